"""What the form asks for (HT5xx)."""

from __future__ import annotations

from hoithao.catalogue.entry import ERROR, Entry

ENTRIES: dict[str, Entry] = {
    "HT501": Entry(
        "not-a-state-body",
        ERROR,
        vi="«{name}» là tổ chức đảng hoặc đoàn thể, có thể thức văn bản riêng nên không dùng được mẫu này.",
        en="«{name}» is a Party or mass organization, whose documents follow form rules of their own.",
        hint_vi="Chọn một cơ quan nhà nước làm «issuer», hoặc soạn văn bản theo quy định của tổ chức đó.",
        hint_en="Choose a state body as «issuer», or draw the document up by the organization's own rules.",
    ),
    "HT502": Entry(
        "degree-of-signer",
        ERROR,
        vi="Trước họ tên người ký «{name}» không được ghi học hàm, học vị, danh hiệu.",
        en="No academic degree or title may stand before the name of the signer «{name}».",
        hint_vi="Xóa học hàm, học vị, danh hiệu ở mục «signer».",
        hint_en="Remove the degree or title in «signer».",
        basis="PL I-II.7c",
    ),
    "HT503": Entry(
        "deputy-expected",
        ERROR,
        vi="Ký thay (KT.) là của cấp phó, nhưng chức vụ đang ghi là «{post}».",
        en="Signing KT. is for a deputy, but the position given is «{post}».",
        hint_vi="Ghi chức vụ cấp phó, ví dụ Phó Giám đốc, hoặc sửa «capacity».",
        hint_en="Give the deputy's position, such as Phó Giám đốc, or correct «capacity».",
        basis="Điều 13; PL I-II.7",
    ),
    "HT504": Entry(
        "not-a-collective-body",
        ERROR,
        vi="«{name}» làm việc theo chế độ thủ trưởng nên không ký thay mặt (TM.) tập thể.",
        en="«{name}» has a single head, so nobody signs TM. for it.",
        hint_vi="Bỏ «capacity», hoặc ghi KT nếu người ký là cấp phó.",
        hint_en="Remove «capacity», or write KT if the signer is a deputy.",
        basis="Điều 13; PL I-II.7",
    ),
    "HT505": Entry(
        "unknown-column",
        ERROR,
        vi="Bảng tổng hợp không có cột «{value}».",
        en="The table of remarks has no column «{value}».",
        hint_vi="Chọn trong các cột: {options}.",
        hint_en="Choose among the columns: {options}.",
    ),
    "HT506": Entry(
        "report-without-id",
        ERROR,
        vi="Có nhiều báo cáo nhưng báo cáo này chưa có «id».",
        en="There are several reports, and this one has no «id».",
        hint_vi="Thêm «id» cho từng báo cáo để phân biệt các tệp kết quả.",
        hint_en="Add an «id» to each report, which tells the output files apart.",
    ),
    "HT507": Entry(
        "bad-document-number",
        ERROR,
        vi="«{value}» không phải là số văn bản.",
        en="«{value}» is not the number of a document.",
        hint_vi="Ghi phần số bằng chữ số Ả Rập, ví dụ 15; ký hiệu được thêm tự động.",
        hint_en="Write the number in Arabic digits, as 15; the symbol is added by itself.",
        basis="PL I-II.3",
    ),
    "HT508": Entry(
        "columns-without-text",
        ERROR,
        vi="Danh sách cột của bảng tổng hợp thiếu cột «text», tức nội dung góp ý.",
        en="The columns of the table of remarks leave out «text», what the remarks say.",
        hint_vi="Thêm «text» vào «columns».",
        hint_en="Add «text» to «columns».",
    ),
    "HT509": Entry(
        "recipient-added-by-itself",
        ERROR,
        vi="Dòng nơi nhận «{value}» được thêm tự động nên không ghi trong tệp.",
        en="The recipient line «{value}» is added by itself and has no place in the file.",
        hint_vi="Xóa dòng này; phần sau chữ Lưu lấy từ «archive» của biên bản, «drafting_unit» của văn bản khác.",
        hint_en="Remove the line; «archive» of the minutes and «drafting_unit» of the others say where copies go.",
        basis="PL I-II.9",
    ),
    "HT510": Entry(
        "column-width-out-of-range",
        ERROR,
        vi="Bề rộng cột {value} mm nằm ngoài khoảng từ {low} đến {high} mm.",
        en="A column {value} mm wide is outside the range from {low} to {high} mm.",
        hint_vi="Ghi bề rộng theo mm, ví dụ «text: 90»; cả bảng được co giãn cho vừa khổ giấy.",
        hint_en="Give the width in mm, as «text: 90»; the whole table is scaled to the page.",
    ),
}
