"""The names known at a place of a template, and the macros among them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from jinja2 import nodes

from hoithao.templating.shapes import Shape, Value


class Scope:
    """The names known at a place of a template, those of the places around it included."""

    def __init__(self, names: dict[str, Value], outer: Scope | None = None) -> None:
        self.names = names
        self.outer = outer

    def find(self, name: str) -> Value | None:
        """Return what a name stands for."""
        scope: Scope | None = self
        while scope is not None:
            if name in scope.names:
                return scope.names[name]
            scope = scope.outer
        return None

    def known(self) -> list[str]:
        """Return every name, the nearest first."""
        found: dict[str, None] = {}
        scope: Scope | None = self
        while scope is not None:
            found.update(dict.fromkeys(scope.names))
            scope = scope.outer
        return list(found)

    def inner(self, names: dict[str, Value] | None = None) -> Scope:
        """Return a scope inside this one."""
        return Scope(names or {}, self)


class Macro:
    """A macro met in a template; its body is looked through at each call with the shapes of the arguments."""

    def __init__(self, node: nodes.Macro, scope: Scope, called: Callable[[Macro, Sequence[Value]], None]) -> None:
        self.node = node
        self.scope = scope
        self._called = called

    def call(self, arguments: Sequence[Value]) -> None:
        """Look through the body."""
        self._called(self, arguments)


def macro_shape() -> Shape:
    """Return a value for a macro; each is another object, though all are alike."""
    return Shape("macro")


def argument_key(shapes: Sequence[Value]) -> Any:
    """Return what tells one call of a macro from another."""
    return tuple((one.kind, getattr(one, "owner", ""), repr(getattr(one, "item", ""))[:200]) for one in shapes)
