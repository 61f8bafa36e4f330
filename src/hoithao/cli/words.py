"""What the command line itself says, in Vietnamese and in English, side by side.

What is said about a workshop file belongs to :mod:`hoithao.catalogue`.
"""

from __future__ import annotations

from typing import Literal

Language = Literal["vi", "en"]

_WORDS: dict[str, tuple[str, str]] = {
    # Help: headings and fixed parts.
    "usage": ("Cách dùng", "Usage"),
    "example": ("Ví dụ", "Example"),
    "arguments": ("Tham số", "Arguments"),
    "commands": ("Lệnh", "Commands"),
    "options": ("Tùy chọn", "Options"),
    "statuses": ("Mã kết thúc", "Exit status"),
    "options-mark": ("[TÙY CHỌN]", "[OPTIONS]"),
    "command-mark": ("LỆNH …", "COMMAND …"),
    "more": ("Xem từng lệnh: hoithao LỆNH --help", "For one command: hoithao COMMAND --help"),
    "see": ("Xem: {command} --help", "See: {command} --help"),
    "status-0": ("đạt", "passed"),
    "status-1": ("có lỗi trong tệp đầu vào", "errors in an input file"),
    "status-2": ("không làm việc được", "could not do the work"),
    "status-130": ("bị ngắt", "interrupted"),
    "mark-path": ("TỆP", "FILE"),
    "mark-place": ("NƠI", "PLACE"),
    "mark-only": ("LOẠI", "KIND"),
    "mark-format": ("DẠNG", "FORMAT"),
    # Help: the commands and their parameters, as «command.parameter».
    "hoithao": (
        (
            "Lập biên bản và báo cáo tổng hợp ý kiến của hội thảo góp ý chính sách (.docx, thể thức theo "
            "Nghị định 30/2020/NĐ-CP) từ một tệp YAML."
        ),
        (
            "Make the minutes and the consolidated comment report of a policy workshop (.docx, in the form of "
            "Nghị định 30/2020/NĐ-CP) from one YAML file."
        ),
    ),
    "hoithao-example": ("hoithao render hoi-thao.yaml", "hoithao render hoi-thao.yaml"),
    "hoithao.version": ("In số phiên bản.", "Print the version."),
    "help": ("In hướng dẫn này.", "Print this help."),
    "render": ("Lập biên bản và báo cáo từ tệp hội thảo.", "Make the minutes and the report of a workshop file."),
    "render-example": (
        "hoithao render hoi-thao.yaml --only report -o bao-cao.docx",
        "hoithao render hoi-thao.yaml --only report -o bao-cao.docx",
    ),
    "render.paths": (
        "Tệp hội thảo, hoặc thư mục có các tệp hội thảo.",
        "A workshop file, or a folder that holds workshop files.",
    ),
    "render.output": (
        (
            "Thư mục để ghi (được tạo nếu chưa có), hoặc tên tệp .docx khi chỉ có một văn bản. "
            "Mặc định: cạnh tệp hội thảo."
        ),
        (
            "The folder to write to (created if needed), or a .docx name when there is one document. "
            "Default: beside the workshop file."
        ),
    ),
    "render.only": (
        "Chỉ lập một loại: minutes (biên bản) hoặc report (báo cáo).",
        "Make one kind only: minutes or report.",
    ),
    "render.final": (
        "Bản chính thức: còn thiếu thông tin thì báo lỗi, không in chỗ trống.",
        "Final copy: a missing fact is an error, no blanks are printed.",
    ),
    "agency": (
        "Dùng tệp cơ quan này thay cho hoithao.yaml tìm thấy từ thư mục của tệp hội thảo trở lên.",
        "Use this agency file in place of the hoithao.yaml found from the workshop file's folder upward.",
    ),
    "isolated": ("Không dùng hoithao.yaml nào.", "Use no hoithao.yaml."),
    "debug": (
        "Khi gặp lỗi của chương trình, in thêm chi tiết cho người phát triển.",
        "On a fault of the program, print details for its developers.",
    ),
    "validate": ("Kiểm tra tệp hội thảo, không lập văn bản.", "Check workshop files without making documents."),
    "validate-example": ("hoithao validate hoi-thao.yaml", "hoithao validate hoi-thao.yaml"),
    "validate.paths": (
        "Tệp hội thảo, hoặc thư mục có các tệp hội thảo.",
        "A workshop file, or a folder that holds workshop files.",
    ),
    "validate.output_format": (
        "Dạng kết quả: {formats}. Mặc định: full.",
        "Form of the result: {formats}. Default: full.",
    ),
    # Usage errors.
    "error": ("lỗi", "error"),
    "missing-parameter": ("thiếu tham số {name}", "missing argument {name}"),
    "missing-command": ("thiếu lệnh", "missing command"),
    "no-such-option": ("không có tùy chọn «{name}»", "there is no option «{name}»"),
    "no-such-command": ("không có lệnh «{name}»", "there is no command «{name}»"),
    "did-you-mean": (" — ý bạn là «{name}»?", " — did you mean «{name}»?"),
    "value-needed": ("thiếu giá trị cho tùy chọn «{name}»", "option «{name}» needs a value"),
    "value-not-taken": ("tùy chọn «{name}» không nhận giá trị", "option «{name}» takes no value"),
    "bad-value": ("giá trị của «{name}» không dùng được", "the value of «{name}» cannot be used"),
    "bad-usage": ("câu lệnh không đúng: {detail}", "wrong command line: {detail}"),
    "not-a-choice": (
        "«{value}» không dùng được cho «{option}» — chọn một trong: {choices}",
        "«{value}» cannot be used for «{option}» — choose one of: {choices}",
    ),
    "agency-and-isolated": (
        "«--agency» và «--isolated» không dùng cùng nhau được",
        "«--agency» and «--isolated» cannot be used together",
    ),
    "agency-is-input": (
        "«--agency» phải là tệp khác với tệp hội thảo «{path}»",
        "«--agency» must be another file than the workshop file «{path}»",
    ),
    "one-name-many-documents": (
        "có {count} văn bản nên không dùng một tên tệp «{output}» được — thêm «--only», hoặc ghi tên một thư mục",
        "there are {count} documents, so one file name «{output}» will not do — add «--only» or name a folder",
    ),
    "no-workshop-file": ("thư mục này không có tệp hội thảo nào", "the folder holds no workshop file"),
    # The end of a run.
    "interrupted": ("Đã ngắt.", "Interrupted."),
    # Results.
    "kind-minutes": ("biên bản", "minutes"),
    "kind-report": ("báo cáo", "report"),
    "contents": (
        "{kind}: {remarks} ý kiến, {units} đơn vị, {places} phần của dự thảo",
        "{kind}: remarks {remarks}, units {units}, parts of the draft {places}",
    ),
    "missing-facts": (
        "Còn thiếu {count} thông tin (in thành chỗ trống; --final sẽ không cho qua):",
        "Facts still missing: {count} (printed as blanks; --final will refuse them):",
    ),
    "missing-fact": ("{fact} — thêm «{key}»", "{fact} — add «{key}»"),
    "missing-fact-in": ("{fact} — thêm «{key}» trong mục «{parent}»", "{fact} — add «{key}» under «{parent}»"),
    "hint": ("gợi ý", "hint"),
    "no-errors": ("Không có lỗi", "No errors"),
    "counts": (
        "{errors} lỗi, {warnings} cảnh báo, {notes} ghi chú trong {files} tệp",
        "errors {errors}, warnings {warnings}, notes {notes}, files {files}",
    ),
}


def say(word: str, language: Language, /, **values: object) -> str:
    """Return the text of a word in a language, with its values filled in."""
    vietnamese, english = _WORDS[word]
    return (english if language == "en" else vietnamese).format(**values)


def knows(word: str) -> bool:
    """Tell whether there is a text for the word."""
    return word in _WORDS
