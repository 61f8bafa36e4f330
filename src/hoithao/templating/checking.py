"""Templates looked through before they are used: every name, statement and element of them, all at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from jinja2 import nodes

from hoithao.catalogue import report
from hoithao.diagnostics import Diagnostic, Span, in_order
from hoithao.templating.allowed import LOOP_FIELDS
from hoithao.templating.elements import check_elements
from hoithao.templating.environment import including
from hoithao.templating.expressions import Expressions, never_true
from hoithao.templating.parsed import Parsed, named_in
from hoithao.templating.rendering import line_span
from hoithao.templating.scope import Macro, Scope, argument_key, macro_shape
from hoithao.templating.shapes import (
    ANYTHING,
    FLAG,
    MACRO,
    NUMBER,
    TEXT,
    Anything,
    Fields,
    ListOf,
    Value,
    fields_of,
    unused,
)
from hoithao.vn import nearest

SUFFIX = ".xml.j2"
_DEEPEST = 40

_LOOP = Fields(
    "loop",
    {
        **dict.fromkeys(LOOP_FIELDS, ANYTHING),
        **dict.fromkeys(("index", "index0", "revindex", "revindex0", "length", "depth", "depth0"), NUMBER),
        **dict.fromkeys(("first", "last"), FLAG),
    },
)


def check_templates(texts: Mapping[str, str], kinds: Mapping[str, type]) -> list[Diagnostic]:
    """Return everything that is wrong with the templates of an agency.

    ``texts`` are the templates by name, ``kinds`` the values of each kind of document; the template of a kind
    is named after it. Templates of the program that are included are looked through with their names.
    """
    parsed = Parsed(texts)
    found: list[Diagnostic] = []
    for name in texts:
        parsed.tree(name)
        found += check_elements(name, texts[name])
    reached: set[str] = set()
    for kind, values in kinds.items():
        document = _Document(parsed, values, kinds)
        name = f"{kind}{SUFFIX}"
        if name in texts or _is_reached(parsed, name):
            document.look_through(name)
            reached |= document.entered
            found += document.found
            if name in texts and not document.found:
                found += document.unused(name)
    options = ", ".join(f"{kind}{SUFFIX}" for kind in kinds)
    found += [
        report("HT724", name, line_span(name, 1), name=name, options=options) for name in texts if name not in reached
    ]
    found += parsed.found
    return in_order(_without_echoes(one for one in found if one.file in texts))


def check_text(name: str, text: str, values: type, kinds: Mapping[str, type]) -> list[Diagnostic]:
    """Return what is wrong with the text of a form that is filled with the values of one kind of document.

    It stands alone: nothing can be included.
    """
    parsed = Parsed({name: text})
    document = _Document(parsed, values, kinds)
    tree = parsed.tree(name)
    for one in including(tree) if tree is not None else ():
        word = type(one).__name__.lower()
        span = parsed.places[name].of(one, word)
        document.found.append(report("HT719", name, span, name=word, nearest=""))
    if not document.found:
        document.look_through(name)
    if not document.found and not parsed.found:
        document.found += document.unused(name)
    return in_order(_without_echoes([*document.found, *parsed.found]))


def _without_echoes(found: Any) -> list[Diagnostic]:
    """Keep one of those that two documents have at the same place."""
    return list({(one.code, one.file, one.span, tuple(sorted(one.params.items()))): one for one in found}.values())


def _is_reached(parsed: Parsed, name: str, depth: int = 0) -> bool:
    """Tell whether a template of the program includes one of the agency's."""
    if depth > _DEEPEST:
        return False
    tree = parsed.tree(name)
    if tree is None:
        return False
    return any(
        one in parsed.texts or _is_reached(parsed, one, depth + 1)
        for found in including(tree)
        for one in named_in(found.template)
    )


