"""Plain data → YAML text for people to read and edit, which ``tree`` reads back as the same data."""

from __future__ import annotations

from typing import Any

import yaml

_WIDTH = 110


class _Dumper(yaml.SafeDumper):
    """Lists set in from their key, as the examples are; nothing stands for something written elsewhere."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002 - PyYAML's own
        super().increase_indent(flow, indentless=False)

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002 - PyYAML's own
        return True


def dump(data: Any) -> str:
    """Return mappings, lists and texts as YAML, keys in the order given; the same data gives the same text."""
    text: str = yaml.dump(data, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=_WIDTH)
    return text
