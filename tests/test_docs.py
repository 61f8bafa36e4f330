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


BASE = """
schema: 1
organizers:
  - {name: Sở Tư pháp, parent: UBND tỉnh Lào Cai, symbol: STP}
locality: Lào Cai
workshop: {title: Hội thảo góp ý dự thảo Nghị quyết, date: 06/8/2026, start: 8 giờ 00, end: 16 giờ 30}
draft: {type: Nghị quyết, title: quy định chính sách, sections: [{ref: Điều 1}, {ref: Điều 2}]}
units:
  - {id: so-noi-vu, name: Sở Nội vụ}
  - {id: so-tai-chinh, name: Sở Tài chính}
agenda:
  - {id: trinh-bay, title: Trình bày dự thảo, about: draft}
  - {id: gop-y, title: Góp ý dự thảo, about: draft}
chair: {name: Nguyễn Văn An, position: Phó Giám đốc}
"""


def common_tasks() -> list[str]:
    text = (ROOT / "docs" / "huong-dan.md").read_text(encoding="utf-8")
    part = re.search(r"### Những việc thường gặp\n(.*?)\n## ", text, re.DOTALL)
    assert part
    return re.findall(r"```yaml\n(.*?)```", part[1], re.DOTALL)


def test_there_are_common_tasks() -> None:
    assert len(common_tasks()) >= 10


@pytest.mark.parametrize("block", common_tasks(), ids=lambda block: block.split(":")[0])
def test_each_common_task_of_the_guide_is_valid_as_it_is_printed(block: str) -> None:
    keys = re.findall(r"^(\w+):", block, re.MULTILINE)
    base = "\n".join(part.strip("\n") for part in re.split(r"\n(?=\w)", BASE) if part.split(":")[0].strip() not in keys)
    result = check(Input("x.yaml", f"{base}\n{block}".encode()))
    told = [f"{one.code} {one.path}" for one in result.diagnostics if one.severity is not Severity.NOTE]
    assert told == []
