"""Words that messages take for facts, kinds of things and reasons."""

from __future__ import annotations

FACTS: dict[str, tuple[str, str]] = {
    "locality": ("địa danh", "the place of issue"),
    "symbol": ("ký hiệu cơ quan", "the abbreviation of the issuing body"),
    "date": ("ngày tổ chức", "the day of the workshop"),
    "start": ("giờ bắt đầu", "the opening time"),
    "end": ("giờ kết thúc", "the closing time"),
    "venue": ("địa điểm", "the venue"),
    "chair": ("người chủ trì", "the chair"),
    "secretary": ("thư ký", "the secretary"),
    "attendees": ("thành phần tham dự", "the attendees"),
    "agenda": ("chương trình", "the agenda"),
    "target": ("nội dung dự thảo mà ý kiến góp ý", "the part of the draft that the remark is about"),
    "stance": ("quan điểm của ý kiến", "the stance of the remark"),
    "answer": ("kết quả tiếp thu, giải trình", "the answer of the drafting agency"),
    "minutes-number": ("số biên bản", "the number of the minutes"),
    "report-number": ("số báo cáo", "the number of the report"),
    "report-date": ("ngày báo cáo", "the date of the report"),
    "addressee": ("nơi nhận báo cáo (Kính gửi)", "the addressee of the report (Kính gửi)"),
    "drafting-unit": ("đơn vị soạn thảo (dòng Lưu)", "the drafting unit (for the line Lưu)"),
    "signer": ("người ký", "the signer"),
    "signer-position": ("chức vụ người ký", "the position of the signer"),
}
"""What each fact of :mod:`hoithao.missing` is called, in Vietnamese and in English."""

KINDS: dict[str, tuple[str, str]] = {
    "organizers": ("cơ quan tổ chức", "organizer"),
    "units": ("đơn vị", "unit"),
    "agenda": ("nội dung chương trình", "agenda item"),
    "drafts": ("dự thảo", "draft"),
    "events": ("hội thảo được tổng hợp", "event"),
    "issues": ("vấn đề", "issue"),
    "options": ("phương án", "option"),
    "replies": ("văn bản góp ý", "written reply"),
    "remarks": ("ý kiến", "remark"),
    "sessions": ("phiên", "session"),
}
"""What an id can stand for (HT303)."""

REASONS: dict[str, tuple[str, str]] = {
    "not-found": ("không có tệp hoặc thư mục này", "there is no such file or folder"),
    "is-directory": ("đây là thư mục, không phải tệp", "it is a folder, not a file"),
    "not-directory": ("đây là tệp, không phải thư mục", "it is a file, not a folder"),
    "no-permission": ("không có quyền truy cập", "access is not permitted"),
    "read-only": ("ổ đĩa chỉ cho phép đọc", "the disk is read-only"),
    "no-space": ("ổ đĩa đã đầy", "the disk is full"),
    "in-use": ("tệp đang được chương trình khác mở", "another program holds the file open"),
    "exists": ("tệp đã có sẵn", "the file is already there"),
    "is-input": ("đây là tệp đầu vào", "it is an input file"),
    "not-docx": ("tên tệp phải kết thúc bằng .docx", "the name has to end in .docx"),
    "name-too-long": ("tên tệp quá dài", "the name is too long"),
    "failed": ("hệ thống từ chối", "the system refused"),
}
"""Words for the value ``reason``; a reason that is not listed is printed as it comes."""
