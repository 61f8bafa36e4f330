"""What a render of many files, ``verify`` and ``lock`` say, in Vietnamese and in English, side by side."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "jobs": (
        "Số tiến trình làm song song; 1 là làm lần lượt. Mặc định: theo số nhân của máy, ít tệp thì làm lần lượt.",
        "How many processes work side by side; 1 is one after another. Default: the cores, one for few files.",
    ),
    "render.shard": (
        "Chỉ làm phần thứ K trong N phần của danh sách, để chia cho nhiều máy; máy nào cũng chia như nhau.",
        "Do only part K of N of the list, to divide it between machines; every machine divides it alike.",
    ),
    "render.check": (
        "Không ghi gì; nêu văn bản nào sẽ được ghi mới, có thì mã kết thúc là 1.",
        "Write nothing; name the documents that would be written, with exit status 1 if there are any.",
    ),
    "render.lock": (
        "Ghi hoithao.lock.json vào nơi ghi văn bản: lần sau chỉ làm lại những gì đã đổi. Có tệp này rồi thì luôn dùng.",
        "Write hoithao.lock.json where documents go: later runs redo only what changed. Once there, it is always used.",
    ),
    "verify": (
        "Đối chiếu từng văn bản trong bản kê với tệp hội thảo: còn đúng, đã bị sửa tay, hay đã cũ.",
        "Compare each document of a manifest with its workshop file: exact, edited by hand, or stale.",
    ),
    "verify-example": ("hoithao verify van-ban", "hoithao verify van-ban"),
    "verify.place": (
        "Thư mục có hoithao.lock.json, hoặc chính tệp ấy. Mặc định: thư mục hiện tại.",
        "The folder with hoithao.lock.json, or that file. Default: the current folder.",
    ),
    "lock": (
        "Bản kê hoithao.lock.json của những văn bản đã lập.",
        "The manifest hoithao.lock.json of documents that were made.",
    ),
    "lock-example": ("hoithao lock merge van-ban", "hoithao lock merge van-ban"),
    "merge": (
        "Gộp bản kê của các phần (--shard) trong một thư mục thành hoithao.lock.json.",
        "Merge the manifests of shards in a folder into hoithao.lock.json.",
    ),
    "merge-example": ("hoithao lock merge van-ban", "hoithao lock merge van-ban"),
    "merge.folder": (
        "Thư mục có bản kê của các phần. Mặc định: thư mục hiện tại.",
        "The folder with the manifests of the shards. Default: the current folder.",
    ),
    "mark-folder": ("THƯ-MỤC", "FOLDER"),
    "merged": ("{path} — gộp từ {parts} phần, {files} tệp hội thảo", "{path} — shards {parts}, workshop files {files}"),
    "no-manifest": ("ở đây không có bản kê văn bản nào", "there is no manifest here"),
    "verify-exact": ("{path}: đúng", "{path}: exact"),
    "verify-totals": (
        "{files} văn bản: đúng {exact}, đã sửa {edited}, đã cũ {stale}, không có {absent}, chưa xét được {failed}",
        "Documents {files}: exact {exact}, edited {edited}, stale {stale}, absent {absent}, not verified {failed}",
    ),
    "mark-jobs": ("SỐ", "N"),
    "mark-shard": ("K/N", "K/N"),
    "bad-shard": (
        "«{value}» không dùng được cho «--shard» — viết K/N, ví dụ 2/4, với K từ 1 đến N",
        "«{value}» cannot be used for «--shard» — write K/N, as 2/4, with K from 1 to N",
    ),
    "name-in-batch": (
        "«{output}» là tên một tệp — khi có hơn hai tệp hội thảo, hoặc dùng {options}, hãy ghi tên một thư mục",
        "«{output}» names one file — with more than two workshop files, or with {options}, name a folder",
    ),
    "progress": ("… đã xong {done}/{total} tệp", "… files done: {done}/{total}"),
    "progress-bar": ("Đang lập văn bản", "Making documents"),
    "batch-written": ("{path}: đã ghi {count} văn bản", "{path}: written, documents {count}"),
    "batch-blanks": (", còn thiếu {count} thông tin", ", facts missing {count}"),
    "batch-doubts": (
        ", {count} chỗ cần xem lại thể thức (HT908, HT909)",
        ", places to look at for their form {count} (HT908, HT909)",
    ),
    "batch-withheld": (", không in {count} phần nội bộ", ", internal parts left out {count}"),
    "batch-would-write": ("{path}: sẽ ghi {names}", "{path}: would write {names}"),
    "batch-unchanged": ("{path}: không đổi", "{path}: unchanged"),
    "batch-failed": ("{path}: không lập được — {finding}", "{path}: failed — {finding}"),
    "more-errors": (" (và {count} lỗi khác)", " (errors besides: {count})"),
    "unknown-fault": ("không rõ nguyên nhân", "cause unknown"),
    "passed-over": (
        "Bỏ qua {count} tệp .yaml không có khóa «workshop» ở cấp ngoài cùng: {names}",
        "Passed over .yaml files without a top-level key «workshop»: {count}: {names}",
    ),
    "batch-left": ("; chưa làm {count}", "; not begun {count}"),
    "old-pdfs": (
        "Có {count} bản PDF lập trước văn bản cạnh nó, là bản cũ: {names}. Lập lại bằng --pdf.",
        "PDFs older than the documents beside them: {count}: {names}. Make them anew with --pdf.",
    ),
    "batch-totals": (
        "{files} tệp: đã ghi {written}, không đổi {unchanged}, không lập được {failed}",
        "Files {files}: written {written}, unchanged {unchanged}, failed {failed}",
    ),
    "check-totals": (
        "{files} tệp: sẽ ghi {written}, không đổi {unchanged}, không lập được {failed}",
        "Files {files}: to be written {written}, unchanged {unchanged}, failed {failed}",
    ),
}
