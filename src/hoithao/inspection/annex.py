"""A Phụ lục: its heading and its tables."""

from __future__ import annotations

from collections.abc import Sequence

from hoithao.inspection.pages import Block, Section, Table
from hoithao.inspection.recognising import ANNEX, is_centred
from hoithao.inspection.text import Line
from hoithao.vn import folded


class Annex:
    """One annex. ``own_section`` tells whether it begins a section of its own."""

    def __init__(self, section: Section, blocks: Sequence[Block], *, own_section: bool) -> None:
        self.section = section
        self.own_section = own_section
        self.tables = [block for block in blocks if isinstance(block, Table)]
        lines: list[Line] = []
        for block in blocks:
            if isinstance(block, Table):
                break
            lines += [line for line in block.lines if line.text and not line.is_rule]
            if any(line.text.startswith("(") for line in lines):
                break
        at = next((n for n, line in enumerate(lines) if line.text.startswith("(")), None)
        self.reference = lines[at] if at is not None else None
        head = lines[:at] if at is not None else [one for one in lines if one.bold and is_centred(one)]
        self.word = head[0] if head and ANNEX.match(folded(head[0].text)) else None
        self.titles = head[1:] if self.word is not None else head
