"""Checks across facts, where a case file would be long: examples, several places of one file, sizes."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from counting import growth
from hoithao.binding import bind
from hoithao.catalogue import message
from hoithao.checks import run_checks
from hoithao.checks.figures import _TYPED
from hoithao.checks.signing import _bare
from hoithao.checks.subject import Subject
from hoithao.consolidate import consolidate
from hoithao.diagnostics import Diagnostic
from hoithao.layers import Layers
from hoithao.pipeline import Input, check
from hoithao.registry import Registry
from hoithao.source import decode
from hoithao.tree import parse_tree

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
FAMILIES = ("HT2", "HT3", "HT4", "HT5")
HEAD = """schema: 1
organizers: [{name: Sở Tư pháp, parent: UBND thành phố Hải Phòng, symbol: STP}]
"""


def found(text: str) -> list[Diagnostic]:
    result = check(Input("a.yaml", (HEAD + text).encode("utf-8")))
    return [one for one in result.diagnostics if one.code[:3] in FAMILIES and one.code != "HT301"]


def codes(text: str) -> list[str]:
    return [one.code for one in found(text)]


def facts(example: str) -> list[Diagnostic]:
    file = EXAMPLES / f"{example}.yaml"
    result = check(Input(file.name, file.read_bytes()))
    return [one for one in result.diagnostics if one.code[:3] in FAMILIES and one.code != "HT301"]


def test_the_real_workshop_of_2024_is_not_nagged() -> None:
    assert facts("hai-phong-2024") == []


def test_the_invented_workshop_is_not_nagged_about_who_was_excused() -> None:
    assert facts("minh-hoa-2026") == []


def test_the_real_workshop_a_year_later_names_what_is_gone() -> None:
    text = (EXAMPLES / "hai-phong-2024.yaml").read_text(encoding="utf-8").replace("24/9/2024", "24/9/2025")
    result = check(Input("a.yaml", text.encode("utf-8")))
    gone = [one for one in result.diagnostics if one.code == "HT326"]
    assert [message(one) for one in gone] == [
        "Từ ngày 01/7/2025 không còn đơn vị hành chính cấp huyện, thị trấn («các quận, huyện»)."
    ]


@pytest.mark.parametrize(
    ("name", "now"),
    [
        ("Sở Kế hoạch và Đầu tư", "Sở Tài chính"),
        ("SỞ KẾ HOẠCH VÀ ĐẦU TƯ", "Sở Tài chính"),
        ("Sở KH&ĐT thành phố", "Sở Tài chính"),
        ("Sở Tài nguyên và Môi trường", "Sở Nông nghiệp và Môi trường"),
        ("Sở Thông tin và Truyền thông", "Sở Khoa học và Công nghệ"),
        ("Sở GTVT", "Sở Xây dựng"),
        ("Sở Lao động - Thương binh và Xã hội", "Sở Nội vụ"),
        ("Sở LĐ-TB&XH", "Sở Nội vụ"),
        ("Ủy ban nhân dân tỉnh Hải Dương", "thành phố Hải Phòng"),
        ("Ủy ban nhân dân huyện An Lão", ""),
        ("Phòng Tư pháp thị xã Kinh Môn", ""),
        ("Ủy ban nhân dân Quận 1", ""),
    ],
)
def test_bodies_that_are_gone(name: str, now: str) -> None:
    text = f"workshop: {{title: Hội thảo góp ý, date: 01/7/2025}}\nunits: [{{id: x, name: {name}}}]\n"
    assert [(one.code, one.params["now"]) for one in found(text)] == [("HT326", now)]
    assert codes(text.replace("01/7/2025", "30/6/2025")) == []
    assert codes(text.replace(", date: 01/7/2025", "")) == []


@pytest.mark.parametrize(
    "name",
    [
        "Sở Kế hoạch và Đầu tư (cũ)",
        "Sở Nông nghiệp và Môi trường",
        "Sở Tài chính",
        "Ban Chỉ huy Quân sự xã An Lão",
        "Ủy ban nhân dân Phường Lê Chân",
        "Ủy ban nhân dân đặc khu Cát Hải",
        "Ủy ban nhân dân phường Hải Dương",
        "Chi cục Hải quan khu vực III",
        "Trung tâm Quan trắc tài nguyên và môi trường",
    ],
)
def test_bodies_that_are_not_gone(name: str) -> None:
    assert codes(f"workshop: {{title: Hội thảo góp ý, date: 12/3/2026}}\nunits: [{{id: x, name: {name}}}]\n") == []


def test_recipients_go_by_the_day_of_the_report() -> None:
    text = """workshop: {title: Hội thảo góp ý, date: 24/6/2025}
