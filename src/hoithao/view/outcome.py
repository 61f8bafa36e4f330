"""The chair's conclusion as the minutes print it."""

from __future__ import annotations

from typing import Any

from hoithao.registry import Registry
from hoithao.view.phrases import name_of
from hoithao.vn import capitalised, closed_list, joined, long_date, lowered, sentence


def conclusion_values(registry: Registry) -> dict[str, Any] | None:
    """Return the conclusion's sentences and lists, or ``None`` where there is none."""
    conclusion = registry.workshop.conclusion
    if conclusion is None:
        return None
    kind = registry.workshop.workshop.kind
    chairs = registry.workshop.chair
    who = capitalised(joined(name_of(chair) for chair in chairs)) if chairs else "Người chủ trì"
    tasks = [_task(registry, task.what, task.owner, task.due) for task in conclusion.tasks]
    values = {
        "summary": sentence(f"{who} kết luận {kind}: {lowered_unless_name(conclusion.summary)}") if conclusion.summary else "",
        "consensus": closed_list([capitalised(point.text) for point in conclusion.consensus]),
        "requests": closed_list([capitalised(text) for text in conclusion.requests]),
        "tasks": closed_list(tasks),
    }
    return values if any(values.values()) else None


def lowered_unless_name(text: str) -> str:
    """Lower the first letter after a colon, unless the second word is capitalised too and it may be a name."""
    words = text.split(" ", 2)
    return text if len(words) > 1 and words[1][:1].isupper() else lowered(text)


def _task(registry: Registry, what: str, owner: str | None, due: Any) -> str:
    line = f"{registry.body_name(owner)}: {lowered_unless_name(what.rstrip('.;'))}" if owner else capitalised(what.rstrip(".;"))
    return f"{line}, hoàn thành trước {long_date(due)}" if due else line
