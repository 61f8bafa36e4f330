"""The facts a document needs that the file does not give yet, and where each belongs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from hoithao.consolidate import Consolidation
from hoithao.diagnostics import Path
from hoithao.model.outcome import Report
from hoithao.registry import Registry
from hoithao.responses import is_open


@dataclass(frozen=True, slots=True)
class MissingFact:
    """One fact: its key, the path where it belongs, what it is called, and the documents that want it."""

    path: Path
    label: str
    documents: tuple[str, ...]


def missing_facts(registry: Registry, consolidation: Consolidation) -> list[MissingFact]:
    """List the facts that print as blanks, in the order of the file."""
    found = [*_of_workshop(registry), *_of_remarks(registry, consolidation), *_of_documents(registry)]
    if registry.workshop.events:
        # Each of several workshops has its own day, venue and chair; there are no minutes of all of them.
        return [
            one for one in found if one.path[0] not in ("workshop", "chair", "attendees") and "report" in one.documents
        ]
    return found


def _of_workshop(registry: Registry) -> Iterator[MissingFact]:
    workshop, both = registry.workshop, ("minutes", "report")
    meeting = workshop.workshop
    if workshop.locality is None:
        yield MissingFact(("locality",), "locality", ("report",))
    if registry.issuer.symbol is None:
        at = workshop.organizers.index(registry.issuer)
        yield MissingFact(("organizers", at, "symbol"), "symbol", both)
    if not meeting.sessions:
        if meeting.date is None:
            yield MissingFact(("workshop", "date"), "date", both)
        for key, value in (("start", meeting.start), ("end", meeting.end)):
            if value is None:
                yield MissingFact(("workshop", key), key, ("minutes",))
    for at, session in enumerate(meeting.sessions):
        for key, value in (("start", session.start), ("end", session.end)):
            if value is None:
                yield MissingFact(("workshop", "sessions", at, key), key, ("minutes",))
    if meeting.venue is None and not (meeting.sessions and all(session.venue for session in meeting.sessions)):
        yield MissingFact(("workshop", "venue"), "venue", both if meeting.mode != "trực tuyến" else ("minutes",))
    if not workshop.chair and not any(session.chair for session in meeting.sessions):
        yield MissingFact(("chair",), "chair", both)
    if not workshop.secretary:
        yield MissingFact(("secretary",), "secretary", ("minutes",))
    if not workshop.attendees:
        yield MissingFact(("attendees",), "attendees", both)
    if not workshop.agenda:
        yield MissingFact(("agenda",), "agenda", ("minutes",))


def _of_remarks(registry: Registry, consolidation: Consolidation) -> Iterator[MissingFact]:
    about_draft = {entry.remark.id for block in consolidation.blocks for entry in block.entries}
    for at, remark in enumerate(registry.workshop.remarks):
        if remark.id not in about_draft:
            continue
        if "unknown" in remark.targets:
            yield MissingFact(("remarks", at, "targets"), "target", ("report",))
        if remark.stance is None:
            yield MissingFact(("remarks", at, "stance"), "stance", ("report",))
    yield from _unanswered(registry, consolidation)


def _unanswered(registry: Registry, consolidation: Consolidation) -> Iterator[MissingFact]:
    """The table of the drafting agency answers every remark on its drafts; those beyond them need no answer."""
    wanted = [one for one in registry.workshop.report if one.annex.profile == "luat-2025"]
    drafts = [draft for one in wanted for draft in registry.drafts_of_report(one)]
    unanswered = {
        entry.remark.id: entry
        for block in consolidation.blocks
        if any(block.draft is draft for draft in drafts)
        for entry in block.entries
        if not entry.lead and is_open(entry.response)
    }
    for at, remark in enumerate(registry.workshop.remarks):
        if remark.id in unanswered:
            yield MissingFact(("remarks", at, "response"), "answer", ("report",))


def _of_documents(registry: Registry) -> Iterator[MissingFact]:
    workshop = registry.workshop
    if workshop.minutes.number is None:
        yield MissingFact(("minutes", "number"), "minutes-number", ("minutes",))
    for at, report in enumerate(workshop.report):
        yield from _of_report(report, ("report", at) if len(workshop.report) > 1 else ("report",))


def _of_report(report: Report, at: Path) -> Iterator[MissingFact]:
    wanted = (
        ("number", "report-number"),
        ("date", "report-date"),
        ("to", "addressee"),
        ("drafting_unit", "drafting-unit"),
    )
    for key, label in wanted:
        if not getattr(report, key):
            yield MissingFact((*at, key), label, ("report",))
    if report.signer is None:
        yield MissingFact((*at, "signer"), "signer", ("report",))
    elif not report.signer.position and not report.signer.authority:
        yield MissingFact((*at, "signer", "position"), "signer-position", ("report",))
