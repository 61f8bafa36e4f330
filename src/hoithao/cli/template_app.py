"""``hoithao template``: its commands and their parameters; see :mod:`hoithao.cli.app` for the others."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from hoithao.cli.help import HelpCommand, HelpGroup
from hoithao.cli.reporters import REPORTERS

template_app = typer.Typer(
    cls=HelpGroup,
    rich_markup_mode=None,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@template_app.command("list", cls=HelpCommand)
def _list(ctx: typer.Context) -> int:
    from hoithao.cli.template import list_templates

    return list_templates(ctx.obj)


@template_app.command("show", cls=HelpCommand)
def _show(ctx: typer.Context, template: Annotated[str, typer.Argument()]) -> int:
    from hoithao.cli.template import show_template

    return show_template(ctx.obj, template)


@template_app.command("copy", cls=HelpCommand)
def _copy(
    ctx: typer.Context,
    template: Annotated[str, typer.Argument()],
    folder: Annotated[Path, typer.Option("-o", "--output")] = Path("mau"),
) -> int:
    from hoithao.cli.template import copy_template

    return copy_template(ctx.obj, template, folder)


@template_app.command("check", cls=HelpCommand)
def _check(
    ctx: typer.Context,
    paths: Annotated[Path | None, typer.Argument()] = None,
    only: Annotated[str | None, typer.Option("--only")] = None,
    output_format: Annotated[str, typer.Option("--output-format", help=", ".join(REPORTERS))] = "full",
) -> int:
    from hoithao.cli.template_check import check_own_text

    return check_own_text(ctx.obj, paths, only, output_format)
