"""The targets of one remark in words: «các khoản 1 và 2 Điều 5; Điều 7», «tên gọi và Điều 1»."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from msgspec.structs import replace

from hoithao.model.draft import Part
from hoithao.outline.places import Region, Target, reference_to
from hoithao.references import STANDING, Range, Reference, cited_apart, cited_together
from hoithao.vn import capitalised, enumerated, inside

_LONG = 4
"""From how many neighbours on a list is said as a range."""


def about_label(target: Target) -> str:
    """Return the target as a phrase inside a sentence: «khoản 2 Điều 5», «tên gọi»."""
    if _is_numbered(target):
        return str(reference_to(target))
    if target.region is Region.UNKNOWN:
        return "nội dung chưa xác định vị trí trong dự thảo"
    return f"nội dung “{target.label}”" if target.place is not None else inside(target.label)


def about(targets: Sequence[Target]) -> str:
    """Return several targets as one phrase inside a sentence, in the order given.

    Neighbours in one place are told together, and a run of the draft without a gap as a range. An article of a part
    is cited with it: «Điều 2 Quy chế».
    """
    phrases: list[str] = []
    apart = False
    groups = [(numbered, list(group)) for numbered, group in groupby(targets, key=_is_numbered)]
    for numbered, group in groups:
        if numbered:
            texts, confusable = cited_together(_members(group, with_part=True), more=group is not groups[-1][1])
            phrases += texts
            apart = apart or confusable
        else:
            phrases += [about_label(target) for target in group]
    return "; ".join(phrases) if apart else enumerated(phrases)


def labels(targets: Sequence[Target]) -> list[str]:
    """Return the targets as the lines of a table cell: «Các khoản 1 và 2 Điều 5 (Quy chế)»."""
    lines: list[str] = []
    for (numbered, part), group in groupby(targets, key=_kind):
        listed = list(group)
        if numbered:
            named = f" ({part.name})" if part else ""
            lines += [capitalised(phrase) + named for phrase in cited_apart(_members(listed, with_part=False))]
        else:
            lines += [target.label for target in listed]
    return list(dict.fromkeys(lines))


def _kind(target: Target) -> tuple[bool, Part | None]:
    return _is_numbered(target), target.part


def _is_numbered(target: Target) -> bool:
    return not target.word and (target.place is None or target.place.component is not None)


def _members(targets: Sequence[Target], *, with_part: bool) -> list[Reference | Range]:
    """Return references, with a range for every long run of the draft without a gap."""
    runs: list[list[Target]] = []
    for target in targets:
        if runs and _follows(runs[-1][-1], target):
            runs[-1].append(target)
        else:
            runs.append([target])
    members: list[Reference | Range] = []
    for run in runs:
        references = [
            replace(reference_to(target), rest=target.part.name if with_part and target.part else "") for target in run
        ]
        members += [Range(references[0], references[-1])] if len(run) >= _LONG else references
    return members


def _follows(before: Target, after: Target) -> bool:
    """Tell whether the draft has nothing of that level between two places."""
    one, other = before.place, after.place
    return (
        one is not None
        and other is not None
        and not before.below
        and not after.below
        and one.component is not None
        and other.component is not None
        and one.component.level == other.component.level
        and one.part is other.part
        and one.annexed == other.annexed
        and other.rank == one.rank + 1
        and (one.component.level in STANDING or one.parent is other.parent)
    )
