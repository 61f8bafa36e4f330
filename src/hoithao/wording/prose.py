"""Capitals, citations, dates and blanks, in one pass over the prose.

Only what is wrong for certain is said: names come from closed lists, and a
word that may open a sentence, a quotation or a name is let be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hoithao.diagnostics import Diagnostic
from hoithao.stretch import Stretch
from hoithao.wording import bodies, calendar, citations, people, spacing, units
from hoithao.wording.branch import Branch
from hoithao.wording.people import check_name, check_post

_AT_A_WORD = (
    *people.BRANCHES,
    *citations.BRANCHES,
    *bodies.BRANCHES,
    *units.BRANCHES,
    *calendar.BRANCHES,
)
_AT_A_MARK = spacing.BRANCHES
_JUDGES = {branch.name: branch.judge for branch in (*_AT_A_WORD, *_AT_A_MARK)}


def _either(branches: tuple[Branch, ...]) -> str:
    return "|".join(branch.pattern for branch in branches)


# The sets of first letters spare most places the trial of every branch.
_PATTERN = re.compile(
    rf"(?=[A-ZĐỦckmnpqstxđ])\b(?:{_either(_AT_A_WORD)})"
    rf"|(?=[ \u00a0][ \u00a0;,.:]|[,;.?!][^\W\d_]|[.?!] )(?:{_either(_AT_A_MARK)})"
)
_OF_A_PERSON = frozenset({"chair", "secretary", "signer", "attendees", "delegate", "speakers", "presenter"})


def check_prose(stretch: Stretch) -> Iterator[Diagnostic]:
    """Yield what is wrong with the wording of one text."""
    for found in _PATTERN.finditer(stretch.text):
        # lastgroup is the last group closed, which is always the outermost one that matched.
        yield from _JUDGES[str(found.lastgroup)](stretch, found)


def check_person(stretch: Stretch, key: str) -> Iterator[Diagnostic]:
    """Yield what is wrong with a name or a post where a person is described."""
    owner = next((step for step in reversed(stretch.path[:-1]) if isinstance(step, str) and step != key), "")
    if key == "position":
        yield from check_post(stretch)
    elif key == "speakers" or (key == "name" and owner in _OF_A_PERSON):
        yield from check_name(stretch)
