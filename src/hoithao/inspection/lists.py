"""Automatic numbering: what Word prints before a paragraph of a list."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from msgspec import Struct

from hoithao.inspection.names import attr, val, w, whole
from hoithao.vn import nfc, roman

_PLACE = re.compile(r"%([1-9])")
_HIGHEST = 3_999


class _Level(Struct, frozen=True):
    start: int
    format: str
    text: str


class Lists:
    """The lists of a file, counted on in document order."""

    def __init__(self, root: Element | None) -> None:
        self._abstract: dict[str, dict[int, _Level]] = {}
        self._lists: dict[str, str] = {}
        self._starts: dict[str, dict[int, int]] = {}
        self._counters: dict[str, dict[int, int]] = {}
        if root is None:
            return
        for one in root.findall(w("abstractNum")):
            levels = {whole(attr(level, "ilvl")) or 0: _level(level) for level in one.findall(w("lvl"))}
            self._abstract[attr(one, "abstractNumId") or ""] = levels
        for num in root.findall(w("num")):
            key = attr(num, "numId") or ""
            self._lists[key] = val(num, "abstractNumId") or ""
            overrides = num.findall(w("lvlOverride"))
            found = {whole(attr(one, "ilvl")) or 0: whole(val(one, "startOverride")) for one in overrides}
            self._starts[key] = {level: start for level, start in found.items() if start is not None}

    def next(self, list_id: str, level: int) -> tuple[str, bool]:
        """Count one paragraph; return what is printed before it, and whether that is a bullet."""
        abstract = self._lists.get(list_id, "")
        levels = self._abstract.get(abstract, {})
        found = levels.get(level)
        if found is None:
            return "", False
        if found.format == "bullet":
            return found.text, True
        counters = self._counters.setdefault(abstract, {})
        start = self._starts.get(list_id, {}).pop(level, None)
        if start is not None:
            counters[level] = start - 1
        for above in range(level):
            if above in levels:
                counters.setdefault(above, levels[above].start)
        counters[level] = min(counters.get(level, found.start - 1) + 1, _HIGHEST)
        for deeper in [one for one in counters if one > level]:
            del counters[deeper]

        def number(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            return _numeral(counters.get(at, 1), levels[at].format) if at in levels else ""

        return nfc(_PLACE.sub(number, found.text)), False


def _level(level: Element) -> _Level:
    start = whole(val(level, "start"))
    return _Level(1 if start is None else start, val(level, "numFmt") or "decimal", val(level, "lvlText") or "")


def _numeral(number: int, kind: str) -> str:
    if kind in ("lowerLetter", "upperLetter") and number > 0:
        repeats, at = divmod(number - 1, 26)
        letter = chr(ord("a") + at) * min(repeats + 1, 8)
        return letter.upper() if kind == "upperLetter" else letter
    if kind in ("lowerRoman", "upperRoman") and number > 0:
        return roman(number) if kind == "upperRoman" else roman(number).lower()
    if kind == "decimalZero":
        return f"{number:02d}"
    return "" if kind == "none" else str(number)
