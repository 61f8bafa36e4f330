"""What the guide on templates says is what the program allows."""

from __future__ import annotations

import re
from pathlib import Path

from hoithao import blocks
from hoithao.templating.allowed import FILTERS

GUIDE = (Path(__file__).parents[1] / "docs" / "mau-rieng.md").read_text(encoding="utf-8")
SYNONYMS = {"d", "e"}


def test_the_guide_lists_the_filters_there_are() -> None:
    listed = re.search(r"bộ lọc\n(.*?); hàm", GUIDE, re.DOTALL)
    assert listed
    assert set(re.findall(r"`([a-z]+)`", listed[1])) == FILTERS - SYNONYMS


def test_the_guide_lists_the_elements_there_are() -> None:
    named = set(re.findall(r"`<?([a-z-]+)", GUIDE))
    assert blocks.ELEMENTS - {"document", "blanks"} <= named
