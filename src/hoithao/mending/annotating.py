"""A copy of a Word file with a comment at every breach: what, why, by which clause, how to mend it."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from hoithao.catalogue import CATALOGUE, hint, message
from hoithao.diagnostics import Diagnostic
from hoithao.inspection import Inspection
from hoithao.inspection.pages import BODY
from hoithao.inspection.text import Line, Paragraph
from hoithao.mending.parcel import Parcel

_AUTHOR, _INITIALS = "hoithao", "HT"


def annotated(data: bytes, inspection: Inspection, language: str = "vi") -> bytes:
    """Return the file with its breaches as comments; the same bytes where there are none.

    A comment cannot stand in a header or in a text box: such a breach is at the nearest paragraph of the text, one
    about pages at the first. Comments carry no date, since none would be true.
    """
    anatomy = inspection.anatomy
    if not inspection.breaches or anatomy is None:
        return data
    document = anatomy.document
    parcel = Parcel(data, document.main_file)
    paragraphs = parcel.every(parcel.main, "p")
    ordinals = document.ordinals(parcel.main, "p")
    comments, first = _comments(parcel)
    ordered = sorted(inspection.breaches, key=lambda pair: pair[1].sort_key)
    for number, (fault, diagnostic) in enumerate(ordered, first):
        at = _anchor(parcel, paragraphs, ordinals, fault.at)
        _mark(parcel, at, str(number))
        comments.append(_comment(parcel, str(number), diagnostic, language))
    return parcel.save()


def _anchor(
    parcel: Parcel, paragraphs: list[etree._Element], ordinals: Mapping[int, int], at: Line | Paragraph | None
) -> etree._Element:
    paragraph = at.paragraph if isinstance(at, Line) else at
    number = 0
    if paragraph is not None and paragraph.part == BODY:
        number = ordinals.get(id(paragraph.element), 0)
    found = paragraphs[number]
    return next(reversed(list(found.iterancestors(parcel.name("p")))), found)


def _comments(parcel: Parcel) -> tuple[etree._Element, int]:
    """Return the part of comments, made where there is none, and the first id that is free."""
    part = parcel.related("comments")
    if part is None or not parcel.has(part):
        root = etree.Element(parcel.name("comments"), nsmap={"w": parcel.space})
        parcel.add("comments", root)
        return root, 0
    root = parcel.root(part)
    used = [int(one.get(parcel.name("id"), "0")) for one in root if one.get(parcel.name("id"), "").isdecimal()]
    return root, max(used, default=-1) + 1


def _mark(parcel: Parcel, paragraph: etree._Element, number: str) -> None:
    properties = paragraph.find(parcel.name("pPr"))
    start = etree.Element(parcel.name("commentRangeStart"))
    end = etree.Element(parcel.name("commentRangeEnd"))
    run = etree.Element(parcel.name("r"))
    reference = etree.SubElement(run, parcel.name("commentReference"))
    for one in (start, end, reference):
        one.set(parcel.name("id"), number)
    paragraph.insert(0 if properties is None else paragraph.index(properties) + 1, start)
    paragraph.extend([end, run])


def _comment(parcel: Parcel, number: str, diagnostic: Diagnostic, language: str) -> etree._Element:
    comment = etree.Element(parcel.name("comment"))
    for key, value in (("id", number), ("author", _AUTHOR), ("initials", _INITIALS)):
        comment.set(parcel.name(key), value)
    basis = CATALOGUE[diagnostic.code].basis
    head = f"{diagnostic.code} ({basis}): " if basis else f"{diagnostic.code}: "
    for text in (head + message(diagnostic, language), hint(diagnostic, language)):
        paragraph = etree.SubElement(comment, parcel.name("p"))
        etree.SubElement(etree.SubElement(paragraph, parcel.name("r")), parcel.name("t")).text = text
    return comment
