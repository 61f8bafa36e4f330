"""Paragraphs as a reader sees them: text with its look, tracked changes as if accepted, lists with their numbers."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from msgspec import Struct, field

from hoithao.document.metrics import text_width
from hoithao.inspection.strokes import Stroke
from hoithao.inspection.styles import Face, Layout

if TYPE_CHECKING:
    from hoithao.inspection.pages import Cell

NATURAL_LINE = 1.15
"""One line of Times New Roman, in font sizes."""

_RULED = re.compile(r"[_—–―─-]{3,}")
_RAISED = 0.65
"""How large Word sets raised characters."""


class Piece(Struct, frozen=True, eq=False):
    """Characters of one look; ``\\t`` is a tab, ``\\n`` a line break."""

    text: str
    face: Face
    run: Element | None = None
    """The element it comes from, for whoever changes the file."""


class Box(Struct):
    """A text box: its paragraphs, and where it stands where the file says so."""

    paragraphs: list[Paragraph] = field(default_factory=list)
    left: float | None = None
    centred: bool = False
    ruled_above: bool = False


class Paragraph(Struct, eq=False, dict=True):
    """One paragraph. ``number`` counts those of its part from 1, in the order of the file."""

    number: int
    part: str
    layout: Layout
    pieces: list[Piece]
    mark: Face
    """The look of the paragraph's end, which is that of an empty paragraph."""
    width: float
    """The width of the column it stands in."""
    cell: Cell | None = None
    label: str = ""
    bullet: bool = False
    strokes: list[Stroke] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)
    fields: list[str] = field(default_factory=list)
    field_faces: list[Face] = field(default_factory=list)
    """The looks of the runs that make up its fields, which show nothing in the file."""
    boxed: bool = False
    style: str | None = None
    element: Element | None = None
    file: str = ""
    """The part of the file it is written in."""

    @cached_property
    def visible(self) -> list[Piece]:
        """The pieces that print something."""
        return [piece for piece in self.pieces if piece.text.strip() and not piece.face.hidden]

    @cached_property
    def text(self) -> str:
        """The text on one line, in NFC, with the number of its list."""
        body = "".join(piece.text for piece in self.pieces if not piece.face.hidden)
        return " ".join(unicodedata.normalize("NFC", f"{self.label} {body}").split())

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing is printed."""
        return not self.text

    @cached_property
    def lines(self) -> list[Line]:
        """The paragraph cut at its line breaks."""
        return [Line(self, pieces, first=at == 0) for at, pieces in enumerate(_cut(self.pieces, "\n"))]

    @property
    def size(self) -> int:
        """The largest size in it, in half-points."""
        return max((piece.face.size for piece in self.visible), default=self.mark.size)

    @property
    def line_ratio(self) -> float:
        """Line spacing in single lines."""
        layout = self.layout
        if layout.line_rule == "auto":
            return layout.line / 240
        ratio = layout.line / (self.size * 10 * NATURAL_LINE)
        return max(ratio, 1.0) if layout.line_rule == "atLeast" else ratio

    @property
    def height(self) -> float:
        """The height it takes on the page, gaps included."""
        rows = sum(len(line.rows()) or 1 for line in self.lines) or 1
        line = self.line_ratio * self.size * 10 * NATURAL_LINE
        return self.layout.before + self.layout.after + rows * line

    @property
    def middle(self) -> float | None:
        """The middle of centred text, from the left edge of the column."""
        layout = self.layout
        if layout.align != "center":
            return None
        return (layout.left + layout.first + self.width - layout.right) / 2

    @property
    def first_indent(self) -> float:
        """Where the first character stands: what a tab at the beginning makes of it counts as well."""
        layout = self.layout
        start = layout.left + layout.first
        if self.pieces and self.pieces[0].text.startswith("\t") and not self.label:
            stop = next((place for place, _ in layout.tabs if place > start), None)
            return stop if stop is not None else (start // 720 + 1) * 720
        return start


class Line:
    """One printed line as typed: a paragraph, or a stretch of it between breaks or tabs."""

    def __init__(
        self, paragraph: Paragraph, pieces: list[Piece], stop: str | None = None, *, first: bool = False
    ) -> None:
        self.paragraph = paragraph
        self.pieces = pieces
        self.stop = stop
        """The kind of the tab it stands at; ``None`` where the line has its column to itself."""
        self.is_first = first
        """Whether the paragraph begins with it."""

    @cached_property
    def visible(self) -> list[Piece]:
        """The pieces that print something."""
        return [piece for piece in self.pieces if piece.text.strip() and not piece.face.hidden]

    @cached_property
    def raw(self) -> str:
        """The text as it is printed, in NFC."""
        shown = (p.text.upper() if p.face.caps else p.text for p in self.pieces if not p.face.hidden)
        text = unicodedata.normalize("NFC", "".join(shown)).replace("\u00a0", " ").strip()
        label = self.paragraph.label
        return f"{label} {text}".strip() if label and self.is_first else text

    @cached_property
    def text(self) -> str:
        """The same with one blank between words."""
        return " ".join(self.raw.split())

    @property
    def is_rule(self) -> bool:
        """Tell whether it is nothing but a row of strokes."""
        return _RULED.fullmatch(self.text) is not None

    @property
    def is_blank(self) -> bool:
        """Tell whether only dots stand there, for something not known yet."""
        return not re.search(r"[^\W_]", self.text)

    @property
    def is_upper(self) -> bool:
        """Tell whether it is all in capitals."""
        return self.text == self.text.upper() and self.text != self.text.lower()

    @property
    def bold(self) -> bool:
        """Tell whether all of it is bold."""
        return bool(self.visible) and all(piece.face.bold for piece in self.visible)

    def rows(self) -> list[float]:
        """Return the width of every printed row, broken where the column ends."""
        layout = self.paragraph.layout
        room = self.paragraph.width - layout.left - layout.right
        first = room - (layout.first if self.is_first else 0)
        rows: list[float] = []
        current = gap = 0.0
        for word, width in self._words():
            if word == " ":
                gap += width
                continue
            if current and current + gap + width > (room if rows else first):
                rows.append(current)
                current = 0.0
                gap = 0.0
            current += (gap if current else 0.0) + width
            gap = 0.0
        return [*rows, current]

    @cached_property
    def longest(self) -> float:
        """The width of the longest row."""
        return max(self.rows())

    def _words(self) -> Iterator[tuple[str, float]]:
        word, width = "", 0.0
        for piece in self.pieces:
            face = piece.face
            if face.hidden:
                continue
            text = piece.text.upper() if face.caps else piece.text
            for part in re.findall(r"\s+|\S+", text):
                size = face.size * 10 * (_RAISED if face.raised else 1)
                part_width = text_width(part, size, bold=face.bold, italic=face.italic)
                if part.isspace():
                    if word:
                        yield word, width
                        word, width = "", 0.0
                    yield " ", part_width
                else:
                    word, width = word + part, width + part_width
        if word:
            yield word, width

    def underlined(self) -> Stroke | None:
        """Return the underlining as a rule, as long as the characters it is under."""
        under = [p for p in self.pieces if p.face.underline not in ("none", "words") and not p.face.hidden and p.text]
        if not under or not self.text:
            return None
        length = sum(text_width(p.text, p.face.size * 10, bold=p.face.bold, italic=p.face.italic) for p in under)
        return Stroke(length, None, under[0].face.underline)


def _cut(pieces: Iterable[Piece], sign: str) -> list[list[Piece]]:
    found: list[list[Piece]] = [[]]
    for piece in pieces:
        first, *rest = piece.text.split(sign)
        if first or not rest:
            found[-1].append(Piece(first, piece.face, piece.run) if rest else piece)
        found += ([Piece(text, piece.face, piece.run)] if text else [] for text in rest)
    return found


def at_tabs(line: Line) -> list[Line]:
    """Cut a line at its tabs; each part knows the kind of tab it stands at."""
    parts = _cut(line.pieces, "\t")
    stops = [kind for _, kind in line.paragraph.layout.tabs]
    return [
        Line(line.paragraph, pieces, "left" if not 0 < at <= len(stops) else stops[at - 1], first=at == 0)
        for at, pieces in enumerate(parts)
    ]
