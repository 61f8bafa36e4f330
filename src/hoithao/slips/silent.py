"""Slips that YAML lets pass: the text is read, but not as it was meant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from msgspec import Struct

from hoithao.catalogue import report
from hoithao.diagnostics import Diagnostic
from hoithao.slips.findings import at, colon_line, strange
from hoithao.slips.signs import BLANKS, CLOSING_QUOTES, COLONS, KEY
from hoithao.source import Source

_KEY = re.compile(KEY)
_STUCK_COLON = re.compile(rf"(?P<key>{KEY})(?P<colon>[:{COLONS}])[ {BLANKS}]*(?P<rest>.*)$")
_BLANKS = re.compile(f"[{BLANKS}]+")
_STUCK_LINE = re.compile(rf"(?P<key>[a-z_]+)(?P<colon>[:{COLONS}])(?!//)[ {BLANKS}]*(?P<rest>\S.*)$")
_STUCK_ITEM = re.compile(r"-(?=[^\W\d_])")


class Text(Struct, frozen=True):
    """A text without marks around it and where it stands, line from 1, column from 0. Empty for any other value."""

    text: str
    line: int
    column: int


class Entry(Struct, frozen=True):
    """A key, as it was typed, and its value; ``bare`` is a key without any value."""

    key: Text
    value: Text
    bare: bool


def slips_of_keys(source: Source, entries: Sequence[Entry], *, flow: bool) -> Iterator[Diagnostic]:
    """Look at the keys of one mapping; ``flow`` is one in braces."""
    for one in entries:
        blank = _BLANKS.search(one.key.text)
        if blank and _KEY.fullmatch(_BLANKS.sub("", one.key.text)):
            yield strange(source, one.key.line, one.key.column + blank.start(), blank[0])
        stuck = _STUCK_COLON.match(one.key.text) if flow and one.bare else None
        if stuck:
            yield _stuck_colon(source, one.key, stuck)
    for at_key, (before, one) in enumerate(pairwise(entries), start=1) if flow else ():
        # Words without a value behind a text: a comma of that text was taken for the end of it.
        if one.bare and before.value.text and not _KEY.fullmatch(one.key.text) and not _STUCK_COLON.match(one.key.text):
            pieces = [piece.key for piece in takewhile(lambda piece: piece.bare, entries[at_key:])]
            yield from _cut_by_comma(source, before.value, pieces)


def slips_of_text(source: Source, value: Text, *, below: bool) -> Iterator[Diagnostic]:
    """Look at one text without marks around it; ``below`` tells that it starts on a line under its key."""
    opener, closer = value.text[0], CLOSING_QUOTES.get(value.text[0], "")
    if closer and closer not in value.text and value.text[-1] in "\"'":
        yield strange(source, value.line, value.column, opener)
    elif below and _STUCK_ITEM.match(value.text):
        yield report("HT123", source.name, at(source, value.line, value.column), mark="-")
    elif below:
        stuck = _STUCK_LINE.match(source.line(value.line)[value.column :])
        if stuck:
            yield _stuck_colon(source, value, stuck)


def quoted_by_eye(value: Text, rest: str) -> bool:
    """Tell whether a comment cuts a text that curly quotation marks were meant to hold together."""
    closer = CLOSING_QUOTES.get(value.text[:1], "")
    return bool(closer) and closer not in value.text and closer in rest


def _stuck_colon(source: Source, key: Text, stuck: re.Match[str]) -> Diagnostic:
    if stuck["colon"] != ":":
        return strange(source, key.line, key.column + stuck.start("colon"), stuck["colon"])
    span = at(source, key.line, key.column, stuck.end("colon"))
    return report("HT115", source.name, span, key=stuck["key"], right=colon_line(stuck["key"], stuck["rest"]))


def _cut_by_comma(source: Source, value: Text, pieces: Sequence[Text]) -> Iterator[Diagnostic]:
    """Report a text that its own commas cut; curly marks around the whole of it hold nothing together."""
    closer = CLOSING_QUOTES.get(value.text[0], "")
    if closer and closer not in value.text and any(closer in piece.text for piece in pieces):
        yield strange(source, value.line, value.column, value.text[0])
        return
    cut = pieces[0]
    comma = source.line(cut.line).rfind(",", 0, cut.column)
    if comma >= 0:
        yield report("HT124", source.name, at(source, cut.line, comma), text=cut.text)
