"""What ``hoithao check`` says, in Vietnamese and in English, side by side: its help and what follows its report."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "check": (
        "Kiểm tra thể thức của tệp Word đã soạn xong theo Nghị định 30/2020/NĐ-CP.",
        "Check the form of finished Word files against Nghị định 30/2020/NĐ-CP.",
    ),
    "check-example": ("hoithao check bao-cao.docx --kind report", "hoithao check bao-cao.docx --kind report"),
    "check.paths": (
        "Tệp .docx, thư mục có các tệp .docx, hoặc mẫu tên như «2024/*.docx».",
        "A .docx file, a folder that holds them, or a pattern like «2024/*.docx».",
    ),
    "check.kind": (
        (
            "Loại văn bản: minutes (biên bản), report (báo cáo), letter (công văn), invitation (giấy mời), notice "
            "(thông báo); auto: theo tên loại ghi trong văn bản. Mặc định: auto."
        ),
        "What the files are: minutes, report, letter, invitation, notice; auto: by what they say. Default: auto.",
    ),
    "check.annotate": (
        "Ghi một bản sao có nhận xét Word tại từng lỗi vào tệp sau «-o».",
        "Write a copy with a Word comment at every breach to the file after «-o».",
    ),
    "check.fix": (
        (
            "Ghi một bản sao đã sửa những gì sửa được mà không đụng đến chữ (lề, cỡ, đậm, căn, giãn, số trang, đường "
            "kẻ) vào tệp sau «-o»."
        ),
        (
            "Write a copy with all corrected that does not touch words (margins, sizes, weight, alignment, spacing, "
            "page numbers, rules) to the file after «-o»."
        ),
    ),
    "check.output": (
        "Tệp .docx để ghi bản sao; không bao giờ ghi đè tệp được kiểm tra.",
        "The .docx file for the copy; never the file that is checked.",
    ),
    "copy-annotated": ("Đã ghi {path} với {count} nhận xét.", "Wrote {path} with comments: {count}."),
    "copy-fixed": ("Đã ghi {path}, sửa được {done}, còn lại {left}:", "Wrote {path}; corrected {done}, left {left}:"),
    "copy-clean": ("Đã ghi {path}: không có gì phải sửa.", "Wrote {path}: there was nothing to correct."),
    "copy-nothing": (
        "Đã ghi {path} như tệp gốc: {left} lỗi còn lại phải sửa bằng tay.",
        "Wrote {path} as it was: what is left ({left}) takes a person.",
    ),
    "copy-line": ("đã sửa: {text}", "corrected: {text}"),
    "copy-of-one": (
        "«--annotate» hoặc «--fix» cần đúng một tệp, và tên bản sao sau «-o»",
        "«--annotate» or «--fix» takes exactly one file, and the name of the copy after «-o»",
    ),
    "annotate-or-fix": (
        "«--annotate» và «--fix» không dùng cùng nhau được",
        "«--annotate» and «--fix» cannot be used together",
    ),
    "output-of-copy-only": (
        "«-o» chỉ dùng cùng «--annotate» hoặc «--fix»",
        "«-o» goes with «--annotate» or «--fix» only",
    ),
    "check.allow": (
        "Không coi là lỗi những mã này, chỉ dùng được cho mã theo mẫu trình bày (Phụ lục III), ví dụ HTA31.",
        "Let these codes pass as notes; only for what rests on the official forms (Phụ lục III), as HTA31.",
    ),
    "check.select": (
        "Chỉ báo những mã này, ghi đủ hoặc ghi phần đầu (HTA2).",
        "Report these codes only, whole or by their beginning (HTA2).",
    ),
    "check.ignore": (
        "Không báo những mã này, cách ghi như --select.",
        "Do not report these codes, written as for --select.",
    ),
    "check.output_file": (
        "Ghi kết quả vào tệp này thay vì in ra.",
        "Write the result to this file instead of printing it.",
    ),
    "check.strict": ("Coi cảnh báo như lỗi.", "Let warnings count like errors."),
    "check.exit_zero": ("Kết thúc với mã 0 dù văn bản có lỗi.", "End with status 0 even with errors in a file."),
    "check.statistics": ("In thêm bảng số lần của từng mã.", "Also print how often each code occurs."),
    "check.output_format": (
        "Dạng kết quả: {formats}. Mặc định: full.",
        "Form of the result: {formats}. Default: full.",
    ),
    "mark-kind": ("LOẠI", "KIND"),
    "kind-invitation": ("giấy mời", "invitation"),
    "kind-other": ("văn bản có tên loại khác", "document of another type"),
    "passage": ("{part}, đoạn {paragraph}", "{part}, paragraph {paragraph}"),
    "checked-as": ("{path}: kiểm tra như {kind}", "{path}: checked as {kind}"),
    "kind-as-letter": ("công văn", "letter"),
    "kind-as-notice": ("thông báo", "notice"),
    "by-eye": ("Cần xem bằng mắt:", "To be looked at:"),
    "not-to-be-allowed": (
        "«{code}» là yêu cầu của Nghị định nên không dùng được với «--allow»",
        "«{code}» is a requirement of the decree and cannot be used with «--allow»",
    ),
    "no-word-file": ("thư mục này không có tệp .docx nào", "the folder holds no .docx file"),
}
