"""A text into a tree, or what is wrong with its YAML."""

from __future__ import annotations

import re
from typing import Any

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from hoithao.catalogue import report
from hoithao.diagnostics import Diagnostic, Position, Related, Span
from hoithao.gate import FORBIDDEN, MAX_DEPTH, MAX_KEYS, MAX_MARKS, MAX_TEXT, may_have_properties, point, too_many_marks
from hoithao.slips.findings import strange
from hoithao.slips.silent import Entry, Text, quoted_by_eye, slips_of_keys, slips_of_text
from hoithao.source import Source
from hoithao.tree.composing import compose
from hoithao.tree.located import Tree, node_span
from hoithao.tree.refusing import properties, refused_before_parsing, thousands
from hoithao.vn import nfc

_ITEM = re.compile(r"\s*- \S")
_CUT_BY_HASH = re.compile(r"\s#\S")
_MAY_BE_A_SLIP = re.compile(r"[-“„‟‘«]|[a-z_]+[:：﹕∶]")


def parse_tree(source: Source) -> tuple[Tree | None, list[Diagnostic]]:
    """Parse a workshop or agency file.

    Returns the tree, or ``None`` where there is nothing to go on with, and
    every fault found on this level. Never raises on any text.
    """
    refused = refused_before_parsing(source)
    if refused:
        return None, refused
    try:
        if may_have_properties(source.text):
            found = properties(source)
            if found:
                return None, found
        root = compose(source.text)
    except yaml.YAMLError as error:
        return None, [_syntax(source, error)]
    except RecursionError:
        return None, [report("HT109", source.name, limit=str(MAX_DEPTH))]
    if root is None:
        return None, [report("HT005", source.name)]
    if not isinstance(root, MappingNode):
        text = _text(root)
        slips = list(slips_of_text(source, text, below=True)) if text.text else []
        return None, slips or [report("HT111", source.name, node_span(source, root))]
    builder = _Builder(source)
    data = builder.mapping(root, 1)
    if builder.fatal:
        return None, builder.found
    return Tree(source, root, data), builder.found


