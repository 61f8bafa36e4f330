"""What the command line itself says, in Vietnamese and in English, side by side.

What is said about a workshop file belongs to :mod:`hoithao.catalogue`.
"""

from __future__ import annotations

from typing import Literal

from hoithao.cli import batch_words, check_words, doctor_words, draft_words, template_words

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
    "mark-edition": ("BẢN", "EDITION"),
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
        "Tệp hội thảo; thư mục có các tệp hội thảo, kể cả các thư mục con; hoặc mẫu tên như «2024/*.yaml».",
        "A workshop file; a folder with those in it and below; or a pattern like «2024/*.yaml».",
    ),
    "render.output": (
        (
            "Thư mục để ghi (được tạo nếu chưa có), hoặc tên tệp .docx, .xlsx khi chỉ có một văn bản. "
            "Mặc định: cạnh tệp hội thảo."
        ),
        (
            "The folder to write to (created if needed), or a .docx or .xlsx name when there is one document. "
            "Default: beside the workshop file."
        ),
    ),
    "render.only": (
        (
            "Chỉ lập một loại: minutes (biên bản), report (báo cáo); lập khi có yêu cầu: news (tin bài), "
            "notice (thông báo kết luận), letter (công văn gửi báo cáo), matrix (bảng tổng hợp ý kiến, Excel)."
        ),
        (
            "Make one kind only: minutes, report; on request: news, notice (of the conclusion), "
            "letter (that sends the report), matrix (the table of remarks, for Excel)."
        ),
    ),
    "render.edition": (
        (
            "Bản nào khi tệp có phần ghi internal: ministry (gửi bộ, mặc định) và public (công khai) không in phần đó; "
            "internal (nội bộ) in đủ, có dấu «Lưu hành nội bộ»."
        ),
        (
            "Which edition where parts are marked internal: ministry (the default) and public go without them; "
            "internal has everything and is marked for internal circulation."
        ),
    ),
    "render.final": (
        "Bản chính thức: còn thiếu thông tin thì báo lỗi, không in chỗ trống.",
        "Final copy: a missing fact is an error, no blanks are printed.",
    ),
    "render.pdf": (
        "Tạo thêm bản PDF cạnh mỗi văn bản .docx; cần có LibreOffice.",
        "Also make a PDF beside each .docx; needs LibreOffice.",
    ),
    "render.pdf_timeout": (
        "Thời hạn cho LibreOffice; quá hạn thì dừng. Mặc định: theo số tệp và dung lượng, ít nhất 120 giây.",
        "How long LibreOffice may take before it is stopped. Default: by number and size of files, at least 120.",
    ),
    "mark-pdf_timeout": ("GIÂY", "SECONDS"),
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
    "validate.summary": (
        "Ghi thêm bản tóm tắt Markdown vào tệp này, để hệ thống CI hiện trên trang của lần chạy.",
        "Also write a summary in Markdown to this file, for the page a CI system shows of the run.",
    ),
    "mark-summary": ("TỆP", "FILE"),
    "validate.output_format": (
        "Dạng kết quả: {formats}. Mặc định: full.",
        "Form of the result: {formats}. Default: full.",
    ),
    "stats": (
        "Đếm ý kiến theo nội dung của dự thảo, khối cơ quan, quan điểm, nguồn; ai được mời, ai đã có ý kiến.",
        "Count remarks by part of the draft, kind of body, stance and source; who was asked and who was heard.",
    ),
    "stats-example": (
        "hoithao stats hoi-thao.yaml --output-format csv --output-file so-lieu.csv",
        "hoithao stats hoi-thao.yaml --output-format csv --output-file figures.csv",
    ),
    "stats.paths": (
        "Tệp hội thảo, hoặc thư mục có các tệp hội thảo; csv chỉ nhận một tệp.",
        "A workshop file, or a folder that holds workshop files; csv takes one file.",
    ),
    "stats.output_format": (
        "Dạng kết quả: {formats}. Mặc định: text.",
        "Form of the result: {formats}. Default: text.",
    ),
    "stats.output_file": (
        "Ghi kết quả vào tệp này thay vì in ra.",
        "Write the result to this file instead of printing it.",
    ),
    "rollup": (
        "Tổng hợp nhiều hội thảo góp ý một dự thảo thành một tệp hội thảo.",
        "Put several workshops on one draft together into one workshop file.",
    ),
    "rollup-example": (
        "hoithao rollup hoi-thao-1.yaml hoi-thao-2.yaml -o tong-hop.yaml --report",
        "hoithao rollup hoi-thao-1.yaml hoi-thao-2.yaml -o tong-hop.yaml --report",
    ),
    "rollup.paths": (
        "Các tệp hội thảo, hoặc thư mục; tệp đã tổng hợp cũng tổng hợp tiếp được.",
        "Workshop files, or folders; a rolled-up file rolls up again.",
    ),
    "rollup.file": (
        "Tệp .yaml để ghi; tệp đã có được giữ nguyên.",
        "The .yaml file to write; one that is there is left as it is.",
    ),
    "rollup.report": (
        "Lập luôn báo cáo tổng hợp (.docx), cạnh tệp .yaml.",
        "Also make the consolidated report (.docx), beside the .yaml file.",
    ),
    "rolled-up": (
        "Đã tổng hợp {files} tệp — xem tiếp: hoithao validate {path}",
        "Rolled up files: {files} — next: hoithao validate {path}",
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
    **batch_words.WORDS,
    **template_words.WORDS,
    **check_words.WORDS,
    **doctor_words.WORDS,
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
    "other-extension": (
        "tên tệp «{output}» phải kết thúc bằng {extension}",
        "the file name «{output}» has to end in {extension}",
    ),
    "csv-of-one-file": (
        "dạng csv chỉ dùng cho một tệp, ở đây có {count} — chạy riêng cho từng tệp, hoặc dùng json",
        "the form csv is for one file and there are {count} — run it for each, or use json",
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
    "withheld": (
        "Không in {count} phần nội bộ. Bản đầy đủ, lưu hành nội bộ: thêm --edition internal",
        "Internal parts left out: {count}. The whole, for internal circulation: add --edition internal",
    ),
    "kind-matrix": ("bảng tổng hợp", "table of remarks"),
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
    "summary-file": ("Tệp", "File"),
    "summary-error": ("Lỗi", "Errors"),
    "summary-warning": ("Cảnh báo", "Warnings"),
    "summary-note": ("Ghi chú", "Notes"),
    "summary-more-files": ("Còn {count} tệp khác.", "Files not listed: {count}."),
    "basis": ("Căn cứ: {basis}.", "Legal basis: {basis}."),
    "stats-parts": ("Theo nội dung của dự thảo", "By part of the draft"),
    "stats-kinds": ("Theo khối cơ quan, đơn vị", "By kind of body"),
    "stats-stances": ("Theo quan điểm", "By stance"),
    "stats-sources": ("Theo nguồn", "By source"),
    "stats-participation": ("Tham gia ý kiến (số cơ quan, đơn vị)", "Participation (bodies)"),
    "stats-declared": ("Số liệu khai báo, không cộng vào các bảng trên", "Figures as stated, apart from the above"),
    "stats-column-agree": ("Nhất trí", "Agree"),
    "stats-column-amend": ("Sửa đổi, bổ sung", "Amend"),
    "stats-column-disagree": ("Không nhất trí", "Disagree"),
    "stats-column-unsorted": ("Khác", "Other"),
    "stats-column-spoken": ("Phát biểu", "Spoken"),
    "stats-column-written": ("Bằng văn bản", "Written"),
    "stats-column-total": ("Tổng số", "Total"),
    "stats-column-asked": ("Được mời", "Asked"),
    "stats-column-replied": ("Trả lời bằng văn bản", "Replied"),
    "stats-column-spoke": ("Phát biểu", "Spoke"),
    "stats-column-heard": ("Đã có ý kiến", "Heard"),
    "stats-column-agreed": ("Nhất trí hoàn toàn", "Agreed in full"),
    "stats-column-silent": ("Chưa có ý kiến", "Silent"),
    "stats-column-stated": ("Số khai báo", "Stated"),
    "stats-row-beyond": ("Nội dung khác, ngoài dự thảo", "Beyond the drafts"),
    "stats-row-several-kinds": ("Ý kiến chung của nhiều khối", "Of several kinds"),
    "stats-row-no-kind": ("Chưa ghi khối", "Of no stated kind"),
    "stats-row-individuals": ("Cá nhân không đại diện cơ quan, đơn vị", "Individuals"),
    "stats-row-voices": ("Ý kiến không nêu tên", "Voices that name nobody"),
    "stats-row-not-asked": ("Ngoài danh sách được mời", "Not on the list of those asked"),
    "stats-row-agree": ("Nhất trí", "Agree"),
    "stats-row-amend": ("Đề nghị sửa đổi, bổ sung", "Amend"),
    "stats-row-disagree": ("Không nhất trí", "Disagree"),
    "stats-row-unsorted": ("Ý kiến khác", "Other"),
    "stats-row-spoken": ("Phát biểu tại hội thảo", "Spoken at the workshop"),
    "stats-row-written": ("Bằng văn bản", "In writing"),
    "stats-row-asked": ("Cơ quan, đơn vị được lấy ý kiến", "Bodies asked"),
    "stats-row-replied": ("Cơ quan, đơn vị trả lời", "Bodies that replied"),
    "stats-row-papers": ("Tham luận", "Papers"),
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
