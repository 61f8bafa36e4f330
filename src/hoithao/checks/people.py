"""Who is said to have come, and who spoke."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from hoithao.checks.groups import Crowd
from hoithao.checks.namesakes import misspelt
from hoithao.checks.persons import active_people, body_key, plain_name, same_body
from hoithao.checks.subject import Subject
from hoithao.diagnostics import Diagnostic, Path
from hoithao.model.people import Person


class _Listed(Struct, frozen=True):
    path: Path
    unit: str
    came: bool
    known: bool
    """Whether the unit is one; an id that stands for nothing may be anybody's."""


class Attendance:
    """The list of attendees as a check asks it: who came, for which body, and what groups may hide."""

    def __init__(self, subject: Subject) -> None:
        self._subject = subject
        self.people: dict[str, list[_Listed]] = {}
        self.groups: list[Crowd] = []
        for at, who in enumerate(subject.workshop.attendees):
            if who.group is not None:
                self.groups.append(Crowd(who.group, subject.registry.issuer.name))
            if who.name is not None:
                self._add(who.name, ("attendees", at, "name"), who.unit, came=who.status == "present")
            if who.delegate is not None:
                unit = who.delegate.unit or who.unit
                self._add(who.delegate.name, ("attendees", at, "delegate", "name"), unit, came=True)
        everyone = [one for listed in self.people.values() for one in listed]
        self.bodies = {one.unit for one in everyone if one.unit}
        """The bodies whose people are listed by name."""
        self.is_sure = all(one.known for one in everyone)

    def _add(self, name: str, path: Path, unit: str | None, *, came: bool) -> None:
        registry = self._subject.registry
        known = unit is None or " " in unit or registry.knows_body(unit)
        self.people.setdefault(plain_name(name), []).append(
            _Listed(path, body_key(registry.body_name(unit)), came, known)
        )

    def listed(self, name: str) -> list[_Listed]:
        """Return the entries of the list under a name."""
        return self.people.get(plain_name(name), [])

    def may_hide(self, unit: str) -> bool:
        """Tell whether people of a body may be among the groups without names."""
        known = self._subject.registry.units.get(self._subject.registry.unit_id(unit))
        name = known.name if known else self._subject.registry.body_name(unit)
        return any(group.may_hold(name, known.group if known else None) for group in self.groups)

    def names(self, unit: str) -> bool:
        """Tell whether somebody of a body is listed by name, present or not."""
        body = body_key(self._subject.registry.body_name(unit))
        return any(same_body(body, one) for one in self.bodies)


def check_people(subject: Subject) -> Iterator[Diagnostic]:
    """Check speakers, chairs, secretaries and presenters against the list of attendees; each person is told once."""
    if not subject.workshop.attendees:
        return
    for path, first, name in listed_twice(subject):
        yield subject.report_beside("HT334", path, "first-here", first, name=name)
    for path, office, name in officers_listed(subject):
        yield subject.report_beside("HT355", path, "see-here", office, person=name, key=str(office[0]))
    attendance = Attendance(subject)
    active = list(active_people(subject))
    known = {plain_name(person.name) for path, person, _ in active if path[0] != "remarks"}
    known |= {plain_name(answer.by.name) for answer in subject.workshop.answers if answer.by}
    slips: set[str] | None = None
    said: set[tuple[str, str, tuple[str, ...]]] = set()
    for path, person, units in active:
        name = plain_name(person.name)
        if path[0] == "remarks" and name in known and not attendance.listed(person.name):
            continue  # who has an office is checked there
        for found in _of_one(subject, attendance, path, person, units):
            # The line of the list is what is wrong for all that one person did; without one, each body is its own.
            key = (found.code, name, units if found.code == "HT316" else ())
            if key in said:
                continue
            said.add(key)
            if found.code == "HT316":
                # A misspelt name is said to be one, not to be missing.
                slips = misspelt(subject) if slips is None else slips
                if name in slips:
                    continue
            yield found


