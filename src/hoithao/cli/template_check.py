"""``hoithao template check``: everything wrong with the templates of an agency, then a trial on the examples."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from hoithao.cli.confinement import shared
from hoithao.cli.files import ReadError, find_agency, read
from hoithao.cli.inputs import AgencyChoice, Findings, Run, unreadable
from hoithao.cli.own_text import Templates, folder_beside, read_templates, render
from hoithao.cli.reporters import REPORTERS
from hoithao.cli.status import MisuseError
from hoithao.cli.template import SUFFIX
from hoithao.diagnostics import Diagnostic, has_errors, in_order
from hoithao.output import WORD_KINDS

if TYPE_CHECKING:
    from hoithao.cli.console import Console

EXAMPLES = ("new-example.yaml", "full-example.yaml")
"""What templates are tried on: a short workshop and one that has everything; made by tools/make_docs.py."""


def check_own_text(console: Console, path: Path | None, kind: str | None, output_format: str) -> int:
    """Check the templates of a folder, one of them, or a Word form; print the report and return the exit status."""
    if output_format not in REPORTERS:
        choices = ", ".join(REPORTERS)
        raise MisuseError("not-a-choice", value=output_format, option="--output-format", choices=choices)
    if kind is not None and kind not in WORD_KINDS:
        raise MisuseError("not-a-choice", value=kind, option="--only", choices=", ".join(WORD_KINDS))
    path = path or _named_folder()
    if path.suffix.lower() == ".docx" and not path.is_dir():
        return _report(check_form(Run(console, AgencyChoice(None, True), False), path, kind), console, output_format)
    only = path.name if path.is_file() or path.name.endswith(SUFFIX) else None
    findings = Findings()
    try:
        if only is not None and not path.exists():
            raise ReadError(path, "not-found")
        templates, found = read_templates(path.parent if only else path)
    except ReadError as error:
        findings.names.append(str(path))
        findings.failures.append(unreadable(error, console))
    else:
        findings.names += [str(path)] if only else sorted(templates.paths.values())
        findings.sources.update(templates.sources)
        if only is None or only in templates.texts:
            found += check_templates(templates)
        if only is not None:
            found = [one for one in found if one.file == str(path)]
        findings.diagnostics += in_order(found)
    return _report(findings, console, output_format)


def _report(findings: Findings, console: Console, output_format: str) -> int:
    reporter = REPORTERS[output_format]
    if not reporter.whole:
        for failure in findings.failures:
            console.failure(failure)
    console.out(reporter.write(findings, console))
    return findings.status


def check_form(run: Run, path: Path, kind: str | None) -> Findings:
    """Look a Word form through; where nothing is wrong, fill it with the examples."""
    from hoithao.cli import word_forms
    from hoithao.pipeline import Input

    findings = run.findings
    findings.names.append(str(path))
    form = word_forms.take(run, path, kind, notes=True)
    if form is not None:
        for example in EXAMPLES:
            item = Input(example, files("hoithao.cli").joinpath(example).read_bytes())
            tried = word_forms.render(item, form, only=kind, final=False)
            findings.diagnostics += [one for one in tried.diagnostics if _is_of_templates(one)]
    findings.diagnostics = in_order(_once(findings.diagnostics, {}, str(path)))
    return findings


def _is_of_templates(found: Diagnostic) -> bool:
    return found.code.startswith(("HT7", "HT8", "HT9"))


def _once(found: Iterable[Diagnostic], paths: Mapping[str, str], usual: str) -> Iterator[Diagnostic]:
    """Yield findings on the examples' documents as findings on what they were made by: each assertion once.

    ``paths`` are the templates by the document they make; what else there is has the place ``usual``.
    """
    told: set[tuple[str, str]] = set()
    for one in found:
        if one.code != "HT909":
            yield one
            continue
        place = paths.get(one.params["name"], usual)
        if (place, one.params["rule_code"]) not in told:
            told.add((place, one.params["rule_code"]))
            yield replace(one, file=place, span=None, path=())


def check_templates(templates: Templates) -> list[Diagnostic]:
    """Look the templates through; where nothing is wrong, try them on the examples."""
    found = [templates.placed(one) for one in shared().check(templates.texts)]
    if has_errors(found):
        return found
    return found + _tried(templates)


def _tried(templates: Templates) -> list[Diagnostic]:
    """Render the examples; only what the templates are to blame for is returned."""
    from hoithao.pipeline import Input

    names = {name.removesuffix(SUFFIX) for name in templates.texts}
    # A shared part may be in any document.
    kinds = [kind for kind in WORD_KINDS if kind in names] if names <= set(WORD_KINDS) else list(WORD_KINDS)
    found: list[Diagnostic] = []
    paths: dict[str, str] = {}
    for example in EXAMPLES:
        data = files("hoithao.cli").joinpath(example).read_bytes() + b"\ntemplates: mau\n"
        for kind in kinds:
            result = render(Input(example, data), only=kind, final=False, templates=templates)
            found += [one for one in result.diagnostics if _is_of_templates(one)]
            for output in result.outputs:
                template = templates.paths.get(f"{output.kind}{SUFFIX}")
                if template is not None:
                    paths[output.suffix + output.extension] = template
    return [*_once(found, paths, str(Path(next(iter(templates.paths.values()), "")).parent))]


def _named_folder() -> Path:
    """Return the folder that the nearest agency file names."""
    from hoithao.source import decode
    from hoithao.tree import parse_tree

    agency = find_agency(Path("x.yaml"))
    if agency is not None:
        source, _ = decode(str(agency), read(agency))
        tree = parse_tree(source)[0] if source is not None else None
        reference = tree.data.get("templates") if tree is not None else None
        if isinstance(reference, str) and reference.strip():
            return folder_beside(str(agency), reference.strip())
    raise MisuseError("no-template-folder")
