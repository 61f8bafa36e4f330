"""Bytes of one input file, decoded, with its lines at hand."""

from __future__ import annotations

import math
from functools import cached_property

from msgspec import Struct

from hoithao.catalogue import report
from hoithao.diagnostics import Diagnostic, Position, Span
from hoithao.gate import BYTES_PER_VALUE

MAX_BYTES = 2 * 1024 * 1024
"""The size of an input file, in bytes, above which it is refused unread, unless the user allows more."""

_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


class Source(Struct, frozen=True, dict=True):
    """A named text. ``name`` is what messages print; the text has ``\\n`` line ends only."""

    name: str
    text: str
    max_values: int = MAX_BYTES // BYTES_PER_VALUE
    """How many keys and values it may hold."""

    @cached_property
    def lines(self) -> list[str]:
        """The lines without their ends; an empty text has one empty line."""
        return self.text.split("\n")

    def line(self, number: int) -> str:
        """Return line ``number`` (from 1), or an empty string past the end."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""

    def span_of_line(self, number: int) -> Span:
        """Return the span of the visible text of a line, at least one column wide."""
        text = self.line(number)
        first = len(text) - len(text.lstrip())
        last = max(len(text.rstrip()), first + 1)
        return Span(self.name, Position(number, first + 1), Position(number, last + 1))


def decode(name: str, data: bytes, *, max_bytes: int = MAX_BYTES) -> tuple[Source | None, list[Diagnostic]]:
    """Turn the bytes of a file into a source, or say why that cannot be done.

    Accepts UTF-8 with or without a byte order mark, and any line ends.
    """
    if len(data) > max_bytes:
        return None, [
            report(
                "HT004", name, size=_megabytes(math.ceil(len(data) / 104857.6) * 104857.6), limit=_megabytes(max_bytes)
            )
        ]
    if data.startswith(_UTF16_MARKS):
        return None, [report("HT003", name)]
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        start = data.rfind(b"\n", 0, error.start) + 1
        column = len(data[start : error.start].decode("utf-8", "replace")) + 1
        span = Span(name, Position(line, column), Position(line, column + 1))
        return None, [report("HT002", name, span, byte=f"0x{data[error.start]:02X}")]
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        return None, [report("HT005", name)]
    return Source(name, text, max_bytes // BYTES_PER_VALUE), []


def _megabytes(size: float) -> str:
    return f"{size / 1048576:.1f}".replace(".", ",") + " MB"
