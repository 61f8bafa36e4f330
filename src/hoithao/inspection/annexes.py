"""Assertions on annexes (Phụ lục I, Phần I, Mục III, khoản 1)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hoithao.document.metrics import text_width
from hoithao.inspection.anatomy import Anatomy
from hoithao.inspection.annex import Annex
from hoithao.inspection.faults import TITLED, Fault, faults, look, measure, rule
from hoithao.inspection.head import NUMBER_LINE, padded
from hoithao.inspection.names import MM
from hoithao.inspection.pages import Cell, Table
from hoithao.inspection.text import Paragraph
from hoithao.vn import roman

_WORD = re.compile(r"Phụ lục(?: [IVXLC]+)?")
_REFERENCE = re.compile(
    r"\(Kèm theo (?P<type>[^\d/]+?) số\s*(?P<number>[^/]*?)\s*/(?P<symbol>\S+),?\s+ngày(?P<day>.*?)tháng(?P<month>.*?)"
    r"năm(?P<year>[\s.…_\d]*)của .+\)"
)
_DATE = re.compile(r"ngày(.*?)tháng(.*?)năm(.*)")
_NEAR = 20


@rule("HTA64")
def mentioned(a: Anatomy) -> Iterator[Fault]:
    """The text mentions the annex."""
    if a.annexes and a.body and not any("phụ lục" in one.text.lower() for one in a.body):
        yield Fault("HTA64", ("not-mentioned",))


@rule("HTA65")
def word(a: Anatomy) -> Iterator[Fault]:
    """The word «Phụ lục» stands alone, bold, of 14 points, in small letters."""
    for annex in a.annexes:
        if annex.word is None:
            yield Fault("HTA65", ("missing",), annex.titles[0] if annex.titles else None)
            continue
        found = look(annex.word, size=(14, 14), bold=True, italic=False, centred=True)
        if annex.word.is_upper:
            found.append("upper")
        elif not re.fullmatch(r"Phụ lục(?: [IVXLC\d]+)?", annex.word.text):
            found.append(measure("reads", annex.word.text))
        yield from faults("HTA65", annex.word, found)


def _number(annex: Annex) -> str:
    assert annex.word is not None
    found = re.match(r"phụ lục\s*(?:số\s*)?([ivxlc\d]*)", annex.word.text, re.IGNORECASE)
    return found[1].upper() if found else ""


@rule("HTA66")
def numbers(a: Anatomy) -> Iterator[Fault]:
    """Several annexes are numbered I, II, …; a single one is not."""
    several = [annex for annex in a.annexes if annex.word is not None]
    for at, annex in enumerate(several, 1):
        wanted = roman(at) if len(several) > 1 else ""
        if _number(annex) != wanted:
            tokens = (measure("numbered", _number(annex)) if _number(annex) else "not-numbered",)
            yield Fault("HTA66", (*tokens, measure("wanted", wanted) if wanted else "wanted-none"), annex.word)


@rule("HTA67")
def titles(a: Anatomy) -> Iterator[Fault]:
    """The title of an annex is in bold capitals."""
    for annex in a.annexes:
        if not annex.titles:
            yield Fault("HTA67", ("missing",), annex.word)
        for line in annex.titles:
            found = look(line, size=(13, 14), bold=True, italic=False, centred=True, upper=True)
            yield from faults("HTA67", line, found)


def _filled(text: str) -> str:
    """Return what stands in a place to fill, without a nought before it; nothing for a blank such as «20…»."""
    return re.sub(r"^20$|^0+", "", re.sub(r"[\s.…_]", "", text))


@rule("HTA68", TITLED)
def reference(a: Anatomy) -> Iterator[Fault]:
    """The line «(Kèm theo …)» is there, in italics, and agrees with number and date of the document."""
    for annex in a.annexes:
        if annex.reference is None:
            yield Fault("HTA68", ("missing",), annex.word)
            continue
        found = look(annex.reference, size=(13, 14), bold=False, italic=True, centred=True)
        match = _REFERENCE.fullmatch(annex.reference.text)
        if match is None:
            found.append(measure("reads", annex.reference.text))
        elif not _agrees(a, match):
            found.append("other-number")
        yield from faults("HTA68", annex.reference, found)


def _agrees(a: Anatomy, match: re.Match[str]) -> bool:
    line = a.number_line
    number = NUMBER_LINE.fullmatch(padded(line.text)) if line is not None else None
    if number is not None and match["symbol"].rstrip(",") != number["symbol"]:
        return False
    date = _DATE.search(a.place_date.text) if a.place_date is not None else None
    if number is None or date is None:
        return True
    values = [_filled(match[key]) for key in ("number", "day", "month", "year")]
    wanted = [_filled(number["number"]), *map(_filled, date.groups())]
    return values == wanted or not any(values[:3])


@rule("HTA70")
def tables(a: Anatomy) -> Iterator[Fault]:
    """The tables of an annex fit the page and repeat their heading."""
    for annex in a.annexes:
        for table in annex.tables:
            yield from _fits(annex, table)


def _fits(annex: Annex, table: Table) -> Iterator[Fault]:
    first = table.rows[0].cells[0].paragraphs[:1] if table.rows and table.rows[0].cells else []
    at = first[0] if first else None
    indent = 0 if table.centred else max(table.indent, 0)
    room = annex.section.text_width
    found = []
    if table.width + indent > room + 115 * 2:
        found.append(measure("table-wide", round((table.width + indent - room) / MM)))
    if len(table.rows) > 8 and not table.rows[0].header:
        found.append("header-once")
    yield from faults("HTA70", at, found)
    for row in table.rows:
        for cell in row.cells:
            if (long := _too_long(cell)) is not None:
                at, word = long
                yield Fault("HTA70", (measure("word-cut", word),), at)
                return


def _too_long(cell: Cell) -> tuple[Paragraph, str] | None:
    """Return the first word that is wider than its cell, with the paragraph it stands in."""
    for paragraph in cell.paragraphs:
        if len(paragraph.text) * 20 < cell.width / 12 and " " in paragraph.text:
            continue
        room = cell.width - paragraph.layout.left - paragraph.layout.right
        for piece in paragraph.visible:
            for part in piece.text.split():
                size = piece.face.size * 10
                # No letter is much wider than its size, so that most words need not be measured.
                if len(part) < 4 or len(part) * size * 1.2 < room:
                    continue
                if text_width(part, size, bold=piece.face.bold) > room + _NEAR:
                    return paragraph, part
    return None
