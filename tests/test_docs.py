"""What the documents for people say is so: paths exist, commands run, files are fresh."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from hoithao.diagnostics import Severity
from hoithao.pipeline import Input, check

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])
LINK = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)")
MENTION = re.compile(r"`((?:src|tests|tools|docs|templates|examples)/[\w./-]+)`")


def test_there_are_pages() -> None:
    assert len(PAGES) >= 5


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_and_paths_lead_somewhere(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    for target in LINK.findall(text):
        assert (page.parent / target).exists(), target
    for target in MENTION.findall(text):
        assert (ROOT / target).exists(), target


def test_the_short_workshop_of_the_readme_is_valid() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    block = re.search(r"```yaml\n(schema: 1.*?)```", text, re.DOTALL)
    assert block
    result = check(Input("README.md", block[1].encode("utf-8")))
    assert {found.code for found in result.diagnostics} == {"HT301"}


def test_the_agency_file_of_the_guide_is_valid() -> None:
    text = (ROOT / "docs" / "huong-dan.md").read_text(encoding="utf-8")
    agency = re.search(r"```yaml\n(schema: 1.*?)```", text, re.DOTALL)
    assert agency
    file = ROOT / "examples" / "hai-phong-2024.yaml"
    result = check(Input(file.name, file.read_bytes(), "hoithao.yaml", agency[1].encode("utf-8")))
    assert [found for found in result.diagnostics if found.severity is Severity.ERROR] == []
