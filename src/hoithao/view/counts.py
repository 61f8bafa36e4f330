"""The table of a report that counts its remarks, by part of the draft and stance."""

from __future__ import annotations

from collections.abc import Sequence

from hoithao.consolidate import DraftBlock, Entry
from hoithao.tables import Row, Table, TableColumn
from hoithao.tallies import STANCES, CountRow, parts_table
from hoithao.view.phrases import STANCE_NAMES

CAPTION = "Số lượng ý kiến theo nội dung của dự thảo và theo quan điểm"
_BEYOND = "Nội dung khác, ngoài dự thảo"


def counts_table(blocks: Sequence[DraftBlock], beyond: Sequence[Entry]) -> Table | None:
    """Return the table with its row of totals, or ``None`` where there is nothing to count.

    Several drafts have a column that names them. The column of remarks
    without a stance is left out where every remark has one.
    """
    counted = parts_table(blocks, beyond)
    assert counted.total is not None
    if not counted.rows:
        return None
    several = len(blocks) > 1
    unsorted = counted.total[counted.columns.index("unsorted")]
    shown = [*(name for name in STANCES if name != "unsorted" or unsorted), "total"]

    def cells(counts: Sequence[int]) -> list[str]:
        return [str(counts[counted.columns.index(name)]) for name in shown]

    rows = [Row((*_names(row, several=several), *cells(row.counts))) for row in counted.rows]
    rows.append(Row((*([""] if several else []), "Tổng số", *cells(counted.total)), strong=True))
    names = [TableColumn("Dự thảo", 36)] if several else []
    columns = (
        *names,
        TableColumn("Nội dung được góp ý", 60 - 16 * several),
        *(TableColumn("Tổng số" if name == "total" else STANCE_NAMES[name], 22, centred=True) for name in shown),
    )
    return Table(columns, rows, frozenset({0}) if several else frozenset(), CAPTION)


def _names(row: CountRow, *, several: bool) -> tuple[str, ...]:
    name = _BEYOND if row.key == "beyond" else row.label
    return (row.draft, name) if several else (name,)
