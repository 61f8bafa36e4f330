"""The tables of counts of one small workshop, row by row."""

from __future__ import annotations

from typing import Any

import pytest

from hoithao.consolidate import consolidate
from hoithao.tallies import ATTENDANCE, OPINIONS, Cell, CountRow, CountTable, Tallies, parts_table, tallies
from unit.building import UNITS, registry, remark

DRAFTS = [
    {"id": "a", "type": "Luật", "title": "A", "sections": [{"ref": "Điều 1"}, {"ref": "Điều 2"}]},
    {"id": "b", "type": "Nghị định", "title": "B", "sections": [{"ref": "Điều 1"}]},
]
AGENDA = [{"id": "khac", "title": "Nội dung khác"}]
REPLIES = [
    {"id": "vb-stc", "unit": "stc", "view": "agree", "draft": "a"},
    {"id": "vb-snv", "unit": "snv", "view": "comments", "draft": "a"},
    {"id": "vb-lg", "unit": "hoi-lg", "view": "agree", "draft": "b"},
]
REMARKS = [
    remark("Y1", draft="a", targets="Điều 2", stance="amend"),
    remark("Y2", draft="a", targets="Điều 1", stance="agree", by={"units": ["snv", "stc"]}),
    remark("Y3", draft="b", targets="Điều 1", stance="disagree", by={"voice": "nhiều ý kiến"}),
    remark("Y4", draft="a", targets="Điều 2", by={}, source="vb-snv"),
    remark("Y5", draft="b", targets="Điều 1", stance="amend", by={"speakers": {"name": "Nguyễn Văn A"}}),
    remark("Y6", draft="b", targets="Điều 1", stance="agree", by={"units": ["snv", "hong-an"]}),
    remark("Y7", agenda="khac", stance="amend", by={"units": "loose"}),
]
MORE = [
    *UNITS,
    {"id": "loose", "name": "Trường Đại học A"},
    {"id": "asked", "name": "Trường Đại học B"},
]


def counted(**said: Any) -> Tallies:
    whole = registry(**{
        "drafts": DRAFTS, "agenda": AGENDA, "units": MORE, "replies": REPLIES, "remarks": REMARKS, **said,
    })  # fmt: skip
    return tallies(whole, consolidate(whole))


def table(name: str, **said: Any) -> CountTable:
    (found,) = [one for one in counted(**said).tables if one.name == name]
    return found


def rows(found: CountTable) -> list[tuple[str, str, tuple[int, ...]]]:
    return [(row.key, row.label, row.counts) for row in found.rows]


def test_the_tables_and_their_columns() -> None:
    found = counted()
    assert found.title == "Hội thảo"
    assert [(one.name, one.columns) for one in found.tables] == [
        ("parts", ("agree", "amend", "disagree", "unsorted", "spoken", "written", "total")),
        ("kinds", ("agree", "amend", "disagree", "unsorted", "spoken", "written", "total")),
        ("stances", ("spoken", "written", "total")),
        ("sources", ("agree", "amend", "disagree", "unsorted", "total")),
        ("participation", ("asked", "replied", "spoke", "heard", "agreed", "silent")),
    ]
    assert (OPINIONS[-1], ATTENDANCE[3]) == ("total", "heard")


def test_parts_follow_the_drafts_and_what_is_beyond_them_comes_last() -> None:
    found = table("parts")
    assert found.rows == (
        CountRow("part-1", (1, 0, 0, 0, 1, 0, 1), "Điều 1", "Luật A"),
        CountRow("part-2", (0, 1, 0, 1, 1, 1, 2), "Điều 2", "Luật A"),
        CountRow("part-3", (1, 1, 1, 0, 3, 0, 3), "Điều 1", "Nghị định B"),
        CountRow("beyond", (0, 1, 0, 0, 1, 0, 1)),
    )
    assert found.total == (2, 3, 1, 1, 6, 1, 7)


def test_parts_of_one_block_are_counted_without_the_others() -> None:
    whole = consolidate(registry(drafts=DRAFTS, agenda=AGENDA, units=MORE, replies=REPLIES, remarks=REMARKS))
    found = parts_table(whole.blocks[1:], ())
    assert [row.key for row in found.rows] == ["part-1"]
    assert found.total == (1, 1, 1, 0, 3, 0, 3)


