"""Titles in lines of one length: where they are cut, and that the indent keeps them so."""

from __future__ import annotations

import pytest

from hoithao.document.skeleton import default_layout
from hoithao.document.titles import _WORDS_OF_TWO, balanced, line_widths

STYLES = default_layout().styles
WIDTH = default_layout().text_width


def set_in_lines(style: str, text: str, width: int) -> list[str]:
    """Set a text word by word in what its indent leaves of the width."""
    measure, out = STYLES[style], [""]
    room = width - 2 * balanced(measure, text, width)
    for word in text.split(" "):
        longer = f"{out[-1]} {word}".strip()
        if out[-1] and measure.width(longer) > room:
            out.append(word)
        else:
            out[-1] = longer
    return out


@pytest.mark.parametrize(
    ("style", "width", "lines"),
    [
        (
            "TrichYeu",
            WIDTH,
            [
                "Tổng hợp ý kiến góp ý đối với dự thảo Luật Hòa giải ở cơ sở (sửa đổi)",
                "và dự thảo Nghị định quy định chi tiết Luật Hòa giải ở cơ sở",
            ],
        ),
        (
            "TrichYeu",
            WIDTH,
            [
                "Hội thảo góp ý dự thảo Nghị quyết của Hội đồng nhân dân tỉnh Lào Cai",
                "quy định chính sách hỗ trợ công tác hòa giải ở cơ sở trên địa bàn tỉnh",
            ],
        ),
        (
            "TrichYeu",
            WIDTH,
            [
                "Hội thảo tham gia ý kiến dự thảo Đề án “Đổi mới,",
                "nâng cao hiệu quả công tác tổ chức thi hành pháp luật",
                "giai đoạn 2025 - 2030” của Thủ tướng Chính phủ",
            ],
        ),
        ("CoQuanChuQuan", 3810, ["ỦY BAN NHÂN DÂN", "TỈNH LÀO CAI"]),
        ("CoQuanChuQuan", 3401, ["UBND THÀNH PHỐ", "HỒ CHÍ MINH"]),
        (
            "TrichYeuCongVan",
            3810,
            ["V/v góp ý dự thảo Nghị định quy định", "chi tiết một số điều của Luật Ban hành",
             "văn bản quy phạm pháp luật năm 2025"],
        ),
    ],
)  # fmt: skip
def test_a_title_is_cut_where_a_reader_would_cut_it(style: str, width: int, lines: list[str]) -> None:
    assert set_in_lines(style, " ".join(lines), width) == lines


@pytest.mark.parametrize("before", range(1, 14))
@pytest.mark.parametrize(
    "bound",
    ["nghị định", "Nghị định", "sửa đổi", "thi hành", "Điều 15", "ngày 24", "Lào Cai", "“Hội đồng”", "(bổ sung)"],
)
def test_no_word_of_two_syllables_is_cut_where_there_is_another_place(before: int, bound: str) -> None:
    """The word stands at each place of a title of two lines; all others may be parted anywhere."""
    text = " ".join(["một chữ"] * before + [bound] + ["một chữ"] * (14 - before)).replace("một chữ", "ngần ấy")
    lines = set_in_lines("TrichYeu", text, WIDTH)
    assert len(lines) == 2
    assert any(bound in line for line in lines), lines


def test_a_sign_parts_what_would_be_one_word() -> None:
    one = "ngần ấy " * 7
    style = STYLES["TrichYeu"]
    cut = f"{one}dự, thảo {one}".strip()
    whole = f"{one}dự thảo {one}".strip()
    assert balanced(style, cut, WIDTH) > balanced(style, whole, WIDTH) > 0


def test_the_same_cuts_come_about_where_the_font_is_a_shade_wider() -> None:
    text = "V/v gửi báo cáo tổng hợp ý kiến góp ý dự thảo Nghị định về theo dõi tình hình thi hành pháp luật"
    style = STYLES["TrichYeuCongVan"]
    lines = set_in_lines("TrichYeuCongVan", text, 3810)
    assert lines == [
        "V/v gửi báo cáo tổng hợp ý kiến",
        "góp ý dự thảo Nghị định về theo dõi",
        "tình hình thi hành pháp luật",
    ]
    room = 3810 - 2 * balanced(style, text, 3810)
    assert [line_widths(style, text, room - less) for less in (0, 20, 40)] == [[*map(style.width, lines)]] * 3


def test_there_are_as_many_lines_as_without_the_indent() -> None:
    style = STYLES["TrichYeu"]
    for count in range(1, 60):
        text = "dự thảo Nghị định của Chính phủ ngày 24 " * count
        sides = balanced(style, text.strip(), WIDTH)
        assert len(line_widths(style, text.strip(), WIDTH - 2 * sides)) == len(line_widths(style, text.strip(), WIDTH))
        assert sides == 0 or len(line_widths(style, text.strip(), WIDTH)) > 1


def test_the_words_are_two_syllables_each() -> None:
    assert all(word == word.casefold() and len(word.split(" ")) == 2 for word in _WORDS_OF_TWO), _WORDS_OF_TWO
