"""Lists and ranges of targets on the tree of a draft."""

from __future__ import annotations

from typing import Any

import pytest

from hoithao.outline import Named, Outline, Unresolved, about, labels
from unit.building import draft


def clauses(*numbers: str, **more: Any) -> list[dict[str, Any]]:
    return [{"ref": f"khoản {number}", **more} for number in numbers]


LAW = [
    {
        "ref": "Chương I",
        "sections": [
            {"ref": "Mục 1", "sections": [{"ref": "Điều 1"}, {"ref": "Điều 2"}]},
            {"ref": "Mục 2", "sections": [{"ref": "Điều 3"}]},
        ],
    },
    {
        "ref": "Chương II",
        "sections": [
            {"ref": "Mục 1", "sections": [{"ref": "Điều 4"}]},
            {
                "ref": "Mục 2",
                "sections": [
                    {"ref": "Điều 5", "sections": clauses("1", "2", "2a", "3", sections=[{"ref": "điểm a"}])},
                    {"id": "tieu-chi", "ref": "Điều 5a", "sections": clauses("1", "2")},
                    {"ref": "Điều 6"},
                    {"ref": "Điều 7"},
                ],
            },
        ],
    },
    {"ref": "Phụ lục I", "sections": [{"ref": "Điều 1"}, {"ref": "Điều 2"}]},
    {"ref": "Phụ lục II"},
]
PROGRAMME = [
    {"id": "the-che", "heading": "Hoàn thiện thể chế"},
    {"id": "nguon-luc", "heading": "Nguồn lực, kinh phí"},
]
PARTS = [
    {"id": "quyet-dinh", "name": "Quyết định", "sections": [{"ref": "Điều 1"}, {"ref": "Điều 2"}]},
    {"id": "quy-che", "name": "Quy chế", "sections": [{"ref": f"Điều {one}"} for one in ("1", "2", "2a", "3")]},
]


def law() -> Outline:
    return Outline(draft(sections=LAW))


def named(outline: Outline, text: str) -> list[str]:
    """The labels of the targets; what was not found stands in brackets."""
    return [one.target.label if isinstance(one, Named) else f"[{one.text}]" for one in outline.resolve(text)]


def lost(outline: Outline, text: str) -> list[tuple[str, str, str]]:
    """The text of what was not found, the characters it is told at, and what may have been meant."""
    return [
        (one.text, text[one.start : one.end], one.nearest)
        for one in outline.resolve(text)
        if isinstance(one, Unresolved)
    ]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Điều 4, 5 và 7", ["Điều 4", "Điều 5", "Điều 7"]),
        ("các khoản 1, 2a Điều 5", ["Khoản 1 Điều 5", "Khoản 2a Điều 5"]),
        ("từ Điều 4 đến Điều 6", ["Điều 4", "Điều 5", "Điều 5a", "Điều 6"]),
        ("Điều 2 - 4", ["Điều 2", "Điều 3", "Điều 4"]),
        ("khoản 1 - 3 Điều 5", ["Khoản 1 Điều 5", "Khoản 2 Điều 5", "Khoản 2a Điều 5", "Khoản 3 Điều 5"]),
        ("Chương I đến Chương II", ["Chương I", "Chương II"]),
        ("Mục 1 đến Mục 2 Chương II", ["Mục 1 Chương II", "Mục 2 Chương II"]),
        ("Phụ lục I, II", ["Phụ lục I", "Phụ lục II"]),
        ("Điều 1, 2 Phụ lục I", ["Điều 1 Phụ lục I", "Điều 2 Phụ lục I"]),
        ("Điều 1 - 2 Phụ lục I; Điều 3", ["Điều 1 Phụ lục I", "Điều 2 Phụ lục I", "Điều 3"]),
        ("Điều 1 đến Điều 3", ["Điều 1", "Điều 2", "Điều 3"]),
        ("Điều 6; title", ["Điều 6", "Tên gọi"]),
        ("title, bases và general", ["Tên gọi", "Căn cứ ban hành", "Ý kiến chung"]),
        ("tieu-chi và Điều 6", ["Điều 5a", "Điều 6"]),
        ("điểm a khoản 1 và điểm a khoản 2a Điều 5", ["Điểm a khoản 1 Điều 5", "Điểm a khoản 2a Điều 5"]),
        ("điểm c, d khoản 1 Điều 7", ["Điểm c khoản 1 Điều 7", "Điểm d khoản 1 Điều 7"]),
    ],
)
def test_a_list_gives_each_of_its_places_in_the_order_typed(text: str, labels: list[str]) -> None:
    assert named(law(), text) == labels


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("Điều 4, 8 và 7", [("Điều 8", "8", "Điều 7")]),
        ("khoản 1, 9 Điều 5", [("khoản 9 Điều 5", "9", "khoản 3 Điều 5")]),
        ("khoản 1, khoản 9 Điều 5", [("khoản 9 Điều 5", "khoản 9", "khoản 3 Điều 5")]),
        ("điểm a, đ khoản 2 Điều 5", [("điểm đ khoản 2 Điều 5", "đ", "điểm a khoản 2 Điều 5")]),
        ("khoản 1, 2 Điều 9", [("Điều 9", "Điều 9", "Điều 7")]),
        ("Điều 4 đến Điều 9", [("Điều 9", "Điều 9", "Điều 7")]),
        ("Điều 5b - 7", [("Điều 5b", "Điều 5b", "Điều 5")]),
        ("Điều 5 và tieu-chii", [("tieu-chii", "tieu-chii", "tieu-chi")]),
        ("Điều 4; Điều 6 về phạm vi", [("Điều 6 về phạm vi", "Điều 6 về phạm vi", "")]),
        ("generall, title", [("generall", "generall", "general")]),
    ],
)
def test_only_the_member_that_is_not_there_is_told_with_the_nearest_place(
    text: str, faults: list[tuple[str, str, str]]
) -> None:
    found = lost(law(), text)
    assert [(told, where) for told, where, _ in found] == [(told, where) for told, where, _ in faults]
    assert [near for _, _, near in found] == [near for _, _, near in faults]


