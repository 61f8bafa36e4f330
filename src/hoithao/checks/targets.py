"""Every remark has a place in its draft, and conclusions do not say more than the remarks."""

from __future__ import annotations

from collections.abc import Iterator

from hoithao.catalogue import report
from hoithao.checks.numbering import Slip, slips
from hoithao.checks.subject import Subject
from hoithao.consolidate import DraftBlock
from hoithao.diagnostics import Diagnostic, Path, Related, Severity
from hoithao.outline import Place, Region, Target, Unresolved, cited


def check_targets(subject: Subject) -> Iterator[Diagnostic]:
    """Check that nothing would have to be filed by guess."""
    workshop, consolidation = subject.workshop, subject.consolidation
    yield from _trees(subject)
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
    yield from _agreeing_units(subject)
    yield from _consensus(subject)


def _trees(subject: Subject) -> Iterator[Diagnostic]:
    """The slips of every draft's tree, and the targets that are on none; a slip speaks for those it explains."""
    explained: set[Path] = set()
    lost = list(_lost_targets(subject))
    for block in subject.consolidation.blocks:
        base = subject.draft_path(block.draft)
        found = slips(block.outline)
        for slip in found:
            by_this = {path for path, draft, one in lost if draft in (block, None) and slip.explains(one.text)}
            explained |= by_this
            yield _slip(subject, base, slip, hides=bool(by_this))
        twice = {id(slip.place) for slip in found if slip.code == "HT413"}
        for place, first in block.outline.duplicates:
            if not {id(place), id(first)} & twice:
                yield _at_both(subject, "HT304", base, place, first, "id", id=place.section.id or "")
    for path, _, one in lost:
        if path in explained:
            continue
        if one.ambiguous:
            yield subject.report("HT402", path, target=one.text, parts=", ".join(one.ambiguous))
        else:
            yield subject.report("HT401", path, target=one.text, nearest=one.nearest)


def _slip(subject: Subject, base: Path, slip: Slip, *, hides: bool) -> Diagnostic:
    """Report a slip; one that keeps remarks from their places stops the run as they would."""
    if slip.other is None:
        return subject.report("HT212", (*base, *slip.place.path, "ref"), value=slip.place.section.ref or "")
    names = {"place": _name(slip.place), "other": _name(slip.other)}
    return _at_both(subject, slip.code, base, slip.place, slip.other, "ref", hides=hides, **names)


def _at_both(
    subject: Subject,
    code: str,
    base: Path,
    place: Place,
    other: Place,
    key: str,
    /,
    *,
    hides: bool = False,
    **params: str,
) -> Diagnostic:
    path = (*base, *place.path, key)
    span = subject.layers.locate(path)
    label = "first-here" if code == "HT304" else "see-here"
    related = (Related(label, subject.layers.locate((*base, *other.path, key))),)
    severity = Severity.ERROR if hides else None
    return report(code, span.file, span, path=path, related=related, severity=severity, **params)


def _name(place: Place) -> str:
    return cited(Target(Region.BODY, place))


def _lost_targets(subject: Subject) -> Iterator[tuple[Path, DraftBlock | None, Unresolved]]:
    """Every target that names no place, with its draft; a consensus may be on any of them."""
    workshop, consolidation = subject.workshop, subject.consolidation
    of_draft = {id(block.draft): block for block in consolidation.blocks}
    for index, position, lost in consolidation.unresolved:
        block = of_draft.get(id(subject.registry.draft_of(workshop.remarks[index])))
        yield ("remarks", index, "targets", position), block, lost
    for block in consolidation.blocks:
        concerned = {one.issue.id for one in block.issues}
        for at, issue in enumerate(workshop.issues):
            for number, text in enumerate(issue.targets if issue.id in concerned else ()):
                found = block.outline.resolve(text)
                if isinstance(found, Unresolved):
                    yield ("issues", at, "targets", number), block, found
    for at, point in enumerate(workshop.conclusion.consensus if workshop.conclusion else ()):
        for number, text in enumerate(point.targets):
            results = [one.outline.resolve(text) for one in consolidation.blocks]
            if results and isinstance(results[0], Unresolved) and all(isinstance(one, Unresolved) for one in results):
                yield ("conclusion", "consensus", at, "targets", number), None, results[0]


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
