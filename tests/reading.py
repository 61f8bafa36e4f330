"""Reads a finished document for the tests, without any code of the project."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def part(data: bytes, name: str = "word/document.xml") -> Any:
    """Return a part of the package as a parsed tree."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return etree.fromstring(package.read(name))


def paragraph_text(paragraph: Any) -> str:
    """Return the text of a paragraph, line breaks and tabs as such."""
    out = []
    for node in paragraph.iter(f"{W}t", f"{W}br", f"{W}tab"):
        if node.tag == f"{W}t":
            out.append(node.text or "")
        elif node.getparent().tag == f"{W}r":
            out.append("\n" if node.tag == f"{W}br" else "\t")
    return "".join(out)


def paragraphs(data: bytes) -> list[str]:
    """Return every paragraph of the main part, tables included, in order."""
    return [paragraph_text(one) for one in part(data).iter(f"{W}p")]


def document_text(data: bytes) -> str:
    """Return the text of the main part, a paragraph a line."""
    return "\n".join(paragraphs(data))


def tables(data: bytes) -> Iterator[list[list[str]]]:
    """Return the ruled tables as rows of cell texts."""
    for table in part(data).iter(f"{W}tbl"):
        style = table.find(f"{W}tblPr/{W}tblStyle")
        if style is None or style.get(f"{W}val") != "BangKe":
            continue
        yield [
            ["\n".join(paragraph_text(one) for one in cell.iter(f"{W}p")) for cell in row.iter(f"{W}tc")]
            for row in table.iter(f"{W}tr")
        ]


def annex_rows(data: bytes) -> list[list[str]]:
    """Return the rows of all ruled tables without their head rows."""
    return [row for table in tables(data) for row in table[1:]]
