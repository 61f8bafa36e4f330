"""Several workshops on one draft → one consolidated workshop, in one form whatever the order.

Every input becomes a set of plain facts; the result is their union, with ids made from the facts alone. So a rolled-up
file rolls up again, and grouping and order of the inputs change nothing. What files say differently is reported, and
the same choice is made however they come.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from hoithao.body_names import body_key
from hoithao.catalogue import report
from hoithao.diagnostics import Diagnostic
from hoithao.registry import Registry
from hoithao.rollup.facts import Facts, facts_of, plain
from hoithao.rollup.merging import Merged, merged

Part = tuple[str, Registry]
"""A file name and the workshop in it."""


def roll_up(parts: Sequence[Part]) -> tuple[dict[str, Any] | None, list[Diagnostic]]:
    """Return the data of the consolidated file, or nothing with what forbids it; differences are warnings.

    Every file must have exactly one draft, the same in all, and no event may come twice.
    """
    # In an order of their own, so that also what is said about them does not depend on how they were named first.
    parts = sorted(parts, key=lambda part: (repr(plain(part[1].workshop)), part[0]))
    found = _drafts(parts) or _events(parts)
    if found:
        return None, found
    gathered: list[Facts] = [facts_of(registry) for _, registry in parts]
    result: Merged = merged(gathered)
    first = parts[0][0]
    found = [
        report("HT427", first, severity=None, key=one.key, value=one.value, other=one.other)
        for one in result.differences
    ]
    return result.data, found


def _drafts(parts: Sequence[Part]) -> list[Diagnostic]:
    named = [(name, [_draft_name(registry, at) for at in range(len(registry.drafts))]) for name, registry in parts]
    known = next((names for _, names in named if len(names) == 1), [""])
    first = next((name for name, names in named if names == known), named[0][0])
    return [
        report("HT426", name, severity=None, id="; ".join(names) or "—", other=first)
        for name, names in named
        if len(names) != 1 or body_key(names[0]) != body_key(known[0])
    ]


def _draft_name(registry: Registry, at: int) -> str:
    draft = registry.drafts[at]
    return f"{draft.type} {draft.title}"


def _events(parts: Sequence[Part]) -> list[Diagnostic]:
    """An event is the same as another by its id, or by its organizer, title and day."""
    found = []
    ids: dict[str, str] = {}
    selves: dict[object, str] = {}
    for name, registry in parts:
        for event in facts_of(registry).events:
            self_ = (body_key(event["organizer"]), body_key(event["title"]), event.get("date"))
            first = ids.get(event["id"].casefold()) or selves.get(self_)
            if first is not None:
                found.append(report("HT425", name, severity=None, id=event["id"], other=first))
            ids.setdefault(event["id"].casefold(), event["id"])
            selves.setdefault(self_, event["id"])
    return found
