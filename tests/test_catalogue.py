"""The catalogue of diagnostics is whole, and its texts can be shown to an officer."""

import ast
import re
import string
import unicodedata
from pathlib import Path

import pytest

from hoithao import catalogue
from hoithao.catalogue import CATALOGUE, Entry, fact_name, hint, label, message, report, severity_name
from hoithao.diagnostics import CODE, Position, Related, Severity, Span

SOURCES = sorted(
    path
    for path in (Path(__file__).parent.parent / "src" / "hoithao").rglob("*.py")
    if not {"catalogue", "manual"} & set(path.parts)
)
RESERVED = {"HT001", "HT006", "HT007", "HT801", "HT802", "HT901", "HT902", "HT903"}
"""Codes of the command line, which may come after the catalogue."""

FIRST_WORDS = {
    "vi": "Báo Bắt Bỏ Lập Bổ Chuyển Chọn Cài Căn Đặt Đóng Điền Đổi Ghi Giữ Khai Kiểm Mở Sửa Tách Thay Thêm "
    "Viết Xem Xếp Xóa",
    "en": "Add Align Change Check Choose Close Correct Declare Delete Fill Give Install Keep Look Move Open Put Remove "
    "Rename Replace Report Start Write",
}
QUESTIONS = {"vi": "Ý bạn là ", "en": "Did you mean "}

ALL = pytest.mark.parametrize(("code", "entry"), CATALOGUE.items(), ids=CATALOGUE)


def messages(entry: Entry) -> list[tuple[str, str]]:
    return [(entry.vi, entry.en), *((one.vi, one.en) for one in entry.without if one.vi or one.en)]


def hints(entry: Entry) -> list[tuple[str, str]]:
    extra = [(one.hint_vi, one.hint_en) for one in entry.without if one.hint_vi or one.hint_en]
    return [(entry.hint_vi, entry.hint_en), *extra]


def placeholders(*texts: str) -> set[str]:
    return {name for text in texts for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def all_placeholders(entry: Entry) -> set[str]:
    return placeholders(*(text for pair in messages(entry) + hints(entry) for text in pair))


def calls() -> list[tuple[str, str, set[str]]]:
    """The places that report a code by its name with their values spelt out."""
    found = []
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not node.args or any(one.arg is None for one in node.keywords):
                continue
            first = node.args[0]
            if isinstance(first, ast.Constant) and re.fullmatch(r"HT\d{3}", str(first.value)):
                names = {one.arg for one in node.keywords if one.arg}
                found.append((f"{path.name}:{node.lineno}", str(first.value), names))
    return found


def test_every_code_used_is_listed_and_every_listed_code_is_used():
    used = {code for path in SOURCES for code in re.findall(rf"\b{CODE}\b", path.read_text(encoding="utf-8"))}
    assert sorted(used - set(CATALOGUE)) == []
    assert sorted(set(CATALOGUE) - used - RESERVED) == []


def test_every_call_gives_the_values_its_texts_need():
    assert len(calls()) > 40
    for where, code, names in calls():
        assert all_placeholders(CATALOGUE[code]) <= names, f"{where} {code}"


def test_codes_are_in_order_and_slugs_unique():
    assert list(CATALOGUE) == sorted(CATALOGUE)
    slugs = [entry.slug for entry in CATALOGUE.values()]
    assert len(set(slugs)) == len(slugs)
    assert [slug for slug in slugs if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug)] == []


@ALL
def test_both_languages_take_the_same_values(code: str, entry: Entry):
    for vi, en in messages(entry) + hints(entry):
        assert vi
        assert en
        assert placeholders(vi) == placeholders(en), code


@ALL
def test_texts_are_clean_sentences(code: str, entry: Entry):
    for text in (text for pair in messages(entry) + hints(entry) for text in pair):
        assert unicodedata.is_normalized("NFC", text)
        assert text[-1] in ".?"
        assert "!" not in text
        assert "  " not in text
        assert text == text.strip()
        assert text.count("«") == text.count("»")
        assert not re.match(r"(?i)lỗi|error|cảnh báo|warning", text), code
        # One sentence: a full stop inside is part of an abbreviation, a file name or something quoted.
        assert not re.search(r"[.?]\s+[A-ZĐÀ-Ỹ]", re.sub(r"«[^«»]*»", "", text)), code


@ALL
def test_messages_start_with_a_capital_or_the_value(code: str, entry: Entry):
    for text in (text for pair in messages(entry) for text in pair):
        assert text[0].isupper() or text.startswith("«{"), code


@ALL
@pytest.mark.parametrize("language", ["vi", "en"])
def test_hints_say_what_to_do(code: str, entry: Entry, language: str):
    for pair in hints(entry):
        text = pair[language == "en"]
        known = text.split()[0].rstrip(",") in FIRST_WORDS[language].split()
        assert known or text.startswith(QUESTIONS[language]), f"{code}: {text}"


