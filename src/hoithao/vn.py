"""Vietnamese as official documents write it: dates, counts, lists, letters, order.

Pure functions over strings; nothing here knows a workshop.
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable, Sequence
from datetime import date, time
from functools import lru_cache

POINT_LETTERS = "abcdđeghiklmnopqrstuvxy"
"""The letters of points (điểm), in order: no f, j, w, z, and đ after d (PL I-II.6đ)."""

_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_BASE_RANK = {letter: rank for rank, letter in enumerate(_ALPHABET)}
_TONE_RANK = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
_ROMAN = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)
_CLOSING = ".;,:"
_SENTENCE_BREAK = re.compile(r"[.!?…][”\"')]*\s")


def nfc(text: str) -> str:
    """Return the text in Unicode normalisation form C, unchanged where it already is."""
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


_WORD = re.compile(r"[\w\u0300-\u036f]+")


def decomposed_words(text: str) -> list[re.Match[str]]:
    """Return the words of a text that are not in normalisation form C."""
    if text.isascii() or unicodedata.is_normalized("NFC", text):
        return []
    return [found for found in _WORD.finditer(text) if not unicodedata.is_normalized("NFC", found[0])]


def collation_key(text: str) -> tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...], str]:
    """Return a key that sorts by the Vietnamese alphabet: letters, then tones, then case.

    Numbers sort by value, so that «Điều 10» follows «Điều 9».
    """
    letters: list[int] = []
    tones: list[int] = []
    cases: list[int] = []
    for piece in re.findall(r"\d+|\D", nfc(text)):
        if piece.isdecimal():
            letters += (1, int(piece))
            continue
        base, tone = _split_tone(piece)
        rank = _BASE_RANK.get(base.lower())
        letters += (2, rank) if rank is not None else (0, ord(base))
        tones.append(tone)
        cases.append(1 if base.isupper() else 0)
    return tuple(letters), tuple(tones), tuple(cases), text


@lru_cache(maxsize=512)
def _split_tone(char: str) -> tuple[str, int]:
    tone = 0
    kept = []
    for mark in unicodedata.normalize("NFD", char):
        if mark in _TONE_RANK:
            tone = _TONE_RANK[mark]
        else:
            kept.append(mark)
    return unicodedata.normalize("NFC", "".join(kept)), tone


def roman(number: int) -> str:
    """Return a number from 1 to 3999 in Roman capitals."""
    if not 0 < number < 4000:
        raise ValueError(f"no Roman numeral for {number}")
    out = ""
    for value, sign in _ROMAN:
        while number >= value:
            out += sign
            number -= value
    return out


def point_letter(index: int) -> str:
    """Return the letter of the point with the given index from 0: a, b, c, d, đ … y, aa, ab …"""
    before, last = divmod(index, len(POINT_LETTERS))
    return (point_letter(before - 1) if before else "") + POINT_LETTERS[last]


def lettered(lines: Sequence[str]) -> list[str]:
    """Number lines as points, ``a) …``; past the alphabet a dash serves better."""
    if len(lines) > len(POINT_LETTERS):
        return [f"- {line}" for line in lines]
    return [f"{point_letter(at)}) {line}" for at, line in enumerate(lines)]


def is_abbreviation(text: str) -> bool:
    """Tell whether a text may be a group of a document's symbol: «XDKTVB», «VP-KH&CĐS» (PL I-II.3)."""
    return text == upper(text) and re.fullmatch(r"[^\W\d_]+(?:[&-][^\W\d_]+)*", text) is not None


def count(number: int) -> str:
    """Return a count as official prose writes it: two digits below ten, dots between thousands."""
    return f"{number:02d}" if number < 10 else f"{number:,}".replace(",", ".")


def percent(part: int, whole: int) -> str:
    """Return a share with a decimal comma and no useless zero: ``85,5%``, ``100%``."""
    tenths = (2000 * part + whole) // (2 * whole)  # half up, as every calculator does
    return f"{tenths // 10},{tenths % 10}%".replace(",0%", "%")


def long_date(day: date) -> str:
    """Return ``ngày 05 tháng 3 năm 2020``: the day padded below 10, the month for 1 and 2 only (PL I-II.4b)."""
    month = f"{day.month:02d}" if day.month < 3 else str(day.month)
    return f"ngày {day.day:02d} tháng {month} năm {day.year}"


def short_date(day: date) -> str:
    """Return ``05/02/2026``, ``24/9/2024``: the day and month padded as in :func:`long_date`."""
    month = f"{day.month:02d}" if day.month < 3 else str(day.month)
    return f"{day.day:02d}/{month}/{day.year}"


def clock_time(moment: time) -> str:
    """Return ``08 giờ 00 phút``, the 24-hour form the minutes use."""
    return f"{moment.hour:02d} giờ {moment.minute:02d} phút"


