"""``hoithao rollup``: workshops on one draft put together into one workshop file, and its report."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from hoithao.catalogue import report as diagnostic
from hoithao.cli.console import visible
from hoithao.cli.files import AGENCY_FILE, output_name, read, same_place
from hoithao.cli.inputs import Run
from hoithao.cli.status import FAILED, MisuseError
from hoithao.cli.writing import WriteError, Writing, write_together
from hoithao.diagnostics import has_errors

if TYPE_CHECKING:
    from hoithao.pipeline import Input, Result


def rollup(run: Run, paths: Sequence[Path], *, output: Path, report: bool) -> int:
    """Write the consolidated file, with ``report`` its report too, and return the exit status; all or nothing."""
    if output.suffix.lower() not in (".yaml", ".yml"):
        raise MisuseError("not-yaml", path=str(output))
    if output.name.lower() == AGENCY_FILE:
        raise MisuseError("agency-name", path=str(output))
    if output.exists():
        inputs = {same_place(path) for path in paths}
        reason = "is-input" if same_place(output) in inputs else "exists"
        run.console.failure(diagnostic("HT006", str(output), name=str(output), reason=reason))
        return FAILED
    from hoithao import pipeline

    findings = run.findings
    items: list[Input] = []

    def work(item: Input) -> Result:
        loaded = pipeline.load(item)
        if not loaded.wanted:
            items.append(item)
        return loaded

    gathered = [path for path, _ in run.over(paths, work)]
    if findings.failures or findings.failed or not gathered:
        run.print_findings()
        return findings.status
    data, result = pipeline.roll_up(items, str(output))
    findings.diagnostics += result.diagnostics
    findings.sources.update(result.sources)
    writings = [] if data is None else [Writing(output, data)]
    if data is not None and report:
        rendered = pipeline.render(_as_input(run, output, data), only="report")
        findings.diagnostics += [one for one in rendered.diagnostics if has_errors([one])]
        findings.sources.update(rendered.sources)
        named = ((output_name(output, one.suffix, one.extension), one) for one in rendered.outputs)
        writings += [Writing(output.parent / name, one.data) for name, one in named]
    run.print_findings()
    if data is None or has_errors(findings.diagnostics):
        return findings.status
    try:
        write_together(writings)
    except WriteError as error:
        run.console.failure(diagnostic("HT801", str(output), name=str(error.path), reason=error.reason))
        return FAILED
    for writing in writings:
        run.console.out(visible(str(writing.path)))
    run.console.out(run.console.say("rolled-up", files=len(items), path=visible(str(output))))
    return findings.status


def _as_input(run: Run, output: Path, data: bytes) -> Input:
    from hoithao.pipeline import Input

    agency = run.agency.of(output)
    item = Input(str(output), data, max_bytes=run.max_megabytes * 1024 * 1024)
    return item if agency is None else replace(item, agency_name=str(agency), agency_data=read(agency))
