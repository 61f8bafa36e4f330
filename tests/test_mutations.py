"""Break one thing in a good file, and exactly one finding says so, on the line that was broken.

A wrong id, a wrong day or a lost line takes much with it; whatever follows from it is not told again.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from hoithao.diagnostics import Diagnostic
from hoithao.pipeline import Input, check

EXAMPLES = Path(__file__).parents[1] / "examples"
GOOD = (EXAMPLES / "minh-hoa-2026.yaml").read_text(encoding="utf-8")
REAL = (EXAMPLES / "hai-phong-2024.yaml").read_text(encoding="utf-8")

# (what is broken, the good text, the broken text, the code, the text on the line that is pointed at)
MUTATIONS = [
    # YAML.
    ("tab", "\nlocality: Hải Phòng", "\n\tlocality: Hải Phòng", "HT102", "\tlocality"),
    ("colon in a title", "    title: Thảo luận, góp ý", "    title: Thảo luận: góp ý", "HT103", "Thảo luận: góp ý"),
    ("leading star", "locality: Hải Phòng", "locality: *Hải Phòng", "HT104", "*Hải"),
    ("leading percent", "  version: dự thảo lần 2", "  version: %2", "HT104", "%2"),
    ("open quote", "locality: Hải Phòng", 'locality: "Hải Phòng', "HT105", '"Hải Phòng'),
    ("quote inside quotes", "locality: Hải Phòng", 'locality: "Hải "Phòng""', "HT105", '"Hải "Phòng'),
    ("indent", "\nlocality: Hải Phòng", "\n   locality: Hải Phòng", "HT106", "locality"),
    ("item indented too far", "\n    - Ủy ban Mặt trận Tổ quốc Việt Nam thành phố\n    - Các", "\n     - Ủy ban Mặt trận Tổ quốc Việt Nam thành phố\n    - Các", "HT106", "Ủy ban Mặt trận"),
    ("key twice", "locality: Hải Phòng", "locality: Hải Phòng\nlocality: Hà Nội", "HT107", "Hà Nội"),
    ("the first line of a remark is lost", "  - id: YK-30\n", "", "HT107", "phuong-kien-an"),
    ("anchor", "locality: Hải Phòng", "locality: &a Hải Phòng", "HT108", "&a"),
    ("brackets", "locality: Hải Phòng", f"locality: {'[' * 40}", "HT109", "[[["),
    ("second document", "\nlocality: Hải Phòng", "\n---\nlocality: Hải Phòng", "HT110", "---"),
    ("control character", "locality: Hải Phòng", "locality: Hải\x07 Phòng", "HT112", "Phòng"),
    ("key in brackets", "locality: Hải Phòng", "[locality]: Hải Phòng", "HT113", "[locality]"),
    ("hash", "locality: Hải Phòng", "locality: Hải #1 Phòng", "HT114", "#1"),
    ("no colon", "\nlocality: Hải Phòng", "\nlocality Hải Phòng", "HT115", "locality Hải"),
    # Shape.
    ("no title", "  - text: Đề nghị giảm số lượng", "  - texts: Đề nghị giảm số lượng", "HT202", "texts"),
    ("required key misspelt", "  kind: hội thảo\n  title: >-\n    Hội", "  kind: hội thảo\n  titel: >-\n    Hội", "HT202", "titel"),
    ("unknown key", "locality: Hải Phòng", "locality: Hải Phòng\nlocalty: x", "HT202", "localty"),
    ("no colon in brackets", "{id: so-noi-vu, name: Sở Nội vụ,", "{id: so-noi-vu, name Sở Nội vụ,", "HT124", "name Sở Nội vụ"),
    ("list for text", "locality: Hải Phòng", "locality: [Hải Phòng]", "HT203", "locality"),
    ("text for list", "  sections:\n    - ref: Chương I\n", "  parts: một\n  sections:\n    - ref: Chương I\n", "HT204", "parts: một"),
    ("group for text", "  to: [Bộ Tư pháp]", "  to: {a: Bộ Tư pháp}", "HT203", "to:"),
    ("text for group", "headcount: {total: 70, about: trên}", "headcount: 70", "HT205", "headcount: 70"),
    ("choice", "  kind: hội thảo", "  kind: hội thao", "HT206", "hội thao"),
    ("the line of a text is lost", "    stance: agree\n    text: >-\n      Nhất trí với bố cục", "    stance: agree\n      Nhất trí với bố cục", "HT206", "stance: agree"),
    ("schema", "schema: 1", "schema: 2", "HT206", "schema: 2"),
    ("date", "  date: 12/3/2026", "  date: 12/13/2026", "HT207", "12/13"),
    ("day that is none", "      due: 31/3/2026", "      due: 31/4/2026", "HT207", "31/4"),
    ("time", "  start: 8 giờ 00", "  start: 25 giờ 00", "HT208", "25 giờ"),
    ("count", "headcount: {total: 70", "headcount: {total: bảy mươi", "HT209", "bảy mươi"),
    ("blank text", "locality: Hải Phòng", 'locality: "  "', "HT210", "locality"),
    ("id", "  - id: trinh-bay\n", "  - id: trình bày\n", "HT211", "trình bày"),
    ("reference in words", "        - ref: Điều 8\n", "        - ref: Điều tám\n", "HT212", "Điều tám"),
    ("margin", "\nlocality: Hải Phòng", "\nlook: {margin_left: 25}\nlocality: Hải Phòng", "HT213", "margin_left"),
    ("voice", "{voice: tất cả đại biểu}", "{voice: bà con}", "HT214", "bà con"),
    ("person and group", "{name: Tô Văn Y, degree", "{name: Tô Văn Y, group: Chuyên gia, degree", "HT215", "Tô Văn Y"),
    ("place without a name", "                - {ref: điểm a1}\n", "                - {heading: Điểm a1}\n", "HT216", "Điểm a1"),
    ("draft and drafts", "\ndraft:\n", "\ndrafts: [{id: a, type: Luật, title: hòa giải}]\ndraft:\n", "HT217", "drafts"),
    ("type size", "\nlocality: Hải Phòng", "\nlook: {body_size: 12}\nlocality: Hải Phòng", "HT220", "body_size"),
    # Missing facts.
    ("no venue", "  venue: Phòng họp tầng 3, trụ sở Sở Tư pháp thành phố Hải Phòng\n", "", "HT301", "workshop:"),
    ("no stance", "    targets: [Điều 21]\n    stance: amend\n", "    targets: [Điều 21]\n", "HT301", "- id: YK-58"),
    ("place not known", "    targets: [Điều 21]\n", "    targets: [Điều 21, unknown]\n", "HT301", "unknown"),
    # Facts.
    ("end before start", "  end: 11 giờ 30", "  end: 7 giờ 30", "HT302", "7 giờ 30"),
    ("start after end and noon", "  start: 8 giờ 00", "  start: 18 giờ 00", "HT302", "11 giờ 30"),
    ("unknown agenda", "    agenda: gop-y\n    focus: tieu-chi\n    targets: [điểm a1", "    agenda: gop-yy\n    focus: tieu-chi\n    targets: [điểm a1", "HT303", "gop-yy"),
    ("agenda item renamed", "  - id: gop-y\n", "  - id: thao-luan\n", "HT303", "agenda: gop-y"),
    ("item beyond the draft renamed", "  - id: trien-khai  ", "  - id: trao-doi  ", "HT303", "agenda: trien-khai"),
    ("draft of an item", "    title: Thảo luận, góp ý dự thảo Nghị định\n    about: draft", "    title: Thảo luận, góp ý dự thảo Nghị định\n    about: drafft", "HT303", "drafft"),
    ("unknown unit", "{units: [so-tai-chinh, so-noi-vu]", "{units: [so-tai-chin, so-noi-vu]", "HT303", "so-tai-chin,"),
    ("unit renamed", "{id: so-xay-dung, name", "{id: so-xd, name", "HT303", "so-xay-dung"),
    ("unit of an attendee", "position: Trưởng phòng Pháp chế, unit: so-xay-dung", "position: Trưởng phòng Pháp chế, unit: so-xd", "HT303", "so-xd"),
    ("unit of a letter", "unit: thanh-tra-tp, number", "unit: thanh-tra, number", "HT303", "unit: thanh-tra,"),
    ("letter renamed", "{id: vb-so-noi-vu, unit", "{id: vb-snv, unit", "HT303", "source: vb-so-noi-vu"),
    ("letter lost", "  - {id: vb-lien-doan-lao-dong, unit: lien-doan-lao-dong, number: 113/LĐLĐ-CSPL, date: 17/3/2026, view: comments}\n", "", "HT303", "source: vb-lien-doan-lao-dong"),
    ("issue", "    issue: vd-1\n    option: pa-2", "    issue: vd-2\n    option: pa-2", "HT303", "vd-2"),
    ("option renamed", "      - id: pa-2\n", "      - id: pa-b\n", "HT303", "option: pa-2"),
    ("question", "    focus: ke-hoach\n", "    focus: ke-hoach-nam\n", "HT303", "ke-hoach-nam"),
    ("question renamed", "      - id: tieu-chi\n", "      - id: tieu-chuan\n", "HT303", "focus: tieu-chi"),
    ("remark that is answered", "remarks: [YK-64, YK-65]", "remarks: [YK-64, YK-75]", "HT303", "YK-75"),
    ("owner of a task", "      owner: so-tai-chinh", "      owner: so-tai-chih", "HT303", "so-tai-chih"),
    ("id twice", "  - id: YK-06\n", "  - id: YK-05\n", "HT304", "YK-05"),
    ("id of a remark that is answered", "  - id: YK-64\n", "  - id: YK-65\n", "HT304", "- id: YK-65"),
    ("unit twice", "{id: so-y-te, name: Sở Y tế", "{id: so-noi-vu, name: Sở Y tế", "HT304", "Sở Y tế"),
    ("option twice", "      - id: pa-2\n", "      - id: pa-1\n", "HT304", "- id: pa-1"),
    ("question twice", "      - id: ke-hoach\n", "      - id: tieu-chi\n", "HT304", "- id: tieu-chi"),
    ("part of the day", "  session: sáng", "  session: chiều", "HT305", "8 giờ 00"),
    ("remark of nobody", "by: {units: [thanh-tra-tp], speakers: [Lý Thị M]}", "by: {}", "HT307", "by: {}"),
    ("voice and a name", "{voice: tất cả đại biểu}", "{voice: tất cả đại biểu, units: [so-y-te]}", "HT308", "so-y-te"),
    ("report before the workshop", "  date: 20/3/2026", "  date: 01/3/2026", "HT309", "01/3/2026"),
    ("workshop a month late", "  date: 12/3/2026", "  date: 12/4/2026", "HT309", "20/3/2026"),
    ("headcount", "headcount: {total: 70", "headcount: {total: 17", "HT315", "17"),
    ("absent", "position: Phó Giám đốc, unit: so-tai-chinh}", "position: Phó Giám đốc, unit: so-tai-chinh, status: absent}", "HT317", "[Đặng Văn G, Bùi Thị H]"),
    ("speaker of another body", "position: Phó Giám đốc, unit: so-noi-vu}", "position: Phó Giám đốc, unit: so-y-te}", "HT318", "speakers: [Đặng Văn G, Bùi Thị H]"),
    ("new question", "      - id: ke-hoach\n", "      - {id: kinh-phi, text: Kinh phí}\n      - id: ke-hoach\n", "HT320", "kinh-phi"),
    ("nobody spoke", "  - id: trinh-bay\n", "  - {id: tap-huan, title: Trao đổi về tập huấn, focus: Thời gian}\n  - id: trinh-bay\n", "HT320", "tap-huan"),
    ("task without a day", "      due: 24/4/2026\n", "", "HT321", "Xây dựng kế hoạch tập huấn"),
    ("task of nobody", "      owner: Phòng Phổ biến, giáo dục pháp luật\n", "", "HT321", "Xây dựng kế hoạch tập huấn"),
    ("by order", "position: Phó Giám đốc}   #", "position: Phó Giám đốc, capacity: TL}   #", "HT322", "capacity: TL"),
    ("signer of another body", "position: Phó Giám đốc}   #", "position: Phó Giám đốc, unit: so-y-te}   #", "HT323", "so-y-te"),
    ("recipient twice", "    - UBND thành phố (để b/c)\n", "    - UBND thành phố (để b/c)\n    - Ủy ban nhân dân thành phố\n", "HT324", "- Ủy ban nhân dân thành phố"),
    ("addressee again", "    - UBND thành phố (để b/c)\n", "    - UBND thành phố (để b/c)\n    - Bộ Tư pháp\n", "HT325", "- Bộ Tư pháp"),
    ("old body", "    - UBND thành phố (để b/c)\n", "    - Sở Kế hoạch và Đầu tư\n", "HT326", "Kế hoạch và Đầu tư"),
    ("total in a sentence", "    Các ý kiến tại hội thảo thẳng thắn", "    Hội thảo có 15 ý kiến phát biểu. Các ý kiến tại hội thảo thẳng thắn", "HT327", "summary"),
    ("reply before the request", "date: 04/3/2026, view", "date: 04/02/2026, view", "HT328", "04/02/2026"),
    ("request after the replies", "    date: 05/02/2026", "    date: 15/3/2026", "HT328", "04/3/2026"),
    ("reply after the report", "date: 17/3/2026, view", "date: 17/5/2026, view", "HT329", "17/5/2026"),
    ("report before the last letters", "  date: 20/3/2026", "  date: 15/3/2026", "HT329", "16/3/2026"),
    ("rule of silence", "    silence: agrees  ", "    sender: Bộ Tư pháp  ", "HT330", "123/BTP-KTVB"),
    ("question of another item", "    agenda: trien-khai\n    text: >-\n      Công chức", "    agenda: trien-khai\n    focus: tieu-chi\n    text: >-\n      Công chức", "HT331", "focus: tieu-chi"),
    ("task due before the workshop", "      due: 24/4/2026\n", "      due: 24/02/2026\n", "HT332", "24/02/2026"),
    ("answer due before the workshop", "    due: 31/3/2026\n    text: Sở Tư pháp phối hợp", "    due: 01/3/2026\n    text: Sở Tư pháp phối hợp", "HT332", "01/3/2026"),
    ("request due before its date", "    due: 25/3/2026", "    due: 25/01/2026", "HT333", "25/01/2026"),
    ("request long after its own due", "    date: 05/02/2026", "    date: 05/5/2026", "HT333", "25/3/2026"),
    ("attendee twice", "  - {name: Tô Văn Y, degree: TS., position: chuyên gia pháp luật}\n", "  - {name: Tô Văn Y, degree: TS., position: chuyên gia pháp luật}\n" * 2, "HT334", "Tô Văn Y"),
    ("group twice", '  - {group: "Người làm công tác pháp chế các sở, ban, ngành thành phố", count: 10}\n', '  - {group: "Người làm công tác pháp chế các sở, ban, ngành thành phố", count: 10}\n' * 2, "HT334", "pháp chế các sở"),
    # Remarks and their draft.
    ("target", "    targets: [điểm a1 khoản 2 Điều 5a]\n    stance", "    targets: [điểm x khoản 2 Điều 5a]\n    stance", "HT401", "điểm x"),
    ("place lost", "                - {ref: điểm a1}\n", "", "HT401", "điểm a1"),
    ("article lost", "        - {ref: Điều 11, heading: Báo cáo tình hình thi hành pháp luật}\n", "", "HT401", "Điều 11"),
    ("target not given", "    targets: [điểm a1 khoản 2 Điều 5a]\n    stance: amend\n    text: >-\n      Đề nghị quy định cụ thể", "    stance: amend\n    text: >-\n      Đề nghị quy định cụ thể", "HT404", "YK-05"),
    ("targets not given, of the only remark on its article", "    targets: [Điều 21]\n", "", "HT404", "YK-58"),
    ("agenda and targets not given", "    agenda: trien-khai\n    text: >-\n      Công chức", "    text: >-\n      Công chức", "HT404", "YK-64"),
    ("item about no draft", "    title: Thảo luận, góp ý dự thảo Nghị định\n    about: draft\n", "    title: Thảo luận, góp ý dự thảo Nghị định\n", "HT403", "[general]"),
    ("target beyond the draft", "    agenda: trien-khai\n    text: >-\n      Công chức", "    agenda: trien-khai\n    targets: Điều 15\n    text: >-\n      Công chức", "HT403", "Điều 15"),
    ("remark of a body that agrees", "unit: so-noi-vu, number: 105/SNV-VP, date: 09/3/2026, view: comments", "unit: so-noi-vu, number: 105/SNV-VP, date: 09/3/2026, view: agree", "HT406", "vb-so-noi-vu"),
    ("consensus over an open issue", "      targets: [Điều 11]\n", "      targets: [Điều 11]\n      issues: [vd-1]\n", "HT407", "vd-1"),
    ("option of no issue", "    issue: vd-1\n    option: pa-2\n", "    option: pa-2\n", "HT408", "pa-2"),
    ("remark on another article", "    targets: [Điều 21]\n", "    targets: [Điều 20]\n", "HT409", "Điều 21"),
    ("articles change places", "        - {ref: Điều 1, heading: Phạm vi điều chỉnh}\n        - {ref: Điều 2, heading: Đối tượng áp dụng}\n", "        - {ref: Điều 2, heading: Đối tượng áp dụng}\n        - {ref: Điều 1, heading: Phạm vi điều chỉnh}\n", "HT412", "Điều 1"),
    ("number of an article", "        - ref: Điều 8\n", "        - ref: Điều 80\n", "HT412", "Điều 9"),
    ("letters of points", "                - {ref: điểm d}\n                - {ref: điểm đ}\n", "                - {ref: điểm đ}\n                - {ref: điểm d}\n", "HT412", "điểm d"),
    ("number of an article that is there", "        - ref: Điều 8\n", "        - ref: Điều 7\n", "HT413", "Điều 7"),
    ("article of another chapter", "        - {ref: Điều 12, heading", "        - {ref: Điều 21, heading", "HT413", "Điều 21"),
    ("clause twice", "            - {ref: khoản 1}\n            - {ref: khoản 2}\n            - {ref: khoản 3}\n        - {ref: Điều 4", "            - {ref: khoản 1}\n            - {ref: khoản 1}\n            - {ref: khoản 3}\n        - {ref: Điều 4", "HT413", "khoản 1"),
    ("fewer articles than there are", "articles: 22}", "articles: 21}", "HT414", "articles: 21"),
    ("more articles than there are", "articles: 22}", "articles: 23}", "HT414", "articles: 23"),
    ("more chapters than there are", "{chapters: 5,", "{chapters: 6,", "HT414", "chapters: 6"),
    # Form and wording.
    ("organizer", "  - name: Sở Tư pháp\n", "  - nature: party\n    name: Sở Tư pháp\n", "HT501", "party"),
    ("degree of the signer", "{name: Nguyễn Văn A, position: Phó Giám đốc}   #", "{name: TS. Nguyễn Văn A, position: Phó Giám đốc}   #", "HT502", "TS."),
    ("deputy", "position: Phó Giám đốc}   #", "position: Giám đốc, capacity: KT}   #", "HT503", "signer"),
    ("collective", "position: Phó Giám đốc}   #", "position: Giám đốc, capacity: TM}   #", "HT504", "signer"),
    ("column", "  to: [Bộ Tư pháp]", "  annex: {columns: [text, reson]}\n  to: [Bộ Tư pháp]", "HT505", "reson"),
    ("number", "  number: 45\n", "  number: 45/BC-STP\n", "HT507", "45/BC-STP"),
    ("columns without text", "  to: [Bộ Tư pháp]", "  annex: {columns: [number]}\n  to: [Bộ Tư pháp]", "HT508", "columns"),
    ("archive line", "    - UBND thành phố (để b/c)", "    - 'Lưu: VT'", "HT509", "Lưu"),
    ("remark of another body", "    by: {units: [so-tai-chinh]}\n    source: vb-so-tai-chinh\n    targets: [submission]", "    by: {units: [so-xay-dung]}\n    source: vb-so-tai-chinh\n    targets: [submission]", "HT434", "source: vb-so-tai-chinh"),
    ("letter of another body", "{id: vb-so-tai-chinh, unit: so-tai-chinh", "{id: vb-so-tai-chinh, unit: so-xay-dung", "HT434", "source: vb-so-tai-chinh"),
    ("stance against the text", "    stance: agree\n    text: >-\n      Nhất trí với sự", "    stance: disagree\n    text: >-\n      Nhất trí với sự", "HT435", "stance: disagree"),
    ("a year early", "  date: 12/3/2026", "  date: 12/3/2025", "HT338", "12/3/2025"),
    ("number without symbol", "number: 101/STC-VP", "number: 101", "HT339", "number: 101"),
    ("bullet", "      Nhất trí với sự cần thiết", "      • Nhất trí với sự cần thiết", "HT622", "• Nhất"),
    ("unit in capitals", "name: Sở Nội vụ,", "name: SỞ NỘI VỤ,", "HT621", "SỞ NỘI VỤ"),
    ("capitals", "  drafter: Bộ Tư pháp", "  drafter: Bộ Tư Pháp", "HT601", "Bộ Tư Pháp"),
    ("letter", "  venue: Phòng họp tầng 3", "  venue: Ðịa điểm tầng 3", "HT607", "Ðịa"),
    ("open bracket", "    targets: [điểm a1 khoản 2 Điều 5a]", "    targets: [điểm a1 khoản 2 Điều 5a", "HT120", "[điểm"),
    ("no comma", "{units: [so-tai-chinh, so-noi-vu]", "{units: [so-tai-chinh, so-noi-vu] x: y", "HT121", "x: y"),
    ("full-width colon", "\nlocality: Hải", "\nlocality： Hải", "HT122", "locality"),
    ("no-break space", "  session: sáng", "\u00a0\u00a0session: sáng", "HT122", "session"),
    ("stuck dash", "  - id: YK-05\n", "  -id: YK-05\n", "HT123", "-id"),
    ("document", "  venue: Phòng họp tầng 3", "  venue: Nghị Định tầng 3", "HT617", "Nghị Định"),
    ("stuck comma", "  venue: Phòng họp tầng 3", "  venue: Phòng họp,tầng 3", "HT618", "họp,tầng"),
    ("month", "  venue: Phòng họp tầng 3", "  venue: Phòng họp Tháng 3", "HT619", "Tháng"),
    ("invisible", "  venue: Phòng họp tầng 3", "  venue: Phòng\u200b họp tầng 3", "HT611", "họp tầng"),
    ("doubled blank", "  venue: Phòng họp tầng 3", "  venue: Phòng họp  tầng 3", "HT613", "Phòng họp"),
    ("blank before a comma", "  venue: Phòng họp tầng 3,", "  venue: Phòng họp tầng 3 ,", "HT614", "Phòng họp"),
]  # fmt: skip

# (what is broken in the real workshop, the good text, the broken text, the code, the text on the line)
OF_THE_REAL_ONE = [
    ("day", "  date: 24/9/2024", "  date: 24/14/2024", "HT207", "24/14"),
    ("a year late", "  date: 24/9/2024", "  date: 24/9/2025", "HT326", "quận, huyện"),
    ("section renamed", "    - id: tieu-chi\n", "    - id: tieu-chuan\n", "HT401", "tieu-chi"),
    ("section twice", "    - id: tieu-chi\n", "    - id: the-che\n", "HT304", "the-che"),
    ("the symbol that is an id too", "    symbol: STP\n", "", "HT303", "unit: stp"),
    ("the line of a list of questions is lost", "    about: draft\n    focus:\n", "    about: draft\n", "HT106", "- nhiệm vụ xây dựng"),
    ("chair of an unknown body", "  unit: stp\n", "  unit: stpp\n", "HT303", "stpp"),
    ("voice", '{voice: "đại diện các đơn vị, địa phương"}', "{voice: bà con}", "HT214", "bà con"),
    ("item lost", "    agenda: trien-khai\n    text: Phát biểu", "    text: Phát biểu", "HT404", "YK-06"),
    ("targets lost", "    targets: [the-che, tieu-chi, dieu-kien, cong-nghe, so-ket]\n", "", "HT404", "YK-01"),
    ("fewer targets", "tieu-chi, dieu-kien, cong-nghe, so-ket]", "tieu-chi, dieu-kien, cong-nghe]", "HT409", "so-ket"),
    ("group twice", "  - group: Cán bộ pháp chế sở, ban, ngành\n", "  - group: Cán bộ pháp chế sở, ban, ngành\n" * 2, "HT334", "pháp chế sở"),
]  # fmt: skip

# (what nearly is a fault, the good text, the other text): nothing new is found.
NEAR_MISSES = [
    ("a comment behind a blank", "locality: Hải Phòng", "locality: Hải Phòng  # địa danh"),
    ("a dash inside a text", "  venue: Phòng họp tầng 3,", "  venue: Phòng họp tầng 3 - nhà B,"),
    ("another way to write a date", "  date: 12/3/2026", "  date: ngày 12 tháng 3 năm 2026"),
    ("another way to write a time", "  start: 8 giờ 00", "  start: 8h"),
    ("an item without an id that is used", "  - id: trinh-bay\n", "  - id: gioi-thieu\n"),
    ("a question in one line", "      - Kết quả thực hiện nhiệm vụ", "      - text: Kết quả thực hiện nhiệm vụ"),
    ("a speaker whom a group may hold", "{units: [so-xay-dung], speakers: [Đỗ Văn I]}", "{units: [so-xay-dung], speakers: [Trần Văn Z]}"),
    ("due on the day of the workshop", "      due: 24/4/2026\n", "      due: 12/3/2026\n"),
    ("report on the day of the last letter", "  date: 20/3/2026", "  date: 17/3/2026"),
    ("a chapter in small letters", "    - ref: Chương II\n", "    - ref: chương ii\n"),
    ("annexes that are not in the tree", "articles: 22}", "articles: 22, annexes: 3}"),
    ("points without one between them", "                - {ref: điểm d}\n", ""),
    ("two attendees of one name", "{name: Đỗ Văn I, honorific", "{name: Bùi Thị H, honorific"),
]  # fmt: skip


def found(text: str) -> list[Diagnostic]:
    return check(Input("x.yaml", text.encode("utf-8"))).diagnostics


def told(diagnostics: list[Diagnostic]) -> Counter[tuple[str, str]]:
    return Counter((one.code, repr(sorted(one.params.items()))) for one in diagnostics)


BEFORE = {text: told(found(text)) for text in (GOOD, REAL)}


def new_in(original: str, text: str) -> list[Diagnostic]:
    """What is found in a text and not in the one it was made from; where it stands does not count."""
    left = told(found(text)) - BEFORE[original]
    return [one for one in found(text) if told([one]).keys() <= left.keys()]


def test_the_good_files_are_good() -> None:
    assert {code for code, _ in BEFORE[GOOD]} == set()
    assert {code for code, _ in BEFORE[REAL]} == {"HT301"}


def test_the_table_is_long_and_names_each_row_once() -> None:
    for table in (MUTATIONS, OF_THE_REAL_ONE, NEAR_MISSES):
        names = [row[0] for row in table]
        assert [name for name in names if names.count(name) > 1] == []
    assert len(MUTATIONS) >= 90
    assert len({row[3] for row in MUTATIONS}) > 75


ROWS = [(GOOD, *row) for row in MUTATIONS] + [(REAL, *row) for row in OF_THE_REAL_ONE]


@pytest.mark.thinned(3)
@pytest.mark.parametrize(("original", "name", "good", "broken", "code", "shown"), ROWS, ids=[row[1] for row in ROWS])
def test_one_fault_is_one_finding_on_its_line(
    original: str, name: str, good: str, broken: str, code: str, shown: str
) -> None:
    assert good in original, name
    text = original.replace(good, broken, 1)
    diagnostics = new_in(original, text)
    assert [one.code for one in diagnostics] == [code]
    span = diagnostics[0].span
    assert span is not None
    assert shown in text.split("\n")[span.start.line - 1]


@pytest.mark.parametrize(("name", "good", "other"), NEAR_MISSES, ids=[row[0] for row in NEAR_MISSES])
def test_what_is_nearly_a_fault_is_none(name: str, good: str, other: str) -> None:
    assert good in GOOD, name
    assert new_in(GOOD, GOOD.replace(good, other, 1)) == []
