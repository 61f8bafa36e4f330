"""Who is said to have come, and who spoke."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from hoithao.catalogue import report
from hoithao.checks.subject import Subject
from hoithao.diagnostics import Diagnostic, Path, Related
from hoithao.model.people import Person
from hoithao.vn import folded

_TITLES = re.compile(r"^(?:(?:gs|pgs|ts|ths|ls|bs|ks|cn|ông|bà|đồng chí|đ/c)\b[.\s]*)+", re.IGNORECASE)
_OPEN_GROUPS = ("dai bieu", "khach moi", "cac co quan", "cac don vi", "dia phuong")
"""Groups that may hold anybody."""


@dataclass(frozen=True, slots=True)
class _Listed:
    path: Path
    unit: str
    came: bool


class Attendance:
    """The list of attendees as a check asks it: who came, for which body, and what groups may hide."""

    def __init__(self, subject: Subject) -> None:
        self._subject = subject
        self.people: dict[str, list[_Listed]] = {}
        self.groups: list[str] = []
        for at, who in enumerate(subject.workshop.attendees):
            if who.group is not None:
                self.groups.append(body_key(who.group))
            if who.name is not None:
                self._add(who.name, ("attendees", at, "name"), who.unit, came=who.status == "present")
            if who.delegate is not None:
                unit = who.delegate.unit or who.unit
                self._add(who.delegate.name, ("attendees", at, "delegate", "name"), unit, came=True)
        everyone = [one for listed in self.people.values() for one in listed]
        self.bodies = {one.unit for one in everyone if one.unit}
        """The bodies whose people are listed by name."""
        self.present = {one.unit for one in everyone if one.unit and one.came}

    def _add(self, name: str, path: Path, unit: str | None, *, came: bool) -> None:
        body = body_key(self._subject.registry.body_name(unit))
        self.people.setdefault(_plain(name), []).append(_Listed(path, body, came))

    def listed(self, name: str) -> list[_Listed]:
        """Return the entries of the list under a name."""
        return self.people.get(_plain(name), [])

    def may_hide(self, unit: str) -> bool:
        """Tell whether people of a body may be among the groups without names."""
        body = body_key(self._subject.registry.body_name(unit))
        known = self._subject.registry.units.get(unit)
        family = body_key(known.group) if known and known.group else ""
        kind = body.split(" ", maxsplit=1)[0]
        return any(
            body in group or kind in group.split() or (family and family in group) or group.startswith(_OPEN_GROUPS)
            for group in self.groups
        )


def body_key(name: str) -> str:
    """Return the name of a body as names are compared, its usual abbreviations alike."""
    return folded(name).replace("uy ban nhan dan", "ubnd").replace("hoi dong nhan dan", "hdnd")


def same_body(one: str, other: str) -> bool:
    """Tell whether two folded names may be of one body: «Văn phòng, Sở Tư pháp» and «Sở Tư pháp»."""
    return one == other or f" {one} " in f" {other} " or f" {other} " in f" {one} "


def check_people(subject: Subject) -> Iterator[Diagnostic]:
    """Check speakers, chairs and presenters against the list of attendees."""
    attendance = Attendance(subject)
    if not attendance.people:
        return
    workshop = subject.workshop
    others: list[tuple[Path, Person]] = [
        *((("chair", at, "name"), one) for at, one in enumerate(workshop.chair)),
        *((("secretary", at, "name"), one) for at, one in enumerate(workshop.secretary)),
    ]
    for at, session in enumerate(workshop.workshop.sessions):
        others += [(("workshop", "sessions", at, "chair", no, "name"), one) for no, one in enumerate(session.chair)]
    others += [
        (("agenda", at, "presenter", "name"), item.presenter)
        for at, item in enumerate(workshop.agenda)
        if item.presenter
    ]
    for path, person in others:
        yield from _absent(subject, attendance, path, person)
    known = {_plain(person.name) for _, person in others}
    known |= {_plain(answer.by.name) for answer in workshop.answers if answer.by}
    for at, remark in enumerate(workshop.remarks):
        if remark.source != "spoken":
            continue
        for number, speaker in enumerate(remark.by.speakers):
            path = ("remarks", at, "by", "speakers", number)
            listed = attendance.listed(speaker.name)
            units = (speaker.unit,) if speaker.unit else remark.by.units
            if listed:
                away = list(_absent(subject, attendance, path, speaker, units))
                yield from away or _elsewhere(subject, path, speaker, units, listed)
            elif units and _plain(speaker.name) not in known:
                names = [body_key(subject.registry.body_name(unit)) for unit in units]
                if attendance.bodies.issuperset(names) and not any(attendance.may_hide(unit) for unit in units):
                    yield subject.report("HT316", path, person=speaker.name, name=subject.registry.body_name(units[0]))


def _absent(
    subject: Subject, attendance: Attendance, path: Path, person: Person, units: tuple[str, ...] = ()
) -> Iterator[Diagnostic]:
    """Somebody who did not come, by the list, and yet did something."""
    listed = attendance.listed(person.name)
    bodies = [body_key(subject.registry.body_name(unit)) for unit in (units or ((person.unit,) if person.unit else ()))]
    here = [one for one in listed if not one.unit or not bodies or any(same_body(one.unit, body) for body in bodies)]
    if here and not any(one.came for one in here):
        span = subject.layers.locate(path)
        related = (Related("see-here", subject.layers.locate(here[0].path)),)
        yield report("HT317", span.file, span, path=path, related=related, person=person.name, key=str(path[0]))


def _elsewhere(
    subject: Subject, path: Path, speaker: Person, units: tuple[str, ...], listed: list[_Listed]
) -> Iterator[Diagnostic]:
    """Somebody listed for one body who speaks for another."""
    if any(" " not in unit and not subject.registry.knows_body(unit) for unit in units):
        return  # an id that stands for nothing is said already
    bodies = [body_key(subject.registry.body_name(unit)) for unit in units]
    if not bodies or any(not one.unit or any(same_body(one.unit, body) for body in bodies) for one in listed):
        return
    span = subject.layers.locate(path)
    related = (Related("see-here", subject.layers.locate(listed[0].path)),)
    name = subject.registry.body_name(units[0])
    yield report("HT318", span.file, span, path=path, related=related, person=speaker.name, name=name)


def _plain(name: str) -> str:
    return " ".join(_TITLES.sub("", name.strip()).casefold().split())
