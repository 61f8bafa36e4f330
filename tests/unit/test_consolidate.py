"""Every remark in one place, and every figure."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from counting import growth, lines
from hoithao.consolidate import (
    Consolidation,
    GroupReplies,
    Participation,
    Tally,
    consolidate,
    participation,
    rowed,
    speaks_for_all,
    tally,
    voice_rank,
)
from hoithao.model.remarks import Remark
from hoithao.sameness import circles, leads
from unit.building import UNITS, registry, remark

DRAFT = {
    "type": "Nghị định",
    "title": "quy định về theo dõi",
    "sections": [{"ref": "Điều 1"}, {"ref": "Điều 5a", "sections": [{"ref": "khoản 1"}, {"ref": "khoản 2"}]}],
}
REPLIES = [
    {"id": "vb-stc", "unit": "stc", "view": "agree"},
    {"id": "vb-snv", "unit": "snv", "view": "comments"},
    {"id": "vb-lg", "unit": "hoi-lg", "view": "agree"},
]


def made(**said: Any) -> Consolidation:
    return consolidate(registry(**{"draft": DRAFT, "units": UNITS, **said}))


def voices(voice: str, of: str | None = None) -> Remark:
    return Remark.model_validate(remark("YK", by={"voice": voice, "of": of}))


MIXED = [
    remark("YK-1", targets="Điều 5a", stance="amend"),
    remark("YK-2", targets="Điều 1", stance="agree", by={"units": ["snv", "stc"]}),
    remark("YK-3", targets="khoản 2 Điều 5a", stance="disagree", by={"voice": "nhiều ý kiến"}),
    remark("YK-4", targets="general", by={}, source="vb-snv"),
    remark("YK-5", targets="Điều 5a", stance="amend", by={"speakers": {"name": "Nguyễn Văn A"}}),
]


def test_the_counts_add_up_and_each_body_is_named_once() -> None:
    assert made(remarks=MIXED, replies=REPLIES).tally == Tally(
        total=5, agree=1, amend=2, disagree=1, unsorted=1, spoken=4, written=1, voices=1, individuals=1,
        units=("snv", "stc"),
    )  # fmt: skip


def test_voices_are_ranked_from_all_to_one_by_their_first_words() -> None:
    widest_first = [
        "Tất cả đại biểu", "Toàn thể đại biểu", "100% đại biểu", "Các đại biểu", "Các ý kiến", "Đại biểu dự họp",
        "Hầu hết đại biểu", "Đại đa số ý kiến", "Đa số ý kiến", "Phần lớn đại biểu", "Nhiều ý kiến", "Một số đại biểu",
        "Vài ý kiến", "Có ý kiến", "Có đại biểu", "Đại diện các doanh nghiệp", "Cá biệt",
    ]  # fmt: skip
    assert [voice_rank(voice) for voice in widest_first] == list(range(len(widest_first)))
    assert voice_rank("Ai đó") == len(widest_first)
    assert [speaks_for_all(voices(voice)) for voice in widest_first] == [True] * 5 + [False] * 12


def test_no_remarks_count_nothing() -> None:
    assert tally([]) == Tally(
        total=0, agree=0, amend=0, disagree=0, unsorted=0, spoken=0, written=0, voices=0, individuals=0, units=()
    )


def test_remarks_beyond_the_drafts_are_not_in_the_tally_but_are_kept() -> None:
    agenda = [{"id": "khac", "title": "Nội dung khác"}, {"id": "gop-y", "title": "Góp ý", "about": "draft"}]
    whole = made(agenda=agenda, remarks=[remark("YK-1", agenda="khac"), remark("YK-2", agenda="gop-y")])
    assert [entry.remark.id for entry in whole.beyond] == ["YK-1"]
    assert [entry.remark.id for block in whole.blocks for entry in block.entries] == ["YK-2"]
    assert whole.tally.total == 1


def test_a_voice_is_never_counted_as_a_body_even_in_a_letter() -> None:
    said = [
        remark("YK-1", by={"voice": "các đại biểu"}),
        remark("YK-2", by={"voice": "một số ý kiến"}, source="vb-snv"),
    ]
    whole = made(remarks=said, replies=REPLIES)
    assert (whole.tally.voices, whole.tally.units, whole.participation.spoke) == (2, (), ())


def test_groups_follow_the_draft_and_remarks_on_one_target_the_file() -> None:
    groups = made(remarks=MIXED, replies=REPLIES).blocks[0].groups
    assert [(group.target.label, [entry.remark.id for entry in group.entries]) for group in groups] == [
        ("Ý kiến chung", ["YK-4"]),
        ("Điều 1", ["YK-2"]),
        ("Điều 5a", ["YK-1", "YK-5", "YK-3"]),
    ]


def test_a_remark_with_several_targets_stands_once_under_the_first_of_the_draft() -> None:
    whole = made(remarks=[remark("YK-1", targets=["khoản 2 Điều 5a", "Điều 1", "unknown"])])
    (group,) = whole.blocks[0].groups
    assert group.target.label == "Điều 1"
    assert [target.label for target in group.entries[0].targets] == ["Điều 1", "Khoản 2 Điều 5a", "Chưa xác định"]
    assert whole.tally.total == 1


def test_a_remark_whose_targets_are_lost_is_kept_at_the_end_and_told() -> None:
    whole = made(remarks=[remark("YK-1", targets=["Điều 99", "Điều 98"]), remark("YK-2", targets="Điều 1")])
    assert [group.target.label for group in whole.blocks[0].groups] == ["Điều 1", "Chưa xác định"]
    assert [(at, position, lost.text) for at, position, lost in whole.unresolved] == [
        (0, 0, "Điều 99"),
        (0, 1, "Điều 98"),
    ]


def test_one_article_is_one_group_whether_or_not_its_chapter_is_named() -> None:
    bare = {"type": "Nghị định", "title": "quy định về theo dõi"}
    said = [
        remark("YK-1", targets="Điều 7 Chương II"),
        remark("YK-2", targets="Điều 6"),
        remark("YK-3", targets="khoản 1 Điều 7"),
    ]
    groups = made(draft=bare, remarks=said).blocks[0].groups
    assert [group.target.label for group in groups] == ["Điều 6", "Điều 7"]


def test_an_article_of_no_named_part_is_not_that_of_the_first() -> None:
    parts = [{"id": "qd", "name": "Quyết định"}, {"id": "qc", "name": "Quy chế"}]
    said = [
        remark("YK-1", targets="Điều 1 Quyết định"),
        remark("YK-2", targets="Điều 1"),
        remark("YK-3", targets="Điều 1 Quy chế"),
    ]
    groups = made(draft={"type": "Quyết định", "title": "về quy chế", "parts": parts}, remarks=said).blocks[0].groups
    assert [(group.target.label, [entry.remark.id for entry in group.entries]) for group in groups] == [
        ("Điều 1 (Quyết định)", ["YK-1"]), ("Điều 1", ["YK-2"]), ("Điều 1 (Quy chế)", ["YK-3"]),
    ]  # fmt: skip


def test_who_took_part_as_far_as_one_draft_is_concerned() -> None:
    drafts = [{"id": "a", "type": "Luật", "title": "A"}, {"id": "b", "type": "Nghị định", "title": "B"}]
    whole = registry(
        drafts=drafts,
        units=UNITS,
        agenda=[{"id": "khac", "title": "Khác"}],
        replies=[
            {"id": "vb-1", "unit": "stc", "view": "agree", "draft": "a"},
            {"id": "vb-2", "unit": "snv", "view": "agree", "draft": "b"},
            {"id": "vb-3", "unit": "hoi-lg", "view": "agree"},
        ],
        remarks=[
            remark("Y1", draft="b", by={"units": "hong-an"}),
            remark("Y2", draft="a", by={"units": "snv"}),
            remark("Y3", agenda="khac", by={"units": "hoi-lg"}),
        ],
    )
    about = {draft.id: participation(whole, [draft]) for draft in whole.drafts}
    assert (about["a"].replied, about["a"].spoke) == (("stc", "hoi-lg"), ("snv", "hoi-lg"))
    assert (about["b"].replied, about["b"].spoke) == (("snv", "hoi-lg"), ("hong-an", "hoi-lg"))
    assert about["a"].silent == ("hong-an",)
    assert participation(whole) == participation(whole, whole.drafts)
    assert participation(whole).replied == ("stc", "snv", "hoi-lg")
    assert participation(whole, []).replied == ("hoi-lg",)


def test_participation_tells_who_was_asked_replied_agreed_spoke_and_kept_silent() -> None:
    whole = made(
        remarks=[remark("YK-1", by={"units": ["snv"]}), remark("YK-2", by={}, source="vb-snv")], replies=REPLIES
    )
    assert whole.participation == Participation(
        asked=("snv", "stc", "hong-an"),
        replied=("stc", "snv", "hoi-lg"),
        agreed=("stc", "hoi-lg"),
        commented=("snv",),
        spoke=("snv",),
        silent=("hong-an",),
        groups=(
            GroupReplies("Sở, ban, ngành", ("snv", "stc"), ("snv", "stc")),
            GroupReplies("Ủy ban nhân dân cấp xã", ("hong-an",), ()),
        ),
    )


def test_a_body_that_spoke_is_not_silent_though_it_sent_no_letter() -> None:
    whole = made(remarks=[remark("YK-1", by={"units": "hong-an"})])
    assert whole.participation.silent == ("snv", "stc")
    assert whole.participation.replied == ()


def test_a_written_remark_is_no_speech() -> None:
    assert made(remarks=[remark("YK-1", by={}, source="vb-snv")], replies=REPLIES).participation.spoke == ()


def test_a_body_that_agreed_and_commented_is_among_those_that_commented() -> None:
    replies = [*REPLIES, {"id": "vb-stc-2", "unit": "stc", "view": "comments"}]
    whole = made(replies=replies)
    assert (whole.participation.agreed, whole.participation.commented) == (("hoi-lg",), ("stc", "snv"))
    assert [reply.id for reply in whole.blocks[0].agreed] == ["vb-lg"]


def test_letters_that_agree_stand_one_a_body_in_the_order_of_the_file() -> None:
    replies = [
        {"id": "stc-1", "unit": "stc", "view": "agree"},
        {"id": "snv-1", "unit": "snv", "view": "agree"},
        {"id": "stc-2", "unit": "stc", "view": "agree"},
    ]
    assert [reply.id for reply in made(replies=replies).blocks[0].agreed] == ["stc-1", "snv-1"]


def test_each_draft_has_its_own_letters_and_remarks() -> None:
    drafts = [{**DRAFT, "id": "mot"}, {**DRAFT, "id": "hai"}]
    replies = [
        {"id": "vb-1", "unit": "stc", "view": "agree", "draft": "hai"},
        {"id": "vb-2", "unit": "snv", "view": "comments", "draft": "mot"},
        {"id": "vb-3", "unit": "snv", "view": "agree", "draft": "hai"},
    ]
    said = [remark("YK-1", draft="hai", targets="Điều 1"), remark("YK-2", by={}, source="vb-2", targets="Điều 1")]
    whole = made(draft=None, drafts=drafts, replies=replies, remarks=said)
    assert [
        ([entry.remark.id for entry in block.entries], [reply.id for reply in block.agreed]) for block in whole.blocks
    ] == [(["YK-2"], []), (["YK-1"], ["vb-1", "vb-3"])]
    assert whole.tally.total == 2


def test_options_are_tallied_and_a_remark_without_a_choice_stays_on_the_issue() -> None:
    issues = [
        {
            "id": "vd-1",
            "question": "Cơ quan nào chủ trì",
            "options": [{"id": "pa-1", "text": "Sở Tư pháp"}, {"id": "pa-2", "text": "Sở Nội vụ"}],
        }
    ]
    said = [
        remark("YK-1", issue="vd-1", option="pa-2"),
        remark("YK-2", issue="vd-1"),
        remark("YK-3", issue="vd-1", option="pa-2"),
        remark("YK-4"),
    ]
    (issue,) = made(issues=issues, remarks=said).blocks[0].issues
    assert [entry.remark.id for entry in issue.entries] == ["YK-1", "YK-2", "YK-3"]
    assert [(one.option.id, [entry.remark.id for entry in one.entries]) for one in issue.options] == [
        ("pa-1", []),
        ("pa-2", ["YK-1", "YK-3"]),
    ]


def test_an_issue_is_told_under_its_own_draft_and_in_a_workshop_on_one_draft_under_that() -> None:
    drafts = [{"id": "a", "type": "Luật", "title": "A"}, {"id": "b", "type": "Nghị định", "title": "B"}]
    issues = [{"id": "v1", "question": "Một?", "draft": "b"}, {"id": "v2", "question": "Hai?", "draft": "a"},
              {"id": "v3", "question": "Ba?", "draft": "b"}, {"id": "v4", "question": "Bốn?"}]  # fmt: skip
    whole = consolidate(registry(drafts=drafts, issues=issues))
    assert [[one.issue.id for one in block.issues] for block in whole.blocks] == [["v2"], ["v1", "v3"]]
    alone = consolidate(registry(drafts=drafts[1:], issues=issues))
    assert [one.issue.id for one in alone.blocks[0].issues] == ["v1", "v3", "v4"]


@pytest.mark.parametrize("voice", ["tất cả đại biểu", "Toàn thể hội nghị", "100% ý kiến", "các đại biểu", "Các ý kiến"])
def test_the_widest_voices_speak_for_all(voice: str) -> None:
    assert speaks_for_all(voices(voice))


@pytest.mark.parametrize(
    "voice",
    [
        "hầu hết ý kiến", "đại đa số", "đa số đại biểu", "phần lớn", "nhiều ý kiến", "một số ý kiến", "có ý kiến",
        "đại biểu", "đại diện các sở", "1000 đại biểu", "ai đó",
    ],
)  # fmt: skip
def test_weaker_voices_do_not_speak_for_all(voice: str) -> None:
    assert not speaks_for_all(voices(voice))


def test_a_body_does_not_speak_for_all_nor_do_all_of_one_body() -> None:
    assert not speaks_for_all(Remark.model_validate(remark("YK-1")))
    assert not speaks_for_all(voices("tất cả đại biểu", of="các hiệp hội doanh nghiệp"))


def test_remarks_declared_the_same_share_a_row_and_are_counted_one_by_one() -> None:
    same = [
        remark("YK-1", targets="Điều 1", stance="amend", same_as="YK-2"),
        remark("YK-2", targets="Điều 1", stance="amend", by={"units": "stc"}, same_as="YK-4"),
        remark("YK-3", targets="Điều 1", stance="amend"),
        remark("YK-4", targets="Điều 1", stance="amend", by={"units": "hoi-lg"}),
    ]
    block = made(remarks=same).blocks[0]
    rows = [(row.remark.id, [other.remark.id for other in row.others]) for row in rowed(block.entries)]
    assert rows == [("YK-3", []), ("YK-4", ["YK-1", "YK-2"])]
    assert block.tally.total == 4
    assert block.tally.units == ("snv", "stc", "hoi-lg")
    assert rowed(block.entries[:1]) == block.entries[:1]
    assert rowed(()) == ()


@pytest.mark.parametrize(
    ("said", "led", "turning"),
    [
        ({"a": "b", "b": "c", "c": None}, {"a": "c", "b": "c"}, set()),
        ({"a": "a"}, {}, {"a"}),
        ({"a": "b", "b": "a", "c": "a"}, {}, {"a", "b"}),
        ({"a": "gone"}, {}, set()),
        ({"a": None, "b": "a", "c": "a"}, {"b": "a", "c": "a"}, set()),
        ({"c": None, "b": "c", "a": "b"}, {"b": "c", "a": "c"}, set()),
        ({"b": "b", "a": "b", "c": "a"}, {}, {"b"}),
        ({"a": "b", "b": "c", "c": "d", "d": "b"}, {}, {"b", "c", "d"}),
        ({"b": "gone", "a": "b", "c": None, "d": "c"}, {"d": "c"}, set()),
    ],
)
def test_a_chain_leads_to_its_end_and_a_circle_nowhere(
    said: dict[str, str | None], led: dict[str, str], turning: set[str]
) -> None:
    remarks = [Remark.model_validate(remark(name, same_as=other)) for name, other in said.items()]
    assert leads(remarks) == led
    assert circles(remarks) == turning


def test_a_long_chain_is_followed_step_by_step_once() -> None:
    def followed(count: int) -> Callable[[], object]:
        remarks = [Remark.model_validate(remark(f"Y{at}", same_as=f"Y{at + 1}")) for at in range(count)]
        return lambda: (leads(remarks), circles(remarks))

    assert growth(followed, 200, 400, lines) < 2.1
