"""Ids are unique, and whatever a place refers to is declared."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from hoithao.catalogue import report
from hoithao.checks.subject import Subject
from hoithao.consolidate import VOICES, voice_rank
from hoithao.diagnostics import Diagnostic, Path, Related
from hoithao.model.people import Attendee, Person
from hoithao.naming import bodies_for_persons, names_of_bodies
from hoithao.vn import nearest

_Named = tuple[Path, str | None]


def check_names(subject: Subject) -> Iterator[Diagnostic]:
    """Check every id and every reference to one."""
    twice = list(_unique(subject))
    yield from twice
    # Where one id is given twice, that of the other thing is the one which seems to be missing.
    kinds = {_kind(one.path) for one in twice}
    yield from (one for one in _each_once(_declared(subject)) if one.params["kind"] not in kinds)
    yield from _voices(subject)
    for path, name in bodies_for_persons(subject.registry):
        place = subject.report_path(int(path[1])) + path[2:] if path[0] == "report" else path
        yield subject.report("HT221", place, key=_key(path), id=name, name=subject.registry.body_name(name))


def _key(path: Path) -> str:
    """The key of a person: «chair», «delegate», «speakers»; «name» is only said of an attendee."""
    keys = [step for step in path if isinstance(step, str)]
    return keys[-1] if keys[0] == "attendees" and len(keys) == 2 else keys[-2]


def _kind(path: Path) -> str:
    """Return what an id stands for, by where it is given: the innermost list around it."""
    lists = [step for step in path[:-1] if isinstance(step, str)]
    return {"organizers": "units"}.get(lists[-1], lists[-1])


def _each_once(found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Report an id that stands for nothing once, with every place that refers to it."""
    by_id: dict[tuple[str, str], list[Diagnostic]] = {}
    for one in found:
        by_id.setdefault((one.params["kind"], one.params["id"]), []).append(one)
    for places in by_id.values():
        first, *others = sorted(places, key=lambda one: one.sort_key)
        yield replace(first, related=tuple(Related("also-here", one.span) for one in others if one.span))


def _unique(subject: Subject) -> Iterator[Diagnostic]:
    workshop = subject.workshop
    families: list[Iterable[_Named]] = [
        [
            *(
                (("organizers", at, "id" if body.id else "symbol"), body.key)
                for at, body in enumerate(workshop.organizers)
            ),
            *((("units", at, "id"), unit.id) for at, unit in enumerate(workshop.units)),
        ],
        [(("drafts", at, "id"), draft.id) for at, draft in enumerate(workshop.drafts)],
        [(("agenda", at, "id"), item.id) for at, item in enumerate(workshop.agenda)],
        [
            (("agenda", at, "focus", number, "id"), one.id)
            for at, item in enumerate(workshop.agenda)
            for number, one in enumerate(item.focus)
        ],
        [(("issues", at, "id"), issue.id) for at, issue in enumerate(workshop.issues)],
        [(("remarks", at, "id"), remark.id) for at, remark in enumerate(workshop.remarks)],
        [(("replies", at, "id"), reply.id) for at, reply in enumerate(workshop.replies)],
        [(("events", at, "id"), event.id) for at, event in enumerate(workshop.events)],
        [(("report", at, "id"), report.id) for at, report in enumerate(workshop.report)],
        [(("workshop", "sessions", at, "id"), one.id) for at, one in enumerate(workshop.workshop.sessions)],
    ]
    families += [
        [(("issues", at, "options", number, "id"), option.id) for number, option in enumerate(issue.options)]
        for at, issue in enumerate(workshop.issues)
    ]
    for family in families:
        first: dict[str, Path] = {}
        for path, name in family:
            if name is None:
                continue
            if name in first:
                span = subject.layers.locate(path)
                related = Related("first-here", subject.layers.locate(first[name]))
                yield report("HT304", span.file, span, path=path, related=(related,), id=name)
            first.setdefault(name, path)


