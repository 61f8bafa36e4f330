"""Text, signatures, annexes: why, a wrong and a right example (HTA36 to HTA80)."""

from __future__ import annotations

ROWS: dict[str, tuple[str, str, str]] = {
    "HTA36": (
        "Nghị định đòi phần này ở tờ trình, báo cáo gửi cấp trên và công văn.",
        "(báo cáo gửi Bộ Tư pháp không có Kính gửi)",
        "Kính gửi: Bộ Tư pháp",
    ),
    "HTA37": ("Mẫu của Nghị định không có dấu ở cuối.", "Kính gửi: Bộ Tư pháp.", "Kính gửi: Bộ Tư pháp"),
    "HTA38": (
        "Các gạch đầu dòng thẳng hàng nhau dưới dấu hai chấm.",
        "Kính gửi: Bộ Tư pháp, Văn phòng Chính phủ",
        "Kính gửi:\n        - Bộ Tư pháp;\n        - Văn phòng Chính phủ.",
    ),
    "HTA39": ("Chữ dán vào hay mang theo cỡ chữ riêng.", "Một đoạn cỡ 12 giữa các đoạn cỡ 14", "Mọi đoạn cùng cỡ 14"),
    "HTA40": ("Mặc định của Word là canh trái.", "Đoạn canh trái (Ctrl+L)", "Đoạn canh đều (Ctrl+J)"),
    "HTA41": (
        "Chỉ có hai giá trị, không phải một khoảng; dấu Tab ở đầu dòng cũng được tính.",
        "First line: 0,75 cm",
        "First line: 1 cm",
    ),
    "HTA42": ("Tính cả khoảng sau đoạn trên và khoảng trước đoạn dưới.", "Before: 0 pt, After: 0 pt", "Before: 6 pt"),
    "HTA43": ("Khoảng cách quá hẹp hay quá rộng đều sai.", "Line Spacing: Exactly 12 pt", "Line Spacing: Single"),
    "HTA44": (
        "Văn bản quy phạm kết thúc căn cứ cuối bằng chấm phẩy, văn bản hành chính thì bằng dấu chấm.",
        "Căn cứ Luật Ban hành văn bản quy phạm pháp luật,",
        "*Căn cứ Luật Ban hành văn bản quy phạm pháp luật;*",
    ),
    "HTA45": ("Mục là cấp lớn nhất trong báo cáo không chia phần.", "I. Tình hình", "**I. TÌNH HÌNH**"),
    "HTA46": ("Chữ đậm cho biết đó là tiêu đề.", "1. Nội dung nhất trí", "**1. Nội dung nhất trí**"),
    "HTA47": ("Bảng chữ cái của điểm là a, b, c, d, đ, e, g, h.", "d) …\ne) …\nf) …", "d) …\nđ) …\ne) …"),
    "HTA48": ("Số bị nhảy thường là mất một đoạn.", "I. …\nIII. …", "I. …\nII. …"),
    "HTA49": ("Mọi mẫu của Phụ lục III kết thúc như vậy.", "Trân trọng báo cáo.", "Trân trọng báo cáo./."),
    "HTA50": ("Khối này ngang với chức vụ người ký.", "Nơi nhận:   (chữ đứng, cỡ 14)", "***Nơi nhận:***   (cỡ 12)"),
    "HTA51": ("Danh sách nơi nhận có cỡ chữ riêng.", "Bộ Tư pháp.   (cỡ 12)", "- Bộ Tư pháp;   (cỡ 11)"),
    "HTA52": (
        "«Như trên» là các nơi ghi ở Kính gửi.",
        "Nơi nhận:\n- Bộ Tư pháp;",
        "Nơi nhận:\n- Như trên;",
    ),
    "HTA53": ("Dòng cuối nói bản lưu ở đâu.", "- Lưu VT;", "- Lưu: VT, XDKTVB."),
    "HTA54": ("Chức vụ đứng trên chữ ký.", "Phó Giám đốc", "**PHÓ GIÁM ĐỐC**"),
    "HTA55": (
        "Thiếu KT. là cấp phó ký như người đứng đầu.",
        "PHÓ GIÁM ĐỐC",
        "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC",
    ),
    "HTA56": ("Họ tên viết thường để phân biệt với chức vụ.", "NGUYỄN VĂN A", "**Nguyễn Văn A**"),
    "HTA57": (
        "Chỉ lực lượng vũ trang, cơ quan giáo dục, y tế, khoa học được ghi.",
        "TS. Nguyễn Văn A",
        "Nguyễn Văn A",
    ),
    "HTA58": (
        "Mẫu 1.9 xếp thành phần tham dự trước chủ trì và thư ký.",
        "Địa điểm: …\nChủ trì: …\nThành phần tham dự: …",
        "Địa điểm: …\nThành phần tham dự: …\nChủ trì: …",
    ),
    "HTA59": (
        "Biên bản không có dòng ngày tháng ở đầu nên ngày ghi ở đây.",
        "Thời gian bắt đầu: 8h30",
        "Thời gian bắt đầu: 08 giờ 30 phút, ngày 12 tháng 3 năm 2026",
    ),
    "HTA60": (
        "Dòng này chốt thời điểm kết thúc.",
        "Hội thảo kết thúc lúc 11h30 cùng ngày.",
        "Hội thảo kết thúc vào 11 giờ 30 phút, ngày 12 tháng 3 năm 2026./.",
    ),
    "HTA61": ("Mẫu 1.9 ghi CHỦ TỌA, không ghi CHỦ TRÌ.", "THƯ KÝ          CHỦ TRÌ", "THƯ KÝ          CHỦ TỌA"),
    "HTA62": (
        "Người ký phải là người được nêu là chủ trì, thư ký.",
        "Thư ký: Lê Văn C   …   THƯ KÝ   Lê Văn D",
        "Thư ký: Lê Văn C   …   THƯ KÝ   Lê Văn C",
    ),
    "HTA63": (
        "Khác với các văn bản khác, nơi nhận ở đây nằm dưới chữ ký của thư ký.",
        "Nơi nhận:     CHỦ TỌA",
        "THƯ KÝ        CHỦ TỌA\nLê Văn C      Nguyễn Văn A\nNơi nhận:",
    ),
    "HTA64": (
        "Phụ lục không được nhắc đến thì không rõ là của văn bản nào.",
        "… gồm 63 ý kiến.",
        "… (Phụ lục kèm theo).",
    ),
    "HTA65": ("Chỉ tên phụ lục mới in hoa.", "PHỤ LỤC", "**Phụ lục**"),
    "HTA66": ("Một phụ lục thì không cần số.", "Phụ lục 1\nPhụ lục 2", "Phụ lục I\nPhụ lục II"),
    "HTA67": ("Tên phụ lục đứng dưới từ «Phụ lục».", "Bảng tổng hợp ý kiến", "**BẢNG TỔNG HỢP Ý KIẾN**"),
    "HTA68": (
        "Dòng này nối phụ lục với văn bản; bản điện tử được để trống số và ngày.",
        "(Kèm theo Báo cáo số 46/BC-STP …)   (báo cáo là số 45)",
        "*(Kèm theo Báo cáo số 45/BC-STP ngày 20 tháng 3 năm 2026 của Sở Tư pháp)*",
    ),
    "HTA70": (
        "Bảng tràn lề bị cắt khi in; bảng dài không có tiêu đề thì khó đọc.",
        "Bảng rộng 280 mm trên trang 247 mm",
        "AutoFit → AutoFit Window; Repeat Header Rows",
    ),
    "HTA72": ("Phụ lục II quy định cách viết hoa khi viện dẫn.", "tại Khoản 2 điều 5", "tại khoản 2 Điều 5"),
    "HTA73": (
        "Phụ lục II quy định cách viết tên cơ quan.",
        "Ủy Ban Nhân Dân, Sở tư pháp",
        "Ủy ban nhân dân, Sở Tư pháp",
    ),
    "HTA74": ("Viết một kiểu với ngày ban hành.", "ngày 5 tháng 03 năm 2026", "ngày 05 tháng 3 năm 2026"),
    "HTA75": (
        "Cấp huyện đã bỏ từ ngày 01/7/2025; trong ngoặc kép thì không xét.",
        "đại diện huyện An Lão",
        "đại diện xã An Lão",
    ),
    "HTA76": ("Ký hiệu của Word đổi hình ở máy khác.", "• Sở Nội vụ;", "- Sở Nội vụ;"),
    "HTA77": (
        "Trang chỉ có chữ ký dễ bị tráo.",
        "Phần ký sang trang 3, không có dòng nội dung nào",
        "Đoạn cuối và phần ký cùng ở trang 3",
    ),
    "HTA78": (
        "Dòng địa chỉ chỉ có ở trang thứ nhất.",
        "Địa chỉ … ở chân mọi trang",
        "──────────────────────\nĐịa chỉ: … ; điện thoại: …",
    ),
    "HTA79": ("Ký hiệu này để biết người soạn và số bản in.", "Người soạn: Lê Văn C", "LVC.(20)"),
    "HTA80": ("Hai kiểu lẫn nhau thì tìm kiếm bị sót.", "Ủy ban … Uỷ ban", "Ủy ban … Ủy ban"),
}
"""By code: why it matters, a wrong and a right example."""
