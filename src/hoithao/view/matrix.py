"""The table of remarks as a sheet: the rows of a report's annex, with what one filters and sorts by beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hoithao.annex import Column
from hoithao.consolidate import Consolidation, DraftBlock, Entry, tally
from hoithao.model.outcome import Report
from hoithao.registry import Registry
from hoithao.tables import Sheet, SheetColumn, SheetRow, Value
from hoithao.view.annex import STATUS, Family, cell_text, columns_of, families_of, heading_of
from hoithao.view.phrases import STANCE_NAMES
from hoithao.view.report import annex_title, told_in

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


@dataclass(frozen=True)
class Matrix:
    """A sheet and what it holds."""

    sheet: Sheet
    remarks: int
    units: int
    places: int


def matrix_view(registry: Registry, consolidation: Consolidation, report: Report) -> Matrix:
    """Return the sheet that belongs to one report: the remarks of its annex in their order, each in one row."""
    blocks, beyond = told_in(registry, consolidation, report)
    families = families_of(blocks, beyond)
    entries = [entry for family in families for entry in family.entries]
    columns = columns_of(report.annex, entries)
    legal = any(family.legal for family in families)
    rows: list[SheetRow] = []
    for family in families:
        places = _places(blocks, family)
        for entry in family.entries:
            number = len(rows) + 1
            printed = (_printed(registry, column, entry, number) for column in columns)
            rows.append(SheetRow((*printed, *_filters(registry, family, entry, places)), entry.remark.id))
    sheet = Sheet(
        SHEET_NAME,
        annex_title(registry, blocks, report),
        registry.workshop.illustration or "",
        (*_widths(columns, legal=legal), *_FILTERS),
        rows,
    )
    counted = tally(entries)
    return Matrix(sheet, counted.total, len(counted.units), sum(len(block.groups) for block in blocks))


def _widths(columns: Sequence[Column], *, legal: bool) -> list[SheetColumn]:
    whole = sum(column.weight for column in columns)
    return [
        SheetColumn(column.key, heading_of(column, legal=legal), max(round(_PRINTED_WIDTH * column.weight / whole), 6))
        for column in columns
    ]


def _places(blocks: Sequence[DraftBlock], family: Family) -> dict[int, str]:
    """Return for each remark of a family the article, or the part of a programme, it is gathered under."""
    held = {id(entry) for entry in family.entries}
    return {
        id(entry): group.target.label
        for block in blocks
        for group in block.groups
        for entry in group.entries
        if id(entry) in held
    }


def _printed(registry: Registry, column: Column, entry: Entry, number: int) -> Value:
    return number if column.key == "number" else cell_text(registry, column, entry, number) or None


def _filters(registry: Registry, family: Family, entry: Entry, places: dict[int, str]) -> tuple[Value, ...]:
    remark = entry.remark
    groups = [registry.units[unit].group or "" for unit in entry.units if unit in registry.units]
    reply = registry.replies.get(remark.source)
    values: dict[str, Value] = {
        "id": remark.id,
        "part": family.heading,
        "place": places.get(id(entry)),
        "unit": "; ".join(registry.named_bodies(entry.units)),
        "kind": "; ".join(filter(None, dict.fromkeys(groups))),
        "stance": STANCE_NAMES[remark.stance or "unsorted"],
        "source": "Văn bản góp ý" if entry.written else "Phát biểu",
        "letter": reply.number if reply else None,
        "letter_date": reply.date if reply else None,
        "status": STATUS[remark.response.status] if remark.response else None,
    }
    return tuple(values[column.key] or None for column in _FILTERS)
