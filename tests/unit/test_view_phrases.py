"""Phrases about people, times, drafts and remarks that the documents share."""

from __future__ import annotations

from datetime import date, time
from typing import Any

import pytest

from hoithao.consolidate import Entry
from hoithao.model.draft import Extent
from hoithao.model.meeting import Meeting
from hoithao.model.people import Person
from hoithao.posts import held_in
from hoithao.view import attendance, phrases
from unit.building import UNITS, draft, registry, remark


@pytest.mark.parametrize(
    ("posts", "unit", "shown"),
    [
        (["Phó Giám đốc"], "stp", "Phó Giám đốc Sở Tư pháp"),
        (["Giám đốc"], "snv", "Giám đốc Sở Nội vụ"),
        (["PHÓ GIÁM ĐỐC"], "snv", "PHÓ GIÁM ĐỐC Sở Nội vụ"),
        (["Trưởng phòng Pháp chế"], "snv", "Trưởng phòng Pháp chế, Sở Nội vụ"),
        (["Tỉnh ủy viên", "Giám đốc"], "snv", "Tỉnh ủy viên, Giám đốc Sở Nội vụ"),
        (["Giám đốc", "Luật sư"], "snv", "Giám đốc, Luật sư, Sở Nội vụ"),
        (["Giám đốc Sở Nội vụ"], "snv", "Giám đốc Sở Nội vụ"),
        (["Giám đốc"], None, "Giám đốc"),
        (["Giám đốc"], "Công ty Luật X", "Giám đốc Công ty Luật X"),
        ([], "snv", "Sở Nội vụ"),
        ([], None, ""),
    ],
)
def test_a_post_takes_its_body_right_behind_it_or_after_a_comma(posts: list[str], unit: str | None, shown: str) -> None:
    assert phrases.post(registry(units=UNITS), posts, unit) == shown


@pytest.mark.parametrize(
    ("post", "body", "shown"),
    [
        ("Phó Giám đốc phụ trách", "Sở Tư pháp", "Phó Giám đốc phụ trách Sở Tư pháp"),
        ("Phó Chủ tịch Thường trực", "Ủy ban nhân dân tỉnh", "Phó Chủ tịch Thường trực Ủy ban nhân dân tỉnh"),
        ("Nguyên Phó Chủ tịch", "Hội Luật gia tỉnh", "Nguyên Phó Chủ tịch Hội Luật gia tỉnh"),
        ("Thứ trưởng", "Bộ Tư pháp", "Thứ trưởng Bộ Tư pháp"),
        ("Phó Giám đốc Sở", "Sở Tư pháp", "Phó Giám đốc Sở Tư pháp"),
        ("Phó Giám đốc phụ trách Sở", "Sở Tư pháp", "Phó Giám đốc phụ trách Sở Tư pháp"),
        ("Chánh Văn phòng", "Văn phòng Ủy ban nhân dân tỉnh", "Chánh Văn phòng Ủy ban nhân dân tỉnh"),
        ("Trưởng ban", "Ban Pháp chế Hội đồng nhân dân tỉnh", "Trưởng ban Pháp chế Hội đồng nhân dân tỉnh"),
        ("Phó Trưởng phòng", "Phòng Pháp chế, Sở Y tế", "Phó Trưởng phòng Pháp chế, Sở Y tế"),
        ("Phó Trưởng Ban Pháp chế", "Hội đồng nhân dân tỉnh", "Phó Trưởng Ban Pháp chế Hội đồng nhân dân tỉnh"),
        ("Ủy viên Ban Pháp chế", "HĐND tỉnh", "Ủy viên Ban Pháp chế HĐND tỉnh"),
        ("Trưởng phòng Pháp chế", "Sở Y tế", "Trưởng phòng Pháp chế, Sở Y tế"),
        (
            "Trưởng phòng Phổ biến, giáo dục pháp luật",
            "Sở Tư pháp",
            "Trưởng phòng Phổ biến, giáo dục pháp luật, Sở Tư pháp",
        ),
        ("Chuyên viên Văn phòng Sở", "Sở Y tế", "Chuyên viên Văn phòng Sở, Sở Y tế"),
        ("Trưởng phòng", "Sở Tài chính", "Trưởng phòng, Sở Tài chính"),
    ],
)
def test_only_a_post_that_names_a_unit_of_its_own_has_a_comma_before_the_body(post: str, body: str, shown: str) -> None:
    assert held_in(post, body) == shown


