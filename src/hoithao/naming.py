"""Ids of bodies typed where a body or a person is named: the name stands for the id, or the id is told of.

One rule for every field that is printed as a name. A value that equals the id of a unit or an organizer is that body;
where only a person can stand there is no name to put for it. The test of this room holds that every text of the model
is in one of the two lists here, or named there as one that is no name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from hoithao.diagnostics import Path
from hoithao.model.record import Record
from hoithao.model.workshop import Workshop
from hoithao.registry import Registry
from hoithao.vn import is_abbreviation

Field = tuple[str, ...]
"""The keys of the model from the workshop down to a value; lists are gone through."""

_OF_DRAFTS: tuple[Field, ...] = (("drafter",), ("authority",), ("request", "sender"))

BODIES: tuple[Field, ...] = (
    ("organizers", "name"), ("organizers", "parent"), ("organizers", "full_name"),
    *((top, *keys) for top in ("draft", "drafts", "next_draft") for keys in _OF_DRAFTS),
    ("workshop", "sites", "name"), ("events", "organizer"), ("other_meetings", "organizer"), ("attendees", "group"),
    ("agenda", "presenter", "name"), ("papers", "listed", "by", "name"), ("answers", "by", "name"),
    ("remarks", "by", "of"), ("remarks", "response", "by"), ("conclusion", "tasks", "owner"), ("news", "author"),
    ("report", "to"), ("letter", "to"),
    *((document, "recipients") for document in ("minutes", "report", "notice", "letter")),
    *((document, "drafting_unit") for document in ("report", "notice", "letter")),
)  # fmt: skip
"""Where a body is named, or a body as well as a person."""

PERSONS: tuple[Field, ...] = (
    ("chair", "name"), ("secretary", "name"), ("workshop", "sessions", "chair", "name"), ("attendees", "name"),
    ("attendees", "delegate", "name"), ("remarks", "by", "speakers", "name"), ("conclusion", "by", "name"),
    *((document, "signer", "name") for document in ("report", "notice", "letter")),
)  # fmt: skip
"""Where only a person can be named."""


def with_names(registry: Registry) -> Workshop:
    """Return the workshop with the name of a body wherever its id was typed for one; itself where none was."""

    def short(text: str) -> str:
        # «PBGDPL» may be an id as well: in the symbol and after «Lưu: VT» it is meant as it stands.
        return text if is_abbreviation(text) else registry.body_name(text)

    workshop: Any = registry.workshop
    for field in BODIES:
        workshop = _replaced(workshop, field, short if field[-1] == "drafting_unit" else registry.body_name)
    assert isinstance(workshop, Workshop)
    return workshop


def bodies_for_persons(registry: Registry) -> Iterator[tuple[Path, str]]:
    """Yield where the id of a body stands in the place of a person's name, with the id."""
    yield from _found(registry.workshop, PERSONS, registry.knows_body)


def names_of_bodies(workshop: Workshop, wanted: Callable[[str], bool]) -> Iterator[tuple[Path, str]]:
    """Yield the names of bodies that are ``wanted``, with where they stand."""
    yield from _found(workshop, BODIES, wanted)


def _replaced(value: Any, keys: Field, change: Callable[[str], str]) -> Any:
    """Return a value with the texts at the end of the keys changed; the value itself where none was."""
    if isinstance(value, tuple):
        changed = tuple(_replaced(one, keys, change) for one in value)
        return changed if any(one is not old for one, old in zip(changed, value, strict=True)) else value
    if isinstance(value, Record) and keys:
        old = getattr(value, keys[0])
        new = _replaced(old, keys[1:], change)
        return value if new is old else value.model_copy(update={keys[0]: new})
    if isinstance(value, str):
        text = change(value)
        return value if text == value else text
    return value


def _found(value: Any, fields: Sequence[Field], wanted: Callable[[str], bool]) -> Iterator[tuple[Path, str]]:
    for field in fields:
        yield from _texts(value, field, (), wanted)


def _texts(value: Any, keys: Field, path: Path, wanted: Callable[[str], bool]) -> Iterator[tuple[Path, str]]:
    if isinstance(value, tuple):
        for at, one in enumerate(value):
            yield from _texts(one, keys, (*path, at), wanted)
    elif isinstance(value, Record) and keys:
        yield from _texts(getattr(value, keys[0]), keys[1:], (*path, keys[0]), wanted)
    elif isinstance(value, str) and wanted(value):
        yield path, value
