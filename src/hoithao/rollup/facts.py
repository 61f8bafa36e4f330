"""One workshop as plain facts that can be put together with others."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time
from typing import Any

from msgspec import Struct

from hoithao.body_names import body_key, is_central
from hoithao.model.draft import Issue
from hoithao.model.meeting import Event
from hoithao.model.record import Record
from hoithao.model.remarks import Remark
from hoithao.registry import Registry
from hoithao.scalars import WHOLE
from hoithao.vn import folded

Data = dict[str, Any]
BodyId = tuple[str, str]
"""What makes a body one: the key of its name and the key of its place."""

_LONGEST_STEM = 40


class Facts(Struct, frozen=True):
    """What one file gives. Bodies are told by what they are, not by an id; ids of rows begin with their event."""

    events: list[Data]
    organizers: list[Data]
    issuer: BodyId | None
    locality: str | None
    illustration: str | None
    draft: Data
    next_draft: Data | None
    units: list[tuple[BodyId, Data]]
    agenda: list[Data]
    issues: list[Data]
    remarks: list[Data]
    """With ``units`` of ``by`` and of speakers as :data:`BodyId`, issues and options as their texts."""
    replies: list[Data]
    other_meetings: list[Data]
    statutory: bool
    report: Data
    """What the reports of the file say alike and a report on all workshops can say as well."""


def stem(text: str) -> str:
    """Return the beginning of an id made from a text: small letters without marks, joined by ``-``."""
    words = folded(text).replace(" ", "-")
    return (words if len(words) <= _LONGEST_STEM else words[: _LONGEST_STEM + 1].rpartition("-")[0]) or "x"


def plain(value: Any) -> Any:
    """Return records as mappings of texts, as a file gives them; what is the default is left out."""
    if isinstance(value, Record):
        return plain(value.model_dump(by_alias=True, exclude_defaults=True))
    if isinstance(value, Mapping):
        known = {key: plain(one) for key, one in value.items() if one is not None}
        return known | ({"internal": "có"} if known.get("internal") == [WHOLE] else {})
    if isinstance(value, list | tuple):
        return [plain(one) for one in value]
    if isinstance(value, bool):
        return "có" if value else "không"
    if isinstance(value, date):
        return f"{value.day}/{value.month}/{value.year}"
    if isinstance(value, time):
        return f"{value.hour}:{value.minute:02d}"
    return str(value)


def facts_of(registry: Registry) -> Facts:
    """Return the facts of a workshop that is about one draft."""
    workshop = registry.workshop
    rolled = bool(workshop.events)
    event = None if rolled else _event(registry)
    prefix = f"{event['id']}." if event else ""
    bodies = _Bodies(registry, rolled=rolled)
    remarks = [_remark(registry, bodies, remark, prefix, event) for remark in workshop.remarks]
    replies = []
    for reply in workshop.replies:
        data = {**plain(reply), "id": prefix + reply.id, "unit": bodies.of(reply.unit)}
        data.pop("draft", None)
        replies.append(data | ({"event": event["id"]} if event else {}))
    used = {remark["agenda"] for remark in remarks if "agenda" in remark}
    agenda = [{"id": prefix + item.id, "title": item.title} for item in workshop.agenda if prefix + item.id in used]
    issuer = registry.issuer
    return Facts(
        events=[plain(one) for one in workshop.events] if event is None else [event],
        organizers=[_without_id(plain(body)) for body in workshop.organizers],
        issuer=(body_key(issuer.name), body_key(issuer.parent or "")) if not rolled or workshop.issuer else None,
        locality=workshop.locality,
        illustration=workshop.illustration,
        draft=_without_id(plain(registry.drafts[0])),
        next_draft=_without_id(plain(workshop.next_draft[0])) if workshop.next_draft else None,
        units=bodies.listed,
        agenda=agenda,
        issues=[_issue(registry, issue) for issue in workshop.issues],
        remarks=remarks,
        replies=replies,
        other_meetings=[plain(one) for one in workshop.other_meetings],
        statutory=all(one.annex.profile == "luat-2025" for one in workshop.report),
        report=_alike([plain(one) for one in workshop.report]),
    )


REPORT_KEYS = ("to", "signer", "proposals", "difficulties", "recipients", "drafting_unit", "tallies")
"""What a report on all workshops can take over; number and date are each report's own."""


def _alike(reports: list[Data]) -> Data:
    first = reports[0] if reports else {}
    shared = [key for key in REPORT_KEYS if all(one.get(key) == first.get(key) for one in reports)]
    return {key: first[key] for key in shared if key in first}