units: [{id: x, name: Sở Giao thông vận tải}]
report: {date: 02/7/2025, recipients: [Sở Giao thông vận tải]}
"""
    assert [one.path for one in found(text)] == [("report", "recipients", 0)]


@pytest.mark.parametrize(
    ("capacity", "post", "fires"),
    [
        ("TL", "Giám đốc", True),
        ("TUQ", "Phó Giám đốc Sở", True),
        ("TUQ", "Phó Giám đốc Sở Tư pháp", True),
        ("TL", "Chánh Văn phòng", False),
        ("TL", "Phó Chánh Văn phòng", False),
        ("TUQ", "Giám đốc Trung tâm Trợ giúp pháp lý", False),
        ("Q", "Giám đốc", False),
    ],
)
def test_who_signs_by_order(capacity: str, post: str, fires: bool) -> None:
    text = f"""workshop: {{title: Hội thảo góp ý}}
report: {{signer: {{name: Nguyễn Văn A, position: {post}, capacity: {capacity}}}}}
"""
    assert codes(text) == ["HT322"] * fires


def test_a_body_may_be_abbreviated() -> None:
    text = """workshop: {title: Hội thảo góp ý}
report: {signer: {name: Nguyễn Văn A, position: Phó Chủ tịch, unit: Ủy ban nhân dân thành phố}}
"""
    assert "HT323" in codes(text)
    result = check(Input("a.yaml", (HEAD.replace("name: Sở Tư pháp", "name: UBND thành phố") + text).encode("utf-8")))
    assert "HT323" not in [one.code for one in result.diagnostics]


def test_two_offices_of_one_body_are_two_recipients() -> None:
    assert _bare("Sở Tư pháp (Phòng Phổ biến)") != _bare("Sở Tư pháp (Phòng Hành chính)")


def test_the_head_of_a_department_may_sign_for_the_chairman() -> None:
    text = """workshop: {title: Hội thảo góp ý}
report: {signer: {name: Nguyễn Văn A, position: Giám đốc Sở Tư pháp, capacity: TUQ}}
"""
    result = check(Input("a.yaml", (HEAD.replace("name: Sở Tư pháp", "name: UBND thành phố") + text).encode("utf-8")))
    assert "HT322" not in [one.code for one in result.diagnostics]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("UBND thành phố (để b/c)", "Ủy ban nhân dân thành phố;"),
        ("- Bộ Tư pháp", "Bộ Tư pháp."),
        ("Uỷ ban nhân dân TP. Hải Phòng", "UBND thành phố Hải Phòng"),
    ],
)
def test_recipients_that_are_one(one: str, other: str) -> None:
    assert _bare(one) == _bare(other)


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("có 12 ý kiến góp ý, trong đó 03 ý kiến phát biểu", ["12", "03"]),
        ("tổng hợp 1.250 ý kiến.", ["1.250"]),
        ("hơn 12 ý kiến góp ý; khoảng 5 ý kiến.", []),
        ("02 ý kiến khác nhau; 02 ý kiến đề nghị giữ; 3/5 ý kiến.", []),
        ("Nghị định số 12, ý kiến của các sở", []),
    ],
)
def test_totals_in_a_sentence(text: str, figures: list[str]) -> None:
    assert [match["figure"] for match in _TYPED.finditer(text) if not match["about"]] == figures


def test_a_total_may_be_any_figure_of_the_file() -> None:
    text = """workshop: {{title: Hội thảo góp ý}}
draft: {{type: Nghị định, title: quy định về hòa giải}}
units: [{{id: snv, name: Sở Nội vụ}}]
declared: {{spoken: 25}}
replies: [{{id: vb, unit: snv, view: comments}}]
remarks:
  - {{id: YK-01, by: {{units: snv}}, targets: general, stance: amend, text: Đề nghị làm rõ.}}
  - {{id: YK-02, by: {{units: snv}}, source: vb, targets: general, stance: amend, text: Đề nghị bổ sung.}}
