"""Effective formatting: direct, then character style, paragraph style with what it is based on, list, table style with
the parts of it that count for a cell, document defaults, and fonts of the theme.

Sizes are half-points, lengths twips.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element

from msgspec import Struct

from hoithao.inspection.names import attr, length, on, val, w, whole
from hoithao.inspection.table_parts import TableLook

_TOGGLES = ("b", "i", "caps", "smallCaps", "vanish")
_SLOTS = ("ascii", "hAnsi", "eastAsia", "cs")
_BLACK_THEME = frozenset({"text1", "dark1", "tx1", "dk1"})
_ALIGN = {"start": "left", "end": "right", "distribute": "both", "lowKashida": "both"}
_SIDES = ("top", "bottom", "left", "right", "between")
_NO_BORDER = frozenset({"none", "nil"})
_DEFAULT_SIZE = 20
_LONGEST_CHAIN = 64
_NO_LAYOUT = frozenset({w("pStyle"), w("rPr")})
Properties = dict[str, Any]


class Face(Struct, frozen=True):
    """How characters look. ``fonts`` are by slot; ``None`` where nothing names one."""

    size: int = _DEFAULT_SIZE
    bold: bool = False
    italic: bool = False
    caps: bool = False
    hidden: bool = False
    raised: bool = False
    underline: str = "none"
    color: str | None = None
    fonts: tuple[str | None, str | None, str | None, str | None] = (None, None, None, None)


class Layout(Struct, frozen=True):
    """How a paragraph is set. ``first`` is the shift of the first line against ``left``, negative for a hanging one."""

    align: str = "left"
    left: float = 0
    right: float = 0
    first: float = 0
    before: float = 0
    after: float = 0
    line: float = 240
    line_rule: str = "auto"
    contextual: bool = False
    keep_next: bool = False
    borders: tuple[tuple[str, str], ...] = ()
    """Side and kind of each border that is drawn."""
    tabs: tuple[tuple[float, str], ...] = ()
    frame_align: str = ""
    list_id: str | None = None
    list_level: int = 0

    def border(self, *sides: str) -> str | None:
        """Return the kind of the first border on one of the sides, or ``None``."""
        return next((kind for side, kind in self.borders if side in sides), None)


class Styles:
    """The styles of a file and what comes out of them."""

    def __init__(self, root: Element | None, theme: Element | None, numbering: Element | None) -> None:
        every = () if root is None else root.findall(w("style"))
        self._by_id = {attr(style, "styleId") or "": style for style in every}
        self._fonts = dict(_theme_fonts(theme))
        self._default = {
            attr(style, "type") or "": attr(style, "styleId")
            for style in every
            if attr(style, "default") in ("1", "true", "on")
        }
        defaults = None if root is None else root.find(w("docDefaults"))
        self._base_face = self._face_properties(_within(defaults, "rPrDefault", "rPr"))
        self._base_layout = _layout_properties(_within(defaults, "pPrDefault", "pPr"))
        self._parts: dict[str | None, frozenset[str]] = {}
        self._face_of: dict[TableLook, Properties] = {}
        self._layout_of: dict[TableLook, Properties] = {}
        self._faces: dict[tuple[str | None, TableLook | None], Face] = {}
        self._layouts: dict[tuple[str | None, TableLook | None], Layout] = {}
        self._levels = dict(_list_layouts(numbering))

    def name(self, style: str | None) -> str:
        """Return the name of a style as its file gives it."""
        found = self._by_id.get(style or "")
        return (val(found, "name") if found is not None else None) or ""

    def paragraph_style(self, properties: Element | None) -> str | None:
        """Return the id of a paragraph's style."""
        return val(properties, "pStyle") or self._default.get("paragraph")

    def table_style(self, properties: Element | None) -> str | None:
        """Return the id of a table's style."""
        return val(properties, "tblStyle") or self._default.get("table")

    def table_properties(self, style: str | None) -> Iterator[Element]:
        """Yield the table properties of a style and of those it is based on."""
        for one in self._chain(style):
            found = one.find(w("tblPr"))
            if found is not None:
                yield found

    def parts_of_table(self, style: str | None) -> frozenset[str]:
        """Return the parts of a table that a style and those it is based on set apart."""
        if style not in self._parts:
            found = (attr(part, "type") or "" for one in self._chain(style) for part in one.findall(w("tblStylePr")))
            self._parts[style] = frozenset(found)
        return self._parts[style]

    def face(self, direct: Element | None, paragraph: str | None, table: TableLook | None) -> Face:
        """Return how a run looks, from its own properties and the styles it stands in."""
        character = val(direct, "rStyle")
        if direct is None or not len(direct):
            key = (paragraph, table)
            if key not in self._faces:
                self._faces[key] = self._resolved({}, None, paragraph, table)
            return self._faces[key]
        return self._resolved(self._face_properties(direct), character, paragraph, table)

    def _resolved(
        self, direct: Properties, character: str | None, paragraph: str | None, table: TableLook | None
    ) -> Face:
        looks = ((character,) if character else None, (paragraph,) if paragraph else None, table)
        styles = [self._style_face(one) for one in looks if one]
        merged: Properties = dict(self._base_face)
        for level in reversed(styles):
            merged.update(level)
        merged.update(direct)
        toggles = {}
        for name in _TOGGLES:
            if name in direct:
                toggles[name] = direct[name]
                continue
            # A style that switches on what another one switched on switches it off.
            toggled = sum(bool(level.get(name)) for level in styles) % 2 == 1
            toggles[name] = toggled or bool(self._base_face.get(name))
        return Face(
            size=merged.get("sz", _DEFAULT_SIZE),
            bold=toggles["b"],
            italic=toggles["i"],
            caps=toggles["caps"] or toggles["smallCaps"],
            hidden=toggles["vanish"],
            raised=merged.get("vertAlign") in ("superscript", "subscript"),
            underline=merged.get("u", "none"),
            color=merged.get("color"),
            fonts=tuple(merged.get(slot) for slot in _SLOTS),  # type: ignore[arg-type]
        )

    def _style_face(self, look: TableLook) -> Properties:
        if look not in self._face_of:
            merged: Properties = {}
            for one in self._levels_of(look):
                merged.update(self._face_properties(one.find(w("rPr"))))
            self._face_of[look] = merged
        return self._face_of[look]

    def _levels_of(self, look: TableLook) -> Iterator[Element]:
        """Yield a style with what it is based on, then each part of it that counts, the later over the earlier."""
        style, *parts = look
        chain = list(reversed(list(self._chain(style))))
        yield from chain
        for part in parts:
            for one in chain:
                yield from (inner for inner in one.findall(w("tblStylePr")) if attr(inner, "type") == part)

    def _face_properties(self, element: Element | None) -> Properties:
        found: Properties = {}
        for child in () if element is None else element:
            name = child.tag.rpartition("}")[2]
            if name in _TOGGLES:
                found[name] = on(child)
            elif name == "sz":
                size = whole(attr(child, "val"))
                if size:
                    found["sz"] = size
            elif name == "rFonts":
                for slot in _SLOTS:
                    themed = attr(child, "cstheme" if slot == "cs" else f"{slot}Theme")
                    named = attr(child, slot)
                    if themed:
                        named = self._fonts.get(themed) or named or themed
                    if named:
                        found[slot] = named
            elif name == "color":
                shaded = attr(child, "themeTint") or attr(child, "themeShade")
                themed, value = attr(child, "themeColor"), attr(child, "val")
                if themed in _BLACK_THEME and not shaded:
                    value = "000000"
                elif themed and value in (None, "auto"):
                    value = themed
                found["color"] = value
            elif name in ("u", "vertAlign"):
                found[name] = attr(child, "val") or "single"
        return found

    def layout(self, direct: Element | None, style: str | None, table: TableLook | None) -> Layout:
        """Return how a paragraph is set."""
        if direct is None or all(child.tag in _NO_LAYOUT for child in direct):
            key = (style, table)
            if key not in self._layouts:
                self._layouts[key] = self._laid_out(None, style, table)
            return self._layouts[key]
        return self._laid_out(direct, style, table)

    def _laid_out(self, direct: Element | None, style: str | None, table: TableLook | None) -> Layout:
        own = _layout_properties(direct)
        styled = self._style_layout((style,)) if style else {}
        merged: Properties = dict(self._base_layout)
        if table:
            merged.update(self._style_layout(table))
        list_id, level = own.get("list_id"), own.get("list_level")
        if list_id is None:
            list_id, level = styled.get("list_id"), level if level is not None else styled.get("list_level")
        listed = self._levels.get((list_id or "", level or 0), {})
        for layer in (styled, listed, own) if "list_id" in own else (listed, styled, own):
            merged.update(layer)
        merged["list_id"], merged["list_level"] = (None if list_id == "0" else list_id), level or 0
        borders = {side: merged.pop(f"border-{side}", None) for side in _SIDES}
        merged["borders"] = tuple((side, kind) for side, kind in borders.items() if kind and kind not in _NO_BORDER)
        return Layout(**merged)

    def _style_layout(self, look: TableLook) -> Properties:
        if look not in self._layout_of:
            merged: Properties = {}
            for one in self._levels_of(look):
                merged.update(_layout_properties(one.find(w("pPr"))))
            self._layout_of[look] = merged
        return self._layout_of[look]

    def _chain(self, style: str | None) -> Iterator[Element]:
        seen: set[str] = set()
        while style and style in self._by_id and style not in seen and len(seen) < _LONGEST_CHAIN:
            seen.add(style)
            yield self._by_id[style]
            style = val(self._by_id[style], "basedOn")


