"""The tree of a text without articles: parts, then I., 1., 1.1., a), and headings without a number.

Such places have no name that references know, so each gets an id from the numbers above it: ``II.1.a``.
"""

from __future__ import annotations

from collections.abc import Iterable

from hoithao.draft_file.building import ANNEX, SENTENCE_ENDS, Builder
from hoithao.draft_file.head import OPENING_WORDS
from hoithao.draft_file.lines import Block, Line
from hoithao.draft_file.openings import HEADED, Opening, outline_opening
from hoithao.draft_file.places import Place
from hoithao.draft_file.sequence import may_follow
from hoithao.vn import folded

UNNUMBERED = "heading"
"""The level of a heading without a number."""

_RANKS = {
    ANNEX: 0.0,
    **{level: at / 10 for at, level in enumerate(HEADED)},
    "capital": 1.0,
    "roman": 2.0,
    "decimal": 3.0,
}
_RANK_OF_LETTER = 9.0
_RANK_OF_UNNUMBERED = 1.5
_CLOSING_WORDS = frozenset(("ket luan", "kien nghi", "de xuat kien nghi"))
_LONGEST_HEADING = 200
_SHOWN_WORDS = 12
_SHOWN_LETTERS = 80


class ProgrammeText(Builder):
    """Builds the places of a programme, a plan, a resolution without articles."""

    def __init__(self, blocks: Iterable[tuple[Block, bool]]) -> None:
        super().__init__()
        self._rank_of_outline: dict[int, float] = {}
        for block, quoted in blocks:
            if isinstance(block, Line) and block.outline is not None and not quoted:
                found = outline_opening(block)
                if found is not None:
                    rank = self.rank(found.level, found.number)
                    self._rank_of_outline.setdefault(block.outline, rank)

    def opening(self, line: Line) -> Opening | None:
        """Return the level that a line opens, where its number can be one of this text."""
        found = outline_opening(line)
        if found is None or found.level in (*HEADED, ANNEX):
            return found
        if found.level == "roman" and self._is_capital_letter(found):
            return Opening("capital", found.number, found.rest, found.at)
        if found.level in ("roman", "capital") and len(found.number) == 1 and found.number != "I":
            # «C. Mác» opens no hundredth section.
            return found if may_follow(found.level, self._last(found.level), found.number) else None
        if found.level == "decimals":
            above = self._last("decimal")
            return found if not above or found.number.split(".")[0] == above else None
        if found.level == "điểm":
            # «điểm a» is a step of an article; here it is one more number of an outline.
            due = may_follow("letter", self._last("letter"), found.number)
            return Opening("letter", found.number, found.rest, found.at) if due or not found.loose else None
        return found

    def rank(self, level: str, number: str) -> float:
        """Return how deep a level lies; each further number of 1.1.1 lies one deeper."""
        if level == "decimals":
            return _RANKS["decimal"] + number.count(".")
        return _RANKS.get(level, _RANK_OF_LETTER)

    def has_own_heading(self, opening: Opening) -> bool:
        """Tell whether the rest of the line is a heading: after A. and I. it is, unless it is a whole sentence."""
        return opening.level in ("capital", "roman") and len(opening.rest) <= _LONGEST_HEADING

    def is_unnumbered(self, line: Line) -> bool:
        """Tell whether a line is one of the headings that programmes have without a number."""
        name = folded(line.text)
        return name in OPENING_WORDS or (name in _CLOSING_WORDS and line.stands_out)

    def unnumbered(self, line: Line) -> bool:
        """Open a place for a heading without a number, by its outline level, its words or its look."""
        by_look = line.in_capitals and line.centred and line.is_bold()
        if not line.text or line.label or not (by_look or line.outline is not None or self.is_unnumbered(line)):
            return False
        by_words = line.outline is None and self.is_unnumbered(line)
        rank = _RANKS[ANNEX] if by_words else self._rank_of_heading(line.outline)
        self.put(Place(UNNUMBERED, "", line.number, heading=line.shown), rank)
        return True

    def finish(self, place: Place) -> None:
        """Settle what is heading: short text that is no sentence is; of anything else the first words stand for it."""
        if not place.rest:
            if not place.heading:
                place.heading = "" if place.level in (*HEADED, ANNEX) else _first_words(place.text)
            return
        rest, place.rest = place.rest, ""
        told = bool(place.rest_is_heading) and bool(place.lines or place.places)
        if len(rest) <= _LONGEST_HEADING and (told or not rest.endswith(SENTENCE_ENDS)):
            place.heading = rest
        else:
            place.heading = _first_words(rest)
            place.lines.insert(0, rest)

    def _rank_of_heading(self, outline: int | None) -> float:
        if outline is None:
            return _RANK_OF_UNNUMBERED
        if outline in self._rank_of_outline:
            return self._rank_of_outline[outline]
        higher = [rank for level, rank in self._rank_of_outline.items() if level < outline]
        lower = [rank for level, rank in self._rank_of_outline.items() if level > outline]
        if higher:
            return max(higher) + 0.5 + outline / 100
        return (min(lower) - 0.5 if lower else _RANK_OF_UNNUMBERED) + outline / 100

    def _is_capital_letter(self, found: Opening) -> bool:
        """Tell «C.» after «B.» from a Roman hundred."""
        last = self._last("capital")
        if len(found.number) > 1 or not last or not may_follow("capital", last, found.number):
            return False
        return not may_follow("roman", self._last("roman"), found.number)

    def _last(self, level: str) -> str:
        return next((place.number for place in reversed(self.stack) if place.level == level), "")


def _first_words(text: str) -> str:
    """Return the beginning of a text to stand for it, closed by «…» where it goes on."""
    line = text.split("\n")[0]
    words = line.split()
    shown = ""
    for word in words[:_SHOWN_WORDS]:
        if len(shown) + len(word) > _SHOWN_LETTERS:
            break
        shown = f"{shown} {word}".strip()
    shown = shown or line[:_SHOWN_LETTERS]
    bare = shown.rstrip(" .,;:") or shown
    return bare if text.rstrip(" .,;:") == bare or text == shown else f"{bare}…"
