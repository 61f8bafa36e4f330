"""What an expression of a template is, from the shapes of the names in it; a name that is none is a fault."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from jinja2 import nodes

from hoithao.templating.allowed import DICT_METHODS, FILTERS, LIST_METHODS, TESTS, TEXT_METHODS
from hoithao.templating.scope import Macro, Scope
from hoithao.templating.shapes import (
    ANYTHING,
    FLAG,
    MACRO,
    NOTHING,
    NUMBER,
    TEXT,
    Anything,
    Fields,
    ListOf,
    Value,
)


class Faults(Protocol):
    """Takes what is wrong with an expression; the node leads to its place."""

    def unknown_name(self, node: nodes.Node, name: str, *, known: Sequence[str], among: str) -> None:
        """Take a dotted name whose part ``among`` is none of those ``known``."""

    def wrong_kind(self, node: nodes.Node, name: str, *, value: str, shape: str) -> None:
        """Take a value that is of another kind than its use."""

    def not_allowed(self, node: nodes.Node, name: str, *, known: Sequence[str]) -> None:
        """Take a filter or test that is none of those a template may use."""


_TO_TEXT = frozenset(
    {"capitalize", "e", "escape", "join", "lower", "replace", "string", "title", "trim", "truncate", "upper"}
)
_TO_NUMBER = frozenset({"abs", "count", "float", "int", "length", "sum", "wordcount"})
_TO_ITEM = frozenset({"first", "last", "max", "min"})
_TO_LIST = frozenset({"list", "reject", "rejectattr", "reverse", "select", "selectattr", "sort", "unique"})
_BY_FIRST_ARGUMENT = frozenset({"groupby", "rejectattr", "selectattr"})


class Expressions:
    """Works out expressions for one document. ``used`` collects the fields that were looked up."""

    def __init__(self, faults: Faults, elsewhere: frozenset[str]) -> None:
        self.faults = faults
        self.elsewhere = elsewhere
        """Names that other documents have; ``is defined`` may ask for them."""
        self.used: set[tuple[str, str]] = set()
        self.macros: dict[int, tuple[Value, Macro]] = {}
        """By the identity of the value that stands for each; the value is kept, so that no other gets its identity."""

    def shape(self, node: nodes.Node | None, scope: Scope) -> Value:
        """Return what an expression is."""
        work = getattr(self, f"_{type(node).__name__.lower()}", None)
        if work is not None:
            found: Value = work(node, scope)
            return found
        if node is not None:
            for inner in node.iter_child_nodes():
                self.shape(inner, scope)
        return ANYTHING

    def dotted(self, node: nodes.Node) -> str:
        """Return an expression as a dotted name, as far as it is one."""
        if isinstance(node, nodes.Name):
            return str(node.name)
        if isinstance(node, nodes.Getattr):
            return ".".join(filter(None, (self.dotted(node.node), node.attr)))
        if isinstance(node, nodes.Getitem):
            return self.dotted(node.node)
        return ""

    def field(self, node: nodes.Node, inside: Value, name: str, dotted: str) -> Value:
        """Look up a field of a value."""
        if isinstance(inside, Fields):
            if name in inside.fields:
                self.used.add((inside.owner, name))
                return inside.fields[name]
            if name in DICT_METHODS:
                return MACRO
            self.faults.unknown_name(node, dotted, known=list(inside.fields), among=name)
            return ANYTHING
        methods = {"text": TEXT_METHODS, "list": LIST_METHODS}.get(inside.kind, frozenset())
        if isinstance(inside, Anything) or name in methods:
            return ANYTHING if isinstance(inside, Anything) else MACRO
        self.faults.wrong_kind(node, dotted, value=dotted.rpartition(".")[0] or dotted, shape=inside.kind)
        return ANYTHING

    def _name(self, node: nodes.Name, scope: Scope) -> Value:
        found = scope.find(node.name)
        if found is None:
            self.faults.unknown_name(node, node.name, known=scope.known(), among=node.name)
            return ANYTHING
        self._note(scope, node.name)
        return found

    def _note(self, scope: Scope | None, name: str) -> None:
        while scope is not None and name not in scope.names:
            scope = scope.outer
        if scope is not None and scope.outer is None:
            self.used.add(("", name))

    def _getattr(self, node: nodes.Getattr, scope: Scope) -> Value:
        inside = self.shape(node.node, scope)
        return self.field(node, inside, node.attr, self.dotted(node))

    def _getitem(self, node: nodes.Getitem, scope: Scope) -> Value:
        inside = self.shape(node.node, scope)
        if isinstance(node.arg, nodes.Slice):
            self.shape(node.arg, scope)
            return inside
        if isinstance(node.arg, nodes.Const) and isinstance(node.arg.value, str):
            return self.field(node, inside, node.arg.value, f"{self.dotted(node.node)}.{node.arg.value}".strip("."))
        self.shape(node.arg, scope)
        if isinstance(inside, ListOf):
            return inside.item
        return TEXT if inside == TEXT else ANYTHING

    def _const(self, node: nodes.Const, scope: Scope) -> Value:  # noqa: ARG002
        value = node.value
        if value is None:
            return NOTHING
        return FLAG if isinstance(value, bool) else TEXT if isinstance(value, str) else NUMBER

    def _templatedata(self, node: nodes.TemplateData, scope: Scope) -> Value:  # noqa: ARG002
        return TEXT

    def _items(self, items: Iterable[nodes.Node], scope: Scope) -> Value:
        shapes = [self.shape(item, scope) for item in items]
        return ListOf(shapes[0] if shapes and all(one == shapes[0] for one in shapes) else ANYTHING)

    def _list(self, node: nodes.List, scope: Scope) -> Value:
        return self._items(node.items, scope)

    def _tuple(self, node: nodes.Tuple, scope: Scope) -> Value:
        return self._items(node.items, scope)

    def _dict(self, node: nodes.Dict, scope: Scope) -> Value:
        fields: dict[str, Value] = {}
        for pair in node.items:
            value = self.shape(pair.value, scope)
            if not isinstance(pair.key, nodes.Const):
                return ANYTHING
            fields[str(pair.key.value)] = value
        return Fields(f"dict at {node.lineno}", fields)

    def _concat(self, node: nodes.Concat, scope: Scope) -> Value:
        for inner in node.nodes:
            self.printable(inner, self.shape(inner, scope))
        return TEXT

    def printable(self, node: nodes.Node, shape: Value) -> None:
        """Report a value that cannot be printed."""
        if not isinstance(shape, Anything) and shape not in (TEXT, NUMBER):
            self.faults.wrong_kind(node, self.dotted(node), value=self.dotted(node), shape=shape.kind)

    def _compare(self, node: nodes.Compare, scope: Scope) -> Value:
        self.shape(node.expr, scope)
        for operand in node.ops:
            self.shape(operand.expr, scope)
        return FLAG

    def _not(self, node: nodes.Not, scope: Scope) -> Value:
        self.shape(node.node, scope)
        return FLAG

    def _either(self, left: Value, right: Value) -> Value:
        return left if left == right else ANYTHING

    def _and(self, node: nodes.And, scope: Scope) -> Value:
        left = self.shape(node.left, scope)
        if never_true(self, node.left, scope):
            return FLAG
        return self._either(left, self.shape(node.right, scope))

    def _or(self, node: nodes.Or, scope: Scope) -> Value:
        return self._either(self.shape(node.left, scope), self.shape(node.right, scope))

    def _condexpr(self, node: nodes.CondExpr, scope: Scope) -> Value:
        self.shape(node.test, scope)
        if never_true(self, node.test, scope):
            return self.shape(node.expr2, scope)
        first = self.shape(node.expr1, scope)
        return self._either(first, self.shape(node.expr2, scope)) if node.expr2 else first

    def _add(self, node: nodes.Add, scope: Scope) -> Value:
        return self._either(self.shape(node.left, scope), self.shape(node.right, scope))

    def _test(self, node: nodes.Test, scope: Scope) -> Value:
        if node.name not in TESTS:
            self.faults.not_allowed(node, node.name, known=sorted(TESTS))
        asked = node.node
        if node.name in ("defined", "undefined") and isinstance(asked, nodes.Name):
            if scope.find(asked.name) is None and asked.name not in self.elsewhere:
                self.faults.unknown_name(asked, asked.name, known=scope.known(), among=asked.name)
            self._note(scope, asked.name)
        else:
            self.shape(asked, scope)
        for inner in node.args or ():
            self.shape(inner, scope)
        return FLAG

    def _call(self, node: nodes.Call, scope: Scope) -> Value:
        arguments = [self.shape(inner, scope) for inner in node.args]
        named = {pair.key: self.shape(pair.value, scope) for pair in node.kwargs}
        for inner in (node.dyn_args, node.dyn_kwargs):
            if inner is not None:
                self.shape(inner, scope)
        if isinstance(node.node, nodes.Name) and node.node.name == "namespace" and scope.find("namespace") == MACRO:
            return Fields(f"namespace {id(node)}", dict(named))
        if isinstance(node.node, nodes.Getattr) and node.node.attr in DICT_METHODS:
            inside = self.shape(node.node.node, scope)
            if isinstance(inside, Fields) and node.node.attr not in inside.fields:
                return self._dict_method(node, inside)
        called = self.shape(node.node, scope)
        if id(called) in self.macros:
            macro = self.macros[id(called)][1]
            names = [argument.name for argument in macro.node.args]
            given = dict(zip(names, arguments, strict=False)) | named
            macro.call([given.get(name, ANYTHING) for name in names])
            return TEXT
        if isinstance(node.node, nodes.Getattr) and called is MACRO:
            return self._text_method(node.node.attr)
        return ANYTHING

    def _dict_method(self, node: nodes.Call, inside: Fields) -> Value:
        attr = node.node.attr  # type: ignore[attr-defined]
        if attr == "get" and node.args and isinstance(node.args[0], nodes.Const):
            name = str(node.args[0].value)
            return self.field(node, inside, name, name)
        for name in inside.fields:
            self.used.add((inside.owner, name))
        return ListOf(ANYTHING)

    def _text_method(self, name: str) -> Value:
        if name in ("split", "rsplit", "splitlines", "partition", "rpartition"):
            return ListOf(TEXT)
        if name in ("count", "find", "index"):
            return NUMBER
        return FLAG if name.startswith(("is", "startswith", "endswith")) else TEXT

    def _filter(self, node: nodes.Filter, scope: Scope) -> Value:
        if node.name not in FILTERS:
            self.faults.not_allowed(node, node.name, known=sorted(FILTERS))
            return ANYTHING
        inside = self._defaulted(node, scope) if node.name in ("d", "default") else self.shape(node.node, scope)
        for inner in node.args:
            self.shape(inner, scope)
        named: dict[str, nodes.Expr] = {str(pair.key): pair.value for pair in node.kwargs}
        for value in named.values():
            self.shape(value, scope)
        item = inside.item if isinstance(inside, ListOf) else ANYTHING
        asked = named.get("attribute")
        if asked is None and node.args and node.name in _BY_FIRST_ARGUMENT:
            asked = node.args[0]
        looked_up = self._path(node, item, asked)
        if node.name == "map":
            if asked is not None:
                return ListOf(looked_up)
            return self._mapped(node, item)
        if node.name == "groupby":
            return ListOf(Fields(f"group at {node.lineno}", {"grouper": looked_up, "list": inside}))
        if node.name in _TO_TEXT:
            return TEXT
        if node.name in _TO_NUMBER:
            return NUMBER
        if node.name in _TO_ITEM:
            return TEXT if inside == TEXT else item
        if node.name in _TO_LIST:
            return inside if isinstance(inside, ListOf) else ListOf(ANYTHING)
        return inside if node.name in ("d", "default") else ListOf(ANYTHING)

    def _defaulted(self, node: nodes.Filter, scope: Scope) -> Value:
        asked = node.node
        if isinstance(asked, nodes.Name) and scope.find(asked.name) is None and asked.name in self.elsewhere:
            return ANYTHING
        return self.shape(asked, scope)

    def _mapped(self, node: nodes.Filter, item: Value) -> Value:
        first = node.args[0] if node.args else None
        if isinstance(first, nodes.Const) and first.value not in FILTERS:
            self.faults.not_allowed(node, str(first.value), known=sorted(FILTERS))
        if isinstance(first, nodes.Const) and first.value in _TO_TEXT:
            return ListOf(TEXT)
        return ListOf(NUMBER if isinstance(first, nodes.Const) and first.value in _TO_NUMBER else item)

    def _path(self, node: nodes.Filter, item: Value, asked: nodes.Expr | None) -> Value:
        """Look up an attribute that a filter is told as text: ``map(attribute='by.name')``."""
        if not isinstance(asked, nodes.Const):
            return ANYTHING
        found = item
        for step in str(asked.value).split(","):
            found = item
            for name in step.strip().split("."):
                found = found.item if isinstance(found, ListOf) and name.isdigit() else self._step(node, found, name)
        return found

    def _step(self, node: nodes.Filter, inside: Value, name: str) -> Value:
        return ANYTHING if isinstance(inside, Anything) else self.field(node, inside, name, name)


def never_true(expressions: Expressions, test: nodes.Node, scope: Scope) -> bool:
    """Tell whether a condition cannot hold in this document: it asks for a name that only others have."""
    if isinstance(test, nodes.Test) and isinstance(test.node, nodes.Name) and test.name == "defined":
        return scope.find(test.node.name) is None
    if isinstance(test, nodes.And):
        return never_true(expressions, test.left, scope) or never_true(expressions, test.right, scope)
    return False
