"""Lines that stand in no column of the lines above, and the column they were most likely meant for."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from hoithao.catalogue import report
from hoithao.diagnostics import Diagnostic, Related
from hoithao.slips.findings import at
from hoithao.slips.rows import Row, read_row
from hoithao.source import Source


class _Level(Struct, frozen=True):
    """A column in which items of one kind stand, and the last line that has one there."""

    column: int
    dash: bool
    line: int


def misaligned(
    source: Source, rows: Sequence[Row], row: Row, *, wanted: int | None = None, line: int = 0
) -> Diagnostic:
    """Report a line that fits no column, with the one to move it to where that can be told.

    The line above may be the one that is out of place: it stands further left
    than its neighbours and has nothing below it that it could hold.
    """
    above = rows[: rows.index(row)]
    if wanted is None:
        levels = _levels(above)
        before = _levels(above[:-1])
        last = above[-1] if above else None
        if last and last.indent < row.indent and last.value and not row.dashes:
            back = next((one for one in before if one.column == row.indent and not one.dash), None)
            if back and not any(one.column == row.indent for one in levels):
                return _report(source, last, back.column, back.line)
        fitting = [one for one in levels if one.dash == bool(row.dashes) and one.column != row.indent]
        if row.dashes and not fitting:
            first = _unmarked(above, row)
            if first:
                span = at(source, first.number, first.content, len(first.key))
                return report("HT123", source.name, span, mark=first.key)
        best = _nearest(fitting, row.indent, _column_below(source, row.number))
        if best:
            wanted, line = best.column, best.line
    return _report(source, row, wanted, line)


def _levels(rows: Sequence[Row]) -> list[_Level]:
    """Return the columns that are open after the last row, from the left."""
    levels: list[_Level] = []
    for place, row in enumerate(rows):
        over = rows[place - 1] if place else None
        if over and over.plain and not row.key and row.indent > over.content:
            continue  # a text without marks that runs on
        columns = [_Level(column, True, row.number) for column in row.dashes]
        if row.key or not row.dashes:
            columns.append(_Level(row.content, False, row.number))
        levels = [one for one in levels if one.column < columns[0].column] + columns
    return levels


def _nearest(levels: Sequence[_Level], indent: int, below: int) -> _Level | None:
    """Return the nearest column; of two that are as near, the one in which the next line stands, or none."""
    if not levels:
        return None
    shortest = min(abs(one.column - indent) for one in levels)
    best = [one for one in levels if abs(one.column - indent) == shortest]
    return best[0] if len(best) == 1 else next((one for one in best if one.column == below), None)


def _column_below(source: Source, number: int) -> int:
    for line in range(number + 1, len(source.lines) + 1):
        row = read_row(line, source.line(line))
        if row:
            return row.indent
    return -1


def _unmarked(above: Sequence[Row], row: Row) -> Row | None:
    """Return the first key of an item that was begun without its mark, above an item that has one."""
    under = None
    for one in reversed(above):
        if one.key and not one.value and one.indent < row.indent:
            return under if under and under.named and not under.dashes else None
        under = one
    return None


def _report(source: Source, row: Row, wanted: int | None, line: int) -> Diagnostic:
    span = source.span_of_line(row.number)
    if wanted is None:
        return report("HT106", source.name, span, indent=str(row.indent), wanted="", line="")
    related = (Related("see-here", source.span_of_line(line)),)
    return report(
        "HT106", source.name, span, related=related, indent=str(row.indent), wanted=str(wanted), line=str(line)
    )
