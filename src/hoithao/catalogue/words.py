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
    "notice-number": ("số thông báo", "the number of the notice"),
    "notice-date": ("ngày thông báo", "the date of the notice"),
    "letter-number": ("số công văn", "the number of the letter"),
    "letter-date": ("ngày công văn", "the date of the letter"),
    "letter-addressee": ("nơi nhận công văn (Kính gửi)", "the addressee of the letter (Kính gửi)"),
    "request-number": ("số văn bản đề nghị góp ý", "the number of the letter that asked for comments"),
    "request-date": ("ngày văn bản đề nghị góp ý", "the date of the letter that asked for comments"),
    "request-sender": ("cơ quan gửi văn bản đề nghị góp ý", "the body that asked for comments"),
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
    "focus": ("vấn đề gợi ý thảo luận", "question to discuss"),
    "drafts": ("dự thảo", "draft"),
    "events": ("hội thảo được tổng hợp", "event"),
    "issues": ("vấn đề", "issue"),
    "options": ("phương án", "option"),
    "replies": ("văn bản góp ý", "written reply"),
    "remarks": ("ý kiến", "remark"),
    "sessions": ("phiên", "session"),
    "reports": ("báo cáo", "report"),
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
    "not-converted": (
        "LibreOffice không mở hoặc không chuyển được tệp này",
        "LibreOffice did not open or convert the file",
    ),
    "unreadable": ("không đọc lại được tệp .docx", "the .docx could not be read back"),
    "failed": ("hệ thống từ chối", "the system refused"),
    # A Word file that is not opened.
    "bad-zip": ("tệp nén bên trong bị hỏng", "the archive inside is broken"),
    "bad-xml": ("nội dung XML bên trong sai", "the XML inside is wrong"),
    "document-type": ("bên trong có khai báo kiểu tài liệu (DTD)", "it declares a document type (DTD)"),
    "twice": ("có hai phần trùng tên", "two of its parts have one name"),
    "marks": ("có chữ mang hơn 30 dấu chồng lên nhau", "more than 30 marks stand on one letter"),
    "no-text": ("không có phần văn bản", "it has no text"),
    "file-size": ("dung lượng quá 50 MB", "it is larger than 50 MB"),
    "draft-size": ("lời văn của dự thảo quá 2 MB", "the draft's text is larger than 2 MB"),
    "entries": ("có quá 4.000 phần bên trong", "it holds more than 4,000 parts"),
    "part-size": ("phần văn bản giải nén quá 40 MB", "its text is larger than 40 MB when unpacked"),
    "ratio": ("phần văn bản giải nén lớn bất thường", "its text grows beyond reason when unpacked"),
    "too-many-elements": ("văn bản có quá nhiều phần tử", "its text has too many elements"),
    "too-deep": ("văn bản lồng quá nhiều cấp", "its text is nested too deep"),
    # A passage of a draft that has no place in its tree.
    "outside": ("nằm ngoài các chương, điều, mục", "it stands outside every chapter, article and section"),
    "after-end": ("nằm sau phần ký, không thuộc phụ lục nào", "it follows the signature and belongs to no annex"),
    "table": ("điều, chương nằm trong bảng", "articles or chapters stand in a table"),
    "text-box": ("nằm trong hộp văn bản", "it stands in a text box"),
    "open-quotation": ("ngoặc kép mở mà không đóng", "the quotation mark that opens is never closed"),
    # A draft file that a workshop file names.
    "not-regular": ("đây không phải là tệp thường", "it is no regular file"),
    "not-relative": ("đường dẫn phải tính từ thư mục của tệp hội thảo", "the path has to be relative"),
    "leads-outside": ("liên kết này dẫn ra ngoài thư mục kết quả", "it is a link that leads out of the folder"),
    "not-yaml-name": ("tên tệp phải kết thúc bằng .yaml", "the name has to end in .yaml"),
    "not-docx-name": ("tên tệp phải kết thúc bằng .docx", "the name has to end in .docx"),
    "not-read": ("tệp chưa được đọc", "it was not read"),
    # A template of an agency.
    "outside-folder": ("tệp nằm ngoài thư mục mẫu (liên kết tượng trưng)", "it lies outside the folder (a link)"),
    "template-name": ("tên phải gồm chữ thường không dấu và kết thúc bằng .xml.j2", "the name has to end in .xml.j2"),
    "not-utf8": ("tệp không phải mã UTF-8", "it is not UTF-8"),
    "template-size": ("tệp lớn hơn 128 kB", "it is larger than 128 kB"),
    "no-template": ("thư mục không có tệp .xml.j2 nào", "it holds no .xml.j2 file"),
    # A Word form of an agency.
    "macros": ("tệp có macro", "it holds macros"),
    "controls": ("tệp có điều khiển ActiveX", "it holds ActiveX controls"),
    "embedded": ("tệp có đối tượng nhúng", "it holds embedded objects"),
    "chunk": ("tệp chèn nguyên một tệp khác", "it holds another file as a whole"),
    "attached-template": ("tệp gắn với một mẫu bên ngoài", "it is attached to a template outside"),
    "external": ("tệp có liên kết ra ngoài, không phải liên kết web hoặc thư", "it leads to other files"),
    "data-binding": ("tệp có ô nội dung gắn với dữ liệu ẩn", "it has content controls bound to hidden data"),
    "tracked": ("tệp còn thay đổi chưa chấp nhận (Track Changes)", "it has tracked changes"),
    "mail-merge": ("tệp dùng trộn thư (Mail Merge)", "it is set up for mail merge"),
    "field": ("tệp có trường lấy ngày, tên, tệp hoặc chương trình", "it has fields for dates, names or files"),
    "form-size": ("nội dung bên trong quá 16 MB", "its contents are larger than 16 MB"),
    "no-look-styles": ("tệp không có kiểu «Lời văn» hoặc không có trang đứng", "it has no style «Lời văn» or no page"),
    "tag-outside-text": ("có thẻ nằm ngoài chữ (trong trường, công thức, thuộc tính)", "a tag stands outside of text"),
    "too-many-templates": ("thư mục có quá 50 tệp mẫu", "it holds more than 50 templates"),
}
"""Words for the value ``reason``; a reason that is not listed is printed as it comes."""

