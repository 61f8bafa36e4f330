"""``render --pdf``: the PDF of each written document, beside it and under its name."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from hoithao.catalogue import report
from hoithao.cli.console import Console, visible
from hoithao.cli.office import VARIABLE, Conversion, default_limit, find_office, to_pdf
from hoithao.cli.status import FAILED, PASSED
from hoithao.cli.writing import WriteError, Writing, write_together
from hoithao.diagnostics import Diagnostic


def write_pdfs(documents: Sequence[Path], console: Console, seconds: float | None) -> int:
    """Write the PDF of each .docx among the documents and return the exit status.

    Each PDF is written whole or not at all; one that could not be made leaves an older one as it is. ``seconds``
    limits the work of LibreOffice; without it the limit grows with the documents.
    """
    wanted = [path for path in documents if path.suffix.lower() == ".docx"]
    if not wanted:
        return PASSED
    program = find_office(os.environ)
    if program is None:
        console.failure(report("HT820", os.environ.get(VARIABLE) or "LibreOffice", about=VARIABLE))
        return FAILED
    limit = default_limit(wanted) if seconds is None else seconds
    status, not_started = PASSED, False
    for one in to_pdf(program, wanted, limit):
        if one.reason == "not-started":
            status, not_started = FAILED, True
        elif not _write(one, limit, console):
            status = FAILED
    if not_started:
        console.failure(report("HT823", str(program), name=str(program)))
    return status


def _write(made: Conversion, limit: float, console: Console) -> bool:
    path = made.document.with_suffix(".pdf")
    if made.pdf is None:
        console.failure(_fault(made, path, limit))
        return False
    try:
        write_together([Writing(path, made.pdf)])
    except WriteError as error:
        console.failure(report("HT801", str(made.document), name=str(error.path), reason=error.reason))
        return False
    console.out(visible(str(path)))
    return True


def _fault(made: Conversion, path: Path, limit: float) -> Diagnostic:
    if made.reason == "time-limit":
        return report("HT822", str(made.document), name=str(path), limit=f"{limit:.0f}")
    return report("HT821", str(made.document), name=str(path), reason=made.reason)
