"""Assertions on signatures and recipients (Phụ lục I, Phần I, Mục II, khoản 7 and 9; Mục III, khoản 3)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from hoithao.inspection.anatomy import Anatomy
from hoithao.inspection.faults import ISSUED, LETTER, REPORT, Fault, faults, look, measure, rule
from hoithao.inspection.names import MM, attr, w
from hoithao.inspection.pages import flat, height_of
from hoithao.inspection.signing import Signature
from hoithao.inspection.text import Line, Paragraph
from hoithao.vn import folded

_UPWARD = REPORT | LETTER
_DEGREES = re.compile(
    r"^(?:PGS|GS|TSKH|TS|ThS|CN|KS|BS|DS|LS|NGƯT|NGND|NSƯT|NSND|Luật sư|Tiến sĩ|Thạc sĩ|Giáo sư|Phó Giáo sư)(?:\.|\s)",
    re.IGNORECASE,
)
_SIGNS = re.compile(r"(?:KT|TL|TUQ|TM|Q)\b(?!\. )")
_DUTY = re.compile(r",? (?:PHỤ TRÁCH|ĐIỀU HÀNH|THƯỜNG TRỰC)\b.*")
_MARK = re.compile(r"[A-ZĐ.&]+\s?(?:\(\d+\)|\d+)?")
_ROOM = 20 * MM
_FLUSH = 40
_DOUBT = 0.1
"""By how much of a page a computed height of a page may be wrong; of three pages, twice that."""


def recipients_side(a: Anatomy) -> Signature | None:
    """Return the side that the recipients stand on."""
    return next((side for side in a.signatures if side.label is not None), None)


def _flush(line: Line) -> list[str]:
    if line.stop is not None or not line.is_first:
        return []
    layout = line.paragraph.layout
    if layout.align not in ("left", "both"):
        return [measure("align", layout.align)]
    start = layout.left + min(layout.first, 0) if layout.first < 0 else layout.left + layout.first
    return ["set-in"] if abs(start) > _FLUSH else []


@rule("HTA50")
def label(a: Anatomy) -> Iterator[Fault]:
    """«Nơi nhận:» is there, bold italic, flush left, level with the post of the signer; in minutes it stands lower."""
    side = recipients_side(a)
    if side is None or side.label is None:
        if a.kind in ISSUED:
            yield Fault("HTA50", ("missing",))
        return
    line = side.label
    found = look(line, size=(12, 12), bold=True, italic=True) + _flush(line)
    if line.text != "Nơi nhận:":
        found.append(measure("reads", line.text))
    post = a.signatures[1].captions[:1]
    rows = side.column.rows.get(id(line)), a.signatures[1].column.rows.get(id(post[0])) if post else None
    apart = None not in rows and rows[0] != rows[1]
    if a.kind in ISSUED and (apart or (side is a.signatures[0] and _something_above(side, line))):
        found.append("not-level")
    yield from faults("HTA50", line, found)


def _something_above(side: Signature, line: Line) -> bool:
    return any(item is not line for item in [*side.captions, *side.names])


@rule("HTA51")
def recipients(a: Anatomy) -> Iterator[Fault]:
    """Recipients are of 11 points, upright, one to a line, each with a dash and a semicolon."""
    side = recipients_side(a)
    if side is None:
        return
    if not side.recipients:
        yield Fault("HTA51", ("missing",), side.label)
    for line in side.recipients:
        found = look(line, size=(11, 11), bold=False, italic=False) + _flush(line)
        if not re.match(r"- \S", line.text) and not (line.paragraph.bullet and line.text.startswith("-")):
            found.append("no-dash")
        if line is not side.recipients[-1] and not line.text.endswith(";"):
            found.append("no-semicolon")
        yield from faults("HTA51", line, found)


@rule("HTA52")
def first_recipient(a: Anatomy) -> Iterator[Fault]:
    """The first recipient is «Như trên» where there is Kính gửi, and nowhere else."""
    side = recipients_side(a)
    if side is None or not side.recipients:
        return
    first = side.recipients[0]
    if a.kind in _UPWARD:
        if first.text.startswith("-") and not re.fullmatch(r"- Như trên[;.]?", first.text):
            yield Fault("HTA52", (measure("reads", first.text),), first)
    elif not a.addressees:
        for line in side.recipients:
            if line.text.startswith("- Như trên"):
                yield Fault("HTA52", ("as-above",), line)


@rule("HTA53")
def last_recipient(a: Anatomy) -> Iterator[Fault]:
    """The last recipient is «Lưu: VT, …» with a full stop."""
    side = recipients_side(a)
    if side is None or not side.recipients:
        return
    last = side.recipients[-1]
    wanted = r"- Lưu: VT, Hồ sơ\." if a.kind == "minutes" else r"- Lưu: VT(?:, .+)?\."
    if not re.fullmatch(wanted, last.text) and re.match(r"-|.*Lưu", last.text):
        yield Fault("HTA53", (measure("reads", last.text),), last)


@rule("HTA54", ISSUED)
def post(a: Anatomy) -> Iterator[Fault]:
    """The authority and the post of the signer are there, in bold capitals."""
    captions = a.signatures[1].captions
    if not captions:
        yield Fault("HTA54", ("missing",))
    for line in captions:
        found = look(line, size=(13, 14), bold=True, italic=False, centred=_in_column(line), upper=True)
        yield from faults("HTA54", line, found)


def _in_column(line: Line) -> bool:
    return line.paragraph.cell is not None or line.paragraph.layout.align in ("left", "both")


@rule("HTA55", ISSUED)
def authority(a: Anatomy) -> Iterator[Fault]:
    """Who signs for somebody else says so; a body with one head does not sign TM."""
    lines = [line for line in a.signatures[1].captions if not line.is_blank]
    if not lines:
        return
    issuer = a.agencies[1][0].text if a.agencies[1] else ""
    found = authority_breaches([line.text for line in lines], issuer)
    yield from faults("HTA55", lines[0], dict.fromkeys(found))


def authority_breaches(lines: Sequence[str], issuer: str) -> list[str]:
    """Return what is wrong with the lines above a signer's name in a document of the issuer (Điều 13)."""
    found: list[str] = []
    texts = [line.upper() for line in lines]
    for text in texts:
        if _SIGNS.match(text):
            found.append("no-period")
        if text.startswith("TM") and re.match(r"(?:so|cuc|chi cuc|van phong) ", folded(issuer)):
            found.append("one-head")
    rest = [text for text in texts if not text.startswith("TM")]
    deputy = next((text for text in rest if text.startswith(("PHÓ ", "THỨ TRƯỞNG"))), None)
    instead = [text for text in rest if text.startswith("KT")]
    if deputy is not None and not instead and not any(re.match(r"T(?:L|UQ)|Q\b", text) for text in rest):
        found.append("no-kt")
    if instead and deputy is None:
        found.append("no-deputy")
    if instead and deputy is not None:
        # Whoever is in charge, or standing, is the deputy of the same head.
        post = _DUTY.sub("", deputy)
        wanted = re.sub(r"^PHÓ (?:TRƯỞNG (?=[A-ZĐ]+ ?))?", "", post)
        wanted = "BỘ TRƯỞNG" if wanted.startswith("THỨ TRƯỞNG") else wanted
        if rest.index(instead[0]) > rest.index(deputy):
            found.append("kt-below")
        elif wanted not in instead[0] and post.removeprefix("PHÓ ") not in instead[0]:
            found.append("other-post")
    return found


