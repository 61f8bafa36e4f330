"""What no program can tell from the file: for a person to look at."""

from __future__ import annotations

BY_EYE: tuple[tuple[str, str, str], ...] = (
    ("A29", "Địa danh có đúng là nơi cơ quan đóng trụ sở không.", "Whether the place is the seat of the body."),
    (
        "A26",
        "Chữ viết tắt tên cơ quan, đơn vị soạn thảo có đúng quy định của cơ quan không.",
        "Whether the abbreviations of body and drafting unit are the ones the agency has set.",
    ),
    (
        "A20, A23, A35",
        "Đường kẻ vẽ bằng hình có nằm ngay dưới dòng chữ không.",
        "Whether rules drawn as shapes lie right below their lines.",
    ),
    ("A55", "Người ký có đúng thẩm quyền không.", "Whether the signer has the authority."),
    ("A56", "Chữ ký, dấu hoặc chữ ký số.", "Signature, stamp or digital signature."),
    ("A69", "Các cột của bảng phụ lục có đúng mẫu được yêu cầu không.", "Whether the annex has the columns asked for."),
    (
        "A71",
        "Các con số trong báo cáo có khớp với bảng phụ lục không.",
        "Whether the figures of the report agree with the table of its annex.",
    ),
    (
        "A77",
        "Ngắt trang: bảng, phần ký có bị tách không đẹp không.",
        "Page breaks: whether tables and signatures are cut in a bad place.",
    ),
)
"""Assertion, and what to look at in Vietnamese and in English."""
