"""Every document is held against the decree by the checker before it is handed over."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from hoithao import pipeline, rendering
from hoithao.checks.subject import Subject
from hoithao.cli.command_line import run
from hoithao.diagnostics import Diagnostic
from hoithao.document.layout import Layout
from hoithao.output import Output
from hoithao.pipeline import Input, render
from hoithao.rendering import Pour
from test_reconciliation import Edit, edited

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "examples" / "minh-hoa-2026.yaml"
WORKSHOPS = sorted([*(ROOT / "examples").glob("*.yaml"), *(ROOT / "tests" / "abilities").glob("*.yaml")])


@pytest.mark.parametrize("only", [None, "notice", "letter"])
@pytest.mark.parametrize("path", WORKSHOPS, ids=lambda path: path.stem)
def test_what_is_made_is_in_the_form_of_the_decree(path: Path, only: str | None) -> None:
    result = render(Input(path.name, path.read_bytes()), only=only)
    assert not {"HT907", "HT908", "HT909"} & {one.code for one in result.diagnostics}
    assert result.outputs or only in ("notice", "letter")


FAULTS: list[tuple[str, Edit]] = [
    ("HTA16", lambda xml: re.sub(r'<w:p><w:pPr><w:pStyle w:val="QuocHieu"/>.*?</w:p>', "<w:p/>", xml, count=1)),
    ("HTA06", lambda xml: re.sub(r'w:left="1701"', 'w:left="1134"', xml)),
    (
        "HTA40",
        lambda xml: xml.replace('<w:pStyle w:val="LoiVan"/>', '<w:pStyle w:val="LoiVan"/><w:jc w:val="left"/>', 1),
    ),
    (
        "HTA39",
        lambda xml: re.sub(
            r'(<w:pStyle w:val="LoiVan"/>.*?<w:r>)', r'\1<w:rPr><w:sz w:val="20"/></w:rPr>', xml, count=1
        ),
    ),
]


@pytest.mark.parametrize(("code", "edit"), FAULTS)
def test_a_breach_stops_the_render(code: str, edit: Edit, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    real = rendering.render_documents

    def broken(
        subject: Subject, only: str | None, pour: Pour, layout: Layout
    ) -> tuple[tuple[Output, ...], list[Diagnostic]]:
        outputs, found = real(subject, only, pour, layout)
        return tuple(edited(one, edit) for one in outputs), found

    monkeypatch.setattr(rendering, "render_documents", broken)
    result = pipeline.render(Input(EXAMPLE.name, EXAMPLE.read_bytes()), only="report")
    assert result.outputs == ()
    assert code in {one.params["rule_code"] for one in result.diagnostics if one.code == "HT907"}
    assert run(["render", str(EXAMPLE), "--only", "report", "-o", str(tmp_path), "--isolated"]) == 2
    assert list(tmp_path.iterdir()) == []
