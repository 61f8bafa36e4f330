"""Pages on wording and typography (HT6xx)."""

from __future__ import annotations

from hoithao.manual.page import Page

PAGES: dict[str, Page] = {
    "HT601": Page(
        what="Tên cơ quan, tổ chức có viết hoa đúng không.",
        why="Phụ lục II Nghị định 30/2020/NĐ-CP quy định cách viết hoa tên cơ quan trong văn bản.",
        wrong="""\
conclusion:
  summary: Giao Sở tư pháp hoàn thiện báo cáo.
""",
        right="""\
conclusion:
  summary: Giao Sở Tư pháp hoàn thiện báo cáo.
""",
    ),
    "HT602": Page(
        what="Danh từ chung chỉ đơn vị hành chính ở giữa câu có bị viết hoa không.",
        why="Chỉ tên riêng viết hoa: thành phố Hải Phòng, tỉnh Quảng Ninh.",
        wrong="""\
conclusion:
  summary: Đề nghị các sở của Thành phố Hải Phòng phối hợp.
""",
        right="""\
conclusion:
  summary: Đề nghị các sở của thành phố Hải Phòng phối hợp.
""",
    ),
    "HT603": Page(
        what="Đơn vị hành chính mang số, tên người, tên sự kiện có viết hoa danh từ chung không.",
        why="Trong các tên này, danh từ chung là một phần của tên riêng.",
        wrong="""\
conclusion:
  summary: Làm thí điểm tại phường Lê Chân.
""",
        right="""\
conclusion:
  summary: Làm thí điểm tại Phường Lê Chân.
""",
    ),
    "HT604": Page(
        what="Chức vụ có viết hoa đúng không.",
        why="Chỉ chữ đầu của chức vụ viết hoa: Thủ tướng, Phó Giám đốc.",
        wrong="""\
conclusion:
  summary: Trình Thủ Tướng Chính phủ xem xét.
""",
        right="""\
conclusion:
  summary: Trình Thủ tướng Chính phủ xem xét.
""",
    ),
    "HT605": Page(
        what="Viện dẫn điều, khoản, điểm có viết hoa đúng không.",
        why="Phần, Chương, Mục, Điều viết hoa; khoản, điểm viết thường.",
        wrong="""\
conclusion:
  summary: Thống nhất giữ Khoản 2 điều 5.
""",
        right="""\
conclusion:
  summary: Thống nhất giữ khoản 2 Điều 5.
""",
    ),
    "HT606": Page(
        what="Ngày, tháng có thêm số 0 đúng chỗ không.",
        why="Thể thức chỉ thêm số 0 trước ngày dưới 10 và trước tháng 1, tháng 2.",
        wrong="""\
conclusion:
  summary: Hoàn thành trước ngày 5 tháng 09 năm 2024.
""",
        right="""\
conclusion:
  summary: Hoàn thành trước ngày 05 tháng 9 năm 2024.
""",
    ),
    "HT607": Page(
        what="Có chữ cái của bảng chữ khác trông giống chữ Việt không (trong ví dụ, chữ «\u0430» là chữ Nga).",
        why="Máy tìm kiếm và phần mềm khác không nhận ra từ có chữ này.",
        wrong="""\
conclusion:
  summary: Thống nhất gi\u0430o Sở Tư pháp hoàn thiện.
""",
        right="""\
conclusion:
  summary: Thống nhất giao Sở Tư pháp hoàn thiện.
""",
    ),
    "HT608": Page(
        what="Có đoạn chữ Việt nào ở bảng mã cũ hoặc đọc sai bảng mã không.",
        why="Đoạn này in ra không đọc được.",
        wrong="""\
conclusion:
  summary: Thá»‘ng nháº¥t vá»›i dá»± tháº£o.
""",
        right="""\
conclusion:
  summary: Thống nhất với dự thảo.
""",
    ),
    "HT609": Page(
        what="Có ký hiệu thay thế cho chữ đã mất không.",
        why="Chữ đã mất thì không máy nào khôi phục được; phải xem lại bản gốc.",
        wrong="""\
conclusion:
  summary: Thống nh\ufffdt với dự thảo.
""",
        right="""\
conclusion:
  summary: Thống nhất với dự thảo.
""",
    ),
    "HT610": Page(
        what="Tệp có dùng cả hai cách đặt dấu thanh không.",
        why="Cả hai cách đều dùng được, nhưng một văn bản nên thống nhất một cách.",
        wrong="""\
conclusion:
  summary: Ủy ban hoà giải, uỷ quyền, hòa nhập, tùy nghi, thủy lợi.
""",
        right="""\
conclusion:
  summary: Ủy ban hòa giải, ủy quyền, hòa nhập, tùy nghi, thủy lợi.
""",
    ),
    "HT611": Page(
        what="Có ký tự không nhìn thấy không (trong ví dụ, ký tự ấy hiện thành U+200B).",
        why="Ký tự này làm tìm kiếm không ra và chữ ngắt dòng sai chỗ.",
        wrong="""\
conclusion:
  summary: Thống nhất\u200b với dự thảo.
""",
        right="""\
conclusion:
  summary: Thống nhất với dự thảo.
""",
    ),
    "HT612": Page(
        what="Có ký tự đổi chiều chữ không (trong ví dụ, ký tự ấy hiện thành U+202E).",
        why="Chữ hiện ra khác với nội dung thật, có thể làm người ký hiểu sai.",
        wrong="""\
conclusion:
  summary: Thống nhất\u202e với dự thảo.
""",
        right="""\
conclusion:
  summary: Thống nhất với dự thảo.
""",
    ),
    "HT613": Page(
        what="Có nhiều dấu cách liền nhau không.",
        why="Khoảng trống không đều khi in, nhất là khi căn đều hai bên.",
        wrong="""\
conclusion:
  summary: Thống nhất  với dự thảo.
""",
        right="""\
conclusion:
  summary: Thống nhất với dự thảo.
""",
    ),
    "HT614": Page(
        what="Có dấu cách thừa trước dấu câu không.",
        why="Tiếng Việt không để dấu cách trước dấu chấm, dấu phẩy, dấu hai chấm.",
        wrong="""\
conclusion:
  summary: Thống nhất , không có ý kiến khác.
""",
        right="""\
conclusion:
  summary: Thống nhất, không có ý kiến khác.
""",
    ),
    "HT615": Page(
        what="Ý kiến có dấu câu ở cuối không.",
        why="Phụ lục in nguyên văn ý kiến, nên câu thiếu dấu chấm được in thiếu dấu chấm.",
        wrong="""\
remarks:
  - id: YK-01
    by: {units: so-noi-vu}
    agenda: gop-y
    targets: Điều 5
    stance: agree
    text: Thống nhất với dự thảo
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
    "HT616": Page(
        what="Tệp có chữ gõ ở dạng tổ hợp (dấu tách rời chữ cái) không.",
        why="Văn bản in ra không đổi, nhưng tìm kiếm trong tệp dễ không ra.",
        wrong="""\
conclusion:
  summary: Tho\u0302\u0301ng nha\u0302\u0301t với dự thảo.
""",
        right="""\
conclusion:
  summary: Thống nhất với dự thảo.
""",
    ),
    "HT617": Page(
        what="Tên loại và tên gọi của văn bản có viết hoa đúng không.",
        why="Với một văn bản cụ thể, chỉ viết hoa chữ đầu của tên loại và chữ đầu của tên gọi: Luật Đất đai.",
        wrong="""\
conclusion:
  summary: Rà soát theo Luật ban hành văn bản quy phạm pháp luật.
""",
        right="""\
conclusion:
  summary: Rà soát theo Luật Ban hành văn bản quy phạm pháp luật.
""",
    ),
    "HT618": Page(
        what="Sau dấu phẩy, dấu chấm phẩy và dấu chấm câu có dấu cách không.",
        why="Thiếu dấu cách thì hai chữ dính vào nhau và cả cụm bị đẩy xuống dòng; số, địa chỉ, ký hiệu không bị xét.",
        wrong="""\
conclusion:
  summary: Thống nhất với dự thảo.Giao Sở Tư pháp hoàn thiện.
""",
        right="""\
conclusion:
  summary: Thống nhất với dự thảo. Giao Sở Tư pháp hoàn thiện.
""",
    ),
    "HT619": Page(
        what="Chữ đầu câu, tên người, ngày tháng bằng chữ, ngày lễ, tên địa lý, tên viết tắt có viết hoa đúng không.",
        why="Phụ lục II Nghị định 30/2020/NĐ-CP quy định cách viết hoa trong văn bản hành chính.",
        wrong="""\
conclusion:
  summary: Hội thảo tiếp tục vào sáng thứ hai, ngày 30 tháng 9 năm 2024.
""",
        right="""\
conclusion:
  summary: Hội thảo tiếp tục vào sáng thứ Hai, ngày 30 tháng 9 năm 2024.
""",
    ),
    "HT620": Page(
        what="Dấu nháy cong mở “ có dấu đóng ” không.",
        why="Phụ lục in nguyên văn ý kiến; thiếu dấu đóng thì không rõ phần trích đến đâu.",
        wrong="""\
remarks:
  - id: YK-01
    by: {units: so-noi-vu}
    agenda: gop-y
    targets: Điều 5
    stance: amend
    text: Đề nghị làm rõ cụm từ “hòa giải thành tại Điều 5.
""",
        right="""\
remarks:
  - id: YK-01
    by: {units: so-noi-vu}
    agenda: gop-y
    targets: Điều 5
    stance: amend
    text: Đề nghị làm rõ cụm từ “hòa giải thành” tại Điều 5.
""",
    ),
    "HT621": Page(
        what="Tên cơ quan, đơn vị có bị viết toàn chữ in hoa không.",
        why="Tên được in trong lời văn và bảng như đã ghi; chép từ tiêu đề thì cả câu văn có một tên in hoa.",
        wrong="""\
units:
  - {id: toa-an, name: TÒA ÁN NHÂN DÂN TỈNH}
""",
        right="""\
units:
  - {id: toa-an, name: Tòa án nhân dân tỉnh}
""",
    ),
    "HT622": Page(
        what="Ý kiến có bắt đầu bằng dấu đầu dòng của danh sách không.",
        why="Dấu này theo vào khi chép từ Word, rồi được in nguyên trong câu văn.",
        wrong="""\
remarks:
  - id: YK-01
    by: {units: so-noi-vu}
    agenda: gop-y
    targets: Điều 5
    stance: amend
    text: • Đề nghị làm rõ tiêu chí.
""",
        right="""\
remarks:
  - id: YK-01
    by: {units: so-noi-vu}
    agenda: gop-y
    targets: Điều 5
    stance: amend
    text: Đề nghị làm rõ tiêu chí.
""",
    ),
}
