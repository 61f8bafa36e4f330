"""The page of rules: what ``hoithao check`` asks of a finished Word file, as Markdown."""

from __future__ import annotations

from hoithao.catalogue import CATALOGUE, hint, message, report
from hoithao.catalogue.decree.by_eye import BY_EYE

_LEVELS = {
    "decree": "lỗi",
    "form": "lỗi, bỏ qua được bằng `--allow`",
    "practice": "cảnh báo",
}
_CHAPTERS = (
    ("HTA01", "Khổ giấy, lề, phông chữ, số trang"),
    ("HTA16", "Quốc hiệu, Tiêu ngữ, cơ quan, số, địa danh, tên loại"),
    ("HTA36", "Kính gửi và nội dung"),
    ("HTA50", "Nơi nhận và phần ký"),
    ("HTA58", "Riêng biên bản (mẫu 1.9)"),
    ("HTA64", "Phụ lục"),
    ("HTA72", "Cách viết và trình bày khác"),
)
_INTRODUCTION = """\
# Thể thức mà `hoithao check` kiểm tra

Trang này được lập từ danh mục mã của chương trình. Yêu cầu theo Nghị định số 30/2020/NĐ-CP: «PL I» là Phụ lục I,
«PL I-II.5b» là Phụ lục I, Phần I, Mục II, khoản 5, điểm b; «PL II» quy định viết hoa; «PL III-1.9» là mẫu 1.9 của
Phụ lục III. Mức «lỗi» là yêu cầu của Nghị định, «lỗi, bỏ qua được» theo mẫu trình bày, «cảnh báo» là thói quen tốt,
không phải quy định.

Cỡ chữ, phông, đậm, nghiêng, lề được tính theo giá trị thực: định dạng trực tiếp, rồi kiểu ký tự, kiểu đoạn và các kiểu
nó dựa vào, danh sách, kiểu bảng, mặc định của tệp, phông của chủ đề. Chỗ sửa chưa duyệt (Track Changes) được xem như
đã chấp nhận. Xem riêng một mã, kèm ví dụ: `hoithao explain HTA22`.
"""


def rules_markdown() -> str:
    """Return the page, in Vietnamese."""
    chapters = dict(_CHAPTERS)
    parts = [_INTRODUCTION]
    for code, entry in CATALOGUE.items():
        if not entry.level:
            continue
        if code in chapters:
            parts += [
                f"\n## {chapters[code]}\n",
                "| Mã | Yêu cầu | Căn cứ | Mức | Cách sửa trong Word |",
                "|---|---|---|---|---|",
            ]
        bare = report(code, "")
        basis = entry.basis or "—"
        if entry.effective:
            year, month, day = entry.effective.split("-")
            basis += f" (văn bản từ {day}/{month}/{year})"
        cells = (code, message(bare), basis, _LEVELS[entry.level], hint(bare))
        parts.append("| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |")
    parts += ["\n## Cần xem bằng mắt\n", "Những điều sau một tệp không tự nói được, nên `hoithao check` chỉ nhắc:\n"]
    parts += [f"- {vi} ({ids})" for ids, vi, _ in BY_EYE]
    return "\n".join(parts) + "\n"
