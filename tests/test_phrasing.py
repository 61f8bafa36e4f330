"""How the minutes, the notice and the article put things: sentences an officer would sign as they are."""

from __future__ import annotations

import json
import re
from itertools import pairwise
from typing import Any

import pytest

from hoithao.diagnostics import Severity
from hoithao.pipeline import Input, render
from reading import document_text

BASE: dict[str, Any] = {
    "schema": 1,
    "organizers": [{"name": "Sở Tư pháp", "parent": "UBND tỉnh Lào Cai", "symbol": "STP"}],
    "locality": "Lào Cai",
    "workshop": {
        "title": "Hội thảo góp ý dự thảo Nghị định",
        "date": "06/8/2026",
        "start": "8:00",
        "end": "11:30",
        "venue": "Hội trường tầng 2",
    },
    "draft": {
        "type": "Nghị định",
        "title": "quy định về hòa giải ở cơ sở",
        "drafter": "Bộ Tư pháp",
        "sections": [{"ref": f"Điều {at}"} for at in range(1, 13)],
    },
    "chair": [{"name": "Hoàng Văn Minh", "honorific": "ông", "position": "Phó Giám đốc", "unit": "Sở Tư pháp"}],
    "secretary": {"name": "Trần Thị Lan", "position": "Chuyên viên", "unit": "Sở Tư pháp"},
    "units": [{"id": f"dv-{at}", "name": f"Sở {name}"} for at, name in enumerate(("Nội vụ", "Tài chính", "Y tế"), 1)],
    "agenda": [{"id": "gop-y", "title": "Góp ý dự thảo Nghị định", "about": "draft"}],
}


def remark(at: int, **said: Any) -> dict[str, Any]:
    """Return a remark of the first body on the article of its number, unless said otherwise; ``None`` is left out."""
    whole = {
        "id": f"YK-{at:02d}",
        "by": {"units": "dv-1"},
        "agenda": "gop-y",
        "targets": f"Điều {at}",
        "stance": "amend",
        "text": f"Đề nghị làm rõ nội dung thứ {at}.",
        **said,
    }
    return {key: value for key, value in whole.items() if value is not None}


def told(kind: str, **said: Any) -> list[str]:
    """Return the lines of one document of the workshop with what is given."""
    data = json.dumps({**BASE, **said}, ensure_ascii=False).encode("utf-8")
    result = render(Input("x.yaml", data), only=kind)
    assert [found for found in result.diagnostics if found.severity is Severity.ERROR] == []
    (output,) = result.outputs
    return document_text(output.data).splitlines()


# A joint opinion in the article


@pytest.mark.parametrize("many", [1, 10])
def test_an_article_tells_remarks_declared_the_same_as_one_opinion_of_all_behind_it(many: int) -> None:
    remarks = [remark(at) for at in range(1, many + 1)]
    remarks += [
        remark(11, text="Đề nghị nâng mức hỗ trợ."),
        remark(12, text="Đề nghị nâng mức thù lao.", by={"units": "dv-2"}, targets="Điều 11", same_as="YK-11"),
    ]
    lines = told("news", remarks=remarks)
    text = "\n".join(lines)
    assert text.count("nâng mức") == 1
    assert "Điều 11, đại diện Sở Nội vụ và Sở Tài chính đề nghị nâng mức hỗ trợ." in text
    left = [line for line in lines if "còn ghi nhận" in line]
    # Eight told, one of them by two: of twelve remarks three are left.
    assert ["còn ghi nhận 03 ý kiến phát biểu của 01 cơ quan, đơn vị" in line for line in left] == [True] * (many > 1)


def test_a_joint_opinion_picked_by_any_of_its_ids_is_told_with_all_behind_it() -> None:
    same = remark(2, by={"units": "dv-2"}, targets="Điều 1", same_as="YK-01")
    lines = told("news", remarks=[remark(1), same, remark(3)], news={"remarks": ["YK-02"]})
    assert any("đại diện Sở Nội vụ và Sở Tài chính đề nghị làm rõ nội dung thứ 1." in line for line in lines)
    assert any("còn ghi nhận 01 ý kiến phát biểu của 01 cơ quan" in line for line in lines)