def listed_twice(subject: Subject) -> Iterator[tuple[Path, Path, str]]:
    """Yield each second line of a person of one body, or of a group, with the first line and the name."""
    workshop = subject.workshop
    lines: list[tuple[Path, str, str | None]] = [
        *((("chair", at, "name"), one.name, one.unit) for at, one in enumerate(workshop.chair)),
        *((("secretary", at, "name"), one.name, one.unit) for at, one in enumerate(workshop.secretary)),
        *(
            (("attendees", at, "name" if one.name else "group"), one.name or one.group or "", one.unit)
            for at, one in enumerate(workshop.attendees)
        ),
    ]
    first: dict[tuple[object, ...], Path] = {}
    for path, name, unit in lines:
        key = (path[0], path[-1], plain_name(name), body_key(subject.registry.body_name(unit)))
        if key in first:
            yield path, first[key], name
        first.setdefault(key, path)


def officers_listed(subject: Subject) -> Iterator[tuple[Path, Path, str]]:
    """Yield each line of the attendees that is a chair or secretary again, with the line of the office and the name.

    A line that says they did not come is another fault; one of another body is somebody else of that name.
    """
    workshop = subject.workshop
    offices = {
        plain_name(one.name): (path, body_key(subject.registry.body_name(one.unit)))
        for key, people in (("secretary", workshop.secretary), ("chair", workshop.chair))
        for path, one in (((key, at, "name"), one) for at, one in enumerate(people))
    }
    for at, who in enumerate(workshop.attendees):
        found = offices.get(plain_name(who.name or ""))
        if who.name is None or who.status != "present" or found is None or subject.registry.knows_body(who.name):
            continue
        body = body_key(subject.registry.body_name(who.unit))
        if not body or not found[1] or same_body(body, found[1]):
            yield ("attendees", at, "name"), found[0], who.name


def _of_one(
    subject: Subject, attendance: Attendance, path: Path, person: Person, units: tuple[str, ...]
) -> Iterator[Diagnostic]:
    listed = attendance.listed(person.name)
    if listed:
        away = list(_absent(subject, listed, path, person, units))
        yield from away or (_elsewhere(subject, path, person, units, listed) if path[0] == "remarks" else ())
    elif _is_missed(subject, attendance, path, units):
        name = subject.registry.body_name(units[0])
        yield subject.report("HT316", path, person=person.name, name=name, key=_role(path))


def _is_missed(subject: Subject, attendance: Attendance, path: Path, units: tuple[str, ...]) -> bool:
    """Tell whether somebody without a line of their own should have one: no group of the list may hold them.

    Chairs, secretaries and presenters have a line of the document to themselves: they are missed only where
    nobody of their body is listed. The people of the organizers are at home, unless those who came are named.
    """
    registry = subject.registry
    if not units or not attendance.is_sure or any(attendance.may_hide(unit) for unit in units):
        return False
    if path[0] != "remarks":
        return registry.unit_id(units[0]) in registry.units and not attendance.names(units[0])
    return all(registry.unit_id(unit) in registry.units or attendance.names(unit) for unit in units)


def _absent(
    subject: Subject, listed: list[_Listed], path: Path, person: Person, units: tuple[str, ...]
) -> Iterator[Diagnostic]:
    """Somebody who did not come, by the list, and yet did something."""
    bodies = [body_key(subject.registry.body_name(unit)) for unit in units]
    here = [one for one in listed if not one.unit or not bodies or any(same_body(one.unit, body) for body in bodies)]
    if here and not any(one.came for one in here):
        yield subject.report_beside("HT317", path, "see-here", here[0].path, person=person.name, key=_role(path))


def _role(path: Path) -> str:
    """The key that says what somebody did: «chair», «presenter», «speakers»."""
    return next(step for step in reversed(path) if isinstance(step, str) and step != "name")


def _elsewhere(
    subject: Subject, path: Path, speaker: Person, units: tuple[str, ...], listed: list[_Listed]
) -> Iterator[Diagnostic]:
    """Somebody listed for one body who speaks for another."""
    if any(" " not in unit and not subject.registry.knows_body(unit) for unit in units):
        return  # an id that stands for nothing is said already
    bodies = [body_key(subject.registry.body_name(unit)) for unit in units]
    if not bodies or any(
        not one.unit or not one.known or any(same_body(one.unit, body) for body in bodies) for one in listed
    ):
        return
    name = subject.registry.body_name(units[0])
    yield subject.report_beside("HT318", path, "see-here", listed[0].path, person=speaker.name, name=name)
