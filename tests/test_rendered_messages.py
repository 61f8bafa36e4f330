"""The wording of every message a case file brings up, as the terminal prints it, held in one text a reviewer can read.

HOITHAO_UPDATE_GOLDEN=1 pytest tests/test_rendered_messages.py     writes it anew
"""

from __future__ import annotations

import os
from pathlib import Path

from hoithao.catalogue import hint, message, severity_name
from hoithao.pipeline import Input, check

CASES = sorted((Path(__file__).parent / "cases").glob("HT*.yaml"))
GOLDEN = Path(__file__).parent / "golden" / "messages.txt"


def rendered() -> str:
    blocks = []
    for case in CASES:
        for found in check(Input(case.name, case.read_bytes())).diagnostics:
            if found.code == "HT301":
                continue
            place = f"{found.span.start.line}:{found.span.start.column}" if found.span else "-"
            lines = [
                f"{case.name}:{place}: {severity_name(found.severity)}[{found.code}] {message(found)}",
                f"  = {hint(found)}",
                f"  {severity_name(found.severity, 'en')}: {message(found, 'en')}",
                f"  = {hint(found, 'en')}",
            ]
            blocks.append("\n".join(lines))
    return "\n\n".join(blocks) + "\n"


def test_messages_read_as_they_did() -> None:
    assert len(CASES) > 30
    text = rendered()
    if os.environ.get("HOITHAO_UPDATE_GOLDEN") and not os.environ.get("CI"):
        GOLDEN.parent.mkdir(exist_ok=True)
        GOLDEN.write_text(text, encoding="utf-8", newline="\n")
    assert text == GOLDEN.read_text(encoding="utf-8")
