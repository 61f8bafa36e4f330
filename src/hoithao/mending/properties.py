"""Properties of paragraphs, runs and sections set in the order the standard wants them."""

from __future__ import annotations

from lxml import etree

from hoithao.mending.parcel import Parcel

_PARAGRAPH = """
pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs
suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid
spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl
divId cnfStyle rPr sectPr pPrChange
"""
_RUN = """
rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish
webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang
eastAsianLayout specVanish oMath rPrChange
"""
_SECTION = """
headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols
formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange
"""
_ORDER = {"pPr": _PARAGRAPH.split(), "rPr": _RUN.split(), "sectPr": _SECTION.split()}


def put(parcel: Parcel, owner: etree._Element, holder: str, child: str, **attributes: str | None) -> None:
    """Set attributes of one property of a paragraph, a run or a section; ``None`` takes one away."""
    if etree.QName(owner).localname == holder:
        properties: etree._Element | None = owner
    else:
        properties = owner.find(parcel.name(holder))
        if properties is None:
            properties = etree.Element(parcel.name(holder))
            owner.insert(0, properties)
    assert properties is not None
    found = properties.find(parcel.name(child))
    if found is None:
        found = etree.Element(parcel.name(child))
        order = _ORDER[holder]
        later = set(order[order.index(child) + 1 :])
        at = next((n for n, one in enumerate(properties) if etree.QName(one).localname in later), len(properties))
        properties.insert(at, found)
    for key, value in attributes.items():
        if value is not None:
            found.set(parcel.name(key), value)
        elif parcel.name(key) in found.attrib:
            del found.attrib[parcel.name(key)]


def switch(parcel: Parcel, run: etree._Element, name: str, *, on: bool) -> None:
    """Set bold or italic of a run, whatever its styles say."""
    put(parcel, run, "rPr", name, val=None if on else "0")
    put(parcel, run, "rPr", f"{name}Cs", val=None if on else "0")
