"""What a finished document says, out of its own bytes, and how a difference is told."""

from __future__ import annotations

import io
import re
import zipfile

from hoithao.catalogue import report
from hoithao.diagnostics import Diagnostic
from hoithao.output import Output

_TEXT = re.compile(r"<w:t(?: [^>]*)?>([^<]*)</w:t>")
_SHEET_TEXT = re.compile(r"<t(?: [^>]*)?>([^<]*)</t>")
_SHARED = re.compile(r'<c r="([A-Z]+)\d+"[^>]* t="s"[^>]*><v>(\d+)</v>')
_RULED = '<w:tblStyle w:val="BangKe"/>'
_SHOWN = 60  # characters of what is lost that a message quotes


def unescape(text: str) -> str:
    """Return what stands between tags as the text it means."""
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def body_of(output: Output) -> str:
    """Return the XML of the main part of a Word document."""
    with zipfile.ZipFile(io.BytesIO(output.data)) as package:
        return package.read("word/document.xml").decode("utf-8")


def rows_of(output: Output) -> list[dict[str, str]]:
    """Return the rows of a sheet, each as the texts in it by the letters of their columns."""
    with zipfile.ZipFile(io.BytesIO(output.data)) as package:
        shared = package.read("xl/sharedStrings.xml").decode("utf-8")
        sheet = package.read("xl/worksheets/sheet1.xml").decode("utf-8")
    texts = [unescape("".join(_SHEET_TEXT.findall(one))).replace("_x005F_", "_") for one in shared.split("</si>")]
    return [{column: texts[int(at)] for column, at in _SHARED.findall(row)} for row in sheet.split("</row>")]


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
