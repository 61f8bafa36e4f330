"""Pages on YAML text (HT1xx)."""

from __future__ import annotations

from hoithao.manual.page import Page

PAGES: dict[str, Page] = {
    "HT101": Page(
        what="Cấu trúc của tệp có đọc được không.",
        why="Từ chỗ sai trở đi không biết chắc giá trị nào thuộc khóa nào, nên công cụ dừng lại và không đoán. "
        "Trong dấu nháy kép, dấu gạch chéo ngược mở một mã của YAML.",
        wrong="""\
workshop:
  title: "Hội thảo \\Đề án"
""",
        right="""\
workshop:
  title: Hội thảo \\Đề án
""",
    ),
    "HT102": Page(
        what="Đầu dòng có ký tự tab không (trong ví dụ, tab hiện thành ⇥).",
        why="Mỗi trình soạn thảo hiện tab rộng hẹp khác nhau, nên YAML chỉ cho thụt dòng bằng dấu cách.",
        wrong="""\
workshop:
\ttitle: Hội thảo góp ý dự thảo Nghị định
""",
        right="""\
workshop:
  title: Hội thảo góp ý dự thảo Nghị định
""",
    ),
    "HT103": Page(
        what="Trong một giá trị không có dấu nháy có thêm dấu hai chấm kèm dấu cách không.",
        why="Dấu hai chấm kèm dấu cách là dấu ngăn khóa với giá trị, nên không rõ giá trị bắt đầu từ đâu.",
        wrong="""\
workshop:
  title: Hội thảo: góp ý dự thảo Nghị định
""",
        right="""\
workshop:
  title: "Hội thảo: góp ý dự thảo Nghị định"
""",
    ),
    "HT104": Page(
        what="Giá trị không có dấu nháy có bắt đầu bằng một ký tự mà YAML dành riêng không.",
        why="Các ký tự như @, %, *, &, -, [ ở đầu giá trị có nghĩa riêng trong YAML.",
        wrong="""\
workshop:
  title: Hội thảo góp ý
  venue: @Phòng họp số 1
""",
        right="""\
workshop:
  title: Hội thảo góp ý
  venue: "@Phòng họp số 1"
""",
    ),
    "HT105": Page(
        what="Mỗi dấu nháy mở có dấu nháy đóng ở cuối giá trị không.",
        why="Thiếu dấu đóng thì các dòng sau bị coi là phần còn lại của giá trị; dấu nháy ở giữa thì dùng “ ”.",
        wrong="""\
workshop:
  title: "Hội thảo “góp ý” dự thảo
  date: 24/9/2024
""",
        right="""\
workshop:
  title: "Hội thảo “góp ý” dự thảo"
  date: 24/9/2024
""",
    ),
    "HT106": Page(
        what="Các khóa cùng cấp có thẳng cột và có dấu hai chấm không.",
        why="Cấp của một khóa chỉ thể hiện bằng khoảng thụt đầu dòng; lệch một dấu cách là sang cấp khác.",
        wrong="""\
workshop:
  title: Hội thảo góp ý dự thảo Nghị định
   date: 24/9/2024
""",
        right="""\
workshop:
  title: Hội thảo góp ý dự thảo Nghị định
  date: 24/9/2024
""",
    ),
    "HT107": Page(
        what="Một khóa có được ghi hai lần trong cùng một mục không.",
        why="Chỉ một giá trị được dùng; giá trị kia sẽ mất mà không ai biết.",
        wrong="""\
locality: Hải Phòng
locality: Hải Dương
""",
        right="locality: Hải Phòng",
    ),
    "HT108": Page(
        what="Tệp có dùng neo, bí danh, thẻ kiểu hoặc phép gộp của YAML không.",
        why="Một nội dung chỉ đứng ở một chỗ thì thông báo mới chỉ đúng dòng, và người khác đọc tệp mới hiểu.",
        wrong="locality: &noi Hải Phòng",
        right="locality: Hải Phòng",
    ),
    "HT109": Page(
        what="Các mục, danh sách có lồng nhau quá sâu không.",
        why="Tệp hội thảo chỉ cần khoảng mười cấp; sâu hơn nhiều là do thừa dấu ngoặc hoặc thụt dòng nhầm.",
        wrong="locality: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[Hải Phòng]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
        right="locality: Hải Phòng",
    ),
    "HT110": Page(
        what="Tệp có dòng «---» mở thêm một tài liệu thứ hai không.",
        why="Mỗi tệp là một hội thảo; phần sau dòng «---» sẽ không thuộc hội thảo nào.",
        wrong="""\
locality: Hải Phòng
---
locality: Quảng Ninh
""",
        right="locality: Hải Phòng",
    ),
    "HT111": Page(
        what="Cấp ngoài cùng của tệp có phải là các khóa không.",
        why="Công cụ tìm thông tin theo khóa; một danh sách hoặc một câu văn không cho biết đó là thông tin gì.",
        wrong="""\
- Hội thảo góp ý dự thảo Nghị định
- Sở Tư pháp
""",
        right="""\
schema: 1
organizers: {name: Sở Tư pháp, symbol: STP}
workshop: {title: Hội thảo góp ý dự thảo Nghị định}
""",
        whole=True,
    ),
    "HT112": Page(
        what="Tệp có ký tự điều khiển không nhìn thấy được không (trong ví dụ, ký tự ấy hiện thành ␇).",
        why="Ký tự này thường theo khi chép từ PDF hoặc phần mềm khác; Word không nhận và sẽ báo tệp hỏng.",
        wrong="locality: Hải\x07 Phòng",
        right="locality: Hải Phòng",
    ),
    "HT113": Page(
        what="Khóa có phải là chữ không.",
        why="Dấu ngoặc vuông, ngoặc nhọn mở ra danh sách hoặc mục, mà danh sách thì không làm tên khóa được.",
        wrong="""\
locality: Hải Phòng
[Hạn trả lời]: 25/9/2024
""",
        right="locality: Hải Phòng   # hạn trả lời 25/9/2024",
    ),
    "HT114": Page(
        what="Giá trị có bị cắt mất phần sau dấu thăng không.",
        why="Trong YAML, dấu thăng sau dấu cách mở đầu chú thích, nên văn bản in ra sẽ thiếu phần sau.",
        wrong="""\
workshop:
  title: Hội thảo góp ý
  venue: Phòng họp #2
""",
        right="""\
workshop:
  title: Hội thảo góp ý
  venue: "Phòng họp #2"
""",
    ),
    "HT115": Page(
        what="Mỗi khóa có dấu hai chấm và một dấu cách theo sau không.",
        why="Thiếu dấu hai chấm hoặc dấu cách thì cả dòng bị coi là một đoạn chữ, không phải khóa và nội dung.",
        wrong="""\
locality Hải Phòng
chair: {name: Nguyễn Văn A}
""",
        right="""\
locality: Hải Phòng
chair: {name: Nguyễn Văn A}
""",
    ),
    "HT120": Page(
        what="Mỗi dấu ngoặc vuông, ngoặc nhọn mở có dấu đóng cùng loại không.",
        why="Thiếu dấu đóng thì các dòng sau bị coi là phần còn lại trong ngoặc; dấu nháy chỉ ngay dấu ngoặc lẻ.",
        wrong="""\
chair: {name: Nguyễn Văn A
locality: Hải Phòng
""",
        right="""\
chair: {name: Nguyễn Văn A}
locality: Hải Phòng
""",
    ),
    "HT121": Page(
        what="Các mục trong một cặp ngoặc có cách nhau bằng dấu phẩy không.",
        why="Trong ngoặc, chỉ dấu phẩy mới kết thúc một mục; dấu chấm phẩy hay dấu cách thì không.",
        wrong="chair: {name: Nguyễn Văn A; position: Phó Giám đốc}",
        right="chair: {name: Nguyễn Văn A, position: Phó Giám đốc}",
    ),
    "HT122": Page(
        what="Dấu của tệp có bị thay bằng ký tự trông giống không: dấu hai chấm toàn góc «：», dấu nháy cong “ ” "
        "bao quanh giá trị, dấu cách cứng ở chỗ thụt đầu dòng.",
        why="Các ký tự này thường theo khi chép từ Word, trang web hoặc tệp PDF; nhìn thì đúng mà không được đọc.",
        wrong="locality：Hải Phòng",
        right="locality: Hải Phòng",
    ),
    "HT123": Page(
        what="Mỗi mục của danh sách có bắt đầu bằng dấu gạch ngang và một dấu cách không.",
        why="Dấu •, –, + hoặc dấu gạch ngang viết liền không mở một mục mới.",
        wrong="""\
organizers:
  -name: Sở Tư pháp
   symbol: STP
""",
        right="""\
organizers:
  - name: Sở Tư pháp
    symbol: STP
""",
    ),
    "HT124": Page(
        what="Giá trị trong ngoặc có bị dấu phẩy của chính nó tách làm đôi không.",
        why="Trong ngoặc, dấu phẩy ngăn các mục, nên phần sau dấu phẩy bị coi là một khóa không có nội dung.",
        wrong="chair: {name: Nguyễn Văn A, position: Phó Giám đốc Sở, Trưởng Ban soạn thảo}",
        right='chair: {name: Nguyễn Văn A, position: "Phó Giám đốc Sở, Trưởng Ban soạn thảo"}',
    ),
    "HT125": Page(
        what="Có giá trị nào dài quá 100.000 ký tự, tức khoảng bốn mươi trang, không.",
        why="Một ý kiến không dài đến thế; thường là dấu nháy không đóng nên cả phần sau của tệp thành một giá trị.",
        wrong='text: "Đề nghị xem lại.     (dấu nháy đóng ở 2.000 dòng sau)',
        right='text: "Đề nghị xem lại."',
        form="text",
    ),
    "HT126": Page(
        what="Số khóa và giá trị trong tệp có vượt mức cho phép không (131.072 với giới hạn 2 MB).",
        why="Tệp hội thảo nghìn ý kiến chỉ có vài chục nghìn; nhiều hơn thường là chọn nhầm tệp hoặc tệp cố ý gây hại.",
        wrong="hoithao validate nhat-ky.yaml                   (tệp 200.000 dòng «- x»)",
        right="hoithao validate tong-hop.yaml --max-size 20    (tệp tổng hợp lớn thật)",
        form="text",
    ),
    "HT127": Page(
        what="Có mục nào nhiều hơn 1.000 khóa không.",
        why="Mục nhiều khóa nhất cũng chỉ có vài chục khóa; nhiều hơn là thiếu «- » của danh sách hoặc tệp gây hại.",
        wrong="""\
units:
  don-vi-1: Sở Nội vụ
  don-vi-2: Sở Tài chính      (và hơn 1.000 dòng nữa)
""",
        right="""\
units:
  - {id: don-vi-1, name: Sở Nội vụ}
  - {id: don-vi-2, name: Sở Tài chính}
""",
        form="text",
    ),
    "HT128": Page(
        what="Có chữ nào mang hơn 30 dấu chồng lên nhau không.",
        why="Chữ Việt có nhiều nhất hai dấu; hàng chục dấu là chữ trang trí trên mạng hoặc cố ý làm chương trình chậm.",
        wrong="locality: Ha" + "\u0309" * 31 + "i Phòng",
        right="locality: Hải Phòng",
    ),
    "HT129": Page(
        what="Tệp có nhiều hơn 2.000 lỗi về khóa và giá trị không.",
        why="Nhiều lỗi như vậy thường do một nguyên nhân; liệt kê hết thì chậm mà không ai đọc.",
        wrong="hoithao validate bang-ke.yaml     (30.000 mục đều thiếu «unit»)",
        right="hoithao validate bang-ke.yaml     (sau khi sửa các mục)",
        form="text",
    ),
}
