"""The stance typed for a remark against the words its text opens with."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hoithao.checks.subject import Subject
from hoithao.diagnostics import Diagnostic
from hoithao.model.remarks import Remark
from hoithao.vn import nfc

_WHO = r"\s*(?:(?:Tôi|Chúng tôi|Cơ quan|Đơn vị)\s+)?"
_AGREES = r"(?:nhất trí|thống nhất|đồng ý|đồng tình|tán thành)"
_OF_THE_DRAFT = (
    r"(?:dự thảo|nội dung|quy định|sự cần thiết|(?:việc|chủ trương|chính sách) ban hành|bố cục|kết cấu|tên gọi|mức"
    r"|phạm vi|đối tượng|nguyên tắc|Điều \d|khoản \d|điểm [a-zđ]\b|(?:toàn bộ|các|những) (?:nội dung|quy định))"
)
_AGAINST = re.compile(rf"{_WHO}(?:không|chưa)\s+{_AGREES}\s+(?:với|về)\s+{_OF_THE_DRAFT}", re.IGNORECASE)
_FOR = re.compile(rf"{_WHO}(?:hoàn toàn\s+)?{_AGREES}\s+(?:hoàn toàn\s+)?(?:với|về)\s+{_OF_THE_DRAFT}", re.IGNORECASE)
_LIMITS = re.compile(
    r"\b(?:(?i:nhưng|tuy|song|đề nghị|kiến nghị|đề xuất|trừ|riêng|không|chưa|chẳng|bỏ|giữ|sửa|thay (?:bằng|cụm|từ)"
    r"|bổ sung|nên|cần|phải|nếu|khi|điều kiện|ý kiến|quan điểm|phát biểu|phương án|góp ý|ông|bà|đồng chí)"
    r"|Sở|Bộ|Ủy ban|UBND|Ban|Hội)\b"
)
"""What may limit «Nhất trí», or make it an agreement with somebody who is against."""

_ON_OTHERS = re.compile(
    rf"\b(?:ý kiến|quan điểm|phát biểu|phương án|đề nghị|đề xuất|kiến nghị|góp ý|giữ|{_AGREES})\b", re.IGNORECASE
)
"""What turns «Không nhất trí» towards the draft: it is against what somebody else wants, or agrees elsewhere."""


def check_stances(subject: Subject) -> Iterator[Diagnostic]:
    """Check each typed stance against the opening words of the text; only what is plainly the opposite is said."""
    for at, remark in enumerate(subject.workshop.remarks):
        if contradicts_text(remark):
            words = " ".join(remark.text.split()[:5])
            yield subject.report(
                "HT435", ("remarks", at, "stance"), id=remark.id, stance=remark.stance or "", text=words
            )


def contradicts_text(remark: Remark) -> bool:
    """Tell whether a stance is the opposite of what the text says in its first words.

    «Không nhất trí với quy định …» is no agreement, unless the rest is about what others want; «Nhất trí với dự thảo»
    is no disagreement, unless anything limits it.
    """
    text = nfc(remark.text)
    if remark.issue is not None:
        return False  # the stance may be on the option chosen
    if remark.stance == "agree":
        found = _AGAINST.match(text)
        return found is not None and not _ON_OTHERS.search(text, found.end())
    if remark.stance == "disagree":
        found = _FOR.match(text)
        return found is not None and not _LIMITS.search(text, found.end())
    return False
