"""Every remark has a place in its draft, and conclusions do not say more than the remarks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from hoithao.catalogue import report
from hoithao.checks.letters import in_letter_of_another
from hoithao.checks.numbering import Slip, slips
from hoithao.checks.stances import contradicts_text
from hoithao.checks.subject import Subject
from hoithao.consolidate import DraftBlock
from hoithao.diagnostics import Diagnostic, Path, Related, Severity, Span
from hoithao.layers import Layers
from hoithao.outline import Named, Outline, Place, Region, Target, Unresolved, cited
from hoithao.references import Component, Reference, parse_reference

_NEW_NUMBER = re.compile(r"([0-9]+|[a-zđ])(?:[a-zđ]|(?<=[a-zđ])[0-9])")
"""A number between two others: 5a, 2đ, a1."""


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
    yield from _all_doubled(subject)
    yield from _agreeing_units(subject)
    yield from _consensus(subject)


class _Lost(Struct, frozen=True):
    """A target that names no place: where it is typed, on which draft, and what is missing.

    A point of the conclusion that several drafts could be meant by has no draft.
    """

    path: Path
    text: str
    block: DraftBlock | None
    found: Unresolved

    def span(self, layers: Layers) -> Span:
        """Return where its own characters stand."""
        return layers.span_within(self.path, self.text, self.found.start, self.found.end)


def _trees(subject: Subject) -> Iterator[Diagnostic]:
    """The slips of every draft's tree, and the targets that are on none; a slip speaks for those it explains."""
    lost = sorted(_lost_targets(subject), key=lambda one: one.span(subject.layers).start)
    for block in subject.consolidation.blocks:
        base = subject.draft_path(block.draft)
        found = slips(block.outline)
        hiding: list[Slip] = []
        for slip in found:
            by_this = [one for one in lost if one.block in (block, None) and slip.explains(one.found.text)]
            lost = [one for one in lost if one not in by_this]
            if by_this:
                hiding.append(slip)
        if block.outline.duplicates:
            # The id that one of the two should have is the one which seems to be missing.
            lost = [one for one in lost if one.block not in (block, None) or parse_reference(one.found.text)]
        yield from tree_faults(block.outline, base, subject.layers, found, hiding)
    yield from _told(subject, lost)


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


def _told(subject: Subject, lost: list[_Lost]) -> Iterator[Diagnostic]:
    """The targets on no place; those below one step that the draft lacks are told once."""
    by_step: dict[tuple[int, str, bool, str], list[_Lost]] = {}
    for one in lost:
        step = one.found.text
        if one.block is not None and one.found.kind == "absent":
            step = _first_lost_step(one.block.outline, step)
        by_step.setdefault((id(one.block), step, bool(one.found.ambiguous), one.found.kind), []).append(one)
    for (_, step, *_), (first, *others) in by_step.items():
        span = first.span(subject.layers)
        related = tuple(Related("also-here", other.span(subject.layers)) for other in others)
        found = first.found
        if found.kind == "unclear":
            code, said = "HT415", {}
        elif found.kind == "range":
            code, said = "HT416", {"right": found.nearest}
        elif found.ambiguous:
            code, said = "HT402", {"parts": ", ".join(found.ambiguous)}
        else:
            around = _around_new(first.block.outline, step) if first.block is not None else ""
            code, said = "HT401", {"nearest": around or found.nearest, "around": around}
        yield report(code, span.file, span, path=first.path, related=related, severity=None, target=found.text, **said)


def _around_new(outline: Outline, step: str) -> str:
    """Return where a remark on a place that it wants to be new goes, or an empty text where that is not plain.

    «Điều 5a» in a draft with a «Điều 5» is hardly a slip: it is the number the new article would get.
    """
    reference = parse_reference(step)
    if reference is None or reference.rest or not reference.components:
        return ""
    *above, last = reference.components
    number = _NEW_NUMBER.fullmatch(last.number)
    if number is None:
        return ""
    beside = Reference((*above, Component(last.level, number[1])))
    if any(isinstance(one, Unresolved) for one in outline.resolve(str(beside))):
        return ""
    return str(Reference(tuple(above))) if above else "general"


