"""Generated workshops with all a remark can have, and mistakes such tools make: told, counted, placed wrongly."""

from __future__ import annotations

import json
import re
from collections import Counter
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hoithao.diagnostics import Severity
from hoithao.pipeline import Input, check, render
from hoithao.vn import count, long_date
from reading import annex_rows, document_text, paragraphs

UNITS = {"snv": "Sở Nội vụ", "stc": "Sở Tài chính", "hong-an": "Ủy ban nhân dân phường Hồng An"}
TARGETS = ["Điều 1", "Điều 5", "Điều 5a", "điểm a1 khoản 2 Điều 5a", "khoản 10 Điều 6", "general", "title", "unknown"]
STATUSES = ["accepted", "partly", "conditional", "noted", "declined", "later"]


def workshop(remarks: list[dict[str, Any]], **said: Any) -> bytes:
    data = {
        "schema": "1",
        "organizers": [{"name": "Sở Tư pháp", "symbol": "STP"}],
        "workshop": {"title": "Hội thảo góp ý", "date": "12/3/2026"},
        "draft": {
            "type": "Nghị định",
            "title": "về theo dõi",
            "sections": [{"ref": f"Điều {number}"} for number in ("1", "5", "5a", "6")],
        },
        "units": [{"id": unit, "name": name} for unit, name in UNITS.items()],
        "attendees": [{"name": "Trần B", "position": "Trưởng phòng", "unit": "stc"}],
        "agenda": [{"id": "gop-y", "title": "Góp ý", "about": "draft"}, {"id": "khac", "title": "Khác"}],
        "issues": [
            {"id": "vd", "question": "Ai ban hành", "options": [{"id": "a", "text": "Xã"}, {"id": "b", "text": "Tỉnh"}]}
        ],
        "replies": [
            {"id": "som", "unit": "snv", "number": "1/X", "date": "10/3/2026", "view": "comments"},
            {"id": "muon", "unit": "stc", "number": "2/X", "date": "15/3/2026", "view": "comments"},
        ],
        "remarks": remarks,
        **said,
    }
    return json.dumps(data, ensure_ascii=False).encode("utf-8")


@st.composite
def remark_lists(draw: st.DrawFn) -> list[dict[str, Any]]:
    made: list[dict[str, Any]] = []
    for number in range(draw(st.integers(0, 12))):
        leads = [one for one in made if "targets" in one and "voice" not in one.get("by", {}) and "same_as" not in one]
        remark: dict[str, Any] = {"id": f"YK-{number:02}", "text": f"Đề nghị xem lại nội dung thứ {number:02}x."}
        if leads and draw(st.integers(0, 3)) == 0:
            lead = draw(st.sampled_from(leads))
            remark |= {key: lead[key] for key in ("targets", "stance", "agenda", "issue", "option") if key in lead}
            remark |= {"same_as": lead["id"], "by": {"units": [draw(st.sampled_from(sorted(UNITS)))]}}
            if draw(st.booleans()):
                remark["text"] = lead["text"]
            made.append(remark)
            continue
        if draw(st.booleans()):
            remark["agenda"] = draw(st.sampled_from(["gop-y", "khac"]))
        kind = draw(st.integers(0, 4))
        if kind == 0:
            remark["by"] = {"voice": draw(st.sampled_from(["tất cả đại biểu", "nhiều ý kiến", "có ý kiến"]))}
        elif kind == 1:
            remark["by"] = {"speakers": [draw(st.sampled_from(["Trần B", "Lê C"]))]}
        else:
            remark["by"] = {"units": draw(st.lists(st.sampled_from(sorted(UNITS)), min_size=1, unique=True))}
        if kind == 4:
            remark |= {"source": draw(st.sampled_from(["som", "muon"])), "by": {}}
        if remark.get("agenda") != "khac":
            remark["targets"] = draw(st.lists(st.sampled_from(TARGETS), min_size=1, max_size=2, unique=True))
            remark["stance"] = draw(st.sampled_from(["agree", "amend", "disagree"]))
            if draw(st.integers(0, 4)) == 0:
                remark |= {"issue": "vd", "option": draw(st.sampled_from(["a", "b"]))}
        status = draw(st.sampled_from([None, None, *STATUSES]))
        if status is not None:
            remark["response"] = {"status": status, "text": "Đã xem xét."}
        made.append(remark)
    return made


