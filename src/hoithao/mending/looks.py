"""Changes of characters and paragraphs: size, weight, alignment, indents, gaps, font, colour."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from lxml import etree

from hoithao.inspection.faults import Fault
from hoithao.inspection.styles import Face
from hoithao.inspection.text import Paragraph, Piece
from hoithao.mending.properties import put, switch
from hoithao.mending.work import FONT, Work, holder_of, pieces_of

_SIZES = {
    "HTA12": (13, 14), "HTA17": (12, 13), "HTA19": (13, 14), "HTA21": (12, 13), "HTA22": (12, 13), "HTA25": (13, 13),
    "HTA30": (13, 14), "HTA32": (13, 14), "HTA33": (13, 14), "HTA34": (13, 14), "HTA36": (13, 14), "HTA44": (13, 14),
    "HTA45": (13, 14), "HTA50": (12, 12), "HTA51": (11, 11), "HTA54": (13, 14), "HTA56": (13, 14), "HTA61": (13, 14),
    "HTA65": (14, 14), "HTA67": (13, 14), "HTA68": (13, 14), "HTA78": (11, 12), "HTA79": (11, 11),
}  # fmt: skip
"""The sizes, in points, that a line of each assertion may have; reading the copy again holds them to the checker's."""

_LETTER_SUBJECT = (12, 13)
_ALIGN = {"HTA40": "both", "HTA50": "left", "HTA51": "left"}
_INDENTS = (567, 720)


def _page_number_runs(work: Work, fault: Fault) -> Iterator[etree._Element]:
    """Yield the runs of a page number, which need not show anything in the file, with room for properties."""
    paragraph = holder_of(fault)
    if paragraph is not None:
        yield from work.paragraph(paragraph).iter(work.parcel.name("r"))


def set_size(work: Work, fault: Fault, value: str) -> bool:
    """Bring the size of a line into its range."""
    low, high = _SIZES.get(fault.code, (13, 14))
    if fault.code == "HTA12":
        wanted = str(round(2 * min(max(float(value), low), high)))
        for run in _page_number_runs(work, fault):
            put(work.parcel, run, "rPr", "sz", val=wanted)
        return True
    if fault.code == "HTA34" and work.anatomy.kind == "letter":
        low, high = _LETTER_SUBJECT
    if fault.code == "HTA39":
        return _body_size(work, float(value), min(max(float(value), 13), 14))
    changed = False
    for paragraph, piece in pieces_of(fault):
        size = min(max(piece.face.size, 2 * low), 2 * high)
        if size != piece.face.size and not piece.face.raised:
            _write_size(work, paragraph, piece, size)
            changed = True
    return changed


def _write_size(work: Work, paragraph: Paragraph, piece: Piece, size: int) -> None:
    for child in ("sz", "szCs"):
        put(work.parcel, work.run(paragraph, piece), "rPr", child, val=str(size))


def _body_size(work: Work, old: float, new: float) -> bool:
    changed = False
    for paragraph in work.anatomy.body:
        for piece in paragraph.visible:
            if piece.run is not None and piece.face.size == 2 * old:
                _write_size(work, paragraph, piece, round(2 * new))
                changed = True
    return changed


def set_usual_size(work: Work, fault: Fault, value: str) -> bool:
    """Give text of another size the size of the rest."""
    usual = next((token.partition("=")[2] for token in fault.found if token.startswith("usual-size")), "14")
    return _body_size(work, float(value), min(max(float(usual), 13), 14))


def switched(name: str, *, on: bool) -> Callable[[Work, Fault, str], bool]:
    """Return the change that switches bold or italic on or off."""

    def change(work: Work, fault: Fault, _: str) -> bool:
        changed = False
        if fault.code == "HTA12":
            for run in _page_number_runs(work, fault):
                switch(work.parcel, run, name, on=on)
                changed = True
        for paragraph, piece in pieces_of(fault):
            if (piece.face.bold if name == "b" else piece.face.italic) is not on:
                switch(work.parcel, work.run(paragraph, piece), name, on=on)
                changed = True
        return changed

    return change


