"""``hoithao look``, and the Word file of an agency's look where a file names it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from hoithao.catalogue import report
from hoithao.cli.console import visible
from hoithao.cli.files import ReadError, find_beside, read
from hoithao.cli.status import FAILED, FOUND_ERRORS, PASSED, MisuseError
from hoithao.cli.writing import WriteError, Writing, write_together
from hoithao.diagnostics import Diagnostic, Span

if TYPE_CHECKING:
    from hoithao.cli.console import Console
    from hoithao.document.layout import HouseLook


def write_look(console: Console, output: Path) -> int:
    """Write the reference look, unless a file of that name is there, and say what to do next."""
    if output.suffix.lower() != ".docx":
        raise MisuseError("not-look-docx", path=str(output))
    if output.exists():
        console.err(f"{console.say('error')}: {console.say('look-exists', path=visible(str(output)))}")
        return FOUND_ERRORS
    from hoithao.document.look_sample import reference_look

    try:
        write_together([Writing(output, reference_look())])
    except WriteError as error:
        console.failure(report("HT801", str(output), name=str(error.path), reason=error.reason))
        return FAILED
    console.out(console.say("look-written", path=visible(str(output)), name=visible(output.name)))
    return PASSED


def open_look(reference: str, span: Span) -> tuple[HouseLook | None, list[Diagnostic]]:
    """Read the look that a file names at a span; see ``pipeline.OwnLook``."""
    from hoithao.own_look import read_look

    try:
        path = find_beside(Path(span.file), reference, (".docx",))
        data = read(path)
    except ReadError as error:
        return None, [report("HT731", span.file, span, path=("look",), name=reference, reason=error.reason)]
    return read_look(str(path), data)