def _declared(subject: Subject) -> Iterator[Diagnostic]:
    registry, workshop = subject.registry, subject.workshop
    bodies = [*registry.units, *registry.organizers]
    drafts = [draft.id for draft in registry.drafts if draft.id]
    sessions = [one.id for one in workshop.workshop.sessions if one.id]
    remarks = [remark.id for remark in workshop.remarks]

    def known(path: Path, name: str | None, names: Iterable[str], kind: str) -> Iterator[Diagnostic]:
        names = list(names)
        if name is not None and name not in names:
            yield subject.report("HT303", path, kind=kind, id=name, nearest=nearest(name, names))

    yield from known(("issuer",), workshop.issuer, registry.organizers, "organizers")
    for at, session in enumerate(workshop.workshop.sessions):
        for number, name in enumerate(session.agenda):
            yield from known(("workshop", "sessions", at, "agenda", number), name, registry.agenda, "agenda")
    for at, item in enumerate(workshop.agenda):
        if item.about is not None and registry.draft_of_id(item.about) is None:
            yield from known(("agenda", at, "about"), item.about, drafts, "drafts")
    for at, issue in enumerate(workshop.issues):
        yield from known(("issues", at, "draft"), issue.draft, drafts, "drafts")
        yield from known(("issues", at, "outcome"), issue.outcome, (one.id for one in issue.options), "options")
    for at, following in enumerate(workshop.next_draft):
        place: Path = ("next_draft", at, "id") if len(workshop.next_draft) > 1 else ("next_draft", "id")
        yield from known(place, following.id, drafts, "drafts")
    for at, remark in enumerate(workshop.remarks):
        here: Path = ("remarks", at)
        for number, unit in enumerate(remark.by.units):
            yield from known((*here, "by", "units", number), unit, bodies, "units")
        yield from known((*here, "agenda"), remark.agenda, registry.agenda, "agenda")
        for number, question in enumerate(remark.focus):
            yield from known((*here, "focus", number), question, registry.questions, "focus")
        yield from known((*here, "draft"), remark.draft, drafts, "drafts")
        if remark.source != "spoken":
            yield from known((*here, "source"), remark.source, registry.replies, "replies")
        yield from known((*here, "event"), remark.event, registry.events, "events")
        yield from known((*here, "same_as"), remark.same_as, remarks, "remarks")
        yield from known((*here, "issue"), remark.issue, registry.issues, "issues")
        chosen = registry.issues.get(remark.issue or "")
        if chosen is not None:
            options = [option.id for option in chosen.options]
            yield from known((*here, "option"), remark.option, options, "options")
            yield from known((*here, "fallback"), remark.fallback, options, "options")
    for at, reply in enumerate(workshop.replies):
        yield from known(("replies", at, "unit"), reply.unit, bodies, "units")
        yield from known(("replies", at, "draft"), reply.draft, drafts, "drafts")
        yield from known(("replies", at, "event"), reply.event, registry.events, "events")
    for at, vote in enumerate(workshop.votes):
        yield from known(("votes", at, "agenda"), vote.agenda, registry.agenda, "agenda")
    for at, answer in enumerate(workshop.answers):
        for number, name in enumerate(answer.remarks):
            yield from known(("answers", at, "remarks", number), name, remarks, "remarks")
    for number, name in enumerate(workshop.news.remarks):
        yield from known(("news", "remarks", number), name, remarks, "remarks")
    yield from _people(subject, bodies)
    for at, paper in enumerate(workshop.papers.listed if workshop.papers else ()):
        yield from known(("papers", "listed", at, "session"), paper.session, sessions, "sessions")
    for at, one in enumerate(workshop.report):
        place = subject.report_path(at)
        for number, name in enumerate(one.drafts):
            yield from known((*place, "drafts", number), name, drafts, "drafts")
    for number, name in enumerate(workshop.letter.reports):
        ids = [one.id for one in workshop.report if one.id]
        yield from known(("letter", "reports", number), name, ids, "reports")
    for at, consensus in enumerate(workshop.conclusion.consensus if workshop.conclusion else ()):
        for number, name in enumerate(consensus.issues):
            yield from known(("conclusion", "consensus", at, "issues", number), name, registry.issues, "issues")


