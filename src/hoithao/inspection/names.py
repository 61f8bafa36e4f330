"""The names of WordprocessingML, and the few readings of attributes that every room here needs. Lengths are twips."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from xml.etree.ElementTree import Element

MM = 1440 / 25.4
"""Twips in a millimetre."""

EMU = 635
"""English metric units of DrawingML in a twip."""

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_UNITS = {"mm": MM, "cm": 10 * MM, "in": 1440.0, "pt": 20.0, "pc": 240.0, "pi": 240.0}
_OFF = frozenset({"0", "false", "off", "none"})


@cache
def w(name: str) -> str:
    """Return the full name of an element or attribute of the main namespace."""
    return _W + name


@cache
def r(name: str) -> str:
    """Return the full name of an attribute that refers to another part."""
    return _R + name


@cache
def local(tag: str) -> str:
    """Return a name without its namespace."""
    return tag.rpartition("}")[2]


def outside_boxes(element: Element) -> Iterator[Element]:
    """Yield an element and all below it, but nothing of the text inside its boxes, only the boxes themselves."""
    waiting = [element]
    while waiting:
        node = waiting.pop()
        yield node
        if node.tag != w("txbxContent"):
            waiting.extend(reversed(node))


def attr(element: Element | None, name: str) -> str | None:
    """Return an attribute of the main namespace."""
    return None if element is None else element.get(w(name))


def val(element: Element | None, name: str) -> str | None:
    """Return the attribute ``val`` of a child."""
    return None if element is None else attr(element.find(w(name)), "val")


def on(element: Element) -> bool:
    """Return an on-off property."""
    return on_off(attr(element, "val") or "1")


def on_off(value: str) -> bool:
    """Return what an on-off value says."""
    return value not in _OFF


def flag(element: Element | None, name: str) -> bool:
    """Tell whether a child is there and on."""
    found = None if element is None else element.find(w(name))
    return found is not None and on(found)


def length(text: str | None) -> float | None:
    """Return a length in twips, plain or with a unit; ``None`` for what is none."""
    if not text:
        return None
    for unit, twips in _UNITS.items():
        if text.endswith(unit):
            return _number(text[: -len(unit)], twips)
    return _number(text, 1)


def whole(text: str | None) -> int | None:
    """Return a whole number, or ``None``."""
    found = length(text)
    return None if found is None else round(found)


def _number(text: str, factor: float) -> float | None:
    try:
        found = float(text) * factor
    except ValueError:
        return None
    # No page is a hundred metres wide; not-a-number and infinity are no lengths either.
    return found if abs(found) < 6_000_000 else None
