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
    "HT803": Page(
        what="Tiến trình lập văn bản của từng tệp có chạy hết không.",
        why="Thường vì máy thiếu bộ nhớ; tệp được thử lại riêng một lần, các tệp khác vẫn được lập.",
        wrong="hoithao render van-ban-2026 -o ra --jobs 16     (máy có 2 GB bộ nhớ)",
        right="hoithao render van-ban-2026 -o ra --jobs 2",
        form="text",
    ),
    "HT804": Page(
        what="Tệp hoithao.lock.json có đọc được và đúng cấu trúc không.",
        why="Bản kê hỏng thì không biết văn bản nào còn đúng, nên lần lập tới làm lại mọi tệp.",
        wrong="hoithao verify ra     (hoithao.lock.json còn dấu xung đột của git)",
        right="hoithao render . -o ra --lock     (sau khi xóa hoithao.lock.json)",
        form="text",
    ),
    "HT805": Page(
        what="Bản kê văn bản có cùng định dạng với chương trình đang dùng không.",
        why="Bản kê do phiên bản mới hơn ghi có thể nói điều mà phiên bản này không hiểu.",
        wrong="hoithao verify ra     (bản kê do phiên bản mới hơn ghi)",
        right="pip install --upgrade hoithao && hoithao verify ra",
        form="text",
    ),
    "HT806": Page(
        what="Khi gộp, bản kê của mọi phần có đủ không.",
        why="Thiếu một phần thì bản kê chung thiếu một số văn bản mà không ai biết.",
        wrong="hoithao lock merge ra     (chỉ có phần 1 và 3 trong 3 phần)",
        right="hoithao render . -o ra --lock --shard 2/3 && hoithao lock merge ra",
        form="text",
    ),
    "HT807": Page(
        what="Khi gộp, bản kê của các phần có cùng số phần, phiên bản, danh sách tệp hội thảo và tùy chọn không.",
        why="Phần của lần chạy khác thì chia danh sách khác, gộp lại sẽ sót hoặc lẫn văn bản cũ.",
        wrong="hoithao lock merge ra     (có phần 1-of-2 và phần 1-of-3)",
        right="hoithao lock merge ra     (có phần 1-of-2 và phần 2-of-2)",
        form="text",
    ),
    "HT808": Page(
        what="Văn bản có còn đúng từng byte như khi lập không.",
        why="Sửa ngay trong tệp Word thì lần lập sau sẽ mất phần đã sửa, và tệp hội thảo không còn nói đúng.",
        wrong="hoithao verify ra     (biên bản đã được sửa trong Word)",
        right="hoithao verify ra     (sau khi đưa chỗ sửa vào tệp hội thảo và lập lại)",
        form="text",
    ),
    "HT809": Page(
        what="Văn bản có đúng là văn bản mà tệp hội thảo hiện nay cho ra không.",
        why="Tệp hội thảo, tệp cơ quan, tệp dự thảo hay chương trình đã đổi mà văn bản chưa được lập lại.",
        wrong="hoithao verify ra     (đã sửa tệp hội thảo, chưa lập lại)",
        right="hoithao render . -o ra && hoithao verify ra",
        form="text",
    ),
    "HT810": Page(
        what="Mọi văn bản trong bản kê có trong thư mục không.",
        why="Văn bản bị xóa hoặc bị đổi tên thì hồ sơ thiếu mà không ai biết.",
        wrong="hoithao verify ra     (đã xóa một báo cáo)",
        right="hoithao render . -o ra && hoithao verify ra",
        form="text",
    ),
    "HT811": Page(
        what="Mỗi văn bản trong bản kê có còn tệp hội thảo tạo ra nó không.",
        why="Tệp hội thảo bị xóa, đổi tên, hoặc không còn báo cáo ấy: văn bản ở lại mà không ai kiểm tra được nữa.",
        wrong="hoithao verify ra     (đã xóa tệp hội thảo, còn biên bản)",
        right="hoithao verify ra     (sau khi xóa cả biên bản)",
        form="text",
    ),
    "HT812": Page(
        what="Văn bản được sửa tay có dựa trên tệp hội thảo hiện nay không.",
        why="Hai bên cùng đổi: lập lại thì mất chỗ sửa tay, giữ văn bản thì thiếu chỗ đổi trong tệp hội thảo.",
        wrong="hoithao verify ra     (báo cáo đã được sửa trong Word, tệp hội thảo cũng đã sửa)",
        right="hoithao verify ra     (sau khi đưa chỗ sửa vào tệp hội thảo và lập lại)",
        form="text",
    ),
    "HT813": Page(
        what="Văn bản sắp ghi có phải là của một tệp hội thảo khác, do lần chạy trước lập, không.",
        why="Hai tệp cùng tên ở hai thư mục ghi vào một nơi thì văn bản của tệp này thay văn bản của tệp kia.",
        wrong="hoithao render thang-8 -o ra --lock     (gop-y.yaml của thang-7 đã lập văn bản ở ra)",
        right="hoithao render thang-8 -o ra/thang-8 --lock",
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
    "HT903": Page(
        what="Kết quả có in ra được không.",
        why="Nơi nhận kết quả đã đầy hoặc không ghi được nữa; phần in ra chưa đủ nên không dùng được.",
        wrong="hoithao validate hoi-thao.yaml > /dev/full",
        right="hoithao validate hoi-thao.yaml > ket-qua.txt",
        form="text",
    ),
    "HT906": Page(
        what="Văn bản gửi ra ngoài có còn lời văn, mã của phần nội bộ không, kể cả trong phần không in ra.",
        why="Phần nội bộ lọt ra ngoài thì không lấy lại được, nên tệp được tìm lại lần cuối trước khi ghi.",
        wrong="hoithao render hoi-thao.yaml --edition public     (báo HT906)",
        right="hoithao render hoi-thao.yaml --edition internal   (bản đầy đủ, lưu hành nội bộ)",
        form="text",
    ),
    "HT907": Page(
        what="Văn bản vừa lập có đúng thể thức không, do phần kiểm tra của chương trình đọc lại.",
        why="Phần lập và phần kiểm tra hiểu Nghị định độc lập với nhau; hai bên khác nhau thì có một bên sai.",
        wrong="hoithao render hoi-thao.yaml             (báo HT907)",
        right="hoithao render hoi-thao.yaml --debug     (gửi phần in ra cho nhóm phát triển)",
        form="text",
    ),
    "HT908": Page(
        what="Văn bản vừa lập có chỗ nào chưa đúng thể thức do lời văn trong tệp mà chưa cảnh báo nào nêu không.",
        why="Lời văn có thể quá dài so với ô của bảng, hoặc bị đọc nhầm, như ý kiến mở đầu bằng «Nơi nhận:». Văn bản "
        "vẫn được ghi, nhưng cần có người xem.",
        wrong="remarks:\n"
        "  - {id: YK-01, by: {units: [so-noi-vu]}, agenda: gop-y, targets: general, stance: amend,\n"
        "     text: Giao các sở Tư pháp hướng dẫn.}",
        right="remarks:\n"
        "  - {id: YK-01, by: {units: [so-noi-vu]}, agenda: gop-y, targets: general, stance: amend,\n"
        "     text: Giao các Sở Tư pháp hướng dẫn.}",
    ),
    "HT909": Page(
        what="Văn bản lập theo mẫu riêng hoặc biểu mẫu Word của cơ quan có đúng thể thức không.",
        why="Mẫu là của cơ quan nên chương trình không sửa và không dừng; nhưng chỗ sai phải được nói ra trước khi ký.",
        wrong="hoithao render hoi-thao.yaml --form bien-ban.docx     (biểu mẫu có lề trái 20 mm)",
        right="hoithao render hoi-thao.yaml --form bien-ban.docx     (sau khi đặt lề trái 30 mm)",
        form="text",
    ),
}
