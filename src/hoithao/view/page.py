"""The view of one document, and the parts of it that every document has."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from msgspec import Struct, field

from hoithao.model.people import Organizer
from hoithao.registry import Registry
from hoithao.tables import Table
from hoithao.vn import is_abbreviation, long_date, unclosed, upper

BLANK = "…………"
"""What stands in a sentence for a fact not known yet."""

_COMMON = (
    ("Ủy ban nhân dân", "UBND"), ("Uỷ ban nhân dân", "UBND"),
    ("Hội đồng nhân dân", "HĐND"), ("Đoàn đại biểu Quốc hội", "ĐĐBQH"),
)  # fmt: skip


class View(Struct, frozen=True):
    """Values for the template, tables by name, and what the document holds."""

    title: str
    values: dict[str, Any]
    remarks: int
    units: int
    places: int
    tables: dict[str, Sequence[Table]] = field(default_factory=dict)


def letterhead(registry: Registry, whole_symbol: str, number: str | None) -> dict[str, Any]:
    """Return boxes 1 to 3: the bodies in capitals and the number line (PL I-II.2, II.3).

    Bodies that hold the workshop together with the issuer are named in the
    text; the letterhead is the issuer's alone.
    """
    issuer = registry.issuer
    return {
        "marking": registry.marking,
        "superior": upper(_abbreviated(issuer.parent)) if issuer.parent else "",
        "issuers": [upper(issuer.name)],
        "number_line": number_line(whole_symbol, number),
    }


def number_line(whole_symbol: str, number: str | None) -> str:
    """Return ``Số: 05/BC-STP``; a number not given yet leaves room for itself (PL I-II.3c)."""
    return f"Số: {number_text(number)}/{whole_symbol}"


def number_text(number: str | None) -> str:
    """Return a number of two digits at least, or the room for one."""
    if number is None:
        return "     "
    bare = number.strip()
    return bare.zfill(2) if bare.isdigit() else bare


def symbol(issuer: Organizer, type_symbol: str) -> str:
    """Return the symbol after the stroke: the type's abbreviation and the body's."""
    return f"{type_symbol}-{issuer.symbol or '……'}"


def letter_symbol(issuer: Organizer, drafting_unit: str | None) -> str:
    """Return the symbol of a công văn: the body's and, where it is known, the drafting unit's (PL I-II.3b)."""
    unit = (drafting_unit or "").strip()
    return "-".join([issuer.symbol or "……", *([unit] if is_abbreviation(unit) else [])])


def place_date(locality: str | None, day: date | None) -> str:
    """Return ``Hải Phòng, ngày 05 tháng 3 năm 2026``, with room where it is not known yet (PL I-II.4)."""
    return f"{locality or BLANK}, {issued_on(day)}"


def issued_on(day: date | None) -> str:
    """Return a date of issue in full, or the room for one."""
    return long_date(day) if day else "ngày      tháng      năm 20…"


def recipients(lines: Sequence[str], archive: str, *, as_above: bool) -> list[str]:
    """Return the lines under «Nơi nhận» with their marks (PL I-II.9b): «Như trên» first, «Lưu» last."""
    listed = [line.strip().removeprefix("-").strip().rstrip(";.") + ";" for line in lines]
    return [*(["Như trên;"] if as_above else []), *listed, f"Lưu: {unclosed(archive)}."]


def _abbreviated(name: str) -> str:
    for full, short in _COMMON:
        name = name.replace(full, short)
    return name
