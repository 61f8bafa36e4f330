"""Articles that the text of a remark cites and its draft cannot have."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hoithao.catalogue import report
from hoithao.checks.numbering import slips
from hoithao.checks.subject import Subject
from hoithao.consolidate import DraftBlock
from hoithao.diagnostics import Diagnostic, Path
from hoithao.vn import nfc

_ARTICLE = re.compile(r"\bĐiều ([0-9]{1,4})\b")
_OTHER_TEXT = re.compile(
    r"\b(?:luật|nghị định|nghị quyết|thông tư|quyết định|hiến pháp|pháp lệnh|quy chế|quy định số|văn bản|công ước"
    r"|chỉ thị|điều lệ|hiện hành|cũ|[0-9]+/[0-9]{4}/)",
    re.IGNORECASE,
)
"""Whose article it may be when the remark names anything besides the draft."""

_NEW_PLACE = re.compile(r"\b(?:bổ sung|thêm|thành|tách|đánh số|số thứ tự|sau)\b", re.IGNORECASE)
"""The article may be one that the remark wants."""


def check_cited(subject: Subject) -> Iterator[Diagnostic]:
    """Check the articles named in the text of remarks against the last article of the draft, where that is certain."""
    astray = {at for at, _, _ in subject.consolidation.unresolved}
    places = {id(remark): at for at, remark in enumerate(subject.workshop.remarks)}
    for block in subject.consolidation.blocks:
        last = _last_article(block)
        if last is None:
            continue
        for entry in block.entries:
            at = places[id(entry.remark)]
            text = entry.remark.text
            composed = nfc(text)
            if composed != text or at in astray or _OTHER_TEXT.search(text) or _NEW_PLACE.search(text):
                continue
            for found in _ARTICLE.finditer(text):
                if int(found[1]) > last:
                    path: Path = ("remarks", at, "text")
                    span = subject.layers.span_within(path, text, found.start(), found.end())
                    values = {"id": entry.remark.id, "cited": found[0], "last": f"Điều {last}"}
                    yield report("HT437", span.file, span, path=path, related=(), severity=None, **values)


def _last_article(block: DraftBlock) -> int | None:
    """Return the number of the draft's last article if its tree must be whole: from 1 on, without a gap."""
    draft = block.draft
    if draft.parts or slips(block.outline):
        return None
    steps = [one.component for one in block.outline.places if one.component and one.component.level == "điều"]
    numbers = {int(digits[0]) for one in steps if (digits := re.match(r"[0-9]+", one.number))}
    last = max(numbers, default=0)
    stated = draft.extent.articles if draft.extent else None
    if last < 2 or numbers != set(range(1, last + 1)) or (stated is not None and stated > len(steps)):
        return None
    return last
