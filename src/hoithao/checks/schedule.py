"""Times and days are in order."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time
from itertools import pairwise

from hoithao.checks.subject import Subject
from hoithao.diagnostics import Diagnostic, Path
from hoithao.model.draft import Draft
from hoithao.model.remarks import Reply
from hoithao.vn import clock_time, long_date

_DAY_PARTS = {"sáng": (0, 13), "chiều": (11, 19), "tối": (17, 24)}
_ENDS = {"sáng": 14, "chiều": 21}
"""The hour in which a sitting of a part of the day is over at the latest."""


def check_schedule(subject: Subject) -> Iterator[Diagnostic]:
    """Check the order of hours, days and deadlines."""
    yield from _hours(subject)
    yield from _days(subject)
    yield from _requests(subject)
    yield from _on_request(subject)


def _on_request(subject: Subject) -> Iterator[Diagnostic]:
    """Notice and letter come after the workshop, and a letter is not older than the reports it sends."""
    workshop = subject.workshop
    sessions = workshop.workshop.sessions
    held = sessions[-1].date if sessions else workshop.workshop.date
    # Where a report is early too, it is the day of the workshop that looks wrong, and that is told.
    early = held is not None and any(one.date and one.date < held for one in workshop.report)
    for key, one in (("notice", workshop.notice), ("letter", workshop.letter)):
        if not early and held is not None and one.date is not None and one.date < held:
            yield subject.report("HT344", (key, "date"), date=long_date(one.date), held=long_date(held))
    letter = workshop.letter
    signed = [one.date for one in subject.registry.reports_of(letter) if one.date]
    if letter.date is not None and signed and letter.date < max(signed):
        values = {"date": long_date(letter.date), "signed": long_date(max(signed))}
        yield subject.report("HT343", ("letter", "date"), **values)


def _hours(subject: Subject) -> Iterator[Diagnostic]:
    """Each sitting ends after it begins and lies in its part of the day; what follows from a wrong hour is let be."""
    meeting = subject.workshop.workshop
    sittings: list[tuple[Path, str | None, time | None, time | None]] = [
        (("workshop",), meeting.session, meeting.start, meeting.end if not meeting.sessions else None)
    ]
    sittings += [
        (("workshop", "sessions", at), one.part, one.start, one.end) for at, one in enumerate(meeting.sessions)
    ]
    told: set[Path] = set()
    for path, part, start, end in sittings:
        low, high = _DAY_PARTS.get(part or "", (0, 24))
        if start is not None and end is not None and end <= start:
            yield subject.report("HT302", (*path, "end"), start=clock_time(start), end=clock_time(end))
        elif start is not None and not low <= start.hour < high:
            yield subject.report("HT305", (*path, "start"), start=clock_time(start), part=part or "")
        elif end is not None and part in _ENDS and end.hour >= _ENDS[part]:
            yield subject.report("HT336", (*path, "end"), end=clock_time(end), part=part)
        else:
            continue
        told.add(path)
    yield from _sessions(subject, told)


def _sessions(subject: Subject, told: set[Path]) -> Iterator[Diagnostic]:
    """Sittings of one day and place come one after the other, and the hours of the workshop are theirs."""
    sessions = subject.workshop.workshop.sessions
    for at, (before, session) in enumerate(pairwise(sessions), start=1):
        here: Path = ("workshop", "sessions", at)
        above: Path = ("workshop", "sessions", at - 1)
        over = before.end or before.start
        beside = (before.date, before.venue) != (session.date, session.venue)
        if beside or over is None or session.start is None or told & {here, above}:
            continue
        if session.start < over:
            values = {"start": clock_time(session.start), "over": clock_time(over)}
            key = "end" if before.end else "start"
            told |= {here, above}
            yield subject.report_beside("HT335", (*here, "start"), "see-here", (*above, key), **values)
    yield from _beside_sessions(subject, told)


def _beside_sessions(subject: Subject, told: set[Path]) -> Iterator[Diagnostic]:
    """What is typed for the workshop as a whole says no other than its sessions, which the documents tell."""
    meeting = subject.workshop.workshop
    sessions = meeting.sessions
    if not sessions:
        return
    days = [one.date for one in sessions]
    first: Path = ("workshop", "sessions", 0)
    last: Path = ("workshop", "sessions", len(sessions) - 1)
    if meeting.date is not None and days == sorted(days) and not days[0] <= meeting.date <= days[-1]:
        values = {"key": "date", "value": long_date(meeting.date), "known": long_date(days[0])}
        yield subject.report_beside("HT337", ("workshop", "date"), "see-here", (*first, "date"), **values)
    for key, stated, known, path in (
        ("start", meeting.start, sessions[0].start, first),
        ("end", meeting.end, sessions[-1].end, last),
    ):
        if stated is not None and known is not None and stated != known and not told & {path, ("workshop",)}:
            values = {"key": key, "value": clock_time(stated), "known": clock_time(known)}
            yield subject.report_beside("HT337", ("workshop", key), "see-here", (*path, key), **values)


def _days(subject: Subject) -> Iterator[Diagnostic]:
    workshop = subject.workshop
    sessions = workshop.workshop.sessions
    for at, (before, session) in enumerate(pairwise(sessions), start=1):
        if session.date < before.date:
            path: Path = ("workshop", "sessions", at, "date")
            yield subject.report("HT306", path, date=long_date(session.date))
    held = sessions[-1].date if sessions else workshop.workshop.date
    early = [at for at, one in enumerate(workshop.report) if held is not None and one.date and one.date < held]
    for at in early:
        signed = workshop.report[at].date
        assert signed is not None
        assert held is not None
        path = (*subject.report_path(at), "date")
        yield subject.report("HT309", path, date=long_date(signed), held=long_date(held))
    # A report that is dated before the workshop says nothing of the letters it takes in, and its day or
    # that of the workshop is what makes the deadlines look wrong.
    yield from _late_replies(subject, early)
    if held is not None and not early:
        yield from _deadlines(subject, min((one.date for one in sessions), default=held), held)


def _deadlines(subject: Subject, first: date, last: date) -> Iterator[Diagnostic]:
    """What was promised or given out at the workshop is due on its day or later.

    An answer may be promised on the first of several days and be due before the last one.
    """
    workshop = subject.workshop
    tasks = workshop.conclusion.tasks if workshop.conclusion else ()
    deadlines: list[tuple[Path, date | None, date]] = [
        *(
            (("remarks", at, "response", "due"), one.response.due, first)
            for at, one in enumerate(workshop.remarks)
            if one.response
        ),
        *((("answers", at, "due"), answer.due, first) for at, answer in enumerate(workshop.answers)),
        *((("conclusion", "tasks", at, "due"), task.due, last) for at, task in enumerate(tasks)),
    ]
    early = [(path, due, held) for path, due, held in deadlines if due is not None and due < held]
    early.sort(key=lambda one: subject.layers.locate(one[0]).start)
    if early:
        _, due, held = early[0]
        yield subject.report_at_all("HT332", [path for path, _, _ in early], due=long_date(due), held=long_date(held))


def _requests(subject: Subject) -> Iterator[Diagnostic]:
    """The letter that asks for comments comes before its own deadline, before the replies and before the workshop."""
    registry, meeting = subject.registry, subject.workshop.workshop
    held: list[tuple[Path, date]] = [
        (("workshop", "sessions", at, "date"), one.date) for at, one in enumerate(meeting.sessions)
    ]
    if not held and meeting.date is not None:
        held = [(("workshop", "date"), meeting.date)]
    early: dict[Path, tuple[date, date]] = {}
    for draft in registry.drafts:
        request = draft.request
        if request is None or request.date is None:
            continue
        asked = long_date(request.date)
        if request.due is not None and request.due < request.date:
            path = (*subject.draft_path(draft), "request", "due")
            yield subject.report("HT333", path, due=long_date(request.due), asked=asked)
            continue  # the day of the letter may be the wrong one: it says nothing of the replies
        before = [
            at for at, reply in _replies_about(subject, draft) if reply.date is not None and reply.date < request.date
        ]
        if before:
            replied = subject.workshop.replies[before[0]].date
            assert replied is not None
            paths: list[Path] = [("replies", at, "date") for at in before]
            yield subject.report_at_all("HT328", paths, date=long_date(replied), asked=asked)
        else:
            early |= {path: (day, request.date) for path, day in held if day < request.date and path not in early}
    if early:
        day, asked_on = next(iter(early.values()))
        yield subject.report_at_all("HT338", list(early), date=long_date(day), asked=long_date(asked_on))


def _late_replies(subject: Subject, early: list[int]) -> Iterator[Diagnostic]:
    """A reply comes before the last report that takes it in."""
    workshop, registry = subject.workshop, subject.registry
    late: dict[date, list[int]] = {}
    for at, reply in enumerate(workshop.replies):
        draft = _draft_of(subject, reply)
        signed = [
            one.date
            for number, one in enumerate(workshop.report)
            if number not in early
            and one.date
            and (draft is None or any(about is draft for about in registry.drafts_of_report(one)))
        ]
        if signed and reply.date is not None and reply.date > max(signed):
            late.setdefault(max(signed), []).append(at)
    for day, numbers in late.items():
        replied = workshop.replies[numbers[0]].date
        assert replied is not None
        paths: list[Path] = [("replies", at, "date") for at in numbers]
        yield subject.report_at_all("HT329", paths, date=long_date(replied), signed=long_date(day))


def _replies_about(subject: Subject, draft: Draft) -> Iterator[tuple[int, Reply]]:
    return ((at, one) for at, one in enumerate(subject.workshop.replies) if _draft_of(subject, one) is draft)


def _draft_of(subject: Subject, reply: Reply) -> Draft | None:
    registry = subject.registry
    return registry.draft_of_id(reply.draft) or (registry.drafts[0] if len(registry.drafts) == 1 else None)
