"""Answers say what their status says, and what was accepted stands in the next draft."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from hoithao.checks.subject import Subject
from hoithao.checks.targets import tree_faults
from hoithao.consolidate import DraftBlock, Entry
from hoithao.diagnostics import Diagnostic, Path, has_errors
from hoithao.model.remarks import Response
from hoithao.outline import Named, Outline, Target, Unresolved
from hoithao.responses import has_texts, holds

_OPENINGS = (
    (r"(?:không|chưa)(?: được)? (?:tiếp thu|nhất trí|đồng ý|chấp nhận)", {"declined", "noted", "later"}),
    (r"(?:cơ bản |được )?(?:tiếp thu|chấp nhận) (?:một phần|có điều kiện)", {"partly", "conditional"}),
    (r"(?:được |đã )?(?:tiếp thu|chấp nhận)", {"accepted", "partly", "conditional"}),
)
"""How an answer may open, and the statuses that this does not contradict; the first that fits decides."""


def check_responses(subject: Subject) -> Iterator[Diagnostic]:
    """Check every answer by itself and against the next draft."""
    for at, remark in enumerate(subject.workshop.remarks):
        if remark.response is not None:
            yield from _alone(subject, at, remark.id, remark.response)
    places = {remark.id: at for at, remark in enumerate(subject.workshop.remarks)}
    for block in subject.consolidation.blocks:
        found = subject.registry.next_draft_of(block.draft)
        if found is not None:
            at, draft = found
            outline = Outline(draft)
            alone = len(subject.workshop.next_draft) == 1
            faults = list(tree_faults(outline, ("next_draft",) if alone else ("next_draft", at), subject.layers))
            yield from faults
            if not has_errors(faults):  # a place that is not certain holds no words for certain
                yield from _shown(subject, block, outline, places)


def _alone(subject: Subject, at: int, name: str, response: Response) -> Iterator[Diagnostic]:
    path: Path = ("remarks", at, "response", "status")
    told = response.text or (response.status == "accepted" and response.article)
    if not told and response.status not in ("noted", "later"):
        yield subject.report("HT421", path, id=name, status=response.status)
    opening = next((fits for words, fits in _OPENINGS if _opens(response.text, words)), None)
    if opening is not None and response.status not in opening:
        yield subject.report("HT422", path, id=name, status=response.status, key="text")
    elif response.article is not None and response.status in ("declined", "later"):
        yield subject.report("HT422", path, id=name, status=response.status, key="article")


def _opens(text: str | None, words: str) -> bool:
    return re.match(rf"\W*{words}(?!\w)", (text or "").casefold()) is not None


def _shown(subject: Subject, block: DraftBlock, outline: Outline, places: dict[str, int]) -> Iterator[Diagnostic]:
    recorded = has_texts(outline)
    for entry in block.entries:
        response = entry.remark.response
        if response is None:
            continue
        path: Path = ("remarks", places[entry.remark.id], "response")
        shown = outline.resolve(response.article) if response.article else ()
        unresolved = [one for one in shown if isinstance(one, Unresolved)]
        for one in unresolved:
            yield subject.report("HT424", (*path, "article"), id=entry.remark.id, target=one.text, nearest=one.nearest)
        if not unresolved and response.status == "accepted" and entry.remark.proposed and recorded:
            where = _named(shown) or _same_places(entry, outline)
            if not holds(outline, where, entry.remark.proposed):
                target = response.article or (", ".join(entry.remark.targets))
                yield subject.report("HT423", path, id=entry.remark.id, target=target)


def _same_places(entry: Entry, outline: Outline) -> list[Target]:
    """What a remark is about, as far as the next draft still has it."""
    return [target for text in entry.remark.targets for target in _named(outline.resolve(text))]


def _named(found: Iterable[Named | Unresolved]) -> list[Target]:
    return [one.target for one in found if isinstance(one, Named)]
