"""The statements of a template, matched by their names alone: what is opened and not closed, what closes nothing.

The parser of Jinja2 stops at the first such fault; here all are found, and the text is mended so far that
the rest of it can be parsed.
"""

from __future__ import annotations

import re

from msgspec import Struct

from hoithao.catalogue import report
from hoithao.diagnostics import Diagnostic, Position, Span
from hoithao.templating.environment import end_of_tag

_OPENER = re.compile(r"\{[{%#]")
_CLOSERS = {"{{": "}}", "{%": "%}", "{#": "#}"}
_STATEMENT = re.compile(r"\{%[-+]?\s*([a-z_]+)")
_BLOCKS = frozenset({"if", "for", "macro", "call", "filter", "block", "with", "autoescape", "raw"})
_ASSIGNS = re.compile(r"\{%[-+]?\s*set\b(?:[^'\"=]|'[^']*'|\"[^\"]*\")*=")
_BRANCHES = {"elif": ("if",), "else": ("if", "for")}


class _Opened(Struct, frozen=True):
    name: str
    at: int
    length: int


def span_at(file: str, source: str, at: int, length: int) -> Span:
    """Return the span of characters of a template."""
    line = source.count("\n", 0, at) + 1
    column = at - source.rfind("\n", 0, at)
    return Span(file, Position(line, column), Position(line, column + max(length, 1)))


def blanked(source: str, start: int, end: int) -> str:
    """Return the text with blanks in place of a stretch, its line ends kept."""
    return source[:start] + re.sub(r"[^\n]", " ", source[start:end]) + source[end:]


class Mended(Struct, frozen=True):
    """A text whose blocks were made whole: ends put in where they were missing, what cannot be read blanked out."""

    text: str
    inserts: tuple[tuple[int, int], ...]
    """Where in ``text`` something was put in, and how many characters."""

    def original(self, at: int) -> int:
        """Return where a character of the text stands in the text as it was typed."""
        return at - sum(length for place, length in self.inserts if place < at)


def match_statements(file: str, source: str) -> tuple[Mended, list[Diagnostic]]:
    """Return the text with its blocks made whole, and what was wrong with them."""
    found: list[Diagnostic] = []
    opened: list[_Opened] = []
    mended, at = source, 0
    inserts: list[tuple[int, str]] = []

    def unclosed(one: _Opened, end: int) -> None:
        found.append(report("HT720", file, span_at(file, source, one.at, one.length), name=one.name))
        inserts.append((end, f"{{% end{one.name} %}}"))

    while (tag := _OPENER.search(source, at)) is not None:
        start = tag.start()
        end = end_of_tag(source, tag.end(), _CLOSERS[tag[0]])
        if not source.startswith(_CLOSERS[tag[0]], end - 2) or end - 2 < tag.end():
            found.append(report("HT720", file, span_at(file, source, start, 2), name=""))
            # What follows is read as part of this tag; only its own line is certainly lost.
            line_end = source.find("\n", start)
            line_end = len(source) if line_end < 0 else line_end
            mended = blanked(mended, start, line_end)
            at = line_end
            continue
        at = end
        statement = _STATEMENT.match(source, start) if tag[0] == "{%" else None
        if statement is None:
            continue
        name = statement[1]
        if name == "raw":
            closing = re.compile(r"\{%[-+]?\s*endraw\s*[-+]?%\}").search(source, end)
            if closing is None:
                unclosed(_Opened(name, start, end - start), len(source))
                break
            at = closing.end()
        elif name in _BLOCKS or (name == "set" and not _ASSIGNS.match(source[start:end])):
            opened.append(_Opened(name, start, end - start))
        elif name.startswith("end") and (name[3:] in _BLOCKS or name == "endset"):
            if any(one.name == name[3:] for one in opened):
                while opened[-1].name != name[3:]:
                    unclosed(opened.pop(), start)
                opened.pop()
            else:
                found.append(report("HT721", file, span_at(file, source, start, end - start), name=name))
                mended = blanked(mended, start, end)
        elif name in _BRANCHES and not (opened and opened[-1].name in _BRANCHES[name]):
            inner = next((n for n in range(len(opened) - 1, -1, -1) if opened[n].name in _BRANCHES[name]), None)
            if inner is None:
                found.append(report("HT721", file, span_at(file, source, start, end - start), name=name))
                mended = blanked(mended, start, end)
            else:
                while len(opened) - 1 > inner:
                    unclosed(opened.pop(), start)
    while opened:
        unclosed(opened.pop(), len(source))
    # Of one place the innermost first.
    by_place: dict[int, str] = {}
    for place, text in inserts:
        by_place[place] = by_place.get(place, "") + text
    pieces, done, length, placed = [], 0, 0, []
    for place in sorted(by_place):
        pieces += [mended[done:place], by_place[place]]
        length += place - done
        placed.append((length, len(by_place[place])))
        length += len(by_place[place])
        done = place
    return Mended("".join([*pieces, mended[done:]]), tuple(placed)), found


def tag_around(source: str, at: int) -> tuple[int, int] | None:
    """Return where the tag of Jinja2 begins and ends that holds a character."""
    start = 0
    while (tag := _OPENER.search(source, start)) is not None and tag.start() <= at:
        start = end_of_tag(source, tag.end(), _CLOSERS[tag[0]])
        if at < start:
            return tag.start(), start
    return None
