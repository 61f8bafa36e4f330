"""The parts of a Word file that is written into: what is not touched goes through byte for byte."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterator

from lxml import etree

_EDITIONS = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STRICT_OFFICE = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_MIME = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_NO_TIME = (1980, 1, 1, 0, 0, 0)


class Parcel:
    """A file that was inspected before, open for changes. ``main`` is the name of its main part."""

    def __init__(self, data: bytes, main: str) -> None:
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            self._files = [(entry, file.read(entry)) for entry in file.infolist()]
        self.main = main
        self._trees: dict[str, etree._Element] = {}
        self.space = etree.QName(self.root(main)).namespace or _EDITIONS[0]

    def name(self, local: str) -> str:
        """Return the full name of an element or attribute, in the edition of the standard the file is written in."""
        return f"{{{self.space}}}{local}"

    @property
    def office(self) -> str:
        """The namespace of references to other parts."""
        return _STRICT_OFFICE if self.space == _EDITIONS[1] else _OFFICE

    def has(self, part: str) -> bool:
        """Tell whether there is a part of a name."""
        return any(entry.filename == part for entry, _ in self._files)

    def root(self, part: str) -> etree._Element:
        """Return the root of a part; what is changed there is saved."""
        if part not in self._trees:
            data = next(data for entry, data in self._files if entry.filename == part)
            parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
            self._trees[part] = etree.fromstring(data, parser)
        return self._trees[part]

    def every(self, part: str, local: str) -> list[etree._Element]:
        """Return all elements of a kind in a part, in document order."""
        return list(self.root(part).iter(self.name(local)))

    def related(self, kind: str) -> str | None:
        """Return the part of a kind that the main part refers to."""
        for relation in self._relations():
            if relation.get("Type", "").endswith(f"/{kind}") and relation.get("TargetMode") != "External":
                folder = posixpath.dirname(self.main)
                return posixpath.normpath(posixpath.join("/", folder, relation.get("Target", ""))).lstrip("/")
        return None

    def add(self, kind: str, root: etree._Element) -> str:
        """Add a part that the main part refers to; return the id of the relation."""
        folder = posixpath.dirname(self.main)
        file = next(f"{kind}{n or ''}.xml" for n in range(1000) if not self.has(f"{folder}/{kind}{n or ''}.xml"))
        part = f"{folder}/{file}"
        self._files.append((zipfile.ZipInfo(part, _NO_TIME), b""))
        self._files[-1][0].compress_type = zipfile.ZIP_DEFLATED
        self._trees[part] = root
        types = self.root("[Content_Types].xml")
        etree.SubElement(types, f"{{{_TYPES}}}Override", PartName=f"/{part}", ContentType=f"{_MIME}.{kind}+xml")
        used = {relation.get("Id") for relation in self._relations()}
        key = next(f"rIdHt{n}" for n in range(1000) if f"rIdHt{n}" not in used)
        links = self.root(self._links)
        etree.SubElement(links, f"{{{_RELATIONS}}}Relationship", Id=key, Type=f"{self.office}/{kind}", Target=file)
        return key

    @property
    def _links(self) -> str:
        folder, file = posixpath.split(self.main)
        return posixpath.join(folder, "_rels", f"{file}.rels")

    def _relations(self) -> Iterator[etree._Element]:
        if not self.has(self._links):
            self._files.append((zipfile.ZipInfo(self._links, _NO_TIME), b""))
            self._trees[self._links] = etree.Element(f"{{{_RELATIONS}}}Relationships")
        yield from self.root(self._links)

    def save(self) -> bytes:
        """Return the file; parts that were not opened are the same bytes, and times stay as they were."""
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as file:
            for entry, data in self._files:
                tree = self._trees.get(entry.filename)
                if tree is not None:
                    data = etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
                copy = zipfile.ZipInfo(entry.filename, entry.date_time)
                copy.compress_type = entry.compress_type
                copy.external_attr = entry.external_attr
                file.writestr(copy, data)
        return out.getvalue()
