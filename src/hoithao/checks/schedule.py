"""Times and days are in order."""

from __future__ import annotations

from collections.abc import Iterator

from hoithao.checks.subject import Subject
from hoithao.diagnostics import Diagnostic
from hoithao.vn import clock_time, long_date

_DAY_PARTS = {"sáng": (0, 13), "chiều": (11, 19), "tối": (17, 24)}


def check_schedule(subject: Subject) -> Iterator[Diagnostic]:
    """Check the order of hours, days and deadlines."""
    workshop = subject.workshop
    meeting = workshop.workshop
    if meeting.start and meeting.end and meeting.end <= meeting.start and not meeting.sessions:
        yield subject.report("HT302", ("workshop", "end"), start=clock_time(meeting.start), end=clock_time(meeting.end))
    if meeting.session in _DAY_PARTS and meeting.start:
        low, high = _DAY_PARTS[meeting.session]
        if not low <= meeting.start.hour < high:
            yield subject.report("HT305", ("workshop", "start"), start=clock_time(meeting.start), part=meeting.session)
    for at, session in enumerate(meeting.sessions):
        if session.start and session.end and session.end <= session.start:
            yield subject.report(
                "HT302",
                ("workshop", "sessions", at, "end"),
                start=clock_time(session.start),
                end=clock_time(session.end),
            )
        if at and session.date < meeting.sessions[at - 1].date:
            yield subject.report("HT306", ("workshop", "sessions", at, "date"), date=long_date(session.date))
    yield from _replies(subject)
    yield from _letter(subject)
    held = meeting.sessions[-1].date if meeting.sessions else meeting.date
    if held is None:
        return
    for at, report in enumerate(workshop.report):
        if report.date is not None and report.date < held:
            path = (*subject.report_path(at), "date")
            yield subject.report("HT309", path, date=long_date(report.date), held=long_date(held))
    for key, one in (("notice", workshop.notice), ("letter", workshop.letter)):
        if one.date is not None and one.date < held:
            yield subject.report("HT344", (key, "date"), date=long_date(one.date), held=long_date(held))


def _letter(subject: Subject) -> Iterator[Diagnostic]:
    """A letter is not older than the reports it sends."""
    letter = subject.workshop.letter
    signed = [one.date for one in subject.registry.reports_of(letter) if one.date]
    if letter.date is not None and signed and letter.date < max(signed):
        values = {"date": long_date(letter.date), "signed": long_date(max(signed))}
        yield subject.report("HT343", ("letter", "date"), **values)


def _replies(subject: Subject) -> Iterator[Diagnostic]:
    """A reply comes after the letter that asked for it and before the report that takes it in."""
    workshop, registry = subject.workshop, subject.registry
    only = registry.drafts[0] if len(registry.drafts) == 1 else None
    for at, reply in enumerate(workshop.replies):
        draft = registry.draft_of_id(reply.draft) or only
        if reply.date is None:
            continue
        asked = draft.request.date if draft and draft.request else None
        if asked is not None and reply.date < asked:
            yield subject.report("HT328", ("replies", at, "date"), date=long_date(reply.date), asked=long_date(asked))
        signed = [
            report.date
            for report in workshop.report
            if report.date and (draft is None or any(one is draft for one in registry.drafts_of_report(report)))
        ]
        if signed and reply.date > max(signed):
            values = {"date": long_date(reply.date), "signed": long_date(max(signed))}
            yield subject.report("HT329", ("replies", at, "date"), **values)