def _sides(a: Anatomy) -> list[Signature]:
    return list(a.signatures) if a.kind == "minutes" else [a.signatures[1]]


@rule("HTA56")
def name(a: Anatomy) -> Iterator[Fault]:
    """The name of the signer is there, bold, in small letters, with room for the signature."""
    for side in _sides(a):
        if side.captions and not side.names:
            yield Fault("HTA56", ("missing",), side.captions[-1])
        for line in side.filled_names:
            found = look(line, size=(13, 14), bold=True, italic=False, centred=_in_column(line), upper=False)
            yield from faults("HTA56", line, found)
        for at, (line, (empty, height)) in enumerate(zip(side.names, side.gaps, strict=True)):
            if empty < 3 and height < _ROOM - MM and (at == 0 or line.text != ""):
                yield Fault("HTA56", (measure("room", round(height / MM)),), line, mild=True)


@rule("HTA57")
def no_degree(a: Anatomy) -> Iterator[Fault]:
    """No degree stands before the name of the signer."""
    for side in _sides(a):
        for line in side.names:
            if found := _DEGREES.match(line.text):
                yield Fault("HTA57", (measure("reads", found[0].strip()),), line)


@rule("HTA77")
def not_alone(a: Anatomy) -> Iterator[Fault]:
    """The signatures are kept with the end of the text."""
    from hoithao.inspection.page import fits_one_page

    if not a.body or not a.signature_blocks or a.body[-1].layout.keep_next:
        return
    if not fits_one_page(a) and _may_stand_alone(a):
        yield Fault("HTA77", ("not-kept",), a.body[-1])


def _may_stand_alone(a: Anatomy) -> bool:
    """Tell whether a new page begins in the signatures, or may: far from the end of a page there is nothing to keep.

    Word notes where it began pages. Where no program did, the heights tell, the less surely the longer the text.
    """
    signed = list(flat(a.signature_blocks))
    noted = {id(one) for one in [*flat(a.head_blocks), *flat(a.flow), *signed] if _holds(one, "lastRenderedPageBreak")}
    if noted:
        return any(id(one) in noted for one in signed)
    turned = any(_holds(one, "br", "page") or _holds(one, "pageBreakBefore") for one in flat(a.flow))
    if turned or len(a.main_sections) > 1:
        return True
    page = a.section.text_height
    pages, end = divmod(sum(map(height_of, [*a.head_blocks, *a.flow])) / page, 1)
    return end + sum(map(height_of, a.signature_blocks)) / page + _DOUBT * (1 + pages / 3) > 1


def _holds(paragraph: Paragraph, name: str, kind: str | None = None) -> bool:
    found = () if paragraph.element is None else paragraph.element.iter(w(name))
    return any(kind is None or attr(one, "type") == kind for one in found)


@rule("HTA79")
def drafter_mark(a: Anatomy) -> Iterator[Fault]:
    """The drafter's mark is of 11 points, below the recipients."""
    side = recipients_side(a)
    for line in side.marks if side is not None else ():
        found = look(line, size=(11, 11), bold=False, italic=False)
        if not _MARK.fullmatch(line.text):
            found.append(measure("reads", line.text))
        yield from faults("HTA79", line, found)
