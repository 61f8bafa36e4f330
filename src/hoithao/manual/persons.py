"""Pages on persons in the documents: who signs, and who is named twice (HT354–HT356)."""

from __future__ import annotations

from hoithao.manual.page import Page

PAGES: dict[str, Page] = {
    "HT354": Page(
        what="Chức vụ của người ký có phải chức vụ lãnh đạo của cơ quan ban hành, ghi đủ chữ, không.",
        why="Quyền hạn ký (KT., TL., Q.) được suy ra từ chức vụ; «PGĐ», «Chuyên viên» in ra không đúng thể thức.",
        wrong="""\
report:
  signer: {name: Trần Văn B, position: PGĐ}
""",
        right="""\
report:
  signer: {name: Trần Văn B, position: Phó Giám đốc phụ trách}
""",
    ),
    "HT355": Page(
        what="Người chủ trì, thư ký có bị ghi lại trong thành phần tham dự không.",
        why="Biên bản có dòng riêng cho chủ trì, thư ký; ghi lại thì một người được in và được tính hai lần.",
        wrong="""\
chair: {name: Hoàng Văn Minh, position: Phó Giám đốc, unit: stp}
attendees:
  - {name: Hoàng Văn Minh, position: Phó Giám đốc, unit: stp}
""",
        right="""\
chair: {name: Hoàng Văn Minh, position: Phó Giám đốc, unit: stp}
attendees:
  - {name: Bùi Thị Hạnh, position: Trưởng phòng Pháp chế, unit: so-tai-chinh}
""",
    ),
    "HT356": Page(
        what="Họ tên ghi ở chỗ này có phải họ tên của người khác trong tệp, gõ nhầm dấu hoặc một chữ cái, không.",
        why="Biên bản và báo cáo sẽ ghi một người bằng hai tên; hai người cùng có trong một danh sách thì không nhắc.",
        wrong="""\
chair: {name: Hoàng Văn Minh, position: Phó Giám đốc, unit: stp}
report:
  signer: {name: Hoàng Văn Mình, position: Phó Giám đốc}
""",
        right="""\
chair: {name: Hoàng Văn Minh, position: Phó Giám đốc, unit: stp}
report:
  signer: {name: Hoàng Văn Minh, position: Phó Giám đốc}
""",
    ),
}
