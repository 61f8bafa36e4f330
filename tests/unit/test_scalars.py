"""Dates, times, counts and flags as officers type them."""

from __future__ import annotations

from datetime import date, time
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticCustomError

from hoithao import scalars


def fault(read: Any, text: str) -> str:
    with pytest.raises(PydanticCustomError) as caught:
        read(text)
    return caught.value.type


@pytest.mark.parametrize(
    "text",
    [
        "24/9/2024", "24/09/2024", "24-9-2024", "24.9.2024", "24 / 9 / 2024", "2024-09-24", "2024-9-24",
        "ngày 24 tháng 9 năm 2024", "Ngày 24 tháng 09 năm 2024", "24 tháng 9 năm 2024", "ngày 24/9/2024", " 24/9/2024 ",
    ],
)  # fmt: skip
def test_a_date_is_read_in_every_usual_form(text: str) -> None:
    assert scalars.parse_date(text) == date(2024, 9, 24)


def test_the_day_comes_first() -> None:
    assert scalars.parse_date("3/4/2024") == date(2024, 4, 3)


@pytest.mark.parametrize(
    "text",
    [
        "", "24/9", "24/9/24", "2024/09/24", "9/2024", "tháng 9 năm 2024", "hôm nay", "24/9/2024 14:00", "20240924",
        "thứ Ba 24/9/2024", "24-Sep-2024",
    ],
)  # fmt: skip
def test_what_has_not_the_form_of_a_date_is_refused(text: str) -> None:
    assert fault(scalars.parse_date, text) == "vn_date_form"


@pytest.mark.parametrize(
    "text", ["31/9/2024", "29/2/2023", "9/24/2024", "0/1/2024", "2024-13-01", "ngày 32 tháng 1 năm 2024", "1/1/0000"]
)
def test_a_day_no_calendar_has_is_refused(text: str) -> None:
    assert fault(scalars.parse_date, text) == "vn_date_value"


def cause(read: Any, text: str) -> str:
    with pytest.raises(PydanticCustomError) as caught:
        read(text)
    assert caught.value.context is not None
    return str(caught.value.context["cause"])


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("31/6/2026", "days-6-30"), ("32/12/2026", "days-12-31"), ("29/2/2026", "days-2-28"),
        ("30/2/2024", "days-2-29"), ("8/16/2026", "months"), ("0/2/2026", "day-zero"), ("1/1/0000", "year-digits"),
        ("06/8/26", "year-digits"),
        ("12/3", "no-year"), ("ngày 12 tháng 3", "no-year"), ("hôm nay", ""), ("24/9/2024 14:00", ""),
    ],
)  # fmt: skip
def test_what_keeps_a_text_from_being_a_day_is_named(text: str, word: str) -> None:
    assert cause(scalars.parse_date, text) == word


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("25 giờ 00", "hours"), ("24:00", "hours"), ("8 giờ 75", "minutes"), ("2 giờ chiều", "day-part"),
        ("8h30 sáng", "day-part"), ("8.30", "colon"), ("14:00:00", "seconds"), ("trưa", ""), ("tám giờ", ""),
    ],
)  # fmt: skip
def test_what_keeps_a_text_from_being_a_time_is_named(text: str, word: str) -> None:
    assert cause(scalars.parse_time, text) == word


def test_the_29th_of_february_of_a_leap_year_is_a_day() -> None:
    assert scalars.parse_date("29/2/2024") == date(2024, 2, 29)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("14:00", time(14)), ("08:05", time(8, 5)), ("8h30", time(8, 30)), ("8H30", time(8, 30)), ("14h", time(14)),
        ("14g30", time(14, 30)), ("14 giờ", time(14)), ("14 giờ 00", time(14)), ("14 giờ 30 phút", time(14, 30)),
        ("14 giờ 30p", time(14, 30)), ("8h30ph", time(8, 30)), (" 14:00 ", time(14)), ("0:00", time(0)),
        ("23:59", time(23, 59)),
    ],
)  # fmt: skip
def test_a_time_is_read_in_every_usual_form(text: str, moment: time) -> None:
    assert scalars.parse_time(text) == moment


