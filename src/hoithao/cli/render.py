"""``hoithao render``: make the documents of workshop files and write them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from hoithao.catalogue import is_own_fault, report
from hoithao.cli.batch import FEW, Manner, render_batch
from hoithao.cli.blanks import is_blank, list_blanks
from hoithao.cli.console import visible
from hoithao.cli.files import same_place
from hoithao.cli.inputs import Run, tell_of_passed_over
from hoithao.cli.making import Recipe, Wish, paths_of
from hoithao.cli.manifest import manifest_path
from hoithao.cli.placing import Plan, place
from hoithao.cli.refusals import outside
from hoithao.cli.status import FAILED, MisuseError
from hoithao.cli.writing import WriteError, Writing, remove_left_behind, write_together
from hoithao.diagnostics import Diagnostic, has_errors, in_order
from hoithao.output import DEFAULT_KINDS, EDITIONS, EXTENSIONS, KINDS, WORD_KINDS

if TYPE_CHECKING:
    from hoithao.cli.console import Console
    from hoithao.output import Output
    from hoithao.pipeline import Input, Result


class Rendered(Struct, frozen=True):
    """The documents of one workshop file, each with the path it goes to."""

    workshop: Path
    documents: tuple[tuple[Path, Output], ...]
    missing: tuple[Diagnostic, ...]
    withheld: int = 0
    """How many internal parts the documents go without."""


def render(
    run: Run, paths: Sequence[Path], wish: Wish, *, output: Path | None, manner: Manner, form: Path | None = None
) -> int:
    """Render the files, write what is free of errors and return the exit status."""
    kinds = KINDS if form is None else WORD_KINDS
    if wish.only is not None and wish.only not in kinds:
        raise MisuseError("not-a-choice", value=wish.only, option="--only", choices=", ".join(kinds))
    if wish.edition not in EDITIONS:
        raise MisuseError("not-a-choice", value=wish.edition, option="--edition", choices=", ".join(EDITIONS))
    named = output is not None and _names_document(output)
    if output is not None and not named and (file := _file_on_the_way(output)):
        run.console.failure(report("HT006", str(output), name=str(file), reason="not-directory"))
        return FAILED
    plan = place(paths, None if named else output)
    few = form is not None or len(plan.files) <= FEW
    if replace(manner, pdf=False) == Manner() and few and (named or not manifest_path(output or Path()).exists()):
        return _render_few(run, plan, output, wish, form)
    if form is not None:
        raise MisuseError("form-in-batch", options="--jobs, --check, --lock, --shard")
    if named:
        raise MisuseError("name-in-batch", output=str(output), options="--jobs, --check, --lock, --shard")
    language = run.console.language
    recipe = Recipe(
        wish,
        run.agency,
        write=not manner.check,
        debug=run.debug,
        max_megabytes=run.max_megabytes,
        language=language,
    )
    return render_batch(run, plan, recipe, manner, output)


def _render_few(run: Run, plan: Plan, output: Path | None, wish: Wish, form: Path | None) -> int:
    """Render a file or two, with every finding in full and a line for each document."""
    from hoithao import pipeline
    from hoithao.cli import own_text

    taken = None
    if form is not None:
        from hoithao.cli import word_forms

        taken = word_forms.take(run, form, wish.only)
        if taken is None:
            run.print_findings()
            return run.findings.status

    def work(item: Input) -> Result:
        if taken is not None:
            return word_forms.render(item, taken, only=wish.only, final=wish.final, edition=wish.edition)
        return own_text.render(item, only=wish.only, final=wish.final, edition=wish.edition)

    findings = run.findings
    rendered = []
    placed = {file.workshop: file for file in plan.files}
    for workshop, result in run.over([*placed, *(error.path for error in plan.failures)], work):
        missing = tuple(found for found in result.diagnostics if is_blank(found))
        for found in result.diagnostics:
            if found.code == pipeline.NOT_INSTALLED:
                # Once, however many files want it.
                if all(one.code != found.code for one in findings.failures):
                    findings.failures.append(found)
            elif found not in missing:
                findings.diagnostics.append(found)
        if any(map(is_own_fault, result.diagnostics)):
            findings.failed = True  # a fault of the program, not of the file
        if result.outputs and not has_errors(result.diagnostics):
            documents = tuple(paths_of(placed[workshop], result.outputs))
            if output is not None and _names_document(output):
                documents = tuple((output, document) for document in result.outputs)
            rendered.append(Rendered(workshop, documents, missing, result.withheld))
    run.print_findings()
    if output is not None and _names_document(output):
        _refuse_name(output, rendered)
    elif output is not None and (stray := outside(plan, output)):
        for found in stray:
            run.console.failure(found)
        return FAILED
    if form is not None and any(same_place(path) == same_place(form) for one in rendered for path, _ in one.documents):
        raise MisuseError("form-is-output", path=str(form))
    if clashes := _clashes(rendered):
        for found in clashes:
            run.console.failure(found)
        return FAILED
    status = findings.status
    written = []
    remove_left_behind({path.parent for item in rendered for path, _ in item.documents})
    for item in rendered:
        if _write(item, run.console):
            written.append(item)
            run.written.extend(path for path, _ in item.documents)
        else:
            status = FAILED
    _print_missing(written, run.console)
    tell_of_passed_over(plan.passed_over, run.console)
    return status


def _file_on_the_way(output: Path) -> Path | None:
    """Return the file that stands where the output folder, or one above it, would have to be."""
    return next((one for one in (output, *output.parents) if one.exists() and not one.is_dir()), None)


def _names_document(output: Path) -> bool:
    return output.suffix.lower() in EXTENSIONS and not output.is_dir()


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
    if item.withheld:
        console.out(console.say("withheld", count=item.withheld))
    return True


def _print_missing(written: list[Rendered], console: Console) -> None:
    article = all(document.kind == "news" for item in written for _, document in item.documents)
    blanks = list_blanks([found for item in written for found in in_order(item.missing)], console, article=article)
    if blanks:
        console.out(f"\n{blanks}")
