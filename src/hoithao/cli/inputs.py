"""From the paths of a command line to what the pipeline takes, one at a time and going on after a bad one."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct, field
from msgspec.structs import replace

from hoithao.cli.files import (
    AGENCY_FILE,
    NOTHING_FOUND,
    READ_LIMIT,
    ReadError,
    expand,
    find_agency,
    find_beside,
    has_workshop_key,
    is_draft_file,
    read,
)
from hoithao.cli.status import FAILED, FOUND_ERRORS, PASSED, MisuseError, was_interrupted
from hoithao.cli.words import knows

if TYPE_CHECKING:
    from hoithao.cli.console import Console
    from hoithao.diagnostics import Diagnostic
    from hoithao.pipeline import DraftFile, Input, Result
    from hoithao.source import Source


STDIN = Path("-")


class AgencyChoice(Struct, frozen=True):
    """Which agency file lies over a workshop file: the one named, none, or the nearest upward."""

    named: Path | None
    isolated: bool

    def __post_init__(self) -> None:
        """Refuse the two options together."""
        if self.named is not None and self.isolated:
            raise MisuseError("agency-and-isolated")

    def of(self, workshop: Path) -> Path | None:
        """Return the agency file of a workshop file."""
        if self.isolated:
            return None
        if self.named is None:
            return find_agency(workshop)
        if self.named.exists() and workshop.exists() and self.named.samefile(workshop):
            raise MisuseError("agency-is-input", path=str(workshop))
        return self.named


class Findings(Struct):
    """All that a run has to say about its files."""

    diagnostics: list[Diagnostic] = field(default_factory=list)
    failures: list[Diagnostic] = field(default_factory=list)
    """What kept a file from being worked on at all."""
    sources: dict[str, Source] = field(default_factory=dict)
    names: list[str] = field(default_factory=list)
    passed_over: list[Path] = field(default_factory=list)
    """The .yaml files in folders and patterns that are no workshop files."""
    """The files that were looked for, by the names messages give them."""
    failed: bool = False
    strict: bool = False
    """Whether warnings count like errors."""

    @property
    def files(self) -> int:
        """How many files were looked for."""
        return len(self.names)

    @property
    def status(self) -> int:
        """The exit status these findings call for."""
        from hoithao.catalogue import is_own_fault

        if self.failed or self.failures or any(map(is_own_fault, self.diagnostics)):
            return FAILED
        return FOUND_ERRORS if any(map(self.stops, self.diagnostics)) else PASSED

    def stops(self, found: Diagnostic) -> bool:
        """Tell whether a finding keeps the run from passing."""
        from hoithao.diagnostics import Severity

        return found.severity is Severity.ERROR or (self.strict and found.severity is Severity.WARNING)


class Run(Struct, frozen=True):
    """One command over several workshop files."""

    console: Console
    agency: AgencyChoice
    debug: bool
    findings: Findings = field(default_factory=Findings)
    allow_empty: bool = False
    """Whether a folder or a pattern may stand for no file at all."""
    written: list[Path] = field(default_factory=list)
    """The documents of this run, as far as they were written or found to be what they should be."""
    stdin_name: Path | None = None
    """What the text of the standard input is called; without it ``-`` is a file like any other."""
    max_megabytes: int = 2
    """How large an input file may be."""

    def over(
        self,
        paths: Iterable[Path],
        work: Callable[[Input], Result],
        agency_work: Callable[[Input], Result] | None = None,
        draft_work: Callable[[Input], Result] | None = None,
    ) -> Iterator[tuple[Path, Result]]:
        """Yield each workshop file with what became of it; what fails is noted and passed over.

        ``agency_work`` is for an agency file that the paths name, ``draft_work`` for a draft file.
        """
        for path in expand(paths, self.findings.passed_over):
            if self.allow_empty and isinstance(path, ReadError) and path.reason in NOTHING_FOUND:
                continue
            self.findings.names.append(str(path.path if isinstance(path, ReadError) else self._named(path)))
            try:
                if isinstance(path, ReadError):
                    raise path
                item = self._input(path)
            except ReadError as error:
                failure = unreadable(error, self.console)
                # An agency file that is missing is said once, however many files want it.
                if failure not in self.findings.failures:
                    self.findings.failures.append(failure)
                continue
            alone = Path(item.name).name == AGENCY_FILE and not has_workshop_key(item.data)
            try:
                if agency_work is not None and alone:
                    result = agency_work(item)
                elif draft_work is not None and is_draft_file(item.data):
                    result = draft_work(item)
                else:
                    result = _with_drafts(item, work)
            except Exception as error:
                if was_interrupted(error):
                    raise KeyboardInterrupt from error
                self.console.defect(item.name, error, debug=self.debug)
                self.findings.failed = True
                continue
            self.findings.sources.update(result.sources)
            yield path, result

    def print_findings(self) -> None:
        """Say on the error stream what kept files from being worked on, then what was found in the others."""
        from hoithao.diagnostics import in_order

        for failure in self.findings.failures:
            self.console.failure(failure)
        pen = self.console.pen(to_stdout=False)
        for found in in_order(self.findings.diagnostics):
            source = self.findings.sources.get(found.span.file) if found.span else None
            self.console.err(pen.full(found, source) + "\n")

    def _input(self, path: Path) -> Input:
        from hoithao.pipeline import Input

        data = _read_stdin() if self._is_stdin(path) else read(path)
        path = self._named(path)
        agency = self.agency.of(path)
        item = Input(str(path), data, max_bytes=self.max_megabytes * 1024 * 1024)
        return item if agency is None else replace(item, agency_name=str(agency), agency_data=read(agency))

    def input_with(self, workshop: Path, drafts: Iterable[str]) -> Input:
        """Return a workshop file and what lies under it, with the draft files it is known to name."""
        item = self._input(workshop)
        return replace(item, drafts=tuple(_draft_file(item.name, one) for one in drafts))

    def _is_stdin(self, path: Path) -> bool:
        return self.stdin_name is not None and path == STDIN

    def _named(self, path: Path) -> Path:
        return self.stdin_name if self.stdin_name is not None and path == STDIN else path


def _with_drafts(item: Input, work: Callable[[Input], Result]) -> Result:
    """Do the work; where the workshop file turns out to name draft files, read them and do it over.

    Without them the first round ends before anything is looked at, so nothing is done twice.
    """
    result = work(item)
    if not result.wanted:
        return result
    return work(replace(item, drafts=tuple(_draft_file(item.name, one) for one in dict.fromkeys(result.wanted))))


def _draft_file(workshop: str, reference: str) -> DraftFile:
    from hoithao.pipeline import DraftFile

    try:
        path = find_beside(Path(workshop), reference)
        return DraftFile(reference, str(path), read(path))
    except ReadError as error:
        return DraftFile(reference, str(error.path), None, error.reason)


def _read_stdin() -> bytes:
    return sys.stdin.buffer.read(READ_LIMIT) if sys.stdin is not None else b""


def tell_of_passed_over(paths: Sequence[Path], console: Console) -> None:
    """Say which .yaml files of a folder were taken for no workshop files: a key may be misspelt, a file cut short."""
    if paths:
        from hoithao.cli.console import some_paths

        console.err(console.say("passed-over", count=len(paths), names=some_paths(paths)))


def unreadable(error: ReadError, console: Console) -> Diagnostic:
    """Return the diagnostic of a file that could not be read."""
    from hoithao.catalogue import report

    reason = console.say(error.reason) if knows(error.reason) else error.reason
    return report("HT001", str(error.path), reason=reason)
