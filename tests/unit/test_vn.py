"""Vietnamese as official documents write it."""

from __future__ import annotations

import unicodedata
from datetime import date, time

import pytest

from hoithao import vn


@pytest.mark.parametrize(
    ("day", "written"),
    [
        (date(2020, 1, 5), "ngày 05 tháng 01 năm 2020"),
        (date(2020, 2, 29), "ngày 29 tháng 02 năm 2020"),
        (date(2020, 3, 5), "ngày 05 tháng 3 năm 2020"),
        (date(2019, 6, 29), "ngày 29 tháng 6 năm 2019"),
        (date(2024, 9, 9), "ngày 09 tháng 9 năm 2024"),
        (date(2024, 9, 10), "ngày 10 tháng 9 năm 2024"),
        (date(2024, 10, 1), "ngày 01 tháng 10 năm 2024"),
        (date(2024, 12, 31), "ngày 31 tháng 12 năm 2024"),
    ],
)
def test_a_date_pads_days_below_ten_and_only_the_months_one_and_two(day: date, written: str) -> None:
    assert vn.long_date(day) == written


@pytest.mark.parametrize(
    ("moment", "written"),
    [(time(8), "08 giờ 00 phút"), (time(14, 5), "14 giờ 05 phút"), (time(0), "00 giờ 00 phút")],
)
def test_a_time_of_day_has_two_digits_for_hours_and_minutes(moment: time, written: str) -> None:
    assert vn.clock_time(moment) == written


@pytest.mark.parametrize(
    ("number", "written"),
    [(0, "00"), (1, "01"), (9, "09"), (10, "10"), (999, "999"), (1234, "1.234"), (1234567, "1.234.567")],
)
def test_a_count_is_padded_below_ten_and_dotted_from_a_thousand(number: int, written: str) -> None:
    assert vn.count(number) == written


@pytest.mark.parametrize(
    ("part", "whole", "written"),
    [
        (855, 1000, "85,5%"), (1, 1, "100%"), (0, 7, "0%"), (1, 10, "10%"), (16, 18, "88,9%"), (2, 18, "11,1%"),
        (1, 3, "33,3%"), (1, 200, "0,5%"),
    ],
)  # fmt: skip
def test_a_share_has_a_decimal_comma_and_no_useless_zero(part: int, whole: int, written: str) -> None:
    assert vn.percent(part, whole) == written


@pytest.mark.parametrize(("part", "whole", "written"), [(1, 16, "6,3%"), (5, 16, "31,3%"), (3, 16, "18,8%")])
def test_a_share_half_way_between_two_tenths_is_rounded_up(part: int, whole: int, written: str) -> None:
    assert vn.percent(part, whole) == written


@pytest.mark.parametrize(
    ("number", "sign"),
    [
        (1, "I"), (3, "III"), (4, "IV"), (5, "V"), (9, "IX"), (14, "XIV"), (19, "XIX"), (40, "XL"), (49, "XLIX"),
        (90, "XC"), (99, "XCIX"), (100, "C"), (399, "CCCXCIX"),
    ],
)  # fmt: skip
def test_roman_numerals_subtract_before_five_and_ten(number: int, sign: str) -> None:
    assert vn.roman(number) == sign


@pytest.mark.parametrize("number", [0, -1, 4000])
def test_there_is_no_roman_numeral_outside_1_to_399(number: int) -> None:
    with pytest.raises(ValueError, match=f"no Roman numeral for {number}"):
        vn.roman(number)


def test_points_go_by_the_vietnamese_alphabet_without_f_j_w_z_and_marked_vowels() -> None:
    assert [vn.point_letter(at) for at in range(23)] == list("abcdđeghiklmnopqrstuvxy")


@pytest.mark.parametrize(("at", "letter"), [(22, "y"), (23, "aa"), (27, "ađ"), (45, "ay"), (46, "ba"), (68, "by")])
def test_points_go_on_with_two_letters_behind_y(at: int, letter: str) -> None:
    assert vn.point_letter(at) == letter


