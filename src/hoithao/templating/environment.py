"""The confined Jinja2 environment: sandboxed, escaped, with nothing undefined and nothing beyond the closed lists."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from importlib.resources import files
from typing import Any

from jinja2 import BaseLoader, Environment, StrictUndefined, TemplateNotFound, TemplateSyntaxError, Undefined, nodes
from jinja2.exceptions import SecurityError
from jinja2.ext import Extension
from jinja2.runtime import BlockReference, Context, LoopContext, Macro, TemplateReference
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import Namespace
from markupsafe import Markup, escape

from hoithao.blocks import PLACE_ATTRIBUTE
from hoithao.templating.allowed import (
    DICT_METHODS,
    FILTERS,
    LARGEST_NUMBER,
    LIST_METHODS,
    LONGEST_REPEAT,
    LOOP_FIELDS,
    TESTS,
    TEXT_METHODS,
)

TEMPLATE_NAME = re.compile(r"[a-z][a-z0-9_-]{0,63}\.xml\.j2")
"""How the file of a template is named; a name is never a path."""

_ELEMENT = re.compile(r"<([A-Za-z][\w:.-]*)(?=[\s/>])")
_MARGIN = re.compile(r"^ +|(?<! ) +$|(?<=\n) +|(?<! ) +(?=\n)|[\n\t]")
_CLOSERS = {"{{": "}}", "{%": "%}", "{#": "#}"}
_OPENER = re.compile(r"\{[{%#]|<")
_IN_TAG = re.compile(r"""[^'"%}]+|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|.""", re.DOTALL)


class RefusedError(SecurityError):
    """Something a template may not do; its text names it."""


class NotTextError(TypeError):
    """A value to be printed that is neither text nor number; its text says what it is."""


class MissingValue(StrictUndefined):
    """A value that is not there; its message is its name and nothing else."""

    @property
    def _undefined_message(self) -> str:
        if self._undefined_hint:
            return self._undefined_hint
        return str(self._undefined_name)

    __slots__ = ()


def elements_of(source: str) -> Iterator[tuple[int, str]]:
    """Yield where each element of a template begins, and its name; those inside the tags of Jinja2 are no elements.

    Takes time in proportion to the text, whatever is in it.
    """
    at, last = 0, len(source)
    while at < last:
        found = _OPENER.search(source, at)
        if found is None:
            return
        at = found.start()
        closer = _CLOSERS.get(found[0])
        if closer is None:
            element = _ELEMENT.match(source, at)
            if element:
                yield at, element[1]
            at += 1
            continue
        at = end_of_tag(source, found.end(), closer)


def end_of_tag(source: str, at: int, closer: str) -> int:
    """Return where the tag of Jinja2 ends whose inside begins at ``at``; past the text where it does not end."""
    if closer == "#}":
        end = source.find(closer, at)
        return len(source) if end < 0 else end + 2
    while at < len(source):
        if source.startswith(closer, at):
            return at + 2
        found = _IN_TAG.match(source, at)
        assert found is not None
        at = found.end()
    return at


class _PlacedElements(Extension):
    """Writes on each element of a template where it stands, for messages about what came of it."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:  # noqa: ARG002
        out, done, line, line_start = [], 0, 1, 0
        for at, element in elements_of(source):
            line += source.count("\n", done, at)
            line_start = source.rfind("\n", 0, at) + 1
            end = at + 1 + len(element)
            out.append(f'{source[done:end]} {PLACE_ATTRIBUTE}="{name}:{line}:{at - line_start + 1}"')
            done = end
        return "".join([*out, source[done:]])


class _Loader(BaseLoader):
    """Finds templates by name: those that were handed over, then those that come with the program."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self.texts = texts

    def get_source(self, environment: Environment, template: str) -> tuple[str, str | None, None]:  # noqa: ARG002
        if template in self.texts:
            return self.texts[template], template, None
        return package_template(template), template, None


def package_template(name: str) -> str:
    """Return the text of a template that comes with the program; from a wheel and from a checkout alike."""
    if TEMPLATE_NAME.fullmatch(name):
        found = files("hoithao.templates") / name
        if found.is_file():
            return found.read_text(encoding="utf-8")
    raise TemplateNotFound(name)


def finalize(value: Any) -> Any:
    """Escape a value and keep its line ends and outer blanks through the folding of template text."""
    if isinstance(value, Markup | Undefined):
        return value
    if not isinstance(value, str):
        if isinstance(value, int | float) and not isinstance(value, bool):
            return value
        raise NotTextError("call" if callable(value) else type(value).__name__)
    value = value.replace("\r\n", "\n").replace("\r", "\n")
    # Most values are one line without outer blanks, which is seen faster than a pattern can tell.
    if "\n" not in value and "\t" not in value and not value.startswith(" ") and not value.endswith(" "):
        return value
    return Markup(_MARGIN.sub(_mark, str(escape(value))))


def printed(value: Any) -> Any:
    """Return a value as a form prints it; line ends and blanks are the Word file's own matter."""
    if isinstance(value, str) and not isinstance(value, Markup):
        return value.replace("\r\n", "\n").replace("\r", "\n")
    return finalize(value)


def _mark(found: re.Match[str]) -> str:
    if found[0] == "\n":
        return "<br/>"
    if found[0] == "\t":
        return "<tab/>"
    return f'<blanks n="{len(found[0])}"/>'


class ConfinedEnvironment(ImmutableSandboxedEnvironment):
    """An environment for templates that nobody has read."""

    intercepted_binops = frozenset({"*", "**", "%"})

    def __init__(self, texts: Mapping[str, str], **options: Any) -> None:
        self.texts = texts
        usual = {"autoescape": True, "trim_blocks": True, "lstrip_blocks": True, "finalize": finalize}
        super().__init__(loader=_Loader(texts), undefined=MissingValue, cache_size=-1, **{**usual, **options})
        self.globals = {"namespace": Namespace}
        self.filters = {name: work for name, work in self.filters.items() if name in FILTERS}
        self.tests = {name: work for name, work in self.tests.items() if name in TESTS}

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        if name is None or name in self.texts:
            for line, word in forbidden(tree):
                raise TemplateSyntaxError(word, line, name, filename)
        return tree

    def getitem(self, obj: Any, argument: Any) -> Any:
        """Look up an item; unlike an attribute it has to be there, since ``map`` and ``groupby`` look up so."""
        found = super().getitem(obj, argument)
        if isinstance(found, Undefined):
            found._fail_with_undefined_error()
        return found

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Allow the few methods of the closed lists and nothing else of any object."""
        if isinstance(obj, str):
            return attr in TEXT_METHODS
        if isinstance(obj, list | tuple):
            return attr in LIST_METHODS
        if isinstance(obj, dict):
            return attr in DICT_METHODS
        if isinstance(obj, LoopContext):
            return attr in LOOP_FIELDS
        if isinstance(obj, int | float | Macro):
            return False
        return super().is_safe_attribute(obj, attr, value)

    def is_safe_callable(self, obj: Any) -> bool:
        """Allow macros, blocks, ``namespace`` and the methods that a template can have got hold of."""
        if obj is Namespace or isinstance(obj, Macro | BlockReference | LoopContext):
            return True
        owner = getattr(obj, "__self__", None)
        return isinstance(owner, str | list | tuple | dict | LoopContext | TemplateReference)

    def unsafe_undefined(self, obj: Any, attribute: str) -> Undefined:
        """Name the attribute that may not be used."""
        return self.undefined(attribute, obj=obj, name=attribute, exc=RefusedError)

    def call(__self, __context: Context, __obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: N805
        """Call what a template may call; the names keep clear of the arguments of a macro."""
        if isinstance(__obj, Undefined):
            __obj._fail_with_undefined_error()
        if not __self.is_safe_callable(__obj):
            raise RefusedError(getattr(__obj, "__name__", None) or type(__obj).__name__)
        return __context.call(__obj, *args, **kwargs)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Work out a product or a power of bounded size; there is no formatting by ``%``."""
        sized = [one for one in (left, right) if isinstance(one, str | list | tuple)]
        if operator == "%" and sized:
            raise RefusedError("%")
        if operator == "*" and sized:
            times = right if sized[0] is left else left
            if isinstance(times, int) and len(sized[0]) * times > LONGEST_REPEAT:
                raise RefusedError(f"* {times}")
        if operator == "**" and (abs(left) > LARGEST_NUMBER or abs(right) > 50):
            raise RefusedError(f"** {right}")
        found = super().call_binop(context, operator, left, right)
        if isinstance(found, int | float) and abs(found) > LARGEST_NUMBER:
            raise RefusedError(operator)
        return found


def including(tree: nodes.Template) -> Iterator[nodes.Include | nodes.Import | nodes.FromImport | nodes.Extends]:
    """Yield each statement that names another template."""
    for one in (nodes.Include, nodes.Import, nodes.FromImport, nodes.Extends):
        yield from tree.find_all(one)  # type: ignore[misc]


def forbidden(tree: nodes.Template) -> Iterator[tuple[int, str]]:
    """Yield the line and the name of each statement no template may hold.

    Escaping is never switched off, and what is included is named in the template itself.
    """
    for found in tree.find_all((nodes.EvalContextModifier, nodes.ScopedEvalContextModifier)):
        yield found.lineno, "autoescape"
    for named in including(tree):
        if not isinstance(named.template, nodes.Const) or not isinstance(named.template.value, str):
            yield named.lineno, type(named).__name__.lower()


def environment_of(texts: Mapping[str, str]) -> ConfinedEnvironment:
    """Return the environment that renders."""
    return ConfinedEnvironment(texts, extensions=[_PlacedElements])


def form_environment(*, escaped: bool = True) -> ConfinedEnvironment:
    """Return the environment that fills Word files, or that gives the same as plain text."""
    return ConfinedEnvironment({}, autoescape=escaped, trim_blocks=False, lstrip_blocks=False, finalize=printed)
