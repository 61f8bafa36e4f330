"""The JSON Schema that editors use: fresh, sound, Vietnamese, and of one mind with the model."""

from __future__ import annotations

import copy
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from hoithao.cli.command_line import run

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "src" / "hoithao"
WORKSHOP = json.loads((FOLDER / "hoithao.schema.json").read_text(encoding="utf-8"))
AGENCY = json.loads((FOLDER / "hoithao.agency.schema.json").read_text(encoding="utf-8"))
DRAFT = json.loads((FOLDER / "hoithao.draft.schema.json").read_text(encoding="utf-8"))
ABILITIES = sorted((ROOT / "tests" / "abilities").glob("*.yaml"))
STARTERS = [FOLDER / "cli" / name for name in ("new-workshop.yaml", "new-example.yaml")]
VALID = [*sorted((ROOT / "examples").glob("*.yaml")), *ABILITIES, *STARTERS]
VIETNAMESE = re.compile("[à-ỹđĐÀ-Ỹ]")

EXAMPLE: dict[str, Any] = {
    "schema": 1,
    "organizers": [{"name": "Sở Tư pháp", "symbol": "STP"}],
    "workshop": {"title": "Hội thảo góp ý dự thảo", "date": "24/9/2024", "start": "14:00"},
    "draft": {"type": "Nghị định", "title": "về thi hành pháp luật", "sections": [{"ref": "Điều 5"}]},
    "chair": {"name": "Nguyễn Văn A"},
    "units": [{"id": "sở-nội-vụ", "name": "Sở Nội vụ", "invited": True}],
    "attendees": [{"group": "Cán bộ pháp chế", "count": 27}],
    "agenda": [{"id": "gop-y", "title": "Góp ý", "about": "draft"}],
    "remarks": [
        {"id": "YK-01", "by": {"units": "so-noi-vu"}, "targets": "Điều 5", "stance": "amend", "text": "Rõ hơn."}
    ],
    "votes": [{"question": "Thông qua", "for": 16}],
    "report": {"to": "Bộ Tư pháp"},
    "look": {"body_size": 13, "line_spacing": "1,15"},
}

FAULTS: dict[str, tuple[tuple[str | int, ...], Any]] = {
    "unknown key": (("workshop", "vennue"), "Phòng họp"),
    "unknown key at the top": (("remark",), []),
    "no such schema": (("schema",), 2),
    "unknown choice": (("workshop", "kind"), "hội thao"),
    "bad date": (("workshop", "date"), "hôm qua"),
    "bad time": (("workshop", "start"), "25:00"),
    "bad count": (("attendees", 0, "count"), "khoảng 27"),
    "negative count": (("attendees", 0, "count"), -1),
    "bad flag": (("units", 0, "invited"), "chắc là có"),
    "bad id": (("units", 0, "id"), "Sở Nội vụ"),
    "blank text": (("workshop", "title"), "  "),
    "list in place of text": (("locality",), ["Hải Phòng"]),
    "text in place of a list": (("units",), "Sở Nội vụ"),
    "text in place of keys": (("draft",), "Nghị định"),
    "person and group": (("attendees", 0, "name"), "Nguyễn Văn A"),
    "section without a name": (("draft", "sections", 0), {"heading": "Quy định chung"}),
    "sections and parts": (("draft", "parts"), [{"id": "quy-che", "name": "Quy chế"}]),
    "draft and drafts": (("drafts",), [{"type": "Luật", "title": "Thi hành án"}]),
    "no organizer": (("organizers",), []),
    "outside the decree's range": (("look", "margin_left"), 25),
    "neither of two choices": (("look", "body_size"), 13.5),
    "unknown stance": (("remarks", 0, "stance"), "maybe"),
    "unknown capacity": (("report", "signer"), {"name": "A", "capacity": "PP"}),
}


def parsed(text: str) -> Any:
    """The file with every scalar as text, and nothing where nothing is typed."""
    return blank(yaml.load(text, yaml.BaseLoader))  # noqa: TID251


