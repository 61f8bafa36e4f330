"""Legal references: «điểm a1 khoản 2 Điều 5a», lists and ranges of them, read, printed and put in order."""

from __future__ import annotations

from hoithao.references.printing import cite, cited_apart, cited_together
from hoithao.references.prose import mentioned
from hoithao.references.reading import Citation, Read, Unclear, parse_citation
from hoithao.references.steps import (
    LEVELS,
    ORDINALS,
    STANDING,
    Component,
    Range,
    Reference,
    parse_reference,
    roman_value,
)

__all__ = [
    "LEVELS",
    "ORDINALS",
    "STANDING",
    "Citation",
    "Component",
    "Range",
    "Read",
    "Reference",
    "Unclear",
    "cite",
    "cited_apart",
    "cited_together",
    "mentioned",
    "parse_citation",
    "parse_reference",
    "roman_value",
]
