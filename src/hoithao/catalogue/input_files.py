"""Files and bytes (HT0xx)."""

from __future__ import annotations

from hoithao.catalogue.entry import ERROR, WARNING, Entry

ENTRIES: dict[str, Entry] = {
    "HT001": Entry(
        "unreadable-file",
        ERROR,
        vi="Không đọc được tệp: {reason}.",
        en="The file cannot be read: {reason}.",
        hint_vi="Kiểm tra đường dẫn và quyền đọc tệp.",
        hint_en="Check the path and whether you may read the file.",
    ),
    "HT002": Entry(
        "not-utf-8",
        ERROR,
        vi="Tệp không phải là văn bản UTF-8, có byte «{byte}» không đọc được.",
        en="The file is not UTF-8 text: the byte «{byte}» cannot be read.",
        hint_vi="Mở tệp bằng trình soạn thảo văn bản rồi lưu lại với bảng mã UTF-8.",
        hint_en="Open the file in a text editor and save it again as UTF-8.",
    ),
    "HT003": Entry(
        "utf-16",
        ERROR,
        vi="Tệp được lưu bằng bảng mã UTF-16, không phải UTF-8.",
        en="The file is saved as UTF-16, not as UTF-8.",
        hint_vi="Chọn Lưu thành và bảng mã UTF-8 trong trình soạn thảo văn bản.",
        hint_en="Choose Save As and the encoding UTF-8 in the text editor.",
    ),
    "HT004": Entry(
        "file-too-large",
        ERROR,
        vi="Tệp có dung lượng {size}, vượt mức cho phép {limit}.",
        en="The file is {size} large, more than the {limit} that are allowed.",
        hint_vi="Kiểm tra xem có chọn nhầm tệp không, hoặc tách thành nhiều tệp.",
        hint_en="Check that this is the right file, or split it into several.",
    ),
    "HT005": Entry(
        "empty-file",
        ERROR,
        vi="Tệp không có nội dung.",
        en="The file has no content.",
        hint_vi="Bắt đầu từ một tệp mẫu trong thư mục examples.",
        hint_en="Start from one of the files in the folder examples.",
    ),
    "HT006": Entry(
        "unsuitable-output",
        ERROR,
        vi="Không dùng được «{name}» làm nơi ghi kết quả: {reason}.",
        en="«{name}» cannot be used for the output: {reason}.",
        hint_vi="Chọn một đường dẫn khác để ghi kết quả.",
        hint_en="Choose another path for the output.",
    ),
    "HT007": Entry(
        "output-collision",
        ERROR,
        vi="Có hơn một văn bản sẽ ghi vào cùng một tệp «{name}».",
        en="More than one document would be written to the same file «{name}».",
        hint_vi="Đổi tên một tệp đầu vào, hoặc chọn nơi ghi kết quả khác nhau.",
        hint_en="Rename one of the input files or choose different outputs.",
    ),
    # What was decided about codes: comments in the file, severities in hoithao.yaml.
    "HT008": Entry(
        "malformed-waiver",
        WARNING,
        vi="Ghi chú «# hoithao: {text}» không đúng cách viết nên không có tác dụng.",
        en="The comment «# hoithao: {text}» is not written as it should be and does nothing.",
        hint_vi="Viết theo mẫu «# hoithao: bỏ qua HT305 — lý do».",
        hint_en="Write it like «# hoithao: ignore HT305 — reason».",
    ),
    "HT009": Entry(
        "waiver-without-reason",
        WARNING,
        vi="Ghi chú bỏ qua {about} chưa nêu lý do nên không có tác dụng.",
        en="The comment that waives {about} gives no reason and does nothing.",
        hint_vi="Ghi lý do sau dấu gạch ngang, ví dụ «# hoithao: bỏ qua {about} — lý do».",
        hint_en="Give the reason after a dash, as in «# hoithao: ignore {about} — reason».",
    ),
    "HT010": Entry(
        "waiver-of-error",
        WARNING,
        vi="«{about}» là lỗi nên không bỏ qua được bằng ghi chú.",
        en="«{about}» is an error, which a comment cannot waive.",
        hint_vi="Sửa chỗ có lỗi, rồi xóa mã {about} trong ghi chú.",
        hint_en="Correct the error itself, then take {about} out of the comment.",
    ),
    "HT011": Entry(
        "unused-waiver",
        WARNING,
        vi="Ghi chú bỏ qua {about} không còn cần đến vì ở đây không có {about}.",
        en="The comment that waives {about} is not needed: there is no {about} here.",
        hint_vi="Xóa mã {about} trong ghi chú, hoặc chuyển ghi chú đến đúng dòng.",
        hint_en="Remove {about} from the comment, or move the comment to the right line.",
    ),
    "HT012": Entry(
        "unknown-code",
        WARNING,
        vi="Không có mã kiểm tra nào là «{about}».",
        en="There is no check with the code «{about}».",
        hint_vi="Kiểm tra lại mã, mỗi thông báo đều ghi mã trong ngoặc vuông.",
        hint_en="Check the code, which every message gives in brackets.",
    ),
    "HT013": Entry(
        "severity-not-to-be-lowered",
        ERROR,
        vi="Mức của {about} không hạ được vì khi có lỗi này thì không lập được văn bản.",
        en="The severity of {about} cannot be lowered: where it occurs no document can be made.",
        hint_vi="Xóa dòng của {about} trong mục «checks».",
        hint_en="Remove the line of {about} under «checks».",
    ),
    # YAML.
}