def blank(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: blank(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [blank(inner) for inner in value]
    return None if value == "" else value


def as_an_editor_reads(value: Any) -> Any:
    """Text that YAML 1.2 takes for a number or a flag, as such."""
    if isinstance(value, dict):
        return {key: as_an_editor_reads(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [as_an_editor_reads(inner) for inner in value]
    if isinstance(value, str) and re.fullmatch(r"[-+]?\d+", value):
        return int(value)
    if isinstance(value, str) and re.fullmatch(r"[-+]?\d+\.\d+", value):
        return float(value)
    return {"true": True, "false": False}.get(value, value) if isinstance(value, str) else value


def faults(schema: dict[str, Any], data: Any) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in Draft202012Validator(schema).iter_errors(data)]


def objects(schema: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    yield schema["title"], schema
    yield from schema["$defs"].items()


def keys(schema: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for name, one in objects(schema):
        for key, value in one["properties"].items():
            yield f"{name}.{key}", value


def nodes(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for inner in value:
            yield from nodes(inner)


def test_generated_files_are_fresh() -> None:
    command = [sys.executable, str(ROOT / "tools" / "make_docs.py"), "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("schema", [WORKSHOP, AGENCY, DRAFT], ids=["workshop", "agency", "draft"])
def test_the_schema_is_a_schema(schema: dict[str, Any]) -> None:
    Draft202012Validator.check_schema(schema)
    wanted = set(re.findall(r'"#/\$defs/(\w+)"', json.dumps(schema)))
    assert wanted == set(schema["$defs"])


@pytest.mark.parametrize("path", VALID, ids=lambda path: path.name)
def test_valid_files_are_valid(path: Path) -> None:
    data = parsed(path.read_text(encoding="utf-8"))
    assert faults(WORKSHOP, data) == []
    assert faults(WORKSHOP, as_an_editor_reads(data)) == []


def test_the_agency_file_of_the_guide_is_valid() -> None:
    text = (ROOT / "docs" / "huong-dan.md").read_text(encoding="utf-8")
    agency = re.search(r"```yaml\n(schema: 1.*?)```", text, re.DOTALL)
    assert agency
    assert faults(AGENCY, parsed(agency[1])) == []
    assert faults(WORKSHOP, parsed(agency[1])) != []


def test_an_agency_file_may_hold_little_and_no_workshop() -> None:
    assert faults(AGENCY, {"report": {"signer": {"position": "Giám đốc"}}}) == []
    assert faults(AGENCY, {"workshop": {"title": "Hội thảo"}}) != []
    assert faults(AGENCY, {"look": {"margin_left": 25}}) != []


def test_a_draft_may_be_the_name_of_its_file() -> None:
    for draft in ("du-thao.yaml", "Dự thảo.YML", {"file": "du-thao.yaml"}, {"file": "a.yaml", "version": "lần 2"}):
        assert faults(WORKSHOP, EXAMPLE | {"draft": draft}) == []
    several = {key: value for key, value in EXAMPLE.items() if key != "draft"}
    assert faults(WORKSHOP, several | {"drafts": ["a.yaml", {"id": "b", "file": "b.yaml"}]}) == []
    for draft in ("Nghị định", {"version": "lần 2"}, {"type": "Nghị định"}, {"file": ["a.yaml"]}):
        assert faults(WORKSHOP, EXAMPLE | {"draft": draft}) != []


def test_a_draft_file() -> None:
    from hoithao.draft_file import draft_yaml, read_draft
    from word_file import word_file

    body = [
        "NGHỊ ĐỊNH",
        "Quy định về phối hợp",
        "Căn cứ Luật;",
        "Điều 1. Phạm vi",
        "1. Một:",
        "a) ý.",
        "Phụ lục",
        "MẪU",
        "x",
    ]
    draft, _ = read_draft("a.docx", word_file(*body))
    assert draft is not None
    data = parsed(draft_yaml(draft, "a.docx", "a.yaml"))
    assert faults(DRAFT, data) == []
    assert faults(WORKSHOP, EXAMPLE | {"draft": data}) == []
    assert faults(DRAFT, data | {"file": "b.yaml"}) != []
    assert faults(DRAFT, data | {"parts": []}) != []
    assert faults(DRAFT, {"title": "a"}) != []


def test_the_example_without_a_fault() -> None:
    assert faults(WORKSHOP, EXAMPLE) == []


@pytest.mark.parametrize("name", FAULTS)
def test_planted_faults_are_refused(name: str) -> None:
    data = copy.deepcopy(EXAMPLE)
    (*way, last), value = FAULTS[name]
    inner: Any = data
    for step in way:
        inner = inner[step]
    inner[last] = value
    assert faults(WORKSHOP, data) != []


@pytest.mark.parametrize("way", [("workshop",), ("workshop", "title"), ("units", 0, "id"), ("remarks", 0, "text")])
def test_a_required_key_is_required(way: tuple[str | int, ...]) -> None:
    data = copy.deepcopy(EXAMPLE)
    inner: Any = data
    for step in way[:-1]:
        inner = inner[step]
    del inner[way[-1]]
    assert faults(WORKSHOP, data) != []


@pytest.mark.parametrize("value", [10, 1.1, True, "010"])
def test_free_text_may_look_like_a_number(value: object) -> None:
    data = copy.deepcopy(EXAMPLE) | {"locality": value}
    data["workshop"]["title"] = value
    assert faults(WORKSHOP, data) == []
    assert WORKSHOP["$defs"]["Meeting"]["properties"]["title"]["type"] == ["string", "number", "boolean"]


@pytest.mark.parametrize("key", ["locality", "draft", "chair", "units", "report", "headcount", "minutes", "look"])
def test_an_optional_key_may_hold_nothing(key: str) -> None:
    assert faults(WORKSHOP, EXAMPLE | {key: None}) == []


def test_a_single_value_where_the_model_takes_one() -> None:
    data = copy.deepcopy(EXAMPLE)
    data["organizers"] = data["organizers"][0]
    data["chair"] = [data["chair"], data["chair"]]
    data["report"] = [{"id": "mot"}, {"id": "hai"}]
    data["remarks"][0]["targets"] = ["Điều 5", "general"]
    assert faults(WORKSHOP, data) == []


@pytest.mark.parametrize("schema", [WORKSHOP, AGENCY, DRAFT], ids=["workshop", "agency", "draft"])
def test_every_key_is_named_and_told_in_vietnamese(schema: dict[str, Any]) -> None:
    for where, value in keys(schema):
        assert VIETNAMESE.search(value["title"]), where
        assert VIETNAMESE.search(value["description"]), where
        assert len(value["title"]) < 70, where
        assert value["title"][-1] not in ".;:,", where
    for name, one in objects(schema):
        assert VIETNAMESE.search(one["title"]), name


def test_every_choice_is_told_in_vietnamese() -> None:
    found = [node for node in nodes(WORKSHOP) if "enumDescriptions" in node]
    assert len(found) > 15
    for node in found:
        assert len(node["enumDescriptions"]) == len(node["enum"])
        assert all(VIETNAMESE.search(text) for text in node["enumDescriptions"]), node["enum"]


def test_editors_are_not_led_to_type_null() -> None:
    for node in nodes(WORKSHOP):
        assert node.get("default", "") is not None
        assert "null" not in (node["type"] if isinstance(node.get("type"), list) else [node.get("type")])
        assert None not in node.get("enum", [])


def test_keys_are_those_that_are_typed() -> None:
    assert "schema" in WORKSHOP["properties"]
    assert "version" not in WORKSHOP["properties"]
    assert "for" in WORKSHOP["$defs"]["Vote"]["properties"]


def test_schema_prints_the_shipped_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema"]) == 0
    assert json.loads(capsys.readouterr().out) == WORKSHOP
    assert run(["schema", "--agency-file"]) == 0
    assert json.loads(capsys.readouterr().out) == AGENCY
    assert run(["schema", "--draft-file"]) == 0
    assert json.loads(capsys.readouterr().out) == DRAFT
    assert run(["schema", "--draft-file", "--agency-file"]) == 2


def test_schema_writes_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "hoithao.schema.json"
    assert run(["schema", "-o", str(target)]) == 0
    assert json.loads(target.read_text(encoding="utf-8")) == WORKSHOP
    assert capsys.readouterr().out.strip() == str(target)


def test_schema_never_writes_over_a_workshop(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "hoi-thao.yaml"
    target.write_text("schema: 1\n", encoding="utf-8")
    assert run(["schema", "-o", str(target)]) == 2
    assert target.read_text(encoding="utf-8") == "schema: 1\n"
    assert ".json" in capsys.readouterr().err


def test_a_file_that_cannot_be_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "folder.json"
    target.mkdir()
    assert run(["schema", "-o", str(target)]) == 2
    assert "HT801" in capsys.readouterr().err


def test_schema_needs_no_model() -> None:
    code = (
        "import sys; from hoithao.cli.command_line import run; run(['schema']);"
        "sys.stderr.write(str('hoithao.model' in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, encoding="utf-8")
    assert done.stderr == "False"