def test_a_joint_opinion_beyond_the_drafts_is_one_sentence_too() -> None:
    beyond = {"targets": [], "stance": None, "agenda": "khac"}
    remarks = [
        remark(1, **beyond, text="Kinh phí còn thiếu."),
        remark(2, **beyond, by={"units": "dv-3"}, text="Kinh phí thiếu.", same_as="YK-01"),
    ]
    agenda = [*BASE["agenda"], {"id": "khac", "title": "Công tác hòa giải"}]
    lines = told("news", remarks=remarks, agenda=agenda)
    assert "Đại diện Sở Nội vụ và Sở Y tế cho biết kinh phí còn thiếu." in lines
    assert not any("ý kiến phát biểu khác" in line for line in lines)


# Who leads


@pytest.mark.parametrize(
    ("chairs", "told_of"),
    [
        ([{"name": "Hoàng Văn Minh", "honorific": "ông"}], "ông Hoàng Văn Minh"),
        ([{"name": "Hoàng Văn Minh", "honorific": "đồng chí"}], "đồng chí Hoàng Văn Minh"),
        ([{"name": "Hoàng Văn Minh", "degree": "TS."}], "TS. Hoàng Văn Minh"),
        ([{"name": "Hoàng Văn Minh"}, {"name": "Lù Thị Hoa"}], "các đồng chủ trì"),
        ([], "người chủ trì"),
    ],
)
def test_whoever_leads_has_a_small_letter_inside_a_sentence(chairs: list[dict[str, str]], told_of: str) -> None:
    said = {"chair": chairs, "remarks": [remark(1)], "conclusion": {"summary": "Cảm ơn các đại biểu."}}
    after = f"Sau khi nghe ý kiến phát biểu của các đại biểu, {told_of} kết luận hội thảo như sau:"
    assert after in told("notice", **said)
    assert f"{told_of[0].upper()}{told_of[1:]} kết luận hội thảo như sau:" in told("notice", **{**said, "remarks": []})


# Voices that name nobody

VOICES = [
    ("đa số", None, "Đa số ý kiến", "Đa số đại biểu"),
    ("Hầu hết", None, "Hầu hết ý kiến", "Hầu hết đại biểu"),
    ("100%", None, "100% ý kiến", "100% đại biểu"),
    ("tất cả", None, "Tất cả đại biểu", "Tất cả đại biểu"),
    ("một số", None, "Một số ý kiến", "Một số đại biểu"),
    ("cá biệt", None, "Cá biệt có ý kiến", "Ý kiến của đại biểu"),
    ("có ý kiến", None, "Có ý kiến", "Ý kiến của đại biểu"),
    ("có đại biểu", None, "Có đại biểu", "Đại biểu"),
    ("đa số ý kiến", None, "Đa số ý kiến", "Đa số ý kiến"),
    ("các đại biểu", None, "Các đại biểu", "Các đại biểu"),
    ("đa số", "đại diện các phường", "Đa số đại diện các phường", "Đa số đại diện các phường"),
    ("một số", "đại diện các phường", "Một số đại diện các phường", "Một số đại diện các phường"),
    ("một số", "các hòa giải viên", "Một số ý kiến của các hòa giải viên", "Một số ý kiến của các hòa giải viên"),
    ("đa số", "các hòa giải viên", "Đa số các hòa giải viên", "Đa số các hòa giải viên"),
    ("đa số", "Sở Nội vụ", "Đa số ý kiến của Sở Nội vụ", "Đa số ý kiến của Sở Nội vụ"),
    ("hầu hết ý kiến", "các sở", "Hầu hết ý kiến của các sở", "Hầu hết ý kiến của các sở"),
    ("có ý kiến", "các sở", "Có ý kiến của các sở", "Ý kiến của các sở"),
    ("đại diện", "các sở", "Đại diện các sở", "Đại diện các sở"),
    ("đại diện", "đại diện các sở", "Đại diện các sở", "Đại diện các sở"),
]


