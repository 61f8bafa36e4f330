"""What the one pass over the prose is put together from: a pattern and who judges what it matched."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from msgspec import Struct

from hoithao.diagnostics import Diagnostic
from hoithao.stretch import Stretch
from hoithao.vn import nfc

Judge = Callable[[Stretch, re.Match[str]], Iterator[Diagnostic]]

_ALL = "".join(nfc(vowel + tone) for vowel in "aăâeêioôơuưy" for tone in ("", *"\u0300\u0309\u0303\u0301\u0323"))
MARKED = "đ" + "".join(letter for letter in _ALL if not letter.isascii())
"""The small letters that only Vietnamese has, as the inside of a character class."""
LOWER = "a-z" + MARKED
"""The small letters of Vietnamese, as the inside of a character class."""
UPPER = "A-Z" + MARKED.upper()
"""The capitals."""

MIDDLE = f"(?<=[{LOWER}0-9,)] )"
"""Looks behind for a place inside a sentence: after a small letter, a figure or a comma."""


class Branch(Struct, frozen=True):
    """One branch of the pass. The pattern is a regular expression; its match is judged once."""

    name: str
    pattern: str
    judge: Judge


def mid_sentence(stretch: Stretch, start: int) -> bool:
    """Tell whether a place is within a sentence for certain."""
    return re.search(rf"[{LOWER}0-9,)%”»] $", stretch.text[max(start - 2, 0) : start]) is not None


def say(
    stretch: Stretch, code: str, start: int, written: str, right: str, *, value: str = "", **params: str
) -> Iterator[Diagnostic]:
    """Report what is written in another way than it should be, unless it is somebody else's words in quotation."""
    if written != right and not stretch.quoted(start):
        yield stretch.report(
            code, start, start + len(written), fix=right, value=value or written, right=right, **params
        )
