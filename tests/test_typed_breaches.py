"""What typed words do to a finished document is never silent: told at their line, or told with the document."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from counting import growth
from hoithao.catalogue import hint, message
from hoithao.cli.command_line import run
from hoithao.diagnostics import Diagnostic, Severity
from hoithao.inspection import ASKED_OF_THE_FILE, TYPED, inspect
from hoithao.manual import MANUAL
from hoithao.pipeline import Input, Result, check, render
from reading import document_text
from test_explain import laid_over_base
from test_nasty_strings import every_day

EXAMPLE = Path(__file__).parents[1] / "examples" / "hai-phong-2024.yaml"

TOLD = {"HTA72": "HT605", "HTA73": "HT601", "HTA74": "HT606", "HTA75": "HT326", "HTA70": ""}
"""What words bring about, with the code that tells it at their line where that is one of the file's own."""

WRONG = "đề nghị Sở tư pháp sửa điều 5 từ ngày 5 tháng 3, theo huyện An Lão và " + "x" * 60


@pytest.fixture(scope="module")
def everywhere() -> tuple[list[str], list[Result]]:
    """A workshop with wrong words in every field of text, each field on a line of its own, and its documents."""
    count = 0

    def text(_: str) -> str:
        nonlocal count
        count += 1
        return f"Q{count}Z {WRONG}"

    data = json.dumps(every_day(text), ensure_ascii=False, indent=1)
    item = Input("x.yaml", data.encode())
    return data.split("\n"), [render(item, only=kind) for kind in ("minutes", "report", "notice", "letter")]


def marks(text: str) -> set[str]:
    return set(re.findall(r"q\d+z", text.casefold()))


def test_in_whatever_field_words_are_told_at_their_line_or_with_the_document(
    everywhere: tuple[list[str], list[Result]],
) -> None:
    lines, results = everywhere
    fields = Counter[str]()
    for result in results:
        assert [one.code for one in result.diagnostics if one.severity is Severity.ERROR] == []
        (output,) = result.outputs
        told: dict[str, set[str]] = {}
        for one in result.diagnostics:
            code = one.params["rule_code"] if one.code == "HT908" else one.code
            for span in filter(None, (one.span, *(other.span for other in one.related))):
                told.setdefault(code, set()).update(marks("".join(lines[span.start.line - 1 : span.end.line])))
        for found in inspect(output.data, output.kind).diagnostics:
            if found.code in TOLD:
                assert found.passage is not None
                here = marks(found.passage.text)
                assert here & (told.get(TOLD[found.code], set()) | told.get(found.code, set())) or any(
                    one.code == "HT908"
                    and (one.span, one.params["rule_code"]) == (None, found.code)
                    and one.params["text"] in found.passage.text
                    for one in result.diagnostics
                ), (found, here)
                fields.update({found.code: len(here)})
    assert set(fields) == set(TOLD)
    assert set(TOLD) | ASKED_OF_THE_FILE == TYPED
    # A sentence may hold several, and those of the letterhead are in capitals.
    assert min(fields[code] for code in ("HTA72", "HTA73", "HTA74", "HTA75")) > 60


def test_what_the_file_tells_is_not_told_again_with_the_document(everywhere: tuple[list[str], list[Result]]) -> None:
    lines, results = everywhere
    for one in (one for result in results for one in result.diagnostics if one.code == "HT908" and one.span):
        code = TOLD.get(one.params["rule_code"])
        there = {other.code for other in results[0].diagnostics if other.span and other.span.start == one.span.start}
        assert code not in there or not code, (one, lines[one.span.start.line - 1])


