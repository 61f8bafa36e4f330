"""What an editor shows: the recorded run of a real language server still tells the truth about the schema."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
RECORD = (ROOT / "docs" / "thu-trinh-soan-thao.md").read_text(encoding="utf-8")
SERVER = os.environ.get("HOITHAO_YAML_SERVER", "")
NO_KEY = {"Tệp hội thảo", "Ý kiến", "Người ký"}
"""Names of whole records, which the server offers beside the keys."""


def schema(name: str = "hoithao.schema.json") -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((ROOT / "src" / "hoithao" / name).read_text(encoding="utf-8"))
    return loaded


def offered(place: str) -> set[str]:
    """The labels the record has for one place."""
    line = re.search(rf"^- {re.escape(place)}: (.*)$", RECORD, re.MULTILINE)
    assert line, place
    return set(re.findall("`([^`]+)`", line[1])) - NO_KEY


def record_of(name: str) -> dict[str, Any]:
    properties: dict[str, Any] = schema()["$defs"][name]["properties"]
    return properties


def test_keys_that_are_offered_exist() -> None:
    top = set(schema()["properties"])
    assert offered("khóa ở cấp ngoài cùng") <= top
    assert {"workshop", "remarks", "chair", "report"} <= offered("khóa ở cấp ngoài cùng")
    assert offered("khóa của một ý kiến") <= set(record_of("Remark"))
    assert {"by", "stance", "text"} <= offered("khóa của một ý kiến")
    assert {"name", "position", "capacity"} <= offered("khóa của người ký") <= set(record_of("Signer"))


def test_choices_that_are_offered_are_those_of_the_schema() -> None:
    assert offered("giá trị của `stance`") == set(choices(record_of("Remark")["stance"]))


def choices(property_: Any) -> list[str]:
    """Every constant and enumerated value below a property."""
    if isinstance(property_, dict):
        own = [property_["const"]] if "const" in property_ else list(property_.get("enum", []))
        inner = (choices(one) for key, one in property_.items() if key not in ("const", "enum", "examples"))
        return own + [value for values in inner for value in values]
    if isinstance(property_, list):
        return [value for one in property_ for value in choices(one)]
    return []


def test_hovering_shows_the_words_of_the_schema() -> None:
    shown = RECORD.split("## Di chuột lên khóa")[1].split("## Gợi ý")[0]
    kept = json.dumps(schema(), ensure_ascii=False)
    sentences = [line[2:] for line in shown.split("\n") if re.match(r"> [A-ZĐ]\S* ?.*\.$", line)]
    assert len(sentences) >= 3
    for sentence in sentences:
        assert sentence.rstrip(".") in kept, sentence


def test_the_settings_of_the_readme_reach_both_kinds_of_files() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    block = re.search(r"```json\n(\{.*?\})\n```", readme, re.DOTALL)
    assert block
    schemas = json.loads(block[1])["yaml.schemas"]
    for name in schemas:
        assert f"-o {name.removeprefix('./')}" in readme
        assert (ROOT / "src" / "hoithao" / name).exists()
    workshop = offered("tệp hội thảo `hoi-thao/h1.yaml`, khóa ở cấp ngoài cùng")
    assert workshop == offered("khóa ở cấp ngoài cùng")
    agency = offered("tệp cơ quan `hoithao.yaml`, khóa ở cấp ngoài cùng")
    assert {"organizers", "checks"} <= agency <= set(schema("hoithao.agency.schema.json")["properties"])
    assert "remarks" not in agency


def test_the_examples_are_opened_without_a_fault() -> None:
    for path in (ROOT / "examples").glob("*.yaml"):
        assert f"- `{path.name}`: 0 báo lỗi" in RECORD


@pytest.mark.skipif(not SERVER, reason="HOITHAO_YAML_SERVER names no language server")
def test_the_record_is_what_the_server_answers_today(tmp_path: Path) -> None:
    target = tmp_path / "record.md"
    subprocess.run([sys.executable, str(ROOT / "tools" / "try_editor.py"), SERVER, str(target)], check=True)
    assert target.read_text(encoding="utf-8") == RECORD
