"""YAML text as a located tree: every scalar stays the text that was typed.

The one module that knows YAML. Implicit types, anchors, aliases, tags, merge
keys and second documents are no part of a workshop file: ``14:00`` is text
until a typed field reads it, and nothing stands in two places at once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode
from yaml.resolver import BaseResolver

from hoithao.catalogue import report
from hoithao.diagnostics import Diagnostic, Path, Position, Related, Span
from hoithao.gate import (
    FORBIDDEN,
    MAX_DEPTH,
    MAX_KEYS,
    MAX_MARKS,
    MAX_TEXT,
    may_have_properties,
    may_hold_many,
    may_nest_deep,
    point,
    too_many_marks,
)
from hoithao.slips.findings import strange
from hoithao.slips.silent import Entry, Text, quoted_by_eye, slips_of_keys, slips_of_text
from hoithao.source import Source
from hoithao.vn import nfc

_LIBYAML_TOO_DEEP = "maximum nesting depth"
_MAX_REPORTED = 20

_ITEM = re.compile(r"\s*- \S")
_CUT_BY_HASH = re.compile(r"\s#\S")
_MAY_BE_A_SLIP = re.compile(r"[-“„‟‘«]|[a-z_]+[:：﹕∶]")


def _make_loader() -> type[Any]:
    """Return a parser with no implicit types at all: libyaml's, or PyYAML's own where that is not there."""
    if not yaml.__with_libyaml__:
        return yaml.BaseLoader
    from yaml.cyaml import CParser  # type: ignore[attr-defined]

    class Loader(CParser, BaseResolver):
        def __init__(self, stream: str) -> None:
            CParser.__init__(self, stream)
            BaseResolver.__init__(self)

        def resolve(self, kind: type[Node], value: object, implicit: object) -> str:  # noqa: ARG002
            return ""  # nobody asks for the tag of a node

    return Loader


_Loader = _make_loader()


@dataclass(frozen=True)
class Tree:
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
            if nfc(key.value) == step if isinstance(key, ScalarNode) else False:
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


def parse_tree(source: Source) -> tuple[Tree | None, list[Diagnostic]]:
    """Parse a workshop or agency file.

    Returns the tree, or ``None`` where there is nothing to go on with, and
    every fault found on this level. Never raises on any text.
    """
    refused = _refused_before_parsing(source)
    if refused:
        return None, refused
    try:
        if may_have_properties(source.text):
            properties = _properties(source)
            if properties:
                return None, properties
        root = yaml.compose(source.text, _Loader)
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
                self._refuse("HT125", node, length=_thousands(length), key=self._key, limit=_thousands(MAX_TEXT))
                return None
            if not node.style:
                self._check_plain(node)
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
            self._refuse("HT127", node, limit=_thousands(MAX_KEYS))
            return out
        if any(not key.value or not value.value or not str(key.value).isascii() for key, value in node.value):
            self._check_keys(node)
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
        if _CUT_BY_HASH.match(line, end.column):
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


def _thousands(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _refused_before_parsing(source: Source) -> list[Diagnostic]:
    # What can be printed is allowed: the quick look spares nearly every file the close one.
    text = "" if source.text.replace("\n", "").isprintable() else source.text
    forbidden = list(islice(FORBIDDEN.finditer(text), _MAX_REPORTED))
    if forbidden:
        cleaned = _without_forbidden(source)
        found = []
        for one in forbidden:
            span = _span_at(source, one.start())
            key = _key_at(cleaned, span.start) if cleaned is not None else ""
            found.append(report("HT112", source.name, span, char=point(one[0]), key=key))
        return found
    marks = too_many_marks(source.text)
    if marks >= 0:
        return [report("HT128", source.name, _span_at(source, marks), limit=str(MAX_MARKS))]
    if may_nest_deep(source.text):
        deep = _too_deep(source)
        if deep is not None:
            return [report("HT109", source.name, deep, limit=str(MAX_DEPTH))]
    if may_hold_many(source.text, source.max_values):
        many = _too_many(source)
        if many is not None:
            return [report("HT126", source.name, many, limit=_thousands(source.max_values))]
    return []


def _without_forbidden(source: Source) -> MappingNode | None:
    """Compose the text as if it had something harmless where its forbidden characters are, to tell their keys."""
    harmless = replace(source, text=FORBIDDEN.sub("\ufffd", source.text))
    if _refused_before_parsing(harmless):
        return None
    try:
        root = yaml.compose(harmless.text, _Loader)
    except (yaml.YAMLError, RecursionError):
        return None
    return root if isinstance(root, MappingNode) else None


def _key_at(node: Node, place: Position) -> str:
    """Return the innermost key whose value covers a place, or nothing."""
    at = (place.line - 1, place.column - 1)
    key = ""
    while not isinstance(node, ScalarNode):
        pairs = node.value if isinstance(node, MappingNode) else [(None, item) for item in node.value]
        inner = next((pair for pair in pairs if _covers(pair[1], at)), None)
        if inner is None:
            break
        if isinstance(inner[0], ScalarNode):
            key = nfc(inner[0].value)
        node = inner[1]
    return key


def _covers(node: Node, at: tuple[int, int]) -> bool:
    first, last = node.start_mark, node.end_mark
    return (first.line, first.column) <= at < (last.line, last.column)


def _too_many(source: Source) -> Span | None:
    """Find the first key or value that is one too many."""
    count = 0
    try:
        for event in _events(source):
            count += isinstance(event, yaml.NodeEvent)
            if count > source.max_values:
                start = Position(event.start_mark.line + 1, event.start_mark.column + 1)
                return Span(source.name, start, Position(start.line, start.column + 1))
    except yaml.YAMLError:
        pass  # the parse itself will say what is wrong
    return None


def _too_deep(source: Source) -> Span | None:
    """Find the first place that nests deeper than a file may."""
    depth = 0
    try:
        for event in _events(source):
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
                if depth > MAX_DEPTH and event.start_mark is not None:
                    start = Position(event.start_mark.line + 1, event.start_mark.column + 1)
                    return Span(source.name, start, Position(start.line, start.column + 1))
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
    except yaml.MarkedYAMLError as error:
        # From 0.2.6 on, libyaml has a limit of its own, and looks so far ahead that it is met first.
        if error.problem_mark is not None and _LIBYAML_TOO_DEEP in str(error.problem):
            start = Position(error.problem_mark.line + 1, error.problem_mark.column + 1)
            return Span(source.name, start, Position(start.line, start.column + 1))
    except yaml.YAMLError:
        pass  # the parse itself will say what is wrong
    return None


def _properties(source: Source) -> list[Diagnostic]:
    """Find anchors, aliases, tags and directives by their events, not by their looks."""
    found: list[Diagnostic] = []
    for event in _events(source):
        what = ""
        if isinstance(event, yaml.AliasEvent):
            what = f"*{event.anchor}"
        elif isinstance(event, yaml.NodeEvent) and event.anchor:
            what = "&" + event.anchor
        elif isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent) and event.tag:
            what = event.tag.replace("tag:yaml.org,2002:", "!!")
        elif isinstance(event, yaml.DocumentStartEvent) and (event.version or event.tags):
            what = "%"
        elif isinstance(event, yaml.ScalarEvent) and event.value == "<<" and not event.style:
            what = "<<"
        if what:
            start = Position(event.start_mark.line + 1, event.start_mark.column + 1)
            end = Position(start.line, start.column + max(len(what), 1))
            found.append(report("HT108", source.name, Span(source.name, start, end), what=what))
            if len(found) == _MAX_REPORTED:
                break
    return found


def _events(source: Source) -> Iterator[Any]:
    return iter(yaml.parse(source.text, _Loader))


def _span_at(source: Source, offset: int) -> Span:
    line = source.text.count("\n", 0, offset) + 1
    column = offset - (source.text.rfind("\n", 0, offset) + 1) + 1
    return Span(source.name, Position(line, column), Position(line, column + 1))


def _syntax(source: Source, error: yaml.YAMLError) -> Diagnostic:
    """Say in one diagnostic what an officer most likely did, from the parser's place and words."""
    from hoithao.slips.judging import Stop, explain  # only a file with a slip needs it

    opened = getattr(error, "context_mark", None)
    mark = getattr(error, "problem_mark", None) or opened
    if mark is None:
        return report("HT101", source.name)
    problem, context = (str(getattr(error, name, "") or "") for name in ("problem", "context"))
    return explain(source, Stop(mark.line + 1, mark.column, problem, context, opened.line + 1 if opened else 0))