conclusion: {{summary: "Có {0}."}}
"""
    for right in ("02 ý kiến", "25 ý kiến phát biểu", "26 ý kiến", "01 ý kiến bằng văn bản", "01 ý kiến"):
        assert "HT327" not in codes(text.format(right)), right
    for wrong in ("03 ý kiến", "02 ý kiến phát biểu", "25 ý kiến bằng văn bản"):
        assert "HT327" in codes(text.format(wrong)), wrong


def test_places_without_remarks_are_listed_shortly_and_by_part() -> None:
    text = """workshop: {title: Hội thảo góp ý}
units: [{id: snv, name: Sở Nội vụ}]
draft:
  type: Quyết định
  title: ban hành Quy chế hòa giải
  parts:
    - {id: qd, name: Quyết định, sections: [{ref: Điều 1}, {ref: Điều 2}]}
    - {id: qc, name: Quy chế, sections: [{ref: Điều 1}, {ref: Điều 2}, {ref: Điều 2a}, {ref: Điều 3}, {ref: Điều 4}]}
remarks:
  - {id: YK-01, by: {units: snv}, targets: [Điều 1 Quyết định, Điều 4 Quy chế], stance: amend, text: Đề nghị làm rõ.}
"""
    (one,) = found(text)
    assert (one.code, one.path) == ("HT409", ("draft", "parts", 0, "sections", 1))
    assert one.params["parts"] == "Điều 2 (Quyết định); Điều 1 - 3 (Quy chế)"
    assert codes(text.replace("Điều 1 Quyết định", "Điều 1 Quyết định, Điều 2 Quyết định, Quy chế")) == []


def test_likely_duplicates_point_at_each_other_once() -> None:
    line = "{{id: {}, by: {{units: {}}}, targets: general, stance: amend, text: {}}}"
    same = "Đề nghị quy định rõ thời hạn trả lời kiến nghị của cơ quan có thẩm quyền"
    lines = [line.format(f"YK-0{at}", unit, same) for at, unit in enumerate(("snv", "stc", "sxd"), start=1)]
    text = """workshop: {title: Hội thảo góp ý}
draft: {type: Nghị định, title: quy định về hòa giải}
units: [{id: snv, name: Sở Nội vụ}, {id: stc, name: Sở Tài chính}, {id: sxd, name: Sở Xây dựng}]
remarks:
"""
    alike = found(text + "".join(f"  - {one}\n" for one in lines))
    assert [(one.code, one.params["id"], one.params["other"]) for one in alike] == [
        ("HT411", "YK-02", "YK-01"),
        ("HT411", "YK-03", "YK-01"),
    ]
    assert all(one.related[0].span.start.line < one.span.start.line for one in alike if one.span)


def test_remarks_on_one_place_are_not_compared_with_each_other() -> None:
    words = "kinh biên hạn quan báo cáo kiểm tra hoạch tiêu chí liệu công chức".split()  # noqa: SIM905
    units = "".join(f"  - {{id: u{at}, name: Sở số {at}}}\n" for at in range(50))

    def checked(count: int) -> Callable[[], object]:
        lines = []
        for at in range(count):
            said = " ".join(words[(at * step + step) % len(words)] for step in range(1, 12))
            own = f"id: Y{at}, by: {{units: u{at % 50}}}, targets: general, stance: amend, text: {said}"
            lines.append(f"  - {{{own}, proposed: {said} {at % 7}}}" if at % 3 == 0 else f"  - {{{own}}}")
        text = f"""workshop: {{title: Hội thảo góp ý}}
draft: {{type: Nghị định, title: quy định về hòa giải}}
units:
{units}remarks:
""" + "\n".join(lines)
        source, _ = decode("a.yaml", (HEAD + text).encode("utf-8"))
        assert source is not None
        tree, _ = parse_tree(source)
        assert tree is not None
        layers = Layers((tree,))
        workshop, _ = bind(layers)
        assert workshop is not None
        registry = Registry(workshop)
        return partial(run_checks, Subject(registry, consolidate(registry), layers))

    assert growth(checked, 400, 800) < 2.1  # 4 where each is held against all the others
