"""Every remark has a place in its draft, and conclusions do not say more than the remarks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hoithao.binding import Layers
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
        places = [subject.layers.locate(("remarks", at, "targets")) for at in numbers]
        related = tuple(Related("also-here", span) for span in places[1:])
        path: Path = ("remarks", numbers[0], "targets")
        yield report("HT403", places[0].file, places[0], path=path, related=related, id=workshop.remarks[numbers[0]].id)
    yield from _agreeing_units(subject)
    yield from _consensus(subject)


def _trees(subject: Subject) -> Iterator[Diagnostic]:
    """The slips of every draft's tree, and the targets that are on none; a slip speaks for those it explains."""
    explained: set[Path] = set()
    lost = list(_lost_targets(subject))
    for block in subject.consolidation.blocks:
        base = subject.draft_path(block.draft)
        found = slips(block.outline)
        hiding: list[Slip] = []
        for slip in found:
            by_this = {path for path, draft, one in lost if draft in (block, None) and slip.explains(one.text)}
            explained |= by_this
            if by_this:
                hiding.append(slip)
        yield from tree_faults(block.outline, base, subject.layers, found, hiding)
    yield from _lost(subject, [one for one in lost if one[0] not in explained])


def tree_faults(
    outline: Outline, base: Path, layers: Layers, found: Sequence[Slip] | None = None, hiding: Sequence[Slip] = ()
) -> Iterator[Diagnostic]:
    """Yield what is wrong with the tree of one draft, which stands at ``base``.

    ``found`` are its slips where they are known already; those that are ``hiding`` places from remarks stop the run.
    """
    found = slips(outline) if found is None else found
    for slip in found:
        yield _slip(layers, base, slip, hides=any(slip is one for one in hiding))
    twice = {id(slip.place) for slip in found if slip.code == "HT413"}
    for place, first in outline.duplicates:
        if not {id(place), id(first)} & twice:
            yield _at_both(layers, "HT304", base, place, first, "id", id=place.section.id or "")


def _lost(subject: Subject, lost: list[tuple[Path, DraftBlock | None, Unresolved]]) -> Iterator[Diagnostic]:
    """The targets on no place; those below one step that the draft lacks are told once."""
    by_step: dict[tuple[int, str, bool], list[tuple[Path, Unresolved]]] = {}
    for path, block, one in lost:
        step = one.text if block is None else _first_lost_step(block.outline, one.text)
        by_step.setdefault((id(block), step, bool(one.ambiguous)), []).append((path, one))
    for (path, first), *others in by_step.values():
        span = subject.layers.locate(path)
        related = tuple(Related("also-here", subject.layers.locate(other)) for other, _ in others)
        said = {"parts": ", ".join(first.ambiguous)} if first.ambiguous else {"nearest": first.nearest}
        code = "HT402" if first.ambiguous else "HT401"
        yield report(code, span.file, span, path=path, related=related, severity=None, target=first.text, **said)


def _first_lost_step(outline: Outline, text: str) -> str:
    """Return the outermost part of a target that names no place: «Điều 9» of «điểm a khoản 2 Điều 9»."""
    reference = parse_reference(text)
    for number in range(1, len(reference.components) if reference else 0):
        assert reference is not None
        outer = f"{Reference(reference.components[:number])} {reference.rest}".strip()
        if isinstance(outline.resolve(outer), Unresolved):
            return outer
    return text


def _slip(layers: Layers, base: Path, slip: Slip, *, hides: bool) -> Diagnostic:
    """Report a slip; one that keeps remarks from their places stops the run as they would."""
    if slip.other is None:
        return layers.report("HT212", (*base, *slip.place.path, "ref"), value=slip.place.section.ref or "")
    names = {"place": _name(slip.place), "other": _name(slip.other)}
    return _at_both(layers, slip.code, base, slip.place, slip.other, "ref", hides=hides, **names)


def _at_both(
    layers: Layers,
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
    span = layers.locate(path)
    label = "first-here" if code == "HT304" else "see-here"
    related = (Related(label, layers.locate((*base, *other.path, key))),)
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
