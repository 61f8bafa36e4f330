"""What is typed for the article agrees with the workshop."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hoithao.checks.subject import Subject
from hoithao.diagnostics import Diagnostic
from hoithao.vn import short_date

_DAY = re.compile(
    r"(?<![\d/])(?P<d>\d{1,2})/(?P<m>\d{1,2})/(?P<y>\d{4})(?!\d)"
    r"|ngày (?P<d2>\d{1,2})(?:/| tháng )(?P<m2>\d{1,2})(?!\d)(?:(?:/| năm )(?P<y2>\d{4}))?",
    re.IGNORECASE,
)
"""A day as prose writes it; the year may be left out only after the word «ngày»."""


def check_news(subject: Subject) -> Iterator[Diagnostic]:
    """Check the day the sapo names and the remarks picked for the article."""
    yield from _day(subject)
    remarks = {remark.id: remark for remark in subject.workshop.remarks}
    for at, name in enumerate(subject.workshop.news.remarks):
        if name in remarks and subject.registry.is_written(remarks[name]):
            yield subject.report("HT346", ("news", "remarks", at), id=name)


def _day(subject: Subject) -> Iterator[Diagnostic]:
    meeting, sapo = subject.workshop.workshop, subject.workshop.news.sapo
    days = [session.date for session in meeting.sessions] or ([meeting.date] if meeting.date else [])
    found = list(_DAY.finditer(sapo or ""))
    if not days or not found:
        return
    for match in found:
        day, month, year = (match[key] or match[f"{key}2"] for key in "dmy")
        if any((one.day, one.month) == (int(day), int(month)) and year in (None, str(one.year)) for one in days):
            return
    yield subject.report("HT345", ("news", "sapo"), value=found[0][0], held=f"ngày {short_date(days[0])}")
