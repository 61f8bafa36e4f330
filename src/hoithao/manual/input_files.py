"""Pages on files and bytes (HT0xx)."""

from __future__ import annotations

from hoithao.manual.page import Page

PAGES: dict[str, Page] = {
    "HT001": Page(
        what="Tệp ghi trên dòng lệnh, hoặc tệp hoithao.yaml của cơ quan, có mở ra đọc được không.",
        why="Không đọc được tệp thì không có gì để kiểm tra; các tệp khác trong cùng lệnh vẫn được xử lý.",
        wrong="hoithao validate hoi-thaoo.yaml",
        right="hoithao validate hoi-thao.yaml",
        form="text",
    ),
    "HT002": Page(
        what="Mọi byte của tệp có phải là văn bản UTF-8 không.",
        why="Bảng mã cũ (TCVN3, VNI, Windows-1258) làm sai dấu tiếng Việt; đoán bảng mã thì có thể sai tên người.",
        wrong="Notepad: Lưu thành…, Mã hóa: ANSI",
        right="Notepad: Lưu thành…, Mã hóa: UTF-8",
        form="text",
    ),
    "HT003": Page(
        what="Tệp có dấu hiệu đầu tệp của bảng mã UTF-16 không.",
        why="Một số trình soạn thảo gọi UTF-16 là «Unicode»; công cụ chỉ đọc UTF-8.",
        wrong="Notepad: Lưu thành…, Mã hóa: UTF-16 LE",
        right="Notepad: Lưu thành…, Mã hóa: UTF-8",
        form="text",
    ),
    "HT004": Page(
        what="Dung lượng tệp có vượt mức cho phép không.",
        why="Tệp hội thảo hàng nghìn ý kiến cũng chỉ vài trăm kB; tệp lớn hơn nhiều thường là chọn nhầm tệp.",
        wrong="hoithao render ghi-am-hoi-thao.yaml     (tệp 40 MB)",
        right="hoithao render hoi-thao.yaml            (tệp 60 kB)",
        form="text",
    ),
    "HT005": Page(
        what="Tệp có nội dung nào ngoài dòng trống và chú thích không.",
        why="Tệp rỗng thường là tệp chưa lưu.",
        wrong="# Hội thảo ngày 24/9",
        right="""\
schema: 1
organizers: {name: Sở Tư pháp, symbol: STP}
workshop: {title: Hội thảo góp ý dự thảo Nghị định}
""",
        whole=True,
    ),
    "HT006": Page(
        what="Tên sau «-o» có dùng được làm nơi ghi văn bản không.",
        why="Văn bản không bao giờ được ghi đè lên tệp đầu vào hay vào chỗ không phải thư mục.",
        wrong="hoithao render hoi-thao.yaml -o hoi-thao.yaml",
        right="hoithao render hoi-thao.yaml -o van-ban",
        form="text",
    ),
    "HT007": Page(
        what="Hai văn bản trong một lần chạy có cùng tên tệp kết quả không.",
        why="Văn bản sau sẽ xóa mất văn bản trước mà không ai biết.",
        wrong="hoithao render thang-8/gop-y.yaml thang-9/gop-y.yaml -o van-ban",
        right="hoithao render thang-8/gop-y-8.yaml thang-9/gop-y-9.yaml -o van-ban",
        form="text",
    ),
    "HT008": Page(
        what="Ghi chú bỏ qua một thông báo có đúng cách viết không.",
        why="Ghi chú viết sai thì không có tác dụng, người viết lại tưởng là có.",
        wrong="""\
workshop:
  title: Hội thảo góp ý dự thảo Nghị định
  session: sáng
  start: 14:00   # hoithao: bỏ HT305, họp từ trưa
""",
        right="""\
workshop:
  title: Hội thảo góp ý dự thảo Nghị định
  session: sáng
  start: 14:00   # hoithao: bỏ qua HT305 — họp từ trưa
""",
    ),
    "HT009": Page(
        what="Ghi chú bỏ qua một thông báo có nêu lý do không.",
        why="Người đọc tệp sau này cần biết vì sao thông báo được bỏ qua.",
        wrong="""\
workshop:
  title: Hội thảo góp ý dự thảo Nghị định
  session: sáng
  start: 14:00   # hoithao: bỏ qua HT305
""",
        right="""\
workshop:
  title: Hội thảo góp ý dự thảo Nghị định
  session: sáng
  start: 14:00   # hoithao: bỏ qua HT305 — họp từ trưa
""",
    ),
    "HT010": Page(
        what="Ghi chú có định bỏ qua một lỗi không.",
        why="Chỉ bỏ qua được cảnh báo và ghi chú; còn lỗi thì văn bản không đúng hoặc không lập được.",
        wrong="""\
locality: Hải Phòng
workshop:
  title: Hội thảo góp ý dự thảo Nghị định
  start: 14:00
  end: 13:00   # hoithao: bỏ qua HT302 — không rõ giờ
""",
        right="""\
locality: Hải Phòng
workshop:
  title: Hội thảo góp ý dự thảo Nghị định
  start: 14:00
  end:   # chưa rõ giờ
""",
    ),
    "HT011": Page(
        what="Thông báo được bỏ qua có thật sự xuất hiện ở dòng ấy không.",
        why="Ghi chú thừa có thể che một thông báo mới về sau.",
        wrong="""\
workshop:
  title: Hội thảo góp ý dự thảo Nghị định
  session: sáng
  start: 8:00   # hoithao: bỏ qua HT305 — họp từ trưa
""",
        right="""\
workshop:
  title: Hội thảo góp ý dự thảo Nghị định
  session: sáng
  start: 8:00
""",
    ),
    "HT012": Page(
        what="Mã ghi trong ghi chú hoặc trong mục «checks» có thật không.",
        why="Mã gõ sai thì thông báo cần bỏ qua vẫn xuất hiện, hoặc mức chọn không có tác dụng.",
        wrong="""\
workshop:
  title: Hội thảo góp ý dự thảo Nghị định
  session: sáng
  start: 14:00   # hoithao: bỏ qua HT3005 — họp từ trưa
""",
        right="""\
workshop:
  title: Hội thảo góp ý dự thảo Nghị định
  session: sáng
  start: 14:00   # hoithao: bỏ qua HT305 — họp từ trưa
""",
    ),
    "HT013": Page(
        what="Tệp cơ quan có hạ mức của một mã không hạ được không.",
        why="Khi có lỗi này thì chương trình không có đủ thông tin để lập văn bản, dù đặt mức nào.",
        wrong="""\
checks:
  severity: {HT303: ignore}
""",
        right="""\
checks:
  severity: {HT305: ignore}
""",
        form="text",
    ),
    "HT020": Page(
        what="Tệp đưa vào «hoithao draft import» có phải là tệp Word .docx không.",
        why="Chỉ .docx có cấu trúc đọc được chắc chắn; .doc, PDF hay ảnh chụp thì số điều, khoản phải đoán.",
        wrong="hoithao draft import du-thao.doc",
        right="hoithao draft import du-thao.docx     (đã lưu lại thành .docx)",
        form="text",
    ),
    "HT021": Page(
        what="Tệp Word có đặt mật khẩu không.",
        why="Tệp có mật khẩu được mã hóa nên không đọc được nội dung.",
        wrong="Word: Tệp, Thông tin, Bảo vệ tài liệu, Mã hóa bằng mật khẩu",
        right="Word: Tệp, Thông tin, Bảo vệ tài liệu, xóa mật khẩu rồi lưu",
        form="text",
    ),
    "HT022": Page(
        what="Bên trong tệp .docx có nguyên vẹn không.",
        why="Đọc một tệp hỏng thì có thể mất điều, khoản mà không ai biết.",
        wrong="du-thao.docx     (tải về dở dang)",
        right="du-thao.docx     (mở được bằng Word, đã lưu lại)",
        form="text",
    ),
    "HT023": Page(
        what="Tệp Word có vượt mức dung lượng, số phần, độ nén cho phép không.",
        why="Tệp được tạo ra để làm treo máy có thể rất nhỏ mà giải nén thành hàng gigabyte.",
        wrong="hoithao draft import anh-chup-du-thao.docx     (60 MB)",
        right="hoithao draft import du-thao.docx              (300 kB)",
        form="text",
    ),
    "HT024": Page(
        what="Trong tệp Word có nhận ra tên loại, tên gọi và các điều, mục của dự thảo không.",
        why="Thiếu tên loại, tên gọi thì văn bản không gọi tên được dự thảo; chương trình không đoán.",
        wrong="""\
type:
title:
""",
        right="""\
type: Nghị định
title: quy định về theo dõi tình hình thi hành pháp luật
""",
        form="text",
    ),
    "HT025": Page(
        what="Mỗi đoạn của dự thảo có chỗ trong cây chương, điều, mục không.",
        why="Đoạn không có chỗ được giữ nguyên văn ở cuối tệp để người đọc quyết định, không xếp bừa.",
        wrong="#   đoạn 3: Tài liệu gửi kèm Công văn số 123/BTP-PLHS",
        right="# (đã xem: không phải nội dung dự thảo, xóa dòng trên)",
        form="text",
    ),
    "HT026": Page(
        what="Số của điều, khoản, điểm, mục có liền nhau không.",
        why="Số bị nhảy thường là dự thảo đánh số sai, hoặc một điều chưa được nhận ra.",
        wrong="""\
- ref: Điều 3
- ref: Điều 5
""",
        right="""\
- ref: Điều 3
- ref: Điều 4
- ref: Điều 5
""",
        form="text",
    ),
    "HT027": Page(
        what="Có hai điều, hai khoản hoặc hai điểm cùng số không.",
        why="Góp ý vào «Điều 5» sẽ không rõ là điều nào; hay gặp khi trích luật khác mà thiếu ngoặc kép.",
        wrong="""\
- ref: Điều 5
- ref: Điều 5
""",
        right="""\
- ref: Điều 5
- ref: Điều 5a
""",
        form="text",
    ),
    "HT028": Page(
        what="Tệp ghi ở «draft» có đọc được không.",
        why="Không có tệp ấy thì không biết dự thảo có những điều nào; đường dẫn tính từ thư mục của tệp hội thảo.",
        wrong="draft: C:\\du-thao.yaml",
        right="draft: du-thao.yaml",
        form="text",
    ),
    "HT029": Page(
        what="«draft» có trỏ thẳng vào tệp Word không.",
        why="Tệp Word được đọc một lần, có người xem lại, rồi mới dùng; nếu không, sửa tệp Word sẽ đổi cả báo cáo.",
        wrong="draft: du-thao.docx",
        right="draft: du-thao.yaml",
        form="text",
    ),
    "HT030": Page(
        what="Tệp Word có phải là văn bản hành chính không.",
        why="Chỉ văn bản có Quốc hiệu, Tiêu ngữ hay số, ký hiệu mới kiểm tra thể thức được.",
        wrong="hoithao check tin-bai.docx",
        right="hoithao check bao-cao.docx",
        form="text",
    ),
    "HT031": Page(
        what="Tệp Word còn chỗ sửa chưa duyệt (Track Changes) không.",
        why="Chỗ sửa chưa duyệt có thể bị từ chối sau khi kiểm tra; chữ đã xóa không được xét.",
        wrong="Review → Track Changes: còn 3 chỗ",
        right="Review → Accept All Changes",
        form="text",
    ),
    "HT032": Page(
        what="Tệp Word còn nhận xét không.",
        why="Nhận xét bị gửi đi cùng văn bản nếu không xóa.",
        wrong="Lê Văn C: xem lại số liệu này",
        right="Review → Delete All Comments in Document",
        form="text",
    ),
}
