"""How the words a remark proposes are led in: as those that come in the place of others, or for themselves."""

from __future__ import annotations

from hoithao.consolidate import Entry


def proposal_lead(entry: Entry) -> str:
    """Return what stands before the proposed words of a row.

    «Đề nghị sửa thành» is said only where somebody behind the row cites the words to be changed. Where nobody does,
    the proposal may be a new article, or a new clause of a known one, which takes the place of nothing.
    """
    cited = any(one.remark.current for one in (entry, *entry.others))
    return "Đề nghị sửa thành" if cited else "Nội dung đề nghị sửa đổi, bổ sung"
