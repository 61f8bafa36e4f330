"""The tree of one draft, and where on it a remark's target lies."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Literal

from msgspec import Struct

from hoithao.diagnostics import Path
from hoithao.model.draft import Draft, Part, Section
from hoithao.outline.places import WORDS, Place, Region, Target, cited
from hoithao.references import (
    LEVELS,
    Citation,
    Component,
    Range,
    Read,
    Reference,
    Unclear,
    parse_citation,
    parse_reference,
)
from hoithao.vn import folded, nearest

_MAX_LOST = 20
"""How many lost members of one list are told; a list that has more is another draft's."""


class Named(Struct, frozen=True):
    """A target and the characters that name it, counted in the text it was read from."""

    target: Target
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Unresolved:
    """What names no place, the characters it stands in, and what may have been meant.

    ``kind`` is ``unclear`` for a list that can be read in two ways or in none, and ``range`` for a range whose
    places cannot be told; ``nearest`` is then the range as it should stand, if that is known.
    """

    text: str
    nearest: str = ""
    ambiguous: tuple[str, ...] = ()
    kind: Literal["absent", "unclear", "range"] = "absent"
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


class _Lost(Struct, frozen=True):
    """The step of a reference that was not found, or was found in several places."""

    at: int
    among: tuple[str, ...] = ()


