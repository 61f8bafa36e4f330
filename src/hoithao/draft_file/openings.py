"""What a line of a draft opens with: «Chương II», «Điều 5a.», «2đ.», «a1)», «III.», «1.2.»."""

from __future__ import annotations

import re

from msgspec import Struct

from hoithao.draft_file.lines import Line
from hoithao.references import ORDINALS

HEADED = ("phần", "chương", "mục", "tiểu mục")
"""The levels whose heading may stand on the next line."""

_ORDINALS = "|".join(sorted(ORDINALS, reverse=True))
_ALIKE = str.maketrans({"Ð": "Đ", "Ɖ": "Đ", "ð": "đ", "’": "'"})
_NAMED = re.compile(
    r"(?P<word>tiểu\s+mục|phụ\s+lục|phần|chương|mục|điều)\s+(?:số\s+)?"
    rf"(?P<number>{_ORDINALS}|\d{{1,5}}[a-zđ]{{0,3}}|[IVXLC]{{1,12}}|[A-ZĐ])(?!\w)"
    r"(?P<mark>\s*[.:]|\s+[–—-](?=\s))?\s*",
    re.IGNORECASE,
)
_BARE_ANNEX = re.compile(r"phụ\s+lục\s*(?P<mark>[.:])?\s*", re.IGNORECASE)
_CLAUSE = re.compile(r"(?P<number>\d{1,3}[a-zđ]{0,2})[./](?!\d)\s*")
_POINT = re.compile(r"(?P<number>[a-zđ]{1,2}\d{0,2})\s?(?P<mark>[)./])\s*")
_DECIMALS = re.compile(r"(?P<number>\d{1,3}(?:\.\d{1,2}){1,4})\.?(?=\s|[^\d\s.,%])\s*")
_ROMAN = re.compile(r"(?P<number>[IVXLC]{1,12})\s?[./)-]\s*")
_CAPITAL = re.compile(r"(?P<number>[A-HĐK-Z])\s?[.)/](?=\s)\s*")

_RUNNING_END = (";", ",")


class Opening(Struct, frozen=True):
    """A number at the head of a line: its level, the number as typed, and what follows.

    ``at`` is where the rest begins in the line's text. ``loose`` tells of a way of writing that also begins ordinary
    sentences or lists: it is only to be believed where the number is the one that is due.
    """

    level: str
    number: str
    rest: str
    at: int
    loose: bool = False


def legal_opening(line: Line) -> Opening | None:
    """Return the level of a legal text that a line opens, or ``None``. Clauses and points may be loose."""
    return named_opening(line) or _matched(line, _CLAUSE, "khoản") or _point(line)


def outline_opening(line: Line) -> Opening | None:
    """Return the level that a line of a programme opens: one with a name, or A., I., 1., 1.1., a)."""
    named = named_opening(line)
    if named is not None:
        return named
    return (
        _matched(line, _ROMAN, "roman")
        or _matched(line, _CAPITAL, "capital")
        or _matched(line, _DECIMALS, "decimals")
        or _matched(line, _CLAUSE, "decimal")
        or _point(line)
    )


def named_opening(line: Line) -> Opening | None:
    """Return the level that a line opens by its name: Phần, Chương, Mục, Tiểu mục, Điều, Phụ lục."""
    shown = line.shown.translate(_ALIKE)
    found = _NAMED.match(shown)
    if found is None:
        return _bare_annex(line, shown)
    word, number = found["word"], " ".join(found["number"].split())
    level = " ".join(word.lower().split())
    if word[0].islower() or not _number_fits(level, number):
        return None
    at = found.end() - (len(shown) - len(line.text))
    if at < 0:
        return None
    rest = line.text[at:]
    by_itself = not rest or bool(line.label and at == 0)
    if found["mark"] is None and not by_itself and not _set_as_heading(line, rest, at):
        return None  # «Điều 5 của Luật này quy định …»
    if level != "điều" and rest.endswith(_RUNNING_END):
        return None  # an item of a list: «Phụ lục I: Danh mục cơ quan;»
    if level == "phụ lục" and rest and not (line.stands_out or rest.isupper()):
        return None
    if level not in ("điều", "phụ lục") and rest[:1].islower():
        return None
    return Opening(level, number, rest, at)


def _bare_annex(line: Line, shown: str) -> Opening | None:
    found = _BARE_ANNEX.match(shown)
    if found is None or line.label or not shown[0].isupper():
        return None
    rest = line.text[found.end() :]
    if rest and not (line.in_capitals or (found["mark"] and line.centred)):
        return None
    return Opening("phụ lục", "", rest, found.end())


def _set_as_heading(line: Line, rest: str, at: int) -> bool:
    return line.centred or line.outline is not None or rest.isupper() or line.is_bold(at)


def _number_fits(level: str, number: str) -> bool:
    if number.lower() in ORDINALS:
        return level in ("phần", "chương")
    if level == "điều":
        return number[0].isdigit()
    if level in ("chương", "mục", "tiểu mục") and not number[0].isdigit():
        return re.fullmatch("[IVXLC]+", number) is not None
    return True


def _matched(line: Line, pattern: re.Pattern[str], level: str) -> Opening | None:
    shown = line.shown.translate(_ALIKE)
    found = pattern.match(shown)
    if found is None:
        return None
    at = found.end() - (len(shown) - len(line.text))
    return Opening(level, found["number"], line.text[at:], at) if at >= 0 else None


def _point(line: Line) -> Opening | None:
    found = _matched(line, _POINT, "điểm")
    if found is None:
        return None
    mark = line.shown.translate(_ALIKE)[len(found.number) :].lstrip()[:1]
    return Opening("điểm", found.number, found.rest, found.at, loose=mark != ")")
