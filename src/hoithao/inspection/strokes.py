"""Rules: lines across the page, whether drawn as shapes, as borders, as underscores or as underlining."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from hoithao.inspection.names import EMU, MM, length, local, outside_boxes

_THIN = 1.5 * MM
"""How high a shape may be that is meant as a line."""

_LINES = frozenset({"line", "straightConnector1"})
_STYLE = re.compile(r"(?:^|;)\s*(width|margin-left|mso-position-horizontal)\s*:\s*([^;]+)")


@dataclass(frozen=True, slots=True)
class Stroke:
    """One rule. What the file does not say is ``None``: a length or a centre nobody can measure is not judged."""

    length: float | None
    centre: float | None
    """The middle, from the left edge of the column, in twips."""
    kind: str = "single"
    drawn: bool = False
    """Whether it is a shape, which may stand elsewhere than its anchor."""
    across: bool = False
    """Whether it is as wide as whatever it stands in."""
    holder: object = field(default=None, compare=False, repr=False)
    """The empty paragraph whose border it is."""


def drawn(element: Element) -> Iterator[Stroke]:
    """Yield the line shapes of a ``w:drawing``, ``w:pict`` or ``w:object``."""
    for node in outside_boxes(element):
        name = local(node.tag)
        if name in ("inline", "anchor"):
            if (found := _shape(node)) is not None:
                yield found
        elif name == "line" and node.get("from") is not None:
            yield _vml_line(node)
        elif name in ("shape", "rect") and (found := _vml_shape(node)) is not None:
            yield found


def _shape(node: Element) -> Stroke | None:
    extent = next((child for child in node if local(child.tag) == "extent"), None)
    width = _emu(extent, "cx")
    height = _emu(extent, "cy")
    geometry = next((one.get("prst") for one in outside_boxes(node) if local(one.tag) == "prstGeom"), None)
    holds_text = any(local(one.tag) == "txbxContent" for one in outside_boxes(node))
    is_picture = any(local(one.tag) == "pic" for one in outside_boxes(node))
    thin = height is not None and width is not None and height <= _THIN < width
    if holds_text or width is None or not (geometry in _LINES or (thin and not is_picture)):
        return None
    kind = "single"
    for line in outside_boxes(node):
        if local(line.tag) == "ln" and line.get("cmpd") not in (None, "sng"):
            kind = "double"
        if local(line.tag) == "prstDash" and line.get("val") not in (None, "solid"):
            kind = "dashed"
    return Stroke(width, _centre(node, width), kind, drawn=True)


def _centre(node: Element, width: float) -> float | None:
    place = next((child for child in node if local(child.tag) == "positionH"), None)
    if place is None or place.get("relativeFrom") != "column":
        return None
    offset = next((child.text for child in place if local(child.tag) == "posOffset"), None)
    start = length(offset)
    return None if start is None else start / EMU + width / 2


def _emu(element: Element | None, name: str) -> float | None:
    found = None if element is None else length(element.get(name))
    return None if found is None else found / EMU


def _vml_line(node: Element) -> Stroke:
    ends = [_point(node.get(name, "")) for name in ("from", "to")]
    kind = "dashed" if any(one.get("dashstyle") not in (None, "solid") for one in node) else "single"
    if None in ends:
        return Stroke(None, None, kind, drawn=True)
    first, last = (end or 0 for end in ends)
    return Stroke(abs(last - first), None, kind, drawn=True)


def _point(text: str) -> float | None:
    first = text.partition(",")[0].strip()
    found = length(first)
    # A bare number is in points here, not in twips.
    return found * 20 if found is not None and first[-1:].isdigit() else found


def _vml_shape(node: Element) -> Stroke | None:
    if any(local(one.tag) == "txbxContent" for one in outside_boxes(node)):
        return None
    style = dict(_STYLE.findall(node.get("style", "")))
    ruled = any(local(name) == "hr" for name in node.attrib)
    if ruled:
        return Stroke(None, None, drawn=True, across=True)
    if not node.get("type", "").endswith(("_t32", "_t20")):
        return None
    kind = "dashed" if any(one.get("dashstyle") not in (None, "solid") for one in node) else "single"
    return Stroke(length(style.get("width")), None, kind, drawn=True)
