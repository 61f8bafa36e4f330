"""Remarks and their places (HT4xx)."""

from __future__ import annotations

from hoithao.catalogue.entry import ERROR, Entry, Without

ENTRIES: dict[str, Entry] = {
    "HT401": Entry(
        "target-not-in-draft",
        ERROR,
        vi="Dự thảo không có «{target}».",
        en="The draft has no «{target}».",
        hint_vi="Ý bạn là «{nearest}»?",
        hint_en="Did you mean «{nearest}»?",
        without=(
            Without(
                "nearest",
                hint_vi="Sửa lại cho đúng với «sections» của dự thảo, hoặc ghi «general», «unknown».",
                hint_en="Correct it to what «sections» of the draft has, or write «general» or «unknown».",
            ),
        ),
    ),
    "HT402": Entry(
        "target-ambiguous",
        ERROR,
        vi="Dự thảo có nhiều «{target}», ở các phần: {parts}.",
        en="The draft has more than one «{target}», in these parts: {parts}.",
        hint_vi="Ghi thêm tên phần ngay sau «{target}».",
        hint_en="Write the name of the part after «{target}».",
    ),
    "HT403": Entry(
        "target-without-draft",
        ERROR,
        vi="Ý kiến «{id}» không góp ý dự thảo nào nhưng lại có «targets».",
        en="The remark «{id}» is about no draft, yet it has «targets».",
        hint_vi="Ghi «draft» cho ý kiến, ghi «about» cho nội dung chương trình, hoặc bỏ «targets».",
        hint_en="Give the remark a «draft» or its agenda item an «about», or remove «targets».",
    ),
    "HT404": Entry(
        "remark-without-target",
        ERROR,
        vi="Ý kiến «{id}» chưa ghi góp ý vào nội dung nào của dự thảo.",
        en="The remark «{id}» does not say which part of the draft it is about.",
        hint_vi="Thêm khóa «targets»; ghi «general» nếu góp ý chung, «unknown» nếu chưa rõ.",
        hint_en="Add «targets»; write «general» for the whole draft, «unknown» where it is not clear.",
    ),
    "HT405": Entry(
        "remark-of-unclear-draft",
        ERROR,
        vi="Hội thảo có nhiều dự thảo nhưng ý kiến «{id}» chưa ghi góp ý dự thảo nào.",
        en="There are several drafts, and the remark «{id}» does not say which it is about.",
        hint_vi="Thêm khóa «draft» vào ý kiến này.",
        hint_en="Add the key «draft» to the remark.",
    ),
    "HT406": Entry(
        "remark-against-agreement",
        ERROR,
        vi="Ý kiến «{id}» trái với việc «{reply}» đã nhất trí hoàn toàn bằng văn bản.",
        en="The remark «{id}» is at odds with the full written agreement of «{reply}».",
        hint_vi="Sửa «view» của văn bản góp ý thành «comments», hoặc xem lại ý kiến này.",
        hint_en="Change the «view» of the reply to «comments», or look at the remark again.",
    ),
    "HT407": Entry(
        "consensus-on-open-issue",
        ERROR,
        vi="Kết luận ghi thống nhất về vấn đề «{id}» trong khi vấn đề này còn để ngỏ.",
        en="The conclusion records consensus on the issue «{id}», which is still open.",
        hint_vi="Ghi phương án được chốt vào «outcome» của vấn đề, hoặc bỏ vấn đề này khỏi phần thống nhất.",
        hint_en="Give the issue its «outcome», or take it out of the consensus.",
    ),
    "HT408": Entry(
        "option-without-issue",
        ERROR,
        vi="Ý kiến «{id}» chọn phương án nhưng chưa ghi thuộc vấn đề nào.",
        en="The remark «{id}» chooses an option but does not say of which issue.",
        hint_vi="Thêm khóa «issue» vào ý kiến này.",
        hint_en="Add the key «issue» to the remark.",
    ),
    # The form the decree requires.
}
