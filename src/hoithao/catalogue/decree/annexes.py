"""Annexes, wording, and what else a page shows (HTA64 to HTA80)."""

from __future__ import annotations

from hoithao.catalogue.decree.rule import rule
from hoithao.catalogue.entry import Entry

ENTRIES: dict[str, Entry] = {
    "HTA64": rule(
        "annex-not-mentioned",
        "decree",
        "PL I-III.1a",
        ("Văn bản có phụ lục thì trong nội dung phải có chỉ dẫn về phụ lục", "The text has to mention its annex"),
        (
            "Thêm chỉ dẫn, ví dụ «(chi tiết tại Phụ lục kèm theo)».",
            "Add a mention, as «(chi tiết tại Phụ lục kèm theo)».",
        ),
    ),
    "HTA65": rule(
        "annex-word",
        "decree",
        "PL I-III.1b",
        (
            "Từ «Phụ lục» và số thứ tự phải ở dòng riêng, chữ thường, cỡ 14, đứng, đậm, căn giữa",
            "The word «Phụ lục» and its number take a line of their own, small letters, 14 pt, upright, bold, centred",
        ),
        (
            "Chọn dòng này, gõ «Phụ lục» chữ thường, đặt cỡ 14, Bold (Ctrl+B), Center (Ctrl+E).",
            "Choose the line; write «Phụ lục», set 14 pt, Bold (Ctrl+B), Center (Ctrl+E).",
        ),
    ),
    "HTA66": rule(
        "annex-numbers",
        "decree",
        "PL I-III.1a",
        (
            "Từ hai phụ lục trở lên phải đánh số La Mã; chỉ có một thì không đánh số",
            "Two annexes or more take Roman numbers; a single one takes none",
        ),
        ("Sửa số sau từ «Phụ lục».", "Correct the number after «Phụ lục»."),
    ),
    "HTA67": rule(
        "annex-title",
        "decree",
        "PL I-III.1b",
        (
            "Tên phụ lục phải in hoa, cỡ 13–14, chữ đứng, đậm, căn giữa",
            "The title of an annex has to be in capitals, 13–14 pt, upright, bold, centred",
        ),
        (
            "Chọn tên phụ lục, gõ chữ in hoa, đặt cỡ 13–14, Bold (Ctrl+B), Center (Ctrl+E).",
            "Choose the title; write capitals, set 13–14 pt, Bold (Ctrl+B), Center (Ctrl+E).",
        ),
    ),
    "HTA68": rule(
        "annex-reference",
        "decree",
        "PL I-III.1c",
        (
            (
                "Dưới tên phụ lục phải có dòng «(Kèm theo Báo cáo số … ngày … của …)» cỡ 13–14, nghiêng, căn giữa, "
                "khớp với số và ngày của văn bản"
            ),
            (
                "Under the title of an annex stands «(Kèm theo Báo cáo số … ngày … của …)», 13–14 pt, italic, centred, "
                "with number and date of the document"
            ),
        ),
        (
            "Sửa dòng này cho khớp với số, ký hiệu, ngày của văn bản; đặt Italic (Ctrl+I), Center (Ctrl+E).",
            "Correct the line by number, symbol and date of the document; Italic (Ctrl+I), Center (Ctrl+E).",
        ),
    ),
    "HTA70": rule(
        "annex-table",
        "practice",
        "",
        (
            "Bảng của phụ lục phải nằm gọn trong lề, không cắt chữ, dòng tiêu đề lặp lại ở mỗi trang",
            "The table of an annex has to fit the page without cut words, and to repeat its heading on every page",
        ),
        (
            "Chọn bảng, Layout → AutoFit Window; chọn dòng đầu, Layout → Repeat Header Rows.",
            "Choose the table, Layout → AutoFit Window; choose its first row, Layout → Repeat Header Rows.",
        ),
    ),
    "HTA72": rule(
        "citation-capitals",
        "decree",
        "PL II-V.7",
        (
            "Khi viện dẫn, «Điều» viết hoa, «khoản», «điểm» viết thường",
            "In citations «Điều» takes a capital, «khoản» and «điểm» do not",
        ),
        ("Sửa chữ hoa, chữ thường ở chỗ viện dẫn này.", "Correct the capitals of the citation."),
    ),
    "HTA73": rule(
        "body-name-capitals",
        "decree",
        "PL II-IV.1",
        (
            "Tên cơ quan phải viết hoa đúng, như «Sở Tư pháp», «Ủy ban nhân dân»",
            "Names of bodies have to take their capitals, as «Sở Tư pháp», «Ủy ban nhân dân»",
        ),
        ("Sửa chữ hoa, chữ thường trong tên cơ quan.", "Correct the capitals of the name."),
    ),
    "HTA74": rule(
        "date-padding",
        "practice",
        "PL I-II.4b",
        (
            "Ngày trong nội dung nên ghi như ngày ban hành: số 0 trước ngày 1–9 và tháng 1, 2",
            "Dates in the text should be written like the date of issue: 0 before days 1–9 and months 1, 2",
        ),
        ("Sửa ngày, ví dụ «ngày 05 tháng 3 năm 2026».", "Correct the date, as «ngày 05 tháng 3 năm 2026»."),
    ),
    "HTA75": rule(
        "abolished-unit",
        "practice",
        "Luật số 72/2025/QH15; Nghị quyết 202/2025/QH15",
        (
            "Văn bản từ ngày 01/7/2025 không còn nêu quận, huyện, thị xã, thị trấn, tỉnh Hải Dương như đang có",
            "A document of 01/7/2025 or later does not name districts, townlets or tỉnh Hải Dương as existing",
        ),
        ("Thay bằng tên đơn vị hành chính hiện nay.", "Replace it with the present name."),
        effective="2025-07-01",
    ),
    "HTA76": rule(
        "word-bullets",
        "practice",
        "",
        (
            "Gạch đầu dòng nên gõ dấu «-», không dùng ký hiệu của Word",
            "Lists should be marked by a typed dash, not by Word's bullets",
        ),
        ("Chọn các dòng này, bỏ Bullets rồi gõ dấu gạch.", "Choose the lines, clear Bullets and write the dash."),
    ),
    "HTA77": rule(
        "signatures-alone",
        "practice",
        "",
        (
            "Phần ký nên đi cùng đoạn cuối của nội dung, không đứng một mình ở trang mới",
            "The signatures should be kept with the end of the text, not alone on a new page",
        ),
        (
            "Chọn đoạn cuối của nội dung, mở Paragraph → Line and Page Breaks → Keep with next.",
            "Choose the last paragraph of the text; Paragraph → Line and Page Breaks → Keep with next.",
        ),
    ),
    "HTA78": rule(
        "contact-line",
        "decree",
        "PL I-III.4",
        (
            "Địa chỉ, điện thoại chỉ ở chân trang thứ nhất, cỡ 11–12, chữ đứng, dưới đường kẻ dài hết trang",
            "Address and telephone stand at the foot of the first page only, 11–12 pt, upright, under a full rule",
        ),
        (
            "Mở chân trang, chọn Different First Page, để dòng này ở trang thứ nhất dưới một đường kẻ hết trang.",
            "Open the footer, choose Different First Page and leave the line on the first page, under a full rule.",
        ),
    ),
    "HTA79": rule(
        "drafter-mark",
        "decree",
        "PL I-III.3",
        (
            "Ký hiệu người soạn thảo và số bản phải cỡ 11, chữ đứng, dưới nơi nhận, như «PL.(300)»",
            "The mark of the drafter has to be 11 pt, upright, below the recipients, as «PL.(300)»",
        ),
        ("Sửa dòng này, đặt cỡ 11, bỏ Bold, Italic.", "Correct the line; 11 pt, no Bold, no Italic."),
    ),
    "HTA80": rule(
        "tone-marks",
        "practice",
        "",
        (
            "Nên dùng một kiểu đặt dấu thanh trong cả văn bản (hòa, ủy hoặc hoà, uỷ)",
            "One way of setting tone marks should be used throughout (hòa, ủy or hoà, uỷ)",
        ),
        ("Thay để cả văn bản theo một kiểu (Ctrl+H).", "Replace so that one way is used throughout (Ctrl+H)."),
    ),
}
