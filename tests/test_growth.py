"""How the work grows with the number of remarks, in calls counted and not in seconds."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from counting import calls
from hoithao.pipeline import Input, check, render

ROOT = Path(__file__).parents[1]


@pytest.fixture
def workshop(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], Input]:
    """The workshop files of the benchmarks, by their number of remarks."""
    monkeypatch.syspath_prepend(str(ROOT / "benchmarks"))
    import workloads

    return lambda count: Input("hoi-thao.yaml", workloads.workshop(count).encode("utf-8"))


@pytest.mark.parametrize("work", [check, render])
def test_each_more_remark_costs_what_the_last_one_did(
    work: Callable[[Input], object], workshop: Callable[[int], Input]
) -> None:
    work(workshop(20))  # what is made once and kept
    first, second, third = (calls(partial(work, workshop(count))) for count in (100, 200, 300))
    # What every file costs drops out of differences; they are equal if the work is linear, 3 to 5 if quadratic.
    assert second - first > 100
    assert (third - second) / (second - first) < 1.05


def test_a_table_of_the_annex_holds_two_hundred_rows_at_most(workshop: Callable[[int], Input]) -> None:
    """Office programs lay out one table of thousands of rows in minutes."""
    import io
    import re
    import zipfile

    report = next(one for one in render(workshop(500)).outputs if one.kind == "report")
    with zipfile.ZipFile(io.BytesIO(report.data)) as package:
        xml = package.read("word/document.xml").decode("utf-8")
    rows = [
        table.count("<w:tr>") + table.count("<w:tr ") for table in re.findall(r"<w:tbl>.*?</w:tbl>", xml, re.DOTALL)
    ]
    assert sum(rows) > 500
    assert max(rows) <= 203  # with the rows of the head


def test_the_inputs_of_the_benchmarks_are_valid(workshop: Callable[[int], Input]) -> None:
    found = check(workshop(12)).diagnostics
    assert {one.code for one in found} == {"HT301"}
    outputs = render(workshop(12)).outputs
    assert [one.remarks for one in outputs] == [12, 12]


def test_the_phases_that_are_measured_one_by_one_make_the_same_report(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "benchmarks"))
    import ours
    import workloads

    text = workloads.workshop(30)
    (whole,) = render(Input("hoi-thao.yaml", text.encode("utf-8")), only="report").outputs
    subject = ours.subject_of(text)
    assert ours.report_of(subject) == ours.pouring(subject)() == whole.data
    assert whole.data in ours.documents_of(subject)
