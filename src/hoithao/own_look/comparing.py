"""The styles of an agency's file beside those of the program: what may differ is taken, what may not is said."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from hoithao.catalogue import report
from hoithao.diagnostics import Diagnostic
from hoithao.document.layout import (
    PAGE_HEIGHT,
    PAGE_WIDTH,
    SIZES,
    TEXT_STYLES,
    TWIPS_PER_MM,
    TWIPS_PER_PT,
    UNREGULATED,
    HouseLook,
    ParagraphStyle,
    StyleChange,
    default_styles,
    make_layout,
)
from hoithao.draft_file.package import open_package
from hoithao.model.look import Look
from hoithao.own_look.styles import ReadPage, ReadStyle, read_page, read_styles

_FONT = "Times New Roman"
_SLACK = 12
"""How many twips Word may round a length by."""

_MARGINS = {"top": (20, 25), "bottom": (20, 25), "left": (30, 35), "right": (15, 20)}  # mm, PL I-I.3
_FIRST_LINES = {567: 10.0, 720: 12.7}  # PL I-II.6e
_LEAST_GAP, _LARGEST_GAP = 6, 24  # points; PL I-II.6e, and what still is a gap
_SPACE = (0, 1440)  # twips, for what the decree leaves open
_SPACE_TO_SIGN = (1134, 2880)  # above the name: 20 mm at least, for the signature and the stamp


class _Fault(Struct, frozen=True):
    style: str
    property: str
    found: str
    allowed: str
    clause: str


def read_look(name: str, data: bytes) -> tuple[HouseLook | None, list[Diagnostic]]:
    """Read the look of an agency from its Word file.

    Returns what is taken of it, or ``None`` with every property that the decree does not leave open. A style that
    the file lacks is a note; the program's own is used.
    """
    package, found = open_package(name, data)
    if package is None:
        return None, found
    styles, page = read_styles(package), read_page(package)
    body = styles.get("LoiVan") or styles.get("Lời văn")
    if body is None or page is None:
        return None, [report("HT731", name, name=name, reason="no-look-styles")]
    faults = [*_page_faults(page), *_body_faults(body)]
    for own in default_styles().values():
        theirs = styles.get(own.id) or styles.get(own.name)
        if theirs is None:
            found.append(report("HT732", name, style=own.name))
        else:
            faults += _faults(own, theirs, body)
    if faults:
        return None, [_told(name, one) for one in dict.fromkeys(faults)]
    look = _look(page, body)
    changes = {
        own.id: change
        for own in make_layout(look).styles.values()
        if (theirs := styles.get(own.id) or styles.get(own.name)) is not None
        and (change := _change(own, theirs)) is not None
    }
    return HouseLook(look, changes), found


def _told(name: str, one: _Fault) -> Diagnostic:
    values = {"style": one.style, "property": one.property, "found": one.found, "allowed": one.allowed}
    return report("HT730", name, None, path=(), related=(), severity=None, clause=one.clause, **values)


def _look(page: ReadPage, body: ReadStyle) -> Look:
    margins = {
        f"margin_{side}": min(max(round(page.margins[side] / TWIPS_PER_MM, 1), low), high)
        for side, (low, high) in _MARGINS.items()
    }
    return Look.model_validate(
        {
            "body_size": body.size,
            "line_spacing": round(body.line / 240, 3),
            "paragraph_gap": (body.before + body.after) / TWIPS_PER_PT,
            "first_line": _FIRST_LINES[min(_FIRST_LINES, key=lambda known: abs(known - body.first))],
            **margins,
        }
    )


def _page_faults(page: ReadPage) -> Iterator[_Fault]:
    if abs(page.width - PAGE_WIDTH) > 28 or abs(page.height - PAGE_HEIGHT) > 28:
        size = f"{_mm(page.width)} × {_mm(page.height)} mm"
        yield _Fault("", "page", size, "210 × 297 mm", "PL I-I.1")
    for side, (low, high) in _MARGINS.items():
        found = page.margins[side] / TWIPS_PER_MM
        if not low - 0.3 <= found <= high + 0.3:
            yield _Fault("", f"margin-{side}", f"{_mm(page.margins[side])} mm", f"{low}–{high} mm", "PL I-I.3")


def _body_faults(body: ReadStyle) -> Iterator[_Fault]:
    if body.size not in (13, 14):
        yield _Fault("Lời văn", "size", f"{_pt(body.size)} pt", "13 / 14 pt", "PL I-II.6e")
    gap = (body.before + body.after) / TWIPS_PER_PT
    if not _LEAST_GAP <= gap <= _LARGEST_GAP:
        yield _Fault("Lời văn", "gap", f"{_pt(gap)} pt", f"{_LEAST_GAP}–{_LARGEST_GAP} pt", "PL I-II.6e")
    if body.line_rule != "auto" or not 240 <= body.line <= 360:
        yield _Fault("Lời văn", "line", _lines(body), "1–1,5", "PL I-II.6e")
    if all(abs(body.first - known) > _SLACK for known in _FIRST_LINES):
        yield _Fault("Lời văn", "first", f"{_mm(body.first)} mm", "10 / 12,7 mm", "PL I-II.6e")


def _faults(own: ParagraphStyle, theirs: ReadStyle, body: ReadStyle) -> Iterator[_Fault]:
    def fault(property_: str, found: str, allowed: str, clause: str = own.clause) -> _Fault:
        return _Fault(own.name, property_, found, allowed, clause)

    if own.exact_line is not None:  # a line or a space, no text
        return
    # What «Lời văn» has wrong, those that follow it have too; that is said once.
    follows = own.id in TEXT_STYLES and own.id != "LoiVan"
    if theirs.font != _FONT and not (follows and theirs.font == body.font):
        yield fault("font", theirs.font or "?", _FONT, "PL I-I.4")
    if theirs.colour != "000000" and not (follows and theirs.colour == body.colour):
        yield fault("colour", theirs.colour, "000000", "PL I-I.4")
    low, high = (body.size, body.size) if own.id in TEXT_STYLES else SIZES[own.id]
    if not low <= theirs.size <= high:
        yield fault("size", f"{_pt(theirs.size)} pt", f"{_pt(low)}–{_pt(high)} pt" if low < high else f"{_pt(low)} pt")
    if own.id in UNREGULATED:
        return
    for name in ("bold", "italic"):
        if getattr(theirs, name) != getattr(own, name):
            yield fault(name, _yes(getattr(theirs, name)), _yes(getattr(own, name)))
    if theirs.align != own.align:
        yield fault("align", theirs.align, own.align)
    if own.id in TEXT_STYLES:
        if own.id != "LoiVan":
            yield from _unlike_body(own, theirs, body)
        return
    if theirs.line_rule != "auto" or theirs.line != 240:
        yield fault("line", _lines(theirs), "1")
    for name in ("before", "after"):
        space = getattr(theirs, name)
        low, high = _SPACE_TO_SIGN if (own.id, name) == ("HoTenNguoiKy", "before") else _SPACE
        if not low <= space <= high:
            allowed = f"{_pt(round(low / TWIPS_PER_PT))}–{_pt(round(high / TWIPS_PER_PT))} pt"
            yield fault(name, f"{_pt(space / TWIPS_PER_PT)} pt", allowed)
    for name in ("left", "first"):
        if own.id != "NoiKinhGui" and abs(getattr(theirs, name) - getattr(own, name)) > _SLACK:
            yield fault(name, f"{_mm(getattr(theirs, name))} mm", f"{_mm(getattr(own, name))} mm")


def _unlike_body(own: ParagraphStyle, theirs: ReadStyle, body: ReadStyle) -> Iterator[_Fault]:
    """What is set with the text has its lines and its indent."""
    if (theirs.line, theirs.line_rule) != (body.line, body.line_rule):
        yield _Fault(own.name, "line", _lines(theirs), _lines(body), "PL I-II.6e")
    if abs(theirs.first - body.first) > _SLACK:
        yield _Fault(own.name, "first", f"{_mm(theirs.first)} mm", f"{_mm(body.first)} mm", "PL I-II.6e")
    if theirs.before + theirs.after < _LEAST_GAP * TWIPS_PER_PT:
        gap = (theirs.before + theirs.after) / TWIPS_PER_PT
        yield _Fault(own.name, "gap", f"{_pt(gap)} pt", f"≥ {_LEAST_GAP} pt", "PL I-II.6e")


def _change(own: ParagraphStyle, theirs: ReadStyle) -> StyleChange | None:
    """Return what the file changes of a style; what follows from the text (its size, lines, indent) is the look's."""
    if own.exact_line is not None:
        return None
    change = StyleChange(
        size=theirs.size if own.id not in TEXT_STYLES and theirs.size != own.size else None,
        before=theirs.before if theirs.before != own.before else None,
        after=theirs.after if theirs.after != own.after else None,
    )
    return None if change == StyleChange() else change


def _mm(twips: float) -> str:
    return _pt(round(twips / TWIPS_PER_MM, 1))


def _pt(number: float) -> str:
    return f"{number:g}".replace(".", ",")


def _lines(style: ReadStyle) -> str:
    if style.line_rule != "auto":
        return f"{_pt(style.line / TWIPS_PER_PT)} pt"
    return _pt(round(style.line / 240, 2))


def _yes(flag: bool) -> str:
    return "yes" if flag else "no"
