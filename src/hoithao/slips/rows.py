"""The lines of a file as its writer meant them: indentation, marks of list items, key, value."""

from __future__ import annotations

import re

from msgspec import Struct

from hoithao.slips.signs import KEY

_HEAD = re.compile(r"(?P<indent> *)(?P<dashes>(?:- +)*(?:-$)?)")
_PLAIN_KEY = re.compile(r"(?P<key>[^\s\"'\[{#|>&*!%@`][^#]*?):(?=\s|$)")
_QUOTED_KEY = re.compile(r"(?P<key>\"[^\"]*\"|'[^']*') ?:(?=\s|$)")
_COMMENT = re.compile(r"(?:^|(?<=\s))#.*$")
_BLOCK_HEADER = re.compile(r"[|>][-+0-9]{0,2}\s*(?:#.*)?$")
_KEY = re.compile(KEY)


class Row(Struct, frozen=True):
    """One line with something on it. Columns count from 0.

    ``content`` is where the text behind the marks of list items starts; ``key``
    is empty where no «: » divides the line; ``value`` is without its comment;
    ``block`` is the indentation of the text below a «|» or «>».
    """

    number: int
    indent: int
    dashes: tuple[int, ...]
    content: int
    key: str
    colon: int
    start: int
    value: str
    block: int = 0

    @property
    def named(self) -> bool:
        """Whether the key looks like one, and not like the first words of a sentence."""
        return _KEY.fullmatch(self.key) is not None

    @property
    def plain(self) -> bool:
        """Whether the value is text without any marks around it."""
        return bool(self.value) and self.value[0] not in "\"'[{|>"

    @property
    def opens_block(self) -> bool:
        """Whether the text of the value stands on the lines below."""
        return _BLOCK_HEADER.match(self.value) is not None


def read_row(number: int, text: str) -> Row | None:
    """Read one line; ``None`` for one that is empty, a comment or a mark between documents."""
    bare = text.strip()
    if not bare or bare[0] == "#" or text.startswith(("---", "...")):
        return None
    head = _HEAD.match(text)
    assert head is not None
    indent, content = len(head["indent"]), head.end()
    dashes = tuple(at for at in range(indent, content) if text[at] == "-")
    rest = text[content:]
    found = _QUOTED_KEY.match(rest) or _PLAIN_KEY.match(rest)
    key = found["key"].rstrip() if found else ""
    start = content + (found.end() if found else 0)
    start += len(text[start:]) - len(text[start:].lstrip())
    value = text[start:]
    if value[:1] not in ('"', "'", "[", "{"):
        value = _COMMENT.sub("", value)
    colon = content + found.end() - 1 if found else -1
    return Row(number, indent, dashes, content, key, colon, start, value.rstrip())


def starts_block_line(text: str, limit: int) -> bool:
    """Tell whether a line is a key or a list item no deeper than ``limit`` blanks: no part of what was opened above."""
    if ":" not in text and "-" not in text:
        return False
    row = read_row(0, text)
    if row is None or row.indent > limit:
        return False
    return row.named or bool(row.dashes)
