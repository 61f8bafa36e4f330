"""The commands and their parameters, and what becomes of everything that can go wrong around them."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated

import typer
from typer.core import TyperGroup
from typer.main import get_group

from hoithao.cli.console import Console
from hoithao.cli.help import HelpCommand, HelpGroup, usage_sentence
from hoithao.cli.reporters import REPORTERS
from hoithao.cli.status import FAILED, INTERRUPTED, PASSED, MisuseError

_NAME = "hoithao"

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
Debug = Annotated[bool, typer.Option("--debug")]


def _print_version(wanted: bool) -> None:
    if wanted:
        from hoithao import __version__

        Console.of_process().out(f"{_NAME} {__version__}")
        raise typer.Exit(PASSED)


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
    agency: Agency = None,
    isolated: Isolated = False,
    debug: Debug = False,
) -> int:
    from hoithao.cli.inputs import AgencyChoice, Run
    from hoithao.cli.render import render

    run = Run(ctx.obj, AgencyChoice(agency, isolated), debug)
    return render(run, paths, output=output, only=only, final=final)


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
    agency: Agency = None,
    isolated: Isolated = False,
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
        stdin_name=stdin_filename or Path("<stdin>"),
    )
    selection = Selection.of(select, ignore)
    wishes = Wishes(output_format, output_file, selection, exit_zero, statistics, fix, diff)
    return validate(run, paths or [Path()], wishes)


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
    wishes = Wishes(output_format, output_file, selection, exit_zero, statistics, fix=False, diff=False)
    copy = Copy.of(paths, output, annotate=annotate, fix=fix)
    return check(run, paths, wishes, kind=kind, allowed=allow, copy=copy)


@app.command("explain", cls=HelpCommand)
def _explain(
    ctx: typer.Context,
    code: Annotated[str | None, typer.Argument()] = None,
    everything: Annotated[bool, typer.Option("--all")] = False,
) -> int:
    from hoithao.cli.explain import explain

    return explain(ctx.obj, code, everything=everything)


@app.command("schema", cls=HelpCommand)
def _schema(
    ctx: typer.Context,
    target: Annotated[Path | None, typer.Option("-o", "--output")] = None,
    agency_file: Annotated[bool, typer.Option("--agency-file")] = False,
    draft_file: Annotated[bool, typer.Option("--draft-file")] = False,
) -> int:
    from hoithao.cli.schema import schema

    return schema(ctx.obj, target, agency=agency_file, draft=draft_file)


@app.command("new", cls=HelpCommand)
def _new(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument()],
    example: Annotated[bool, typer.Option("--example")] = False,
    interactive: Annotated[bool, typer.Option("--interactive")] = False,
) -> int:
    from hoithao.cli.new import new

    return new(ctx.obj, file, example=example, interactive=interactive)


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
) -> int:
    from hoithao.cli.draft_import import import_draft

    return import_draft(ctx.obj, docx, output, force=force)


def run(argv: list[str] | None = None) -> int:
    """Run one command line and return its exit status, whatever happens."""
    console = Console.of_process()
    arguments = sys.argv[1:] if argv is None else argv
    try:
        status = _invoke(argv, console)
        if status == INTERRUPTED:
            console.err(console.say("interrupted"))
        console.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except (BrokenPipeError, SystemExit):
        # Typer itself turns a broken pipe into an exit, with a status that means something else here.
        _let_go_of_stdout()
        return FAILED
    except Exception as error:
        try:
            console.defect(_NAME, error, debug="--debug" in arguments)
        except OSError:
            _let_go_of_stdout()
        return FAILED
    return status


def _invoke(argv: list[str] | None, console: Console) -> int:
    group = get_group(app)
    try:
        # With argv None, typer takes sys.argv and on Windows expands wildcards.
        status = group.main(argv, prog_name=_NAME, standalone_mode=False, obj=console)
    except Exception as error:
        if type(error).__name__ == "NoArgsIsHelpError":
            console.err(str(error))
        elif type(error).__name__ == "Abort":
            return INTERRUPTED
        elif isinstance(error, MisuseError) or hasattr(error, "format_message"):
            console.misuse(usage_sentence(error, group, console), _command_path(error, argv, group))
        else:
            raise
        return FAILED
    return status if isinstance(status, int) else PASSED


def _command_path(error: Exception, argv: list[str] | None, group: TyperGroup) -> str:
    path = getattr(getattr(error, "ctx", None), "command_path", None)
    if path is not None:
        return str(path)
    found, commands = _NAME, group.commands
    for word in sys.argv[1:] if argv is None else argv:
        if word not in commands:
            break
        found, commands = f"{found} {word}", getattr(commands[word], "commands", {})
    return found


def _let_go_of_stdout() -> None:
    # Python flushes once more on its way out; let that go nowhere.
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
