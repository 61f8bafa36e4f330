"""The parser of YAML with no types of its own: nodes of a whole text, or its events one by one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml
from yaml.nodes import Node
from yaml.resolver import BaseResolver


def _make_loader() -> type[Any]:
    """Return a parser with no implicit types at all: libyaml's, or PyYAML's own where that is not there."""
    if not yaml.__with_libyaml__:
        return yaml.BaseLoader
    from yaml.cyaml import CParser  # type: ignore[attr-defined]

    class Loader(CParser, BaseResolver):
        def resolve(self, kind: type[Node], value: object, implicit: object) -> str:  # noqa: ARG002
            return ""  # nobody asks for the tag of a node

    return Loader


_Loader = _make_loader()


def compose(text: str) -> Node | None:
    """Return the one document of a text, every scalar a text; ``None`` for an empty one. Raises ``yaml.YAMLError``."""
    root: Node | None = yaml.compose(text, _Loader)
    return root


def events(text: str) -> Iterator[Any]:
    """Yield the events of a text, as they are read. Raises ``yaml.YAMLError``."""
    return iter(yaml.parse(text, _Loader))
