"""``hoithao template list|show|copy``: the templates of the program, to be looked at and taken for an own one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from hoithao.cli.console import visible
from hoithao.cli.status import FAILED, FOUND_ERRORS, PASSED, MisuseError
from hoithao.cli.writing import WriteError, Writing, write_together
from hoithao.output import WORD_KINDS

if TYPE_CHECKING:
    from hoithao.cli.console import Console

SUFFIX = ".xml.j2"
_INCLUDE = re.compile(r'\{%-?\s*include\s+"([^"]+)"')


def package_templates() -> dict[str, str]:
    """Return the templates of the program by their names without the ending: documents first, then shared parts."""
    found = {
        one.name.removesuffix(SUFFIX): one.read_text(encoding="utf-8")
        for one in files("hoithao.templates").iterdir()
        if one.name.endswith(SUFFIX)
    }
    order = [*WORD_KINDS, *sorted(set(found) - set(WORD_KINDS))]
    return {name: found[name] for name in order}


def list_templates(console: Console) -> int:
    """Print the name of each template with what it is for."""
    known = package_templates()
    width = max(map(len, known)) + 2
    for name in known:
        if name in WORD_KINDS:
            text = console.say(f"kind-{name}")
        else:
            text = console.say("part-of-templates", names=", ".join(_users(name, known)))
        console.out(f"{name:{width}}{text}")
    return PASSED


def _users(part: str, known: dict[str, str]) -> Iterator[str]:
    return (name for name, text in known.items() if f"{part}{SUFFIX}" in _INCLUDE.findall(text))


def show_template(console: Console, name: str) -> int:
    """Print a template as it is."""
    console.out(_named(name).rstrip("\n"))
    return PASSED


def copy_template(console: Console, name: str, folder: Path) -> int:
    """Write a template to a folder, unless a file of its name is there, and say what to do next."""
    text = _named(name)
    path = folder / f"{name.removesuffix(SUFFIX)}{SUFFIX}"
    if path.exists():
        console.err(f"{console.say('error')}: {console.say('template-exists', path=visible(str(path)))}")
        return FOUND_ERRORS
    try:
        write_together([Writing(path, text.encode("utf-8"))])
    except WriteError as error:
        from hoithao.catalogue import report

        console.failure(report("HT801", str(path), name=str(error.path), reason=error.reason))
        return FAILED
    console.out(console.say("template-copied", path=visible(str(path)), folder=visible(folder.as_posix())))
    return PASSED


def _named(name: str) -> str:
    known = package_templates()
    bare = name.removesuffix(SUFFIX)
    if bare not in known:
        from hoithao.vn import nearest

        raise MisuseError("no-such-template", name=name, near=nearest(bare, known))
    return known[bare]
