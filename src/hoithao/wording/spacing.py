"""Blanks around marks, and what a mark at the end of a sentence asks of the next letter (PL II-I)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from hoithao.diagnostics import Diagnostic
from hoithao.stretch import Stretch
from hoithao.wording.branch import LOWER, MARKED, UPPER, Branch, say

_ADDRESS = re.compile(
    r"://|@|www\.|[\\_=\[{}]|^[!-~]*/[!-~]*$|\w\([\w:]+[,;]|\.(?:vn|com|net|org|docx?|xlsx?|pdf)\b", re.IGNORECASE
)
"""Addresses, names of files, formulas: their marks are no marks of a sentence."""

_SHORT = frozenset((
    "tp", "tx", "tt", "ths", "ts", "gs", "pgs", "cn", "ks", "bs", "ls", "ths", "mr", "mrs", "dr", "st", "tr", "vd",
    "vv", "nxb", "tel", "fax", "no", "vol", "đt", "sđt", "stt", "đc", "co", "ltd", "inc", "corp",
))  # fmt: skip
"""Abbreviations that end in a full stop."""

_OPENERS = "ba|ban|bao|cho|do|hai|khi|nay|qua|quan|sau|tham|theo|trong|trung|tuy|xem"
_FIGURES = re.compile(r"[A-Z0-9]+")
_NAME = re.compile(r"[A-Z][a-z]+")

_WORD_BEFORE = re.compile(r"[^\W\d_]+$")
_WORD_AFTER = re.compile(r"[^\W_]+")
_SYMBOL_BEFORE = re.compile(rf"/[\w/&-]*[{UPPER}]$")


def _mark(stretch: Stretch, found: re.Match[str]) -> Iterator[Diagnostic]:
    point = found["point"]
    # A colon or stop that would then touch what follows is read by YAML as it was: a blank stands after it.
    safe = None if stretch.plain and point == ":" else point
    yield stretch.report("HT614", found.start(), found.end(), fix=safe, value=point)


def _gap(stretch: Stretch, found: re.Match[str]) -> Iterator[Diagnostic]:
    if stretch.in_one_piece(found.start(), found.end()):
        yield stretch.report("HT613", found.start(), found.end(), fix=" ")


def _stuck(stretch: Stretch, found: re.Match[str]) -> Iterator[Diagnostic]:
    text, start = stretch.text, found.start()
    token = _token(text, start)
    if _is_address(token) or stretch.quoted(start):
        return
    before = _WORD_BEFORE.search(text, max(start - 20, 0), start)
    after = _WORD_AFTER.match(text, found.end())
    assert after is not None
    if found[0] in ",;":
        # «A1;B2» may be anything.
        if _FIGURES.fullmatch(after[0]) and re.search(r"(?<![^\W_])[A-Z0-9]+$", text[max(start - 20, 0) : start]):
            return
    else:
        # «V.A» are initials; «ý» is a word.
        if before and ((len(before[0]) < 2 and before[0].isascii()) or before[0].lower() in _SHORT):
            return
        if before and _NAME.fullmatch(before[0]) and _NAME.fullmatch(after[0]):
            return
        # «TP.Hải Phòng» is an abbreviation; «30/2020/NĐ-CP.Theo» is a symbol that ends a sentence.
        if before and before[0][-1].isupper() and not _SYMBOL_BEFORE.search(text, max(start - 40, 0), start):
            return
    yield stretch.report("HT618", start, found.end(), fix=f"{found[0]} ", value=found[0])


@lru_cache(maxsize=16)
def _is_address(token: str) -> bool:
    """Tell whether the marks in a token are no marks of a sentence; asked for every mark of a long one."""
    return _ADDRESS.search(token) is not None


def _token(text: str, at: int) -> str:
    """Return what stands between the blanks around a place."""
    start = max(text.rfind(" ", 0, at), text.rfind("\n", 0, at)) + 1
    ends = [end for end in (text.find(" ", at), text.find("\n", at)) if end >= 0]
    return text[start : min(ends, default=len(text))]


def _small(stretch: Stretch, found: re.Match[str]) -> Iterator[Diagnostic]:
    """A small letter after the stop of a sentence."""
    before = _WORD_BEFORE.search(stretch.text, max(found.start() - 20, 0), found.start())
    if before is None or before[0].lower() in _SHORT or (len(before[0]) < 2 and before[0].isascii()):
        return
    word = found["next"]
    start = found.start("next")
    yield from say(stretch, "HT619", start, word, word[0].upper() + word[1:], rule="sentence")


BRANCHES = (
    Branch("mark", r"(?P<mark>(?<=[^\s.…])[ \u00a0]+(?P<point>[;,.:])(?=\s|$))", _mark),
    Branch("gap", r"(?P<gap>(?<=[^\s:])  +(?=[^\s/.…]))", _gap),
    Branch(
        "stuck",
        rf"(?P<stuck>(?<=[\w)”»%])[,;](?=[^\W\d_])|(?<=[\w)”»%])[.?!](?=[{UPPER}][{LOWER}]|[ÝỞỦẢÁƠÔ] ))",
        _stuck,
    ),
    Branch(
        "small",
        rf"(?P<small>(?<=[{LOWER}])[.?!] (?P<next>(?:{_OPENERS})\b|(?=[a-z]*[{MARKED}])[{LOWER}]+\b))",
        _small,
    ),
)
