"""The facts a document needs that the file does not give yet, and where each belongs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from msgspec import Struct

from hoithao.consolidate import Consolidation
from hoithao.diagnostics import Path
from hoithao.model.outcome import Letter, Notice, Report
from hoithao.registry import Registry
from hoithao.responses import is_open


class MissingFact(Struct, frozen=True):
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
    issued = ("report", "notice", "letter")
    meeting = workshop.workshop
    if workshop.locality is None:
        yield MissingFact(("locality",), "locality", issued)
    if registry.issuer.symbol is None:
        at = workshop.organizers.index(registry.issuer)
        yield MissingFact(("organizers", at, "symbol"), "symbol", ("minutes", *issued))
    if not meeting.sessions:
        if meeting.date is None:
            yield MissingFact(("workshop", "date"), "date", ("minutes", *issued, "news"))
        for key, value in (("start", meeting.start), ("end", meeting.end)):
            if value is None:
                yield MissingFact(("workshop", key), key, ("minutes",))
    for at, session in enumerate(meeting.sessions):
        for key, value in (("start", session.start), ("end", session.end)):
            if value is None:
                yield MissingFact(("workshop", "sessions", at, key), key, ("minutes",))
    if meeting.venue is None and not (meeting.sessions and all(session.venue for session in meeting.sessions)):
        placed = (*both, "notice") if meeting.mode != "trực tuyến" else ("minutes",)
        yield MissingFact(("workshop", "venue"), "venue", placed)
    if not workshop.chair and not any(session.chair for session in meeting.sessions):
        yield MissingFact(("chair",), "chair", (*both, "notice"))
    if not workshop.secretary:
        yield MissingFact(("secretary",), "secretary", ("minutes",))
    if not workshop.attendees:
        listing = both if workshop.headcount is not None else (*both, "notice")
        yield MissingFact(("attendees",), "attendees", listing)
    if not workshop.agenda:
        yield MissingFact(("agenda",), "agenda", ("minutes",))


def _of_remarks(registry: Registry, consolidation: Consolidation) -> Iterator[MissingFact]:
    about_draft = {id(entry.remark): entry for block in consolidation.blocks for entry in block.entries}
    for at, remark in enumerate(registry.workshop.remarks):
        # A remark that lacks its targets too may be on no draft at all, which is told as an error.
        if id(remark) not in about_draft or registry.is_astray(remark) or not remark.targets:
            continue
        if any(target.word == "unknown" for target in about_draft[id(remark)].targets):
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
    sent = registry.reports_of(workshop.letter)
    for at, report in enumerate(workshop.report):
        path = ("report", at) if len(workshop.report) > 1 else ("report",)
        # The letter names the reports it sends by number and date.
        naming = ("report", "letter") if any(report is one for one in sent) else ("report",)
        yield from _of_issued(report, path, "report", naming)
    yield from _of_issued(workshop.notice, ("notice",), "notice", ("notice",))
    yield from _of_issued(workshop.letter, ("letter",), "letter", ("letter",))
    if not registry.addressees_of(workshop.letter):
        yield MissingFact(("letter", "to"), "letter-addressee", ("letter",))
    yield from _of_requests(registry, sent)


def _of_issued(
    one: Report | Notice | Letter, at: Path, kind: Literal["report", "notice", "letter"], naming: tuple[str, ...]
) -> Iterator[MissingFact]:
    """What a document that is signed and sent out wants; ``naming`` are the documents that name it."""
    wanted = (
        ("report", "number", "report-number"),
        ("report", "date", "report-date"),
        ("notice", "number", "notice-number"),
        ("notice", "date", "notice-date"),
        ("letter", "number", "letter-number"),
        ("letter", "date", "letter-date"),
    )
    for owner, key, label in wanted:
        if owner == kind and getattr(one, key) is None:
            yield MissingFact((*at, key), label, naming)
    if isinstance(one, Report) and not one.to:
        yield MissingFact((*at, "to"), "addressee", (kind,))
    if not one.drafting_unit:
        yield MissingFact((*at, "drafting_unit"), "drafting-unit", (kind,))
    if one.signer is None:
        yield MissingFact((*at, "signer"), "signer", (kind,))
    elif not one.signer.position and not one.signer.authority:
        yield MissingFact((*at, "signer", "position"), "signer-position", (kind,))


def _of_requests(registry: Registry, sent: Sequence[Report]) -> Iterator[MissingFact]:
    """The letters that asked for comments, which the letter refers to. Without ``request`` it refers to none."""
    about = [draft for report in sent for draft in registry.drafts_of_report(report)]
    for at, draft in enumerate(registry.drafts):
        if draft.request is None or not any(draft is one for one in about):
            continue
        path = ("draft", "request") if registry.workshop.draft else ("drafts", at, "request")
        if draft.request.number is None:
            yield MissingFact((*path, "number"), "request-number", ("letter",))
        if draft.request.date is None:
            yield MissingFact((*path, "date"), "request-date", ("letter",))
        if draft.request.sender is None and draft.drafter is None:
            yield MissingFact((*path, "sender"), "request-sender", ("letter",))
