"""Where in a template the parts of an expression stand.

Jinja2 keeps the line of each node and nothing else. So the text is parsed with every token of a tag on a line of
its own: the number of that line leads to the token, and the token to its place.
"""

from __future__ import annotations

import re

from jinja2 import Environment, nodes

from hoithao.diagnostics import Span
from hoithao.templating.statements import Mended, span_at

_INSIDE = frozenset({"variable_begin", "block_begin"})
_OUTSIDE = frozenset({"variable_end", "block_end"})
_PLAIN = Environment(autoescape=True)  # only to cut texts into tokens, without dropping blanks


class Places:
    """One template, its tokens spread over lines, and the way back."""

    def __init__(self, file: str, source: str, mended: Mended) -> None:
        """``source`` is what was typed, ``mended`` what can be parsed. Raises ``TemplateSyntaxError``."""
        self.file = file
        self.source = source
        self._mended = mended
        self._offsets = [0]
        self.text = self._spread(mended.text)

    def _spread(self, source: str) -> str:
        out: list[str] = []
        at, inside = 0, False
        for _, token, value in _PLAIN.lexer.tokeniter(source, None):
            at = max(source.find(value, at), at)
            if inside and token not in _OUTSIDE and value.strip():
                out.append("\n")
                self._offsets.append(at)
            inside = (inside or token in _INSIDE) and token not in _OUTSIDE
            out.append(value)
            self._offsets += [at + one.end() for one in re.finditer("\n", value)]
            at += len(value)
        return "".join(out)

    def offset(self, line: int) -> int:
        """Return where a line of the spread text begins in what was typed."""
        at = self._offsets[min(max(line, 1), len(self._offsets)) - 1]
        return min(self._mended.original(at), len(self.source))

    def of(self, node: nodes.Node, name: str) -> Span:
        """Return the span of a dotted name that a node holds, or of the beginning of the node."""
        start = self.offset(_leftmost(node).lineno)
        parts = r"\s*\.\s*".join(map(re.escape, name.split("."))) if name else r"\w+"
        line_end = self.source.find("\n", start)
        line_end = len(self.source) if line_end < 0 else line_end
        # Not before the node: the name may stand there for something else.
        for pattern in (parts, re.escape(name.rpartition(".")[2])):
            found = re.compile(rf"(?<!\w){pattern}(?!\w)").search(self.source, start, line_end)
            if found:
                return span_at(self.file, self.source, found.start(), len(found[0]))
        return span_at(self.file, self.source, start, 1)


def _leftmost(node: nodes.Node) -> nodes.Node:
    while isinstance(node, nodes.Getattr | nodes.Getitem):
        node = node.node
    return node
