"""The block vocabulary between the templates and the writer.

A template gives XML of a closed list of elements; this module reads it
strictly into a tree of plain values. What is not in the list is a diagnostic
at its line of the template, never a broken document.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any
from xml.parsers import expat

from msgspec import Struct, field

from hoithao.catalogue import report
from hoithao.diagnostics import Diagnostic, Position, Span


class Letterhead(Struct, frozen=True):
    """Boxes 1 to 4 of the decree's map: bodies and number left, the national name right."""

    superior: str
    issuers: tuple[str, ...]
    number: str
    place_date: str
    marking: str = ""
    subject: str = ""
    """The summary of a công văn, «V/v …», under its number (box 5b)."""


class Title(Struct, frozen=True):
    """The name of the type and the summary (trích yếu) below it."""

    type: str
    summary: str


class Marking(Struct, frozen=True):
    """The marking above a document that has no letterhead."""

    text: str


class Headline(Struct, frozen=True):
    """The headline of an article, set in lines of about one length, without a rule."""

    text: str


class Addressees(Struct, frozen=True):
    """Kính gửi: one on the line, several below it."""

    names: tuple[str, ...]


class Heading(Struct, frozen=True):
    """A heading of level 1 (I.), 2 (1.) or 3 (a)), its number typed."""

    level: int
    text: str


class Paragraph(Struct, frozen=True):
    """A paragraph of the text.

    ``role`` is ``body``, ``lead`` (into a list), ``basis``, ``sapo`` (opens an article) or ``closing``;
    ``anchor`` is the id of the remark it tells.
    """

    text: str
    role: str = "body"
    anchor: str = ""


class TableRef(Struct, frozen=True):
    """The place of a table that the view holds under this name."""

    name: str


class SignatureColumn(Struct, frozen=True):
    """One side of the signature block: captions in capitals, signers, and whom the document goes to."""

    captions: tuple[str, ...]
    signers: tuple[str, ...]
    recipients: tuple[str, ...]


class Signatures(Struct, frozen=True):
    """The block at the end, both sides on one row (boxes 7 and 9b)."""

    left: SignatureColumn
    right: SignatureColumn


class Annex(Struct, frozen=True):
    """An annex in a section of its own, laid crosswise."""

    word: str
    title: str
    reference: str
    blocks: tuple[Block, ...]


Block = Letterhead | Title | Marking | Headline | Addressees | Heading | Paragraph | TableRef | Signatures | Annex


class DocumentTree(Struct, frozen=True):
    """A whole document as its template gave it."""

    blocks: tuple[Block, ...]


class _Element(Struct):
    name: str
    attributes: dict[str, str]
    where: Position
    template: str
    children: list[_Element] = field(default_factory=list)
    text: list[str] = field(default_factory=list)


_INLINE = frozenset({"br", "tab", "blanks"})
_CHILDREN: dict[str, frozenset[str]] = {
    "document": frozenset(
        {
            "letterhead",
            "title",
            "marking",
            "headline",
            "addressees",
            "heading",
            "p",
            "table",
            "signatures",
            "annex",
        }
    ),
    "letterhead": frozenset({"marking", "superior", "issuer", "number", "subject", "place-date"}),
    "title": frozenset({"type", "summary"}),
    "addressees": frozenset({"addressee"}),
    "signatures": frozenset({"left", "right"}),
    "left": frozenset({"caption", "signer", "recipient"}),
    "right": frozenset({"caption", "signer", "recipient"}),
    "annex": frozenset({"word", "annex-title", "reference", "heading", "p", "table"}),
}
"""What each element that holds others may hold; every other one holds text."""

_TEXTUAL = frozenset(
    (
        "marking", "superior", "issuer", "number", "subject", "place-date",
        "type", "summary", "headline", "addressee", "heading",
        "p", "caption", "signer", "recipient", "word", "annex-title", "reference",
    )
)  # fmt: skip
_EMPTY = frozenset({"table"})
ATTRIBUTES: dict[str, dict[str, tuple[str, ...]]] = {
    "heading": {"level": ("1", "2", "3")},
    "p": {"role": ("body", "lead", "basis", "sapo", "closing"), "anchor": ()},
    "table": {"name": ()},
}
ELEMENTS = frozenset(_CHILDREN) | _TEXTUAL | _EMPTY | _INLINE
"""Every element a template may use."""

