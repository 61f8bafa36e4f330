"""By what right somebody signs (Điều 13; PL I-II.7)."""

from __future__ import annotations

from typing import Any

import pytest

from hoithao.inspection.closing import authority_breaches
from hoithao.model.people import Organizer, Signer
from hoithao.view.authority import authority_lines
from hoithao.view.page import BLANK

STP, UBND = "Sở Tư pháp", "UBND thành phố Hải Phòng"


def lines(issuer: str, **said: Any) -> list[str]:
    signer = Signer.model_validate({"name": "Trần Đức Huấn", **said})
    return authority_lines(signer, Organizer(name=issuer))


@pytest.mark.parametrize(
    ("issuer", "post", "capacity", "shown"),
    [
        (STP, "Giám đốc", None, ["GIÁM ĐỐC"]),
        ("Cục Bổ trợ tư pháp", "Cục trưởng", None, ["CỤC TRƯỞNG"]),
        (STP, "Phó Giám đốc", None, ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]),
        (STP, "Phó Giám đốc", "KT", ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]),
        ("Cục Bổ trợ tư pháp", "Phó Cục trưởng", None, ["KT. CỤC TRƯỞNG", "PHÓ CỤC TRƯỞNG"]),
        (STP, "Trưởng phòng Pháp chế", "TL", ["TL. GIÁM ĐỐC", "TRƯỞNG PHÒNG PHÁP CHẾ"]),
        ("Cục Bổ trợ tư pháp", "Chánh Văn phòng", "TL", ["TL. CỤC TRƯỞNG", "CHÁNH VĂN PHÒNG"]),
        ("Phòng Tư pháp", "Chuyên viên", "TUQ", ["TUQ. TRƯỞNG PHÒNG", "CHUYÊN VIÊN"]),
        (STP, "Chánh Thanh tra", "TUQ", ["TUQ. GIÁM ĐỐC", "CHÁNH THANH TRA"]),
        (UBND, "Chánh Văn phòng", "TL", ["TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"]),
        (UBND, "Giám đốc Sở Tư pháp", "TUQ", ["TUQ. CHỦ TỊCH", "GIÁM ĐỐC SỞ TƯ PHÁP"]),
        (STP, "Giám đốc", "Q", ["Q. GIÁM ĐỐC"]),
        (STP, "Quyền Giám đốc", None, ["Q. GIÁM ĐỐC"]),
        (STP, "Q. Giám đốc", None, ["Q. GIÁM ĐỐC"]),
        (UBND, "Chủ tịch", None, ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]),
        (UBND, "Chủ tịch", "TM", ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]),
        ("Ủy ban nhân dân xã An Lão", "Chủ tịch", None, ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]),
        ("HĐND thành phố Hải Phòng", "Chủ tịch", None, ["TM. HỘI ĐỒNG NHÂN DÂN", "CHỦ TỊCH"]),
        (UBND, "Phó Chủ tịch", None, ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]),
        (UBND, "Phó Chủ tịch", "KT", ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]),
        (UBND, "Phó Chủ tịch", "TM", ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]),
        ("Ban Chỉ đạo 389", "Trưởng ban", None, ["TM. BAN CHỈ ĐẠO 389", "TRƯỞNG BAN"]),
    ],
)  # fmt: skip
def test_the_lines_follow_from_post_capacity_and_kind_of_body(
    issuer: str, post: str, capacity: str | None, shown: list[str]
) -> None:
    assert lines(issuer, position=post, capacity=capacity) == shown


def test_the_first_of_several_posts_is_signed_under() -> None:
    assert lines(STP, position=["Phó Giám đốc", "Bí thư Đảng ủy"]) == ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]


@pytest.mark.parametrize("capacity", [None, "KT", "TL"])
def test_lines_given_in_the_file_are_printed_as_they_stand(capacity: str | None) -> None:
    shown = lines(STP, position="Phó Giám đốc", capacity=capacity, authority=["TM. Ban Tổ chức", "KT. Trưởng ban"])
    assert shown == ["TM. BAN TỔ CHỨC", "KT. TRƯỞNG BAN", "PHÓ GIÁM ĐỐC"]


def test_lines_given_in_the_file_stand_alone_where_there_is_no_post() -> None:
    assert lines(STP, authority="TM. Hội đồng") == ["TM. HỘI ĐỒNG"]


def test_an_unknown_signer_or_post_is_a_blank() -> None:
    assert authority_lines(None, Organizer(name=STP)) == [BLANK]
    assert lines(STP) == [BLANK]
    assert lines(STP, capacity="TL") == [BLANK]


def test_an_acting_head_is_told_once() -> None:
    assert lines(STP, position="Quyền Giám đốc", capacity="Q") == ["Q. GIÁM ĐỐC"]


@pytest.mark.parametrize(("post", "capacity"), [("Quyền Chủ tịch", None), ("Chủ tịch", "Q")])
def test_an_acting_chair_signs_on_behalf_of_the_collective_body(post: str, capacity: str | None) -> None:
    assert lines(UBND, position=post, capacity=capacity) == ["TM. ỦY BAN NHÂN DÂN", "Q. CHỦ TỊCH"]


def test_the_other_spelling_of_uy_ban_is_the_same_body() -> None:
    assert lines("Uỷ ban nhân dân xã An Lão", position="Chủ tịch") == ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]


