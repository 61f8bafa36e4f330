"""The Word file of a form, opened within limits; one that could do more than show text is refused."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator

from msgspec import Struct

from hoithao.archive import PartError
from hoithao.catalogue import report
from hoithao.diagnostics import Diagnostic
from hoithao.draft_file.markup import Node, parse_part
from hoithao.draft_file.package import open_package

MAIN = "word/document.xml"
MAX_TEXT = 16 * 1024 * 1024
"""How large the parts with XML may be when unpacked, all together, in bytes."""

_MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_LINKS = ("http://", "https://", "mailto:", "tel:")
_FIELDS = frozenset(
    (
        "=", "EQ", "FORMCHECKBOX", "FORMDROPDOWN", "FORMTEXT", "HYPERLINK", "NOTEREF", "NUMPAGES", "PAGE", "PAGEREF",
        "QUOTE", "REF", "SECTION", "SECTIONPAGES", "SEQ", "STYLEREF", "SYMBOL", "TOC",
    )
)  # fmt: skip
"""Fields that show what is in the document itself; no date of the day, no other file, no program, no name."""
_REFUSED_PARTS = (
    (re.compile(r"vba|macros", re.IGNORECASE), "macros"),
    (re.compile(r"(^|/)activex/", re.IGNORECASE), "controls"),
    (re.compile(r"(^|/)embeddings/", re.IGNORECASE), "embedded"),
    (re.compile(r"(^|/)afchunk", re.IGNORECASE), "chunk"),
)
_REFUSED_RELATIONS = {
    "aFChunk": "chunk",
    "attachedTemplate": "attached-template",
    "control": "controls",
    "oleObject": "embedded",
    "package": "embedded",
    "vbaProject": "macros",
    "wordVbaData": "macros",
}
_REFUSED_ELEMENTS = {
    "w:altChunk": "chunk",
    "w:control": "controls",
    "w:dataBinding": "data-binding",
    "w:del": "tracked",
    "w:ins": "tracked",
    "w:mailMerge": "mail-merge",
    "w:moveFrom": "tracked",
    "w:moveTo": "tracked",
    "w:object": "embedded",
    "w:subDoc": "external",
}
_TEXT_PARTS = re.compile(r"word/(document|header\d*|footer\d*|footnotes)\.xml")
_TAG = re.compile(r"\{[{%#]|[%#}]\}")


class WordForm(Struct, frozen=True):
    """A form that may be used: its bytes, and the parts with text in the order they are filled."""

    name: str
    data: bytes
    parts: dict[str, Node]


def open_form(name: str, data: bytes) -> tuple[WordForm | None, list[Diagnostic]]:
    """Open a form, or say why it is refused."""
    if _text_size(data) > MAX_TEXT:
        return None, [report("HT725", name, name=posixpath.basename(name), reason="form-size")]
    package, found = open_package(name, data)
    if package is None:
        return None, found
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _read(name, data, archive)
    except _RefusedError as refused:
        return None, [report("HT725", name, name=posixpath.basename(name), reason=refused.reason)]
    except (PartError, zipfile.BadZipFile, OSError, RuntimeError, ValueError):
        return None, [report("HT725", name, name=posixpath.basename(name), reason="bad-xml")]


def _text_size(data: bytes) -> int:
    """Return what the parts with XML say they unpack to; no more than that is ever unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return sum(entry.file_size for entry in archive.infolist() if entry.filename.endswith((".xml", ".rels")))
    except (zipfile.BadZipFile, OSError, RuntimeError, ValueError, NotImplementedError):
        return 0  # what is wrong with it is said by whoever opens it


class _RefusedError(Exception):
    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def _read(name: str, data: bytes, archive: zipfile.ZipFile) -> tuple[WordForm, list[Diagnostic]]:
    entries = archive.infolist()
    for entry in entries:
        for pattern, reason in _REFUSED_PARTS:
            if pattern.search(entry.filename):
                raise _RefusedError(reason)
    types = archive.read("[Content_Types].xml").decode("utf-8", "replace")
    if _MAIN_TYPE not in types or MAIN not in archive.namelist():
        raise _RefusedError("not-docx")
    parts = {}
    for entry in entries:
        if not entry.filename.endswith((".xml", ".rels")):
            continue
        root = parse_part(archive.read(entry))
        if entry.filename.endswith(".rels"):
            _check_relations(root)
            continue
        _check_elements(root)
        if _TEXT_PARTS.fullmatch(entry.filename):
            _check_tags(root)
            parts[entry.filename] = root
    order = sorted(parts, key=lambda part: (part != MAIN, "header" not in part, "footer" not in part, part))
    return WordForm(name, data, {part: parts[part] for part in order}), []


def _check_relations(root: Node) -> None:
    for one in root.each("rel:Relationship"):
        kind = one.attributes.get("Type", "").rpartition("/")[2]
        if kind in _REFUSED_RELATIONS:
            raise _RefusedError(_REFUSED_RELATIONS[kind])
        if one.attributes.get("TargetMode") == "External":
            target = one.attributes.get("Target", "").strip().lower()
            if kind != "hyperlink" or not target.startswith(_LINKS):
                raise _RefusedError("external")


def _check_elements(root: Node) -> None:
    for node in (root, *root.all(*_REFUSED_ELEMENTS)):
        if node.tag in _REFUSED_ELEMENTS:
            raise _RefusedError(_REFUSED_ELEMENTS[node.tag])
    for code in _field_codes(root):
        words = code.split()
        field = words[0].upper() if words else ""
        if not field:
            continue
        if field not in _FIELDS and not field.startswith("="):
            raise _RefusedError("field")
        if field == "HYPERLINK" and not any(link in code.lower() for link in _LINKS) and "\\l" not in code.lower():
            raise _RefusedError("external")


def _field_codes(root: Node) -> Iterator[str]:
    """Yield the code of each field; a code in pieces is put together."""
    for simple in root.all("w:fldSimple"):
        yield simple.attributes.get("instr", "")
    open_codes: list[list[str]] = []
    for node in root.all("w:fldChar", "w:instrText"):
        if node.tag == "w:instrText":
            if open_codes:
                open_codes[-1].append(node.text)
            else:
                yield node.text
        elif node.attributes.get("fldCharType") == "begin":
            open_codes.append([])
        elif node.attributes.get("fldCharType") == "end" and open_codes:
            yield "".join(open_codes.pop())
    for code in open_codes:
        yield "".join(code)


def _check_tags(root: Node) -> None:
    """Refuse tags anywhere but in text: what fills a form would put data into field codes and properties."""
    for node in (root, *_every(root)):
        inside = [*node.attributes.values(), node.text if node.tag != "w:t" else ""]
        if any(_TAG.search(text) for text in inside):
            raise _RefusedError("tag-outside-text")


def _every(root: Node) -> Iterator[Node]:
    waiting = list(root.children)
    while waiting:
        node = waiting.pop()
        yield node
        waiting.extend(node.children)
