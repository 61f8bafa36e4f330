"""The choices that the decree leaves open for the look of a document."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator
from pydantic_core import PydanticCustomError

from hoithao.model.record import Record
from hoithao.scalars import Measure, parse_measure


def _within(low: float, high: float, clause: str) -> AfterValidator:
    def check(value: float) -> float:
        if not low <= value <= high:
            raise PydanticCustomError(
                "decree_range", "out of range", {"low": f"{low:g}", "high": f"{high:g}", "clause": clause}
            )
        return value

    return AfterValidator(check)


BodySize = Annotated[Literal[13, 14], BeforeValidator(lambda value: int(value) if value in ("13", "14") else value)]
FirstLine = Annotated[
    Literal[10.0, 12.7], BeforeValidator(lambda value: {10.0: 10.0, 12.7: 12.7}.get(parse_measure(value), value))
]


class Look(Record):
    """House style within the decree's ranges; millimetres, points and lines."""

    body_size: BodySize = 14
    """Cỡ chữ lời văn: 13 hoặc 14."""
    line_spacing: Annotated[Measure, _within(1, 1.5, "PL I-II.6e")] = 1.0
    """Giãn dòng: từ 1 đến 1,5."""
    paragraph_gap: Annotated[Measure, _within(6, 12, "PL I-II.6e")] = 6.0
    """Khoảng cách giữa các đoạn, pt: tối thiểu 6."""
    first_line: FirstLine = 10.0
    """Lùi đầu dòng, mm: 10 hoặc 12,7."""
    margin_top: Annotated[Measure, _within(20, 25, "PL I-I.3")] = 20.0
    """Lề trên, mm: từ 20 đến 25."""
    margin_bottom: Annotated[Measure, _within(20, 25, "PL I-I.3")] = 20.0
    """Lề dưới, mm: từ 20 đến 25."""
    margin_left: Annotated[Measure, _within(30, 35, "PL I-I.3")] = 30.0
    """Lề trái, mm: từ 30 đến 35."""
    margin_right: Annotated[Measure, _within(15, 20, "PL I-I.3")] = 20.0
    """Lề phải, mm: từ 15 đến 20."""