class Outline:
    """The places of one draft and the ways to name them."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.places: list[Place] = []
        self.duplicates: list[tuple[Place, Place]] = []
        """Places whose id another one took before, and that other one."""
        self._by_id: dict[str, Place] = {}
        self._roots: dict[str | None, list[Place]] = {}
        self._numbered: dict[tuple[str | None, str, str], list[Place]] = {}
        self._ranks: dict[tuple[str | None, str], int] = {}
        self._resolved: dict[str, tuple[Named | Unresolved, ...]] = {}
        self._part_names = tuple(name for part in draft.parts for name in (part.name, part.id))
        for part, sections, path in _trees(draft):
            self._roots[part.id if part else None] = self._grow(sections, None, part, path)

    def _grow(self, sections: Iterable[Section], parent: Place | None, part: Part | None, path: Path) -> list[Place]:
        grown = []
        for at, section in enumerate(sections):
            here = (*path, "sections", at)
            reference = parse_reference(section.ref) if section.ref else None
            component = reference.components[-1] if reference else None
            kind = (part.id if part else None, component.level if component else "")
            rank = self._ranks[kind] = self._ranks.get(kind, -1) + 1
            place = Place(len(self.places), section, component, parent, part, here, rank)
            self.places.append(place)
            if component is not None:
                self._numbered.setdefault((*kind, component.number.lower()), []).append(place)
            grown.append(place)
            if section.id:
                if section.id in self._by_id:
                    self.duplicates.append((place, self._by_id[section.id]))
                self._by_id.setdefault(section.id, place)
            place.children.extend(self._grow(section.sections, place, part, here))
        return grown

    @property
    def has_articles(self) -> bool:
        """Tell whether the draft is numbered like a legal text."""
        return any(place.component and place.component.level == "điều" for place in self.places)

    def resolve(self, text: str) -> tuple[Named | Unresolved, ...]:
        """Find what a target names: a word, a section's id, a part, a reference, or a list of them with ranges.

        A step below the deepest recorded level is taken as it is; a step on a
        recorded level must be there. A draft whose tree is not recorded at all
        takes every reference as it is, yet no range: only a tree can tell what
        lies between.
        """
        if text not in self._resolved:
            self._resolved[text] = tuple(self._resolve(text))
        return self._resolved[text]

    def _resolve(self, text: str) -> Iterator[Named | Unresolved]:
        end = len(text.rstrip())
        start = min(len(text) - len(text.lstrip()), end)
        known = self._named(text[start:end])
        if known is not None:
            yield Named(known, start, end)
            return
        citation = parse_citation(text[:end], self._part_names)
        if citation is None:
            yield from self._names(text, start, end)
        elif isinstance(citation, Unclear):
            yield Unresolved(text[start:end], kind="unclear", start=citation.start, end=citation.end)
        elif len(citation.members) == 1 and len(citation.read[0]) == 1:
            found = self._find(citation.read[0][0], alone=text[start:end])
            yield replace(found, start=start, end=end) if isinstance(found, Unresolved) else Named(found, start, end)
        else:
            yield from self._each(citation)

    def _each(self, citation: Citation) -> Iterator[Named | Unresolved]:
        """Find the members of a list; what several of them share and the draft lacks is told once."""
        lost: set[tuple[int, int]] = set()
        for member, read in zip(citation.members, citation.read, strict=True):
            if len(lost) >= _MAX_LOST:
                return
            ends = [self._find(one) for one in read]
            for one in ends:
                if isinstance(one, Unresolved) and (one.start, one.end) not in lost:
                    lost.add((one.start, one.end))
                    yield one
            targets = [one for one in ends if isinstance(one, Target)]
            start, end = min(one.start for one in read), max(one.end for one in read)
            if len(targets) < len(read):
                continue
            if isinstance(member, Range):
                between = self._between(targets[0], targets[1])
                if not between:
                    right = str(Range(member.last, member.first)) if self._between(targets[1], targets[0]) else ""
                    yield Unresolved(str(member), right, kind="range", start=start, end=end)
                yield from (Named(self._at(place), start, end) for place in between)
            else:
                yield Named(targets[0], start, end)

    def _between(self, first: Target, last: Target) -> list[Place]:
        """Return the places of a range in the draft's order; none where it runs backwards or is not recorded."""
        one, other = first.place, last.place
        if one is None or other is None or first.below or last.below or one.component is None:
            return []
        level = one.component.level
        return [
            place
            for place in self.places[one.order : other.order + 1]
            if place.component is not None
            and place.component.level == level
            and place.part is one.part is other.part
            and place.annexed == one.annexed == other.annexed
        ]

    def _names(self, text: str, start: int, end: int) -> Iterator[Named | Unresolved]:
        """Find words, ids and parts in a text without any number; prose with commas stays in one piece."""
        pieces = list(_pieces(text, start, end))
        if len(pieces) < 2 or not any(self._named(piece) for piece, _, _ in pieces):
            pieces = [(text[start:end], start, end)]
        for piece, begin, stop in pieces:
            known = self._named(piece)
            yield Named(known, begin, stop) if known else self._unnamed(piece, begin, stop)

    def _named(self, text: str) -> Target | None:
        """Find a word, the id of a section, or a part."""
        if text in WORDS:
            return Target(WORDS[text][0], word=text)
        if text in self._by_id:
            return self._at(self._by_id[text])
        part = self._part(text)
        if part is None:
            return None
        return Target(Region.GENERAL, None, part, word="whole", part_order=self._order_of(part))

    def _unnamed(self, text: str, start: int, end: int) -> Unresolved:
        return Unresolved(text, nearest=self._nearest_name(text), start=start, end=end)

    def _find(self, read: Read, alone: str = "") -> Target | Unresolved:
        """Find one reference; one that stands ``alone`` is told as it was typed, in a list only the step that fails."""
        reference, start, end = read.reference, read.start, read.end
        if not reference.components:
            return self._named(reference.rest) or self._unnamed(reference.rest, start, end)
        part = self._part(reference.rest)
        if reference.rest and part is None:
            nearest = self._nearest_name(reference.rest) if self.draft.parts else ""
            return Unresolved(alone or f"{reference} {reference.rest}", nearest, start=start, end=end)
        if not self.places or (part is not None and not part.sections):
            return Target(Region.BODY, None, part, reference.components, part_order=self._order_of(part))
        parts: list[str | None] = [part.id] if part else list(self._roots)
        tried = [self._descend(name, reference) for name in parts]
        found = [one for one in tried if isinstance(one, Target)]
        if len(found) == 1:
            return found[0]
        if found:
            among = tuple(target.part.name for target in found if target.part)
            return Unresolved(alone or str(reference), ambiguous=among, start=start, end=end)
        lost = max((one for one in tried if isinstance(one, _Lost)), key=lambda one: (one.at, bool(one.among)))
        failing = reference if alone else Reference(reference.components[: lost.at + 1])
        nearest = "" if lost.among else self._nearest_reference(failing, parts)
        start, end = read.steps[lost.at]
        return Unresolved(alone or str(failing), nearest, lost.among, start=start, end=end)

    def _descend(self, part: str | None, reference: Reference) -> Target | _Lost:
        place: Place | None = None
        below: list[Component] = []
        level = roots = self._roots.get(part, [])
        for at, step in enumerate(reference.components):
            # A clause is numbered within its article only: never look for it across the tree.
            if step.level in ("khoản", "điểm"):
                hits = [one for one in level if one.component and _same(one.component, step)]
            else:
                hits = self._numbered.get((part, step.level, step.number.lower()), [])
                hits = [one for one in hits if place is None or _is_in(one, place)]
            if len(hits) > 1:
                hits = [one for one in hits if not one.annexed] or hits
                above = list(dict.fromkeys(one.parent.label if one.parent else "" for one in hits))
                if len(above) > 1 and not below:
                    return _Lost(at, tuple(above))
            if hits and not below:
                place, level = hits[0], hits[0].children
            elif _may_go_below(place, step, level if place else roots):
                below.append(step)
            else:
                return _Lost(at)
        if place is not None:
            return self._at(place, tuple(below))
        return Target(Region.BODY, None, None, tuple(below))

    def _at(self, place: Place, below: tuple[Component, ...] = ()) -> Target:
        return Target(Region.BODY, place, place.part, below, part_order=self._order_of(place.part))

    def _order_of(self, part: Part | None) -> int:
        return self.draft.parts.index(part) if part is not None else 0

    def _part(self, text: str) -> Part | None:
        wanted = folded(text.removeprefix("của ").removeprefix("dự thảo "))
        return next((part for part in self.draft.parts if wanted in (folded(part.name), folded(part.id))), None)

    def _nearest_name(self, text: str) -> str:
        names = [*self._by_id, *WORDS, *(part.name for part in self.draft.parts)]
        return nearest(text, names)

    def _nearest_reference(self, reference: Reference, parts: list[str | None]) -> str:
        labels = [
            cited(Target(Region.BODY, place))
            for place in self.places
            if place.component and (place.part.id if place.part else None) in parts
        ]
        return nearest(str(reference), labels, cutoff=0.5)


