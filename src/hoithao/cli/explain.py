"""``hoithao explain``: the page of a code, laid out on a terminal and plain Markdown anywhere else."""

from __future__ import annotations

import difflib
import os
import sys

from hoithao.cli.console import Console
from hoithao.cli.status import PASSED, MisuseError


def explain(console: Console, code: str | None, *, everything: bool) -> int:
    """Print the page of a code, given by number or name, or of all of them."""
    if (code is None) is not everything:
        raise MisuseError("code-or-all")
    from hoithao.catalogue import CATALOGUE
    from hoithao.manual.markdown import all_markdown, page_markdown

    if code is None:
        console.out(all_markdown(console.language).rstrip("\n"))
        return PASSED
    names = {entry.slug: known for known, entry in CATALOGUE.items()} | {known: known for known in CATALOGUE}
    wanted = code.strip()
    found = names.get(wanted.upper()) or names.get(wanted.lower())
    if found is None:
        near = difflib.get_close_matches(wanted.upper(), CATALOGUE, n=1)
        near = near or difflib.get_close_matches(wanted.lower(), names, n=1)
        raise MisuseError("no-such-code", name=code, near=" ".join(near))
    _print(page_markdown(found, console.language), console)
    return PASSED


def _print(page: str, console: Console) -> None:
    if sys.stdout is None or not sys.stdout.isatty() or os.environ.get("TERM") == "dumb":
        console.out(page.rstrip("\n"))
        return
    from rich.console import Console as RichConsole
    from rich.markdown import Markdown
    from rich.panel import Panel

    heading, _, rest = page.partition("\n\n")
    body = Markdown(rest, code_theme="ansi_dark")
    title = heading.lstrip("# ")
    RichConsole(file=sys.stdout).print(Panel(body, title=title, title_align="left", padding=(1, 2)))
