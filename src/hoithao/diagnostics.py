"""What the tool has to say about a file, as values.

A diagnostic holds a code and the values its text needs, never the text itself:
severity, wording and legal basis belong to the code (:mod:`hoithao.catalogue`),
and the language is chosen where the text is printed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum

from msgspec import Struct, field

FAMILY = "[0-9A]"
"""The sign after HT, as a regular expression; A is the family of the assertions on a finished Word file."""

CODE = rf"HT{FAMILY}\d\d"
"""A code, as a regular expression."""

Path = tuple[str | int, ...]
"""Where a value stands in the workshop file: ``("remarks", 3, "text")``."""


class Severity(StrEnum):
    """How much a diagnostic weighs: an error stops the run, the rest does not."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Position(Struct, frozen=True, order=True):
    """A place in a text: line and column from 1, columns counted in code points."""

    line: int
    column: int


class Span(Struct, frozen=True):
    """A stretch of one file; ``end`` is the first position after it."""

    file: str
    start: Position
    end: Position


class Related(Struct, frozen=True):
    """Another place that belongs to a diagnostic, with the key of its label in the catalogue."""

    label: str
    span: Span


class Passage(Struct, frozen=True):
    """Where a finding stands in a Word file, which has no lines.

    ``part`` is a word of the catalogue («letterhead», «body»), ``paragraph`` counts the paragraphs of the text, of the
    headers or of the footers from 1 (0 where the finding is about pages), ``text`` is what stands there.
    """

    part: str
    paragraph: int
    text: str


class Diagnostic(Struct, frozen=True):
    """One finding.

    ``severity`` is the code's own unless the run raised it (a missing fact is
    a note in a draft and an error in a final render).
    """

    code: str
    severity: Severity
    file: str
    params: Mapping[str, str] = field(default_factory=dict)
    span: Span | None = None
    path: Path = ()
    related: tuple[Related, ...] = ()
    passage: Passage | None = None

    @property
    def sort_key(self) -> tuple[str, int, int, str, str]:
        """File, line (in a Word file paragraph), column, code and values: the order every reporter prints in."""
        start = self.span.start if self.span else Position(self.passage.paragraph if self.passage else 0, 0)
        return (self.file, start.line, start.column, self.code, repr(sorted(self.params.items())))


def in_order(found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return the diagnostics sorted by place, each once."""
    unique = {item.sort_key: item for item in found}
    return [unique[key] for key in sorted(unique)]


def has_errors(found: Iterable[Diagnostic]) -> bool:
    """Tell whether any of the diagnostics stops the run."""
    return any(item.severity is Severity.ERROR for item in found)