def workshop(remark: str, more: str = "", *, note: str = "") -> Input:
    text = f"""\
schema: 1
organizers: [{{name: Sở Tư pháp, parent: UBND thành phố Hải Phòng, symbol: STP}}]
locality: Hải Phòng
workshop: {{title: Hội thảo góp ý dự thảo Nghị định, date: 12/3/2026}}
draft: {{type: Nghị định, title: về theo dõi thi hành pháp luật, sections: [{{ref: Điều 5, heading: Tiêu chí}}]}}
units: [{{id: snv, name: Sở Nội vụ}}]
{more}agenda: [{{id: gy, title: Góp ý dự thảo, about: draft}}]
remarks:
  - id: YK-01
    by: {{units: [snv]}}
    agenda: gy
    targets: Điều 5
    stance: amend
{note}    text: {json.dumps(remark, ensure_ascii=False)}
"""
    return Input("x.yaml", text.encode())


def of_documents(result: Result) -> list[Diagnostic]:
    return [one for one in result.diagnostics if one.code in ("HT908", "HT909")]


HERE, FILE = 14, 0
ALONE: dict[str, tuple[str, str, int]] = {
    # the code, the words that are shown, the line
    "Đề nghị thống nhất với huyện An Lão.": ("HTA75", "huyện An Lão", HERE),
    "Đề nghị sở Tư pháp hướng dẫn.": ("HTA73", "sở Tư pháp", HERE),
    "Từ ngày 12 tháng 13 là sai.": ("HTA74", "ngày 12 tháng 13", HERE),
    f"Xem https://example.vn/{'a' * 70} để biết.": ("HTA70", f"https://example.vn/{'a' * 70}", HERE),
}


@pytest.mark.parametrize("remark", ALONE)
def test_what_nothing_else_tells_is_told_at_the_line_of_the_words(remark: str) -> None:
    code, words, line = ALONE[remark]
    assert not any(one.code.startswith("HT6") for one in check(workshop(remark)).diagnostics)
    result = render(workshop(remark))
    assert len(result.outputs) == 2
    found = of_documents(result)
    assert [(one.code, one.params["rule_code"], one.params["text"]) for one in found] == [("HT908", code, words)]
    (one,) = found
    assert one.span is not None
    assert one.severity is Severity.WARNING
    assert (one.file, one.span.start.line) == ("x.yaml", line)
    assert remark[one.span.start.column - 12 :].startswith(words.split("/")[0])
    assert code in message(one)
    assert "HT908" in hint(one)
    # The annex quotes word for word; what its sentences say is asked of the text above it.
    assert one.params["name"] in ("bien-ban.docx, bao-cao.docx", "bien-ban.docx", "bao-cao.docx")


@pytest.mark.parametrize(
    ("remark", "told"),
    [
        ("Sửa Khoản 2 điều 5.", "HT605"),
        ("Sở tư pháp cần hướng dẫn.", "HT601"),
        ("Áp dụng từ ngày 5 tháng 3 năm 2026.", "HT606"),
        ("Đề nghị hoà giải, hòa giải.", "HT610"),
        (unicodedata.normalize("NFD", "Đề nghị bổ sung."), "HT616"),
    ],
)
def test_what_the_file_tells_at_its_line_is_told_once(remark: str, told: str) -> None:
    result = render(workshop(remark))
    assert len(result.outputs) == 2
    assert told in {one.code for one in result.diagnostics}
    assert of_documents(result) == []


def test_the_page_of_the_manual_shows_it() -> None:
    page = MANUAL["HT908"]
    for example, wanted in ((page.wrong, 1), (page.right, 0)):
        result = render(Input("x.yaml", laid_over_base(page, example).encode()), only="minutes")
        assert len(result.outputs) == 1
        assert [one.code for one in of_documents(result)] == ["HT908"] * wanted


def test_letters_typed_in_parts_are_composed_in_every_document() -> None:
    result = render(workshop(unicodedata.normalize("NFD", "Đề nghị bổ sung, sửa đổi.")))
    assert {found.code for one in result.outputs for found in inspect(one.data, one.kind).diagnostics} == set()


