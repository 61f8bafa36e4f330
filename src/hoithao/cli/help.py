"""Help and usage errors in the language of the console.

Typer carries its own copy of Click, whose texts are fixed English: these
classes write the help themselves, and a usage error is told apart by the name
of its class. Only public attributes are used, never ``typer._click``.
"""

from __future__ import annotations

import difflib
import textwrap
from collections.abc import Iterable, Iterator
from typing import Any

from typer.core import TyperCommand, TyperGroup

from hoithao.cli.console import Console
from hoithao.cli.status import STATUSES, MisuseError
from hoithao.cli.words import knows

_WIDTH = 80


class HelpCommand(TyperCommand):
    """A command whose help comes from :mod:`hoithao.cli.words`."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help of the command."""
        formatter.write(_help_of_command(self, ctx, _console(ctx)))


class HelpGroup(TyperGroup):
    """The top level, or a command that has commands: its help lists them and the exit statuses."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help of the whole tool."""
        formatter.write(_help_of_group(self, ctx, _console(ctx)))

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Find the command, or name the nearest one."""
        if args and args[0] not in self.commands and not args[0].startswith("-"):
            near = difflib.get_close_matches(args[0], list(self.commands))
            raise MisuseError("no-such-command", name=args[0], near=" ".join(near))
        return super().resolve_command(ctx, args)


def usage_sentence(error: Exception, group: TyperGroup, console: Console) -> str:
    """Say in one sentence what a usage error is about."""
    if isinstance(error, MisuseError):
        return console.say(error.key, **error.values) + _guess(error.values.get("near", "").split(), console)
    kind = type(error).__name__
    option = getattr(error, "option_name", "")
    if kind == "NoSuchOption":
        near = list(getattr(error, "possibilities", None) or ())
        return console.say("no-such-option", name=option) + _guess(near, console)
    if kind == "BadOptionUsage":
        # The error does not say which command it is about; a name is a flag everywhere or nowhere.
        params = [param for command in _all_commands(group) for param in command.params]
        flag = any(getattr(param, "is_flag", False) and option in param.opts for param in params)
        return console.say("value-not-taken" if flag else "value-needed", name=option)
    param = getattr(error, "param", None)
    if kind == "MissingParameter" and param is not None:
        return console.say("missing-parameter", name=_name(param, console))
    if kind == "BadParameter" and param is not None:
        return console.say("bad-value", name=_name(param, console))
    if getattr(getattr(error, "ctx", None), "command", None).__class__ is HelpGroup:
        return console.say("missing-command")
    return console.say("bad-usage", detail=str(error))


def _all_commands(group: TyperGroup) -> Iterator[Any]:
    for command in group.commands.values():
        yield from _all_commands(command) if isinstance(command, TyperGroup) else (command,)


def _console(ctx: Any) -> Console:
    return ctx.obj if isinstance(ctx.obj, Console) else Console.of_process()


def _guess(names: list[str], console: Console) -> str:
    return console.say("did-you-mean", name=names[0]) if names else ""


def _help_of_group(group: HelpGroup, ctx: Any, console: Console) -> str:
    path = ctx.command_path
    # The top level has no name of its own where it is run as a module.
    name = "hoithao" if ctx.parent is None else group.name or ""
    commands = [(one, console.say(_word_of(one, name))) for one in group.list_commands(ctx)]
    statuses = [(str(status), console.say(f"status-{status}")) for status in STATUSES]
    lines = [
        f"{console.say('usage')}: {path} {console.say('options-mark')} {console.say('command-mark')}",
        *_opening(name, console),
        *_table("commands", commands, console),
        *_table("options", _options(group, ctx, name, console), console),
        *_table("statuses", statuses, console),
        "",
        console.say("more", command=path),
    ]
    return "\n".join(lines) + "\n"


def _help_of_command(command: HelpCommand, ctx: Any, console: Console) -> str:
    name = _word_of(command.name or "", ctx.parent.command.name or "" if ctx.parent else "")
    arguments = [param for param in command.params if param.param_type_name == "argument"]
    marks = " ".join(_usage_of(param, console) for param in arguments)
    lines = [
        f"{console.say('usage')}: {ctx.command_path} {console.say('options-mark')} {marks}".rstrip(),
        *_opening(name, console),
        *_table("arguments", [(_name(param, console), _text(name, param, console)) for param in arguments], console),
        *_table("options", _options(command, ctx, name, console), console),
    ]
    return "\n".join(lines) + "\n"


def _word_of(command: str, group: str) -> str:
    """Return the word for a command: that of its group where two groups have a command of one name."""
    own = f"{group}-{command}"
    return own if knows(own) else command


def _usage_of(argument: Any, console: Console) -> str:
    mark = _name(argument, console) + (" …" if argument.nargs == -1 else "")
    return mark if argument.required else f"[{mark}]"


def _opening(name: str, console: Console) -> list[str]:
    return [
        "",
        *textwrap.wrap(console.say(name), _WIDTH),
        "",
        f"{console.say('example')}:",
        f"  {console.say(f'{name}-example')}",
    ]


def _options(command: Any, ctx: Any, name: str, console: Console) -> list[tuple[str, str]]:
    rows = []
    for param in command.get_params(ctx):
        if param.param_type_name != "option":
            continue
        spelling = ", ".join(sorted(param.opts, key=len))
        mark = "" if param.is_flag else f" {console.say(f'mark-{_mark(param)}')}"
        rows.append((spelling + mark, _text(name, param, console)))
    return rows


def _mark(param: Any) -> str:
    marks = {
        "agency": "path",
        "allow": "codes",
        "max_size": "size",
        "docx": "word-file",
        "folder": "place",
        "form": "word-file",
        "ignore": "codes",
        "output": "place",
        "output_file": "path",
        "output_format": "format",
        "template": "template",
        "paths": "path",
        "select": "codes",
        "stdin_filename": "path",
    }
    return marks.get(param.name, str(param.name))


def _name(param: Any, console: Console) -> str:
    if param.param_type_name == "argument":
        return console.say(f"mark-{_mark(param)}")
    return str(max(param.opts, key=len))


def _text(command: str, param: Any, console: Console) -> str:
    own = f"{command}.{param.name}"
    # Typer's help field of a choice carries the choices, which only the code knows.
    return console.say(own if knows(own) else param.name, formats=param.help or "")


def _table(heading: str, rows: Iterable[tuple[str, str]], console: Console) -> list[str]:
    listed = list(rows)
    if not listed:
        return []
    left = max(len(name) for name, _ in listed) + 4
    lines = ["", f"{console.say(heading)}:"]
    for name, text in listed:
        first, *rest = textwrap.wrap(text, _WIDTH - left)
        lines.append(f"  {name:{left - 2}}{first}")
        lines += [f"{'':{left}}{line}" for line in rest]
    return lines
