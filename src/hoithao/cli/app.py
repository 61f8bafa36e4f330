"""The commands and their parameters."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from hoithao.cli.console import Console
from hoithao.cli.help import HelpCommand, HelpGroup
from hoithao.cli.reporters import REPORTERS
from hoithao.cli.status import INTERRUPTED, PASSED
from hoithao.cli.template_app import template_app
from hoithao.output import DEFAULT_EDITION, EDITIONS

NAME = "hoithao"
DEFAULT_MAX_SIZE = 2
"""How many megabytes an input file may have unless --max-size says otherwise."""

# The texts of the help are in hoithao.cli.words, by the names of command and parameter.
app = typer.Typer(
    cls=HelpGroup,
    rich_markup_mode=None,
    add_completion=False,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)

Paths = Annotated[list[Path], typer.Argument()]
Agency = Annotated[Path | None, typer.Option("--agency")]
Isolated = Annotated[bool, typer.Option("--isolated")]
Jobs = Annotated[int | None, typer.Option("--jobs", min=1)]
MaxSize = Annotated[int, typer.Option("--max-size", min=1, max=64)]
Debug = Annotated[bool, typer.Option("--debug")]


def _print_version(wanted: bool) -> None:
    if wanted:
        from hoithao import __version__

        Console.of_process().out(f"{NAME} {__version__}")
        raise typer.Exit(PASSED)


def _file_of(path: Path | None) -> Path | None:
    """Return the file to write to; ``-`` is the standard output, as without the option."""
    return None if path == Path("-") else path


@app.callback()
def _top(
    version: Annotated[bool, typer.Option("-V", "--version", is_eager=True, callback=_print_version)] = False,
) -> None:
    """Hold the options of the tool itself."""


@app.command("render", cls=HelpCommand)
def _render(
    ctx: typer.Context,
    paths: Paths,
    output: Annotated[Path | None, typer.Option("-o", "--output")] = None,
    only: Annotated[str | None, typer.Option("--only")] = None,
    final: Annotated[bool, typer.Option("--final")] = False,
    edition: Annotated[str, typer.Option("--edition", help=", ".join(EDITIONS))] = DEFAULT_EDITION,
    jobs: Jobs = None,
    check: Annotated[bool, typer.Option("--check")] = False,
    lock: Annotated[bool, typer.Option("--lock")] = False,
    shard: Annotated[str | None, typer.Option("--shard")] = None,
    form: Annotated[Path | None, typer.Option("--form")] = None,
    pdf: Annotated[bool, typer.Option("--pdf")] = False,
    pdf_timeout: Annotated[int | None, typer.Option("--pdf-timeout", min=1)] = None,
    agency: Agency = None,
    isolated: Isolated = False,
    max_size: MaxSize = DEFAULT_MAX_SIZE,
    debug: Debug = False,
) -> int:
    from hoithao.cli.batch import Manner
    from hoithao.cli.inputs import AgencyChoice, Run
    from hoithao.cli.making import Wish
    from hoithao.cli.render import render
    from hoithao.cli.shards import Shard

    run = Run(ctx.obj, AgencyChoice(agency, isolated), debug, max_megabytes=max_size)
    manner = Manner(jobs, Shard.of(shard), check, lock, pdf)
    status = render(run, paths, Wish(only, final, edition), output=output, manner=manner, form=form)
    if run.written and status != INTERRUPTED:
        if pdf:
            from hoithao.cli.pdf import write_pdfs

            status = max(status, write_pdfs(run.written, run.console, pdf_timeout))
        else:
            from hoithao.cli.old_pdfs import tell_of_old_pdfs

            tell_of_old_pdfs(run.written, run.console)
    return status


@app.command("validate", cls=HelpCommand)
def _validate(
    ctx: typer.Context,
    paths: Annotated[list[Path] | None, typer.Argument()] = None,
    stdin_filename: Annotated[Path | None, typer.Option("--stdin-filename")] = None,
    output_format: Annotated[str, typer.Option("--output-format", help=", ".join(REPORTERS))] = "full",
    output_file: Annotated[Path | None, typer.Option("--output-file")] = None,
    select: Annotated[list[str] | None, typer.Option("--select")] = None,
    ignore: Annotated[list[str] | None, typer.Option("--ignore")] = None,
    fix: Annotated[bool, typer.Option("--fix")] = False,
    diff: Annotated[bool, typer.Option("--diff")] = False,
    strict: Annotated[bool, typer.Option("--strict")] = False,
    exit_zero: Annotated[bool, typer.Option("--exit-zero")] = False,
    allow_empty: Annotated[bool, typer.Option("--allow-empty")] = False,
    statistics: Annotated[bool, typer.Option("--statistics")] = False,
    summary: Annotated[Path | None, typer.Option("--summary")] = None,
    agency: Agency = None,
    isolated: Isolated = False,
    max_size: MaxSize = DEFAULT_MAX_SIZE,
    debug: Debug = False,
) -> int:
    from hoithao.cli.inputs import AgencyChoice, Findings, Run
    from hoithao.cli.selection import Selection
    from hoithao.cli.validate import Wishes, validate

    run = Run(
        ctx.obj,
        AgencyChoice(agency, isolated),
        debug,
        Findings(strict=strict),
        allow_empty=allow_empty,
        max_megabytes=max_size,
        stdin_name=stdin_filename or Path("<stdin>"),
    )
    selection = Selection.of(select, ignore)
    wishes = Wishes(output_format, _file_of(output_file), selection, exit_zero, statistics, fix, diff, summary)
    return validate(run, paths or [Path()], wishes)


@app.command("stats", cls=HelpCommand)
def _stats(
    ctx: typer.Context,
    paths: Paths,
    output_format: Annotated[str, typer.Option("--output-format", help="text, json, csv")] = "text",
    output_file: Annotated[Path | None, typer.Option("--output-file")] = None,
    agency: Agency = None,
    isolated: Isolated = False,
    max_size: MaxSize = DEFAULT_MAX_SIZE,
    debug: Debug = False,
) -> int:
    from hoithao.cli.inputs import AgencyChoice, Run
    from hoithao.cli.stats import stats

    run = Run(ctx.obj, AgencyChoice(agency, isolated), debug, max_megabytes=max_size)
    return stats(run, paths, output_format=output_format, output_file=_file_of(output_file))


@app.command("rollup", cls=HelpCommand)
def _rollup(
    ctx: typer.Context,
    paths: Paths,
    file: Annotated[Path, typer.Option("-o", "--output")],
    report: Annotated[bool, typer.Option("--report")] = False,
    agency: Agency = None,
    isolated: Isolated = False,
    max_size: MaxSize = DEFAULT_MAX_SIZE,
    debug: Debug = False,
) -> int:
    from hoithao.cli.inputs import AgencyChoice, Run
    from hoithao.cli.rollup import rollup

    run = Run(ctx.obj, AgencyChoice(agency, isolated), debug, max_megabytes=max_size)
    return rollup(run, paths, output=file, report=report)


@app.command("verify", cls=HelpCommand)
def _verify(
    ctx: typer.Context,
    place: Annotated[Path | None, typer.Argument()] = None,
    jobs: Jobs = None,
) -> int:
    from hoithao.cli.verify import verify

    return verify(ctx.obj, place or Path(), jobs)


_lock = typer.Typer(
    cls=HelpGroup,
    rich_markup_mode=None,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.add_typer(_lock, name="lock")


@_lock.callback()
def _lock_top() -> None:
    """Keep the command a group while it has one command."""


@_lock.command("merge", cls=HelpCommand)
def _merge(
    ctx: typer.Context,
    folder: Annotated[Path | None, typer.Argument()] = None,
) -> int:
    from hoithao.cli.verify import merge_manifests

    return merge_manifests(ctx.obj, folder or Path())


@app.command("check", cls=HelpCommand)
def _check(
    ctx: typer.Context,
    paths: Annotated[list[Path], typer.Argument()],
    kind: Annotated[str, typer.Option("--kind")] = "auto",
    annotate: Annotated[bool, typer.Option("--annotate")] = False,
    fix: Annotated[bool, typer.Option("--fix")] = False,
    output: Annotated[Path | None, typer.Option("-o", "--output")] = None,
    allow: Annotated[list[str] | None, typer.Option("--allow")] = None,
    output_format: Annotated[str, typer.Option("--output-format", help=", ".join(REPORTERS))] = "full",
    output_file: Annotated[Path | None, typer.Option("--output-file")] = None,
    select: Annotated[list[str] | None, typer.Option("--select")] = None,
    ignore: Annotated[list[str] | None, typer.Option("--ignore")] = None,
    strict: Annotated[bool, typer.Option("--strict")] = False,
    exit_zero: Annotated[bool, typer.Option("--exit-zero")] = False,
    statistics: Annotated[bool, typer.Option("--statistics")] = False,
    debug: Debug = False,
) -> int:
    from hoithao.cli.check import Copy, check
    from hoithao.cli.inputs import AgencyChoice, Findings, Run
    from hoithao.cli.selection import Selection
    from hoithao.cli.validate import Wishes

    run = Run(ctx.obj, AgencyChoice(None, isolated=True), debug, Findings(strict=strict))
    selection = Selection.of(select, ignore)
    wishes = Wishes(output_format, _file_of(output_file), selection, exit_zero, statistics, fix=False, diff=False)
    copy = Copy.of(paths, output, annotate=annotate, fix=fix)
    return check(run, paths, wishes, kind=kind, allowed=allow, copy=copy)


@app.command("explain", cls=HelpCommand)
def _explain(
    ctx: typer.Context,
    code: Annotated[str | None, typer.Argument()] = None,
    everything: Annotated[bool, typer.Option("--all")] = False,
    debug: Debug = False,  # noqa: ARG001 - read by run()
) -> int:
    from hoithao.cli.explain import explain

    return explain(ctx.obj, code, everything=everything)


@app.command("schema", cls=HelpCommand)
def _schema(
    ctx: typer.Context,
    target: Annotated[Path | None, typer.Option("-o", "--output")] = None,
    agency_file: Annotated[bool, typer.Option("--agency-file")] = False,
    draft_file: Annotated[bool, typer.Option("--draft-file")] = False,
    debug: Debug = False,  # noqa: ARG001 - read by run()
) -> int:
    from hoithao.cli.schema import schema

    return schema(ctx.obj, target, agency=agency_file, draft=draft_file)


@app.command("new", cls=HelpCommand)
def _new(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument()],
    example: Annotated[bool, typer.Option("--example")] = False,
    interactive: Annotated[bool, typer.Option("--interactive")] = False,
    debug: Debug = False,  # noqa: ARG001 - read by run()
) -> int:
    from hoithao.cli.new import new

    return new(ctx.obj, file, example=example, interactive=interactive)


@app.command("doctor", cls=HelpCommand)
def _doctor(
    ctx: typer.Context,
    workshop: Annotated[Path | None, typer.Argument()] = None,
    output_format: Annotated[str, typer.Option("--output-format", help="text, json")] = "text",
    agency: Agency = None,
    isolated: Isolated = False,
) -> int:
    from hoithao.cli.doctor import doctor
    from hoithao.cli.inputs import AgencyChoice

    return doctor(ctx.obj, workshop, AgencyChoice(agency, isolated), output_format)


_draft = typer.Typer(
    cls=HelpGroup,
    rich_markup_mode=None,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.add_typer(_draft, name="draft")


@_draft.callback()
def _draft_top() -> None:
    """Keep the command a group while it has one command."""


@_draft.command("import", cls=HelpCommand)
def _import(
    ctx: typer.Context,
    docx: Annotated[Path, typer.Argument()],
    output: Annotated[Path | None, typer.Option("-o", "--output")] = None,
    force: Annotated[bool, typer.Option("--force")] = False,
    debug: Debug = False,  # noqa: ARG001 - read by run()
) -> int:
    from hoithao.cli.draft_import import import_draft

    return import_draft(ctx.obj, docx, output, force=force)


app.add_typer(template_app, name="template")


@app.command("look", cls=HelpCommand)
def _look(
    ctx: typer.Context, target: Annotated[Path, typer.Option("-o", "--output")] = Path("mau-co-quan.docx")
) -> int:
    from hoithao.cli.own_look import write_look

    return write_look(ctx.obj, target)
