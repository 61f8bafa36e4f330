"""``hoithao doctor``: what this machine has of what the tool can use, and where agency-level values come from."""

from __future__ import annotations

import importlib.metadata
import importlib.util
import os
import platform
import re
import sys
import tempfile
import textwrap
from collections.abc import Callable, Iterator
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from hoithao import __version__
from hoithao.cli.console import Console, visible
from hoithao.cli.files import AGENCY_FILE, ReadError, read
from hoithao.cli.fonts import TIMES, find_serif
from hoithao.cli.inputs import AgencyChoice, unreadable
from hoithao.cli.office import VARIABLE, find_office, office_version
from hoithao.cli.status import FOUND_ERRORS, PASSED, MisuseError

if TYPE_CHECKING:
    from hoithao.layers import Setting
    from hoithao.pipeline import Input

SCHEMA_VERSION = 1
"""Raised when a key of the JSON goes or changes its meaning."""

WIDTH = 80
_EXTRA = re.compile(r"([\w.-]+).*;.*extra == ['\"]([\w-]+)['\"]")
_REQUIRED = re.compile(r"([\w.-]+)[^;]*\Z")
_FOR_DEVELOPERS = frozenset({"dev", "bench"})

GOOD, ABSENT, FAULT = "good", "absent", "fault"
"""How a matter stands: as it should be; not there and not needed for the usual documents; in the way of the work."""


class Matter(Struct, frozen=True):
    """One thing that was looked at. ``name`` is a word of the command line, or the name itself."""

    name: str
    state: str
    value: str
    advice: str = ""


def doctor(console: Console, file: Path | None, choice: AgencyChoice, output_format: str) -> int:
    """Look at the machine, with a file at its agency-level values too; return 1 if anything is in the way, else 0."""
    if output_format not in FORMATS:
        choices = ", ".join(FORMATS)
        raise MisuseError("not-a-choice", value=output_format, option="--output-format", choices=choices)
    matters = [*_program(console), *_machine(console)]
    values: list[Setting] = []
    folders = dict.fromkeys((file.parent if file else Path(), Path(tempfile.gettempdir())))
    matters += [_writable(folder, console) for folder in folders]
    if file is None:
        matters.append(_agency_here(choice, console))
    else:
        found, values = _file(file, choice, console)
        matters += found
    console.out(FORMATS[output_format](matters, values if file else None, console))
    return FOUND_ERRORS if any(one.state == FAULT for one in matters) else PASSED


def _program(console: Console) -> Iterator[Matter]:
    yield Matter("hoithao", GOOD, __version__)
    yield Matter("Python", GOOD, f"{platform.python_version()} ({sys.executable})")
    yield Matter("doctor-system", GOOD, platform.platform())
    required, extras = _requirements()
    versions = {name: _version(name) for name in required}
    there = ", ".join(f"{name} {version}" for name, version in versions.items() if version)
    yield Matter("doctor-libraries", GOOD, there)
    if lost := [name for name, version in versions.items() if version is None]:
        yield Matter("doctor-libraries", FAULT, ", ".join(lost), console.say("doctor-reinstall"))
    if importlib.util.find_spec("yaml._yaml") is None:
        yield Matter("libyaml", ABSENT, console.say("doctor-not-found"), console.say("doctor-slow-yaml"))
    for extra, names in extras.items():
        for name in names:
            version = _version(name)
            advice = "" if version else console.say("doctor-install-extra", extra=extra)
            found = version or console.say("doctor-not-found")
            yield Matter(name, GOOD if version else ABSENT, found, advice)


def _requirements() -> tuple[list[str], dict[str, list[str]]]:
    """Return the libraries the package needs, and those of each extra that users install."""
    try:
        lines = importlib.metadata.requires("hoithao") or []
    except importlib.metadata.PackageNotFoundError:  # run from a copy of the source
        lines = []
    required = [match[1] for line in lines if (match := _REQUIRED.match(line))]
    extras: dict[str, list[str]] = {}
    for line in lines:
        if (match := _EXTRA.match(line)) and match[2] not in _FOR_DEVELOPERS:
            extras.setdefault(match[2], []).append(match[1])
    return required, extras


