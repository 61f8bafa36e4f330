"""The parts of a draft's Word file that hold text, or the diagnostic that says why the file is refused."""

from __future__ import annotations

import posixpath

from msgspec import Struct

from hoithao.archive import Archive, PartError, opened
from hoithao.diagnostics import Diagnostic
from hoithao.draft_file.markup import Node, parse_part

_WANTED = ("styles", "numbering", "footnotes", "endnotes", "comments")


class Package(Struct, frozen=True):
    """The parts of a Word file that are read: the main one, and by kind those it refers to."""

    main: Node
    parts: dict[str, Node]


def open_package(name: str, data: bytes) -> tuple[Package | None, list[Diagnostic]]:
    """Open a .docx, or say why that cannot be done: another format, a password, damage, or size (HT020 to HT023)."""
    return opened(name, data, _read)


def _read(archive: Archive) -> Package:
    root = parse_part(archive.read(archive.main))
    if root.tag != "w:document" or root.first("w:body") is None:
        raise PartError("no-text")
    targets = {one.kind: one.target for one in reversed(archive.relations(archive.main))}
    parts = {}
    for kind in _WANTED:
        found = targets.get(kind, posixpath.join(posixpath.dirname(archive.main), f"{kind}.xml"))
        if found in archive:
            parts[kind] = parse_part(archive.read(found))
    return Package(root, parts)
