"""What the command line itself says, in Vietnamese and in English, side by side.

What is said about a workshop file belongs to :mod:`hoithao.catalogue`.
"""

from __future__ import annotations

from typing import Literal

from hoithao.cli import draft_words

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
    "more": ("Xem từng lệnh: {command} LỆNH --help", "For one command: {command} COMMAND --help"),
    "see": ("Xem: {command} --help", "See: {command} --help"),
    "status-0": ("đạt", "passed"),
    "status-1": ("có lỗi trong tệp đầu vào", "errors in an input file"),
    "status-2": ("không làm việc được", "could not do the work"),
    "status-130": ("bị ngắt", "interrupted"),
    "mark-path": ("TỆP", "FILE"),
    "mark-place": ("NƠI", "PLACE"),
    "mark-only": ("LOẠI", "KIND"),
    "mark-size": ("MB", "MB"),
    "mark-codes": ("MÃ,…", "CODE,…"),
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
        (
            "Chỉ lập một loại: minutes (biên bản), report (báo cáo); lập khi có yêu cầu: news (tin bài), "
            "notice (thông báo kết luận), letter (công văn gửi báo cáo)."
        ),
        (
            "Make one kind only: minutes, report; on request: news, "
            "notice (of the conclusion), letter (that sends the report)."
        ),
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
    "max_size": (
        "Dung lượng tối đa của mỗi tệp đầu vào, tính bằng MB (mặc định 2).",
        "How large an input file may be, in MB (2 unless given).",
    ),
    "debug": (
        "Khi gặp lỗi của chương trình, in thêm chi tiết cho người phát triển.",
        "On a fault of the program, print details for its developers.",
    ),
    "validate": ("Kiểm tra tệp hội thảo, không lập văn bản.", "Check workshop files without making documents."),
    "validate-example": (
        "hoithao validate hoi-thao.yaml --output-format concise",
        "hoithao validate hoi-thao.yaml --output-format concise",
    ),
    "validate.paths": (
        (
            "Tệp hội thảo; thư mục, kể cả các thư mục con, hoặc mẫu tên như «2024/*.yaml» (tính các tệp .yaml, .yml "
            "có khóa «workshop» ở cấp ngoài cùng); tệp hoithao.yaml của cơ quan; tệp dự thảo; hoặc «-» là đầu vào "
            "chuẩn. Mặc định: thư mục hiện tại."
        ),
        (
            "A workshop file; a folder with those in it, or a pattern like «2024/*.yaml» (the .yaml and .yml files "
            "with a top-level key «workshop» count); an agency file hoithao.yaml; a draft file; or «-» for the "
            "standard input. Default: the current folder."
        ),
    ),
    "validate.stdin_filename": (
        "Tên dùng cho nội dung đọc từ «-», trong thông báo và để tìm hoithao.yaml.",
        "The name of what is read from «-», in messages and to find hoithao.yaml.",
    ),
    "validate.output_file": (
        "Ghi kết quả vào tệp này thay vì in ra.",
        "Write the result to this file instead of printing it.",
    ),
    "validate.select": (
        "Chỉ báo những mã này, ghi đủ hoặc ghi phần đầu (HT3). Lỗi HT0–HT2, HT7–HT9 luôn được báo.",
        "Report these codes only, whole or by their beginning (HT3). Errors HT0–HT2, HT7–HT9 are always reported.",
    ),
    "validate.ignore": (
        "Không báo những mã này, cách ghi như --select.",
        "Do not report these codes, written as for --select.",
    ),
    "validate.fix": (
        "Sửa ngay trong tệp những chỗ sửa được chắc chắn, giữ nguyên phần còn lại.",
        "Correct in the file what is safe to correct; all else stays.",
    ),
    "validate.diff": (
        "Chỉ in những chỗ --fix sẽ sửa, không ghi tệp; mã kết thúc 1 nếu có chỗ sửa.",
        "Only print what --fix would correct, write nothing; exit status 1 if there is any.",
    ),
    "validate.strict": ("Coi cảnh báo như lỗi.", "Let warnings count like errors."),
    "validate.exit_zero": (
        "Kết thúc với mã 0 dù có lỗi trong tệp.",
        "End with status 0 even with errors in a file.",
    ),
    "validate.allow_empty": (
        "Không coi là lỗi khi không tìm thấy tệp hội thảo nào.",
        "Finding no workshop file is no error.",
    ),
    "validate.statistics": (
        "In thêm bảng số lần của từng mã.",
        "Also print how often each code occurs.",
    ),
    "validate.output_format": (
        "Dạng kết quả: {formats}. Mặc định: full.",
        "Form of the result: {formats}. Default: full.",
    ),
    "explain": ("Giải thích một mã thông báo, kèm ví dụ sai và đúng.", "Explain a diagnostic code, with examples."),
    "explain-example": ("hoithao explain HT304", "hoithao explain HT304"),
    "explain.code": ("Mã, ví dụ HT304, hoặc tên tiếng Anh của mã.", "The code, as HT304, or its name."),
    "explain.everything": ("Giải thích tất cả các mã (Markdown).", "Explain every code (Markdown)."),
    "mark-code": ("MÃ", "CODE"),
    "schema": (
        "In JSON Schema của tệp hội thảo, để trình soạn thảo gợi ý và giải thích từng khóa.",
        "Print the JSON Schema of a workshop file, with which an editor completes and explains keys.",
    ),
    "schema-example": ("hoithao schema -o hoithao.schema.json", "hoithao schema -o hoithao.schema.json"),
    "schema.target": ("Ghi vào tệp .json này thay vì in ra.", "Write to this .json file in place of printing."),
    "schema.agency_file": (
        "Schema của tệp cơ quan hoithao.yaml, không phải của tệp hội thảo.",
        "The schema of the agency file hoithao.yaml, not of a workshop file.",
    ),
    "schema.draft_file": (
        "Schema của tệp dự thảo do «hoithao draft import» lập.",
        "The schema of a draft file, as «hoithao draft import» writes it.",
    ),
    "mark-target": ("TỆP", "FILE"),
    "new": (
        "Tạo tệp hội thảo mới có sẵn các mục và chú thích, không ghi đè tệp đã có.",
        "Start a workshop file with its keys and comments; never writes over a file.",
    ),
    "new-example": ("hoithao new gop-y-nghi-dinh.yaml", "hoithao new gop-y-nghi-dinh.yaml"),
    "new.file": ("Tên tệp mới, kết thúc bằng .yaml.", "The name of the new file, which ends in .yaml."),
    "new.example": (
        "Chép hội thảo có thật ngày 24/9/2024 của Sở Tư pháp Hải Phòng.",
        "Copy the real workshop of Sở Tư pháp Hải Phòng of 24/9/2024.",
    ),
    "new.interactive": (
        "Hỏi tên hội thảo, ngày, cơ quan tổ chức, dự thảo rồi điền sẵn.",
        "Ask for title, date, organizer and draft, and fill them in.",
    ),
    "mark-file": ("TỆP", "FILE"),
    "ask-title": ("Tên hội thảo", "Title of the workshop"),
    "ask-date": ("Ngày tổ chức (ví dụ 24/9/2024; chưa biết thì bỏ trống)", "Day, as 24/9/2024 (blank if not known)"),
    "ask-organizer": ("Cơ quan tổ chức (ví dụ Sở Tư pháp)", "Organizer (as Sở Tư pháp)"),
    "ask-draft-type": ("Loại dự thảo (ví dụ Nghị định)", "Type of the draft (as Nghị định)"),
    "ask-draft-title": ("Tên gọi của dự thảo, không kèm loại", "Title of the draft, without its type"),
    "not-a-date": ("Không phải là ngày — viết theo ngày/tháng/năm.", "Not a date — write day/month/year."),
    "new-done": ("Đã tạo {path} — xem tiếp: hoithao validate {path}", "Wrote {path} — next: hoithao validate {path}"),
    "new-exists": (
        "tệp {path} đã có nên được giữ nguyên — chọn tên khác",
        "{path} is there already and was left as it is — choose another name",
    ),
    **draft_words.WORDS,
    # Usage errors.
    "no-such-code": ("không có mã «{name}»", "there is no code «{name}»"),
    "code-or-all": ("ghi một mã, hoặc «--all», và chỉ một trong hai", "give either a code or «--all»"),
    "not-json": ("tên tệp schema «{path}» phải kết thúc bằng .json", "the schema file «{path}» has to end in .json"),
    "not-yaml": (
        "tên tệp hội thảo «{path}» phải kết thúc bằng .yaml",
        "the workshop file «{path}» has to end in .yaml",
    ),
    "two-schemas": (
        "«--agency-file» và «--draft-file» không dùng cùng nhau được",
        "«--agency-file» and «--draft-file» cannot be used together",
    ),
    "not-draft-yaml": (
        "tên tệp dự thảo «{path}» phải kết thúc bằng .yaml",
        "the draft file «{path}» has to end in .yaml",
    ),
    "agency-name": (
        "«{path}» là tên dành cho tệp chung của cơ quan — chọn tên khác",
        "«{path}» is the name of the agency file — choose another one",
    ),
    "no-folder": ("chưa có thư mục «{path}»", "there is no folder «{path}»"),
    "example-and-interactive": (
        "«--example» và «--interactive» không dùng cùng nhau được",
        "«--example» and «--interactive» cannot be used together",
    ),
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
    "no-code-for-option": (
        "«{code}» trong «{option}» không phải là mã kiểm tra hoặc phần đầu của một mã",
        "«{code}» in «{option}» is no code and no beginning of one",
    ),
    "fix-of-stdin": (
        "«--fix» không sửa được nội dung đọc từ «-» — dùng «--diff»",
        "«--fix» cannot correct what is read from «-» — use «--diff»",
    ),
    "no-match": (
        "không có tệp hội thảo nào khớp với mẫu tên này",
        "no workshop file matches the pattern",
    ),
    "no-workshop-file": ("thư mục này không có tệp hội thảo nào", "the folder holds no workshop file"),
    # The end of a run.
    "interrupted": ("Đã ngắt.", "Interrupted."),
    # Results.
    "kind-minutes": ("biên bản", "minutes"),
    "kind-report": ("báo cáo", "report"),
    "kind-news": ("tin bài", "news item"),
    "kind-notice": ("thông báo kết luận", "notice of the conclusion"),
    "kind-letter": ("công văn gửi báo cáo", "letter that sends the report"),
    "contents": (
        "{kind}: {remarks} ý kiến, {units} đơn vị, {places} phần của dự thảo",
        "{kind}: remarks {remarks}, units {units}, parts of the draft {places}",
    ),
    "missing-facts": (
        "Còn thiếu {count} thông tin (in thành chỗ trống; --final sẽ không cho qua):",
        "Facts still missing: {count} (printed as blanks; --final will refuse them):",
    ),
    "facts-left-out": (
        "Còn thiếu {count} thông tin (bài không nhắc đến; --final sẽ không cho qua):",
        "Facts still missing: {count} (the article leaves them out; --final will refuse them):",
    ),
    "missing-fact": ("{fact} — thêm «{key}»", "{fact} — add «{key}»"),
    "missing-fact-in": ("{fact} — thêm «{key}» trong mục «{parent}»", "{fact} — add «{key}» under «{parent}»"),
    "hint": ("gợi ý", "hint"),
    "nothing-found": (
        "Đã kiểm tra {files} tệp: không có lỗi, cảnh báo hay ghi chú nào",
        "Files checked: {files}; no errors, warnings or notes",
    ),
    "nothing-checked": ("Không có tệp hội thảo nào để kiểm tra", "There is no workshop file to check"),
    "counts": (
        "{errors} lỗi, {warnings} cảnh báo, {notes} ghi chú trong {files} tệp",
        "errors {errors}, warnings {warnings}, notes {notes}, files {files}",
    ),
    "fixable": (" ({count} chỗ sửa được bằng --fix)", " (--fix corrects {count})"),
    "fixed": ("Đã sửa {count} chỗ trong {files} tệp.", "Corrected: places {count}, files {files}."),
    "would-fix": (
        "Có thể sửa {count} chỗ trong {files} tệp bằng --fix.",
        "To be corrected by --fix: places {count}, files {files}.",
    ),
    "basis": ("Căn cứ: {basis}.", "Legal basis: {basis}."),
    "column-count": ("Số lần", "Count"),
    "column-code": ("Mã", "Code"),
    "column-severity": ("Mức", "Severity"),
    "column-text": ("Nội dung", "About"),
}


def say(word: str, language: Language, /, **values: object) -> str:
    """Return the text of a word in a language, with its values filled in."""
    vietnamese, english = _WORDS[word]
    return (english if language == "en" else vietnamese).format(**values)


def knows(word: str) -> bool:
    """Tell whether there is a text for the word."""
    return word in _WORDS
