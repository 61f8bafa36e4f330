"""The columns of the annex are as wide as the officer asked, scaled to the page."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from hoithao.pipeline import Input, check, render

GOOD = (Path(__file__).parents[1] / "examples" / "minh-hoa-2026.yaml").read_text(encoding="utf-8")


def with_annex(annex: str) -> bytes:
    head, report, rest = GOOD.partition("\nreport:\n")
    assert report
    assert "annex:" not in rest
    return f"{head}{report}  annex: {annex}\n{rest}".encode()


def grids(data: bytes) -> list[list[int]]:
    """Return the column widths of every annexed table, in twips."""
    result = render(Input("w.yaml", data), only="report")
    with zipfile.ZipFile(BytesIO(result.outputs[0].data)) as package:
        xml = package.read("word/document.xml").decode()
    found = re.findall(r"<w:tblGrid>(.*?)</w:tblGrid>", xml)
    widths = [[int(one) for one in re.findall(r'w:w="(\d+)"', grid)] for grid in found]
    return [grid for grid in widths if len(grid) > 3]


@pytest.mark.parametrize("profile", ["so-gui-bo", "luat-2025"])
def test_widths_are_taken_and_the_table_keeps_the_width_of_the_page(profile: str) -> None:
    plain = grids(with_annex(f"{{profile: {profile}}}"))[0]
    wide = grids(with_annex(f"{{profile: {profile}, widths: {{text: 160, by: 20}}}}"))[0]
    assert len(wide) == len(plain)
    assert abs(sum(wide) - sum(plain)) <= len(plain)
    assert max(wide) > max(plain)
    assert max(wide) / min(one for one in wide if one < max(wide)) > 2


def test_equal_widths_make_equal_columns() -> None:
    columns = "columns: [target, text, by], widths: {target: 50, text: 50, by: 50}"
    grid = next(one for one in (sorted(grid) for grid in three(with_annex(f"{{{columns}}}"))))
    assert grid[-1] - grid[0] < len(grid)  # what is left of the division goes to one of them


def three(data: bytes) -> list[list[int]]:
    result = render(Input("w.yaml", data), only="report")
    with zipfile.ZipFile(BytesIO(result.outputs[0].data)) as package:
        xml = package.read("word/document.xml").decode()
    found = [re.findall(r'w:w="(\d+)"', grid) for grid in re.findall(r"<w:tblGrid>(.*?)</w:tblGrid>", xml)]
    return [[int(one) for one in grid] for grid in found if len(grid) == 3]


@pytest.mark.parametrize(
    ("annex", "code"),
    [
        ("{widths: {chu: 30}}", "HT505"),
        ("{profile: luat-2025, widths: {reason: 30}}", "HT505"),
        ("{widths: {text: 0}}", "HT510"),
        ("{widths: {text: 900}}", "HT510"),
        ("{widths: {text: rong}}", "HT209"),
        ("{widths: 30}", "HT205"),
    ],
)
def test_widths_that_cannot_be(annex: str, code: str) -> None:
    before = {one.code for one in check(Input("w.yaml", GOOD.encode())).diagnostics}
    told = {one.code for one in check(Input("w.yaml", with_annex(annex))).diagnostics} - {"HT301"}
    assert told - before == {code}  # of the table of answers, those that are open are missing facts
