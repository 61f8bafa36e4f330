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
    ends, _ = _followed(remarks)
    return {start: end for start, end in ends.items() if end is not None and end != start}


def circles(remarks: Iterable[Remark]) -> set[str]:
    """Return the ids of the remarks that stand in a circle of ``same_as``, a remark the same as itself included."""
    _, turning = _followed(remarks)
    return turning


def _followed(remarks: Iterable[Remark]) -> tuple[dict[str, str | None], set[str]]:
    """Follow every chain, each step of it once; return where each remark leads, if anywhere, and those in circles."""
    said = {remark.id: remark.same_as for remark in remarks}
    ends: dict[str, str | None] = {}
    turning: set[str] = set()
    for start in said:
        chain: dict[str, None] = {}
        at: str | None = start
        while at is not None and at in said and at not in ends and at not in chain:
            chain[at] = None
            at = said[at]
        if at is None:
            end: str | None = next(reversed(chain))
        else:
            end = ends.get(at)
        if at in chain:
            steps = list(chain)
            turning.update(steps[steps.index(at) :])
        ends.update(dict.fromkeys(chain, end))
    return ends, turning
