"""Pages on the shape of values (HT2xx)."""

from __future__ import annotations

from hoithao.manual.page import Page

PAGES: dict[str, Page] = {
    "HT201": Page(
        what="Các khóa bắt buộc của mỗi mục có đủ không.",
        why="Thiếu những khóa này thì không lập được văn bản, kể cả bản có chỗ trống.",
        wrong="""\
workshop:
  date: 24/9/2024
""",
        right="""\
workshop:
  title: Hội thảo góp ý dự thảo Nghị định
  date: 24/9/2024
""",
    ),
    "HT202": Page(
        what="Mọi khóa có nằm trong cách ghi tệp và đúng mục của nó không.",
        why="Khóa gõ sai mà bỏ qua thì thông tin ghi ở đó không bao giờ vào văn bản.",
        wrong="""\
workshop:
  title: Hội thảo góp ý dự thảo Nghị định
  vennue: Phòng họp số 1
""",
        right="""\
workshop:
  title: Hội thảo góp ý dự thảo Nghị định
  venue: Phòng họp số 1
""",
    ),
    "HT203": Page(
        what="Khóa cần một đoạn chữ có đúng là một đoạn chữ không.",
        why="Dấu ngoặc ở đầu giá trị mở ra danh sách hoặc mục, không còn là chữ để in.",
        wrong="locality: [Hải Phòng]",
        right="locality: Hải Phòng",
    ),
    "HT204": Page(
        what="Khóa cần một danh sách có được ghi thành danh sách không.",
        why="Thiếu dấu gạch ngang thì không rõ có mấy phần tử.",
        wrong="""\
units:
  id: so-noi-vu
  name: Sở Nội vụ
""",
        right="""\
units:
  - id: so-noi-vu
    name: Sở Nội vụ
""",
    ),
    "HT205": Page(
        what="Khóa gồm các khóa con có được ghi thành các khóa con không.",
        why="Một đoạn chữ không cho biết phần nào là tên loại, phần nào là tên gọi.",
        wrong="draft: Nghị định về theo dõi tình hình thi hành pháp luật",
        right="""\
draft:
  type: Nghị định
  title: về theo dõi tình hình thi hành pháp luật
  sections:
    - {ref: Điều 5}
""",
    ),
    "HT206": Page(
        what="Khóa chỉ nhận một số giá trị có được ghi đúng một trong các giá trị ấy không.",
        why="Lời văn và số liệu được chọn theo giá trị này; công cụ không đoán giá trị gần giống.",
        wrong="""\
workshop:
  kind: hội thao
  title: Hội thảo góp ý dự thảo Nghị định
""",
        right="""\
workshop:
  kind: hội thảo
  title: Hội thảo góp ý dự thảo Nghị định
""",
    ),
    "HT207": Page(
        what="Ngày có viết đúng cách và có trong lịch không.",
        why="Ngày được in bằng chữ trong văn bản và dùng để soát thứ tự thời gian.",
        wrong="""\
workshop:
  title: Hội thảo góp ý dự thảo Nghị định
  date: 31/9/2024
""",
        right="""\
workshop:
  title: Hội thảo góp ý dự thảo Nghị định
  date: 30/9/2024
""",
    ),
    "HT208": Page(
        what="Giờ có viết đúng cách và nằm trong ngày không.",
        why="Giờ bắt đầu, kết thúc được in trong biên bản và dùng để soát thứ tự.",
        wrong="""\
workshop:
  title: Hội thảo góp ý dự thảo Nghị định
  start: 2 giờ chiều
""",
        right="""\
workshop:
  title: Hội thảo góp ý dự thảo Nghị định
  start: 14 giờ 00
""",
    ),
    "HT209": Page(
        what="Giá trị số có phải là số không, giá trị có hay không có được ghi bằng có, không hay không.",
        why="Số được đem cộng và so sánh; chữ kèm theo như «khoảng», «người» có khóa riêng.",
        wrong="""\
headcount:
  total: khoảng 50 người
""",
        right="""\
headcount:
  total: 50
  about: khoảng
""",
    ),
    "HT210": Page(
        what="Giá trị chữ có nội dung nào ngoài khoảng trắng không.",
        why="Khoảng trắng được in ra thì văn bản có chỗ trống mà không ai được nhắc; để trống hẳn thì được nhắc.",
        wrong='locality: " "',
        right="locality:",
    ),
    "HT211": Page(
        what="Tên ngắn (id) có chỉ gồm chữ, số, dấu chấm, gạch dưới, gạch ngang không.",
        why="Id để nơi khác trong tệp nhắc đến; có dấu cách thì dễ gõ lệch và khó nhận ra.",
        wrong="""\
units:
  - {id: Sở Nội vụ, name: Sở Nội vụ}
""",
        right="""\
units:
  - {id: so-noi-vu, name: Sở Nội vụ}
""",
    ),
    "HT212": Page(
        what="Số hiệu chương, điều, khoản, điểm trong cây dự thảo có đọc được không.",
        why="Ý kiến được xếp theo số hiệu này; không đọc được thì không biết «Điều 5» trong ý kiến là mục nào.",
        wrong="""\
draft:
  type: Nghị định
  title: về theo dõi thi hành pháp luật
  sections:
    - {ref: Điều thứ năm, heading: Tiêu chí đánh giá}
""",
        right="""\
draft:
  type: Nghị định
  title: về theo dõi thi hành pháp luật
  sections:
    - {ref: Điều 5, heading: Tiêu chí đánh giá}
""",
    ),
    "HT213": Page(
        what="Lề, giãn dòng, khoảng cách đoạn có nằm trong khoảng mà Nghị định 30/2020/NĐ-CP cho phép không.",
        why="Ngoài khoảng này thì văn bản sai thể thức.",
        wrong="""\
look:
  margin_left: 25
""",
        right="""\
look:
  margin_left: 30
""",
    ),
    "HT214": Page(
        what="Ý kiến không nêu tên có cho biết được bao nhiêu người nói không.",
        why="Báo cáo viết khác nhau cho «hầu hết», «nhiều», «một số»; công cụ không đoán mức độ.",
        wrong="""\
remarks:
  - id: YK-01
    by: {voice: anh em}
    agenda: gop-y
    targets: Điều 5
    stance: agree
    text: Thống nhất với dự thảo.
""",
        right="""\
remarks:
  - id: YK-01
    by: {voice: một số ý kiến}
    agenda: gop-y
    targets: Điều 5
    stance: agree
    text: Thống nhất với dự thảo.
""",
    ),
    "HT215": Page(
        what="Mỗi dòng thành phần tham dự là một người có tên hoặc một nhóm, và chỉ một trong hai.",
        why="Người có tên được in đủ chức vụ, nhóm được đếm theo số người; hai cách đếm khác nhau.",
        wrong="""\
attendees:
  - {position: Chuyên viên, unit: so-noi-vu}
""",
        right="""\
attendees:
  - {name: Nguyễn Văn A, position: Chuyên viên, unit: so-noi-vu}
""",
    ),
    "HT216": Page(
        what="Mỗi mục của dự thảo có số hiệu, hoặc có cả id và tên mục không.",
        why="Không có tên để nhắc thì không ý kiến nào chỉ đến mục ấy được.",
        wrong="""\
draft:
  type: Đề án
  title: Đổi mới tổ chức thi hành pháp luật
  sections:
    - {heading: Hoàn thiện thể chế}
""",
        right="""\
draft:
  type: Đề án
  title: Đổi mới tổ chức thi hành pháp luật
  sections:
    - {id: the-che, heading: Hoàn thiện thể chế}
""",
    ),
    "HT217": Page(
        what="Hai khóa loại trừ nhau có cùng được ghi không (draft với drafts, sections với parts).",
        why="Ghi cả hai thì không rõ nội dung nào là đúng.",
        wrong="""\
draft: {type: Luật, title: Thi hành án dân sự}
drafts:
  - {id: nd, type: Nghị định, title: về thi hành án}
""",
        right="""\
draft:
  type: Luật
  title: Thi hành án dân sự
""",
    ),
    "HT218": Page(
        what="Danh sách bắt buộc có ít nhất một phần tử không.",
        why="Không có cơ quan tổ chức thì không biết văn bản của ai.",
        wrong="organizers: []",
        right="""\
organizers:
  - {name: Sở Tư pháp, symbol: STP}
""",
    ),
    "HT219": Page(
        what="Giá trị có phù hợp với khóa không, trong những trường hợp chưa có thông báo riêng.",
        why="Mã này để không lỗi nào bị bỏ qua; gặp nó thì nên báo cho nhóm phát triển để có thông báo rõ hơn.",
        wrong="(giá trị mà khóa không nhận)",
        right="(giá trị ghi như trong hướng dẫn)",
        form="text",
    ),
    "HT220": Page(
        what="Cỡ chữ lời văn, khoảng lùi đầu dòng có đúng một trong hai mức Nghị định 30/2020/NĐ-CP cho phép không.",
        why="Mức khác thì văn bản sai thể thức.",
        wrong="""\
look:
  body_size: 12
""",
        right="""\
look:
  body_size: 13
""",
    ),
    "HT221": Page(
        what="Chỗ ghi tên người (chủ trì, thư ký, người dự, phát biểu, ký) có ghi mã của một cơ quan không.",
        why="Mã là để tệp nhắc đến cơ quan, không phải để in; một người thì không suy ra được từ mã của cơ quan.",
        wrong="""\
units: [{id: stc, name: Sở Tài chính}]
remarks:
  - {id: YK-01, by: {speakers: [stc]}, targets: general, stance: amend, text: Đề nghị làm rõ.}
""",
        right="""\
units: [{id: stc, name: Sở Tài chính}]
remarks:
  - {id: YK-01, by: {units: [stc]}, targets: general, stance: amend, text: Đề nghị làm rõ.}
""",
    ),
}
