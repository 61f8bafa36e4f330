"""One file for every check: what a case says of its lines has to be found, and nothing else may be.

A file that begins with ``near-`` is nearly wrong: its own code is not found. Missing facts (HT301) are looked at in
the case of their own only, since a case is short.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from casefiles import CASES, FILES, FOLDER, Case
from hoithao.catalogue import CATALOGUE
from hoithao.pipeline import check

NO_FILE_BRINGS_UP = {
    "HT001": "a path that cannot be read",
    "HT006": "a name for the output that will not do",
    "HT007": "two outputs of one name",
    **{f"HT{number:03}": "a draft's Word file" for number in range(20, 28)},
    "HT219": "error types that no model raises; the tests of binding keep the table whole",
    "HT348": "an Excel sheet, which only render makes",
    "HT349": "an Excel sheet, which only render makes",
    "HT426": "several files that are rolled up",
    "HT427": "several files that are rolled up",
    "HT701": "a template",
    "HT702": "a template",
    "HT703": "a template",
    "HT704": "a template",
    "HT705": "a template",
    "HT706": "a template",
    "HT707": "a template",
    "HT708": "a template",
    "HT709": "a template",
    "HT710": "a template",
    "HT711": "a template",
    "HT801": "a disk that takes no file",
    "HT802": "a correction of --fix that would break the file",
    "HT820": "a machine without LibreOffice",
    "HT821": "a document LibreOffice does not convert",
    "HT822": "a LibreOffice that takes too long",
    "HT823": "a LibreOffice that does not start",
    "HT901": "a fault of the program",
    "HT902": "a fault of the program",
}
"""Codes that no workshop file and no agency file can bring up, with what does; other tests do."""

WITH_CASE = [code for code in CATALOGUE if code not in NO_FILE_BRINGS_UP]
WITH_NEAR_MISS = [code for code in WITH_CASE if code[:3] in ("HT3", "HT4") and code != "HT301"]
"""Where a near miss says something; those of HT6 are gathered in one file."""


def found_in(case: Case) -> set[tuple[str, int, str]]:
    result = check(case.item)
    return {
        (one.file, one.span.start.line if one.span else 0, one.code)
        for one in result.diagnostics
        if one.code != "HT301" or case.name.startswith("HT301")
    }


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_case_gives_what_its_lines_say(case: Case) -> None:
    assert found_in(case) == case.expected


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_name_of_a_case_says_whether_it_fires(case: Case) -> None:
    codes = {code for _, _, code in case.expected}
    if case.fires:
        assert case.name[:5] in codes
    else:
        assert case.name.removeprefix("near-")[:5] not in codes


@pytest.mark.parametrize("code", WITH_CASE)
def test_every_code_has_a_case(code: str) -> None:
    assert any(case.name.startswith(code) for case in CASES)


@pytest.mark.parametrize("code", WITH_NEAR_MISS)
def test_every_check_of_facts_has_a_near_miss(code: str) -> None:
    # What is declared below the record and what is declared above it are each other's near misses.
    near = "HT311" if code == "HT312" else code
    assert any(case.name.startswith(f"near-{near}") for case in CASES)


def test_codes_without_a_case_are_codes_and_tested_elsewhere() -> None:
    assert sorted(set(NO_FILE_BRINGS_UP) - set(CATALOGUE)) == []
    fired = {code for case in CASES for _, _, code in case.expected}
    assert sorted(fired & set(NO_FILE_BRINGS_UP)) == []
    texts = [
        path.read_text(encoding="utf-8") for path in Path(__file__).parent.rglob("test_*.py") if path != Path(__file__)
    ]
    assert [code for code in NO_FILE_BRINGS_UP if not any(code in text for text in texts)] == []


def test_no_file_of_the_folder_is_left_out() -> None:
    stems = {path.stem for path in FILES}
    beside = [path for path in FOLDER.iterdir() if path not in FILES]
    assert [path.name for path in beside if path.name.split(".")[0] not in stems] == []
