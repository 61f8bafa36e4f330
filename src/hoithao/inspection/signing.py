"""One side of the signature block: posts, names, recipients, the drafter's mark."""

from __future__ import annotations

import re

from hoithao.inspection.columns import Column
from hoithao.inspection.names import MM
from hoithao.inspection.recognising import POST
from hoithao.inspection.text import Line
from hoithao.vn import folded

_RECIPIENTS = re.compile(r"^noi nhan\b")
_NAME = re.compile(r"(?:[^\W\d_]\S*\s+){1,6}[^\W\d_]\S*")
_CLOSE = 10 * MM


class Signature:
    """One side, taken apart. ``gaps`` are the empty lines and the twips above each name."""

    def __init__(self, column: Column) -> None:
        self.column = column
        self.captions: list[Line] = []
        self.names: list[Line] = []
        self.gaps: list[tuple[int, float]] = []
        self.label: Line | None = None
        self.recipients: list[Line] = []
        self.marks: list[Line] = []
        empty, height, after = 0, 0.0, 0.0
        for line in (item for item in column.items if isinstance(item, Line)):
            paragraph = line.paragraph
            if not line.text:
                empty, height = empty + 1, height + paragraph.height
                continue
            if line.text.startswith("(") and self.captions and not self.names:
                continue
            gap = height + after + (paragraph.layout.before if line.is_first else 0)
            self._place(line, empty, gap)
            empty, height, after = 0, 0.0, paragraph.layout.after

    def _place(self, line: Line, empty: int, gap: float) -> None:
        if _RECIPIENTS.match(folded(line.text)):
            self.label = line
        elif self.label is not None:
            done = any("Lưu:" in one.text for one in self.recipients)
            (self.marks if done and not line.text.startswith("-") else self.recipients).append(line)
        elif self._is_caption(line, empty, gap):
            self.captions.append(line)
        else:
            self.names.append(line)
            self.gaps.append((empty, gap))

    def _is_caption(self, line: Line, empty: int, gap: float) -> bool:
        """Tell whether a line says as what somebody signs; after a name it can only be one who signs beside."""
        if not self.captions:
            return True
        if not self.names:
            return not empty and gap < _CLOSE and not self._is_name(line)
        beside = line.paragraph.cell is not self.names[-1].paragraph.cell
        return beside and line.is_upper and POST.match(folded(line.text)) is not None

    def _is_name(self, line: Line) -> bool:
        """Tell whether a line straight under a post is a name with no room above it."""
        words = line.text.split()
        capitalised = all(word[:1].isupper() for word in words)
        return _NAME.fullmatch(line.text) is not None and capitalised and not line.is_upper

    @property
    def filled_names(self) -> list[Line]:
        """The names that are more than dots."""
        return [line for line in self.names if not line.is_blank]
