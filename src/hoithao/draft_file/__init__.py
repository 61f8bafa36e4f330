"""A draft from its own Word file: bytes in; documents, their trees and what could not be placed out.

``package`` opens the file within limits, ``reader`` gives its lines with their automatic numbers, ``recognising`` finds
head, tree and foot, ``yaml_text`` writes the draft file. Nothing is guessed: what has no certain place is left over.
"""

from __future__ import annotations

from hoithao.diagnostics import Diagnostic
from hoithao.draft_file.package import open_package
from hoithao.draft_file.places import Document, ReadDraft
from hoithao.draft_file.reader import read_blocks
from hoithao.draft_file.recognising import recognise
from hoithao.draft_file.yaml_text import draft_yaml

__all__ = ["Document", "ReadDraft", "draft_yaml", "read_draft"]


def read_draft(name: str, data: bytes) -> tuple[ReadDraft | None, list[Diagnostic]]:
    """Read a .docx. Returns the draft, or ``None`` and why the file cannot be read (HT020 to HT023).

    Never raises on any bytes. What is doubtful in a draft that was read is in its own diagnostics.
    """
    package, refused = open_package(name, data)
    if package is None:
        return None, refused
    return recognise(name, read_blocks(package)), []
