"""PDFs that lie beside documents made anew: whoever sends one on sends the old text."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from hoithao.cli.console import Console, some_paths


def is_pdf_due(document: Path) -> bool:
    """Tell whether the PDF beside a .docx is not there, or was made before it."""
    if document.suffix.lower() != ".docx":
        return False
    try:
        return document.with_suffix(".pdf").stat().st_mtime_ns < document.stat().st_mtime_ns
    except OSError:
        return True


def tell_of_old_pdfs(documents: Sequence[Path], console: Console) -> None:
    """Say which of the documents have a PDF beside them that was made before."""
    old = [pdf for path in documents if (pdf := path.with_suffix(".pdf")).exists() and is_pdf_due(path)]
    if old:
        console.err(console.say("old-pdfs", count=len(old), names=some_paths(old)))