def documents(data: bytes) -> dict[str, bytes]:
    result = render(Input("x.yaml", data))
    assert [one for one in result.diagnostics if one.severity is Severity.ERROR] == []
    assert "HT908" not in {one.code for one in result.diagnostics}
    return {output.suffix: output.data for output in result.outputs}


def about(remark: dict[str, Any]) -> bool:
    return remark.get("agenda") != "khac"


@settings(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.too_slow])
@given(remark_lists())
def test_every_remark_once_in_each_document_and_every_sum_closes(remarks: list[dict[str, Any]]) -> None:
    made = documents(workshop(remarks))
    told = [name for row in annex_rows(made["bao-cao"]) for name in row[0].split("\n")[1:]]
    assert sorted(told) == sorted(remark["id"] for remark in remarks)
    assert len(annex_rows(made["bao-cao"])) == sum("same_as" not in remark for remark in remarks)
    lines = paragraphs(made["bien-ban"])
    expected = Counter(remark["text"][1:-1] for remark in remarks if remark.get("source") != "muon")
    for text in {remark["text"][1:-1] for remark in remarks}:
        assert sum(text in line for line in lines) == expected[text]
    report = document_text(made["bao-cao"])
    counted = [remark for remark in remarks if about(remark)]
    if len(counted) > 1:
        assert f"Tổng hợp được {count(len(counted))} ý kiến" in report
        stances = re.findall(
            r"(\d+) ý kiến (?:nhất trí|đề nghị sửa đổi, bổ sung|không nhất trí)[;. ]", _gathering(report)
        )
        assert not stances or sum(map(int, stances)) == len(counted)
    answers = re.search(r"Trong tổng số (\d+) ý kiến[^,]*, có (.*)\.", report)
    if answers:
        assert int(answers[1]) == sum(int(one) for one in re.findall(r"(\d+) ý kiến", answers[2])) == len(counted)


def _gathering(report: str) -> str:
    return report.partition("Tổng hợp được")[2].partition("\n")[0].replace(" và ", "; ")


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(remark_lists())
def test_nothing_is_general_that_was_not_said_to_be(remarks: list[dict[str, Any]]) -> None:
    made = documents(workshop(remarks))
    general = {remark["id"] for remark in remarks if "general" in remark.get("targets", ())}
    place = ""
    for row in annex_rows(made["bao-cao"]):
        if len(row) > 3 and about(next(one for one in remarks if one["id"] == row[0].split("\n")[1])):
            place = row[1] or place  # an empty cell continues the one above it
            assert ("Ý kiến chung" in place) == (row[0].split("\n")[1] in general)
    under = ""
    texts = {remark["text"][1:-1]: remark for remark in remarks if "same_as" not in remark}
    for line in paragraphs(made["bao-cao"]):
        if re.match(r"\w\) ", line):
            under = line
        elif under.endswith("Ý kiến chung") and line.startswith("- "):
            found = [remark for text, remark in texts.items() if text in line]
            assert all(remark["id"] in general for remark in found)
        elif re.match(r"\d+\. |I", line):
            under = ""


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(remark_lists())
def test_the_table_of_the_drafter_keeps_every_remark_too(remarks: list[dict[str, Any]]) -> None:
    made = documents(workshop(remarks, report={"annex": {"profile": "luat-2025"}}))
    rows = annex_rows(made["bao-cao"])
    assert len(rows) == sum("same_as" not in remark for remark in remarks)
    cells = "\n".join(row[2] for row in rows)
    for remark in remarks:
        assert remark["text"].rstrip(".") in cells


def remark(name: str, **said: Any) -> dict[str, Any]:
    return {"id": name, "by": {"units": "snv"}, "agenda": "gop-y", "targets": "Điều 1", "stance": "amend", **said}


