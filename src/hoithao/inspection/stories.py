"""A Word file read into what its reader meets: sections, tables, text boxes, tracked changes as if accepted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from xml.etree.ElementTree import Element

from hoithao.inspection.lists import Lists
from hoithao.inspection.names import EMU, attr, flag, length, local, outside_boxes, r, val, w, whole
from hoithao.inspection.pages import BODY, Block, Cell, Row, Section, Table, flat
from hoithao.inspection.parts import Parts
from hoithao.inspection.strokes import drawn
from hoithao.inspection.styles import Face, Styles
from hoithao.inspection.table_parts import TableLook, TableParts
from hoithao.inspection.text import Box, Paragraph, Piece

_CELL_MARGIN = 115.0
_BOX_MARGIN = 144.0
_NO_BORDER = frozenset({"none", "nil"})
_THROUGH = frozenset({"ins", "moveTo", "hyperlink", "smartTag", "sdtContent", "customXml", "fldSimple", "dir", "bdo"})
_SIGNS = {"tab": "\t", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}
_MAX_NESTING = 40


class Document:
    """The whole file."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        numbering = parts.of_kind("numbering")
        self._styles = _styles(parts.of_kind("styles"), parts.of_kind("theme"), numbering)
        self._lists = Lists(numbering)
        self._numbers: dict[str, int] = {}
        self._part = BODY
        self._file = parts.main_name
        self.inserted = self.deleted = 0
        self.settings = parts.of_kind("settings")
        # The file is closed once the document is made: all that is read is read here.
        remarks = parts.of_kind("comments")
        self.comments = 0 if remarks is None else len(remarks.findall(w("comment")))
        self.pages = parts.pages
        """How many pages the program that saved the file counted; ``None`` where it did not say."""
        self.sections = list(self._sections())

    def ordinals(self, file: str, kind: str) -> dict[int, int]:
        """Return which of its kind («p», «r», «sectPr») every element of a part is, by the element's identity."""
        return {id(one): at for at, one in enumerate(self._parts.read(file).iter(w(kind)))}

    @property
    def main_file(self) -> str:
        """The name of the main part."""
        return self._parts.main_name

    @property
    def even_pages_differ(self) -> bool:
        """Tell whether even pages have headers of their own."""
        return flag(self.settings, "evenAndOddHeaders")

    @property
    def paragraphs(self) -> Iterator[Paragraph]:
        """Every paragraph: the pages, then headers and footers, each once."""
        seen: set[int] = set()
        for section in self.sections:
            yield from section.paragraphs
        for section in self.sections:
            for story in section.stories.values():
                for one in story:
                    if id(one) not in seen:
                        seen.add(id(one))
                        yield one

    def _sections(self) -> Iterator[Section]:
        children: list[Element] = []
        previous: Section | None = None
        made: list[tuple[Element, list[Element]]] = []
        for child in self._parts.body:
            if child.tag == w("sectPr"):
                continue
            children.append(child)
            properties = child.find(f"{w('pPr')}/{w('sectPr')}") if child.tag == w("p") else None
            if properties is not None:
                made.append((properties, children))
                children = []
        final = self._parts.body.find(w("sectPr"))
        if final is not None or children or not made:
            made.append((Element(w("sectPr")) if final is None else final, children))
        stories: dict[str, list[Paragraph]] = {}
        for number, (properties, inside) in enumerate(made, 1):
            section = Section(properties, number, previous)
            section.blocks = list(self._blocks(inside, section.text_width))
            section.stories = self._stories(section, stories)
            previous = section
            yield section

    def _stories(self, section: Section, known: dict[str, list[Paragraph]]) -> dict[tuple[str, str], list[Paragraph]]:
        found = dict(section.previous.stories) if section.previous else {}
        for kind in ("header", "footer"):
            for reference in section.element.findall(w(f"{kind}Reference")):
                name = self._parts.name_of(reference.get(r("id")) or "")
                if name is None:
                    continue
                if name not in known:
                    self._part, self._file = kind, name
                    self._numbers[kind] = 0
                    known[name] = list(flat(self._blocks(self._parts.read(name), section.text_width)))
                    self._part, self._file = BODY, self._parts.main_name
                found[kind, attr(reference, "type") or "default"] = known[name]
        return found

    def _blocks(
        self,
        parents: Iterable[Element],
        width: float,
        cell: Cell | None = None,
        table: TableLook | None = None,
        deep: int = 0,
    ) -> Iterator[Block]:
        held: list[Piece] = []
        for child in parents:
            name = local(child.tag)
            if name == "p":
                made = self._paragraph(child, width, cell, table, deep)
                if _is_joined(child):
                    # The end of the paragraph was deleted: its text goes on in the next one.
                    held += made.pieces
                    self.deleted += 1
                    continue
                made.pieces[:0] = held
                held = []
                yield made
            elif name == "tbl" and deep < _MAX_NESTING:
                yield self._table(child, width, deep + 1)
            elif name in ("sdt", "customXml", "ins", "moveTo") and deep < _MAX_NESTING:
                content = child.find(w("sdtContent")) if name == "sdt" else child
                yield from () if content is None else self._blocks(content, width, cell, table, deep + 1)

    def _paragraph(
        self, element: Element, width: float, cell: Cell | None, table: TableLook | None, deep: int
    ) -> Paragraph:
        properties = element.find(w("pPr"))
        style = self._styles.paragraph_style(properties)
        layout = self._styles.layout(properties, style, table)
        mark = self._styles.face(None if properties is None else properties.find(w("rPr")), style, table)
        self._numbers[self._part] = self._numbers.get(self._part, 0) + 1
        made = Paragraph(self._numbers[self._part], self._part, layout, [], mark, width, cell, style=style)
        made.element, made.file = element, self._file
        _Content(self, made, style, table, deep).take(element)
        if layout.list_id is not None:
            made.label, made.bullet = self._lists.next(layout.list_id, layout.list_level)
        made.boxed = bool(layout.border("left")) and bool(layout.border("right"))
        return made

    def _table(self, element: Element, width: float, deep: int) -> Table:
        properties = element.find(w("tblPr"))
        style = self._styles.table_style(properties)
        every = [*([] if properties is None else [properties]), *self._styles.table_properties(style)]
        table = Table(style, width)
        grid = [whole(attr(one, "w")) or 0 for one in element.findall(f"{w('tblGrid')}/{w('gridCol')}")]
        table.bordered = _bordered(_setting(every, "tblBorders"))
        indent = _setting(every, "tblInd")
        table.indent = (length(attr(indent, "w")) or 0) if attr(indent, "type") in (None, "dxa") else 0
        table.centred = attr(_setting(every, "jc"), "val") == "center"
        margins = {side: _margin(_setting(every, "tblCellMar"), side) for side in ("left", "right")}
        rows = [(tr, tr.find(w("trPr"))) for tr in _rows(element)]
        kept = [(tr, properties) for tr, properties in rows if properties is None or properties.find(w("del")) is None]
        self.deleted += len(rows) - len(kept)
        parts = self._parts_of(table, every, len(kept))
        for number, (tr, row_properties) in enumerate(kept):
            row = Row(table, [], flag(row_properties, "cantSplit"), flag(row_properties, "tblHeader"))
            table.rows.append(row)
            column = whole(val(row_properties, "gridBefore")) or 0
            cells = list(_cells(tr))
            for tc in cells:
                look = parts.of_cell(number, column, (row_properties, tc.find(w("tcPr"))), last=tc is cells[-1])
                cell = self._cell(tc, row, column, grid, margins, look, deep)
                column += cell[1]
                row.cells.append(cell[0])
        stated = _setting(every, "tblW")
        widths = [float(sum(grid))]
        if attr(stated, "type") == "dxa":
            widths.append(length(attr(stated, "w")) or 0)
        table.width = max([*widths, *(sum(cell.outer for cell in row.cells) for row in table.rows)])
        table.bordered = table.bordered or any(cell.bordered for row in table.rows for cell in row.cells)
        return table

    def _parts_of(self, table: Table, every: list[Element], rows: int) -> TableParts:
        defined = self._styles.parts_of_table(table.style)
        sizes = [_setting(every, f"tblStyle{one}BandSize") if defined else None for one in ("Row", "Col")]
        bands = [whole(attr(one, "val")) or 1 for one in sizes]
        return TableParts(table.style, _setting(every, "tblLook"), defined, rows, (bands[0], bands[1]))

    def _cell(
        self,
        tc: Element,
        row: Row,
        column: int,
        grid: list[int],
        margins: dict[str, float | None],
        look: TableLook | None,
        deep: int,
    ) -> tuple[Cell, int]:
        properties = tc.find(w("tcPr"))
        span = min(max(whole(val(properties, "gridSpan")) or 1, 1), 63)
        stated = None if properties is None else properties.find(w("tcW"))
        width = length(attr(stated, "w")) if attr(stated, "type") == "dxa" else None
        if not width:
            width = float(sum(grid[column : column + span])) or row.table.available
        own = None if properties is None else properties.find(w("tcMar"))
        inner = width
        for side in ("left", "right"):
            margin = _margin(own, side)
            margin = margins[side] if margin is None else margin
            inner -= _CELL_MARGIN if margin is None else margin
        cell = Cell(row, max(inner, 200), width, column=column, valign=val(properties, "vAlign") or "top")
        cell.bordered = _bordered(None if properties is None else properties.find(w("tcBorders")))
        cell.blocks = list(self._blocks(tc, cell.width, cell, look, deep))
        return cell, span

    def box(self, content: Element, width: float, deep: int) -> list[Paragraph]:
        """Read the paragraphs of a text box."""
        return list(flat(self._blocks(content, max(width, 200), None, None, deep + 1)))

    def face(self, direct: Element | None, style: str | None, table: TableLook | None) -> Face:
        """Return how a run looks."""
        return self._styles.face(direct, style, table)