@pytest.mark.parametrize(
    "names",
    [
        ["Anh", "Ánh", "Ăn", "Ân", "Bình"],
        ["ma", "mà", "mả", "mã", "má", "mạ"],
        ["dân", "đan", "em"],
        ["Điều 1", "Điều 2", "Điều 9", "Điều 10", "Điều 100"],
        ["5", "5a", "5b", "5đ", "5e", "6"],
        ["a", "a1", "a2", "a10", "b"],
        ["oanh", "ôanh", "ơanh", "pa", "u", "ư", "v"],
        ["", "1", "a"],
    ],
)
def test_the_alphabet_orders_letters_before_tones_and_numbers_by_value(names: list[str]) -> None:
    backwards = names[::-1]
    assert sorted(backwards, key=vn.collation_key) == names


def test_a_letter_further_on_outweighs_a_tone_and_a_tone_outweighs_a_capital() -> None:
    assert sorted(["má b", "ma c", "má", "MA", "ma"], key=vn.collation_key) == ["ma", "MA", "má", "má b", "ma c"]


def test_order_does_not_depend_on_the_normal_form() -> None:
    names = ["Ông Bé", "Nguyễn", "Đặng", "Ước"]
    apart = [unicodedata.normalize("NFD", name) for name in names]
    assert [vn.collation_key(name)[:3] for name in apart] == [vn.collation_key(name)[:3] for name in names]


@pytest.mark.parametrize("text", ["m²", "①", "5³"])
def test_digits_that_are_no_decimal_digits_are_put_in_order_like_signs(text: str) -> None:
    assert vn.collation_key(text)[3] == text


@pytest.mark.parametrize(
    ("text", "closed"),
    [
        ("Đồng ý", "Đồng ý."),
        ("Đồng ý.", "Đồng ý."),
        ("Đồng ý;", "Đồng ý."),
        ("Đồng ý,", "Đồng ý."),
        ("gồm:", "gồm."),
        ("Đồng ý?", "Đồng ý?"),
        ("Đồng ý!", "Đồng ý!"),
        ("và những việc khác…", "và những việc khác…"),
        ("Ghi “rõ”", "Ghi “rõ”."),
        ("Ghi “rõ.”", "Ghi “rõ.”"),
        ("Ghi (rõ)", "Ghi (rõ)."),
        ("Ghi (rõ.)", "Ghi (rõ.)"),
        ("Đồng ý. \n", "Đồng ý."),
        ("", ""),
    ],
)
def test_a_sentence_ends_with_one_mark(text: str, closed: str) -> None:
    assert vn.sentence(text) == closed


def test_a_sentence_has_no_blank_before_its_full_stop() -> None:
    assert vn.sentence("Đồng ý ;") == "Đồng ý."


@pytest.mark.parametrize(
    ("items", "closed"),
    [
        ([], []),
        (["một"], ["một."]),
        (["một", "hai", "ba"], ["một;", "hai;", "ba."]),
        (["một.", "hai;", "ba :"], ["một;", "hai;", "ba."]),
        ([" một ", "hai"], ["một;", "hai."]),
        (["Một. Hai", "ba", "bốn?"], ["Một. Hai.", "ba.", "bốn?"]),
        (["Khoản 1.234 đồng", "hai"], ["Khoản 1.234 đồng;", "hai."]),
        (["thành lập tổ…", "hai"], ["thành lập tổ…;", "hai."]),
    ],
)
def test_a_list_closes_with_semicolons_and_a_full_stop_unless_an_item_holds_sentences(
    items: list[str], closed: list[str]
) -> None:
    assert vn.closed_list(items) == closed


def test_no_semicolon_follows_a_question_mark_in_a_list() -> None:
    assert vn.closed_list(["Có cần quy định thời hạn?", "Ai chủ trì?"]) == ["Có cần quy định thời hạn?", "Ai chủ trì?"]


@pytest.mark.parametrize(
    ("text", "fit"),
    [
        ("Bổ sung Điều 5", "bổ sung Điều 5"),
        ("Đề nghị Sở Tư pháp chủ trì", "đề nghị Sở Tư pháp chủ trì"),
        ("Hoàn thiện thể chế", "hoàn thiện thể chế"),
        ("bổ sung", "bổ sung"),
        ("", ""),
        ("Sở Tư pháp", "Sở Tư pháp"),
        ("Bộ Tài chính hướng dẫn", "Bộ Tài chính hướng dẫn"),
        ("Ủy ban nhân dân cấp xã", "Ủy ban nhân dân cấp xã"),
        ("Hội đồng nhân dân", "Hội đồng nhân dân"),
        ("Nhân dân địa phương", "Nhân dân địa phương"),
        ("UBND phường Hồng An", "UBND phường Hồng An"),
        ("TTTr tỉnh", "TTTr tỉnh"),
        ("Điều 5 cần rõ hơn", "Điều 5 cần rõ hơn"),
        ("Chương II cần rõ hơn", "Chương II cần rõ hơn"),
        ("Phụ lục I", "Phụ lục I"),
    ],
)
def test_inside_a_sentence_a_phrase_begins_small_and_a_name_keeps_its_capital(text: str, fit: str) -> None:
    assert vn.inside(text) == fit