def _version(name: str) -> str | None:
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return None


def _machine(console: Console) -> Iterator[Matter]:
    serif = find_serif(os.environ)
    if serif is None:
        yield Matter("doctor-font", ABSENT, console.say("doctor-not-found"), console.say("doctor-install-font"))
    else:
        name, path = serif
        yield Matter(
            "doctor-font", GOOD, f"{name} ({path})", "" if name == TIMES else console.say("doctor-same-widths")
        )
    program = find_office(os.environ)
    if program is None:
        named = os.environ.get(VARIABLE)
        value = console.say("doctor-not-there", path=named) if named else console.say("doctor-not-found")
        yield Matter("LibreOffice", ABSENT, value, console.say("doctor-install-office", variable=VARIABLE))
    elif (version := office_version(program)) is None:
        value = console.say("doctor-does-not-run", path=program)
        yield Matter("LibreOffice", ABSENT, value, console.say("doctor-install-office", variable=VARIABLE))
    else:
        yield Matter("LibreOffice", GOOD, f"{version} ({program})")


def _writable(folder: Path, console: Console) -> Matter:
    shown = str(folder.resolve())
    try:
        with tempfile.TemporaryFile(dir=folder, prefix=".hoithao-") as stream:
            stream.write(b"\0")
            stream.flush()
    except OSError:
        return Matter("doctor-folder", FAULT, shown, console.say("doctor-not-writable"))
    return Matter("doctor-folder", GOOD, console.say("doctor-writable", path=shown))


def _agency_here(choice: AgencyChoice, console: Console) -> Matter:
    from hoithao.diagnostics import has_errors
    from hoithao.pipeline import Input, check_agency

    # The agency file that a workshop file in the current folder would get.
    agency = choice.of(Path("hoi-thao.yaml"))
    if agency is None:
        return Matter("doctor-agency", GOOD, console.say("doctor-no-agency", name=AGENCY_FILE))
    shown = str(agency.resolve())
    try:
        faults = check_agency(Input(str(agency), read(agency))).diagnostics
    except ReadError as error:
        return Matter("doctor-agency", FAULT, shown, _reason(error, console))
    if has_errors(faults):
        return Matter("doctor-agency", FAULT, shown, console.say("doctor-validate", path=agency))
    return Matter("doctor-agency", GOOD, shown)


def _file(file: Path, choice: AgencyChoice, console: Console) -> tuple[list[Matter], list[Setting]]:
    from hoithao.diagnostics import Severity
    from hoithao.pipeline import Input, agency_settings, check_agency

    try:
        item = Input(str(file), read(file))
    except ReadError as error:
        return [Matter("doctor-file", FAULT, str(file), _reason(error, console))], []
    matters = []
    agency = choice.of(file)
    if agency is None:
        matters.append(Matter("doctor-agency", GOOD, console.say("doctor-no-agency", name=AGENCY_FILE)))
    else:
        try:
            item = Input(item.name, item.data, str(agency), read(agency))
            matters.append(Matter("doctor-agency", GOOD, str(agency.resolve())))
        except ReadError as error:
            matters.append(Matter("doctor-agency", FAULT, str(agency), _reason(error, console)))
    values, result = agency_settings(item)
    alone = _agency_alone(item)
    found = [*result.diagnostics, *(check_agency(alone).diagnostics if alone else [])]
    faulty = {one.span.file if one.span else one.file for one in found if one.severity is Severity.ERROR}
    if alone is not None and alone.name in faulty:
        advice = console.say("doctor-validate", path=alone.name)
        matters[-1] = Matter("doctor-agency", FAULT, str(Path(alone.name).resolve()), advice)
    advice = console.say("doctor-validate", path=file) if item.name in faulty else ""
    return [*matters, Matter("doctor-file", FAULT if advice else GOOD, str(file), advice)], values


