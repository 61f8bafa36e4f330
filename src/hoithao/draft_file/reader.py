"""The text of a Word file, paragraph by paragraph, as its readers see it.

Tracked changes count as accepted. What is typed in content controls, links and fields is text; footnotes, text boxes,
comments, hidden text and tables of contents are not, and are counted instead.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from hoithao.draft_file.lines import Aside, Block, Line, Noted, Reading, Table
from hoithao.draft_file.markup import Node
from hoithao.draft_file.numbering import Lists
from hoithao.draft_file.package import Package
from hoithao.draft_file.styles import Styles, list_use
from hoithao.vn import nfc

_WRAPPERS = frozenset(
    ("w:ins", "w:moveTo", "w:hyperlink", "w:smartTag", "w:sdt", "w:sdtContent", "w:customXml", "w:fldSimple", "w:dir",
     "w:bdo", "mc:AlternateContent", "mc:Choice", "mc:Fallback")
)  # fmt: skip
_GONE = frozenset({"w:del", "w:moveFrom"})
_SIGNS = {"w:tab": " ", "w:ptab": " ", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "-", "w:sym": "•"}
_OLD_FONT = re.compile(r"\.Vn|VNI[- ]|\.TM|Vn(?:Times|Arial)|ABC|VN(?:book|centur)", re.IGNORECASE)
_NOT_SEEN = re.compile("[\u00ad\u200b-\u200f\u2060-\u2064\ufeff\u202a-\u202e\u2066-\u2069]")
_NOT_TEXT = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef"
    + "".join(chr(plane * 0x10000 + last) for plane in range(17) for last in (0xFFFE, 0xFFFF))
    + "]"
)
_MOST_OPEN_FIELDS = 30
_MARKS = "".join(map(chr, range(0x300, 0x370)))
_BLANK = re.compile("[^\\S\n]")

_Piece = tuple[str, bool, bool]
"""A stretch of text, whether it is bold, and whether it is set in capitals."""


def read_blocks(package: Package) -> Reading:
    """Return the lines and tables of a file in order, with their automatic numbers, and what is beside the text."""
    body = package.main.first("w:body")
    assert body is not None
    walker = _Walker(package, skip_contents=True)
    blocks = list(walker.blocks(body.children))
    if walker.contents_left_open:
        # The field never ends: what looks like contents is the text.
        walker = _Walker(package, skip_contents=False)
        blocks = list(walker.blocks(body.children))
    return Reading(tuple(blocks), walker.aside)


class _Walker:
    def __init__(self, package: Package, *, skip_contents: bool) -> None:
        self.aside = Aside(comments=_count(package.parts.get("comments"), "w:comment"))
        self._styles = Styles(package.parts.get("styles"))
        self._lists = Lists(package.parts.get("numbering"), self._styles)
        self._notes = {kind: _notes(package.parts.get(f"{kind}s"), f"w:{kind}") for kind in ("footnote", "endnote")}
        self._skip_contents = skip_contents
        self._number = 0
        self._fields: list[_Field] = []
        self._held: list[_Piece] = []
        """The text of paragraphs whose end was deleted: it goes on in the next one."""

    @property
    def contents_left_open(self) -> bool:
        """Tell whether a table of contents was begun and not ended."""
        return self._skip_contents and any(one.is_contents for one in self._fields)

    def blocks(self, nodes: Iterable[Node]) -> Iterator[Block]:
        """Yield the lines and tables of a body or a cell."""
        yield from self._walk(nodes)
        yield from self._rest()

    def _walk(self, nodes: Iterable[Node]) -> Iterator[Block]:
        for node in nodes:
            if node.tag == "w:p":
                yield from self._paragraph(node)
            elif node.tag == "w:tbl":
                yield from self._rest()
                yield from self._table(node)
            elif node.tag == "w:sdt" and _is_contents_control(node):
                inner = list(self.blocks(node.children))
                self.aside.contents += len(inner)
            elif node.tag == "mc:AlternateContent":
                yield from self._walk(_alternative(node))
            elif node.tag in _WRAPPERS:
                yield from self._walk(node.children)

    def _rest(self) -> Iterator[Line]:
        """What was to go on in a paragraph that does not come."""
        pieces, self._held = self._held, []
        yield from self._lines(pieces, ("", False), None, None)

    def _table(self, node: Node) -> Iterator[Block]:
        first = self._number + 1
        rows = []
        for row in _unwrapped(node.children, "w:tr"):
            properties = row.first("w:trPr")
            if properties and any(properties.first(name) for name in _GONE):
                self.aside.deleted += 1
                continue
            if properties and properties.first("w:ins"):
                self.aside.inserted += 1
            kept = (cell for cell in _unwrapped(row.children, "w:tc") if not cell.first("w:tcPr", "w:cellDel"))
            rows.append(tuple(tuple(self._flat(cell.children)) for cell in kept))
        if len(rows) == 1 and len(rows[0]) == 1:
            yield from rows[0][0]  # one box around a text is no table
        elif any(line for row in rows for cell in row for line in cell):
            yield Table(first, tuple(rows))

    def _flat(self, nodes: Iterable[Node]) -> Iterator[Line]:
        """The lines of a cell; a table inside it is read cell by cell."""
        for block in self.blocks(nodes):
            if isinstance(block, Line):
                yield block
            else:
                yield from block.lines

    def _paragraph(self, node: Node) -> Iterator[Line]:
        self._number += 1
        properties = node.first("w:pPr")
        style = self._styles.of_paragraph(properties)
        in_contents = self._in_contents()
        pieces = self._held + list(self._pieces(node.children, style))
        self._held = []
        mark = properties.first("w:rPr") if properties else None
        if mark and any(mark.first(name) for name in _GONE):
            self.aside.deleted += 1
            self._held = pieces
            return
        if mark and mark.first("w:ins"):
            self.aside.inserted += 1
        label = self._lists.next_label(style, list_use(properties))
        lines = self._lines(pieces, label, properties, style)
        if self._skip_contents and (in_contents or self._in_contents() or self._styles.is_contents(style)):
            self.aside.contents += len(lines)
            return
        yield from lines

    def _lines(
        self, pieces: list[_Piece], label: tuple[str, bool], properties: Node | None, style: str | None
    ) -> list[Line]:
        lines = []
        printed, glued = label
        centred = self._styles.centred(style, properties)
        outline = self._styles.outline(style, properties)
        for part in _split(pieces):
            text, bold, capitals = _joined(part)
            if text or printed:
                lines.append(Line(self._number, text, printed, glued, bold, centred, outline, capitals))
            printed, glued = "", False
        return lines

    def _pieces(self, nodes: Iterable[Node], style: str | None) -> Iterator[_Piece]:
        for node in nodes:
            if node.tag == "w:r":
                yield from self._run(node, style)
            elif node.tag in _GONE:
                self.aside.deleted += 1
            elif node.tag == "mc:AlternateContent":
                yield from self._pieces(_alternative(node), style)
            elif node.tag in _WRAPPERS:
                self.aside.inserted += node.tag in ("w:ins", "w:moveTo")
                yield from self._pieces(node.children, style)
            elif node.tag in ("m:oMath", "m:oMathPara"):
                self.aside.formulas += 1
                yield "".join(one.text for one in node.all("m:t")), False, False

    def _run(self, run: Node, style: str | None) -> Iterator[_Piece]:
        properties = run.first("w:rPr")
        if self._styles.run_flag("w:vanish", properties, style):
            self.aside.hidden += any(True for _ in run.each("w:t"))
            return
        bold = self._styles.run_flag("w:b", properties, style)
        capitals = self._styles.run_flag("w:caps", properties, style)
        for node in run.children:
            if node.tag == "w:fldChar":
                self._field(node)
            elif node.tag == "w:instrText":
                if self._fields:
                    self._fields[-1].instruction += node.text
            elif any(one.in_code for one in self._fields):
                continue
            elif node.tag == "w:t":
                if node.text.strip():
                    self._look_at_font(self._styles.font(properties, style))
                yield node.text, bold, capitals
            elif node.tag in _SIGNS:
                yield _SIGNS[node.tag], bold, capitals
            elif node.tag in ("w:footnoteReference", "w:endnoteReference"):
                kind = node.tag[2:-9]
                text = self._notes[kind].get(node.attributes.get("id", ""), "")
                self.aside.footnotes.append(Noted(self._number, text))
            else:
                self._drawn(node)

    def _field(self, node: Node) -> None:
        kind = node.attributes.get("fldCharType")
        if kind == "begin":
            # Fields inside fields are few; what goes on like this was never ended.
            self._fields = [*self._fields[-_MOST_OPEN_FIELDS:], _Field()]
        elif kind == "separate" and self._fields:
            self._fields[-1].in_code = False
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _in_contents(self) -> bool:
        return any(one.is_contents for one in self._fields)

    def _look_at_font(self, font: str) -> None:
        if _OLD_FONT.match(font):
            self.aside.old_fonts[font] = self.aside.old_fonts.get(font, 0) + 1

    def _drawn(self, node: Node) -> None:
        """Note a text box by what it says, anything else that is drawn as a picture."""
        if node.tag == "mc:AlternateContent":
            for one in _alternative(node):
                self._drawn(one)
        elif node.tag in ("w:drawing", "w:pict", "w:object"):
            boxes = list(_boxes(node))
            self.aside.text_boxes += [Noted(self._number, text) for box in boxes if (text := _plain(box))]
            self.aside.pictures += not boxes


class _Field:
    """A field that is open: its instruction, and whether its result has not begun."""

    def __init__(self) -> None:
        self.instruction = ""
        self.in_code = True

    @property
    def is_contents(self) -> bool:
        return self.instruction.strip().upper().startswith("TOC")


def _alternative(node: Node) -> list[Node]:
    """Return the content of the first choice that holds any, else of the fallback: never both."""
    for name in ("mc:Choice", "mc:Fallback"):
        for one in node.each(name):
            if one.children:
                return one.children
    return []


def _boxes(node: Node) -> Iterator[Node]:
    """Yield the text boxes inside a drawing, each once: where it has alternatives, those of the first."""
    for child in node.children:
        if child.tag == "w:txbxContent":
            yield child
        elif child.tag == "mc:AlternateContent":
            for one in _alternative(child):
                yield from _boxes(one) if one.tag != "w:txbxContent" else iter((one,))
        else:
            yield from _boxes(child)


def _plain(node: Node) -> str:
    """Return the text of a note or a box in one line, without what is deleted."""
    texts = []
    for paragraph in node.all("w:p"):
        gone = {id(text) for name in _GONE for one in paragraph.all(name) for text in one.all("w:t")}
        texts.append("".join(one.text for one in paragraph.all("w:t") if id(one) not in gone))
    return " ".join(cleaned(" ".join(texts)).split())


def _notes(root: Node | None, name: str) -> dict[str, str]:
    return {node.attributes.get("id", ""): _plain(node) for node in root.each(name)} if root else {}


def _count(root: Node | None, name: str) -> int:
    return sum(1 for _ in root.each(name)) if root else 0


def _is_contents_control(node: Node) -> bool:
    gallery = node.value("w:sdtPr", "w:docPartObj", "w:docPartGallery")
    return gallery == "Table of Contents"


def _unwrapped(nodes: Iterable[Node], wanted: str) -> Iterator[Node]:
    for node in nodes:
        if node.tag == wanted:
            yield node
        elif node.tag in _WRAPPERS:
            yield from _unwrapped(node.children, wanted)


def _split(pieces: list[_Piece]) -> list[list[_Piece]]:
    """Part the pieces at their line breaks."""
    parts: list[list[_Piece]] = [[]]
    for text, bold, capitals in pieces:
        for at, row in enumerate(cleaned(text).split("\n")):
            if at:
                parts.append([])
            if row:
                parts[-1].append((row, bold, capitals))
    return parts


def _joined(pieces: list[_Piece]) -> tuple[str, tuple[tuple[int, int], ...], bool]:
    """Join the pieces of a line in NFC, without the blanks at its ends, and say where it is bold."""
    texts = [piece[0] for piece in pieces]
    for at in range(1, len(texts)):
        # A letter may stand in one run and its mark in the next.
        own = texts[at].lstrip(_MARKS)
        texts[at - 1] += texts[at][: len(texts[at]) - len(own)]
        texts[at] = own
    texts = [nfc(text) for text in texts]
    bold: list[tuple[int, int]] = []
    size = 0
    for text, (_, is_bold, _) in zip(texts, pieces, strict=True):
        if is_bold and text:
            first = bold.pop()[0] if bold and bold[-1][1] == size else size
            bold.append((first, size + len(text)))
        size += len(text)
    whole = "".join(texts)
    lead = len(whole) - len(whole.lstrip())
    text = whole.strip()
    moved = ((max(first - lead, 0), min(last - lead, len(text))) for first, last in bold)
    lettered = [(piece, capitals) for piece, _, capitals in pieces if any(map(str.isalpha, piece))]
    in_capitals = bool(lettered) and all(capitals or piece.isupper() for piece, capitals in lettered)
    return text, tuple((first, last) for first, last in moved if last > first), in_capitals


def cleaned(text: str) -> str:
    """Return the text with plain blanks and without characters that cannot be seen or cannot be text."""
    text = text.replace("\u0085", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    return _BLANK.sub(" ", _NOT_TEXT.sub("", _NOT_SEEN.sub("", text)))