@ALL
@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("value", ["xyz", ""])
def test_no_brace_and_no_empty_quotes_are_left(code: str, entry: Entry, language: str, value: str):
    optional = {one.param for one in entry.without}
    params = {name: value if name in optional else "xyz" for name in all_placeholders(entry)}
    found = report(code, "a.yaml", **params)
    for text in (message(found, language), hint(found, language)):
        assert not set("{}") & set(text)
        assert "«»" not in text
    assert message(found) != message(found, "en")


def test_a_value_that_was_not_passed_is_shown_as_a_gap():
    assert message(report("HT304", "a.yaml")) == "Id «…» được khai báo hai lần."


def test_report_takes_the_severity_of_the_code_unless_given():
    span = Span("a.yaml", Position(1, 2), Position(1, 5))
    related = (Related("first-here", span),)
    found = report("HT301", "a.yaml", span, path=("workshop",), related=related, fact="start", key="start", parent="")
    assert (found.severity, found.span, found.path, found.related) == (Severity.NOTE, span, ("workshop",), related)
    assert found.params == {"fact": "start", "key": "start", "parent": ""}
    assert report("HT301", "a.yaml", severity=Severity.ERROR).severity is Severity.ERROR


def test_an_unknown_code_is_a_bug():
    with pytest.raises(KeyError):
        report("HT000", "a.yaml")


def test_severities_that_do_not_stop_a_run():
    lighter = {code: entry.severity for code, entry in CATALOGUE.items() if entry.severity is not Severity.ERROR}
    assert lighter == {
        **{f"HT0{number:02}": Severity.WARNING for number in (*range(8, 13), *range(24, 28))},
        "HT031": Severity.NOTE,
        "HT032": Severity.NOTE,
        "HT114": Severity.WARNING,
        "HT301": Severity.NOTE,
        "HT305": Severity.WARNING,
        "HT312": Severity.NOTE,
        "HT316": Severity.WARNING,
        "HT317": Severity.WARNING,
        "HT318": Severity.WARNING,
        "HT319": Severity.NOTE,
        "HT320": Severity.NOTE,
        "HT321": Severity.WARNING,
        "HT322": Severity.WARNING,
        "HT323": Severity.WARNING,
        "HT324": Severity.WARNING,
        "HT325": Severity.WARNING,
        "HT326": Severity.WARNING,
        "HT327": Severity.WARNING,
        "HT328": Severity.WARNING,
        "HT329": Severity.WARNING,
        "HT330": Severity.NOTE,
        "HT331": Severity.WARNING,
        "HT332": Severity.WARNING,
        "HT333": Severity.WARNING,
        "HT334": Severity.WARNING,
        "HT335": Severity.WARNING,
        "HT336": Severity.WARNING,
        "HT338": Severity.WARNING,
        "HT339": Severity.WARNING,
        "HT340": Severity.WARNING,
        "HT341": Severity.WARNING,
        "HT342": Severity.WARNING,
        "HT345": Severity.WARNING,
        "HT354": Severity.WARNING,
        "HT355": Severity.WARNING,
        "HT356": Severity.WARNING,
        "HT409": Severity.NOTE,
        "HT410": Severity.NOTE,
        "HT411": Severity.NOTE,
        "HT412": Severity.WARNING,
        "HT414": Severity.WARNING,
        "HT417": Severity.WARNING,
        "HT421": Severity.WARNING,
        "HT422": Severity.WARNING,
        "HT423": Severity.WARNING,
        "HT427": Severity.WARNING,
        "HT428": Severity.WARNING,
        "HT429": Severity.WARNING,
        "HT435": Severity.WARNING,
        "HT436": Severity.WARNING,
        "HT437": Severity.WARNING,
        "HT601": Severity.WARNING,
        "HT602": Severity.WARNING,
        "HT603": Severity.WARNING,
        "HT604": Severity.WARNING,
        "HT605": Severity.WARNING,
        "HT606": Severity.WARNING,
        "HT607": Severity.WARNING,
        "HT610": Severity.NOTE,
        "HT611": Severity.WARNING,
        "HT613": Severity.WARNING,
        "HT614": Severity.WARNING,
        "HT615": Severity.NOTE,
        "HT616": Severity.NOTE,
        "HT617": Severity.WARNING,
        "HT618": Severity.WARNING,
        "HT619": Severity.WARNING,
        "HT620": Severity.WARNING,
        "HT621": Severity.WARNING,
        "HT622": Severity.WARNING,
        "HT714": Severity.NOTE,
        "HT724": Severity.NOTE,
        **{code: Severity.WARNING for code, entry in CATALOGUE.items() if entry.level == "practice"},
        "HT732": Severity.NOTE,
        "HT908": Severity.WARNING,
        "HT909": Severity.WARNING,
    }


