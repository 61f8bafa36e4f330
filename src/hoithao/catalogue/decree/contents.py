"""Addressees and text (HTA36 to HTA49)."""

from __future__ import annotations

from hoithao.catalogue.decree.rule import rule
from hoithao.catalogue.entry import Entry

ENTRIES: dict[str, Entry] = {
    "HTA36": rule(
        "addressees-look",
        "decree",
        "PL I-II.9a, b, d",
        (
            (
                "Báo cáo gửi cấp trên, công văn phải có «Kính gửi:» cỡ 13–14, chữ đứng, không đậm; biên bản, thông báo "
                "không có"
            ),
            "A report upward and a công văn need «Kính gửi:», 13–14 pt, upright, not bold; minutes, notices do not",
        ),
        (
            "Thêm dòng Kính gửi dưới trích yếu, hoặc xóa dòng ấy ở loại văn bản không có; bỏ Bold, Italic.",
            "Add the line under the summary, or delete it where the type has none; no Bold, no Italic.",
        ),
    ),
    "HTA37": rule(
        "single-addressee",
        "decree",
        "PL I-II.9d",
        (
            "Gửi một nơi thì ghi trên cùng một dòng, như «Kính gửi: Bộ Tư pháp», cuối dòng không có dấu",
            "One addressee stands on the same line, as «Kính gửi: Bộ Tư pháp», without a mark at the end",
        ),
        ("Viết lại dòng Kính gửi.", "Write the line as required."),
    ),
    "HTA38": rule(
        "several-addressees",
        "decree",
        "PL I-II.9d",
        (
            (
                "Gửi nhiều nơi thì mỗi nơi một dòng «- …;», dòng cuối kết thúc bằng dấu chấm, gạch đầu dòng thẳng dưới "
                "dấu hai chấm"
            ),
            "Several addressees stand one to a line «- …;», the last ends with a full stop, dashes under the colon",
        ),
        (
            "Viết «Kính gửi:» trên một dòng riêng, mỗi nơi nhận một dòng, thụt lề đến dưới dấu hai chấm.",
            "Write «Kính gửi:» on its own line, each addressee on another, set in to below the colon.",
        ),
    ),
    "HTA39": rule(
        "text-size",
        "decree",
        "PL I-II.6e",
        (
            "Nội dung phải cùng một cỡ chữ từ 13 đến 14, chữ đứng",
            "The text has to have one size of 13 to 14 pt and to be upright",
        ),
        (
            "Chọn toàn bộ nội dung, đặt một cỡ chữ 13 hoặc 14 ở Home → Font Size, bỏ Italic (Ctrl+I).",
            "Choose all the text; set one size, 13 or 14, at Home → Font Size; no Italic (Ctrl+I).",
        ),
    ),
    "HTA40": rule(
        "text-not-justified",
        "decree",
        "PL I-II.6e",
        ("Nội dung phải canh đều cả hai lề", "The text has to be justified"),
        ("Chọn đoạn này, bấm Justify (Ctrl+J).", "Choose the paragraph and press Justify (Ctrl+J)."),
    ),
    "HTA41": rule(
        "first-line-indent",
        "decree",
        "PL I-II.6e",
        (
            "Chữ đầu dòng phải lùi vào 1 cm hoặc 1,27 cm, thống nhất trong cả văn bản, không thụt lề khác",
            "The first line has to be set in by 1 cm or 1.27 cm, everywhere alike, and nothing else set in",
        ),
        (
            "Mở Paragraph, đặt Left 0, Right 0, Special → First line 1 cm (hoặc 1,27 cm) cho mọi đoạn.",
            "Open Paragraph; set Left 0, Right 0, Special → First line 1 cm (or 1.27 cm) for every paragraph.",
        ),
    ),
    "HTA42": rule(
        "paragraph-gap",
        "decree",
        "PL I-II.6e",
        ("Các đoạn phải cách nhau ít nhất 6 pt", "Paragraphs have to stand at least 6 pt apart"),
        (
            "Mở Paragraph, đặt Spacing Before 6 pt, bỏ chọn «Don't add space between paragraphs of the same style».",
            "Open Paragraph; set Spacing Before 6 pt and clear «Don't add space between paragraphs of the same style».",
        ),
    ),
    "HTA43": rule(
        "line-spacing",
        "decree",
        "PL I-II.6e",
        (
            "Khoảng cách dòng phải từ dòng đơn đến 1,5 dòng",
            "Line spacing has to be from single to one and a half lines",
        ),
        (
            "Mở Paragraph, đặt Line Spacing là Single, hoặc Multiple từ 1 đến 1,5.",
            "Open Paragraph; set Line Spacing to Single, or Multiple from 1 to 1.5.",
        ),
    ),
    "HTA44": rule(
        "basis-look",
        "decree",
        "PL I-II.6a",
        (
            "Căn cứ ban hành phải in nghiêng, cỡ 13–14, cuối dòng có dấu chấm phẩy, dòng cuối dấu chấm",
            "The bases have to be italic, 13–14 pt, each ending with a semicolon, the last with a full stop",
        ),
        (
            "Chọn các dòng căn cứ, bấm Italic (Ctrl+I), sửa dấu ở cuối dòng.",
            "Choose the bases, press Italic (Ctrl+I) and correct the marks at the end.",
        ),
    ),
    "HTA45": rule(
        "section-heading",
        "decree",
        "PL I-V, dòng 6",
        (
            "Mục phải có số La Mã và tiêu đề in hoa, đậm, đứng, cỡ 13–14, như «I. TÌNH HÌNH»",
            "A section takes a Roman number and a title in capitals, bold, upright, 13–14 pt, as «I. TÌNH HÌNH»",
        ),
        (
            "Chọn dòng tiêu đề, gõ số La Mã, chữ in hoa, bấm Bold (Ctrl+B).",
            "Choose the heading; write a Roman number and capitals, press Bold (Ctrl+B).",
        ),
    ),
    "HTA46": rule(
        "clause-heading",
        "decree",
        "PL I-II.6đ; PL I-V",
        (
            "Khoản có tiêu đề thì số và tiêu đề đậm, đứng; khoản không có tiêu đề thì không đậm",
            "The number and title of a clause are bold and upright; a clause without a title is not bold",
        ),
        (
            "Chọn dòng này, bấm hoặc bỏ Bold (Ctrl+B), bỏ Italic.",
            "Choose the line; set or clear Bold (Ctrl+B), clear Italic.",
        ),
    ),
    "HTA47": rule(
        "points",
        "decree",
        "PL I-II.6đ",
        (
            "Điểm phải ghi a), b), c), d), đ), e), g) …, chữ đứng, không đậm",
            "Points have to be marked a), b), c), d), đ), e), g) …, upright and not bold",
        ),
        (
            "Sửa chữ cái theo bảng chữ cái tiếng Việt, bỏ Bold, Italic.",
            "Correct the letter by the Vietnamese alphabet; no Bold, no Italic.",
        ),
    ),
    "HTA48": rule(
        "numbering-gap",
        "practice",
        "PL I-II.6c",
        ("Số của mục, khoản phải liền nhau từ số đầu", "Sections and clauses have to be numbered without a gap"),
        ("Sửa số ở đây hoặc ở dòng trước.", "Correct the number here or before."),
    ),
    "HTA49": rule(
        "end-mark",
        "form",
        "PL III",
        ("Nội dung phải kết thúc bằng «./.», một lần", "The text has to end with «./.», once"),
        (
            "Thay dấu ở cuối nội dung bằng «./.», xóa «./.» ở chỗ khác.",
            "Replace the mark at the end of the text with «./.» and remove it elsewhere.",
        ),
    ),
}
