"""The text of a form, a paragraph a line, each with the place an officer finds it by."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from hoithao.draft_file.markup import Node
from hoithao.word_form.package import MAIN, WordForm

_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}")
_PREFIX = re.compile(r"^\{%(p|tr|tc|r)(?= )")
_QUOTES = str.maketrans("“”‘’", "\"\"''")


class FormParagraph(Struct, frozen=True):
    """One paragraph: its place in words, its text as typed, and what of it goes when a tag takes its place."""

    place: tuple[str, ...]
    """``("paragraph", "14")``, ``("table", "1", "2", "3")``, ``("header",)``, ``("footer",)``, ``("footnote",)``."""
    text: str
    unit: tuple[int, ...]
    """The row and the cell it stands in, as numbers that no other has; empty outside of tables."""

    @property
    def plain(self) -> str:
        """The text as a template: quotation marks of Word made straight in tags, the marks of docxtpl taken off."""

        def tag(found: re.Match[str]) -> str:
            text = found[0].translate(_QUOTES)
            return _PREFIX.sub(lambda mark: "{%" + " " * len(mark[1]), text)

        return _TAG.sub(tag, self.text)

    @property
    def taking(self) -> list[tuple[str, int]]:
        """The tags that take the place of a paragraph (``p``), row (``tr``) or cell (``tc``), with their columns."""
        return [(mark[1], found.start()) for found in _TAG.finditer(self.text) if (mark := _PREFIX.match(found[0]))]

    @property
    def beside_tags(self) -> str:
        """The text beside statements."""
        return re.sub(r"\{%.*?%\}|\{#.*?#\}", "", self.text).strip()


def paragraphs_of(form: WordForm) -> list[FormParagraph]:
    """Return every paragraph of a form in the order it is filled."""
    found: list[FormParagraph] = []
    for part, root in form.parts.items():
        reader = _Reader(part)
        found += reader.read(root)
    return found


class _Reader:
    def __init__(self, part: str) -> None:
        self.part = part
        self.outside = 0
        self.tables = 0
        self._units = 0

    def read(self, root: Node) -> Iterator[FormParagraph]:
        yield from self._inside(root, (), ())

    def _inside(self, node: Node, place: tuple[str, ...], unit: tuple[int, ...]) -> Iterator[FormParagraph]:
        for child in node.children:
            if child.tag == "w:p":
                yield from self._paragraph(child, place, unit)
            elif child.tag == "w:tbl":
                yield from self._table(child)
            elif child.tag != "mc:Fallback":
                yield from self._inside(child, place, unit)

    def _paragraph(self, node: Node, place: tuple[str, ...], unit: tuple[int, ...]) -> Iterator[FormParagraph]:
        if not place:
            self.outside += 1
            kind = re.sub(r"^word/([a-z]+)\d*\.xml$", r"\1", self.part).removesuffix("s")
            place = ("paragraph", str(self.outside)) if self.part == MAIN else (kind,)
        yield FormParagraph(place, "".join(_texts(node)), unit)
        for box in node.all("txbxContent", "w:txbxContent"):
            yield from self._inside(box, ("text-box",), ())

    def _table(self, node: Node) -> Iterator[FormParagraph]:
        self.tables += 1
        table = self.tables
        for row_number, row in enumerate(node.each("w:tr"), start=1):
            self._units += 1
            row_unit = self._units
            for cell_number, cell in enumerate(row.each("w:tc"), start=1):
                self._units += 1
                place = ("table", str(table), str(row_number), str(cell_number))
                yield from self._inside(cell, place, (row_unit, self._units))


def _texts(node: Node) -> Iterator[str]:
    """Yield the text of a paragraph; that of text boxes in it is not its own."""
    for child in node.children:
        if child.tag == "w:t":
            yield child.text
        elif child.tag in ("w:tab", "w:ptab"):
            yield "\t"
        elif child.tag in ("w:br", "w:cr"):
            yield " "
        elif child.tag not in ("w:pPr", "w:rPr", "txbxContent", "w:txbxContent", "mc:Fallback"):
            yield from _texts(child)