_JOINTS = re.compile(r"\s*[,;]\s*(?:và\s+)?|\s+và\s+")


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    for joint in _JOINTS.finditer(text, start, end):
        yield text[start : joint.start()], start, joint.start()
        start = joint.end()
    yield text[start:end], start, end


def _trees(draft: Draft) -> list[tuple[Part | None, tuple[Section, ...], Path]]:
    if draft.parts:
        return [(part, part.sections, ("parts", at)) for at, part in enumerate(draft.parts)]
    return [(None, draft.sections, ())]


def _all_below(level: list[Place]) -> Iterator[Place]:
    for place in level:
        yield place
        yield from _all_below(place.children)


def _same(one: Component, other: Component) -> bool:
    return one.level == other.level and one.number.lower() == other.number.lower()


def _is_in(one: Place, place: Place) -> bool:
    above = one.parent
    while above is not None and above is not place:
        above = above.parent
    return above is place


def _may_go_below(place: Place | None, step: Component, level: list[Place]) -> bool:
    """Tell whether a step that is not in the tree may stand below what is: the tree records nothing of its kind there.

    A clause or point needs an article: where articles are recorded below a chapter, «khoản 1 Chương II» names nothing.
    """
    recorded = {one.component.level for one in _all_below(level) if one.component}
    if step.level in recorded or (step.level in ("khoản", "điểm") and "điều" in recorded):
        return False
    if place is None:
        return step.level == "điều"
    return place.component is None or LEVELS.index(step.level) > LEVELS.index(place.component.level)
