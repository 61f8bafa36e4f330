"""How the text is written: what is found, where exactly, and what is let be."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from counting import growth
from hoithao.catalogue import hint, message
from hoithao.diagnostics import Diagnostic, Severity
from hoithao.pipeline import Input, check
from hoithao.source import Source
from hoithao.tree import parse_tree
from hoithao.wording import check_wording

ROOT = Path(__file__).parents[2]
CASES = sorted((ROOT / "tests" / "cases").glob("*HT6*.yaml"))
MARK = re.compile(r"# ((?:HT\d{3}[ ,]*)+)$")


def look(text: str) -> tuple[Source, list[Diagnostic]]:
    source = Source("a.yaml", text)
    tree, faults = parse_tree(source)
    assert tree is not None, faults
    return source, check_wording([tree])


def found_in(prose: str, key: str = "summary") -> list[tuple[str, str, str | None]]:
    """Code, stretch of the source and fix of every finding in one text."""
    source, found = look(f"{key}: {json.dumps(prose, ensure_ascii=False)}\n")
    return [(one.code, stretch(source, one), one.params.get("fix")) for one in found]


def stretch(source: Source, one: Diagnostic) -> str:
    assert one.span is not None
    start, end = one.span.start, one.span.end
    if start.line == end.line:
        return source.line(start.line)[start.column - 1 : end.column - 1]
    return source.line(start.line)[start.column - 1 :] + "⏎" + source.line(end.line)[: end.column - 1].lstrip()


@pytest.mark.parametrize(
    ("prose", "code", "wrong", "right"),
    [
        ("Giao Bộ Tư Pháp chủ trì.", "HT601", "Bộ Tư Pháp", "Bộ Tư pháp"),
        ("Sở tư pháp nhất trí.", "HT601", "Sở tư pháp", "Sở Tư pháp"),
        ("Ý kiến của Sở Tài Chính.", "HT601", "Sở Tài Chính", "Sở Tài chính"),
        ("Sở Xây Dựng nhất trí.", "HT601", "Sở Xây Dựng", "Sở Xây dựng"),
        ("Sở Khoa học Và Công nghệ.", "HT601", "Sở Khoa học Và Công nghệ", "Sở Khoa học và Công nghệ"),
        ("Sở văn hoá và thể thao.", "HT601", "Sở văn hoá và thể thao", "Sở Văn hoá và Thể thao"),
        ("Trưởng Phòng Tư Pháp.", "HT601", "Phòng Tư Pháp", "Phòng Tư pháp"),
        ("Ủy Ban Nhân Dân thành phố.", "HT601", "Ủy Ban Nhân Dân", "Ủy ban nhân dân"),
        ("Uỷ ban Nhân dân xã An Lão.", "HT601", "Uỷ ban Nhân dân", "Uỷ ban nhân dân"),
        ("Hội Đồng nhân dân.", "HT601", "Hội Đồng nhân dân", "Hội đồng nhân dân"),
        ("Tòa án Nhân dân tối cao.", "HT601", "Tòa án Nhân dân", "Tòa án nhân dân"),
        ("Ủy ban Mặt Trận Tổ quốc.", "HT601", "Mặt Trận Tổ quốc", "Mặt trận Tổ quốc"),
        ("Văn phòng Chính Phủ.", "HT601", "Chính Phủ", "Chính phủ"),
        ("Trung tâm Văn hóa Và Truyền thông.", "HT601", "Và", "và"),
        ("trên địa bàn Thành phố Hải Phòng.", "HT602", "Thành phố", "thành phố"),
        ("Sở Tư pháp Tỉnh Nam Định.", "HT602", "Tỉnh", "tỉnh"),
        ("UBND Phường Hồng An.", "HT602", "Phường", "phường"),
        ("Tại phường Lê Chân.", "HT603", "phường Lê Chân", "Phường Lê Chân"),
        ("Tại xã Nguyễn Bỉnh Khiêm.", "HT603", "xã Nguyễn Bỉnh Khiêm", "Xã Nguyễn Bỉnh Khiêm"),
        ("Tại thành phố Hồ Chí Minh.", "HT603", "thành phố Hồ Chí Minh", "Thành phố Hồ Chí Minh"),
        ("trình Thủ Tướng Chính Phủ.", "HT604", "Thủ Tướng Chính Phủ", "Thủ tướng Chính phủ"),
        ("Phó Giám Đốc Sở.", "HT604", "Giám Đốc", "Giám đốc"),
        ("ông Bộ Trưởng phát biểu.", "HT604", "Bộ Trưởng", "Bộ trưởng"),
        ("sửa Khoản 2 điều 5.", "HT605", "Khoản 2 điều 5", "khoản 2 Điều 5"),
        ("Khoản 2 điều 5 cần sửa.", "HT605", "Khoản 2 điều 5", "Khoản 2 Điều 5"),
        ("tại Điểm a khoản 2 Điều 5.", "HT605", "Điểm a khoản 2 Điều 5", "điểm a khoản 2 Điều 5"),
        ("Đề nghị bỏ điều 5a.", "HT605", "điều 5a", "Điều 5a"),
        ("tại Điều 103 mục 5 chương XII.", "HT605", "Điều 103 mục 5 chương XII", "Điều 103 Mục 5 Chương XII"),
        ("ngày 5 tháng 2 phải xong.", "HT606", "ngày 5 tháng 2", "ngày 05 tháng 02"),
        ("Ngày 5 tháng 2 năm 2026, Sở họp.", "HT606", "Ngày 5 tháng 2", "Ngày 05 tháng 02"),
        ("Ngày 5 tháng 2, Sở họp.", "HT606", "Ngày 5 tháng 2", "Ngày 05 tháng 02"),
        ("Tháng 03 năm 2026, Sở họp.", "HT606", "Tháng 03", "Tháng 3"),
        ("UBND Thành Phố nhất trí.", "HT602", "Thành Phố", "Thành phố"),
        ("tại Thành Phố Hải Phòng.", "HT602", "Thành Phố", "thành phố"),
        ("Thành Phố Hồ Chí Minh.", "HT602", "Thành Phố", "Thành phố"),
        ("tại Thị Trấn An Dương.", "HT602", "Thị Trấn", "thị trấn"),
        ("tại quận 1, Thành phố Hồ Chí Minh.", "HT603", "quận 1", "Quận 1"),
        ("Ông A, Phó giám đốc Sở.", "HT604", "Phó giám đốc", "Phó Giám đốc"),
        ("Phó giám đốc Nguyễn Văn A chủ trì.", "HT604", "Phó giám đốc", "Phó Giám đốc"),
        ("Phó thủ tướng yêu cầu.", "HT604", "Phó thủ tướng", "Phó Thủ tướng"),
        ("đồng chí phó Giám đốc Sở.", "HT604", "phó Giám đốc", "Phó Giám đốc"),
        ("do giám đốc Trần Thị Bình ký.", "HT604", "giám đốc", "Giám đốc"),
        ("do phó trưởng phòng Lê Văn Bình ký.", "HT604", "phó trưởng phòng", "Phó Trưởng phòng"),
        ("ông Bí Thư phát biểu.", "HT604", "Bí Thư", "Bí thư"),
        ("theo Nghị Định này.", "HT617", "Nghị Định", "Nghị định"),
        ("Thông Tư Liên Tịch cũ.", "HT617", "Thông Tư Liên Tịch", "Thông tư liên tịch"),
        ("theo nghị định số 30/2020/NĐ-CP.", "HT617", "nghị định", "Nghị định"),
        ("theo công văn số 12/BTP-VP.", "HT617", "công văn", "Công văn"),
        ("theo luật số 64/2025/QH15.", "HT617", "luật", "Luật"),
        (
            "Luật ban hành văn bản quy phạm pháp luật.",
            "HT617",
            "Luật ban hành văn bản quy phạm pháp luật",
            "Luật Ban hành văn bản quy phạm pháp luật",
        ),
        ("theo Luật Đất Đai.", "HT617", "Luật Đất Đai", "Luật Đất đai"),
        ("theo Luật Đầu tư Công.", "HT617", "Luật Đầu tư Công", "Luật Đầu tư công"),
        ("theo Bộ Luật Hình Sự.", "HT617", "Bộ Luật Hình Sự", "Bộ luật Hình sự"),
        ("Bộ luật hình sự quy định.", "HT617", "Bộ luật hình sự", "Bộ luật Hình sự"),
        ("ngày 05,tháng 3 và 06.", "HT618", ",", ", "),
        ("Đã xong.Tiếp theo là thảo luận.", "HT618", ".", ". "),
        ("Xin ý kiến?Ý kiến của Sở.", "HT618", "?", "? "),
        ("theo 30/2020/NĐ-CP.Theo đó.", "HT618", ".", ". "),
        ("sửa điểm a,b và c.", "HT618", ",", ", "),
        ("năm 2026.Tiếp tục.", "HT618", ".", ". "),
        ("Đã họp. tiếp theo là thảo luận.", "HT619", "tiếp", "Tiếp"),
        ("bà Nguyễn thị Hải Yến phát biểu.", "HT619", "Nguyễn thị Hải", "Nguyễn Thị Hải"),
        ("sáng thứ hai, ngày 05 tháng 01 năm 2026.", "HT619", "thứ hai", "thứ Hai"),
        ("chiều Thứ tư, 04/3.", "HT619", "Thứ tư", "thứ Tư"),
        ("từ tháng tám năm 2026.", "HT619", "tháng tám", "tháng Tám"),
        ("trong Tháng 5 tới.", "HT619", "Tháng", "tháng"),
        ("dịp Tết Nguyên Đán.", "HT619", "Tết Nguyên Đán", "tết Nguyên đán"),
        ("ngày Quốc Khánh 2/9.", "HT619", "Quốc Khánh 2/9", "Quốc khánh 2-9"),
        ("từ Cách Mạng Tháng Tám.", "HT619", "Cách Mạng Tháng Tám", "Cách mạng tháng Tám"),
        ("tại Vịnh Hạ Long.", "HT619", "Vịnh Hạ Long", "vịnh Hạ Long"),
        ("của Asean.", "HT619", "Asean", "ASEAN"),
        ("từ tháng 03 năm 2026.", "HT606", "tháng 03", "tháng 3"),
        ("ngày 5 tháng 3 năm 2026.", "HT606", "ngày 5 tháng 3", "ngày 05 tháng 3"),
        ("ngày 05 tháng 1 năm 2026.", "HT606", "ngày 05 tháng 1", "ngày 05 tháng 01"),
        ("Bổ sung Ðiều 5.", "HT607", "Ðiều", "Điều"),
        ("Bổ sung Ɖiều 5.", "HT607", "Ɖiều", "Điều"),
        ("Bổ sung quy ðịnh.", "HT607", "ðịnh", "định"),
        ("Đề nghị сơ quan nêu rõ.", "HT607", "сơ", "cơ"),
        ("tại điểm а khoản 1.", "HT607", "а", "a"),
        ("Hội thảο góp ý.", "HT607", "thảο", "thảo"),
        ("Sở Tư\u200b pháp.", "HT611", "\u200b", ""),
        ("thi\u00ad hành.", "HT611", "\u00ad", ""),
        ("thi hành\ufe0f luật.", "HT611", "\ufe0f", ""),
        ("thi \U000e0041hành.", "HT611", "\U000e0041", ""),
        ("thi \u202ehành.", "HT612", "\u202e", ""),
        ("thi \u2066hành\u2066.", "HT612", "\u2066", ""),
        ("Đề nghị  sửa.", "HT613", "  ", " "),
        ("Đề nghị sửa , bổ sung.", "HT614", " ,", ","),
    ],
)
def test_what_is_wrong_and_where(prose: str, code: str, wrong: str, right: str) -> None:
    assert found_in(prose)[0] == (code, wrong, right)
    assert {one[0] for one in found_in(prose)} == {code}


@pytest.mark.parametrize(
    "prose",
    [
        "Sở Tư pháp, Sở Tài chính, Bộ Công Thương và Sở Khoa học và Công nghệ nhất trí.",
        "BỘ TƯ PHÁP, SỞ TÀI CHÍNH, ỦY BAN NHÂN DÂN, CHÍNH PHỦ",
        "Sở xây dựng kế hoạch theo dõi; các cơ sở y tế và cán bộ tư pháp thực hiện.",
        "Bộ luật Hình sự, Bộ trưởng Bộ Tư pháp, Thủ tướng Chính phủ, Chủ tịch Quốc hội.",
        "Trưởng Phòng Tư pháp; phòng tư pháp; Viện kiểm sát nhân dân; Viện Kiểm sát nhân dân.",
        "Ủy ban nhân dân các xã vì Nhân dân phục vụ.",
        "Thành phố Hải Phòng đã triển khai. Tỉnh Nam Định cũng vậy; Phường Hồng An.",
        "Ủy ban nhân dân Phường Lê Chân, Phường Võ Thị Sáu, Thành phố Hồ Chí Minh, Thủ đô Hà Nội.",
        "Tỉnh Đoàn, Thành phố và Tỉnh thống nhất; Lao động - Thương binh và Xã hội.",
        "phường Hồng An, xã An Lão, thành phố Hải Phòng",
        "Khoản 2 Điều 5 và điểm a khoản 1 Điều 6 (khoản 2 Điều 7). Điểm a nên bỏ.",
        "Ủy ban nhân dân phường Phường Đúc, xã Lao Và Chải.",
        "Luật có 22 điều 5 chương, mỗi điều 2 khoản; quy định tại các điều 22, 23 và 24; xem mục 2; danh mục 3.",
        "điều 05 cán bộ đi cơ sở; điều chỉnh; điểm nghẽn; phần lớn; chương trình",
        "ngày 05 tháng 3 năm 2026, ngày 12 tháng 01 năm 2026, tháng 5 năm 2026, tháng 5/2026, 05/3/2026.",
        "Trong 06 tháng 03 ngày. Tháng 03/2026.",
        "Dự thảo ghi “Ủy Ban Nhân Dân Thành phố Hải Phòng tại Khoản 2 điều 5” là chưa đúng.",
        'Theo «Bộ Tư Pháp» và "Sở Tài Chính" trong bản cũ.',
        "Nhiệt độ 5 μm, 3 kΩ, α và β, ΔT; giá 5.000 ₫.",
        "Ông Иванов, café, naïve, señor, Zürich, El Niño, Âu Lạc, voilà.",
        "«Khá» và «tốt»: §5, Windows®, ©2026, 25 m², ½.",
        "Số:      /BC-STP, ngày … tháng … năm 2026; từ ... đến ...",
        "xuân, luật, quê, huệ, yêu, tâu, nêu, cấu, cầu, hoàn, toán, quý, quỳ, tuyến",
        "Đề nghị: sửa; bổ sung, thay thế. Hết!",
        "Các phường Lê Chân, Ngô Quyền; hai phường Ngô Quyền và Lê Chân; các xã, phường Lê Chân, Hồng An.",
        "Các thành phố Hồ Chí Minh, Đà Nẵng; mỗi quận 3 phường.",
        "Giám đốc, phó giám đốc các sở; hai phó giám đốc; giám đốc doanh nghiệp; cấp phó giám đốc.",
        "Phó giám đốc các trung tâm do Giám đốc Sở bổ nhiệm.",
        "Nghị định số 30/2020/NĐ-CP; các nghị định số 59/2012/NĐ-CP và số 32/2020/NĐ-CP; pháp luật số hóa.",
        "Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15; Luật sư; Luật này.",
        "Pháp luật đất đai, bộ luật dân sự.",
        "Luật xây dựng theo hướng mở. Đề nghị Luật quy định rõ. Công ty luật A.",
        "LUẬT ĐẤT ĐAI, NGHỊ ĐỊNH, BỘ LUẬT HÌNH SỰ",
        "Tăng 3,5%; 1.000 đồng; mục 1.1.2; 14:00; 05/3/2026; 0,05 mg/l; số 30/2020/NĐ-CP; v.v. và v.v...; A.B.C.",
        "N.V.A, TP.Hải Phòng, ThS.Nguyễn Văn A, PGS.TS. Lê H., X.Y.Z, Tp.Hồ Chí Minh.",
        "Gửi a.b@haiphong.gov.vn, xem https://moj.gov.vn/a,b;c.Html và tệp bao-cao.v2.Docx, mã A1,B2.",
        "Bản 2.1.Docx; f(x,y); {a,b}; =SUM(A1;B2).",
        "Từ ... đến ... . Hết; (1) một; (2) hai. 05 ý kiến; vbpl.vn. dpkg.",
        "Lần thứ hai; thứ ba, về kinh phí; tháng năm qua; trong 6 tháng 2 năm; ngày thứ năm.",
        "Thứ Hai, ngày 05 tháng 01 năm 2026. Tháng 5 năm 2026, Sở họp; tết Trung thu; Tết đến.",
        "Biển Đông, Sông Công, khu đô thị Bắc Sông Cấm, Núi Thành, Ban Quản lý Vịnh Hạ Long, sông Hồng.",
        "Cách mạng tháng Tám, ASEAN, ngày Quốc khánh 2-9.",
        "xã Quốc Khánh, ông Phạm Quốc Khánh, Công ty Đóng tàu Sông Cấm, ông Oda.",
        "Nguyễn Thị Hải, Trần văn bản, Lê thanh tra, nguyễn thị.",
        "Dự thảo ghi “theo Nghị Định số 5,ngày 5 tháng 2. sau đó” là chưa đúng.",
    ],
)
def test_good_vietnamese_is_let_be(prose: str) -> None:
    assert found_in(prose) == []


@pytest.mark.parametrize(
    ("prose", "kind"),
    [
        ("Së T­ ph¸p", "TCVN3"),
        ("§Ò nghÞ bæ sung quy ®Þnh", "TCVN3"),
        ("Sôû Tö phaùp", "VNI"),
        ("Ñeà nghò boå sung quy ñònh", "VNI"),
        ("Há»™i tháº£o", "UTF-8"),
        ("Äá» nghá»‹ bá»• sung", "UTF-8"),
    ],
)
def test_other_encodings_are_errors(prose: str, kind: str) -> None:
    _, found = look(f"summary: {json.dumps(prose, ensure_ascii=False)}\n")
    assert [(one.code, one.severity, one.params["kind"]) for one in found] == [("HT608", Severity.ERROR, kind)]


def test_what_was_misread_can_be_read_again() -> None:
    for right in ("Hội thảo góp ý", "Đề nghị bổ sung", "Ủy ban nhân dân"):
        wrong = "".join(
            bytes([byte]).decode("cp1252") if byte not in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else chr(byte)
            for byte in right.encode("utf-8")
        )
        if not any("\x7f" < char < "\xa0" for char in wrong):
            code, _, fix = found_in(wrong)[0]
            assert code == "HT608"
            assert fix is not None
            assert fix in right


def test_lost_letters_are_an_error() -> None:
    assert found_in("H\ufffd\ufffdi thảo") == [("HT609", "\ufffd\ufffd", None)]


def test_two_tone_mark_styles_are_told_once_at_the_rarer() -> None:
    source, found = look("requests:\n  - hòa giải, ủy quyền, thủy lợi\n  - xây dựng hoà bình, tọa đàm\n")
    assert [(one.code, stretch(source, one), one.severity) for one in found] == [("HT610", "hoà", Severity.NOTE)]
    assert found[0].params["rare"] == "1"
    assert found[0].params["usual"] == "4"
    assert "fix" not in found[0].params


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("chair: {name: Nguyễn văn A}\n", "Nguyễn văn A", "Nguyễn Văn A"),
        ("chair: {name: Nguyễn Văn A, position: Phó giám đốc}\n", "Phó giám đốc", "Phó Giám đốc"),
        ("chair: {name: Nguyễn Văn A, position: giám đốc Sở}\n", "giám đốc", "Giám đốc"),
        ("attendees:\n  - {name: Lê thị B, position: [Phó trưởng phòng]}\n", "Lê thị B", "Lê Thị B"),
        ("remarks:\n  - by: {speakers: Trần Văn c}\n", "Trần Văn c", "Trần Văn C"),
        ("remarks:\n  - by: {speakers: [{name: Trần văn C}]}\n", "Trần văn C", "Trần Văn C"),
    ],
)
def test_a_person_is_named_with_capitals(text: str, wrong: str, right: str) -> None:
    source, found = look(text)
    assert stretch(source, found[0]) == wrong
    assert found[0].params["right"] == right


def test_groups_and_bodies_are_no_names_of_people() -> None:
    assert look("attendees:\n  - {group: Cán bộ pháp chế}\nunits:\n  - {id: a, name: Sở Nội vụ}\n")[1] == []
    assert look("remarks:\n  - by: {speakers: Đại diện Sở Nội vụ và Sở Y tế thành phố}\n")[1] == []
    assert look("chair: {name: Nguyễn Văn A, position: [Giám đốc, Phó Trưởng phòng]}\n")[1] == []


@pytest.mark.parametrize("path", sorted((ROOT / "tests" / "prose").glob("*.txt")), ids=lambda path: path.stem)
def test_ordinary_prose_is_let_be(path: Path) -> None:
    """Reports, minutes and laws as they are written: a rule that finds a fault here has to be looked at."""
    lines = [line for line in path.read_text(encoding="utf-8").split("\n") if line]
    assert len(lines) > 50
    source, found = look("requests:\n" + "".join(f"  - {json.dumps(line, ensure_ascii=False)}\n" for line in lines))
    assert [(one.code, stretch(source, one)) for one in found if one.severity is not Severity.NOTE] == []


def test_the_names_of_people_keep_their_spelling() -> None:
    assert look("chair: {name: Nguyễn Thị Thuỷ}\nrequests: [hòa giải, ủy quyền]\n")[1] == []


def test_remarks_without_a_full_stop_are_counted_once() -> None:
    source, found = look("remarks:\n  - text: Nhất trí.\n  - text: Đề nghị bỏ\n  - text: Đề nghị sửa\n")
    assert [(one.code, stretch(source, one), one.params["count"]) for one in found] == [("HT615", "ỏ", "2")]


def test_decomposed_text_is_one_note() -> None:
    text = unicodedata.normalize("NFD", "requests:\n  - Đề nghị sửa\n")
    source, found = look(text)
    assert [(one.code, one.params["fix"], one.params["count"]) for one in found] == [("HT616", "Đề", "3")]
    assert stretch(source, found[0]) == unicodedata.normalize("NFD", "Đề")


@pytest.mark.parametrize(
    ("text", "place", "shown", "fixed"),
    [
        ("summary: Ý kiến của Sở Tài Chính.\n", (1, 21), "Sở Tài Chính", True),
        ("summary: 'Ý kiến của Sở Tài Chính.'\n", (1, 22), "Sở Tài Chính", True),
        ("summary: 'Ý ''a'' của Sở Tài Chính.'\n", (1, 23), "Sở Tài Chính", True),
        ('summary: "Ý \\"a\\" của Sở Tài Chính."\n', (1, 23), "Sở Tài Chính", True),
        ("summary: >-\n  Ý kiến\n  của Sở Tài Chính.\n", (3, 7), "Sở Tài Chính", True),
        ("summary: |\n  Ý kiến.\n\n  của Sở Tài Chính.\nschema: 1\n", (4, 7), "Sở Tài Chính", True),
        ("summary: Ý kiến\n  của Sở Tài Chính.\n", (2, 7), "Sở Tài Chính", True),
        ('summary: "Ý kiến\n  của Sở Tài Chính."\n', (2, 7), "Sở Tài Chính", True),
        ("summary: >-\n  Ý kiến của Sở Tài\n  Chính.\n", (2, 14), "Sở Tài⏎Chính", False),
        ("tasks:\n  - {what: Báo cáo Sở Tài Chính}\n", (2, 20), "Sở Tài Chính", True),
        ('summary: "a\\u200bb"\n', (1, 12), "\\u200b", False),
    ],
)
def test_the_place_is_exact_in_every_style(text: str, place: tuple[int, int], shown: str, fixed: bool) -> None:
    source, found = look(text)
    assert len(found) == 1
    span = found[0].span
    assert span is not None
    assert (span.start.line, span.start.column) == place
    assert stretch(source, found[0]) == shown
    assert ("fix" in found[0].params) is fixed


def test_every_fix_ends_the_finding_and_changes_nothing_else() -> None:
    line = (
        "summary: Sở Tài Chính  đề nghị sửa Khoản 2 điều 5 , ngày 5 tháng 03 năm 2026, Ðiều 6, thi\u200b hành "
        "tại phường Lê Chân."
    )
    _, found = look(line + "\n")
    assert len(found) == 8
    for one in sorted(found, key=lambda one: one.sort_key, reverse=True):
        assert one.span is not None
        line = line[: one.span.start.column - 1] + one.params["fix"] + line[one.span.end.column - 1 :]
    assert look(line + "\n")[1] == []
    assert line == (
        "summary: Sở Tài chính đề nghị sửa khoản 2 Điều 5, ngày 05 tháng 3 năm 2026, Điều 6, thi hành "
        "tại Phường Lê Chân."
    )


@pytest.mark.parametrize("key", ["current", "targets", "id", "number"])
def test_marks_and_the_draft_itself_are_not_judged(key: str) -> None:
    assert found_in("tại Khoản 2 điều 5  của Sở Tài Chính", key) == []
    assert [one[0] for one in found_in("Ðiều\u202e 5", key)] == ["HT612", "HT607"]


def test_a_removal_that_yaml_would_misread_is_no_fix() -> None:
    for text in ("summary: a:\u200b b\n", "summary: \u200b*a\n", "summary: a \u200b#b\n"):
        (one,) = look(text)[1]
        assert "fix" not in one.params, text


@pytest.mark.parametrize("name", ["hai-phong-2024.yaml", "minh-hoa-2026.yaml"])
def test_the_examples_are_well_written(name: str) -> None:
    found = check(Input(name, (ROOT / "examples" / name).read_bytes())).diagnostics
    assert [one for one in found if one.code.startswith("HT6")] == []


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_cases(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    wanted = {
        (number, code)
        for number, line in enumerate(text.split("\n"), 1)
        for codes in MARK.findall(line)
        for code in re.findall(r"HT\d{3}", codes)
    }
    result = check(Input(path.name, text.encode("utf-8")))
    found = {(one.span.start.line if one.span else 0, one.code) for one in result.diagnostics if one.code != "HT301"}
    assert found == wanted
    assert wanted or path.stem.startswith("near")
    for one in result.diagnostics:
        for language in ("vi", "en"):
            assert "…»" not in message(one, language)
            assert hint(one, language)


def test_the_wording_of_each_more_remark_costs_what_that_of_the_last_one_did() -> None:
    unit = "Đề nghị sửa khoản 2 Điều 6 theo hướng Ủy ban nhân dân cấp xã ban hành kế hoạch riêng."

    def looked_at(count: int) -> Callable[[], object]:
        tree, _ = parse_tree(
            Source("a.yaml", "remarks:\n" + f"  - id: YK-1\n    text: >-\n      {unit}\n      {unit}\n" * count)
        )
        assert tree is not None
        return partial(check_wording, [tree])

    assert looked_at(3)() == []
    assert growth(looked_at, 500, 1000) < 2.1


@pytest.mark.parametrize("char", ["\u0085", "\u2028", "\u2029", "\ufeff", "\U0001f600", "\u0301"])
@pytest.mark.parametrize("style", ["{}", "'{}'", '"{}"', ">-\n  {}", "|\n  {}"])
def test_no_character_is_a_crash(char: str, style: str) -> None:
    for prose in (char, f"a{char}b", f"Đề nghị{char}\n  Sở Tài Chính{char}"):
        source = Source("a.yaml", f"summary: {style.format(prose)}\n")
        tree, _ = parse_tree(source)
        if tree is not None:
            check_wording([tree])
