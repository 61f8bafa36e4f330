"""A Word file as a zip archive, opened within limits, or the diagnostic that says why it is refused.

Nothing is unpacked to a disk, and no part is read before its size is known to be small enough.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Callable
from functools import cached_property
from typing import TypeVar
from xml.etree import ElementTree

from msgspec import Struct

from hoithao.catalogue import report
from hoithao.diagnostics import Diagnostic

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
_LIMITS = frozenset({"file-size", "entries", "part-size", "ratio", "too-deep", "too-many-elements"})

T = TypeVar("T")


class PartError(Exception):
    """A file or a part that is not read; ``reason`` is a word of the catalogue."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class _OtherFormatError(Exception):
    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind


class Relation(Struct, frozen=True):
    """What one part says about another: the last word of the relation's type, and the part's name."""

    id: str
    kind: str
    target: str


class Archive:
    """The parts of an open Word file, by name."""

    def __init__(self, file: zipfile.ZipFile) -> None:
        self._file = file
        self._entries = {entry.filename: entry for entry in file.infolist()}

    def __contains__(self, part: str) -> bool:
        """Tell whether there is a part of this name."""
        return part in self._entries

    @property
    def names(self) -> list[str]:
        """The names of all parts, in the order of the file."""
        return list(self._entries)

    def read(self, part: str) -> bytes:
        """Return a part's bytes. Raises :class:`PartError` where it goes beyond a limit."""
        entry = self._entries[part]
        if entry.file_size > MAX_PART:
            raise PartError("part-size")
        if entry.file_size > SMALL_PART and entry.file_size > MAX_RATIO * max(entry.compress_size, 1):
            raise PartError("ratio")
        # The reader stops at the size the directory states and then finds the check sum wrong.
        return self._file.read(entry)

    def relations(self, part: str) -> list[Relation]:
        """Return the relations of a part to others inside the file; those of the file itself for an empty name."""
        folder, name = posixpath.split(part)
        where = posixpath.join(folder, "_rels", f"{name}.rels")
        if where not in self._entries:
            return []
        found = []
        for one in xml(self.read(where)):
            if one.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, one.get("Target", ""))).lstrip("/")
                found.append(Relation(one.get("Id", ""), one.get("Type", "").rpartition("/")[2], target))
        return found

    @cached_property
    def main(self) -> str:
        """The name of the main part."""
        return next((one.target for one in self.relations("") if one.kind == "officeDocument"), _MAIN)


def opened(name: str, data: bytes, work: Callable[[Archive], T]) -> tuple[T | None, list[Diagnostic]]:
    """Return what ``work`` makes of a .docx.

    Otherwise the diagnostic that says why the file is refused: another format (HT020), a password (HT021),
    damage (HT022), or its size (HT023). ``work`` may raise :class:`PartError`.
    """
    try:
        if len(data) > MAX_BYTES:
            raise PartError("file-size")
        refused = _other_format(name, data)
        if refused is not None:
            return None, [refused]
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            return work(_checked(file)), []
    except _OtherFormatError as error:
        return None, [report("HT020", name, format=error.kind)]
    except PartError as error:
        return None, [report("HT023" if error.reason in _LIMITS else "HT022", name, reason=error.reason)]
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError, ValueError):
        return None, [report("HT022", name, reason="bad-zip")]
    except RuntimeError:
        # What zipfile raises for a member that is locked with a password.
        return None, [report("HT021", name)]


def xml(data: bytes) -> ElementTree.Element:
    """Return the root of a part, read without any document type. Raises :class:`PartError`."""
    # In UTF-16 every second byte of the declaration is a nought.
    if b"<!DOCTYPE" in data.replace(b"\0", b""):
        raise PartError("document-type")
    try:
        return ElementTree.fromstring(data)
    except (ElementTree.ParseError, LookupError, ValueError) as error:
        raise PartError("bad-xml") from error


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


def _checked(file: zipfile.ZipFile) -> Archive:
    entries = file.infolist()
    if len(entries) > MAX_ENTRIES:
        raise PartError("entries")
    archive = Archive(file)
    if len(archive.names) < len(entries):
        raise PartError("twice")
    if archive.main not in archive or not archive.main.startswith("word/"):
        kind = next((kind for part, kind in _OTHERS if part in archive), "")
        if kind:
            raise _OtherFormatError(kind)
    if archive.main not in archive:
        raise _OtherFormatError("archive")
    return archive
