"""What is refused before a text is composed, or as soon as its events show it."""

from __future__ import annotations

from itertools import islice

import yaml
from msgspec.structs import replace
from yaml.nodes import MappingNode, Node, ScalarNode

from hoithao.catalogue import report
from hoithao.diagnostics import Diagnostic, Position, Span
from hoithao.gate import FORBIDDEN, MAX_DEPTH, MAX_MARKS, may_hold_many, may_nest_deep, point, too_many_marks
from hoithao.source import Source
from hoithao.tree.composing import compose, events
from hoithao.vn import nfc

_LIBYAML_TOO_DEEP = "maximum nesting depth"
_MAX_REPORTED = 20


def refused_before_parsing(source: Source) -> list[Diagnostic]:
    """Return what keeps a text from being parsed: forbidden characters, marks without end, depth, or its mass."""
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
            return [report("HT126", source.name, many, limit=thousands(source.max_values))]
    return []


def _without_forbidden(source: Source) -> MappingNode | None:
    """Compose the text as if it had something harmless where its forbidden characters are, to tell their keys."""
    harmless = replace(source, text=FORBIDDEN.sub("\ufffd", source.text))
    if refused_before_parsing(harmless):
        return None
    try:
        root = compose(harmless.text)
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
        for event in events(source.text):
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
        for event in events(source.text):
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


def properties(source: Source) -> list[Diagnostic]:
    """Find anchors, aliases, tags and directives by their events, not by their looks."""
    found: list[Diagnostic] = []
    for event in events(source.text):
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


def _span_at(source: Source, offset: int) -> Span:
    line = source.text.count("\n", 0, offset) + 1
    column = offset - (source.text.rfind("\n", 0, offset) + 1) + 1
    return Span(source.name, Position(line, column), Position(line, column + 1))


def thousands(number: int) -> str:
    """Return a number as Vietnamese prints it: «100.000»."""
    return f"{number:,}".replace(",", ".")
