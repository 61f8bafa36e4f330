"""The news item for the portal: an article told from the facts, without a blank in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from hoithao.consolidate import Consolidation, Entry, tally
from hoithao.model.draft import Draft
from hoithao.model.meeting import AgendaItem, Meeting
from hoithao.model.people import Attendee, Person
from hoithao.registry import Registry
from hoithao.view.chairing import concluded_inside, leading, sittings_led
from hoithao.view.discussion import Discussion
from hoithao.view.outcome import agreed_on, asked_for
from hoithao.view.page import View
from hoithao.view.phrases import (
    apart,
    chairs_inside,
    draft_kind,
    draft_name,
    extent_of,
    mode_of,
    number_of_people,
    organized_with,
    part_of_day,
    person,
    units_counted,
)
from hoithao.view.votes import vote_sentence
from hoithao.vn import capitalised, count, enumerated, folded, inside, joined, one_line, sentence, short_date, unclosed

_KINDS = ("hội thảo", "hội nghị", "tọa đàm", "toạ đàm", "cuộc họp")
_PURPOSES = {
    "góp ý": "lấy ý kiến góp ý",
    "phản biện xã hội": "phản biện xã hội",
    "thẩm tra": "thẩm tra",
    "tham vấn": "tham vấn ý kiến về",
}
_DOING = (
    "trao đổi", "thảo luận", "bàn", "quán triệt", "phổ biến", "giới thiệu", "đánh giá", "nghe", "xem xét", "hướng dẫn",
    "cho ý kiến", "góp ý", "tham gia ý kiến", "rà soát", "thông qua", "triển khai", "sơ kết", "tổng kết",
)  # fmt: skip
"""Words that make the title of an agenda item something a workshop does: «trao đổi về công tác …»."""
_PRESENTING = ("trình bày", "giới thiệu", "báo cáo", "thông tin")
_LAWMAKERS = ("Quốc hội", "Hội đồng nhân dân", "HĐND")
_PERSONS_NAMED = 3
_BODIES_NAMED = 10


def news_view(registry: Registry, consolidation: Consolidation) -> View:
    """Return everything the template of the article prints."""
    news = registry.workshop.news
    headline = unclosed(news.headline) if news.headline else _headline(registry)
    discussion = Discussion(registry, consolidation)
    body = [
        *_setting(registry),
        *_drafts(registry),
        *(line for block in consolidation.blocks for line in discussion.on_draft(block)),
        *_beyond(registry, consolidation, discussion),
        *_votes(registry),
        *_conclusion(registry),
        *_what_follows(registry, consolidation),
    ]
    values: dict[str, Any] = {
        "marking": registry.marking,
        "headline": headline,
        "sapo": sentence(news.sapo) if news.sapo else _sapo(registry),
        "body": body,
        "author": news.author or "",
    }
    told = discussion.told
    places = {target.group.sort_key for entry in told for target in entry.targets}
    return View(headline, values, len(told), len(tally(told).units), len(places))


def _headline(registry: Registry) -> str:
    issuer, meeting = registry.issuer_full_name, registry.workshop.workshop
    if len(registry.drafts) == 1:
        return f"{issuer} {_PURPOSES[meeting.purpose]} {unclosed(draft_name(registry.drafts[0]))}"
    return f"{issuer} tổ chức {_event(meeting)}"


def _event(meeting: Meeting) -> str:
    """Return what was held, as a sentence names it: the title, with its kind where it does not say that itself."""
    title = unclosed(meeting.title)
    return inside(title) if title.lower().startswith(_KINDS) else f"{meeting.kind} “{title}”"


def _sapo(registry: Registry) -> str:
    meeting = registry.workshop.workshop
    together = f" {apart(organized_with(registry))}" if organized_with(registry) else ""
    held = f"{registry.issuer_full_name}{together} tổ chức {_event(meeting)}"
    day = _day(meeting)
    told = sentence(f"{capitalised(day)}, {held}" if day else held)
    chairs = registry.chairs
    if not chairs:
        return told
    named = [apart(person(registry, one)) for one in chairs]
    who = " và ".join(part for part in ("; ".join(name.rstrip(",") for name in named[:-2]), *named[-2:]) if part)
    return f"{told} {capitalised(who)} {leading(registry)} {meeting.kind}."


def _day(meeting: Meeting) -> str:
    days = [session.date for session in meeting.sessions] or ([meeting.date] if meeting.date else [])
    if not days:
        return ""
    if days[0] != days[-1]:
        return f"từ ngày {short_date(days[0])} đến ngày {short_date(days[-1])}"
    return f"{part_of_day(meeting)}ngày {short_date(days[0])}"


def _setting(registry: Registry) -> Iterator[str]:
    """Where and how it was held, and who came."""
    workshop, meeting = registry.workshop, registry.workshop.workshop
    kind, lines = capitalised(meeting.kind), []
    if meeting.bases:
        lines.append(sentence(f"{kind} được tổ chức theo {joined(map(unclosed, meeting.bases))}"))
    venue = f" tại {unclosed(meeting.venue)}" if meeting.venue else ""
    mode = f" {mode_of(meeting)}" if mode_of(meeting) else ""
    if venue or mode:
        sites = f", kết nối với {count(len(meeting.sites))} điểm cầu" if meeting.sites else ""
        lines.append(sentence(f"{kind} diễn ra{venue}{mode}{sites}"))
    lines += sittings_led(registry)
    lines += _present(registry)
    papers = workshop.papers
    if papers is not None:
        counted = [
            f"{count(number)} tham luận {word}"
            for number, word in ((papers.received, "gửi đến"), (papers.presented, "được trình bày"))
            if number is not None
        ]
        if counted:
            lines.append(f"{kind} có {enumerated(counted)}.")
    if lines:
        yield " ".join(lines)


def _present(registry: Registry) -> Iterator[str]:
    """Who came: the few by name, else their bodies, then the groups; whoever stayed away is not told."""
    workshop, kind = registry.workshop, registry.workshop.workshop.kind
    came = [who for who in workshop.attendees if who.status in ("present", "delegated")]
    listed = [*_named(registry, [who for who in came if not who.group])]
    counted = workshop.headcount is None
    groups = [_group(who, counted=counted) for who in came if who.group]
    listed += [group for group in groups if ";" not in group]
    total = workshop.headcount
    if total is not None:
        who = f", trong đó có {_series(listed)}" if listed else ""
        yield sentence(f"Tham dự {kind} có {number_of_people(total.total, total.about)}{who}")
    elif listed:
        yield sentence(f"Tham dự {kind} có {_series(listed)}")
    for group in groups:
        if ";" in group:
            # A list of its own inside: it would not be told apart from the others.
            yield sentence(f"{'Cùng dự' if listed or total else f'Tham dự {kind}'} có {group}")


def _named(registry: Registry, came: Sequence[Attendee]) -> Iterator[str]:
    persons = [_came(registry, who) for who in came]
    persons = [who for who in persons if who is not None]
    if len(persons) <= _PERSONS_NAMED:
        yield from (person(registry, who) for who in persons if who is not None)
        return
    units = list(dict.fromkeys(registry.unit_id(who.unit) for who in persons if who and who.unit))
    if len(units) <= _BODIES_NAMED:
        if units:
            yield f"đại diện {joined(registry.named_bodies(units))}"
    else:
        yield f"đại diện {units_counted(len(units))}"
    yield from (person(registry, who) for who in persons if who and not who.unit)


def _came(registry: Registry, who: Attendee) -> Person | None:
    """The person who sat there: somebody's delegate in their place; nobody where the delegate is not known."""
    if who.delegate is not None:
        return registry.person(Person(name=who.delegate.name)).model_copy(
            update={"honorific": who.delegate.honorific, "degree": who.delegate.degree}
        )
    return registry.named_attendees[who.name] if who.name and who.status == "present" else None


