"""The tree of one draft, and where on it a remark's target lies."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from enum import IntEnum

from hoithao.diagnostics import Path
from hoithao.model.draft import Draft, Part, Section
from hoithao.references import LEVELS, Component, Reference, parse_reference
from hoithao.vn import capitalised, folded, inside, nearest


class Region(IntEnum):
    """The regions of a report, in the order it goes through them."""

    GENERAL = 0
    FRONT = 1
    BODY = 2
    BACK = 3
    DOSSIER = 4
    LAW = 5
    UNKNOWN = 6


WORDS: dict[str, tuple[Region, str]] = {
    "general": (Region.GENERAL, "Ý kiến chung"),
    "whole": (Region.GENERAL, "Toàn văn dự thảo"),
    "title": (Region.FRONT, "Tên gọi"),
    "bases": (Region.FRONT, "Căn cứ ban hành"),
    "annex": (Region.BACK, "Phụ lục của dự thảo"),
    "form": (Region.BACK, "Biểu mẫu kèm theo dự thảo"),
    "submission": (Region.DOSSIER, "Tờ trình"),
    "assessment": (Region.DOSSIER, "Báo cáo trong hồ sơ dự thảo"),
    "law": (Region.LAW, "Pháp luật hiện hành"),
    "unknown": (Region.UNKNOWN, "Chưa xác định"),
}
"""Targets that are no place of the draft's tree, with what is printed for them."""


@dataclass(frozen=True)
class Place:
    """One place of the tree."""

    order: int
    section: Section
    component: Component | None
    parent: Place | None
    part: Part | None
    path: Path
    """Where the section stands in the file, seen from its draft."""
    children: list[Place] = field(default_factory=list, compare=False, repr=False)

    @property
    def label(self) -> str:
        """What the place is called: ``Điều 5a``, or the heading where it has no number."""
        if self.component is not None:
            return self.component.label
        return self.section.ref or self.section.heading or ""

    @property
    def components(self) -> tuple[Component, ...]:
        """The numbered steps from the outermost one down to this place."""
        above = self.parent.components if self.parent else ()
        return (*above, self.component) if self.component else above


@dataclass(frozen=True)
class Target:
    """What a remark is about: a place, with what was named below it, or one of :data:`WORDS`."""

    region: Region
    place: Place | None = None
    part: Part | None = None
    below: tuple[Component, ...] = ()
    word: str = ""
    part_order: int = 0

    @property
    def label(self) -> str:
        """The target as the annex prints it: ``Điểm a1 khoản 2 Điều 5a``."""
        if self.word:
            label = WORDS[self.word][1]
        elif self.place is None:
            label = capitalised(cited(self))
        elif self.place.component is None:
            label = self.place.label
        else:
            label = capitalised(cited(self))
        return f"{label} ({self.part.name})" if self.part else label

    @property
    def sort_key(self) -> tuple[object, ...]:
        """Region, place in the draft's own order, then the steps below it."""
        word = list(WORDS).index(self.word) if self.word else -1
        place = self.place.order if self.place else -1
        # Where no tree is recorded, articles are in order by their own numbers, whatever chapter was named.
        below = self.below if self.place else tuple(step for step in self.below if step.level in _CITED) or self.below
        return (int(self.region), word, self.part_order, place, tuple(step.sort_key for step in below))

    @property
    def group(self) -> Target:
        """The target remarks are gathered under: the article, or the place itself where it is none."""
        place = self.place
        if place is None:
            article = tuple(step for step in self.below if step.level == "điều")
            return replace(self, below=article or self.below)
        while place.component is not None and place.component.level in ("khoản", "điểm"):
            if place.parent is None or place.parent.component is None:
                break
            place = place.parent
        return replace(self, place=place, below=())


_CITED = ("điều", "khoản", "điểm")


def cited(target: Target) -> str:
    """Return a place as a sentence cites it: «điểm a khoản 2 Điều 5», without chapter and section."""
    steps = [*(target.place.components if target.place else ()), *target.below]
    inner = [step for step in steps if step.level in _CITED] or steps[-1:]
    return " ".join(step.label for step in reversed(inner))


class Outline:
    """The places of one draft and the ways to name them."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.places: list[Place] = []
        self.duplicates: list[tuple[Place, Place]] = []
        """Places whose id another one took before, and that other one."""
        self._by_id: dict[str, Place] = {}
        self._roots: dict[str | None, list[Place]] = {}
        self._resolved: dict[str, Target | Unresolved] = {}
        for part, sections, path in _trees(draft):
            self._roots[part.id if part else None] = self._grow(sections, None, part, path)

    def _grow(self, sections: Iterable[Section], parent: Place | None, part: Part | None, path: Path) -> list[Place]:
        grown = []
        for at, section in enumerate(sections):
            here = (*path, "sections", at)
            reference = parse_reference(section.ref) if section.ref else None
            component = reference.components[-1] if reference else None
            place = Place(len(self.places), section, component, parent, part, here)
            self.places.append(place)
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

    def resolve(self, text: str) -> Target | Unresolved:
        """Find what a target names: a word, a section's id, a reference, a part.

        A step below the deepest recorded level is taken as it is; a step on a
        recorded level must be there. A draft whose tree is not recorded at all
        takes every reference as it is.
        """
        if text not in self._resolved:
            self._resolved[text] = self._resolve(text.strip())
        return self._resolved[text]

    def _resolve(self, text: str) -> Target | Unresolved:
        if text in WORDS:
            return Target(WORDS[text][0], word=text)
        if text in self._by_id:
            place = self._by_id[text]
            return self._at(place)
        reference = parse_reference(text)
        part = self._part(reference.rest if reference else text)
        if reference is None:
            if part is not None:
                return Target(Region.GENERAL, None, part, word="whole", part_order=self._order_of(part))
            return Unresolved(text, nearest=self._nearest_name(text))
        if reference.rest and part is None:
            return Unresolved(text, nearest=self._nearest_name(reference.rest) if self.draft.parts else "")
        if not self.places or (part is not None and not part.sections):
            return Target(Region.BODY, None, part, reference.components, part_order=self._order_of(part))
        parts: list[str | None] = [part.id] if part else list(self._roots)
        found = [target for name in parts if (target := self._descend(self._roots.get(name, []), reference))]
        if len(found) > 1:
            return Unresolved(text, ambiguous=tuple(target.part.name for target in found if target.part))
        if found:
            return found[0]
        return Unresolved(text, nearest=self._nearest_reference(reference, parts))

    def _descend(self, roots: list[Place], reference: Reference) -> Target | None:
        place: Place | None = None
        below: list[Component] = []
        level = roots
        for step in reference.components:
            # A clause is numbered within its article only: never look for it across the tree.
            where = level if step.level in ("khoản", "điểm") else _all_below(level)
            hit = next((one for one in where if one.component and _same(one.component, step)), None)
            if hit is not None and not below:
                place, level = hit, hit.children
            elif _may_go_below(place, step, level if place else roots):
                below.append(step)
            else:
                return None
        if place is not None:
            return self._at(place, tuple(below))
        return Target(Region.BODY, None, None, tuple(below)) if below else None

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


@dataclass(frozen=True, slots=True)
class Unresolved:
    """A target that names no place, with what may have been meant."""

    text: str
    nearest: str = ""
    ambiguous: tuple[str, ...] = ()


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


def about_label(target: Target) -> str:
    """Return the target as a phrase inside a sentence: «khoản 2 Điều 5», «tên gọi»."""
    if not target.word and (target.place is None or target.place.component is not None):
        return cited(target)
    if target.place is not None:
        return f"nội dung “{target.label}”"
    return inside(target.label)
