"""The manual: a page for every code, whose wrong example fires the code and whose right example does not."""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from hoithao.catalogue import CATALOGUE
from hoithao.cli.command_line import run
from hoithao.diagnostics import Severity
from hoithao.manual import BASE, MANUAL, Page
from hoithao.manual.markdown import all_markdown, page_markdown
from hoithao.pipeline import Input, check

ROOT = Path(__file__).parents[1]

NOT_FROM_A_WORKSHOP = {"HT0", "HT7", "HT8", "HT9", "HTA"}
"""Files and bytes, templates, output, the program itself, Word files: no workshop text alone can fire these."""
NOT_FIRED = {
    "HT219": "stands for error types that no model raises; tests of binding keep the table whole",
    "HT348": "only making the Excel sheet finds it; tests/test_matrix.py",
    "HT349": "only making the Excel sheet finds it; tests/test_matrix.py",
    "HT353": "only asking for the document finds it; tests/test_rollup.py",
    "HT426": "said of several files that are rolled up",
    "HT427": "said of several files that are rolled up",
    "HT125": "the value would be too long to show",
    "HT126": "the file would be too long to show",
    "HT127": "the mapping would be too long to show",
    "HT129": "the file would be too long to show",
}
NOTES = {"HT301"}
"""A short file always misses some fact; that of its own page is counted below."""

FIRED = [code for code in MANUAL if code[:3] not in NOT_FROM_A_WORKSHOP and code not in NOT_FIRED]
WAIVERS = ("HT008", "HT009", "HT010", "HT011", "HT012")
"""Comments of a workshop file; the finding they mean to waive comes along."""
_KEY = re.compile(r"^([a-z_]+):", re.MULTILINE)


def laid_over_base(page: Page, fragment: str) -> str:
    """The fragment in place of the same top-level keys of the base file."""
    if page.whole:
        return fragment
    given = set(_KEY.findall(fragment))
    if "drafts" in given:
        given.add("draft")
    blocks = re.split(r"^(?=[a-z_]+:)", BASE, flags=re.MULTILINE)
    return "".join(block for block in blocks if block.split(":")[0] not in given) + fragment + "\n"


def faults(code: str, fragment: str) -> set[str]:
    """The codes a fragment fires: errors, warnings, and the code itself; what notes find to add says nothing here."""
    return {name for name in fired(MANUAL[code], fragment) if name == code or weighs(name)}


def weighs(code: str) -> bool:
    return CATALOGUE[code].severity is not Severity.NOTE


def fired(page: Page, fragment: str) -> Counter[str]:
    result = check(Input("a.yaml", laid_over_base(page, fragment).encode("utf-8")))
    return Counter(found.code for found in result.diagnostics)


def test_every_code_has_a_page_and_every_page_a_code() -> None:
    assert sorted(set(CATALOGUE) - set(MANUAL)) == []
    assert sorted(set(MANUAL) - set(CATALOGUE)) == []


def test_the_base_of_the_examples_is_valid() -> None:
    assert not [code for code in fired(Page("", "", "", "", whole=True), BASE) if weighs(code)]


@pytest.mark.parametrize("code", FIRED)
def test_the_wrong_example_fires_its_code_only(code: str) -> None:
    assert faults(code, MANUAL[code].wrong) == {code}


@pytest.mark.parametrize("code", WAIVERS)
def test_a_waiver_that_does_nothing_leaves_what_it_was_for(code: str) -> None:
    assert code in faults(code, MANUAL[code].wrong)
    assert faults(code, MANUAL[code].wrong) <= {code, "HT302", "HT305"}


@pytest.mark.parametrize("code", [*FIRED, *WAIVERS])
def test_the_right_example_fires_nothing(code: str) -> None:
    assert faults(code, MANUAL[code].right) - NOTES == set()


def test_the_right_example_of_a_missing_fact_misses_one_less() -> None:
    page = MANUAL["HT301"]
    assert fired(page, page.right)["HT301"] == fired(page, page.wrong)["HT301"] - 1


def test_an_empty_file_is_what_its_page_says() -> None:
    page = MANUAL["HT005"]
    assert set(fired(page, page.wrong)) == {"HT005"}
    assert not [code for code in fired(page, page.right) if weighs(code)]


@pytest.mark.parametrize("page", MANUAL.values(), ids=MANUAL)
def test_pages_are_short_whole_sentences(page: Page) -> None:
    for text in (page.what, page.why):
        assert text[0].isupper() or text[0] == "«"
        assert text.endswith(".")
        assert "  " not in text
        assert len(text) < 200
    assert page.wrong != page.right


def test_a_page_says_everything() -> None:
    text = page_markdown("HT502")
    for word in ("Kiểm tra gì", "Vì sao", "Ví dụ sai", "Ví dụ đúng", "Căn cứ: PL I-II.7c", "Mức độ: lỗi", "0.1.0"):
        assert word in text
    assert "Cách sửa" in text
    assert not set("{}") & set(page_markdown("HT303").split("```")[0])


def test_english_falls_back_to_the_message() -> None:
    text = page_markdown("HT304", "en")
    assert "The id «…» is given twice." in text
    assert "Vì sao" not in text


def test_control_characters_are_shown() -> None:
    assert "⇥ title" in page_markdown("HT102")
    assert "Hải␇ Phòng" in page_markdown("HT112")
    assert "\t" not in all_markdown()


def test_explain_prints_one_code(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", "ht304"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("# HT304: duplicate-id\n")
    assert run(["explain", "duplicate-id"]) == 0
    assert capsys.readouterr().out == out


def test_explain_all_is_the_page_in_docs(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", "--all"]) == 0
    assert capsys.readouterr().out == (ROOT / "docs" / "ma-loi.md").read_text(encoding="utf-8")


def test_an_unknown_code_is_a_usage_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", "HT304X"]) == 2
    err = capsys.readouterr().err
    assert "«HT304X»" in err
    assert "ý bạn là «HT304»" in err
    assert "hoithao explain --help" in err


@pytest.mark.parametrize("arguments", [[], ["HT304", "--all"]])
def test_a_code_or_all_of_them(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", *arguments]) == 2
    assert capsys.readouterr().out == ""


def test_plain_text_needs_no_rich_and_other_commands_no_manual() -> None:
    code = (
        "import sys; from hoithao.cli.command_line import run; run({arguments!r});"
        "print([name for name in sys.modules if name in ('rich', 'hoithao.manual', 'hoithao.model')], file=sys.stderr)"
    )
    for arguments, loaded in ((["explain", "HT304"], "['hoithao.manual']"), (["--help"], "[]")):
        command = [sys.executable, "-c", code.format(arguments=arguments)]
        done = subprocess.run(command, capture_output=True, text=True, check=True, encoding="utf-8")
        assert done.stderr.strip() == loaded


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_on_a_terminal_the_page_is_laid_out() -> None:
    import os
    import pty

    master, slave = pty.openpty()
    command = [sys.executable, "-m", "hoithao", "explain", "HT304"]
    environ = {**os.environ, "TERM": "xterm-256color", "NO_COLOR": "", "HOITHAO_LANG": ""}
    process = subprocess.Popen(command, stdout=slave, stderr=slave, env=environ)
    os.close(slave)
    text = b""
    while True:
        try:
            block = os.read(master, 65536)
        except OSError:
            break
        if not block:
            break
        text += block
    os.close(master)
    assert process.wait() == 0
    shown = text.decode("utf-8")
    assert "HT304" in shown
    assert "\x1b[" in shown
    assert "```" not in shown
    assert "**" not in shown
