"""From the place and the words of the parser to the slip that stopped it."""

from __future__ import annotations

import re
from collections.abc import Callable

from msgspec import Struct

from hoithao.catalogue import report
from hoithao.diagnostics import Diagnostic
from hoithao.slips.findings import at, colon_line, strange
from hoithao.slips.indentation import misaligned
from hoithao.slips.reading import PARTNER, SPECIAL, Reading, read_up_to
from hoithao.slips.rows import Row
from hoithao.slips.signs import ALIKE, CLOSING_QUOTES, KEY, LIST_MARKS
from hoithao.source import Source

_SECOND_COLON = re.compile(r":(?=\s|$)")
_STUCK_DASH = re.compile(r" *(?:- +)*(?P<dash>-)(?=[^\s-])")
_LIST_MARK = re.compile(rf" *(?P<mark>[{re.escape(LIST_MARKS)}])(?=[ \u00a0]\S|[–—•●▪‣]?\w)")
_TAB = re.compile(r"[ -]*(?P<tab>\t+)")
_KEY_AND_SIGN = re.compile(rf" *(?:- +)*(?P<key>{KEY}(?:\s*[:=;]|\s+-(?= )|$))\s*(?P<rest>.*)$")


_NOT_OF_INDENTATION = (
    "escape",
    "cannot start any token",
    "expected node content",
    "indentation indicator",
    "could not find expected ':'",
)
"""What the parser says of faults that stand within a line."""


class Stop(Struct, frozen=True):
    """Where the parser stopped, line from 1 and column from 0, and what it said.

    ``opened`` is the line of what it was reading then; 0 where it names none.
    """

    line: int
    column: int
    problem: str
    context: str = ""
    opened: int = 0


class _Case(Struct, frozen=True):
    """What there is to judge by; ``near`` are the row of the stop and the one above it."""

    source: Source
    stop: Stop
    reading: Reading
    near: list[Row]


def explain(source: Source, stop: Stop) -> Diagnostic:
    """Return what is wrong with a text that is no YAML."""
    last = len(source.text.rstrip().split("\n"))
    line = min(stop.line, last)
    reading = read_up_to(source, len(source.lines) if stop.line > last else line)
    fault = reading.fault
    tab = _TAB.match(source.line(line))
    if tab and not (fault and fault.span and fault.span.start.line < line):
        return report("HT102", source.name, at(source, line, tab.start("tab"), len(tab["tab"])))
    if fault:
        return fault
    near = [row for row in reading.rows if row.number <= line][:-3:-1]
    case = _Case(source, stop, reading, near)
    for judge in _JUDGES:
        found = judge(case)
        if found:
            return found
    return report("HT101", source.name, at(source, line, min(stop.column, len(source.line(line)))))


def _second_document(case: _Case) -> Diagnostic | None:
    source, stop = case.source, case.stop
    if "<document start>" in stop.problem or "single document" in stop.context + stop.problem:
        for number in range(min(stop.line, len(source.lines)), 0, -1):
            mark = source.line(number)[:3]
            if mark in ("---", "..."):
                return report("HT110", source.name, at(source, number, 0, 3), mark=mark)
    return None


def _list_mark(case: _Case) -> Diagnostic | None:
    source, near = case.source, case.near
    for row in near:
        text = source.line(row.number)
        found = _STUCK_DASH.match(text) or _LIST_MARK.match(text)
        if found:
            return report("HT123", source.name, at(source, row.number, found.start(1)), mark=found[1])
    return None


