"""Documents and the program itself (HT8xx, HT9xx)."""

from __future__ import annotations

from hoithao.catalogue.entry import ERROR, WARNING, Entry, Without

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
    # Many files in one run, and what is known of documents made before.
    "HT803": Entry(
        "worker-died",
        ERROR,
        vi="Tiến trình lập văn bản cho tệp này bị dừng đột ngột hai lần (mã {about}).",
        en="The process that made the documents of this file was ended twice before its time (status {about}).",
        hint_vi="Kiểm tra bộ nhớ của máy, rồi chạy riêng tệp này với --jobs 1.",
        hint_en="Check the memory of the machine, then run this file alone with --jobs 1.",
    ),
    "HT804": Entry(
        "manifest-not-read",
        ERROR,
        vi="Tệp này không phải là bản kê văn bản của hoithao, hoặc đã bị hỏng.",
        en="This file is no manifest of hoithao, or it is damaged.",
        hint_vi="Sửa tệp (ví dụ chỗ xung đột của git), hoặc xóa rồi chạy lại --lock cho mọi tệp hội thảo.",
        hint_en="Correct it (a conflict of git, for one), or delete it and run --lock again over all workshop files.",
    ),
    "HT805": Entry(
        "manifest-of-other-format",
        ERROR,
        vi="Bản kê văn bản này được ghi theo một định dạng mà phiên bản đang dùng không biết.",
        en="This manifest is written in a format that this version does not know.",
        hint_vi="Cài phiên bản mới hơn của chương trình, hoặc xóa tệp rồi chạy lại --lock cho mọi tệp hội thảo.",
        hint_en="Install a newer version, or delete the file and run --lock again over all workshop files.",
    ),
    "HT806": Entry(
        "shard-missing",
        ERROR,
        vi="Chưa đủ bản kê của các phần, còn thiếu {parts}.",
        en="The manifests of some shards are not there: {parts}.",
        hint_vi="Thêm phần còn thiếu, bằng cách chạy phần ấy hoặc chép bản kê và văn bản của nó vào đây.",
        hint_en="Add what is missing: run that shard, or copy its manifest and documents into this folder.",
    ),
    "HT807": Entry(
        "shards-not-of-one-run",
        ERROR,
        vi="Bản kê của các phần không phải của cùng một lần chạy: {parts}.",
        en="The manifests of the shards are not of one run: {parts}.",
        hint_vi="Xóa bản kê của các phần, rồi chạy lại mọi phần với cùng tệp hội thảo, tùy chọn, phiên bản và số phần.",
        hint_en="Remove the manifests of shards, then run every one with the same files, options, version and count.",
    ),
    "HT808": Entry(
        "document-edited",
        ERROR,
        vi="Văn bản «{name}» đã được sửa sau khi lập.",
        en="The document «{name}» was edited after it was made.",
        hint_vi="Ghi nội dung đã sửa vào tệp hội thảo, rồi lập lại văn bản.",
        hint_en="Put what was edited into the workshop file, then render again.",
    ),
    "HT809": Entry(
        "document-stale",
        ERROR,
        vi="Văn bản «{name}» đã cũ so với tệp hội thảo hoặc với chương trình.",
        en="The document «{name}» is older than its workshop file or than the program.",
        hint_vi="Kiểm tra thay đổi của tệp hội thảo, rồi lập lại văn bản bằng hoithao render.",
        hint_en="Check what changed in the workshop file, then render it again.",
    ),
    "HT810": Entry(
        "document-absent",
        ERROR,
        vi="Không có văn bản «{name}», tuy bản kê có ghi.",
        en="The document «{name}» is not there, although the manifest lists it.",
        hint_vi="Thêm lại văn bản bằng cách chạy hoithao render.",
        hint_en="Add it by running hoithao render again.",
    ),
    "HT811": Entry(
        "document-without-source",
        ERROR,
        vi="Văn bản «{name}» không còn tệp hội thảo nào tạo ra nó.",
        en="No workshop file makes the document «{name}» any more.",
        hint_vi="Xóa văn bản, hoặc chép lại tệp hội thảo vào chỗ cũ.",
        hint_en="Delete the document, or put the workshop file back where it was.",
    ),
    # PDF by LibreOffice.
    "HT812": Entry(
        "document-edited-and-stale",
        ERROR,
        vi="Văn bản «{name}» đã được sửa sau khi lập, và tệp hội thảo hoặc chương trình cũng đã đổi.",
        en="The document «{name}» was edited after it was made, and its workshop file or the program changed too.",
        hint_vi="Ghi nội dung đã sửa vào tệp hội thảo, đối chiếu với chỗ đã đổi, rồi lập lại văn bản.",
        hint_en="Put what was edited into the workshop file, compare it with what changed there, then render again.",
    ),
    "HT813": Entry(
        "document-of-another-workshop",
        ERROR,
        vi="Văn bản «{name}» là của tệp hội thảo «{about}» theo bản kê, lập cho tệp này thì mất văn bản ấy.",
        en="By the manifest the document «{name}» is that of «{about}»; making this one would replace it.",
        hint_vi="Chọn nơi ghi khác (-o) hoặc đổi tên tệp hội thảo này; tệp kia không còn dùng thì xóa tệp ấy trước.",
        hint_en="Choose another output folder (-o) or rename this file; delete the other first if it is used no more.",
    ),
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
    "HT906": Entry(
        "internal-in-document",
        ERROR,
        vi="Văn bản gửi ra ngoài vẫn có nội dung nội bộ «{text}», nên không được ghi.",
        en="The document to be sent out still has the internal words «{text}», so it is not written.",
        hint_vi="Viết lại chỗ nội bộ cho khác lời văn in sẵn; nếu không phải vậy thì báo cho nhóm phát triển.",
        hint_en="Report this to the developers if the internal words are none that the documents print anyhow.",
    ),
    "HT907": Entry(
        "own-document-breaches-decree",
        ERROR,
        vi="Văn bản tạo ra sai thể thức ({rule_code}) tại «{text}», nên không được ghi.",
        en="The document would breach the decree ({rule_code}) at «{text}», so it is not written.",
        hint_vi="Báo cho nhóm phát triển, gửi kèm tệp này sau khi bỏ thông tin không được chia sẻ.",
        hint_en="Report this to the developers with the file, after taking out what may not be shared.",
        without=(
            Without(
                "text",
                vi="Văn bản tạo ra sai thể thức ({rule_code}), nên không được ghi.",
                en="The document would breach the decree ({rule_code}), so it is not written.",
            ),
        ),
    ),
    "HT908": Entry(
        "breach-by-typed-words",
        WARNING,
        vi="Văn bản ({name}) có chỗ cần xem lại thể thức, «{text}»: {required} ({rule_code}).",
        en="The document ({name}) has a place to look at, «{text}»: {required} ({rule_code}).",
        hint_vi="Xem văn bản tại chỗ này; nếu sai thì sửa lời văn trong tệp, nếu không sai thì bỏ qua bằng "
        "«# hoithao: bỏ qua HT908 — lý do».",
        hint_en="Look at the document there; change the words in the file if they are wrong, else let it pass with "
        "«# hoithao: ignore HT908 — reason».",
        without=(
            Without(
                "text",
                vi="Văn bản ({name}) có chỗ cần xem lại thể thức: {required} ({rule_code}).",
                en="The document ({name}) has something to look at: {required} ({rule_code}).",
            ),
        ),
    ),
    "HT909": Entry(
        "breach-of-own-template",
        WARNING,
        vi="Văn bản theo mẫu riêng ({name}) chưa đúng thể thức tại «{text}»: {required} ({rule_code}).",
        en="The document of an own template ({name}) breaches the decree at «{text}»: {required} ({rule_code}).",
        hint_vi="Xem đủ các chỗ bằng hoithao check TÊN-VĂN-BẢN.docx, rồi sửa mẫu của cơ quan nếu cần.",
        hint_en="Check every place with hoithao check DOCUMENT.docx, then correct the template if need be.",
        without=(
            Without(
                "text",
                vi="Văn bản theo mẫu riêng ({name}) chưa đúng thể thức: {required} ({rule_code}).",
                en="The document of an own template ({name}) breaches the decree: {required} ({rule_code}).",
            ),
        ),
    ),
}
