"""Every remark has a place in its draft, and conclusions do not say more than the remarks."""

from __future__ import annotations

from collections.abc import Iterator

from hoithao.binding import Layers
from hoithao.catalogue import report
from hoithao.checks.subject import Subject
from hoithao.consolidate import DraftBlock
from hoithao.diagnostics import Diagnostic, Path, Related
from hoithao.outline import Outline, Unresolved


def check_targets(subject: Subject) -> Iterator[Diagnostic]:
    """Check that nothing would have to be filed by guess."""
    workshop, consolidation = subject.workshop, subject.consolidation
    for index, position, lost in consolidation.unresolved:
        yield _lost(subject, ("remarks", index, "targets", position), lost)
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
    for block in consolidation.blocks:
        yield from tree_faults(block.outline, subject.draft_path(block.draft), subject.layers)
        yield from _issue_targets(subject, block)
    yield from _agreeing_units(subject)
    yield from _consensus(subject)


def _lost(subject: Subject, path: Path, lost: Unresolved) -> Diagnostic:
    if lost.ambiguous:
        return subject.report("HT402", path, target=lost.text, parts=", ".join(lost.ambiguous))
    return subject.report("HT401", path, target=lost.text, nearest=lost.nearest)


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


def tree_faults(outline: Outline, base: Path, layers: Layers) -> Iterator[Diagnostic]:
    """Yield what is wrong with the tree of one draft, which stands at ``base``."""
    for place, first in outline.duplicates:
        path = (*base, *place.path, "id")
        span = layers.locate(path)
        related = Related("first-here", layers.locate((*base, *first.path, "id")))
        yield report("HT304", span.file, span, path=path, related=(related,), id=place.section.id or "")
    for place in outline.places:
        if place.section.ref and place.component is None:
            yield layers.report("HT212", (*base, *place.path, "ref"), value=place.section.ref)


def _issue_targets(subject: Subject, block: DraftBlock) -> Iterator[Diagnostic]:
    blocks = {one.issue.id for one in block.issues}
    for at, issue in enumerate(subject.workshop.issues):
        if issue.id in blocks:
            for number, text in enumerate(issue.targets):
                target = block.outline.resolve(text)
                if isinstance(target, Unresolved):
                    yield _lost(subject, ("issues", at, "targets", number), target)
    consensus = subject.workshop.conclusion.consensus if subject.workshop.conclusion else ()
    for at, point in enumerate(consensus):
        for number, text in enumerate(point.targets):
            results = [one.outline.resolve(text) for one in subject.consolidation.blocks]
            if block is subject.consolidation.blocks[0] and all(isinstance(one, Unresolved) for one in results):
                first = results[0]
                assert isinstance(first, Unresolved)
                yield _lost(subject, ("conclusion", "consensus", at, "targets", number), first)


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
            for issue in still_open.values():
                if text in issue.targets:
                    yield subject.report("HT407", ("conclusion", "consensus", at, "targets", number), id=issue.id)
