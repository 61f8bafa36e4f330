"""What a finished document says, out of its own bytes, and how a difference is told."""

from __future__ import annotations

import io
import re
import zipfile
from xml.sax.saxutils import unescape

from hoithao.catalogue import report
from hoithao.diagnostics import Diagnostic
from hoithao.output import Output

_TEXT = re.compile(r"<w:t(?: [^>]*)?>([^<]*)</w:t>")
_RULED = '<w:tblStyle w:val="BangKe"/>'
_SHOWN = 60  # characters of what is lost that a message quotes


def body_of(output: Output) -> str:
    """Return the XML of the main part of a Word document."""
    with zipfile.ZipFile(io.BytesIO(output.data)) as package:
        return package.read("word/document.xml").decode("utf-8")


def paragraphs_of(xml: str) -> list[str]:
    """Return the paragraphs outside the ruled tables that say something, blanks squeezed."""
    before, *tables = xml.split("<w:tbl>")
    stretches = [before]
    for table in tables:
        inside, _, after = table.partition("</w:tbl>")
        if _RULED not in inside[:200]:
            stretches.append(inside)
        stretches.append(after)
    told = (_text(piece) for stretch in stretches for piece in stretch.split("</w:p>"))
    return [text for text in told if text]


def _text(xml: str) -> str:
    return " ".join(unescape(" ".join(_TEXT.findall(xml))).split())


def lost(output: Output, text: str) -> Diagnostic:
    """Return what is said of something a document lacks, doubles or changes: a fault of the program."""
    return report("HT902", output.suffix + output.extension, text=text[:_SHOWN])
