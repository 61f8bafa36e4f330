"""The numbers of a draft's tree: in the order of the draft, each once, and as many as its extent says."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

from msgspec import Struct

from hoithao.checks.subject import Subject
from hoithao.diagnostics import Diagnostic, Path
from hoithao.model.draft import Extent
from hoithao.outline import Outline, Place
from hoithao.references import parse_reference

Key = tuple[int, Any]
Gap = tuple[Key | None, Key | None]


class Slip(Struct, frozen=True):
    """A place whose number does not fit, and the numbers its neighbours leave open: one of those was meant."""

    place: Place
    code: str
    other: Place | None = None
    """The place it clashes with."""
    gaps: tuple[tuple[str, Key | None, Key | None], ...] = ()
    """What may be wrong: a level, the number before and the number behind."""

    def explains(self, text: str) -> bool:
        """Tell whether a target is not found because of this slip: its number is one of those left open."""
        reference = parse_reference(text)
        if reference is None:
            return False
        above = {step.level: step for step in (self.place.parent.components if self.place.parent else ())}
        for step in reference.components:
            if any(step.level == level and _between(step.sort_key, low, high) for level, low, high in self.gaps):
                return True
            if step.level in above and step != above[step.level]:
                return False
        return False


def slips(outline: Outline) -> list[Slip]:
    """List the places of a draft's tree that are given twice, out of order, or with a number nobody can read."""
    found = [slip for run in _runs(outline) for slip in _of_run(run)]
    found += [_unreadable(outline, place) for place in outline.places if place.section.ref and not place.component]
    return found


def _runs(outline: Outline) -> Iterable[list[Place]]:
    """The places that are numbered in one go: articles through a part or an annex, anything else within its parent."""
    runs: dict[tuple[object, ...], list[Place]] = {}
    for place in outline.places:
        if place.component is not None:
            level = place.component.level
            within = _annex(place) if level == "điều" else place.parent
            key = (place.part.id if place.part else None, level, within.order if within else None)
            runs.setdefault(key, []).append(place)
    return runs.values()


def _annex(place: Place) -> Place | None:
    above = place.parent
    while above is not None and not (above.component and above.component.level == "phụ lục"):
        above = above.parent
    return above


def _of_run(run: list[Place]) -> Iterator[Slip]:
    numbers = _Numbers([_key(place) for place in run])
    level = run[0].component.level if run[0].component else ""

    def slip(at: int, other: int, code: str, *gaps: Gap) -> Slip:
        return Slip(run[at], code, run[other], tuple((level, *gap) for gap in gaps))

    first: dict[Key, int] = {}
    for at, key in enumerate(numbers.keys):
        if key in numbers.doubled:
            before = first.setdefault(key, at)
            if before != at:
                # The one that does not stand between its neighbours is the one to look at.
                here, other = (at, before) if numbers.fits(before) else (before, at)
                yield slip(here, other, "HT413", numbers.gap(here), numbers.gap(other))
    for before, at in pairwise(numbers.single):
        if numbers.keys[at] < numbers.keys[before]:
            wrong_before = (numbers.gap(before)[0], numbers.keys[at])
            wrong_here = (numbers.keys[before], numbers.gap(at)[1])
            yield slip(at, before, "HT412", wrong_before, wrong_here)


class _Numbers:
    """The numbers of one run. What is given twice may be wrong in either place and says nothing about the order."""

    def __init__(self, keys: list[Key]) -> None:
        times = Counter(keys)
        self.keys = keys
        self.doubled = {key for key, number in times.items() if number > 1}
        self.single = [at for at, key in enumerate(keys) if key not in self.doubled]

    def gap(self, at: int) -> Gap:
        """Return the numbers that stand before and behind a place, of those given once."""
        left, right = bisect_left(self.single, at), bisect_right(self.single, at)
        low = self.keys[self.single[left - 1]] if left else None
        return low, self.keys[self.single[right]] if right < len(self.single) else None

    def fits(self, at: int) -> bool:
        """Tell whether a number stands between its neighbours."""
        return _between(self.keys[at], *self.gap(at))


def _between(key: Key, low: Key | None, high: Key | None) -> bool:
    return (low is None or low < key) and (high is None or key < high)


def _key(place: Place) -> Key:
    assert place.component is not None
    return place.component.sort_key


def _unreadable(outline: Outline, place: Place) -> Slip:
    siblings = [one for one in outline.places if one.parent is place.parent and one.part is place.part]
    at = siblings.index(place)
    before = next((one for one in reversed(siblings[:at]) if one.component), None)
    behind = next((one for one in siblings[at + 1 :] if one.component), None)
    known = before or behind
    if known is None or known.component is None:
        return Slip(place, "HT212")
    gap = (known.component.level, _key(before) if before else None, _key(behind) if behind else None)
    return Slip(place, "HT212", gaps=(gap,))


def check_extent(subject: Subject) -> Iterator[Diagnostic]:
    """Check the stated numbers of chapters, articles and annexes against the tree, as far as they can be compared.

    More than stated is always told. Fewer are told only where the tree must be whole: articles from the first on
    without a gap, all of them in chapters, and the other of the two figures as stated.
    """
    lost = {
        id(subject.registry.draft_of(subject.workshop.remarks[at])) for at, _, _ in subject.consolidation.unresolved
    }
    for block in subject.consolidation.blocks:
        if id(block.draft) in lost or slips(block.outline):
            continue
        base = subject.draft_path(block.draft)
        if block.draft.parts:
            # Whether the figures of a draft count its parts is anybody's guess; a part has figures of its own.
            for at, part in enumerate(block.draft.parts):
                places = [one for one in block.outline.places if one.part is part]
                yield from _extent(subject, (*base, "parts", at, "extent"), part.extent, places)
        else:
            yield from _extent(subject, (*base, "extent"), block.draft.extent, block.outline.places)


_COUNTED = {"chapters": "chương", "articles": "điều", "annexes": "phụ lục"}


def _extent(subject: Subject, path: Path, extent: Extent | None, places: list[Place]) -> Iterator[Diagnostic]:
    if extent is None:
        return
    found = {key: [one for one in places if _is(one, level)] for key, level in _COUNTED.items()}
    stated = {key: getattr(extent, key) for key in _COUNTED if getattr(extent, key) is not None}
    wrong = [key for key in stated if len(found[key]) > stated[key]] or list(_fewer(extent, found))
    for key in wrong:
        values = {"key": key, "stated": str(stated[key]), "recorded": str(len(found[key]))}
        yield subject.report("HT414", (*path, key), **values)


def _fewer(extent: Extent, found: dict[str, list[Place]]) -> Iterator[str]:
    chapters, articles = found["chapters"], found["articles"]
    numbers = {
        int(digits[0]) for one in articles if one.component and (digits := re.match(r"\d+", one.component.number))
    }
    whole = numbers == set(range(1, max(numbers, default=0) + 1)) and all(_chapter(one) for one in articles)
    if not whole or extent.chapters is None or extent.articles is None:
        return
    if len(chapters) == extent.chapters and len(articles) < extent.articles:
        yield "articles"
    elif len(articles) == extent.articles and len(chapters) < extent.chapters:
        yield "chapters"


def _is(place: Place, level: str) -> bool:
    return place.component is not None and place.component.level == level and _annex(place) is None


def _chapter(place: Place) -> Place | None:
    above = place.parent
    while above is not None and not _is(above, "chương"):
        above = above.parent
    return above