def misspells_bodies(subject: Subject) -> bool:
    """Tell whether some id of a unit or letter is none: then a unit that seems to be silent may be the one meant."""
    letters = subject.registry.replies
    bodies = [*subject.registry.units, *subject.registry.organizers]
    known = set(bodies)
    named = (unit for remark in subject.workshop.remarks for unit in remark.by.units)
    return (
        any(unit not in known for unit in named)
        or any(one.source != "spoken" and one.source not in letters for one in subject.workshop.remarks)
        or any(reply.unit not in known for reply in subject.workshop.replies)
        or any(_people(subject, bodies))
    )


def _people(subject: Subject, bodies: list[str]) -> Iterator[Diagnostic]:
    """A person's body may be written out in full; what looks like an id must be one, or it would be printed."""
    workshop = subject.workshop
    persons: list[tuple[Path, Person | Attendee | None]] = [
        *((("chair", at), who) for at, who in enumerate(workshop.chair)),
        *((("secretary", at), who) for at, who in enumerate(workshop.secretary)),
        *(
            (("workshop", "sessions", at, "chair", number), who)
            for at, session in enumerate(workshop.workshop.sessions)
            for number, who in enumerate(session.chair)
        ),
        (("conclusion", "by"), workshop.conclusion.by if workshop.conclusion else None),
        *((("attendees", at), who) for at, who in enumerate(workshop.attendees)),
        *((("attendees", at, "delegate"), who.delegate) for at, who in enumerate(workshop.attendees)),
        *((("agenda", at, "presenter"), item.presenter) for at, item in enumerate(workshop.agenda)),
        *((("answers", at, "by"), answer.by) for at, answer in enumerate(workshop.answers)),
        *(
            (("remarks", at, "by", "speakers", number), who)
            for at, remark in enumerate(workshop.remarks)
            for number, who in enumerate(remark.by.speakers)
        ),
    ]
    named: list[_Named] = [((*path, "unit"), who.unit) for path, who in persons if who is not None]
    if workshop.papers is not None:
        named += [(("papers", "listed", at, "unit"), paper.unit) for at, paper in enumerate(workshop.papers.listed)]
    for path, unit in named:
        if unit is not None and unit not in bodies and _LOOKS_LIKE_ID.fullmatch(unit):
            yield subject.report("HT303", path, kind="units", id=unit, nearest=nearest(unit, bodies))
    for path, name in names_of_bodies(workshop, lambda text: _LOOKS_LIKE_ID.fullmatch(text) is not None):
        near = nearest(name, bodies)
        # A short word may be a name of its own.
        if path[-1] == "owner" or near or "-" in name:
            place = subject.report_path(int(path[1])) + path[2:] if path[0] == "report" else path
            yield subject.report("HT303", place, kind="units", id=name, nearest=near)


_LOOKS_LIKE_ID = re.compile(r"[a-z0-9]+(?:[-_.][a-z0-9]+)*")


def _voices(subject: Subject) -> Iterator[Diagnostic]:
    for at, remark in enumerate(subject.workshop.remarks):
        by = remark.by
        if by.voice is not None and voice_rank(by.voice) == len(VOICES):
            yield subject.report("HT214", ("remarks", at, "by", "voice"), value=by.voice)
        if by.voice is not None and (by.units or by.speakers):
            yield subject.report("HT308", ("remarks", at, "by", "voice"), id=remark.id)
        if by.voice is None and not by.units and not by.speakers and remark.source == "spoken":
            yield subject.report("HT307", ("remarks", at, "by"), id=remark.id)
