"""What a paragraph or a run takes from its styles, through the chain of those they are based on."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from hoithao.draft_file.markup import Node
from hoithao.vn import folded

_CONTENTS = ("toc ", "muc luc ")
_TITLE_STYLES = {f"{name} {number}": number - 1 for name in ("heading", "de muc", "tieu de") for number in range(1, 10)}


class ListUse(Struct, frozen=True):
    """The list a paragraph takes its number from; ``level`` is ``None`` where only the list is named."""

    list_id: str | None
    level: int | None


class Styles:
    """The styles of one document."""

    def __init__(self, root: Node | None) -> None:
        self._by_id: dict[str, Node] = {}
        self._default: str | None = None
        self._document: Node | None = root.first("w:docDefaults", "w:rPrDefault", "w:rPr") if root else None
        for node in root.each("w:style") if root else ():
            name = node.attributes.get("styleId", "")
            self._by_id.setdefault(name, node)
            if node.attributes.get("type") == "paragraph" and node.attributes.get("default") in ("1", "true", "on"):
                self._default = self._default or name

    def chain(self, style: str | None) -> Iterator[tuple[str, Node]]:
        """Yield a style and those it is based on, the nearest first; a circle ends where it closes."""
        seen: set[str] = set()
        while style is not None and style in self._by_id and style not in seen:
            seen.add(style)
            node = self._by_id[style]
            yield style, node
            style = node.value("w:basedOn")

    def of_paragraph(self, properties: Node | None) -> str | None:
        """Return the style of a paragraph: the one it names, else the default."""
        named = properties.value("w:pStyle") if properties else None
        return named if named in self._by_id else self._default

    def is_contents(self, style: str | None) -> bool:
        """Tell whether a style is one of a table of contents."""
        return any(folded(node.value("w:name") or "").startswith(_CONTENTS) for _, node in self.chain(style))

    def outline(self, style: str | None, properties: Node | None) -> int | None:
        """Return the outline level of a paragraph from 0, or ``None`` for body text."""
        nodes = [properties] if properties else []
        nodes += [found for _, node in self.chain(style) if (found := node.first("w:pPr"))]
        for node in nodes:
            level = _number(node.value("w:outlineLvl"))
            if level is not None:
                return level if level < 9 else None
        names = (folded(node.value("w:name") or "") for _, node in self.chain(style))
        return next((_TITLE_STYLES[name] for name in names if name in _TITLE_STYLES), None)

    def centred(self, style: str | None, properties: Node | None) -> bool:
        """Tell whether a paragraph stands in the middle of the line."""
        nodes = [properties] if properties else []
        nodes += [found for _, node in self.chain(style) if (found := node.first("w:pPr"))]
        return next((value for node in nodes if (value := node.value("w:jc"))), "") == "center"

    def list_use(self, style: str | None) -> tuple[str | None, ListUse | None]:
        """Return the style of the chain that names a list, and the list."""
        level: int | None = None
        for name, node in self.chain(style):
            found = list_use(node.first("w:pPr"))
            if found is None:
                continue
            level = found.level if level is None else level
            if found.list_id is not None:
                return name, ListUse(found.list_id, level)
        return None, None

    def run_flag(self, name: str, run: Node | None, style: str | None) -> bool:
        """Return a run's on-off property (``w:b``): its own, its character style's, its paragraph's, the document's."""
        own = run.flag(name) if run else None
        if own is not None:
            return own
        for one in (run.value("w:rStyle") if run else None, style):
            for _, node in self.chain(one):
                found = node.first("w:rPr")
                inherited = found.flag(name) if found else None
                if inherited is not None:
                    return inherited
        return bool(self._document and self._document.flag(name))

    def font(self, run: Node | None, style: str | None) -> str:
        """Return the name of a run's font, empty where none is given."""
        for properties in self._run_properties(run, style):
            fonts = properties.first("w:rFonts")
            if fonts is not None and (name := fonts.attributes.get("ascii") or fonts.attributes.get("hAnsi")):
                return name
        return ""

    def _run_properties(self, run: Node | None, style: str | None) -> Iterator[Node]:
        if run is not None:
            yield run
        for one in (run.value("w:rStyle") if run else None, style):
            yield from (found for _, node in self.chain(one) if (found := node.first("w:rPr")))
        if self._document is not None:
            yield self._document


def list_use(properties: Node | None) -> ListUse | None:
    """Return the list that paragraph properties name themselves."""
    numbering = properties.first("w:numPr") if properties else None
    if numbering is None:
        return None
    return ListUse(numbering.value("w:numId"), _number(numbering.value("w:ilvl")))


def _number(text: str | None) -> int | None:
    return int(text) if text is not None and text.isdecimal() and len(text) < 9 else None
