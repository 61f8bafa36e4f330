"""Numbers in their order: what may follow what, and the gaps and repetitions of a tree."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from hoithao.draft_file.places import Document, Place
from hoithao.references import ORDINALS, roman_value
from hoithao.vn import POINT_LETTERS

_ROMAN = re.compile("[IVXLC]+$")
_ARABIC = re.compile(r"(?P<value>\d+)(?P<letter>[a-zđ]*)$")
_POINT = re.compile(r"(?P<letters>[a-zđ]+)(?P<digits>\d*)$")
_THROUGHOUT = frozenset({"phần", "chương", "điều", "phụ lục"})
"""Levels numbered through a whole document, not anew in every place above them."""


class Gap(Struct, frozen=True):
    """A number that does not follow the one before it; ``before`` is empty at the head of a row."""

    before: str
    after: str
    line: int


class Repeated(Struct, frozen=True):
    """A number that one row has twice."""

    name: str
    line: int


def may_follow(level: str, before: str, after: str) -> bool:
    """Tell whether a number may come next in its row; an empty ``before`` stands for the head of the row."""
    if level in ("điểm", "letter"):
        return _point_follows(before, after)
    if level == "capital" or (level == "phụ lục" and value_of(after) is None):
        plain = bool(before) and len(before) == len(after) == 1 and ord(after) == ord(before) + 1
        return plain or _point_follows(before.lower(), after.lower())
    first, second = value_of(before), value_of(after)
    if second is None or (before and first is None):
        return False
    if first is None:
        return second == (1, "")
    # 5 → 6; 5 → 5a → 5b → 6: what was put in later carries letters.
    return second == (first[0] + 1, "") or (second[0] == first[0] and _point_follows(first[1], second[1]))


def faults_of(document: Document) -> Iterator[Gap | Repeated]:
    """Yield the gaps and repetitions of every row of a document, in the order of the text."""
    for level in sorted(_THROUGHOUT - {"chương"}):
        yield from _row([one for one in document.all_places() if one.level == level], "")
    for chapters in _rows_of_chapters(document):
        yield from _row(chapters, "")
    yield from _rows_below(document.places, ())


def _rows_below(places: Sequence[Place], above: tuple[Place, ...]) -> Iterator[Gap | Repeated]:
    """Yield the faults of the rows that are numbered anew in every place."""
    for kind in dict.fromkeys(_kind(one) for one in places):
        if kind not in _THROUGHOUT:
            yield from _row([one for one in places if _kind(one) == kind and one.number], _cited(above))
    for place in places:
        yield from _rows_below(place.places, (*above, place))


def _cited(above: tuple[Place, ...]) -> str:
    """Return what is cited after a clause or a point: «khoản 2 Điều 5»."""
    return " ".join(one.ref for one in reversed(above) if one.level in ("điều", "khoản"))


def _name(place: Place, inside: str) -> str:
    own = place.ref or place.id or place.number
    return f"{own} {inside}" if inside and place.ref else own


def _kind(place: Place) -> str:
    # 1.1 and 1.2 are one row, 1.1.1 another.
    return f"decimals {place.number.count('.')}" if place.level == "decimals" else place.level


def _row(places: Iterable[Place], inside: str) -> Iterator[Gap | Repeated]:
    before: Place | None = None
    seen: set[str] = set()
    for place in places:
        if place.level == "phụ lục" and not place.number:
            continue
        number = place.number.rpartition(".")[2] if place.level == "decimals" else place.number
        last = (before.number.rpartition(".")[2] if before.level == "decimals" else before.number) if before else ""
        if number in seen:
            yield Repeated(_name(place, inside), place.line)
        elif not may_follow(place.level, last, number):
            yield Gap(_name(before, "") if before else "", _name(place, inside), place.line)
        seen.add(number)
        before = place


def _rows_of_chapters(document: Document) -> list[list[Place]]:
    """Chapters are numbered on through all parts of a code, or anew in each."""
    rows: list[list[Place]] = [[one for one in document.places if one.level == "chương"]]
    for above in document.all_places():
        below = [one for one in above.places if one.level == "chương"]
        if below and rows[-1] and value_of(below[0].number) == (1, ""):
            rows.append(below)
        else:
            rows[-1] += below
    return rows


def value_of(number: str) -> tuple[int, str] | None:
    """Return a number's value and the letters after it: ``5a`` is 5 and «a», ``II`` and «thứ hai» are 2."""
    if number.lower() in ORDINALS:
        return ORDINALS[number.lower()], ""
    if _ROMAN.match(number):
        return roman_value(number), ""
    found = _ARABIC.match(number.lower())
    return (int(found["value"]), found["letter"]) if found else None


def _point_follows(before: str, after: str) -> bool:
    """Tell whether one letter of points follows another: d → đ, a → a1 → a2 → b, y → aa, and none → a."""
    second = _POINT.match(after)
    if second is None:
        return False
    if not before:
        return (second["letters"], second["digits"]) in (("a", ""), ("a", "1"))
    first = _POINT.match(before)
    if first is None:
        return False
    if first["letters"] == second["letters"]:
        return int(second["digits"] or 0) == int(first["digits"] or 0) + 1
    one, other = _letter_rank(first["letters"]), _letter_rank(second["letters"])
    return one is not None and other == one + 1 and not second["digits"]


def _letter_rank(letters: str) -> int | None:
    if len(set(letters)) > 1 or letters[0] not in POINT_LETTERS:
        return None
    return (len(letters) - 1) * len(POINT_LETTERS) + POINT_LETTERS.index(letters[0])
