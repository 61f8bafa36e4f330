"""Copies of a finished Word file: with a comment at every breach, or with what can be mended without touching words."""

from __future__ import annotations

from hoithao.mending.annotating import annotated
from hoithao.mending.fixing import Mended, mended

__all__ = ["Mended", "annotated", "mended"]
