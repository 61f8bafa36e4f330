"""Corrections that are safe to make without asking: a replacement for exactly the characters of a span.

A diagnostic that has one carries it as the value ``fix``. Everything outside the spans stays byte for byte.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from hoithao.diagnostics import Diagnostic
from hoithao.vn import decomposed_words, nfc

FIX = "fix"
"""The value of a diagnostic that holds the replacement."""

_WHOLE_FILE = "HT616"
"""One note for all decomposed words of a file; it names the first and counts the rest, and mends them all."""

_BOM = "\ufeff"
_LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|$)")


SAFE = frozenset({"HT606", "HT607", "HT611", "HT612", "HT613", "HT614", "HT616", "HT618", "HT622"})
"""What may be mended without a person: padding, look-alike and invisible characters, blanks, pasted bullets, NFC.

Capitals, names and citations (HT601 to HT605, HT617, HT619) say what would be right, but stand in words somebody
typed, often in a remark that is to stay as it was made; they are for a person to change.
"""


def fixable(found: Diagnostic) -> bool:
    """Tell whether a finding is safe to mend and says what to write in place of its span."""
    span, text = found.span, found.params.get(FIX)
    if (
        found.code not in SAFE
        or span is None
        or text is None
        or span.start.line != span.end.line
        or span.end <= span.start
    ):
        return False
    return not any(char in text for char in "\r\n")


def places(found: Diagnostic) -> int:
    """Return how many places of the file mending this finding mends."""
    if not fixable(found):
        return 0
    return int(found.params["count"]) if found.code == _WHOLE_FILE else 1


def fixed(data: bytes, name: str, found: Iterable[Diagnostic]) -> tuple[bytes, list[Diagnostic]]:
    """Return the bytes of the file ``name`` with what can be fixed fixed, and the findings that this settles.

    Of two findings about the same characters the first is taken; the other may be tried on the result.
    Decomposed words are brought to NFC last, once nothing else is left whose place that would move.
    """
    wanted = sorted(
        (one for one in found if fixable(one) and one.span and one.span.file == name),
        key=lambda one: (*one.sort_key, one.params[FIX]),
    )
    if not wanted:
        return data, []
    text = data.decode("utf-8")
    whole = [one for one in wanted if one.code == _WHOLE_FILE]
    wanted = [one for one in wanted if one.code != _WHOLE_FILE]
    mark = _BOM if text.startswith(_BOM) else ""
    lines = [[match[1], match[2]] for match in _LINE.finditer(text[len(mark) :])]
    done: list[Diagnostic] = []
    taken: dict[int, int] = {}
    shift: dict[int, int] = {}
    for one in wanted:
        assert one.span is not None
        number, first, last = one.span.start.line - 1, one.span.start.column - 1, one.span.end.column - 1
        if first < taken.get(number, 0) or number >= len(lines):
            continue
        moved = shift.get(number, 0)
        line = lines[number][0]
        if last + moved > len(line):
            continue
        new = one.params[FIX]
        if line[first + moved : last + moved] == new:
            continue
        lines[number][0] = line[: first + moved] + new + line[last + moved :]
        taken[number] = last
        shift[number] = moved + len(new) - (last - first)
        done.append(one)
    if whole and not done:
        return _composed(text).encode("utf-8"), whole
    return (mark + "".join(body + end for body, end in lines)).encode("utf-8"), done


def _composed(text: str) -> str:
    out: list[str] = []
    done = 0
    for word in decomposed_words(text):
        out += (text[done : word.start()], nfc(word[0]))
        done = word.end()
    return "".join((*out, text[done:]))
