"""Templates found and rendered: sandboxed, escaped, with nothing undefined.

The one module that knows Jinja2. Data reaches a template as text, numbers,
lists and plain dicts; whatever it holds stays text in the result.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from typing import Any

from jinja2 import (
    BaseLoader,
    Environment,
    StrictUndefined,
    TemplateNotFound,
    TemplateSyntaxError,
    UndefinedError,
)
from jinja2.exceptions import SecurityError
from jinja2.ext import Extension
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import Namespace
from markupsafe import Markup, escape

from hoithao.blocks import PLACE_ATTRIBUTE
from hoithao.catalogue import report
from hoithao.diagnostics import Diagnostic, Position, Span

_TAG = re.compile(r"\{[{%#].*?[#%}]\}|<(?P<name>[a-z][a-z-]*)(?=[\s/>])", re.DOTALL)
_MARGIN = re.compile(r"^ +| +$|(?<=\n) +| +(?=\n)|[\n\t]")


class _PlacedElements(Extension):
    """Writes on each element of a template where it stands, for messages about what came of it."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:  # noqa: ARG002
        def placed(found: re.Match[str]) -> str:
            if found["name"] is None:
                return found[0]
            line = source.count("\n", 0, found.start()) + 1
            column = found.start() - source.rfind("\n", 0, found.start())
            return f'<{found["name"]} {PLACE_ATTRIBUTE}="{name}:{line}:{column}"'

        return _TAG.sub(placed, source)


class _PackageLoader(BaseLoader):
    """Loads the templates that come with the program, from a wheel and from a checkout alike."""

    def get_source(self, environment: Environment, template: str) -> tuple[str, str | None, None]:  # noqa: ARG002
        if not re.fullmatch(r"[a-z_]+\.xml\.j2", template):
            raise TemplateNotFound(template)
        found = files("hoithao.templates") / template
        if not found.is_file():
            raise TemplateNotFound(template)
        return found.read_text(encoding="utf-8"), str(found), None


def _finalize(value: Any) -> Any:
    """Escape a value and keep its line ends and outer blanks through the folding of template text."""
    if isinstance(value, Markup) or not isinstance(value, str):
        return value
    value = value.replace("\r\n", "\n").replace("\r", "\n")
    # What _MARGIN would find, asked faster.
    if "\n" not in value and "\t" not in value and value[:1] != " " and value[-1:] != " ":
        return value
    marked = _MARGIN.sub(_mark, str(escape(value)))
    return Markup(marked)


def _mark(found: re.Match[str]) -> str:
    if found[0] == "\n":
        return "<br/>"
    if found[0] == "\t":
        return "<tab/>"
    return f'<blanks n="{len(found[0])}"/>'


@lru_cache(maxsize=1)
def _environment() -> Environment:
    environment = ImmutableSandboxedEnvironment(
        loader=_PackageLoader(),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_finalize,
        extensions=[_PlacedElements],
    )
    environment.globals.clear()
    environment.globals["namespace"] = Namespace
    return environment


def render_template(name: str, view: Mapping[str, Any]) -> tuple[str | None, list[Diagnostic]]:
    """Render a template that comes with the program.

    Returns the XML text of its blocks, or ``None`` with what is wrong and
    the line of the template it is on.
    """
    try:
        return _environment().get_template(name).render(view), []
    except TemplateNotFound as error:
        return None, [report("HT711", str(error.name), template=str(error.name))]
    except TemplateSyntaxError as error:
        span = _line(error.name or name, error.lineno)
        return None, [report("HT702", span.file, span, problem=str(error.message))]
    except Exception as error:  # a template may fail in any way a program can
        file, line = _template_line(error, name)
        problem = (
            str(error) if isinstance(error, UndefinedError | SecurityError) else f"{type(error).__name__}: {error}"
        )
        return None, [report("HT701", file, _line(file, line), problem=problem)]


def _line(file: str, line: int) -> Span:
    return Span(file, Position(line, 1), Position(line, 2))


def _template_line(error: Exception, name: str) -> tuple[str, int]:
    """Find the innermost frame of a template in a traceback."""
    found = (name, 1)
    trace = error.__traceback__
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename
        if file.endswith(".j2"):
            found = (file.rsplit("/", 1)[-1].rsplit("\\", 1)[-1], trace.tb_lineno)
        trace = trace.tb_next
    return found
