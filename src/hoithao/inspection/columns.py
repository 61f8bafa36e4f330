"""Lines and rules of one column in their order, whatever holds them: a cell, a text box, one side of tabs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from msgspec import Struct, field

from hoithao.inspection.pages import Block, Cell, Table
from hoithao.inspection.strokes import Stroke
from hoithao.inspection.text import Line, Paragraph, at_tabs

Item = Line | Stroke
IsRight = Callable[[str], bool]
"""Tells of a text whether it can only stand on the right."""

_DEFAULT_TAB = 720.0


class Column(Struct):
    """One side of a block of two columns."""

    items: list[Item] = field(default_factory=list)
    rows: dict[int, int] = field(default_factory=dict)
    """The table row of each line, by the line's identity."""
    valign: str = "top"

    @property
    def lines(self) -> list[Line]:
        """The lines that hold text, rules left out."""
        return [item for item in self.items if isinstance(item, Line) and item.text]

    def rule_below(self, line: Line) -> Stroke | None:
        """Return the rule that follows a line before the next text."""
        return next(iter(self.rules_below(line)), None)

    def rules_below(self, line: Line) -> list[Stroke]:
        """Return every rule that follows a line before the next text."""
        at = next((n for n, item in enumerate(self.items) if item is line), None)
        found: list[Stroke] = []
        for item in () if at is None else self.items[at + 1 :]:
            if isinstance(item, Stroke):
                found.append(item)
            elif item.text:
                break
        if not found and (under := line.underlined()) is not None:
            found.append(under)
        return found

    def blank_between(self, above: Line, below: Line) -> bool:
        """Tell whether an empty line stands between two lines."""
        ends = [n for n, item in enumerate(self.items) if item is above or item is below]
        return len(ends) == 2 and any(isinstance(one, Line) for one in self.items[ends[0] + 1 : ends[1]])


def items_of(paragraphs: Iterable[Paragraph]) -> Iterator[Item]:
    """Yield the lines and rules of paragraphs in a column of their own; an empty line has no text."""
    for paragraph in paragraphs:
        yield from _items(paragraph, paragraph.lines)


def _items(paragraph: Paragraph, lines: Sequence[Line]) -> Iterator[Item]:
    border = paragraph.layout.border("top"), paragraph.layout.border("bottom", "between")
    if paragraph.boxed:
        border = (None, None)
    ruled = [line for line in lines if line.is_rule]
    shown = [line for line in lines if line.text and not line.is_rule]
    if border[0] is not None:
        yield _border(paragraph, border[0])
    for line in lines:
        if line.is_rule:
            yield Stroke(line.longest, paragraph.middle)
        elif line.text:
            yield line
    if not shown and not ruled and border == (None, None) and not paragraph.strokes:
        yield Line(paragraph, [])
    yield from paragraph.strokes
    if border[1] is not None:
        yield _border(paragraph, border[1])


def _border(paragraph: Paragraph, kind: str) -> Stroke:
    layout = paragraph.layout
    start, end = layout.left + min(layout.first, 0), paragraph.width - layout.right
    return Stroke(end - start, (start + end) / 2, kind, holder=paragraph if paragraph.is_empty else None)


def sides(blocks: Iterable[Block], is_right: IsRight) -> tuple[Column, Column, list[Stroke]]:
    """Part blocks into a left and a right column; rules that may belong to either come last."""
    left, right = Column(), Column()
    loose: list[Stroke] = []
    for block in blocks:
        if isinstance(block, Table):
            _from_table(block, left, right, is_right)
            continue
        for box in block.boxes:
            side = right if any(is_right(one.text) for one in box.paragraphs) else left
            side.items += items_of(box.paragraphs)
        if not block.boxed:
            _from_paragraph(block, left, right, loose, is_right)
    return left, right, loose


def _from_table(table: Table, left: Column, right: Column, is_right: IsRight) -> None:
    for number, row in enumerate(table.rows):
        start, width = 0.0, sum(cell.outer for cell in row.cells)
        for cell in row.cells:
            middle = start + cell.outer / 2
            start += cell.outer
            if len(row.cells) > 2 and _is_bare(cell):
                continue  # a column that only keeps the others apart
            side = right if len(row.cells) > 1 and middle > width / 2 else left
            if len(row.cells) != 2 and any(is_right(one.text) for one in cell.paragraphs):
                side = right
            side.valign = cell.valign if not side.items else side.valign
            found = list(items_of(one for one in cell.paragraphs if not one.boxed))
            for paragraph in cell.paragraphs:
                for box in paragraph.boxes:
                    found += items_of(box.paragraphs)
            side.rows |= {id(item): number for item in found}
            side.items += found


def _is_bare(cell: Cell) -> bool:
    return not any(one.text or one.strokes or one.boxes or one.layout.borders for one in cell.paragraphs)


def _from_paragraph(block: Paragraph, left: Column, right: Column, loose: list[Stroke], is_right: IsRight) -> None:
    if not any("\t" in piece.text for piece in block.pieces):
        lines = [line for line in block.lines if line.text]
        if not lines and (border := block.layout.border("top", "bottom")) is not None:
            loose.append(_border(block, border))
        for line in lines:
            side = right if is_right(line.text) or _stands_right(block) else left
            side.items.append(Stroke(line.longest, None) if line.is_rule else line)
        if not lines and not block.boxes and not block.strokes:
            for side in (left, right):
                side.items.append(Line(block, []))
    else:
        for line in block.lines:
            parts = at_tabs(line)
            filled = [(at, part) for at, part in enumerate(parts) if part.text]
            for at, part in filled:
                on_right = (len(filled) > 1 and at == filled[-1][0]) or (
                    len(filled) == 1 and (is_right(part.text) or _stop(block, at) > block.width * 0.45)
                )
                side = right if on_right else left
                side.items.append(Stroke(part.longest, None) if part.is_rule else part)
    for stroke in block.strokes:
        if stroke.centre is None:
            loose.append(stroke)
        else:
            # The place of the text at tabs is not known well enough to judge the middle.
            side = left if stroke.centre < block.width / 2 else right
            side.items.append(Stroke(stroke.length, None, stroke.kind, drawn=True))


def _stop(block: Paragraph, tabs: int) -> float:
    """Return where a text stands after a number of tabs."""
    own = block.layout.tabs
    return own[tabs - 1][0] if 0 < tabs <= len(own) else tabs * _DEFAULT_TAB


def _stands_right(block: Paragraph) -> bool:
    return block.layout.align == "right" or block.layout.left >= block.width * 0.35
