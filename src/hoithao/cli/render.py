"""``hoithao render``: make the documents of workshop files and write them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from hoithao.catalogue import report
from hoithao.cli.blanks import is_blank, list_blanks
from hoithao.cli.console import visible
from hoithao.cli.files import WriteError, Writing, output_name, same_place, write_together
from hoithao.cli.inputs import Run
from hoithao.cli.status import FAILED, MisuseError
from hoithao.diagnostics import Diagnostic, has_errors, in_order
from hoithao.output import DEFAULT_KINDS, EXTENSIONS, KINDS

if TYPE_CHECKING:
    from hoithao.cli.console import Console
    from hoithao.output import Output
    from hoithao.pipeline import Input, Result


@dataclass(frozen=True, slots=True)
class Rendered:
    """The documents of one workshop file, each with the path it goes to."""

    workshop: Path
    documents: tuple[tuple[Path, Output], ...]
    missing: tuple[Diagnostic, ...]


def render(run: Run, paths: Sequence[Path], *, output: Path | None, only: str | None, final: bool) -> int:
    """Render the files, write what is free of errors and return the exit status."""
    if only is not None and only not in KINDS:
        raise MisuseError("not-a-choice", value=only, option="--only", choices=", ".join(KINDS))
    if output is not None and output.is_file() and not _names_document(output):
        run.console.failure(report("HT006", str(output), name=str(output), reason="not-directory"))
        return FAILED
    from hoithao import pipeline

    def work(item: Input) -> Result:
        return pipeline.render(item, only=only, final=final)

    findings = run.findings
    rendered = []
    for workshop, result in run.over(paths, work):
        missing = tuple(found for found in result.diagnostics if is_blank(found))
        for found in result.diagnostics:
            if found.code == pipeline.NOT_INSTALLED:
                # Once, however many files want it.
                if all(one.code != found.code for one in findings.failures):
                    findings.failures.append(found)
            elif found not in missing:
                findings.diagnostics.append(found)
        if any(found.code.startswith("HT9") for found in result.diagnostics):
            findings.failed = True  # a fault of the program, not of the file
        if not result.outputs and not result.wanted and not has_errors(result.diagnostics):
            console = run.console
            console.err(f"{console.say('error')}: {console.say('no-minutes', path=visible(str(workshop)))}")
            findings.failed = True
        if result.outputs and not has_errors(result.diagnostics):
            rendered.append(_placed(workshop, result, output, missing))
    run.print_findings()
    if output is not None and _names_document(output):
        _refuse_name(output, rendered)
    if clashes := _clashes(rendered):
        for found in clashes:
            run.console.failure(found)
        return FAILED
    status = findings.status
    written = []
    for item in rendered:
        if _write(item, run.console):
            written.append(item)
            run.written.extend(path for path, _ in item.documents)
        else:
            status = FAILED
    _print_missing(written, run.console)
    return status


def _names_document(output: Path) -> bool:
    return output.suffix.lower() in EXTENSIONS and not output.is_dir()


def _placed(workshop: Path, result: Result, output: Path | None, missing: tuple[Diagnostic, ...]) -> Rendered:
    if output is not None and _names_document(output):
        return Rendered(workshop, tuple((output, document) for document in result.outputs), missing)
    folder = workshop.parent if output is None else output
    named = (
        (folder / output_name(workshop, document.suffix, document.extension), document) for document in result.outputs
    )
    return Rendered(workshop, tuple(named), missing)


def _refuse_name(output: Path, rendered: list[Rendered]) -> None:
    """Refuse one name for several documents, and a name that says another form than the document has."""
    documents = [document for item in rendered for _, document in item.documents]
    if len(documents) > 1:
        raise MisuseError("one-name-many-documents", count=str(len(documents)), output=str(output))
    if documents and output.suffix.lower() != documents[0].extension:
        raise MisuseError("other-extension", output=str(output), extension=documents[0].extension)


def _clashes(rendered: list[Rendered]) -> list[Diagnostic]:
    """Return a diagnostic for each output that another one would overwrite."""
    taken: set[str] = set()
    found = []
    for item in rendered:
        for path, _ in item.documents:
            place = same_place(path)
            if place in taken:
                found.append(report("HT007", str(item.workshop), name=str(path)))
            taken.add(place)
    return found


def _write(item: Rendered, console: Console) -> bool:
    try:
        write_together(Writing(path, document.data) for path, document in item.documents)
    except WriteError as error:
        console.failure(report("HT801", str(item.workshop), name=str(error.path), reason=error.reason))
        return False
    for path, document in item.documents:
        contents = console.say(f"kind-{document.kind}")
        if document.kind in DEFAULT_KINDS:  # those that tell the remarks
            contents = console.say(
                "contents",
                kind=contents,
                remarks=document.remarks,
                units=document.units,
                places=document.places,
            )
        console.out(f"{visible(str(path))} — {contents}")
    return True


def _print_missing(written: list[Rendered], console: Console) -> None:
    article = all(document.kind == "news" for item in written for _, document in item.documents)
    blanks = list_blanks([found for item in written for found in in_order(item.missing)], console, article=article)
    if blanks:
        console.out(f"\n{blanks}")
