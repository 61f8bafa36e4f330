"""What can still be checked of a file that is broken in one place: everything that does not rest on the broken part.

A value of the wrong shape is left out and the rest is bound; a top-level section that cannot be parsed is
left out and the rest is parsed. From what remains, only contradictions between facts that are there are
said: a fact that seems to be missing may stand in the part left out. Nothing is ever rendered from it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from hoithao.binding import shape_errors, validated
from hoithao.diagnostics import Diagnostic, Path
from hoithao.layers import Layers
from hoithao.model.workshop import Workshop
from hoithao.source import Source
from hoithao.tree import Tree, parse_tree

_ROUNDS = 8
_READ_AGAIN = 2_000_000
"""How many characters may be read again in all: a large file is not taken apart as often as a small one."""

_TOP_LEVEL = re.compile(r"[^\s#\-\[\]{}]")
_KEY = re.compile(r"[\"']?([\w-]+)[\"']?\s*:")
_NOT_BY_PARTS = frozenset({"HT004", "HT005", "HT109", "HT110", "HT111", "HT125", "HT126", "HT127"})
"""Faults of a file as a whole: no part of it can be read by itself."""

_TEXT = "…"
_ROOT: dict[Path, Any] = {
    ("schema",): "1",
    ("workshop",): {"title": _TEXT},
    ("organizers",): [{"name": _TEXT}],
}
"""What stands for a required part that is missing: a text, or the least that a section of the root can be."""

DRAFTS = frozenset({"draft", "drafts"})
EVERYTHING = frozenset({"*"})
RESTS_ON: dict[str, frozenset[str]] = {
    "HT301": EVERYTHING,
    "HT307": frozenset({"remarks", "replies"}),
    "HT312": EVERYTHING,
    "HT314": EVERYTHING,
    "HT316": EVERYTHING,
    "HT317": frozenset({"attendees"}),
    "HT319": EVERYTHING,
    "HT320": EVERYTHING,
    "HT323": frozenset({"organizers", "issuer"}),
    "HT327": EVERYTHING,
    "HT330": EVERYTHING,
    "HT335": frozenset({"workshop"}),
    "HT337": frozenset({"workshop"}),
    "HT340": frozenset({"conclusion"}),
    "HT341": frozenset({"report"}),
    "HT354": frozenset({"organizers", "issuer"}),
    "HT356": frozenset({"attendees", "chair", "secretary"}),
    "HT401": DRAFTS,
    "HT402": DRAFTS,
    "HT403": frozenset({"agenda", *DRAFTS}),
    "HT404": frozenset({"agenda", *DRAFTS}),
    "HT405": DRAFTS,
    "HT407": frozenset({"issues", *DRAFTS}),
    "HT408": frozenset({"issues"}),
    "HT409": EVERYTHING,
    "HT434": frozenset({"attendees", "units", "organizers"}),
    "HT437": DRAFTS,
    "HT501": frozenset({"organizers", "issuer"}),
    "HT503": frozenset({"organizers", "issuer"}),
    "HT504": frozenset({"organizers", "issuer"}),
}
"""Codes that a fact which is *not* there can bring about, and the sections it would stand in."""


class Salvage(Struct):
    """What is left of a workshop, and what was left out of it."""

    workshop: Workshop
    layers: Layers
    left_out: LeftOut
    numbers: _Numbers

    def still_said(self, found: Iterable[Diagnostic]) -> list[Diagnostic]:
        """Return the findings that hold whatever stands in the part left out."""
        records = {_record(path) for path in self.left_out.paths}
        return [
            one for one in found if self.left_out.allows(one, self.numbers.before(self.layers.typed(one.path)), records)
        ]


class LeftOut(Struct):
    """The parts of the files that could not be read: their paths, and their text."""

    paths: set[Path] = field(default_factory=set)
    text: str = ""

    def add(self, other: LeftOut, at: Path) -> None:
        """Take in what was left out of a file that is laid under the workshop file at a path."""
        self.paths |= {(*at, *path) for path in other.paths}
        self.text += other.text

    def covers(self, path: Path) -> bool:
        """Tell whether a place is in a part left out."""
        return _below(path, self.paths)

    @property
    def sections(self) -> set[str]:
        """The top-level keys concerned."""
        return {str(path[0]) for path in self.paths if path}

    def allows(self, found: Diagnostic, path: Path, records: AbstractSet[Path]) -> bool:
        """Tell whether a finding at a path of the whole file rests on nothing that was left out.

        ``records`` are the list items that the parts left out stand in.
        """
        if _below(path, records):
            return False
        if found.code == "HT303":
            unnamed = any(_may_have_named(path) for path in self.paths)
            return not unnamed and found.params.get("id", "") not in self.text
        rests_on = RESTS_ON.get(found.code, frozenset())
        if not rests_on:
            return True
        unknown = self.sections - Workshop.model_fields.keys() - {"schema"}
        return rests_on is not EVERYTHING and not unknown and not rests_on & self.sections


def parse_around(source: Source) -> tuple[Tree | None, list[Diagnostic], LeftOut]:
    """Parse a file; where a section cannot be parsed, say so and go on with the others.

    The faults of further sections are only said if the rest can be parsed in the end.
    """
    tree, found = parse_tree(source)
    left_out = LeftOut()
    first, lines = found, list(source.lines)
    for _ in range(max(2, min(_ROUNDS, _READ_AGAIN // (len(source.text) + 1)))):
        if tree is not None:
            return tree, found, left_out
        places = [one.span for one in found if one.span is not None and one.span.file == source.name]
        if not places or any(one.code in _NOT_BY_PARTS for one in found):
            break
        before = list(lines)
        # Each section once, by the lines as they were read: in one left out there is no beginning to be found any more.
        for start in sorted(_beginnings(lines, {place.start.line for place in places})):
            _blank_section(lines, start, left_out)
        if lines == before or not any(line.strip() for line in lines):
            break
        tree, further = parse_tree(replace(source, text="\n".join(lines)))
        known = {one.sort_key for one in found}
        found = [*found, *(one for one in further if one.sort_key not in known)]
    if tree is not None:
        return tree, found, left_out
    return None, first, left_out


def _beginnings(lines: list[str], numbers: Iterable[int]) -> set[int]:
    """Return where the sections begin, from 0, that hold the lines of these numbers, from 1."""
    heads = [at for at, line in enumerate(lines) if at == 0 or _TOP_LEVEL.match(line)]
    return {heads[bisect_left(heads, number) - 1] for number in numbers}


def _blank_section(lines: list[str], start: int, left_out: LeftOut) -> None:
    end = start + 1
    while end < len(lines) and not _TOP_LEVEL.match(lines[end]):
        end += 1
    key = _KEY.match(lines[start])
    left_out.paths.add((key[1] if key else lines[start].strip(),))
    left_out.text += "\n".join(lines[start:end]) + "\n"
    lines[start:end] = [""] * (end - start)


def bind_around(layers: Layers, left_out: LeftOut) -> Salvage | None:
    """Bind what is left when everything of a wrong shape is left out; ``None`` where too little is left.

    A required value that is missing is taken as given, so that its record stays. ``left_out`` names what could
    not be parsed; it is added to.
    """
    doomed: set[Path] = set()
    given: set[Path] = set()
    rest = layers
    for _ in range(_ROUNDS):
        numbers = _Numbers(doomed)
        workshop, error = validated(rest, {numbers.now(path): _ROOT.get(path, _TEXT) for path in given})
        if workshop is not None:
            left_out.paths |= doomed | given
            left_out.text += "".join(layers.text_at(path) + "\n" for path in sorted(doomed, key=str))
            return Salvage(workshop, rest, left_out, numbers)
        for kind, path in shape_errors(error):
            at = numbers.before(rest.typed(path))
            if kind == "missing" and at not in given and at not in doomed:
                given.add(at)
                continue
            while at and (at in doomed or not layers.hold(at)):
                at = at[:-1]
            if not at:
                return None
            doomed.add(at)
        given = {path for path in given if not _below(path, doomed)}
        rest = layers.without(doomed)
    return None


class _Numbers:
    """The numbers of list items before and after some were taken out."""

    def __init__(self, doomed: set[Path]) -> None:
        self._gone: dict[Path, list[int]] = {}
        for path in doomed:
            if isinstance(path[-1], int):
                self._gone.setdefault(path[:-1], []).append(path[-1])
        for numbers in self._gone.values():
            numbers.sort()
        # How many items are left before each that is gone.
        self._left = {path: [number - at for at, number in enumerate(numbers)] for path, numbers in self._gone.items()}

    def before(self, path: Path) -> Path:
        """Return the path that a place had in the whole file."""
        out: Path = ()
        for step in path:
            left = self._left.get(out)
            if left and isinstance(step, int):
                step += bisect_right(left, step)
            out = (*out, step)
        return out

    def now(self, path: Path) -> Path:
        """Return the path that a place of the whole file has in what is left."""
        out: Path = ()
        for depth, step in enumerate(path):
            gone = self._gone.get(path[:depth], [])
            out = (*out, step - bisect_left(gone, step) if isinstance(step, int) else step)
        return out


def _may_have_named(path: Path) -> bool:
    """Tell whether what was left out may have held an id that cannot be read off its text."""
    whole = path[0] in Workshop.model_fields if len(path) == 1 else len(path) == 2 and isinstance(path[1], int)
    return whole or path[-1] in ("id", "symbol")


def _record(path: Path) -> Path:
    """Return the list item a value stands in: what else is said of it may rest on the value."""
    for depth in range(len(path) - 2, 0, -1):
        if isinstance(path[depth], int):
            return path[: depth + 1]
    return path


def _below(path: Path, outer: AbstractSet[Path]) -> bool:
    """Tell whether a path is one of the others or goes on from one."""
    return any(path[:depth] in outer for depth in range(len(path) + 1))
