"""Remarks declared the same: no circle, no difference in what was said, no voice that names only some."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hoithao.catalogue import report
from hoithao.checks.subject import Subject
from hoithao.consolidate import Entry, speaks_for_all
from hoithao.diagnostics import Diagnostic, Path, Related
from hoithao.sameness import circles

_WORD = re.compile(r"\w+")


def check_sameness(subject: Subject) -> Iterator[Diagnostic]:
    """Check every ``same_as``: the two remarks must be on the same places, of one stance, with the same wording."""
    remarks = subject.workshop.remarks
    if not any(remark.same_as for remark in remarks):
        return
    blocks = subject.consolidation.blocks
    placed = [(at, entry) for at, block in enumerate(blocks) for entry in block.entries]
    placed += [(len(blocks), entry) for entry in subject.consolidation.beyond]
    entries = {entry.remark.id: (home, entry) for home, entry in placed}
    turning = circles(remarks)
    for at, remark in enumerate(remarks):
        if remark.same_as is None or remark.same_as not in entries:
            continue
        path: Path = ("remarks", at, "same_as")
        if remark.id in turning:
            yield subject.report("HT418", path, id=remark.id)
            continue
        (home, one), (other_home, other) = entries[remark.id], entries[remark.same_as]
        for entry in (one, other):
            if entry.remark.by.voice is not None and not speaks_for_all(entry.remark):
                yield subject.report("HT420", path, id=entry.remark.id, value=entry.remark.by.voice)
                break
        else:
            keys = (["draft"] if home != other_home else []) + list(_differences(one, other))
            if keys:
                span = subject.layers.locate(path)
                there = next(number for number, known in enumerate(remarks) if known.id == remark.same_as)
                related = (Related("see-here", subject.layers.locate(("remarks", there, "id"))),)
                values = {"id": remark.id, "other": remark.same_as, "parts": ", ".join(keys)}
                yield report("HT419", span.file, span, path=path, related=related, severity=None, **values)


def _differences(one: Entry, other: Entry) -> Iterator[str]:
    """Yield the keys in which two remarks say something different; a wording only one of them gives is a difference."""
    if [target.sort_key for target in one.targets] != [target.sort_key for target in other.targets]:
        yield "targets"
    for key in ("stance", "issue", "option", "fallback"):
        if getattr(one.remark, key) != getattr(other.remark, key):
            yield key
    for key in ("proposed", "condition"):
        if _words(getattr(one.remark, key)) != _words(getattr(other.remark, key)):
            yield key
    answer = one.remark.response
    if answer is not None and answer != other.remark.response:
        yield "response"


def _words(text: str | None) -> list[str]:
    return _WORD.findall((text or "").casefold())
