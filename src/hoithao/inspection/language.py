"""Assertions on wording that a form can decide: citations, names of bodies, dates, old names, tone marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hoithao.inspection.anatomy import Anatomy
from hoithao.inspection.faults import Fault, measure, rule
from hoithao.inspection.head import DAY, MONTH
from hoithao.inspection.text import Paragraph

_QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"|«[^«»]*»")
_CITATIONS = {
    "Khoản ": re.compile(r"(?<=[^\s.:;?!)“\-–] )Khoản \d+"),
    "điều ": re.compile(r"(?<!các )(?<!những )\bđiều \d+[a-zđ]?\b"),
    "Điểm ": re.compile(r"(?<=[^\s.:;?!)“\-–] )Điểm [a-zđ]\d*\b"),
}
"""By the letters that none of them does without: those are looked for first, since few texts have any."""
_BODIES = re.compile(
    r"\b(?:Sở|Bộ) tư pháp\b|\b(?:Sở|Bộ) Tư Pháp\b|\bsở Tư pháp\b|[ỦU][yỷ] Ban\b|\bUỷ Ban\b|[ỦU][yỷ] ban Nhân dân|"
    r"[ỦU][yỷ] ban Nhân Dân|Hội đồng Nhân dân|Hội Đồng Nhân|\bSở Tài Chính\b|\bSở Nội Vụ\b"
)
_COUNTED = re.compile(
    r"(?:(?<!hoản )(?<!ục )(?<!iểm )(?<!iều )\b\d+|\b(?:mỗi|từng|một|hai|ba|vài|nhiều|mấy)) $", re.IGNORECASE
)
"""What stands before «điều 5» where that counts: «22 điều 5 chương»."""
_OF_BODIES = ("tư pháp", "Tư Pháp", "sở Tư", "y Ban", "ỷ Ban", "an Nhân", "ồng Nhân", "Tài Chính", "Nội Vụ")
_DATES = re.compile(r"ngày (\d+) tháng (\d+)|tháng (\d+) năm \d{4}")
_ABOLISHED = re.compile(
    r"\b(?:[Qq]uận|[Hh]uyện|[Tt]hị trấn|[Tt]hị xã)(?: [A-ZĐÀ-Ỹ]\w*)++(?! \(?cũ\b)|tỉnh Hải Dương(?! \(?cũ\b)"
)
_REFORM = (2025, 7, 1)
_END = r"(?![^\W\d_])"
_OLD_TONES = re.compile(rf"(?:[òóỏõọ][ae]|(?<![qQ])[ùúủũụ]y){_END}", re.IGNORECASE)
_NEW_TONES = re.compile(rf"(?:o[àáảãạèéẻẽẹ]|(?<![qQ])u[ỳýỷỹỵ]){_END}", re.IGNORECASE)


def _own(text: str) -> str:
    return _QUOTED.sub("“…”", text)


def _having(a: Anatomy, *words: str) -> Iterator[Paragraph]:
    """Yield the paragraphs of the text that hold any of some letters."""
    return (one for one in a.body if any(word in one.text for word in words))


@rule("HTA72")
def citations(a: Anatomy) -> Iterator[Fault]:
    """Điều takes a capital, khoản and điểm do not."""
    for paragraph in _having(a, *_CITATIONS):
        text = _own(paragraph.text)
        for pattern in _CITATIONS.values():
            for found in pattern.finditer(text):
                if found[0].startswith("điều") and _COUNTED.search(text, max(found.start() - 12, 0), found.start()):
                    continue
                yield Fault("HTA72", (measure("reads", found[0]),), paragraph)


@rule("HTA73")
def bodies(a: Anatomy) -> Iterator[Fault]:
    """Names of bodies take the capitals of Phụ lục II."""
    for paragraph in _having(a, *_OF_BODIES):
        for found in _BODIES.finditer(_own(paragraph.text)):
            yield Fault("HTA73", (measure("reads", found[0]),), paragraph)


@rule("HTA74")
def dates(a: Anatomy) -> Iterator[Fault]:
    """Dates in full follow the rule of the date of issue."""
    for paragraph in _having(a, "háng "):
        for found in _DATES.finditer(_own(paragraph.text)):
            day, month, alone = found.groups()
            if (day and not re.fullmatch(DAY, day)) or not re.fullmatch(MONTH, month or alone):
                yield Fault("HTA74", (measure("reads", found[0]),), paragraph)


@rule("HTA75")
def abolished(a: Anatomy) -> Iterator[Fault]:
    """Units abolished on 01 July 2025 are not named as if they were there."""
    issued = _issued(a)
    if issued is None or issued < _REFORM:
        return
    for paragraph in _having(a, "uận ", "huyện ", "Huyện ", "thị ", "Thị ", "Hải Dương"):
        for found in _ABOLISHED.finditer(_own(paragraph.text)):
            yield Fault("HTA75", (measure("reads", found[0]),), paragraph)


def _issued(a: Anatomy) -> tuple[int, int, int] | None:
    texts = [a.place_date.text] if a.place_date is not None else [one.text for one in a.body[:2]]
    for text in texts:
        if found := re.search(r"ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})", text):
            day, month, year = map(int, found.groups())
            return year, month, day
    return None


@rule("HTA80")
def tone_marks(a: Anatomy) -> Iterator[Fault]:
    """One way of setting tone marks is used throughout."""
    old = new = ""
    for paragraph in a.document.paragraphs:
        old = old or _word_with(_OLD_TONES, paragraph.text)
        new = new or _word_with(_NEW_TONES, paragraph.text)
        if old and new:
            yield Fault("HTA80", (measure("reads", old), measure("and-reads", new)), paragraph)
            return


def _word_with(pattern: re.Pattern[str], text: str) -> str:
    """Return the first word that ends as the pattern has it, or an empty text."""
    found = pattern.search(text)
    if found is None:
        return ""
    start = found.start()
    while start and text[start - 1].isalpha():
        start -= 1
    return text[start : found.end()]
