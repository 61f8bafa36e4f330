"""Finished documents held against the file they were made from, and against each other.

What is looked at are the bytes that would be written, read back; no view, no template. The minutes must tell every
remark that was known when the workshop closed, once and under its author; the annexes must have every remark, once,
with its text and authors; figures in the prose must be those of the annex. A difference is a fault of the program.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from xml.sax.saxutils import unescape

from hoithao.consolidate import Consolidation, Entry
from hoithao.model.outcome import Report
from hoithao.output import Output
from hoithao.registry import Registry
from hoithao.vn import folded


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing a document should say and does not, or says too often; ``remark`` is the id it is about, if any."""

    document: str
    text: str
    remark: str = ""


def reconcile(registry: Registry, consolidation: Consolidation, outputs: Sequence[Output]) -> list[Difference]:
    """Return every difference between the documents and the facts; an empty list is what there should be."""
    found: list[Difference] = []
    every = [*(entry for block in consolidation.blocks for entry in block.entries), *consolidation.beyond]
    told = {entry.remark.id: _told(registry, entry) for entry in every}
    beyond = {entry.remark.id for entry in consolidation.beyond}
    told_beyond: Counter[str] = Counter()
    reports = [output for output in outputs if output.kind == "report" and output.extension == ".docx"]
    for output in outputs:
        if output.kind == "minutes" and output.extension == ".docx":
            found += _minutes(registry, told, output)
    for output, report in zip(reports, registry.workshop.report, strict=False):
        drafts = registry.drafts_of_report(report)
        blocks = [block for block in consolidation.blocks if any(block.draft is draft for draft in drafts)]
        about = [entry for block in blocks for entry in block.entries]
        annex = _Annex(told, output, report)
        found += annex.compared(about, consolidation.beyond)
        told_beyond.update(annex.held & beyond)
        counted = [sum(entry.remark.id in annex.held for entry in block.entries) for block in blocks]
        found += _figures(output, annex.document, counted)
        found += _named(output, annex.document, [registry.issuer.name, *(draft.title for draft in drafts)])
    if reports:
        found += [
            Difference(reports[0].suffix, entry.remark.id, entry.remark.id)
            for entry in consolidation.beyond
            if told_beyond[entry.remark.id] != 1
        ]
    return found


# Reading back.

_PIECE = re.compile(r"<w:t(?: [^>]*)?>([^<]*)")
_ANCHOR = re.compile(r'<w:bookmarkstart [^>]*w:name="([^"]*)"')
_RULED, _HEAD = 'w:val="bangke"', "<w:tblheader"


