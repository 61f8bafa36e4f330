"""Pages on facts that have to agree (HT3xx)."""

from __future__ import annotations

from hoithao.manual.page import Page

PAGES: dict[str, Page] = {
    "HT301": Page(
        what="Thông tin mà biên bản hoặc báo cáo cần in đã có trong tệp chưa.",
        why="Thông tin chưa biết được in thành chỗ trống và nhắc bổ sung; khi chạy với --final thì đây là lỗi.",
        wrong="""\
workshop:
  title: Hội thảo góp ý dự thảo Nghị định
  date: 24/9/2024
  venue:
""",
        right="""\
workshop:
  title: Hội thảo góp ý dự thảo Nghị định
  date: 24/9/2024
  venue: Phòng họp số 1
""",
    ),
    "HT302": Page(
        what="Giờ kết thúc có sau giờ bắt đầu không, của hội thảo và của từng phiên.",
        why="Biên bản ghi cả hai giờ; kết thúc trước khi bắt đầu thì một giờ đã gõ nhầm.",
        wrong="""\
workshop:
  title: Hội thảo góp ý dự thảo Nghị định
  start: 14:00
  end: 4:30
""",
        right="""\
workshop:
  title: Hội thảo góp ý dự thảo Nghị định
  start: 14:00
  end: 16:30
""",
    ),
    "HT303": Page(
        what="Id được nhắc đến (đơn vị, dự thảo, nội dung chương trình…) đã được khai báo chưa.",
        why="Id không có thật thì ý kiến không biết là của ai, xếp vào đâu.",
        wrong="""\
remarks:
  - id: YK-01
    by: {units: so-noivu}
    agenda: gop-y
    targets: Điều 5
    stance: agree
    text: Thống nhất với dự thảo.
""",
        right="""\
remarks:
  - id: YK-01
    by: {units: so-noi-vu}
    agenda: gop-y
    targets: Điều 5
    stance: agree
    text: Thống nhất với dự thảo.
""",
    ),
    "HT304": Page(
        what="Mỗi id có được khai báo đúng một lần không.",
        why="Hai đơn vị hoặc hai ý kiến cùng id thì nơi nhắc đến id ấy không rõ là nhắc đến cái nào.",
        wrong="""\
units:
  - {id: so-noi-vu, name: Sở Nội vụ}
  - {id: so-noi-vu, name: Sở Nông nghiệp và Môi trường}
""",
        right="""\
units:
  - {id: so-noi-vu, name: Sở Nội vụ}
  - {id: so-nnmt, name: Sở Nông nghiệp và Môi trường}
""",
    ),
    "HT305": Page(
        what="Giờ bắt đầu có thuộc buổi đã ghi (sáng, chiều, tối) không.",
        why="Hai thông tin trái nhau thì một đã gõ nhầm; vì có thể có lý do riêng nên chỉ cảnh báo.",
        wrong="""\
workshop:
  title: Hội thảo góp ý dự thảo Nghị định
  session: sáng
  start: 14:00
""",
        right="""\
workshop:
  title: Hội thảo góp ý dự thảo Nghị định
  session: chiều
  start: 14:00
""",
    ),
    "HT306": Page(
        what="Các phiên có được ghi theo thứ tự ngày không.",
        why="Biên bản in các phiên theo thứ tự ghi trong tệp.",
        wrong="""\
workshop:
  title: Hội thảo góp ý dự thảo Nghị định
  sessions:
    - {date: 25/9/2024}
    - {date: 24/9/2024}
""",
        right="""\
workshop:
  title: Hội thảo góp ý dự thảo Nghị định
  sessions:
    - {date: 24/9/2024}
    - {date: 25/9/2024}
""",
    ),
    "HT307": Page(
        what="Ý kiến phát biểu có ghi là của ai không.",
        why="Báo cáo phải nêu ý kiến của cơ quan nào, hoặc nói rõ là ý kiến không nêu tên.",
        wrong="""\
remarks:
  - id: YK-01
    by: {}
    agenda: gop-y
    targets: Điều 5
    stance: agree
    text: Thống nhất với dự thảo.
""",
        right="""\
remarks:
  - id: YK-01
    by: {voice: có ý kiến}
    agenda: gop-y
    targets: Điều 5
    stance: agree
    text: Thống nhất với dự thảo.
""",
    ),
    "HT308": Page(
        what="Một ý kiến có vừa ghi là không nêu tên vừa nêu tên không.",
        why="«Nhiều ý kiến» không được đếm là đơn vị nào; ghi cả hai thì số đơn vị góp ý không rõ.",
        wrong="""\
remarks:
  - id: YK-01
    by: {voice: nhiều ý kiến, units: so-noi-vu}
    agenda: gop-y
    targets: Điều 5
    stance: agree
    text: Thống nhất với dự thảo.
""",
        right="""\
remarks:
  - id: YK-01
    by: {units: so-noi-vu}
    agenda: gop-y
    targets: Điều 5
    stance: agree
    text: Thống nhất với dự thảo.
""",
    ),
    "HT309": Page(
        what="Ngày báo cáo có trước ngày cuối cùng của hội thảo không.",
        why="Không thể báo cáo kết quả của hội thảo chưa diễn ra.",
        wrong="""\
report:
  date: 20/9/2024
""",
        right="""\
report:
  date: 27/9/2024
""",
    ),
    "HT310": Page(
        what="Số của một phần có lớn hơn tổng số không: trả lời với được lấy ý kiến, trình bày với nhận được.",
        why="Số liệu trong báo cáo phải khớp nhau; phần lớn hơn tổng là gõ nhầm một trong hai.",
        wrong="""\
papers:
  received: 3
  presented: 5
""",
        right="""\
papers:
  received: 5
  presented: 3
""",
    ),
    "HT311": Page(
        what="Số khai báo có ít hơn số đã ghi chi tiết trong tệp không.",
        why="Tệp đã ghi hai đơn vị được mời thì không thể chỉ có một đơn vị được lấy ý kiến.",
        wrong="""\
declared:
  asked: 1
""",
        right="""\
declared:
  asked: 2
""",
    ),
    "HT312": Page(
        what="Số khai báo có nhiều hơn số đã ghi chi tiết trong tệp không.",
        why="Không sai, vì có thể chưa ghi hết; ghi chú để người soạn biết phần còn thiếu.",
        wrong="""\
declared:
  asked: 30
""",
        right="""\
declared:
  asked: 2
""",
    ),
    "HT313": Page(
        what="Tổng số phiếu có khớp với số người biểu quyết không.",
        why="Tỷ lệ tán thành được tính từ các số này và ghi vào biên bản.",
        wrong="""\
votes:
  - {question: Thông qua tiêu chí, present: 18, for: 16, against: 5}
""",
        right="""\
votes:
  - {question: Thông qua tiêu chí, present: 18, for: 16, against: 2}
""",
    ),
    "HT314": Page(
        what="Số làm cơ sở tính tỷ lệ biểu quyết đã có và khác 0 chưa.",
        why="Không có số ấy thì không tính được tỷ lệ.",
        wrong="""\
votes:
  - {question: Thông qua tiêu chí, for: 16, against: 2, base: eligible}
""",
        right="""\
votes:
  - {question: Thông qua tiêu chí, eligible: 18, for: 16, against: 2, base: eligible}
""",
    ),
    "HT315": Page(
        what="Tổng số đại biểu được công bố có ít hơn số người đã ghi trong thành phần tham dự không.",
        why="Biên bản in cả tổng số và từng nhóm; hai số trái nhau thì người đọc không biết tin số nào.",
        wrong="""\
headcount: {total: 20}
attendees:
  - {group: Cán bộ pháp chế các sở, count: 27}
""",
        right="""\
headcount: {total: 30}
attendees:
  - {group: Cán bộ pháp chế các sở, count: 27}
""",
    ),
    "HT316": Page(
        what="Người phát biểu, trình bày, chủ trì, thư ký có trong thành phần tham dự, theo tên hoặc theo nhóm, không.",
        why="Biên bản in danh sách đại biểu và cả người phát biểu; người đọc sẽ thấy hai chỗ lệch nhau.",
        wrong="""\
attendees:
  - {name: Nguyễn Văn A, unit: so-noi-vu}
remarks:
  - id: YK-01
    by: {units: so-noi-vu, speakers: Nguyễn Văn B}
    agenda: gop-y
    targets: Điều 5
    stance: amend
    text: Đề nghị quy định rõ cách tính điểm.
""",
        right="""\
attendees:
  - {name: Nguyễn Văn A, unit: so-noi-vu}
remarks:
  - id: YK-01
    by: {units: so-noi-vu, speakers: Nguyễn Văn A}
    agenda: gop-y
    targets: Điều 5
    stance: amend
    text: Đề nghị quy định rõ cách tính điểm.
""",
    ),
    "HT317": Page(
        what="Người được ghi là vắng có phát biểu, chủ trì hay làm thư ký không.",
        why="Một người không thể vừa vắng vừa phát biểu.",
        wrong="""\
chair: {name: Nguyễn Văn A, position: Phó Giám đốc}
attendees:
  - {name: Nguyễn Văn A, status: absent}
""",
        right="""\
chair: {name: Trần Thị B, position: Phó Giám đốc}
attendees:
  - {name: Nguyễn Văn A, status: absent}
""",
    ),
    "HT318": Page(
        what="Đơn vị mà người phát biểu nói thay có khớp với đơn vị ghi trong thành phần tham dự không.",
        why="Ý kiến được tính cho đơn vị; sai đơn vị thì số liệu và chủ thể góp ý đều sai.",
        wrong="""\
attendees:
  - {name: Nguyễn Văn A, unit: so-noi-vu}
remarks:
  - id: YK-01
    by: {units: so-tai-chinh, speakers: Nguyễn Văn A}
    agenda: gop-y
    targets: Điều 5
    stance: amend
    text: Đề nghị quy định rõ cách tính điểm.
""",
        right="""\
attendees:
  - {name: Nguyễn Văn A, unit: so-tai-chinh}
remarks:
  - id: YK-01
    by: {units: so-tai-chinh, speakers: Nguyễn Văn A}
    agenda: gop-y
    targets: Điều 5
    stance: amend
    text: Đề nghị quy định rõ cách tính điểm.
""",
    ),
    "HT319": Page(
        what="Đơn vị được mời có dự họp, có văn bản hay có ý kiến nào trong tệp không.",
        why="Có thể còn sót người dự hoặc văn bản góp ý; nếu đúng là không có thì bỏ qua ghi chú này.",
        wrong="""\
attendees:
  - {name: Nguyễn Văn A, unit: so-noi-vu}
replies:
  - {id: vb-snv, unit: so-noi-vu, view: agree}
""",
        right="""\
attendees:
  - {name: Nguyễn Văn A, unit: so-noi-vu}
  - {name: Nguyễn Văn B, unit: so-tai-chinh}
replies:
  - {id: vb-snv, unit: so-noi-vu, view: agree}
""",
    ),
    "HT320": Page(
        what="Vấn đề gợi ý thảo luận đã có ý kiến chưa: có id thì theo «focus» của ý kiến, không thì theo nội dung.",
        why="Chủ trì đã gợi ý mà không ghi ý kiến nào thì thường là còn sót; công cụ không đọc lời văn để đoán.",
        wrong="""\
agenda:
  - id: gop-y
    title: Góp ý dự thảo
    about: draft
    focus: [{id: thang-diem, text: Có cần thang điểm không}]
remarks:
  - id: YK-01
    by: {units: so-noi-vu}
    agenda: gop-y
    targets: Điều 5
    stance: agree
    text: Thống nhất với dự thảo.
""",
        right="""\
agenda:
  - id: gop-y
    title: Góp ý dự thảo
    about: draft
    focus: [{id: thang-diem, text: Có cần thang điểm không}]
remarks:
  - id: YK-01
    by: {units: so-noi-vu}
    agenda: gop-y
    focus: thang-diem
    targets: Điều 5
    stance: agree
    text: Thống nhất với dự thảo.
""",
    ),
    "HT321": Page(
        what="Nhiệm vụ được giao có ghi nơi thực hiện và thời hạn không.",
        why="Thông báo nhiệm vụ mà không rõ ai làm, bao giờ xong thì không theo dõi được.",
        wrong="""\
conclusion:
  tasks:
    - {what: Hoàn thiện báo cáo}
""",
        right="""\
conclusion:
  tasks:
    - {what: Hoàn thiện báo cáo, owner: so-noi-vu, due: 30/9/2024}
""",
    ),
    "HT322": Page(
        what="Chức vụ của người ký có hợp với quyền hạn ký thừa lệnh, thừa ủy quyền không.",
        why="Thừa lệnh, thừa ủy quyền là của người đứng đầu đơn vị cấp dưới, không phải của lãnh đạo cơ quan.",
        wrong="""\
report:
  signer: {name: Nguyễn Văn A, position: Phó Giám đốc, capacity: TL}
""",
        right="""\
report:
  signer: {name: Nguyễn Văn A, position: Phó Giám đốc, capacity: KT}
""",
    ),
    "HT323": Page(
        what="Người ký có thuộc cơ quan ban hành không.",
        why="Văn bản của cơ quan nào do người có thẩm quyền của cơ quan ấy ký.",
        wrong="""\
report:
  signer: {name: Nguyễn Văn A, position: Giám đốc, unit: so-noi-vu}
""",
        right="""\
report:
  signer: {name: Nguyễn Văn A, position: Giám đốc, unit: stp}
""",
    ),
    "HT324": Page(
        what="Một nơi nhận có bị ghi hai lần không.",
        why="Nơi nhận in hai lần là lỗi thể thức dễ thấy.",
        wrong="""\
minutes:
  recipients: [Bộ Tư pháp, Bộ Tư pháp]
""",
        right="""\
minutes:
  recipients: [Bộ Tư pháp]
""",
    ),
    "HT325": Page(
        what="Nơi đã ở phần Kính gửi có bị ghi lại ở nơi nhận không.",
        why="Dòng «Như trên» đã bao gồm những nơi ở phần Kính gửi.",
        wrong="""\
report:
  to: Bộ Tư pháp
  recipients: [Bộ Tư pháp]
""",
        right="""\
report:
  to: Bộ Tư pháp
  recipients: [Giám đốc Sở]
""",
    ),
    "HT326": Page(
        what="Tên cơ quan, địa danh có còn sau khi sắp xếp bộ máy năm 2025 không.",
        why="Gửi văn bản đến cơ quan không còn là sai địa chỉ.",
        wrong="""\
workshop:
  title: Hội thảo góp ý dự thảo Nghị định
  date: 12/3/2026
units:
  - {id: so-khdt, name: Sở Kế hoạch và Đầu tư}
""",
        right="""\
workshop:
  title: Hội thảo góp ý dự thảo Nghị định
  date: 12/3/2026
units:
  - {id: so-tc, name: Sở Tài chính}
""",
    ),
    "HT327": Page(
        what="Số ý kiến viết trong lời văn có khớp với số đếm từ tệp không.",
        why="Báo cáo in cả lời văn và số đếm; hai số lệch nhau thì người đọc không biết tin số nào.",
        wrong="""\
conclusion:
  summary: Hội thảo có 15 ý kiến phát biểu.
""",
        right="""\
conclusion:
  summary: Hội thảo có nhiều ý kiến tâm huyết.
""",
    ),
    "HT328": Page(
        what="Văn bản góp ý có đề ngày trước văn bản đề nghị góp ý không.",
        why="Không thể trả lời trước khi được hỏi; một trong hai ngày đã gõ nhầm.",
        wrong="""\
draft:
  type: Nghị định
  title: về theo dõi tình hình thi hành pháp luật
  request: {number: 123/BTP-KTVB, date: 05/9/2024, silence: unknown}
  sections: [{ref: Điều 5}]
replies:
  - {id: vb-snv, unit: so-noi-vu, date: 01/9/2024, view: agree}
""",
        right="""\
draft:
  type: Nghị định
  title: về theo dõi tình hình thi hành pháp luật
  request: {number: 123/BTP-KTVB, date: 05/9/2024, silence: unknown}
  sections: [{ref: Điều 5}]
replies:
  - {id: vb-snv, unit: so-noi-vu, date: 11/9/2024, view: agree}
""",
    ),
    "HT329": Page(
        what="Văn bản góp ý có đề ngày sau báo cáo tổng hợp nó không.",
        why="Báo cáo không thể tổng hợp văn bản chưa có khi ký.",
        wrong="""\
replies:
  - {id: vb-snv, unit: so-noi-vu, date: 05/10/2024, view: agree}
report:
  date: 27/9/2024
""",
        right="""\
replies:
  - {id: vb-snv, unit: so-noi-vu, date: 20/9/2024, view: agree}
report:
  date: 27/9/2024
""",
    ),
    "HT330": Page(
        what="Khi có đơn vị chưa có ý kiến, tệp có ghi không trả lời thì hiểu là gì không.",
        why="Chỉ văn bản đề nghị góp ý mới cho biết im lặng có được coi là thống nhất không; công cụ không tự suy ra.",
        wrong="""\
draft:
  type: Nghị định
  title: về thi hành pháp luật
  sections: [{ref: Điều 5}]
  request: {number: 123/BTP-KTVB, date: 05/9/2024}
""",
        right="""\
draft:
  type: Nghị định
  title: về thi hành pháp luật
  sections: [{ref: Điều 5}]
  request: {number: 123/BTP-KTVB, date: 05/9/2024, silence: agrees}
""",
    ),
    "HT331": Page(
        what="Ý kiến trả lời một vấn đề gợi ý có thuộc nội dung chương trình, hoặc dự thảo, của vấn đề ấy không.",
        why="Ý kiến ở nội dung khác không làm cho vấn đề được coi là đã có ý kiến.",
        wrong="""\
agenda:
  - {id: gop-y, title: Góp ý dự thảo, about: draft}
  - {id: cach-tinh, title: Trao đổi cách tính điểm, focus: [{id: thang-diem, text: Có cần thang điểm không}]}
remarks:
  - id: YK-01
    by: {units: so-noi-vu}
    agenda: gop-y
    focus: thang-diem
    targets: Điều 5
    stance: agree
    text: Thống nhất với dự thảo.
""",
        right="""\
agenda:
  - {id: gop-y, title: Góp ý dự thảo, about: draft}
  - {id: cach-tinh, title: Trao đổi cách tính điểm, focus: [{id: thang-diem, text: Có cần thang điểm không}]}
remarks:
  - id: YK-01
    by: {units: so-noi-vu}
    agenda: cach-tinh
    focus: thang-diem
    text: Nên có thang điểm.
""",
    ),
    "HT332": Page(
        what="Thời hạn của nhiệm vụ, của việc trả lời ý kiến có trước ngày tổ chức hội thảo không.",
        why="Việc được giao, được hứa tại hội thảo không thể đến hạn trước hội thảo.",
        wrong="""\
conclusion:
  tasks:
    - {what: Hoàn thiện báo cáo, owner: so-noi-vu, due: 20/9/2024}
""",
        right="""\
conclusion:
  tasks:
    - {what: Hoàn thiện báo cáo, owner: so-noi-vu, due: 30/9/2024}
""",
    ),
    "HT333": Page(
        what="Hạn trả lời có trước ngày của chính văn bản đề nghị góp ý không.",
        why="Không ai trả lời được trước khi được hỏi; một trong hai ngày đã gõ nhầm.",
        wrong="""\
draft:
  type: Nghị định
  title: về thi hành pháp luật
  sections: [{ref: Điều 5}]
  request: {number: 123/BTP-KTVB, date: 05/9/2024, due: 01/9/2024, silence: agrees}
""",
        right="""\
draft:
  type: Nghị định
  title: về thi hành pháp luật
  sections: [{ref: Điều 5}]
  request: {number: 123/BTP-KTVB, date: 05/9/2024, due: 20/9/2024, silence: agrees}
""",
    ),
    "HT334": Page(
        what="Một người của một đơn vị, hoặc một nhóm, có bị ghi hai lần trong thành phần tham dự không.",
        why="Biên bản in hai dòng giống nhau, và số đại biểu bị đếm hai lần.",
        wrong="""\
attendees:
  - {name: Nguyễn Văn A, unit: so-noi-vu}
  - {name: Nguyễn Văn A, unit: so-noi-vu}
""",
        right="""\
attendees:
  - {name: Nguyễn Văn A, unit: so-noi-vu}
  - {name: Nguyễn Văn A, unit: so-tai-chinh}
""",
    ),
    "HT335": Page(
        what="Các phiên trong một ngày có nối tiếp nhau không.",
        why="Phiên sau bắt đầu khi phiên trước chưa xong thì một giờ đã gõ nhầm, hoặc hai phiên họp ở hai nơi.",
        wrong="""\
workshop:
  title: Hội thảo góp ý dự thảo Nghị định
  sessions:
    - {date: 24/9/2024, start: 8:00, end: 11:30}
    - {date: 24/9/2024, start: 11:00, end: 16:30}
""",
        right="""\
workshop:
  title: Hội thảo góp ý dự thảo Nghị định
  sessions:
    - {date: 24/9/2024, start: 8:00, end: 11:30}
    - {date: 24/9/2024, start: 13:30, end: 16:30}
""",
    ),
    "HT336": Page(
        what="Giờ kết thúc có thuộc buổi đã ghi (sáng, chiều) không.",
        why="Phiên sáng kéo dài đến tối thì giờ hoặc buổi đã gõ nhầm; có thể có lý do riêng nên chỉ cảnh báo.",
        wrong="""\
workshop:
  title: Hội thảo góp ý dự thảo Nghị định
  session: sáng
  start: 8:00
  end: 18:30
""",
        right="""\
workshop:
  title: Hội thảo góp ý dự thảo Nghị định
  session: sáng
  start: 8:00
  end: 11:30
""",
    ),
    "HT337": Page(
        what="Ngày, giờ ghi cho cả hội thảo có khớp với các phiên không.",
        why="Đã có «sessions» thì văn bản in theo các phiên; ngày, giờ khác ghi ở trên sẽ bị bỏ qua.",
        wrong="""\
workshop:
  title: Hội thảo góp ý dự thảo Nghị định
  date: 25/9/2024
  sessions:
    - {date: 24/9/2024, start: 8:00, end: 11:30}
""",
        right="""\
workshop:
  title: Hội thảo góp ý dự thảo Nghị định
  date: 24/9/2024
  sessions:
    - {date: 24/9/2024, start: 8:00, end: 11:30}
""",
    ),
    "HT338": Page(
        what="Hội thảo có sau văn bản đề nghị góp ý không.",
        why="Họp trước khi có văn bản đề nghị thường là gõ nhầm năm; có thể họp trước thật nên chỉ cảnh báo.",
        wrong="""\
workshop:
  title: Hội thảo góp ý dự thảo Nghị định
  date: 24/9/2023
draft:
  type: Nghị định
  title: quy định về hòa giải ở cơ sở
  request: {date: 05/9/2024, silence: unknown}
""",
        right="""\
workshop:
  title: Hội thảo góp ý dự thảo Nghị định
  date: 24/9/2024
draft:
  type: Nghị định
  title: quy định về hòa giải ở cơ sở
  request: {date: 05/9/2024, silence: unknown}
""",
    ),
    "HT339": Page(
        what="Số của văn bản góp ý, văn bản đề nghị góp ý có đủ ký hiệu không.",
        why="Văn bản được viện dẫn bằng số và ký hiệu; chỉ có số thì không biết là văn bản nào.",
        wrong="""\
replies:
  - {id: vb-1, unit: so-noi-vu, number: 12, date: 20/9/2024, view: agree}
""",
        right="""\
replies:
  - {id: vb-1, unit: so-noi-vu, number: 12/SNV-VP, date: 20/9/2024, view: agree}
""",
    ),
}