def test_what_several_members_share_is_told_once() -> None:
    text = "điểm a khoản 1, điểm b khoản 2 Điều 15"
    assert [(one, where) for one, where, _ in lost(law(), text)] == [("Điều 15", "Điều 15")]


def test_a_list_of_another_draft_is_not_told_to_its_end() -> None:
    assert len(lost(law(), "Điều " + ", ".join(str(number) for number in range(100, 200)))) == 20


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Điều 7 đến Điều 5", "từ Điều 5 đến Điều 7"),
        ("Điều 6 - 5a", "từ Điều 5a đến Điều 6"),
        ("khoản 3 đến khoản 1 Điều 5", "từ khoản 1 đến khoản 3 Điều 5"),
        ("khoản 1 đến khoản 3 Điều 7", ""),
        ("điểm a - c khoản 1 Điều 7", ""),
    ],
)
def test_a_range_that_runs_backwards_or_is_not_recorded_is_no_guess(text: str, right: str) -> None:
    (only,) = law().resolve(text)
    assert isinstance(only, Unresolved)
    assert (only.kind, only.nearest, text[only.start : only.end]) == ("range", right, text)


@pytest.mark.parametrize("text", ["Điều 5 đến Điều 8", "Điều 5 - 8", "khoản 1 - 3 Điều 5"])
def test_without_a_tree_nobody_knows_what_a_range_holds(text: str) -> None:
    (only,) = Outline(draft()).resolve(text)
    assert isinstance(only, Unresolved)
    assert (only.kind, only.nearest) == ("range", "")


def test_without_a_tree_a_list_is_taken_as_it_is() -> None:
    assert named(Outline(draft()), "các khoản 1, 2 Điều 5; Điều 9") == ["Khoản 1 Điều 5", "Khoản 2 Điều 5", "Điều 9"]


def test_without_a_tree_annexes_come_behind_the_articles() -> None:
    found = [one for one in Outline(draft()).resolve("Phụ lục I; Điều 1 Phụ lục II; Điều 9") if isinstance(one, Named)]
    ordered = sorted((one.target for one in found), key=lambda one: one.sort_key)
    assert [one.label for one in ordered] == ["Điều 9", "Phụ lục I", "Điều 1 Phụ lục II"]


