"""Templates as trees, mended where they cannot be parsed, with what was wrong."""

from __future__ import annotations

from collections.abc import Mapping

from jinja2 import TemplateNotFound, TemplateSyntaxError, nodes

from hoithao.catalogue import report
from hoithao.diagnostics import Diagnostic
from hoithao.templating.environment import ConfinedEnvironment, package_template
from hoithao.templating.places import Places
from hoithao.templating.rendering import line_span, syntax_fault
from hoithao.templating.statements import Mended, blanked, match_statements, span_at, tag_around

_MOST_FAULTS = 50
"""How many slips of syntax are looked for in one template."""


def named_in(node: nodes.Node) -> list[str]:
    """Return the name of the template that a statement gives as a text, or nothing."""
    return [node.value] if isinstance(node, nodes.Const) and isinstance(node.value, str) else []


class Parsed:
    """Templates as trees, mended where they cannot be parsed; what was wrong is kept."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        """``texts`` stand before the templates of the program."""
        self.texts = texts
        self.found: list[Diagnostic] = []
        self.environment = ConfinedEnvironment(texts)
        self.places: dict[str, Places] = {}
        self._trees: dict[str, nodes.Template | None] = {}

    def tree(self, name: str) -> nodes.Template | None:
        """Return a template as a tree; ``None`` for one that is not there or cannot be read at all."""
        if name not in self._trees:
            self._trees[name] = self._parse(name)
        return self._trees[name]

    def _parse(self, name: str) -> nodes.Template | None:
        try:
            source = self.texts[name] if name in self.texts else package_template(name)
        except TemplateNotFound:
            return None
        kept = source
        mended, found = match_statements(name, source)
        self.found += found
        for _ in range(_MOST_FAULTS):
            at = 0
            try:
                places = Places(name, source, mended)
                self.places[name] = places
                return self.environment.parse(places.text, name)
            except TemplateSyntaxError as error:
                at = self._at(name, source, mended, error)
                self.found.append(syntax_fault(error, span_at(name, source, at, 1)))
            except RecursionError:
                self.found.append(report("HT717", name, line_span(name, 1)))
                return None
            # A tag given up may open or close a block; what that breaks is no fault of its own.
            start, end = tag_around(kept, at) or _line_around(kept, at)
            after = blanked(kept, start, end)
            if after == kept:
                return None
            kept = after
            mended, _ = match_statements(name, kept)
        return None

    def _at(self, name: str, source: str, mended: Mended, error: TemplateSyntaxError) -> int:
        places = self.places.pop(name, None)
        if places is not None:
            return places.offset(error.lineno)
        # The text could not even be cut into tokens: only the line is known.
        lines = mended.text.split("\n")[: max(error.lineno - 1, 0)]
        return min(mended.original(sum(len(line) + 1 for line in lines)), len(source))


def _line_around(source: str, at: int) -> tuple[int, int]:
    end = source.find("\n", at)
    return source.rfind("\n", 0, at) + 1, len(source) if end < 0 else end
