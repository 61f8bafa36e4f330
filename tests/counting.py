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


def growth(work: Callable[[int], Callable[[], object]], small: int, large: int) -> float:
    """Return how many times as many calls the larger size makes; what ``work`` makes ready is not counted."""
    work(small)()  # what is made once and kept
    return calls(work(large)) / calls(work(small))
