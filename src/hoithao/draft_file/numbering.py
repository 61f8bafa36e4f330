"""Automatic numbering: what Word prints before a paragraph that belongs to a list.

A list (``w:num``) is made after an abstract one, which holds the counters: lists that share it count on together,
unless one of them overrides the start. A level restarts after a level above it, unless its definition says otherwise.
"""

from __future__ import annotations

import re

from msgspec import Struct

from hoithao.draft_file.markup import Node
from hoithao.draft_file.styles import ListUse, Styles
from hoithao.vn import nfc, roman

LEVELS = 9
"""How many levels a list has."""

_PLACEHOLDER = re.compile(r"%([1-9])")
_WORDS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")
_HIGHEST = 32_767


class Level(Struct, frozen=True):
    """One level of a list: how it counts and what it prints."""

    start: int
    format: str
    text: str
    suffix: str
    decimal: bool
    restart: int | None
    """The level from 1 that restarts this one; 0 for never, ``None`` for any level above."""
    style: str | None

    @classmethod
    def of(cls, node: Node) -> Level:
        """Read the definition of a level."""
        return cls(
            start=_int(node.value("w:start"), 0),
            format=node.value("w:numFmt") or "decimal",
            text=node.value("w:lvlText") or "",
            suffix=node.value("w:suff") or "tab",
            decimal=bool(node.flag("w:isLgl")),
            restart=_int(node.value("w:lvlRestart"), 0) if node.first("w:lvlRestart") else None,
            style=node.value("w:pStyle"),
        )


class _List(Struct, frozen=True):
    abstract: str
    levels: dict[int, Level]
    starts: dict[int, int]
    """What this list begins with on a level, where that is not the abstract list's own start."""

    def start(self, level: int) -> int:
        """Return the first number of a level."""
        return self.starts.get(level, self.levels[level].start)


