"""``hoithao validate``: say everything that is wrong with workshop files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from hoithao.cli.inputs import Run
from hoithao.cli.reporters import REPORTERS
from hoithao.cli.status import MisuseError


def validate(run: Run, paths: Sequence[Path], output_format: str) -> int:
    """Check the files, print the report and return the exit status."""
    reporter = REPORTERS.get(output_format)
    if reporter is None:
        raise MisuseError("not-a-choice", value=output_format, option="--output-format", choices=", ".join(REPORTERS))
    from hoithao.pipeline import check

    findings = run.findings
    for _, result in run.over(paths, check):
        findings.diagnostics += result.diagnostics
    if not reporter.whole:
        for found in findings.failures:
            run.console.failure(found)
    run.console.out(reporter.write(findings, run.console))
    return findings.status