@pytest.mark.parametrize(
    ("text", "fit"),
    [
        ("Điều chỉnh phạm vi áp dụng", "điều chỉnh phạm vi áp dụng"),
        ("Điều kiện bảo đảm", "điều kiện bảo đảm"),
        ("Mục tiêu của Đề án", "mục tiêu của Đề án"),
        ("Phần lớn đại biểu nhất trí", "phần lớn đại biểu nhất trí"),
        ("Chương trình làm việc", "chương trình làm việc"),
    ],
)
def test_a_word_that_only_begins_like_a_level_of_a_law_is_no_name(text: str, fit: str) -> None:
    assert vn.inside(text) == fit


@pytest.mark.parametrize(
    ("text", "fit"), [("Ý kiến chung", "ý kiến chung"), ("Ở nước ngoài", "ở nước ngoài"), ("Ô nhiễm", "ô nhiễm")]
)
def test_a_word_of_one_letter_is_no_abbreviation(text: str, fit: str) -> None:
    assert vn.inside(text) == fit


@pytest.mark.parametrize(("text", "fit"), [("Sửa Điều 5", "sửa Điều 5"), ("Bỏ Chương II", "bỏ Chương II")])
def test_a_verb_before_an_article_is_no_name(text: str, fit: str) -> None:
    assert vn.inside(text) == fit


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("đề nghị", "Đề nghị"), ("ý kiến", "Ý kiến"), ("“đề án”", "“Đề án”"), ("02 ý kiến", "02 ý kiến"),
        ("(1) nội dung", "(1) nội dung"), ("", ""), ("Đã hoa", "Đã hoa"),
    ],
)  # fmt: skip
def test_capitals_touch_the_first_letter_only_and_none_behind_a_number(text: str, shown: str) -> None:
    assert vn.capitalised(text) == shown


@pytest.mark.parametrize(
    ("items", "line"),
    [
        ([], ""), (["A"], "A"), (["A", "B"], "A, B"), (["A, b", "C"], "A, b; C"),
    ],
)  # fmt: skip
def test_names_in_a_line_are_parted_by_semicolons_where_one_has_a_comma(items: list[str], line: str) -> None:
    assert vn.joined(items) == line


@pytest.mark.parametrize(
    ("items", "line"), [([], ""), (["a"], "a"), (["a", "b"], "a và b"), (["a", "b", "c"], "a, b và c")]
)
def test_the_last_of_several_phrases_is_joined_by_va(items: list[str], line: str) -> None:
    assert vn.enumerated(items) == line


def test_capitals_come_out_composed_and_with_their_marks() -> None:
    assert vn.upper(unicodedata.normalize("NFD", "Ủy ban nhân dân đường")) == "ỦY BAN NHÂN DÂN ĐƯỜNG"


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("Sở  Nội vụ", "so noi vu"), ("SỞ NỘI VỤ.", "so noi vu"), ("Đắk Lắk", "dak lak"),
        (unicodedata.normalize("NFD", "Quy chế (số 1)"), "quy che so 1"), ("—", ""),
    ],
)  # fmt: skip
def test_folded_names_differ_in_nothing_but_letters_and_digits(typed: str, plain: str) -> None:
    assert vn.folded(typed) == plain


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("", 0),
        ("điểm", 4),
        (unicodedata.normalize("NFD", "điểm ủy"), 7),
        ("漢字", 4),
        ("ａ", 2),
        ("a\u200db\u2060", 2),
        ("e\u0302\u0301\u0323", 1),
    ],
)
def test_marks_take_no_column_and_wide_letters_two(text: str, columns: int) -> None:
    assert vn.display_width(text) == columns
