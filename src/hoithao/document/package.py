"""Parts into the bytes of an office file: the same parts give the same bytes, whatever the clock says."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping

from hoithao.document.ooxml import escape

_NO_TIME = (1980, 1, 1, 0, 0, 0)
_CORE = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/">'
    "<dc:title>{title}</dc:title><dc:creator>{creator}</dc:creator><dc:language>vi-VN</dc:language>"
    "</cp:coreProperties>"
)


CORE_PART = "docProps/core.xml"


def pack(parts: Mapping[str, bytes], main: Iterable[str], *, title: str, creator: str) -> bytes:
    """Return a .docx: the given parts, the main part and the core properties replaced.

    The pieces of the main part are compressed one by one; how it is cut changes no byte.
    """
    replaced: dict[str, bytes | Iterable[bytes]] = {
        "word/document.xml": map(_encoded, main),
        CORE_PART: core_properties(title, creator),
    }
    return zipped({name: replaced.get(name, data) for name, data in parts.items()})


def _encoded(text: str) -> bytes:
    return text.encode("utf-8")


def core_properties(title: str, creator: str) -> bytes:
    """Return the part that says what a file is and whose.

    Title and creator are facts of the workshop; there is no date, since none
    would be true of the document itself.
    """
    return _CORE.format(title=escape(title), creator=escape(creator)).encode("utf-8")


def zipped(parts: Mapping[str, bytes | Iterable[bytes]]) -> bytes:
    """Return the parts, whole or in pieces, as one package, in the order given, without a trace of when or where."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, data in parts.items():
            member = zipfile.ZipInfo(name, _NO_TIME)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.create_system = 0
            with package.open(member, "w") as stream:
                for piece in (data,) if isinstance(data, bytes) else data:
                    stream.write(piece)
    return out.getvalue()
