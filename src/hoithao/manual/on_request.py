"""Pages on documents made on request, and on editions without what is internal (HT34x, HT35x)."""

from __future__ import annotations

from hoithao.manual.page import Page

PAGES: dict[str, Page] = {
    "HT340": Page(
        what="Khi tệp có mục thông báo kết luận, đã có kết luận để thông báo chưa.",
        why="Thông báo không có kết luận là văn bản rỗng; khi chạy với --only notice thì đây là lỗi.",
        wrong="""\
notice: {number: 30, date: 26/9/2024}
""",
        right="""\
notice: {number: 30, date: 26/9/2024}
conclusion:
  summary: Các ý kiến được ghi nhận đầy đủ để tổng hợp.
""",
    ),
    "HT341": Page(
        what="Khi tệp có mục công văn, đã có báo cáo để gửi kèm chưa.",
        why="Công văn viện dẫn số, ngày của báo cáo; không có báo cáo thì không có gì để gửi. "
        "Khi chạy với --only letter thì đây là lỗi.",
        wrong="""\
letter: {number: 210, drafting_unit: XDKTVB}
report:
""",
        right="""\
letter: {number: 210, drafting_unit: XDKTVB}
report: {to: Bộ Tư pháp}
""",
    ),
    "HT342": Page(
        what="Đơn vị soạn thảo công văn đã ghi bằng chữ viết tắt chưa.",
        why="Ký hiệu của công văn gồm chữ viết tắt của cơ quan và của đơn vị soạn thảo, ví dụ STP-XDKTVB; "
        "tên đầy đủ không ghi vào ký hiệu được.",
        wrong="""\
letter: {drafting_unit: Phòng Xây dựng và kiểm tra văn bản}
report: {to: Bộ Tư pháp}
""",
        right="""\
letter: {drafting_unit: XDKTVB}
report: {to: Bộ Tư pháp}
""",
    ),
    "HT343": Page(
        what="Công văn có đề ngày trước báo cáo gửi kèm không.",
        why="Không thể gửi báo cáo chưa ký; một trong hai ngày đã gõ nhầm.",
        wrong="""\
report: {number: 45, date: 27/9/2024, to: Bộ Tư pháp}
letter: {number: 210, date: 26/9/2024}
""",
        right="""\
report: {number: 45, date: 27/9/2024, to: Bộ Tư pháp}
letter: {number: 210, date: 27/9/2024}
""",
    ),
    "HT344": Page(
        what="Thông báo kết luận, công văn có đề ngày trước hội thảo không.",
        why="Văn bản nói về việc đã diễn ra; đề ngày trước hội thảo thì một ngày đã gõ nhầm.",
        wrong="""\
report: {to: Bộ Tư pháp}
letter: {number: 210, date: 20/9/2024}
""",
        right="""\
report: {to: Bộ Tư pháp}
letter: {number: 210, date: 27/9/2024}
""",
    ),
    "HT345": Page(
        what="Sapo do người soạn tự viết có ghi đúng ngày tổ chức không.",
        why="Tin đăng cổng ghi sai ngày thì lệch với biên bản và báo cáo của cùng hội thảo.",
        wrong="""\
workshop:
  title: Hội thảo góp ý dự thảo Nghị định
  date: 24/9/2024
news:
  sapo: Chiều ngày 25/9/2024, Sở Tư pháp tổ chức hội thảo góp ý dự thảo Nghị định.
""",
        right="""\
workshop:
  title: Hội thảo góp ý dự thảo Nghị định
  date: 24/9/2024
news:
  sapo: Chiều ngày 24/9/2024, Sở Tư pháp tổ chức hội thảo góp ý dự thảo Nghị định.
""",
    ),
    "HT346": Page(
        what="Ý kiến chọn đưa vào tin bài có phải là ý kiến phát biểu tại hội thảo không.",
        why="Tin thuật lại hội thảo; ý kiến bằng văn bản không được phát biểu ở đó và thuộc về báo cáo.",
        wrong="""\
replies:
  - {id: vb-stc, unit: so-tai-chinh, view: comments}
remarks:
  - {id: YK-01, by: {units: so-noi-vu}, stance: amend, targets: Điều 5, text: Đề nghị làm rõ.}
  - {id: YK-02, source: vb-stc, stance: amend, targets: Điều 5, text: Đề nghị bổ sung kinh phí.}
news:
  remarks: [YK-01, YK-02]
""",
        right="""\
replies:
  - {id: vb-stc, unit: so-tai-chinh, view: comments}
remarks:
  - {id: YK-01, by: {units: so-noi-vu}, stance: amend, targets: Điều 5, text: Đề nghị làm rõ.}
  - {id: YK-02, source: vb-stc, stance: amend, targets: Điều 5, text: Đề nghị bổ sung kinh phí.}
news:
  remarks: [YK-01]
""",
    ),
    "HT348": Page(
        what="Khi lập bảng Excel (--only matrix), mọi nội dung có vừa một ô không.",
        why=(
            "Một ô Excel giữ tối đa 32.767 ký tự, phần dài hơn sẽ mất; ý kiến không bao giờ bị cắt bớt nên bảng không "
            "được lập."
        ),
        wrong="hoithao render hoi-thao.yaml --only matrix     (một ý kiến dài hơn 32.767 ký tự)",
        right="hoithao render hoi-thao.yaml --only report     (phụ lục của báo cáo không có giới hạn này)",
        form="text",
    ),
    "HT349": Page(
        what="Thư viện XlsxWriter, cần cho bảng Excel (--only matrix), đã được cài chưa.",
        why="Thư viện này được cài riêng, vì biên bản và báo cáo không cần đến.",
        wrong="hoithao render hoi-thao.yaml --only matrix     (chưa cài XlsxWriter)",
        right="pip install XlsxWriter",
        form="text",
    ),
    "HT350": Page(
        what="Các khóa ghi trong «internal» có ở phần đó không.",
        why="Gõ nhầm tên khóa thì nội dung nội bộ vẫn bị in ra.",
        wrong="""\
draft: {type: Nghị định, title: này, sections: [{ref: Điều 1}]}
remarks:
  - {id: YK-01, by: {voice: có ý kiến}, targets: Điều 1, stance: amend, text: Bỏ., reason: Chưa rõ., internal: [reson]}
""",
        right="""\
draft: {type: Nghị định, title: này, sections: [{ref: Điều 1}]}
remarks:
  - {id: YK-01, by: {voice: có ý kiến}, targets: Điều 1, stance: amend, text: Bỏ., reason: Chưa rõ., internal: [reason]}
""",
    ),
    "HT351": Page(
        what="Lời văn nội bộ có được ghi lại ở chỗ không đánh dấu không.",
        why="Đánh dấu một chỗ mà để nguyên chỗ khác thì nội dung vẫn đi ra ngoài.",
        wrong="""\
draft: {type: Nghị định, title: này, sections: [{ref: Điều 1}]}
remarks:
  - {id: YK-01, by: {voice: có ý kiến}, targets: Điều 1, stance: amend, text: Hồ sơ chưa đủ căn cứ., internal: có}
conclusion:
  consensus: [Các đại biểu thống nhất là hồ sơ chưa đủ căn cứ]
""",
        right="""\
draft: {type: Nghị định, title: này, sections: [{ref: Điều 1}]}
remarks:
  - {id: YK-01, by: {voice: có ý kiến}, targets: Điều 1, stance: amend, text: Hồ sơ chưa đủ căn cứ., internal: có}
conclusion:
  consensus: [Các đại biểu thống nhất là cần bổ sung hồ sơ]
""",
    ),
    "HT352": Page(
        what="Bỏ các phần nội bộ đi thì tệp còn đúng không.",
        why="Văn bản gửi ra ngoài được lập từ phần còn lại, nên phần còn lại phải tự đứng được.",
        wrong="""\
draft: {type: Nghị định, title: này, sections: [{ref: Điều 1}]}
units: [{id: snv, name: Sở Nội vụ, internal: có}]
remarks:
  - {id: YK-01, by: {units: snv}, targets: Điều 1, stance: amend, text: Đề nghị bỏ.}
""",
        right="""\
draft: {type: Nghị định, title: này, sections: [{ref: Điều 1}]}
units: [{id: snv, name: Sở Nội vụ, internal: có}]
remarks:
  - {id: YK-01, by: {units: snv}, targets: Điều 1, stance: amend, text: Đề nghị bỏ., internal: có}
""",
    ),
    "HT353": Page(
        what="Văn bản được yêu cầu có lập được từ tệp tổng hợp nhiều hội thảo không.",
        why="Biên bản và tin bài ghi lại một cuộc họp; nhiều cuộc gộp lại không thành một cuộc.",
        wrong="hoithao render tong-hop.yaml --only minutes",
        right="hoithao render tong-hop.yaml --only report",
        form="text",
    ),
}
