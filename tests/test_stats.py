"""Figures: every table adds up, whatever the workshop; what is printed, written and put into the report is the same."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from hoithao.cli.command_line import run
from hoithao.pipeline import Input, count, render
from hoithao.tallies import STANCES, CountTable, Tallies
from reading import document_text, tables

ROOT = Path(__file__).parents[1]
FILES = [*sorted((ROOT / "examples").glob("*.yaml")), *sorted((ROOT / "tests" / "abilities").glob("*.yaml"))]
UNITS = {"snv": "Sở, ban, ngành", "stc": "Sở, ban, ngành", "xa": "Cấp xã", "hoi": None, "khach": "Cấp xã"}
LETTERS_ONLY = {"yt": "Sở, ban, ngành", "khach-2": None}
"""Bodies that agree in full by letter and say nothing else."""
TARGETS = ["Điều 1", "khoản 2 Điều 2", "Điều 2", "general", "title"]


@st.composite
def workshops(draw: st.DrawFn) -> dict[str, Any]:
    remarks = []
    for number in range(draw(st.integers(0, 12))):
        remark: dict[str, Any] = {"id": f"YK-{number}", "text": f"Ý kiến {number}"}
        if draw(st.booleans()):
            remark["stance"] = draw(st.sampled_from(["agree", "amend", "disagree", "other"]))
        who = draw(st.sampled_from(["units", "voice", "person", "letter"]))
        if who == "units":
            remark["by"] = {
                "units": draw(st.lists(st.sampled_from(sorted(UNITS)), min_size=1, max_size=3, unique=True))
            }
        elif who == "voice":
            remark["by"] = {"voice": "nhiều ý kiến"}
        elif who == "person":
            remark["by"] = {"speakers": ["Nguyễn Văn A"]}
        if who == "letter" or draw(st.booleans()):
            remark["source"] = "vb-1"
            if who == "units":  # a letter speaks for whoever sent it
                remark["by"]["units"] = list(dict.fromkeys([*remark["by"]["units"], "snv"]))
        where = draw(st.sampled_from(["a", "b", "beyond"]))
        if where == "beyond":
            remark["agenda"] = "khac"
        else:
            remark["draft"] = where
            remark["targets"] = draw(st.lists(st.sampled_from(TARGETS), min_size=1, max_size=2, unique=True))
        remarks.append(remark)
    replies = [{"id": "vb-1", "unit": "snv", "view": "comments"}]
    if draw(st.booleans()):
        replies.append({"id": "vb-2", "unit": draw(st.sampled_from(sorted(LETTERS_ONLY))), "view": "agree"})
    sections = [{"ref": "Điều 1"}, {"ref": "Điều 2"}]
    return {
        "schema": "1",
        "organizers": [{"name": "Sở Tư pháp", "symbol": "STP"}],
        "workshop": {"title": "Hội thảo góp ý", "date": "12/3/2026"},
        "drafts": [
            {"id": "a", "type": "Luật", "title": "A", "sections": sections},
            {"id": "b", "type": "Nghị định", "title": "B", "sections": sections},
        ],
        "units": [
            {"id": unit, "name": f"Đơn vị {unit}", "invited": "no" if unit.startswith("khach") else "yes"}
            | ({"group": group} if group else {})
            for unit, group in (UNITS | LETTERS_ONLY).items()
        ],
        "agenda": [{"id": "khac", "title": "Khác"}],
        "replies": replies,
        "remarks": remarks,
        "report": {"tallies": "table"},
    }


def counted(data: dict[str, Any]) -> Tallies:
    result = count(Input("a.yaml", json.dumps(data, ensure_ascii=False).encode("utf-8")))
    assert result.tallies, result.diagnostics
    return result.tallies


def by_name(found: Tallies) -> dict[str, CountTable]:
    return {table.name: table for table in found.tables}


def column(table: CountTable, name: str) -> dict[str, int]:
    return {row.key: row.counts[table.columns.index(name)] for row in table.rows}


@settings(deadline=None, max_examples=80)
@given(workshops())
def test_every_table_adds_up_to_what_is_in_the_file(data: dict[str, Any]) -> None:
    found = counted(data)
    tabled = by_name(found)
    remarks = data["remarks"]
    for table in found.tables:
        assert table.total is not None
        assert tuple(map(sum, zip(*(row.counts for row in table.rows), strict=True))) == (
            table.total if table.rows else ()
        )
    for name in ("parts", "kinds", "stances", "sources"):
        assert tabled[name].total[-1] == len(remarks)  # type: ignore[index]
    for table in (tabled["parts"], tabled["kinds"]):
        for counts in (*(row.counts for row in table.rows), table.total or ()):
            assert sum(counts[:4]) == sum(counts[4:6]) == counts[6]
    # The same, counted here from the file.
    stances = Counter(remark.get("stance", "other").replace("other", "unsorted") for remark in remarks)
    assert column(tabled["stances"], "total") == {stance: stances[stance] for stance in STANCES}
    written = sum("source" in remark for remark in remarks)
    assert column(tabled["sources"], "total") == {"spoken": len(remarks) - written, "written": written}
    beyond = sum(remark.get("agenda") == "khac" for remark in remarks)
    assert column(tabled["parts"], "total").get("beyond", 0) == beyond
    # Whoever sends a letter without naming anybody is the body that signed it.
    groups = Counter(kind_of(remark) for remark in remarks)
    labels = {row.key: row.label or row.key for row in tabled["kinds"].rows}
    assert {labels[key]: number for key, number in column(tabled["kinds"], "total").items()} == groups
    # The finest count gives every table.
    for name, key in (("parts", "part"), ("kinds", "kind"), ("stances", "stance"), ("sources", "source")):
        summed: Counter[str] = Counter()
        for cell in found.cells:
            summed[getattr(cell, key)] += cell.count
        assert {key: number for key, number in column(tabled[name], "total").items() if number} == summed


def kind_of(remark: dict[str, Any]) -> str:
    by = remark.get("by", {"units": ["snv"]})
    if "voice" in by:
        return "voices"
    if "speakers" in by:
        return "individuals"
    groups = {UNITS[unit] for unit in by["units"]}
    return "several-kinds" if len(groups) > 1 else groups.pop() or "no-kind"


@settings(deadline=None, max_examples=80)
@given(workshops())
def test_who_took_part_adds_up(data: dict[str, Any]) -> None:
    table = by_name(counted(data))["participation"]
    assert column(table, "asked") == {
        "kind-1": 3, "kind-2": 1, "no-kind": 1, **({"not-asked": 0} if "not-asked" in column(table, "asked") else {}),
    }  # fmt: skip
    for row in table.rows:
        asked, replied, spoke, heard, agreed, silent = row.counts
        assert max(replied, spoke) <= heard <= replied + spoke
        assert agreed <= replied
        assert silent == (asked - heard if row.key != "not-asked" else 0)


@settings(deadline=None, max_examples=40)
@given(workshops())
def test_the_table_of_the_report_holds_the_same_figures(data: dict[str, Any]) -> None:
    found = by_name(counted(data))["parts"]
    made = render(Input("a.yaml", json.dumps(data, ensure_ascii=False).encode("utf-8")), only="report").outputs[0]
    first = next(tables(made.data), None)
    if not data["remarks"]:
        assert first is None
        return
    assert first is not None
    columns = ["agree", "amend", "disagree"]
    assert found.total is not None
    if found.total[3]:
        columns.append("unsorted")
    wanted = [[str(row.counts[found.columns.index(name)]) for name in (*columns, "total")] for row in found.rows]
    wanted.append([str(found.total[found.columns.index(name)]) for name in (*columns, "total")])
    assert [row[2:] for row in first[1:]] == wanted
    assert first[-1][1] == "Tổng số"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_tables_of_real_files_add_up(file: Path) -> None:
    result = count(Input(file.name, file.read_bytes()))
    assert result.tallies is not None
    for table in result.tallies.tables:
        if table.name == "declared":
            assert table.total is None
        elif table.rows:
            assert tuple(map(sum, zip(*(row.counts for row in table.rows), strict=True))) == table.total


def test_the_illustration_holds_the_figures_counted_by_hand() -> None:
    file = ROOT / "examples" / "minh-hoa-2026.yaml"
    found = by_name(count(Input(file.name, file.read_bytes())).tallies)  # type: ignore[arg-type]
    assert found["parts"].total == (10, 49, 4, 3, 33, 33, 66)
    assert found["participation"].total == (21, 13, 15, 20, 2, 1)


def test_the_report_is_as_before_unless_the_table_is_asked_for() -> None:
    file = ROOT / "tests" / "abilities" / "tallies.yaml"
    data = file.read_bytes()
    asked = render(Input(file.name, data), only="report").outputs[0].data
    plain = render(Input(file.name, data.replace(b"  tallies: table\n", b"")), only="report").outputs[0].data
    first = next(tables(asked))
    assert first == [
        ["Nội dung được góp ý", "Nhất trí", "Đề nghị sửa đổi, bổ sung", "Không nhất trí", "Ý kiến khác", "Tổng số"],
        ["Điều 1", "0", "1", "1", "0", "2"],
        ["Điều 2", "1", "0", "0", "0", "1"],
        ["Nội dung khác, ngoài dự thảo", "0", "0", "0", "1", "1"],
        ["Tổng số", "1", "1", "1", "1", "4"],
    ]
    assert len(list(tables(plain))) == len(list(tables(asked))) - 1
    assert "Số lượng ý kiến theo" not in document_text(plain)


TEXT_OR_NULL = {"type": ["string", "null"], "minLength": 1}


def closed(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}


def table(*columns: str, total: bool = True) -> dict[str, Any]:
    counts = closed(**{column: {"type": "integer", "minimum": 0} for column in columns})
    row = closed(key={"type": "string"}, label=TEXT_OR_NULL, draft=TEXT_OR_NULL, counts=counts)
    return closed(
        columns={"const": list(columns)},
        rows={"type": "array", "items": row},
        total=counts if total else {"type": "null"},
    )


OPINIONS = ("agree", "amend", "disagree", "unsorted", "spoken", "written", "total")
TABLES = closed(
    parts=table(*OPINIONS),
    kinds=table(*OPINIONS),
    stances=table("spoken", "written", "total"),
    sources=table("agree", "amend", "disagree", "unsorted", "total"),
    participation=table("asked", "replied", "spoke", "heard", "agreed", "silent"),
    declared=table("stated", total=False),
)
TABLES["required"].remove("declared")
NAME = {"type": "string", "minLength": 1}
SHAPE = closed(
    version={"const": 1},
    files={
        "type": "array",
        "items": closed(
            file=NAME,
            title=NAME,
            tables=TABLES,
            cells={
                "type": "array",
                "items": closed(
                    part=NAME,
                    kind=NAME,
                    stance={"enum": list(STANCES)},
                    source={"enum": ["spoken", "written"]},
                    count={"type": "integer", "minimum": 1},
                ),
            },
        ),
    },
)
"""The shape of the JSON, version 1: programs read it, so a key that goes or is renamed is a new version."""


def test_the_json_keeps_its_shape(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["stats", *map(str, FILES), "--output-format", "json"]) == 0
    content = json.loads(capsys.readouterr().out)
    assert list(Draft202012Validator(SHAPE).iter_errors(content)) == []
    assert len(content["files"]) == len(FILES)
    assert any("declared" in one["tables"] for one in content["files"])


def test_the_json_does_not_depend_on_the_language(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = []
    for language in ("vi", "en"):
        monkeypatch.setenv("HOITHAO_LANG", language)
        assert run(["stats", str(FILES[0]), "--output-format", "json"]) == 0
        texts.append(capsys.readouterr().out)
    assert texts[0] == texts[1]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    text = (ROOT / "tests" / "abilities" / "declared.yaml").read_text(encoding="utf-8")
    target = tmp_path / "a.yaml"
    target.write_text(text.replace('"Sở, ban, ngành"', "=1+1").replace("Ủy ban nhân dân cấp xã", "'@a, b'"), "utf-8")
    return target


def test_the_csv_is_one_figure_a_line_and_safe_to_open(file: Path) -> None:
    target = file.with_name("so-lieu.csv")
    assert run(["stats", str(file), "--output-format", "csv", "--output-file", str(target)]) == 0
    data = target.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    assert b"\r" not in data
    lines = list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))
    assert lines[0] == ["table", "row", "column", "count"]
    assert all(len(line) == 4 and line[3].isdecimal() for line in lines[1:])
    assert len({tuple(line[:3]) for line in lines}) == len(lines)
    names = {line[1] for line in lines}
    assert {"'=1+1", "'@a, b"} <= names
    assert not [cell for line in lines for cell in line if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
    figures = {(line[0], line[1], line[2]): int(line[3]) for line in lines[1:]}
    assert figures["Theo quan điểm", "Đề nghị sửa đổi, bổ sung", "Tổng số"] == 1
    assert figures["Số liệu khai báo, không cộng vào các bảng trên", "Tham luận", "Số khai báo"] == 12


def test_the_csv_is_for_one_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["stats", *map(str, FILES[:2]), "--output-format", "csv"]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert "csv" in said.err


@pytest.mark.parametrize("name", [one.stem for one in FILES])
def test_the_picture_fits_80_columns_and_is_plain_when_nobody_looks(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    wanted = next(one for one in FILES if one.stem == name)
    assert run(["stats", str(wanted)]) == 0
    text = capsys.readouterr().out
    assert "\x1b" not in text
    assert "…" not in text
    assert max(map(len, text.splitlines())) <= 80


def test_the_picture_shows_every_figure_whole(capsys: pytest.CaptureFixture[str]) -> None:
    file = ROOT / "examples" / "minh-hoa-2026.yaml"
    assert run(["stats", str(file)]) == 0
    lines = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert ["Tổng", "số", "10", "49", "4", "3", "33", "33", "66"] in lines
    assert ["Tổng", "số", "21", "13", "15", "20", "2", "1/21"] in lines
    bars = {tuple(line[:2]): line[-1] for line in lines if line and set(line[-1]) <= set("█▓▒░")}
    # 8 remarks on Điều 5a make the longest bar of 16: two a remark.
    assert bars["Điều", "5a"] == "████▓▓▓▓▓▓▓▓▓▓▒▒"


def test_large_figures_are_not_cut(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    remarks = "".join(
        f"  - {{id: YK-{at}, by: {{voice: nhiều ý kiến}}, targets: Điều 1, stance: amend, text: Ý kiến {at}.}}\n"
        for at in range(1200)
    )
    data = (ROOT / "tests" / "abilities" / "declared.yaml").read_text(encoding="utf-8").split("remarks:")[0]
    target = tmp_path / "a.yaml"
    target.write_text(data.split("declared:")[0] + "remarks:\n" + remarks, encoding="utf-8")
    assert run(["stats", str(target)]) == 0
    text = capsys.readouterr().out
    assert "Tổng số 0 1200 0 0 1200 0 1200" in " ".join(text.split())
    assert max(map(len, text.splitlines())) <= 80


def test_colour_is_for_terminals_and_never_for_files(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert run(["stats", str(FILES[0])]) == 0
    assert "\x1b[" in capsys.readouterr().out
    target = tmp_path / "so-lieu.txt"
    assert run(["stats", str(FILES[0]), "--output-file", str(target)]) == 0
    assert b"\x1b" not in target.read_bytes()
    monkeypatch.setenv("NO_COLOR", "1")
    capsys.readouterr()
    assert run(["stats", str(FILES[0])]) == 0
    assert "\x1b" not in capsys.readouterr().out


def test_a_file_with_errors_has_no_figures(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = FILES[0].read_text(encoding="utf-8")
    (tmp_path / "a.yaml").write_text(text.replace("remarks:", "remark:", 1), encoding="utf-8")
    target = tmp_path / "so-lieu.json"
    assert run(["stats", str(tmp_path / "a.yaml"), "--output-format", "json", "--output-file", str(target)]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert "HT202" in said.err
    assert not target.exists()
    assert run(["stats", str(FILES[0]), "--output-format", "xml"]) == 2
