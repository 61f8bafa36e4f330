"""Bodies and places that the reorganisation of 2025 did away with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from hoithao.checks.subject import Subject
from hoithao.diagnostics import Diagnostic, Path
from hoithao.model.people import Person
from hoithao.vn import folded

_FROM = date(2025, 7, 1)
"""Two levels of local government, and the merged provinces, from this day."""

_DEPARTMENTS = (
    (r"so (?:ke hoach va dau tu|kh dt|khdt)", "Sở Kế hoạch và Đầu tư", "Sở Tài chính"),
    (r"so (?:tai nguyen va moi truong|tn mt|tnmt)", "Sở Tài nguyên và Môi trường", "Sở Nông nghiệp và Môi trường"),
    (r"so (?:thong tin va truyen thong|tt tt|tttt)", "Sở Thông tin và Truyền thông", "Sở Khoa học và Công nghệ"),
    (r"so (?:giao thong van tai|gtvt)", "Sở Giao thông vận tải", "Sở Xây dựng"),
    (
        r"so (?:lao dong thuong binh(?: va)? xa hoi|ld tb xh|ld tbxh|ldtbxh|ldtb xh)",
        "Sở Lao động - Thương binh và Xã hội",
        "Sở Nội vụ",
    ),
)
_LEVEL = r"(?:[Qq]uận|[Hh]uyện|[Tt]hị xã|[Tt]hị trấn|QUẬN|HUYỆN|THỊ XÃ|THỊ TRẤN)(?!\w)"
_CAPITAL = "A-ZĐÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĨŨƠƯẠ-Ỹ"
_DISTRICT = re.compile(
    rf"(?<!\w)(?:các |cấp )?{_LEVEL}(?:(?:, | và ){_LEVEL})*(?: \d+(?!\w)|(?: [{_CAPITAL}]\w*){{1,4}})?"
)
_PROVINCE = re.compile(r"(?<!\w)tỉnh\s+Hải\s+Dương(?!\w)", re.IGNORECASE)
_PAST = re.compile(r"(?<!\w)(?:cũ|trước đây|trước khi sắp xếp)(?!\w)|^Nguyên |(?<!tài )(?<!Tài )(?<!\w)nguyên(?!\w)")
"""Former names and posts, which are told on purpose; «tài nguyên» is none."""


def check_bodies(subject: Subject) -> Iterator[Diagnostic]:
    """Check that no body is named that was gone on the day of the document."""
    workshop = subject.workshop
    meeting = workshop.workshop
    held = meeting.sessions[-1].date if meeting.sessions else meeting.date
    signed = [one.date for one in workshop.report if one.date is not None]
    day = held or (min(signed) if signed else None)
    if day is not None and day >= _FROM:
        for path, text in _of_workshop(subject):
            yield from _gone(subject, path, text)
    for place, one in subject.issued():
        written = one.date or held
        if written is not None and written >= _FROM:
            for key in ("to", "recipients"):
                for number, line in enumerate(getattr(one, key, ())):
                    yield from _gone(subject, (*place, key, number), line)


def _of_workshop(subject: Subject) -> Iterator[tuple[Path, str]]:
    workshop = subject.workshop
    for at, organizer in enumerate(workshop.organizers):
        for key in ("name", "parent", "full_name"):
            yield ("organizers", at, key), getattr(organizer, key) or ""
    for key, people in (("chair", workshop.chair), ("secretary", workshop.secretary)):
        for at, person in enumerate(people):
            yield from _of_person((key, at), person)
    groups: set[str] = set()
    for at, unit in enumerate(workshop.units):
        yield ("units", at, "name"), unit.name
        if unit.group and unit.group not in groups:
            groups.add(unit.group)
            yield ("units", at, "group"), unit.group
    for at, who in enumerate(workshop.attendees):
        yield ("attendees", at, "group"), who.group or ""
        yield ("attendees", at, "unit"), who.unit or ""
        for number, post in enumerate(who.position):
            yield ("attendees", at, "position", number), post
        if who.delegate is not None:
            yield from _of_person(("attendees", at, "delegate"), who.delegate)
    for number, line in enumerate(workshop.minutes.recipients):
        yield ("minutes", "recipients", number), line


def _of_person(path: Path, person: Person) -> Iterator[tuple[Path, str]]:
    yield (*path, "unit"), person.unit or ""
    for number, post in enumerate(person.position):
        yield (*path, "position", number), post


def _gone(subject: Subject, path: Path, text: str) -> Iterator[Diagnostic]:
    if not text or subject.registry.knows_body(text) or _PAST.search(text):
        return
    plain = f" {folded(text)} "
    for pattern, name, now in _DEPARTMENTS:
        if re.search(rf" {pattern} ", plain):
            yield subject.report("HT326", path, name=name, now=now)
            break
    if found := _PROVINCE.search(text):
        yield subject.report("HT326", path, name=found[0], now="thành phố Hải Phòng")
    elif found := _DISTRICT.search(text):
        yield subject.report("HT326", path, name=found[0].strip(), now="")
