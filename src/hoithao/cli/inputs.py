"""From the paths of a command line to what the pipeline takes, one at a time and going on after a bad one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from hoithao.cli.files import ReadError, expand, find_agency, read
from hoithao.cli.status import FAILED, FOUND_ERRORS, PASSED, MisuseError
from hoithao.cli.words import knows

if TYPE_CHECKING:
    from hoithao.cli.console import Console
    from hoithao.diagnostics import Diagnostic
    from hoithao.pipeline import Input, Result
    from hoithao.source import Source


@dataclass(frozen=True, slots=True)
class AgencyChoice:
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


@dataclass
class Findings:
    """All that a run has to say about its files."""

    diagnostics: list[Diagnostic] = field(default_factory=list)
    failures: list[Diagnostic] = field(default_factory=list)
    """What kept a file from being worked on at all."""
    sources: dict[str, Source] = field(default_factory=dict)
    files: int = 0
    failed: bool = False

    @property
    def status(self) -> int:
        """The exit status these findings call for."""
        from hoithao.diagnostics import has_errors

        if self.failed or self.failures:
            return FAILED
        return FOUND_ERRORS if has_errors(self.diagnostics) else PASSED


@dataclass(frozen=True)
class Run:
    """One command over several workshop files."""

    console: Console
    agency: AgencyChoice
    debug: bool
    findings: Findings = field(default_factory=Findings)

    def over(self, paths: Iterable[Path], work: Callable[[Input], Result]) -> Iterator[tuple[Path, Result]]:
        """Yield each workshop file with what became of it; what fails is noted and passed over."""
        for path in expand(paths):
            self.findings.files += 1
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
            try:
                result = work(item)
            except Exception as error:
                self.console.defect(item.name, error, debug=self.debug)
                self.findings.failed = True
                continue
            self.findings.sources.update(result.sources)
            yield path, result

    def _input(self, path: Path) -> Input:
        from hoithao.pipeline import Input

        data = read(path)
        agency = self.agency.of(path)
        if agency is None:
            return Input(str(path), data)
        return Input(str(path), data, str(agency), read(agency))


def unreadable(error: ReadError, console: Console) -> Diagnostic:
    """Return the diagnostic of a file that could not be read."""
    from hoithao.catalogue import report

    reason = console.say(error.reason) if knows(error.reason) else error.reason
    return report("HT001", str(error.path), reason=reason)
