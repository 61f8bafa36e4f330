"""Assertions on addressees and text (Phụ lục I, Phần I, Mục II, khoản 6 and 9; Mục V)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise, zip_longest

from hoithao.document.metrics import text_width
from hoithao.inspection.anatomy import Anatomy
from hoithao.inspection.faults import ISSUED, LETTER, REPORT, Fault, faults, look, measure, rule
from hoithao.inspection.names import MM
from hoithao.inspection.text import Line, Paragraph
from hoithao.vn import roman

_UPWARD = REPORT | LETTER
ROMAN = re.compile(r"([IVXLC]+)\. ")
ARABIC = re.compile(r"(\d+)\. ")
LETTER_MARK = re.compile(r"([^\W\d_])\) ")
LETTERS = "abcdđeghiklmnopqrstuvxy"
_INDENTS = (567, 720)
_NEAR = 12
_CENTRED_HEADING = re.compile(r"(?:Phần|Chương|Mục|Tiểu mục|PHẦN|CHƯƠNG|MỤC) (?:[IVXLC]+|\d+|thứ \S+)\b")
_TITLE_END = re.compile(r"[.;:,]$|\./\.$")
MIN_GAP = 118
"""Six points, less a rounding."""


@rule("HTA36")
def addressees(a: Anatomy) -> Iterator[Fault]:
    """A report upward and a công văn say to whom they go; other types do not."""
    if a.kind in _UPWARD:
        if not a.addressees:
            yield Fault("HTA36", ("missing",))
        for line in a.addressees:
            yield from faults("HTA36", line, look(line, size=(13, 14), bold=False, italic=False))
    elif a.addressees and a.kind in ("minutes", "notice"):
        yield Fault("HTA36", ("not-in-this-type",), a.addressees[0])


@rule("HTA37", _UPWARD)
def single_addressee(a: Anatomy) -> Iterator[Fault]:
    """One addressee stands on the line of «Kính gửi:»."""
    if len(a.addressees) == 1:
        line = a.addressees[0]
        if not re.fullmatch(r"Kính gửi: \S.*[^.;]", line.text):
            yield Fault("HTA37", (measure("reads", line.text),), line)


@rule("HTA38", _UPWARD)
def several_addressees(a: Anatomy) -> Iterator[Fault]:
    """Several addressees stand one to a line, with dashes under the colon."""
    if len(a.addressees) < 2:
        return
    label, *lines = a.addressees
    if label.text != "Kính gửi:":
        yield Fault("HTA38", (measure("reads", label.text),), label)
        return
    for line in lines:
        end = "." if line is lines[-1] else ";"
        if not re.fullmatch(rf"- .*[^.;]\{end}", line.text):
            yield Fault("HTA38", (measure("reads", line.text),), line)
    if label.paragraph.cell is None and lines[0].paragraph.cell is None:
        size = label.paragraph.size * 10
        start = _start(label)
        colon = start + text_width("Kính gửi", size)
        for line in lines:
            if line.is_first and abs(line.paragraph.first_indent - colon) > 2 * MM:
                yield Fault("HTA38", ("dash-off",), line)


def _start(line: Line) -> float:
    layout = line.paragraph.layout
    if layout.align == "center":
        return layout.left + (line.paragraph.width - layout.left - layout.right - line.longest) / 2
    return line.paragraph.first_indent


def is_basis(paragraph: Paragraph) -> bool:
    """Tell whether a paragraph is one of the căn cứ."""
    return paragraph.text.startswith("Căn cứ ") and not paragraph.text.endswith(":")


def bases(a: Anatomy) -> list[Paragraph]:
    """Return the căn cứ that the text opens with."""
    found = []
    for paragraph in a.body:
        if not is_basis(paragraph):
            break
        found.append(paragraph)
    return found


def _is_centred_heading(a: Anatomy, paragraph: Paragraph) -> bool:
    """Tell whether a paragraph is a heading that stands in the middle: Phần, Chương, Mục, and their titles."""
    line = paragraph.lines[0]
    if paragraph.layout.align != "center" or not line.bold:
        return False
    return _CENTRED_HEADING.match(line.text) is not None or (line.is_upper and a.kind != "minutes")


def prose(a: Anatomy) -> list[Paragraph]:
    """Return the text without căn cứ and headings in the middle."""
    opening = {id(one) for one in bases(a)}
    return [one for one in a.body if id(one) not in opening and not _is_centred_heading(a, one)]


@rule("HTA39")
def body_size(a: Anatomy) -> Iterator[Fault]:
    """The text has one size of 13 to 14 points and is upright."""
    sizes: Counter[int] = Counter()
    first: dict[int, Paragraph] = {}
    for paragraph in a.body:
        for piece in paragraph.visible:
            if not piece.face.raised:
                sizes[piece.face.size] += len(piece.text)
                first.setdefault(piece.face.size, paragraph)
    usual = sizes.most_common(1)[0][0] if sizes else 0
    if sizes and not 26 <= usual <= 28:
        yield Fault("HTA39", (measure("size", usual / 2),), first[usual])
    for size in sorted(set(sizes) - {usual}):
        yield Fault("HTA39", (measure("another-size", size / 2), measure("usual-size", usual / 2)), first[size])
    for paragraph in prose(a):
        italic = sum(len(piece.text) for piece in paragraph.visible if piece.face.italic)
        if italic * 2 > sum(len(piece.text) for piece in paragraph.visible):
            yield Fault("HTA39", ("italic",), paragraph)


@rule("HTA40")
def justified(a: Anatomy) -> Iterator[Fault]:
    """The text is justified."""
    for paragraph in a.body:
        if paragraph.layout.align != "both" and not _is_centred_heading(a, paragraph):
            yield Fault("HTA40", (measure("align", paragraph.layout.align),), paragraph)


@rule("HTA41")
def first_line(a: Anatomy) -> Iterator[Fault]:
    """The first line is set in by 1 or 1.27 cm, everywhere alike; nothing else is set in."""
    usual: Counter[int] = Counter()
    good: list[tuple[Paragraph, float]] = []
    for paragraph in a.body:
        if _is_centred_heading(a, paragraph):
            continue
        layout, start = paragraph.layout, paragraph.first_indent
        if min(abs(start - one) for one in _INDENTS) > _NEAR:
            yield Fault("HTA41", (measure("first-line", round(start / MM / 10, 2)),), paragraph)
            continue
        # Later lines of a numbered list may hang under its text.
        if (layout.list_id is None and abs(layout.left) > _NEAR) or abs(layout.right) > _NEAR:
            yield Fault("HTA41", ("set-in",), paragraph)
            continue
        usual[min(_INDENTS, key=lambda one: abs(start - one))] += 1
        good.append((paragraph, start))
    if len(usual) > 1:
        rare = usual.most_common()[-1][0]
        paragraph = next(p for p, start in good if abs(start - rare) <= _NEAR)
        yield Fault("HTA41", (measure("first-line-also", rare / 567 if rare == 567 else 1.27),), paragraph)


@rule("HTA42")
def gap(a: Anatomy) -> Iterator[Fault]:
    """Paragraphs stand at least 6 points apart."""
    for above, below in pairwise(a.body):
        alike = above.style == below.style
        after = 0 if alike and above.layout.contextual else above.layout.after
        before = 0 if alike and below.layout.contextual else below.layout.before
        if after + before < MIN_GAP and below.number == above.number + 1:
            yield Fault("HTA42", (measure("gap", round((after + before) / 20, 1)),), below)


@rule("HTA43")
def line_spacing(a: Anatomy) -> Iterator[Fault]:
    """Line spacing is from single to one and a half."""
    for paragraph in a.body:
        if not 0.98 <= paragraph.line_ratio <= 1.52:
            yield Fault("HTA43", (measure("lines", round(paragraph.line_ratio, 2)),), paragraph)


@rule("HTA44", ISSUED)
def basis_look(a: Anatomy) -> Iterator[Fault]:
    """Căn cứ are italic, end with a semicolon, the last with a full stop."""
    found = bases(a)
    for paragraph in found:
        tokens = look(Line(paragraph, paragraph.pieces, first=True), size=(13, 14), italic=True)
        if not paragraph.text.endswith("." if paragraph is found[-1] else ";"):
            tokens.append(measure("ends", paragraph.text[-1:]))
        yield from faults("HTA44", paragraph, tokens)


def _whole(paragraph: Paragraph) -> Line:
    return Line(paragraph, paragraph.pieces, first=True)


@rule("HTA45")
def part_heading(a: Anatomy) -> Iterator[Fault]:
    """A mục has a Roman number and a title in bold capitals."""
    for paragraph in prose(a):
        line = _whole(paragraph)
        if ROMAN.match(paragraph.text):
            yield from faults("HTA45", paragraph, look(line, size=(13, 14), bold=True, italic=False, upper=True))
        elif line.is_upper and len(line.text) > 8 and line.bold and not re.match(r"[\dA-Z]+[.)/]", line.text):
            yield Fault("HTA45", ("no-roman",), paragraph)


@rule("HTA46")
def clause_heading(a: Anatomy) -> Iterator[Fault]:
    """The title of a khoản is bold, its text is not."""
    text = prose(a)
    for paragraph, below in zip_longest(text, text[1:]):
        if not ARABIC.match(paragraph.text):
            continue
        line = _whole(paragraph)
        found = look(line, italic=False)
        ends = _TITLE_END.search(paragraph.text)
        if line.bold and ends is not None and ends[0] != ":":
            found.append("bold")
        elif not line.bold and ends is None and below is not None and not ARABIC.match(below.text):
            # A line without a stop at its end that has text of its own below is a title.
            found.append("not-bold")
        yield from faults("HTA46", paragraph, found)


@rule("HTA47")
def points(a: Anatomy) -> Iterator[Fault]:
    """Điểm are marked a, b, c, d, đ, e, g … and are regular."""
    previous, above = "", None
    for paragraph in prose(a):
        found = LETTER_MARK.match(paragraph.text)
        if found:
            letter = found[1]
            tokens = look(_whole(paragraph), bold=False, italic=False)
            at = LETTERS.find(previous) if previous else -1
            expected = LETTERS[at + 1 : at + 2]
            again = letter == "a" and above is not None and above.text.endswith(":")
            if letter != expected and not again:
                tokens.append(measure("letter", letter))
                tokens.append(measure("wanted-letter", expected or "a"))
            yield from faults("HTA47", paragraph, tokens)
            previous = letter if letter in LETTERS else previous
        elif ROMAN.match(paragraph.text) or ARABIC.match(paragraph.text):
            previous = ""
        above = paragraph


@rule("HTA48")
def numbering(a: Anatomy) -> Iterator[Fault]:
    """Numbers of mục and khoản go on without a gap."""
    parts = clauses = 0
    for paragraph in prose(a):
        if found := ROMAN.match(paragraph.text):
            parts, clauses = parts + 1, 0
            if found[1] != roman(parts):
                yield Fault("HTA48", (measure("numbered", found[1]), measure("wanted", roman(parts))), paragraph)
                parts = next((n for n in range(1, 100) if roman(n) == found[1]), parts)
        elif found := ARABIC.match(paragraph.text):
            clauses += 1
            number = int(found[1][:6])
            if number == 1 and clauses > 1:
                clauses = 1
            elif number != clauses:
                yield Fault("HTA48", (measure("numbered", found[1]), measure("wanted", clauses)), paragraph)
                clauses = number


@rule("HTA49")
def end_mark(a: Anatomy) -> Iterator[Fault]:
    """The text ends with «./.», once."""
    if a.body and not re.search(r"[^./]\./\.$", a.body[-1].text):
        yield Fault("HTA49", ("no-end-mark",), a.body[-1])
    for paragraph in a.body[:-1]:
        if "./." in paragraph.text:
            yield Fault("HTA49", ("end-mark-early",), paragraph)