@pytest.mark.parametrize(("voice", "of", "subject", "cell"), VOICES)
def test_a_voice_has_the_noun_it_needs(voice: str, of: str | None, subject: str, cell: str) -> None:
    by = {"voice": voice, "of": of} if of else {"voice": voice}
    said = {"remarks": [remark(1, by=by, stance="agree", targets="general", text="Nhất trí với dự thảo.")]}
    end = f"{subject[1:]} nhất trí với dự thảo."
    assert f"- {subject[0]}{end}" in told("minutes", **said)
    assert any(line.endswith(f"Qua thảo luận, {subject[0].lower()}{end}") for line in told("news", **said))
    report = told("report", **said, report={"to": "Bộ Tư pháp"})
    assert any(line.endswith(f"{subject[0]}{end}") for line in report)
    assert cell in report


@pytest.mark.parametrize(
    ("by", "asked"),
    [
        ([{"voice": "đa số"}], "ý kiến của đa số đại biểu"),
        ([{"voice": "có ý kiến"}], "ý kiến của đại biểu"),
        ([{"voice": "một số ý kiến"}], "một số ý kiến"),
        ([{"units": "dv-1"}, {"voice": "một số ý kiến"}], "ý kiến của Sở Nội vụ và một số ý kiến"),
    ],
)
def test_an_answer_is_to_somebodys_opinion_and_not_to_the_opinion_of_an_opinion(
    by: list[dict[str, str]], asked: str
) -> None:
    remarks = [remark(at, by=who) for at, who in enumerate(by, 1)]
    answers = [{"remarks": [one["id"] for one in remarks], "by": "Hoàng Văn Minh", "text": "Sẽ nghiên cứu."}]
    lines = told("minutes", remarks=remarks, answers=answers)
    assert any(f" giải đáp {asked}: Sẽ nghiên cứu." in line for line in lines)
    article = asked.replace("Sở", "đại diện Sở")
    assert any(f"Giải đáp {article}, " in line for line in told("news", remarks=remarks, answers=answers))


# What one remark chooses, and where it belongs


@pytest.mark.parametrize(
    ("by", "chooses"),
    [
        ({"units": "dv-1", "speakers": ["Lê C"]}, "Đại biểu chọn"),
        ({"units": "dv-1", "speakers": ["Lê C", "Vũ D"]}, "Các đại biểu chọn"),
        ({"units": ["dv-1", "dv-2"]}, "Sở Nội vụ và Sở Tài chính chọn"),
        ({"voice": "đa số"}, "Ý kiến này chọn"),
    ],
)
def test_a_remark_that_chooses_an_option_is_not_told_as_the_choice_of_the_workshop(
    by: dict[str, Any], chooses: str
) -> None:
    issue = {"id": "vd", "question": "Mức hỗ trợ", "options": [{"id": "a", "text": "300.000 đồng"}]}
    lines = told("minutes", issues=[issue], remarks=[remark(1, by=by, issue="vd", option="a")])
    assert any(line.endswith(f" {chooses} phương án “300.000 đồng”.") for line in lines)
    assert not any("được chọn" in line for line in lines)


@pytest.mark.parametrize("by", [{"units": "dv-1"}, {"voice": "đa số ý kiến"}], ids=["a body", "a voice"])
def test_a_place_not_known_yet_is_left_out_of_sentences(by: dict[str, str]) -> None:
    said = {"remarks": [remark(1, by=by, targets="unknown", text="Đề nghị xem lại."), remark(2, targets="title")]}
    whose = "Sở Nội vụ: Đề nghị" if "units" in by else "Đa số ý kiến đề nghị"
    assert f"a) {whose} xem lại." in [line.replace("1. ", "a) ") for line in told("minutes", **said)]
    assert not any("xác định" in line for kind in ("minutes", "news") for line in told(kind, **said))
    report = told("report", **said, report={"to": "Bộ Tư pháp"})
    assert f"- {whose.replace(': Đề', ' đề')} xem lại." in report
    assert "b) Nội dung chưa xác định vị trí trong dự thảo" in report
    assert "Chưa xác định" in report  # the annex has a cell to fill


