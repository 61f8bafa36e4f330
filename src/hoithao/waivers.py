"""What an agency or an officer decided about codes: other severities, and single findings let pass with a reason.

An agency gives codes another severity (``checks: {severity: {HT305: ignore}}``). In a workshop file, the comment
``# hoithao: bỏ qua HT305 — lý do`` lets warnings and notes pass on its own line or, where it has the line to itself,
on the one below. An error is never let pass, and a comment that does nothing is reported.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from hoithao.catalogue import CATALOGUE, report
from hoithao.diagnostics import FAMILY, Diagnostic, Position, Severity, Span
from hoithao.source import Source
from hoithao.tree import Tree
from hoithao.vn import nfc

FIRM_FAMILIES = frozenset("012789")
"""Families whose errors keep their severity: without what they ask for, there is no document to make."""

FIRM_CODES = frozenset({"HT350", "HT351", "HT352", "HT505", "HT510"})
"""The same for single codes of the other families."""

OF_DOCUMENTS = frozenset({"HT908", "HT909"})
"""What is found in the documents that were made: a comment about it does nothing in a check, and less documents have
less of it, so it is never said to be unused."""

IGNORE = "ignore"

_COMMENT = re.compile(r"(?:^|(?<=\s))#\s*hoithao\s*:\s*(?P<rest>.*?)\s*$", re.IGNORECASE)
_MAYBE = re.compile(r"#\s*hoithao\s*:", re.IGNORECASE)
_CODES = rf"HT{FAMILY}\d*"
_WAIVER = re.compile(
    rf"(?:bỏ\s+qua|bo\s+qua|ignore)\s+(?P<codes>{_CODES}(?:[\s,;]+{_CODES})*)\s*(?:[—–:-]+\s*(?P<reason>.*))?$",
    re.IGNORECASE,
)
_CUT_VALUE = "HT114"


class Weights(Struct, frozen=True):
    """The severities that were set, by code; ``None`` means that the code is not reported."""

    by_code: Mapping[str, Severity | None] = field(default_factory=dict)

    def weigh(self, found: Diagnostic) -> Diagnostic | None:
        """Return the finding with the severity that was set for it, or nothing.

        A severity that the run itself raised stays as it is.
        """
        if found.code not in self.by_code or found.severity is not CATALOGUE[found.code].severity:
            return found
        wanted = self.by_code[found.code]
        return None if wanted is None else replace(found, severity=wanted)


class Waiver(Struct, frozen=True):
    """One comment that lets codes pass on the lines from ``first`` to ``last``."""

    span: Span
    codes: tuple[str, ...]
    first: int
    last: int

    def covers(self, found: Diagnostic) -> bool:
        """Tell whether a finding is one of those the comment is about."""
        span = found.span
        return (
            span is not None
            and span.file == self.span.file
            and found.code in self.codes
            and self.first <= span.start.line <= self.last
        )


def settle(found: Iterable[Diagnostic], trees: Sequence[Tree], *, complete: bool) -> list[Diagnostic]:
    """Return the findings after all that was decided about them, with what is wrong with the decisions.

    ``trees`` are the workshop file and the agency file, as far as they could be read. Only after a ``complete``
    check is a comment known to be unused; in an agency file it may serve another workshop.
    """
    weights, said = weights_of(trees)
    weighed = [one for one in map(weights.weigh, found) if one is not None]
    for number, tree in enumerate(trees):
        waivers, faults, marks = waivers_in(tree)
        said += faults
        weighed = [one for one in weighed if not (one.code == _CUT_VALUE and one.span and _start(one.span) in marks)]
        weighed, unused = _waived(weighed, waivers, weights, report_unused=complete and number == 0)
        said += unused
    return weighed + [one for one in map(weights.weigh, said) if one is not None]


def settle_made(found: Iterable[Diagnostic], trees: Sequence[Tree]) -> list[Diagnostic]:
    """Return findings on the documents after what was decided about them; the decisions themselves were judged."""
    weights, _ = weights_of(trees)
    kept = [one for one in map(weights.weigh, found) if one is not None]
    for tree in trees if kept else ():
        kept, _ = _waived(kept, waivers_in(tree)[0], weights, report_unused=False)
    return kept


def weights_of(trees: Sequence[Tree]) -> tuple[Weights, list[Diagnostic]]:
    """Read the severities from the files, the nearer over the farther; their shape is the model's matter."""
    by_code: dict[str, Severity | None] = {}
    found = []
    for tree in reversed(trees):
        checks = tree.data.get("checks")
        severities = checks.get("severity") if isinstance(checks, dict) else None
        for name, value in severities.items() if isinstance(severities, dict) else ():
            path = ("checks", "severity", name)
            span = tree.locate(path, key=True)[1]
            entry = CATALOGUE.get(name)
            if entry is None:
                found.append(report("HT012", span.file, span, path=path, about=name))
            elif value != IGNORE and value not in set(Severity):
                continue
            elif entry.severity is Severity.ERROR and value != Severity.ERROR and _is_firm(name):
                found.append(report("HT013", span.file, span, path=path, about=name))
            else:
                by_code[name] = None if value == IGNORE else Severity(value)
    return Weights(by_code), found


def _is_firm(code: str) -> bool:
    return code[2] in FIRM_FAMILIES or code in FIRM_CODES


