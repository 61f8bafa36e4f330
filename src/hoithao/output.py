"""A finished document as a value."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Output:
    """One finished document and what is in it."""

    kind: str
    """``minutes`` or ``report``."""
    suffix: str
    """How its file name ends: ``bien-ban``, ``bao-cao``, ``bao-cao-<id>``."""
    data: bytes
    remarks: int
    units: int
    places: int
