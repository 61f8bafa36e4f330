"""One fault of form does not hide the others, and does not bring about any."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from counting import growth
from hoithao.catalogue import CATALOGUE
from hoithao.diagnostics import Severity
from hoithao.pipeline import DraftFile, Input, check, render
from hoithao.source import Source
from hoithao.tree import parse_tree

EXAMPLES = Path(__file__).parents[1] / "examples"
GOOD = (EXAMPLES / "minh-hoa-2026.yaml").read_text(encoding="utf-8")
SMALL = (EXAMPLES / "hai-phong-2024.yaml").read_text(encoding="utf-8")
STEP = 42


def codes(text: str) -> dict[str, list[int]]:
    out: dict[str, list[int]] = {}
    for found in check(Input("w.yaml", text.encode())).diagnostics:
        out.setdefault(found.code, []).append(found.span.start.line if found.span else 0)
    return out


def scalars(text: str) -> list[tuple[int, int, int, int]]:
    """Where each value of one line stands, by line and column of its start and its end, from 0."""
    tree, _ = parse_tree(Source("w.yaml", text))
    assert tree is not None
    out, waiting = [], [tree.root]
    while waiting:
        node = waiting.pop()
        if node.id == "scalar" and node.value and node.start_mark.line == node.end_mark.line:
            out.append((node.start_mark.line, node.start_mark.column, node.end_mark.line, node.end_mark.column))
        elif node.id == "sequence":
            waiting += node.value
        elif node.id == "mapping":
            waiting += [value for _, value in node.value]
    return sorted(out)


def with_value(text: str, place: tuple[int, int, int, int], value: str) -> str:
    lines = text.split("\n")
    number, column, _, end = place
    lines[number] = lines[number][:column] + value + lines[number][end:]
    return "\n".join(lines)


PLACES = [(name, text, place) for name, text in (("large", GOOD), ("small", SMALL)) for place in scalars(text)[::STEP]]


@pytest.mark.parametrize(("name", "text", "place"), PLACES, ids=[f"{name}-{place[0] + 1}" for name, _, place in PLACES])
def test_a_value_of_the_wrong_shape_brings_about_nothing_else(
    name: str, text: str, place: tuple[int, int, int, int]
) -> None:
    broken = with_value(text, place, "{a: {b: c}}")
    further = set(codes(broken)) - set(codes(text))
    assert further, name
    assert all(code.startswith("HT2") for code in further), (place[0] + 1, further)


SECTIONS = [number for number, line in enumerate(GOOD.split("\n")) if line[:1].isalpha() and line.endswith(":")]


@pytest.mark.parametrize("number", SECTIONS)
@pytest.mark.parametrize(("slip", "code"), [("\tx: y", "HT102"), ("  k: @a", "HT104")])
def test_a_section_that_cannot_be_parsed_brings_about_nothing_else(number: int, slip: str, code: str) -> None:
    lines = GOOD.split("\n")
    lines.insert(number + 1, slip)
    assert set(codes("\n".join(lines))) - set(codes(GOOD)) == {code}


def test_all_faults_of_a_file_are_said_in_one_run() -> None:
    text = GOOD.replace("  start: 8 giờ 00", "  start: 25 giờ 00", 1)  # shape
    text = text.replace("  drafter: Bộ Tư pháp", "  drafter: Bộ Tư Pháp", 1)  # wording
    text = text.replace("  - id: YK-06\n", "  - id: YK-05\n", 1)  # two facts
    text = text.replace("{units: [so-tai-chinh, so-noi-vu]", "{units: [so-tai-chin, so-noi-vu]", 1)  # a reference
    text = text.replace("locality: Hải Phòng", "locality: Hải Phòng\nlocality: Hà Nội", 1)  # a key twice
    assert {"HT208", "HT601", "HT304", "HT303", "HT107"} <= set(codes(text))


def test_the_other_sections_are_checked_when_one_cannot_be_parsed() -> None:
    text = GOOD.replace("  start: 8 giờ 00", "\tstart: 8 giờ 00", 1)
    text = text.replace("  - id: YK-06\n", "  - id: YK-05\n", 1)
    text = text.replace("    title: Thảo luận, góp ý", "    title: Thảo luận: góp ý", 1)
    assert set(codes(text)) - set(codes(GOOD)) == {"HT102", "HT304", "HT103"}


def test_places_stay_right_when_an_item_before_is_left_out() -> None:
    first = GOOD.index("remarks:\n")
    text = GOOD[:first] + GOOD[first:].replace("    text: >-\n", "    text: {a: b}\n    x: >-\n", 1)
    text = text.replace("  - id: YK-06\n", "  - id: YK-05\n", 1)
    line = next(number for number, one in enumerate(text.split("\n"), 1) if one == "  - id: YK-05" and number > 1)
    places = codes(text)["HT304"]
    twice = [number for number, one in enumerate(text.split("\n"), 1) if one == "  - id: YK-05"]
    assert line == twice[0]
    assert places == [twice[1]]


def test_nothing_is_rendered_from_what_is_left() -> None:
    text = GOOD.replace("  start: 8 giờ 00", "\tstart: 8 giờ 00", 1)
    assert render(Input("w.yaml", text.encode())).outputs == ()


def test_an_agency_file_that_cannot_be_parsed_is_not_missed_twice() -> None:
    text = "\n".join(line for line in GOOD.split("\n") if not line.startswith("locality"))
    item = Input("w.yaml", text.encode(), "hoithao.yaml", b"schema: 1\n\tlocality: x\n")
    found = {one.code for one in check(item).diagnostics} - set(codes(GOOD))
    assert found == {"HT102"}


@pytest.mark.parametrize(
    ("good", "broken", "code"),
    [
        ("  start: 8 giờ 00", "  start: 25 giờ 00 #1", "HT208"),
        ("  date: 12/3/2026", "  date: 12/13/2026 #1", "HT207"),
        ("locality: Hải Phòng", "locality: [Hải Phòng] #1", "HT203"),
    ],
)
def test_a_warning_on_the_line_does_not_hide_an_error(good: str, broken: str, code: str) -> None:
    assert good in GOOD
    text = GOOD.replace(good, broken, 1)
    assert code in codes(text)


@pytest.mark.parametrize(("name", "text", "place"), PLACES, ids=[f"{name}-{place[0] + 1}" for name, _, place in PLACES])
def test_where_nothing_can_be_rendered_an_error_says_why(
    name: str, text: str, place: tuple[int, int, int, int]
) -> None:
    result = render(Input("w.yaml", with_value(text, place, "{a: b} #1").encode()))
    assert result.outputs or any(one.severity is Severity.ERROR for one in result.diagnostics), name
    assert all(one.code in CATALOGUE for one in result.diagnostics)


def test_a_key_of_a_draft_file_that_cannot_be_parsed_is_not_missed_twice() -> None:
    text = (
        "schema: 1\norganizers: [{name: Sở Tư pháp, parent: UBND thành phố Hải Phòng, symbol: STP}]\n"
        "workshop: {title: Hội thảo góp ý dự thảo Nghị định, date: 12/3/2026}\ndraft: d.yaml\n"
    )
    draft = "type: @x\ntitle: về thi hành pháp luật\nsections: [{ref: Điều 1}]\n"
    item = Input("w.yaml", text.encode(), drafts=(DraftFile("d.yaml", "d.yaml", draft.encode()),))
    assert [(one.file, one.code) for one in check(item).diagnostics] == [("d.yaml", "HT104")]


def test_several_faults_in_one_section_leave_the_one_above_it_alone() -> None:
    text = """schema: 1
units: [{id: a, name: Sở A}, {id: a, name: Sở B}]
remarks:
  - {id: Y1, text: "\\0"}
  - {id: Y2, text: "\\0"}
  - {id: Y3, text: "\\0"}
"""
    assert codes(text)["HT112"] == [4, 5, 6]
    assert codes(text)["HT304"] == [2]


@pytest.mark.parametrize(
    ("above", "item"),
    [("", '  - "\\0"\n'), ('units: [\nagenda:\n  - "\\0"\n', "  - a: x #b\n")],
    ids=["all in one section", "told in two rounds"],
)
def test_each_more_fault_costs_what_the_last_one_did(above: str, item: str) -> None:
    def checked(count: int) -> Callable[[], object]:
        return partial(check, Input("w.yaml", f"schema: 1\n{above}remarks:\n{item * count}".encode()))

    assert growth(checked, 300, 600) < 2.2
