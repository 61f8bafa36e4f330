"""Paper, margins, characters, page numbers (HTA01 to HTA15)."""

from __future__ import annotations

from hoithao.catalogue.decree.rule import rule
from hoithao.catalogue.entry import Entry

_MARGINS = "Mở Layout → Margins → Custom Margins, đặt {} rồi chọn Whole document."
_MARGINS_EN = "Open Layout → Margins → Custom Margins, set {} and apply it to the whole document."

ENTRIES: dict[str, Entry] = {
    "HTA01": rule(
        "paper-not-a4",
        "decree",
        "PL I-I.1",
        ("Khổ giấy phải là A4 (210 × 297 mm)", "The paper has to be A4 (210 × 297 mm)"),
        ("Chọn Layout → Size → A4.", "Choose Layout → Size → A4."),
    ),
    "HTA02": rule(
        "text-not-upright",
        "decree",
        "PL I-I.2",
        ("Phần nội dung phải theo chiều dọc của khổ giấy", "The text has to stand upright on the paper"),
        ("Chọn Layout → Orientation → Portrait cho các trang nội dung.", "Choose Layout → Orientation → Portrait."),
    ),
    "HTA03": rule(
        "landscape-not-a4",
        "practice",
        "",
        ("Trang ngang của phụ lục phải là A4 (297 × 210 mm)", "A turned page of an annex has to be A4 (297 × 210 mm)"),
        ("Chọn Layout → Size → A4 cho phần phụ lục.", "Choose Layout → Size → A4 for the annex."),
    ),
    "HTA04": rule(
        "top-margin",
        "decree",
        "PL I-I.3",
        ("Lề trên phải từ 20 đến 25 mm", "The top margin has to be 20 to 25 mm"),
        (_MARGINS.format("Top từ 2 đến 2,5 cm"), _MARGINS_EN.format("Top to 2–2.5 cm")),
    ),
    "HTA05": rule(
        "bottom-margin",
        "decree",
        "PL I-I.3",
        ("Lề dưới phải từ 20 đến 25 mm", "The bottom margin has to be 20 to 25 mm"),
        (_MARGINS.format("Bottom từ 2 đến 2,5 cm"), _MARGINS_EN.format("Bottom to 2–2.5 cm")),
    ),
    "HTA06": rule(
        "left-margin",
        "decree",
        "PL I-I.3",
        ("Lề trái phải từ 30 đến 35 mm", "The left margin has to be 30 to 35 mm"),
        (_MARGINS.format("Left từ 3 đến 3,5 cm"), _MARGINS_EN.format("Left to 3–3.5 cm")),
    ),
    "HTA07": rule(
        "right-margin",
        "decree",
        "PL I-I.3",
        ("Lề phải phải từ 15 đến 20 mm", "The right margin has to be 15 to 20 mm"),
        (_MARGINS.format("Right từ 1,5 đến 2 cm"), _MARGINS_EN.format("Right to 1.5–2 cm")),
    ),
    "HTA08": rule(
        "other-font",
        "decree",
        "PL I-I.4",
        ("Phông chữ phải là Times New Roman", "The font has to be Times New Roman"),
        (
            "Chọn toàn bộ văn bản (Ctrl+A), đặt phông Times New Roman ở Home → Font; làm cả ở đầu trang, chân trang.",
            "Choose all text (Ctrl+A) and set Times New Roman at Home → Font; do so in headers and footers too.",
        ),
    ),
    "HTA09": rule(
        "other-colour",
        "decree",
        "PL I-I.4",
        ("Chữ phải màu đen", "Text has to be black"),
        ("Chọn chỗ này, đặt Home → Font Color → Automatic.", "Choose the place and set Home → Font Color → Automatic."),
    ),
    "HTA10": rule(
        "old-encoding",
        "practice",
        "PL I-I.4",
        (
            "Chữ phải theo Unicode dựng sẵn, không dùng phông .Vn, VNI",
            "Text has to be composed Unicode, not in a font of the families .Vn or VNI",
        ),
        (
            "Chuyển mã sang Unicode dựng sẵn bằng bộ gõ (UniKey: Công cụ), rồi đặt phông Times New Roman.",
            "Change the text to composed Unicode with a keyboard tool (UniKey), then set Times New Roman.",
        ),
    ),
    "HTA11": rule(
        "page-number-place",
        "decree",
        "PL I-I.7",
        (
            "Số trang phải đặt ở lề trên, canh giữa theo chiều ngang",
            "The page number has to stand in the top margin, centred",
        ),
        (
            "Chọn Insert → Page Number → Top of Page → Plain Number 2, mỗi phần một số.",
            "Choose Insert → Page Number → Top of Page → Plain Number 2, one for each section.",
        ),
    ),
    "HTA12": rule(
        "page-number-look",
        "decree",
        "PL I-I.7",
        (
            "Số trang phải bằng chữ số Ả Rập, từ 1, cỡ 13–14, chữ đứng",
            "Page numbers have to be Arabic, from 1, 13–14 pt, upright",
        ),
        (
            "Mở đầu trang, chọn số trang, đặt cỡ 13–14, chữ đứng; ở Format Page Numbers chọn 1, 2, 3 và Start at 1.",
            "Open the header, set the number to 13–14 pt upright; in Format Page Numbers choose 1, 2, 3, Start at 1.",
        ),
    ),
    "HTA13": rule(
        "number-on-first-page",
        "decree",
        "PL I-I.7",
        ("Trang thứ nhất không hiển thị số trang", "The first page shows no page number"),
        (
            "Mở đầu trang, chọn Different First Page rồi xóa số ở trang thứ nhất.",
            "Open the header, choose Different First Page and delete the number on the first page.",
        ),
    ),
    "HTA14": rule(
        "annex-numbering",
        "decree",
        "PL I-III.1đ",
        (
            "Số trang của phụ lục phải đánh riêng, mỗi phụ lục bắt đầu từ 1",
            "The pages of every annex have to be counted anew from 1",
        ),
        (
            "Tách phụ lục vào một phần riêng (Layout → Breaks → Next Page), rồi Format Page Numbers → Start at 1.",
            "Put the annex into a section of its own (Layout → Breaks → Next Page); Format Page Numbers → Start at 1.",
        ),
    ),
    "HTA15": rule(
        "number-in-footer",
        "practice",
        "PL I-I.7",
        ("Chân trang không có số trang", "The footer holds no page number"),
        (
            "Mở chân trang (Insert → Footer → Edit Footer) và xóa số trang.",
            "Open the footer and delete the page number.",
        ),
    ),
}
