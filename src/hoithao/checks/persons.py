"""The people of a workshop file: their names and bodies as they are compared, and what they did."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hoithao.checks.subject import Subject
from hoithao.diagnostics import Path
from hoithao.model.people import Person
from hoithao.vn import folded

_TITLES = re.compile(r"^(?:(?:gs|pgs|ts|ths|ls|bs|ks|cn|ông|bà|đồng chí|đ/c)\b[.\s]*)+", re.IGNORECASE)


def body_key(name: str) -> str:
    """Return the name of a body as names are compared, its usual abbreviations alike."""
    return folded(name).replace("uy ban nhan dan", "ubnd").replace("hoi dong nhan dan", "hdnd")


def same_body(one: str, other: str) -> bool:
    """Tell whether two folded names may be of one body: «Văn phòng, Sở Tư pháp» and «Sở Tư pháp»."""
    return one == other or f" {one} " in f" {other} " or f" {other} " in f" {one} "


def plain_name(name: str) -> str:
    """Return the name of a person as names are compared: without titles, in small letters."""
    return " ".join(_TITLES.sub("", name.strip()).casefold().split())


def active_people(subject: Subject) -> Iterator[tuple[Path, Person, tuple[str, ...]]]:
    """Everybody who did something at the workshop, and the bodies they did it for."""
    workshop = subject.workshop
    offices: list[tuple[Path, Person]] = [
        *((("chair", at), one) for at, one in enumerate(workshop.chair)),
        *((("secretary", at), one) for at, one in enumerate(workshop.secretary)),
        *(
            (("workshop", "sessions", at, "chair", number), one)
            for at, session in enumerate(workshop.workshop.sessions)
            for number, one in enumerate(session.chair)
        ),
        *((("agenda", at, "presenter"), item.presenter) for at, item in enumerate(workshop.agenda) if item.presenter),
        *([(("conclusion", "by"), workshop.conclusion.by)] if workshop.conclusion and workshop.conclusion.by else []),
    ]
    for path, person in offices:
        yield (*path, "name"), person, (person.unit,) if person.unit else ()
    for at, remark in enumerate(workshop.remarks):
        if remark.source == "spoken":
            for number, speaker in enumerate(remark.by.speakers):
                units = (speaker.unit,) if speaker.unit else remark.by.units
                yield ("remarks", at, "by", "speakers", number), speaker, units
