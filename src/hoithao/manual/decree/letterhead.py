"""Paper, page numbers and the letterhead: why, a wrong and a right example (HTA01 to HTA35)."""

from __future__ import annotations

ROWS: dict[str, tuple[str, str, str]] = {
    "HTA01": (
        "Word cài cho Hoa Kỳ thường để khổ Letter; in ra giấy A4 thì lề bị lệch.",
        "Layout → Size: Letter (216 × 279 mm)",
        "Layout → Size: A4 (210 × 297 mm)",
    ),
    "HTA02": (
        "Chỉ trang có bảng biểu không làm thành phụ lục mới được nằm ngang.",
        "Cả báo cáo: Orientation → Landscape",
        "Báo cáo: Portrait; riêng phụ lục: Landscape",
    ),
    "HTA03": (
        "Nghị định không quy định chiều của phụ lục, nhưng khổ giấy vẫn là A4.",
        "Phụ lục ngang khổ 330 × 210 mm",
        "Phụ lục ngang khổ 297 × 210 mm",
    ),
    "HTA04": ("Lề ngoài khoảng này là sai thể thức.", "Top: 1,5 cm", "Top: 2 cm"),
    "HTA05": ("Lề ngoài khoảng này là sai thể thức.", "Bottom: 3 cm", "Bottom: 2 cm"),
    "HTA06": ("Lề trái rộng để đóng tập hồ sơ.", "Left: 2,5 cm", "Left: 3 cm"),
    "HTA07": ("Lề ngoài khoảng này là sai thể thức.", "Right: 2,54 cm", "Right: 2 cm"),
    "HTA08": (
        "Chữ dán từ nơi khác hay mang theo phông riêng, kể cả ở đầu trang và trong bảng.",
        "Sở Tư pháp   (phông Calibri)",
        "Sở Tư pháp   (phông Times New Roman)",
    ),
    "HTA09": (
        "Chữ dán từ trang web hay thư điện tử thường có màu xanh của liên kết.",
        "hoithao.haiphong.gov.vn   (màu 0563C1)",
        "hoithao.haiphong.gov.vn   (màu Automatic)",
    ),
    "HTA10": (
        "Phông .Vn, VNI là bảng mã cũ; chữ tổ hợp tìm không ra và hiển thị sai ở một số máy.",
        "Së T− ph¸p   (phông .VnTime)",
        "Sở Tư pháp   (Unicode dựng sẵn)",
    ),
    "HTA11": (
        "Mẫu mặc định của Word đặt số trang ở chân trang, trái với Nghị định.",
        "Insert → Page Number → Bottom of Page",
        "Insert → Page Number → Top of Page → Plain Number 2",
    ),
    "HTA12": ("Số trang đi theo cỡ chữ của nội dung.", "ii   (cỡ 11, nghiêng)", "2   (cỡ 14, chữ đứng)"),
    "HTA13": ("Trang đầu đã có Quốc hiệu ở lề trên.", "1 (trên Quốc hiệu)", "(không có số ở trang thứ nhất)"),
    "HTA14": (
        "Phụ lục được đọc riêng, nên có số trang riêng.",
        "Phụ lục bắt đầu ở trang 5",
        "Phụ lục bắt đầu ở trang 1",
    ),
    "HTA15": ("Số trang chỉ đặt ở lề trên.", "Chân trang: Trang 2/5", "Chân trang: (trống)"),
    "HTA16": (
        "Sai một chữ trong Quốc hiệu là lỗi nặng nhất về thể thức.",
        "CỘNG HÒA XÃ HỘI CHŨ NGHĨA VIỆT NAM",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    ),
    "HTA17": (
        "Cỡ chữ tính theo giá trị thực, kể cả khi lấy từ kiểu (style).",
        "Quốc hiệu cỡ 14",
        "Quốc hiệu cỡ 12 hoặc 13, đậm",
    ),
    "HTA18": (
        "Word hay tự đổi gạch nối thành gạch dài khi gõ.",
        "Độc lập – Tự do – Hạnh phúc",
        "Độc lập - Tự do - Hạnh phúc",
    ),
    "HTA19": (
        "Quốc hiệu và Tiêu ngữ là một khối, cách nhau dòng đơn.",
        "Tiêu ngữ cỡ 12, có dòng trống phía trên",
        "Tiêu ngữ cỡ 13 hoặc 14, đậm, ngay dưới Quốc hiệu",
    ),
    "HTA20": (
        "Độ dài đường kẻ đo theo chiều rộng thật của dòng chữ ở cỡ chữ đang dùng.",
        "Độc lập - Tự do - Hạnh phúc\n        ───────",
        "Độc lập - Tự do - Hạnh phúc\n───────────────────────────",
    ),
    "HTA21": (
        "Chỉ cơ quan ban hành mới in đậm; đây là lỗi hay gặp nhất ở phần đầu văn bản.",
        "**UBND THÀNH PHỐ HẢI PHÒNG**",
        "UBND THÀNH PHỐ HẢI PHÒNG",
    ),
    "HTA22": ("Tên cơ quan ban hành là chủ thể của văn bản.", "Sở Tư pháp", "**SỞ TƯ PHÁP**"),
    "HTA23": (
        "Đường kẻ ở đây ngắn hơn dòng chữ, khác với đường kẻ dưới Tiêu ngữ.",
        "SỞ TƯ PHÁP\n──────────",
        "SỞ TƯ PHÁP\n   ────",
    ),
    "HTA24": (
        "Sơ đồ bố trí các thành phần của Nghị định đặt hai khối ngang nhau.",
        "| CỘNG HÒA XÃ HỘI … | UBND THÀNH PHỐ … |",
        "  UBND THÀNH PHỐ …      CỘNG HÒA XÃ HỘI …",
    ),
    "HTA25": (
        "Bản dự thảo được để trống phần số, phần ký hiệu thì không.",
        "Số: 45/ BC - STP",
        "Số: 45/BC-STP",
    ),
    "HTA26": ("Ký hiệu cho biết tên loại văn bản.", "Số: 45/KH-STP   (của một báo cáo)", "Số: 45/BC-STP"),
    "HTA27": ("Mẫu 1.9 có số, ký hiệu như các văn bản khác.", "Số: 12/BC-STP   (của một biên bản)", "Số: 12/BB-STP"),
    "HTA28": ("Số 0 phía trước để không thêm được chữ số.", "Số: 7/BC-STP", "Số: 07/BC-STP"),
    "HTA29": (
        "Tháng 3 đến tháng 9 không thêm số 0, ngày 1 đến 9 thì thêm.",
        "Hải Phòng, ngày 5 tháng 03 năm 2026",
        "Hải Phòng, ngày 05 tháng 3 năm 2026",
    ),
    "HTA30": (
        "Số, ký hiệu và địa danh, thời gian nằm trên một hàng.",
        "Hải Phòng, ngày 05 tháng 3 năm 2026   (chữ đứng)",
        "*Hải Phòng, ngày 05 tháng 3 năm 2026*",
    ),
    "HTA31": (
        "Mẫu 1.9 không có ô này; nhiều mẫu trên mạng thêm vào.",
        "Độc lập - Tự do - Hạnh phúc\nHải Phòng, ngày 12 tháng 3 năm 2026",
        "Độc lập - Tự do - Hạnh phúc",
    ),
    "HTA32": ("Tên loại nói văn bản là gì.", "Báo cáo", "**BÁO CÁO**"),
    "HTA33": ("Tên loại nói văn bản là gì.", "BIÊN BẢN HỘI THẢO", "**BIÊN BẢN**\n**Hội thảo góp ý dự thảo Nghị định**"),
    "HTA34": (
        "Trích yếu của công văn nằm dưới số, ký hiệu và không đậm; của văn bản khác nằm dưới tên loại và đậm.",
        "**TỔNG HỢP Ý KIẾN GÓP Ý**",
        "**Tổng hợp ý kiến góp ý**",
    ),
    "HTA35": (
        "Đường kẻ ngăn trích yếu với nội dung.",
        "Tổng hợp ý kiến góp ý\n_____________________",
        "Tổng hợp ý kiến góp ý\n       ───────",
    ),
}
"""By code: why it matters, a wrong and a right example."""
