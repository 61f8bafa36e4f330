"""What nobody spoke on, and who was not heard: things for the chair to see."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hoithao.checks.names import misspells_bodies
from hoithao.checks.numbering import slips
from hoithao.checks.people import Attendance
from hoithao.checks.persons import active_people, body_key
from hoithao.checks.subject import Subject
from hoithao.consolidate import DraftBlock
from hoithao.diagnostics import Diagnostic, Path
from hoithao.outline import Place
from hoithao.references import Component

_SHOWN = 5
"""How many names a note gives before it stops."""


def check_coverage(subject: Subject) -> Iterator[Diagnostic]:
    """Check that the draft, the questions of the chair, the bodies and the tasks are covered."""
    sure = not misspells_bodies(subject)
    if sure:
        yield from _bodies(subject)
    yield from _focus(subject)
    yield from _tasks(subject)
    for block in subject.consolidation.blocks:
        if sure:
            yield from _silence(subject, block)
        if not _has_unfiled(subject, block):
            yield from _sections(subject, block)


def _has_unfiled(subject: Subject, block: DraftBlock) -> bool:
    """Tell whether remarks are not where they belong, so that places only seem to have none."""
    remarks, registry = subject.workshop.remarks, subject.registry
    return (
        any(registry.draft_of(remarks[at]) is block.draft for at, _, _ in subject.consolidation.unresolved)
        or any(not one.remark.targets for one in block.entries)
        or any(one.remark.targets for one in subject.consolidation.beyond)
        or bool(slips(block.outline))
    )


def _bodies(subject: Subject) -> Iterator[Diagnostic]:
    workshop = subject.workshop
    if not workshop.attendees or not (workshop.remarks or workshop.replies):
        return
    attendance, registry = Attendance(subject), subject.registry
    # Whoever chaired or presented was there, on the list or not.
    at_work = {registry.unit_id(unit) for _, _, units in active_people(subject) for unit in units}
    missing: list[str] = []
    for unit in dict.fromkeys(subject.consolidation.participation.silent):
        body = body_key(registry.body_name(unit))
        # Whoever is listed as away is known to be: the list has been looked at for that body.
        if body not in attendance.bodies and unit not in at_work and not attendance.may_hide(unit):
            missing.append(unit)
    if missing:
        first = next(at for at, unit in enumerate(workshop.units) if unit.id == missing[0])
        names = registry.named_bodies(missing)
        yield subject.report("HT319", ("units", first), count=str(len(missing)), name=_some(names))


def _focus(subject: Subject) -> Iterator[Diagnostic]:
    """A question without an id counts as answered by any remark on its item; one with an id by those that name it."""
    workshop, registry = subject.workshop, subject.registry
    spoken = [remark for remark in workshop.remarks if remark.source == "spoken"]
    heard = {remark.agenda for remark in spoken}
    named = {name for remark in workshop.remarks for name in remark.focus}
    for at, remark in enumerate(workshop.remarks):
        for number, name in enumerate(remark.focus):
            item = registry.questions.get(name)
            draft = registry.draft_of_id(item.about) if item else None
            if item and remark.agenda != item.id and (draft is None or registry.draft_of(remark) is not draft):
                path: Path = ("remarks", at, "focus", number)
                yield subject.report("HT331", path, id=remark.id, focus=name, title=item.title)
    # What is misspelt is said already, and may be what seems to be missing here.
    lost = any(name is not None and name not in registry.agenda for name in heard)
    misspelt = any(name not in registry.questions for name in named)
    # One without its targets may be on any item, those beyond the draft too.
    lost |= any(remark.agenda is None and not remark.targets for remark in spoken)
    if not spoken or lost:
        return
    for at, item in enumerate(workshop.agenda):
        # Remarks on no item may be on any item about their draft.
        open_remarks = item.about is not None and None in heard
        ids = {one.id for one in item.focus}
        if item.focus and item.id not in heard and not open_remarks and not ids & named:
            yield subject.report("HT320", ("agenda", at, "focus"), title=item.title, question="", id="")
            continue
        for number, one in enumerate(item.focus):
            if one.id is not None and one.id not in named and not misspelt:
                values = {"title": item.title, "question": one.text, "id": one.id}
                yield subject.report("HT320", ("agenda", at, "focus", number), **values)


def _tasks(subject: Subject) -> Iterator[Diagnostic]:
    conclusion = subject.workshop.conclusion
    for at, task in enumerate(conclusion.tasks if conclusion else ()):
        lacking = [key for key in ("owner", "due") if getattr(task, key) is None]
        if lacking:
            yield subject.report("HT321", ("conclusion", "tasks", at), task=task.what, keys=", ".join(lacking))


def _silence(subject: Subject, block: DraftBlock) -> Iterator[Diagnostic]:
    request = block.draft.request
    silent = subject.consolidation.participation.silent
    if request is not None and request.silence is None and silent:
        yield subject.report("HT330", (*subject.draft_path(block.draft), "request"), count=str(len(silent)))


def _sections(subject: Subject, block: DraftBlock) -> Iterator[Diagnostic]:
    if not block.entries:
        return
    touched: set[int] = set()
    whole_parts: set[str | None] = set()
    for entry in block.entries:
        for target in entry.targets:
            if target.place is not None:
                touched |= _around(target.place)
            elif target.part is not None and target.word == "whole":
                whole_parts.add(target.part.id)
    articles = [one for one in block.outline.places if one.component and one.component.level == "điều"]
    wanted = articles or [one for one in block.outline.places if one.parent is None]
    untouched = [
        one for one in wanted if one.order not in touched and (one.part is None or one.part.id not in whole_parts)
    ]
    if untouched:
        path: Path = (*subject.draft_path(block.draft), *untouched[0].path)
        yield subject.report("HT409", path, count=str(len(untouched)), parts=_places(untouched, wanted))


def _around(place: Place) -> set[int]:
    """A place, what is above it and all that is below it: a remark on a chapter is on its articles."""
    found = {place.order}
    above = place.parent
    while above is not None:
        found.add(above.order)
        above = above.parent
    below = list(place.children)
    while below:
        one = below.pop()
        found.add(one.order)
        below.extend(one.children)
    return found


def _places(untouched: Sequence[Place], wanted: Sequence[Place]) -> str:
    """Name places shortly: «Điều 1, 4 - 7», or some headings where they have no numbers."""
    lines: dict[str | None, list[Place]] = {}
    for place in untouched:
        lines.setdefault(place.part.name if place.part else None, []).append(place)
    rank = {place.order: at for at, place in enumerate(wanted)}
    written = []
    for part, places in lines.items():
        numbered = [place.component for place in places if place.component]
        if len(numbered) == len(places) and len({one.level for one in numbered}) == 1:
            text = _runs(numbered, [rank[place.order] for place in places])
        else:
            text = _some([place.label for place in places])
        written.append(f"{text} ({part})" if part else text)
    return "; ".join(written)


def _runs(steps: Sequence[Component], ranks: Sequence[int]) -> str:
    level = steps[0].label.removesuffix(steps[0].number).rstrip()
    runs: list[list[int]] = []
    for at, rank in enumerate(ranks):
        if runs and ranks[runs[-1][-1]] == rank - 1:
            runs[-1].append(at)
        else:
            runs.append([at])
    texts = []
    for run in runs:
        first, last = steps[run[0]].number, steps[run[-1]].number
        texts += [f"{first} - {last}"] if len(run) > 2 else [steps[at].number for at in run]
    return f"{level} {', '.join(texts)}"


def _some(names: Sequence[str]) -> str:
    shown = "; ".join(names[:_SHOWN])
    return f"{shown}; …" if len(names) > _SHOWN else shown
