"""A .docx opened within limits: the parts that hold text, or the diagnostic that says why it is refused.

Nothing is unpacked to a disk, and no part is read before its size is known to be small enough.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from hoithao.catalogue import report
from hoithao.diagnostics import Diagnostic
from hoithao.draft_file.markup import MarkupError, Node, parse_part

MAX_BYTES = 50 * 1024 * 1024
"""The size of a .docx, in bytes, above which it is refused unread."""

MAX_ENTRIES = 4_000
"""How many files a .docx may hold."""

MAX_PART = 40 * 1024 * 1024
"""The unpacked size of one part, in bytes."""

MAX_RATIO = 200
"""How many times larger than its packed form a part beyond :data:`SMALL_PART` may be."""

SMALL_PART = 2 * 1024 * 1024
"""Parts up to this size may be packed as tightly as they like: tables of blanks are."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK"
_STARTS = ((b"{\\rtf", "rtf"), (b"%PDF", "pdf"), (b"\xdb\xa5", "doc"), (b"\x1f\x8b", "archive"), (b"Rar!", "archive"))
_OTHERS = (("xl/workbook.xml", "spreadsheet"), ("ppt/presentation.xml", "slides"), ("mimetype", "odt"))
_MAIN = "word/document.xml"
_WANTED = ("styles", "numbering", "footnotes", "endnotes", "comments")


@dataclass(frozen=True)
class Package:
    """The parts of a Word file that are read: the main one, and by kind those it refers to."""

    main: Node
    parts: dict[str, Node]


def open_package(name: str, data: bytes) -> tuple[Package | None, list[Diagnostic]]:
    """Open a .docx, or say why that cannot be done: another format, a password, damage, or size (HT020 to HT023)."""
    if len(data) > MAX_BYTES:
        return None, [report("HT023", name, reason="file-size")]
    refused = _other_format(name, data)
    if refused is not None:
        return None, [refused]
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _read(name, archive)
    except _TooLargeError as error:
        return None, [report("HT023", name, reason=error.reason)]
    except MarkupError as error:
        code = "HT023" if error.reason in ("too-deep", "too-many-elements") else "HT022"
        return None, [report(code, name, reason=error.reason)]
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError, ValueError):
        return None, [report("HT022", name, reason="bad-zip")]
    except RuntimeError:
        # What zipfile raises for a member that is locked with a password.
        return None, [report("HT021", name)]


class _TooLargeError(Exception):
    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def _other_format(name: str, data: bytes) -> Diagnostic | None:
    if data.startswith(_OLE):
        # Word keeps an encrypted .docx inside the container of the old .doc.
        if "EncryptedPackage".encode("utf-16-le") in data:
            return report("HT021", name)
        return report("HT020", name, format="doc" if "WordDocument".encode("utf-16-le") in data else "ole")
    for start, kind in _STARTS:
        if data.startswith(start):
            return report("HT020", name, format=kind)
    if data.startswith(_ZIP):
        return None
    head = data[:2048].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith((b"<html", b"<!doctype html")) or b"<html" in head:
        return report("HT020", name, format="html")
    return report("HT020", name, format="xml" if head.startswith(b"<?xml") else "unknown" if data else "nothing")


def _read(name: str, archive: zipfile.ZipFile) -> tuple[Package | None, list[Diagnostic]]:
    entries = archive.infolist()
    if len(entries) > MAX_ENTRIES:
        raise _TooLargeError("entries")
    names = [entry.filename for entry in entries]
    if len(set(names)) < len(names):
        return None, [report("HT022", name, reason="twice")]
    main = next(_targets(archive, "_rels/.rels", "officeDocument"), _MAIN)
    if main not in names or not main.startswith("word/"):
        kind = next((kind for part, kind in _OTHERS if part in names), "")
        if kind:
            return None, [report("HT020", name, format=kind)]
    if main not in names:
        return None, [report("HT020", name, format="archive")]
    folder, file = posixpath.split(main)
    relations = posixpath.join(folder, "_rels", f"{file}.rels")
    root = _part(archive, main)
    if root.tag != "w:document" or root.first("w:body") is None:
        return None, [report("HT022", name, reason="no-text")]
    parts = {}
    for kind in _WANTED:
        found = next(_targets(archive, relations, kind), posixpath.join(folder, f"{kind}.xml"))
        if found in names:
            parts[kind] = _part(archive, found)
    return Package(root, parts), []


def _part(archive: zipfile.ZipFile, part: str) -> Node:
    entry = archive.getinfo(part)
    if entry.file_size > MAX_PART:
        raise _TooLargeError("part-size")
    if entry.file_size > SMALL_PART and entry.file_size > MAX_RATIO * max(entry.compress_size, 1):
        raise _TooLargeError("ratio")
    # The reader stops at the size the directory states and then finds the check sum wrong.
    return parse_part(archive.read(entry))


def _targets(archive: zipfile.ZipFile, relations: str, kind: str) -> Iterator[str]:
    """Yield the parts that a part refers to as of a kind."""
    if relations not in archive.namelist():
        return
    base = posixpath.dirname(posixpath.dirname(relations))
    for one in _part(archive, relations).each("rel:Relationship"):
        target = one.attributes.get("Target", "")
        if one.attributes.get("TargetMode") != "External" and one.attributes.get("Type", "").endswith(f"/{kind}"):
            yield posixpath.normpath(posixpath.join("/", base, target)).lstrip("/")
