"""A parsed file: its data and the place of every value in it."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from typing import Any

from msgspec import Struct
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from hoithao.diagnostics import Path, Position, Span
from hoithao.source import Source
from hoithao.vn import nfc


class Tree(Struct, frozen=True):
    """A parsed file: its plain data (dict, list, str, None) and the place of every value."""

    source: Source
    root: MappingNode
    data: dict[str, Any]

    def locate(self, path: Path, *, key: bool = False) -> tuple[int, Span]:
        """Find a value, or the key that names it, as deep as the file goes.

        Returns how many steps of the path were found, and the span. Steps
        that stand for nothing typed (the index of a list written as one mapping)
        count as found when the next one is.
        """
        node: Node = self.root
        span = self._span(node)
        last_key: Node | None = None
        found = 0
        for depth, step in enumerate(path):
            child, key_node = _child(node, step)
            if child is None:
                if isinstance(step, int) and isinstance(node, MappingNode | ScalarNode):
                    found = depth + 1
                    continue
                break
            node, last_key, found = child, key_node, depth + 1
            span = self._span(node)
        if last_key is not None and (key or found < len(path)):
            return found, self._span(last_key)
        if last_key is None and isinstance(node, MappingNode) and node is self.root:
            return found, self.source.span_of_line(node.start_mark.line + 1)
        return found, span

    def typed(self, path: Path) -> Path | None:
        """Return the path as it is typed, without the number of an item that stands without a list, or ``None``."""
        node: Node = self.root
        out: Path = ()
        for step in path:
            child, _ = _child(node, step)
            if child is not None:
                node, out = child, (*out, step)
            elif not (isinstance(step, int) and step == 0 and not isinstance(node, SequenceNode)):
                return None
        return out

    def text_at(self, path: Path) -> str:
        """Return the source text of a typed value, or nothing."""
        node: Node = self.root
        for step in path:
            child, _ = _child(node, step)
            if child is None:
                return ""
            node = child
        first, last = node.start_mark, node.end_mark
        lines = self.source.lines[first.line : last.line + 1]
        if first.line == last.line:
            return lines[0][first.column : last.column] if lines else ""
        return "\n".join([lines[0][first.column :], *lines[1:-1], lines[-1][: last.column]])

    def without(self, paths: AbstractSet[Path]) -> Tree:
        """Return the file as if the values at these typed paths, with their keys, had not been typed."""
        root, data = _without(self.root, self.data, _branches(paths))
        return Tree(self.source, root, data)

    def runs_on(self, path: Path) -> bool:
        """Tell whether the value at a path is text that goes on over the line it begins on."""
        node: Node | None = self.root
        for step in path:
            node = _child(node, step)[0] if node is not None else None
        return isinstance(node, ScalarNode) and not node.style and node.end_mark.line > node.start_mark.line

    def scalar(self, path: Path) -> ScalarNode | None:
        """Return the text at a path, a single one also as the first of the list it stands for."""
        node: Node = self.root
        for step in path:
            child, _ = _child(node, step)
            if child is not None:
                node = child
            elif not (step == 0 and isinstance(node, ScalarNode)):
                return None
        return node if isinstance(node, ScalarNode) else None

    def _span(self, node: Node) -> Span:
        return node_span(self.source, node)


def node_span(source: Source, node: Node) -> Span:
    """Return where a node stands; a block mapping or list is shown by its first line."""
    start = Position(node.start_mark.line + 1, node.start_mark.column + 1)
    end = Position(node.end_mark.line + 1, node.end_mark.column + 1)
    if end.line != start.line or not isinstance(node, ScalarNode):
        width = len(source.line(start.line).rstrip())
        end = Position(start.line, max(width, start.column) + 1)
    if end <= start:
        end = Position(start.line, start.column + 1)
    return Span(source.name, start, end)


def _child(node: Node, step: str | int) -> tuple[Node | None, Node | None]:
    if isinstance(node, MappingNode) and isinstance(step, str):
        for key, value in node.value:
            if type(key) is not ScalarNode:
                continue
            if key.value == step or (not key.value.isascii() and nfc(key.value) == step):
                return value, key
    elif isinstance(node, SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step], None
    return None, None


_Branches = dict[str | int, Any]


def _branches(paths: AbstractSet[Path]) -> _Branches:
    """Return the paths as one tree of steps; a path ends at an empty branch."""
    root: _Branches = {}
    for path in sorted(paths, key=len, reverse=True):
        inner = root
        for step in path:
            inner = inner.setdefault(step, {})
        inner.clear()  # what is below goes with it
    return root


def _without(node: Any, data: Any, gone: _Branches) -> tuple[Any, Any]:
    if not gone:
        return node, data
    if isinstance(node, SequenceNode):
        kept = [
            _without(child, data[number], gone.get(number, {}))
            for number, child in enumerate(node.value)
            if gone.get(number) != {}
        ]
        nodes = [child for child, _ in kept]
        return SequenceNode(node.tag, nodes, node.start_mark, node.end_mark, node.flow_style), [one for _, one in kept]
    if isinstance(node, MappingNode):
        pairs, values = [], {}
        for key, child in node.value:
            name = nfc(key.value) if isinstance(key, ScalarNode) else None
            if name is None or name in values or gone.get(name) == {}:
                continue
            value, values[name] = _without(child, data[name], gone.get(name, {}))
            pairs.append((key, value))
        return MappingNode(node.tag, pairs, node.start_mark, node.end_mark, node.flow_style), values
    return node, data
