"""Notice and letter: what they say of the file's facts, and what they refuse to be made without."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from hoithao.cli.command_line import run
from hoithao.diagnostics import Severity
from hoithao.output import DEFAULT_KINDS, KINDS
from hoithao.pipeline import Input, Result, check, render
from reading import document_text

BASE: dict[str, Any] = {
    "schema": "1",
    "organizers": [{"name": "Sở Tư pháp", "parent": "UBND thành phố Hải Phòng", "symbol": "STP"}],
    "locality": "Hải Phòng",
    "workshop": {
        "title": "Hội thảo góp ý dự thảo Nghị định",
        "date": "12/3/2026",
        "start": "8:00",
        "venue": "Hội trường",
    },
    "chair": {"name": "Nguyễn Văn A", "honorific": "đồng chí", "position": "Phó Giám đốc", "unit": "stp"},
    "draft": {"type": "Nghị định", "title": "quy định về hòa giải ở cơ sở", "drafter": "Bộ Tư pháp"},
    "units": [{"id": "snv", "name": "Sở Nội vụ"}, {"id": "stc", "name": "Sở Tài chính"}],
    "attendees": [{"group": "Cán bộ pháp chế các sở", "count": 27}],
    "agenda": [{"id": "gop-y", "title": "Góp ý dự thảo", "about": "draft"}],
    "remarks": [
        {"id": "YK-01", "by": {"units": "snv"}, "targets": "general", "stance": "amend", "text": "Đề nghị làm rõ."}
    ],
    "conclusion": {"summary": "Các ý kiến được ghi nhận"},
    "report": {"to": "Bộ Tư pháp", "number": 45, "date": "20/3/2026"},
}


def file_of(**said: Any) -> bytes:
    """The base with what is said; ``None`` leaves a key out."""
    data = {key: value for key, value in {**BASE, **said}.items() if value is not None}
    return json.dumps(data, ensure_ascii=False).encode()


def made(kind: str, *, agency: str = "", final: bool = False, **said: Any) -> Result:
    data = file_of(**said)
    item = Input("x.yaml", data, "hoithao.yaml", agency.encode()) if agency else Input("x.yaml", data)
    return render(item, only=kind, final=final)


def text_of(kind: str, **said: Any) -> str:
    result = made(kind, **said)
    assert [one for one in result.diagnostics if one.severity is Severity.ERROR] == []
    (output,) = result.outputs
    return document_text(output.data)


# The notice.


def test_the_notice_opens_with_day_place_bodies_and_chair() -> None:
    text = text_of("notice")
    assert (
        "Sáng ngày 12 tháng 3 năm 2026, tại Hội trường, Sở Tư pháp tổ chức hội thảo góp ý dự thảo Nghị định, do đồng "
        "chí Nguyễn Văn A, Phó Giám đốc Sở Tư pháp, chủ trì." in text
    )
    assert "Tham dự hội thảo có: cán bộ pháp chế các sở (27 đại biểu)." in text
    assert "Sau khi nghe ý kiến phát biểu của các đại biểu, đồng chí Nguyễn Văn A kết luận hội thảo như sau:" in text


def test_a_conclusion_of_one_thing_has_no_headings() -> None:
    text = text_of("notice")
    assert "Các ý kiến được ghi nhận." in text
    assert "1. " not in text


def test_nobody_is_said_to_have_been_heard_where_nobody_spoke() -> None:
    replies = [{"id": "vb", "unit": "snv", "view": "comments"}]
    written = [{**BASE["remarks"][0], "by": {}, "source": "vb"}]
    text = text_of("notice", remarks=written, replies=replies)
    assert "Đồng chí Nguyễn Văn A kết luận hội thảo như sau:" in text
    assert "Sau khi nghe" not in text


def test_those_who_did_not_come_are_not_said_to_have_been_there() -> None:
    people = [
        {"name": "Trần Thị B", "position": "Phó Giám đốc", "unit": "snv"},
        {"name": "Lê Văn C", "position": "Phó Giám đốc", "unit": "stc", "status": "excused"},
        {"group": "Đại diện báo chí", "status": "absent"},
        {"name": "Tô Văn Y", "degree": "TS.", "position": "chuyên gia pháp luật"},
    ]
    text = text_of("notice", attendees=people, headcount={"total": 30, "about": "trên"})
    assert (
        "Tham dự hội thảo có trên 30 đại biểu, trong đó có: đại diện Sở Nội vụ; TS. Tô Văn Y, chuyên gia pháp luật."
        in text
    )


ISSUE = {
    "id": "vd",
    "question": "Cơ quan ban hành kế hoạch",
    "options": [{"id": "a", "text": "Cấp tỉnh"}, {"id": "b", "text": "Cấp xã."}],
}


def test_an_open_issue_is_said_to_be_open() -> None:
    text = text_of("notice", issues=[ISSUE])
    assert "2. Nội dung còn ý kiến khác nhau" in text
    assert (
        "Về cơ quan ban hành kế hoạch: còn ý kiến khác nhau, chưa thống nhất; có 02 phương án được nêu: “Cấp tỉnh” và "
        "“Cấp xã”." in text
    )
    assert "thống nhất phương án" not in text


def test_a_question_that_asks_is_quoted() -> None:
    text = text_of("notice", issues=[{**ISSUE, "question": "Có cần kế hoạch riêng không?"}])
    assert "Về vấn đề “Có cần kế hoạch riêng không?”: còn ý kiến khác nhau" in text


def test_a_settled_issue_is_told_once_among_what_is_agreed() -> None:
    settled = {**ISSUE, "outcome": "b"}
    text = text_of("notice", issues=[settled])
    assert "2. Nội dung thống nhất" in text
    assert "Về cơ quan ban hành kế hoạch: thống nhất phương án “Cấp xã”." in text
    assert "còn ý kiến khác nhau" not in text
    told = {"summary": "Ghi nhận", "consensus": [{"text": "Giao cấp xã ban hành kế hoạch", "issues": "vd"}]}
    text = text_of("notice", issues=[settled], conclusion=told)
    assert "Giao cấp xã ban hành kế hoạch." in text
    assert "thống nhất phương án" not in text


def test_tasks_have_owner_and_day() -> None:
    tasks = [{"what": "Gửi văn bản góp ý", "owner": "stc", "due": "18/3/2026"}, {"what": "Tổng hợp ý kiến"}]
    text = text_of("notice", conclusion={"tasks": tasks})
    assert "a) Sở Tài chính: gửi văn bản góp ý, hoàn thành chậm nhất ngày 18 tháng 3 năm 2026;" in text
    assert "b) Tổng hợp ý kiến." in text


def test_what_is_not_known_of_the_workshop_is_room_in_the_notice() -> None:
    text = text_of("notice", workshop={"title": "Hội thảo góp ý"}, chair=None, attendees=[])
    assert "Ngày … tháng … năm ……, tại …………, Sở Tư pháp tổ chức hội thảo góp ý, do ………… chủ trì." in text
    assert "Tham dự hội thảo có …………." in text


# The letter.

REQUEST = {"number": "123/BTP-PLHS", "date": "05/02/2026", "silence": "unknown"}


def test_the_letter_refers_to_the_request() -> None:
    text = text_of("letter", draft={**BASE["draft"], "request": REQUEST})
    assert (
        "Thực hiện Công văn số 123/BTP-PLHS ngày 05 tháng 02 năm 2026 của Bộ Tư pháp về việc lấy ý kiến đối với dự "
        "thảo Nghị định quy định về hòa giải ở cơ sở, Sở Tư pháp thành phố Hải Phòng tổ chức hội thảo góp ý đối với "
        "dự thảo Nghị định vào sáng ngày 12 tháng 3 năm 2026." in text
    )


def test_a_request_known_in_part_leaves_room_and_is_missed() -> None:
    result = made("letter", draft={**BASE["draft"], "request": {"silence": "unknown"}})
    text = document_text(result.outputs[0].data)
    assert "Thực hiện Công văn số ………… ngày … tháng … năm …… của Bộ Tư pháp" in text
    assert {"request-number", "request-date"} <= {one.params.get("fact") for one in result.diagnostics}


def test_without_a_request_the_letter_invents_none() -> None:
    text = text_of("letter")
    assert "Thực hiện" not in text
    assert (
        "Sáng ngày 12 tháng 3 năm 2026, Sở Tư pháp thành phố Hải Phòng tổ chức hội thảo góp ý đối với dự thảo Nghị "
        "định quy định về hòa giải ở cơ sở, do Bộ Tư pháp chủ trì soạn thảo." in text
    )


def test_the_letter_counts_replies_and_remarks() -> None:
    replies = [
        {"id": "vb-1", "unit": "snv", "view": "agree"},
        {"id": "vb-2", "unit": "stc", "view": "comments"},
    ]
    second = {"id": "YK-02", "targets": "general", "stance": "amend", "source": "vb-2", "text": "Đề nghị bổ sung."}
    text = text_of("letter", replies=replies, remarks=[BASE["remarks"][0], second])
    assert (
        "Có 02 cơ quan, đơn vị trả lời bằng văn bản, trong đó 01 cơ quan, đơn vị có ý kiến góp ý với 01 ý kiến" in text
    )
    assert (
        "Sở Tư pháp tổng hợp được 02 ý kiến đối với dự thảo Nghị định, gồm 01 ý kiến phát biểu tại hội thảo và 01 ý "
        "kiến bằng văn bản." in text
    )
    assert "01 ý kiến đối với dự thảo Nghị định, phát biểu tại hội thảo." in text_of("letter")


def test_the_letter_sends_the_report_by_number_and_date() -> None:
    text = text_of("letter")
    assert "gửi kèm theo Công văn này Báo cáo số 45/BC-STP ngày 20 tháng 3 năm 2026 tổng hợp ý kiến góp ý" in text
    assert "có Phụ lục tổng hợp từng ý kiến." in text
    assert "Kính gửi: Bộ Tư pháp" in text
    assert "Phụ lục" not in text_of("letter", remarks=[])
    assert "Báo cáo số ……/BC-STP ngày … tháng … năm ……" in text_of("letter", report={"to": "Bộ Tư pháp"})


@pytest.mark.parametrize(
    ("unit", "line"),
    [("XDKTVB", "/STP-XDKTVB"), ("VP-KH&CĐS", "/STP-VP-KH&CĐS"), ("Phòng Pháp chế", "/STP"), (None, "/STP")],
)
def test_the_symbol_carries_the_drafting_unit_where_it_is_an_abbreviation(unit: str | None, line: str) -> None:
    text = text_of("letter", letter={"number": 7, "drafting_unit": unit} if unit else {"number": 7})
    assert f"Số: 07{line}\n" in text


@pytest.mark.parametrize("typed", ["gửi báo cáo góp ý", "V/v gửi báo cáo góp ý", "gửi báo cáo góp ý."])
def test_the_summary_of_the_letter(typed: str) -> None:
    assert "\nV/v gửi báo cáo góp ý\n" in text_of("letter", letter={"subject": typed})
    assert (
        "\nV/v gửi báo cáo tổng hợp ý kiến góp ý đối với dự thảo Nghị định quy định về hòa giải ở cơ sở\n"
        in text_of("letter")
    )


SEVERAL: dict[str, Any] = {
    "draft": None,
    "agenda": [],
    "drafts": [
        {"id": "nd", "type": "Nghị định", "title": "về hòa giải", "request": {**REQUEST, "sender": "Bộ Tư pháp"}},
        {"id": "tt", "type": "Thông tư", "title": "về công chứng"},
    ],
    "remarks": [
        {**BASE["remarks"][0], "draft": "nd"},
        {**BASE["remarks"][0], "id": "YK-02", "draft": "tt"},
        {**BASE["remarks"][0], "id": "YK-03", "draft": "tt"},
    ],
    "report": [
        {"id": "mot", "drafts": "nd", "number": 45, "date": "20/3/2026", "to": "Bộ Tư pháp"},
        {"id": "hai", "drafts": "tt", "number": 46, "date": "21/3/2026", "to": ["Bộ Tư pháp", "Bộ Tài chính"]},
    ],
}


def test_a_letter_sends_every_report_unless_it_names_some() -> None:
    text = text_of("letter", **SEVERAL)
    assert (
        "Báo cáo số 45/BC-STP ngày 20 tháng 3 năm 2026 về dự thảo Nghị định về hòa giải và Báo cáo số 46/BC-STP" in text
    )
    assert "- Bộ Tư pháp;\n- Bộ Tài chính." in text
    assert "tổng hợp được 02 ý kiến đối với dự thảo Thông tư" in text
    one = text_of("letter", **SEVERAL, letter={"reports": "hai"})
    assert "45/BC-STP" not in one
    assert "Báo cáo số 46/BC-STP ngày 21 tháng 3 năm 2026 tổng hợp ý kiến góp ý đối với dự thảo Thông tư" in one
    assert "Thực hiện" not in one
    assert "tổng hợp được 02 ý kiến đối với dự thảo Thông tư" in one


def test_only_reports_that_are_sent_have_to_have_a_number() -> None:
    said = {**SEVERAL, "report": [{"id": "mot", "drafts": "nd"}, SEVERAL["report"][1]]}
    facts = [one.path for one in made("letter", **said, letter={"reports": "hai"}).diagnostics if one.code == "HT301"]
    assert ("report", 0, "number") not in facts
    facts = [one.path for one in made("letter", **said).diagnostics if one.code == "HT301"]
    assert ("report", 0, "number") in facts


def test_a_workshop_without_a_draft() -> None:
    text = text_of("letter", draft=None, agenda=[], remarks=[{**BASE["remarks"][0], "targets": []}])
    assert "Hội thảo ghi nhận 01 ý kiến." in text
    assert "\nV/v gửi báo cáo tổng hợp ý kiến tại hội thảo góp ý dự thảo Nghị định\n" in text


# What they are not made without.


@pytest.mark.parametrize(
    ("kind", "said", "code"),
    [
        ("notice", {"conclusion": None}, "HT340"),
        ("notice", {"conclusion": {"consensus": []}}, "HT340"),
        ("letter", {"report": None}, "HT341"),
        ("letter", {"report": []}, "HT341"),
    ],
)
def test_there_is_no_empty_document(kind: str, said: dict[str, Any], code: str) -> None:
    result = made(kind, **said)
    assert [one.code for one in result.diagnostics if one.severity is Severity.ERROR] == [code]
    assert result.outputs == ()
    # Neither the agency's severities nor a key in the file change that, and it is said once.
    agency = f"schema: 1\nchecks: {{severity: {{{code}: ignore}}}}\n"
    result = made(kind, agency=agency, **said, **{kind: {"number": 7}})
    assert [one.code for one in result.diagnostics if one.severity is Severity.ERROR] == [code]
    assert result.outputs == ()


@pytest.mark.parametrize(("kind", "code"), [("notice", "HT340"), ("letter", "HT341")])
def test_the_usual_documents_are_made_all_the_same(kind: str, code: str) -> None:
    result = render(Input("x.yaml", file_of(conclusion=None, report=None, **{kind: {"number": 7}})))
    assert [one.severity for one in result.diagnostics if one.code == code] == [Severity.WARNING]
    assert len(result.outputs) == len(DEFAULT_KINDS)


def test_the_agency_file_wants_nothing_of_a_workshop() -> None:
    agency = "schema: 1\nnotice: {drafting_unit: XDKTVB}\nletter: {drafting_unit: XDKTVB}\n"
    data = file_of(conclusion=None, report=None)
    found = {one.code for one in check(Input("x.yaml", data, "hoithao.yaml", agency.encode())).diagnostics}
    assert not {"HT340", "HT341"} & found


def test_the_agency_file_gives_what_its_documents_share() -> None:
    agency = (
        "schema: 1\nletter:\n  signer: {name: Trần Văn B, position: Giám đốc}\n  drafting_unit: XDKTVB\n"
        "  recipients: [Giám đốc Sở]\n"
    )
    result = made("letter", agency=agency, letter={"number": 7})
    text = document_text(result.outputs[0].data)
    assert "Số: 07/STP-XDKTVB\n" in text
    assert "GIÁM ĐỐC\nTrần Văn B" in text
    assert re.search("- Như trên;\n- Giám đốc Sở;\n- Lưu: VT, XDKTVB.", text)


def test_a_check_misses_only_what_the_usual_documents_want() -> None:
    data = file_of(notice={"number": 7}, letter={"number": 8})
    facts = {one.path[0] for one in check(Input("x.yaml", data)).diagnostics if one.code == "HT301"}
    assert not {"notice", "letter"} & facts
    for kind in ("notice", "letter"):
        found = {one.path for one in render(Input("x.yaml", data), only=kind).diagnostics if one.code == "HT301"}
        assert found == {(kind, "date"), (kind, "signer"), (kind, "drafting_unit")}


@pytest.mark.parametrize(
    ("kind", "said", "code"),
    [
        ("notice", {"signer": {"name": "TS. Trần A", "position": "Giám đốc"}}, "HT502"),
        ("letter", {"signer": {"name": "Trần A", "position": "Giám đốc", "capacity": "KT"}}, "HT503"),
        ("notice", {"signer": {"name": "Trần A", "position": "Giám đốc", "capacity": "TM"}}, "HT504"),
        ("letter", {"number": "7/STP"}, "HT507"),
        ("notice", {"recipients": ["Lưu: VT"]}, "HT509"),
        ("letter", {"reports": "khac"}, "HT303"),
        ("notice", {"recipients": ["Sở Nội vụ", "Sở Nội vụ"]}, "HT324"),
        ("letter", {"to": ["Bộ Tài chính"], "recipients": ["Bộ Tài chính"]}, "HT325"),
        ("letter", {"recipients": ["Bộ Tư pháp"]}, "HT325"),
        ("notice", {"recipients": ["Sở Kế hoạch và Đầu tư"]}, "HT326"),
        ("notice", {"to": "Bộ Tư pháp"}, "HT202"),
    ],
)
def test_what_is_checked_in_a_report_is_checked_here(kind: str, said: dict[str, Any], code: str) -> None:
    data = file_of(**{kind: said})
    found = [one.path[0] for one in check(Input("x.yaml", data)).diagnostics if one.code == code]
    assert found == [kind]


def test_the_help_lists_every_kind(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["render", "--help"]) == 0
    text = capsys.readouterr().out
    assert [kind for kind in KINDS if f"{kind} (" not in text] == []
