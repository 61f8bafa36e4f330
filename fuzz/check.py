"""Fuzz target: arbitrary bytes as a finished Word file never raise in the checker, whatever they are taken for."""

from __future__ import annotations

import io
import sys
import zipfile

import atheris

with atheris.instrument_imports(include=["hoithao"]):
    from hoithao.inspection import KINDS, inspect

_TYPES = (
    b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    b'<Default Extension="xml" ContentType="application/xml"/></Types>'
)
_PARTS = (
    "word/document.xml",
    "word/styles.xml",
    "word/numbering.xml",
    "word/header1.xml",
    "word/_rels/document.xml.rels",
)
_LETTERHEAD = (
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
    "<w:p><w:r><w:t>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</w:t></w:r></w:p>"
    "<w:p><w:r><w:t>Độc lập - Tự do - Hạnh phúc</w:t></w:r></w:p>"
    "<w:p><w:r><w:t>BÁO CÁO</w:t></w:r></w:p></w:body></w:document>"
).encode()


def one(data: bytes) -> None:
    """Check the bytes as a package, and as each of the parts of one; an exception is a finding."""
    looked_at(data)
    for part in _PARTS:
        looked_at(packed({"word/document.xml": _LETTERHEAD, part: data}))


def packed(parts: dict[str, bytes]) -> bytes:
    """Return a package with these parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("[Content_Types].xml", _TYPES)
        for name, data in parts.items():
            package.writestr(name, data)
    return out.getvalue()


def looked_at(data: bytes) -> None:
    """Check one file; one that is not read says why."""
    for kind in (None, *KINDS):
        found = inspect(data, kind, name="fuzz.docx")
        assert found.kind is not None or found.diagnostics


if __name__ == "__main__":
    atheris.Setup(sys.argv, one)
    atheris.Fuzz()