def _within(element: Element | None, *path: str) -> Element | None:
    for name in path:
        element = None if element is None else element.find(w(name))
    return element


def _theme_fonts(theme: Element | None) -> Iterator[tuple[str, str]]:
    for group in () if theme is None else theme.iter():
        size = {"majorFont": "major", "minorFont": "minor"}.get(group.tag.rpartition("}")[2])
        if size is None:
            continue
        for child in group:
            faces = {"latin": ("HAnsi", "Ascii"), "ea": ("EastAsia",), "cs": ("Bidi",)}
            for slot in faces.get(child.tag.rpartition("}")[2], ()):
                if name := child.get("typeface"):
                    yield f"{size}{slot}", name


def _layout_properties(element: Element | None) -> Properties:
    found: Properties = {}
    for child in () if element is None else element:
        name = child.tag.rpartition("}")[2]
        if name == "jc":
            align = attr(child, "val") or "left"
            found["align"] = _ALIGN.get(align, align)
        elif name == "ind":
            _indents(child, found)
        elif name == "spacing":
            _spacing(child, found)
        elif name in ("contextualSpacing", "keepNext"):
            found["contextual" if name == "contextualSpacing" else "keep_next"] = on(child)
        elif name == "numPr":
            if (list_id := val(child, "numId")) is not None:
                found["list_id"] = list_id
            if (level := whole(val(child, "ilvl"))) is not None:
                found["list_level"] = level
        elif name == "pBdr":
            for one in child:
                side = one.tag.rpartition("}")[2]
                if side in _SIDES:  # there is a bar beside the text too, and what newer programs put there
                    found[f"border-{side}"] = attr(one, "val") or "none"
        elif name == "tabs":
            stops = [(length(attr(tab, "pos")) or 0, attr(tab, "val") or "left") for tab in child]
            found["tabs"] = tuple(sorted(stop for stop in stops if stop[1] != "clear"))
        elif name == "framePr":
            found["frame_align"] = attr(child, "xAlign") or ""
    return found


