"""The columns of the annexed table and the two profiles that choose among them."""

from __future__ import annotations

from msgspec import Struct

WIDTH_RANGE = (8.0, 250.0)
"""How narrow and how wide a column may be asked for, in mm: one word of text, the whole sheet."""

MAX_ROWS_PER_TABLE = 200
"""Office programs lay out a table of thousands of rows in minutes, the same rows in tables of 200 in seconds."""


class Column(Struct, frozen=True):
    """One column: its key in the file, its heading, its share of the width, whether it may be left out when empty."""

    key: str
    heading: str
    weight: float
    optional: bool = False


COLUMNS: dict[str, Column] = {
    column.key: column
    for column in (
        Column("number", "TT", 15),
        Column("target", "Điều, khoản", 36),
        Column("current", "Nội dung dự thảo", 38, optional=True),
        Column("text", "Nội dung góp ý, đề nghị sửa", 80),
        Column("reason", "Lý do, căn cứ", 32, optional=True),
        Column("by", "Chủ thể góp ý", 46),
        Column("response", "Tiếp thu, giải trình", 44, optional=True),
    )
}
"""The columns of the profile «so-gui-bo», in their usual order (practice, no rule)."""

STATUTORY: tuple[Column, ...] = (
    Column("target", "NHÓM VẤN ĐỀ, ĐIỀU, KHOẢN", 44),
    Column("by", "CHỦ THỂ GÓP Ý", 42),
    Column("text", "NỘI DUNG GÓP Ý", 86),
    Column("response", "NỘI DUNG TIẾP THU, GIẢI TRÌNH", 75),
)
"""The four columns of the drafting agency's table, profile «luat-2025»."""
