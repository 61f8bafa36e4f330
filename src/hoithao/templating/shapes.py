"""What the values of a template are, as far as it is known before it runs."""

from __future__ import annotations

import types
import typing
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Shape:
    """A value of a kind that has nothing inside: ``text``, ``number``, ``flag``, ``nothing``, ``macro``."""

    kind: str


@dataclass(frozen=True, slots=True)
class ListOf:
    """A list whose items are alike."""

    item: Value
    kind: str = "list"


@dataclass(frozen=True, slots=True)
class Fields:
    """A group of named values. ``owner`` names the group in the record of what was used."""

    owner: str
    fields: Mapping[str, Value] = field(hash=False)
    kind: str = "fields"


@dataclass(frozen=True, slots=True)
class Anything:
    """A value of which nothing is known; nothing is said about it."""

    kind: str = "anything"


Value = Shape | ListOf | Fields | Anything

TEXT, NUMBER, FLAG, NOTHING, MACRO = (Shape(kind) for kind in ("text", "number", "flag", "nothing", "macro"))
ANYTHING = Anything()


def shape_of(annotation: object) -> Value:
    """Return the shape that an annotation of a view's values stands for."""
    if typing.is_typeddict(annotation):
        assert isinstance(annotation, type)
        hints = typing.get_type_hints(annotation)
        return Fields(annotation.__name__, {name: shape_of(hint) for name, hint in hints.items()})
    origin, arguments = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is list:
        return ListOf(shape_of(arguments[0]))
    if origin in (typing.Union, types.UnionType):
        # Whether a value may be missing is the template's ``if`` to ask.
        return shape_of(next(one for one in arguments if one is not type(None)))
    simple = {str: TEXT, int: NUMBER, float: NUMBER, bool: FLAG}
    return simple[annotation] if isinstance(annotation, type) else ANYTHING


def fields_of(values: type) -> Fields:
    """Return the names at the top of a view."""
    found = shape_of(values)
    assert isinstance(found, Fields)
    return found


def unused(top: Fields, used: set[tuple[str, str]]) -> list[str]:
    """Return the names of a view, ``section.votes`` below a list, that were not used; a group not used is one name."""
    found: list[str] = []

    def visit(shape: Value, prefix: str, seen: frozenset[str]) -> None:
        while isinstance(shape, ListOf):
            shape = shape.item
        if not isinstance(shape, Fields) or shape.owner in seen:
            return
        for name, inner in shape.fields.items():
            if (shape.owner, name) not in used:
                found.append(f"{prefix}{name}")
            else:
                visit(inner, f"{prefix}{name}.", seen | {shape.owner})

    visit(top, "", frozenset())
    return found
