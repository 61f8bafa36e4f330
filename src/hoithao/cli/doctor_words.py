"""What ``hoithao doctor`` says, in Vietnamese and in English."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "doctor": (
        "Xem máy này có gì để hoithao dùng: phiên bản, phông chữ, LibreOffice, tệp cơ quan, thư mục ghi được.",
        "See what this machine has for hoithao: versions, fonts, LibreOffice, agency file, folders to write to.",
    ),
    "doctor-example": ("hoithao doctor hoi-thao.yaml", "hoithao doctor hoi-thao.yaml"),
    "doctor.workshop": (
        "Tệp hội thảo: cho biết thêm mỗi giá trị dùng chung của cơ quan lấy từ tệp nào, dòng nào.",
        "A workshop file: also tells which file and line each agency-level value comes from.",
    ),
    "doctor.output_format": (
        "Dạng kết quả: {formats}. Mặc định: text.",
        "Form of the result: {formats}. Default: text.",
    ),
    "mark-workshop": ("TỆP", "FILE"),
    "doctor-good": ("đạt", "good"),
    "doctor-absent": ("thiếu", "absent"),
    "doctor-fault": ("lỗi", "fault"),
    "doctor-system": ("hệ điều hành", "system"),
    "doctor-libraries": ("thư viện", "libraries"),
    "doctor-font": ("phông chữ", "font"),
    "doctor-folder": ("thư mục", "folder"),
    "doctor-agency": ("tệp cơ quan", "agency file"),
    "doctor-file": ("tệp hội thảo", "workshop file"),
    "doctor-not-found": ("không tìm thấy", "not found"),
    "doctor-not-there": ("không có tệp {path}", "there is no file {path}"),
    "doctor-does-not-run": ("{path} không chạy được", "{path} does not run"),
    "doctor-reinstall": (
        "Cài lại hoithao vì thiếu thư viện này.",
        "Install hoithao again: it lacks these libraries.",
    ),
    "doctor-slow-yaml": (
        "PyYAML ở đây không có libyaml nên đọc tệp chậm hơn khoảng mười lần.",
        "PyYAML has no libyaml here, so files are read about ten times slower.",
    ),
    "doctor-install-extra": (
        'Chỉ cần khi lập văn bản loại này; cài thêm bằng: pip install "hoithao[{extra}]"',
        'Only needed for documents of this kind; install it with: pip install "hoithao[{extra}]"',
    ),
    "doctor-install-font": (
        (
            "Văn bản vẫn lập được, nhưng ngắt dòng, ngắt trang trên máy này sẽ khác; cài Times New Roman hoặc "
            "Liberation Serif."
        ),
        "Documents can be made, but lines and pages break elsewhere here; install Times New Roman or Liberation Serif.",
    ),
    "doctor-same-widths": (
        "Chữ rộng bằng Times New Roman nên ngắt dòng, ngắt trang như nhau.",
        "Its letters are as wide as those of Times New Roman, so lines and pages break at the same places.",
    ),
    "doctor-install-office": (
        "Chỉ cần cho render --pdf; cài LibreOffice, hoặc ghi đường dẫn của soffice vào biến môi trường {variable}.",
        "Only needed for render --pdf; install LibreOffice, or put the path of soffice into the variable {variable}.",
    ),
    "doctor-writable": ("{path} (ghi được)", "{path} (may be written to)"),
    "doctor-not-writable": (
        "Không ghi được vào thư mục này; kiểm tra quyền ghi và chỗ trống trên ổ đĩa.",
        "This folder cannot be written to; check the permissions and the space on the disk.",
    ),
    "doctor-no-agency": ("không có {name} nào, mọi giá trị lấy từ tệp hội thảo", "there is no {name}"),
    "doctor-validate": ("Tệp có lỗi, xem bằng: hoithao validate {path}", "It has errors; see: hoithao validate {path}"),
    "doctor-values": ("Giá trị dùng chung của cơ quan:", "Agency-level values:"),
    "doctor-from": ("Từ {path}, theo dòng:", "From {path}, by line:"),
    "doctor-replaces": ("thay giá trị ở {place}", "replaces the value at {place}"),
    "doctor-no-value": ("(bỏ trống)", "(blank)"),
    "doctor-not-given": ("Chưa ghi ở tệp nào, dùng mặc định: {keys}.", "Given in no file, defaults hold: {keys}."),
}
