"""The text of one scalar as prose, every character tied to its place in the source."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Any

from msgspec import Struct

from hoithao.catalogue import report
from hoithao.diagnostics import Diagnostic, Path, Position, Span
from hoithao.source import Source
from hoithao.vn import nfc

_ESCAPE = re.compile(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)")
_CLUSTER = re.compile(r"[\s\S][\u0300-\u036f]*")
_NAMED = {"n": "\n", "t": "\t", "_": "\u00a0", "N": "\u0085", "L": "\u2028", "P": "\u2029", "e": "\x1b", "0": "\0"}


class _Piece(Struct, frozen=True):
    """A run of the prose that stands in one line of the source; ``width`` is its width there."""

    at: int
    line: int
    column: int
    length: int
    width: int


class Stretch(Struct, frozen=True):
    """A scalar with its line breaks folded as YAML folds them, and the way back to the source.

    The text is the source's own, not brought to NFC: columns must not move.
    """

    source: Source
    path: Path
    text: str
    plain: bool
    pieces: tuple[_Piece, ...]

    def span(self, start: int, end: int) -> Span:
        """Return where the characters from ``start`` up to ``end`` stand in the file."""
        first, last = self._piece(start), self._piece(max(end - 1, start))
        begin = Position(first.line, first.column + (start - first.at if first.length == first.width else 0))
        inside = end - last.at if last.length == last.width else last.width
        return Span(self.source.name, begin, Position(last.line, last.column + inside))

    def composed(self) -> tuple[str, list[int]]:
        """Return the text in NFC, as the model has it, and where in this text its characters and its end are."""
        places: list[int] = []
        pieces: list[str] = []
        for found in _CLUSTER.finditer(self.text):
            piece = nfc(found[0])
            pieces.append(piece)
            places += range(found.start(), found.start() + len(piece))
        return "".join(pieces), [*places, len(self.text)]

    def in_one_piece(self, start: int, end: int) -> bool:
        """Tell whether the characters stand in the source as they are read: no fold and no escape between."""
        first = self._piece(start)
        return first is self._piece(max(end - 1, start)) and first.length == first.width

    def report(self, code: str, start: int, end: int, *, fix: str | None = None, **params: str) -> Diagnostic:
        """Report a fault of the characters from ``start`` up to ``end``, with what may safely replace them."""
        if fix is not None and self.in_one_piece(start, end):
            params["fix"] = fix
        span = self.span(start, end)
        return report(code, span.file, span, path=self.path, related=(), severity=None, **params)

    def quoted(self, at: int) -> bool:
        """Tell whether a place is inside quotation marks, where other people's words stay as they are."""
        before = self.text[:at]
        return (
            before.rfind("“") > before.rfind("”") or before.rfind("«") > before.rfind("»") or before.count('"') % 2 == 1
        )

    def _piece(self, at: int) -> _Piece:
        pieces = self.pieces
        if len(pieces) == 1:
            return pieces[0]
        return pieces[max(bisect_right(pieces, at, key=lambda piece: piece.at) - 1, 0)]


def read_stretch(source: Source, node: Any, path: Path) -> Stretch:
    """Read a scalar node off the source."""
    style = node.style or ""
    start, end = node.start_mark, node.end_mark
    if style in ("|", ">"):
        rows = _block_rows(source, start.line, end.line)
        return _folded(source, path, rows, style)
    inset = 1 if style else 0
    if start.line == end.line:
        column = start.column + inset
        text = source.line(start.line + 1)[column : end.column - inset]
        if not (style == '"' and "\\" in text) and not (style == "'" and "''" in text):
            piece = _Piece(0, start.line + 1, column + 1, len(text), len(text))
            return Stretch(source, path, text, not style, (piece,))
        return _folded(source, path, [(start.line, column, text)], style)
    rows = []
    for number in range(start.line, end.line + 1):
        line = source.line(number + 1)
        if number == end.line:
            line = line[: max(end.column - inset, 0)]
        column = start.column + inset if number == start.line else len(line) - len(line.lstrip())
        rows.append((number, column, line[column:]))
    return _folded(source, path, rows, style)


def _block_rows(source: Source, header: int, last: int) -> list[tuple[int, int, str]]:
    rows: list[tuple[int, int, str]] = []
    indent = 0
    for number in range(header + 1, last + 1):
        line = source.line(number + 1)
        own = len(line) - len(line.lstrip())
        if line.strip():
            indent = indent or own
            if own < indent or own == 0:
                break
        rows.append((number, own, line[own:]))
    return rows


def _folded(source: Source, path: Path, rows: list[tuple[int, int, str]], style: str) -> Stretch:
    """Join the lines of a scalar: one blank for a fold, a line end for an empty line or in a literal block."""
    parts: list[str] = []
    pieces: list[_Piece] = []
    size = 0
    glue = ""
    for number, column, row in rows:
        text = row.rstrip()
        if not text:
            glue = "\n"
            continue
        if size:
            parts.append(glue or ("\n" if style == "|" else " "))
            size += 1
        glue = ""
        for chunk, offset, width in _chunks(text, style):
            pieces.append(_Piece(size, number + 1, column + offset + 1, len(chunk), width))
            parts.append(chunk)
            size += len(chunk)
    if not pieces:
        pieces.append(_Piece(0, rows[0][0] + 1 if rows else 1, 1, 0, 0))
    return Stretch(source, path, "".join(parts), not style, tuple(pieces))


def _chunks(text: str, style: str) -> list[tuple[str, int, int]]:
    """Split a line at its escapes; each chunk with its offset and its width in the source."""
    pattern = _ESCAPE if style == '"' else re.compile("''") if style == "'" else None
    if pattern is None:
        return [(text, 0, len(text))]
    out = []
    done = 0
    for found in pattern.finditer(text):
        if found.start() > done:
            out.append((text[done : found.start()], done, found.start() - done))
        out.append((_unescaped(found[0]), found.start(), len(found[0])))
        done = found.end()
    if done < len(text):
        out.append((text[done:], done, len(text) - done))
    return out


def _unescaped(escape: str) -> str:
    if escape == "''":
        return "'"
    kind, digits = escape[1], escape[2:]
    if digits:
        code = int(digits, 16)
        return chr(code) if code < 0x110000 else " "
    return _NAMED.get(kind, kind)