def waivers_in(tree: Tree) -> tuple[list[Waiver], list[Diagnostic], set[tuple[str, Position]]]:
    """Find the comments of a file: those that can be followed, what is wrong with the others, and where all start."""
    waivers: list[Waiver] = []
    found: list[Diagnostic] = []
    marks: set[tuple[str, Position]] = set()
    if not _MAYBE.search(tree.source.text):
        return waivers, found, marks
    scalars = _Scalars(tree)
    below = _next_contents(tree.source)
    for span, rest in _comments(tree.source, scalars):
        marks.add(_start(span))
        match = _WAIVER.match(nfc(rest))
        if not match:
            found.append(report("HT008", span.file, span, text=nfc(rest)))
            continue
        codes = tuple(dict.fromkeys(re.findall(_CODES, match["codes"].upper())))
        if not any(char.isalnum() for char in match["reason"] or ""):
            found.append(report("HT009", span.file, span, about=codes[0]))
            continue
        found += [report("HT012", span.file, span, about=code) for code in codes if code not in CATALOGUE]
        known = tuple(code for code in codes if code in CATALOGUE)
        waivers.append(Waiver(span, known, *scalars.extent(_line_meant(tree.source, span, below))))
    return waivers, found, marks


def _waived(
    found: list[Diagnostic], waivers: list[Waiver], weights: Weights, *, report_unused: bool
) -> tuple[list[Diagnostic], list[Diagnostic]]:
    if not waivers:
        return found, []
    used: set[tuple[int, str]] = set()
    refused: set[tuple[int, str]] = set()
    kept = []
    by_code: dict[str, list[int]] = {}
    for number, waiver in enumerate(waivers):
        for code in waiver.codes:
            by_code.setdefault(code, []).append(number)
    for one in found:
        covering = [(number, one.code) for number in by_code.get(one.code, ()) if waivers[number].covers(one)]
        if one.severity is Severity.ERROR:
            refused.update(covering)
        else:
            used.update(covering)
        if one.severity is Severity.ERROR or not covering:
            kept.append(one)
    said = []
    for number, waiver in enumerate(waivers):
        for code in waiver.codes:
            weight = weights.by_code.get(code, CATALOGUE[code].severity)
            if (number, code) in refused or weight is Severity.ERROR:
                said.append(report("HT010", waiver.span.file, waiver.span, about=code))
            elif report_unused and code not in OF_DOCUMENTS and (number, code) not in used and weight is not None:
                said.append(report("HT011", waiver.span.file, waiver.span, about=code))
    return kept, said


def _start(span: Span) -> tuple[str, Position]:
    return span.file, span.start


def _comments(source: Source, scalars: _Scalars) -> Iterator[tuple[Span, str]]:
    """Yield the comments addressed to the tool; the same letters inside a value are none."""
    for number, line in enumerate(source.lines, 1):
        for maybe in _MAYBE.finditer(line):
            comment = _COMMENT.search(line, maybe.start())
            if comment is None or comment.start() != maybe.start() or scalars.hold(number, maybe.start() + 1):
                continue
            start = Position(number, maybe.start() + 1)
            yield Span(source.name, start, Position(number, len(line.rstrip()) + 1)), comment["rest"]
            break


def _next_contents(source: Source) -> list[int]:
    """Return for each line, from 0, the first one with content after it, or 0."""
    following = [0] * (len(source.lines) + 1)
    for number in range(len(source.lines) - 1, 0, -1):
        text = source.line(number + 1).strip()
        following[number] = number + 1 if text and not text.startswith("#") else following[number + 1]
    return following


def _line_meant(source: Source, comment: Span, below: list[int]) -> int:
    """Return the line a comment is about: its own, or the next with content where it stands alone."""
    number = comment.start.line
    if source.line(number)[: comment.start.column - 1].strip():
        return number
    return below[number] or number


class _Scalars:
    """Where the values of a file stand: what is inside one is no comment, and one may go over many lines."""

    def __init__(self, tree: Tree) -> None:
        self._source = tree.source
        self._spans: list[tuple[tuple[int, int], tuple[int, int]]] = []
        self._extents: dict[int, tuple[int, int]] = {}
        self._visit(tree.root)
        self._spans.sort()

    def hold(self, line: int, column: int) -> bool:
        """Tell whether a place is inside a value."""
        number = bisect_right(self._spans, ((line, column), (line, column)))
        return any(start <= (line, column) < end for start, end in self._spans[max(0, number - 2) : number + 1])

    def extent(self, line: int) -> tuple[int, int]:
        """Return the first and the last line of the value that stands on a line, with its key."""
        return self._extents.get(line, (line, line))

    def _visit(self, root: Any) -> None:
        waiting = [root]
        while waiting:
            node = waiting.pop()
            if node.id == "mapping":
                for key, value in node.value:
                    waiting += [key, value]
                    if value.id == "scalar":
                        self._span_lines(key.start_mark.line + 1, self._last_line(value))
            elif node.id == "sequence":
                waiting += node.value
            else:
                self._add(node)

    def _add(self, node: Any) -> None:
        start = (node.start_mark.line + 1, node.start_mark.column + 1)
        end = (node.end_mark.line + 1, node.end_mark.column + 1)
        if node.style in ("|", ">"):
            # A comment may follow the mark of a block.
            start = (start[0] + 1, 1)
        if end > start:
            self._spans.append((start, end))
        self._span_lines(node.start_mark.line + 1, self._last_line(node))

    def _last_line(self, node: Any) -> int:
        last = node.end_mark.line + 1
        if node.end_mark.column == 0 and last > node.start_mark.line + 1:
            last -= 1
        return int(last)

    def _span_lines(self, first: int, last: int) -> None:
        if last <= first:
            return
        for line in range(first, last + 1):
            low, high = self._extents.get(line, (first, last))
            self._extents[line] = (min(low, first), max(high, last))
