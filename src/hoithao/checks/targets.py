"""Every remark has a place in its draft, and conclusions do not say more than the remarks."""

from __future__ import annotations

from collections.abc import Iterator

from hoithao.catalogue import report
from hoithao.checks.numbering import Slip, slips
from hoithao.checks.subject import Subject
from hoithao.consolidate import DraftBlock
from hoithao.diagnostics import Diagnostic, Path, Related, Severity
from hoithao.outline import Outline, Place, Region, Target, Unresolved, cited
from hoithao.references import Reference, parse_reference


def check_targets(subject: Subject) -> Iterator[Diagnostic]:
    """Check that nothing would have to be filed by guess."""
    workshop, consolidation = subject.workshop, subject.consolidation
    yield from _trees(subject)
    about_draft = {id(entry.remark) for block in consolidation.blocks for entry in block.entries}
    undeclared = {found.path[1] for found in _drafts_unclear(subject)}
    yield from _drafts_unclear(subject)
    beyond: dict[str | None, list[int]] = {}
    for at, remark in enumerate(workshop.remarks):
        if subject.registry.is_astray(remark):
            pass  # said of its agenda item
        elif id(remark) in about_draft and not remark.targets:
            yield subject.report("HT404", ("remarks", at), id=remark.id)
        elif id(remark) not in about_draft and remark.targets and remark.draft is None and at not in undeclared:
            beyond.setdefault(remark.agenda, []).append(at)
        if remark.option is not None and remark.issue is None:
            yield subject.report("HT408", ("remarks", at, "option"), id=remark.id)
    # Many on one agenda item: it is the item that names no draft.
    for numbers in beyond.values():
        paths: list[Path] = [("remarks", at, "targets") for at in numbers]
        yield subject.report_at_all("HT403", paths, id=workshop.remarks[numbers[0]].id)
    yield from _agreeing_units(subject)
    yield from _consensus(subject)


def _trees(subject: Subject) -> Iterator[Diagnostic]:
    """The slips of every draft's tree, and the targets that are on none; a slip speaks for those it explains."""
    explained: set[Path] = set()
    lost = sorted(_lost_targets(subject), key=lambda one: subject.layers.locate(one[0]).start)
    for block in subject.consolidation.blocks:
        base = subject.draft_path(block.draft)
        found = slips(block.outline)
        here = [(path, one) for path, of_block, one in lost if of_block is None or of_block is block]
        for slip in found:
            by_this = {path for path, one in here if slip.explains(one.text)}
            explained |= by_this
            yield _slip(subject, base, slip, hides=bool(by_this))
        twice = {id(slip.place) for slip in found if slip.code == "HT413"}
        for place, first in block.outline.duplicates:
            # The id that one of the two should have is the one which seems to be missing.
            explained |= {path for path, one in here if parse_reference(one.text) is None}
            if not {id(place), id(first)} & twice:
                yield _at_both(subject, "HT304", base, place, first, "id", id=place.section.id or "")
    yield from _lost(subject, [one for one in lost if one[0] not in explained])


def _lost(subject: Subject, lost: list[tuple[Path, DraftBlock | None, Unresolved]]) -> Iterator[Diagnostic]:
    """The targets on no place; those below one step that the draft lacks are told once."""
    by_step: dict[tuple[int, str, bool], list[tuple[Path, Unresolved]]] = {}
    for path, block, one in lost:
        step = one.text if block is None else _first_lost_step(block.outline, one.text)
        by_step.setdefault((id(block), step, bool(one.ambiguous)), []).append((path, one))
    for told in by_step.values():
        paths, first = [path for path, _ in told], told[0][1]
        if first.ambiguous:
            yield subject.report_at_all("HT402", paths, target=first.text, parts=", ".join(first.ambiguous))
        else:
            yield subject.report_at_all("HT401", paths, target=first.text, nearest=first.nearest)


def _first_lost_step(outline: Outline, text: str) -> str:
    """Return the outermost part of a target that names no place: «Điều 9» of «điểm a khoản 2 Điều 9»."""
    reference = parse_reference(text)
    for number in range(1, len(reference.components) if reference else 0):
        assert reference is not None
        outer = f"{Reference(reference.components[:number])} {reference.rest}".strip()
        if isinstance(outline.resolve(outer), Unresolved):
            return outer
    return text


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
                block = consolidation.blocks[0] if len(results) == 1 else None
                yield ("conclusion", "consensus", at, "targets", number), block, results[0]


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
        open_to_all = remark.draft is None and remark.targets and not beyond and not registry.is_astray(remark)
        if open_to_all and registry.draft_of(remark) is None:
            yield subject.report("HT405", ("remarks", at), id=remark.id)


def _agreeing_units(subject: Subject) -> Iterator[Diagnostic]:
    """A letter that agrees in full, and remarks which do not; told once for each letter and for each body."""
    registry = subject.registry
    agreed = {reply.unit for reply in subject.workshop.replies if reply.view == "agree"}
    against: dict[str, list[tuple[Path, str]]] = {}
    for at, remark in enumerate(subject.workshop.remarks):
        reply = registry.replies.get(remark.source)
        if reply is not None and reply.view == "agree":
            against.setdefault(reply.id, []).append((("remarks", at, "source"), remark.id))
        elif remark.stance == "disagree" and registry.draft_of(remark) is not None:
            for unit in registry.units_of(remark):
                if unit in agreed:
                    against.setdefault(registry.body_name(unit), []).append((("remarks", at), remark.id))
    for name, places in against.items():
        yield subject.report_at_all("HT406", [path for path, _ in places], id=places[0][1], reply=name)


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
