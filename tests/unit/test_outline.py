"""Where a target lies on the tree of its draft."""

from __future__ import annotations

from typing import Any

import pytest

from hoithao.outline import Named, Outline, Region, Target, Unresolved, about_label, cited
from unit.building import draft

LAW = [
    {
        "ref": "Chương I",
        "heading": "Quy định chung",
        "sections": [
            {"ref": "Mục 1", "sections": [{"ref": "Điều 1"}]},
            {"ref": "Mục 2", "sections": [{"ref": "Điều 2", "sections": [{"ref": "khoản 1"}, {"ref": "khoản 2"}]}]},
        ],
    },
    {
        "ref": "Chương II",
        "sections": [
            {"ref": "Mục 1", "sections": [{"ref": "Điều 5"}]},
            {
                "ref": "Mục 2",
                "sections": [
                    {
                        "id": "tieu-chi",
                        "ref": "Điều 5a",
                        "heading": "Tiêu chí",
                        "sections": [
                            {"ref": "khoản 1"},
                            {"ref": "khoản 2", "sections": [{"ref": "điểm a"}, {"ref": "điểm đ"}]},
                            {"ref": "khoản 7"},
                        ],
                    },
                    {"ref": "Điều 10"},
                ],
            },
        ],
    },
    {"ref": "Phụ lục II"},
]
PROGRAMME = [
    {"id": "the-che", "heading": "Hoàn thiện thể chế"},
    {"id": "nguon-luc", "heading": "Nguồn lực", "sections": [{"id": "kinh-phi", "heading": "Kinh phí"}]},
]
PARTS = [
    {"id": "quyet-dinh", "name": "Quyết định", "sections": [{"ref": "Điều 1"}, {"ref": "Điều 2"}]},
    {"id": "quy-che", "name": "Quy chế", "sections": [{"ref": "Điều 1"}, {"ref": "Điều 2"}, {"ref": "Điều 3"}]},
]


def law() -> Outline:
    return Outline(draft(sections=LAW))


def resolved(outline: Outline, text: str) -> Target | Unresolved:
    (only,) = outline.resolve(text)
    return only.target if isinstance(only, Named) else only


def found(outline: Outline, text: str) -> Target:
    target = resolved(outline, text)
    assert isinstance(target, Target), target
    return target


def whole(target: Target) -> tuple[Region, list[str], list[str]]:
    """The region, the recorded steps of the place, the steps below it."""
    place = target.place
    steps = [step.label for step in place.components] if place else []
    return target.region, steps, [step.label for step in target.below]


@pytest.mark.parametrize(
    ("text", "steps", "below"),
    [
        ("Điều 5a", ["Chương II", "Mục 2", "Điều 5a"], []),
        ("điều 5A", ["Chương II", "Mục 2", "Điều 5a"], []),
        ("khoản 2 Điều 5a", ["Chương II", "Mục 2", "Điều 5a", "khoản 2"], []),
        ("Điều 5a khoản 2 điểm đ", ["Chương II", "Mục 2", "Điều 5a", "khoản 2", "điểm đ"], []),
        ("khoản 2 Điều 5a Chương II", ["Chương II", "Mục 2", "Điều 5a", "khoản 2"], []),
        ("Mục 2 Chương II", ["Chương II", "Mục 2"], []),
        ("Mục 2 Chương I", ["Chương I", "Mục 2"], []),
        ("phụ lục ii", ["Phụ lục II"], []),
        ("tieu-chi", ["Chương II", "Mục 2", "Điều 5a"], []),
    ],
)
def test_a_recorded_place_is_found_whatever_the_order_and_case(text: str, steps: list[str], below: list[str]) -> None:
    assert whole(found(law(), text)) == (Region.BODY, steps, below)


@pytest.mark.parametrize(
    ("text", "steps", "below"),
    [
        ("điểm a1 khoản 1 Điều 5a", ["Chương II", "Mục 2", "Điều 5a", "khoản 1"], ["điểm a1"]),
        ("điểm b khoản 3 Điều 10", ["Chương II", "Mục 2", "Điều 10"], ["khoản 3", "điểm b"]),
        ("khoản 2 Phụ lục II", ["Phụ lục II"], ["khoản 2"]),
    ],
)
def test_steps_below_the_deepest_recorded_level_are_taken_as_they_are(
    text: str, steps: list[str], below: list[str]
) -> None:
    assert whole(found(law(), text)) == (Region.BODY, steps, below)


