"""The file read up to where the parser stopped, for the first mark that has no partner or stands wrong.

Kept apart from the parser: it is only asked when the parser has given up, and
it reads lines as their writer meant them, so that a bracket left open ends
where the next key begins and not where the file does.
"""

from __future__ import annotations

import re

from msgspec import Struct, field
from msgspec.structs import replace

from hoithao.catalogue import report
from hoithao.diagnostics import Diagnostic
from hoithao.slips.findings import at, strange
from hoithao.slips.rows import Row, read_row, starts_block_line
from hoithao.slips.signs import (
    COMMAS,
    KEY,
    STRANGE_AFTER_COLON,
    STRANGE_AFTER_DASH,
    STRANGE_COLON,
    STRANGE_LEAD,
)
from hoithao.source import Source

PARTNER = {"[": "]", "{": "}", "]": "[", "}": "{"}
SPECIAL = "*&@`%!"
"""What a value without quotation marks cannot begin with, inside brackets as elsewhere."""

_REST_OF_VALUE = re.compile(r"\s*(?:$|#|:(?:\s|$))")
_NEXT_KEY = re.compile(rf"[\s{COMMAS};]*{KEY}\s*:")
_LAST_WORD = re.compile(rf"(?P<gap>[\s{COMMAS};]+)(?P<word>{KEY})\s*$")
_NEAR = 200  # signs on either side of a place that may tell what was meant there


class Reading(Struct):
    """What was read: the rows, the first fault of a mark, and the specials met inside brackets."""

    rows: list[Row] = field(default_factory=list)
    fault: Diagnostic | None = None
    specials: list[tuple[int, int, str]] = field(default_factory=list)


class _FaultError(Exception):
    def __init__(self, found: Diagnostic) -> None:
        super().__init__(found.code)
        self.found = found


def read_up_to(source: Source, last: int) -> Reading:
    """Read the lines up to ``last`` (from 1)."""
    reader = _Reader(source, last)
    try:
        reader.run()
    except _FaultError as fault:
        reader.reading.fault = fault.found
    return reader.reading


