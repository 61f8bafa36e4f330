"""A template and the values of a view → the XML text of its blocks, or what is wrong with its line."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from jinja2 import Template, TemplateNotFound, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError

from hoithao.catalogue import report
from hoithao.diagnostics import Diagnostic, Position, Span
from hoithao.templating.allowed import FILTERS, TESTS, longest_result
from hoithao.templating.environment import ConfinedEnvironment, NotTextError, environment_of, form_environment
from hoithao.vn import nearest

NO_TEXTS: Mapping[str, str] = {}


class _TooLongError(Exception):
    """A template gives more than any document needs."""

    def __init__(self, line: int) -> None:
        super().__init__()
        self.line = line


@lru_cache(maxsize=1)
def _package_environment() -> ConfinedEnvironment:
    return environment_of(NO_TEXTS)


def render_template(
    name: str, view: Mapping[str, Any], texts: Mapping[str, str] = NO_TEXTS
) -> tuple[str | None, list[Diagnostic]]:
    """Render a template by its name.

    ``texts`` are templates that stand before those of the program, by name. Returns the XML text of the
    blocks, or ``None`` with what is wrong and the line of the template it is on.
    """
    environment = environment_of(texts) if texts else _package_environment()
    return _guarded(name, lambda: _poured(environment.get_template(name), view, limited=bool(texts)))


def render_text(name: str, text: str, view: Mapping[str, Any]) -> tuple[str | None, list[Diagnostic]]:
    """Render the text of a form as plain text; ``name`` is what messages call it."""
    environment = form_environment(escaped=False)

    def work() -> str:
        template = environment.from_string(text)
        template.name = name
        return _poured(template, view, limited=True)

    return _guarded(name, work)


def _guarded(name: str, work: Callable[[], str]) -> tuple[str | None, list[Diagnostic]]:
    try:
        return work(), []
    except TemplateNotFound as error:
        file, line = _template_line(error, "")
        span = line_span(file, line) if file else None
        return None, [report("HT711", file or str(error.name), span, template=str(error.name))]
    except TemplateSyntaxError as error:
        span = line_span(error.name or name, error.lineno)
        return None, [syntax_fault(error, span)]
    except (Exception, KeyboardInterrupt) as error:  # a template may fail in any way a program can
        return None, [_fault(error, name)]


def _fault(error: BaseException, name: str) -> Diagnostic:
    file, line = (name, error.line) if isinstance(error, _TooLongError) else _template_line(error, name)
    span = line_span(file, line)
    if isinstance(error, KeyboardInterrupt):
        return report("HT715", file, span)
    if isinstance(error, MemoryError | _TooLongError):
        return report("HT716", file, span)
    if isinstance(error, RecursionError):
        return report("HT717", file, span)
    if isinstance(error, NotTextError):
        return report("HT713", file, span, value="", shape=str(error))
    if isinstance(error, SecurityError):
        return report("HT719", file, span, name=str(error), nearest="")
    if isinstance(error, UndefinedError):
        return report("HT701", file, span, problem=str(error))
    return report("HT718", file, span, problem=f"{type(error).__name__}: {error}")


def _poured(template: Template, view: Mapping[str, Any], *, limited: bool) -> str:
    limit = longest_result(len(json.dumps(view, ensure_ascii=False))) if limited else None
    pieces, length = [], 0
    # Not by ``render``: that rewrites tracebacks, which takes memory where there may be none left.
    poured = template.root_render_func(template.new_context(dict(view)))
    for piece in poured:
        length += len(piece)
        if limit is not None and length > limit:
            frame = getattr(poured, "gi_frame", None)
            raise _TooLongError(template.get_corresponding_lineno(frame.f_lineno) if frame else 1)
        pieces.append(piece)
    return "".join(pieces)


_MENTIONED = re.compile(r"(?:got|unexpected|unexpected char|unknown tag) '((?:[^'\\]|\\.)+)'")
_NOT_ALLOWED = re.compile(r"No (?:filter|test) named '([^']+)'|Encountered unknown tag '([^']+)'|^([a-z]+)$")


def syntax_fault(error: TemplateSyntaxError, span: Span) -> Diagnostic:
    """Return what is wrong with the syntax, by the word of the template that Jinja2 stopped at."""
    message = str(error.message)
    refused = _NOT_ALLOWED.search(message)
    name = next(filter(None, refused.groups()), "") if refused else ""
    if name and not name.startswith(("end", "el")):
        return report("HT719", span.file, span, name=name, nearest=nearest(name, FILTERS | TESTS))
    mentioned = _MENTIONED.search(message)
    return report("HT702", span.file, span, problem=mentioned[1] if mentioned else message)


def line_span(file: str, line: int) -> Span:
    """Return the span of a line of which no more is known."""
    return Span(file, Position(line, 1), Position(line, 2))


def _template_line(error: BaseException, name: str) -> tuple[str, int]:
    """Find the innermost frame of a template in a traceback."""
    found = (name, 1)
    trace = error.__traceback__
    while trace is not None:
        template = trace.tb_frame.f_globals.get("__jinja_template__")
        if template is not None:
            found = (str(template.name), template.get_corresponding_lineno(trace.tb_lineno))
        trace = trace.tb_next
    return found