def test_a_place_not_known_yet_is_left_out_beside_one_that_is_known() -> None:
    lines = told("minutes", remarks=[remark(1, targets=["Điều 2", "unknown"], text="Đề nghị xem lại.")])
    assert "- Sở Nội vụ (về Điều 2): Đề nghị xem lại." in lines


# Headings and levels of the minutes

LEVELS = [r"[IVX]+\. ", r"\d+\. ", r"[a-zđ]\) "]
VOTE = {"question": "Mức hỗ trợ", "agenda": "gop-y", "for": 15, "against": 2}
ANSWER = {"remarks": ["YK-01"], "by": "Hoàng Văn Minh", "text": "Sẽ nghiên cứu."}


def outline(lines: list[str]) -> list[str]:
    """Return the numbered lines of minutes from the first section on: headings whole, other lines as their number."""
    numbered = [line for line in lines if any(re.match(level, line) for level in LEVELS)]
    first = next(at for at, line in enumerate(numbered) if line.startswith("I. "))
    return numbered[first:]


def sections(**said: Any) -> list[str]:
    lines = outline(told("minutes", **said))
    depths = [next(at for at, level in enumerate(LEVELS) if re.match(level, line)) for line in lines]
    assert depths[0] == 0
    assert all(below <= above + 1 for above, below in pairwise(depths)), lines
    return lines


LETTER = {"id": "vb", "unit": "dv-3", "number": "1/SYT", "date": "05/8/2026", "view": "comments"}


def test_remarks_right_under_a_roman_number_are_numbered_at_the_next_level() -> None:
    assert [line[:2] for line in sections(remarks=[remark(1), remark(2)])] == ["I.", "1.", "2."]


def test_each_part_of_a_section_has_a_numbered_heading_and_points_below_it() -> None:
    agenda = [{**BASE["agenda"][0], "focus": ["Mức hỗ trợ", "Kinh phí"]}]
    letters = [remark(at, by={}, source="vb", agenda=None) for at in (3, 4)]
    said = {"agenda": agenda, "remarks": [remark(1), remark(2), *letters], "replies": [LETTER]}
    lines = sections(**said, answers=[ANSWER], votes=[VOTE, VOTE])
    assert [line[:2] if ")" in line[:3] else line for line in lines] == [
        "I. GÓP Ý DỰ THẢO NGHỊ ĐỊNH",
        *("1. Gợi ý thảo luận", "a)", "b)"),
        *("2. Ý kiến của đại biểu", "a)", "b)"),
        *("3. Ý kiến bằng văn bản gửi đến hội thảo", "a)", "b)"),
        "4. Giải đáp, tiếp thu",
        *("5. Biểu quyết", "a)", "b)"),
    ]


def test_a_vote_does_not_stand_under_the_heading_of_the_answers() -> None:
    lines = told("minutes", remarks=[remark(1)], answers=[ANSWER], votes=[VOTE])
    at = lines.index("3. Biểu quyết")
    assert lines[at + 1].startswith("- Biểu quyết về “Mức hỗ trợ”: 15 phiếu tán thành")
    assert lines[at - 2] == "2. Giải đáp, tiếp thu"


def test_a_section_with_letters_alone_and_votes_of_no_item_follow_the_levels_too() -> None:
    letters = [remark(at, by={}, source="vb", agenda=None) for at in (3, 4)]
    lines = sections(remarks=letters, replies=[LETTER], votes=[{key: VOTE[key] for key in ("question", "for")}] * 2)
    assert [line[:3] for line in lines] == ["I. ", "1. ", "2. ", "II.", "1. ", "2. "]
    assert "Ý kiến bằng văn bản gửi đến hội thảo:" in told("minutes", remarks=letters, replies=[LETTER])


