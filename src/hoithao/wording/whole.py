"""What is seen of a text as a whole: the sign it was pasted with, a quotation left open, a name all in capitals."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hoithao.diagnostics import Diagnostic
from hoithao.stretch import Stretch
from hoithao.vn import upper

_BULLET = re.compile(r"[•●▪‣◦○■□➢✓][ \u00a0]*(?=\w)|[-–—+*][ \u00a0]+(?=\w)")
_FEWEST_WORDS = 3
_BODIES = ("organizers", "units")


def check_whole(stretch: Stretch, key: str) -> Iterator[Diagnostic]:
    """Yield what is wrong with one text as a whole."""
    if key == "text" and stretch.path[0] == "remarks":
        yield from _bullet(stretch)
    if "“" in stretch.text:
        yield from _open_quotation(stretch)
    if key == "name" and stretch.path[0] in _BODIES:
        yield from _capitals(stretch)


def _bullet(stretch: Stretch) -> Iterator[Diagnostic]:
    """The sign of a list in front of one text; a text of several lines may be a list."""
    found = _BULLET.match(stretch.text)
    if found and "\n" not in stretch.text:
        yield stretch.report("HT622", found.start(), found.end(), fix="", value=found[0].strip())


def _open_quotation(stretch: Stretch) -> Iterator[Diagnostic]:
    """A curly mark that is not closed; each paragraph of a long quotation may open anew, and hands mix marks."""
    text = stretch.text
    if "\n" in text or '"' in text:
        return
    opened: list[int] = []
    for found in re.finditer("[“”]", text):
        if found[0] == "“":
            opened.append(found.start())
        elif opened:
            opened.pop()
    # A value that opens with the mark was put in curly marks instead of straight ones: YAML's own matter (HT122).
    if opened and not (stretch.plain and opened[-1] == 0 and stretch.path[-1] != "text"):
        start = opened[-1]
        value = " ".join(text[start:].split()[:4])
        yield stretch.report("HT620", start, start + 1, value=value)


def _capitals(stretch: Stretch) -> Iterator[Diagnostic]:
    """A name of several words, each of them all in capitals; initials are one word."""
    words = re.findall(r"[^\W\d_]+", stretch.text)
    if len(words) >= _FEWEST_WORDS and all(len(one) > 1 and one == upper(one) for one in words):
        yield stretch.report("HT621", 0, len(stretch.text), value=stretch.text)