class _Content:
    """What stands in one paragraph, collected run by run."""

    def __init__(
        self, document: Document, paragraph: Paragraph, style: str | None, table: TableLook | None, deep: int
    ) -> None:
        self._document = document
        self._paragraph = paragraph
        self._style = style
        self._table = table
        self._deep = deep
        self._field: list[str] = []

    def take(self, parent: Element, deep: int = 0) -> None:
        for child in parent:
            name = local(child.tag)
            if name == "r":
                self._run(child)
            elif name in ("del", "moveFrom"):
                self._document.deleted += 1
            elif name == "sdt":
                content = child.find(w("sdtContent"))
                if content is not None and deep < _MAX_NESTING:
                    self.take(content, deep + 1)
            elif name in _THROUGH and deep < _MAX_NESTING:
                if name in ("ins", "moveTo"):
                    self._document.inserted += 1
                elif name == "fldSimple":
                    self._paragraph.fields.append((attr(child, "instr") or "").strip())
                self.take(child, deep + 1)

    def _run(self, run: Element) -> None:
        properties = run.find(w("rPr"))
        face = self._document.face(properties, self._style, self._table)
        text: list[str] = []
        for child in run:
            name = local(child.tag)
            if name == "t":
                text.append(child.text or "")
            elif name in _SIGNS:
                text.append(_SIGNS[name])
            elif name == "br":
                if attr(child, "type") in (None, "textWrapping"):
                    text.append("\n")
            elif name == "instrText":
                if self._field:
                    self._field[-1] += child.text or ""
            elif name == "fldChar":
                self._paragraph.field_faces.append(face)
                self._field_mark(attr(child, "fldCharType"))
            elif name in ("drawing", "pict", "object"):
                self._shape(child)
            elif name == "AlternateContent":
                chosen = next((one for one in child if local(one.tag) == "Choice"), None)
                chosen = next(iter(child), None) if chosen is None else chosen
                for shape in () if chosen is None else chosen:
                    self._shape(shape)
        if text:
            self._paragraph.pieces.append(Piece("".join(text), face, run))

    def _field_mark(self, kind: str | None) -> None:
        if kind == "begin":
            self._field.append("")
        elif kind in ("separate", "end") and self._field:
            if instruction := self._field[-1].strip():
                self._paragraph.fields.append(instruction)
                self._field[-1] = ""
            if kind == "end":
                self._field.pop()

    def _shape(self, shape: Element) -> None:
        self._paragraph.strokes += drawn(shape)
        inside = list(outside_boxes(shape))
        for content in (one for one in inside if one.tag == w("txbxContent")):
            if self._deep >= _MAX_NESTING:
                return
            extent = next((one for one in inside if local(one.tag) == "extent"), None)
            width = (length(extent.get("cx")) or 0) / EMU if extent is not None else self._paragraph.width / 2
            box = Box(self._document.box(content, width - 2 * _BOX_MARGIN, self._deep))
            place = next((one for one in inside if local(one.tag) == "positionH"), None)
            for one in () if place is None else place:
                if local(one.tag) == "posOffset":
                    offset = length(one.text)
                    box.left = None if offset is None else offset / EMU
                elif local(one.tag) == "align":
                    box.centred = one.text == "center"
            self._paragraph.boxes.append(box)


