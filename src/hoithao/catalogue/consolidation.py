"""Remarks that are one, answers to them, several workshops together (HT418 to HT429)."""

from __future__ import annotations

from hoithao.catalogue.entry import ERROR, WARNING, Entry, Without

ENTRIES: dict[str, Entry] = {
    "HT418": Entry(
        "same-as-in-a-circle",
        ERROR,
        vi="Khóa «same_as» của ý kiến «{id}» dẫn vòng trở lại chính ý kiến này.",
        en="The «same_as» of the remark «{id}» leads back to itself.",
        hint_vi="Bỏ «same_as» ở ý kiến được ghi trước, chỉ giữ ở những ý kiến nói lại điều đó.",
        hint_en="Remove «same_as» from the remark that came first; keep it on those that repeat it.",
    ),
    "HT419": Entry(
        "same-as-differs",
        ERROR,
        vi="Ý kiến «{id}» ghi là giống «{other}» nhưng khác về: {parts}.",
        en="The remark «{id}» is declared the same as «{other}» but differs in: {parts}.",
        hint_vi="Bỏ «same_as», hoặc sửa cho hai ý kiến thật sự như nhau; không gộp ý kiến khác nhau.",
        hint_en="Remove «same_as», or correct the remarks so that they agree; different remarks are not joined.",
    ),
    "HT420": Entry(
        "same-as-of-a-voice",
        ERROR,
        vi="Ý kiến «{id}» là của «{value}», không phải của tất cả, nên không gộp với ý kiến khác.",
        en="The remark «{id}» is that of «{value}», not of all, so it is not joined with another.",
        hint_vi="Bỏ «same_as»; ý kiến không nêu tên vẫn được in thành hàng riêng.",
        hint_en="Remove «same_as»; a voice that names nobody keeps its own row.",
    ),
    "HT421": Entry(
        "answer-without-text",
        WARNING,
        vi="Ý kiến «{id}» có kết quả «{status}» nhưng chưa ghi nội dung tiếp thu hoặc lý do.",
        en="The remark «{id}» has the status «{status}» but no text that says what was taken or why not.",
        hint_vi="Thêm «text» vào «response»; ý kiến được tiếp thu toàn bộ thì ghi «article» cũng đủ.",
        hint_en="Add «text» to «response»; for a remark accepted in full «article» is enough.",
    ),
    "HT422": Entry(
        "answer-contradicts-status",
        WARNING,
        vi="Ý kiến «{id}» có kết quả «{status}» nhưng «{key}» nói khác.",
        en="The remark «{id}» has the status «{status}», but «{key}» says otherwise.",
        hint_vi="Sửa «status» cho đúng với nội dung trả lời, hoặc sửa nội dung trả lời.",
        hint_en="Correct «status» to what the answer says, or correct the answer.",
    ),
    "HT423": Entry(
        "accepted-wording-not-in-next-draft",
        WARNING,
        vi="Câu chữ đã tiếp thu của ý kiến «{id}» không có tại «{target}» của dự thảo tiếp theo.",
        en="The accepted wording of the remark «{id}» is not at «{target}» of the next draft.",
        hint_vi="Ghi «article» là chỗ có câu chữ đó, sửa «next_draft», hoặc ghi «partly» nếu chỉ tiếp thu một phần.",
        hint_en="Give «article» the place that has it, correct «next_draft», or write «partly».",
    ),
    "HT424": Entry(
        "article-not-in-next-draft",
        ERROR,
        vi="Dự thảo tiếp theo không có «{target}» mà trả lời ý kiến «{id}» dẫn đến.",
        en="The next draft has no «{target}», which the answer to the remark «{id}» points to.",
        hint_vi="Ý bạn là «{nearest}»?",
        hint_en="Did you mean «{nearest}»?",
        without=(
            Without(
                "nearest",
                hint_vi="Sửa «article» cho đúng với «sections» của «next_draft».",
                hint_en="Correct «article» to what «sections» of «next_draft» has.",
            ),
        ),
    ),
    "HT425": Entry(
        "event-twice",
        ERROR,
        vi="Hội thảo «{id}» và «{other}» là một, hoặc có cùng mã.",
        en="The events «{id}» and «{other}» are one, or have one id.",
        hint_vi="Bỏ một; nếu là hai hội thảo của một cơ quan trong một ngày thì ghi «id» cho từng «workshop».",
        hint_en="Remove one; two workshops of one body on one day get an «id» each under «workshop».",
    ),
    "HT426": Entry(
        "rollup-of-different-drafts",
        ERROR,
        vi="Tệp này góp ý «{id}», không cùng dự thảo với tệp «{other}».",
        en="This file is about «{id}», not about the draft of «{other}».",
        hint_vi="Bỏ tệp này; chỉ tổng hợp các tệp góp ý cùng một dự thảo (cùng loại, cùng tên gọi), mỗi tệp một.",
        hint_en="Remove it; roll up only files on one draft (same type, same title), one draft in each file.",
    ),
    "HT427": Entry(
        "rollup-of-different-facts",
        WARNING,
        vi="Các tệp ghi khác nhau về «{key}»: «{value}» và «{other}».",
        en="The files differ in «{key}»: «{value}» and «{other}».",
        hint_vi="Xem lại rồi sửa «{key}» trong tệp tổng hợp cho đúng; tệp này tạm ghi một trong hai, hoặc để trống.",
        hint_en="Look at both and correct «{key}» in the rolled-up file, which has one of the two or neither.",
    ),
    "HT428": Entry(
        "unit-under-two-names",
        WARNING,
        vi="«{id}» và «{other}» có thể là một đơn vị ghi theo hai cách.",
        en="«{id}» and «{other}» may be one unit under two names.",
        hint_vi="Giữ một mã nếu là một đơn vị; ghi «of» cho mỗi đơn vị nếu là của hai địa phương.",
        hint_en="Keep one id if they are one; give each its «of» if they are of two places.",
    ),
    "HT429": Entry(
        "letter-twice",
        WARNING,
        vi="Văn bản «{id}» và «{other}» có cùng đơn vị gửi, số và ngày, nên ý kiến có thể bị tính hai lần.",
        en="The letters «{id}» and «{other}» have the same sender, number and date; remarks may count twice.",
        hint_vi="Giữ một nếu là một văn bản, chuyển «source» của các ý kiến sang văn bản đó và bỏ ý kiến lặp.",
        hint_en="Keep one if they are one, point «source» of the remarks to it and drop repeated remarks.",
    ),
}
