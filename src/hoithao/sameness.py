"""Remarks that the officer declared to say the same thing, and the one remark each of them leads to.

The rule. ``n`` remarks are recorded and each is counted once in every figure. Remarks joined by ``same_as`` are printed
in one row, so a table has ``m <= n`` rows; the row belongs to the remark that is the same as no other, and names every
unit, letter and remark behind it. Sameness is declared, never found out; a chain leads to its end.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from hoithao.model.remarks import Remark


def leads(remarks: Sequence[Remark]) -> dict[str, str]:
    """Return for each remark that shares another's row the id of that other one.

    A remark in a circle, or whose chain ends at an id that is not there, leads to nothing and is left out.
    """
    said = {remark.id: remark.same_as for remark in remarks}
    found: dict[str, str] = {}
    for start, after in said.items():
        seen = [start]
        while after is not None and after in said and after not in seen:
            seen.append(after)
            after = said[after]
        if after is None and len(seen) > 1:
            found[start] = seen[-1]
    return found


def circles(remarks: Iterable[Remark]) -> set[str]:
    """Return the ids of the remarks that stand in a circle of ``same_as``, a remark the same as itself included."""
    said = {remark.id: remark.same_as for remark in remarks}
    found: set[str] = set()
    for start in said:
        seen: list[str] = []
        at: str | None = start
        while at is not None and at in said and at not in seen:
            seen.append(at)
            at = said[at]
        if at == start:
            found.add(start)
    return found
