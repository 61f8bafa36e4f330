"""Documents and the program itself (HT8xx, HT9xx)."""

from __future__ import annotations

from hoithao.catalogue.entry import ERROR, Entry, Without

ENTRIES: dict[str, Entry] = {
    "HT801": Entry(
        "cannot-write",
        ERROR,
        vi="Không ghi được tệp «{name}»: {reason}.",
        en="The file «{name}» cannot be written: {reason}.",
        hint_vi="Đóng tệp nếu đang mở trong Word hoặc Excel, hoặc kiểm tra quyền ghi và chỗ trống trên ổ đĩa.",
        hint_en="Close the file if Word or Excel has it open, or check the permissions and the space on the disk.",
    ),
    "HT802": Entry(
        "fix-not-kept",
        ERROR,
        vi="Sửa tự động tệp này sẽ gây lỗi «{about}» nên tệp được giữ nguyên.",
        en="The automatic fixes would cause the error «{about}», so the file is left as it is.",
        hint_vi="Sửa bằng tay theo gợi ý của từng thông báo.",
        hint_en="Correct the file by hand after the hint of each message.",
    ),
    # PDF by LibreOffice.
    "HT820": Entry(
        "office-not-found",
        ERROR,
        vi="Không tìm thấy LibreOffice nên chưa tạo được PDF.",
        en="LibreOffice was not found, so no PDF was made.",
        hint_vi="Cài LibreOffice, hoặc ghi đường dẫn của chương trình soffice vào biến môi trường {about}.",
        hint_en="Install LibreOffice, or put the path of its program soffice into the variable {about}.",
    ),
    "HT821": Entry(
        "pdf-not-made",
        ERROR,
        vi="Chưa tạo được PDF «{name}»: {reason}.",
        en="The PDF «{name}» was not made: {reason}.",
        hint_vi="Mở tệp .docx bằng LibreOffice xem có báo gì không; tệp PDF cũ, nếu có, được giữ nguyên.",
        hint_en="Open the .docx in LibreOffice and see what it says; an older PDF, if any, was left as it is.",
    ),
    "HT822": Entry(
        "pdf-time-limit",
        ERROR,
        vi="Chưa tạo được PDF «{name}» vì LibreOffice làm quá {limit} giây.",
        en="The PDF «{name}» was not made: LibreOffice took more than {limit} seconds.",
        hint_vi="Đặt thời hạn dài hơn bằng «--pdf-timeout», hoặc chia các tệp thành nhiều lần chạy.",
        hint_en="Give it more time with «--pdf-timeout», or make the files in several runs.",
    ),
    "HT823": Entry(
        "office-does-not-start",
        ERROR,
        vi="Không chạy được LibreOffice («{name}») nên chưa tạo được PDF.",
        en="LibreOffice («{name}») does not start, so no PDF was made.",
        hint_vi="Kiểm tra bằng lệnh «hoithao doctor», và cài lại LibreOffice nếu cần.",
        hint_en="Check with «hoithao doctor», and install LibreOffice again if need be.",
    ),
    # The program itself.
    "HT901": Entry(
        "internal-error",
        ERROR,
        vi="Chương trình gặp sự cố ngoài dự kiến: «{error}».",
        en="The program met a fault of its own: «{error}».",
        hint_vi="Báo cho nhóm phát triển, gửi kèm tệp này sau khi bỏ thông tin không được chia sẻ.",
        hint_en="Report this to the developers with the file, after taking out what may not be shared.",
        without=(
            Without(
                "error",
                vi="Chương trình gặp sự cố ngoài dự kiến.",
                en="The program met a fault of its own.",
            ),
        ),
    ),
    "HT902": Entry(
        "content-not-conserved",
        ERROR,
        vi="Văn bản tạo ra làm mất hoặc lặp nội dung «{text}», nên không được ghi.",
        en="The document would lose or repeat «{text}», so it is not written.",
        hint_vi="Báo cho nhóm phát triển, gửi kèm tệp này sau khi bỏ thông tin không được chia sẻ.",
        hint_en="Report this to the developers with the file, after taking out what may not be shared.",
        without=(
            Without(
                "text",
                vi="Văn bản tạo ra không giữ đủ nội dung của tệp, nên không được ghi.",
                en="The document would not keep all that the file says, so it is not written.",
            ),
        ),
    ),
}