def set_align(work: Work, fault: Fault, _: str) -> bool:
    """Set the alignment a line needs."""
    paragraph = holder_of(fault)
    if paragraph is None:
        return False
    align = _ALIGN.get(fault.code, "center")
    work.set(paragraph, "jc", val=align)
    if align == "center":
        _even(work, paragraph)
    return True


def _even(work: Work, paragraph: Paragraph) -> None:
    work.set(paragraph, "ind", left="0", right="0", firstLine="0", hanging=None, start=None, end=None)


def centre(work: Work, fault: Fault, _: str) -> bool:
    """Take away indents that push a line off the centre."""
    paragraph = holder_of(fault)
    if paragraph is None:
        return False
    _even(work, paragraph)
    return True


def set_indents(work: Work, fault: Fault, _: str) -> bool:
    """Set the indents of a paragraph: the first line as in the rest of the text, nothing else."""
    paragraph = holder_of(fault)
    if paragraph is None or (paragraph.pieces and paragraph.pieces[0].text.startswith("\t")):
        return False
    first = 0
    if fault.code == "HTA41":
        starts = Counter(min(_INDENTS, key=lambda one: abs(one - p.first_indent)) for p in work.anatomy.body)
        first = starts.most_common(1)[0][0]
    work.set(paragraph, "ind", left="0", right="0", firstLine=str(first), hanging=None, start=None, end=None)
    return True


def set_lines(work: Work, fault: Fault, _: str) -> bool:
    """Set single line spacing."""
    paragraph = holder_of(fault)
    if paragraph is None:
        return False
    every = [paragraph]
    if fault.code == "HTA19" and work.anatomy.country is not None:
        every.append(work.anatomy.country.paragraph)
    for one in every:
        work.set(one, "spacing", line="240", lineRule="auto")
    return True


def set_gap(work: Work, fault: Fault, _: str) -> bool:
    """Set six points above a paragraph."""
    paragraph = holder_of(fault)
    if paragraph is None:
        return False
    work.set(paragraph, "spacing", before="120", beforeAutospacing=None)
    if paragraph.layout.contextual:
        work.set(paragraph, "contextualSpacing", val="0")
    return True


def keep_with_next(work: Work, fault: Fault, _: str) -> bool:
    """Keep a paragraph on the page of the next one."""
    paragraph = holder_of(fault)
    if paragraph is not None:
        work.set(paragraph, "keepNext", val=None)
    return paragraph is not None


def set_font(work: Work, _: Fault, value: str) -> bool:
    """Set Times New Roman wherever another font is."""
    fonts = dict.fromkeys(("ascii", "hAnsi", "cs", "eastAsia"), FONT)
    themes = dict.fromkeys(("asciiTheme", "hAnsiTheme", "cstheme", "eastAsiaTheme"))
    return _everywhere(work, lambda face: (value or None) in face.fonts[:3], "rFonts", {**fonts, **themes})


def set_color(work: Work, _: Fault, value: str) -> bool:
    """Set black wherever another colour is."""
    nothing = dict.fromkeys(("themeColor", "themeTint", "themeShade"))
    return _everywhere(work, lambda face: face.color == value, "color", {"val": "000000", **nothing})


def _everywhere(
    work: Work, wrong: Callable[[Face], bool], child: str, attributes: dict[str, str | None] | dict[str, None]
) -> bool:
    """Set a property of all runs of every paragraph, in the text or in headers, that has a wrong one."""
    changed = False
    for paragraph in work.document.paragraphs:
        faces = [*(piece.face for piece in paragraph.pieces), *paragraph.field_faces]
        if any(map(wrong, faces)):
            for run in work.paragraph(paragraph).iter(work.parcel.name("r")):
                put(work.parcel, run, "rPr", child, **attributes)
                changed = True
    return changed
