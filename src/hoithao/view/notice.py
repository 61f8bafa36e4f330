"""The notice of the conclusion (Mẫu 1.4): where and by whom the workshop was held, and what was concluded."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from hoithao.model.draft import Issue
from hoithao.registry import Registry
from hoithao.view.attendance import took_part
from hoithao.view.authority import authority_lines
from hoithao.view.chairing import concluded_inside, led, sittings_led
from hoithao.view.outcome import conclusion_values
from hoithao.view.page import BLANK, View, letterhead, place_date, recipients, symbol
from hoithao.view.phrases import (
    day_of,
    mode_of,
    number_of_people,
    organized_with,
    venues,
)
from hoithao.vn import (
    capitalised,
    closed_list,
    count,
    enumerated,
    inside,
    joined,
    lettered,
    lowered,
    sentence,
    unclosed,
)


def notice_view(registry: Registry) -> View:
    """Return everything the template of the notice prints. The workshop has a conclusion."""
    workshop, notice = registry.workshop, registry.workshop.notice
    title = f"Kết luận {lowered(workshop.workshop.title)}"
    values: dict[str, Any] = {
        **letterhead(registry, symbol(registry.issuer, "TB"), notice.number),
        "place_date": place_date(workshop.locality, notice.date),
        "type": "THÔNG BÁO",
        "title": title,
        "opening": [_held(registry), _present(registry), _concluded(registry)],
        "sections": _sections(registry),
        "closing": (
            f"Trên đây là kết luận {workshop.workshop.kind}, {registry.issuer_full_name} thông báo để các cơ quan, "
            "đơn vị, cá nhân có liên quan biết, thực hiện./."
        ),
        "authority": authority_lines(notice.signer, registry.issuer),
        "signer": notice.signer.name if notice.signer else BLANK,
        "recipients": recipients(notice.recipients, f"VT, {notice.drafting_unit or BLANK}", as_above=False),
    }
    return View(f"Thông báo {lowered(title)}", values, 0, 0, 0)


def _held(registry: Registry) -> str:
    meeting = registry.workshop.workshop
    day = day_of(meeting)
    begun = f"Thực hiện {joined(map(unclosed, meeting.bases))}, {day}" if meeting.bases else capitalised(day)
    venue = unclosed(venues(meeting)) or ("" if meeting.mode == "trực tuyến" else BLANK)
    place = f", tại {venue}" if venue else ""
    together = f" {organized_with(registry)}" if organized_with(registry) else ""
    mode = f" {mode_of(meeting)}" if mode_of(meeting) else ""
    by = led(registry) or f"{BLANK} chủ trì"
    held = f"{begun}{place}, {registry.issuer.name}{together} tổ chức {lowered(meeting.title)}{mode}, do {by}."
    return " ".join([held, *sittings_led(registry)])


def _present(registry: Registry) -> str:
    workshop = registry.workshop
    told = "; ".join(map(unclosed, took_part(registry)))
    total, kind = workshop.headcount, workshop.workshop.kind
    if total is not None:
        counted = f"Tham dự {kind} có {number_of_people(total.total, total.about)}"
        return f"{counted}, trong đó có: {told}." if told else f"{counted}."
    return f"Tham dự {kind} có: {told}." if told else f"Tham dự {kind} có {BLANK}."


def _concluded(registry: Registry) -> str:
    workshop = registry.workshop
    heard = ["các nội dung trình bày"] if any(item.presenter for item in workshop.agenda) else []
    heard += (
        ["ý kiến phát biểu của các đại biểu"] if any(not registry.is_written(one) for one in workshop.remarks) else []
    )
    who = concluded_inside(registry)
    if not heard:
        return f"{capitalised(who)} kết luận {workshop.workshop.kind} như sau:"
    return f"Sau khi nghe {enumerated(heard)}, {who} kết luận {workshop.workshop.kind} như sau:"


def _sections(registry: Registry) -> list[dict[str, Any]]:
    """The conclusion under numbered headings; one thing alone has none."""
    conclusion = registry.workshop.conclusion
    values = conclusion_values(registry)
    assert conclusion is not None
    assert values is not None
    summary = [sentence(capitalised(conclusion.summary))] if conclusion.summary else []
    found = [
        ("Kết luận chung", summary),
        ("Nội dung thống nhất", _points([*values["consensus"], *_settled(registry)])),
        ("Nội dung còn ý kiến khác nhau", _points([_open(one) for one in _issues_open(registry)])),
        (f"Đề nghị của {registry.workshop.workshop.kind}", _points(values["requests"])),
        ("Nhiệm vụ được giao", _points(values["tasks"])),
    ]
    told = [(heading, lines) for heading, lines in found if lines]
    return [
        {"heading": f"{at}. {heading}" if len(told) > 1 else "", "lines": lines}
        for at, (heading, lines) in enumerate(told, start=1)
    ]


def _points(lines: list[str]) -> list[str]:
    closed = closed_list(lines)
    return lettered(closed) if len(closed) > 1 else closed


def _settled(registry: Registry) -> Iterator[str]:
    """The issues with a chosen option, unless a point of consensus tells of them already."""
    conclusion = registry.workshop.conclusion
    told = {name for point in conclusion.consensus for name in point.issues} if conclusion else set()
    for issue in registry.workshop.issues:
        chosen = next((one.text for one in issue.options if one.id == issue.outcome), None)
        if chosen is not None and issue.id not in told:
            yield f"Về {_question(issue)}: thống nhất phương án “{unclosed(chosen)}”"


def _issues_open(registry: Registry) -> list[Issue]:
    return [one for one in registry.workshop.issues if one.outcome not in {option.id for option in one.options}]


def _open(issue: Issue) -> str:
    options = [f"“{unclosed(one.text)}”" for one in issue.options]
    told = f"; có {count(len(options))} phương án được nêu: {enumerated(options)}" if options else ""
    return f"Về {_question(issue)}: còn ý kiến khác nhau, chưa thống nhất{told}"


def _question(issue: Issue) -> str:
    question = unclosed(issue.question)
    return f"vấn đề “{question}”" if question.endswith("?") else inside(question)