def _first_lost_step(outline: Outline, text: str) -> str:
    """Return the outermost part of a target that names no place: «Điều 9» of «điểm a khoản 2 Điều 9»."""
    reference = parse_reference(text)
    for number in range(1, len(reference.components) if reference else 0):
        assert reference is not None
        outer = f"{Reference(reference.components[:number])} {reference.rest}".strip()
        if any(isinstance(one, Unresolved) for one in outline.resolve(outer)):
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


def _lost_targets(subject: Subject) -> Iterator[_Lost]:
    """Every target that names no place, with its draft; a consensus may be on any of them."""
    workshop, consolidation = subject.workshop, subject.consolidation
    of_draft = {id(block.draft): block for block in consolidation.blocks}
    for index, position, lost in consolidation.unresolved:
        remark = workshop.remarks[index]
        block = of_draft.get(id(subject.registry.draft_of(remark)))
        yield _Lost(("remarks", index, "targets", position), remark.targets[position], block, lost)
    for block in consolidation.blocks:
        concerned = {one.issue.id for one in block.issues}
        for at, issue in enumerate(workshop.issues):
            for number, text in enumerate(issue.targets if issue.id in concerned else ()):
                for found in block.outline.resolve(text):
                    if isinstance(found, Unresolved):
                        yield _Lost(("issues", at, "targets", number), text, block, found)
    for at, point in enumerate(workshop.conclusion.consensus if workshop.conclusion else ()):
        for number, text in enumerate(point.targets):
            missing = [
                {(one.start, one.end): one for one in block.outline.resolve(text) if isinstance(one, Unresolved)}
                for block in consolidation.blocks
            ]
            only = consolidation.blocks[0] if len(missing) == 1 else None
            for place, one in missing[0].items() if missing else ():
                if all(place in other for other in missing):
                    yield _Lost(("conclusion", "consensus", at, "targets", number), text, only, one)


def _all_doubled(subject: Subject) -> Iterator[Diagnostic]:
    """Places that one list of targets names twice."""
    workshop, consolidation = subject.workshop, subject.consolidation
    places = {id(remark): at for at, remark in enumerate(workshop.remarks)}
    for block in consolidation.blocks:
        for entry in block.entries:
            path: Path = ("remarks", places[id(entry.remark)], "targets")
            yield from _doubled(subject, path, entry.remark.targets, block.outline)
        concerned = {one.issue.id for one in block.issues}
        for at, issue in enumerate(workshop.issues):
            if issue.id in concerned:
                yield from _doubled(subject, ("issues", at, "targets"), issue.targets, block.outline)
    if len(consolidation.blocks) == 1:
        for at, point in enumerate(workshop.conclusion.consensus if workshop.conclusion else ()):
            path = ("conclusion", "consensus", at, "targets")
            yield from _doubled(subject, path, point.targets, consolidation.blocks[0].outline)


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
        open_to_all = remark.draft is None and remark.targets and not beyond and not registry.is_astray(remark)
        if open_to_all and registry.draft_of(remark) is None:
            yield subject.report("HT405", ("remarks", at), id=remark.id)


def _agreeing_units(subject: Subject) -> Iterator[Diagnostic]:
    """A letter that agrees in full, and remarks which do not; told once for each letter and for each body."""
    registry = subject.registry
    agreed = {reply.unit for reply in subject.workshop.replies if reply.view == "agree"}
    against: dict[str, list[tuple[Path, str]]] = {}
    for at, remark in enumerate(subject.workshop.remarks):
        if in_letter_of_another(subject, remark) or contradicts_text(remark):
            continue  # the letter or the stance is the wrong one, and that is told
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
