"""What ``hoithao draft`` says, in Vietnamese and in English, side by side: its help and its report."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "draft": ("Đọc dự thảo được góp ý từ tệp Word.", "Read the draft under discussion from its Word file."),
    "draft-example": ("hoithao draft import du-thao.docx", "hoithao draft import du-thao.docx"),
    "import": (
        (
            "Đọc phần, chương, mục, điều, khoản, điểm, phụ lục của một dự thảo .docx thành tệp YAML, và báo những gì "
            "chưa xếp được."
        ),
        (
            "Read the parts, chapters, sections, articles, clauses, points and annexes of a .docx draft into a YAML "
            "file, and say what could not be placed."
        ),
    ),
    "import-example": (
        "hoithao draft import du-thao.docx -o du-thao.yaml",
        "hoithao draft import du-thao.docx -o du-thao.yaml",
    ),
    "import.docx": ("Tệp Word .docx của dự thảo.", "The draft's Word file, .docx."),
    "import.output": (
        "Tệp .yaml để ghi, hoặc «-» để in ra. Mặc định: cạnh tệp Word, cùng tên.",
        "The .yaml file to write, or «-» to print. Default: beside the Word file, under its name.",
    ),
    "import.force": ("Ghi đè tệp đã có.", "Write over a file that is there."),
    "mark-word-file": ("TỆP", "FILE"),
    "import-done": ("Đã ghi {path} — {title}", "Wrote {path} — {title}"),
    "import-exists": (
        "tệp {path} đã có nên được giữ nguyên — chọn tên khác sau «-o», hoặc thêm «--force» để ghi đè",
        "{path} is there already and was left as it is — choose another name after «-o», or add «--force»",
    ),
    "import-count": ("{count} {level}", "{level}: {count}"),
    "level-phần": ("phần", "parts"),
    "level-chương": ("chương", "chapters"),
    "level-mục": ("mục", "sections"),
    "level-tiểu mục": ("tiểu mục", "subsections"),
    "level-điều": ("điều", "articles"),
    "level-khoản": ("khoản", "clauses"),
    "level-điểm": ("điểm", "points"),
    "level-phụ lục": ("phụ lục", "annexes"),
    "import-range": (" ({first} đến {last})", " ({first} to {last})"),
    "import-no-places": ("chưa nhận ra mục nào", "no place recognised"),
    "import-bases": ("{count} căn cứ", "bases: {count}"),
    "import-whole": (
        "Mọi đoạn nội dung có chỗ; không lấy quốc hiệu, chữ ký, nơi nhận, lời ghi thông qua. Hãy đối chiếu với Word.",
        "All contents are placed; letterhead, signature, recipients and note of adoption left out. Compare with Word.",
    ),
    "import-part": (
        "Chưa xếp được {count} chỗ — nguyên văn ở cuối tệp YAML.",
        "Not placed: {count} — in full at the end of the YAML file.",
    ),
    "import-more": ("… và {count} chỗ nữa.", "… and {count} more."),
    "import-notes": ("Lưu ý:", "Notes:"),
    "note-table": (
        "bảng ở đoạn {paragraph} ({rows} hàng) giữ thành chữ trong lời văn, mỗi hàng một dòng{place}",
        "the table at paragraph {paragraph} (rows: {rows}) stays in the text, a row a line{place}",
    ),
    "note-table-place": (": {place}", ": {place}"),
    "note-footnote": (
        "chú thích ở đoạn {paragraph} không đưa vào lời văn: «{text}»",
        "the footnote at paragraph {paragraph} is not in the text: «{text}»",
    ),
    "note-changes": (
        "tệp có sửa đổi đang theo dõi ({inserted} chỗ thêm, {deleted} chỗ xóa): đọc như đã chấp nhận tất cả",
        "the file has tracked changes (inserted: {inserted}, deleted: {deleted}): read as if all were accepted",
    ),
    "note-comments": ("{count} bình luận của Word không được đọc", "comments of Word, not read: {count}"),
    "note-contents": ("{count} dòng mục lục được bỏ qua", "lines of the table of contents, left out: {count}"),
    "note-hidden": ("{count} đoạn chữ ẩn được bỏ qua", "hidden pieces of text, left out: {count}"),
    "note-formulas": (
        "{count} công thức chỉ còn chữ và số, hãy xem lại",
        "formulas of which only letters and digits are left: {count}",
    ),
    "note-pictures": ("{count} hình ảnh không được đọc", "pictures, not read: {count}"),
    "note-fonts": (
        "phông chữ cũ {fonts}: chữ không phải Unicode nên có thể đọc sai, hãy chuyển mã trong Word rồi chạy lại",
        "the old fonts {fonts}: their text is not Unicode; convert it in Word and start again",
    ),
}