@pytest.mark.parametrize(
    ("stance", "text", "told"),
    [
        ("agree", "Tán thành quy định này.", "01 ý kiến nhất trí"),
        ("agree", "Không có ý kiến khác.", "01 ý kiến nhất trí"),
        ("amend", "Nhất trí nhưng đề nghị làm rõ.", "01 ý kiến đề nghị sửa đổi, bổ sung"),
        ("disagree", "Đồng ý với việc bãi bỏ Điều này.", "01 ý kiến không nhất trí"),
        ("other", "Nhất trí, nhưng cơ quan nào chủ trì?", "01 ý kiến đối với"),
    ],
)
def test_the_typed_stance_counts_whatever_the_words(stance: str, text: str, told: str) -> None:
    report = document_text(documents(workshop([remark("YK-1", stance=stance, text=text)]))["bao-cao"])
    assert told in report


def test_a_question_is_no_missing_stance() -> None:
    question = remark("YK-1", stance="other", text="Cơ quan nào chủ trì việc này?")
    untold = {key: value for key, value in question.items() if key != "stance"}
    codes = [
        {one.code for one in check(Input("x.yaml", workshop([one]))).diagnostics if one.path[-1:] == ("stance",)}
        for one in (question, untold)
    ]
    assert codes == [set(), {"HT301"}]
    told = [document_text(documents(workshop([one]))["bao-cao"]) for one in (question, untold)]
    assert told[0] == told[1]
    assert "Ý kiến khác" in told[0]


def test_articles_with_letters_are_places_of_their_own() -> None:
    places = ["Điều 5", "Điều 5a", "điểm a1 khoản 2 Điều 5a", "điểm a khoản 2 Điều 5a", "Điều 6"]
    remarks = [remark(f"YK-{at}", targets=place, text=f"Sửa {at}.") for at, place in enumerate(reversed(places))]
    rows = annex_rows(documents(workshop(remarks))["bao-cao"])
    assert [row[1] for row in rows] == [
        "Điều 5",
        "Điều 5a",
        "Điểm a khoản 2 Điều 5a",
        "Điểm a1 khoản 2 Điều 5a",
        "Điều 6",
    ]


@pytest.mark.parametrize("target", ["Điều 50", "Điều 5b", "khoản 1", "phần mở đầu"])
def test_a_place_the_draft_does_not_have_is_refused_and_never_general(target: str) -> None:
    result = render(Input("x.yaml", workshop([remark("YK-1", targets=target, text="Sửa.")])))
    assert result.outputs == ()
    assert {one.code for one in result.diagnostics if one.severity is Severity.ERROR} == {"HT401"}


def test_an_unknown_place_is_told_as_unknown() -> None:
    rows = annex_rows(documents(workshop([remark("YK-1", targets="unknown", text="Sửa.")]))["bao-cao"])
    assert [row[1] for row in rows] == ["Chưa xác định"]


def test_the_day_of_the_run_is_in_no_document() -> None:
    made = documents(workshop([remark("YK-1", text="Sửa.")], workshop={"title": "Hội thảo góp ý"}))
    now = datetime.now(UTC)  # noqa: TID251 - to know what must not be printed
    for day in (now - timedelta(days=1), now, now + timedelta(days=1)):
        forms = (long_date(day.date()), f"{day:%d/%m/%Y}", f"{day.day}/{day.month}/{day.year}", f"{day:%Y-%m-%d}")
        for data in made.values():
            text = document_text(data)
            assert not [form for form in forms if form in text]
            assert f"năm {day.year}" not in text


def test_weak_voices_are_told_as_they_are_and_counted_as_nobody() -> None:
    voices = ["hầu hết ý kiến", "nhiều ý kiến"]
    remarks = [remark(f"YK-{at}", by={"voice": voice}, text="Đề nghị sửa.") for at, voice in enumerate(voices)]
    made = documents(workshop(remarks))
    assert [row[-1] for row in annex_rows(made["bao-cao"])] == ["Hầu hết ý kiến", "Nhiều ý kiến"]
    report = document_text(made["bao-cao"])
    assert "không tính riêng cho cơ quan, đơn vị nào" in report
    assert "ghi chung" not in report
