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
        (
            "Thư mục mẫu, một tệp mẫu, hoặc một biểu mẫu Word .docx. Mặc định: thư mục ghi ở khóa «templates» của "
            "hoithao.yaml."
        ),
        (
            "The template folder, one template, or a Word form .docx. Default: the folder under «templates» in "
            "hoithao.yaml."
        ),
    ),
    "template-check.only": (
        "Loại văn bản mà biểu mẫu Word được điền: minutes (mặc định), report, news, notice, letter.",
        "The kind of document a Word form is filled for: minutes (default), report, news, notice, letter.",
    ),
    "render.form": (
        "Điền biểu mẫu Word .docx của cơ quan (docs/mau-rieng.md) thay cho mẫu của chương trình; xem cả --only.",
        "Fill this Word form .docx of the agency (docs/mau-rieng.md) in place of the own templates; see --only.",
    ),
    "form-extra": (
        'để điền biểu mẫu Word, cài thêm: pip install "hoithao[form]"',
        'to fill Word forms, install: pip install "hoithao[form]"',
    ),
    "form-in-batch": (
        "«--form» không dùng cùng {options}",
        "«--form» cannot be used with {options}",
    ),
    "form-is-output": (
        "kết quả sẽ ghi đè chính biểu mẫu «{path}» — chọn tên hoặc thư mục khác bằng «-o»",
        "the result would write over the form «{path}» itself — choose another name or folder with «-o»",
    ),
    "at-paragraph": ("đoạn {first}", "paragraph {first}"),
    "at-table": ("bảng {first}, hàng {second}, ô {third}", "table {first}, row {second}, cell {third}"),
    "at-header": ("đầu trang", "header"),
    "at-footer": ("chân trang", "footer"),
    "at-footnote": ("chú thích cuối trang", "footnote"),
    "at-text-box": ("hộp văn bản", "text box"),
    "look": (
        "Lập mẫu trình bày .docx để cơ quan sửa các kiểu trong Word, không ghi đè tệp đã có.",
        "Write the reference look .docx, whose styles an agency edits in Word; never writes over a file.",
    ),
    "look-example": ("hoithao look -o mau-co-quan.docx", "hoithao look -o mau-co-quan.docx"),
    "look.target": ("Tệp .docx để ghi. Mặc định: mau-co-quan.docx.", "The .docx to write. Default: mau-co-quan.docx."),
    "look-written": (
        "Đã ghi {path}. Tiếp theo: sửa các kiểu trong Word, rồi ghi «look: {name}» vào hoithao.yaml",
        "Wrote {path}. Next: edit the styles in Word, then put «look: {name}» into hoithao.yaml",
    ),
    "look-exists": (
        "tệp {path} đã có nên được giữ nguyên — chọn tên khác",
        "{path} is there already and was left as it is — choose another name",
    ),
    "not-look-docx": (
        "tên tệp mẫu trình bày «{path}» phải kết thúc bằng .docx",
        "the file of the look «{path}» has to end in .docx",
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