# The sittings of a workshop

AGENDA = [
    {"id": "a", "title": "Trình bày dự thảo Nghị định", "about": "draft"},
    {"id": "b", "title": "Góp ý từ Điều 1 đến Điều 4", "about": "draft"},
]
MORNING = {"date": "06/8/2026", "start": "8:00", "end": "11:30"}
AFTERNOON = {"date": "06/8/2026", "part": "chiều", "start": "13:30", "end": "16:30"}
HOURS, LATER = "từ 08 giờ 00 phút đến 11 giờ 30 phút", "từ 13 giờ 30 phút đến 16 giờ 30 phút"
WHAT = "trình bày dự thảo Nghị định, góp ý từ Điều 1 đến Điều 4"


@pytest.mark.parametrize(
    ("sessions", "shown"),
    [
        pytest.param(
            [{**MORNING, "title": "Phiên buổi sáng", "agenda": ["a", "b"]}, {**AFTERNOON, "agenda": "b"}],
            [f"Buổi sáng ({HOURS}): {WHAT}.", f"Buổi chiều ({LATER}): góp ý từ Điều 1 đến Điều 4."],
            id="a title that says the part of the day alone",
        ),
        pytest.param(
            [MORNING, AFTERNOON], [f"Buổi sáng: {HOURS}.", f"Buổi chiều: {LATER}."], id="neither title nor agenda"
        ),
        pytest.param(
            [{**MORNING, "title": "Phiên toàn thể", "agenda": ["a", "b"]}, {**AFTERNOON, "title": "Bế mạc"}],
            [f"Buổi sáng ({HOURS}), phiên toàn thể: {WHAT}.", f"Buổi chiều ({LATER}): bế mạc."],
            id="titles that tell more",
        ),
        pytest.param(
            [
                {**MORNING, "title": "Khai mạc", "agenda": "a"},
                {**AFTERNOON, "title": "Góp ý từ Điều 1 đến Điều 4", "agenda": "b"},
            ],
            [
                f"Buổi sáng ({HOURS}), phiên “Khai mạc”: trình bày dự thảo Nghị định.",
                f"Buổi chiều ({LATER}): góp ý từ Điều 1 đến Điều 4.",
            ],
            id="a title equal to the item",
        ),
        pytest.param(
            [
                {"date": "06/8/2026", "start": "8:00", "venue": "Phòng 1", "agenda": "a"},
                {
                    "date": "07/8/2026",
                    "part": "cả ngày",
                    "chair": [{"name": "Lê C", "honorific": "bà"}, {"name": "Vũ D"}],
                },
            ],
            [
                "Buổi sáng ngày 06 tháng 8 năm 2026 (từ 08 giờ 00 phút), tại Phòng 1: trình bày dự thảo Nghị định.",
                "Cả ngày 07 tháng 8 năm 2026: do bà Lê C và Vũ D đồng chủ trì.",
            ],
            id="several days",
        ),
        pytest.param(
            [{"date": "06/8/2026", "title": "Buổi tối", "end": "21:00"}, {"date": "06/8/2026", "agenda": "b"}],
            ["Buổi tối: đến 21 giờ 00 phút.", "Phiên thứ hai: góp ý từ Điều 1 đến Điều 4."],
            id="hours not known",
        ),
        pytest.param([{**MORNING, "title": "Phiên sáng", "agenda": ["a"]}], [], id="a single sitting"),
        pytest.param([{**MORNING, "title": "Khai mạc"}], [f"Buổi sáng ({HOURS}): khai mạc."], id="a single one named"),
    ],
)
def test_a_sitting_is_told_with_its_hours_and_what_was_on_in_it(
    sessions: list[dict[str, Any]], shown: list[str]
) -> None:
    meeting = {key: BASE["workshop"][key] for key in ("title", "venue")}
    lines = told("minutes", workshop={**meeting, "sessions": sessions}, agenda=AGENDA)
    start = next(at for at, line in enumerate(lines) if line.startswith("Nội dung (theo"))
    assert lines[start + 1 : lines.index("I. TRÌNH BÀY DỰ THẢO NGHỊ ĐỊNH")] == shown


