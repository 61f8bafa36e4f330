"""Pages on remarks that are one, answers to them, several workshops together (HT418 to HT429)."""

from __future__ import annotations

from hoithao.manual.page import Page

PAGES: dict[str, Page] = {
    "HT418": Page(
        what="Các ý kiến ghi là giống nhau có dẫn vòng lại không.",
        why="Hàng chung của phụ lục đứng ở ý kiến không ghi giống ý kiến nào; dẫn vòng thì không có ý kiến đó.",
        wrong="""\
remarks:
  - {id: YK-01, by: {units: so-noi-vu}, agenda: gop-y, targets: Điều 5, stance: amend, same_as: YK-02,
     text: Đề nghị làm rõ cách tính điểm.}
  - {id: YK-02, by: {units: so-tai-chinh}, agenda: gop-y, targets: Điều 5, stance: amend, same_as: YK-01,
     text: Cần làm rõ cách tính điểm.}
""",
        right="""\
remarks:
  - {id: YK-01, by: {units: so-noi-vu}, agenda: gop-y, targets: Điều 5, stance: amend,
     text: Đề nghị làm rõ cách tính điểm.}
  - {id: YK-02, by: {units: so-tai-chinh}, agenda: gop-y, targets: Điều 5, stance: amend, same_as: YK-01,
     text: Cần làm rõ cách tính điểm.}
""",
    ),
    "HT419": Page(
        what="Ý kiến ghi là giống nhau có thật như nhau về chỗ góp ý, quan điểm, câu chữ, trả lời không.",
        why="Gộp hai ý kiến khác nhau là gán cho một đơn vị điều họ không nói.",
        wrong="""\
remarks:
  - {id: YK-01, by: {units: so-noi-vu}, agenda: gop-y, targets: Điều 5, stance: amend,
     text: Đề nghị sửa thời hạn., proposed: Thời hạn là 10 ngày.}
  - {id: YK-02, by: {units: so-tai-chinh}, agenda: gop-y, targets: Điều 5, stance: amend, same_as: YK-01,
     text: Cần sửa thời hạn., proposed: Thời hạn là 15 ngày.}
""",
        right="""\
remarks:
  - {id: YK-01, by: {units: so-noi-vu}, agenda: gop-y, targets: Điều 5, stance: amend,
     text: Đề nghị sửa thời hạn., proposed: Thời hạn là 10 ngày.}
  - {id: YK-02, by: {units: so-tai-chinh}, agenda: gop-y, targets: Điều 5, stance: amend, same_as: YK-01,
     text: Cần sửa thời hạn., proposed: Thời hạn là 10 ngày.}
""",
    ),
    "HT420": Page(
        what="Ý kiến không nêu tên có bị gộp với ý kiến của đơn vị không.",
        why="«Nhiều ý kiến», «hầu hết đại biểu» không cho biết là của ai; gộp vào thì mất mức độ đã ghi.",
        wrong="""\
remarks:
  - {id: YK-01, by: {units: so-noi-vu}, agenda: gop-y, targets: Điều 5, stance: amend,
     text: Đề nghị làm rõ cách tính điểm.}
  - {id: YK-02, by: {voice: nhiều ý kiến}, agenda: gop-y, targets: Điều 5, stance: amend, same_as: YK-01,
     text: Đề nghị làm rõ cách tính điểm.}
""",
        right="""\
remarks:
  - {id: YK-01, by: {units: so-noi-vu}, agenda: gop-y, targets: Điều 5, stance: amend,
     text: Đề nghị làm rõ cách tính điểm.}
  - {id: YK-02, by: {voice: nhiều ý kiến}, agenda: gop-y, targets: Điều 5, stance: amend,
     text: Đề nghị làm rõ cách tính điểm.}
""",
    ),
    "HT421": Page(
        what="Kết quả tiếp thu có kèm nội dung tiếp thu hoặc lý do không.",
        why="Không tiếp thu mà không nêu lý do thì chưa phải là giải trình.",
        wrong="""\
remarks:
  - {id: YK-01, by: {units: so-noi-vu}, agenda: gop-y, targets: Điều 5, stance: amend, text: Đề nghị sửa thời hạn.,
     response: {status: declined}}
""",
        right="""\
remarks:
  - {id: YK-01, by: {units: so-noi-vu}, agenda: gop-y, targets: Điều 5, stance: amend, text: Đề nghị sửa thời hạn.,
     response: {status: declined, text: Thời hạn đã theo quy định của Luật.}}
""",
    ),
    "HT422": Page(
        what="Nội dung trả lời có trái với kết quả tiếp thu đã chọn không.",
        why="Số liệu tính theo «status»; ghi «không tiếp thu» dưới kết quả tiếp thu thì số liệu sai.",
        wrong="""\
remarks:
  - {id: YK-01, by: {units: so-noi-vu}, agenda: gop-y, targets: Điều 5, stance: amend, text: Đề nghị sửa thời hạn.,
     response: {status: accepted, text: Không tiếp thu vì thời hạn đã theo Luật.}}
""",
        right="""\
remarks:
  - {id: YK-01, by: {units: so-noi-vu}, agenda: gop-y, targets: Điều 5, stance: amend, text: Đề nghị sửa thời hạn.,
     response: {status: declined, text: Không tiếp thu vì thời hạn đã theo Luật.}}
""",
    ),
    "HT423": Page(
        what="Câu chữ đề nghị đã tiếp thu có trong dự thảo tiếp theo không.",
        why="Ghi đã tiếp thu mà dự thảo không có câu chữ đó thì người góp ý sẽ hỏi lại.",
        wrong="""\
next_draft:
  type: Nghị định
  title: về thi hành pháp luật
  sections: [{ref: Điều 5, text: Thời hạn là 5 ngày.}]
remarks:
  - {id: YK-01, by: {units: so-noi-vu}, agenda: gop-y, targets: Điều 5, stance: amend, text: Đề nghị sửa thời hạn.,
     proposed: Thời hạn là 10 ngày., response: {status: accepted, article: Điều 5}}
""",
        right="""\
next_draft:
  type: Nghị định
  title: về thi hành pháp luật
  sections: [{ref: Điều 5, text: Thời hạn là 10 ngày.}]
remarks:
  - {id: YK-01, by: {units: so-noi-vu}, agenda: gop-y, targets: Điều 5, stance: amend, text: Đề nghị sửa thời hạn.,
     proposed: Thời hạn là 10 ngày., response: {status: accepted, article: Điều 5}}
""",
    ),
    "HT424": Page(
        what="Chỗ thể hiện việc tiếp thu có trong dự thảo tiếp theo không.",
        why="Người đọc tìm điều được dẫn trong dự thảo tiếp theo thì phải thấy.",
        wrong="""\
next_draft:
  type: Nghị định
  title: về thi hành pháp luật
  sections: [{ref: Điều 5, text: Thời hạn là 10 ngày.}]
remarks:
  - {id: YK-01, by: {units: so-noi-vu}, agenda: gop-y, targets: Điều 5, stance: amend, text: Đề nghị sửa thời hạn.,
     response: {status: accepted, article: Điều 15}}
""",
        right="""\
next_draft:
  type: Nghị định
  title: về thi hành pháp luật
  sections: [{ref: Điều 5, text: Thời hạn là 10 ngày.}]
remarks:
  - {id: YK-01, by: {units: so-noi-vu}, agenda: gop-y, targets: Điều 5, stance: amend, text: Đề nghị sửa thời hạn.,
     response: {status: accepted, article: Điều 5}}
""",
    ),
    "HT425": Page(
        what="Một hội thảo có bị tổng hợp hai lần không.",
        why="Tổng hợp hai lần thì mọi ý kiến của hội thảo đó bị tính hai lần.",
        wrong="""\
events:
  - {id: stp-2026-03-12, title: Hội thảo góp ý, organizer: Sở Tư pháp, date: 12/3/2026}
  - {id: hoi-thao-2, title: Hội thảo góp ý, organizer: Sở Tư pháp, date: 12/3/2026}
""",
        right="""\
events:
  - {id: stp-2026-03-12, title: Hội thảo góp ý, organizer: Sở Tư pháp, date: 12/3/2026}
  - {id: stp-2026-03-20, title: Hội thảo góp ý, organizer: Sở Tư pháp, date: 20/3/2026}
""",
    ),
    "HT426": Page(
        what="Các tệp được tổng hợp có cùng góp ý một dự thảo không.",
        why="Ý kiến về hai dự thảo khác nhau không xếp chung theo điều, khoản được.",
        wrong="hoithao rollup nghi-dinh.yaml quyet-dinh.yaml -o tong-hop.yaml     (báo HT426)",
        right="hoithao rollup nghi-dinh-1.yaml nghi-dinh-2.yaml -o tong-hop.yaml",
        form="text",
    ),
    "HT427": Page(
        what="Các tệp được tổng hợp có ghi trái nhau về dự thảo, đơn vị, cơ quan ban hành, nơi gửi báo cáo… không.",
        why="Tệp tổng hợp chỉ ghi được một; người tổng hợp cần biết để chọn.",
        wrong="hoithao rollup lan-1.yaml lan-2.yaml -o tong-hop.yaml     (báo HT427)",
        right="hoithao rollup lan-1.yaml lan-2.yaml -o tong-hop.yaml     (sau khi sửa cho khớp)",
        form="text",
    ),
    "HT428": Page(
        what="Một đơn vị có được khai báo hai lần theo hai cách ghi tên không.",
        why="Một đơn vị ghi hai lần thì bị đếm thành hai trong số cơ quan được mời, có ý kiến.",
        wrong="""\
units:
  - {id: so-noi-vu, name: Sở Nội vụ}
  - {id: snv-hp, name: Sở Nội vụ thành phố Hải Phòng}
""",
        right="""\
units:
  - {id: so-noi-vu, name: Sở Nội vụ}
  - {id: so-y-te, name: Sở Y tế}
""",
    ),
    "HT429": Page(
        what="Một văn bản góp ý có được ghi hai lần không.",
        why="Văn bản ghi hai lần thì ý kiến trong đó bị tính hai lần, nhất là khi tổng hợp nhiều hội thảo.",
        wrong="""\
replies:
  - {id: vb-1, unit: so-noi-vu, number: 12/SNV-VP, date: 20/9/2024, view: agree}
  - {id: vb-2, unit: so-noi-vu, number: 12/SNV-VP, date: 20/9/2024, view: agree}
""",
        right="""\
replies:
  - {id: vb-1, unit: so-noi-vu, number: 12/SNV-VP, date: 20/9/2024, view: agree}
  - {id: vb-2, unit: so-tai-chinh, number: 15/STC-VP, date: 20/9/2024, view: agree}
""",
    ),
    "HT434": Page(
        what="Ý kiến bằng văn bản có đúng là của đơn vị gửi văn bản ấy không.",
        why="Ghi nhầm thì báo cáo vừa nói một đơn vị chưa có ý kiến, vừa nêu ý kiến của chính đơn vị đó.",
        wrong="""\
replies:
  - {id: vb-1, unit: so-noi-vu, number: 12/SNV-VP, date: 20/9/2024, view: comments}
remarks:
  - id: YK-01
    by: {units: so-tai-chinh}
    source: vb-1
    targets: Điều 5
    stance: amend
    text: Đề nghị làm rõ tiêu chí.
""",
        right="""\
replies:
  - {id: vb-1, unit: so-noi-vu, number: 12/SNV-VP, date: 20/9/2024, view: comments}
remarks:
  - id: YK-01
    source: vb-1
    targets: Điều 5
    stance: amend
    text: Đề nghị làm rõ tiêu chí.
""",
    ),
    "HT435": Page(
        what="Quan điểm đã ghi có trái hẳn với mấy chữ mở đầu của ý kiến không.",
        why="Số ý kiến nhất trí, không nhất trí tính theo «stance»; công cụ không tự sửa, chỉ nhắc xem lại.",
        wrong="""\
remarks:
  - id: YK-01
    by: {units: so-noi-vu}
    agenda: gop-y
    targets: Điều 5
    stance: agree
    text: Không nhất trí với quy định tại Điều 5.
""",
        right="""\
remarks:
  - id: YK-01
    by: {units: so-noi-vu}
    agenda: gop-y
    targets: Điều 5
    stance: disagree
    text: Không nhất trí với quy định tại Điều 5.
""",
    ),
    "HT436": Page(
        what="Một ý kiến của một đơn vị có bị ghi hai lần, nguyên văn, dưới hai mã không.",
        why="Mỗi mã được tính là một ý kiến; chép lại khi dán thì số ý kiến tăng thêm. «same_as» dành cho đơn vị khác.",
        wrong="""\
remarks:
  - id: YK-01
    by: {units: so-noi-vu}
    agenda: gop-y
    targets: Điều 5
    stance: amend
    text: Đề nghị quy định rõ cách tính điểm của từng tiêu chí.
  - id: YK-02
    by: {units: so-noi-vu}
    agenda: gop-y
    targets: Điều 5
    stance: amend
    text: Đề nghị quy định rõ cách tính điểm của từng tiêu chí.
""",
        right="""\
remarks:
  - id: YK-01
    by: {units: so-noi-vu}
    agenda: gop-y
    targets: Điều 5
    stance: amend
    text: Đề nghị quy định rõ cách tính điểm của từng tiêu chí.
""",
    ),
    "HT437": Page(
        what="Điều mà lời văn của ý kiến viện dẫn có vượt quá điều cuối của dự thảo không.",
        why="Chỉ xét khi cây nội dung ghi đủ từ Điều 1 và ý kiến không nhắc văn bản nào khác; thường là gõ nhầm số.",
        wrong="""\
draft:
  type: Nghị định
  title: về thi hành pháp luật
  sections: [{ref: Điều 1}, {ref: Điều 2}]
remarks:
  - id: YK-01
    by: {units: so-noi-vu}
    agenda: gop-y
    targets: Điều 1
    stance: amend
    text: Đề nghị thống nhất Điều 1 và Điều 12.
""",
        right="""\
draft:
  type: Nghị định
  title: về thi hành pháp luật
  sections: [{ref: Điều 1}, {ref: Điều 2}]
remarks:
  - id: YK-01
    by: {units: so-noi-vu}
    agenda: gop-y
    targets: Điều 1
    stance: amend
    text: Đề nghị thống nhất Điều 1 và Điều 2.
""",
    ),
}