def test_a_remark_is_of_one_kind_of_body_or_of_several_or_of_none() -> None:
    found = table("kinds")
    assert rows(found) == [
        ("kind-1", "Sở, ban, ngành", (1, 1, 0, 1, 2, 1, 3)),
        ("several-kinds", "", (1, 0, 0, 0, 1, 0, 1)),
        ("no-kind", "", (0, 1, 0, 0, 1, 0, 1)),
        ("individuals", "", (0, 1, 0, 0, 1, 0, 1)),
        ("voices", "", (0, 0, 1, 0, 1, 0, 1)),
    ]
    assert found.total == (2, 3, 1, 1, 6, 1, 7)
    unknown = table("kinds", remarks=[remark("Y1", draft="a", targets="Điều 1", by={"units": "ai-do"})])
    assert [row[:2] for row in rows(unknown)] == [("no-kind", "")]
    by_second = table("kinds", remarks=[remark("Y1", draft="a", targets="Điều 1", by={"units": "hong-an"})])
    assert [row[:2] for row in rows(by_second)] == [("kind-2", "Ủy ban nhân dân cấp xã")]


def test_stances_and_sources_have_a_row_even_where_no_remark_has_it() -> None:
    assert rows(table("stances")) == [
        ("agree", "", (2, 0, 2)), ("amend", "", (3, 0, 3)), ("disagree", "", (1, 0, 1)), ("unsorted", "", (0, 1, 1)),
    ]  # fmt: skip
    assert rows(table("sources")) == [("spoken", "", (2, 3, 1, 0, 6)), ("written", "", (0, 0, 0, 1, 1))]
    assert table("stances").total == (6, 1, 7)
    assert table("sources").total == (2, 3, 1, 1, 7)
    assert rows(table("sources", remarks=[])) == [("spoken", "", (0,) * 5), ("written", "", (0,) * 5)]


def test_bodies_by_group_those_without_one_and_those_that_came_unasked() -> None:
    found = table("participation")
    assert rows(found) == [
        ("kind-1", "Sở, ban, ngành", (2, 2, 2, 2, 1, 0)),
        ("kind-2", "Ủy ban nhân dân cấp xã", (1, 0, 1, 1, 0, 0)),
        ("no-kind", "", (2, 0, 1, 1, 0, 1)),
        ("not-asked", "", (0, 1, 0, 1, 1, 0)),
    ]
    assert found.total == (5, 3, 4, 5, 2, 1)
    assert [row.key for row in table("participation", units=UNITS[:2], replies=[], remarks=[]).rows] == ["kind-1"]


def test_declared_figures_are_a_table_without_a_total() -> None:
    found = table("declared", declared={"papers": 3, "written": 6, "asked": 40, "replied": "0"})
    assert rows(found) == [("asked", "", (40,)), ("replied", "", (0,)), ("written", "", (6,)), ("papers", "", (3,))]
    assert rows(table("declared", declared={"spoken": 5})) == [("spoken", "", (5,))]
    assert (found.columns, found.total) == (("stated",), None)
    assert "declared" not in [one.name for one in counted().tables]


def test_the_finest_count_has_no_cell_of_nought_and_adds_up() -> None:
    cells = counted().cells
    assert sum(cell.count for cell in cells) == len(REMARKS)
    assert Cell("part-2", "kind-1", "amend", "spoken", 1) in cells
    assert Cell("part-2", "kind-1", "unsorted", "written", 1) in cells
    assert Cell("beyond", "no-kind", "amend", "spoken", 1) in cells
    twice = [remark(name, draft="a", targets="Điều 1", stance="agree") for name in ("Y1", "Y2")]
    assert counted(remarks=twice).cells == (Cell("part-1", "kind-1", "agree", "spoken", 2),)


@pytest.mark.parametrize("name", ["parts", "kinds", "stances", "sources"])
def test_rows_add_up_to_the_total(name: str) -> None:
    found = table(name)
    assert tuple(map(sum, zip(*(row.counts for row in found.rows), strict=True))) == found.total
