"""What becomes of a remark at the drafting agency: figures that close, and a final report with no remark left open."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hoithao.consolidate import consolidate
from hoithao.diagnostics import Severity
from hoithao.outline import Named, Outline
from hoithao.pipeline import Input, render
from hoithao.responses import answered, holds
from reading import document_text
from unit.building import UNITS, draft, registry, remark

STATUSES = ["accepted", "partly", "conditional", "noted", "declined", "later"]
WORDS = {
    "accepted": r"(\d+) ý kiến được tiếp thu(?=[;.])",
    "partly": r"(\d+) ý kiến được tiếp thu một phần",
    "noted": r"(\d+) ý kiến được ghi nhận",
    "declined": r"(\d+) ý kiến không được tiếp thu",
    "open": r"(\d+) ý kiến chưa được trả lời",
}


def workshop(remarks: list[dict[str, Any]], profile: str = "luat-2025") -> bytes:
    data = {
        "schema": "1",
        "organizers": [{"name": "Bộ Tư pháp", "symbol": "BTP"}],
        "locality": "Hà Nội",
        "workshop": {"title": "Hội thảo góp ý", "date": "12/3/2026", "venue": "Hà Nội"},
        "draft": {"type": "Nghị định", "title": "về theo dõi", "sections": [{"ref": "Điều 1"}, {"ref": "Điều 5a"}]},
        "chair": {"name": "Nguyễn Văn A"},
        "attendees": [{"group": "Đại biểu"}],
        "units": UNITS,
        "remarks": remarks,
        "report": {
            "number": "12",
            "date": "20/3/2026",
            "to": "Chính phủ",
            "drafting_unit": "PL",
            "signer": {"name": "Nguyễn Văn A", "position": "Bộ trưởng"},
            "annex": {"profile": profile},
        },
    }
    return json.dumps(data, ensure_ascii=False).encode("utf-8")


def said(number: int, status: str | None, **more: Any) -> dict[str, Any]:
    answer = {} if status is None else {"response": {"status": status, "text": "Đã xem xét."}}
    return {**remark(f"YK-{number}", targets="Điều 1", stance="amend"), **answer, **more}


@settings(deadline=None, max_examples=30)
@given(st.lists(st.sampled_from([*STATUSES, None]), min_size=1, max_size=12))
def test_figures_close_and_the_report_prints_them(statuses: list[str | None]) -> None:
    remarks = [said(at, status) for at, status in enumerate(statuses)]
    result = render(Input("x.yaml", workshop(remarks)), only="report")
    text = document_text(result.outputs[0].data)
    if all(status is None or status == "later" for status in statuses):
        assert "Trong tổng số" not in text
        return
    line = next(line for line in text.split("\n") if line.startswith("Trong tổng số"))
    figures = {kind: int(found[1]) if (found := re.search(words, line)) else 0 for kind, words in WORDS.items()}
    assert sum(figures.values()) == len(statuses)
    assert figures == {
        "accepted": statuses.count("accepted"),
        "partly": statuses.count("partly") + statuses.count("conditional"),
        "noted": statuses.count("noted"),
        "declined": statuses.count("declined"),
        "open": statuses.count("later") + statuses.count(None),
    }


def test_a_refusal_is_not_counted_as_accepted_whatever_its_words() -> None:
    remarks = [said(1, "declined", response={"status": "declined", "text": "Tiếp thu tinh thần, giữ như dự thảo."})]
    block = consolidate(registry(draft=draft(sections=[{"ref": "Điều 1"}]), units=UNITS, remarks=remarks)).blocks[0]
    figures = answered(block.entries)
    assert (figures.accepted, figures.declined, figures.total) == (0, 1, 1)


def test_a_remark_that_shares_a_row_has_the_answer_of_the_row() -> None:
    remarks = [said(1, "accepted"), said(2, None, same_as="YK-1"), said(3, None)]
    block = consolidate(registry(draft=draft(sections=[{"ref": "Điều 1"}]), units=UNITS, remarks=remarks)).blocks[0]
    figures = answered(block.entries)
    assert (figures.accepted, figures.open, figures.total) == (2, 1, 3)


@pytest.mark.parametrize(
    ("profile", "status", "passes"),
    [
        ("luat-2025", "accepted", True),
        ("luat-2025", "declined", True),
        ("luat-2025", "later", False),
        ("luat-2025", None, False),
        ("so-gui-bo", None, True),
        ("so-gui-bo", "later", True),
    ],
)
def test_a_final_table_of_the_drafter_leaves_no_remark_open(profile: str, status: str | None, passes: bool) -> None:
    data = workshop([said(1, "accepted"), said(2, status)], profile)
    result = render(Input("x.yaml", data), only="report", final=True)
    assert bool(result.outputs) is passes
    errors = [found for found in result.diagnostics if found.severity is Severity.ERROR]
    assert [(found.code, found.params["fact"], found.path[:2]) for found in errors] == (
        [] if passes else [("HT301", "answer", ("remarks", 1))]
    )


NEXT = draft(
    sections=[
        {
            "ref": "Điều 5",
            "heading": "Thời hạn",
            "sections": [
                {"ref": "khoản 1", "text": "Thời hạn là 10 ngày; “ngày” là ngày làm việc."},
                {"ref": "khoản 2", "sections": [{"ref": "điểm a", "text": "Gửi một lần."}, {"ref": "điểm a1"}]},
            ],
        },
        {"ref": "Điều 5a", "text": "Kinh phí."},
    ]
)


@pytest.mark.parametrize(
    ("place", "wording", "found"),
    [
        ("Điều 5", "thời hạn là 10 ngày", True),
        ("khoản 1 Điều 5", "“Thời hạn là 10 ngày”.", True),
        ("khoản 2 Điều 5", "Thời hạn là 10 ngày", False),
        ("Điều 5a", "Thời hạn là 10 ngày", False),
        ("Điều 5", "là ngày làm việc. Gửi một lần", True),
        ("Điều 5", "là ngày làm việc. 2. a) Gửi một lần", True),
        ("Điều 5", "hời hạn là 10 ngày", False),
        ("Điều 5", "Thời hạn là 1", False),
        ("general", "Kinh phí", True),
    ],
)
def test_a_wording_is_found_in_its_place_by_whole_words(place: str, wording: str, found: bool) -> None:
    outline = Outline(NEXT)
    [named] = outline.resolve(place)
    assert isinstance(named, Named)
    assert holds(outline, [named.target], wording) is found
