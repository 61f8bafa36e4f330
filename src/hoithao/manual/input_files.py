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
}
