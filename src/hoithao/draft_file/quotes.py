"""Quotations that run over several lines: in an amending draft, the text of another document, not of its own tree."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

_OPENING = frozenset("“«„")
_CLOSING = frozenset("”»")
_STRAIGHT = '"'
_ENDS = (*_CLOSING, _STRAIGHT)
_MOST_FAILURES = 20
"""After so many quotations without an end, marks tell nothing in this text."""


class Quotations(Struct, frozen=True):
    """Which lines stand inside a quotation begun on an earlier line, and which begin one that never ends."""

    inside: frozenset[int]
    left_open: tuple[int, ...]


def find_quotations(lines: Sequence[str]) -> Quotations:
    """Find the lines, by their index, that a quotation begun earlier goes on over.

    A line inside that begins with another opening mark only takes the quotation up again, as print does at every
    paragraph. A mark that is never closed opens nothing: what follows it is read as the draft's own.
    """
    inside: set[int] = set()
    left_open: list[int] = []
    at = 0
    last = max((at for at, line in enumerate(lines) if any(mark in line for mark in _ENDS)), default=-1)
    while at < len(lines):
        depth = _surplus(lines[at], 0)
        if depth > 0 and len(left_open) < _MOST_FAILURES:
            end = _end_of_quotation(lines, at, depth) if at < last else None
            if end is None:
                left_open.append(at)
            else:
                inside.update(range(at + 1, end + 1))
                at = end
        at += 1
    return Quotations(frozenset(inside), tuple(left_open))


def _end_of_quotation(lines: Sequence[str], start: int, depth: int) -> int | None:
    taken_up = False
    for at in range(start + 1, len(lines)):
        text = lines[at]
        again = text[:1] in _OPENING or text[:1] == _STRAIGHT
        change = _surplus(text, depth) - depth
        if again and change > 0:
            taken_up = True
            continue
        if again and change == 0 and taken_up and text.rstrip(" .;,")[-1:] in _CLOSING | {_STRAIGHT}:
            return at  # taken up once more, and closed
        depth += change
        if depth <= 0:
            return at
    return None


def _surplus(text: str, depth: int) -> int:
    """Return how many quotations are open after a line that begins inside ``depth`` of them."""
    for at, char in enumerate(text):
        if char in _OPENING or (char == _STRAIGHT and _opens(text, at, depth)):
            depth += 1
        elif char in _CLOSING or char == _STRAIGHT:
            depth = max(depth - 1, 0)
    return depth


def _opens(text: str, at: int, depth: int) -> bool:
    """Tell a straight mark that opens from one that closes by what it stands against."""
    if at and not text[at - 1].isspace() and text[at - 1] not in "([:“":
        return False
    return (at == 0 and depth == 0) or (not text[at + 1 : at + 2].isspace() and at + 1 < len(text))
