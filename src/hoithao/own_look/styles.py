"""What each paragraph style of a Word file comes to: its own properties, those it is based on, the defaults."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from hoithao.document.layout import Align
from hoithao.draft_file.markup import Node
from hoithao.draft_file.package import Package
from hoithao.vn import nfc

_ALIGN: dict[str, Align] = {
    "left": "left", "start": "left", "center": "center", "right": "right", "end": "right", "both": "both",
    "distribute": "both",
}  # fmt: skip
_DEEPEST = 20


class ReadStyle(Struct, frozen=True):
    """A style as it comes out. Sizes in points, lengths in twips, ``line`` in 240ths of a line."""

    font: str = ""
    size: float = 10.0
    bold: bool = False
    italic: bool = False
    colour: str = "000000"
    align: Align = "left"
    before: int = 0
    after: int = 0
    left: int = 0
    first: int = 0
    line: int = 240
    line_rule: str = "auto"


class ReadPage(Struct, frozen=True):
    """The upright page: its size and its margins, in twips."""

    width: int
    height: int
    margins: dict[str, int]


def read_styles(package: Package) -> dict[str, ReadStyle]:
    """Return the paragraph styles of a file by their id and by their name."""
    root = package.parts.get("styles")
    if root is None:
        return {}
    by_id = {node.attributes.get("styleId", ""): node for node in root.each("w:style")}
    start = ReadStyle()
    for path in (("w:docDefaults", "w:pPrDefault"), ("w:docDefaults", "w:rPrDefault")):
        holder = root.first(*path)
        if holder is not None:
            start = _with(start, holder)
    found: dict[str, ReadStyle] = {}
    for style_id, node in by_id.items():
        if node.attributes.get("type", "paragraph") != "paragraph":
            continue
        style = start
        for one in reversed(_chain(node, by_id)):
            style = _with(style, one)
        found.setdefault(style_id, style)
        found.setdefault(nfc(node.value("w:name") or ""), style)
    return found


def read_page(package: Package) -> ReadPage | None:
    """Return the first upright page of a file."""
    for section in package.main.all("w:sectPr"):
        size, margins = section.first("w:pgSz"), section.first("w:pgMar")
        if size is None or margins is None:
            continue
        width, height = _length(size, "w"), _length(size, "h")
        if width <= height:
            return ReadPage(
                width, height, {side: _length(margins, side) for side in ("top", "bottom", "left", "right")}
            )
    return None


def _chain(node: Node, by_id: dict[str, Node]) -> list[Node]:
    chain = [node]
    while len(chain) < _DEEPEST:
        based = chain[-1].value("w:basedOn")
        if based is None or based not in by_id or by_id[based] in chain:
            break
        chain.append(by_id[based])
    return chain


def _with(style: ReadStyle, node: Node) -> ReadStyle:
    """Lay the properties of one style over those below it."""
    letters, form = node.first("w:rPr"), node.first("w:pPr")
    if letters is not None:
        fonts, size, colour = letters.first("w:rFonts"), letters.value("w:sz"), letters.value("w:color")
        if fonts is not None:
            names = {fonts.attributes[key] for key in ("ascii", "hAnsi") if key in fonts.attributes}
            themes = {fonts.attributes[key] for key in ("asciiTheme", "hAnsiTheme") if key in fonts.attributes}
            if names | themes:
                style = replace(style, font=" / ".join(sorted(themes or names)))
        if size is not None and size.isdecimal():
            style = replace(style, size=int(size) / 2)
        if colour is not None:
            style = replace(style, colour="000000" if colour == "auto" else colour.upper())
        for name, tag in (("bold", "w:b"), ("italic", "w:i")):
            flag = letters.flag(tag)
            if flag is not None:
                style = replace(style, **{name: flag})
    if form is not None:
        align = form.value("w:jc")
        if align is not None:
            style = replace(style, align=_ALIGN.get(align, "left"))
        style = _spaced(style, form.first("w:spacing"), form.first("w:ind"))
    return style


def _spaced(style: ReadStyle, spacing: Node | None, indent: Node | None) -> ReadStyle:
    if spacing is not None:
        for side in ("before", "after"):
            if side in spacing.attributes:
                style = replace(style, **{side: _length(spacing, side)})
        if "line" in spacing.attributes:
            rule = spacing.attributes.get("lineRule", "auto")
            style = replace(style, line=_length(spacing, "line"), line_rule=rule)
    if indent is not None:
        for key in ("left", "start"):
            if key in indent.attributes:
                style = replace(style, left=_length(indent, key))
        if "firstLine" in indent.attributes:
            style = replace(style, first=_length(indent, "firstLine"))
        if "hanging" in indent.attributes:
            style = replace(style, first=-_length(indent, "hanging"))
    return style


def _length(node: Node, key: str) -> int:
    text = node.attributes.get(key, "0")
    return int(text) if text.removeprefix("-").isdecimal() and len(text) < 8 else 0