@pytest.mark.parametrize(
    ("text", "nearest"),
    [
        ("Điều 5b", "Điều 5"),
        ("khoản 3 Điều 5a", "khoản 7 Điều 5a"),
        ("điểm b khoản 2 Điều 5a", "điểm đ khoản 2 Điều 5a"),
        ("Chương III", "Chương II"),
        ("Phụ lục III", "Phụ lục II"),
    ],
)
def test_a_step_on_a_recorded_level_must_be_there_and_the_nearest_is_named(text: str, nearest: str) -> None:
    assert resolved(law(), text) == Unresolved(text, nearest=nearest)


@pytest.mark.parametrize("text", ["Điều 5 Chương I", "Điều 2 Mục 1 Chương I", "khoản 1 Điều 1 Mục 1 Chương II"])
def test_an_article_that_stands_in_another_chapter_is_not_found(text: str) -> None:
    assert isinstance(resolved(law(), text), Unresolved)


@pytest.mark.parametrize("text", ["Điều 9 Chương I", "khoản 2 Điều 9 Chương II"])
def test_an_article_is_missing_even_where_sections_stand_between_it_and_its_chapter(text: str) -> None:
    assert isinstance(resolved(law(), text), Unresolved)


@pytest.mark.parametrize("text", ["khoản 1", "khoản 2", "điểm a", "điểm a khoản 2", "khoản 3"])
def test_a_clause_alone_is_never_found_across_articles(text: str) -> None:
    assert isinstance(resolved(law(), text), Unresolved)


def test_a_section_that_does_not_stand_between_chapter_and_article_is_not_made_up() -> None:
    outline = Outline(draft(sections=[{"ref": "Chương I", "sections": [{"ref": "Điều 1"}]}]))
    assert isinstance(resolved(outline, "Điều 1 Mục 1 Chương I"), Unresolved)


def test_a_clause_of_a_chapter_without_its_article_is_not_found() -> None:
    assert isinstance(resolved(law(), "khoản 1 Chương II"), Unresolved)


def test_a_clause_at_the_top_of_a_tree_is_found_alone() -> None:
    outline = Outline(draft(sections=[{"ref": "khoản 1"}, {"ref": "khoản 2", "sections": [{"ref": "điểm a"}]}]))
    assert whole(found(outline, "điểm a khoản 2")) == (Region.BODY, ["khoản 2", "điểm a"], [])
    assert isinstance(resolved(outline, "điểm a"), Unresolved)


@pytest.mark.parametrize(
    ("word", "region", "label"),
    [
        ("general", Region.GENERAL, "Ý kiến chung"),
        ("whole", Region.GENERAL, "Toàn văn dự thảo"),
        ("title", Region.FRONT, "Tên gọi"),
        ("bases", Region.FRONT, "Căn cứ ban hành"),
        ("annex", Region.BACK, "Phụ lục của dự thảo"),
        ("form", Region.BACK, "Biểu mẫu kèm theo dự thảo"),
        ("submission", Region.DOSSIER, "Tờ trình"),
        ("assessment", Region.DOSSIER, "Báo cáo trong hồ sơ dự thảo"),
        ("law", Region.LAW, "Pháp luật hiện hành"),
        ("unknown", Region.UNKNOWN, "Chưa xác định"),
    ],
)
def test_a_word_names_a_region_beside_the_tree(word: str, region: Region, label: str) -> None:
    target = found(law(), f" {word} ")
    assert (target, target.label) == (Target(region, word=word), label)


@pytest.mark.parametrize(
    ("text", "nearest"), [("generall", "general"), ("tieu-chii", "tieu-chi"), ("hoàn toàn khác", "")]
)
def test_an_unknown_word_gives_the_nearest_id_or_word(text: str, nearest: str) -> None:
    assert resolved(law(), text) == Unresolved(text, nearest=nearest)


