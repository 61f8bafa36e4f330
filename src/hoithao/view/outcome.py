"""The chair's conclusion as the minutes print it."""

from __future__ import annotations

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
        "consensus": closed_list([capitalised(point.text) for point in conclusion.consensus]),
        "requests": closed_list([capitalised(text) for text in conclusion.requests]),
        "tasks": closed_list(tasks),
    }
    if not any(values.values()):
        return None
    # Who concluded is told beside the summary; where there is none, it stands alone.
    return {**values, "summary": values["summary"] or (f"{who} kết luận {kind}." if conclusion.by else "")}


def _task(registry: Registry, what: str, owner: str | None, due: Any) -> str:
    line = f"{registry.body_name(owner)}: {inside(what.rstrip('.;'))}" if owner else capitalised(what.rstrip(".;"))
    return f"{line}, hoàn thành chậm nhất {long_date(due)}" if due else line
