"""Every ability of the input has a file of its own that validates, renders and shows in the documents."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from hoithao.diagnostics import Severity
from hoithao.pipeline import Input, render
from reading import document_text

FILES = sorted((Path(__file__).parent / "abilities").glob("*.yaml"))
EXPECTED = re.compile(r"^# in ([\w-]+): (!?)(.+)$", re.MULTILINE)
SUFFIX = {"minutes": "bien-ban", "report": "bao-cao"}


def test_there_are_files() -> None:
    assert len(FILES) >= 17


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_ability_shows_in_the_documents(file: Path) -> None:
    result = render(Input(file.name, file.read_bytes()))
    assert [found for found in result.diagnostics if found.severity is Severity.ERROR] == []
    texts = {output.suffix: document_text(output.data) for output in result.outputs}
    codes = {found.code for found in result.diagnostics}
    expectations = EXPECTED.findall(file.read_text(encoding="utf-8"))
    assert expectations
    for where, absent, wanted in expectations:
        if where == "diagnostics":
            assert wanted in codes
            continue
        text = texts[SUFFIX.get(where, where)]
        assert (wanted in text) is not bool(absent), f"{where}: {wanted}\n{text}"
