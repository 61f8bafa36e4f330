"""Who led the workshop and its sittings, and who concluded it, in every document that tells of it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from hoithao.pipeline import Input, render
from reading import document_text

A = {"name": "Hoàng Văn Minh", "honorific": "đồng chí", "position": "Phó Giám đốc", "unit": "stp"}
B = {"name": "Lù Thị Hoa", "honorific": "đồng chí", "position": "Phó Chủ tịch", "unit": "Hội Luật gia tỉnh"}
C = {"name": "Lê Thị Bình", "honorific": "bà", "position": "Phó Giám đốc", "unit": "Sở Nội vụ"}
BASE: dict[str, Any] = {
    "schema": 1,
    "organizers": [{"name": "Sở Tư pháp", "parent": "UBND tỉnh Lào Cai", "symbol": "STP"}],
    "locality": "Lào Cai",
    "chair": [A],
    "draft": {"type": "Nghị quyết", "title": "quy định về hòa giải ở cơ sở", "drafter": "Sở Tư pháp"},
    "attendees": [{"name": "Trần Văn Tâm", "honorific": "ông", "position": "Giám đốc", "unit": "stp"}],
    "remarks": [
        {"id": "YK-01", "by": {"voice": "các đại biểu"}, "targets": "general", "stance": "agree", "text": "Nhất trí."}
    ],
    "conclusion": {"summary": "Tiếp thu các ý kiến", "requests": ["Đề nghị sớm ban hành"]},
    "report": {"to": "Ủy ban nhân dân tỉnh"},
}


def text_of(kind: str, morning: list[Any], afternoon: list[Any], **said: Any) -> str:
    day = "06/8/2026"
    sessions = [
        {"title": "Phiên buổi sáng", "date": day, "part": "sáng", "start": "8:00", "end": "11:30", "chair": morning},
        {"date": day, "part": "chiều", "start": "13:30", "end": "16:30", "chair": afternoon},
    ]
    meeting = {"title": "Hội thảo góp ý dự thảo Nghị quyết", "venue": "Hội trường", "sessions": sessions}
    data = {"workshop": meeting, **BASE, **said}
    for session in sessions:
        if not session["chair"]:
            del session["chair"]
    found = render(Input("a.yaml", json.dumps(data, ensure_ascii=False).encode()), only=kind)
    assert [one for one in found.diagnostics if one.severity == "error"] == []
    return document_text(found.outputs[0].data)


def test_the_minutes_tell_the_post_of_whoever_led_a_sitting_once() -> None:
    text = text_of("minutes", [C], [C])
    assert "đến 11 giờ 30 phút, do bà Lê Thị Bình, Phó Giám đốc Sở Nội vụ, chủ trì." in text
    assert "đến 16 giờ 30 phút, do bà Lê Thị Bình chủ trì." in text


def test_the_minutes_do_not_tell_the_post_of_the_chair_again() -> None:
    text = text_of("minutes", [{"name": "Hoàng Văn Minh"}], [A, C])
    assert "đến 11 giờ 30 phút, do đồng chí Hoàng Văn Minh chủ trì." in text
    assert "do đồng chí Hoàng Văn Minh và bà Lê Thị Bình, Phó Giám đốc Sở Nội vụ, đồng chủ trì." in text


def test_a_post_that_only_the_sitting_gives_is_told_there() -> None:
    text = text_of("minutes", [A], [], chair=[{"name": "Hoàng Văn Minh", "honorific": "đồng chí"}])
    assert "đến 11 giờ 30 phút, do đồng chí Hoàng Văn Minh, Phó Giám đốc Sở Tư pháp, chủ trì." in text


@pytest.mark.parametrize("kind", ["report", "notice", "news"])
def test_others_who_led_a_sitting_are_named_after_the_chair(kind: str) -> None:
    text = text_of(kind, [A], [C])
    assert "Phiên họp chiều ngày 06 tháng 8 năm 2026 do bà Lê Thị Bình, Phó Giám đốc Sở Nội vụ, chủ trì." in text
    assert "Phiên buổi sáng" not in text


@pytest.mark.parametrize("kind", ["report", "notice", "news"])
def test_whoever_led_two_sittings_is_told_once(kind: str) -> None:
    text = text_of(kind, [C], [C])
    sittings = "Phiên buổi sáng và phiên họp chiều ngày 06 tháng 8 năm 2026 do bà Lê Thị Bình"
    assert f"{sittings}, Phó Giám đốc Sở Nội vụ, chủ trì." in text


@pytest.mark.parametrize("kind", ["report", "notice", "news"])
@pytest.mark.parametrize("sittings", [([], []), ([A], [A])])
def test_nothing_is_said_of_sittings_that_the_chair_led(kind: str, sittings: tuple[list[Any], list[Any]]) -> None:
    assert "hiên buổi" not in text_of(kind, *sittings)


@pytest.mark.parametrize("kind", ["report", "notice", "news"])
def test_chairs_of_sittings_alone_did_not_lead_together(kind: str) -> None:
    text = text_of(kind, [A], [C], chair=[])
    assert "Phó Giám đốc Sở Nội vụ, chủ trì các phiên" in text


SAYS = {"minutes": "{} kết luận hội thảo: tiếp thu", "notice": "{} kết luận hội thảo như sau:", "news": "{} nêu rõ:"}


@pytest.mark.parametrize("kind", SAYS)
@pytest.mark.parametrize(
    ("by", "who"),
    [
        (None, "ác đồng chủ trì"),
        ("Hoàng Văn Minh", "ồng chí Hoàng Văn Minh"),
        ({"name": "Lù Thị Hoa", "position": "Phó Chủ tịch"}, "ồng chí Lù Thị Hoa"),
        ("Trần Văn Tâm", "ng Trần Văn Tâm, Giám đốc Sở Tư pháp,"),
        ("Vũ Thị Sen", "Vũ Thị Sen"),
    ],
)
def test_who_concluded_is_named_in_every_document(kind: str, by: Any, who: str) -> None:
    said = {**BASE["conclusion"], **({"by": by} if by else {})}
    text = text_of(kind, [], [], chair=[A, B], conclusion=said)
    assert SAYS[kind].format(who) in text


@pytest.mark.parametrize("kind", ["minutes", "news"])
@pytest.mark.parametrize("by", [None, "Hoàng Văn Minh"])
def test_who_concluded_is_told_where_there_is_no_summary(kind: str, by: str | None) -> None:
    said = {"requests": ["Đề nghị sớm ban hành"], **({"by": by} if by else {})}
    told = "Đồng chí Hoàng Văn Minh kết luận hội thảo." in text_of(kind, [], [], chair=[A, B], conclusion=said)
    assert told is (by is not None)
