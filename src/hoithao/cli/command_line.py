"""One command line carried out: an exit status and a word for everything that can go wrong around a command."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from copy import copy

import typer
from typer.core import TyperGroup
from typer.main import get_group

from hoithao.cli.app import NAME, app
from hoithao.cli.console import Console, PrintError
from hoithao.cli.help import usage_sentence
from hoithao.cli.status import FAILED, INTERRUPTED, PASSED, MisuseError


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
        _let_go_of_streams()
        return FAILED
    except Exception as error:
        try:
            _say_what_failed(console, error, debug="--debug" in arguments)
        except (OSError, PrintError):
            _let_go_of_streams()
        return FAILED
    return status


def _say_what_failed(console: Console, error: Exception, *, debug: bool) -> None:
    if isinstance(error, OSError) and error.filename is None:
        # No file was at work: typer prints its help without asking the console.
        error = PrintError(error)
    if isinstance(error, PrintError):
        console.cannot_print(NAME, error.reason)
        _let_go_of_streams()
    else:
        console.defect(NAME, error, debug=debug)


def _invoke(argv: list[str] | None, console: Console) -> int:
    group = get_group(_needed(sys.argv[1:] if argv is None else argv))
    try:
        # With argv None, typer takes sys.argv and on Windows expands wildcards.
        status = group.main(argv, prog_name=NAME, standalone_mode=False, obj=console)
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


def _needed(arguments: list[str]) -> typer.Typer:
    """Return the application with the one command that the line names: typer builds all it is given, at each start."""
    named = [one for one in app.registered_commands if arguments[:1] == [one.name]]
    if not named:
        return app
    small = copy(app)
    small.registered_commands, small.registered_groups = named, []
    return small


def _command_path(error: Exception, argv: list[str] | None, group: TyperGroup) -> str:
    path = getattr(getattr(error, "ctx", None), "command_path", None)
    if path is not None:
        return str(path)
    found, commands = NAME, group.commands
    for word in sys.argv[1:] if argv is None else argv:
        if word not in commands:
            break
        found, commands = f"{found} {word}", getattr(commands[word], "commands", {})
    return found


def _let_go_of_streams() -> None:
    # Python flushes once more on its way out; let that go nowhere.
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            with suppress(OSError, ValueError):
                os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