class Lists:
    """The lists of one document, counted on paragraph by paragraph in document order."""

    def __init__(self, root: Node | None, styles: Styles) -> None:
        self._styles = styles
        self._abstract = _by(root, "w:abstractNum", "abstractNumId")
        self._nums = _by(root, "w:num", "numId")
        self._lists: dict[str, _List | None] = {}
        self._counters: dict[str, dict[int, int]] = {}
        self._overridden: set[tuple[str, int]] = set()

    def next_label(self, style: str | None, own: ListUse | None) -> tuple[str, bool]:
        """Count one paragraph. Return what is printed before it, empty for nothing, and whether no blank follows.

        ``own`` is the list that the paragraph itself names.
        """
        owner, inherited = self._styles.list_use(style)
        list_id = own.list_id if own and own.list_id is not None else inherited.list_id if inherited else None
        if list_id is None or list_id == "0":
            return "", False
        found = self._list(list_id)
        if found is None:
            return "", False
        if own is not None and own.level is not None:
            at = own.level
        elif own is not None and own.list_id is not None:
            at = _linked(found, style, owner) or 0
        else:
            linked = _linked(found, style, owner)
            at = linked if linked is not None else (inherited.level if inherited and inherited.level else 0)
        if at not in found.levels:
            return "", False
        self._count(list_id, found, at)
        return self._printed(found, at), found.levels[at].suffix == "nothing"

    def _list(self, list_id: str) -> _List | None:
        if list_id not in self._lists:
            self._lists[list_id] = self._resolve(list_id)
        return self._lists[list_id]

    def _resolve(self, list_id: str) -> _List | None:
        num = self._nums.get(list_id)
        abstract = num.value("w:abstractNumId") if num else None
        if num is None or abstract is None:
            return None
        abstract = self._through_style(abstract)
        definition = self._abstract.get(abstract)
        if definition is None:
            return None
        levels = {_int(node.attributes.get("ilvl"), 0): Level.of(node) for node in definition.each("w:lvl")}
        starts: dict[int, int] = {}
        for override in num.each("w:lvlOverride"):
            at = _int(override.attributes.get("ilvl"), 0)
            if (own := override.first("w:lvl")) is not None:
                levels[at] = Level.of(own)
                starts[at] = levels[at].start
            if (start := override.value("w:startOverride")) is not None:
                starts[at] = _int(start, 0)
        return _List(abstract, {at: level for at, level in levels.items() if at < LEVELS}, starts)

    def _through_style(self, abstract: str) -> str:
        """Follow an abstract list that stands for a list style to the one that defines the style."""
        seen: set[str] = set()
        while abstract in self._abstract and abstract not in seen:
            seen.add(abstract)
            link = self._abstract[abstract].value("w:numStyleLink")
            if link is None:
                break
            _, use = self._styles.list_use(link)
            num = self._nums.get(use.list_id or "") if use else None
            target = num.value("w:abstractNumId") if num else None
            by_link = (name for name, node in self._abstract.items() if node.value("w:styleLink") == link)
            abstract = target if target is not None and target != abstract else next(by_link, abstract)
        return abstract

    def _count(self, list_id: str, found: _List, at: int) -> None:
        counters = self._counters.setdefault(found.abstract, {})
        if at in found.starts and (list_id, at) not in self._overridden:
            # An override takes hold once, where its list first comes to the level.
            self._overridden.add((list_id, at))
            counters[at] = found.starts[at] - 1
        for above in range(at):
            # A level that was passed over counts as begun: after «1.1» that opens a list comes «2».
            if above in found.levels:
                counters.setdefault(above, found.levels[above].start)
        counters[at] = min(counters.get(at, found.start(at) - 1) + 1, _HIGHEST)
        for deeper in [one for one in counters if one > at]:
            restart = found.levels[deeper].restart if deeper in found.levels else None
            if restart is None or (restart != 0 and at < restart):
                del counters[deeper]

    def _printed(self, found: _List, at: int) -> str:
        level = found.levels[at]
        counters = self._counters[found.abstract]
        if level.format == "bullet":
            return _bullet(level.text)

        def number(match: re.Match[str]) -> str:
            above = int(match[1]) - 1
            if above > at or above not in found.levels:
                return ""
            kind = "decimal" if level.decimal else found.levels[above].format
            return _numeral(counters.get(above, found.start(above)), kind)

        return " ".join(nfc(_PLACEHOLDER.sub(number, level.text)).split())


def _by(root: Node | None, name: str, key: str) -> dict[str, Node]:
    return {node.attributes.get(key, ""): node for node in root.each(name)} if root else {}


def _linked(found: _List, style: str | None, owner: str | None) -> int | None:
    """Return the level that is tied to the paragraph's style, or to the one its list comes from."""
    for wanted in (style, owner):
        for at, level in sorted(found.levels.items()):
            if wanted is not None and level.style == wanted:
                return at
    return None


def _bullet(text: str) -> str:
    """Return a bullet as a letter every font has: symbol fonts keep theirs in the private use area."""
    return "•" if any("\ue000" <= char <= "\uf8ff" for char in text) else text.strip() or "•"


def _numeral(number: int, kind: str) -> str:
    if kind in ("none", "bullet"):
        return ""
    if kind in ("lowerLetter", "upperLetter") and number > 0:
        repeats, at = divmod(number - 1, 26)
        letter = chr(ord("a") + at) * min(repeats + 1, 8)
        return letter.upper() if kind == "upperLetter" else letter
    if kind in ("lowerRoman", "upperRoman") and 0 < number < 4000:
        return roman(number) if kind == "upperRoman" else roman(number).lower()
    if kind == "decimalZero":
        return f"{number:02d}"
    if kind == "vietnameseCounting" and 0 <= number < len(_WORDS):
        return _WORDS[number]
    return str(number)


def _int(text: str | None, default: int) -> int:
    try:
        return max(-_HIGHEST, min(int(text or ""), _HIGHEST))
    except ValueError:
        return default
