"""Phrases about people, times, drafts and remarks that several documents share."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, time

from hoithao.consolidate import Entry
from hoithao.model.draft import Draft, Extent
from hoithao.model.meeting import Event, Meeting
from hoithao.model.people import Attendee, Person
from hoithao.model.remarks import Remark
from hoithao.outline import Region, Target, about, about_label
from hoithao.posts import held_in
from hoithao.references import Range, mentioned
from hoithao.registry import Registry
from hoithao.view.page import BLANK
from hoithao.view.voices import voice, voice_alone
from hoithao.vn import (
    capitalised,
    clock_time,
    count,
    enumerated,
    folded,
    inside,
    joined,
    long_date,
    lowered,
    sentence,
    unclosed,
)

_SPEAKING = (
    "đề nghị", "kiến nghị", "đề xuất", "góp ý", "lưu ý", "phản ánh", "phát biểu", "cho rằng", "băn khoăn", "đánh giá",
    "nêu", "nhất trí", "hoàn toàn nhất trí", "cơ bản nhất trí", "không nhất trí", "chưa nhất trí", "thống nhất",
    "cơ bản thống nhất", "không thống nhất", "chưa thống nhất", "hoàn toàn thống nhất", "đồng ý", "không đồng ý",
    "cơ bản đồng ý", "hoàn toàn đồng ý", "đồng tình", "không đồng tình", "tán thành", "không tán thành", "ủng hộ",
    "lựa chọn", "chọn phương án",
)  # fmt: skip
"""Words that make a remark the predicate of whoever says it: «Sở Nội vụ đề nghị …»."""

_FIRST_PERSON = re.compile(r"(?<!\w)tôi(?!\w)", re.IGNORECASE)

STANCE_NAMES: dict[str, str] = {
    "agree": "Nhất trí",
    "amend": "Đề nghị sửa đổi, bổ sung",
    "disagree": "Không nhất trí",
    "unsorted": "Ý kiến khác",
}
"""What a stance is called in a table, and the want of one."""

_IN_QUOTES = frozenset({"đề án", "chương trình", "kế hoạch", "chiến lược", "dự án", "phương án"})

_PARTS_OF_DAY = ("sáng", "chiều", "tối")


def post(registry: Registry, positions: Sequence[str], unit: str | None) -> str:
    """Return posts and body: «Phó Giám đốc Sở Tư pháp», «Trưởng phòng Pháp chế, Sở Y tế»."""
    body = registry.body_name(unit)
    held = ", ".join(positions)
    if not held or not body:
        return held or body
    if folded(body) in folded(held):
        return held
    return ", ".join([*positions[:-1], held_in(positions[-1], body)])


def name_of(person: Person | Attendee) -> str:
    """Return honorific, degree and name: «đồng chí Trần Đức Huấn»."""
    return " ".join(part for part in (person.honorific, person.degree, person.name) if part)


def person(registry: Registry, who: Person | Attendee) -> str:
    """Return a person with posts and body: «đồng chí Trần Đức Huấn, Phó Giám đốc Sở Tư pháp».

    Where a body speaks and not a person, its id stands for its name.
    """
    held = post(registry, who.position, who.unit)
    if held:
        return f"{name_of(who)}, {held}"
    return name_of(who) if who.honorific or who.degree else registry.body_name(who.name)


def people(registry: Registry, listed: Sequence[Person]) -> str:
    """Return several people in the order given, capitalised; a blank where there are none."""
    if not listed:
        return BLANK
    return capitalised(unclosed("; ".join(person(registry, who) for who in listed)))


def chairs_inside(chairs: Sequence[Person]) -> str:
    """Return who leads, inside a sentence; several people do not make one speech."""
    if not chairs:
        return "người chủ trì"
    return name_of(chairs[0]) if len(chairs) == 1 else "các đồng chủ trì"


def chairs_named(chairs: Sequence[Person]) -> str:
    """Return who leads, to begin a sentence."""
    return capitalised(chairs_inside(chairs))


def moment(at: time | None, day: date | None, part: str | None = None) -> str:
    """Return ``14 giờ 00 phút, ngày 24 tháng 9 năm 2024``, with room for what is missing.

    The part of the day («chiều») is said only while the hour is not known.
    """
    clock = clock_time(at) if at else "… giờ … phút"
    when = long_date(day) if day else "ngày … tháng … năm ……"
    return f"{clock}, {part_of_sitting(part) if at is None else ''}{when}"


def day_of(meeting: Meeting) -> str:
    """Return the day of a workshop as prose says it: «chiều ngày 24 tháng 9 năm 2024»."""
    days = list(dict.fromkeys(session.date for session in meeting.sessions)) or ([meeting.date] if meeting.date else [])
    if not days:
        return "ngày … tháng … năm ……"
    if len(days) > 1:
        return f"từ {long_date(days[0])} đến {long_date(days[-1])}"
    return part_of_day(meeting) + long_date(days[0])


def part_of_sitting(part: str | None) -> str:
    """Return the part of the day of one sitting with a blank behind it: «chiều »."""
    return f"{part} " if part in _PARTS_OF_DAY else ""


def part_of_day(meeting: Meeting) -> str:
    """Return the part of the day with a blank behind it: «chiều »; from the opening hour where it is not typed."""
    if meeting.session:
        return f"{meeting.session} " if meeting.session in _PARTS_OF_DAY else ""
    return f"{part_at(meeting.start)} " if meeting.start and not meeting.sessions else ""


def part_at(hour: time) -> str:
    """Return the part of the day an hour is in: «sáng», «chiều», «tối»."""
    return "sáng" if hour.hour < 12 else "chiều" if hour.hour < 18 else "tối"


def venues(meeting: Meeting) -> str:
    """Return where a workshop was held: its venue, or those of its sessions; nothing where that is not known."""
    return meeting.venue or joined(dict.fromkeys(session.venue for session in meeting.sessions if session.venue))


def event_named(event: Event) -> str:
    """Return one of several workshops shortly: «hội thảo do Sở Tư pháp tổ chức ngày 12 tháng 3 năm 2026»."""
    return f"{event.kind} do {event.organizer} tổ chức" + (f" {long_date(event.date)}" if event.date else "")


def mode_of(meeting: Meeting) -> str:
    """Return how a workshop was held, where that is worth a word."""
    return {
        "trực tuyến": "theo hình thức trực tuyến",
        "kết hợp": "theo hình thức trực tiếp kết hợp trực tuyến",
    }.get(meeting.mode, "")


def organized_with(registry: Registry) -> str:
    """Return with whom the issuer holds the workshop: «phối hợp với …, cùng … đồng tổ chức»."""
    by_role: dict[str, list[str]] = {}
    for body in registry.workshop.organizers:
        if body is not registry.issuer:
            by_role.setdefault(body.role, []).append(body.name)
    parts = []
    if "chủ trì" in by_role:
        parts.append(f"cùng {enumerated(by_role['chủ trì'])} chủ trì")
    if "đồng tổ chức" in by_role:
        parts.append(f"cùng {enumerated(by_role['đồng tổ chức'])}")
    if "phối hợp" in by_role:
        parts.append(f"phối hợp với {enumerated(by_role['phối hợp'])}")
    if "tài trợ" in by_role:
        parts.append(f"với sự tài trợ của {enumerated(by_role['tài trợ'])}")
    return ", ".join(parts)


def draft_kind(draft: Draft) -> str:
    """Return ``dự thảo Đề án``."""
    return f"dự thảo {draft.type}"


def draft_name(draft: Draft) -> str:
    """Return the full name; programmes are quoted, legal texts are not (PL II-IV)."""
    title = f"“{draft.title}”" if draft.type.lower() in _IN_QUOTES and not draft.title.startswith("“") else draft.title
    return f"dự thảo {draft.type} {title}"


def extent_of(extent: Extent | None) -> str:
    """Return ``gồm 04 chương, 25 điều`` or nothing."""
    if extent is None:
        return ""
    counted = ((extent.chapters, "chương"), (extent.articles, "điều"), (extent.annexes, "phụ lục"))
    parts = [f"{count(number)} {word}" for number, word in counted if number]
    return f"gồm {', '.join(parts)}" if parts else ""


def number_of_people(total: int, about: str | None) -> str:
    """Return ``hơn 120 đại biểu``, ``khoảng 08 đại biểu``: figures in one form, approximate or not."""
    return f"{about} {count(total)} đại biểu" if about else f"{count(total)} đại biểu"


def is_predicate(text: str) -> bool:
    """Tell whether a remark begins with a word of saying, and so can follow its subject."""
    start = text.lstrip().lower()
    return start.startswith(tuple(word + mark for word in _SPEAKING for mark in " :"))


def said(subject: str, text: str, verb: str = "cho rằng") -> str:
    """Return a remark as one sentence: «Sở Nội vụ đề nghị …», «Sở Nội vụ cho rằng …», «Sở Nội vụ nêu câu hỏi: …».

    ``verb`` leads to what opens with no word of saying; a question, speech in the first person and a text of several
    lines stay as they are, after a colon.
    """
    text = text.lstrip()
    if is_predicate(text):
        return sentence(f"{subject} {lowered(text)}")
    if text.rstrip("”\"' \n").endswith("?"):
        return sentence(f"{subject} nêu câu hỏi: {text}")
    direct = text.rstrip("”\"' ").endswith("!") or "\n" in text or _FIRST_PERSON.search(text)
    if direct or not text[:1].isalpha():
        return sentence(f"{subject} nêu ý kiến: {text}")
    return sentence(f"{subject} {verb} {inside(text)}")


def apart(who: str) -> str:
    """Close an apposition: whoever is named with a post is followed by a comma before the verb."""
    return f"{who}," if ", " in who else who


def places(entry: Entry) -> str:
    """Return what a remark is about, where its own text does not say so: «khoản 2 Điều 8 và khoản 1 Điều 9».

    A place that is not known yet is none; what is missing is told by the checks.
    """
    if entry.targets and all(target.region is Region.GENERAL and target.part is None for target in entry.targets):
        return ""
    return about([one for one in _unsaid(entry, entry.remark.text) if one.region is not Region.UNKNOWN])


def names_places(entry: Entry, text: str) -> bool:
    """Tell whether a text names by itself every place a remark is about."""
    return bool(entry.targets) and not _unsaid(entry, text)


def _unsaid(entry: Entry, text: str) -> list[Target]:
    """The targets of a remark that a text does not name."""
    labels = [about_label(target) for target in entry.targets]
    told = [_names(text, label) for label in labels]
    for one in mentioned(text):
        first, last = (str(one.first), str(one.last)) if isinstance(one, Range) else (str(one), str(one))
        if first in labels and last in labels:
            for at in range(labels.index(first), labels.index(last) + 1):
                told[at] = True
    return [target for target, said_so in zip(entry.targets, told, strict=True) if not said_so]


def _names(text: str, label: str) -> bool:
    """Tell whether a text names a place as a whole: «Điều 5a» and «Điều 51» do not name «Điều 5»."""
    return re.search(rf"(?<!\w){re.escape(label)}(?!\w)", text) is not None


def is_outlined(entry: Entry) -> bool:
    """Tell whether a remark is on several parts of a programme, which are then named one by one."""
    return len(entry.targets) > 1 and all(target.place and target.place.component is None for target in entry.targets)


def provisos(remark: Remark, options: Mapping[str, str]) -> str:
    """Return condition and fallback of a choice as one sentence, or nothing."""
    parts = [f"điều kiện kèm theo là {inside(unclosed(remark.condition))}"] if remark.condition else []
    if remark.fallback is not None and remark.fallback in options:
        parts.append(f"nếu không, chọn phương án “{unclosed(options[remark.fallback])}”")
    return f" {capitalised('; '.join(parts))}." if parts else ""


def bodies(registry: Registry, entry: Entry) -> str:
    """Return whose remark it is, for a report: the bodies, or the people without one, or the voice.

    Of a row, all who are behind it: a voice first, then the bodies, each once.
    """
    every = (entry, *entry.others)
    voices = [_heard_at(registry, one.remark, voice(one.remark.by)) for one in every if one.remark.by.voice]
    if voices and len(every) == 1:
        return voices[0]
    units = dict.fromkeys(unit for one in every for unit in one.units)
    names = list(dict.fromkeys(voices)) + registry.named_bodies(units)
    speakers = [speaker for one in every for speaker in one.remark.by.speakers]
    alone = [speaker for speaker in speakers if registry.person(speaker).unit is None]
    if alone:
        people_alone = [person(registry, registry.person(speaker)) for speaker in alone]
        return apart("; ".join([*names, *people_alone]))
    # «và» inside a name would make one of two bodies out of three.
    return joined(names) if any(" và " in name for name in names) else enumerated(names)


def speakers(registry: Registry, entry: Entry) -> str:
    """Return who spoke, for the minutes: the people with their posts, the bodies that are not theirs, or the voice."""
    remark = entry.remark
    if remark.by.voice:
        return voice(remark.by)
    known = [registry.person(speaker) for speaker in remark.by.speakers]
    told = {who.unit for who in known}
    named = [person(registry, who) for who in known]
    named += registry.named_bodies(unit for unit in entry.units if unit not in told)
    return capitalised("; ".join(named)) if known else capitalised(joined(named))


def voice_at(registry: Registry, remark: Remark) -> str:
    """Return a voice for a cell, with the workshop it was heard at where several are told: «all» are all of one."""
    return _heard_at(registry, remark, voice_alone(remark.by))


def _heard_at(registry: Registry, remark: Remark, told: str) -> str:
    event = registry.events.get(remark.event or "")
    return f"{told} tại {event_named(event)}" if event else told


def units_counted(number: int) -> str:
    """Return ``05 cơ quan, đơn vị``."""
    return f"{count(number)} cơ quan, đơn vị"


def stances_of_one_kind(agree: int, amend: int, disagree: int, unsorted: int) -> str:
    """Return the predicate all remarks share: «nhất trí», or nothing where they differ."""
    words = ("nhất trí", "đề nghị sửa đổi, bổ sung", "không nhất trí", "")
    kinds = [word for number, word in zip((agree, amend, disagree, unsorted), words, strict=True) if number]
    return kinds[0] if len(kinds) == 1 else ""


def stances(agree: int, amend: int, disagree: int, unsorted: int) -> str:
    """Return the counts by stance that are not nought: «01 ý kiến nhất trí và 04 ý kiến đề nghị sửa đổi, bổ sung»."""
    parts = [
        f"{count(number)} ý kiến {word}"
        for number, word in (
            (agree, "nhất trí"),
            (amend, "đề nghị sửa đổi, bổ sung"),
            (disagree, "không nhất trí"),
            (unsorted, "khác"),
        )
        if number
    ]
    return enumerated(parts) if len(parts) < 3 else "; ".join(parts)