@pytest.mark.parametrize("text", ["khoản 2 Điều 5, 7", "Điều 5 đến", "Điều 5 và", "khoản 1 Điều 5 và khoản 2"])
def test_an_unclear_list_is_told_as_such(text: str) -> None:
    (only,) = law().resolve(text)
    assert isinstance(only, Unresolved)
    assert (only.kind, only.text) == ("unclear", text)


@pytest.mark.parametrize(
    ("text", "among"), [("Mục 1", ("Chương I", "Chương II")), ("Mục 2", ("Chương I", "Chương II"))]
)
def test_a_section_of_several_chapters_is_ambiguous(text: str, among: tuple[str, ...]) -> None:
    assert law().resolve(text) == (Unresolved(text, ambiguous=among),)


def test_an_article_of_the_body_comes_before_one_of_an_annex() -> None:
    (only,) = law().resolve("Điều 1")
    assert isinstance(only, Named)
    assert only.target.label == "Điều 1"
    assert only.target.place is not None
    assert not only.target.place.annexed


def test_a_range_of_the_body_leaves_out_an_annex_in_its_midst() -> None:
    sections = [{"ref": "Điều 1"}, {"ref": "Phụ lục I", "sections": [{"ref": "Điều 1"}]}, {"ref": "Điều 2"}]
    assert named(Outline(draft(sections=sections)), "Điều 1 - 2") == ["Điều 1", "Điều 2"]


def test_a_range_does_not_run_from_one_part_into_another() -> None:
    parts = [{**PARTS[0], "sections": [{"ref": "Điều 1a"}]}, PARTS[1]]
    (only,) = Outline(draft(parts=parts)).resolve("Điều 1a đến Điều 3")
    assert isinstance(only, Unresolved)
    assert only.kind == "range"


def test_prose_with_commas_stays_in_one_piece() -> None:
    assert named(law(), "Đề nghị sửa, bổ sung và làm rõ") == ["[Đề nghị sửa, bổ sung và làm rõ]"]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("the-che, nguon-luc", ["Hoàn thiện thể chế", "Nguồn lực, kinh phí"]),
        ("the-che và nguon-luc", ["Hoàn thiện thể chế", "Nguồn lực, kinh phí"]),
        ("the-che; nguon-lu", ["Hoàn thiện thể chế", "[nguon-lu]"]),
    ],
)
def test_parts_of_a_programme_are_listed_by_their_ids(text: str, labels: list[str]) -> None:
    assert named(Outline(draft(type="Đề án", sections=PROGRAMME)), text) == labels


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Điều 1, 2 Quy chế", ["Điều 1 (Quy chế)", "Điều 2 (Quy chế)"]),
        ("Điều 1 Quyết định và Điều 2 Quy chế", ["Điều 1 (Quyết định)", "Điều 2 (Quy chế)"]),
        (
            "từ Điều 1 đến Điều 3 Quy chế",
            ["Điều 1 (Quy chế)", "Điều 2 (Quy chế)", "Điều 2a (Quy chế)", "Điều 3 (Quy chế)"],
        ),
        ("Quy chế: Điều 1, 3", ["Điều 1 (Quy chế)", "Điều 3 (Quy chế)"]),
        ("quy-che, Điều 1", ["Điều 1 (Quy chế)"]),
        ("Điều 3 và Quyết định", ["Điều 3 (Quy chế)", "Toàn văn dự thảo (Quyết định)"]),
        ("Điều 2a, 3", ["Điều 2a (Quy chế)", "Điều 3 (Quy chế)"]),
    ],
)
def test_a_part_is_shared_by_the_list_before_it(text: str, labels: list[str]) -> None:
    assert named(Outline(draft(parts=PARTS)), text) == labels


def test_an_article_of_two_parts_is_ambiguous_inside_a_list() -> None:
    text = "Điều 1; Điều 3 Quy chế"
    first, second = Outline(draft(parts=PARTS)).resolve(text)
    assert isinstance(first, Unresolved)
    assert (first.text, first.ambiguous, text[first.start : first.end]) == (
        "Điều 1",
        ("Quyết định", "Quy chế"),
        "Điều 1",
    )
    assert isinstance(second, Named)


