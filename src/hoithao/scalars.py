"""Dates, times, counts and names as officers type them, as pydantic types.

Every scalar of a workshop file arrives here as text; a function below either
understands it the way it was meant or raises a ``PydanticCustomError`` whose
type names the fault for :mod:`hoithao.binding`.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, time
from typing import Annotated, Any

from pydantic import BeforeValidator, StringConstraints
from pydantic_core import PydanticCustomError

_DAY_FIRST = re.compile(r"(?:ngày\s+)?([0-9]{1,2})\s*[/.-]\s*([0-9]{1,2})\s*[/.-]\s*([0-9]{4})$", re.IGNORECASE)
_IN_WORDS = re.compile(r"(?:ngày\s+)?([0-9]{1,2})\s+tháng\s+([0-9]{1,2})\s+năm\s+([0-9]{4})$", re.IGNORECASE)
_ISO = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})$")
_TIME = re.compile(r"([0-9]{1,2})\s*(?:(?:h|g|giờ)$|(?::|h|g|giờ)\s*([0-9]{1,2})\s*(?:phút|ph|p)?$)", re.IGNORECASE)
_SHORT_YEAR = re.compile(r"(?:ngày\s+)?[0-9]{1,2}\s*[/.-]\s*[0-9]{1,2}\s*[/.-]\s*[0-9]{2}$", re.IGNORECASE)
_NO_YEAR = re.compile(r"(?:ngày\s+)?[0-9]{1,2}(?:\s*[/.-]\s*|\s+tháng\s+)[0-9]{1,2}$", re.IGNORECASE)
_PART_OF_DAY = re.compile(r"[0-9].*\b(?:sáng|trưa|chiều|tối|am|pm)$|(?:sáng|chiều|tối)\b.*[0-9]", re.IGNORECASE)
_HOUR_POINT = re.compile(r"[0-9]{1,2}[.,][0-9]{2}$")
_SECONDS = re.compile(r"[0-9]{1,2}:[0-9]{2}:[0-9]{2}$")
_WORD_FILE_NAME = re.compile(r"\.docx\s*$", re.IGNORECASE)
_FILE_NAME = re.compile(r"\.(?:ya?ml|docx?)\s*$", re.IGNORECASE)
_COUNT = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+$|[0-9]{1,9}$")


def parse_date(value: Any) -> Any:
    """Read ``24/9/2024``, ``24-9-2024``, ``2024-09-24`` or ``ngày 24 tháng 9 năm 2024``."""
    if not isinstance(value, str):
        return value
    text = value.strip()
    if found := _DAY_FIRST.match(text) or _IN_WORDS.match(text):
        day, month, year = (int(part) for part in found.groups())
    elif found := _ISO.match(text):
        year, month, day = (int(part) for part in found.groups())
    else:
        cause = "year-digits" if _SHORT_YEAR.match(text) else "no-year" if _NO_YEAR.match(text) else ""
        raise PydanticCustomError("vn_date_form", "not a date", {"cause": cause})
    try:
        return date(year, month, day)
    except ValueError:
        raise PydanticCustomError("vn_date_value", "no such day", {"cause": _no_day(year, month, day)}) from None


def _no_day(year: int, month: int, day: int) -> str:
    """Return the word for what keeps three numbers from being a day: ``days-6-30`` for 31 June."""
    if not year:
        return "year-digits"
    if not 1 <= month <= 12:
        return "months"
    return f"days-{month}-{monthrange(year, month)[1]}" if day else "day-zero"


def parse_time(value: Any) -> Any:
    """Read ``14:00``, ``8h30``, ``14h``, ``14 giờ`` or ``14 giờ 30 phút``."""
    if not isinstance(value, str):
        return value
    text = value.strip()
    found = _TIME.match(text)
    if not found:
        forms = ((_PART_OF_DAY, "day-part"), (_HOUR_POINT, "colon"), (_SECONDS, "seconds"))
        cause = next((word for form, word in forms if form.match(text)), "")
        raise PydanticCustomError("vn_time_form", "not a time", {"cause": cause})
    hour, minute = int(found[1]), int(found[2] or 0)
    if hour > 23 or minute > 59:
        raise PydanticCustomError("vn_time_value", "no such time", {"cause": "hours" if hour > 23 else "minutes"})
    return time(hour, minute)


def parse_count(value: Any) -> Any:
    """Read a whole number, ``02`` and ``1.234`` included; never octal, never a fraction."""
    if not isinstance(value, str):
        return value
    text = value.strip()
    if not _COUNT.match(text):
        raise PydanticCustomError("vn_count", "not a count")
    return int(text.replace(".", ""))


def parse_flag(value: Any) -> Any:
    """Read ``true``/``false`` and the Vietnamese ``có``/``không``."""
    flags = {"true": True, "có": True, "yes": True, "false": False, "không": False, "no": False}
    if isinstance(value, str):
        known = flags.get(value.strip().lower())
        if known is None:
            raise PydanticCustomError("vn_flag", "not a flag")
        return known
    return value


WHOLE = "*"
"""What stands for all keys of a record where ``internal`` says that the whole of it is."""


def parse_withheld(value: Any) -> Any:
    """Read ``internal``: a flag for the whole record, or the names of the keys that are internal."""
    if isinstance(value, bool):
        return (WHOLE,) if value else ()
    if isinstance(value, str):
        try:
            return (WHOLE,) if parse_flag(value) else ()
        except PydanticCustomError:
            return (value.strip(),)
    return tuple(value) if isinstance(value, list) else value


def parse_measure(value: Any) -> Any:
    """Read a decimal number with a point or a comma, as ``12,7``."""
    if not isinstance(value, str):
        return value
    text = value.strip().replace(",", ".")
    if not re.fullmatch(r"[0-9]{1,4}(\.[0-9]{1,3})?", text):
        raise PydanticCustomError("vn_measure", "not a measure")
    return float(text)


def as_list(value: Any) -> Any:
    """Let a single value stand for a list of one."""
    return [value] if isinstance(value, str | dict) else value


def named(value: Any) -> Any:
    """Let a bare text stand for a mapping with that name."""
    return {"name": value} if isinstance(value, str) else value


def texted(value: Any) -> Any:
    """Let a bare text stand for a mapping with that text."""
    return {"text": value} if isinstance(value, str) else value


def filed(value: Any) -> Any:
    """Let the bare name of a file stand for a mapping that names it; any other text stays as it is."""
    return {"file": value.strip()} if isinstance(value, str) and _FILE_NAME.search(value) else value


def from_word_file(value: Any) -> Any:
    """Let the bare name of a Word file stand for a mapping that names it; any other text stays as it is."""
    return {"file": value.strip()} if isinstance(value, str) and _WORD_FILE_NAME.search(value) else value


Text = Annotated[str, StringConstraints(pattern=r"\S")]
"""Text that says something: not blank."""

Id = Annotated[str, StringConstraints(pattern=r"^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$")]
"""A name for other places of the file to refer to: letters, digits, ``.``, ``_`` and ``-``."""

Day = Annotated[date, BeforeValidator(parse_date)]
Clock = Annotated[time, BeforeValidator(parse_time)]
Count = Annotated[int, BeforeValidator(parse_count)]
Flag = Annotated[bool, BeforeValidator(parse_flag)]
Measure = Annotated[float, BeforeValidator(parse_measure)]
Withheld = Annotated[tuple[str, ...], BeforeValidator(parse_withheld)]
Texts = Annotated[tuple[Text, ...], BeforeValidator(as_list)]
"""One text or several, in the order typed."""
