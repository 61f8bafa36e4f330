"""Dates, days and months, holidays and events (PL I-II.4b; PL II-V), and the names of unions of states."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hoithao.diagnostics import Diagnostic
from hoithao.stretch import Stretch
from hoithao.wording.branch import LOWER, Branch, mid_sentence, say

_MONTHS = "giêng|hai|ba|tư|năm|sáu|bảy|tám|chín|mười một|mười hai|mười|chạp"
_ACRONYMS = ("Asean", "Undp", "Unesco", "Unicef", "Oecd", "Apec", "Wto", "Imf", "Fdi")


def _date(stretch: Stretch, found: re.Match[str]) -> Iterator[Diagnostic]:
    day, month, year = found["day"], int(found["month"]), found["year"] or ""
    if not 1 <= month <= 12 or not (day or year):
        return
    shown = f"{month:02d}" if month < 3 else str(month)
    noun = found["noun"]
    if day is None:
        # Only the issue date has a rule of its own: a month without a day is judged for a needless zero alone.
        right = f"{noun} {found['month'] if month < 3 else shown}"
    else:
        if not 1 <= int(day) <= 31:
            return
        right = f"{found['head']} {int(day):02d} {noun} {shown}"
    yield from say(stretch, "HT606", found.start(), found[0].removesuffix(year), right)


def _weekday(stretch: Stretch, found: re.Match[str]) -> Iterator[Diagnostic]:
    noun, _, number = found[0].partition(" ")
    noun = noun.lower() if mid_sentence(stretch, found.start()) else noun
    yield from say(stretch, "HT619", found.start(), found[0], f"{noun} {number.capitalize()}", rule="weekday")


def _month(stretch: Stretch, found: re.Match[str]) -> Iterator[Diagnostic]:
    noun, _, name = found[0].partition(" ")
    yield from say(stretch, "HT619", found.start(), found[0], f"{noun} {name.capitalize()}", rule="month-in-words")


def _capital_month(stretch: Stretch, found: re.Match[str]) -> Iterator[Diagnostic]:
    yield from say(stretch, "HT619", found.start(), found[0], "tháng", rule="month-in-figures")


def _holiday(stretch: Stretch, found: re.Match[str]) -> Iterator[Diagnostic]:
    written = found[0]
    if written[0] in "Tt":
        right = ("tết" if mid_sentence(stretch, found.start()) else written[:3]) + " Nguyên đán"
    else:
        right = "Quốc khánh" + (" 2-9" if found["second"] else "")
    yield from say(stretch, "HT619", found.start(), written, right, rule="holiday")


def _event(stretch: Stretch, found: re.Match[str]) -> Iterator[Diagnostic]:
    yield from say(stretch, "HT619", found.start(), found[0], "Cách mạng tháng Tám", rule="event")


def _acronym(stretch: Stretch, found: re.Match[str]) -> Iterator[Diagnostic]:
    yield from say(stretch, "HT619", found.start(), found[0], found[0].upper(), rule="acronym")


BRANCHES = (
    Branch("capital_month", rf"(?P<capital_month>(?<=[{LOWER}] )Tháng)(?= \d{{1,2}}\b(?!/\d{{1,2}}/))", _capital_month),
    Branch(
        "date",
        r"(?P<date>(?:(?P<head>[Nn]gày) (?P<day>\d{1,2}) )?(?P<noun>[Tt]háng) (?P<month>\d{1,2})(?![\d/]|[.,-]\d)"
        r"(?P<year> năm(?= (?:1|2)\d{3}\b))?)",
        _date,
    ),
    Branch(
        "weekday",
        r"(?P<weekday>[Tt]hứ (?:[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy))"
        r"(?=,? \(?(?:ngày )?\d{1,2}(?:/\d{1,2}\b| tháng \d))",
        _weekday,
    ),
    Branch("months", rf"(?P<months>[Tt]háng (?:{_MONTHS}))(?= năm (?:1|2)\d{{3}}\b)", _month),
    Branch(
        "holiday",
        r"(?P<holiday>[Tt]ết [Nn]guyên [Đđ]án|(?:(?<=[Nn]gày )|(?<=lễ ))[Qq]uốc [Kk]hánh(?P<second> 0?2/0?9)?)\b",
        _holiday,
    ),
    Branch("event", r"(?P<event>[Cc]ách [Mm]ạng [Tt]háng [Tt]ám)\b", _event),
    Branch("acronym", rf"(?P<acronym>{'|'.join(_ACRONYMS)})\b", _acronym),
)
