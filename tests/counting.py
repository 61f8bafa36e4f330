"""Work measured in calls of functions and not in seconds, so that no other load on the machine counts."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType


def calls(work: Callable[[], object]) -> int:
    """Count the calls of functions, in Python and in C, that some work makes."""
    counted = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal counted
        counted += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(before)
    return counted


def lines(work: Callable[[], object]) -> int:
    """Count the lines of Python that some work runs through: slower, but a loop that calls nothing counts too."""
    counted = 0

    def count(_frame: FrameType, event: str, _argument: object) -> Callable[..., object]:
        nonlocal counted
        counted += event == "line"
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        work()
    finally:
        sys.settrace(before)
    return counted


def growth(
    work: Callable[[int], Callable[[], object]],
    small: int,
    large: int,
    counted: Callable[[Callable[[], object]], int] = calls,
) -> float:
    """Return how many times as much the larger size makes; what ``work`` makes ready is not counted."""
    work(small)()  # what is made once and kept
    return counted(work(large)) / counted(work(small))
