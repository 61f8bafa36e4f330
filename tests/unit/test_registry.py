"""Who is behind an id, and which draft a remark is about."""

from __future__ import annotations

from typing import Any

import pytest

from hoithao.model.outcome import Report
from hoithao.model.people import Person
from unit.building import UNITS, registry, remark

ONE = {"type": "Nghị định", "title": "một"}
TWO = [{"id": "mot", **ONE}, {"id": "hai", "type": "Thông tư", "title": "hai"}]
AGENDA = [
    {"id": "gop-y", "title": "Góp ý", "about": "draft"},
    {"id": "gop-y-hai", "title": "Góp ý", "about": "hai"},
    {"id": "khac", "title": "Nội dung khác"},
]
REPLIES = [
    {"id": "vb-1", "unit": "snv", "view": "comments"},
    {"id": "vb-2", "unit": "stc", "view": "comments", "draft": "hai"},
]


def title_of(said: dict[str, Any], drafts: dict[str, Any]) -> str | None:
    known = registry(agenda=AGENDA, replies=REPLIES, units=UNITS, remarks=[said], **drafts)
    draft = known.draft_of(known.workshop.remarks[0])
    return draft.title if draft else None


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ({}, "một"),
        ({"agenda": "gop-y"}, "một"),
        ({"agenda": "khac"}, None),
        ({"agenda": "khac", "draft": "draft"}, "một"),
        ({"source": "vb-1"}, "một"),
        ({"draft": "ba"}, None),
    ],
)
def test_with_one_draft_a_remark_is_about_it_unless_its_agenda_item_is_not(
    said: dict[str, Any], title: str | None
) -> None:
    assert title_of(remark("YK-1", **said), {"draft": ONE}) == title


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ({}, None),
        ({"draft": "mot"}, "một"),
        ({"draft": "mot", "agenda": "gop-y-hai"}, "một"),
        ({"agenda": "gop-y-hai"}, "hai"),
        ({"agenda": "gop-y"}, None),
        ({"agenda": "khac"}, None),
        ({"source": "vb-2"}, "hai"),
        ({"source": "vb-1"}, None),
        ({"source": "vb-2", "draft": "mot"}, "một"),
    ],
)
def test_with_several_drafts_the_remark_then_its_agenda_item_then_its_letter_decide(
    said: dict[str, Any], title: str | None
) -> None:
    assert title_of(remark("YK-1", **said), {"drafts": TWO}) == title


def test_without_a_draft_no_remark_is_about_one() -> None:
    assert title_of(remark("YK-1"), {}) is None


@pytest.mark.parametrize(
    ("named", "titles"), [((), ["một", "hai"]), (("hai",), ["hai"]), (("hai", "mot"), ["một", "hai"])]
)
def test_a_report_is_about_the_drafts_it_names_or_all(named: tuple[str, ...], titles: list[str]) -> None:
    known = registry(drafts=TWO)
    assert [draft.title for draft in known.drafts_of_report(Report(drafts=named))] == titles


ATTENDEES = [
    {"name": "Nguyễn Văn A", "honorific": "đồng chí", "position": "Phó Giám đốc", "unit": "snv"},
    {
        "name": "Trần Thị B",
        "position": "Chủ tịch",
        "unit": "hong-an",
        "status": "delegated",
        "delegate": {"name": "Lê Văn C", "position": "Phó Chủ tịch"},
    },
    {"name": "Phạm D", "position": "Luật sư"},
]


@pytest.mark.parametrize(
    ("said", "units"),
    [
        ({"units": ["stc", "snv"]}, ("stc", "snv")),
        ({"units": ["snv", "stc", "snv"]}, ("snv", "stc")),
        ({"speakers": "Nguyễn Văn A"}, ("snv",)),
        ({"units": "stc", "speakers": "Nguyễn Văn A"}, ("stc", "snv")),
        ({"units": "snv", "speakers": "Nguyễn Văn A"}, ("snv",)),
        ({"speakers": {"name": "Nguyễn Văn A", "unit": "stc"}}, ("stc",)),
        ({"speakers": ["Lê Văn C", "Nguyễn Văn A"]}, ("hong-an", "snv")),
        ({"speakers": "Phạm D"}, ()),
        ({"speakers": "Người lạ"}, ()),
        ({"voice": "các đại biểu"}, ()),
    ],
)
def test_a_remark_comes_from_the_bodies_named_and_those_of_its_speakers(
    said: dict[str, Any], units: tuple[str, ...]
) -> None:
    known = registry(units=UNITS, attendees=ATTENDEES, remarks=[remark("YK-1", by=said)])
    assert known.units_of(known.workshop.remarks[0]) == units


