"""What may be recorded twice: a workshop, a body under two names, a letter."""

from __future__ import annotations

from collections.abc import Iterator

from hoithao.body_names import body_key, loose_key
from hoithao.catalogue import report
from hoithao.checks.subject import Subject
from hoithao.diagnostics import Diagnostic, Path, Related
from hoithao.vn import nfc


def check_doubles(subject: Subject) -> Iterator[Diagnostic]:
    """Check events, units and letters, each against those before it."""
    workshop = subject.workshop
    events: dict[object, int] = {}
    for at, event in enumerate(workshop.events):
        first = events.setdefault((body_key(event.organizer), body_key(event.title), event.date), at)
        if first != at:
            other = workshop.events[first].id
            yield _beside(subject, "HT425", ("events", at), ("events", first), id=event.id, other=other)
    units: dict[object, int] = {}
    for at, unit in enumerate(workshop.units):
        first = units.setdefault((loose_key(unit.name), body_key(unit.of or "")), at)
        if first != at:
            here, there = ("units", at, "name"), ("units", first, "name")
            before = workshop.units[first]
            # Two names that look alike are one name; what differs is the id.
            same = " ".join(nfc(unit.name).split()) == " ".join(nfc(before.name).split())
            values = {"id": unit.name, "other": "" if same else before.name, "one": before.id, "two": unit.id}
            yield _beside(subject, "HT428", here, there, **values)
    letters: dict[object, int] = {}
    for at, reply in enumerate(workshop.replies):
        if reply.number is None or reply.date is None:
            continue
        number = "".join(reply.number.casefold().split())
        first = letters.setdefault((reply.unit, number, reply.date, reply.draft), at)
        if first != at:
            other = workshop.replies[first].id
            yield _beside(subject, "HT429", ("replies", at), ("replies", first), id=reply.id, other=other)


def _beside(subject: Subject, code: str, here: Path, there: Path, **values: str) -> Diagnostic:
    span = subject.layers.locate(here)
    related = (Related("see-here", subject.layers.locate(there)),)
    return report(code, span.file, span, path=here, related=related, severity=None, **values)