@pytest.mark.parametrize("text", ["", "14", "840", "chiều", "14:00:00", "2:00 chiều", "14.00", "-1:00", "14 giờ rưỡi"])
def test_what_has_not_the_form_of_a_time_is_refused(text: str) -> None:
    assert fault(scalars.parse_time, text) == "vn_time_form"


def test_a_colon_without_minutes_is_no_time() -> None:
    assert fault(scalars.parse_time, "14:") == "vn_time_form"


@pytest.mark.parametrize("text", ["24:00", "25h", "14:60", "14 giờ 99 phút"])
def test_an_hour_no_clock_has_is_refused(text: str) -> None:
    assert fault(scalars.parse_time, text) == "vn_time_value"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0", 0), ("2", 2), ("02", 2), ("010", 10), ("120", 120), ("1234", 1234), ("1.234", 1234),
        ("1.234.567", 1234567), (" 7 ", 7), ("999999999", 999999999),
    ],
)  # fmt: skip
def test_a_count_is_read_as_decimal_with_dots_between_thousands(text: str, number: int) -> None:
    assert scalars.parse_count(text) == number


@pytest.mark.parametrize(
    "text", ["", "-1", "+1", "1,5", "1.5", "1.23", "1,234", "1234.567", "1 234", "hai", "1e3", "0x10", "1234567890"]
)
def test_what_is_no_whole_number_is_refused(text: str) -> None:
    assert fault(scalars.parse_count, text) == "vn_count"


@pytest.mark.parametrize("text", ["0.500", "00.125"])
def test_a_number_of_thousands_does_not_begin_with_nought(text: str) -> None:
    assert fault(scalars.parse_count, text) == "vn_count"


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("true", True), ("True", True), ("có", True), ("Có", True), ("CÓ", True), ("yes", True), (" có ", True),
        ("false", False), ("không", False), ("KHÔNG", False), ("no", False),
    ],
)  # fmt: skip
def test_a_flag_is_read_in_vietnamese_and_english(text: str, flag: bool) -> None:
    assert scalars.parse_flag(text) is flag


@pytest.mark.parametrize("text", ["", "1", "0", "on", "off", "co", "khong", "y", "đúng"])
def test_any_other_word_is_no_flag(text: str) -> None:
    assert fault(scalars.parse_flag, text) == "vn_flag"


@pytest.mark.parametrize(("text", "value"), [("12,7", 12.7), ("12.7", 12.7), ("14", 14.0), (" 1,5 ", 1.5)])
def test_a_measure_takes_a_point_or_a_comma(text: str, value: float) -> None:
    assert scalars.parse_measure(text) == value


@pytest.mark.parametrize("text", ["", "-1", "1,5,2", "12,7 mm", "12345", "1,", ",5"])
def test_what_is_no_plain_number_is_no_measure(text: str) -> None:
    assert fault(scalars.parse_measure, text) == "vn_measure"


@pytest.mark.parametrize(
    "read", [scalars.parse_date, scalars.parse_time, scalars.parse_count, scalars.parse_flag, scalars.parse_measure]
)
def test_a_value_that_is_no_text_is_left_to_its_type(read: Any) -> None:
    value = ["24/9/2024"]
    assert read(value) is value


@pytest.mark.parametrize("text", ["a", "YK-01", "vb.so_1", "2024", "đề-án", "x" * 64])
def test_an_id_is_made_of_letters_digits_and_three_signs(text: str) -> None:
    assert TypeAdapter(scalars.Id).validate_python(text) == text


@pytest.mark.parametrize("text", ["", "-a", ".a", "a b", "a/b", "x" * 65, "a\n"])
def test_anything_else_is_no_id(text: str) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(scalars.Id).validate_python(text)


@pytest.mark.parametrize("text", ["", " ", "\t\n", "\u00a0"])
def test_a_blank_is_no_text(text: str) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(scalars.Text).validate_python(text)


@pytest.mark.parametrize(("typed", "read"), [("a", ("a",)), (["b", "a"], ("b", "a")), ([], ())])
def test_one_text_stands_for_a_list_of_one_and_several_keep_their_order(typed: Any, read: tuple[str, ...]) -> None:
    assert TypeAdapter(scalars.Texts).validate_python(typed) == read
