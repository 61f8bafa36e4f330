"""One XML part of a Word file as a tree of nodes, read by expat without any document type.

Names keep a short prefix for the namespaces that matter (``w:p``); both editions of the standard, transitional and
strict, give the same names.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.parsers import expat

from hoithao.archive import PartError
from hoithao.gate import MAX_MARKS, too_many_marks

MAX_DEPTH = 200
"""How deep elements may nest; Word itself stays far below."""

MAX_NODES = 1_500_000
"""How many elements one part may have; a law of a thousand pages has about half of it."""

_PREFIXES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
    "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
}
_TEXT = frozenset({"w:t", "w:instrText", "m:t"})


class Node:
    """An element: its attributes by local name, its elements, and its text where it is an element of text."""

    __slots__ = ("attributes", "children", "tag", "text")

    def __init__(self, tag: str, attributes: dict[str, str]) -> None:
        self.tag = tag
        self.attributes = attributes
        self.children: list[Node] = []
        self.text = ""

    def first(self, *path: str) -> Node | None:
        """Return the first element at the end of a path of names, or ``None``."""
        node: Node | None = self
        for name in path:
            node = next((child for child in node.children if child.tag == name), None) if node else None
        return node

    def each(self, name: str) -> Iterator[Node]:
        """Yield the direct children of a name."""
        return (child for child in self.children if child.tag == name)

    def all(self, *names: str) -> Iterator[Node]:
        """Yield every element of these names below this one, in document order."""
        waiting = list(reversed(self.children))
        while waiting:
            node = waiting.pop()
            if node.tag in names:
                yield node
            waiting.extend(reversed(node.children))

    def value(self, *path: str) -> str | None:
        """Return the attribute ``val`` of the element at a path, or ``None``."""
        node = self.first(*path)
        return node.attributes.get("val") if node is not None else None

    def flag(self, *path: str) -> bool | None:
        """Return an on-off property: ``None`` where it is not given."""
        node = self.first(*path)
        if node is None:
            return None
        return node.attributes.get("val", "1") not in ("0", "false", "off", "none")


def parse_part(data: bytes) -> Node:
    """Return the root of a part. Raises :class:`PartError` for anything that is not plain, bounded XML."""
    root = Node("", {})
    open_nodes = [root]
    count = 0
    before = ""

    def start(name: str, attributes: list[str]) -> None:
        nonlocal count
        count += 1
        if count > MAX_NODES:
            raise PartError("too-many-elements")
        if len(open_nodes) > MAX_DEPTH:
            raise PartError("too-deep")
        pairs = zip(attributes[::2], attributes[1::2], strict=True)
        known = {local: value for name, value in pairs if (local := name.rpartition(" ")[2])[:4] != "rsid"}
        node = Node(_short(name), known)
        open_nodes[-1].children.append(node)
        open_nodes.append(node)

    def end(_: str) -> None:
        open_nodes.pop()

    def text(characters: str) -> None:
        nonlocal before
        node = open_nodes[-1]
        if node.tag in _TEXT:
            node.text += characters
            # Marks on one letter may come a run each.
            if too_many_marks(before + characters) >= 0:
                raise PartError("marks")
            before = (before + characters)[-MAX_MARKS:]

    def refuse(*_: object) -> None:
        raise PartError("document-type")

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.ordered_attributes = True
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text
    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise PartError("bad-xml") from error
    except (LookupError, ValueError, UnicodeError) as error:
        # A declared encoding that Python does not have.
        raise PartError("bad-xml") from error
    if not root.children:
        raise PartError("bad-xml")
    return root.children[0]


def _short(name: str) -> str:
    uri, _, local = name.rpartition(" ")
    prefix = _PREFIXES.get(uri)
    return f"{prefix}:{local}" if prefix else local
