"""Changes of pages: paper, margins, page numbers."""

from __future__ import annotations

from lxml import etree

from hoithao.inspection.faults import Fault
from hoithao.inspection.names import MM
from hoithao.inspection.page import numbered
from hoithao.mending.properties import put
from hoithao.mending.work import FONT, Work

_MARGINS = {
    "HTA04": ("top", 20, 25),
    "HTA05": ("bottom", 20, 25),
    "HTA06": ("left", 30, 35),
    "HTA07": ("right", 15, 20),
}


def set_margin(work: Work, fault: Fault, _: str) -> bool:
    """Bring one margin of every section into its range."""
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


def set_paper(work: Work, fault: Fault, _: str) -> bool:
    """Set A4."""
    changed = False
    for section in work.document.sections:
        element = work.section(section.element)
        sides = ("11906", "16838") if section.is_portrait else ("16838", "11906")
        if element is not None and section.is_portrait is (fault.code == "HTA01"):
            put(work.parcel, element, "sectPr", "pgSz", w=sides[0], h=sides[1])
            changed = True
    return changed


def mark_turned(work: Work, _: Fault, __: str) -> bool:
    """Mark pages that are wider than high as turned."""
    changed = False
    for section in work.document.sections:
        element = work.section(section.element)
        if element is not None and not section.is_portrait:
            put(work.parcel, element, "sectPr", "pgSz", orient="landscape")
            changed = True
    return changed


def start_numbers(work: Work, fault: Fault, _: str) -> bool:
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


def set_arabic(work: Work, _: Fault, __: str) -> bool:
    """Let page numbers be Arabic."""
    for section in work.document.sections:
        element = work.section(section.element)
        if element is not None and element.find(work.parcel.name("pgNumType")) is not None:
            put(work.parcel, element, "sectPr", "pgNumType", fmt="decimal")
    return True


def hide_first_number(work: Work, _: Fault, __: str) -> bool:
    """Give the first page a header of its own, which is empty."""
    section = work.anatomy.section
    element = work.section(section.element)
    if element is None or numbered(section.story("header", "first")) or section.first_page_differs:
        return False
    put(work.parcel, element, "sectPr", "titlePg", val=None)
    return True


def add_number(work: Work, _: Fault, __: str) -> bool:
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
    put(parcel, run, "rPr", "rFonts", **dict.fromkeys(("ascii", "hAnsi", "cs", "eastAsia"), FONT))
    put(parcel, run, "rPr", "sz", val="28")
    etree.SubElement(run, parcel.name("t")).text = "2"
    key = parcel.add("header", root)
    reference = etree.Element(parcel.name("headerReference"))
    reference.set(parcel.name("type"), "default")
    reference.set(f"{{{parcel.office}}}id", key)
    first.insert(0, reference)
    put(parcel, first, "sectPr", "titlePg", val=None)
    return True
