"""Ids of bodies where a name is printed."""

from __future__ import annotations

import types
import typing
from typing import Any

import pytest
from pydantic import BaseModel

from hoithao.model.workshop import Workshop
from hoithao.naming import BODIES, PERSONS, bodies_for_persons, names_of_bodies, with_names
from unit.building import UNITS, draft, registry, remark

PERSON = {"name": "Lê Văn C", "position": "Phó Giám đốc"}
NAMES_NONE = (
    "schema", "illustration", "locality", "templates",
    # Words of the officer's own, not the name of anybody.
    "title", "text", "heading", "question", "what", "summary", "version", "reason", "gist", "current", "proposed",
    "condition", "article", "headline", "sapo", "subject", "file", "venue", "type", "bases", "proposals",
    "difficulties", "requests", "position", "honorific", "degree", "authority", "archive", "source", "targets",
    "columns",
    # Numbers, symbols and ids, and names of what is no body.
    "number", "symbol", "ref", "id", "voice", "sections", "severity", "widths",
)  # fmt: skip
"""Keys of texts that are never the name of a body or person, whatever record they are of."""
BESIDE = {
    "units.name", "units.group", "units.of",  # declares the names and where they belong
    "draft.parts.name", "drafts.parts.name", "next_draft.parts.name",
    *(f"{people}.unit" for people in (
        "chair", "secretary", "attendees", "attendees.delegate", "workshop.sessions.chair", "agenda.presenter",
        "answers.by", "papers.listed", "papers.listed.by", "remarks.by.speakers", "report.signer", "notice.signer",
        "letter.signer", "conclusion.by",
    )),  # an id that is looked up where it is printed
}  # fmt: skip


def texts(record: type[BaseModel], above: str = "") -> set[str]:
    """Every field that holds texts, with the keys from the workshop down to it."""
    found = set()
    for name, kind in typing.get_type_hints(record, include_extras=False).items():
        if name not in record.model_fields or name == "internal":
            continue
        path = f"{above}{name}"
        for one in leaves(kind):
            if isinstance(one, type) and issubclass(one, BaseModel):
                found |= texts(one, f"{path}.") if name != "sections" else set()
            elif one is str and "Id" not in str(record.__annotations__.get(name, "")):
                found.add(path)
    return found


def leaves(kind: Any) -> list[Any]:
    if typing.get_origin(kind) in (tuple, typing.Union, types.UnionType, dict):
        return [leaf for one in typing.get_args(kind) for leaf in leaves(one)]
    return [kind]


def test_every_text_is_known_to_name_somebody_or_nobody() -> None:
    named = {".".join(field) for field in (*BODIES, *PERSONS)}
    every = texts(Workshop)
    assert named <= every
    unknown = {path for path in every - named - BESIDE if path.rpartition(".")[2] not in NAMES_NONE}
    assert unknown == set()


def test_authority_of_a_draft_is_a_body_and_of_a_signer_words() -> None:
    assert ("draft", "authority") in BODIES
    assert ("report", "signer", "authority") not in BODIES


SAID: dict[str, Any] = {
    "units": UNITS,
    "organizers": [
        {"name": "Sở Tư pháp", "parent": "hong-an", "symbol": "STP"},
        {"name": "stc", "full_name": "stc", "role": "phối hợp"},
    ],
    "workshop": {"title": "Hội thảo", "sites": [{"name": "hong-an"}]},
    "draft": draft(drafter="stp", authority="hong-an", request={"sender": "snv"}).model_dump(exclude_defaults=True),
    "events": [{"id": "a", "title": "Hội thảo", "organizer": "stp"}],
    "other_meetings": [{"title": "Hội nghị", "organizer": "stc", "source": "Báo cáo"}],
    "attendees": [{"group": "snv", "count": 3}],
    "agenda": [{"id": "gop-y", "title": "Góp ý", "about": "draft", "presenter": "stp"}],
    "papers": {"listed": [{"title": "Tham luận", "by": [{"name": "stc"}], "unit": "snv"}]},
    "remarks": [
        remark("YK-01", response={"status": "noted", "by": "stp"}),
        remark("YK-02", by={"voice": "nhiều ý kiến", "of": "hong-an"}),
    ],
    "answers": [{"remarks": ["YK-01"], "by": "stp", "text": "Có."}],
    "conclusion": {"tasks": [{"what": "Gửi", "owner": "stc"}]},
    "news": {"author": "stp"},
    "minutes": {"recipients": ["snv", "stc (để biết)"]},
    "report": [{"to": ["stc", "Bộ Tư pháp"], "recipients": ["snv"], "drafting_unit": "stc"}],
    "letter": {"to": ["stc"], "recipients": ["snv"], "drafting_unit": "stc"},
    "notice": {"recipients": ["snv"], "drafting_unit": "stc"},
}


def test_an_id_is_the_body_wherever_a_name_is_printed() -> None:
    typed = registry(**SAID)
    known = with_names(typed)
    is_id = typed.knows_body
    seen = {tuple(step for step in path if isinstance(step, str)) for path, _ in names_of_bodies(typed.workshop, is_id)}
    # A draft stands in three places of the file; the rest of the list is seen whole.
    assert {field for field in BODIES if field[0] not in ("drafts", "next_draft")} <= seen
    assert list(names_of_bodies(known, is_id)) == []
    assert known.report[0].to == ("Sở Tài chính", "Bộ Tư pháp")
    assert known.organizers[0].parent == "Ủy ban nhân dân phường Hồng An"
    assert known.answers[0].by is not None
    assert known.answers[0].by.name == "Sở Tư pháp"
    assert known.minutes.recipients == ("Sở Nội vụ", "stc (để biết)")
    assert known.remarks[0].by.units == ("snv",)


def test_what_names_no_id_stays_the_very_same() -> None:
    typed = registry(units=UNITS, chair=PERSON, remarks=[remark("YK-01")])
    assert with_names(typed) is typed.workshop


def test_an_abbreviation_stays_in_the_symbol_though_it_is_an_id() -> None:
    units = [{"id": "PBGDPL", "name": "Phòng Phổ biến, giáo dục pháp luật"}]
    known = with_names(registry(units=units, letter={"drafting_unit": "PBGDPL"}, report={"to": "PBGDPL"}))
    assert known.letter.drafting_unit == "PBGDPL"
    assert known.report[0].to == ("Phòng Phổ biến, giáo dục pháp luật",)


@pytest.mark.parametrize("field", PERSONS, ids=".".join)
def test_a_body_is_told_of_where_only_a_person_can_stand(field: tuple[str, ...]) -> None:
    said: Any = {**PERSON, "name": "stc"}
    whole = {
        "chair": {"chair": said}, "secretary": {"secretary": said}, "attendees": {"attendees": [said]},
        "workshop": {"workshop": {"title": "H", "sessions": [{"date": "12/3/2026", "chair": said}]}},
        "remarks": {"remarks": [remark("YK-01", by={"speakers": ["stc"]})]},
        "report": {"report": {"signer": said}}, "letter": {"letter": {"signer": said}},
        "notice": {"notice": {"signer": said}}, "conclusion": {"conclusion": {"by": said, "summary": "Ghi nhận"}},
    }  # fmt: skip
    delegate = {"attendees": [{**PERSON, "status": "delegated", "delegate": said}]}
    typed = registry(units=UNITS, **(delegate if "delegate" in field else whole[field[0]]))
    ((path, name),) = bodies_for_persons(typed)
    assert tuple(step for step in path if isinstance(step, str)) == field
    assert name == "stc"