def test_a_person_is_told_with_honorific_degree_posts_and_body() -> None:
    who = Person(name="Trần B", honorific="đồng chí", degree="TS.", position=("Phó Giám đốc",), unit="snv")
    known = registry(units=UNITS)
    assert phrases.person(known, who) == "đồng chí TS. Trần B, Phó Giám đốc Sở Nội vụ"
    assert phrases.person(known, Person(name="Trần B")) == "Trần B"
    assert phrases.people(known, [who, Person(name="Lê C", honorific="ông")]) == (
        "Đồng chí TS. Trần B, Phó Giám đốc Sở Nội vụ; ông Lê C"
    )
    assert phrases.people(known, []) == "…………"


@pytest.mark.parametrize(
    ("subject", "text", "sentence"),
    [
        ("Sở Nội vụ", "Đề nghị làm rõ phạm vi", "Sở Nội vụ đề nghị làm rõ phạm vi."),
        ("Sở Nội vụ", "đề nghị: làm rõ.", "Sở Nội vụ đề nghị: làm rõ."),
        ("Các đại biểu", "Hoàn toàn nhất trí với dự thảo.", "Các đại biểu hoàn toàn nhất trí với dự thảo."),
        ("Sở Nội vụ", "  Cho rằng chưa rõ;", "Sở Nội vụ cho rằng chưa rõ."),
        ("Sở Nội vụ", "Điều 5 chưa rõ", "Sở Nội vụ cho rằng Điều 5 chưa rõ."),
        ("Sở Nội vụ", "Đề nghịgì đó", "Sở Nội vụ cho rằng đề nghịgì đó."),
        ("Sở Nội vụ", "Điều 5 đề nghị bỏ. Điều 6 giữ", "Sở Nội vụ cho rằng Điều 5 đề nghị bỏ. Điều 6 giữ."),
        ("Sở Nội vụ", "Có cần Điều 5?", "Sở Nội vụ nêu câu hỏi: Có cần Điều 5?"),
        ("Sở Nội vụ", "Có cần “Điều 5?”", "Sở Nội vụ nêu câu hỏi: Có cần “Điều 5?”"),
        ("Sở Nội vụ", "Có cần Điều 5? Nên bỏ", "Sở Nội vụ cho rằng có cần Điều 5? Nên bỏ."),
        ("Sở Nội vụ", "Đề nghị nêu rõ vì sao?", "Sở Nội vụ đề nghị nêu rõ vì sao?"),
        ("Bà Lê C, luật sư,", "Nguyên tắc còn chung chung", "Bà Lê C, luật sư, cho rằng nguyên tắc còn chung chung."),
        ("Một số ý kiến", "cần sửa mức chi", "Một số ý kiến cho rằng cần sửa mức chi."),
        ("Sở Nội vụ", "Ủy ban nhân dân xã quá tải", "Sở Nội vụ cho rằng Ủy ban nhân dân xã quá tải."),
        ("Sở Nội vụ", "Tôi băn khoăn về Điều 5", "Sở Nội vụ nêu ý kiến: Tôi băn khoăn về Điều 5."),
        ("Sở Nội vụ", "Theo chúng tôi, nên bỏ", "Sở Nội vụ nêu ý kiến: Theo chúng tôi, nên bỏ."),
        ("Sở Nội vụ", "Tội phạm giảm", "Sở Nội vụ cho rằng tội phạm giảm."),
        ("Sở Nội vụ", "05 ngày là ngắn", "Sở Nội vụ nêu ý kiến: 05 ngày là ngắn."),
        ("Sở Nội vụ", "Nêu hai việc:\n- một", "Sở Nội vụ nêu hai việc:\n- một."),
        ("Sở Nội vụ", "Hai việc:\n- một", "Sở Nội vụ nêu ý kiến: Hai việc:\n- một."),
        ("Sở Nội vụ", "Quá hay!", "Sở Nội vụ nêu ý kiến: Quá hay!"),
    ],
)
def test_a_remark_follows_its_subject_or_is_led_to_and_only_direct_speech_has_a_colon(
    subject: str, text: str, sentence: str
) -> None:
    assert phrases.said(subject, text) == sentence