class _Reader:
    def __init__(self, source: Source, last: int) -> None:
        self.source = source
        self.last = min(last, len(source.lines))
        self.reading = Reading()
        self.whole = not any(line.strip() for line in source.lines[self.last :])

    def run(self) -> None:
        number = 1
        while number <= self.last:
            text = self.source.line(number)
            self._signs(number, text)
            row = read_row(number, text)
            if row is None:
                number += 1
                continue
            self.reading.rows.append(row)
            if row.value[:1] in ("[", "{"):
                number = self._brackets(row) + 1
            elif row.value[:1] in ('"', "'"):
                number = self._quotation(row) + 1
            elif row.opens_block:
                number = self._block(row)
            else:
                number += 1

    def _signs(self, number: int, text: str) -> None:
        rows = self.reading.rows
        above = rows[-1] if rows else None
        own = len(text) - len(text.lstrip(" "))
        # What runs on below a text without marks is text, unless it looks like a key of its own.
        runs_on = above is not None and above.plain and own > above.content
        patterns = (STRANGE_COLON, STRANGE_AFTER_COLON, STRANGE_AFTER_DASH, STRANGE_LEAD)
        for pattern in patterns[: 2 if runs_on else 4]:
            found = pattern.match(text)
            if found:
                raise _FaultError(strange(self.source, number, found.start(pattern.groups), found[pattern.groups]))

    def _block(self, row: Row) -> int:
        """Pass over the text below a «|» or «>»; return the first line after it."""
        indent = 0
        number = row.number + 1
        while number <= self.last:
            text = self.source.line(number)
            own = len(text) - len(text.lstrip(" "))
            if text.strip():
                if own <= (row.content if row.key else row.indent) or own < indent:
                    break
                indent = indent or own
            number += 1
        self.reading.rows[-1] = replace(row, block=indent)
        return number

    def _quotation(self, row: Row) -> int:
        number, column = self._closing_quote(row, row.number, row.start)
        text = self.source.line(number)
        if not _REST_OF_VALUE.match(text, column + 1):
            raise self._too_early(number, column)
        return number

    def _closing_quote(self, row: Row, number: int, column: int) -> tuple[int, int]:
        """Find the mark that closes a quotation; a key no deeper than its own says that there is none."""
        opener = self.source.line(number)[column]
        first, start = number, column
        column += 1
        while number <= self.last:
            text = self.source.line(number)
            if number > first and starts_block_line(text, row.content):
                break
            while column < len(text):
                if text[column] == "\\" and opener == '"':
                    column += 2
                elif text[column] == opener:
                    if opener == "'" and text[column + 1 : column + 2] == "'":
                        column += 2
                        continue
                    return number, column
                else:
                    column += 1
            number, column = number + 1, 0
        if number > self.last and not self.whole:
            raise _FaultError(report("HT105", self.source.name, at(self.source, first, start)))
        bare = self.source.line(first).rstrip(" ,]}")
        if bare[-1:] in ("”", "’", "“", "‘") and len(bare) - 1 > start:
            raise _FaultError(strange(self.source, first, len(bare) - 1, bare[-1]))
        raise _FaultError(report("HT105", self.source.name, at(self.source, first, start)))

    def _too_early(self, number: int, column: int) -> _FaultError:
        return _FaultError(report("HT105", self.source.name, at(self.source, number, column)))

    def _unpaired(self, number: int, column: int) -> _FaultError:
        bracket = self.source.line(number)[column]
        place = at(self.source, number, column)
        return _FaultError(report("HT120", self.source.name, place, bracket=bracket, other=PARTNER[bracket]))

    def _comma(self, number: int, column: int, text: str) -> _FaultError:
        """A place between two items of a pair of brackets where a comma is missing, or another sign stands for it."""
        sign = re.search(f"[{COMMAS};]", text)
        if sign and sign[0] in COMMAS:
            return _FaultError(strange(self.source, number, column + sign.start(), sign[0]))
        place = at(self.source, number, column + (sign.start() if sign else 0))
        return _FaultError(report("HT121", self.source.name, place))

    def _brackets(self, row: Row) -> int:
        """Pass over what stands in brackets; return the line of the closing one."""
        opened: list[tuple[int, int]] = []
        number, column = row.number, row.start
        limit = row.content if row.key or not row.dashes else row.dashes[-1]
        fresh = True  # an item may begin here
        entry: tuple[int, int] | None = None  # behind the colon of the item that is being read
        entries: list[tuple[int, int] | None] = []
        closed: tuple[int, int] | None = None  # just behind a quotation or a pair of brackets
        while number <= self.last:
            text = self.source.line(number)
            if number > row.number and starts_block_line(text, limit) and text.strip()[0] not in "[{\"'":
                raise self._unpaired(*opened[-1])
            while column < len(text):
                char = text[column]
                if char.isspace():
                    column += 1
                    continue
                if char == "#" and (column == 0 or text[column - 1].isspace()):
                    break
                if closed and char not in ",]}:":
                    raise self._after_closed(closed, number, column)
                if char in "[{":
                    opened.append((number, column))
                    entries.append(entry)
                    entry, fresh = None, True
                elif char in "]}":
                    start = opened[-1]
                    if PARTNER[char] != self.source.line(start[0])[start[1]]:
                        raise self._unpaired(*start)
                    opened.pop()
                    entry = entries.pop()
                    if not opened:
                        self._behind(row, number, column + 1)
                        return number
                    closed, fresh = (number, column + 1), False
                elif char == ",":
                    entry, fresh, closed = None, True, None
                elif char in "\"'" and fresh:
                    number, column = self._closing_quote(row, number, column)
                    text = self.source.line(number)
                    closed, fresh = (number, column + 1), False
                elif char == ":" and (closed or text[column + 1 : column + 2] in ("", " ", ",", "]", "}")):
                    if entry is not None:
                        raise self._second_colon(entry, number, column)
                    entry, fresh, closed = (number, column + 1), True, None
                else:
                    if fresh and char in SPECIAL:
                        self.reading.specials.append((number, column, char))
                    fresh = False
                column += 1
            number, column = number + 1, 0
        if self.whole:
            raise self._unpaired(*opened[-1])
        return number

    def _after_closed(self, closed: tuple[int, int], number: int, column: int) -> _FaultError:
        line, end = closed
        text = self.source.line(line)
        rest = text[end : end + _NEAR]
        quoted = text[end - 1] in "\"'"
        if quoted and line == number and not _NEXT_KEY.match(rest):
            return self._too_early(line, end - 1)
        return self._comma(line, end, rest[: column - end + 1] if line == number else "")

    def _second_colon(self, entry: tuple[int, int], number: int, column: int) -> _FaultError:
        """A second «: » in one item: the text has a colon, or the comma before the next key is missing."""
        line, first = entry
        text = self.source.line(number)
        before = text[max(first if line == number else 0, column - _NEAR) : column]
        word = _LAST_WORD.search(before)
        if word and before[: word.start()].strip():
            gap = word.start("gap") + column - len(before)
            return self._comma(number, gap, word["gap"])
        return _FaultError(report("HT103", self.source.name, at(self.source, number, column)))

    def _behind(self, row: Row, number: int, column: int) -> None:
        """Look at what follows the last closing bracket."""
        text = self.source.line(number)
        if _REST_OF_VALUE.match(text, column):
            return
        rest = text[column:].lstrip()
        if rest[0] in "]}":
            raise self._unpaired(number, len(text) - len(rest))
        place = at(self.source, row.number, row.start)
        raise _FaultError(report("HT104", self.source.name, place, char=row.value[0]))
