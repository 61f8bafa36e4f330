"""How a slip is reported: its place in the source, and the findings that several rooms of the package share."""

from __future__ import annotations

from hoithao.catalogue import report
from hoithao.diagnostics import Diagnostic, Position, Span
from hoithao.slips.signs import ALIKE
from hoithao.source import Source

_SHOWN = 24  # letters of a value that are enough to know the line by


def at(source: Source, number: int, column: int, width: int = 1) -> Span:
    """Return the span of some characters of a line; the column counts from 0."""
    return Span(source.name, Position(number, column + 1), Position(number, column + 1 + max(width, 1)))


def strange(source: Source, number: int, column: int, text: str) -> Diagnostic:
    """Report a blank that is none, or a sign that passes for another."""
    first = text[0]
    right = ALIKE.get(first, "")
    span = at(source, number, column, len(text))
    return report("HT122", source.name, span, char=first, point=f"U+{ord(first):04X}", right=right)


def colon_line(key: str, rest: str) -> str:
    """Return the beginning of the line as it should be, no longer than a message shows it."""
    kept = rest if len(rest) <= _SHOWN else rest[:_SHOWN].rpartition(" ")[0] + " …"
    return f"{key}: {kept}".strip()
