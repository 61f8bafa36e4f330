"""Facts against facts (HT3xx)."""

from __future__ import annotations

from hoithao.catalogue.entry import ERROR, NOTE, WARNING, Entry, Without

ENTRIES: dict[str, Entry] = {
    "HT301": Entry(
        "missing-fact",
        NOTE,
        vi="Chưa có {fact}.",
        en="The file does not give {fact} yet.",
        hint_vi="Điền khóa «{key}» trong mục «{parent}».",
        hint_en="Fill in the key «{key}» in «{parent}».",
        without=(
            Without(
                "parent",
                hint_vi="Điền khóa «{key}» ở cấp ngoài cùng của tệp.",
                hint_en="Fill in the key «{key}» at the top level of the file.",
            ),
        ),
    ),
    "HT302": Entry(
        "end-before-start",
        ERROR,
        vi="Giờ kết thúc «{end}» không sau giờ bắt đầu «{start}».",
        en="The closing time «{end}» is not after the opening time «{start}».",
        hint_vi="Sửa một trong hai giờ; ghi giờ theo 24 giờ, ví dụ 14:00.",
        hint_en="Correct one of the two; times are on the 24-hour clock, as 14:00.",
    ),
    "HT303": Entry(
        "unknown-id",
        ERROR,
        vi="Chưa khai báo {kind} nào có id «{id}».",
        en="There is no {kind} with the id «{id}».",
        hint_vi="Ý bạn là «{nearest}»?",
        hint_en="Did you mean «{nearest}»?",
        without=(
            Without(
                "nearest",
                hint_vi="Khai báo {kind} «{id}», hoặc sửa lại id ở đây.",
                hint_en="Declare the {kind} «{id}», or correct the id here.",
            ),
        ),
    ),
    "HT304": Entry(
        "duplicate-id",
        ERROR,
        vi="Id «{id}» được khai báo hai lần.",
        en="The id «{id}» is given twice.",
        hint_vi="Đặt id khác cho một trong hai.",
        hint_en="Give one of the two another id.",
    ),
    "HT305": Entry(
        "time-outside-day-part",
        WARNING,
        vi="Giờ bắt đầu «{start}» không thuộc buổi «{part}».",
        en="The opening time «{start}» does not fall in «{part}».",
        hint_vi="Kiểm tra lại giờ bắt đầu và buổi họp.",
        hint_en="Check the opening time and the part of the day.",
    ),
    "HT306": Entry(
        "sessions-out-of-order",
        ERROR,
        vi="Phiên «{date}» được ghi sau một phiên của ngày muộn hơn.",
        en="The session of «{date}» is listed after one of a later day.",
        hint_vi="Xếp các phiên theo thứ tự thời gian, hoặc sửa lại ngày.",
        hint_en="Put the sessions in the order of time, or correct the date.",
    ),
    "HT307": Entry(
        "remark-of-nobody",
        ERROR,
        vi="Ý kiến «{id}» chưa ghi là của ai.",
        en="The remark «{id}» does not say whose it is.",
        hint_vi="Ghi «units», «speakers» hoặc «voice» trong mục «by».",
        hint_en="Give «units», «speakers» or «voice» in «by».",
    ),
    "HT308": Entry(
        "voice-and-names",
        ERROR,
        vi="Ý kiến «{id}» vừa ghi «voice» vừa nêu tên đơn vị hoặc người phát biểu.",
        en="The remark «{id}» has a «voice» and also names units or speakers.",
        hint_vi="Giữ «voice» khi không nêu tên, hoặc chỉ giữ «units», «speakers».",
        hint_en="Keep «voice» where nobody is named, or keep «units» and «speakers» only.",
    ),
    "HT309": Entry(
        "report-before-workshop",
        ERROR,
        vi="Báo cáo đề «{date}», trước ngày họp cuối cùng là «{held}».",
        en="The report is dated «{date}», before the last day of the workshop, «{held}».",
        hint_vi="Sửa ngày của báo cáo hoặc ngày tổ chức.",
        hint_en="Correct the date of the report or the day of the workshop.",
    ),
    "HT310": Entry(
        "part-exceeds-whole",
        ERROR,
        vi="Số «{part}» lớn hơn tổng số «{whole}» mà nó là một phần.",
        en="The figure «{part}» is larger than «{whole}», the whole it is a part of.",
        hint_vi="Kiểm tra lại hai số này.",
        hint_en="Check both figures.",
    ),
    "HT311": Entry(
        "declared-below-recorded",
        ERROR,
        vi="Số khai báo «{key}» là {stated}, ít hơn {recorded} đã ghi trong tệp.",
        en="The declared figure «{key}» is {stated}, less than the {recorded} recorded in the file.",
        hint_vi="Sửa số khai báo, hoặc bỏ khóa này để dùng số đếm từ tệp.",
        hint_en="Correct the declared figure, or leave it out so that the file is counted.",
    ),
    "HT312": Entry(
        "declared-above-recorded",
        NOTE,
        vi="Số khai báo «{key}» là {stated}, trong khi tệp mới ghi {recorded}.",
        en="The declared figure «{key}» is {stated}, while the file records {recorded}.",
        hint_vi="Bổ sung phần còn thiếu vào tệp nếu có.",
        hint_en="Add what is missing to the file if you have it.",
    ),
    "HT313": Entry(
        "votes-do-not-add-up",
        ERROR,
        vi="Tổng số phiếu là {total}, không khớp với {voters} người biểu quyết.",
        en="The votes add up to {total}, which does not fit the {voters} voters.",
        hint_vi="Kiểm tra lại số tán thành, không tán thành, ý kiến khác và số người biểu quyết.",
        hint_en="Check the votes for and against, the other ones, and the number of voters.",
    ),
    "HT314": Entry(
        "vote-base-unknown",
        ERROR,
        vi="Tỷ lệ biểu quyết tính trên «{base}» nhưng chưa có số liệu này hoặc số liệu bằng 0.",
        en="The share of votes is taken of «{base}», but that figure is not given or is zero.",
        hint_vi="Ghi số liệu còn thiếu, hoặc chọn giá trị khác cho «base».",
        hint_en="Give the missing figure, or choose another «base».",
    ),
    "HT315": Entry(
        "headcount-too-low",
        ERROR,
        vi="Tổng số đại biểu được công bố là {stated}, ít hơn {recorded} người đã ghi trong tệp.",
        en="The stated headcount is {stated}, less than the {recorded} people recorded in the file.",
        hint_vi="Sửa «total», hoặc kiểm tra lại danh sách và số người của từng nhóm.",
        hint_en="Correct «total», or check the list and the size of each group.",
    ),
    # Remarks and where they belong.
}
