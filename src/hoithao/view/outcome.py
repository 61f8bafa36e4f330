"""The chair's conclusion: its sentences and lists, without a word that the heading above them has said."""

from __future__ import annotations

import re
from typing import Any

from hoithao.registry import Registry
from hoithao.view.chairing import concluded
from hoithao.vn import capitalised, closed_list, inside, long_date, sentence


def conclusion_values(registry: Registry) -> dict[str, Any] | None:
    """Return the conclusion's sentences and lists, or ``None`` where there is none."""
    conclusion = registry.workshop.conclusion
    if conclusion is None:
        return None
    kind = registry.workshop.workshop.kind
    who = concluded(registry)
    tasks = [_task(registry, task.what, task.owner, task.due) for task in conclusion.tasks]
    values = {
        "summary": sentence(f"{who} kết luận {kind}: {inside(conclusion.summary)}") if conclusion.summary else "",
        "consensus": closed_list([capitalised(agreed_on(point.text)) for point in conclusion.consensus]),
        "requests": closed_list([capitalised(asked_for(text)) for text in conclusion.requests]),
        "tasks": closed_list(tasks),
    }
    if not any(values.values()):
        return None
    # Who concluded is told beside the summary; where there is none, it stands alone.
    return {**values, "summary": values["summary"] or (f"{who} kết luận {kind}." if conclusion.by else "")}


_DEGREES = "cao|chung|và|hay|hoặc|trong|giữa|theo|như|hoàn toàn|cơ bản|tại|để|từ|bằng|lại|của|này|trên|nêu|đồng"
"""Words behind a doubled opening that would be left without what they belong to."""

_AGREED = re.compile(rf"thống nhất (?!(?:{_DEGREES})\b)(?:(?:với|về|rằng|là) )?(?=\S)", re.IGNORECASE)
_ASKED = re.compile(rf"đề nghị (?!(?:{_DEGREES})\b)(?=\S)", re.IGNORECASE)


def agreed_on(text: str) -> str:
    """Return a point without «Thống nhất …», which stands behind a heading that says so: «sự cần thiết ban hành …».

    A text that would lose more than the doubled words stays as typed.
    """
    return _AGREED.sub("", text, count=1) if _AGREED.match(text) else text


def asked_for(text: str) -> str:
    """Return a request without «Đề nghị …», which stands behind a heading or subject that says so."""
    return _ASKED.sub("", text, count=1) if _ASKED.match(text) else text


def _task(registry: Registry, what: str, owner: str | None, due: Any) -> str:
    line = f"{registry.body_name(owner)}: {inside(what.rstrip('.;'))}" if owner else capitalised(what.rstrip(".;"))
    return f"{line}, hoàn thành chậm nhất {long_date(due)}" if due else line
