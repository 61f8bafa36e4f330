"""The letter that sends the reports (công văn, Mẫu 1.5): what was asked, what was done, what is enclosed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from hoithao.consolidate import Consolidation, DraftBlock, Entry, participation, tally
from hoithao.model.draft import Draft, Request
from hoithao.model.outcome import Report
from hoithao.registry import Registry
from hoithao.view.asking import asked_itself, sender_of, wished
from hoithao.view.authority import authority_lines
from hoithao.view.gathering import results
from hoithao.view.page import (
    BLANK,
    View,
    letter_symbol,
    letterhead,
    number_text,
    place_date,
    recipients,
    symbol,
)
from hoithao.view.phrases import day_of, draft_name, mode_of, organized_with
from hoithao.view.report import (
    addressee_lines,
    bodies_addressed,
    drafts_named,
    drafts_short,
    made_by,
    report_summary,
    told_in,
)
from hoithao.vn import capitalised, enumerated, long_date, lowered, unclosed


def letter_view(registry: Registry, consolidation: Consolidation) -> View:
    """Return everything the template of the letter prints. There is a report to send."""
    workshop, letter = registry.workshop, registry.workshop.letter
    reports = registry.reports_of(letter)
    told = [told_in(registry, consolidation, one) for one in reports]
    blocks = [block for block in consolidation.blocks if any(block is one for some, _ in told for one in some)]
    beyond = next((some for _, some in told if some), [])
    addressees = registry.addressees_of(letter)
    subject = _subject(registry, blocks)
    values: dict[str, Any] = {
        **letterhead(registry, letter_symbol(registry.issuer, letter.drafting_unit), letter.number),
        "place_date": place_date(workshop.locality, letter.date),
        "subject": f"V/v {subject}",
        "addressees": addressee_lines(addressees),
        "paragraphs": [
            _held(registry, blocks),
            *results(registry, participation(registry, [block.draft for block in blocks]), blocks, beyond),
            _enclosed(registry, reports, blocks, annexed=any(_has_rows(*one) for one in told)),
        ],
        "closing": (
            f"{registry.issuer.name} trân trọng gửi {bodies_addressed(addressees)} {wished(registry, blocks)}./."
        ),
        "authority": authority_lines(letter.signer, registry.issuer),
        "signer": letter.signer.name if letter.signer else BLANK,
        "recipients": recipients(letter.recipients, f"VT, {letter.drafting_unit or BLANK}", as_above=True),
    }
    counted = tally([*(entry for block in blocks for entry in block.entries), *beyond])
    places = {(id(block), group.target.sort_key) for block in blocks for group in block.groups}
    return View(f"Công văn {subject}", values, counted.total, len(counted.units), len(places))


def _subject(registry: Registry, blocks: Sequence[DraftBlock]) -> str:
    given = registry.workshop.letter.subject
    if given:
        return unclosed(given.strip().removeprefix("V/v").strip())
    return f"gửi báo cáo {lowered(report_summary(registry, blocks))}"


def _held(registry: Registry, blocks: Sequence[DraftBlock]) -> str:
    """What was asked for, by which letter, and the workshop that was held on it."""
    meeting, issuer = registry.workshop.workshop, registry.issuer_full_name
    together = f" {organized_with(registry)}" if organized_with(registry) else ""
    mode = f" {mode_of(meeting)}" if mode_of(meeting) else ""
    day = day_of(meeting)
    own = [block for block in blocks if block.draft.request and asked_itself(registry, block.draft)]
    others = [block for block in blocks if block not in own]
    sent, asked = _asked([block.draft for block in own], whose=False), _asked([block.draft for block in others])
    if sent or asked:
        when = day if day.startswith("từ ") else f"vào {day}"
        held = f"{meeting.kind} {meeting.purpose} đối với {drafts_short(blocks)}"
        if not sent:
            about = f"về việc lấy ý kiến đối với {drafts_named(blocks)}"
            return f"Thực hiện {asked} {about}, {issuer}{together} tổ chức {held}{mode} {when}."
        start = f"{issuer} đã có {sent} lấy ý kiến đối với {drafts_named(own if asked else blocks)}; "
        if asked:
            start += f"thực hiện {asked} về việc lấy ý kiến đối với {drafts_named(others)}, "
        return f"{start}đã{together} tổ chức {held}{mode} {when}."
    if not blocks:
        return f"{capitalised(day)}, {issuer}{together} tổ chức {lowered(meeting.title)}{mode}."
    made = made_by(blocks).removesuffix(",")
    held = f"{meeting.kind} {meeting.purpose} đối với {drafts_named(blocks)}{made}"
    return f"{capitalised(day)}, {issuer}{together} tổ chức {held}{f',{mode}' if mode else ''}."


def _asked(drafts: Sequence[Draft], *, whose: bool = True) -> str:
    """The letters that asked for comments, each once, with room for a number or a day not known yet."""
    return enumerated(
        list(
            dict.fromkeys(
                _request(draft.request) + (f" của {sender_of(draft)}" if whose else "")
                for draft in drafts
                if draft.request
            )
        )
    )


def _request(request: Request) -> str:
    return f"{request.type} số {request.number or BLANK} {_day(request.date)}"


def _day(day: date | None) -> str:
    return long_date(day) if day else "ngày … tháng … năm ……"


def _enclosed(registry: Registry, reports: Sequence[Report], blocks: Sequence[DraftBlock], *, annexed: bool) -> str:
    listed = []
    for report in reports:
        number = f"{number_text(report.number) if report.number else '……'}/{symbol(registry.issuer, 'BC')}"
        drafts = registry.drafts_of_report(report)
        about = f" về {enumerated([draft_name(one) for one in drafts])}" if len(reports) > 1 and report.drafts else ""
        listed.append(f"Báo cáo số {number} {_day(report.date)}{about}")
    what = f"tổng hợp ý kiến góp ý đối với {drafts_short(blocks)}" if blocks else "tổng hợp ý kiến"
    annex = ", có Phụ lục tổng hợp từng ý kiến" if annexed else ""
    return f"{registry.issuer_full_name} gửi kèm theo Công văn này {enumerated(listed)} {what}{annex}."


def _has_rows(blocks: Sequence[DraftBlock], beyond: Sequence[Entry]) -> bool:
    return bool(beyond) or any(block.entries for block in blocks)