def _indents(child: Element, found: Properties) -> None:
    for key, names in (("left", ("left", "start")), ("right", ("right", "end"))):
        for one in names:
            if (value := length(attr(child, one))) is not None:
                found[key] = value
    if (value := length(attr(child, "hanging"))) is not None:
        found["first"] = -value
    elif (value := length(attr(child, "firstLine"))) is not None:
        found["first"] = value


def _spacing(child: Element, found: Properties) -> None:
    for key in ("before", "after"):
        if (attr(child, f"{key}Autospacing") or "0") not in ("0", "false", "off"):
            found[key] = 280.0  # what Word sets for «auto»
        elif (value := length(attr(child, key))) is not None:
            found[key] = value
    if (value := length(attr(child, "line"))) is not None:
        found["line"] = value
        found["line_rule"] = attr(child, "lineRule") or "auto"


def _list_layouts(numbering: Element | None) -> Iterator[tuple[tuple[str, int], Properties]]:
    if numbering is None:
        return
    abstract = {attr(one, "abstractNumId"): one for one in numbering.findall(w("abstractNum"))}
    for num in numbering.findall(w("num")):
        definition = abstract.get(val(num, "abstractNumId"))
        for level in () if definition is None else definition.findall(w("lvl")):
            properties = _layout_properties(level.find(w("pPr")))
            wanted: Properties = {key: value for key, value in properties.items() if key in ("left", "right", "first")}
            yield (attr(num, "numId") or "", whole(attr(level, "ilvl")) or 0), wanted
