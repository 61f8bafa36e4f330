"""A Word form of an agency from the disk: looked through once, then filled for each workshop file."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import replace

from hoithao.cli.confinement import shared
from hoithao.cli.files import ReadError, read
from hoithao.cli.inputs import Run, unreadable
from hoithao.cli.status import MisuseError
from hoithao.diagnostics import Diagnostic, Span, has_errors
from hoithao.output import DEFAULT_EDITION, DEFAULT_KINDS
from hoithao.source import Source
from hoithao.vn import nfc

if TYPE_CHECKING:
    from hoithao.cli.console import Console
    from hoithao.pipeline import Input, Result


class FormFile(Struct, frozen=True):
    """A form that may be filled, and where each of its paragraphs stands, as messages call it."""

    path: Path
    data: bytes
    places: tuple[str, ...]
    texts: tuple[str, ...]

    def placed(self, found: Diagnostic) -> Diagnostic:
        """Return a diagnostic with the place of the paragraph in place of its number."""
        span = found.span
        if span is None or span.file != str(self.path) or not 0 < span.start.line <= len(self.places):
            return found
        file = self.places[span.start.line - 1]
        start, end = replace(span.start, line=1), replace(span.end, line=1)
        return replace(found, file=file, span=Span(file, start, end))

    @property
    def sources(self) -> dict[str, Source]:
        """The text of each paragraph by its place, for messages."""
        return {place: Source(place, text) for place, text in zip(self.places, self.texts, strict=True)}

    def fill(self, kind: str, view: Mapping[str, Any]) -> tuple[bytes | None, list[Diagnostic]]:  # noqa: ARG002
        """Fill the form, confined."""
        data, found = shared().fill_form(str(self.path), self.data, view)
        return data, [self.placed(one) for one in found]


def take(run: Run, path: Path, kind: str | None, *, notes: bool = False) -> FormFile | None:
    """Read a form and look it through; what is wrong goes to the findings, and there is no form then.

    With ``notes``, what is only worth knowing goes there too.
    """
    from hoithao.word_form.filling import is_installed
    from hoithao.word_form.package import open_form
    from hoithao.word_form.paragraphs import paragraphs_of

    findings = run.findings
    try:
        data = read(path)
    except ReadError as error:
        findings.failures.append(unreadable(error, run.console))
        return None
    form, found = open_form(str(path), data)
    if form is None:
        findings.diagnostics += found
        return None
    if not is_installed():
        raise MisuseError("form-extra")
    paragraphs = paragraphs_of(form)
    names = _distinct([f"{path}, {_place(one.place, run.console)}" for one in paragraphs])
    taken = FormFile(path, data, names, tuple(one.text for one in paragraphs))
    found = [taken.placed(one) for one in shared().check_form(str(path), data, kind or DEFAULT_KINDS[0])]
    findings.diagnostics += [one for one in found if notes or has_errors([one])]
    findings.sources.update(taken.sources)
    return None if has_errors(found) else taken


def render(item: Input, form: FormFile, *, only: str | None, final: bool, edition: str = DEFAULT_EDITION) -> Result:
    """Fill the form with the facts of a workshop file."""
    from hoithao import pipeline

    filled = pipeline.Form(nfc(form.path.stem), form.fill)
    return pipeline.render(item, only=only, final=final, edition=edition, own=pipeline.Own(form=filled))


def _place(place: tuple[str, ...], console: Console) -> str:
    kind, *numbers = place
    return console.say(f"at-{kind}", **dict(zip(("first", "second", "third"), numbers, strict=False)))


def _distinct(names: list[str]) -> tuple[str, ...]:
    """Return the names with a number after those that came before: a cell has several paragraphs."""
    met: dict[str, int] = {}
    found = []
    for name in names:
        met[name] = met.get(name, 0) + 1
        found.append(name if met[name] == 1 else f"{name} ({met[name]})")
    return tuple(found)