def test_of_two_texts_with_the_same_words_neither_is_blamed_and_both_are_named() -> None:
    remark = "Đề nghị thống nhất với huyện An Lão."
    item = workshop(remark, f"conclusion: {{tasks: [{{what: {remark}}}]}}\n")
    (one,) = [one for one in of_documents(render(item, only="minutes")) if one.code == "HT908"]
    assert (one.file, one.span) == ("x.yaml", None)
    assert sorted(other.span.start.line for other in one.related) == [7, HERE + 1]


DISGUISED = {
    "I. Về thể chế": "HTA45",
    "b) Về thể chế": "HTA47",
    "7. Về thể chế": "HTA48",
    "Nơi nhận: các cơ quan có liên quan": "HTA",
}


@pytest.mark.parametrize(
    ("words", "key"),
    [*((words, "proposals") for words in DISGUISED), ("Nơi nhận: các cơ quan có liên quan", "difficulties")],
)
def test_words_that_read_like_a_component_are_told_and_let_the_document_go_out(words: str, key: str) -> None:
    result = render(workshop("Bỏ quy định này.", f"report: {{{key}: ['{words}.']}}\n"), only="report")
    assert [one.code for one in result.diagnostics if one.severity is Severity.ERROR] == []
    (output,) = result.outputs
    (one,) = of_documents(result)
    assert one.span is not None
    assert (one.code, one.span.start.line, one.params["name"]) == ("HT908", 7, "bao-cao.docx")
    assert one.params["rule_code"].startswith(DISGUISED[words])
    assert one.params["text"].removeprefix("- ").casefold().startswith(words.casefold())
    assert inspect(output.data, "report").diagnostics


@pytest.mark.parametrize("words", [words for words in DISGUISED if words[1:3] in (". ", ") ")])
def test_a_number_behind_the_dash_of_an_item_is_no_heading(words: str) -> None:
    result = render(workshop("Bỏ quy định này.", f"report: {{difficulties: ['{words}.']}}\n"), only="report")
    assert f"- {words}.".casefold() in document_text(result.outputs[0].data).casefold()
    assert of_documents(result) == []


@pytest.mark.parametrize(
    ("note", "left"),
    [
        ("    # hoithao: bỏ qua HT908 — tên trong tài liệu cũ\n", []),
        ("    # hoithao: bỏ qua HT605 — lý do\n", ["HT011", "HT908"]),
    ],
)
def test_a_comment_lets_it_pass_and_is_never_unused(note: str, left: list[str]) -> None:
    item = workshop("Đề nghị thống nhất với huyện An Lão.", note=note)
    assert [one.code for one in render(item).diagnostics if one.code in ("HT011", "HT908")] == left
    assert [one.code for one in check(item).diagnostics if one.code == "HT011"] == [
        one for one in left if one == "HT011"
    ]


def test_an_agency_may_weigh_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("x.yaml").write_bytes(workshop("Đề nghị thống nhất với huyện An Lão.").data)
    for severity, status, written in (("ignore", 0, 2), ("error", 1, 0)):
        Path("hoithao.yaml").write_text(f"schema: 1\nchecks: {{severity: {{HT908: {severity}}}}}\n", encoding="utf-8")
        assert run(["render", "x.yaml", "-o", severity]) == status
        assert len(list(tmp_path.glob(f"{severity}/*.docx"))) == written


def test_many_breaches_are_traced_in_proportion() -> None:
    """No walk over all texts for each breach: every one of many remarks has one."""

    def work(count: int) -> Callable[[], object]:
        names = [f"huyện An Lão {at} {'rất dài ' * 20}" for at in range(count)]
        more = "conclusion: {tasks: [" + ", ".join(f"{{what: '{name}.'}}" for name in names) + "]}\n"
        item = workshop("Bỏ.", more)

        def traced() -> None:
            assert len(of_documents(render(item, only="minutes"))) == count

        return traced

    assert growth(work, 50, 200) < 5