@pytest.mark.parametrize(
    ("at", "day", "part", "shown"),
    [
        (time(14), date(2024, 9, 24), None, "14 giờ 00 phút, ngày 24 tháng 9 năm 2024"),
        (time(14), date(2024, 9, 24), "chiều", "14 giờ 00 phút, ngày 24 tháng 9 năm 2024"),
        (None, date(2024, 9, 24), "chiều", "… giờ … phút, chiều ngày 24 tháng 9 năm 2024"),
        (None, date(2024, 9, 24), "cả ngày", "… giờ … phút, ngày 24 tháng 9 năm 2024"),
        (None, None, None, "… giờ … phút, ngày … tháng … năm ……"),
    ],
)
def test_a_moment_has_room_for_what_is_missing(at: time | None, day: date | None, part: str | None, shown: str) -> None:
    assert phrases.moment(at, day, part) == shown


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ({}, "ngày … tháng … năm ……"),
        ({"date": "24/9/2024"}, "ngày 24 tháng 9 năm 2024"),
        ({"date": "24/9/2024", "session": "chiều"}, "chiều ngày 24 tháng 9 năm 2024"),
        ({"date": "24/9/2024", "session": "cả ngày"}, "ngày 24 tháng 9 năm 2024"),
        ({"date": "24/9/2024", "start": "8:00"}, "sáng ngày 24 tháng 9 năm 2024"),
        ({"date": "24/9/2024", "start": "12:00"}, "chiều ngày 24 tháng 9 năm 2024"),
        ({"date": "24/9/2024", "start": "18:00"}, "tối ngày 24 tháng 9 năm 2024"),
        (
            {"sessions": [{"date": "24/9/2024"}, {"date": "24/9/2024"}, {"date": "25/9/2024"}]},
            "từ ngày 24 tháng 9 năm 2024 đến ngày 25 tháng 9 năm 2024",
        ),
        ({"sessions": [{"date": "24/9/2024"}, {"date": "24/9/2024"}]}, "ngày 24 tháng 9 năm 2024"),
    ],
)
def test_prose_says_the_day_with_its_part(said: dict[str, Any], shown: str) -> None:
    assert phrases.day_of(Meeting.model_validate({"title": "Hội thảo", **said})) == shown


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ({"type": "Đề án", "title": "Đổi mới"}, "dự thảo Đề án “Đổi mới”"),
        ({"type": "Đề án", "title": "“Đổi mới”"}, "dự thảo Đề án “Đổi mới”"),
        ({"type": "Nghị định", "title": "quy định về A"}, "dự thảo Nghị định quy định về A"),
    ],
)
def test_programmes_are_quoted_and_legal_texts_are_not(said: dict[str, Any], shown: str) -> None:
    assert phrases.draft_name(draft(**said)) == shown


@pytest.mark.parametrize(
    ("extent", "shown"),
    [
        (None, ""),
        (Extent(), ""),
        (Extent(chapters=4, articles=25), "gồm 04 chương, 25 điều"),
        (Extent(articles=25, annexes=1), "gồm 25 điều, 01 phụ lục"),
    ],
)
def test_the_extent_of_a_draft_leaves_out_what_is_not_known(extent: Extent | None, shown: str) -> None:
    assert phrases.extent_of(extent) == shown


A = {"name": "Nguyễn Văn A", "honorific": "đồng chí", "position": "Phó Giám đốc", "unit": "snv"}
B = {"name": "Trần Thị B", "honorific": "bà", "position": "Trưởng phòng", "unit": "stc"}
A_TOLD, B_TOLD = "đồng chí Nguyễn Văn A, Phó Giám đốc Sở Nội vụ", "bà Trần Thị B, Trưởng phòng, Sở Tài chính"


def listed(*who: dict[str, Any], **said: Any) -> list[str]:
    return attendance.attendees(registry(units=UNITS, attendees=list(who), **said))


def test_attendees_of_one_group_of_bodies_share_a_line_in_the_order_typed() -> None:
    ward = {"name": "Lê C", "position": "Chủ tịch", "unit": "hong-an"}
    assert listed(B, ward, A, {"name": "Phạm D", "position": "luật sư"}) == [
        f"Sở, ban, ngành: {B_TOLD}; {A_TOLD}",
        "Ủy ban nhân dân cấp xã: Lê C, Chủ tịch Ủy ban nhân dân phường Hồng An",
        "Phạm D, luật sư",
    ]


def test_a_group_without_names_is_told_with_its_headcount() -> None:
    assert listed(
        {"group": "cán bộ pháp chế", "count": "5"},
        {"group": "Phóng viên", "count": "120", "about": "hơn"},
        {"group": "lãnh đạo phòng"},
    ) == ["Cán bộ pháp chế (05 đại biểu)", "Phóng viên (hơn 120 đại biểu)", "Lãnh đạo phòng"]


def test_those_who_did_not_come_stand_apart_with_the_reason() -> None:
    assert listed({**A, "status": "excused", "reason": "Đi công tác"}, {**B, "status": "absent"}) == [
        f"Vắng có lý do: {A_TOLD} (đi công tác)",
        f"Vắng mặt: {B_TOLD}",
    ]


def test_a_delegate_stands_with_the_one_they_came_for() -> None:
    sent = {**A, "status": "delegated", "delegate": {"name": "Lê C", "position": "Chuyên viên", "unit": "snv"}}
    assert listed(sent) == [f"Sở, ban, ngành: Lê C, Chuyên viên Sở Nội vụ (dự thay {A_TOLD})"]


