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
    "HT820": Page(
        what="Máy có LibreOffice để chuyển văn bản sang PDF không.",
        why="Văn bản Word đã được ghi đủ; chỉ bản PDF cần LibreOffice.",
        wrong="hoithao render hoi-thao.yaml --pdf     (máy chưa cài LibreOffice)",
        right="hoithao render hoi-thao.yaml --pdf     (sau khi cài LibreOffice)",
        form="text",
    ),
    "HT821": Page(
        what="LibreOffice có chuyển được từng văn bản sang PDF không.",
        why="Tệp không chuyển được thì được nêu tên, các tệp khác vẫn có PDF; không có tệp PDF nào dở dang.",
        wrong="hoithao render hoi-thao.yaml --pdf     (LibreOffice hỏng giữa chừng)",
        right="hoithao render hoi-thao.yaml --pdf     (sau khi cài lại LibreOffice)",
        form="text",
    ),
    "HT822": Page(
        what="LibreOffice có làm xong trong thời hạn không.",
        why="Quá hạn thì LibreOffice bị dừng để lần chạy không treo; tệp PDF nào đã xong thì vẫn được ghi.",
        wrong="hoithao render hoi-thao --pdf --pdf-timeout 5",
        right="hoithao render hoi-thao --pdf --pdf-timeout 600",
        form="text",
    ),
    "HT823": Page(
        what="Chương trình LibreOffice tìm thấy có chạy được không.",
        why="Có tệp soffice nhưng hệ thống không cho chạy, hoặc biến HOITHAO_SOFFICE ghi tệp khác.",
        wrong="HOITHAO_SOFFICE=/opt/soffice.txt hoithao render hoi-thao.yaml --pdf",
        right="HOITHAO_SOFFICE=/opt/libreoffice/program/soffice hoithao render hoi-thao.yaml --pdf",
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
}