def _without_id(data: Data) -> Data:
    return {key: value for key, value in data.items() if key != "id"}


def _event(registry: Registry) -> Data:
    meeting, issuer = registry.workshop.workshop, registry.issuer
    held = meeting.date or (meeting.sessions[0].date if meeting.sessions else None)
    who = stem(issuer.symbol or issuer.name)
    place = f"-{stem(registry.short_place)}" if registry.short_place else ""
    when = f"{held:%Y%m%d}" if held else stem(meeting.title)
    name = meeting.id or f"{who}{place}-{when}"
    total = registry.workshop.headcount
    event = Event(
        id=name[:_LONGEST_STEM],
        kind=meeting.kind,
        title=meeting.title,
        organizer=registry.issuer_full_name,
        date=held,
        venue=meeting.venue,
        attendees=total.total if total else None,
        about=total.about if total else None,
    )
    data: Data = plain(event)
    return data


class _Bodies:
    """The bodies of one file, each under what it is."""

    def __init__(self, registry: Registry, *, rolled: bool) -> None:
        self._registry = registry
        self._place = None if rolled else registry.place
        self.listed: list[tuple[BodyId, Data]] = []
        """Units as they are listed, then organizers that replied or spoke without being listed."""
        for unit in registry.workshop.units:
            self._add(plain(unit))

    def _add(self, data: Data) -> BodyId:
        data = _without_id(data)
        if "of" not in data and (place := self._place_of(data["name"])):
            data["of"] = place
        key = (body_key(data["name"]), body_key(data.get("of", "")))
        self.listed.append((key, data))
        return key

    def of(self, name: str) -> BodyId | str:
        """Return what a body is that is named by an id; a name that is no id stays as it is typed."""
        name = self._registry.unit_id(name)
        unit = self._registry.units.get(name)
        if unit is not None:
            return self._key(plain(unit))
        organizer = self._registry.organizers.get(name)
        if organizer is None:
            return name
        key = self._key({"name": organizer.name})
        if all(known != key for known, _ in self.listed):
            self._add({"name": organizer.name, "invited": "không"})
        return key

    def _key(self, data: Data) -> BodyId:
        return (body_key(data["name"]), body_key(data.get("of", "") or self._place_of(data["name"])))

    def _place_of(self, name: str) -> str:
        """Return the place that a body belongs to without saying so; bodies of the whole country belong to none."""
        place = self._place
        return place if place and body_key(place) not in body_key(name) and not is_central(name) else ""


def _issue(registry: Registry, issue: Issue) -> Data:
    """An issue with its options and outcome as texts."""
    data: Data = {"question": issue.question, "targets": list(issue.targets)}
    data["options"] = [option.text for option in issue.options]
    data["outcome"] = _option(registry, issue.id, issue.outcome)
    return data


def _option(registry: Registry, issue: str | None, option: str | None) -> str | None:
    known = registry.issues.get(issue or "")
    return next((one.text for one in known.options if one.id == option), None) if known else None


def _remark(registry: Registry, bodies: _Bodies, remark: Remark, prefix: str, event: Data | None) -> Data:
    data: Data = {**plain(remark), "id": prefix + remark.id}
    beyond = registry.draft_of(remark) is None
    data.pop("draft", None)
    data.pop("focus", None)  # the questions put to a workshop stay in its own file, as its course does
    if remark.agenda is not None:
        data.pop("agenda")
        if beyond:
            data["agenda"] = prefix + remark.agenda
    if event is not None:
        data["event"] = event["id"]
    if remark.source != "spoken":
        data["source"] = prefix + remark.source
    if remark.same_as is not None:
        data["same_as"] = prefix + remark.same_as
    if remark.issue is not None:
        known = registry.issues.get(remark.issue)
        data["issue"] = known.question if known else remark.issue
        for key, option in (("option", remark.option), ("fallback", remark.fallback)):
            if option is not None:
                data[key] = _option(registry, remark.issue, option)
    if "by" in data:
        data["by"] = _by(registry, bodies, remark)
    return data


def _by(registry: Registry, bodies: _Bodies, remark: Remark) -> Data:
    """Whose remark it is, with the posts and units that the list of attendees gave the speakers."""
    by = remark.by
    data: Data = {key: value for key, value in (("voice", by.voice), ("of", by.of)) if value is not None}
    if by.units:
        data["units"] = [bodies.of(unit) for unit in by.units]
    if by.speakers:
        speakers = []
        for speaker in by.speakers:
            known = plain(registry.person(speaker))
            if "unit" in known:
                known["unit"] = bodies.of(known["unit"])
            speakers.append(known)
        data["speakers"] = speakers
    return data