class _Builder:
    """Turns composed nodes into plain data and collects what is wrong with them."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.found: list[Diagnostic] = []
        self.fatal = False
        self._key = ""

    def value(self, node: Node, depth: int) -> Any:
        if type(node) is ScalarNode:
            if len(node.value) > MAX_TEXT:
                length = len(node.value)
                self._refuse("HT125", node, length=thousands(length), key=self._key, limit=thousands(MAX_TEXT))
                return None
            if not node.style:
                self._check_plain(node)
                if node.end_mark.line > node.start_mark.line:
                    self._check_dash(node)
                return nfc(node.value) if node.value else None
            return self._unescaped(node) if node.style == '"' else nfc(node.value)
        if depth > MAX_DEPTH:
            self._refuse("HT109", node, limit=str(MAX_DEPTH))
            return None
        if type(node) is SequenceNode:
            return [self.value(item, depth + 1) for item in node.value]
        return self.mapping(node, depth)

    def _unescaped(self, node: Node) -> str:
        """The text of a double-quoted value: its escapes can name what the file itself may not hold."""
        lines = self.source.lines[node.start_mark.line : node.end_mark.line + 1]
        if not any("\\" in line for line in lines):
            return nfc(node.value)  # what was typed, and that was looked at
        forbidden = FORBIDDEN.search(node.value)
        if forbidden:
            self._refuse("HT112", node, char=point(forbidden[0]), key=self._key)
        if too_many_marks(node.value) >= 0:
            self._refuse("HT128", node, limit=str(MAX_MARKS))
            return ""
        return nfc(node.value.replace("\r\n", "\n").replace("\r", "\n"))

    def mapping(self, node: Node, depth: int) -> dict[str, Any]:
        out: dict[str, Any] = {}
        first: dict[str, Node] = {}
        last: Node | None = None
        twice: list[list[tuple[str, Node]]] = []
        if len(node.value) > MAX_KEYS:
            self._refuse("HT127", node, limit=thousands(MAX_KEYS))
            return out
        for key, value in node.value:
            if not key.value or not value.value or not str(key.value).isascii():
                self._check_keys(node)
                break
        for key, value in node.value:
            if not isinstance(key, ScalarNode):
                self._report("HT113", key)
                continue
            name = self._unescaped(key) if key.style == '"' else nfc(key.value)
            if name in first:
                # Several in a row are one slip: the line that begins the next item of a list is gone.
                if not (twice and twice[-1][-1][1] is last):
                    twice.append([])
                twice[-1].append((name, key))
                last = key
                continue
            first[name] = last = key
            self._key = name
            out[name] = self.value(value, depth + 1)
        for (name, key), *others in twice:
            related = [Related("first-here", node_span(self.source, first[name]))]
            related += [Related("also-here", node_span(self.source, other)) for _, other in others]
            span = node_span(self.source, key)
            self.found.append(report("HT107", self.source.name, span, related=tuple(related), key=name))
        return out

    def _check_keys(self, node: Node) -> None:
        """Look at the keys of a mapping that has an empty value, or a key with letters no key of the model has."""
        entries = [
            Entry(_text(key), _text(value), type(value) is ScalarNode and not value.style and not value.value)
            for key, value in node.value
            if type(key) is ScalarNode and not key.style
        ]
        self.found += slips_of_keys(self.source, entries, flow=bool(getattr(node, "flow_style", False)))

    def _check_plain(self, node: Node) -> None:
        """Look for text that a comment cuts off, and for marks that were meant and are none."""
        end = node.end_mark
        line = self.source.line(end.line + 1)
        if "#" in line and _CUT_BY_HASH.match(line, end.column):
            value = _text(node)
            rest = line[end.column :]
            if quoted_by_eye(value, rest):
                self.found.append(strange(self.source, value.line, value.column, value.text[0]))
                return
            start = Position(end.line + 1, end.column + 2)
            span = Span(self.source.name, start, Position(start.line, len(line.rstrip()) + 1))
            self.found.append(report("HT114", self.source.name, span, text=rest.strip()))
        elif _MAY_BE_A_SLIP.match(node.value):
            value = _text(node)
            before = self.source.line(value.line)[: value.column]
            self.found += slips_of_text(self.source, value, below=not before.strip())

    def _check_dash(self, node: Node) -> None:
        """An item that is indented too far becomes part of the text above it, without a word."""
        for number in range(node.start_mark.line + 2, node.end_mark.line + 2):
            text = self.source.line(number)
            if _ITEM.match(text) and number <= node.end_mark.line + (node.end_mark.column > 0):
                self.found.append(self._out_of_line(number))
                return  # the rest of the list follows it

    def _out_of_line(self, number: int) -> Diagnostic:
        """Report an item on a line, to be aligned with the nearest one above that begins further left."""
        indent = _indent(self.source.line(number))
        above = (at for at in range(number - 1, 0, -1) if _ITEM.match(self.source.line(at)))
        brother = next((at for at in above if _indent(self.source.line(at)) < indent), None)
        span = self.source.span_of_line(number)
        line, wanted = ("", "") if brother is None else (str(brother), str(_indent(self.source.line(brother))))
        return report("HT106", self.source.name, span, indent=str(indent), line=line, wanted=wanted)

    def _refuse(self, code: str, node: Node, **params: str) -> None:
        """Report what the file cannot be read with."""
        self._report(code, node, **params)
        self.fatal = True

    def _report(self, code: str, node: Node, **params: str) -> None:
        span = node_span(self.source, node)
        self.found.append(report(code, self.source.name, span, path=(), related=(), severity=None, **params))


def _text(node: Node) -> Text:
    """A scalar without marks around it, with its place; an empty text for anything else."""
    text = node.value if type(node) is ScalarNode and not node.style else ""
    return Text(text, node.start_mark.line + 1, node.start_mark.column)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _syntax(source: Source, error: yaml.YAMLError) -> Diagnostic:
    """Say in one diagnostic what an officer most likely did, from the parser's place and words."""
    from hoithao.slips.judging import Stop, explain  # only a file with a slip needs it

    opened = getattr(error, "context_mark", None)
    mark = getattr(error, "problem_mark", None) or opened
    if mark is None:
        return report("HT101", source.name)
    problem, context = (str(getattr(error, name, "") or "") for name in ("problem", "context"))
    return explain(source, Stop(mark.line + 1, mark.column, problem, context, opened.line + 1 if opened else 0))