class _Document:
    """One kind of document: its template followed through everything it includes."""

    def __init__(self, parsed: Parsed, values: type, kinds: Mapping[str, type]) -> None:
        self.parsed = parsed
        self.top = fields_of(values)
        self.found: list[Diagnostic] = []
        self.entered: set[str] = set()
        self._file: list[str] = []
        self._called: set[Any] = set()
        self._met: set[int] = set()
        self._macros: list[tuple[Macro, str]] = []
        elsewhere = frozenset(name for other in kinds.values() for name in fields_of(other).fields)
        self.expressions = Expressions(self, elsewhere)

    @property
    def used(self) -> set[tuple[str, str]]:
        """The fields that were looked up; those at the top under the name of the view."""
        return {(owner or self.top.owner, name) for owner, name in self.expressions.used}

    def unused(self, name: str) -> list[Diagnostic]:
        """Return the note on values that were not looked up, of the template ``name``."""
        names = unused(self.top, self.used)
        return [report("HT714", name, options=", ".join(names))] if names else []

    def look_through(self, name: str) -> None:
        """Follow the template of the document."""
        self._enter(name, Scope(dict(self.top.fields), None), with_globals=True)
        for macro, _ in self._macros:
            if id(macro) not in self._met:
                self._call_macro(macro, [ANYTHING for _ in macro.node.args])

    def _enter(self, name: str, scope: Scope, *, with_globals: bool = False) -> Scope | None:
        tree = self.parsed.tree(name)
        if tree is None or len(self._file) > _DEEPEST or (name in self._file):
            if name in self._file:
                self._file.append(name)
                self.found.append(report("HT717", self._file[0], line_span(self._file[0], 1)))
                self._file.pop()
            return None
        self.entered.add(name)
        self._file.append(name)
        names: dict[str, Value] = {"namespace": MACRO, "self": ANYTHING} if with_globals else {}
        inner = scope.inner(names)
        self._body(tree.body, inner)
        self._file.pop()
        return inner

    def unknown_name(self, node: nodes.Node, name: str, *, known: Sequence[str], among: str) -> None:
        """Report a name that this document does not have."""
        options = ", ".join(sorted(one for one in known if one not in ("namespace", "self"))) or "…"
        close, above = nearest(among, known), name.rpartition(".")[0]
        close = f"{above}.{close}" if close and above else close
        span = self._place(node, name or among)
        self.found.append(report("HT712", span.file, span, name=name, nearest=close, options=options))

    def wrong_kind(self, node: nodes.Node, name: str, *, value: str, shape: str) -> None:
        """Report a list that is printed, or a text that is gone through."""
        span = self._place(node, name)
        self.found.append(report("HT713", span.file, span, value=value, shape=shape))

    def not_allowed(self, node: nodes.Node, name: str, *, known: Sequence[str]) -> None:
        """Report a filter or a test that templates do not have."""
        span = self._place(node, name)
        self.found.append(report("HT719", span.file, span, name=name, nearest=nearest(name, known)))

    # Statements.

    def _body(self, body: Sequence[nodes.Node], scope: Scope) -> None:
        for node in body:
            work = getattr(self, f"_{type(node).__name__.lower()}", None)
            if work is not None:
                work(node, scope)
            else:
                self.expressions.shape(node, scope)

    def _output(self, node: nodes.Output, scope: Scope) -> None:
        for inner in node.nodes:
            self.expressions.printable(inner, self.expressions.shape(inner, scope))

    def _if(self, node: nodes.If, scope: Scope) -> None:
        for branch in (node, *node.elif_):
            self.expressions.shape(branch.test, scope)
            if not never_true(self.expressions, branch.test, scope):
                self._body(branch.body, scope)
        self._body(node.else_, scope)

    def _for(self, node: nodes.For, scope: Scope) -> None:
        over = self.expressions.shape(node.iter, scope)
        if not isinstance(over, ListOf | Anything | Fields):
            dotted = self.expressions.dotted(node.iter)
            self.wrong_kind(node.iter, dotted, value=dotted, shape=over.kind)
        item = over.item if isinstance(over, ListOf) else TEXT if isinstance(over, Fields) else ANYTHING
        inner = scope.inner({"loop": _LOOP})
        self._bind(node.target, item, inner)
        if node.test is not None:
            self.expressions.shape(node.test, inner)
        self._body(node.body, inner)
        self._body(node.else_, scope.inner())

    def _bind(self, target: nodes.Node, shape: Value, scope: Scope) -> None:
        if isinstance(target, nodes.Name):
            scope.names[target.name] = shape
        elif isinstance(target, nodes.NSRef):
            space = scope.find(target.name)
            if isinstance(space, Fields) and space.owner.startswith("namespace"):
                assert isinstance(space.fields, dict)
                space.fields[target.attr] = shape
            elif not isinstance(space, Anything):
                self.not_allowed(target, f"{target.name}.{target.attr}", known=())
        elif isinstance(target, nodes.Tuple):
            parts = list(shape.fields.values()) if isinstance(shape, Fields) else []
            for at, one in enumerate(target.items):
                self._bind(one, parts[at] if at < len(parts) else ANYTHING, scope)

    def _assign(self, node: nodes.Assign, scope: Scope) -> None:
        self._bind(node.target, self.expressions.shape(node.node, scope), scope)

    def _assignblock(self, node: nodes.AssignBlock, scope: Scope) -> None:
        self._body(node.body, scope.inner())
        self._bind(node.target, TEXT, scope)

    def _with(self, node: nodes.With, scope: Scope) -> None:
        inner = scope.inner()
        for target, value in zip(node.targets, node.values, strict=True):
            self._bind(target, self.expressions.shape(value, scope), inner)
        self._body(node.body, inner)

    def _filterblock(self, node: nodes.FilterBlock, scope: Scope) -> None:
        self.expressions.shape(node.filter, scope)
        self._body(node.body, scope.inner())

    def _macro(self, node: nodes.Macro, scope: Scope) -> None:
        value = macro_shape()
        scope.names[node.name] = value
        macro = Macro(node, scope, self._call_macro)
        self.expressions.macros[id(value)] = (value, macro)
        for default in node.defaults:
            self.expressions.shape(default, scope)
        self._macros.append((macro, self._file[-1]))

    def _call_macro(self, macro: Macro, arguments: Sequence[Value]) -> None:
        key = (id(macro), argument_key(arguments))
        if key in self._called or len(self._file) > _DEEPEST:
            return
        self._called.add(key)
        self._met.add(id(macro))
        names = [argument.name for argument in macro.node.args]
        inner = macro.scope.inner({"caller": MACRO, "varargs": ListOf(ANYTHING), "kwargs": ANYTHING})
        inner.names.update(zip(names, arguments, strict=False))
        file = next((file for one, file in self._macros if one is macro), self._file[-1] if self._file else "")
        self._file.append(file)
        self._body(macro.node.body, inner)
        self._file.pop()

    def _callblock(self, node: nodes.CallBlock, scope: Scope) -> None:
        self.expressions.shape(node.call, scope)
        inner = scope.inner({argument.name: ANYTHING for argument in node.args})
        self._body(node.body, inner)

    def _include(self, node: nodes.Include, scope: Scope) -> None:
        for name in named_in(node.template):
            if self.parsed.tree(name) is None and name not in self.parsed.places:
                if not node.ignore_missing:
                    self.found.append(report("HT711", self._file[-1], self._place(node, name), template=name))
                continue
            outer = scope if node.with_context else Scope({"namespace": MACRO}, None)
            self._enter(name, outer)

    def _place(self, node: nodes.Node, name: str) -> Span:
        return self.parsed.places[self._file[-1]].of(node, name)

    def _module(self, node: nodes.Import | nodes.FromImport, scope: Scope) -> dict[str, Value]:
        for name in named_in(node.template):
            if self.parsed.tree(name) is None and name not in self.parsed.places:
                self.found.append(report("HT711", self._file[-1], self._place(node, name), template=name))
                continue
            outer = scope if node.with_context else Scope({"namespace": MACRO}, None)
            inner = self._enter(name, outer)
            if inner is not None:
                return {one: shape for one, shape in inner.names.items() if not one.startswith("_")}
        return {}

    def _import(self, node: nodes.Import, scope: Scope) -> None:
        names = self._module(node, scope)
        scope.names[node.target] = Fields(f"module {node.target}", names) if names else ANYTHING

    def _fromimport(self, node: nodes.FromImport, scope: Scope) -> None:
        names = self._module(node, scope)
        for one in node.names:
            name, alias = one if isinstance(one, tuple) else (one, one)
            if names and name not in names:
                self.unknown_name(node, name, known=list(names), among=name)
            scope.names[alias] = names.get(name, ANYTHING)

    def _extends(self, node: nodes.Extends, scope: Scope) -> None:
        for name in named_in(node.template):
            tree = self.parsed.tree(name)
            if tree is None:
                self.found.append(report("HT711", self._file[-1], self._place(node, name), template=name))
                continue
            self._enter(name, scope)

    def _block(self, node: nodes.Block, scope: Scope) -> None:
        self._body(node.body, scope.inner({"super": MACRO}))
