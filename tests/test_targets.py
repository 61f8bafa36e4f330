"""Targets from the file to the documents: one string for many places, one remark for all of them."""

from __future__ import annotations

import re
import unicodedata

import pytest

from hoithao.cli.command_line import run
from hoithao.diagnostics import Diagnostic, Severity
from hoithao.pipeline import Input, check, render
from reading import annex_rows, document_text, paragraphs

BASE = """schema: 1
organizers: [{name: Sở Tư pháp, parent: UBND thành phố Hải Phòng, symbol: STP}]
locality: Hải Phòng
workshop: {title: Hội thảo góp ý dự thảo Nghị định, date: 12/3/2026}
draft:
  type: Nghị định
  title: về theo dõi thi hành pháp luật
  sections:
    - {ref: Điều 4}
    - {ref: Điều 5, sections: [{ref: khoản 1}, {ref: khoản 2}, {ref: khoản 3}]}
    - {ref: Điều 5a}
    - {ref: Điều 6}
    - {ref: Điều 7}
    - {ref: Phụ lục I}
units: [{id: snv, name: Sở Nội vụ}, {id: stc, name: Sở Tài chính}]
agenda: [{id: gop-y, title: Góp ý dự thảo, about: draft}]
report: {to: Bộ Tư pháp}
"""


def remarks(*targets: str, text: str = "Đề nghị thống nhất thuật ngữ.") -> str:
    """Remarks of Sở Nội vụ, each with its ``targets`` as typed after the colon."""
    listed = "".join(
        f"  - id: YK-{at:02}\n    by: {{units: snv}}\n    agenda: gop-y\n    stance: amend\n    text: {text}\n"
        f"    targets: {target}\n"
        for at, target in enumerate(targets, start=1)
    )
    return f"{BASE}remarks:\n{listed}"


def outputs(text: str) -> dict[str, bytes]:
    result = render(Input("a.yaml", text.encode("utf-8")))
    assert [one for one in result.diagnostics if one.severity is Severity.ERROR] == []
    return {one.suffix: one.data for one in result.outputs}


def found(text: str, *codes: str) -> list[Diagnostic]:
    return [one for one in check(Input("a.yaml", text.encode("utf-8"))).diagnostics if one.code in codes]


def shown(text: str, one: Diagnostic) -> str:
    """The characters a finding points at."""
    assert one.span is not None
    assert one.span.start.line == one.span.end.line
    return text.split("\n")[one.span.start.line - 1][one.span.start.column - 1 : one.span.end.column - 1]


def test_a_list_in_one_string_says_what_a_list_of_strings_says() -> None:
    one = outputs(remarks("các khoản 1, 2 Điều 5; Điều 7", "Điều 4", "từ Điều 5 đến Điều 6"))
    other = outputs(remarks("[khoản 1 Điều 5, khoản 2 Điều 5, Điều 7]", "[Điều 4]", "[Điều 5, Điều 5a, Điều 6]"))
    assert one == other


def test_a_remark_on_many_places_is_counted_once_and_stands_once() -> None:
    made = outputs(remarks("Điều 4 - 7", "khoản 1, 2 Điều 5", "Điều 7 và Phụ lục I"))
    report = document_text(made["bao-cao"])
    assert re.search(r"Tổng hợp được (\d+) ý kiến", report)[1] == "03"  # type: ignore[index]
    assert [row[0].split("\n")[1] for row in annex_rows(made["bao-cao"])] == ["YK-01", "YK-02", "YK-03"]
    told = paragraphs(made["bien-ban"])
    assert sum("thống nhất thuật ngữ" in line for line in told) == 3