PLACE_ATTRIBUTE = "at"
"""The attribute the template loader puts on each element: ``minutes.xml.j2:12:3``."""

MOST_BLANKS = 1_000_000
"""How many blanks of the data at the margins of lines one document may have; a template could ask for any number."""

_COUNT = re.compile(r"[0-9]{1,7}")
_PLACE = re.compile(r"([^:]+):([0-9]{1,7}):([0-9]{1,7})")
_ANY_PLACE = re.compile(rf' {PLACE_ATTRIBUTE}="([^"]*)"')
_AROUND_NEWLINE = re.compile(r"(?<![ \t])[ \t]*\n[ \t\n]*")


class _RefusedError(Exception):
    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.code)
        self.diagnostic = diagnostic


def parse_blocks(name: str, xml: str, tables: frozenset[str]) -> tuple[DocumentTree | None, list[Diagnostic]]:
    """Read what a template gave.

    ``name`` is the template's; ``tables`` are the names of the tables the
    view holds. Returns the tree, or ``None`` and the first fault.
    """
    try:
        root = _read(name, xml)
        if root.name != "document":
            raise _RefusedError(_fault("HT703", root, element=root.name, parent="document"))
        return DocumentTree(tuple(_block(child, tables) for child in root.children)), []
    except _RefusedError as refused:
        return None, [refused.diagnostic]


def _fault(code: str, place: _Element, /, **params: str) -> Diagnostic:
    start = place.where
    span = Span(place.template, start, Position(start.line, start.column + len(place.name) + 1))
    return report(code, place.template, span, path=(), related=(), severity=None, **params)