def test_headings_are_found_by_their_ids_and_printed_by_their_names() -> None:
    outline = Outline(draft(type="Đề án", sections=PROGRAMME))
    assert [found(outline, name).label for name in ("the-che", "nguon-luc", "kinh-phi")] == [
        "Hoàn thiện thể chế", "Nguồn lực", "Kinh phí",
    ]  # fmt: skip
    assert not outline.has_articles
    assert law().has_articles


def test_the_first_of_two_equal_ids_is_kept_and_the_second_is_told() -> None:
    outline = Outline(draft(sections=[{"id": "a", "ref": "Điều 1"}, {"id": "a", "ref": "Điều 2"}]))
    assert found(outline, "a").label == "Điều 1"
    assert [(later.label, first.label) for later, first in outline.duplicates] == [("Điều 2", "Điều 1")]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Điều 2 Quy chế", "Điều 2 (Quy chế)"),
        ("Điều 2 của Quy chế", "Điều 2 (Quy chế)"),
        ("khoản 1 Điều 2 dự thảo Quyết định", "Khoản 1 Điều 2 (Quyết định)"),
        ("Điều 2 (QUY CHẾ)", "Điều 2 (Quy chế)"),
        ("Quyết định, Điều 1", "Điều 1 (Quyết định)"),
        ("Điều 3", "Điều 3 (Quy chế)"),
        ("Quy chế", "Toàn văn dự thảo (Quy chế)"),
        ("quy-che", "Toàn văn dự thảo (Quy chế)"),
    ],
)
def test_a_part_is_named_beside_the_article_or_follows_from_it(text: str, label: str) -> None:
    assert found(Outline(draft(parts=PARTS)), text).label == label


def test_an_article_of_two_parts_is_ambiguous() -> None:
    outline = Outline(draft(parts=PARTS))
    assert resolved(outline, "khoản 1 Điều 2") == Unresolved("khoản 1 Điều 2", ambiguous=("Quyết định", "Quy chế"))


@pytest.mark.parametrize(
    ("text", "nearest"),
    [("Điều 3 Quyết định", "Điều 2"), ("Điều 1 Quy chê phối", "Quy chế"), ("Điều 1 Thông tư", "")],
)
def test_a_part_has_only_its_own_articles(text: str, nearest: str) -> None:
    lost = resolved(Outline(draft(parts=PARTS)), text)
    assert isinstance(lost, Unresolved)
    assert lost.ambiguous == ()
    assert (nearest in lost.nearest) if nearest else lost.nearest == ""


def test_words_beside_an_article_name_nothing_where_there_are_no_parts() -> None:
    assert resolved(law(), "Điều 5a Quy chế") == Unresolved("Điều 5a Quy chế")


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("điều 7", "Điều 7"),
        ("điểm đ khoản 2 điều 5a", "Điểm đ khoản 2 Điều 5a"),
        ("khoản 3", "Khoản 3"),
        ("Điều 5 Chương II", "Điều 5"),
        ("Điều 5 Phụ lục II", "Điều 5 Phụ lục II"),
        ("khoản 4 Phụ lục II", "Khoản 4 Phụ lục II"),
        ("khoản 4 Mục III", "Khoản 4 Mục III"),
        ("Mục 2 Chương III", "Mục 2 Chương III"),
        ("Phụ lục II", "Phụ lục II"),
    ],
)
def test_a_draft_without_a_tree_takes_every_reference(text: str, label: str) -> None:
    target = found(Outline(draft()), text)
    assert (target.region, target.place, target.label) == (Region.BODY, None, label)


def test_a_draft_without_a_tree_takes_no_prose() -> None:
    assert resolved(Outline(draft()), "Điều 5 về phạm vi") == Unresolved("Điều 5 về phạm vi")
    assert resolved(Outline(draft()), "phạm vi") == Unresolved("phạm vi")


def in_order(outline: Outline, texts: list[str]) -> list[str]:
    return [target.label for target in sorted((found(outline, text) for text in texts), key=lambda one: one.sort_key)]


