"""The consolidated comment report (Mẫu 1.4): how opinions were gathered, what they are, what is proposed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from hoithao.consolidate import Consolidation, DraftBlock, Entry, participation, tally
from hoithao.model.draft import Draft
from hoithao.model.outcome import Report
from hoithao.registry import Registry
from hoithao.tables import Table
from hoithao.view.annex import annex_parts
from hoithao.view.asking import asked_itself, of_others, sender_of, wished
from hoithao.view.authority import authority_lines
from hoithao.view.counts import counts_table
from hoithao.view.findings import answers_values, beyond_values, block_values
from hoithao.view.gathering import ANNEXED, gathering, leads_to_annex
from hoithao.view.page import BLANK, View, issued_on, letterhead, number_text, place_date, recipients, symbol
from hoithao.view.phrases import draft_kind, draft_name
from hoithao.vn import capitalised, closed_list, enumerated, long_date, sentence, upper

_NAMED_AGAIN = 3
"""Up to how many addressees a sentence names again; more are «các cơ quan nêu trên»."""


def report_view(registry: Registry, consolidation: Consolidation, report: Report) -> View:
    """Return everything the template of the report prints."""
    blocks, beyond = told_in(registry, consolidation, report)
    entries: list[Entry] = [*(entry for block in blocks for entry in block.entries), *beyond]
    parts = annex_parts(registry, consolidation, blocks, report.annex, beyond=bool(beyond))
    involved = (
        participation(registry, registry.drafts_of_report(report)) if report.drafts else consolidation.participation
    )
    counts = counts_table(blocks, beyond) if report.tallies == "table" else None
    summary = report_summary(registry, blocks)
    addressees = list(report.to)
    values: dict[str, Any] = {
        **letterhead(registry, symbol(registry.issuer, "BC"), report.number),
        "place_date": place_date(registry.workshop.locality, report.date),
        "type": "BÁO CÁO",
        "title": summary,
        "addressees": addressee_lines(addressees),
        "opening": _opening(registry, blocks, addressees),
        "gathering": gathering(registry, involved, blocks, beyond, has_annex=bool(parts)),
        "counted": counts is not None,
        "findings": _findings(registry, blocks, beyond, report, has_annex=bool(parts)),
        "proposals": _proposals(registry, blocks, report, addressees),
        "closing": _closing(registry, blocks, addressees, annexed=bool(parts) and not leads_to_annex(blocks, beyond)),
        "authority": authority_lines(report.signer, registry.issuer),
        "signer": report.signer.name if report.signer else BLANK,
        "recipients": recipients(report.recipients, f"VT, {report.drafting_unit or BLANK}", as_above=True),
        "annex": _annex(registry, blocks, report, parts) if parts else None,
    }
    counted = tally(entries)
    places = {(id(block), group.target.sort_key) for block in blocks for group in block.groups}
    tables: dict[str, Sequence[Table]] = {part.name: part.tables for part in parts}
    if counts is not None:
        tables["counts"] = [counts]
    return View(
        f"Báo cáo {summary[0].lower() + summary[1:]}",
        values,
        counted.total,
        len(counted.units),
        len(places),
        tables,
    )


def told_in(registry: Registry, consolidation: Consolidation, report: Report) -> tuple[list[DraftBlock], list[Entry]]:
    """Return what one report tells: the blocks of its drafts, and what lies beyond them if that is its part."""
    blocks = [block for block in consolidation.blocks if block.draft in registry.drafts_of_report(report)]
    return blocks, list(consolidation.beyond) if _owns_beyond(registry, report) else []


def _owns_beyond(registry: Registry, report: Report) -> bool:
    """Of several reports, the first that covers every draft, or else the first, tells what lies beyond them."""
    reports = registry.workshop.report
    whole = [one for one in reports if not one.drafts]
    return report is (whole or list(reports))[0]


def addressee_lines(names: Sequence[str]) -> list[str]:
    """Return the lines of Kính gửi with their marks, or a blank (PL I-II.9d)."""
    if not names:
        return [BLANK]
    return [names[0].strip().rstrip(".;")] if len(names) == 1 else closed_list(names)


def drafts_named(blocks: Sequence[DraftBlock]) -> str:
    """Return the drafts by their full names."""
    return enumerated([draft_name(block.draft) for block in blocks])


def drafts_short(blocks: Sequence[DraftBlock]) -> str:
    """Return the drafts by their types alone, once they have been named."""
    if not blocks:
        return "nội dung hội thảo"
    return enumerated(list(dict.fromkeys(draft_kind(block.draft) for block in blocks)))


def report_summary(registry: Registry, blocks: Sequence[DraftBlock]) -> str:
    """Return the summary (trích yếu) of a report."""
    if not blocks:
        return (
            f"Tổng hợp ý kiến tại {registry.workshop.workshop.title[0].lower()}{registry.workshop.workshop.title[1:]}"
        )
    return f"Tổng hợp ý kiến góp ý đối với {drafts_named(blocks)}"


def bodies_addressed(addressees: Sequence[str]) -> str:
    """Return the bodies a document is addressed to, as a sentence names them."""
    if len(addressees) > _NAMED_AGAIN:
        return "các cơ quan nêu trên"
    return enumerated([name.strip().rstrip(".;") for name in addressees]) or BLANK


def _opening(registry: Registry, blocks: Sequence[DraftBlock], addressees: Sequence[str]) -> str:
    issuer = registry.issuer_full_name
    if not blocks:
        title = registry.workshop.workshop.title
        return f"{issuer} báo cáo {bodies_addressed(addressees)} kết quả {title[0].lower()}{title[1:]} như sau:"
    asked = [block for block in blocks if block.draft.request and block.draft.request.number]
    own = [block for block in asked if asked_itself(registry, block.draft)]
    others = [block for block in asked if block not in own]
    sent = ""
    if own:
        letters = enumerated(list(dict.fromkeys(_request(block.draft) for block in own)))
        whole = own if others else blocks
        sent = f"{issuer} đã có {letters} lấy ý kiến đối với {drafts_named(whole)}"
        if not others:
            return f"{sent}, nay báo cáo {bodies_addressed(addressees)} kết quả như sau:"
    if others:
        whole = [block for block in blocks if block not in own]
        carried_out = "thực hiện" if sent else "Thực hiện"
        return (
            f"{f'{sent}; ' if sent else ''}{carried_out} {_request(others[0].draft)} của {sender_of(others[0].draft)} "
            f"về việc lấy ý kiến đối với {drafts_named(whole)}, {issuer} đã tổ chức lấy ý kiến và báo cáo "
            f"{bodies_addressed(addressees)} kết quả như sau:"
        )
    about = f"{drafts_named(blocks)}{made_by(blocks)}"
    return f"{issuer} báo cáo {bodies_addressed(addressees)} kết quả tổng hợp ý kiến góp ý đối với {about} như sau:"


def _request(draft: Draft) -> str:
    assert draft.request is not None
    dated = f" {long_date(draft.request.date)}" if draft.request.date else ""
    return f"{draft.request.type} số {draft.request.number}{dated}"


def made_by(blocks: Sequence[DraftBlock]) -> str:
    """Return who makes the only draft and to whom it is submitted, between commas, or nothing."""
    if len(blocks) != 1 or not blocks[0].draft.drafter:
        return ""
    draft = blocks[0].draft
    submitted = f", trình {draft.authority}" if draft.authority and draft.authority != draft.drafter else ""
    return f", do {draft.drafter} chủ trì soạn thảo{submitted},"


def _findings(
    registry: Registry, blocks: Sequence[DraftBlock], beyond: Sequence[Entry], report: Report, *, has_annex: bool
) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for block in blocks:
        found += block_values(registry, block, named=len(blocks) > 1)
    found += beyond_values(registry, beyond, report.difficulties)
    found += answers_values(blocks, has_annex=has_annex)
    if not found:
        found.append({"heading": "", "paragraphs": ["Không có ý kiến góp ý."], "points": []})
    number = 0
    for item in found:
        if item["heading"]:
            number += 1
            item["heading"] = f"{number}. {item['heading']}"
    return found


def _proposals(
    registry: Registry, blocks: Sequence[DraftBlock], report: Report, addressees: Sequence[str]
) -> list[str]:
    if report.proposals:
        listed = [capitalised(sentence(text)) for text in report.proposals]
        return [f"{at}. {text}" for at, text in enumerate(listed, start=1)] if len(listed) > 1 else listed
    if not any(block.entries for block in blocks):
        return []
    theirs = of_others(registry, blocks)
    if not theirs:
        return []  # the issuer has nothing to propose to itself
    makers = list(dict.fromkeys(block.draft.drafter for block in theirs if block.draft.drafter))
    asked = enumerated(makers) or bodies_addressed(addressees)
    default = (
        f"Trên cơ sở kết quả tổng hợp nêu trên, {registry.issuer_full_name} đề nghị {asked} nghiên cứu, "
        f"tiếp thu các ý kiến góp ý trong quá trình hoàn thiện {drafts_short(theirs)}."
    )
    return [default]


def _closing(registry: Registry, blocks: Sequence[DraftBlock], addressees: Sequence[str], *, annexed: bool) -> str:
    about = f"ý kiến góp ý đối với {drafts_short(blocks)}" if blocks else "ý kiến"
    annex = ANNEXED if annexed else ""
    return (
        f"Trên đây là kết quả tổng hợp {about}{annex}, {registry.issuer_full_name} trân trọng báo cáo "
        f"{bodies_addressed(addressees)} {wished(registry, blocks)}./."
    )


def _annex(registry: Registry, blocks: Sequence[DraftBlock], report: Report, parts: Sequence[Any]) -> dict[str, Any]:
    """The annex's own lines; in an electronic document its number and date stay open (PL I-III.1c)."""
    number = None if report.electronic else report.number
    date = None if report.electronic else report.date
    return {
        "title": upper(annex_title(registry, blocks, report)),
        "reference": (
            f"(Kèm theo Báo cáo số {number_text(number)}/{symbol(registry.issuer, 'BC')} {issued_on(date)} "
            f"của {registry.issuer_full_name})"
        ),
        "parts": [
            {"heading": f"{at}. {part.heading}" if len(parts) > 1 else "", "table": part.name}
            for at, part in enumerate(parts, start=1)
        ],
    }


def annex_title(registry: Registry, blocks: Sequence[DraftBlock], report: Report) -> str:
    """Return what the table of remarks is called."""
    what = (
        "Bản tổng hợp ý kiến, tiếp thu, giải trình ý kiến góp ý, phản biện xã hội"
        if report.annex.profile == "luat-2025"
        else ("Bảng tổng hợp ý kiến góp ý" if blocks else "Bảng tổng hợp ý kiến")
    )
    return what + (f" đối với {drafts_named(blocks)}" if blocks else f" tại {registry.workshop.workshop.title}")
