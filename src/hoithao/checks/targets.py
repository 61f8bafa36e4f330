"""Every remark has a place in its draft, and conclusions do not say more than the remarks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from hoithao.catalogue import report
from hoithao.checks.subject import Subject
from hoithao.consolidate import DraftBlock
from hoithao.diagnostics import Diagnostic, Path, Related
from hoithao.outline import Named, Outline, Target, Unresolved


def check_targets(subject: Subject) -> Iterator[Diagnostic]:
    """Check that nothing would have to be filed by guess."""
    workshop, consolidation = subject.workshop, subject.consolidation
    for index, position, lost in consolidation.unresolved:
        text = workshop.remarks[index].targets[position]
        yield _lost(subject, ("remarks", index, "targets", position), text, lost)
    about_draft = {entry.remark.id for block in consolidation.blocks for entry in block.entries}
    undeclared = {found.path[1] for found in _drafts_unclear(subject)}
    yield from _drafts_unclear(subject)
    for at, remark in enumerate(workshop.remarks):
        if remark.id in about_draft and not remark.targets:
            yield subject.report("HT404", ("remarks", at), id=remark.id)
        elif remark.id not in about_draft and remark.targets and remark.draft is None and at not in undeclared:
            yield subject.report("HT403", ("remarks", at, "targets"), id=remark.id)
        if remark.option is not None and remark.issue is None:
            yield subject.report("HT408", ("remarks", at, "option"), id=remark.id)
    places = {id(remark): at for at, remark in enumerate(workshop.remarks)}
    for block in consolidation.blocks:
        for entry in block.entries:
            path: Path = ("remarks", places[id(entry.remark)], "targets")
            yield from _doubled(subject, path, entry.remark.targets, block.outline)
        yield from _tree(subject, block)
        yield from _issue_targets(subject, block)
    yield from _consensus_targets(subject)
    yield from _agreeing_units(subject)
    yield from _consensus(subject)


def _lost(subject: Subject, path: Path, text: str, lost: Unresolved) -> Diagnostic:
    """Report what was not found, at its own characters inside the text it was typed in."""
    span = subject.layers.span_within(path, text, lost.start, lost.end)
    if lost.kind == "unclear":
        return report("HT415", span.file, span, path=path, target=lost.text)
    if lost.kind == "range":
        return report("HT416", span.file, span, path=path, target=lost.text, right=lost.nearest)
    if lost.ambiguous:
        return report("HT402", span.file, span, path=path, target=lost.text, parts=", ".join(lost.ambiguous))
    return report("HT401", span.file, span, path=path, target=lost.text, nearest=lost.nearest)


def _doubled(subject: Subject, path: Path, texts: Iterable[str], outline: Outline) -> Iterator[Diagnostic]:
    """Report a place that is named twice; what counts once is one slip of the hand away from another number."""
    first: dict[tuple[object, ...], tuple[int, Named]] = {}
    listed = list(texts)
    if sum(len(outline.resolve(text)) for text in listed) < 2:
        return
    told: set[tuple[object, ...]] = set()
    for at, text in enumerate(listed):
        for found in outline.resolve(text):
            if isinstance(found, Unresolved):
                continue
            key = _key(found.target)
            before = first.setdefault(key, (at, found))
            # A range that is typed twice is told once, for the first of its places.
            place = (at, found.start, found.end)
            if before[1] is found or key in told or place in told:
                continue
            told |= {key, place}
            here = subject.layers.span_within((*path, at), text, found.start, found.end)
            there = subject.layers.span_within((*path, before[0]), listed[before[0]], before[1].start, before[1].end)
            related = (Related("first-here", there),)
            target = found.target.label
            yield report("HT417", here.file, here, path=(*path, at), related=related, target=target)


def _key(target: Target) -> tuple[object, ...]:
    return (target.sort_key, target.part.id if target.part else None)


def _drafts_unclear(subject: Subject) -> Iterator[Diagnostic]:
    """Several drafts and nothing that says which one a remark is about."""
    registry = subject.registry
    if len(registry.drafts) < 2:
        return
    for at, remark in enumerate(subject.workshop.remarks):
        beyond = (
            remark.agenda is not None
            and remark.agenda in registry.agenda
            and registry.agenda[remark.agenda].about is None
        )
        if registry.draft_of(remark) is None and remark.draft is None and remark.targets and not beyond:
            yield subject.report("HT405", ("remarks", at), id=remark.id)


def _tree(subject: Subject, block: DraftBlock) -> Iterator[Diagnostic]:
    base = subject.draft_path(block.draft)
    for place, first in block.outline.duplicates:
        path = (*base, *place.path, "id")
        span = subject.layers.locate(path)
        related = Related("first-here", subject.layers.locate((*base, *first.path, "id")))
        yield report("HT304", span.file, span, path=path, related=(related,), id=place.section.id or "")
    for place in block.outline.places:
        if place.section.ref and place.component is None:
            yield subject.report("HT212", (*base, *place.path, "ref"), value=place.section.ref)


def _issue_targets(subject: Subject, block: DraftBlock) -> Iterator[Diagnostic]:
    blocks = {one.issue.id for one in block.issues}
    for at, issue in enumerate(subject.workshop.issues):
        if issue.id in blocks:
            path: Path = ("issues", at, "targets")
            for number, text in enumerate(issue.targets):
                for found in block.outline.resolve(text):
                    if isinstance(found, Unresolved):
                        yield _lost(subject, (*path, number), text, found)
            yield from _doubled(subject, path, issue.targets, block.outline)


def _consensus_targets(subject: Subject) -> Iterator[Diagnostic]:
    """A point of the conclusion may be on any draft: what no draft has is lost."""
    outlines = [block.outline for block in subject.consolidation.blocks]
    conclusion = subject.workshop.conclusion
    for at, point in enumerate(conclusion.consensus if conclusion and outlines else ()):
        path: Path = ("conclusion", "consensus", at, "targets")
        for number, text in enumerate(point.targets):
            lost = [
                {(one.start, one.end): one for one in outline.resolve(text) if isinstance(one, Unresolved)}
                for outline in outlines
            ]
            for place, one in lost[0].items():
                if all(place in other for other in lost):
                    yield _lost(subject, (*path, number), text, one)
        if len(outlines) == 1:
            yield from _doubled(subject, path, point.targets, outlines[0])


def _agreeing_units(subject: Subject) -> Iterator[Diagnostic]:
    agreed = {reply.unit: at for at, reply in enumerate(subject.workshop.replies) if reply.view == "agree"}
    replies = subject.registry.replies
    for at, remark in enumerate(subject.workshop.remarks):
        reply = replies.get(remark.source)
        if reply is not None and reply.view == "agree":
            yield subject.report("HT406", ("remarks", at, "source"), id=remark.id, reply=reply.id)
        elif remark.stance == "disagree":
            for unit in subject.registry.units_of(remark):
                if unit in agreed and subject.registry.draft_of(remark) is not None:
                    name = subject.registry.body_name(unit)
                    yield subject.report("HT406", ("remarks", at), id=remark.id, reply=name)


def _consensus(subject: Subject) -> Iterator[Diagnostic]:
    conclusion = subject.workshop.conclusion
    if conclusion is None:
        return
    still_open = {issue.id: issue for issue in subject.workshop.issues if issue.outcome is None}
    for at, point in enumerate(conclusion.consensus):
        for number, name in enumerate(point.issues):
            if name in still_open:
                yield subject.report("HT407", ("conclusion", "consensus", at, "issues", number), id=name)
        for number, text in enumerate(point.targets):
            path: Path = ("conclusion", "consensus", at, "targets", number)
            for block in subject.consolidation.blocks:
                yield from _settled_early(subject, block, path, text)


def _settled_early(subject: Subject, block: DraftBlock, path: Path, text: str) -> Iterator[Diagnostic]:
    """Report a place the conclusion settles while an issue on it is open."""
    agreed = [one for one in block.outline.resolve(text) if isinstance(one, Named)]
    for one in block.issues:
        if one.issue.outcome is not None:
            continue
        found = [block.outline.resolve(target) for target in one.issue.targets]
        open_places = {_key(named.target) for listed in found for named in listed if isinstance(named, Named)}
        for named in agreed:
            if _key(named.target) in open_places:
                span = subject.layers.span_within(path, text, named.start, named.end)
                yield report("HT407", span.file, span, path=path, id=one.issue.id)
                break
