"""The places of a draft that a remark can be about, and the order a report goes through them."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum

from msgspec import Struct
from msgspec.structs import replace

from hoithao.diagnostics import Path
from hoithao.model.draft import Part, Section
from hoithao.references import STANDING, Component, Reference
from hoithao.vn import capitalised


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
    rank: int = 0
    """How many places of its level come before it in its tree."""
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

    @property
    def annexed(self) -> bool:
        """Tell whether the place is an annex or in one."""
        return any(step.level == "phụ lục" for step in self.components)


class Target(Struct, frozen=True):
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
        below = self.below if self.place else _cited(self.below)
        order = Reference(below).sort_key
        return (int(self.region), word, self.part_order, place, *order)

    @property
    def group(self) -> Target:
        """The target remarks are gathered under: the article, or the place itself where it is none."""
        place = self.place
        if place is None:
            article = tuple(step for step in _cited(self.below) if step.level in ("phụ lục", "điều"))
            return replace(self, below=article or self.below)
        while place.component is not None and place.component.level in ("khoản", "điểm"):
            if place.parent is None or place.parent.component is None:
                break
            place = place.parent
        return replace(self, place=place, below=())


def reference_to(target: Target) -> Reference:
    """Return what a place is cited by: «điểm a khoản 2 Điều 5», an article without its chapter and section."""
    return Reference(_cited((*(target.place.components if target.place else ()), *target.below)))


def cited(target: Target) -> str:
    """Return a place as a sentence cites it: «điểm a khoản 2 Điều 5», «Mục 2 Chương III»."""
    return str(reference_to(target))


def _cited(steps: tuple[Component, ...]) -> tuple[Component, ...]:
    """Leave out what numbers running through the text make needless."""
    levels = [step.level for step in steps]
    last = max((at for at, level in enumerate(levels) if level in STANDING), default=0)
    return tuple(step for at, step in enumerate(steps) if at >= last or step.level == "phụ lục")