def test_a_body_that_answers_is_told_by_its_name_where_its_id_was_typed() -> None:
    answers = [{"remarks": ["YK-01"], "by": "dv-3", "text": "Sẽ nghiên cứu."}]
    lines = told("minutes", remarks=[remark(1)], answers=answers)
    assert any("Sở Y tế giải đáp ý kiến của Sở Nội vụ: Sẽ" in line for line in lines)


# The conclusion does not say a word of its headings twice


CONCLUSIONS = [
    ("Thống nhất sự cần thiết ban hành.", "Sự cần thiết ban hành.", "Hội thảo thống nhất sự cần thiết ban hành."),
    ("thống nhất với Điều 5", "Điều 5.", "Hội thảo thống nhất với Điều 5."),
    ("Thống nhất không quy định mức", "Không quy định mức.", "Hội thảo thống nhất không quy định mức."),
    (
        "Thống nhất cao với dự thảo",
        "Thống nhất cao với dự thảo.",
        "Nội dung được thống nhất là thống nhất cao với dự thảo.",
    ),
    (
        "Thống nhất, đề nghị bổ sung",
        "Thống nhất, đề nghị bổ sung.",
        "Nội dung được thống nhất là thống nhất, đề nghị bổ sung.",
    ),
    ("Nhất trí với bố cục", "Nhất trí với bố cục.", "Nội dung được thống nhất là nhất trí với bố cục."),
    ("Việc thống nhất tên gọi", "Việc thống nhất tên gọi.", "Nội dung được thống nhất là việc thống nhất tên gọi."),
]


@pytest.mark.parametrize(("typed", "listed", "article"), CONCLUSIONS)
def test_what_is_agreed_does_not_say_twice_that_it_is(typed: str, listed: str, article: str) -> None:
    said = {"conclusion": {"summary": "Cảm ơn các đại biểu.", "consensus": [typed]}}
    minutes, notice = told("minutes", **said), told("notice", **said)
    assert minutes[minutes.index("Những nội dung được thống nhất:") + 1] == f"- {listed}"
    assert notice[notice.index("2. Nội dung thống nhất") + 1] == listed
    assert any(line.endswith(article) for line in told("news", **said))
    both = {"conclusion": {"consensus": [typed, "Giữ Điều 5"]}}
    lead = "Các nội dung được thống nhất gồm: "
    assert f"{lead}{listed[0].lower() if listed != 'Điều 5.' else listed[0]}{listed[1:-1]}; giữ Điều 5." in told(
        "news", **both
    )


@pytest.mark.parametrize(
    ("typed", "listed"),
    [
        ("Đề nghị các cơ quan gửi góp ý.", "Các cơ quan gửi góp ý."),
        ("đề nghị Sở Y tế gửi góp ý", "Sở Y tế gửi góp ý."),
        ("Các cơ quan gửi góp ý", "Các cơ quan gửi góp ý."),
        ("Đề nghị của Sở Y tế được ghi nhận", "Đề nghị của Sở Y tế được ghi nhận."),
    ],
)
def test_a_request_does_not_say_twice_that_it_is_one(typed: str, listed: str) -> None:
    said = {"conclusion": {"summary": "Cảm ơn các đại biểu.", "requests": [typed]}}
    minutes, notice = told("minutes", **said), told("notice", **said)
    assert minutes[minutes.index("Hội thảo đề nghị:") + 1] == f"- {listed}"
    assert notice[notice.index("2. Đề nghị của hội thảo") + 1] == listed
    asked = listed if listed.startswith("Sở") else listed[0].lower() + listed[1:]
    assert f"Hội thảo đề nghị {asked}" in told("news", **said)