@pytest.mark.parametrize(
    ("text", "sentence", "cell"),
    [
        ("Điều 4", "Điều 4", ["Điều 4"]),
        ("Điều 4, 6", "các điều 4 và 6", ["Các điều 4 và 6"]),
        ("Điều 4, 5, 5a", "các điều 4, 5 và 5a", ["Các điều 4, 5 và 5a"]),
        ("Điều 4, 5, 5a, 6", "các điều từ Điều 4 đến Điều 6", ["Từ Điều 4 đến Điều 6"]),
        ("Điều 4, 5, 6, 7", "các điều 4, 5, 6 và 7", ["Các điều 4, 5, 6 và 7"]),
        ("Điều 2 - 7", "các điều từ Điều 2 đến Điều 7", ["Từ Điều 2 đến Điều 7"]),
        ("Điều 1 - 4; Điều 6", "các điều từ Điều 1 đến Điều 4 và Điều 6", ["Từ Điều 1 đến Điều 4", "Điều 6"]),
        ("khoản 1, 2 Điều 5; Điều 7", "các khoản 1 và 2 Điều 5; Điều 7", ["Các khoản 1 và 2 Điều 5", "Điều 7"]),
        ("khoản 1 - 3 Điều 5", "các khoản từ khoản 1 đến khoản 3 Điều 5", ["Từ khoản 1 đến khoản 3 Điều 5"]),
        (
            "khoản 1 và điểm a khoản 2 Điều 5",
            "khoản 1 và điểm a khoản 2 Điều 5",
            ["Khoản 1 Điều 5", "Điểm a khoản 2 Điều 5"],
        ),
        ("khoản 2 Điều 5; khoản 1 Điều 5a", "khoản 2 Điều 5 và khoản 1 Điều 5a", ["Khoản 2 Điều 5", "Khoản 1 Điều 5a"]),
        ("title, Điều 1, Phụ lục II", "tên gọi, Điều 1 và Phụ lục II", ["Tên gọi", "Điều 1", "Phụ lục II"]),
        ("title; Điều 1 và 3", "tên gọi; các điều 1 và 3", ["Tên gọi", "Các điều 1 và 3"]),
        ("Mục 1, 2 Chương II", "các mục 1 và 2 Chương II", ["Các mục 1 và 2 Chương II"]),
        ("Chương I, Phụ lục II", "Chương I và Phụ lục II", ["Chương I", "Phụ lục II"]),
        (
            "Chương I; Điều 4; law",
            "Chương I; Điều 4; pháp luật hiện hành",
            ["Chương I", "Điều 4", "Pháp luật hiện hành"],
        ),
    ],
)
def test_several_targets_are_told_shortly_in_a_sentence_and_line_by_line_in_a_cell(
    text: str, sentence: str, cell: list[str]
) -> None:
    found = [one.target for one in law().resolve(text) if isinstance(one, Named)]
    assert len(found) == len(law().resolve(text))
    assert about(found) == sentence
    assert labels(found) == cell


def test_the_part_stands_behind_what_is_listed_of_it() -> None:
    found = Outline(draft(parts=PARTS)).resolve("Điều 1, 2 Quyết định; Điều 2a Quy chế")
    assert labels([one.target for one in found if isinstance(one, Named)]) == [
        "Các điều 1 và 2 (Quyết định)", "Điều 2a (Quy chế)",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("outline", "text", "sentence"),
    [
        (
            Outline(draft(parts=PARTS)),
            "Điều 1, 2 Quyết định; Điều 2a, 3 Quy chế",
            "các điều 1 và 2 Quyết định; các điều 2a và 3 Quy chế",
        ),
        (law(), "Điều 5a - 7; Điều 1 Phụ lục I", "các điều 5a, 6 và 7; Điều 1 Phụ lục I"),
    ],
)
def test_a_run_of_the_draft_ends_with_its_part_and_before_its_annexes(
    outline: Outline, text: str, sentence: str
) -> None:
    assert about([one.target for one in outline.resolve(text) if isinstance(one, Named)]) == sentence


def test_headings_are_quoted_one_by_one() -> None:
    found = Outline(draft(type="Đề án", sections=PROGRAMME)).resolve("the-che, nguon-luc")
    targets = [one.target for one in found if isinstance(one, Named)]
    assert about(targets) == "nội dung “Hoàn thiện thể chế” và nội dung “Nguồn lực, kinh phí”"
    assert labels(targets) == ["Hoàn thiện thể chế", "Nguồn lực, kinh phí"]