@pytest.mark.parametrize(
    ("issuer", "post", "first"),
    [
        (STP, "Phó Giám đốc phụ trách", ["KT. GIÁM ĐỐC"]),
        (STP, "Phó Giám đốc Thường trực", ["KT. GIÁM ĐỐC"]),
        (UBND, "Phó Chủ tịch Thường trực", ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"]),
    ],
)
def test_a_deputy_in_charge_signs_for_the_head_like_any_deputy(issuer: str, post: str, first: list[str]) -> None:
    assert lines(issuer, position=post) == [*first, first[-1].replace("KT. ", "PHÓ ")]


@pytest.mark.parametrize("capacity", [None, "TL", "KT"])
def test_the_deputy_of_a_division_signs_for_its_head_by_order_of_the_head_of_the_agency(capacity: str | None) -> None:
    shown = ["TL. GIÁM ĐỐC", "KT. TRƯỞNG PHÒNG PHÁP CHẾ", "PHÓ TRƯỞNG PHÒNG PHÁP CHẾ"]
    assert lines(STP, position="Phó Trưởng phòng Pháp chế", capacity=capacity) == shown


@pytest.mark.parametrize(
    ("issuer", "post", "shown"),
    [
        (STP, "Phó Giám đốc Sở", ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]),
        (STP, "Giám đốc Sở Tư pháp thành phố Hải Phòng", ["GIÁM ĐỐC"]),
        (STP, "Phó Giám đốc phụ trách, điều hành Sở Tư pháp", ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]),
        (STP, "Phó Giám đốc kiêm Giám đốc Trung tâm", ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]),
        (STP, "Q.Giám đốc Sở", ["Q. GIÁM ĐỐC"]),
        (STP, "Quyền Trưởng phòng", ["TL. GIÁM ĐỐC", "Q. TRƯỞNG PHÒNG"]),
        (STP, "Phó Trưởng phòng phụ trách", ["TL. GIÁM ĐỐC", "KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG"]),
        (STP, "Phó Chánh Văn phòng", ["TL. GIÁM ĐỐC", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"]),
        (UBND, "Chủ tịch UBND thành phố", ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]),
        (UBND, "Phó Chủ tịch Ủy ban nhân dân", ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]),
        (UBND, "Phó Chủ tịch Thường trực UBND thành phố", ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]),
        ("Bộ Tư pháp", "Thứ trưởng", ["KT. BỘ TRƯỞNG", "THỨ TRƯỞNG"]),
        ("Bộ Tư pháp", "Thứ trưởng Thường trực", ["KT. BỘ TRƯỞNG", "THỨ TRƯỞNG"]),
        ("Bộ Tư pháp", "Vụ trưởng", ["TL. BỘ TRƯỞNG", "VỤ TRƯỞNG"]),
        ("Bộ Tư pháp", "Phó Vụ trưởng", ["TL. BỘ TRƯỞNG", "KT. VỤ TRƯỞNG", "PHÓ VỤ TRƯỞNG"]),
        ("Vụ Pháp luật dân sự", "Phó Vụ trưởng phụ trách Vụ", ["KT. VỤ TRƯỞNG", "PHÓ VỤ TRƯỞNG"]),
        ("Phòng Tư pháp", "Phó Trưởng phòng Tư pháp", ["KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG"]),
        ("Cục Bổ trợ tư pháp", "Cục trưởng Cục Bổ trợ tư pháp", ["CỤC TRƯỞNG"]),
        ("Đoàn Luật sư thành phố", "Phó Chủ nhiệm", ["KT. CHỦ NHIỆM", "PHÓ CHỦ NHIỆM"]),
    ],
)  # fmt: skip
def test_the_official_post_is_printed_and_whom_it_stands_in_for(issuer: str, post: str, shown: list[str]) -> None:
    assert lines(issuer, position=post) == shown


HEADS = ("Giám đốc", "Chủ tịch", "Cục trưởng", "Chi cục trưởng", "Vụ trưởng", "Trưởng phòng", "Trưởng ban",
         "Chánh Văn phòng", "Chánh Thanh tra", "Viện trưởng", "Chủ nhiệm")  # fmt: skip
BODIES = (STP, UBND, "Bộ Tư pháp", "Cục Bổ trợ tư pháp", "Vụ Pháp chế", "Phòng Tư pháp", "Ban Pháp chế",
          "Văn phòng UBND tỉnh", "Thanh tra tỉnh", "HĐND tỉnh", "Đoàn Luật sư tỉnh")  # fmt: skip


@pytest.mark.parametrize("capacity", [None, "KT", "TL", "TUQ", "Q"])
@pytest.mark.parametrize("body", BODIES)
def test_what_is_printed_passes_the_checker(body: str, capacity: str | None) -> None:
    forms = ("{}", "Phó {}", "Phó {} phụ trách", "Phó {} Thường trực", "Phó {} điều hành", "Quyền {}", "Q. {}")
    posts = [form.format(head) for head in HEADS for form in forms] + [
        "Bộ trưởng",
        "Thứ trưởng",
        "Thứ trưởng Thường trực",
    ]
    wrong = {
        post: shown
        for post in posts
        if authority_breaches(shown := lines(body, position=post, capacity=capacity), body)
    }
    assert wrong == {}


@pytest.mark.parametrize(
    ("issuer", "post", "shown"),
    [
        ("Bộ Tư pháp", "Vụ trưởng", ["TL. BỘ TRƯỞNG", "VỤ TRƯỞNG"]),
        ("Chi cục Thi hành án", "Chấp hành viên", ["TL. CHI CỤC TRƯỞNG", "CHẤP HÀNH VIÊN"]),
    ],
)
def test_an_order_is_that_of_the_head_the_body_really_has(issuer: str, post: str, shown: list[str]) -> None:
    assert lines(issuer, position=post, capacity="TL") == shown