def test_an_unnamed_delegate_is_told_by_who_sent_them() -> None:
    assert listed({**A, "status": "delegated"}) == [f"Sở, ban, ngành: người được {A_TOLD} cử dự thay"]


def test_sites_and_the_stated_total_close_the_list() -> None:
    workshop = {
        "title": "Hội thảo",
        "sites": [{"name": "An Lão", "venue": "UBND xã", "count": "8"}, {"name": "Cát Hải"}],
    }
    assert listed({"group": "Phóng viên"}, workshop=workshop, headcount={"total": "120", "about": "khoảng"}) == [
        "Phóng viên",
        "Điểm cầu An Lão, tại UBND xã: 08 đại biểu",
        "Điểm cầu Cát Hải",
        "Tổng số khoảng 120 đại biểu",
    ]


def test_a_group_typed_by_the_name_of_a_group_of_bodies_doubles_nobody() -> None:
    shown = "\n".join(listed({"group": "Sở, ban, ngành"}, A))
    assert shown.count("Nguyễn Văn A") == 1


def test_a_group_that_did_not_come_is_not_among_those_present() -> None:
    assert listed({"group": "Phóng viên", "status": "absent"}) == ["Vắng mặt: phóng viên"]


def entry(**by: Any) -> tuple[Any, Entry]:
    guests = [A, {"name": "Phạm D", "honorific": "ông", "position": "Luật sư"}]
    known = registry(units=UNITS, attendees=guests, remarks=[remark("YK-1", by=by)])
    one = known.workshop.remarks[0]
    return known, Entry(one, (), known.units_of(one), written=False)


@pytest.mark.parametrize(
    ("by", "report", "minutes"),
    [
        ({"units": ["snv", "stc"]}, "Sở Nội vụ và Sở Tài chính", "Sở Nội vụ, Sở Tài chính"),
        ({"speakers": "Nguyễn Văn A"}, "Sở Nội vụ", f"Đ{A_TOLD[1:]}"),
        ({"units": "stc", "speakers": "Nguyễn Văn A"}, "Sở Tài chính và Sở Nội vụ", f"Đ{A_TOLD[1:]}; Sở Tài chính"),
        ({"speakers": "Phạm D"}, "ông Phạm D, Luật sư,", "Ông Phạm D, Luật sư"),
        ({"voice": "nhiều ý kiến", "of": "các địa phương"}, *["Nhiều ý kiến của các địa phương"] * 2),
    ],
)
def test_the_report_names_bodies_and_the_minutes_people(by: dict[str, Any], report: str, minutes: str) -> None:
    known, one = entry(**by)
    assert (phrases.bodies(known, one), phrases.speakers(known, one)) == (report, minutes)


@pytest.mark.parametrize(
    ("counts", "shown"),
    [
        ((0, 0, 0, 0), ""),
        ((1, 0, 0, 0), "01 ý kiến nhất trí"),
        ((1, 4, 0, 0), "01 ý kiến nhất trí và 04 ý kiến đề nghị sửa đổi, bổ sung"),
        ((1, 4, 2, 0), "01 ý kiến nhất trí; 04 ý kiến đề nghị sửa đổi, bổ sung; 02 ý kiến không nhất trí"),
        ((0, 0, 12, 1), "12 ý kiến không nhất trí và 01 ý kiến khác"),
    ],
)
def test_stances_that_are_nought_are_not_told(counts: tuple[int, int, int, int], shown: str) -> None:
    assert phrases.stances(*counts) == shown


def test_partners_are_told_by_their_roles() -> None:
    bodies = [
        {"name": "Sở Tư pháp", "symbol": "STP"},
        {"name": "Hội Luật gia", "role": "phối hợp"},
        {"name": "Đoàn Luật sư", "role": "phối hợp"},
        {"name": "Sở Nội vụ"},
        {"name": "Quỹ X", "role": "tài trợ"},
    ]
    assert phrases.organized_with(registry(organizers=bodies)) == (
        "cùng Sở Nội vụ chủ trì, phối hợp với Hội Luật gia và Đoàn Luật sư, với sự tài trợ của Quỹ X"
    )


@pytest.mark.parametrize(
    ("total", "about", "shown"),
    [
        (9, None, "09 đại biểu"),
        (8, "khoảng", "khoảng 08 đại biểu"),
        (70, "trên", "trên 70 đại biểu"),
        (1200, "hơn", "hơn 1.200 đại biểu"),
    ],
)
def test_a_number_of_people_has_one_form_approximate_or_not(total: int, about: str | None, shown: str) -> None:
    assert phrases.number_of_people(total, about) == shown
