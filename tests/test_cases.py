"""One file for every check: a line that ends in ``# HT304`` has to be found, and nothing else may be.

A file that begins with ``near-`` is nearly wrong and has to pass. Missing facts (HT301) are left out: a case is short.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from hoithao.catalogue import CATALOGUE
from hoithao.pipeline import Input, check

FILES = sorted((Path(__file__).parent / "cases").glob("*.yaml"))
EXPECTED = re.compile(r"\s# ((?:HT\d{3}\b\s*)+)$")
_ELSEWHERE = {"HT301", "HT426", "HT427"}  # missing facts, and what only a roll-up of several files can say
CHECKED = [code for code in CATALOGUE if code[:3] in ("HT3", "HT4") and code not in _ELSEWHERE]


def expected(text: str) -> set[tuple[int, str]]:
    return {
        (number, code)
        for number, line in enumerate(text.splitlines(), start=1)
        if (found := EXPECTED.search(line))
        for code in found[1].split()
    }


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_case_gives_what_its_lines_say(file: Path) -> None:
    data = file.read_bytes()
    result = check(Input(file.name, data))
    found = {(one.span.start.line if one.span else 0, one.code) for one in result.diagnostics if one.code != "HT301"}
    assert found == expected(data.decode("utf-8"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_name_of_a_case_says_whether_it_fires(file: Path) -> None:
    codes = {code for _, code in expected(file.read_text(encoding="utf-8"))}
    if file.stem.startswith("near-"):
        assert codes == set()
    else:
        assert file.stem[:5] in codes


@pytest.mark.parametrize("code", CHECKED)
def test_every_check_has_a_case_and_a_near_miss(code: str) -> None:
    names = [file.stem for file in FILES]
    assert any(name.startswith(code) for name in names)
    # What is declared below the record and what is declared above it are each other's near misses.
    near = "HT311" if code == "HT312" else code
    assert any(name.startswith(f"near-{near}") for name in names)
