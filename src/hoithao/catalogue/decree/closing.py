"""Recipients, signatures, the form of minutes (HTA50 to HTA63)."""

from __future__ import annotations

from hoithao.catalogue.decree.rule import rule
from hoithao.catalogue.entry import Entry

ENTRIES: dict[str, Entry] = {
    "HTA50": rule(
        "recipients-label",
        "decree",
        "PL I-II.9d",
        (
            "Phải có dòng «Nơi nhận:» cỡ 12, nghiêng, đậm, sát lề trái, ngang hàng với chức vụ người ký (trừ biên bản)",
            "The line «Nơi nhận:» has to be there, 12 pt, bold italic, flush left, level with the post save in minutes",
        ),
        (
            "Chọn dòng Nơi nhận, đặt cỡ 12, Bold, Italic, Align Left, ở hàng đầu của bảng ký.",
            "Choose the line; set 12 pt, Bold, Italic, Align Left, in the first row of the signatures.",
        ),
    ),
    "HTA51": rule(
        "recipient-lines",
        "decree",
        "PL I-II.9d",
        (
            "Mỗi nơi nhận một dòng «- …;», cỡ 11, chữ đứng, không đậm, sát lề trái",
            "Each recipient takes a line «- …;», 11 pt, upright, not bold, flush left",
        ),
        (
            "Chọn các dòng nơi nhận, đặt cỡ 11, bỏ Bold, Italic, Align Left, thêm gạch đầu dòng và dấu chấm phẩy.",
            "Choose the lines; set 11 pt, no Bold, no Italic, Align Left; add the dash and the semicolon.",
        ),
    ),
    "HTA52": rule(
        "first-recipient",
        "decree",
        "PL I-II.9b",
        (
            "Văn bản có Kính gửi thì dòng đầu của nơi nhận phải là «- Như trên;», văn bản khác không ghi dòng này",
            "Where there is Kính gửi, the first recipient has to be «- Như trên;», and nowhere else",
        ),
        (
            "Thêm dòng «- Như trên;» ở đầu, hoặc xóa dòng ấy khi văn bản không có Kính gửi.",
            "Add the line «- Như trên;» at the top, or delete it where there is no Kính gửi.",
        ),
    ),
    "HTA53": rule(
        "last-recipient",
        "decree",
        "PL I-II.9d; PL III-1.9",
        (
            "Dòng cuối của nơi nhận phải là «- Lưu: VT, …» có dấu chấm; của biên bản là «- Lưu: VT, Hồ sơ.»",
            "The last recipient has to be «- Lưu: VT, …» with a full stop; of minutes «- Lưu: VT, Hồ sơ.»",
        ),
        ("Sửa dòng Lưu ở cuối.", "Correct the line Lưu at the end."),
    ),
    "HTA54": rule(
        "post-look",
        "decree",
        "PL I-II.7đ",
        (
            "Quyền hạn, chức vụ người ký phải in hoa, cỡ 13–14, chữ đứng, đậm, căn giữa ở bên phải",
            "Authority and post have to be in capitals, 13–14 pt, upright, bold, centred on the right",
        ),
        (
            "Chọn dòng chức vụ, gõ chữ in hoa, đặt cỡ 13–14, Bold (Ctrl+B), Center (Ctrl+E).",
            "Choose the line; write capitals, set 13–14 pt, Bold (Ctrl+B), Center (Ctrl+E).",
        ),
    ),
    "HTA55": rule(
        "signing-authority",
        "decree",
        "PL I-II.7b; Điều 13",
        (
            (
                "Cấp phó ký thay ghi «KT. GIÁM ĐỐC» trên «PHÓ GIÁM ĐỐC», sau chữ viết tắt có dấu chấm; cơ quan một "
                "thủ trưởng không ghi «TM.»"
            ),
            (
                "A deputy signs «KT. GIÁM ĐỐC» above «PHÓ GIÁM ĐỐC», with a period after the abbreviation; a body with "
                "one head does not sign «TM.»"
            ),
        ),
        ("Sửa các dòng quyền hạn, chức vụ.", "Correct the lines of authority and post."),
    ),
    "HTA56": rule(
        "signer-name",
        "decree",
        "PL I-II.7đ",
        (
            "Họ tên người ký phải chữ thường, cỡ 13–14, đứng, đậm, căn giữa dưới chức vụ, chừa chỗ ký khoảng 20 mm",
            "The name of the signer has to be in small letters, 13–14 pt, upright, bold, centred, 20 mm below the post",
        ),
        (
            "Chọn dòng họ tên, đặt cỡ 13–14, Bold (Ctrl+B), Center (Ctrl+E); chừa chỗ ký phía trên.",
            "Choose the name; set 13–14 pt, Bold (Ctrl+B), Center (Ctrl+E); leave room above for the signature.",
        ),
    ),
    "HTA57": rule(
        "signer-degree",
        "decree",
        "PL I-II.7c",
        (
            "Trước họ tên người ký không ghi học hàm, học vị, danh hiệu",
            "No degree or title stands before the name of the signer",
        ),
        ("Xóa học hàm, học vị, danh hiệu trước họ tên.", "Delete the degree or title before the name."),
    ),
    "HTA58": rule(
        "minutes-labels",
        "form",
        "PL III-1.9",
        (
            "Biên bản phải có lần lượt Thời gian bắt đầu, Địa điểm, Thành phần tham dự, Chủ trì, Thư ký, Nội dung",
            (
                "Minutes have to give, in this order, Thời gian bắt đầu, Địa điểm, Thành phần tham dự, Chủ trì, Thư "
                "ký, Nội dung"
            ),
        ),
        ("Thêm hoặc xếp lại các dòng theo mẫu 1.9.", "Add the lines or put them in the order of the form 1.9."),
    ),
    "HTA59": rule(
        "minutes-start",
        "form",
        "PL III-1.9",
        (
            "Dòng thời gian bắt đầu phải có giờ và ngày đầy đủ, như «08 giờ 00 phút, ngày 12 tháng 3 năm 2026»",
            "The first line has to give a time and a full date, as «08 giờ 00 phút, ngày 12 tháng 3 năm 2026»",
        ),
        ("Viết lại thời gian bắt đầu.", "Write the time as required."),
    ),
    "HTA60": rule(
        "minutes-end",
        "form",
        "PL III-1.9",
        (
            "Dòng cuối phải ghi như «Hội thảo kết thúc vào 11 giờ 30 phút, ngày 12 tháng 3 năm 2026./.»",
            "The last line has to read like «Hội thảo kết thúc vào 11 giờ 30 phút, ngày 12 tháng 3 năm 2026./.»",
        ),
        ("Viết lại dòng kết thúc, đặt ở cuối nội dung.", "Write the closing line at the end of the text."),
    ),
    "HTA61": rule(
        "minutes-captions",
        "form",
        "PL III-1.9",
        (
            "Cuối biên bản ghi «THƯ KÝ» bên trái, «CHỦ TỌA» bên phải, ngang hàng, cỡ 13–14, đậm, căn giữa",
            "Minutes end with «THƯ KÝ» on the left, «CHỦ TỌA» on the right, level, 13–14 pt, bold, centred",
        ),
        (
            "Chọn dòng này, ghi đúng chữ in hoa, đặt cỡ 13–14, Bold (Ctrl+B), Center (Ctrl+E).",
            "Choose the line; write the capitals as required, set 13–14 pt, Bold (Ctrl+B), Center (Ctrl+E).",
        ),
    ),
    "HTA62": rule(
        "minutes-names",
        "practice",
        "PL III-1.9",
        (
            "Người ký biên bản phải được nêu tên trong nội dung",
            "Who signs minutes has to be named in the text",
        ),
        ("Kiểm tra họ tên ở phần ký và trong nội dung.", "Check the names at the signatures and in the text."),
    ),
    "HTA63": rule(
        "minutes-recipients",
        "form",
        "PL III-1.9",
        (
            "Nơi nhận của biên bản phải ở cột trái, dưới họ tên thư ký",
            "The recipients of minutes have to stand in the left column, below the name of the secretary",
        ),
        ("Chuyển khối Nơi nhận xuống dưới họ tên thư ký.", "Move the recipients below the name of the secretary."),
    ),
}
