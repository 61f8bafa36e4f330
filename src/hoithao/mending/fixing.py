"""A corrected copy of a Word file: margins, sizes, weight, alignment, spacing, page numbers, rules. Never a word.

What was mended is found out by reading the copy again, not by what was tried. Where a change brings a new breach,
or a word would differ, nothing is changed at all.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from lxml import etree

from hoithao.diagnostics import Diagnostic
from hoithao.inspection import Inspection, inspect
from hoithao.inspection.faults import Fault
from hoithao.inspection.names import MM
from hoithao.inspection.page import numbered
from hoithao.inspection.styles import Face
from hoithao.inspection.text import Line, Paragraph, Piece
from hoithao.mending.parcel import Parcel
from hoithao.mending.properties import put, switch

_FONT = "Times New Roman"
_SIZES = {
    "HTA12": (13, 14), "HTA17": (12, 13), "HTA19": (13, 14), "HTA21": (12, 13), "HTA22": (12, 13), "HTA25": (13, 13),
    "HTA30": (13, 14), "HTA32": (13, 14), "HTA33": (13, 14), "HTA34": (13, 14), "HTA36": (13, 14), "HTA44": (13, 14),
    "HTA45": (13, 14), "HTA50": (12, 12), "HTA51": (11, 11), "HTA54": (13, 14), "HTA56": (13, 14), "HTA61": (13, 14),
    "HTA65": (14, 14), "HTA67": (13, 14), "HTA68": (13, 14), "HTA78": (11, 12), "HTA79": (11, 11),
}  # fmt: skip
"""The sizes, in points, that a line of each assertion may have; reading the copy again holds them to the checker's."""

_LETTER_SUBJECT = (12, 13)
_MARGINS = {
    "HTA04": ("top", 20, 25),
    "HTA05": ("bottom", 20, 25),
    "HTA06": ("left", 30, 35),
    "HTA07": ("right", 15, 20),
}
_ALIGN = {"HTA40": "both", "HTA50": "left", "HTA51": "left"}
_RULE_SHARE = {"HTA20": 1.0, "HTA23": 0.42, "HTA35": 0.42}
_INDENTS = (567, 720)
_PASSES = 4


@dataclass(frozen=True, slots=True)
class Mended:
    """A copy: its bytes, what is no longer found in it, and what is left for a person."""

    data: bytes
    done: tuple[Diagnostic, ...]
    left: tuple[Diagnostic, ...]


def mended(data: bytes, inspection: Inspection, *, name: str = "") -> Mended:
    """Mend what can be mended without touching words. A file with nothing to mend comes back as the same bytes."""
    if inspection.anatomy is None:
        return Mended(data, (), inspection.diagnostics)
    copy, now = data, inspection
    for _ in range(_PASSES):
        work = _Work(copy, now)
        # A rule is measured against its text, so it comes last.
        if not work.mend_all(rules=False) and not work.mend_all(rules=True):
            break
        changed = work.parcel.save()
        again = inspect(changed, now.kind if now.kind != "other" else None, name=name)
        if again.anatomy is None or _words(again) != _words(now):
            break
        if not _tally(again.diagnostics) < _tally(now.diagnostics):
            break
        copy, now = changed, again
    remaining = _tally(now.diagnostics)
    done = []
    for one in inspection.diagnostics:
        if remaining[_key(one)]:
            remaining[_key(one)] -= 1
        else:
            done.append(one)
    return Mended(copy, tuple(done), now.diagnostics)


def _key(one: Diagnostic) -> tuple[str, str]:
    return one.code, one.passage.text if one.passage is not None else ""


def _tally(found: Iterable[Diagnostic]) -> Counter[tuple[str, str]]:
    return Counter(map(_key, found))


def _words(inspection: Inspection) -> list[str]:
    assert inspection.anatomy is not None
    return [one.text for one in inspection.anatomy.document.paragraphs if one.text]


