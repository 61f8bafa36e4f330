"""Remarks and their places (HT4xx)."""

from __future__ import annotations

from hoithao.catalogue.entry import ERROR, NOTE, WARNING, Entry, Without

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
    "HT409": Entry(
        "places-without-remarks",
        NOTE,
        vi="Chưa có ý kiến nào về {count} nội dung của dự thảo: {parts}.",
        en="No remark is about these places of the draft ({count}): {parts}.",
        hint_vi="Xem có cần gợi ý thảo luận thêm, hoặc có ý kiến nào còn sót không.",
        hint_en="Look whether they need discussion, or whether remarks were left out.",
    ),
    "HT410": Entry(
        "different-wordings",
        NOTE,
        vi="Ý kiến «{id}» và «{other}» đề nghị câu chữ khác nhau cho «{target}».",
        en="The remarks «{id}» and «{other}» propose different words for «{target}».",
        hint_vi="Xem lại cả hai để người chủ trì cho ý kiến, hoặc lập thành một vấn đề trong «issues».",
        hint_en="Look at both with the chair, or make them one of the «issues».",
    ),
    "HT411": Entry(
        "similar-remarks",
        NOTE,
        vi="Ý kiến «{id}» gần như trùng với «{other}» về «{target}».",
        en="The remark «{id}» says nearly the same as «{other}» on «{target}».",
        hint_vi="Xem hai ý kiến có phải là một không; nếu phải thì ghi một lần và kể đủ các đơn vị trong «by».",
        hint_en="Look whether they are one; if so, keep one and name all the units in «by».",
    ),
    "HT415": Entry(
        "targets-unclear",
        ERROR,
        vi="Không rõ «{target}» gồm những nội dung nào.",
        en="«{target}» does not say for certain which places it means.",
        hint_vi="Ghi đủ từng nội dung, ví dụ «khoản 1 Điều 5; khoản 2 Điều 6»; khoảng thì ghi «từ Điều 5 đến Điều 8».",
        hint_en="Write each place in full, as «khoản 1 Điều 5; khoản 2 Điều 6»; a range as «từ Điều 5 đến Điều 8».",
    ),
    "HT416": Entry(
        "range-without-places",
        ERROR,
        vi="Không xác định được khoảng «{target}» gồm những nội dung nào.",
        en="Which places the range «{target}» holds cannot be told.",
        hint_vi="Ghi theo thứ tự của dự thảo: «{right}».",
        hint_en="Write it in the order of the draft: «{right}».",
        without=(
            Without(
                "right",
                hint_vi="Ghi riêng từng nội dung, hoặc ghi đủ các điều, khoản, điểm này vào «sections» của dự thảo.",
                hint_en="Write the places one by one, or add all of them to «sections» of the draft.",
            ),
        ),
    ),
    "HT417": Entry(
        "target-twice",
        WARNING,
        vi="«{target}» được ghi hai lần.",
        en="«{target}» is named twice.",
        hint_vi="Bỏ bớt một, hoặc sửa số nếu ghi nhầm.",
        hint_en="Remove one, or correct the number if it was mistyped.",
    ),
}
