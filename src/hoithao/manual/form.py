"""Pages on what the form asks for (HT5xx)."""

from __future__ import annotations

from hoithao.manual.page import Page

PAGES: dict[str, Page] = {
    "HT501": Page(
        what="Cơ quan ban hành văn bản có phải là cơ quan nhà nước không.",
        why="Văn bản của Đảng và đoàn thể theo quy định riêng, không theo Nghị định 30/2020/NĐ-CP.",
        wrong="""\
organizers:
  - {name: Ủy ban MTTQ Việt Nam thành phố, symbol: MTTQ, nature: mass}
""",
        right="""\
organizers:
  - {name: Sở Tư pháp, symbol: STP}
  - {name: Ủy ban MTTQ Việt Nam thành phố, id: mttq, role: phối hợp, nature: mass}
""",
    ),
    "HT502": Page(
        what="Trước họ tên người ký có ghi học hàm, học vị không.",
        why="Nghị định 30/2020/NĐ-CP không cho ghi, trừ văn bản của lực lượng vũ trang và một số đơn vị sự nghiệp.",
        wrong="""\
report:
  signer: {name: TS. Nguyễn Văn A, position: Giám đốc}
""",
        right="""\
report:
  signer: {name: Nguyễn Văn A, position: Giám đốc}
""",
    ),
    "HT503": Page(
        what="Người ký thay (KT.) có phải là cấp phó không.",
        why="Ký thay người đứng đầu là quyền của cấp phó; người đứng đầu ký trực tiếp thì không ghi KT.",
        wrong="""\
report:
  signer: {name: Nguyễn Văn A, position: Giám đốc, capacity: KT}
""",
        right="""\
report:
  signer: {name: Nguyễn Văn A, position: Phó Giám đốc, capacity: KT}
""",
    ),
    "HT504": Page(
        what="Cơ quan ký thay mặt (TM.) có làm việc theo chế độ tập thể không.",
        why="TM. chỉ dùng cho tập thể như ủy ban, hội đồng; sở, cục, phòng do thủ trưởng ký.",
        wrong="""\
report:
  signer: {name: Nguyễn Văn A, position: Giám đốc, capacity: TM}
""",
        right="""\
report:
  signer: {name: Nguyễn Văn A, position: Giám đốc}
""",
    ),
    "HT505": Page(
        what="Tên cột của bảng tổng hợp có trong danh sách cột không.",
        why="Cột không có tên đã biết thì không có nội dung nào để điền.",
        wrong="""\
report:
  annex: {columns: [number, target, noi_dung, text]}
""",
        right="""\
report:
  annex: {columns: [number, target, text]}
""",
    ),
    "HT506": Page(
        what="Khi có nhiều báo cáo, mỗi báo cáo có id riêng không.",
        why="Id được dùng trong tên tệp để các báo cáo không ghi đè lên nhau.",
        wrong="""\
report:
  - {to: Bộ Tư pháp}
  - {to: Bộ Nội vụ}
""",
        right="""\
report:
  - {id: btp, to: Bộ Tư pháp}
  - {id: bnv, to: Bộ Nội vụ}
""",
    ),
    "HT507": Page(
        what="Số văn bản có chỉ gồm phần số không.",
        why="Ký hiệu (BB-STP, BC-STP) được thêm tự động; ghi cả ký hiệu thì bị in hai lần.",
        wrong="""\
minutes:
  number: 15/BB-STP
""",
        right="""\
minutes:
  number: 15
""",
    ),
    "HT508": Page(
        what="Bảng tổng hợp có cột nội dung góp ý không.",
        why="Bảng tổng hợp ý kiến mà không có nội dung ý kiến thì mất ý kiến.",
        wrong="""\
report:
  annex: {columns: [number, target]}
""",
        right="""\
report:
  annex: {columns: [number, target, text]}
""",
    ),
    "HT509": Page(
        what="Nơi nhận có ghi dòng «Lưu» hoặc «Như trên» không.",
        why="Hai dòng này được thêm tự động, đúng chỗ và đúng dấu; ghi thêm thì bị in hai lần.",
        wrong="""\
minutes:
  recipients: [Giám đốc Sở, "Lưu: VT, XDKTVB"]
""",
        right="""\
minutes:
  recipients: [Giám đốc Sở]
  archive: VT, XDKTVB
""",
    ),
    "HT510": Page(
        what="Bề rộng cột của bảng tổng hợp có nằm trong khoảng dùng được không.",
        why="Cột hẹp hơn một chữ hoặc rộng hơn tờ giấy làm bảng không đọc được.",
        wrong="""\
report:
  annex: {widths: {text: 900}}
""",
        right="""\
report:
  annex: {widths: {text: 90, by: 30}}
""",
    ),
}