RULES: dict[str, tuple[str, str]] = {
    "sentence": ("chữ đầu câu viết hoa", "a sentence begins with a capital"),
    "person": ("mọi âm tiết của tên người viết hoa", "every syllable of the name of a person takes a capital"),
    "weekday": ("chữ chỉ thứ tự trong tên ngày viết hoa", "the number in the name of a day takes a capital"),
    "month-in-words": ("tháng ghi bằng chữ thì viết hoa chữ ấy", "a month in words has a capital on that word"),
    "month-in-figures": ("tháng ghi bằng số thì viết thường", "a month in figures takes no capital"),
    "holiday": ("tên ngày lễ, tết viết theo Phụ lục II", "names of holidays are written as in Phụ lục II"),
    "event": ("tên sự kiện lịch sử viết theo Phụ lục II", "names of events are written as in Phụ lục II"),
    "place": ("danh từ chung đứng trước tên địa lý viết thường", "the common noun before a name of nature is small"),
    "acronym": ("tên viết tắt của tổ chức nước ngoài viết hoa cả", "names made of initials are all capitals"),
}
"""Rules of capitals for the value ``rule`` (HT619)."""

FORMATS: dict[str, tuple[str, str]] = {
    "doc": ("tệp Word kiểu cũ (.doc)", "a Word file of the old kind (.doc)"),
    "ole": ("tệp Office kiểu cũ", "an Office file of the old kind"),
    "rtf": ("tệp RTF", "an RTF file"),
    "pdf": ("tệp PDF", "a PDF file"),
    "odt": ("tệp OpenDocument (.odt)", "an OpenDocument file (.odt)"),
    "spreadsheet": ("bảng tính Excel", "an Excel spreadsheet"),
    "slides": ("tệp trình chiếu PowerPoint", "a PowerPoint presentation"),
    "html": ("trang web (HTML)", "a web page (HTML)"),
    "xml": ("tệp XML", "an XML file"),
    "archive": ("tệp nén không chứa văn bản Word", "an archive without a Word text"),
    "nothing": ("tệp rỗng", "an empty file"),
    "unknown": ("một loại tệp khác", "a file of another kind"),
}
"""Words for the value ``format``."""

PARTS: dict[str, tuple[str, str]] = {
    "type": ("tên loại văn bản (type)", "type"),
    "title": ("tên gọi (title)", "title"),
    "tree": ("các chương, điều, mục (sections)", "tree of chapters, articles and sections"),
}
"""What of a draft may not have been recognised."""

PAGE_PARTS: dict[str, tuple[str, str]] = {
    "page": ("trang giấy", "page"),
    "letterhead": ("phần đầu văn bản", "letterhead"),
    "title": ("tên loại, trích yếu", "title"),
    "body": ("nội dung", "text"),
    "signature": ("phần ký, nơi nhận", "signatures"),
    "annex": ("phụ lục", "annex"),
    "header": ("đầu trang", "page header"),
    "footer": ("chân trang", "page footer"),
}
"""The parts of a finished document, as a passage names them."""

CAUSES: dict[str, tuple[str, str]] = {
    **{
        f"days-{month}-{days}": (f"tháng {month} có {days} ngày", f"month {month} has {days} days")
        for months, days in (((1, 3, 5, 7, 8, 10, 12), 31), ((4, 6, 9, 11), 30))
        for month in months
    },
    "days-2-28": ("tháng 2 của năm này có 28 ngày", "month 2 of that year has 28 days"),
    "days-2-29": ("tháng 2 của năm này có 29 ngày", "month 2 of that year has 29 days"),
    "months": ("một năm có 12 tháng, ngày ghi trước, tháng ghi sau", "a year has 12 months, and the day comes first"),
    "day-zero": ("ngày đầu tháng là 01", "the first day is 01"),
    "year-digits": ("năm ghi đủ bốn chữ số", "the year takes four digits"),
    "no-year": ("ghi thêm năm, đủ bốn chữ số", "the year is missing, in four digits"),
    "hours": ("giờ từ 0 đến 23", "hours go from 0 to 23"),
    "minutes": ("phút từ 0 đến 59", "minutes go from 0 to 59"),
    "day-part": ("ghi theo 24 giờ, không ghi sáng, chiều, tối, ví dụ 14:00", "use the 24-hour clock, as 14:00"),
    "colon": (
        "giữa giờ và phút ghi dấu hai chấm hoặc chữ «giờ», ví dụ 8:30",
        "put a colon before the minutes, as 8:30",
    ),
    "seconds": ("chỉ ghi giờ và phút, ví dụ 14:00", "give hours and minutes only, as 14:00"),
}
"""What keeps a value from being a day or a time (HT207, HT208)."""
