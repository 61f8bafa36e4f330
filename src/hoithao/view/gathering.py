"""Part I of the report: how opinions were gathered, every figure with its base (decree brief 7.5)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hoithao.consolidate import DraftBlock, Entry, Participation, Tally, rowed
from hoithao.model.remarks import Declared, Reply
from hoithao.registry import Registry
from hoithao.view.attendance import took_part
from hoithao.view.chairing import led, sittings_led
from hoithao.view.phrases import (
    bodies,
    day_of,
    draft_kind,
    event_named,
    mode_of,
    number_of_people,
    organized_with,
    stances,
    stances_of_one_kind,
    units_counted,
)
from hoithao.vn import capitalised, closed_list, count, enumerated, joined, long_date, unclosed

_BODIES_PRESENT = 10
"""Up to how many bodies are named among those who took part; more are counted."""

ANNEXED = " (chi tiết tại Phụ lục kèm theo)"
"""What leads to the annex; said once in a report (PL I-III.1a)."""


def gathering(
    registry: Registry,
    participation: Participation,
    blocks: Sequence[DraftBlock],
    beyond: Sequence[Entry],
    *,
    has_annex: bool,
) -> list[str]:
    """Return the paragraphs of part I, in order; nothing is said of what the file does not tell."""
    declared = registry.workshop.declared
    return [
        *(_events(registry, blocks, beyond) if registry.workshop.events else _meeting(registry)),
        *(_declared(registry, declared) if declared else ()),
        *(_asked(registry, participation) if declared is None or declared.asked is None else ()),
        *_remarks(registry, blocks, beyond, has_annex=has_annex),
        *_replies(participation, blocks),
        *_silent(registry, participation, blocks),
        *_elsewhere(registry),
    ]


def results(
    registry: Registry, participation: Participation, blocks: Sequence[DraftBlock], beyond: Sequence[Entry]
) -> list[str]:
    """Return what came of it in short: figures stated, bodies that replied, remarks by where they were made."""
    declared, kind = registry.workshop.declared, registry.workshop.workshop.kind
    told = [*(_declared(registry, declared) if declared else ()), *_replies(participation, blocks)]
    if not blocks and beyond:
        told.append(f"{capitalised(kind)} ghi nhận {count(len(beyond))} ý kiến.")
    for block in blocks:
        about = draft_kind(block.draft) if len(blocks) == 1 else f"{draft_kind(block.draft)} {block.draft.title}"
        counted = block.tally
        if counted.total:
            where = f"phát biểu tại {kind}" if counted.spoken else "bằng văn bản"
            origin = _origin(counted, kind) or f", đều là ý kiến {where}"
            if counted.total == 1:
                origin = f", {where}"
            told.append(f"{registry.issuer.name} tổng hợp được {count(counted.total)} ý kiến đối với {about}{origin}.")
        else:
            told.append(f"Không có ý kiến góp ý đối với {about}.")
    return told


def _meeting(registry: Registry) -> Iterator[str]:
    workshop, meeting = registry.workshop, registry.workshop.workshop
    drafts = list(dict.fromkeys(draft_kind(draft) for draft in registry.drafts))
    aim = f" để {meeting.purpose}" if meeting.purpose != "góp ý" else ""
    title = meeting.title[0].lower() + meeting.title[1:]
    held = f"{meeting.kind} {meeting.purpose} đối với {enumerated(drafts)}" if drafts else f"{title}{aim}"
    venue = f" tại {unclosed(meeting.venue)}" if meeting.venue else ""
    mode = f" {mode_of(meeting)}" if mode_of(meeting) else ""
    chair = f", do {led(registry)}" if registry.chairs else ""
    together = f" {organized_with(registry)}" if organized_with(registry) else ""
    day = day_of(meeting)
    bases = f"Thực hiện {joined(map(unclosed, meeting.bases))}, {day}" if meeting.bases else capitalised(day)
    yield f"{bases}, {registry.issuer.name}{together} tổ chức {held}{venue}{mode}{chair}."
    others = " ".join(sittings_led(registry))
    if others:
        yield others
    total, present = workshop.headcount, took_part(registry, most=_BODIES_PRESENT)
    if total is not None:
        yield f"{capitalised(meeting.kind)} có {number_of_people(total.total, total.about)} tham dự."
    elif present:
        yield f"Tham dự {meeting.kind} có: {' '.join(closed_list(present))}"
    if meeting.sites:
        names = joined(site.name for site in meeting.sites)
        yield f"{capitalised(meeting.kind)} kết nối {count(len(meeting.sites))} điểm cầu: {names}."


def _events(registry: Registry, blocks: Sequence[DraftBlock], beyond: Sequence[Entry]) -> Iterator[str]:
    """The workshops that are put together, each with its figures; the remarks add up to all there are."""
    events = registry.workshop.events
    entries = [*(entry for block in blocks for entry in block.entries), *beyond]
    yield f"Báo cáo tổng hợp kết quả của {count(len(events))} hội thảo, hội nghị, cuộc họp:"
    for event in events:
        number = sum(entry.remark.event == event.id for entry in entries)
        off = sum(entry.remark.event == event.id for entry in beyond)
        of_draft = f", trong đó {count(number - off)} ý kiến đối với dự thảo" if off else ""
        venue = f" tại {unclosed(event.venue)}" if event.venue else ""
        people = f", có {number_of_people(event.attendees, event.about)} tham dự" if event.attendees else ""
        yield f"- {capitalised(event_named(event))}{venue}{people}: {count(number)} ý kiến{of_draft}."
    other = sum(entry.remark.event not in registry.events for entry in entries)
    if other:
        yield f"- Ý kiến nhận được ngoài các cuộc họp nêu trên: {count(other)} ý kiến."


def _asked(registry: Registry, participation: Participation) -> Iterator[str]:
    if not participation.asked:
        return
    kind = registry.workshop.workshop.kind
    asked = units_counted(len(participation.asked))
    who = "Các cơ quan tổ chức" if registry.workshop.events else registry.issuer.name
    sentence = f"{who} đã mời {asked} dự {kind}, tham gia ý kiến"
    heard = [
        f"{group.name}: {count(len(group.replied))}/{count(len(group.asked))}"
        for group in participation.groups
        if len(participation.groups) > 1
    ]
    if heard:
        sentence += f"; số cơ quan, đơn vị đã có ý kiến theo từng khối là: {'; '.join(heard)}"
    yield sentence + "."


def _remarks(
    registry: Registry, blocks: Sequence[DraftBlock], beyond: Sequence[Entry], *, has_annex: bool
) -> Iterator[str]:
    kind = registry.workshop.workshop.kind
    detail = ANNEXED if has_annex and leads_to_annex(blocks, beyond) else ""
    if not blocks and beyond:
        yield f"{capitalised(kind)} ghi nhận {count(len(beyond))} ý kiến{detail}."
    for block in blocks:
        about = draft_kind(block.draft) if len(blocks) == 1 else f"{draft_kind(block.draft)} {block.draft.title}"
        counted = block.tally
        if not counted.total:
            yield f"Không có ý kiến góp ý đối với {about}."
        elif counted.total == 1:
            yield _only_one(registry, block.entries[0], kind, about, detail)
        else:
            yield _several(counted, kind, about, detail)
            yield from _sources(registry, kind, about, counted)
            yield from _shared(block, f" đối với {about}" if len(blocks) > 1 else "")


def leads_to_annex(blocks: Sequence[DraftBlock], beyond: Sequence[Entry]) -> bool:
    """Tell whether one sentence of this part counts what the annex holds; else the closing leads to the annex."""
    return bool(blocks[0].entries) if len(blocks) == 1 else not blocks and bool(beyond)


def _only_one(registry: Registry, entry: Entry, kind: str, about: str, detail: str) -> str:
    words = {"agree": "nhất trí với", "amend": "đề nghị sửa đổi, bổ sung", "disagree": "không nhất trí với"}
    stance = words.get(entry.remark.stance or "", "đối với")
    how = "bằng văn bản" if entry.written else f"phát biểu tại {kind}"
    return f"{capitalised(bodies(registry, entry))} có 01 ý kiến {stance} {about}, {how}{detail}."


def _several(counted: Tally, kind: str, about: str, detail: str) -> str:
    whole = f"Tổng hợp được {count(counted.total)} ý kiến đối với {about}{detail}"
    figures = (counted.agree, counted.amend, counted.disagree, counted.unsorted)
    same = stances_of_one_kind(*figures)
    origin = _origin(counted, kind)
    if origin:
        return f"{whole}{origin}. " + (f"Các ý kiến đều {same}." if same else f"Trong đó có {stances(*figures)}.")
    where = f"phát biểu tại {kind}" if counted.spoken else "bằng văn bản"
    return f"{whole}, đều là ý kiến {where}" + (f" và đều {same}." if same else f"; gồm {stances(*figures)}.")


def _origin(counted: Tally, kind: str) -> str:
    """Return how many remarks were spoken and how many written, where there are both."""
    if not (counted.spoken and counted.written):
        return ""
    return f", gồm {count(counted.spoken)} ý kiến phát biểu tại {kind} và {count(counted.written)} ý kiến bằng văn bản"


def _sources(registry: Registry, kind: str, about: str, counted: Tally) -> Iterator[str]:
    """Whose remarks they are; voices that name nobody are never counted as bodies."""
    nobody = "không tính riêng cho cơ quan, đơn vị nào"
    if counted.voices == counted.total:
        yield f"Các ý kiến nêu trên là ý kiến chung của đại biểu dự {kind}, {nobody}."
        return
    named = registry.named_bodies(counted.units)
    origins = [joined(named) if 0 < len(named) <= _NAMED_BODIES else units_counted(len(named))] if named else []
    if counted.individuals:
        origins.append(f"cá nhân không đại diện cơ quan, đơn vị ({count(counted.individuals)} ý kiến)")
    common = f"; ngoài ra có {count(counted.voices)} ý kiến chung của đại biểu, {nobody}" if counted.voices else ""
    yield f"Các ý kiến đối với {about} là của {' và '.join(origins)}{common}."


def _shared(block: DraftBlock, of_draft: str) -> Iterator[str]:
    """How many rows the remarks make, where some say the same."""
    rows = rowed(block.entries)
    joint = [row for row in rows if row.others]
    if joint:
        same, total = sum(1 + len(row.others) for row in joint), block.tally.total
        those = f"Trong {count(total)} ý kiến{of_draft} có {count(same)} ý kiến" if same < total else "Các ý kiến đều"
        yield (
            f"{those} trùng nội dung, được ghi chung thành {count(len(joint))} hàng; "
            f"bảng tổng hợp gồm {count(len(rows))} hàng, mỗi ý kiến vẫn được tính một lần."
        )


_NAMED_BODIES = 3
"""Up to how many bodies are named in a sentence; more are counted."""

_BODIES_PRESENT = 10
"""Up to how many bodies are named among those who took part; more are counted."""


def _replies(participation: Participation, blocks: Sequence[DraftBlock]) -> Iterator[str]:
    if not participation.replied:
        return
    written = sum(block.tally.written for block in blocks)
    replied, commented, agreed = map(len, (participation.replied, participation.commented, participation.agreed))
    if not agreed:
        yield f"Có {units_counted(replied)} góp ý bằng văn bản{f', với {count(written)} ý kiến' if written else ''}."
    elif not commented:
        all_of_them = "đều " if replied > 1 else ""
        yield f"Có {units_counted(replied)} trả lời bằng văn bản, {all_of_them}nhất trí hoàn toàn với dự thảo."
    else:
        remarks = f" với {count(written)} ý kiến" if written else ""
        yield (
            f"Có {units_counted(replied)} trả lời bằng văn bản, trong đó {units_counted(commented)} có ý kiến "
            f"góp ý{remarks} và {units_counted(agreed)} nhất trí hoàn toàn với dự thảo."
        )


def letter(registry: Registry, reply: Reply) -> str:
    """Return a body with its letter: «Sở Y tế (Công văn số 12/SYT-VP ngày 10 tháng 3 năm 2026)»."""
    if not reply.number and not reply.date:
        return registry.body_name(reply.unit)
    number = f"văn bản số {reply.number}" if reply.number else "văn bản"
    dated = f" {long_date(reply.date)}" if reply.date else ""
    return f"{registry.body_name(reply.unit)} ({number}{dated})"


def _silent(registry: Registry, participation: Participation, blocks: Sequence[DraftBlock]) -> Iterator[str]:
    if not participation.silent:
        return
    rule = {block.draft.request.silence for block in blocks if block.draft.request}
    deemed = "; theo văn bản đề nghị góp ý, được coi là thống nhất với dự thảo" if rule == {"agrees"} else ""
    names = registry.named_bodies(participation.silent)
    number = units_counted(len(participation.silent))
    yield f"Đến thời điểm tổng hợp, còn {number} chưa có ý kiến: {joined(names)}{deemed}."


def _declared(registry: Registry, declared: Declared) -> Iterator[str]:
    stated = [
        f"{count(number)} {word}"
        for number, word in (
            (declared.asked, "cơ quan, đơn vị được lấy ý kiến"),
            (declared.replied, "cơ quan, đơn vị trả lời"),
            (declared.spoken, "ý kiến phát biểu"),
            (declared.written, "ý kiến bằng văn bản"),
            (declared.papers, "tham luận"),
        )
        if number is not None
    ]
    if stated:
        kind = registry.workshop.workshop.kind
        yield (
            f"Theo số liệu chung của {kind}, có {'; '.join(stated)}; các số liệu tiếp theo tính trên những ý kiến "
            "đã được ghi chép, tổng hợp."
        )


def _elsewhere(registry: Registry) -> Iterator[str]:
    for meeting in registry.workshop.other_meetings:
        held = f" {long_date(meeting.date)}" if meeting.date else ""
        by = f" do {meeting.organizer} tổ chức" if meeting.organizer else ""
        venue = f" tại {meeting.venue}" if meeting.venue else ""
        figures = [
            f"{count(number)} {word}"
            for number, word in ((meeting.attendees, "đại biểu"), (meeting.remarks, "ý kiến"))
            if number is not None
        ]
        counted = f", có {enumerated(figures)}" if figures else ""
        yield f"{meeting.title}{by}{held}{venue}{counted} (nguồn: {meeting.source}; không cộng vào số liệu nêu trên)."