def test_the_form_of_the_decree_has_its_basis():
    with_basis = {code for code, entry in CATALOGUE.items() if entry.basis}
    assert {"HT213", "HT220", "HT502", "HT503", "HT504", "HT507", "HT509"} <= with_basis


def test_long_values_are_cut_at_forty_characters():
    exact, long = "đ" * 40, "đ" * 41
    assert f"«{exact}»" in message(report("HT304", "a.yaml", id=exact))
    assert f"«{'đ' * 39}…»" in message(report("HT304", "a.yaml", id=long))


def test_a_list_of_choices_is_not_cut_at_forty_characters():
    options = "number, target, current, text, reason, by, and more"
    assert hint(report("HT505", "a.yaml", value="x", options=options), "en").endswith(f": {options}.")


def test_what_cannot_be_seen_is_named():
    found = report("HT304", "a.yaml", id="a\x07b\nc\u202ed\u00a0e")
    assert "«aU+0007bU+000AcU+202Ed\u00a0e»" in message(found)


def test_braces_in_a_value_stay_as_they_are():
    assert message(report("HT304", "a.yaml", id="{id} {0}")) == "Id «{id} {0}» được khai báo hai lần."


def test_hints_with_and_without_a_near_name():
    near = report("HT303", "a.yaml", kind="units", id="so-taichinh", nearest="so-tai-chinh")
    far = report("HT303", "a.yaml", kind="units", id="x", nearest="")
    assert message(near) == "Chưa khai báo đơn vị nào có id «so-taichinh»."
    assert message(near, "en") == "There is no unit with the id «so-taichinh»."
    assert hint(near) == "Ý bạn là «so-tai-chinh»?"
    assert hint(far) == "Khai báo đơn vị «x», hoặc sửa lại id ở đây."


def test_the_missing_fact_is_named_in_both_languages():
    inner = report("HT301", "a.yaml", fact="start", key="start", parent="workshop")
    outer = report("HT301", "a.yaml", fact="locality", key="locality", parent="")
    assert message(inner) == "Chưa có giờ bắt đầu."
    assert message(inner, "en") == "The file does not give the opening time yet."
    assert hint(inner) == "Điền khóa «start» trong mục «workshop»."
    assert hint(outer) == "Điền khóa «locality» ở cấp ngoài cùng của tệp."


def test_a_blank_value_is_said_to_be_blank():
    assert message(report("HT207", "a.yaml", key="date", value="  ")) == "Khóa «date» chưa có nội dung."


def test_decimals_take_a_comma_in_vietnamese():
    found = report("HT213", "a.yaml", key="line_spacing", value="2", low="1", high="1.5", clause="PL I-II.6e")
    assert "từ 1 đến 1,5 " in message(found)
    assert "1 to 1.5," in message(found, "en")


def test_every_fact_has_a_name():
    source = next(path for path in SOURCES if path.name == "missing.py").read_text(encoding="utf-8")
    nodes = list(ast.walk(ast.parse(source)))
    constants = {node.value for node in nodes if isinstance(node, ast.Constant)}
    assert sorted(fact for fact in catalogue.FACTS if fact not in constants) == []
    built = [node for node in nodes if isinstance(node, ast.Call) and ast.unparse(node.func) == "MissingFact"]
    labels = {node.args[1].value for node in built if isinstance(node.args[1], ast.Constant)}
    # The rest are pairs in a loop: ("drafting_unit", "drafting-unit"), ("start", meeting.start).
    pairs = re.search(r"wanted = \((.*?)\n    \)", source, re.DOTALL)
    assert pairs
    labels |= set(re.findall(r', "([a-z-]+)"\)', pairs[1])) | {"start", "end"}
    assert labels == set(catalogue.FACTS)


def test_every_kind_of_an_id_has_a_name():
    source = next(path for path in SOURCES if path.name == "names.py").read_text(encoding="utf-8")
    kinds = {
        node.args[3].value
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call) and len(node.args) == 4 and isinstance(node.args[3], ast.Constant)
    }
    assert kinds == set(catalogue.KINDS)


def test_names_of_severities_and_labels():
    assert [severity_name(one, "vi") for one in Severity] == ["lỗi", "cảnh báo", "ghi chú"]
    assert [severity_name(one, "en") for one in Severity] == ["error", "warning", "note"]
    assert label("first-here", "vi") == "khai báo lần đầu ở đây"
    assert label("first-here", "en") == "first given here"
    assert fact_name("addressee", "vi") == "nơi nhận báo cáo (Kính gửi)"
    assert fact_name("drafting-unit", "vi") == "đơn vị soạn thảo (dòng Lưu)"


def test_a_long_list_is_cut_between_names_and_not_closed_twice():
    options = ", ".join(f"section_{at:03}" for at in range(60))
    told = message(report("HT714", "a.docx", options=options))
    assert told.endswith(", …")
    names = told.split(": ", 1)[1].removesuffix(", …").split(", ")
    assert names == options.split(", ")[: len(names)]
    assert len(names) > 10
