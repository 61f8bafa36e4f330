"""Who did something at a workshop, held against the list of attendees."""

from __future__ import annotations

import pytest

from hoithao.pipeline import Input, check

HEAD = """schema: 1
organizers: [{name: Sở Tư pháp, parent: UBND thành phố Hải Phòng, symbol: STP}]
workshop: {title: Hội thảo góp ý, date: 12/3/2026}
draft: {type: Nghị định, title: quy định về hòa giải ở cơ sở}
units:
  - {id: snv, name: Sở Nội vụ, group: "Sở, ban, ngành"}
  - {id: stc, name: Sở Tài chính}
  - {id: hong-an, name: Ủy ban nhân dân phường Hồng An}
  - {id: lao-dong, name: Liên đoàn Lao động thành phố}
  - {id: luat-su, name: Đoàn Luật sư thành phố}
"""


def speech(unit: str, speaker: str = "Ngô Thị K") -> str:
    return (
        f"remarks:\n  - {{id: YK-01, by: {{units: [{unit}], speakers: [{speaker}]}}, targets: general, "
        "stance: amend, text: Đề nghị làm rõ thời hạn.}\n"
    )


def attendees(*lines: str) -> str:
    return "attendees:\n" + "".join(f"  - {{{line}}}\n" for line in lines)


def codes(text: str, code: str = "HT316") -> list[tuple[str, str]]:
    result = check(Input("a.yaml", (HEAD + text).encode("utf-8")))
    assert [one for one in result.diagnostics if one.severity == "error"] == []
    return [(one.params["person"], one.params["key"]) for one in result.diagnostics if one.code == code]


SOUGHT = "group: 'Cán bộ pháp chế sở, ban, ngành'"
LEGAL = "group: Đại diện các phòng chuyên môn thuộc Sở Tư pháp"
COMMUNES = "group: Lãnh đạo Ủy ban nhân dân các xã"
PRESENTER = "agenda: [{id: x, title: Trình bày dự thảo, presenter: {name: Ngô Thị K, unit: UNIT}}]\n"

FIRES = [
    ("no group of that body", attendees(LEGAL), speech("stc")),
    ("one syllable in common", attendees("group: Phóng viên báo chí thành phố"), speech("luat-su")),
    ("cán bộ is no bộ", attendees("group: Cán bộ Sở Tư pháp"), speech("lao-dong")),
    ("a social body is no ban, ngành", attendees(SOUGHT), speech("lao-dong")),
    ("another kind of place", attendees(COMMUNES), speech("hong-an")),
    ("a named list of that body", attendees("name: Bùi Thị H, unit: snv"), speech("snv")),
    ("the body has no line at all", attendees("name: Bùi Thị H, unit: snv"), speech("stc")),
    ("two bodies, neither is there", attendees(LEGAL), speech("stc, luat-su")),
    ("the unit of the speaker", attendees(LEGAL), speech("stc", "{name: Ngô Thị K, unit: snv}")),
    ("the unit by its name", attendees(LEGAL), speech("stc", "{name: Ngô Thị K, unit: Sở Nội vụ}")),
    ("a presenter", attendees(LEGAL), PRESENTER.replace("UNIT", "stc")),
    ("a chair of a body that was invited", attendees(LEGAL), "chair: {name: Ngô Thị K, unit: luat-su}\n"),
    ("a secretary", attendees(LEGAL), "secretary: {name: Ngô Thị K, unit: snv}\n"),
    ("an organizer whose people are named", attendees("name: Bùi Thị H, unit: stp"), speech("stp")),
]
QUIET = [
    ("no list of attendees", "", speech("stc")),
    ("a group of all sở", attendees(SOUGHT), speech("stc")),
    ("the group of the unit", attendees("group: 'Lãnh đạo sở, ban, ngành'"), speech("snv")),
    ("an open group", attendees(LEGAL, "group: Các đại biểu"), speech("luat-su")),
    ("a group that names no body", attendees("group: Cán bộ pháp chế"), speech("luat-su")),
    ("a trade", attendees("group: 'Luật sư, luật gia'"), speech("luat-su")),
    ("all phường", attendees("group: 'Công chức các phường, xã'"), speech("hong-an")),
    ("a named list and a group", attendees("name: Bùi Thị H, unit: snv", SOUGHT), speech("snv")),
    ("one of two bodies may be there", attendees(SOUGHT), speech("stc, luat-su")),
    ("listed with a title", attendees("name: Ngô Thị K, unit: stc"), speech("stc", "TS. Ngô Thị K")),
    ("listed without a unit", attendees("name: Ngô Thị K"), speech("stc")),
    (
        "the delegate",
        attendees("name: Lê A, unit: stc, status: delegated, delegate: {name: Ngô Thị K}"),
        speech("stc"),
    ),
    ("an expert without a unit", attendees(LEGAL), speech("")),
    ("a unit that is not declared", attendees(LEGAL), speech("", "{name: Ngô Thị K, unit: Bộ Tư pháp}")),
    ("the organizer at home", attendees("name: Bùi Thị H, unit: snv"), speech("stp")),
    ("the chair of the organizer", attendees(SOUGHT), "chair: {name: Ngô Thị K, unit: stp}\n"),
    ("a chair whose body is there", attendees("name: Lê A, unit: luat-su"), "chair: {name: B, unit: luat-su}\n"),
    ("a secretary of an office of the organizer", attendees(SOUGHT), "secretary: {name: B, unit: Văn phòng Sở}\n"),
    ("a presenter whose body is there", attendees("name: Lê A, unit: stc"), PRESENTER.replace("UNIT", "stc")),
    ("a chair who speaks", attendees("name: Lê A, unit: stc"), "chair: {name: Ngô Thị K, unit: stc}\n" + speech("stc")),
]


