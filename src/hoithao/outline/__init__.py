"""The tree of one draft, where on it a remark's targets lie, and what they are called."""

from __future__ import annotations

from hoithao.outline.phrases import about, about_label, labels
from hoithao.outline.places import WORDS, Place, Region, Target, cited
from hoithao.outline.tree import Named, Outline, Unresolved

__all__ = [
    "WORDS",
    "Named",
    "Outline",
    "Place",
    "Region",
    "Target",
    "Unresolved",
    "about",
    "about_label",
    "cited",
    "labels",
]
