"""Legal references: read, printed, put in order."""

from __future__ import annotations

import unicodedata

import pytest

from hoithao.references import Component, parse_reference, roman_value


def steps(text: str) -> list[tuple[str, str]]:
    reference = parse_reference(text)
    assert reference is not None
    return [(step.level, step.number) for step in reference.components]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("điểm a1 khoản 2đ Điều 5a", [("điều", "5a"), ("khoản", "2đ"), ("điểm", "a1")]),
        ("Điều 5a khoản 2đ điểm a1", [("điều", "5a"), ("khoản", "2đ"), ("điểm", "a1")]),
        ("khoản 2, Điều 5", [("điều", "5"), ("khoản", "2")]),
        ("ĐIỂM Đ KHOẢN 2 ĐIỀU 5A", [("điều", "5a"), ("khoản", "2"), ("điểm", "đ")]),
        ("điều 5 chương iv", [("chương", "IV"), ("điều", "5")]),
        ("Tiểu mục 1 Mục 2 Chương III Phần I", [("phần", "I"), ("chương", "III"), ("mục", "2"), ("tiểu mục", "1")]),
        ("phụ lục ii", [("phụ lục", "II")]),
        ("Phụ lục 2", [("phụ lục", "2")]),
        ("  Điều   12 ", [("điều", "12")]),
        (unicodedata.normalize("NFD", "điểm đ khoản 1 Điều 9"), [("điều", "9"), ("khoản", "1"), ("điểm", "đ")]),
    ],
)
def test_a_reference_is_read_in_either_order_and_case(text: str, read: list[tuple[str, str]]) -> None:
    assert steps(text) == read
    assert parse_reference(text) is not None
    assert parse_reference(text).rest == ""  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Điều 5a khoản 2đ điểm a1", "điểm a1 khoản 2đ Điều 5a"),
        ("ĐIỂM Đ KHOẢN 2 ĐIỀU 5A", "điểm đ khoản 2 Điều 5a"),
        ("chương iii mục 2", "Mục 2 Chương III"),
        ("PHỤ LỤC ii", "Phụ lục II"),
        ("tiểu mục 1 mục 2", "Tiểu mục 1 Mục 2"),
        ("điểm a khoản 2 điều 103 mục 5 chương xii phần i", "điểm a khoản 2 Điều 103 Mục 5 Chương XII Phần I"),
    ],
)
def test_a_reference_is_printed_innermost_first_with_the_capitals_of_the_decree(text: str, printed: str) -> None:
    assert str(parse_reference(text)) == printed


@pytest.mark.parametrize(
    ("text", "printed"),
    [("Mục II", "Mục II"), ("mục iv chương iii", "Mục IV Chương III"), ("khoản 1 Mục III", "khoản 1 Mục III")],
)
def test_a_roman_numeral_of_a_section_stays_in_capitals(text: str, printed: str) -> None:
    assert str(parse_reference(text)) == printed


@pytest.mark.parametrize(
    ("text", "printed", "rest"),
    [
        ("Điều 2 Quy chế", "Điều 2", "Quy chế"),
        ("Quy chế, khoản 1 Điều 2", "khoản 1 Điều 2", "Quy chế"),
        ("khoản 1 và 2 Điều 5", "khoản 1 Điều 5", "và 2"),
    ],
)
def test_what_is_typed_beside_the_steps_is_kept(text: str, printed: str, rest: str) -> None:
    reference = parse_reference(text)
    assert reference is not None
    assert (str(reference), reference.rest) == (printed, rest)


@pytest.mark.parametrize(
    "text",
    [
        "", "Tên gọi", "the-che", "điều này", "khoản chi", "phần mở đầu", "Chương trình", "Điều", "điểm", "5a",
        "Điều năm", "Điều 5 và Điều 6", "khoản 1 khoản 2 Điều 5", "Article 5", "Điều5",
    ],
)  # fmt: skip
def test_prose_and_doubled_levels_are_no_reference(text: str) -> None:
    assert parse_reference(text) is None


@pytest.mark.parametrize(
    ("level", "numbers"),
    [
        ("điều", ["4", "5", "5a", "5b", "5đ", "5e", "6", "10"]),
        ("khoản", ["1", "2", "2a", "10"]),
        ("điểm", ["a", "a1", "a2", "b", "c", "d", "đ", "e", "g", "i", "v", "x"]),
        ("chương", ["I", "II", "IV", "V", "IX", "X", "XL"]),
        ("phụ lục", ["I", "V", "IX"]),
        ("mục", ["1", "2", "10"]),
    ],
)
def test_numbers_of_one_level_follow_the_order_of_the_law(level: str, numbers: list[str]) -> None:
    ordered = sorted((Component(level, number) for number in reversed(numbers)), key=lambda step: step.sort_key)
    assert [step.number for step in ordered] == numbers


def test_roman_sections_follow_their_value() -> None:
    read = [parse_reference(f"Mục {number}") for number in ("X", "V", "IX", "II")]
    ordered = sorted((one.components[0] for one in read if one), key=lambda step: step.sort_key)
    assert [step.number.upper() for step in ordered] == ["II", "V", "IX", "X"]


def test_an_outer_level_comes_before_an_inner_one() -> None:
    levels = ["phụ lục", "phần", "chương", "mục", "tiểu mục", "điều", "khoản", "điểm"]
    ordered = sorted((Component(level, "1") for level in reversed(levels)), key=lambda step: step.sort_key)
    assert [step.level for step in ordered] == levels


@pytest.mark.parametrize(("sign", "value"), [("I", 1), ("IV", 4), ("VIII", 8), ("XIX", 19), ("XL", 40), ("XCIX", 99)])
def test_roman_numerals_have_their_value(sign: str, value: int) -> None:
    assert roman_value(sign) == value