def _agency_alone(item: Input) -> Input | None:
    from hoithao.pipeline import Input

    if item.agency_name is None or item.agency_data is None:
        return None
    return Input(item.agency_name, item.agency_data)


def _reason(error: ReadError, console: Console) -> str:
    from hoithao.catalogue import message

    return message(unreadable(error, console), console.language)


def _as_text(matters: list[Matter], values: list[Setting] | None, console: Console) -> str:
    names = [_name(one, console) for one in matters]
    states = {state: console.say(f"doctor-{state}") for state in (GOOD, ABSENT, FAULT)}
    left = max(map(len, states.values())) + max(map(len, names)) + 4
    lines = []
    for matter, name in zip(matters, names, strict=True):
        head = f"{states[matter.state]:{max(map(len, states.values()))}}  {name}"
        texts = [text for text in (matter.value, matter.advice) if text]
        rows = [
            row for text in texts for row in textwrap.wrap(visible(text), WIDTH - left, break_on_hyphens=False)
        ] or [""]
        lines += [f"{first:{left}}{row}".rstrip() for first, row in zip([head] + [""] * len(rows), rows, strict=False)]
    if values is not None:
        lines += ["", *_values_as_text(values, console)]
    return "\n".join(lines)


def _values_as_text(values: list[Setting], console: Console) -> Iterator[str]:
    yield console.say("doctor-values")
    in_order = sorted(values, key=lambda one: (one.span.file, one.span.start))
    for file, ours in groupby(in_order, key=lambda one: one.span.file):
        yield ""
        yield from textwrap.wrap(console.say("doctor-from", path=visible(file)), WIDTH, initial_indent="  ")
        for one in ours:
            value = console.say("doctor-no-value") if one.value is None else " ".join(one.value.split())
            row = f"    {one.span.start.line:>5}  {visible(path_text(one.path))}: {visible(value)}"
            yield row if len(row) <= WIDTH else row[: WIDTH - 1] + "…"
            if one.replaced is not None:
                place = f"{visible(one.replaced.file)}:{one.replaced.start.line}"
                text = console.say("doctor-replaces", place=place)
                yield from textwrap.wrap(text, WIDTH, initial_indent=" " * 11, subsequent_indent=" " * 11)
    if absent := _not_given(values):
        yield ""
        text = console.say("doctor-not-given", keys=", ".join(absent))
        yield from textwrap.wrap(text, WIDTH, initial_indent="  ", subsequent_indent="  ")


def _not_given(values: list[Setting]) -> list[str]:
    from hoithao.model.workshop import AGENCY_KEYS

    given = {one.path[0] for one in values}
    return [key for key in AGENCY_KEYS if key not in given]


def path_text(path: tuple[str | int, ...]) -> str:
    """Return a path as one word: ``report[0].to``."""
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path).removeprefix(".")


def _as_json(matters: list[Matter], values: list[Setting] | None, _console: Console) -> str:
    import json

    content: dict[str, Any] = {
        "version": SCHEMA_VERSION,
        "hoithao": __version__,
        "matters": [
            {
                "name": one.name.removeprefix("doctor-"),
                "state": one.state,
                "value": one.value,
                "advice": one.advice or None,
            }
            for one in matters
        ],
    }
    if values is not None:
        content["values"] = [
            {
                "path": list(one.path),
                "value": one.value,
                "file": one.span.file,
                "line": one.span.start.line,
                "replaces": {"file": one.replaced.file, "line": one.replaced.start.line} if one.replaced else None,
            }
            for one in values
        ]
        content["not_given"] = _not_given(values)
    return json.dumps(content, ensure_ascii=False, indent=2)


def _name(matter: Matter, console: Console) -> str:
    return console.say(matter.name) if matter.name.startswith("doctor-") else matter.name


FORMATS: dict[str, Callable[[list[Matter], list[Setting] | None, Console], str]] = {
    "text": _as_text,
    "json": _as_json,
}
"""The forms by the name ``--output-format`` takes."""
