"""What one file says in two ways: tone marks, decomposed letters, remarks without a closing mark."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hoithao.catalogue import report
from hoithao.diagnostics import Diagnostic, Position, Span
from hoithao.source import Source
from hoithao.stretch import Stretch
from hoithao.vn import decomposed_words, nfc

# Only open syllables differ: hòa or hoà, ủy or uỷ; «quý» and «hoàn» are written in one way.
_OLD = re.compile(r"(?:[òóỏõọÒÓỎÕỌ][aeAE]|(?<![qQ])[ùúủũụÙÚỦŨỤ][yY])\b")
_NEW = re.compile(r"(?:[oO][àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ]|(?<![qQ])[uU][ỳýỷỹỵỲÝỶỸỴ])\b")
_PEOPLE = frozenset({"name", "speakers", "honorific"})
"""Keys under which people are named: a person's name keeps its own spelling."""

_CLOSED = (".", "!", "?", "…", ";", ":", "”", '"', "»", ")", "]")


class Tallies:
    """Counts over one file, told once, at the first place of the rarer way."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._styles = bool(_OLD.search(source.text) and _NEW.search(source.text))
        self._tones: dict[bool, list[tuple[Stretch, int, int]]] = {True: [], False: []}
        self._open: list[Stretch] = []
        self._closed = 0

    def add(self, stretch: Stretch, key: str) -> None:
        """Count what one text holds."""
        if self._styles and key not in _PEOPLE:
            for old, pattern in ((True, _OLD), (False, _NEW)):
                for found in pattern.finditer(stretch.text):
                    if not stretch.quoted(found.start()):
                        self._tones[old].append((stretch, found.start(), found.end()))
        path = stretch.path
        if key == "text" and len(path) == 3 and path[0] == "remarks":
            if stretch.text.rstrip().endswith(_CLOSED):
                self._closed += 1
            else:
                self._open.append(stretch)

    def notes(self) -> Iterator[Diagnostic]:
        """Yield the notes of the file."""
        old, new = self._tones[True], self._tones[False]
        if old and new:
            rare, usual, kind = (new, old, "new") if len(new) <= len(old) else (old, new, "old")
            stretch, start, end = rare[0]
            while start and stretch.text[start - 1].isalpha():
                start -= 1
            yield stretch.report(
                "HT610",
                start,
                end,
                value=stretch.text[start:end],
                rare=str(len(rare)),
                usual=str(len(usual)),
                kind=kind,
            )
        if self._open:
            stretch = self._open[0]
            size = len(stretch.text.rstrip())
            yield stretch.report("HT615", max(size - 1, 0), size, count=str(len(self._open)))
        yield from self._decomposed()

    def _decomposed(self) -> Iterator[Diagnostic]:
        text = self._source.text
        words = decomposed_words(text)
        if not words:
            return
        first = words[0]
        line = text.count("\n", 0, first.start()) + 1
        column = first.start() - (text.rfind("\n", 0, first.start()) + 1) + 1
        span = Span(self._source.name, Position(line, column), Position(line, column + len(first[0])))
        right = nfc(first[0])
        yield report("HT616", self._source.name, span, value=right, count=str(len(words)), fix=right)