@pytest.mark.parametrize(
    ("targets", "sentence", "cell"),
    [
        ("Điều 4, 6", "các điều 4 và 6", "Các điều 4 và 6"),
        ("[Điều 6, Điều 4]", "các điều 4 và 6", "Các điều 4 và 6"),
        ("Điều 4 - 7", "các điều từ Điều 4 đến Điều 7", "Từ Điều 4 đến Điều 7"),
        ("khoản 3, 1 Điều 5", "các khoản 1 và 3 Điều 5", "Các khoản 1 và 3 Điều 5"),
        ("điểm a, b khoản 2 Điều 5", "các điểm a và b khoản 2 Điều 5", "Các điểm a và b khoản 2 Điều 5"),
        ("khoản 2 Điều 5; Điều 7", "khoản 2 Điều 5 và Điều 7", "Khoản 2 Điều 5;\nĐiều 7"),
        ("các khoản 1, 2 Điều 5; Điều 7", "các khoản 1 và 2 Điều 5; Điều 7", "Các khoản 1 và 2 Điều 5;\nĐiều 7"),
        ("title; Điều 4, 5", "tên gọi; các điều 4 và 5", "Tên gọi;\nCác điều 4 và 5"),
    ],
)
def test_minutes_report_and_annex_name_all_places(targets: str, sentence: str, cell: str) -> None:
    # The second remark keeps the first from having the whole heading to itself.
    made = outputs(remarks(targets, "Phụ lục I"))
    assert f"Sở Nội vụ (về {sentence}): Đề nghị thống nhất" in document_text(made["bien-ban"])
    assert f"Về {sentence}: Sở Nội vụ đề nghị thống nhất" in document_text(made["bao-cao"])
    assert [row[1] for row in annex_rows(made["bao-cao"])] == [cell, "Phụ lục I"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Đề nghị sửa khoản 1 và khoản 2 Điều 5.", "Sở Nội vụ: Đề nghị sửa"),
        ("Đề nghị sửa các khoản 1 và 2 Điều 5.", "Sở Nội vụ: Đề nghị sửa"),
        ("Đề nghị sửa khoản 1, 2 Điều 5.", "Sở Nội vụ: Đề nghị sửa"),
        ("Đề nghị sửa từ khoản 1 đến khoản 2 Điều 5.", "Sở Nội vụ: Đề nghị sửa"),
        ("Đề nghị sửa khoản 1 Điều 5.", "Sở Nội vụ (về khoản 2 Điều 5): Đề nghị sửa"),
        ("Đề nghị sửa các khoản 1 và 2.", "Sở Nội vụ (về các khoản 1 và 2 Điều 5): Đề nghị sửa"),
        ("Đề nghị sửa khoản 1 và khoản 2 Điều 51.", "Sở Nội vụ (về các khoản 1 và 2 Điều 5): Đề nghị sửa"),
    ],
)
def test_minutes_leave_out_the_places_the_remark_names_itself(text: str, told: str) -> None:
    assert told in document_text(outputs(remarks("khoản 1, 2 Điều 5", text=text))["bien-ban"])


def nfd(text: str) -> str:
    return unicodedata.normalize("NFD", text)


@pytest.mark.parametrize(
    ("targets", "caret"),
    [
        ("Điều 4, 9 và 7", "9"),
        ("Điều 4, Điều 9", "Điều 9"),
        ("[Điều 4, Điều 9]", "Điều 9"),
        ('"Điều 4, Điều 9 và Điều 7"', "Điều 9"),
        ("'Điều 4, Điều 9 và Điều 7'", "Điều 9"),
        ('["Điều 4", "các điều 6, 9"]', "9"),
        ("từ Điều 4 đến Điều 9", "Điều 9"),
        ("Điều 5 khoản 1, 8", "8"),
        ("điều 4,   điều 9", "điều 9"),
        ("Điều\u00a04,\u00a0Điều\u00a09", "Điều\u00a09"),
        (nfd("Điều 4, Điều 9 và Điều 7"), nfd("Điều 9")),
        (">-\n      Điều 4, 6\n      và 9", "9"),
        (">-\n      Điều 4, 6 và Điều\n      9; Điều 7", "Điều"),
        ("|\n      Điều 4,\n      Điều 9", "Điều 9"),
        ("Điều 4,\n      Điều 9", "Điều 9"),
        ('"Điều 4,\n      Điều 9"', "Điều 9"),
        ("Điều 9", "Điều 9"),
        ("khoản 9 Điều 5", "khoản 9 Điều 5"),
        ("khoản 1, khoản 2 Điều 9", "Điều 9"),
    ],
)
def test_the_caret_stands_under_the_member_that_is_not_there(targets: str, caret: str) -> None:
    text = remarks("Điều 7", targets)
    assert [shown(text, one) for one in found(text, "HT401")] == [caret]


def test_a_value_with_escapes_is_still_pointed_at_by_its_characters() -> None:
    text = remarks('"\\u0110iều 4, \\u0110iều 9"')
    (one,) = found(text, "HT401")
    assert one.params["target"] == "Điều 9"
    assert shown(text, one).startswith("\\u0110")