def _group(who: Attendee, *, counted: bool) -> str:
    name = inside(unclosed(who.group or ""))
    return f"{name} ({number_of_people(who.count, who.about)})" if who.count and counted else name


def _series(items: Sequence[str]) -> str:
    """Return a list that reads on: «cùng» before the last where the items have commas of their own."""
    if len(items) < 2:
        return "".join(items)
    if any("," in item for item in items):
        return f"{'; '.join(items[:-1])} cùng {items[-1]}"
    return enumerated(items)


def _drafts(registry: Registry) -> Iterator[str]:
    """Each draft: what it is, who presented it, what the chair asked to be discussed."""
    several = len(registry.drafts) > 1
    for draft in registry.drafts:
        items = [item for item in registry.workshop.agenda if registry.draft_of_id(item.about) is draft]
        lines = [*_background(draft, named=several)]
        lines += [line for item in items if (line := _presented(registry, item, draft_kind(draft)))]
        if lines:
            yield " ".join(lines)
        focus = [point.text for item in items for point in item.focus]
        if focus:
            about = f" đối với {draft_name(draft)}" if several else ""
            who = chairs_inside(registry.chairs)
            yield f"Gợi ý thảo luận{about}, {who} đề nghị các đại biểu tập trung vào {_focus(focus)}"


def _background(draft: Draft, *, named: bool) -> Iterator[str]:
    name = draft_name(draft) if named else draft_kind(draft)
    version = draft.version or ""
    version = f" ({version})" if version and folded(version) != folded(name) else ""
    makers = f"do {unclosed(draft.drafter)} chủ trì soạn thảo" if draft.drafter else ""
    if draft.authority and draft.authority != draft.drafter:
        act = "xem xét, thông qua" if draft.authority.startswith(_LAWMAKERS) else "ban hành"
        how = f"trình {unclosed(draft.authority)} {act}" if makers else f"sẽ do {unclosed(draft.authority)} {act}"
        makers = ", ".join(part for part in (makers, how) if part)
    said = ", ".join(part for part in (extent_of(draft.extent), makers) if part)
    if said:
        yield sentence(f"{capitalised(name)}{version} {said}")