class _Work:
    """The changes to one file."""

    def __init__(self, data: bytes, inspection: Inspection) -> None:
        assert inspection.anatomy is not None
        self.anatomy = inspection.anatomy
        self.document = self.anatomy.document
        self.parcel = Parcel(data, self.document.main_file)
        self._faults = [fault for fault, _ in inspection.breaches]
        self._ordinals: dict[tuple[str, str], dict[int, int]] = {}
        self._elements: dict[tuple[str, str], list[etree._Element]] = {}

    def mend_all(self, *, rules: bool) -> bool:
        """Try what was found about every breach, or about the rules only; tell whether anything was changed."""
        changed = False
        for fault in self._faults:
            for token in fault.found:
                name, _, value = token.partition("=")
                change = _CHANGES.get(name)
                if change is not None and (change in _RULES) is rules:
                    changed |= change(self, fault, value)
        return changed

    # -- from what was read to what is written ------------------------------------------
    def paragraph(self, one: Paragraph) -> etree._Element:
        """Return the element of a paragraph."""
        return self._element(one.file, "p", one.element)

    def run(self, one: Paragraph, piece: Piece) -> etree._Element:
        """Return the element of a run."""
        return self._element(one.file, "r", piece.run)

    def section(self, element: object) -> etree._Element | None:
        """Return the element of a section, or ``None`` where the file has none of its own."""
        found = self._place(self.parcel.main, "sectPr").get(id(element))
        return None if found is None else self._all(self.parcel.main, "sectPr")[found]

    def _element(self, file: str, kind: str, element: object) -> etree._Element:
        return self._all(file, kind)[self._place(file, kind)[id(element)]]

    def _place(self, file: str, kind: str) -> dict[int, int]:
        if (file, kind) not in self._ordinals:
            self._ordinals[file, kind] = self.document.ordinals(file, kind)
        return self._ordinals[file, kind]

    def _all(self, file: str, kind: str) -> list[etree._Element]:
        if (file, kind) not in self._elements:
            self._elements[file, kind] = self.parcel.every(file, kind)
        return self._elements[file, kind]

    def set(self, one: Paragraph, child: str, **attributes: str | None) -> None:
        """Set a property of a paragraph."""
        put(self.parcel, self.paragraph(one), "pPr", child, **attributes)

    def body(self) -> list[Paragraph]:
        """Return the paragraphs of the text."""
        return self.anatomy.body


def _pieces(fault: Fault) -> Iterator[tuple[Paragraph, Piece]]:
    """Yield the visible runs that a breach is about."""
    at = fault.at
    if at is None:
        return
    paragraph = at.paragraph if isinstance(at, Line) else at
    for piece in at.visible:
        if piece.run is not None:
            yield paragraph, piece


def _holder(fault: Fault) -> Paragraph | None:
    return fault.at.paragraph if isinstance(fault.at, Line) else fault.at


def _page_number_runs(work: _Work, fault: Fault) -> Iterator[etree._Element]:
    """Yield the runs of a page number, which need not show anything in the file, with room for properties."""
    paragraph = _holder(fault)
    if paragraph is not None:
        yield from work.paragraph(paragraph).iter(work.parcel.name("r"))


def _size(work: _Work, fault: Fault, value: str) -> bool:
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
    for paragraph, piece in _pieces(fault):
        size = min(max(piece.face.size, 2 * low), 2 * high)
        if size != piece.face.size and not piece.face.raised:
            _set_size(work, paragraph, piece, size)
            changed = True
    return changed


def _set_size(work: _Work, paragraph: Paragraph, piece: Piece, size: int) -> None:
    for child in ("sz", "szCs"):
        put(work.parcel, work.run(paragraph, piece), "rPr", child, val=str(size))


def _body_size(work: _Work, old: float, new: float) -> bool:
    changed = False
    for paragraph in work.body():
        for piece in paragraph.visible:
            if piece.run is not None and piece.face.size == 2 * old:
                _set_size(work, paragraph, piece, round(2 * new))
                changed = True
    return changed


def _another_size(work: _Work, fault: Fault, value: str) -> bool:
    usual = next((token.partition("=")[2] for token in fault.found if token.startswith("usual-size")), "14")
    return _body_size(work, float(value), min(max(float(usual), 13), 14))


def _switch(name: str, *, on: bool) -> Callable[[_Work, Fault, str], bool]:
    def change(work: _Work, fault: Fault, _: str) -> bool:
        changed = False
        if fault.code == "HTA12":
            for run in _page_number_runs(work, fault):
                switch(work.parcel, run, name, on=on)
                changed = True
        for paragraph, piece in _pieces(fault):
            if (piece.face.bold if name == "b" else piece.face.italic) is not on:
                switch(work.parcel, work.run(paragraph, piece), name, on=on)
                changed = True
        return changed

    return change


def _align(work: _Work, fault: Fault, _: str) -> bool:
    paragraph = _holder(fault)
    if paragraph is None:
        return False
    align = _ALIGN.get(fault.code, "center")
    work.set(paragraph, "jc", val=align)
    if align == "center":
        _even(work, paragraph)
    return True


def _even(work: _Work, paragraph: Paragraph) -> None:
    work.set(paragraph, "ind", left="0", right="0", firstLine="0", hanging=None, start=None, end=None)


def _off_centre(work: _Work, fault: Fault, _: str) -> bool:
    paragraph = _holder(fault)
    if paragraph is None:
        return False
    _even(work, paragraph)
    return True


