"""Pages on documents and the program itself (HT8xx, HT9xx)."""

from __future__ import annotations

from hoithao.manual.page import Page

PAGES: dict[str, Page] = {
    "HT801": Page(
        what="Tệp kết quả có ghi được không.",
        why="Thường vì tệp đang mở trong Word, thư mục chỉ cho đọc hoặc ổ đĩa đã đầy; tệp cũ vẫn còn nguyên.",
        wrong="hoithao render hoi-thao.yaml     (biên bản cũ đang mở trong Word)",
        right="hoithao render hoi-thao.yaml     (sau khi đóng Word)",
        form="text",
    ),
    "HT802": Page(
        what="Tệp sau khi sửa tự động có thêm lỗi mới không.",
        why="Sửa tự động chỉ được ghi khi tệp vẫn đọc được như trước; nếu không thì tệp được giữ nguyên.",
        wrong="hoithao validate hoi-thao.yaml --fix     (báo HT802)",
        right="hoithao validate hoi-thao.yaml           (rồi sửa bằng tay theo từng thông báo)",
        form="text",
    ),
    "HT901": Page(
        what="Chương trình có chạy hết mà không gặp sự cố của chính nó không.",
        why="Đây là lỗi của chương trình, không phải của tệp; các tệp khác vẫn được xử lý.",
        wrong="hoithao render hoi-thao.yaml             (báo HT901)",
        right="hoithao render hoi-thao.yaml --debug     (gửi phần in ra cho nhóm phát triển)",
        form="text",
    ),
    "HT902": Page(
        what="Mọi ý kiến trong tệp có xuất hiện đúng một lần trong văn bản tạo ra không.",
        why="Văn bản mất hoặc lặp ý kiến thì tệ hơn không có văn bản, nên không được ghi ra.",
        wrong="hoithao render hoi-thao.yaml             (báo HT902)",
        right="hoithao render hoi-thao.yaml --debug     (gửi phần in ra cho nhóm phát triển)",
        form="text",
    ),
    "HT903": Page(
        what="Kết quả có in ra được không.",
        why="Nơi nhận kết quả đã đầy hoặc không ghi được nữa; phần in ra chưa đủ nên không dùng được.",
        wrong="hoithao validate hoi-thao.yaml > /dev/full",
        right="hoithao validate hoi-thao.yaml > ket-qua.txt",
        form="text",
    ),
}
