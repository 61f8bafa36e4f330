"""The minutes: what happened, along the agenda (Mẫu 1.9)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from hoithao.consolidate import Consolidation, Entry, tally
from hoithao.model.meeting import AgendaItem
from hoithao.model.remarks import Answer
from hoithao.registry import Registry
from hoithao.view.attendance import attendees
from hoithao.view.outcome import conclusion_values
from hoithao.view.page import BLANK, View, letterhead, recipients, symbol
from hoithao.view.phrases import (
    apart,
    bodies,
    chairs_named,
    draft_name,
    extent_of,
    is_outlined,
    mode_of,
    moment,
    organized_with,
    people,
    person,
    places,
    provisos,
    said,
    speakers,
    venues,
)
from hoithao.view.proposals import proposal_lead
from hoithao.view.sittings import sittings
from hoithao.view.voices import opinions_of, voice_alone
from hoithao.view.votes import vote_sentence
from hoithao.vn import (
    capitalised,
    closed_list,
    count,
    inside,
    joined,
    lettered,
    long_date,
    roman,
    sentence,
    unclosed,
    upper,
)


def minutes_view(registry: Registry, consolidation: Consolidation) -> View:
    """Return everything the template of the minutes prints."""
    workshop, meeting = registry.workshop, registry.workshop.workshop
    entries = _in_typed_order(registry, consolidation)
    shown = [entry for entry in entries if registry.known_at_close(entry.remark)]
    first = meeting.sessions[0] if meeting.sessions else meeting
    last = meeting.sessions[-1] if meeting.sessions else meeting
    end = moment(last.end, last.date)
    values: dict[str, Any] = {
        **letterhead(registry, symbol(registry.issuer, "BB"), workshop.minutes.number),
        "type": "BIÊN BẢN",
        "title": meeting.title,
        "kind": meeting.kind,
        "Kind": capitalised(meeting.kind),
        "start": moment(first.start, first.date, _part(first)),
        "venue": _venue(registry),
        "attendees": closed_list(attendees(registry)),
        "blank": BLANK,
        "chair": people(registry, registry.chairs),
        "secretary": people(registry, workshop.secretary),
        "opening": _opening(registry),
        "sections": _sections(registry, shown),
        "end": end,
        "secretary_names": [who.name for who in workshop.secretary] or [BLANK],
        "chair_names": [who.name for who in registry.chairs] or [BLANK],
        "recipients": recipients(workshop.minutes.recipients, workshop.minutes.archive, as_above=False),
    }
    counted = tally(shown)
    told = {entry.remark.id for entry in shown}
    places = sum(
        any(entry.remark.id in told and entry.targets for entry in group.entries)
        for block in consolidation.blocks
        for group in block.groups
    )
    title = f"Biên bản {meeting.title[0].lower() + meeting.title[1:]}"
    return View(title, values, counted.total, len(counted.units), places)


def _part(sitting: Any) -> str | None:
    return getattr(sitting, "session", None) or getattr(sitting, "part", None)


def _venue(registry: Registry) -> str:
    meeting = registry.workshop.workshop
    venue, mode = venues(meeting), mode_of(meeting)
    if not venue:
        return f"{BLANK}{f' ({mode})' if mode else ''}"
    return f"{unclosed(venue)}{f', {mode}' if mode else ''}"


def _opening(registry: Registry) -> list[str]:
    """Sentences that stand before the agenda: organizers, bases, sittings, papers."""
    workshop, meeting = registry.workshop, registry.workshop.workshop
    out = []
    together = organized_with(registry)
    if together:
        out.append(f"{capitalised(meeting.kind)} do {registry.issuer.name} {together} tổ chức.")
    if meeting.bases:
        out.append(f"{capitalised(meeting.kind)} được tổ chức theo {joined(map(unclosed, meeting.bases))}.")
    out += sittings(registry)
    papers = workshop.papers
    if papers is not None:
        counted = [
            f"{count(number)} tham luận được {word}"
            for number, word in ((papers.received, "gửi đến"), (papers.presented, "trình bày"))
            if number is not None
        ]
        if counted:
            out.append(f"{capitalised(meeting.kind)} có {joined(counted)}.")
        for paper in papers.listed:
            authors = joined(person(registry, who) for who in paper.by)
            if paper.unit:
                authors = joined(part for part in (authors, registry.body_name(paper.unit)) if part)
            out.append(sentence(f"- Tham luận “{paper.title}”{f' của {authors}' if authors else ''}"))
    return out


def _in_typed_order(registry: Registry, consolidation: Consolidation) -> list[Entry]:
    known = {
        entry.remark.id: entry
        for entry in (
            *consolidation.beyond,
            *(entry for block in consolidation.blocks for entry in block.entries),
        )
    }
    return [known[remark.id] for remark in registry.workshop.remarks]


def _sections(registry: Registry, entries: Sequence[Entry]) -> list[dict[str, Any]]:
    workshop = registry.workshop
    by_agenda: dict[str, list[Entry]] = {item.id: [] for item in workshop.agenda}
    stray: list[Entry] = []
    for entry in entries:
        by_agenda.get(_home(registry, entry) or "", stray).append(entry)
    sections = [_agenda_section(registry, item, by_agenda[item.id]) for item in workshop.agenda]
    if stray:
        heading = "Ý kiến khác" if workshop.agenda else "Ý kiến của đại biểu"
        sections.append(_section(registry, heading, stray))
    loose_votes = [vote_sentence(vote) for vote in workshop.votes if vote.agenda is None]
    if loose_votes:
        sections.append({"heading": "Biểu quyết", "votes": _listed(loose_votes, titled=False)})
    closing = conclusion_values(registry)
    if closing:
        sections.append({"heading": "Kết luận", "conclusion": closing})
    empty: dict[str, Any] = {
        "intro": "", "focus_lead": "", "focus": [], "spoken": [], "written": [], "written_lead": "",
        "silent": "", "votes": [], "answers": [], "conclusion": None, "titled": False,
    }  # fmt: skip
    return [
        {**empty, **section, "number": roman(at) if at < 4000 else str(at), "heading": upper(section["heading"])}
        for at, section in enumerate(sections, start=1)
    ]


def _home(registry: Registry, entry: Entry) -> str | None:
    """The agenda item a remark is told under: its own, or the last one about its draft."""
    if entry.remark.agenda is not None:
        return entry.remark.agenda
    draft = registry.draft_of(entry.remark)
    about = [
        item.id for item in registry.workshop.agenda if draft is not None and registry.draft_of_id(item.about) is draft
    ]
    return about[-1] if about else None


def _agenda_section(registry: Registry, item: AgendaItem, entries: Sequence[Entry]) -> dict[str, Any]:
    focus = closed_list([capitalised(one.text) for one in item.focus])
    answers = [
        answer for answer in registry.workshop.answers if {entry.remark.id for entry in entries} & set(answer.remarks)
    ]
    votes = [vote_sentence(vote) for vote in registry.workshop.votes if vote.agenda == item.id]
    return _section(
        registry,
        item.title,
        entries,
        intro=_intro(registry, item),
        focus_lead=_focus_lead(registry, item),
        focus=focus if len(focus) > 1 else [],
        votes=votes,
        answers=_answers(registry, answers, {entry.remark.id: _asker(registry, entry) for entry in entries}),
        silent=_silent(item, told=bool(entries or votes)),
    )


def _section(
    registry: Registry,
    heading: str,
    entries: Sequence[Entry],
    *,
    intro: str = "",
    focus_lead: str = "",
    focus: Sequence[str] = (),
    votes: Sequence[str] = (),
    answers: Sequence[str] = (),
    silent: str = "",
) -> dict[str, Any]:
    """What stands under one Roman number: parts with a heading each where there are several, numbered lines else."""
    spoken = [entry for entry in entries if not entry.written]
    written = [entry for entry in entries if entry.written]
    parts = (intro or focus_lead, spoken, written, answers, votes)
    titled = sum(map(bool, parts)) > 1
    return {
        "heading": heading,
        "intro": intro,
        "focus_lead": focus_lead,
        "focus": _listed(focus, titled=titled),
        "spoken": _remarks(registry, spoken, titled=titled),
        "written": _remarks(registry, written, titled=titled),
        "written_lead": f"Ý kiến bằng văn bản gửi đến {registry.workshop.workshop.kind}:" if written else "",
        "votes": _listed(votes, titled=titled),
        "answers": _listed(answers, titled=titled),
        "silent": silent,
        "titled": titled,
    }


def _asker(registry: Registry, entry: Entry) -> str:
    return inside(voice_alone(entry.remark.by)) if entry.remark.by.voice else bodies(registry, entry)


def _silent(item: AgendaItem, *, told: bool) -> str:
    """What stands under an item nobody spoke on; one that was only presented needs no such line."""
    if told or (item.presenter is not None and not item.focus):
        return ""
    return "Không có ý kiến phát biểu về nội dung này."


def _intro(registry: Registry, item: AgendaItem) -> str:
    if item.presenter is None:
        return ""
    draft = registry.draft_of_id(item.about)
    who = capitalised(person(registry, registry.person(item.presenter)))
    if draft is None:
        return f"{apart(who)} trình bày nội dung “{item.title}”."
    extent = extent_of(draft.extent)
    version = f" ({draft.version})" if draft.version else ""
    return f"{apart(who)} trình bày {draft_name(draft)}{version}{f', {extent}' if extent else ''}."


def _focus_lead(registry: Registry, item: AgendaItem) -> str:
    if not item.focus:
        return ""
    chairs = registry.chairs
    who = chairs_named(chairs)
    if len(item.focus) == 1:
        return sentence(f"{who} đề nghị các đại biểu tập trung thảo luận về {inside(item.focus[0].text)}")
    return f"{who} đề nghị các đại biểu tập trung thảo luận về các vấn đề sau:"


def _remarks(registry: Registry, entries: Sequence[Entry], *, titled: bool) -> list[dict[str, str]]:
    lines = _listed([_line(registry, entry) for entry in entries], titled=titled)
    return [{"text": line, "id": entry.remark.id} for line, entry in zip(lines, entries, strict=True)]


def _line(registry: Registry, entry: Entry) -> str:
    remark = entry.remark
    line = _told(registry, entry)
    issue = registry.issues.get(remark.issue or "")
    texts = {option.id: option.text for option in issue.options} if issue else {}
    if remark.option in texts:
        line += f" {_chooser(registry, entry)} chọn phương án “{unclosed(texts[remark.option])}”."
    line += provisos(remark, texts)
    if remark.current:
        line += f" Dự thảo quy định: {_quoted(remark.current)}."
    if remark.proposed and remark.proposed not in remark.text:
        line += f" {proposal_lead(entry)}: {_quoted(remark.proposed)}."
    if remark.reason:
        line += f" Lý do: {sentence(remark.reason)}"
    return line


def _chooser(registry: Registry, entry: Entry) -> str:
    """Who chooses, behind a remark that has named them already; what the workshop chose is told elsewhere."""
    by = entry.remark.by
    if by.voice:
        return "Ý kiến này"
    if by.speakers:
        return "Đại biểu" if len(by.speakers) == 1 else "Các đại biểu"
    return apart(capitalised(bodies(registry, entry)))


def _told(registry: Registry, entry: Entry) -> str:
    """Who said what about which place: a voice in one sentence, a body or person before a colon."""
    remark, subject = entry.remark, speakers(registry, entry)
    if is_outlined(entry):
        headings = "; ".join(inside(target.label) for target in entry.targets)
        told = said(subject, remark.text) if remark.by.voice else f"{subject}: {remark.text}"
        return f"{unclosed(told)}, gồm các nội dung: {headings}."
    about = places(entry)
    if remark.by.voice:
        return f"Về {about}: {said(subject, remark.text)}" if about else said(subject, remark.text)
    return sentence(f"{subject}{f' (về {about})' if about else ''}: {remark.text}")


def _quoted(text: str) -> str:
    return text if text.startswith("“") else f"“{text.rstrip('.')}”"


def _listed(lines: Sequence[str], *, titled: bool) -> list[str]:
    """Number lines at the level below their heading: points below «1.», else «1.» itself; a single line has a dash."""
    if len(lines) == 1:
        return [f"- {lines[0]}"]
    return lettered(lines) if titled else [f"{at}. {line}" for at, line in enumerate(lines, start=1)]


def _answers(registry: Registry, answers: Sequence[Answer], here: Mapping[str, str]) -> list[str]:
    """Tell the answers under the agenda item of the first remark they answer."""
    out = []
    for answer in answers:
        if answer.remarks[0] not in here:
            continue
        who = capitalised(person(registry, registry.person(answer.by))) if answer.by else "Người chủ trì"
        asked = [here[name] for name in answer.remarks if name in here]
        about = opinions_of(asked, joined) or "các ý kiến"
        if answer.when == "meeting":
            line = sentence(f"{apart(who)} giải đáp {about}: {answer.text}")
        else:
            due = f" chậm nhất {long_date(answer.due)}" if answer.due else ""
            line = sentence(f"{apart(who)} tiếp nhận {about} để trả lời{due}: {answer.text}")
        if answer.proposed:
            line += f" Dự kiến sửa thành: {_quoted(answer.proposed)}."
        out.append(line)
    return out