def test_a_value_the_file_has_in_other_lines_is_shown_whole() -> None:
    text = remarks('"Điều 4, \\\n      Điều 9"')
    (one,) = found(text, "HT401")
    assert (one.params["target"], shown(text, one)) == ("Điều 9", '"Điều 4, \\')


@pytest.mark.parametrize(
    ("targets", "code", "caret"),
    [
        ("khoản 2 Điều 5, 7", "HT415", "7"),
        ("Điều 5 đến", "HT415", "đến"),
        ("khoản 1 Điều 5 và khoản 2", "HT415", "khoản 2"),
        ("Điều 7; Điều 6 đến Điều 4", "HT416", "Điều 6 đến Điều 4"),
        ("Điều 4, 5 và 4", "HT417", "4"),
        ("[Điều 4, 'các điều 7, 4']", "HT417", "4"),
        ("Điều 5 - 7, Điều 5a", "HT417", "Điều 5a"),
        ("Điều 4, 4 và 4", "HT417", "4"),
        ("Điều 5 - 7; Điều 5 - 7", "HT417", "Điều 5 - 7"),
    ],
)
def test_what_is_unclear_or_doubled_is_pointed_at(targets: str, code: str, caret: str) -> None:
    text = remarks(targets)
    (one,) = found(text, "HT401", "HT402", "HT415", "HT416", "HT417")
    assert (one.code, shown(text, one)) == (code, caret)


def test_the_hint_names_the_nearest_place(monkeypatch: pytest.MonkeyPatch, tmp_path, capsys) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.yaml").write_text(remarks("các khoản 1, 7 Điều 5"), encoding="utf-8")
    assert run(["validate", "a.yaml"]) == 1
    printed = capsys.readouterr().out
    assert "HT401" in printed
    assert "Dự thảo không có «khoản 7 Điều 5»." in printed
    assert "Ý bạn là «khoản 3 Điều 5»?" in printed


def test_issues_take_one_string_too_and_consensus_is_held_against_them() -> None:
    text = BASE + (
        "issues:\n"
        "  - id: vd-1\n    question: Có giữ thời hạn không\n    targets: Điều 5a, 9\n"
        "    options: [{id: giu, text: Giữ}, {id: bo, text: Bỏ}]\n"
        "conclusion:\n  consensus:\n    - text: Thống nhất\n      targets: Điều 4; Điều 5 - 6\n"
        "    - text: Thống nhất phụ lục\n      targets: Phụ lục I, III\n"
    )
    told = {(one.code, shown(text, one)) for one in found(text, "HT204", "HT401", "HT407", "HT417")}
    assert told == {("HT401", "9"), ("HT407", "Điều 5 - 6"), ("HT401", "III")}


def test_what_one_of_several_drafts_has_is_no_fault_of_the_conclusion() -> None:
    text = re.sub(r"draft:\n(?:  .*\n)+", "", BASE).replace("about: draft", "about: a") + (
        "drafts:\n"
        "  - {id: a, type: Luật, title: A, sections: [{ref: Điều 1}]}\n"
        "  - {id: b, type: Luật, title: B, sections: [{ref: Điều 2}]}\n"
        "conclusion: {consensus: [{text: Thống nhất, targets: 'Điều 1, 2 và 3'}]}\n"
    )
    assert [shown(text, one) for one in found(text, "HT401")] == ["3"]


def test_unknown_inside_a_list_is_still_a_missing_fact() -> None:
    text = remarks("Điều 4; unknown")
    assert [one.params["key"] for one in found(text, "HT301") if one.path[:1] == ("remarks",)] == ["targets"]


@pytest.mark.parametrize(
    ("target", "around"),
    [
        ("Điều 5b", "general"),
        ("Điều 6a", "general"),
        ("khoản 2a Điều 5", "Điều 5"),
        ("khoản 4 Điều 5", ""),
        ("Điều 9a", ""),
        ("Điều 9", ""),
    ],
)
def test_the_number_of_a_new_place_is_met_with_where_its_remark_goes(target: str, around: str) -> None:
    found = check(Input("x.yaml", remarks(target).encode())).diagnostics
    [lost] = [one for one in found if one.code == "HT401"]
    assert lost.params["around"] == around