def upper(text: str) -> str:
    """Return the text in capitals, NFC."""
    return nfc(text.upper())


def capitalised(text: str) -> str:
    """Return the text with its first letter in upper case and the rest untouched."""
    for at, char in enumerate(text):
        if char.isalpha():
            return text[:at] + char.upper() + text[at + 1 :]
        if char.isdigit():
            break
    return text


def lowered(text: str) -> str:
    """Return the text with its first letter in lower case and the rest untouched."""
    return text[:1].lower() + text[1:]


_CAPITAL_NAME = re.compile(
    r"(?:Ủy ban|Uỷ ban|Hội đồng nhân dân|Chính phủ|Quốc hội|Nhà nước|Nhân dân|Mặt trận|Thủ tướng|Hiệp hội|Liên đoàn"
    r"|Tòa án|Toà án|Viện kiểm sát)\b|(?:Điều|Chương|Mục|Tiểu mục|Phần|Phụ lục) (?:\d|[IVXLC]+\b)"
)
"""Names written with one capital, which a sentence keeps (PL II-IV.1, II-V.7)."""

_LEVEL = re.compile(r"(?:Điều|Chương|Mục|Tiểu mục|Phần|Phụ lục) (?:\d|[IVXLC]+\b)")


def inside(text: str) -> str:
    """Return a phrase fit to stand inside a sentence: its first letter small, unless it opens with a name."""
    first, _, rest = text.partition(" ")
    named = rest[:1].isupper() and not _LEVEL.match(rest)
    return text if named or first[1:2].isupper() or _CAPITAL_NAME.match(text) else lowered(text)


_RUN_OF_BLANKS = re.compile(r"[ \t\n]+")


def one_line(text: str) -> str:
    """Return the text in one line: a line end or a tab, with the blanks around it, is one blank; other blanks stay."""
    return _RUN_OF_BLANKS.sub(lambda run: run[0] if run[0].strip(" ") == "" else " ", text).strip(" ")


def joined(items: Iterable[str]) -> str:
    """Return names in one line: commas, or semicolons where a name has a comma of its own."""
    listed = list(items)
    return ("; " if any("," in item for item in listed) else ", ").join(listed)


def enumerated(items: Sequence[str]) -> str:
    """Return phrases in one sentence part, the last joined with «và»: ``a, b và c``."""
    if len(items) < 2:
        return "".join(items)
    return ", ".join(items[:-1]) + " và " + items[-1]


def sentence(text: str) -> str:
    """Return the text closed by a full stop, unless it already ends a sentence."""
    bare = text.rstrip()
    if not bare:
        return text
    if bare[-1] in ".!?…" or (bare[-1] in "”\"')" and bare[-2:-1] in {".", "!", "?", "…"}):
        return bare
    return bare.rstrip(";,: ") + "."


def closed_list(items: Sequence[str]) -> list[str]:
    """Return the items of one list with their closing marks: ``;`` and, at the end, ``.``

    A list in which some item holds several sentences closes every item with a full stop.
    """
    bare = [unclosed(item) for item in items]
    if any(_SENTENCE_BREAK.search(item) for item in bare):
        return [sentence(item) for item in bare]
    marks = ("." if at == len(bare) - 1 else ";" for at in range(len(bare)))
    return [item if item.endswith(("?", "!")) else item + mark for item, mark in zip(bare, marks, strict=True)]


def unclosed(text: str) -> str:
    """Return a phrase without the mark it was closed with, fit to be followed by one."""
    bare = text.strip()
    if bare.endswith(("...", "…")):
        return bare
    return bare.rstrip(_CLOSING).rstrip()


class _WithoutMarks(dict[int, int | None]):
    """What every character becomes: a combining mark nothing, any other stays; filled as characters come."""

    def __missing__(self, code: int) -> int | None:
        kept = None if unicodedata.combining(chr(code)) else code
        self[code] = kept
        return kept


_WITHOUT_MARKS = _WithoutMarks()


def folded(text: str) -> str:
    """Return the text without marks, case and punctuation, to compare names typed by different hands."""
    marks = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    return " ".join(re.findall(r"[a-z0-9]+", marks.translate(_WITHOUT_MARKS)))


def nearest(name: str, known: Iterable[str], *, cutoff: float = 0.6) -> str:
    """Return the known name that was most likely meant, or an empty text; marks, case and signs do not count."""
    by_fold = {folded(option): option for option in known}
    close = difflib.get_close_matches(folded(name), by_fold, n=1, cutoff=cutoff)
    return by_fold[close[0]] if close else ""


def display_width(text: str) -> int:
    """Return how many terminal columns a text takes: combining marks none, wide letters two."""
    width = 0
    for char in text:
        if unicodedata.combining(char) or unicodedata.category(char) in ("Cf", "Mn", "Me"):
            continue
        width += 2 if unicodedata.east_asian_width(char) in "WF" else 1
    return width