@pytest.mark.parametrize(
    ("by", "units"),
    [
        ({}, ("stc",)),
        ({"units": "snv"}, ("snv",)),
        ({"voice": "nhiều ý kiến"}, ()),
        ({"speakers": "Phạm D"}, ()),
    ],
)
def test_a_letter_gives_its_body_only_where_nobody_is_named(by: dict[str, Any], units: tuple[str, ...]) -> None:
    known = registry(units=UNITS, replies=REPLIES, remarks=[remark("YK-1", by=by, source="vb-2")])
    assert known.units_of(known.workshop.remarks[0]) == units
    assert known.is_written(known.workshop.remarks[0])


def test_a_body_named_in_full_is_the_declared_unit_of_that_name() -> None:
    said = remark("YK-1", by={"units": "snv", "speakers": {"name": "Nguyễn Văn A", "unit": "Sở Nội vụ"}})
    known = registry(units=UNITS, remarks=[said])
    assert known.units_of(known.workshop.remarks[0]) == ("snv",)


def test_a_speaker_takes_posts_and_unit_from_the_list_of_attendees() -> None:
    known = registry(units=UNITS, attendees=ATTENDEES)
    assert known.person(Person(name="Nguyễn Văn A", honorific="ông")) == Person(
        name="Nguyễn Văn A", honorific="ông", position=("Phó Giám đốc",), unit="snv"
    )
    assert known.person(Person(name="Lê Văn C")) == Person(name="Lê Văn C", position=("Phó Chủ tịch",), unit="hong-an")
    own = Person(name="Nguyễn Văn A", position=("Chuyên gia",))
    assert known.person(own) == own


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ({"name": "Sở Tư pháp", "parent": "UBND thành phố Hải Phòng"}, "Sở Tư pháp thành phố Hải Phòng"),
        ({"name": "Sở Tư pháp", "parent": "Ủy ban nhân dân tỉnh Nam Định"}, "Sở Tư pháp tỉnh Nam Định"),
        ({"name": "Sở Tư pháp", "parent": "Uỷ ban nhân dân tỉnh Nam Định"}, "Sở Tư pháp tỉnh Nam Định"),
        ({"name": "Phòng Kinh tế", "parent": "UBND phường Hồng An"}, "Phòng Kinh tế phường Hồng An"),
        (
            {"name": "Sở Tư pháp thành phố Hải Phòng", "parent": "UBND thành phố Hải Phòng"},
            "Sở Tư pháp thành phố Hải Phòng",
        ),
        ({"name": "Sở Tư pháp"}, "Sở Tư pháp"),
        ({"name": "Cục Công tác phía Nam", "parent": "Bộ Tư pháp"}, "Cục Công tác phía Nam"),
        (
            {"name": "Sở Tư pháp", "parent": "UBND thành phố Hải Phòng", "full_name": "Sở Tư pháp Hải Phòng"},
            "Sở Tư pháp Hải Phòng",
        ),
    ],
)
def test_prose_names_a_local_body_with_its_place(body: dict[str, Any], name: str) -> None:
    assert registry(organizers=[body]).issuer_full_name == name


def test_a_name_that_holds_the_place_without_its_kind_gets_no_second_place() -> None:
    body = {"name": "Sở Tư pháp Hải Phòng", "parent": "UBND thành phố Hải Phòng"}
    assert registry(organizers=[body]).issuer_full_name == "Sở Tư pháp Hải Phòng"


ORGANIZERS = [
    {"name": "Hội Luật gia", "role": "phối hợp", "symbol": "HLG"},
    {"name": "Sở Tư pháp", "symbol": "STP"},
    {"id": "nv", "name": "Sở Nội vụ", "symbol": "SNV"},
]


@pytest.mark.parametrize(
    ("issuer", "name"), [(None, "Sở Tư pháp"), ("nv", "Sở Nội vụ"), ("hlg", "Hội Luật gia"), ("snv", "Sở Tư pháp")]
)
def test_the_issuer_is_the_one_named_or_the_first_that_presides(issuer: str | None, name: str) -> None:
    assert registry(organizers=ORGANIZERS, issuer=issuer).issuer.name == name


def test_the_first_organizer_issues_where_none_presides() -> None:
    bodies = [{**ORGANIZERS[0]}, {"name": "Báo Pháp luật", "role": "tài trợ"}]
    assert registry(organizers=bodies).issuer.name == "Hội Luật gia"


@pytest.mark.parametrize(
    ("unit", "name"), [("snv", "Sở Nội vụ"), ("stp", "Sở Tư pháp"), ("Công ty Luật X", "Công ty Luật X"), (None, "")]
)
def test_an_id_stands_for_its_body_and_any_other_text_for_itself(unit: str | None, name: str) -> None:
    assert registry(units=UNITS).body_name(unit) == name
