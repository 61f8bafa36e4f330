"""Remarks gathered along the draft's tree, and every figure a document prints.

Every remark lands in exactly one place: under one draft, in one group, or
beyond the drafts. Figures are counted from typed facts; no prose is read.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from hoithao.model.draft import Draft, Issue, Option
from hoithao.model.remarks import Remark, Reply, Response
from hoithao.outline import Outline, Region, Target, Unresolved
from hoithao.registry import Registry
from hoithao.sameness import leads
from hoithao.vn import folded

VOICES = (
    "tất cả", "toàn thể", "100%", "các đại biểu", "các ý kiến", "đại biểu", "hầu hết", "đại đa số", "đa số", "phần lớn",
    "nhiều", "một số", "vài", "có ý kiến", "có đại biểu", "đại diện", "cá biệt",
)  # fmt: skip
"""How a voice that names nobody may begin, the widest first. The order ranks, it never counts."""

_ALL_VOICES = 5


def voice_rank(voice: str) -> int:
    """Return how wide a voice is, 0 the widest; ``len(VOICES)`` where it is none of the known ones."""
    wanted = folded(voice)
    ranks = (rank for rank, word in enumerate(VOICES) if f"{wanted} ".startswith(f"{folded(word)} "))
    return next(ranks, len(VOICES))


def speaks_for_all(remark: Remark) -> bool:
    """Tell whether the remark is that of all delegates."""
    by = remark.by
    return by.voice is not None and by.of is None and voice_rank(by.voice) < _ALL_VOICES


class Entry(Struct, frozen=True):
    """A remark with its targets resolved; the first target in the draft's order decides its place."""

    remark: Remark
    targets: tuple[Target, ...]
    units: tuple[str, ...]
    written: bool
    lead: str = ""
    """The id of the remark that says the same and whose row this one shares; empty where it has its own."""
    others: tuple[Entry, ...] = ()
    """Filled by :func:`rowed` alone: the remarks that share this row, in the order typed."""
    response: Response | None = None
    """What was answered: to the remark itself, or else to the one whose row it shares."""

    @property
    def sort_key(self) -> tuple[object, ...]:
        """The order inside a group: by target; within one target as typed (the sort is stable)."""
        return self.targets[0].sort_key if self.targets else (int(Region.UNKNOWN),)


class Group(Struct, frozen=True):
    """The remarks under one target of the draft, in the draft's order."""

    target: Target
    entries: tuple[Entry, ...]


class Tally(Struct, frozen=True):
    """Counts over some remarks. ``agree + amend + disagree + unsorted == total == spoken + written``."""

    total: int
    agree: int
    amend: int
    disagree: int
    unsorted: int
    spoken: int
    written: int
    voices: int
    individuals: int
    units: tuple[str, ...]


def tally(entries: Iterable[Entry]) -> Tally:
    """Count remarks, each once, and name the bodies they come from, each once."""
    listed = list(entries)
    stances = [entry.remark.counted_as for entry in listed]
    return Tally(
        total=len(listed),
        agree=stances.count("agree"),
        amend=stances.count("amend"),
        disagree=stances.count("disagree"),
        unsorted=stances.count("unsorted"),
        spoken=sum(not entry.written for entry in listed),
        written=sum(entry.written for entry in listed),
        voices=sum(entry.remark.by.voice is not None for entry in listed),
        individuals=sum(not entry.units and entry.remark.by.voice is None for entry in listed),
        units=tuple(dict.fromkeys(unit for entry in listed for unit in entry.units)),
    )


class OptionTally(Struct, frozen=True):
    """Who is for one option of an issue; conditions and fallbacks stay with their remarks."""

    option: Option
    entries: tuple[Entry, ...]


class IssueBlock(Struct, frozen=True):
    """An issue and what was said on it."""

    issue: Issue
    options: tuple[OptionTally, ...]
    entries: tuple[Entry, ...]


class DraftBlock(Struct, frozen=True, dict=True):
    """Everything said about one draft."""

    draft: Draft
    outline: Outline
    entries: tuple[Entry, ...]
    issues: tuple[IssueBlock, ...]
    agreed: tuple[Reply, ...]
    """The letters that agree in full, one a body; a body that also sent comments is not among them."""

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        """All remarks in the draft's order."""
        return grouped(self.entries)

    @cached_property
    def tally(self) -> Tally:
        """The counts over this draft."""
        return tally(self.entries)


class GroupReplies(Struct, frozen=True):
    """How many bodies of one group were asked and how many replied or spoke."""

    name: str
    asked: tuple[str, ...]
    replied: tuple[str, ...]


class Participation(Struct, frozen=True):
    """Who was asked, who replied, who spoke, who did neither."""

    asked: tuple[str, ...]
    replied: tuple[str, ...]
    agreed: tuple[str, ...]
    commented: tuple[str, ...]
    spoke: tuple[str, ...]
    silent: tuple[str, ...]
    groups: tuple[GroupReplies, ...]


class Consolidation(Struct, frozen=True, dict=True):
    """The whole: a block per draft, the remarks beyond them, and who took part."""

    blocks: tuple[DraftBlock, ...]
    beyond: tuple[Entry, ...]
    participation: Participation
    unresolved: tuple[tuple[int, int, Unresolved], ...]
    """Targets that name no place: index of the remark, index of the target, and what may have been meant."""

    @cached_property
    def tally(self) -> Tally:
        """The counts over all drafts, without the remarks beyond them."""
        return tally(entry for block in self.blocks for entry in block.entries)


