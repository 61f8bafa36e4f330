"""Changes of rules: the length of one that is a border, and a new one where there is none."""

from __future__ import annotations

from lxml import etree

from hoithao.inspection.faults import Fault
from hoithao.inspection.text import Line, Paragraph
from hoithao.mending.properties import put
from hoithao.mending.work import Work

_RULE_SHARE = {"HTA20": 1.0, "HTA23": 0.42, "HTA35": 0.42}


def set_rule(work: Work, fault: Fault, _: str) -> bool:
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


def add_rule(work: Work, fault: Fault, _: str) -> bool:
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


def _ruled_texts(work: Work, fault: Fault) -> list[Line]:
    anatomy = work.anatomy
    if fault.code == "HTA20":
        return [anatomy.motto] if anatomy.motto is not None else []
    return anatomy.agencies[1] if fault.code == "HTA23" else anatomy.summary if fault.code == "HTA35" else []


def _rule_sides(fault: Fault, texts: list[Line], width: float) -> tuple[str, str]:
    length = max(line.longest for line in texts) * _RULE_SHARE[fault.code]
    side = max(round((width - length) / 2), 0)
    return str(side), str(side)
