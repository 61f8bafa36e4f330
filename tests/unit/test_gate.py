"""The bounds of the gate, at their edges: what is below them is let through unparsed, so they may not guess low."""

from __future__ import annotations

from pathlib import Path

import pytest

from hoithao.gate import (
    BYTES_PER_VALUE,
    FORBIDDEN,
    MAX_DEPTH,
    MAX_KEYS,
    MAX_MARKS,
    MAX_TEXT,
    may_have_properties,
    may_hold_many,
    may_nest_deep,
    point,
    too_many_marks,
)
from hoithao.source import MAX_BYTES

MANY = 1_000
SECURITY = Path(__file__).parents[2] / "SECURITY.md"


def test_the_limits_are_those_that_are_promised() -> None:
    def written(number: int) -> str:
        return f"{number:,}".replace(",", ".")

    rows = dict(
        line.strip("| ").split(" | ")[:2] for line in SECURITY.read_text(encoding="utf-8").split("\n") if " | " in line
    )
    assert rows["dung lượng một tệp `.yaml`"] == f"{MAX_BYTES // 2**20} MB"
    assert rows["số khóa và giá trị"] == f"{written(MAX_BYTES // BYTES_PER_VALUE)} (với 2 MB)"
    assert rows["số cấp lồng nhau"] == str(MAX_DEPTH)
    assert rows["số khóa của một mục; độ dài một giá trị; số dấu trên một chữ"] == (
        f"{written(MAX_KEYS)}; {written(MAX_TEXT)} ký tự; {MAX_MARKS}"
    )


@pytest.mark.parametrize(
    ("forbidden", "allowed"),
    [
        ("\x08", "\t"), ("\x0b", "\n"), ("\x0c", "\r"), ("\x0e", "\r"), ("\x1f", " "), ("\x7f", "~"), ("\x9f", "\xa0"),
        ("\ud800", "\ud7ff"), ("\udfff", "\ue000"), ("\ufdd0", "\ufdcf"), ("\ufdef", "\ufdf0"), ("\u2028", "\u2027"),
        ("\u2029", "\u202a"), ("\ufffe", "\ufffd"), ("\uffff", "\U00010000"), ("\U0001fffe", "\U0001fffd"),
        ("\U0010ffff", "\U0010fffd"),
    ],
)  # fmt: skip
def test_what_no_document_can_hold_is_forbidden_and_its_neighbour_is_not(forbidden: str, allowed: str) -> None:
    assert FORBIDDEN.fullmatch(forbidden)
    assert not FORBIDDEN.search(allowed)


@pytest.mark.parametrize(
    ("text", "deep"),
    [
        ("a: [x]\n" * (MANY + 1), False),
        ("a: {b: [x, {c: d}]}\n" * (MANY + 1), False),
        ("a: [\n" * MANY, False),
        ("a: [\n" * (MANY + 1), True),
        ("a: {\n" * (MANY + 1), True),
        ("a: [x]\n" + "a: [\n" * MANY, False),
        ('a: ["x"]\n' * MANY, False),
        ('a: ["x"]\n' * (MANY + 1), True),
        ("a: ['x']\n" * (MANY + 1), True),
        ("a: [x] # y\n" * (MANY + 1), True),
        ("a: ][\n" * (MANY + 1), True),
        ("a: [}\n" * (MANY + 1), True),
        ("a: " + "[ " * 29 + "x" + " ]" * 29, False),
        ("a: " + "[ " * 30 + "x" + " ]" * 30, True),
        ("{ " * 30, True),
        ("- " * 29 + "x", False),
        ("- " * 30 + "x", True),
        ("? - : " * 10 + "x", True),
        (" " * 149 + "x", False),
        (" " * 150 + "x", True),
        ("x\n" + " " * 150 + "x", True),
        (" " * 5_000 + "\n", False),
        ("a" + " " * 5_000 + "b", False),
    ],
)
def test_how_deep_a_text_could_nest(text: str, deep: bool) -> None:
    assert may_nest_deep(text) is deep


def test_pairs_within_pairs_are_taken_off_only_so_far_and_count_as_open_beyond() -> None:
    line = "a: " + "[x, " * 40 + "]" * 40 + "\n"
    assert not may_nest_deep(line)
    assert may_nest_deep(line * 200)  # eight of forty are left on each


@pytest.mark.parametrize("mark", list(",[]{}:?-\n"))
def test_every_mark_counts_for_two_values(mark: str) -> None:
    assert not may_hold_many(mark * 10, 21)
    assert may_hold_many(mark * 10, 20)


def test_one_value_needs_no_mark_and_letters_are_none() -> None:
    assert may_hold_many("a", 0)
    assert not may_hold_many("a", 1)
    assert not may_hold_many("aăâbcdđeêghiklmnoôơpqrstuưvxy 0123456789 .;()«»", 1)


@pytest.mark.parametrize(
    "text",
    [
        "&a",
        "a: &a",
        "[&a]",
        "{&a }",
        "a,&a",
        '"a":&a',
        "-&a",
        "?&a",
        "\ufeff&a",
        "\n*a",
        "a: !t",
        "%A",
        "\n%A",
        "\ufeff%A",
        "<<: x",
        "a: &b *c !d %e <<",
    ],
)
def test_what_could_be_a_feature_of_yaml(text: str) -> None:
    assert may_have_properties(text)


@pytest.mark.parametrize("text", ["a&b", "a*b", "Hỏi!", "50 %", "a: 50%", "< <", "a: b"])
def test_what_cannot_be_one(text: str) -> None:
    assert not may_have_properties(text)


def test_marks_on_a_letter() -> None:
    assert too_many_marks("a" * 50) == -1
    assert too_many_marks("ệ" * 50) == -1
    assert too_many_marks("中" * 50) == -1
    assert too_many_marks("a" + "\u0301" * MAX_MARKS) == -1
    assert too_many_marks("ab" + "\u0301" * (MAX_MARKS + 1)) == 2
    assert too_many_marks("中" * 40 + "\u0323\u0302" * MAX_MARKS) == 40
    assert too_many_marks(("a" + "\u0301" * MAX_MARKS) * 5) == -1
    assert too_many_marks("\u0301" * MAX_MARKS + "中" + "\u0301" * MAX_MARKS) == -1
    assert too_many_marks("\u0301" * 10 + "中" + "\u05b7" * (MAX_MARKS + 1)) == 11


def test_the_name_of_a_character() -> None:
    assert (point("\x07"), point("\u200b"), point("\U000e0041")) == ("U+0007", "U+200B", "U+E0041")
