"""A form looked through before it is filled: the same names and statements as templates, and what docxtpl would lose.

The text is taken as a template with a paragraph on each line, so that the line of a fault is its paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from hoithao.catalogue import report
from hoithao.diagnostics import Diagnostic, Position, Span, in_order
from hoithao.templating.checking import check_text
from hoithao.templating.environment import end_of_tag
from hoithao.word_form.paragraphs import FormParagraph

_OPENER = re.compile(r"\{[{%#]")
_CLOSERS = {"{{": "}}", "{%": "%}", "{#": "#}"}
_NOT_FOR_TEXT = re.compile(r"\{\{(?:r|p|tr|tc)(?= )|\{[{%#]-|-[%}#]\}|\{#(?:p|tr|tc)(?= )|\{_[{%]|[%}]_\}")


def template_of(paragraphs: Sequence[FormParagraph]) -> str:
    """Return the text of a form as a template, a paragraph a line."""
    return "\n".join(one.plain for one in paragraphs)


def check_form(
    name: str, paragraphs: Sequence[FormParagraph], values: type, kinds: Mapping[str, type]
) -> list[Diagnostic]:
    """Return everything that is wrong with a form; the line of each finding is the number of its paragraph."""
    found = [*_broken_tags(name, paragraphs), *_lost_text(name, paragraphs)]
    broken = {one.span.start.line for one in found if one.code in ("HT719", "HT720") and one.span}
    # A tag that runs on would swallow the paragraphs after it.
    text = "\n".join("" if at in broken else one.plain for at, one in enumerate(paragraphs, start=1))
    return in_order([*found, *check_text(name, text, values, kinds)])


def _span(name: str, line: int, column: int, length: int) -> Span:
    return Span(name, Position(line, column + 1), Position(line, column + 1 + length))


def _broken_tags(name: str, paragraphs: Sequence[FormParagraph]) -> Iterator[Diagnostic]:
    for line, one in enumerate(paragraphs, start=1):
        for tag in _NOT_FOR_TEXT.finditer(one.text):
            yield report("HT719", name, _span(name, line, tag.start(), len(tag[0])), name=tag[0], nearest="")
        at = 0
        while (opened := _OPENER.search(one.plain, at)) is not None:
            closer = _CLOSERS[opened[0]]
            at = end_of_tag(one.plain, opened.end(), closer)
            if not one.plain.startswith(closer, at - 2) or at - 2 < opened.end():
                yield report("HT720", name, _span(name, line, opened.start(), 2), name="")
                break


def _lost_text(name: str, paragraphs: Sequence[FormParagraph]) -> Iterator[Diagnostic]:
    """Report text beside a tag that takes the place of its whole paragraph, row or cell."""
    for line, one in enumerate(paragraphs, start=1):
        for mark, column in one.taking:
            if mark == "r":
                continue
            if mark == "p" or not one.unit:
                beside = [one]
            else:
                depth = 0 if mark == "tr" else 1
                beside = [other for other in paragraphs if other.unit[depth : depth + 1] == one.unit[depth : depth + 1]]
            lost = next((text for other in beside if (text := other.beside_tags)), "")
            more = sum(len(other.taking) for other in beside) > 1
            if lost or more or (mark != "p" and not one.unit):
                tag = f"{{%{mark} … %}}"
                span = _span(name, line, column, 2 + len(mark))
                yield report("HT726", name, span, tag=tag, text=lost)
