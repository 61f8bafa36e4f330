"""The choices that the decree leaves open for the look of a document."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from hoithao.model.record import Record
from hoithao.scalars import Measure, Text


def _within(low: float, high: float, clause: str) -> AfterValidator:
    def check(value: float) -> float:
        if not low <= value <= high:
            raise PydanticCustomError(
                "decree_range", "out of range", {"low": f"{low:g}", "high": f"{high:g}", "clause": clause}
            )
        return value

    return AfterValidator(check)


def _one_of(*known: float) -> AfterValidator:
    def check(value: float) -> float:
        if value not in known:
            options = {"low": f"{known[0]:g}", "high": f"{known[1]:g}", "clause": "PL I-II.6e"}
            raise PydanticCustomError("decree_choice", "not a choice", options)
        return value

    return AfterValidator(check)


class Look(Record):
    """House style within the decree's ranges; millimetres, points and lines."""

    file: Text | None = None
    """Tệp Word .docx mà cơ quan đã sửa các kiểu, lập bằng «hoithao look»."""
    body_size: Annotated[Measure, _one_of(13, 14)] = 14.0
    """Cỡ chữ lời văn: 13 hoặc 14."""
    line_spacing: Annotated[Measure, _within(1, 1.5, "PL I-II.6e")] = 1.0
    """Giãn dòng: từ 1 đến 1,5."""
    paragraph_gap: Annotated[Measure, _within(6, 24, "PL I-II.6e")] = 6.0
    """Khoảng cách giữa các đoạn, pt: tối thiểu 6."""
    first_line: Annotated[Measure, _one_of(10, 12.7)] = 10.0
    """Lùi đầu dòng, mm: 10 hoặc 12,7."""
    margin_top: Annotated[Measure, _within(20, 25, "PL I-I.3")] = 20.0
    """Lề trên, mm: từ 20 đến 25."""
    margin_bottom: Annotated[Measure, _within(20, 25, "PL I-I.3")] = 20.0
    """Lề dưới, mm: từ 20 đến 25."""
    margin_left: Annotated[Measure, _within(30, 35, "PL I-I.3")] = 30.0
    """Lề trái, mm: từ 30 đến 35."""
    margin_right: Annotated[Measure, _within(15, 20, "PL I-I.3")] = 20.0
    """Lề phải, mm: từ 15 đến 20."""
