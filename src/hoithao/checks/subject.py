"""What a check looks at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from hoithao.catalogue import report
from hoithao.consolidate import Consolidation
from hoithao.diagnostics import Diagnostic, Path, Related
from hoithao.layers import Layers
from hoithao.model.draft import Draft
from hoithao.model.outcome import Letter, Notice, Report
from hoithao.model.workshop import Workshop
from hoithao.registry import Registry

Issued = Report | Notice | Letter
"""A document with number, date, signer and recipients of its own."""


class Subject(Struct, frozen=True):
    """One workshop, its look-ups, its consolidation, and the places of its values."""

    registry: Registry
    consolidation: Consolidation
    layers: Layers

    @property
    def workshop(self) -> Workshop:
        """The bound workshop."""
        return self.registry.workshop

    def draft_path(self, draft: Draft) -> Path:
        """Return where a draft stands in the file."""
        if self.workshop.draft is not None:
            return ("draft",)
        return ("drafts", next(at for at, one in enumerate(self.workshop.drafts) if one is draft))

    def report_path(self, at: int) -> Path:
        """Return where a report stands in the file: one alone is no list."""
        return ("report", at) if len(self.workshop.report) > 1 else ("report",)

    def issued(self) -> Iterator[tuple[Path, Issued]]:
        """Yield the documents that are signed and sent out, each with where it stands in the file."""
        for at, one in enumerate(self.workshop.report):
            yield self.report_path(at), one
        yield ("notice",), self.workshop.notice
        yield ("letter",), self.workshop.letter

    def report(self, code: str, path: Path, **params: str) -> Diagnostic:
        """Report a fault at a value of the file."""
        return self.layers.report(code, path, at_key=False, **params)

    def report_at_all(self, code: str, paths: Sequence[Path], **params: str) -> Diagnostic:
        """Report once what several places have in common, at the first of them."""
        first, *others = (self.layers.locate(path) for path in paths)
        related = tuple(Related("also-here", span) for span in others)
        return report(code, first.file, first, path=paths[0], related=related, severity=None, **params)

    def report_beside(self, code: str, path: Path, label: str, other: Path, **params: str) -> Diagnostic:
        """Report a fault at a value and point at another one, with the label that says why."""
        span = self.layers.locate(path)
        related = (Related(label, self.layers.locate(other)),)
        return report(code, span.file, span, path=path, related=related, severity=None, **params)