def rowed(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Put remarks that the officer declared the same in one row, at the place of the one they are the same as.

    A row tells every remark once: its own, then ``others``. A remark whose lead is not among the entries keeps a row.
    Rows are for printing; figures are counted over the remarks themselves.
    """
    here = {entry.remark.id for entry in entries}
    others: dict[str, list[Entry]] = {}
    for entry in entries:
        if entry.lead in here:
            others.setdefault(entry.lead, []).append(entry)
    if not others:
        return tuple(entries)
    return tuple(
        replace(entry, others=tuple(others.get(entry.remark.id, ()))) for entry in entries if entry.lead not in here
    )


def grouped(entries: Sequence[Entry]) -> tuple[Group, ...]:
    """Gather remarks by article, in the draft's order; within one target as typed."""
    groups: dict[tuple[object, ...], list[Entry]] = {}
    targets: dict[tuple[object, ...], Target] = {}
    for entry in sorted(entries, key=lambda one: one.sort_key):
        target = entry.targets[0].group if entry.targets else Target(Region.UNKNOWN, word="unknown")
        key = (target.sort_key, target.part.id if target.part else None)
        groups.setdefault(key, []).append(entry)
        targets.setdefault(key, target)
    return tuple(Group(targets[key], tuple(members)) for key, members in groups.items())


def consolidate(registry: Registry) -> Consolidation:
    """Place every remark of a workshop exactly once and count."""
    workshop = registry.workshop
    outlines = [Outline(draft) for draft in registry.drafts]
    placed: list[list[Entry]] = [[] for _ in outlines]
    beyond: list[Entry] = []
    unresolved: list[tuple[int, int, Unresolved]] = []
    shared = leads(workshop.remarks)
    responses = {remark.id: remark.response for remark in workshop.remarks}
    for index, remark in enumerate(workshop.remarks):
        draft = registry.draft_of(remark)
        at = next((number for number, one in enumerate(registry.drafts) if one is draft), None)
        targets: list[Target] = []
        if at is not None:
            for position, text in enumerate(remark.targets):
                for found in outlines[at].resolve(text):
                    if isinstance(found, Unresolved):
                        unresolved.append((index, position, found))
                    else:
                        targets.append(found.target)
        distinct = {target.sort_key: target for target in targets}
        ordered = tuple(distinct[key] for key in sorted(distinct))
        units, written = registry.units_of(remark), registry.is_written(remark)
        lead = shared.get(remark.id, "")
        response = remark.response or responses.get(lead)
        entry = Entry(remark, ordered, units, written, lead, response=response)
        (beyond if at is None else placed[at]).append(entry)
    blocks = tuple(
        DraftBlock(
            draft,
            outline,
            tuple(sorted(entries, key=lambda one: one.sort_key)),
            _issues(registry, draft, entries),
            _agreed(registry, draft),
        )
        for draft, outline, entries in zip(registry.drafts, outlines, placed, strict=True)
    )
    result = Consolidation(blocks, tuple(beyond), participation(registry), tuple(unresolved))
    # Conservation: a remark that falls out here would fall out of every document.
    assert result.tally.total + len(beyond) == len(workshop.remarks)
    return result


def _issues(registry: Registry, draft: Draft, entries: Sequence[Entry]) -> tuple[IssueBlock, ...]:
    blocks = []
    only = len(registry.drafts) == 1
    for issue in registry.workshop.issues:
        if issue.draft != draft.id and not (only and issue.draft is None):
            continue
        chosen = [entry for entry in entries if entry.remark.issue == issue.id]
        options = tuple(
            OptionTally(option, tuple(entry for entry in chosen if entry.remark.option == option.id))
            for option in issue.options
        )
        blocks.append(IssueBlock(issue, options, tuple(chosen)))
    return tuple(blocks)


def _agreed(registry: Registry, draft: Draft) -> tuple[Reply, ...]:
    only = len(registry.drafts) == 1
    here = [reply for reply in registry.workshop.replies if only or registry.draft_of_id(reply.draft) is draft]
    commenting = {reply.unit for reply in here if reply.view == "comments"}
    first: dict[str, Reply] = {}
    for reply in here:
        if reply.unit not in commenting:
            first.setdefault(reply.unit, reply)
    return tuple(first.values())


def participation(registry: Registry, drafts: Sequence[Draft] | None = None) -> Participation:
    """Say who took part: in the whole workshop, or as far as the given drafts are concerned."""
    workshop = registry.workshop

    def concerns(draft: Draft | None) -> bool:
        return drafts is None or draft is None or any(draft is one for one in drafts)

    replies = [reply for reply in workshop.replies if concerns(registry.draft_of_id(reply.draft))]
    replied = tuple(dict.fromkeys(reply.unit for reply in replies))
    commenting = {reply.unit for reply in replies if reply.view == "comments"}
    spoke = tuple(
        dict.fromkeys(
            unit
            for remark in workshop.remarks
            if not registry.is_written(remark) and concerns(registry.draft_of(remark))
            for unit in registry.units_of(remark)
        )
    )
    asked = tuple(unit.id for unit in workshop.units if unit.invited)
    heard = {*replied, *spoke}
    groups: dict[str, list[str]] = {}
    for unit in workshop.units:
        if unit.group and unit.invited:
            groups.setdefault(unit.group, []).append(unit.id)
    return Participation(
        asked=asked,
        replied=replied,
        agreed=tuple(unit for unit in replied if unit not in commenting),
        commented=tuple(unit for unit in replied if unit in commenting),
        spoke=spoke,
        silent=tuple(unit for unit in asked if unit not in heard),
        groups=tuple(
            GroupReplies(name, tuple(members), tuple(unit for unit in members if unit in heard))
            for name, members in groups.items()
        ),
    )
