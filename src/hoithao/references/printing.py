"""Lists and ranges of references printed: «các điểm a và b khoản 2 Điều 5; các điều từ Điều 7 đến Điều 9».

Neighbours of one level in one place are listed under that level, in small
letters, as the codes do: «các điều 5, 6 và 7». Outer steps that neighbours
share are said once, at the end. What is printed reads back as it was.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from hoithao.references.steps import LEVELS, STANDING, Component, Range, Reference
from hoithao.vn import enumerated


class _Run(Struct, frozen=True):
    """Neighbours of one level in one place, or one range, or a name."""

    outer: tuple[Component, ...]
    inner: tuple[Component, ...]
    rest: str
    ranging: bool

    @property
    def chain(self) -> tuple[Component, ...]:
        return (*self.outer, *self.inner[:1])

    @property
    def listed(self) -> bool:
        return len(self.inner) > 1 and not self.ranging

    def text(self, shared: int, *, named: bool) -> str:
        """Print the run without the outermost ``shared`` steps, which are said further on."""
        # «Về các điều từ Điều 5 đến Điều 8»: in a sentence a range needs a noun before it.
        words = [f"các {self.inner[0].level}"] if self.ranging else []
        return " ".join([*words, self.bare(shared, named=named)])

    def bare(self, shared: int, *, named: bool) -> str:
        """Print the run as it stands by itself."""
        words = [self._head] if self.inner else []
        words += [step.label for step in reversed(self.outer[shared:])]
        return " ".join([*words, self.rest] if named and self.rest else words)

    @property
    def _head(self) -> str:
        first, last = self.inner[0], self.inner[-1]
        if self.ranging:
            return f"từ {first.label} đến {last.label}"
        return f"các {first.level} {enumerated([step.number for step in self.inner])}" if self.listed else first.label


def cite(members: Sequence[Reference | Range]) -> str:
    """Return places as one phrase of a sentence, in the order given."""
    texts, apart = cited_together(members)
    return "; ".join(texts) if apart else enumerated(texts)


def cited_together(members: Sequence[Reference | Range], *, more: bool = False) -> tuple[list[str], bool]:
    """Return the phrases of one sentence, and whether they need semicolons between them to be told apart.

    With ``more``, phrases of another kind follow, so that even the last two have a comma between them.
    """
    runs = _runs(members)
    shares = [*(_shared(run, after) for run, after in pairwise(runs)), 0]
    texts = [run.text(shared, named=not shared) for run, shared in zip(runs, shares, strict=False)]
    commas = len(runs) - (1 if more else 2)
    apart = any(run.listed for run in runs) or any(
        _shares_by_chance(run, after, shared) or (at < commas and _looks_like_one(run, after, shared))
        for at, ((run, after), shared) in enumerate(zip(pairwise(runs), shares, strict=False))
    )
    return texts, apart


def cited_apart(members: Sequence[Reference | Range]) -> list[str]:
    """Return places as phrases that each stand alone, in the order given."""
    return [run.bare(0, named=True) for run in _runs(members)]


def _runs(members: Sequence[Reference | Range]) -> list[_Run]:
    runs: list[_Run] = []
    for member in members:
        first, last = (member.first, member.last) if isinstance(member, Range) else (member, None)
        steps = first.components
        if last is not None:
            runs.append(_Run(steps[:-1], (steps[-1], last.components[-1]), first.rest, True))
            continue
        before = runs[-1] if runs else None
        if (
            before is not None
            and not before.ranging
            and before.inner
            and steps
            and (before.outer, before.rest, before.inner[0].level) == (steps[:-1], first.rest, steps[-1].level)
        ):
            runs[-1] = _Run(before.outer, (*before.inner, steps[-1]), before.rest, False)
        else:
            runs.append(_Run(steps[:-1], steps[-1:], first.rest, False))
    return runs


def _shared(run: _Run, after: _Run) -> int:
    """How many outer steps a run may leave to the one after it: those both have above a level that must have them."""
    if run.rest != after.rest:
        return 0
    found = 0
    for at in range(1, min(len(run.outer), len(after.outer)) + 1):
        if run.outer[:at] != after.outer[:at]:
            break
        if run.chain[at].level == after.chain[at].level and run.chain[at].level not in STANDING:
            found = at
    return found


def _shares_by_chance(run: _Run, after: _Run, shared: int) -> bool:
    """Tell whether a run joined to the next by «và» would take over outer steps that are not its own."""
    if not run.inner or not after.inner or bool(run.rest) != bool(after.rest):
        return True
    if shared:
        return False
    outermost, levels = run.chain[0].level, [step.level for step in after.chain]
    return outermost in levels[1:] or (outermost == levels[0] and run.rest != after.rest)


def _looks_like_one(run: _Run, after: _Run, shared: int) -> bool:
    """Tell whether two runs with a comma between them read as one: «Điều 5, Chương II», «Chương II, Điều 5»."""
    if shared:
        return False
    outermost, innermost = run.chain[0].level, after.chain[-1].level
    alone = len(run.chain) == len(after.chain) == 1
    return LEVELS.index(outermost) > LEVELS.index(innermost) or (alone and outermost != innermost)