class _Document:
    """The words of a finished document in small letters: blanks squeezed, line ends as blanks."""

    def __init__(self, data: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            # Folded as a whole, names of elements too: one long text is folded faster than its thousand pieces.
            xml = package.read("word/document.xml").decode("utf-8").casefold()
        self._outside: list[str] = []
        self._ruled: list[str] = []
        before, *tables = xml.split("<w:tbl>")
        self._outside.append(before)
        for table in tables:
            inside, _, after = table.partition("</w:tbl>")
            (self._ruled if _RULED in inside[:200] else self._outside).append(inside)
            self._outside.append(after)

    @cached_property
    def paragraphs(self) -> list[str]:
        """The paragraphs outside the ruled tables that say something."""
        told = (_text(piece) for stretch in self._outside for piece in stretch.split("</w:p>"))
        return [text for text in told if text]

    @cached_property
    def rows(self) -> list[_Row]:
        """The rows of the ruled tables, without head rows."""
        rows = (row for table in self._ruled for row in table.split("</w:tr>")[:-1])
        return [_Row.read(row) for row in rows if _HEAD not in row]


@dataclass(frozen=True, slots=True)
class _Row:
    """A row: the words of its first cell, all its words, the bookmark it begins with."""

    first: tuple[str, ...]
    text: str
    anchor: str

    @classmethod
    def read(cls, xml: str) -> _Row:
        anchor = _ANCHOR.search(xml)
        first, _, rest = xml.partition("</w:tc>")
        head = _text(first)
        return cls(tuple(head.split()), f"{head} {_text(rest)}", anchor[1] if anchor else "")


def _text(xml: str) -> str:
    text = " ".join(_PIECE.findall(xml))
    return " ".join((unescape(text) if "&" in text else text).split())


def _squeezed(text: str) -> str:
    return " ".join(text.casefold().split())


_name = lru_cache(maxsize=1024)(_squeezed)
"""A name in the same form; one name is behind many remarks."""


@dataclass(frozen=True, slots=True)
class _Told:
    """What every document has to say of a remark: its text, but for first letter and closing mark, and whose it is."""

    entry: Entry
    core: str
    names: tuple[str, ...]
    speakers: tuple[str, ...]

    def stands_in(self, line: str) -> bool:
        """Tell whether a line of the minutes says all of it, and who spoke."""
        return self.core in line and all(name in line for name in self.speakers) and self.named_in(line)

    def named_in(self, line: str) -> bool:
        """Tell whether a line has every name; a post may have the name of its body in it, typed another way."""
        return all(name in line or folded(name) in folded(line) for name in self.names)


def _told(registry: Registry, entry: Entry) -> _Told:
    by = entry.remark.by
    core = _squeezed(entry.remark.text[1:]).rstrip(".;,: ")
    if by.voice is not None:
        return _Told(entry, core, (_squeezed(by.voice),), ())
    alone = [who.name for who in by.speakers if registry.person(who).unit is None] if by.speakers else []
    names = tuple(map(_name, (*registry.named_bodies(entry.units), *alone)))
    return _Told(entry, core, names, tuple(_name(who.name) for who in by.speakers))


# The minutes.


def _minutes(registry: Registry, told: Mapping[str, _Told], output: Output) -> Iterator[Difference]:
    document = _Document(output.data)
    lines = document.paragraphs
    start = 0
    taken: set[int] = set()
    for group in _as_told(registry, told):
        # Remarks of one kind under one item stand together, so a line too many breaks the run as one too few does.
        last = len(lines) - len(group)
        lengths = ((_run(lines, at, group), at) for at in range(start, last + 1))
        at = next((at for length, at in lengths if length == len(group)), None)
        if at is None:
            lost = [one for one in group if not any(one.stands_in(line) for line in lines[start:])]
            longest = max((_run(lines, at, group) for at in range(start, len(lines))), default=0)
            yield from (_lost(output, one) for one in lost or [group[max(longest - 1, 0)]])
            continue
        start = at + len(group)
        taken.update(range(at, start))
        if start < len(lines) and _unlisted(lines[start]) == _unlisted(lines[start - 1]):
            yield _lost(output, group[-1])
    yield from _too_late(registry, told, [line for at, line in enumerate(lines) if at not in taken], output)
    people = [who.name for who in (*registry.workshop.chair, *registry.workshop.secretary)]
    yield from _named(output, document, [registry.issuer.name, registry.workshop.workshop.title, *people])


def _run(lines: Sequence[str], start: int, group: Sequence[_Told]) -> int:
    """Return how many of some remarks stand in a row from a line on."""
    room = min(len(group), len(lines) - start)
    return next((step for step in range(room) if not group[step].stands_in(lines[start + step])), room)


def _lost(output: Output, one: _Told) -> Difference:
    return Difference(output.suffix, one.entry.remark.text, one.entry.remark.id)


def _too_late(
    registry: Registry, told: Mapping[str, _Told], others: Sequence[str], output: Output
) -> Iterator[Difference]:
    """Letters of after the workshop are not told in the minutes."""
    held = _closing_day(registry)
    listed = [line for line in others if _unlisted(line) != line]
    for one in told.values():
        if _is_late(registry, one.entry, held):
            text = f": {_squeezed(one.entry.remark.text)}".rstrip(".;,: ")
            if any(text in line and one.named_in(line) for line in listed):
                yield _lost(output, one)


def _closing_day(registry: Registry) -> date | None:
    meeting = registry.workshop.workshop
    return meeting.sessions[-1].date if meeting.sessions else meeting.date


def _unlisted(line: str) -> str:
    return re.sub(r"^(?:-|\w{1,3}\)) ", "", line)


def _as_told(registry: Registry, told: Mapping[str, _Told]) -> list[list[_Told]]:
    """Return what the minutes have to tell, in their order: by item of the agenda, what was said before letters."""
    workshop = registry.workshop
    order = {item.id: at for at, item in enumerate(workshop.agenda)}
    held = _closing_day(registry)
    groups: dict[tuple[int, bool], list[_Told]] = {}
    for remark in workshop.remarks:
        entry = told[remark.id].entry
        if not _is_late(registry, entry, held):
            at = order.get(_item(registry, entry) or "", len(order))
            groups.setdefault((at, entry.written), []).append(told[remark.id])
    return [groups[key] for key in sorted(groups)]


def _is_late(registry: Registry, entry: Entry, held: date | None) -> bool:
    """Tell whether a remark came in a letter of after the workshop: those are the report's alone."""
    reply = registry.replies.get(entry.remark.source) if entry.written else None
    return reply is not None and reply.date is not None and held is not None and reply.date > held


def _item(registry: Registry, entry: Entry) -> str | None:
    if entry.remark.agenda is not None:
        return entry.remark.agenda
    draft = registry.draft_of(entry.remark)
    items = [one.id for one in registry.workshop.agenda if draft and registry.draft_of_id(one.about) is draft]
    return items[-1] if items else None


# The annex.


class _Annex:
    """The annexed table of one report, read back."""

    def __init__(self, told: Mapping[str, _Told], output: Output, report: Report) -> None:
        self.document = _Document(output.data)
        self.held: set[str] = set()
        """The ids of the remarks it has."""
        self._told, self._suffix = told, output.suffix
        columns = report.annex.columns
        statutory = report.annex.profile == "luat-2025"
        self._has_ids = not statutory and (not columns or "number" in columns)
        self._has_texts = statutory or not columns or "text" in columns
        self._has_authors = statutory or not columns or "by" in columns

    def compared(self, about: Sequence[Entry], beyond: Sequence[Entry]) -> Iterator[Difference]:
        """Yield what the table lacks or repeats of the remarks on its drafts; remarks beyond them may be there."""
        shared: dict[str, list[Entry]] = {}
        for entry in (*about, *beyond):
            shared.setdefault(entry.lead or entry.remark.id, []).append(entry)
        may_lack = {entry.remark.id for entry in beyond}
        left: dict[str, list[_Row]] = {}
        for row in self.document.rows:
            left.setdefault(self._key(row), []).append(row)
        for name, members in shared.items():
            candidates = left.get(name.casefold() if self._has_ids else _anchor_of(name), [])
            at = next((at for at, row in enumerate(candidates) if all(self._tells(row, one) for one in members)), None)
            if at is not None:
                candidates.pop(at)
                self.held.update(entry.remark.id for entry in members)
            elif candidates or name not in may_lack:
                yield Difference(self._suffix, members[0].remark.text, name)
        for rows in left.values():
            yield from (Difference(self._suffix, row.text) for row in rows)

    def _key(self, row: _Row) -> str:
        """What a row is found by: the id in its first cell, or what its bookmark has of it."""
        return "".join(row.first[1:2]) if self._has_ids else row.anchor[:_KEPT]

    def _tells(self, row: _Row, entry: Entry) -> bool:
        one = self._told[entry.remark.id]
        if self._has_ids and entry.remark.id.casefold() not in row.first:
            return False
        return (not self._has_texts or one.core in row.text) and (not self._has_authors or one.named_in(row.text))


_KEPT = 32
"""How much of a bookmark's name is left where two ids would give one name."""


def _anchor_of(name: str) -> str:
    return ("yk_" + re.sub(r"[^\w]", "_", name))[:_KEPT].casefold()


# Names and figures.

_TOTAL = re.compile(r"^tổng hợp được ([\d.]+) ý kiến")
_STANCE = re.compile(r"([\d.]+) ý kiến (?:nhất trí|đề nghị sửa đổi, bổ sung|không nhất trí|khác)(?=[;., ])")
_ORIGIN = re.compile(r"gồm ([\d.]+) ý kiến phát biểu tại .*? và ([\d.]+) ý kiến bằng văn bản\.")
_ANSWERS = re.compile(r"^trong tổng số ([\d.]+) ý kiến đối với .*?, có (.*)\.$")
_ANSWER = re.compile(r"([\d.]+) ý kiến (?:không )?(?:được|chưa)")


def _figures(output: Output, document: _Document, counted: Sequence[int]) -> Iterator[Difference]:
    """Each whole of the prose is the sum of its parts, and what is said of each draft is what the annex has of it.

    A draft with one remark or none has a sentence without a total.
    """
    totals = []
    for line in document.paragraphs:
        if found := _TOTAL.match(line):
            totals.append(_number(found[1]))
            origin, stances = _ORIGIN.search(line), [_number(one) for one in _STANCE.findall(line)]
            wrong = origin is not None and _number(origin[1]) + _number(origin[2]) != totals[-1]
            if wrong or (stances and sum(stances) != totals[-1]):
                yield Difference(output.suffix, line)
        elif told := _ANSWERS.match(line):
            totals_told = _number(told[1])
            if sum(map(_number, _ANSWER.findall(told[2]))) != totals_told or totals_told not in counted:
                yield Difference(output.suffix, line)
    if totals and totals != [number for number in counted if number > 1]:
        yield Difference(output.suffix, " + ".join(map(str, totals)))


def _number(text: str) -> int:
    return int(text.replace(".", ""))


def _named(output: Output, document: _Document, names: Iterable[str]) -> Iterator[Difference]:
    text = "\n".join(document.paragraphs)
    yield from (Difference(output.suffix, name) for name in names if _squeezed(name) not in text)
