"""Documents and the program itself (HT8xx, HT9xx)."""

from __future__ import annotations

from hoithao.catalogue.entry import ERROR, Entry, Without

ENTRIES: dict[str, Entry] = {
    "HT801": Entry(
        "cannot-write",
        ERROR,
        vi="Không ghi được tệp «{name}»: {reason}.",
        en="The file «{name}» cannot be written: {reason}.",
        hint_vi="Đóng tệp nếu đang mở trong Word, hoặc kiểm tra quyền ghi và chỗ trống trên ổ đĩa.",
        hint_en="Close the file if Word has it open, or check the permissions and the space on the disk.",
    ),
    "HT802": Entry(
        "fix-not-kept",
        ERROR,
        vi="Sửa tự động tệp này sẽ gây lỗi «{about}» nên tệp được giữ nguyên.",
        en="The automatic fixes would cause the error «{about}», so the file is left as it is.",
        hint_vi="Sửa bằng tay theo gợi ý của từng thông báo.",
        hint_en="Correct the file by hand after the hint of each message.",
    ),
    # The program itself.
    "HT901": Entry(
        "internal-error",
        ERROR,
        vi="Chương trình gặp sự cố ngoài dự kiến: «{error}».",
        en="The program met a fault of its own: «{error}».",
        hint_vi="Báo cho nhóm phát triển, gửi kèm kết quả chạy lại với --debug và tệp này sau khi bỏ thông tin "
        "không được chia sẻ.",
        hint_en="Report this to the developers with what --debug prints and the file, after taking out what may not "
        "be shared.",
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
    "HT903": Entry(
        "cannot-print",
        ERROR,
        vi="Không in được kết quả: {reason}.",
        en="The results cannot be printed: {reason}.",
        hint_vi="Kiểm tra nơi nhận kết quả (ổ đĩa, đường ống) rồi chạy lại.",
        hint_en="Check where the output goes (a disk, a pipe) and start again.",
    ),
}
