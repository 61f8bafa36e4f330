"""Tables and sheets as data, between the view and whoever writes them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from msgspec import Struct, field


class TableColumn(Struct, frozen=True):
    """One column: its heading, its share of the width, and whether its cells are centred."""

    heading: str
    weight: float
    centred: bool = False


class Row(Struct, frozen=True):
    """One row of cells, and the bookmarks that name it."""

    cells: tuple[str, ...]
    anchors: tuple[str, ...] = ()
    """The ids of its remarks, which survive every save of an office program as bookmarks."""
    strong: bool = False
    """Whether the row is set like the head of the table: a row of totals."""


class Table(Struct, frozen=True):
    """Columns and rows; equal neighbours in ``merged`` columns become one tall cell."""

    columns: tuple[TableColumn, ...]
    rows: Sequence[Row]
    merged: frozenset[int] = field(default_factory=frozenset)
    caption: str = ""
    """What stands above the table, on the page it begins on."""


Value = str | int | date | None
"""What one cell of a sheet holds; ``None`` leaves it empty."""


class SheetColumn(Struct, frozen=True):
    """One column of a sheet: its key, its heading and its width in characters."""

    key: str
    heading: str
    width: int
    printed: bool = True
    """Whether it is on paper too; the others are there to filter by."""


class SheetRow(Struct, frozen=True):
    """One row of a sheet and the id of the remark it is about."""

    values: tuple[Value, ...]
    remark: str


class Sheet(Struct, frozen=True):
    """A table to be filtered and sorted: no cell of it is merged. The printed columns come first."""

    name: str
    title: str
    marking: str
    """What the file says of itself, as that it is an illustration; may be empty."""
    columns: tuple[SheetColumn, ...]
    rows: Sequence[SheetRow]
