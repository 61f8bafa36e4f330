"""The parts of a Word file that say how it looks, as element trees."""

from __future__ import annotations

import posixpath
from functools import lru_cache
from xml.etree.ElementTree import Element

from hoithao.archive import Archive, PartError, xml
from hoithao.inspection.names import w

_EDITIONS = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
)
"""The names of the strict edition of the standard, and those of the transitional one."""

MAX_DEPTH = 400
"""How deep elements may nest; Word itself stays far below."""

MAX_NODES = 1_500_000
"""How many elements one part may have; a law of a thousand pages has about half of it."""


class Parts:
    """The main part and those it refers to, read once each."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._folder = posixpath.dirname(archive.main)
        self._relations = archive.relations(archive.main)
        self._trees: dict[str, Element] = {}
        self.main_name = archive.main
        self.main = self.read(archive.main)
        body = self.main.find(w("body"))
        if self.main.tag != w("document") or body is None:
            raise PartError("no-text")
        self.body: Element = body

    def of_kind(self, kind: str) -> Element | None:
        """Return the part of a kind, as ``styles``, or ``None``."""
        target = next((one.target for one in self._relations if one.kind == kind), f"{self._folder}/{kind}.xml")
        return _shared(self._archive.read(target)) if target in self._archive else None

    def name_of(self, relation: str) -> str | None:
        """Return the name of the part that a relation of the main part leads to, where it is there."""
        target = next((one.target for one in self._relations if one.id == relation), None)
        return target if target is not None and target in self._archive else None

    def read(self, name: str) -> Element:
        """Return the root of a part. Raises :class:`PartError` for anything that is not plain, bounded XML."""
        if name not in self._trees:
            self._trees[name] = _parsed(self._archive.read(name))
        return self._trees[name]

    @property
    def pages(self) -> int | None:
        """How many pages the program that saved the file counted; ``None`` where it did not say."""
        if "docProps/app.xml" not in self._archive:
            return None
        found = self.read("docProps/app.xml").findtext("{*}Pages") or ""
        return int(found) if found.isascii() and found.isdigit() and len(found) < 6 else None


def _parsed(data: bytes) -> Element:
    for strict, usual in _EDITIONS:
        data = data.replace(strict, usual)
    root = xml(data)
    _check(root)
    return root


@lru_cache(maxsize=16)
def _shared(data: bytes) -> Element:
    """Return the tree of a part that documents of one make have in common; it is only read, never changed."""
    return _parsed(data)


def _check(root: Element) -> None:
    count = depth = 0
    level = [root]
    while level:
        count += len(level)
        depth += 1
        if count > MAX_NODES:
            raise PartError("too-many-elements")
        if depth > MAX_DEPTH + 1:
            raise PartError("too-deep")
        level = [child for node in level for child in node]