@pytest.mark.parametrize(("listed", "done"), [row[1:] for row in FIRES], ids=[row[0] for row in FIRES])
def test_who_is_missing_from_the_list(listed: str, done: str) -> None:
    assert [person for person, _ in codes(listed + done)] == ["Ngô Thị K"]


@pytest.mark.parametrize(("listed", "done"), [row[1:] for row in QUIET], ids=[row[0] for row in QUIET])
def test_who_is_not(listed: str, done: str) -> None:
    assert codes(listed + done) == []


@pytest.mark.parametrize(
    ("done", "key"),
    [
        (speech("stc"), "speakers"),
        (PRESENTER.replace("UNIT", "stc"), "presenter"),
        ("chair: {name: Ngô Thị K, unit: stc}\n", "chair"),
        ("secretary: {name: Ngô Thị K, unit: stc}\n", "secretary"),
    ],
)
def test_the_message_says_what_the_person_did(done: str, key: str) -> None:
    assert codes(attendees(LEGAL) + done) == [("Ngô Thị K", key)]


def test_the_chair_of_a_session_is_a_chair() -> None:
    text = HEAD.replace("date: 12/3/2026", "sessions: [{date: 12/3/2026, chair: {name: Ngô Thị K, unit: stc}}]")
    result = check(Input("a.yaml", (text + attendees(LEGAL)).encode("utf-8")))
    assert [one.params["key"] for one in result.diagnostics if one.code == "HT316"] == ["chair"]


@pytest.mark.parametrize(
    ("listed", "code"),
    [
        (LEGAL, "HT316"),
        ("name: Ngô Thị K, unit: stc, status: absent", "HT317"),
        ("name: Ngô Thị K, unit: snv", "HT318"),
    ],
)
def test_a_person_who_speaks_twice_is_told_once(listed: str, code: str) -> None:
    again = speech("stc").partition("\n")[2].replace("YK-01", "YK-02").replace("thời hạn", "kinh phí")
    text = HEAD + attendees(listed) + speech("stc") + again
    found = check(Input("a.yaml", text.encode("utf-8"))).diagnostics
    assert [one.code for one in found if one.code in ("HT316", "HT317", "HT318")] == [code]
