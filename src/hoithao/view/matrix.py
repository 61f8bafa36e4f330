"""The table of remarks as a sheet: the rows of a report's annex, with what one filters and sorts by beside them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct

from hoithao.annex import Column
from hoithao.consolidate import Consolidation, DraftBlock, Entry, tally
from hoithao.model.outcome import Report
from hoithao.registry import Registry
from hoithao.tables import Sheet, SheetColumn, SheetRow, Value
from hoithao.view.annex import STATUS, Family, cell_text, columns_of, families_of, heading_of
from hoithao.view.phrases import STANCE_NAMES
from hoithao.view.report import annex_title, told_in
from hoithao.vn import short_date

SHEET_NAME = "Tổng hợp ý kiến"
_PRINTED_WIDTH = 130
"""Characters over all printed columns: what an A4 page laid crosswise takes at nearly full size."""

_FILTERS = (
    SheetColumn("id", "Mã ý kiến", 12, printed=False),
    SheetColumn("part", "Dự thảo, phần", 28, printed=False),
    SheetColumn("place", "Nhóm theo điều, mục", 24, printed=False),
    SheetColumn("unit", "Cơ quan, đơn vị", 26, printed=False),
    SheetColumn("kind", "Khối", 18, printed=False),
    SheetColumn("stance", "Quan điểm", 22, printed=False),
    SheetColumn("source", "Nguồn", 16, printed=False),
    SheetColumn("letter", "Số văn bản", 18, printed=False),
    SheetColumn("letter_date", "Ngày văn bản", 14, printed=False),
    SheetColumn("status", "Kết quả tiếp thu", 20, printed=False),
)


class Matrix(Struct, frozen=True):
    """A sheet and what it holds."""

    sheet: Sheet
    remarks: int
    units: int
    places: int


def matrix_view(registry: Registry, consolidation: Consolidation, report: Report) -> Matrix:
    """Return the sheet that belongs to one report: the rows of its annex in their order."""
    blocks, beyond = told_in(registry, consolidation, report)
    families = families_of(blocks, beyond)
    entries = [entry for family in families for entry in family.entries]
    columns = columns_of(report.annex, entries)
    legal = any(family.legal for family in families)
    places = _places(blocks)
    rows: list[SheetRow] = []
    for family in families:
        for entry in family.entries:
            number = len(rows) + 1
            printed = (_printed(registry, column, entry, number) for column in columns)
            rows.append(SheetRow((*printed, *_filters(registry, family, entry, places)), entry.remark.id))
    sheet = Sheet(
        SHEET_NAME,
        annex_title(registry, blocks, report),
        registry.marking,
        (*_widths(columns, legal=legal), *_FILTERS),
        rows,
    )
    counted = tally(one for entry in entries for one in (entry, *entry.others))
    return Matrix(sheet, counted.total, len(counted.units), sum(len(block.groups) for block in blocks))


def _widths(columns: Sequence[Column], *, legal: bool) -> list[SheetColumn]:
    whole = sum(column.weight for column in columns)
    return [
        SheetColumn(column.key, heading_of(column, legal=legal), max(round(_PRINTED_WIDTH * column.weight / whole), 6))
        for column in columns
    ]


def _places(blocks: Sequence[DraftBlock]) -> dict[str, str]:
    """Return for each remark of the drafts the article, or the part of a programme, it is gathered under."""
    return {
        entry.remark.id: group.target.label for block in blocks for group in block.groups for entry in group.entries
    }


def _printed(registry: Registry, column: Column, entry: Entry, number: int) -> Value:
    return number if column.key == "number" else cell_text(registry, column, entry, number) or None


def _filters(registry: Registry, family: Family, entry: Entry, places: dict[str, str]) -> tuple[Value, ...]:
    """What one filters by; a row that several remarks share has what each of them says, equal values once."""
    members = (entry, *entry.others)
    replies = [reply for one in members if (reply := registry.replies.get(one.remark.source))]
    dates = {reply.date for reply in replies if reply.date}
    values: dict[str, Value] = {
        "id": _joined(one.remark.id for one in members),
        "part": family.heading,
        "place": places.get(entry.remark.id),
        "unit": _joined(name for one in members for name in registry.named_bodies(one.units)),
        "kind": _joined(_group(registry, unit) for one in members for unit in one.units),
        "stance": _joined(STANCE_NAMES[one.remark.counted_as] for one in members),
        "source": _joined("Văn bản góp ý" if one.written else "Phát biểu" for one in members),
        "letter": _joined(reply.number or "" for reply in replies),
        "letter_date": dates.pop() if len(dates) == 1 else _joined(map(short_date, sorted(dates))),
        "status": STATUS[entry.response.status] if entry.response else None,
    }
    return tuple(values[column.key] or None for column in _FILTERS)


def _joined(values: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(filter(None, values)))


def _group(registry: Registry, unit: str) -> str:
    return (registry.units[unit].group or "") if unit in registry.units else ""
