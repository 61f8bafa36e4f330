"""Assertions on paper, margins, characters and page numbers (Phụ lục I, Phần I, Mục I)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from hoithao.inspection.anatomy import Anatomy
from hoithao.inspection.faults import Fault, Rule, faults, look, measure, rule
from hoithao.inspection.names import MM, attr, w, whole
from hoithao.inspection.pages import Section, height_of
from hoithao.inspection.text import Paragraph, Piece

FONT = "Times New Roman"
_SHORT_SIDE, _LONG_SIDE = 210 * MM, 297 * MM
_NEAR = 0.5 * MM
_LEGACY = re.compile(r"^(?:\.Vn|VNI[- ])", re.IGNORECASE)
_ASCII = re.compile(r"[!-~]")
_EASTERN = re.compile("[\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]")
_OTHER = re.compile("[\u00a1-\u2e7f\ua4d0-\uabff\ufb00-\ufe2f]")
_BULLET = re.compile("^[•▪●◦■\uf0b7·]")
_NUMERALS = re.compile(r"\\\*\s*(?!Arabic\b|MERGEFORMAT\b)(\w+)", re.IGNORECASE)


def _off(section: Section, width: float, height: float) -> list[str]:
    if abs(section.width - width) <= _NEAR and abs(section.height - height) <= _NEAR:
        return []
    return [measure("page", f"{section.width / MM:.0f} × {section.height / MM:.0f}")]


@rule("HTA01")
def paper(a: Anatomy) -> Iterator[Fault]:
    """Pages are A4."""
    for section in a.document.sections:
        if section.is_portrait:
            yield from faults("HTA01", None, _off(section, _SHORT_SIDE, _LONG_SIDE))


@rule("HTA02")
def orientation(a: Anatomy) -> Iterator[Fault]:
    """The text stands upright; a page turned for a table of the body is allowed."""
    for section in a.document.sections:
        wide = any(section is annex.section for annex in a.annexes)
        holds_table = any(not isinstance(block, Paragraph) for block in section.blocks)
        turned = section.number > 1 and holds_table
        if section.number in a.main_sections and not section.is_portrait and not wide and not turned:
            yield Fault("HTA02", ("landscape",))


@rule("HTA03")
def annex_orientation(a: Anatomy) -> Iterator[Fault]:
    """A turned page of an annex is A4 as well."""
    for section in a.document.sections:
        if not section.is_portrait and (section.number > 1 or section.number not in a.main_sections):
            found = _off(section, _LONG_SIDE, _SHORT_SIDE)
            if attr(section.element.find(w("pgSz")), "orient") != "landscape":
                found.append("not-marked-landscape")
            yield from faults("HTA03", None, found)


def _margin(code: str, side: str, low: float, high: float) -> Rule:
    def find(a: Anatomy) -> Iterator[Fault]:
        seen: set[float] = set()
        for section in a.document.sections:
            value = section.measure("pgMar", side)
            value = 1440.0 if value is None else abs(value)
            value += (section.measure("pgMar", "gutter") or 0) if side == "left" else 0
            if not low * MM - _NEAR <= value <= high * MM + _NEAR and value not in seen:
                seen.add(value)
                yield Fault(code, (measure("mm", round(value / MM, 1)),))

    find.__doc__ = f"The {side} margin."
    return rule(code)(find)


_margin("HTA04", "top", 20, 25)
_margin("HTA05", "bottom", 20, 25)
_margin("HTA06", "left", 30, 35)
_margin("HTA07", "right", 15, 20)


def _each(a: Anatomy) -> Iterator[tuple[Paragraph, Piece]]:
    for paragraph in a.document.paragraphs:
        for piece in paragraph.pieces:
            if piece.text.strip() and not piece.face.hidden:
                yield paragraph, piece


def _fonts(piece: Piece) -> set[str]:
    """Return the fonts its characters are set in; which one counts depends on the character."""
    ascii_font, other, eastern, _ = piece.face.fonts
    found = {ascii_font or "?"} if _ASCII.search(piece.text) else set()
    if not piece.text.isascii():
        if _EASTERN.search(piece.text):
            found.add(eastern or "?")
        if _OTHER.search(piece.text):
            found.add(other or "?")
    return found


@rule("HTA08")
def font(a: Anatomy) -> Iterator[Fault]:
    """Characters are set in Times New Roman; each other font is told once, where it is first met."""
    first: dict[str, Paragraph] = {}
    for paragraph, piece in _each(a):
        for name in _fonts(piece):
            if name != FONT and not _LEGACY.match(name):
                first.setdefault(name, paragraph)
    for name, paragraph in first.items():
        yield Fault("HTA08", (measure("font", name) if name != "?" else "no-font",), paragraph)


@rule("HTA09")
def black(a: Anatomy) -> Iterator[Fault]:
    """Characters are black; each other colour is told once."""
    first: dict[str, Paragraph] = {}
    for paragraph, piece in _each(a):
        color = piece.face.color
        if color is not None and color.lower() not in ("auto", "000000"):
            first.setdefault(color, paragraph)
    for color, paragraph in first.items():
        yield Fault("HTA09", (measure("color", color),), paragraph)


@rule("HTA10")
def composed(a: Anatomy) -> Iterator[Fault]:
    """Text is in composed Unicode, and no font of an old encoding is used."""
    legacy: dict[str, Paragraph] = {}
    for paragraph, piece in _each(a):
        for name in _fonts(piece):
            if _LEGACY.match(name):
                legacy.setdefault(name, paragraph)
    for name, paragraph in legacy.items():
        yield Fault("HTA10", (measure("old-font", name),), paragraph)
    loose = [p for p, piece in _each(a) if not unicodedata.is_normalized("NFC", piece.text)]
    if loose:
        yield Fault("HTA10", (measure("decomposed", len(set(map(id, loose)))),), loose[0])


def numbered(paragraphs: Iterable[Paragraph]) -> list[Paragraph]:
    """Return the paragraphs with a page number."""
    return [one for one in paragraphs if any(field.split()[:1] == ["PAGE"] for field in one.fields)]


def _pages(a: Anatomy) -> tuple[str, ...]:
    return ("default", "even") if a.document.even_pages_differ else ("default",)


def fits_one_page(a: Anatomy) -> bool:
    """Tell whether the document surely is a single page, which shows no number anyhow."""
    if len(a.document.sections) > 1 or a.annexes or (a.document.pages or 1) > 1:
        return False
    room = 0.85 * a.section.text_height
    for block in a.section.blocks:
        room -= height_of(block)
        if room <= 0:
            return False
    return True


@rule("HTA11")
def page_number(a: Anatomy) -> Iterator[Fault]:
    """One page number stands in the header, centred."""
    told: set[str] = set()
    for section in a.document.sections:
        for which in _pages(a):
            found = numbered(section.story("header", which))
            if not found and fits_one_page(a):
                continue
            below = numbered(section.story("footer", which))
            tokens = [] if found else ["number-in-footer" if below else "no-page-number"]
            tokens += ["page-number-twice"] if len(found) > 1 else []
            for one in found[:1]:
                centred = "center" in (one.layout.align, one.layout.frame_align) or _at_centred_tab(one)
                tokens += [] if centred else [measure("align", one.layout.align)]
            # One cause in several sections is told once.
            new = [token for token in tokens if token not in told]
            told.update(new)
            yield from faults("HTA11", found[0] if found else None, new)


def _at_centred_tab(paragraph: Paragraph) -> bool:
    lead = "".join(piece.text for piece in paragraph.pieces)
    tabs = len(lead) - len(lead.lstrip("\t"))
    return 0 < tabs <= len(paragraph.layout.tabs) and paragraph.layout.tabs[tabs - 1][1] == "center"


@rule("HTA12")
def page_number_format(a: Anatomy) -> Iterator[Fault]:
    """Page numbers are Arabic, from 1, of 13 to 14 points, upright."""
    told: set[tuple[str, ...]] = set()
    for section in a.document.sections:
        settings = section.element.find(w("pgNumType"))
        tokens = []
        if attr(settings, "fmt") not in (None, "decimal"):
            tokens.append("not-arabic")
        first = whole(attr(settings, "start"))
        if section.number == 1 and first not in (None, 1):
            tokens.append(measure("starts-at", first or 0))
        found = numbered(section.story("header", "default"))
        for one in found[:1]:
            if any(_NUMERALS.search(field) for field in one.fields):
                tokens.append("not-arabic")
            faces = [piece.face for piece in one.visible] or one.field_faces or [one.mark]
            tokens += [measure("size", size / 2) for size in sorted({f.size for f in faces}) if not 26 <= size <= 28]
            tokens += ["italic"] if any(face.italic for face in faces) else []
        if tokens and tuple(tokens) not in told:
            told.add(tuple(tokens))
            yield Fault("HTA12", tuple(dict.fromkeys(tokens)), found[0] if found else None)


@rule("HTA13")
def first_page(a: Anatomy) -> Iterator[Fault]:
    """The first page shows no number."""
    main = a.section
    which = "first" if main.first_page_differs else "default"
    found = numbered(main.story("header", which))
    if found:
        yield Fault("HTA13", ("number-on-first-page",), found[0])


@rule("HTA14")
def annex_numbers(a: Anatomy) -> Iterator[Fault]:
    """Pages are counted anew in every annex."""
    for annex in a.annexes:
        start = whole(attr(annex.section.element.find(w("pgNumType")), "start"))
        if not annex.own_section:
            yield Fault("HTA14", ("no-own-section",), annex.word)
        elif start != 1:
            yield Fault("HTA14", ("numbers-go-on",) if start is None else (measure("starts-at", start),), annex.word)


@rule("HTA15")
def footer_number(a: Anatomy) -> Iterator[Fault]:
    """No page number stands in the footer."""
    for section in a.document.sections:
        for which in ("default", "first", "even"):
            found = numbered(section.story("footer", which))
            # Where the header has none, the number in the wrong place is told as HTA11.
            if found and numbered(section.story("header", which if which == "even" else "default")):
                yield Fault("HTA15", ("number-in-footer",), found[0])
                return


@rule("HTA76")
def bullets(a: Anatomy) -> Iterator[Fault]:
    """Lists are marked by a typed dash, not by Word's bullets."""
    for paragraph in a.document.paragraphs:
        sign = paragraph.label if paragraph.bullet else paragraph.text[:1]
        if (paragraph.bullet and sign.strip() not in ("-", "–", "+")) or _BULLET.match(paragraph.text):
            yield Fault("HTA76", ("bullet",), paragraph)
            return


@rule("HTA78")
def contact(a: Anatomy) -> Iterator[Fault]:
    """The contact line stands at the foot of the first page only, under a rule across the page."""
    main = a.section
    later = [p for s in a.document.sections for p in s.story("footer", "default") if p.text and not numbered([p])]
    first = (
        [p for p in main.story("footer", "first") if p.text and not numbered([p])] if main.first_page_differs else []
    )
    if later and not fits_one_page(a):
        yield Fault("HTA78", ("on-later-pages",), later[0])
        return
    for paragraph in first:
        tokens = [t for line in paragraph.lines if line.text for t in look(line, size=(11, 12), italic=False)]
        yield from faults("HTA78", paragraph, dict.fromkeys(tokens))
    if first:
        story = main.story("footer", "first")
        borders = [p for p in story if p.layout.border("top", "bottom")]
        wide = any(p.width - p.layout.left - p.layout.right >= main.text_width - 2 * MM for p in borders)
        shapes = [stroke for p in story for stroke in p.strokes]
        wide = wide or any(s.across or (s.length or 0) >= main.text_width - 5 * MM for s in shapes)
        wide = wide or any(line.is_rule for p in story for line in p.lines)
        if not wide:
            yield Fault("HTA78", ("no-rule",), first[0])
