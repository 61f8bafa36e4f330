"""The fields of a workshop file that take any text, found from the model itself, and a workshop that fills them all."""

from __future__ import annotations

import inspect
import typing
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel
from pydantic.types import StringConstraints

from hoithao.model.workshop import Workshop

Field = tuple[str, str]
"""The name of a record of the model, and of a key in it."""


def _inside(annotation: Any) -> Iterator[Any]:
    """Yield an annotation, the types inside it and what is attached to them."""
    yield annotation
    for inner in (*typing.get_args(annotation), *getattr(annotation, "__metadata__", ())):
        yield from _inside(inner)


def _records(model: type[BaseModel], seen: set[type[BaseModel]]) -> Iterator[type[BaseModel]]:
    if model in seen:
        return
    seen.add(model)
    yield model
    for info in model.model_fields.values():
        for inner in _inside(info.annotation):
            if inspect.isclass(inner) and issubclass(inner, BaseModel):
                yield from _records(inner, seen)


def text_fields() -> set[Field]:
    """Return every field whose type is text without any other rule than not to be blank."""
    found = set()
    for model in _records(Workshop, set()):
        for name, info in model.model_fields.items():
            if name == "internal":
                continue  # names of keys
            parts = [*_inside(info.annotation), *info.metadata]
            patterns = [part.pattern for part in parts if isinstance(part, StringConstraints)]
            if str in parts and set(patterns) <= {r"\S"} and dict not in map(typing.get_origin, parts):
                found.add((model.__name__, info.alias or name))
    return found


def filled(record: BaseModel, mark: str) -> Iterator[Field]:
    """Yield the fields of a bound workshop whose text holds a mark."""
    for name, info in type(record).model_fields.items():
        for value in _flat(getattr(record, name)):
            if isinstance(value, BaseModel):
                yield from filled(value, mark)
            elif isinstance(value, str) and mark in value:
                yield type(record).__name__, info.alias or name


def _flat(value: Any) -> Iterator[Any]:
    if isinstance(value, tuple | list):
        for one in value:
            yield from _flat(one)
    else:
        yield value
