"""The wording of every message a case file brings up, as the terminal prints it, held in one text a reviewer can read.

HOITHAO_UPDATE_GOLDEN=1 pytest tests/test_rendered_messages.py     writes it anew
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from casefiles import CASES as ALL_CASES
from hoithao.catalogue import CATALOGUE, hint, message, severity_name
from hoithao.diagnostics import Diagnostic
from hoithao.pipeline import check

CASES = [case for case in ALL_CASES if case.fires]
FOLDER = Path(__file__).parent / "golden"


def rendered() -> str:
    blocks = []
    for case in CASES:
        for found in check(case.item).diagnostics:
            if found.code == "HT301" and not case.name.startswith("HT301"):
                continue
            place = f"{found.span.start.line}:{found.span.start.column}" if found.span else "-"
            lines = [
                f"{found.file}:{place}: {severity_name(found.severity)}[{found.code}] {message(found)}",
                f"  = {hint(found)}",
                f"  {severity_name(found.severity, 'en')}: {message(found, 'en')}",
                f"  = {hint(found, 'en')}",
            ]
            blocks.append("\n".join(lines))
    return "\n\n".join(blocks) + "\n"


def every_code() -> str:
    """Every code of the catalogue, in both languages, its values left open."""
    blocks = []
    for code, entry in sorted(CATALOGUE.items()):
        bare = Diagnostic(code, entry.severity, "")
        texts = (message(bare), hint(bare), message(bare, "en"), hint(bare, "en"))
        blocks.append("\n".join([f"{code} {entry.slug} ({entry.severity})", *(f"  {text}" for text in texts)]))
    return "\n\n".join(blocks) + "\n"


@pytest.mark.parametrize(("name", "text"), [("messages.txt", rendered), ("catalogue.txt", every_code)])
def test_messages_read_as_they_did(name: str, text: Callable[[], str]) -> None:
    assert len(CASES) > 100
    now = text()
    golden = FOLDER / name
    if os.environ.get("HOITHAO_UPDATE_GOLDEN") and not os.environ.get("CI"):
        FOLDER.mkdir(exist_ok=True)
        golden.write_text(now, encoding="utf-8", newline="\n")
    assert now == golden.read_text(encoding="utf-8")
