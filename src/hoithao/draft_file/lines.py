"""What the reader of a Word file hands on: lines and tables in the order of the text, and what it left out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct, field

_RULE = re.compile(r"[\s_\-–—=*.·•~]*$")


class Line(Struct, frozen=True):
    """One line of the text as accepted: a paragraph, or what stands between two line breaks of it.

    ``number`` is the paragraph's place in the file, from 1. ``label`` is the number Word itself prints before the line;
    ``text`` has no blanks at its ends. ``bold`` are the stretches of the text in bold type.
    """

    number: int
    text: str
    label: str = ""
    glued: bool = False
    """Whether the label stands against the text without a blank."""
    bold: tuple[tuple[int, int], ...] = ()
    centred: bool = False
    outline: int | None = None
    capitals: bool = False
    """Whether the text is set in capitals, however it is typed."""

    @property
    def shown(self) -> str:
        """The line as a reader sees it: the automatic number, then the text."""
        return f"{self.label}{'' if self.glued or not self.label or not self.text else ' '}{self.text}"

    @property
    def is_rule(self) -> bool:
        """Tell whether the line holds nothing but strokes."""
        return not self.label and _RULE.match(self.text) is not None

    @property
    def in_capitals(self) -> bool:
        """Tell whether every letter is a capital and there are some."""
        return self.capitals or (self.text.isupper() and sum(map(str.isalpha, self.text)) > 1)

    def is_bold(self, start: int = 0, end: int | None = None) -> bool:
        """Tell whether all letters from ``start`` up to ``end`` are bold, and there are some."""
        end = len(self.text) if end is None else end
        if not any(map(str.isalpha, self.text[start:end])):
            return False
        at = start
        for first, last in (*self.bold, (end, end)):
            if any(map(str.isalpha, self.text[at : min(first, end)])):
                return False
            at = max(at, last)
        return True

    @property
    def stands_out(self) -> bool:
        """Tell whether the line is set like a heading: in capitals, centred, bold or with an outline level."""
        return self.in_capitals or self.centred or self.outline is not None or self.is_bold()


class Table(Struct, frozen=True):
    """A table: the lines of its cells, row by row. ``number`` is the place of its first paragraph."""

    number: int
    rows: tuple[tuple[tuple[Line, ...], ...], ...]

    @property
    def lines(self) -> Iterator[Line]:
        """Every line of the table."""
        return (line for row in self.rows for cell in row for line in cell)

    @property
    def text(self) -> list[str]:
        """The rows as text, the cells apart by a stroke; a row without any letters is left out."""
        rows = (" | ".join(" ".join(line.shown for line in cell) for cell in row).strip() for row in self.rows)
        return [row for row in rows if row.strip(" |")]


Block = Line | Table


class Noted(Struct, frozen=True):
    """Something of the file that is not in the text: where it stood and what it says."""

    number: int
    text: str


class Aside(Struct):
    """What a file holds beside its plain text, counted."""

    footnotes: list[Noted] = field(default_factory=list)
    text_boxes: list[Noted] = field(default_factory=list)
    comments: int = 0
    inserted: int = 0
    deleted: int = 0
    contents: int = 0
    """Lines of a table of contents."""
    hidden: int = 0
    formulas: int = 0
    pictures: int = 0
    old_fonts: dict[str, int] = field(default_factory=dict)
    """Fonts of the encodings before Unicode, with the number of lines set in them."""


class Reading(Struct, frozen=True):
    """A whole file, read."""

    blocks: tuple[Block, ...]
    aside: Aside
