"""Pages on remarks and their places (HT4xx)."""

from __future__ import annotations

from hoithao.manual.page import Page

PAGES: dict[str, Page] = {
    "HT401": Page(
        what="Nội dung được góp ý có trong cây dự thảo không.",
        why="Góp ý vào điều không có thật thì không xếp được vào báo cáo theo thứ tự của dự thảo.",
        wrong="""\
remarks:
  - id: YK-01
    by: {units: so-noi-vu}
    agenda: gop-y
    targets: Điều 55
    stance: amend
    text: Đề nghị quy định rõ cách tính điểm.
""",
        right="""\
remarks:
  - id: YK-01
    by: {units: so-noi-vu}
    agenda: gop-y
    targets: khoản 2 Điều 5
    stance: amend
    text: Đề nghị quy định rõ cách tính điểm.
""",
    ),
    "HT402": Page(
        what="Số hiệu được nhắc đến có ở nhiều phần của dự thảo không.",
        why="Quyết định và quy chế kèm theo đều có Điều 1; không ghi tên phần thì không rõ là Điều 1 nào.",
        wrong="""\
draft:
  type: Quyết định
  title: ban hành Quy chế phối hợp
  parts:
    - {id: quyet-dinh, name: Quyết định, sections: [{ref: Điều 1}]}
    - {id: quy-che, name: Quy chế, sections: [{ref: Điều 1}]}
remarks:
  - id: YK-01
    by: {units: so-noi-vu}
    agenda: gop-y
    targets: Điều 1
    stance: amend
    text: Đề nghị làm rõ phạm vi điều chỉnh.
""",
        right="""\
draft:
  type: Quyết định
  title: ban hành Quy chế phối hợp
  parts:
    - {id: quyet-dinh, name: Quyết định, sections: [{ref: Điều 1}]}
    - {id: quy-che, name: Quy chế, sections: [{ref: Điều 1}]}
remarks:
  - id: YK-01
    by: {units: so-noi-vu}
    agenda: gop-y
    targets: Điều 1 Quy chế
    stance: amend
    text: Đề nghị làm rõ phạm vi điều chỉnh.
""",
    ),
    "HT403": Page(
        what="Ý kiến ghi «targets» có thuộc một dự thảo nào không.",
        why="Nội dung chương trình ngoài dự thảo không có điều, khoản để góp ý vào.",
        wrong="""\
agenda:
  - {id: khac, title: Trao đổi về công tác phối hợp}
remarks:
  - id: YK-01
    by: {units: so-noi-vu}
    agenda: khac
    targets: Điều 5
    stance: amend
    text: Đề nghị tăng cường phối hợp.
""",
        right="""\
agenda:
  - {id: khac, title: Trao đổi về công tác phối hợp}
remarks:
  - id: YK-01
    by: {units: so-noi-vu}
    agenda: khac
    stance: amend
    text: Đề nghị tăng cường phối hợp.
""",
    ),
    "HT404": Page(
        what="Ý kiến góp ý dự thảo có ghi góp ý vào đâu không.",
        why="Báo cáo xếp ý kiến theo thứ tự của dự thảo; công cụ không đoán từ lời văn.",
        wrong="""\
remarks:
  - id: YK-01
    by: {units: so-noi-vu}
    agenda: gop-y
    stance: amend
    text: Đề nghị quy định rõ cách tính điểm.
""",
        right="""\
remarks:
  - id: YK-01
    by: {units: so-noi-vu}
    agenda: gop-y
    targets: Điều 5
    stance: amend
    text: Đề nghị quy định rõ cách tính điểm.
""",
    ),
    "HT405": Page(
        what="Khi hội thảo góp ý nhiều dự thảo, từng ý kiến có ghi dự thảo nào không.",
        why="Dự thảo nào cũng có thể có Điều 5; mỗi dự thảo được tổng hợp riêng.",
        wrong="""\
drafts:
  - {id: luat, type: Luật, title: Thi hành án dân sự}
  - {id: nghi-dinh, type: Nghị định, title: về thi hành án dân sự}
agenda:
  - {id: gop-y, title: Góp ý Luật, about: luat}
remarks:
  - id: YK-01
    by: {units: so-noi-vu}
    targets: Điều 5
    stance: amend
    text: Đề nghị làm rõ thẩm quyền.
""",
        right="""\
drafts:
  - {id: luat, type: Luật, title: Thi hành án dân sự}
  - {id: nghi-dinh, type: Nghị định, title: về thi hành án dân sự}
agenda:
  - {id: gop-y, title: Góp ý Luật, about: luat}
remarks:
  - id: YK-01
    by: {units: so-noi-vu}
    draft: luat
    targets: Điều 5
    stance: amend
    text: Đề nghị làm rõ thẩm quyền.
""",
    ),
    "HT406": Page(
        what="Đơn vị đã nhất trí hoàn toàn bằng văn bản có ý kiến đề nghị sửa trong tệp không.",
        why="Một đơn vị không thể vừa được đếm là nhất trí hoàn toàn vừa có ý kiến góp ý.",
        wrong="""\
replies:
  - {id: vb-snv, unit: so-noi-vu, view: agree}
remarks:
  - id: YK-01
    by: {units: so-noi-vu}
    source: vb-snv
    targets: Điều 5
    stance: amend
    text: Đề nghị quy định rõ cách tính điểm.
""",
        right="""\
replies:
  - {id: vb-snv, unit: so-noi-vu, view: comments}
remarks:
  - id: YK-01
    by: {units: so-noi-vu}
    source: vb-snv
    targets: Điều 5
    stance: amend
    text: Đề nghị quy định rõ cách tính điểm.
""",
    ),
    "HT407": Page(
        what="Kết luận có ghi thống nhất về một vấn đề chưa chốt phương án không.",
        why="Văn bản không thể vừa nói đã thống nhất vừa nói còn ý kiến khác nhau.",
        wrong="""\
issues:
  - id: vd-1
    question: Có giữ tiêu chí về biên chế không
    options: [{id: giu, text: Giữ}, {id: bo, text: Bỏ}]
conclusion:
  consensus:
    - {text: Giữ tiêu chí về biên chế, issues: vd-1}
""",
        right="""\
issues:
  - id: vd-1
    question: Có giữ tiêu chí về biên chế không
    options: [{id: giu, text: Giữ}, {id: bo, text: Bỏ}]
    outcome: giu
conclusion:
  consensus:
    - {text: Giữ tiêu chí về biên chế, issues: vd-1}
""",
    ),
    "HT408": Page(
        what="Ý kiến chọn phương án có ghi phương án của vấn đề nào không.",
        why="Nhiều vấn đề có thể cùng có phương án 1, phương án 2.",
        wrong="""\
issues:
  - id: vd-1
    question: Có giữ tiêu chí về biên chế không
    options: [{id: giu, text: Giữ}, {id: bo, text: Bỏ}]
remarks:
  - id: YK-01
    by: {units: so-noi-vu}
    agenda: gop-y
    targets: Điều 5
    stance: amend
    option: giu
    text: Đề nghị giữ tiêu chí về biên chế.
""",
        right="""\
issues:
  - id: vd-1
    question: Có giữ tiêu chí về biên chế không
    options: [{id: giu, text: Giữ}, {id: bo, text: Bỏ}]
remarks:
  - id: YK-01
    by: {units: so-noi-vu}
    agenda: gop-y
    targets: Điều 5
    stance: amend
    issue: vd-1
    option: giu
    text: Đề nghị giữ tiêu chí về biên chế.
""",
    ),
    "HT409": Page(
        what="Điều, mục nào của dự thảo chưa có ý kiến nào.",
        why="Không sai, nhưng giúp chủ trì biết chỗ cần gợi ý thêm, giúp thư ký biết chỗ có thể còn sót.",
        wrong="""\
draft:
  type: Nghị định
  title: về thi hành pháp luật
  sections: [{ref: Điều 5}, {ref: Điều 6}]
remarks:
  - id: YK-01
    by: {units: so-noi-vu}
    agenda: gop-y
    targets: Điều 5
    stance: agree
    text: Thống nhất với dự thảo.
""",
        right="""\
draft:
  type: Nghị định
  title: về thi hành pháp luật
  sections: [{ref: Điều 5}]
remarks:
  - id: YK-01
    by: {units: so-noi-vu}
    agenda: gop-y
    targets: Điều 5
    stance: agree
    text: Thống nhất với dự thảo.
""",
    ),
    "HT410": Page(
        what="Hai ý kiến có đề nghị câu chữ khác nhau cho cùng một chỗ không.",
        why="Dự thảo chỉ theo được một; người chủ trì cần biết để cho ý kiến.",
        wrong="""\
remarks:
  - {id: YK-01, by: {units: so-noi-vu}, agenda: gop-y, targets: Điều 5, stance: amend,
     text: Đề nghị sửa thời hạn., proposed: Thời hạn là 10 ngày.}
  - {id: YK-02, by: {units: so-tai-chinh}, agenda: gop-y, targets: Điều 5, stance: amend,
     text: Thời hạn nên dài hơn., proposed: Báo cáo được gửi trong một tháng.}
""",
        right="""\
remarks:
  - {id: YK-01, by: {units: so-noi-vu}, agenda: gop-y, targets: Điều 5, stance: amend,
     text: Đề nghị sửa thời hạn., proposed: Thời hạn là 10 ngày.}
""",
    ),
    "HT411": Page(
        what="Hai ý kiến về cùng một chỗ có gần như trùng lời không.",
        why="Hai đơn vị nói cùng một điều thì phụ lục nên in chung một hàng; nếu là hai ý kiến khác thì giữ nguyên.",
        wrong="""\
remarks:
  - {id: YK-01, by: {units: so-noi-vu}, agenda: gop-y, targets: Điều 5, stance: amend,
     text: Đề nghị quy định rõ cách tính điểm của từng tiêu chí đánh giá.}
  - {id: YK-02, by: {units: so-tai-chinh}, agenda: gop-y, targets: Điều 5, stance: amend,
     text: Đề nghị quy định rõ cách tính điểm của từng tiêu chí đánh giá này.}
""",
        right="""\
remarks:
  - {id: YK-01, by: {units: so-noi-vu}, agenda: gop-y, targets: Điều 5, stance: amend,
     text: Đề nghị quy định rõ cách tính điểm của từng tiêu chí đánh giá.}
  - {id: YK-02, by: {units: so-tai-chinh}, agenda: gop-y, targets: Điều 5, stance: amend, same_as: YK-01,
     text: Đề nghị quy định rõ cách tính điểm của từng tiêu chí đánh giá này.}
""",
    ),
    "HT412": Page(
        what="Các điều, khoản, điểm của dự thảo có được ghi theo đúng thứ tự không: 5, 5a, 6; a, b, c, d, đ, e, g.",
        why="Báo cáo xếp ý kiến theo thứ tự ghi trong tệp; số sai làm ý kiến nằm nhầm chỗ.",
        wrong="""\
draft:
  type: Nghị định
  title: về thi hành pháp luật
  sections: [{ref: Điều 5}, {ref: Điều 7}, {ref: Điều 6}]
""",
        right="""\
draft:
  type: Nghị định
  title: về thi hành pháp luật
  sections: [{ref: Điều 5}, {ref: Điều 6}, {ref: Điều 7}]
""",
    ),
    "HT413": Page(
        what="Một điều, khoản, điểm có bị ghi hai lần trong cùng một phần của dự thảo không.",
        why="Ý kiến về chỗ ấy không rõ thuộc về chỗ nào trong hai chỗ.",
        wrong="""\
draft:
  type: Nghị định
  title: về thi hành pháp luật
  sections: [{ref: Điều 5}, {ref: Điều 6}, {ref: Điều 6}]
""",
        right="""\
draft:
  type: Nghị định
  title: về thi hành pháp luật
  sections: [{ref: Điều 5}, {ref: Điều 6}, {ref: Điều 7}]
""",
    ),
    "HT414": Page(
        what="Số chương, số điều, số phụ lục đã khai có khớp với cây nội dung không, khi cây đã đủ để so sánh.",
        why="Biên bản in quy mô của dự thảo; nhiều hơn số đã khai, hoặc đủ chương mà thiếu điều, là có chỗ sai.",
        wrong="""\
draft:
  type: Nghị định
  title: về thi hành pháp luật
  extent: {articles: 1}
  sections: [{ref: Điều 5}, {ref: Điều 6}]
""",
        right="""\
draft:
  type: Nghị định
  title: về thi hành pháp luật
  extent: {articles: 6}
  sections: [{ref: Điều 5}, {ref: Điều 6}]
""",
    ),
    "HT415": Page(
        what="Danh sách nội dung ghi trong một dòng «targets» có hiểu được theo một nghĩa duy nhất không.",
        why="«khoản 1 Điều 5, 6» có thể là khoản 6, cũng có thể là Điều 6; công cụ không đoán. Điều chung cho cả "
        "danh sách thì ghi ở cuối («các khoản 1 và 2 Điều 5») hoặc ở đầu («Điều 5 khoản 1, 2»).",
        wrong="""\
draft:
  type: Nghị định
  title: về thi hành pháp luật
  sections: [{ref: Điều 5}, {ref: Điều 6}]
remarks:
  - id: YK-01
    by: {units: so-noi-vu}
    agenda: gop-y
    targets: khoản 1 Điều 5, 6
    stance: amend
    text: Đề nghị thống nhất thời hạn.
""",
        right="""\
draft:
  type: Nghị định
  title: về thi hành pháp luật
  sections: [{ref: Điều 5}, {ref: Điều 6}]
remarks:
  - id: YK-01
    by: {units: so-noi-vu}
    agenda: gop-y
    targets: khoản 1 Điều 5 và Điều 6
    stance: amend
    text: Đề nghị thống nhất thời hạn.
""",
    ),
    "HT416": Page(
        what="Khoảng ghi trong «targets» có đủ hai đầu theo thứ tự và có ghi trong cây dự thảo không.",
        why="Giữa Điều 5 và Điều 8 có thể còn Điều 5a; chỉ cây dự thảo cho biết khoảng gồm những gì.",
        wrong="""\
draft:
  type: Nghị định
  title: về thi hành pháp luật
  sections: [{ref: Điều 5}, {ref: Điều 5a}, {ref: Điều 6}]
remarks:
  - id: YK-01
    by: {units: so-noi-vu}
    agenda: gop-y
    targets: Điều 6 đến Điều 5
    stance: amend
    text: Đề nghị thống nhất thời hạn.
""",
        right="""\
draft:
  type: Nghị định
  title: về thi hành pháp luật
  sections: [{ref: Điều 5}, {ref: Điều 5a}, {ref: Điều 6}]
remarks:
  - id: YK-01
    by: {units: so-noi-vu}
    agenda: gop-y
    targets: từ Điều 5 đến Điều 6
    stance: amend
    text: Đề nghị thống nhất thời hạn.
""",
    ),
    "HT417": Page(
        what="Một ý kiến, vấn đề hay nội dung thống nhất có nhắc hai lần cùng một chỗ của dự thảo không.",
        why="Chỗ nhắc hai lần vẫn chỉ tính một; thường là gõ nhầm số, chỗ định ghi thì bị sót.",
        wrong="""\
draft:
  type: Nghị định
  title: về thi hành pháp luật
  sections: [{ref: Điều 5}, {ref: Điều 6}]
remarks:
  - id: YK-01
    by: {units: so-noi-vu}
    agenda: gop-y
    targets: các điều 5 và 5
    stance: amend
    text: Đề nghị thống nhất thời hạn.
""",
        right="""\
draft:
  type: Nghị định
  title: về thi hành pháp luật
  sections: [{ref: Điều 5}, {ref: Điều 6}]
remarks:
  - id: YK-01
    by: {units: so-noi-vu}
    agenda: gop-y
    targets: các điều 5 và 6
    stance: amend
    text: Đề nghị thống nhất thời hạn.
""",
    ),
}
