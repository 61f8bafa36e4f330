"""``hoithao validate``: say everything that is wrong with workshop files, and correct what is safe to correct."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from hoithao.cli.console import visible
from hoithao.cli.inputs import STDIN, Run, tell_of_passed_over
from hoithao.cli.reporters import REPORTERS, closing_line
from hoithao.cli.selection import Selection
from hoithao.cli.status import FAILED, FOUND_ERRORS, PASSED, MisuseError
from hoithao.cli.writing import WriteError, Writing, write_text, write_together

if TYPE_CHECKING:
    from hoithao.cli.fixing import Change
    from hoithao.pipeline import Input, Result


class Wishes(Struct, frozen=True):
    """What the options ask for, besides which files."""

    output_format: str
    output_file: Path | None
    selection: Selection
    exit_zero: bool
    statistics: bool
    fix: bool
    diff: bool
    summary: Path | None = None


def validate(run: Run, paths: Sequence[Path], wishes: Wishes) -> int:
    """Check the files, print the report and return the exit status."""
    if wishes.output_format not in REPORTERS:
        choices = ", ".join(REPORTERS)
        raise MisuseError("not-a-choice", value=wishes.output_format, option="--output-format", choices=choices)
    if wishes.fix and not wishes.diff and STDIN in paths:
        raise MisuseError("fix-of-stdin")
    changes = _check_all(run, paths, wishes)
    if wishes.diff:
        return _show_diff(run, changes, wishes)
    failed = not _write_changes(run, changes)
    failed |= not write_report(run, wishes)
    failed |= wishes.summary is not None and not _write_summary(run, wishes.summary)
    tell_of_passed_over(run.findings.passed_over, run.console)
    status = FAILED if failed else run.findings.status
    return PASSED if wishes.exit_zero and status == FOUND_ERRORS else status


def _check_all(run: Run, paths: Sequence[Path], wishes: Wishes) -> list[Change]:
    from hoithao import pipeline
    from hoithao.catalogue import report

    findings, keeps = run.findings, wishes.selection.keeps
    changes: list[Change] = []

    def work(item: Input) -> Result:
        if not wishes.fix and not wishes.diff:
            return pipeline.check(item)
        from hoithao.cli.fixing import fix

        result, change, refused = fix(item, pipeline.check, keeps)
        if refused:
            findings.diagnostics.append(report("HT802", item.name, about=refused))
        if change is not None:
            changes.append(change)
        return result

    for _, result in run.over(paths, work, pipeline.check_agency, pipeline.check_draft):
        findings.diagnostics += filter(keeps, result.diagnostics)
    return changes


def _show_diff(run: Run, changes: list[Change], wishes: Wishes) -> int:
    findings, console = run.findings, run.console
    for found in [*findings.failures, *(one for one in findings.diagnostics if one.code == "HT802")]:
        console.failure(found)
    for change in changes:
        text = change.diff()
        if console.is_terminal(to_stdout=True):
            # A patch has to be exact; a person has to see what is in it.
            text = "\n".join(map(visible, text.split("\n")))
        console.out(text)
    if changes:
        places = sum(change.count for change in changes)
        console.err(console.say("would-fix", count=places, files=len(changes)))
    status = findings.status
    if status != PASSED:
        console.err(closing_line(findings, console))
    if status != FAILED and changes:
        status = FOUND_ERRORS
    return PASSED if wishes.exit_zero and status == FOUND_ERRORS else status


def _write_changes(run: Run, changes: list[Change]) -> bool:
    console = run.console
    if not changes:
        return True
    from hoithao.catalogue import report

    try:
        write_together(Writing(change.path, change.after, anywhere=True) for change in changes)
    except WriteError as error:
        console.failure(report("HT801", str(error.path), name=str(error.path), reason=error.reason))
        return False
    console.err(console.say("fixed", count=sum(change.count for change in changes), files=len(changes)))
    return True


def write_report(run: Run, wishes: Wishes) -> bool:
    """Print the findings of a run, or write them to the file that was asked for; tell whether that worked."""
    console, findings = run.console, run.findings
    reporter = REPORTERS[wishes.output_format]
    if not reporter.whole:
        for found in findings.failures:
            console.failure(found)
    to_file = wishes.output_file
    if to_file is None:
        console.out(reporter.write(findings, console))
    else:
        if not _write_text(to_file, reporter.write(findings, console.plain()) + "\n", run):
            return False
        console.out(closing_line(findings, console))
    if wishes.statistics:
        from hoithao.cli.statistics import statistics

        to_stdout = to_file is not None or not reporter.whole
        table = statistics(findings, console, to_stdout=to_stdout)
        if table:
            (console.out if to_stdout else console.err)("\n" + table)
    return True


def _write_summary(run: Run, path: Path) -> bool:
    from hoithao.cli.summary import summary

    return _write_text(path, summary(run.findings, run.console.plain()), run)


def _write_text(path: Path, text: str, run: Run) -> bool:
    from hoithao.catalogue import report

    try:
        write_text(path, text)
    except WriteError as error:
        run.console.failure(report("HT801", str(path), name=str(error.path), reason=error.reason))
        return False
    return True
