"""Break one thing in a good file, and exactly one code says so, on the line that was broken."""

from __future__ import annotations

from pathlib import Path

import pytest

from hoithao.pipeline import Input, check

FILE = Path(__file__).parents[1] / "examples" / "minh-hoa-2026.yaml"
GOOD = FILE.read_text(encoding="utf-8")

# (what is broken, the good text, the broken text, the code, the text on the line that is pointed at)
MUTATIONS = [
    ("tab", "\nlocality: Hải Phòng", "\n\tlocality: Hải Phòng", "HT102", "\tlocality"),
    ("colon in a title", "    title: Thảo luận, góp ý", "    title: Thảo luận: góp ý", "HT103", "Thảo luận: góp ý"),
    ("leading star", "locality: Hải Phòng", "locality: *Hải Phòng", "HT104", "*Hải"),
    ("open quote", "locality: Hải Phòng", 'locality: "Hải Phòng', "HT105", '"Hải Phòng'),
    ("indent", "\nlocality: Hải Phòng", "\n   locality: Hải Phòng", "HT106", "locality"),
    ("key twice", "locality: Hải Phòng", "locality: Hải Phòng\nlocality: Hà Nội", "HT107", "Hà Nội"),
    ("alias", "locality: Hải Phòng", "locality: &a Hải Phòng", "HT108", "&a"),
    ("no colon", "\nlocality: Hải Phòng", "\nlocality Hải Phòng", "HT115", "locality Hải"),
    ("hash", "locality: Hải Phòng", "locality: Hải #1 Phòng", "HT114", "#1"),
    ("missing key", "  kind: hội thảo\n  title: >-\n    Hội", "  kind: hội thảo\n  titel: >-\n    Hội", None, "titel"),
    ("unknown key", "locality: Hải Phòng", "locality: Hải Phòng\nlocalty: x", "HT202", "localty"),
    ("list for text", "locality: Hải Phòng", "locality: [Hải Phòng]", "HT203", "locality"),
    ("text for list", "  recipients:\n    - UBND thành phố (để b/c)\n", "  recipients: {a: b}\n  x:\n    - UBND\n", None, ""),
    ("choice", "  kind: hội thảo", "  kind: hội thao", "HT206", "hội thao"),
    ("date", "  date: 12/3/2026", "  date: 12/13/2026", "HT207", "12/13"),
    ("time", "  start: 8 giờ 00", "  start: 25 giờ 00", "HT208", "25 giờ"),
    ("count", "headcount: {total: 70", "headcount: {total: bảy mươi", "HT209", "bảy mươi"),
    ("blank text", "locality: Hải Phòng", 'locality: "  "', "HT210", "locality"),
    ("id", "  - id: trinh-bay\n", "  - id: trình bày\n", None, "trình bày"),
    ("schema", "schema: 1", "schema: 2", "HT206", "schema: 2"),
    ("end before start", "  end: 11 giờ 30", "  end: 7 giờ 30", "HT302", "7 giờ 30"),
    ("unknown agenda", "    agenda: gop-y\n    targets: [điểm a1", "    agenda: gop-yy\n    targets: [điểm a1", None, ""),
    ("unknown unit", "{units: [so-tai-chinh, so-noi-vu]", "{units: [so-tai-chin, so-noi-vu]", "HT303", "so-tai-chin,"),
    ("id twice", "  - id: YK-06\n", "  - id: YK-05\n", "HT304", "YK-05"),
    ("part of the day", "  session: sáng", "  session: chiều", "HT305", "8 giờ 00"),
    ("report before the workshop", "  date: 20/3/2026", "  date: 01/3/2026", None, "01/3/2026"),
    ("degree of the signer", "{name: Nguyễn Văn A, position: Phó Giám đốc}   #", "{name: TS. Nguyễn Văn A, position: Phó Giám đốc}   #", "HT502", "TS."),
    ("deputy", "position: Phó Giám đốc}   #", "position: Giám đốc, capacity: KT}   #", "HT503", "signer"),
    ("collective", "position: Phó Giám đốc}   #", "position: Giám đốc, capacity: TM}   #", "HT504", "signer"),
    ("number", "  number: 45\n", "  number: 45/BC-STP\n", "HT507", "45/BC-STP"),
    ("archive line", "    - UBND thành phố (để b/c)", "    - 'Lưu: VT'", "HT509", "Lưu"),
    ("target", "    targets: [điểm a1 khoản 2 Điều 5a]\n    stance", "    targets: [điểm x khoản 2 Điều 5a]\n    stance", "HT401", "điểm x"),
    ("target not given", "    targets: [điểm a1 khoản 2 Điều 5a]\n    stance: amend\n    text: >-\n      Đề nghị quy định cụ thể", "    stance: amend\n    text: >-\n      Đề nghị quy định cụ thể", "HT404", "YK-05"),
    ("consensus over an open issue", "      targets: [Điều 11]\n", "      targets: [Điều 11]\n      issues: [vd-1]\n", "HT407", "vd-1"),
    ("organizer", "  - name: Sở Tư pháp\n", "  - nature: party\n    name: Sở Tư pháp\n", "HT501", "party"),
    ("task without a day", "      due: 24/4/2026\n", "", "HT321", "Xây dựng kế hoạch tập huấn"),
    ("recipient twice", "    - UBND thành phố (để b/c)\n", "    - UBND thành phố (để b/c)\n    - UBND thành phố (để b/c)\n", "HT324", "UBND thành phố"),
    ("old body", "    - UBND thành phố (để b/c)\n", "    - Sở Kế hoạch và Đầu tư\n", "HT326", "Kế hoạch và Đầu tư"),
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
    ("doubled blank", "  venue: Phòng họp tầng 3", "  venue: Phòng họp  tầng 3", "HT613", "Phòng họp"),
]  # fmt: skip
SINGLE = [row for row in MUTATIONS if row[3] is not None]


def codes(text: str) -> set[tuple[str, int]]:
    result = check(Input("x.yaml", text.encode("utf-8")))
    return {(found.code, found.span.start.line if found.span else 0) for found in result.diagnostics}


def test_the_good_file_is_good() -> None:
    assert {code for code, _ in codes(GOOD)} <= {"HT319"}


@pytest.mark.parametrize(("name", "good", "broken", "code", "shown"), SINGLE, ids=[row[0] for row in SINGLE])
def test_one_fault_is_one_code_on_its_line(name: str, good: str, broken: str, code: str, shown: str) -> None:
    assert GOOD.count(good) >= 1, name
    text = GOOD.replace(good, broken, 1)
    before = {one for one, _ in codes(GOOD)}
    found = {(one, line) for one, line in codes(text) if one not in before}
    assert {one for one, _ in found} == {code}
    (place,) = {line for _, line in found}
    assert shown in text.split("\n")[place - 1]


@pytest.mark.parametrize("row", [row for row in MUTATIONS if row[3] is None], ids=lambda row: row[0])
def test_a_fault_that_takes_another_with_it_is_said_at_least_once(row: tuple[str, str, str, None, str]) -> None:
    assert row[1] in GOOD
    before = {one for one, _ in codes(GOOD)}
    assert {one for one, _ in codes(GOOD.replace(row[1], row[2], 1))} - before
