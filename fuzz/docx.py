"""Fuzz target: arbitrary bytes as a draft's Word file never raise, and what is read of one can be read back."""

from __future__ import annotations

import io
import sys
import zipfile

import atheris

with atheris.instrument_imports(include=["hoithao"]):
    from hoithao.draft_file import draft_yaml, read_draft
    from hoithao.source import MAX_BYTES, Source
    from hoithao.tree import parse_tree

_TYPES = (
    b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    b'<Default Extension="xml" ContentType="application/xml"/></Types>'
)


def one(data: bytes) -> None:
    """Read the bytes as a package and as the main part of one; an exception is a finding."""
    read(data)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("[Content_Types].xml", _TYPES)
        package.writestr("word/document.xml", data)
    read(out.getvalue())


def read(data: bytes) -> None:
    """Read one file; a draft that was read is a draft file that the loader takes."""
    draft, refused = read_draft("fuzz.docx", data)
    if draft is None:
        assert refused
        return
    text = draft_yaml(draft, "fuzz.docx", "fuzz.yaml")
    if len(text.encode("utf-8")) <= MAX_BYTES:
        tree, found = parse_tree(Source("fuzz.yaml", text))
        assert tree is not None, [one.code for one in found]


if __name__ == "__main__":
    atheris.Setup(sys.argv, one)
    atheris.Fuzz()