def _first_character(case: _Case) -> Diagnostic | None:
    source, stop, near = case.source, case.stop, case.near
    for row in near:
        value = row.value
        if not value or (not row.plain and value[0] not in "|>"):
            continue
        wrong = value[0] in SPECIAL
        wrong |= row.number == stop.line and (value[0] in ",%" or value[:2] in ("- ", "? ") or value in ("-", "?"))
        wrong |= value[0] in "|>" and not row.opens_block
        if wrong:
            return report("HT104", source.name, at(source, row.number, row.start), char=value[0])
        if value[0] in "]}" and row.number == stop.line:
            place = at(source, row.number, row.start)
            return report("HT120", source.name, place, bracket=value[0], other=PARTNER[value[0]])
    for number, column, char in reversed(case.reading.specials):
        if number in (stop.line, stop.line - 1):
            return report("HT104", source.name, at(source, number, column), char=char)
    return None


def _colon_in_value(case: _Case) -> Diagnostic | None:
    source, stop, near = case.source, case.stop, case.near
    if "mapping values are not allowed" not in stop.problem or not near:
        return None
    row = near[0]
    above = near[1] if len(near) > 1 else None
    colon = _SECOND_COLON.search(row.value) if row.key and row.plain else None
    if colon:
        sign = row.value[0]
        if sign in ALIKE:
            return strange(source, row.number, row.start, sign)
        closer = row.value[-1]
        if closer in PARTNER and PARTNER[closer] not in row.value:
            place = at(source, row.number, row.start + len(row.value) - 1)
            return report("HT120", source.name, place, bracket=closer, other=PARTNER[closer])
        return report("HT103", source.name, at(source, row.number, row.start + colon.start()))
    # The text that stands above runs on here, and has a colon.
    if row.key and not row.named and above and above.plain and row.indent > above.content:
        opener = above.value[0]
        if opener in CLOSING_QUOTES and CLOSING_QUOTES[opener] not in above.value:
            return strange(source, above.number, above.start, opener)
        return report("HT103", source.name, at(source, row.number, row.colon))
    return None


def _below_block_text(case: _Case) -> Diagnostic | None:
    """The text below a «|» or «>» goes on less far in than it began."""
    source, stop, near = case.source, case.stop, case.near
    if len(near) < 2 or not near[1].block or near[0].key or near[0].dashes or near[0].number != stop.line:
        return None
    return misaligned(source, case.reading.rows, near[0], wanted=near[1].block, line=near[1].number + 1)


def _no_colon(case: _Case) -> Diagnostic | None:
    source, stop, near = case.source, case.stop, case.near
    line = 0
    if "could not find expected ':'" in stop.problem:
        line = stop.opened or stop.line
    elif near and not near[0].key and not near[0].dashes:
        line = near[0].number
    elif len(near) > 1 and near[0].key and near[0].indent >= near[1].content and not near[1].key:
        line = near[1].number
    row = next((one for one in near if one.number == line), None)
    if line == 0 or (row and row.key):
        return None
    return _missing_colon(source, line)


def _missing_colon(source: Source, line: int) -> Diagnostic:
    """Report a line that has no «: », with the key that is certain to be meant, if one is."""
    text = source.line(line)
    found = _KEY_AND_SIGN.match(text)
    if not found:
        return report("HT115", source.name, source.span_of_line(line), key="", right="")
    key = found["key"].rstrip(" :=;-")
    span = at(source, line, found.start("key"), len(found["key"]))
    return report("HT115", source.name, span, key=key, right=colon_line(key, found["rest"]))


def _quotation(case: _Case) -> Diagnostic | None:
    source, stop = case.source, case.stop
    if "quoted scalar" in stop.context and "escape" not in stop.problem and stop.opened:
        return report("HT105", source.name, source.span_of_line(stop.opened))
    return None


def _indentation(case: _Case) -> Diagnostic | None:
    source, stop, near = case.source, case.stop, case.near
    if not near or any(words in stop.problem for words in _NOT_OF_INDENTATION):
        return None
    return misaligned(source, case.reading.rows, near[0])


_JUDGES: tuple[Callable[[_Case], Diagnostic | None], ...] = (
    _second_document,
    _list_mark,
    _first_character,
    _colon_in_value,
    _below_block_text,
    _no_colon,
    _quotation,
    _indentation,
)
"""In this order: the certain signs first, the likeliest guess last."""
