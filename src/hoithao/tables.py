"""A table as data, between the view and whoever writes it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class TableColumn:
    """One column: its heading, its share of the width, and whether its cells are centred."""

    heading: str
    weight: float
    centred: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One row of cells, and the bookmark that names it."""

    cells: tuple[str, ...]
    anchor: str = ""
    """The id of its remark, which survives every save of an office program as a bookmark."""


@dataclass(frozen=True, slots=True)
class Table:
    """Columns and rows; equal neighbours in ``merged`` columns become one tall cell."""

    columns: tuple[TableColumn, ...]
    rows: Sequence[Row]
    merged: frozenset[int] = field(default_factory=frozenset)
