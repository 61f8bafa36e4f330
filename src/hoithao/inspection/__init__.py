"""A finished Word file against Nghị định 30/2020/NĐ-CP: every component found, its effective look measured.

The room reads the decree by itself: it shares no number with :mod:`hoithao.document.layout`, which writes by it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from msgspec import Struct
from msgspec.structs import replace

from hoithao.archive import opened
from hoithao.catalogue import report
from hoithao.diagnostics import Diagnostic, Passage, Severity, in_order
from hoithao.inspection import annexes, body, closing, head, language, minutes, page
from hoithao.inspection.anatomy import Anatomy
from hoithao.inspection.faults import RULES, Fault
from hoithao.inspection.pages import BODY, flat
from hoithao.inspection.parts import Parts
from hoithao.inspection.recognising import opens_as_component
from hoithao.inspection.stories import Document
from hoithao.inspection.text import Line, Paragraph

KINDS = ("minutes", "report", "letter", "invitation", "notice")
"""The kinds of document that a file can be checked as; any other named type has the common assertions."""

TYPED = frozenset({"HTA10", "HTA70", "HTA72", "HTA73", "HTA74", "HTA75", "HTA80"})
"""What words that were typed can bring about, however well a document is set: nothing a writer could prevent."""

ASKED_OF_THE_FILE = frozenset({"HTA10", "HTA80"})
"""Those of them that are asked of the typed file alone: what is typed is composed when it is read (HT616), and which
words with another tone mark are names of people only the file can tell (HT610)."""

DISGUISED = frozenset({"HTA22", "HTA23", "HTA25", "HTA34", "HTA35", "HTA46", "HTA49", "HTA51", "HTA56"})
"""Assertions on lines that are known by what is typed in them: a title, a heading, recipients, the end of the text."""

__all__ = [
    "ASKED_OF_THE_FILE",
    "DISGUISED",
    "KINDS",
    "TYPED",
    "Inspection",
    "Judgement",
    "annexes",
    "body",
    "closing",
    "head",
    "inspect",
    "judge",
    "language",
    "minutes",
    "page",
]


@dataclass(frozen=True, slots=True)
class Inspection:
    """What a file was taken for, and every breach. ``kind`` is ``None`` where the file was not read."""

    kind: str | None
    diagnostics: tuple[Diagnostic, ...]
    breaches: tuple[tuple[Fault, Diagnostic], ...] = field(default=(), compare=False, repr=False)
    """The same breaches with the lines they stand in, for whoever writes into the file."""
    anatomy: Anatomy | None = field(default=None, compare=False, repr=False)


def inspect(data: bytes, kind: str | None = None, *, name: str = "", skipped: Collection[str] = ()) -> Inspection:
    """Check a .docx, given as bytes, as a document of a kind, or as what its title says it is.

    Nothing is read but the bytes. A file that is refused gives HT020 to HT023; one that is no administrative
    document gives HT030; tracked changes and comments are noted as HT031 and HT032. Everything else is HTA01 to
    HTA80, each with the :class:`~hoithao.diagnostics.Passage` it is about; those ``skipped`` are not looked for.
    """
    document, refused = opened(name, data, lambda archive: Document(Parts(archive)))
    if document is None:
        return Inspection(None, tuple(refused))
    anatomy = Anatomy(document, kind)
    if not anatomy.is_recognised:
        return Inspection(None, (report("HT030", name),))
    parts = _parts(anatomy)
    breaches = tuple((fault, _diagnostic(fault, parts, name)) for fault in _faults(anatomy, skipped))
    found = [diagnostic for _, diagnostic in breaches]
    if changes := document.inserted + document.deleted:
        found.append(report("HT031", name, count=str(changes)))
    if document.comments:
        found.append(report("HT032", name, count=str(document.comments)))
    return Inspection(anatomy.kind, tuple(in_order(found)), breaches, anatomy)


class Judgement(Struct, frozen=True):
    """The breaches of a document just made: those its writer is answerable for, and all others.

    The others may lie in the words that were typed, or are of practice only. Where there are any, ``marked`` are the
    texts that a component is known by: one that was typed may have been taken for a component, and all else with it.
    """

    ours: tuple[Diagnostic, ...]
    others: tuple[Diagnostic, ...]
    marked: tuple[str, ...]


def judge(data: bytes, kind: str) -> Judgement:
    """Hold a document just made against the decree."""
    inspection = inspect(data, kind, skipped=ASKED_OF_THE_FILE)
    found = [one for one in inspection.diagnostics if one.severity is not Severity.NOTE]
    ours = [one for one in found if one.severity is Severity.ERROR and not _may_be_typed(one)]
    marked = _marked(inspection.anatomy) if found and inspection.anatomy is not None else ()
    return Judgement(tuple(ours), tuple(one for one in found if one not in ours), tuple(marked))


def _marked(anatomy: Anatomy) -> Iterator[str]:
    in_tables = {id(one) for annex in anatomy.annexes for table in annex.tables for one in table.paragraphs}
    for paragraph in anatomy.document.paragraphs:
        if id(paragraph) not in in_tables and opens_as_component(paragraph.text):
            yield paragraph.text


def _may_be_typed(found: Diagnostic) -> bool:
    """Tell whether typed words can bring about a breach: by what they say, or by being taken for another component."""
    tokens = found.params.get("found", "").split("|")
    return (
        found.code in TYPED
        or (found.code in DISGUISED and not all(map(_is_measured, tokens)))
        or any(token.startswith(("reads=", "and-reads=")) for token in tokens)
    )


def _is_measured(token: str) -> bool:
    name, parted, _ = token.partition("=")
    return bool(parted) and name not in ("reads", "and-reads", "rule-share")


def _faults(anatomy: Anatomy, skipped: Collection[str]) -> list[Fault]:
    rules = [find for code, kinds, find in RULES if anatomy.kind in kinds and code not in skipped]
    return [fault for find in rules for fault in find(anatomy)]


def _diagnostic(fault: Fault, parts: dict[int, str], name: str) -> Diagnostic:
    one = report(fault.code, name, found="|".join(fault.found))
    severity = Severity.WARNING if fault.mild else one.severity
    return replace(one, severity=severity, passage=_passage(fault.at, parts))


def _passage(at: Line | Paragraph | None, parts: dict[int, str]) -> Passage:
    if at is None:
        return Passage("page", 0, "")
    paragraph = at.paragraph if isinstance(at, Line) else at
    part = paragraph.part if paragraph.part != BODY else parts.get(id(paragraph), "annex")
    return Passage(part, paragraph.number, at.text)


def _parts(anatomy: Anatomy) -> dict[int, str]:
    """Return the part of the page of every paragraph, by its identity; what is in none is in an annex."""
    found = {id(one): "body" for one in flat(anatomy.flow)}
    found |= {id(one): "letterhead" for one in flat(anatomy.head_blocks)}
    found |= {id(one): "signature" for one in flat(anatomy.signature_blocks)}
    titles = [*([anatomy.title] if anatomy.title is not None else []), *anatomy.summary]
    return found | {id(line.paragraph): "title" for line in titles}