@lru_cache(maxsize=4)
def _styles(root: Element | None, theme: Element | None, numbering: Element | None) -> Styles:
    """Return the styles of a file; those of files with the same parts are resolved once."""
    return Styles(root, theme, numbering)


def _is_joined(paragraph: Element) -> bool:
    """Tell whether the end of a paragraph was deleted."""
    properties = paragraph.find(w("pPr"))
    mark = None if properties is None else properties.find(w("rPr"))
    return mark is not None and mark.find(w("del")) is not None


def _setting(every: list[Element], name: str) -> Element | None:
    return next((found for one in every if (found := one.find(w(name))) is not None), None)


def _bordered(borders: Element | None) -> bool:
    return borders is not None and any((attr(one, "val") or "none") not in _NO_BORDER for one in borders)


def _margin(holder: Element | None, side: str) -> float | None:
    for name in (side, {"left": "start", "right": "end"}[side]):
        found = None if holder is None else holder.find(w(name))
        if found is not None and attr(found, "w") is not None:
            return length(attr(found, "w"))
    return None


def _rows(table: Element) -> Iterator[Element]:
    for child in table:
        name = local(child.tag)
        if name == "tr":
            yield child
        elif name in ("sdt", "customXml"):
            content = child.find(w("sdtContent")) if name == "sdt" else child
            yield from () if content is None else content.findall(w("tr"))


def _cells(row: Element) -> Iterator[Element]:
    for child in row:
        name = local(child.tag)
        if name == "tc":
            yield child
        elif name in ("sdt", "customXml"):
            content = child.find(w("sdtContent")) if name == "sdt" else child
            yield from () if content is None else content.findall(w("tc"))
