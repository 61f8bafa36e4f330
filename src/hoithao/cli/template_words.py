"""What ``hoithao template`` says, in Vietnamese and in English, side by side: its help and its results."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "template": ("Lời văn riêng của cơ quan: chép, sửa, kiểm tra mẫu.", "The agency's own text: its templates."),
    "template-example": ("hoithao template copy minutes -o mau", "hoithao template copy minutes -o mau"),
    "template-list": ("Liệt kê các mẫu của chương trình.", "List the templates of the program."),
    "template-list-example": ("hoithao template list", "hoithao template list"),
    "template-show": ("In một mẫu của chương trình.", "Print a template of the program."),
    "template-show-example": ("hoithao template show minutes", "hoithao template show minutes"),
    "template-show.template": ("Tên mẫu, xem «hoithao template list».", "Its name, see «hoithao template list»."),
    "template-copy": (
        "Chép một mẫu của chương trình ra thư mục để sửa, không ghi đè tệp đã có.",
        "Copy a template of the program to a folder for editing; never writes over a file.",
    ),
    "template-copy-example": ("hoithao template copy minutes -o mau", "hoithao template copy minutes -o mau"),
    "template-copy.template": ("Tên mẫu, xem «hoithao template list».", "Its name, see «hoithao template list»."),
    "template-copy.folder": (
        "Thư mục để chép vào (được tạo nếu chưa có). Mặc định: mau.",
        "The folder to copy to (created if needed). Default: mau.",
    ),
    "template-check": (
        "Kiểm tra mẫu của cơ quan: tên giá trị, lệnh, phần tử; rồi chạy thử với các hội thảo ví dụ.",
        "Check the agency's templates: names, statements, elements; then try them on the examples.",
    ),
    "template-check-example": ("hoithao template check mau", "hoithao template check mau"),
    "template-check.paths": (
        "Thư mục mẫu hoặc một tệp mẫu. Mặc định: thư mục ghi ở khóa «templates» của hoithao.yaml.",
        "The template folder, or one template. Default: the folder under «templates» in hoithao.yaml.",
    ),
    "mark-template": ("TÊN", "NAME"),
    "part-of-templates": ("phần dùng chung, được gọi trong: {names}", "a shared part, included by: {names}"),
    "template-copied": (
        (
            "Đã chép {path}. Tiếp theo: sửa mẫu, ghi «templates: {folder}» vào hoithao.yaml, rồi chạy: "
            "hoithao template check {folder}"
        ),
        (
            "Wrote {path}. Next: edit it, put «templates: {folder}» into hoithao.yaml, then run: "
            "hoithao template check {folder}"
        ),
    ),
    "template-exists": (
        "tệp {path} đã có nên được giữ nguyên — chọn thư mục khác",
        "{path} is there already and was left as it is — choose another folder",
    ),
    "no-such-template": ("không có mẫu «{name}»", "there is no template «{name}»"),
    "no-template-folder": (
        "chưa có thư mục mẫu nào — ghi tên thư mục, hoặc khóa «templates» trong hoithao.yaml",
        "there is no template folder — name one, or give the key «templates» in hoithao.yaml",
    ),
}
