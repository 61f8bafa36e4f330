"""A workshop with its references resolved: who is behind an id, which draft a remark is about."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cached_property

from hoithao.body_names import body_key, placed
from hoithao.model.draft import Draft, Issue
from hoithao.model.meeting import AgendaItem, Event
from hoithao.model.outcome import Letter, Report
from hoithao.model.people import Organizer, Person, Unit
from hoithao.model.remarks import Remark, Reply
from hoithao.model.workshop import Workshop
from hoithao.vn import folded

_PLACE_OF_PARENT = re.compile(r"(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|HĐND|Hội đồng nhân dân)\s+(?P<place>.+)$")

_KIND_OF_PLACE = re.compile(r"^(?:tỉnh|thành phố|phường|xã|đặc khu|TP\.?)\s+", re.IGNORECASE)


class Registry:
    """Look-ups over one workshop. Nothing here guesses: an id that stands for nothing gives ``None``."""

    def __init__(self, workshop: Workshop, *, circulation: str = "") -> None:
        self.workshop = workshop
        self._circulation = circulation

    @property
    def marking(self) -> str:
        """What stands in a box above the documents: that they illustrate, and among whom they may go round."""
        return " - ".join(filter(None, (self.workshop.illustration, self._circulation)))

    @cached_property
    def units(self) -> dict[str, Unit]:
        """The declared units by id."""
        return {unit.id: unit for unit in self.workshop.units}

    @cached_property
    def organizers(self) -> dict[str, Organizer]:
        """The organizers by id, or by symbol in lower case where no id is given."""
        return {body.key: body for body in self.workshop.organizers if body.key}

    @cached_property
    def issuer(self) -> Organizer:
        """The body whose name heads the documents."""
        workshop = self.workshop
        if workshop.issuer and workshop.issuer in self.organizers:
            return self.organizers[workshop.issuer]
        leading = [body for body in workshop.organizers if body.role == "chủ trì"]
        return (leading or list(workshop.organizers))[0]

    @cached_property
    def drafts(self) -> tuple[Draft, ...]:
        """Every draft, in the order typed."""
        return (self.workshop.draft,) if self.workshop.draft else self.workshop.drafts

    def next_draft_of(self, draft: Draft) -> tuple[int, Draft] | None:
        """Return the draft that follows one after the remarks, with its place in the file, where it is given."""
        for at, following in enumerate(self.workshop.next_draft):
            if following.id == draft.id or (len(self.drafts) == 1 and following.id is None):
                return at, following
        return None

    @cached_property
    def chairs(self) -> tuple[Person, ...]:
        """Who led the workshop, or else those who led its sessions, each once."""
        found = {who.name: who for session in self.workshop.workshop.sessions for who in session.chair}
        return self.workshop.chair or tuple(found.values())

    @cached_property
    def agenda(self) -> dict[str, AgendaItem]:
        """The agenda items by id."""
        return {item.id: item for item in self.workshop.agenda}

    @cached_property
    def questions(self) -> dict[str, AgendaItem]:
        """The agenda item of each question the chair put, by the id of the question."""
        return {one.id: item for item in self.workshop.agenda for one in item.focus if one.id}

    @cached_property
    def issues(self) -> dict[str, Issue]:
        """The issues by id."""
        return {issue.id: issue for issue in self.workshop.issues}

    @cached_property
    def events(self) -> dict[str, Event]:
        """The workshops of a rolled-up file by id."""
        return {event.id: event for event in self.workshop.events}

    @cached_property
    def replies(self) -> dict[str, Reply]:
        """The written replies by id."""
        return {reply.id: reply for reply in self.workshop.replies}

    @cached_property
    def named_attendees(self) -> dict[str, Person]:
        """The attendees that have a name, by that name; a delegate speaks for the body that sent them."""
        known: dict[str, Person] = {}
        for who in self.workshop.attendees:
            if who.name:
                known[who.name] = Person(
                    name=who.name,
                    honorific=who.honorific,
                    degree=who.degree,
                    position=who.position,
                    unit=who.unit,
                )
            if who.delegate is not None:
                unit = who.delegate.unit or who.unit
                known[who.delegate.name] = who.delegate.model_copy(update={"unit": unit})
        return known

    def body_name(self, unit: str | None) -> str:
        """Return the official name of a unit or organizer, or the text itself where it is no id."""
        if unit is None:
            return ""
        if unit in self.units:
            known = self.units[unit]
            shared = body_key(known.name) in self._shared_names
            return placed(known.name, known.of) if known.of and shared else known.name
        if unit in self.organizers:
            return self.organizers[unit].name
        return unit

    @cached_property
    def _shared_names(self) -> frozenset[str]:
        """The names that units of several places have."""
        counted = Counter(body_key(unit.name) for unit in self.workshop.units)
        return frozenset(name for name, number in counted.items() if number > 1)

    def knows_body(self, unit: str) -> bool:
        """Tell whether the text is the id of a unit or organizer."""
        return unit in self.units or unit in self.organizers

    @cached_property
    def _ids_by_name(self) -> dict[str, str]:
        return {folded(unit.name): unit.id for unit in self.workshop.units}

    def unit_id(self, unit: str) -> str:
        """Return the id of a body given by its id or by the full name of a declared unit; else the text itself."""
        return unit if self.knows_body(unit) else self._ids_by_name.get(folded(unit), unit)

    def draft_of_id(self, name: str | None) -> Draft | None:
        """Return the draft with that id; ``draft`` stands for the only one."""
        if name is None:
            return None
        for draft in self.drafts:
            if draft.id == name:
                return draft
        return self.drafts[0] if name == "draft" and len(self.drafts) == 1 else None

    def draft_of(self, remark: Remark) -> Draft | None:
        """Return the draft a remark is about, or ``None`` for a remark beyond every draft.

        The remark's own ``draft`` decides, then what its agenda item is about.
        A remark on no agenda item is about the only draft there is.
        """
        if remark.draft is not None:
            return self.draft_of_id(remark.draft)
        if remark.agenda is not None and remark.agenda in self.agenda:
            item = self.agenda[remark.agenda]
            if item.about is not None:
                return self.draft_of_id(item.about)
            return None
        if remark.source in self.replies and self.replies[remark.source].draft:
            return self.draft_of_id(self.replies[remark.source].draft)
        return self.drafts[0] if len(self.drafts) == 1 else None

    def is_astray(self, remark: Remark) -> bool:
        """Tell whether a remark can be about anything, for its agenda item, that item's draft or its letter is none."""
        if remark.draft is not None:
            return False
        if remark.agenda is None:
            return len(self.drafts) > 1 and self.is_written(remark) and remark.source not in self.replies
        item = self.agenda.get(remark.agenda)
        return item is None or (item.about is not None and self.draft_of_id(item.about) is None)

    def drafts_of_report(self, report: Report) -> tuple[Draft, ...]:
        """Return the drafts one report is about: those it names, or all."""
        if not report.drafts:
            return self.drafts
        return tuple(draft for draft in self.drafts if draft.id in report.drafts)

    def reports_of(self, letter: Letter) -> tuple[Report, ...]:
        """Return the reports a letter sends: those it names, or all."""
        reports = self.workshop.report
        return tuple(one for one in reports if one.id in letter.reports) if letter.reports else reports

    def addressees_of(self, letter: Letter) -> tuple[str, ...]:
        """Return to whom a letter goes: its own addressees, or those of the reports it sends, each once."""
        return letter.to or tuple(dict.fromkeys(name for one in self.reports_of(letter) for name in one.to))

    def units_of(self, remark: Remark) -> tuple[str, ...]:
        """Return the bodies a remark comes from, each once: those named, the speakers' own, the letter's."""
        found = [*remark.by.units]
        for speaker in remark.by.speakers:
            unit = speaker.unit
            if unit is None and speaker.name in self.named_attendees:
                unit = self.named_attendees[speaker.name].unit
            if unit is not None:
                found.append(unit)
        if not found and not remark.by.speakers and not remark.by.voice and remark.source in self.replies:
            found.append(self.replies[remark.source].unit)
        return tuple(dict.fromkeys(self.unit_id(unit) for unit in found))

    def is_written(self, remark: Remark) -> bool:
        """Tell whether a remark came in a letter and not at the meeting."""
        return remark.source != "spoken"

    def known_at_close(self, remark: Remark) -> bool:
        """Tell whether a remark was known when the workshop closed: a later letter is the report's alone."""
        reply = self.replies.get(remark.source) if self.is_written(remark) else None
        meeting = self.workshop.workshop
        held = meeting.sessions[-1].date if meeting.sessions else meeting.date
        return reply is None or reply.date is None or held is None or reply.date <= held

    def person(self, person: Person) -> Person:
        """Return a speaker with the honorific, posts and unit that the list of attendees gives them."""
        known = self.named_attendees.get(person.name)
        if known is None or person.position or person.unit:
            return person
        return person.model_copy(
            update={
                "honorific": person.honorific or known.honorific,
                "degree": person.degree or known.degree,
                "position": known.position,
                "unit": known.unit,
            }
        )

    @property
    def place(self) -> str | None:
        """The place the issuer belongs to, as its parent names it: ``thành phố Hải Phòng``."""
        found = _PLACE_OF_PARENT.match(self.issuer.parent or "")
        return found["place"] if found else None

    @property
    def short_place(self) -> str:
        """The same without its kind: ``Hải Phòng``."""
        return _KIND_OF_PLACE.sub("", self.place or "")

    @cached_property
    def issuer_full_name(self) -> str:
        """The issuer as prose names it: ``Sở Tư pháp thành phố Hải Phòng``."""
        body = self.issuer
        if body.full_name:
            return body.full_name
        found = _PLACE_OF_PARENT.match(body.parent or "")
        proper = _KIND_OF_PLACE.sub("", found["place"]) if found else ""
        if found and folded(proper) not in folded(body.name) and body.name.startswith(("Sở", "Ban", "Phòng")):
            return f"{body.name} {found['place']}"
        return body.name

    def is_issuer(self, name: str | None) -> bool:
        """Tell whether a body named in the file is the issuer: by its id, its name, or its name with its place."""
        if not name:
            return False
        body = self.issuer
        places = [place for place in (self.place, self.short_place) if place]
        known = [body.name, self.issuer_full_name, *(f"{body.name} {place}" for place in places)]
        return body_key(self.body_name(name)) in map(body_key, known)

    def named_bodies(self, ids: Iterable[str]) -> list[str]:
        """Return the official names of several bodies, in the order given."""
        return [self.body_name(unit) for unit in ids]