def _presented(registry: Registry, item: AgendaItem, kind: str) -> str:
    if item.presenter is None:
        return ""
    who = apart(capitalised(person(registry, registry.person(item.presenter))))
    title = unclosed(item.title)
    if title.lower().startswith(_PRESENTING):
        return sentence(f"{who} {inside(title)}")
    return sentence(f"{who} giới thiệu {kind}") if kind else f"{who} trình bày nội dung “{title}”."


def _focus(points: Sequence[str]) -> str:
    listed = [inside(unclosed(point)) for point in points]
    if len(listed) == 1:
        return sentence(listed[0])
    return f"{count(len(listed))} nhóm vấn đề: {sentence('; '.join(listed))}"


def _beyond(registry: Registry, consolidation: Consolidation, discussion: Discussion) -> Iterator[str]:
    """The items beyond the drafts, each with what was said on it."""
    kind = registry.workshop.workshop.kind
    spoken = [entry for entry in consolidation.beyond if not entry.written]
    items = [item for item in registry.workshop.agenda if registry.draft_of_id(item.about) is None]
    homes: dict[str | None, list[Entry]] = {item.id: [] for item in items}
    for entry in spoken:
        homes.setdefault(entry.remark.agenda if entry.remark.agenda in homes else None, []).append(entry)
    for at, item in enumerate(items):
        title = unclosed(item.title)
        if not registry.drafts and not item.focus and folded(title) in folded(registry.workshop.workshop.title):
            # The sapo has said it.
            yield from discussion.beyond(homes[item.id], answered=homes[item.id])
            continue
        does = inside(title) if title.lower().startswith(_DOING) else f"bàn về {inside(title)}"
        if at:
            start = f"{capitalised(kind)} cũng {does}"
        else:
            start = (
                f"Bên cạnh việc góp ý dự thảo, {kind} còn {does}" if registry.drafts else f"{kind.capitalize()} {does}"
            )
        presented = _presented(registry, item, "")
        told = (
            f"{start}, tập trung vào {_focus([point.text for point in item.focus])}" if item.focus else sentence(start)
        )
        yield " ".join(part for part in (told, presented) if part)
        yield from discussion.beyond(homes[item.id], answered=homes[item.id])
    stray = homes.get(None, [])
    yield from discussion.beyond(stray, answered=stray)


def _votes(registry: Registry) -> Iterator[str]:
    for vote in registry.workshop.votes:
        if any(figure is not None for figure in (vote.in_favour, vote.against, vote.other, vote.invalid)):
            yield vote_sentence(vote)


def _conclusion(registry: Registry) -> Iterator[str]:
    """What the chair concluded, what was agreed, what was asked for; tasks given to bodies are no news."""
    conclusion, kind = registry.workshop.conclusion, registry.workshop.workshop.kind
    if conclusion is None:
        return
    lines = []
    if conclusion.summary:
        lines.append(
            sentence(f"Kết luận {kind}, {concluded_inside(registry)} nêu rõ: {inside(one_line(conclusion.summary))}")
        )
    points = [unclosed(one_line(point.text)) for point in conclusion.consensus]
    if len(points) == 1 and agreed_on(points[0]) != points[0]:
        lines.append(sentence(f"{capitalised(kind)} {inside(points[0])}"))
    elif len(points) == 1:
        lines.append(sentence(f"Nội dung được thống nhất là {inside(points[0])}"))
    elif points:
        agreed = "; ".join(inside(agreed_on(point)) for point in points)
        lines.append(sentence(f"Các nội dung được thống nhất gồm: {agreed}"))
    if conclusion.by is not None and not conclusion.summary and (lines or conclusion.requests):
        lines.insert(0, f"{capitalised(concluded_inside(registry))} kết luận {kind}.")
    if lines:
        yield " ".join(lines)
    asked = [inside(asked_for(unclosed(one_line(text)))) for text in conclusion.requests]
    if asked:
        yield sentence(f"{capitalised(kind)} đề nghị {'; '.join(asked)}")


def _what_follows(registry: Registry, consolidation: Consolidation) -> Iterator[str]:
    """Where the remarks go from here, as far as the report's own facts tell."""
    workshop = registry.workshop
    to = list(dict.fromkeys(unclosed(name) for report in workshop.report for name in report.to))
    if not to or not (consolidation.tally.total or consolidation.beyond):
        return
    end = ""
    if len(registry.drafts) == 1 and registry.drafts[0].drafter in to:
        draft = registry.drafts[0]
        onward = (
            f" trước khi trình {unclosed(draft.authority)}" if draft.authority and draft.authority not in to else ""
        )
        end = f" để nghiên cứu, chỉnh lý, hoàn thiện {draft_kind(draft)}{onward}"
    yield sentence(
        f"Các ý kiến tại {workshop.workshop.kind} sẽ được {registry.issuer_full_name} tổng hợp, "
        f"báo cáo {enumerated(to)}{end}"
    )