def _set_in(work: _Work, fault: Fault, _: str) -> bool:
    paragraph = _holder(fault)
    if paragraph is None or (paragraph.pieces and paragraph.pieces[0].text.startswith("\t")):
        return False
    first = 0
    if fault.code == "HTA41":
        starts = Counter(min(_INDENTS, key=lambda one: abs(one - p.first_indent)) for p in work.body())
        first = starts.most_common(1)[0][0]
    work.set(paragraph, "ind", left="0", right="0", firstLine=str(first), hanging=None, start=None, end=None)
    return True


def _lines(work: _Work, fault: Fault, _: str) -> bool:
    paragraph = _holder(fault)
    if paragraph is None:
        return False
    every = [paragraph]
    if fault.code == "HTA19" and work.anatomy.country is not None:
        every.append(work.anatomy.country.paragraph)
    for one in every:
        work.set(one, "spacing", line="240", lineRule="auto")
    return True


def _gap(work: _Work, fault: Fault, _: str) -> bool:
    paragraph = _holder(fault)
    if paragraph is None:
        return False
    work.set(paragraph, "spacing", before="120", beforeAutospacing=None)
    if paragraph.layout.contextual:
        work.set(paragraph, "contextualSpacing", val="0")
    return True


def _keep(work: _Work, fault: Fault, _: str) -> bool:
    paragraph = _holder(fault)
    if paragraph is not None:
        work.set(paragraph, "keepNext", val=None)
    return paragraph is not None


def _font(work: _Work, _: Fault, value: str) -> bool:
    fonts = dict.fromkeys(("ascii", "hAnsi", "cs", "eastAsia"), _FONT)
    themes = dict.fromkeys(("asciiTheme", "hAnsiTheme", "cstheme", "eastAsiaTheme"))
    return _everywhere(work, lambda face: (value or None) in face.fonts[:3], "rFonts", {**fonts, **themes})


def _color(work: _Work, _: Fault, value: str) -> bool:
    nothing = dict.fromkeys(("themeColor", "themeTint", "themeShade"))
    return _everywhere(work, lambda face: face.color == value, "color", {"val": "000000", **nothing})