def test_targets_go_through_the_regions_and_then_the_tree_in_its_own_order() -> None:
    typed = [
        "unknown", "law", "submission", "form", "annex", "Phụ lục II", "Điều 10", "khoản 7 Điều 5a",
        "điểm a1 khoản 2 Điều 10", "điểm đ khoản 2 Điều 5a", "Điều 5a", "Chương II", "bases", "title",
        "whole", "general",
    ]  # fmt: skip
    assert in_order(law(), typed) == [
        "Ý kiến chung", "Toàn văn dự thảo", "Tên gọi", "Căn cứ ban hành", "Chương II", "Điều 5a",
        "Điểm đ khoản 2 Điều 5a", "Khoản 7 Điều 5a", "Điều 10", "Điểm a1 khoản 2 Điều 10", "Phụ lục II",
        "Phụ lục của dự thảo", "Biểu mẫu kèm theo dự thảo", "Tờ trình", "Pháp luật hiện hành", "Chưa xác định",
    ]  # fmt: skip


def test_steps_below_a_place_follow_the_order_of_the_law() -> None:
    typed = ["điểm e khoản 2 Điều 10", "khoản 10 Điều 10", "điểm đ khoản 2 Điều 10", "khoản 2 Điều 10", "Điều 10"]
    assert in_order(law(), typed) == [
        "Điều 10", "Khoản 2 Điều 10", "Điểm đ khoản 2 Điều 10", "Điểm e khoản 2 Điều 10", "Khoản 10 Điều 10",
    ]  # fmt: skip


def test_without_a_tree_the_numbers_alone_give_the_order() -> None:
    assert in_order(Outline(draft()), ["Điều 10", "Điều 5b", "khoản 2 Điều 5", "Điều 6", "Điều 5a", "Điều 5"]) == [
        "Điều 5", "Khoản 2 Điều 5", "Điều 5a", "Điều 5b", "Điều 6", "Điều 10",
    ]  # fmt: skip


def test_parts_without_trees_keep_their_own_order() -> None:
    parts = [{"id": "quyet-dinh", "name": "Quyết định"}, {"id": "quy-che", "name": "Quy chế"}]
    outline = Outline(draft(parts=parts))
    typed = ["Điều 1 Quy chế", "Điều 2 Quyết định", "Điều 3 Quy chế", "Điều 4 Quyết định"]
    assert in_order(outline, typed) == [
        "Điều 2 (Quyết định)", "Điều 4 (Quyết định)", "Điều 1 (Quy chế)", "Điều 3 (Quy chế)",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("sections", "text", "group"),
    [
        (LAW, "điểm đ khoản 2 Điều 5a", "Điều 5a"),
        (LAW, "điểm a1 khoản 3 Điều 10", "Điều 10"),
        (LAW, "Điều 10", "Điều 10"),
        (LAW, "Mục 2 Chương I", "Mục 2 Chương I"),
        (LAW, "khoản 4 Phụ lục II", "Phụ lục II"),
        (LAW, "title", "Tên gọi"),
        (PROGRAMME, "kinh-phi", "Kinh phí"),
        ([{"ref": "khoản 1", "sections": [{"ref": "điểm a"}]}], "điểm a khoản 1", "Khoản 1"),
        ([], "điểm a khoản 2 Điều 7", "Điều 7"),
        ([], "khoản 2", "Khoản 2"),
    ],
)
def test_remarks_are_gathered_by_article_or_the_place_itself(sections: list[Any], text: str, group: str) -> None:
    assert found(Outline(draft(sections=sections)), text).group.label == group


def test_remarks_on_one_clause_and_on_its_article_have_one_group() -> None:
    outline = law()
    groups = {found(outline, text).group for text in ("Điều 5a", "khoản 2 Điều 5a", "điểm a khoản 2 Điều 5a")}
    assert len(groups) == 1


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("điểm a khoản 2 Điều 5a", "điểm a khoản 2 Điều 5a"),
        ("khoản 3 Điều 10", "khoản 3 Điều 10"),
        ("Mục 2 Chương II", "Mục 2 Chương II"),
        ("title", "tên gọi"),
        ("submission", "tờ trình"),
    ],
)
def test_inside_a_sentence_a_target_is_cited_without_what_its_number_makes_needless(text: str, phrase: str) -> None:
    assert about_label(found(law(), text)) == phrase


def test_a_citation_of_an_article_leaves_out_section_and_chapter() -> None:
    assert cited(found(law(), "khoản 2 Điều 5a Mục 2 Chương II")) == "khoản 2 Điều 5a"
