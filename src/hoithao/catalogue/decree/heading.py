"""Quốc hiệu, Tiêu ngữ, the issuing body, number, place and date, title (HTA16 to HTA35)."""

from __future__ import annotations

from hoithao.catalogue.decree.rule import rule
from hoithao.catalogue.entry import Entry

_RULE = (
    "Xóa đường kẻ cũ, chọn Insert → Shapes → Line, vẽ nét liền dưới dòng chữ, dài từ 1/3 đến 1/2 dòng và cân giữa.",
    "Remove the old rule and choose Insert → Shapes → Line for a solid one, a third to a half of the text, centred.",
)

ENTRIES: dict[str, Entry] = {
    "HTA16": rule(
        "country-text",
        "decree",
        "PL I-II.1a",
        (
            "Quốc hiệu phải ghi «CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM»",
            "Quốc hiệu has to read «CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM»",
        ),
        ("Viết lại đúng dòng Quốc hiệu.", "Write the line as required."),
    ),
    "HTA17": rule(
        "country-look",
        "decree",
        "PL I-II.1a",
        (
            "Quốc hiệu phải cỡ 12–13, chữ đứng, đậm, căn giữa",
            "Quốc hiệu has to be 12–13 pt, upright, bold and centred",
        ),
        (
            "Chọn dòng Quốc hiệu, đặt cỡ 12–13, Bold (Ctrl+B), không Italic, Center (Ctrl+E).",
            "Choose the line; set 12–13 pt, Bold (Ctrl+B), no Italic, Center (Ctrl+E).",
        ),
    ),
    "HTA18": rule(
        "motto-text",
        "decree",
        "PL I-II.1b",
        ("Tiêu ngữ phải ghi «Độc lập - Tự do - Hạnh phúc»", "Tiêu ngữ has to read «Độc lập - Tự do - Hạnh phúc»"),
        (
            "Viết lại dòng Tiêu ngữ, dùng gạch nối ngắn có cách chữ ở hai bên.",
            "Write the line as required, with plain hyphens and a blank on both sides.",
        ),
    ),
    "HTA19": rule(
        "motto-look",
        "decree",
        "PL I-II.1b, c",
        (
            "Tiêu ngữ phải cỡ 13–14, chữ đứng, đậm, căn giữa, ngay dưới Quốc hiệu, cách dòng đơn",
            "Tiêu ngữ has to be 13–14 pt, upright, bold, centred, right below Quốc hiệu, single-spaced",
        ),
        (
            "Chọn hai dòng, đặt Tiêu ngữ cỡ 13–14, Bold, Center, Line Spacing 1.0; xóa dòng trống ở giữa.",
            "Choose both lines; set Tiêu ngữ to 13–14 pt, Bold, Center, Line Spacing 1.0; delete the line between.",
        ),
    ),
    "HTA20": rule(
        "motto-rule",
        "decree",
        "PL I-II.1b",
        (
            "Dưới Tiêu ngữ phải có một đường kẻ ngang nét liền, dài bằng dòng chữ",
            "Under Tiêu ngữ there has to be one solid rule as long as the text",
        ),
        (
            "Xóa đường kẻ cũ, chọn Insert → Shapes → Line, vẽ một nét liền dài đúng bằng dòng Tiêu ngữ.",
            "Remove the old rule and choose Insert → Shapes → Line for a solid one just as long as the line.",
        ),
    ),
    "HTA21": rule(
        "superior-look",
        "decree",
        "PL I-II.2b",
        (
            "Tên cơ quan chủ quản phải in hoa, cỡ 12–13, chữ đứng, không đậm, căn giữa",
            "The body above has to be in capitals, 12–13 pt, upright, not bold, centred",
        ),
        (
            "Chọn dòng này, đặt cỡ 12–13, bỏ Bold (Ctrl+B), Center (Ctrl+E), gõ chữ in hoa.",
            "Choose the line; set 12–13 pt, no Bold (Ctrl+B), Center (Ctrl+E), capitals.",
        ),
    ),
    "HTA22": rule(
        "issuer-look",
        "decree",
        "PL I-II.2b",
        (
            "Tên cơ quan ban hành phải in hoa, cỡ 12–13, chữ đứng, đậm, căn giữa, ngay dưới cơ quan chủ quản",
            "The issuing body has to be in capitals, 12–13 pt, upright, bold, centred, right below the body above",
        ),
        (
            "Chọn dòng này, đặt cỡ 12–13, Bold (Ctrl+B), Center (Ctrl+E), gõ chữ in hoa, xóa dòng trống phía trên.",
            "Choose the line; set 12–13 pt, Bold (Ctrl+B), Center (Ctrl+E), capitals; delete an empty line above.",
        ),
    ),
    "HTA23": rule(
        "issuer-rule",
        "decree",
        "PL I-II.2b",
        (
            "Dưới tên cơ quan ban hành phải có một đường kẻ nét liền, dài từ 1/3 đến 1/2 dòng chữ, cân đối",
            "Under the issuing body there has to be one solid rule, a third to a half of the text, centred",
        ),
        _RULE,
    ),
    "HTA24": rule(
        "letterhead-order",
        "form",
        "PL I-IV",
        (
            "Tên cơ quan phải ở bên trái, Quốc hiệu ở bên phải, ngang hàng nhau, bảng không kẻ khung",
            "The issuing body has to stand on the left, Quốc hiệu on the right, level, in a table without lines",
        ),
        (
            "Chuyển hai khối về đúng ô, xóa dòng trống ở đầu ô, chọn bảng rồi Borders → No Border.",
            "Move the two blocks to their cells, delete empty lines on top, choose Borders → No Border.",
        ),
    ),
    "HTA25": rule(
        "number-line",
        "decree",
        "PL I-II.3c",
        (
            "Số, ký hiệu phải ghi như «Số: 05/BC-STP», cỡ 13, chữ đứng, không đậm, căn giữa dưới tên cơ quan",
            "Number and symbol have to read like «Số: 05/BC-STP», 13 pt, upright, not bold, centred under the body",
        ),
        (
            "Viết lại không có cách chữ quanh dấu / và -, đặt cỡ 13, bỏ Bold, Italic, Center (Ctrl+E).",
            "Write it without blanks around / and -; set 13 pt, no Bold, no Italic, Center (Ctrl+E).",
        ),
    ),
    "HTA26": rule(
        "symbol-of-type",
        "decree",
        "PL I-II.3b; PL III-I",
        (
            "Ký hiệu phải bắt đầu bằng chữ viết tắt tên loại văn bản; công văn không ghi tên loại",
            "The symbol has to begin with the abbreviation of the type; that of a công văn names no type",
        ),
        (
            "Sửa ký hiệu theo tên loại, ví dụ BC-STP cho báo cáo, TB-STP cho thông báo.",
            "Correct the symbol by the type, as BC-STP for a report, TB-STP for a notice.",
        ),
    ),
    "HTA27": rule(
        "symbol-of-minutes",
        "decree",
        "PL I-II.3b; PL III-1.9",
        ("Ký hiệu của biên bản phải bắt đầu bằng BB", "The symbol of minutes has to begin with BB"),
        ("Sửa ký hiệu, ví dụ BB-STP.", "Correct the symbol, as BB-STP."),
    ),
    "HTA28": rule(
        "number-padding",
        "decree",
        "PL I-II.3c",
        (
            "Số nhỏ hơn 10 phải ghi thêm số 0 ở trước, số khác thì không",
            "A number below 10 takes one nought before it, others take none",
        ),
        ("Sửa phần số, ví dụ «Số: 05/BC-STP».", "Correct the number, as «Số: 05/BC-STP»."),
    ),
    "HTA29": rule(
        "place-date-text",
        "decree",
        "PL I-II.4b, c",
        (
            "Địa danh, thời gian phải ghi như «Hải Phòng, ngày 05 tháng 3 năm 2026» (số 0 trước ngày 1–9, tháng 1, 2)",
            "Place and date have to read like «Hải Phòng, ngày 05 tháng 3 năm 2026» (0 before days 1–9, months 1, 2)",
        ),
        ("Viết lại dòng địa danh, thời gian.", "Write the line as required."),
    ),
    "HTA30": rule(
        "place-date-look",
        "decree",
        "PL I-II.4c",
        (
            "Địa danh, thời gian phải cỡ 13–14, nghiêng, không đậm, căn giữa, cùng hàng với số, ký hiệu",
            "Place and date have to be 13–14 pt, italic, not bold, centred, level with the number",
        ),
        (
            "Chọn dòng này, đặt cỡ 13–14, Italic (Ctrl+I), bỏ Bold, Center (Ctrl+E), cùng hàng bảng với «Số:».",
            "Choose the line; set 13–14 pt, Italic (Ctrl+I), no Bold, Center (Ctrl+E), the table row of «Số:».",
        ),
    ),
    "HTA31": rule(
        "place-date-in-minutes",
        "form",
        "PL III-1.9",
        (
            "Biên bản không có dòng địa danh, thời gian dưới Tiêu ngữ",
            "Minutes carry no place and date under Tiêu ngữ",
        ),
        (
            "Xóa dòng này; ngày giờ ghi ở dòng bắt đầu và dòng kết thúc.",
            "Delete the line; the date stands where the meeting begins and ends.",
        ),
    ),
    "HTA32": rule(
        "title-look",
        "decree",
        "PL I-II.5b",
        (
            "Tên loại văn bản phải in hoa, cỡ 13–14, chữ đứng, đậm, căn giữa; công văn không có tên loại",
            "The type has to be in capitals, 13–14 pt, upright, bold, centred; a công văn has none",
        ),
        (
            "Chọn dòng tên loại, gõ đúng tên loại in hoa, đặt cỡ 13–14, Bold (Ctrl+B), Center (Ctrl+E).",
            "Choose the line; write the type in capitals, set 13–14 pt, Bold (Ctrl+B), Center (Ctrl+E).",
        ),
    ),
    "HTA33": rule(
        "title-of-minutes",
        "decree",
        "PL I-II.5b; PL III-1.9",
        (
            "Tên loại phải ghi «BIÊN BẢN», cỡ 13–14, chữ đứng, đậm, căn giữa",
            "The type has to read «BIÊN BẢN», 13–14 pt, upright, bold, centred",
        ),
        (
            "Chọn dòng tên loại, ghi BIÊN BẢN, đặt cỡ 13–14, Bold (Ctrl+B), Center (Ctrl+E).",
            "Choose the line; write BIÊN BẢN, set 13–14 pt, Bold (Ctrl+B), Center (Ctrl+E).",
        ),
    ),
    "HTA34": rule(
        "summary-look",
        "decree",
        "PL I-II.5b",
        (
            (
                "Trích yếu phải chữ thường, cỡ 13–14, đứng, đậm, căn giữa dưới tên loại; của công văn: «V/v …» dưới "
                "số, ký hiệu, cách 6 pt, cỡ 12–13, đứng, không đậm"
            ),
            (
                "The summary has to be in small letters, 13–14 pt, upright, bold, centred under the type; of a công "
                "văn: «V/v …» under the number, 6 pt apart, 12–13 pt, upright, not bold"
            ),
        ),
        (
            "Chọn trích yếu, đặt cỡ chữ, Bold và Center theo quy định, gõ chữ thường, không có dấu ở cuối.",
            "Choose the summary; set size, Bold and Center as required, small letters, no mark at the end.",
        ),
    ),
    "HTA35": rule(
        "summary-rule",
        "decree",
        "PL I-II.5b",
        (
            "Dưới trích yếu phải có một đường kẻ nét liền, dài từ 1/3 đến 1/2 dòng chữ, cân đối",
            "Under the summary there has to be one solid rule, a third to a half of the text, centred",
        ),
        _RULE,
    ),
}