def _everywhere(
    work: _Work, wrong: Callable[[Face], bool], child: str, attributes: dict[str, str | None] | dict[str, None]
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


def _margin(work: _Work, fault: Fault, _: str) -> bool:
    side, low, high = _MARGINS[fault.code]
    changed = False
    for section in work.document.sections:
        element = work.section(section.element)
        value = section.measure("pgMar", side)
        gutter = (section.measure("pgMar", "gutter") or 0) if side == "left" else 0
        whole = (1440.0 if value is None else abs(value)) + gutter
        wanted = min(max(whole, low * MM), high * MM)
        if element is not None and abs(wanted - whole) > MM / 4:
            put(work.parcel, element, "sectPr", "pgMar", **{side: str(round(wanted - gutter))})
            changed = True
    return changed


def _paper(work: _Work, fault: Fault, _: str) -> bool:
    changed = False
    for section in work.document.sections:
        element = work.section(section.element)
        sides = ("11906", "16838") if section.is_portrait else ("16838", "11906")
        if element is not None and section.is_portrait is (fault.code == "HTA01"):
            put(work.parcel, element, "sectPr", "pgSz", w=sides[0], h=sides[1])
            changed = True
    return changed


def _turned(work: _Work, _: Fault, __: str) -> bool:
    changed = False
    for section in work.document.sections:
        element = work.section(section.element)
        if element is not None and not section.is_portrait:
            put(work.parcel, element, "sectPr", "pgSz", orient="landscape")
            changed = True
    return changed


def _page_numbers(work: _Work, fault: Fault, _: str) -> bool:
    """Let the numbers of the first section, or of every annex, start at 1."""
    wanted = (
        [a.section for a in work.anatomy.annexes if a.own_section] if fault.code == "HTA14" else [work.anatomy.section]
    )
    for section in wanted:
        element = work.section(section.element)
        if element is None:
            return False
        put(work.parcel, element, "sectPr", "pgNumType", start="1")
    return bool(wanted)


def _arabic(work: _Work, _: Fault, __: str) -> bool:
    for section in work.document.sections:
        element = work.section(section.element)
        if element is not None and element.find(work.parcel.name("pgNumType")) is not None:
            put(work.parcel, element, "sectPr", "pgNumType", fmt="decimal")
    return True


def _first_page(work: _Work, _: Fault, __: str) -> bool:
    section = work.anatomy.section
    element = work.section(section.element)
    if element is None or numbered(section.story("header", "first")) or section.first_page_differs:
        return False
    put(work.parcel, element, "sectPr", "titlePg", val=None)
    return True


def _add_number(work: _Work, _: Fault, __: str) -> bool:
    """Add a page number where no section has a header for its pages."""
    parcel = work.parcel
    if any(("header", "default") in section.stories for section in work.document.sections):
        return False
    first = work.section(work.anatomy.section.element)
    if first is None:
        return False
    root = etree.Element(parcel.name("hdr"), nsmap={"w": parcel.space, "r": parcel.office})
    paragraph = etree.SubElement(root, parcel.name("p"))
    put(parcel, paragraph, "pPr", "jc", val="center")
    field = etree.SubElement(paragraph, parcel.name("fldSimple"))
    field.set(parcel.name("instr"), " PAGE ")
    run = etree.SubElement(field, parcel.name("r"))
    put(parcel, run, "rPr", "rFonts", **dict.fromkeys(("ascii", "hAnsi", "cs", "eastAsia"), _FONT))
    put(parcel, run, "rPr", "sz", val="28")
    etree.SubElement(run, parcel.name("t")).text = "2"
    key = parcel.add("header", root)
    reference = etree.Element(parcel.name("headerReference"))
    reference.set(parcel.name("type"), "default")
    reference.set(f"{{{parcel.office}}}id", key)
    first.insert(0, reference)
    put(parcel, first, "sectPr", "titlePg", val=None)
    return True


def _rule(work: _Work, fault: Fault, _: str) -> bool:
    """Set the length of a rule that is the border of an empty paragraph."""
    texts = _ruled_texts(work, fault)
    column = work.anatomy.country_column if fault.code == "HTA20" else work.anatomy.left
    column = work.anatomy.title_column if fault.code == "HTA35" else column
    strokes = column.rules_below(texts[-1]) if texts else []
    holder = strokes[0].holder if strokes else None
    if not isinstance(holder, Paragraph):
        return False
    left, right = _rule_sides(fault, texts, holder.width)
    work.set(holder, "ind", left=left, right=right, firstLine="0", hanging=None, start=None, end=None)
    return True


def _add_rule(work: _Work, fault: Fault, _: str) -> bool:
    """Put a rule under a line that has none, as the border of a new empty paragraph."""
    texts = _ruled_texts(work, fault)
    paragraph = texts[-1].paragraph if texts else None
    if paragraph is None or paragraph.layout.align != "center" or texts[-1] is not paragraph.lines[-1]:
        return False
    if fault.code == "HTA78" or any("\t" in piece.text for piece in paragraph.pieces):
        return False
    parcel = work.parcel
    left, right = _rule_sides(fault, texts, paragraph.width)
    rule = etree.Element(parcel.name("p"))
    put(parcel, rule, "pPr", "spacing", before="0", after="0", line="60", lineRule="exact")
    put(parcel, rule, "pPr", "ind", left=left, right=right, firstLine="0")
    put(parcel, rule, "pPr", "pBdr")
    border = rule.find(f"{parcel.name('pPr')}/{parcel.name('pBdr')}")
    assert border is not None
    bottom = etree.SubElement(border, parcel.name("bottom"))
    for key, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "auto")):
        bottom.set(parcel.name(key), value)
    work.paragraph(paragraph).addnext(rule)
    return True


def _ruled_texts(work: _Work, fault: Fault) -> list[Line]:
    anatomy = work.anatomy
    if fault.code == "HTA20":
        return [anatomy.motto] if anatomy.motto is not None else []
    return anatomy.agencies[1] if fault.code == "HTA23" else anatomy.summary if fault.code == "HTA35" else []


def _rule_sides(fault: Fault, texts: list[Line], width: float) -> tuple[str, str]:
    length = max(line.longest for line in texts) * _RULE_SHARE[fault.code]
    side = max(round((width - length) / 2), 0)
    return str(side), str(side)


_CHANGES: dict[str, Callable[[_Work, Fault, str], bool]] = {
    "page": _paper,
    "not-marked-landscape": _turned,
    "mm": _margin,
    "font": _font,
    "no-font": _font,
    "color": _color,
    "size": _size,
    "another-size": _another_size,
    "bold": _switch("b", on=False),
    "not-bold": _switch("b", on=True),
    "italic": _switch("i", on=False),
    "upright": _switch("i", on=True),
    "align": _align,
    "off-centre": _off_centre,
    "set-in": _set_in,
    "first-line": _set_in,
    "first-line-also": _set_in,
    "lines": _lines,
    "gap": _gap,
    "not-kept": _keep,
    "starts-at": _page_numbers,
    "numbers-go-on": _page_numbers,
    "not-arabic": _arabic,
    "number-on-first-page": _first_page,
    "no-page-number": _add_number,
    "rule-share": _rule,
    "rule-off": _rule,
    "no-rule": _add_rule,
}
"""What is done about each measure; what is not here takes a person."""

_RULES = frozenset({_rule, _add_rule})
