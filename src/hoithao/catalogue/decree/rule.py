"""One assertion as an entry of the catalogue: what is required, then what was found."""

from __future__ import annotations

from typing import Literal

from hoithao.catalogue.entry import ERROR, WARNING, Entry, Without

Level = Literal["decree", "form", "practice"]


def rule(
    slug: str,
    level: Level,
    basis: str,
    required: tuple[str, str],
    mend: tuple[str, str],
    *,
    effective: str = "",
) -> Entry:
    """Return the entry; ``required`` and ``mend`` are in Vietnamese and in English."""
    vi, en = required
    return Entry(
        slug,
        WARNING if level == "practice" else ERROR,
        vi=f"{vi}; ở đây {{found}}.",
        en=f"{en}; here {{found}}.",
        hint_vi=mend[0],
        hint_en=mend[1],
        basis=basis,
        since="0.1.0",
        without=(Without("found", vi=f"{vi}.", en=f"{en}."),),
        level=level,
        effective=effective,
    )
