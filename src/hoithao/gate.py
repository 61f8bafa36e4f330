"""What a text may be before a YAML parser sees it: its characters, how deep it may nest, how much it may hold.

Nothing here parses. What can be told from the bare text is an upper bound: a
text below it cannot nest deep or hold many values, whatever it says; one
above it is counted by the events of the parser, which come one by one.
"""

from __future__ import annotations

import re
import unicodedata

MAX_DEPTH = 32
"""How deep mappings and lists may nest; the model itself needs ten levels."""

MAX_TEXT = 100_000
"""The length of one value in characters, some forty pages; more is a quotation mark that was never closed."""

MAX_KEYS = 1_000
"""How many keys one mapping may have; the model knows some forty at most."""

BYTES_PER_VALUE = 8
"""A file may hold one value or key for each so many bytes of the size it may have."""

# XML 1.0 cannot carry these (surrogates and non-characters included); the rest
# of the controls (U+007F to U+009F) it could, but a terminal may obey them.
FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\u2028\u2029"
    + "".join(chr(plane * 0x10000 + last) for plane in range(17) for last in (0xFFFE, 0xFFFF))
    + "]"
)
"""The characters that no document can hold and no officer typed on purpose."""

MAX_MARKS = 30
"""How many marks may stand on one letter, the limit of Unicode's stream-safe text (UAX 15): to order them takes
time with the square of their number."""

_MAY_BE_MARKS = re.compile(rf"[^\x00-\u02ff\u1e00-\u2bff]{{{MAX_MARKS + 1},}}")

# A composer that recurses in C dies above some tens of thousands of levels.
# Each pattern begins with a set of characters, which the search skips to quickly.
_STEPS_IN_A_LINE = (re.compile(r"[-?:] +(?:[-?:] +){29}"), re.compile(r"[\[{] *(?:[\[{] *){29}"))
_INDENT = " " * 150
_INDENTED = re.compile(rf"^{_INDENT} *\S", re.MULTILINE)
_MANY_BRACKETS = 1_000
_NO_PLAIN_LINE = re.compile("[\"'#]")
_PAIR = re.compile(r"\[[^\[\]{}]*\]|\{[^\[\]{}]*\}")

_MAY_HAVE_PROPERTIES = re.compile(r"(?:^|[\s\[\]{},:?\ufeff-])[&*!]|^\ufeff*%|<<", re.MULTILINE)


def point(char: str) -> str:
    """Return the name of a character as messages print it: ``U+200B``."""
    return f"U+{ord(char):04X}"


def too_many_marks(text: str) -> int:
    """Return where a run of more than :data:`MAX_MARKS` combining marks begins, or -1."""
    if text.isascii():
        return -1
    for found in _MAY_BE_MARKS.finditer(text):
        count = 0
        for at, char in enumerate(found[0], start=found.start()):
            count = count + 1 if unicodedata.combining(char) else 0
            if count > MAX_MARKS:
                return at - MAX_MARKS
    return -1


def may_nest_deep(text: str) -> bool:
    """Tell whether a text could nest so deep that it must not be composed unseen.

    Indentation is bounded by the longest one, steps within a line by their number. Brackets are counted as
    open unless they are closed in their own line, and that line has no quotation mark and no hash: a bracket inside
    a text closes nothing, and to tell the two apart one would have to parse.
    """
    if any(steps.search(text) for steps in _STEPS_IN_A_LINE) or (_INDENT in text and _INDENTED.search(text)):
        return True  # nearly always so deep in fact
    if text.count("[") + text.count("{") <= _MANY_BRACKETS:
        return False
    still_open = 0
    for line in text.split("\n"):
        if "[" not in line and "{" not in line:
            continue
        if not _NO_PLAIN_LINE.search(line):
            for _ in range(MAX_DEPTH):
                line, pairs = _PAIR.subn("", line)
                if not pairs:
                    break
        still_open += line.count("[") + line.count("{")
        if still_open > _MANY_BRACKETS:
            return True
    return False


def may_hold_many(text: str, limit: int) -> bool:
    """Tell whether a text could hold more keys and values than ``limit``.

    Each of them stands at a mark of YAML or begins a line; a mark can stand for two, as ``?`` does with nothing
    behind it.
    """
    return 2 * sum(map(text.count, ",[]{}:?-\n")) + 1 > limit


def may_have_properties(text: str) -> bool:
    """Tell whether a text could hold anchors, aliases, tags, merge keys or directives."""
    # Most files hold none of these signs; finding one takes a tenth of looking at where it stands.
    return any(sign in text for sign in ("&", "*", "!", "%", "<<")) and _MAY_HAVE_PROPERTIES.search(text) is not None