def _read(name: str, xml: str) -> _Element:
    """Parse the XML, checking names, attributes and text as they come."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    holder = _Element("", {}, Position(1, 1), name)
    stack = [holder]
    last = holder

    blanks = 0

    def place(attributes: dict[str, str]) -> tuple[str, Position]:
        found = _PLACE.fullmatch(attributes.get(PLACE_ATTRIBUTE, f"{name}:1:1"))
        if found is None:  # typed in the template, not written by the loader
            return name, Position(1, 1)
        attributes.pop(PLACE_ATTRIBUTE, None)
        return found[1], Position(int(found[2]), int(found[3]))

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal blanks, last
        template, where = place(attributes)
        element = _Element(tag, attributes, where, template)
        last = element
        parent = stack[-1]
        allowed = {"document"} if parent is holder else _CHILDREN.get(parent.name, frozenset())
        if tag in _INLINE:
            if parent.name not in _TEXTUAL:
                raise _RefusedError(_fault("HT705", element, element=tag, parent=parent.name))
            _check_attributes(element)
            count = int(attributes.get("n", "1"))
            blanks += count
            if blanks > MOST_BLANKS:
                raise _RefusedError(
                    _fault("HT708", element, attribute="n", value=str(count), options=f"1–{MOST_BLANKS}")
                )
            parent.text.append({"br": "\v", "tab": "\x1d", "blanks": "\x1c"}[tag] * count)
        elif tag not in ELEMENTS:
            raise _RefusedError(_fault("HT703", element, element=tag, parent=parent.name))
        elif tag not in allowed:
            raise _RefusedError(_fault("HT705", element, element=tag, parent=parent.name))
        _check_attributes(element)
        parent.children.append(element)
        stack.append(element)

    def end(tag: str) -> None:  # noqa: ARG001
        stack.pop()

    def data(text: str) -> None:
        element = stack[-1]
        if element.name in _TEXTUAL:
            element.text.append(text)
        elif text.strip():
            raise _RefusedError(_fault("HT706", element, text=text.strip(), parent=element.name))

    def near() -> _Element:
        return last if stack[-1] is holder else stack[-1]

    def refuse(*_: Any) -> None:
        raise _RefusedError(_fault("HT707", near(), problem="<!DOCTYPE>"))

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = data
    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(xml, True)
    except expat.ExpatError as error:
        raise _RefusedError(_fault("HT707", near(), problem=expat.ErrorString(error.code))) from None
    except UnicodeEncodeError as error:  # half a character, which no text has
        before = list(_ANY_PLACE.finditer(xml, 0, error.start))
        template, where = place({PLACE_ATTRIBUTE: before[-1][1]} if before else {})
        problem = f"U+{ord(xml[error.start]):04X}"
        raise _RefusedError(_fault("HT707", _Element("", {}, where, template), problem=problem)) from None
    return holder.children[0]


def _check_attributes(element: _Element) -> None:
    known = ATTRIBUTES.get(element.name, {})
    for key, value in element.attributes.items():
        if element.name == "blanks" and key == "n" and _COUNT.fullmatch(value):
            continue
        if key not in known:
            raise _RefusedError(_fault("HT704", element, attribute=key, element=element.name))
        if known[key] and value not in known[key]:
            options = ", ".join(known[key])
            raise _RefusedError(_fault("HT708", element, attribute=key, value=value, options=options))


def _text(element: _Element) -> str:
    """The text of an element: the template's own line ends and margins folded, the data's kept.

    Line ends of the data arrive as ``<br/>``, blanks at their margins as
    ``<blanks/>``; both are put back only after the folding.
    """
    folded = _AROUND_NEWLINE.sub(" ", "".join(element.text)).strip(" ")
    return folded.replace("\v", "\n").replace("\x1c", " ").replace("\x1d", "\t")


def _texts(element: _Element, name: str) -> tuple[str, ...]:
    return tuple(_text(child) for child in element.children if child.name == name)


def _one(element: _Element, name: str) -> str:
    found = _texts(element, name)
    if len(found) > 1:
        raise _RefusedError(_fault("HT709", element, element=name, parent=element.name))
    return found[0] if found else ""


def _block(element: _Element, tables: frozenset[str]) -> Block:
    return _BUILDERS[element.name](element, tables)


def _letterhead(element: _Element, _: frozenset[str]) -> Letterhead:
    return Letterhead(
        superior=_one(element, "superior"),
        issuers=_texts(element, "issuer"),
        number=_one(element, "number"),
        place_date=_one(element, "place-date"),
        marking=_one(element, "marking"),
        subject=_one(element, "subject"),
    )


def _table(element: _Element, tables: frozenset[str]) -> TableRef:
    name = element.attributes.get("name", "")
    if name not in tables:
        raise _RefusedError(_fault("HT710", element, name=name, options=", ".join(sorted(tables))))
    return TableRef(name)


def _column(element: _Element | None) -> SignatureColumn:
    if element is None:
        return SignatureColumn((), (), ())
    return SignatureColumn(_texts(element, "caption"), _texts(element, "signer"), _texts(element, "recipient"))


def _signatures(element: _Element, _: frozenset[str]) -> Signatures:
    sides = {child.name: child for child in element.children}
    for name, side in sides.items():
        if [child.name for child in element.children].count(name) > 1:
            raise _RefusedError(_fault("HT709", side, element=name, parent=element.name))
    return Signatures(_column(sides.get("left")), _column(sides.get("right")))


def _annex(element: _Element, tables: frozenset[str]) -> Annex:
    inner = tuple(_block(child, tables) for child in _content(element))
    return Annex(_one(element, "word"), _one(element, "annex-title"), _one(element, "reference"), inner)


def _content(element: _Element) -> Iterator[_Element]:
    return (child for child in element.children if child.name in _BUILDERS)


_BUILDERS: dict[str, Callable[[_Element, frozenset[str]], Block]] = {
    "letterhead": _letterhead,
    "title": lambda element, _: Title(_one(element, "type"), _one(element, "summary")),
    "marking": lambda element, _: Marking(_text(element)),
    "headline": lambda element, _: Headline(_text(element)),
    "addressees": lambda element, _: Addressees(_texts(element, "addressee")),
    "heading": lambda element, _: Heading(int(element.attributes.get("level", "1")), _text(element)),
    "p": lambda element, _: Paragraph(
        _text(element), element.attributes.get("role", "body"), element.attributes.get("anchor", "")
    ),
    "table": _table,
    "signatures": _signatures,
    "annex": _annex,
}
