"""The references that a sentence names."""

from __future__ import annotations

import re

from hoithao.references.reading import Citation, parse_citation
from hoithao.references.steps import STEP, Range, Reference
from hoithao.vn import nfc

_STEP = re.sub(r"\?P<\w+>", "?:", STEP.pattern)
_BARE = r"(?:[0-9]{1,4}[a-zđ]?|[a-zđ][0-9]?|[IVXLC]+)(?!\w)"
_OPENING = r"(?:(?i:các|từ)\s+)?"
_JOINT = r"(?:\s*(?:[,;–-]|(?i:và|đến)(?!\w))\s*)"
# Steps are half of what is compiled when the program starts: each stands here as seldom as can be.
_RUN = re.compile(rf"{_OPENING}{_STEP}(?:(?:{_JOINT}{_OPENING}|\s+){_STEP}|{_JOINT}{_OPENING}{_BARE})*")


def mentioned(text: str) -> list[Reference | Range]:
    """Return the references and ranges a text names for certain; what is unclear is left out."""
    found: list[Reference | Range] = []
    for run in _RUN.finditer(nfc(text)):
        citation = parse_citation(run[0])
        if isinstance(citation, Citation):
            found += citation.members
    return found
