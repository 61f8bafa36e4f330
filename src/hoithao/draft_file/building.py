"""How the places of a document are put together, line by line; each kind of text says what its levels are."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable
from enum import Enum, auto

from hoithao.draft_file.foot import begins_foot, belongs_to_foot
from hoithao.draft_file.lines import Block, Line, Table
from hoithao.draft_file.openings import HEADED, Opening, named_opening
from hoithao.draft_file.places import KeptTable, LeftOver, Place
from hoithao.references import Component

ANNEX = "phụ lục"
SENTENCE_ENDS = (".", ";", ":", ",", "…")

_LONGEST_HEADING = 300
_STRONG = frozenset((*HEADED, "điều", "roman", "capital"))
"""Levels that begin the body anew after what looked like its end."""


class _Region(Enum):
    BODY = auto()
    FOOT = auto()
    ANNEX = auto()


class Builder(ABC):
    """Takes the blocks of one document after its head, and gives its places."""

    def __init__(self) -> None:
        self.roots: list[Place] = []
        self.left_over: list[LeftOver] = []
        self.tables: list[KeptTable] = []
        self.stack: list[Place] = []
        self._region = _Region.BODY
        self._headed: tuple[Place, Line | None] | None = None
        """The place whose heading may go on, and the last line of that heading."""

    @abstractmethod
    def opening(self, line: Line) -> Opening | None:
        """Return the level that a line opens here, or ``None`` where it is text."""

    @abstractmethod
    def rank(self, level: str, number: str) -> float:
        """Return how deep a level lies, the outermost the lowest."""

    @abstractmethod
    def finish(self, place: Place) -> None:
        """Settle what is heading and what is text of a place, when all of it is known."""

    def build(self, blocks: Iterable[tuple[Block, bool]]) -> None:
        """Take the blocks in order, each with whether it stands inside a quotation."""
        for block, quoted in blocks:
            if isinstance(block, Table):
                self._table(block)
            elif quoted:
                self._headed = None
                self._text(block)
            else:
                self._line(block)
        for root in self.roots:
            for place in (root, *root.below()):
                self.finish(place)
                if place.level == ANNEX and not place.ref:
                    place.heading = place.heading or f"Phụ lục {place.number}".strip()

    def where(self) -> str:
        """Name the place that text goes to now, innermost step first: ``khoản 2 Điều 5``."""
        steps = [place for place in reversed(self.stack) if place.number]
        cited = [place for place in steps if place.level in ("điều", "khoản", "điểm")] or steps[:1]
        labels = [Component(place.level, place.number).label if place.ref else place.number for place in cited]
        return " ".join(labels) or (self.stack[-1].heading if self.stack else "")

    def begin(self, opening: Opening, line: Line) -> None:
        """Begin a place; what lies as deep or deeper ends."""
        place = Place(opening.level, opening.number, line.number, opening.rest)
        place.rest_is_heading = _told_by_type(line, opening)
        self.put(place, self.rank(opening.level, opening.number))
        if opening.level in (*HEADED, ANNEX) or self.has_own_heading(opening):
            place.heading, place.rest = place.rest, ""
            self._headed = place, line if place.heading else None

    def has_own_heading(self, opening: Opening) -> bool:  # noqa: ARG002
        """Tell whether the rest of the line is a heading wherever the level opens."""
        return False

    def put(self, place: Place, rank: float) -> None:
        """Hang a place into the tree below the last one that lies higher."""
        place.rank = rank
        while self.stack and self.stack[-1].rank >= rank:
            self.stack.pop()
        (self.stack[-1].places if self.stack else self.roots).append(place)
        self.stack.append(place)
        self._headed = None

    def is_unnumbered(self, line: Line) -> bool:  # noqa: ARG002
        """Tell whether the words of a line make it a heading of its own, without a number."""
        return False

    def unnumbered(self, line: Line) -> bool:  # noqa: ARG002
        """Open a place that a heading without a number begins, if the line is one; tell whether it is."""
        return False

    def _line(self, line: Line) -> None:
        opening = self.opening(line)
        strong = opening is not None and opening.level in _STRONG
        if opening is not None and opening.level == ANNEX:
            self._region = _Region.ANNEX
            self.stack.clear()
            self.begin(opening, line)
        elif self._takes_as_heading(line, opening):
            return
        elif self._region is _Region.ANNEX:
            self._text(line)
        elif self._region is _Region.FOOT and not strong:
            if opening is not None or not belongs_to_foot(line):
                self.left_over.append(LeftOver(line, "after-end"))
        elif self.roots and not strong and begins_foot(line):
            self._region = _Region.FOOT
        elif opening is not None:
            self._region = _Region.BODY
            self.begin(opening, line)
        elif not self.unnumbered(line):
            self._text(line)

    def _takes_as_heading(self, line: Line, opening: Opening | None) -> bool:
        if self._headed is None:
            return False
        place, last = self._headed
        self._headed = None
        # «PHẦN I», then «MỞ ĐẦU», is its heading; after «II. NHIỆM VỤ» comes «KẾT LUẬN» as a heading of its own.
        if opening is not None or line.text.startswith("(") or (last is not None and self.is_unnumbered(line)):
            return False
        first = last is None and (
            line.stands_out or (len(line.text) <= _LONGEST_HEADING and not line.text.endswith(SENTENCE_ENDS))
        )
        goes_on = (
            last is not None
            and _look(line) == _look(last)
            and ((line.in_capitals and last.in_capitals) or _look(line) == (True, True))
        )
        if not first and not goes_on:
            return False
        place.heading = f"{place.heading} {line.shown}".strip()
        self._headed = place, line
        return True

    def _text(self, block: Line) -> None:
        if self.stack:
            self.stack[-1].lines.append(block.shown)
        else:
            self.left_over.append(LeftOver(block, "outside"))

    def _table(self, table: Table) -> None:
        self._headed = None
        if self._region is _Region.FOOT or (self._region is _Region.BODY and self.roots and begins_foot(table)):
            self._region = _Region.FOOT
            if not belongs_to_foot(table):
                self.left_over.append(LeftOver(table, "after-end"))
        elif self._region is _Region.BODY and any(_names_a_place(line) for line in table.lines):
            self.left_over.append(LeftOver(table, "table"))
        elif self.stack:
            self.stack[-1].lines += table.text
            self.tables.append(KeptTable(table, self.where()))
        else:
            self.left_over.append(LeftOver(table, "outside"))


def _look(line: Line) -> tuple[bool, bool]:
    """How a line of a heading is set: what goes on in another look is another thing."""
    return line.centred, line.is_bold()


def _told_by_type(line: Line, opening: Opening) -> bool | None:
    """Tell by the type whether what follows the number is a heading: it is, set in bold, and not where it is not."""
    if line.is_bold(opening.at):
        return True
    return False if line.is_bold(0, opening.at) or line.bold else None


def _names_a_place(line: Line) -> bool:
    named = named_opening(line)
    return named is not None and named.level in ("điều", "chương")
