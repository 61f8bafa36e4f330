"""Remarks on one place that propose different words, or say nearly the same."""

from __future__ import annotations

import difflib
import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from hoithao.catalogue import report
from hoithao.checks.subject import Subject
from hoithao.consolidate import Entry, Group
from hoithao.diagnostics import Diagnostic, Path, Related

_MOST = 200
"""How many remarks of one place are compared with each other."""

_NEAREST = 3
_FEWEST_WORDS = 8
_ALIKE = 0.82
_TURNS = frozenset((
    "không", "chưa", "chẳng", "đừng", "bỏ", "giữ", "trừ", "thôi", "bớt", "tăng", "giảm", "thêm", "thay",
    "trước", "sau", "trên", "dưới", "cao", "thấp", "dài", "ngắn", "mở", "thu", "rút", "kéo", "hủy", "cấm",
    "miễn", "đồng", "nhất", "tách", "gộp", "nhập", "sáp", "chỉ", "đều", "hoặc", "và",
))  # fmt: skip
"""Words that may turn a remark round; remarks that differ in one of them are never called alike."""

_LEVELS = frozenset(["điểm", "khoản", "điều", "mục", "chương", "phần"])
_WORD = re.compile(r"\w+")


def check_likeness(subject: Subject) -> Iterator[Diagnostic]:
    """Check the remarks on each place of a draft against each other."""
    places = {id(remark): at for at, remark in enumerate(subject.workshop.remarks)}
    for block in subject.consolidation.blocks:
        yield from _wordings(subject, block.entries, places)
        for group in block.groups:
            yield from _alike(subject, group, places)


def _wordings(subject: Subject, entries: tuple[Entry, ...], places: dict[int, int]) -> Iterator[Diagnostic]:
    first: dict[tuple[object, ...], Entry] = {}
    for entry in entries:
        proposed = entry.remark.proposed
        if proposed is None:
            continue
        for target in entry.targets:
            if target.word in ("general", "unknown"):
                continue
            key = (target.sort_key, target.part.id if target.part else None)
            other = first.setdefault(key, entry)
            if other is entry or set(other.units) & set(entry.units) or not (other.units and entry.units):
                continue
            if _words(other.remark.proposed or "") != _words(proposed):
                yield _beside(
                    subject, "HT410", places[id(entry.remark)], places[id(other.remark)], "proposed", target.label
                )
                break


def _alike(subject: Subject, group: Group, places: dict[int, int]) -> Iterator[Diagnostic]:
    kinds: dict[tuple[object, ...], _Kept] = {}
    for entry in group.entries[:_MOST]:
        words = _words(entry.remark.text)
        if len(words) < _FEWEST_WORDS:
            continue
        kept = kinds.setdefault(_kind(entry, words), _Kept())
        other = kept.like(words)
        if other is None:
            kept.add(entry, words)
        elif (entry.lead or entry.remark.id) != (other.lead or other.remark.id):
            code = "HT436" if _is_copy(entry, other) else "HT411"
            yield _beside(subject, code, places[id(entry.remark)], places[id(other.remark)], "text", group.target.label)


def _is_copy(entry: Entry, other: Entry) -> bool:
    """Tell whether one opinion was recorded twice: the same bodies and people, the same source, word for word."""
    one, two = entry.remark, other.remark
    return (
        bool(entry.units)
        and not (entry.lead or other.lead)
        and (one.by, one.source, one.event, _words(one.text)) == (two.by, two.source, two.event, _words(two.text))
    )


class _Kept:
    """Remarks of one kind, found by three words in a row: whatever is alike at all shares some."""

    def __init__(self) -> None:
        self._known: list[tuple[Entry, list[str]]] = []
        self._by_words: dict[tuple[str, ...], list[int]] = {}

    def add(self, entry: Entry, words: list[str]) -> None:
        """Keep a remark that later ones are compared with."""
        for three in _threes(words):
            self._by_words.setdefault(three, []).append(len(self._known))
        self._known.append((entry, words))

    def like(self, words: list[str]) -> Entry | None:
        """Return a remark that says nearly the same, if one of the nearest does."""
        shared = Counter(at for three in _threes(words) for at in self._by_words.get(three, ()))
        for at, _ in shared.most_common(_NEAREST):
            entry, theirs = self._known[at]
            if words == theirs or difflib.SequenceMatcher(None, theirs, words, autojunk=False).ratio() >= _ALIKE:
                return entry
        return None


def _threes(words: list[str]) -> set[tuple[str, ...]]:
    return set(zip(words, words[1:], words[2:], strict=False))


def _kind(entry: Entry, words: list[str]) -> tuple[object, ...]:
    """What must be the same in two remarks before their words are compared at all."""
    remark = entry.remark
    turns = tuple(sorted(word for word in words if word in _TURNS))
    figures = tuple(word for word in words if not word.isalpha() and any(char.isdigit() for char in word))
    cited = tuple((one, after) for one, after in pairwise(words) if one in _LEVELS)
    where = tuple(target.sort_key for target in entry.targets)
    return remark.stance, remark.issue, remark.option, where, turns, figures, cited


def _beside(subject: Subject, code: str, here: int, there: int, key: str, target: str) -> Diagnostic:
    remarks = subject.workshop.remarks
    path: Path = ("remarks", here, key)
    span = subject.layers.locate(path)
    related = (Related("see-here", subject.layers.locate(("remarks", there, key))),)
    values = {"id": remarks[here].id, "other": remarks[there].id, "target": target}
    return report(code, span.file, span, path=path, related=related, severity=None, **values)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())
