"""The assertions A01-A80 of the brief on Nghị định 30/2020/NĐ-CP, as far as a file decides them.

A81-A87 are those of the notice (Mẫu 1.4) and the letter (Mẫu 1.5), which the brief does not number.

Each function reads a ``Reading`` and yields what is wrong; ``check`` runs those
that apply to a kind of document. Clauses: ``PL I-II.5b`` is Phụ lục I, Phần I,
Mục II, khoản 5, điểm b.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Literal

from .effective import Cell, Package, Paragraph, Row, Section, Table, attr, char_width, fields, w

Kind = Literal["minutes", "report", "notice", "letter"]
TAGS: dict[Kind, set[str]] = {"minutes": {"BB"}, "report": {"BC", "PL"}, "notice": {"TB"}, "letter": {"CV"}}
"""The documents an assertion names in ``applies``, as Phụ lục III abbreviates them; CV is the công văn."""
Failures = Iterator[str]

MM = 1440 / 25.4
MOTTO = "Độc lập - Tự do - Hạnh phúc"
COUNTRY = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM")
BLANK = r"[\s.…_]*"
TIME_BLANK = r"[\s.…_]+"
DAY, MONTH, YEAR = r"(?:0[1-9]|[12]\d|3[01])", r"(?:0[12]|[3-9]|1[0-2])", r"\d{4}"
DATE = rf"ngày (?:{DAY}|{BLANK})\s*tháng (?:{MONTH}|{BLANK})\s*năm (?:{YEAR}|(?:20)?{BLANK})"
NUMBER_LINE = re.compile(rf"Số:\s*(?P<number>0[1-9]|[1-9]\d*|{BLANK})\s*/(?P<symbol>[A-ZĐ][A-Za-zĐđ&]*(?:-[A-ZĐ&]+)*)")
REFERENCE = re.compile(
    r"\(Kèm theo Báo cáo số\s*(?P<number>[^/]*?)\s*/(?P<symbol>\S+)\s+ngày(?P<day>.*?)tháng(?P<month>.*?)"
    r"năm(?P<year>[\s.…_\d]*)của .+\)"
)
TIME = rf"(?:\d{{1,2}}|{TIME_BLANK})\s*giờ(?:\s*(?:\d{{2}}|{TIME_BLANK})(?:\s*phút)?)?"
LETTERS = "abcdđeghiklmnopqrstuvxy"
DEGREES = re.compile(
    r"^(?:PGS|GS|TSKH|TS|Ths|ThS|CN|KS|BS|DS|LS|NGƯT|NGND|NSƯT|NSND|Luật sư|Tiến sĩ|Thạc sĩ|Giáo sư|Phó Giáo sư)"
    r"(?:\.|\s)",
    re.IGNORECASE,
)
QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»")

COLUMNS = {
    "luat-2025": (
        ("Nhóm vấn đề, điều, khoản",),
        ("Chủ thể góp ý",),
        ("Nội dung góp ý",),
        ("Nội dung tiếp thu, giải trình", "Ý kiến tiếp thu, giải trình"),
    ),
    "so-gui-bo": (
        ("TT", "STT"),
        ("Điều, khoản", "Nội dung"),
        ("Nội dung dự thảo",),
        ("Nội dung góp ý, đề nghị sửa",),
        ("Lý do, căn cứ", "Căn cứ, lý do"),
        ("Chủ thể góp ý",),
    ),
}


@dataclass(frozen=True)
class Facts:
    """What the input says and a document must repeat; None leaves it unchecked."""

    symbol: str = "STP"
    unit: str | None = None
    """The drafting unit in the symbol of a letter; None where it is not known."""
    number: int | None = None
    addressees: tuple[str, ...] | None = None
    secretaries: tuple[str, ...] | None = None
    chairs: tuple[str, ...] | None = None
    signer: str | None = None
    signer_known: bool = True
    deputy: bool | None = None
    remark_ids: tuple[str, ...] | None = None
    columns: tuple[str, ...] | None = None
    issued: tuple[int, int, int] | None = None
    """Year, month, day of the event: for names abolished on 01/7/2025."""


class Missing(Exception):  # noqa: N818 - a finding, not an error of the program
    """A component other assertions speak of is not there."""


class Signature:
    """One column of the signature block, split into its parts."""

    def __init__(self, paragraphs: list[Paragraph]) -> None:
        self.captions: list[Paragraph] = []
        self.names: list[Paragraph] = []
        self.gaps: list[tuple[int, float]] = []
        self.recipients_label: Paragraph | None = None
        self.recipients: list[Paragraph] = []
        self.marks: list[Paragraph] = []
        lines, height = 0, 0.0
        after = 0
        for paragraph in paragraphs:
            if paragraph.is_empty:
                lines, height = lines + 1, height + paragraph.height
                continue
            gap = height + paragraph.before + after
            text = paragraph.line
            if text.startswith("Nơi nhận"):
                self.recipients_label = paragraph
            elif self.recipients_label is not None:
                done = any("Lưu:" in p.line for p in self.recipients)
                (self.marks if done and not text.startswith("-") else self.recipients).append(paragraph)
            elif not self.captions or (not self.names and not lines and gap < 10 * MM):
                self.captions.append(paragraph)
            else:
                self.names.append(paragraph)
                self.gaps.append((lines, gap))
            lines, height, after = 0, 0.0, paragraph.after


class Annex:
    """A section that opens with the word Phụ lục."""

    def __init__(self, section: Section) -> None:
        self.section = section
        self.tables = [b for b in section.blocks if isinstance(b, Table)]
        paragraphs: list[Paragraph] = []
        for block in section.blocks:
            if isinstance(block, Table):
                break
            if not block.is_empty:
                paragraphs.append(block)
        at = next((i for i, p in enumerate(paragraphs) if p.line.startswith("(")), len(paragraphs))
        self.word = paragraphs[0] if paragraphs and at > 0 else None
        self.titles = paragraphs[1:at]
        self.reference = paragraphs[at] if at < len(paragraphs) else None

    @property
    def header_rows(self) -> list[Row]:
        return [t.rows[0] for t in self.tables if t.rows]


class Reading:
    """The anatomy of a document, found by position so that a faulty part is still found."""

    def __init__(self, data: bytes, kind: Kind, facts: Facts) -> None:
        self.package = Package(data)
        self.kind = kind
        self.facts = facts
        self.sections = self.package.sections
        self.main = self.sections[0]
        self.annexes = [Annex(s) for s in self.sections[1:]]

    # -- the letterhead ------------------------------------------------------
    @cached_property
    def letterhead(self) -> Table:
        for block in self.main.blocks:
            if isinstance(block, Table) and any(len(r.cells) > 1 for r in block.rows):
                return block
        raise Missing("no letterhead table")

    @cached_property
    def letterhead_rows(self) -> list[Row]:
        rows = [r for r in self.letterhead.rows if len(r.cells) > 1]
        if len(rows) < 2:
            raise Missing(f"letterhead of {len(rows)} row(s) instead of 2")
        return rows

    def corner(self, row: int, side: Literal["left", "right"]) -> Cell:
        return self.letterhead_rows[row].cells[0 if side == "left" else -1]

    @property
    def head_right(self) -> list[Paragraph]:
        """Quốc hiệu and what follows; a boxed mark above it is skipped."""
        found = [p for p in self.corner(0, "right").paragraphs if not p.borders.keys() >= {"left", "right"}]
        while found and found[0].is_empty:
            found = found[1:]
        return found

    @property
    def country(self) -> Paragraph:
        return self._at(self.head_right, 0, "Quốc hiệu")

    @property
    def motto(self) -> Paragraph:
        return self._at([p for p in self.head_right if not p.is_empty], 1, "Tiêu ngữ")

    @property
    def agency_lines(self) -> list[Paragraph]:
        return [p for p in self.corner(0, "left").paragraphs if not p.is_empty]

    @property
    def superiors(self) -> list[Paragraph]:
        return self._agencies[0]

    @property
    def issuers(self) -> list[Paragraph]:
        return self._agencies[1]

    @property
    def _agencies(self) -> tuple[list[Paragraph], list[Paragraph]]:
        lines = self.agency_lines
        if not lines:
            raise Missing("no agency name")
        if len(lines) <= 2:
            return lines[:-1], lines[-1:]
        regular = next((i for i, p in enumerate(lines) if all(r.bold for r in p.visible_runs)), len(lines) - 1)
        split = max(1, regular)
        return lines[:split], lines[split:]

    @property
    def number_line(self) -> Paragraph:
        return self._at([p for p in self.corner(1, "left").paragraphs if not p.is_empty], 0, "Số, ký hiệu")

    @property
    def letter_subject(self) -> Paragraph:
        """What stands under the number: the trích yếu of a công văn."""
        return self._at(
            [p for p in self.corner(1, "left").paragraphs if not p.is_empty], 1, "trích yếu under the number"
        )

    @property
    def place_date(self) -> Paragraph:
        found = [p for p in self.corner(1, "right").paragraphs if not p.is_empty]
        return self._at(found, 0, "place and date")

    # -- title, addressees, body, signatures -----------------------------------
    @cached_property
    def _after_letterhead(self) -> list[Paragraph | Table]:
        elements = [b.element for b in self.main.blocks]
        return self.main.blocks[elements.index(self.letterhead.element) + 1 :]

    @cached_property
    def signature_table(self) -> Table:
        tables = [b for b in self._after_letterhead if isinstance(b, Table)]
        if not tables:
            raise Missing("no signature table")
        return tables[-1]

    @cached_property
    def _flow(self) -> list[Paragraph | Table]:
        """From the title to the signature table, empty paragraphs out, rules in."""
        elements = [b.element for b in self._after_letterhead]
        found = self._after_letterhead[: elements.index(self.signature_table.element)]
        return [b for b in found if isinstance(b, Table) or b.is_rule or not b.is_empty]

    @property
    def title(self) -> Paragraph:
        return self._at([b for b in self._flow if isinstance(b, Paragraph)], 0, "tên loại")

    @cached_property
    def _title_end(self) -> int:
        """The index in the flow after trích yếu, whether or not a rule follows it; a letter has no title."""
        if self.kind == "letter":
            return 0
        for index, block in enumerate(self._flow[1:], 1):
            if isinstance(block, Table):
                return index
            if block.is_rule or block.align != "center" or not all(r.bold for r in block.visible_runs):
                return max(index, 2)
        return len(self._flow)

    @property
    def summary(self) -> list[Paragraph]:
        found = [b for b in self._flow[1 : self._title_end] if isinstance(b, Paragraph) and not b.is_rule]
        if not found:
            raise Missing("no trích yếu")
        return found

    @cached_property
    def _after_title(self) -> list[Paragraph]:
        found = self._flow[self._title_end :]
        return [b for b in found if isinstance(b, Paragraph) and not b.is_rule]

    @cached_property
    def addressees(self) -> list[Paragraph]:
        found = self._after_title
        if not found or not found[0].line.startswith("Kính gửi"):
            return []
        end = 1
        while end < len(found) and found[end].line.startswith("- "):
            end += 1
        return found[:end]

    @cached_property
    def body(self) -> list[Paragraph]:
        found = self._after_title[len(self.addressees) :]
        if not found:
            raise Missing("no body")
        return found

    @cached_property
    def bases(self) -> list[Paragraph]:
        """The căn cứ: the paragraphs the body opens with, each one a basis."""
        result = []
        for paragraph in self.body:
            if not paragraph.line.startswith("Căn cứ ") or paragraph.line.endswith(":"):
                break
            result.append(paragraph)
        return result

    @property
    def prose(self) -> list[Paragraph]:
        return [p for p in self.body if p not in self.bases]

    @cached_property
    def left_signature(self) -> Signature:
        return Signature([p for r in self.signature_table.rows for p in r.cells[0].paragraphs])

    @cached_property
    def right_signature(self) -> Signature:
        return Signature([p for r in self.signature_table.rows for p in r.cells[-1].paragraphs])

    @staticmethod
    def _at(found: list[Paragraph], index: int, what: str) -> Paragraph:
        if index >= len(found):
            raise Missing(f"no {what}")
        return found[index]


@dataclass(frozen=True)
class Assertion:
    id: str
    applies: str
    clause: str
    find: Callable[[Reading], Failures]


REGISTRY: dict[str, Assertion] = {}


def assertion(applies: str, clause: str) -> Callable[[Callable[[Reading], Failures]], Callable]:
    def register(function: Callable[[Reading], Failures]) -> Callable:
        identifier = function.__name__[:3].upper()
        REGISTRY[identifier] = Assertion(identifier, applies, clause, function)
        return function

    return register


def applicable(kind: Kind) -> list[Assertion]:
    return [a for a in REGISTRY.values() if set(a.applies.split()) & {"ALL", *TAGS[kind]}]


def check(data: bytes, kind: Kind, facts: Facts | None = None) -> list[str]:
    """What is wrong with a document, each line beginning with the id of its assertion."""
    reading = Reading(data, kind, facts or Facts())
    return [f"{a.id}: {f}" for a in applicable(kind) for f in failures(a, reading)]


def failures(item: Assertion, reading: Reading) -> list[str]:
    try:
        return [f"{failure} [{item.clause}]" for failure in item.find(reading)]
    except Missing as missing:
        return [f"{missing} [{item.clause}]"]


# -- helpers -------------------------------------------------------------------
def quote(text: str) -> str:
    return f"«{text if len(text) <= 60 else text[:57] + '…'}»"


def between(value: float, low: float, high: float, what: str) -> Failures:
    if not low <= value <= high:
        yield f"{what}: found {value:g}, required {low:g} to {high:g}"


def typography(
    paragraphs: Paragraph | Iterable[Paragraph],
    *,
    size: tuple[float, float],
    bold: bool | None = None,
    italic: bool | None = None,
    align: str | None = None,
) -> Failures:
    """Sizes in points; every visible run must comply."""
    for paragraph in [paragraphs] if isinstance(paragraphs, Paragraph) else paragraphs:
        what = quote(paragraph.line)
        if align is not None:
            if paragraph.align != align:
                yield f"{what}: found {paragraph.align}, required {align}"
            elif align == "center" and abs(paragraph.left + paragraph.first_line - paragraph.right) > 2 * MM:
                yield f"{what}: indents push it off the centre"
        for run in paragraph.visible_runs:
            yield from between(run.size / 2, *size, f"size of {quote(run.text)}")
            if bold is not None and run.bold != bold:
                yield f"{quote(run.text)}: found bold={run.bold}, required {bold}"
            if italic is not None and run.italic != italic:
                yield f"{quote(run.text)}: found italic={run.italic}, required {italic}"


def is_upper(text: str) -> bool:
    return text == text.upper() and text != text.lower()


def is_blank(paragraph: Paragraph) -> bool:
    """Dots in the place of something a draft does not know yet."""
    return not re.search(r"[^\W_]", paragraph.line)


def upper(paragraphs: Iterable[Paragraph]) -> Failures:
    for paragraph in paragraphs:
        if not is_blank(paragraph) and not is_upper(paragraph.text):
            yield f"{quote(paragraph.line)} is not in capitals"


def not_upper(paragraphs: Iterable[Paragraph]) -> Failures:
    for paragraph in paragraphs:
        if is_upper(paragraph.text):
            yield f"{quote(paragraph.line)} is all in capitals"


def rule_below(last: Paragraph, siblings: list[Paragraph]) -> Paragraph:
    """The rule that belongs to a text: the next paragraph of its column."""
    elements = [p.element for p in siblings]
    at = elements.index(last.element) + 1
    if at >= len(siblings) or not siblings[at].is_rule:
        raise Missing(f"no rule under {quote(last.line)}")
    return siblings[at]


def rule(texts: list[Paragraph], siblings: list[Paragraph], low: float, high: float) -> Failures:
    found = rule_below(texts[-1], siblings)
    longest = max(max(p.lines()) for p in texts)
    start, end = found.span
    border = next(b for s, b in found.borders.items() if s in {"top", "bottom"})
    if len(found.borders.keys() & {"top", "bottom"}) > 1:
        yield f"two rules under {quote(texts[-1].line)}"
    if border.value != "single":
        yield f"rule: found {border.value}, required a solid single line"
    if border.color not in {None, "auto", "000000"}:
        yield f"rule: found colour {border.color}, required black"
    share = (end - start) / longest
    if not low <= share <= high:
        yield (
            f"rule under {quote(texts[-1].line)}: found {(end - start) / MM:.1f} mm, {share:.0%} of the "
            f"text of {longest / MM:.1f} mm, required {low:.0%} to {high:.0%}"
        )
    text = texts[-1]
    middle = (text.left + text.first_line + text.width - text.right) / 2
    if abs((start + end) / 2 - middle) > MM:
        yield f"rule {((start + end) / 2 - middle) / MM:+.1f} mm off the centre"


def paragraphs_of(section: Section) -> list[Paragraph]:
    return [b for b in section.blocks if isinstance(b, Paragraph)]


def own_words(paragraph: Paragraph) -> str:
    return QUOTED.sub("“…”", paragraph.line)


# -- page, font, page numbers ------------------------------------------------------
def _size(section: Section, width: int, height: int) -> Failures:
    if abs(section.width - width) > 28 or abs(section.height - height) > 28:
        yield f"page: found {section.width} × {section.height}, required {width} × {height}"


@assertion("ALL", "PL I-I.1")
def a01_paper(r: Reading) -> Failures:
    for section in r.sections:
        if section.is_portrait:
            yield from _size(section, 11906, 16838)


@assertion("ALL", "PL I-I.2")
def a02_portrait(r: Reading) -> Failures:
    if not r.main.is_portrait:
        yield f"body: found {r.main.orientation}, {r.main.width} × {r.main.height}, required portrait"


@assertion("PL", "-")
def a03_annex_orientation(r: Reading) -> Failures:
    for annex in r.annexes:
        if not annex.section.is_portrait:
            yield from _size(annex.section, 16838, 11906)
            if annex.section.orientation != "landscape":
                yield "a page wider than high is not marked landscape"


def _margin(r: Reading, side: str, low: int, high: int) -> Failures:
    for number, section in enumerate(r.sections, 1):
        value = section.value("pgMar", side) + (section.value("pgMar", "gutter") if side == "left" else 0)
        yield from between(value, low - 28, high + 28, f"section {number}, {side} margin in twips")


@assertion("ALL", "PL I-I.3")
def a04_top_margin(r: Reading) -> Failures:
    return _margin(r, "top", 1134, 1417)


@assertion("ALL", "PL I-I.3")
def a05_bottom_margin(r: Reading) -> Failures:
    return _margin(r, "bottom", 1134, 1417)


@assertion("ALL", "PL I-I.3")
def a06_left_margin(r: Reading) -> Failures:
    return _margin(r, "left", 1701, 1984)


@assertion("ALL", "PL I-I.3")
def a07_right_margin(r: Reading) -> Failures:
    return _margin(r, "right", 850, 1134)


@assertion("ALL", "PL I-I.4")
def a08_font(r: Reading) -> Failures:
    for paragraph in r.package.stories():
        for run in paragraph.runs:
            for slot, font in run.fonts.items():
                if font != "Times New Roman":
                    yield f"{quote(run.text)}: {slot} found {font}, required Times New Roman"


@assertion("ALL", "PL I-I.4")
def a09_black(r: Reading) -> Failures:
    for paragraph in r.package.stories():
        for run in paragraph.runs:
            if run.color not in {None, "auto", "000000"}:
                yield f"{quote(run.text)}: found colour {run.color}, required black"


@assertion("ALL", "PL I-I.4")
def a10_unicode(r: Reading) -> Failures:
    for paragraph in r.package.stories():
        text = "".join(run.text for run in paragraph.runs)
        if not unicodedata.is_normalized("NFC", text) or re.search("[\u0300-\u036f]", text):
            yield f"{quote(text)} is not composed"
    for name, tree in r.package.trees.items():
        for value in tree.xpath("//w:rFonts/@*", namespaces={"w": w("")[1:-1]}):
            if re.match(r"\.Vn|VNI-", str(value)):
                yield f"{name}: legacy font {value}"


def _has_page_field(paragraphs: list[Paragraph]) -> list[Paragraph]:
    return [p for p in paragraphs for f in fields(p) if f.split()[:1] == ["PAGE"]]


@assertion("ALL", "PL I-I.7")
def a11_page_number(r: Reading) -> Failures:
    settings = r.package.trees.get("word/settings.xml")
    even = settings is not None and settings.find(w("evenAndOddHeaders")) is not None
    for number, section in enumerate(r.sections, 1):
        for which in ("default", "even") if even else ("default",):
            found = _has_page_field(section.story("header", which))
            if len(found) != 1:
                yield f"section {number}: {len(found)} page numbers in the {which} header, required 1"
            for paragraph in found:
                if paragraph.align != "center":
                    yield f"section {number}: page number {paragraph.align}, required centred"


@assertion("ALL", "PL I-I.7")
def a12_page_number_format(r: Reading) -> Failures:
    for number, section in enumerate(r.sections, 1):
        if attr(section.element.find(w("pgNumType")), "fmt") not in {None, "decimal"}:
            yield f"section {number}: page numbers are not Arabic"
        for paragraph in _has_page_field(section.story("header", "default")):
            for field in fields(paragraph):
                if re.search(r"\\\*\s*(?!Arabic\b|MERGEFORMAT\b)\w+", field):
                    yield f"section {number}: field {field}"
            for run in paragraph.runs:
                yield from between(run.size / 2, 13, 14, f"section {number}, page number size")
                if run.italic:
                    yield f"section {number}: page number is italic"
    if attr(r.main.element.find(w("pgNumType")), "start") not in {None, "1"}:
        yield "page numbers do not start at 1"


@assertion("ALL", "PL I-I.7")
def a13_first_page_unnumbered(r: Reading) -> Failures:
    if not r.main.title_page:
        yield "no different first page"
    elif _has_page_field(r.main.story("header", "first")):
        yield "the first page shows its number"


@assertion("PL", "PL I-III.1đ")
def a14_annex_numbering(r: Reading) -> Failures:
    for annex in r.annexes:
        start = attr(annex.section.element.find(w("pgNumType")), "start")
        if start != "1":
            yield f"page numbers of the annex start at {start}, required 1"


@assertion("ALL", "PL I-I.7")
def a15_no_number_in_footer(r: Reading) -> Failures:
    for section in r.sections:
        for which in ("default", "first", "even"):
            if _has_page_field(section.story("footer", which)):
                yield f"page number in the {which} footer"


# -- letterhead ------------------------------------------------------------------
@assertion("ALL", "PL I-II.1a")
def a16_country_text(r: Reading) -> Failures:
    if r.country.text not in COUNTRY:
        yield f"found {quote(r.country.text)}, required {quote(COUNTRY[0])}"


@assertion("ALL", "PL I-II.1a")
def a17_country_format(r: Reading) -> Failures:
    return typography(r.country, size=(12, 13), bold=True, italic=False, align="center")


@assertion("ALL", "PL I-II.1b")
def a18_motto_text(r: Reading) -> Failures:
    if r.motto.raw != MOTTO:
        yield f"found {quote(r.motto.raw)}, required {quote(MOTTO)}"


@assertion("ALL", "PL I-II.1b,c")
def a19_motto_format(r: Reading) -> Failures:
    yield from typography(r.motto, size=(13, 14), bold=True, italic=False, align="center")
    for paragraph in (r.country, r.motto):
        if abs(paragraph.line_ratio - 1) > 0.02:
            yield f"{quote(paragraph.line)}: line spacing {paragraph.line_ratio:g}, required single"
    if len(r.head_right) < 2 or r.head_right[1].is_empty:
        yield "an empty paragraph stands between Quốc hiệu and Tiêu ngữ"


@assertion("ALL", "PL I-II.1b")
def a20_motto_rule(r: Reading) -> Failures:
    return rule([r.motto], r.head_right, 0.95, 1.05)


@assertion("ALL", "PL I-II.2b")
def a21_superior(r: Reading) -> Failures:
    yield from upper(r.superiors)
    yield from typography(r.superiors, size=(12, 13), bold=False, italic=False, align="center")


@assertion("ALL", "PL I-II.2b")
def a22_issuer(r: Reading) -> Failures:
    yield from upper(r.issuers)
    yield from typography(r.issuers, size=(12, 13), bold=True, italic=False, align="center")
    column = r.corner(0, "left").paragraphs
    for above, below in pairwise(column):
        if above.is_empty and not above.is_rule and below in r.issuers and r.superiors:
            yield "an empty paragraph stands above the issuing agency"


@assertion("ALL", "PL I-II.2b")
def a23_agency_rule(r: Reading) -> Failures:
    return rule(r.issuers, r.corner(0, "left").paragraphs, 0.33, 0.5)


@assertion("ALL", "PL I-IV")
def a24_letterhead(r: Reading) -> Failures:
    if r.letterhead.has_border:
        yield "the letterhead table has borders"
    if r.corner(0, "left").text.startswith("CỘNG H") or not r.corner(0, "right").text:
        yield "Quốc hiệu must stand on the right, the agency on the left"
    if r.corner(0, "left").valign != r.corner(0, "right").valign:
        yield "the first lines of the two columns are not level"
    tops = [r.agency_lines[0].before, r.country.before] if r.agency_lines else [0]
    if max(tops) - min(tops) > 20:
        yield f"the first lines of the two columns are not level: {tops} twips before"


@assertion("ALL", "PL I-II.3c")
def a25_number_line(r: Reading) -> Failures:
    found = NUMBER_LINE.fullmatch(r.number_line.text)
    if not found or ("-" not in found["symbol"] and r.kind != "letter"):
        yield f"found {quote(r.number_line.text)}, required Số: …/…"
    yield from typography(r.number_line, size=(13, 13), bold=False, italic=False, align="center")


def _symbol(r: Reading, kind: str) -> Failures:
    found = r.number_line.text.partition("/")[2]
    if found != f"{kind}-{r.facts.symbol}":
        yield f"symbol: found {quote(found)}, required {quote(f'{kind}-{r.facts.symbol}')}"


@assertion("BC", "PL I-II.3b")
def a26_report_symbol(r: Reading) -> Failures:
    return _symbol(r, "BC")


@assertion("BB", "PL I-II.3b; III-1.9")
def a27_minutes_symbol(r: Reading) -> Failures:
    return _symbol(r, "BB")


@assertion("ALL", "PL I-II.3c")
def a28_number_padding(r: Reading) -> Failures:
    found = re.match(r"Số:\s*(\d*)", r.number_line.text)
    digits = found.group(1) if found else ""
    if len(digits) == 1:
        yield f"number {digits}: required two digits"
    if digits and r.facts.number is not None and int(digits) != r.facts.number:
        yield f"number {digits}: the input says {r.facts.number}"


@assertion("BC TB CV", "PL I-II.4b,c")
def a29_place_date(r: Reading) -> Failures:
    if not re.fullmatch(rf"[^\W\d_][^,]*, {DATE}", r.place_date.text):
        yield f"found {quote(r.place_date.text)}, required ‹Địa danh›, ngày dd tháng m năm yyyy"


@assertion("BC TB CV", "PL I-II.4c")
def a30_place_date_format(r: Reading) -> Failures:
    return typography(r.place_date, size=(13, 14), bold=False, italic=True, align="center")


@assertion("BB", "PL III-1.9")
def a31_no_place_date(r: Reading) -> Failures:
    for paragraph in r.letterhead.paragraphs:
        if re.search(r"ngày.*tháng.*năm", paragraph.line):
            yield f"minutes carry no place and date: found {quote(paragraph.line)}"


# -- title -----------------------------------------------------------------------
def _title(r: Reading, text: str) -> Failures:
    if r.title.text != text:
        yield f"found {quote(r.title.text)}, required {quote(text)}"
    yield from typography(r.title, size=(13, 14), bold=True, italic=False, align="center")


@assertion("BC", "PL I-II.5b")
def a32_report_title(r: Reading) -> Failures:
    return _title(r, "BÁO CÁO")


@assertion("BB", "PL I-II.5b; III-1.9")
def a33_minutes_title(r: Reading) -> Failures:
    return _title(r, "BIÊN BẢN")


@assertion("BB BC TB", "PL I-II.5b")
def a34_summary(r: Reading) -> Failures:
    yield from not_upper(r.summary)
    yield from typography(r.summary, size=(13, 14), bold=True, italic=False, align="center")


@assertion("BB BC TB", "PL I-II.5b")
def a35_summary_rule(r: Reading) -> Failures:
    return rule(r.summary, [b for b in r._after_letterhead if isinstance(b, Paragraph)], 0.33, 0.5)


@assertion("BC CV", "PL I-II.9b,d")
def a36_addressees(r: Reading) -> Failures:
    if not r.addressees:
        yield "no Kính gửi between the title and the body"
    yield from typography(r.addressees, size=(13, 14), bold=False, italic=False)


@assertion("BC CV", "PL I-II.9d")
def a37_single_addressee(r: Reading) -> Failures:
    if not r.addressees:
        return
    if len(r.addressees) == 1 and not re.fullmatch(r"Kính gửi: \S.*[^.;]", r.addressees[0].text):
        yield f"found {quote(r.addressees[0].text)}, required «Kính gửi: …» on one line"
    wanted = r.facts.addressees
    if wanted and len(wanted) == 1:
        if r.addressees[0].text != f"Kính gửi: {wanted[0]}":
            yield f"found {quote(r.addressees[0].text)}, required {quote(f'Kính gửi: {wanted[0]}')}"
        if len(r.addressees[0].lines()) > 1:
            yield "the addressee does not fit on the line of Kính gửi"


@assertion("BC CV", "PL I-II.9d")
def a38_several_addressees(r: Reading) -> Failures:
    if len(r.addressees) < 2:
        if r.facts.addressees and len(r.facts.addressees) > 1:
            yield "the addressees do not stand one per line"
        return
    label, *lines = r.addressees
    if label.text != "Kính gửi:":
        yield f"found {quote(label.text)}, required «Kính gửi:» on its own line"
    for paragraph in lines:
        end = "." if paragraph is lines[-1] else ";"
        if not re.fullmatch(rf"- .*[^.;]\{end}", paragraph.line):
            yield f"{quote(paragraph.line)} does not read «- …{end}»"
    colon = label.left + label.first_line
    if label.align == "center":
        colon = label.left + (label.width - label.left - label.right - max(label.lines())) / 2
    colon += sum(char_width(c, "regular") for c in "Kính gửi") * label.size * 10
    for paragraph in lines:
        if abs(paragraph.left + paragraph.first_line - colon) > 1.5 * MM:
            yield f"the dash of {quote(paragraph.line)} does not stand under the colon"


# -- body ------------------------------------------------------------------------
ROMAN = re.compile(r"([IVXLC]+)\. ")
ARABIC = re.compile(r"(\d+)\. ")
LETTER = re.compile(r"([^\W\d_])\) ")


@assertion("ALL", "PL I-II.6e")
def a39_body_size(r: Reading) -> Failures:
    sizes = {run.size for p in r.body for run in p.visible_runs}
    if len(sizes) > 1:
        yield f"body in several sizes: {sorted(s / 2 for s in sizes)}"
    for size in sizes:
        yield from between(size / 2, 13, 14, "body size")
    for paragraph in r.prose:
        italic = sum(len(run.text) for run in paragraph.visible_runs if run.italic)
        if italic * 2 > len(paragraph.raw):
            yield f"{quote(paragraph.line)} is italic"


@assertion("ALL", "PL I-II.6e")
def a40_justified(r: Reading) -> Failures:
    for paragraph in r.body:
        if paragraph.align != "both":
            yield f"{quote(paragraph.line)}: found {paragraph.align}, required justified"


@assertion("ALL", "PL I-II.6e")
def a41_first_line(r: Reading) -> Failures:
    found = {p.first_line for p in r.body}
    for paragraph in r.body:
        if min(abs(paragraph.first_line - v) for v in (567, 720)) > 10:
            yield f"{quote(paragraph.line)}: first line {paragraph.first_line}, required 567 or 720"
        if abs(paragraph.left) > 10 or abs(paragraph.right) > 10:
            yield f"{quote(paragraph.line)}: indents {paragraph.left} and {paragraph.right}, required none"
    if max(found) - min(found) > 20:
        yield f"several first-line indents: {sorted(found)}"


@assertion("ALL", "PL I-II.6e")
def a42_gap(r: Reading) -> Failures:
    for above, below in pairwise(r.body):
        contextual = above.style == below.style
        after = 0 if contextual and above.flag("contextualSpacing") else above.after
        before = 0 if contextual and below.flag("contextualSpacing") else below.before
        if after + before < 120:
            yield f"gap above {quote(below.line)}: found {(after + before) / 20:g} pt, required 6 pt"


@assertion("ALL", "PL I-II.6e")
def a43_line_spacing(r: Reading) -> Failures:
    for paragraph in r.body:
        yield from between(paragraph.line_ratio, 0.98, 1.52, f"line spacing of {quote(paragraph.line)}")


@assertion("BC TB CV", "PL I-II.6a")
def a44_bases(r: Reading) -> Failures:
    yield from typography(r.bases, size=(13, 14), italic=True)
    for paragraph in r.bases:
        end = "." if paragraph is r.bases[-1] else ";"
        if not paragraph.line.endswith(end):
            yield f"{quote(paragraph.line)} does not end with {end}"


@assertion("ALL", "PL I-V row 6b")
def a45_part_heading(r: Reading) -> Failures:
    for paragraph in r.prose:
        capitals = is_upper(paragraph.text) and len(paragraph.text) > 8
        if ROMAN.match(paragraph.line):
            yield from upper([paragraph])
            yield from typography(paragraph, size=(13, 14), bold=True, italic=False)
        elif capitals and all(run.bold for run in paragraph.visible_runs):
            yield f"{quote(paragraph.line)} is a heading without its Roman number"


@assertion("ALL", "PL I-II.6đ, V")
def a46_clause_heading(r: Reading) -> Failures:
    for paragraph in r.prose:
        if not ARABIC.match(paragraph.line):
            continue
        title = not re.search(r"[.;:,]$|\./\.$", paragraph.line)
        yield from typography(paragraph, size=(13, 14), bold=title, italic=False)


@assertion("ALL", "PL I-II.6đ")
def a47_points(r: Reading) -> Failures:
    previous = ""
    before: Paragraph | None = None
    for paragraph in r.prose:
        text = paragraph.line
        found = LETTER.match(text)
        if found:
            letter = found.group(1)
            yield from typography(paragraph, size=(13, 14), bold=False, italic=False)
            expected = LETTERS[LETTERS.find(previous) + 1 : LETTERS.find(previous) + 2] if previous else "a"
            restart = letter == "a" and before is not None and before.line.endswith(":")
            if letter != expected and not restart:
                yield f"{quote(text)}: found {letter}), required {expected})"
            previous = letter
        elif ROMAN.match(text) or ARABIC.match(text):
            previous = ""
        before = paragraph


def roman(number: int) -> str:
    result = ""
    for value, sign in ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV")):
        count, number = divmod(number, value)
        result += sign * count
    return result + "I" * number


@assertion("ALL", "PL I-II.6c")
def a48_numbering(r: Reading) -> Failures:
    parts = clauses = 0
    for paragraph in r.prose:
        if found := ROMAN.match(paragraph.line):
            parts, clauses = parts + 1, 0
            if found.group(1) != roman(parts):
                yield f"{quote(paragraph.line)}: required {roman(parts)}."
                parts = next((n for n in range(1, 100) if roman(n) == found.group(1)), parts)
        elif found := ARABIC.match(paragraph.line):
            clauses += 1
            if int(found.group(1)) != clauses:
                yield f"{quote(paragraph.line)}: required {clauses}."
                clauses = int(found.group(1))


@assertion("ALL", "PL III, all forms")
def a49_end_mark(r: Reading) -> Failures:
    if not re.search(r"[^./]\./\.$", r.body[-1].line):
        yield f"{quote(r.body[-1].line)} does not end with ./."
    for paragraph in r.body[:-1]:
        if "./." in paragraph.line:
            yield f"./. before the end: {quote(paragraph.line)}"


# -- signatures and recipients ------------------------------------------------------
@assertion("BC TB CV", "PL I-II.9d")
def a50_recipients_label(r: Reading) -> Failures:
    label = r.left_signature.recipients_label
    if label is None:
        raise Missing("no Nơi nhận")
    if label.text != "Nơi nhận:":
        yield f"found {quote(label.text)}, required «Nơi nhận:» on its own line"
    yield from typography(label, size=(12, 12), bold=True, italic=True)
    if label.align not in {"left", "both"} or abs(label.left + label.first_line) > 28:
        yield "Nơi nhận is not flush left"
    right = [p for p in r.signature_table.rows[0].cells[-1].paragraphs if not p.is_empty]
    left = [p for p in r.signature_table.rows[0].cells[0].paragraphs if not p.is_empty]
    if not left or left[0].element is not label.element or not right:
        yield "Nơi nhận is not level with the signer"


@assertion("ALL", "PL I-II.9d")
def a51_recipients(r: Reading) -> Failures:
    found = r.left_signature.recipients
    if not found:
        raise Missing("no recipients")
    yield from typography(found, size=(11, 11), bold=False, italic=False)
    for paragraph in found:
        if not re.match(r"- \S", paragraph.line):
            yield f"{quote(paragraph.line)} does not start with a dash"
        if paragraph is not found[-1] and not paragraph.line.endswith(";"):
            yield f"{quote(paragraph.line)} does not end with ;"
        if paragraph.align not in {"left", "both"} or abs(paragraph.left + paragraph.first_line) > 28:
            yield f"{quote(paragraph.line)} is not flush left"


@assertion("BC CV", "PL I-II.9b")
def a52_first_recipient(r: Reading) -> Failures:
    found = r.left_signature.recipients
    if not found or not re.fullmatch(r"- Như trên[;.]?", found[0].line):
        yield f"first recipient: found {quote(found[0].line) if found else 'none'}, required «- Như trên;»"


@assertion("ALL", "PL I-II.9d; III-1.9")
def a53_last_recipient(r: Reading) -> Failures:
    found = r.left_signature.recipients
    last = found[-1].line if found else ""
    wanted = r"- Lưu: VT, Hồ sơ\." if r.kind == "minutes" else r"- Lưu: VT, .+\."
    if not re.fullmatch(wanted, last):
        yield f"last recipient: found {quote(last)}, required {wanted}"


@assertion("BC TB CV", "PL I-II.7đ")
def a54_signer_post(r: Reading) -> Failures:
    found = r.right_signature.captions
    if not found:
        raise Missing("no post of the signer")
    yield from upper(found)
    yield from typography(found, size=(13, 14), bold=True, italic=False, align="center")


@assertion("BC TB CV", "PL I-II.7b; Đ13")
def a55_authority(r: Reading) -> Failures:
    lines = [p.line.upper() for p in r.right_signature.captions]
    if not lines:
        raise Missing("no post of the signer")
    one_head = r.issuers[0].text.upper().startswith("SỞ ")
    for line in lines:
        if re.match(r"(?:KT|TL|TUQ|TM|Q)\b(?!\. )", line):
            yield f"{quote(line)}: the abbreviation needs its period"
        if one_head and line.startswith("TM."):
            yield f"{quote(line)}: a Sở has one head, no TM."
    deputy = any(line.startswith(("PHÓ ", "KT.")) for line in lines)
    if r.facts.deputy is not None and deputy != r.facts.deputy:
        yield f"found {lines}, required {'a deputy' if r.facts.deputy else 'the head'}"
    if deputy:
        tail = [line for line in lines if not line.startswith(("TM.", "TL."))]
        post = tail[-1].removeprefix("PHÓ ")
        if tail != [f"KT. {post}", f"PHÓ {post}"]:
            yield f"found {lines}, required KT. {post} above PHÓ {post}"


def _signers(r: Reading) -> list[Signature]:
    return [r.left_signature, r.right_signature] if r.kind == "minutes" else [r.right_signature]


def _known(r: Reading, side: Signature) -> bool:
    """Whether the input names those who sign on this side."""
    if r.kind != "minutes":
        return r.facts.signer_known
    names = r.facts.secretaries if side is r.left_signature else r.facts.chairs
    return names is None or bool(names)


@assertion("ALL", "PL I-II.7đ")
def a56_signer_name(r: Reading) -> Failures:
    for side in _signers(r):
        names = [p for p in side.names if not is_blank(p)]
        if not names and _known(r, side):
            yield f"no name under {quote(side.captions[0].line) if side.captions else 'the signer'}"
        if r.kind != "minutes" and r.facts.signer and [p.text for p in names] != [r.facts.signer]:
            yield f"signed by {[p.line for p in names]}, the input says {r.facts.signer}"
        yield from not_upper(names)
        yield from typography(names, size=(13, 14), bold=True, italic=False, align="center")
        for paragraph, (lines, gap) in zip(side.names, side.gaps, strict=True):
            if lines < 3 and gap < 20 * MM:
                yield f"{gap / MM:.1f} mm above {quote(paragraph.line)}, required 20 mm for the signature"


@assertion("ALL", "PL I-II.7c")
def a57_no_degree(r: Reading) -> Failures:
    for side in _signers(r):
        for paragraph in side.names:
            if DEGREES.match(paragraph.line):
                yield f"degree before the name of the signer: {quote(paragraph.line)}"


# -- minutes ---------------------------------------------------------------------
LABELS = ("Thời gian bắt đầu:", "Địa điểm:", "Thành phần tham dự:", "Chủ trì", "Thư ký", "Nội dung")


def _label(r: Reading, label: str) -> int:
    for index, paragraph in enumerate(r.body):
        if paragraph.line.startswith(label):
            return index
    raise Missing(f"no line {quote(label)}")


@assertion("BB", "PL III-1.9")
def a58_labels(r: Reading) -> Failures:
    places = [_label(r, label) for label in LABELS]
    if places != sorted(places):
        yield f"labels in the order {[LABELS[places.index(p)] for p in sorted(places)]}"
    if places[0] != 0:
        yield f"the body opens with {quote(r.body[0].line)}"


@assertion("BB", "PL III-1.9")
def a59_start(r: Reading) -> Failures:
    line = r.body[_label(r, LABELS[0])].line
    if not re.search(TIME, line) or not re.search(DATE, line):
        yield f"{quote(line)}: required … giờ … phút, ngày … tháng … năm …"


def _moment(text: str) -> tuple[int, ...] | None:
    time = re.search(r"(\d{1,2}) giờ(?: (\d{2}))?", text)
    date = re.search(r"ngày (\d+) tháng (\d+) năm (\d{4})", text)
    if time is None or date is None:
        return None
    day, month, year = map(int, date.groups())
    return year, month, day, int(time.group(1)), int(time.group(2) or 0)


@assertion("BB", "PL III-1.9")
def a60_end(r: Reading) -> Failures:
    closing = [p for p in r.body if re.match(r"\S+ \S+ kết thúc vào", p.line)]
    if not closing:
        raise Missing("no closing line «… kết thúc vào …»")
    line = closing[-1].line
    kinds = r"(?:Cuộc họp|Hội nghị|Hội thảo|Tọa đàm)"
    if not re.fullmatch(rf"{kinds} kết thúc vào {TIME}, {DATE}(?:\./\.)?", line):
        yield f"{quote(line)}: required … kết thúc vào … giờ …, ngày … tháng … năm …./."
    if closing[-1] is not r.body[-1]:
        yield "the closing line is not the last of the body"
    start, end = _moment(r.body[_label(r, LABELS[0])].line), _moment(line)
    if start and end and end < start:
        yield f"it ends at {end} before it starts at {start}"


@assertion("BB", "PL III-1.9")
def a61_captions(r: Reading) -> Failures:
    first = r.signature_table.rows[0].cells
    for cell, wanted in ((first[0], ("THƯ KÝ",)), (first[-1], ("CHỦ TỌA", "CHỦ TOẠ"))):
        found = [p for p in cell.paragraphs if not p.is_empty]
        if not found:
            yield f"no caption {wanted[0]}"
            continue
        if found[0].text not in wanted:
            yield f"caption: found {quote(found[0].text)}, required {wanted[0]}"
        yield from typography(found[0], size=(13, 14), bold=True, italic=False, align="center")
    left, right = r.left_signature.captions[:1], r.right_signature.captions[:1]
    if left and right and abs(left[0].before - right[0].before) > 20:
        yield "the two captions are not level"


@assertion("BB", "PL III-1.9")
def a62_names(r: Reading) -> Failures:
    body = "\n".join(p.line for p in r.body)
    sides = ((r.left_signature, r.facts.secretaries), (r.right_signature, r.facts.chairs))
    for side, wanted in sides:
        found = [p.line for p in side.names if not is_blank(p)]
        if wanted is not None and found != list(wanted):
            yield f"signed by {found}, the input says {list(wanted)}"
        for name in found:
            if name not in body:
                yield f"{quote(name)} signs but is not named in the body"


@assertion("BB", "PL III-1.9")
def a63_recipients_place(r: Reading) -> Failures:
    side = r.left_signature
    if side.recipients_label is None:
        raise Missing("no Nơi nhận in the left column")
    elements = [p.element for row in r.signature_table.rows for p in row.cells[0].paragraphs]
    at = elements.index(side.recipients_label.element)
    above = [*side.captions, *side.names]
    if not above or any(elements.index(p.element) > at for p in above):
        yield "Nơi nhận is not below the secretary"
    if not side.names and _known(r, side):
        yield "Nơi nhận is not below the name of the secretary"


# -- annex -----------------------------------------------------------------------
@assertion("BC", "PL I-III.1a")
def a64_annex_mentioned(r: Reading) -> Failures:
    if r.annexes and not any("Phụ lục" in p.line for p in r.body):
        yield "the body does not mention the Phụ lục"


@assertion("PL", "PL I-III.1b")
def a65_annex_word(r: Reading) -> Failures:
    for annex in r.annexes:
        if annex.word is None:
            raise Missing("no word Phụ lục")
        if not re.fullmatch(r"Phụ lục(?: [IVX]+)?", annex.word.text):
            yield f"found {quote(annex.word.text)}, required Phụ lục on its own line"
        yield from typography(annex.word, size=(14, 14), bold=True, italic=False, align="center")


@assertion("PL", "PL I-III.1a")
def a66_annex_numbers(r: Reading) -> Failures:
    found = [a.word.text.upper().removeprefix("PHỤ LỤC").strip() for a in r.annexes if a.word]
    wanted = [roman(n) for n in range(1, len(found) + 1)] if len(found) > 1 else [""] * len(found)
    if found != wanted:
        yield f"annexes numbered {found}, required {wanted}"


@assertion("PL", "PL I-III.1b")
def a67_annex_title(r: Reading) -> Failures:
    for annex in r.annexes:
        if not annex.titles:
            raise Missing("no title of the annex")
        yield from upper(annex.titles)
        yield from typography(annex.titles, size=(13, 14), bold=True, italic=False, align="center")


def _filled(text: str) -> str:
    """What stands in a place to fill; nothing in a blank such as «20…»."""
    return re.sub(r"^20$", "", re.sub(r"[\s.…_]", "", text))


@assertion("PL", "PL I-III.1c")
def a68_annex_reference(r: Reading) -> Failures:
    for annex in r.annexes:
        if annex.reference is None:
            raise Missing("no reference line of the annex")
        yield from typography(annex.reference, size=(13, 14), bold=False, italic=True, align="center")
        found = REFERENCE.fullmatch(annex.reference.line)
        if found is None or found["symbol"] != f"BC-{r.facts.symbol}":
            yield f"found {quote(annex.reference.line)}, required (Kèm theo Báo cáo số …/BC-… ngày … của …)"
            continue
        values = [_filled(found[k]) for k in ("number", "day", "month", "year")]
        number = re.match(r"Số:(.*?)/", r.number_line.text)
        date = re.search(r"ngày(.*?)tháng(.*?)năm(.*)", r.place_date.text)
        wanted = [_filled(number.group(1)) if number else ""]
        wanted += [_filled(v) for v in date.groups()] if date else ["", "", ""]
        if values != wanted and any(values[:3]):
            yield f"reference line: found {values}, the head of the report says {wanted}"


def _heading(text: str) -> str:
    return re.sub(r"\s*[/,]\s*", ", ", " ".join(text.split())).casefold()


def _are_columns(found: list[str], profile: str) -> bool:
    """All columns of the statutory table; of the other, those in use, always with what was said by whom."""
    columns = [{_heading(v) for v in variants} for variants in COLUMNS[profile]]
    if profile == "luat-2025":
        return len(found) == len(columns) and all(f in c for f, c in zip(found, columns, strict=True))
    places = [next((i for i, c in enumerate(columns) if f in c), -1) for f in found]
    return -1 not in places and places == sorted(set(places)) and {0, 3, 5} <= set(places)


@assertion("PL", "brief 7.3, 7.4")
def a69_columns(r: Reading) -> Failures:
    for annex in r.annexes:
        if not annex.tables:
            raise Missing("no table in the annex")
        for row in annex.header_rows:
            found = [_heading(c.text) for c in row.cells]
            stated = r.facts.columns
            if stated is not None:
                if found != [_heading(c) for c in stated]:
                    yield f"columns {found}, the input says {list(stated)}"
            elif not any(_are_columns(found, profile) for profile in COLUMNS):
                yield f"columns {found} are those of no profile"


@assertion("PL", "-")
def a70_table_fits(r: Reading) -> Failures:
    for annex in r.annexes:
        for table in annex.tables:
            indent = 0 if table.align == "center" else max(table.indent, 0)
            room = annex.section.text_width
            if table.width + indent > room + 10:
                yield f"table {(table.width + indent) / MM:.1f} mm in a text of {room / MM:.1f} mm"
            if not table.rows or not table.rows[0].flag("tblHeader"):
                yield "the header row does not repeat"
            elif not table.rows[0].flag("cantSplit"):
                yield "the header row may split"
            for row in table.rows:
                for cell in row.cells:
                    yield from _overflow(cell)


def _overflow(cell: Cell) -> Failures:
    for paragraph in cell.paragraphs:
        room = cell.inner - paragraph.left - paragraph.right
        faces = [(c, run) for run in paragraph.runs for c in run.shown]
        length, word = 0.0, ""
        for char, run in [*faces, (" ", None)]:
            if char.isspace() or run is None:
                if length > room + 10:
                    yield f"{quote(word)} is {length / MM:.1f} mm wide in a cell of {room / MM:.1f} mm"
                length, word = 0.0, ""
            else:
                length += char_width(char, run.face) * run.size * 10
                word += char


REMARK_ID = re.compile(r"\b[A-ZĐ]{1,6}-\d+\b")


@assertion("BC", "brief 7.3")
def a71_counts(r: Reading) -> Failures:
    wanted = r.facts.remark_ids
    if wanted is None:
        return
    text = "\n".join(
        c.text for a in r.annexes for t in a.tables for row in t.rows[1:] for c in row.cells if not c.continues
    )
    for identifier in wanted:
        count = len(re.findall(rf"(?<![\w-]){re.escape(identifier)}(?![\w-])", text))
        if count != 1:
            yield f"remark {identifier} stands {count} times in the annex, required once"


# -- wording ---------------------------------------------------------------------
@assertion("ALL", "PL II-V.7")
def a72_citations(r: Reading) -> Failures:
    for paragraph in r.body:
        text = own_words(paragraph)
        for pattern in (
            r"(?<=[^\s.:;?!)“-] )Khoản \d+",
            r"\bđiều \d+[a-zđ]?\b",
            r"(?<=[^\s.:;?!)“-] )Điểm [a-zđ]\d*\b",
        ):
            for found in re.finditer(pattern, text):
                yield f"{quote(found.group())} in {quote(text[max(0, found.start() - 20) :])}"


@assertion("ALL", "PL II-IV.1")
def a73_organisations(r: Reading) -> Failures:
    wrong = (
        r"\b(?:Sở|Bộ) tư pháp\b|\b(?:Sở|Bộ) Tư Pháp\b|\bsở Tư pháp\b|Ủy Ban|Uỷ Ban|[ỦU][yỷ] ban Nhân dân|"
        r"[ỦU][yỷ] ban Nhân Dân|Hội đồng Nhân dân|Hội Đồng|\bSở Tài Chính\b|\bSở Nội Vụ\b"
    )
    for paragraph in r.body:
        for found in re.finditer(wrong, own_words(paragraph)):
            yield f"{quote(found.group())} in {quote(paragraph.line)}"


@assertion("ALL", "PL I-II.4b")
def a74_dates(r: Reading) -> Failures:
    for paragraph in r.body:
        text = own_words(paragraph)
        for found in re.finditer(r"ngày (\d+) tháng (\d+)|tháng (\d+) năm \d{4}", text):
            day, month, alone = found.groups()
            if (day and not re.fullmatch(DAY, day)) or not re.fullmatch(MONTH, month or alone):
                yield f"date {quote(found.group())} in {quote(text)}"


@assertion("ALL", "brief 7.7")
def a75_abolished_units(r: Reading) -> Failures:
    if r.facts.issued is None or r.facts.issued < (2025, 7, 1):
        return
    for paragraph in r.body:
        for found in re.finditer(
            r"\b(?:[Qq]uận|[Hh]uyện|[Tt]hị trấn|[Tt]hị xã) [A-ZĐ]\w+|tỉnh Hải Dương", own_words(paragraph)
        ):
            yield f"{quote(found.group())} no longer exists"


@assertion("ALL", "practice")
def a76_no_bullets(r: Reading) -> Failures:
    for paragraph in r.package.stories():
        if paragraph.bullet or re.match("[•▪●◦■\uf0b7·]", paragraph.text):
            yield f"bullet before {quote(paragraph.line)}"


@assertion("ALL", "practice")
def a77_signature_not_alone(r: Reading) -> Failures:
    elements = [b.element for b in r.main.blocks]
    last = elements.index(r.body[-1].element)
    table = elements.index(r.signature_table.element)
    for block in r.main.blocks[last:table]:
        if isinstance(block, Paragraph) and not block.flag("keepNext"):
            yield f"{quote(block.line)} is not kept with the signatures"
    for row in r.signature_table.rows:
        if not row.flag("cantSplit"):
            yield "a row of the signatures may split"
    for row in r.signature_table.rows[:-1]:
        if not all(p.flag("keepNext") for c in row.cells for p in c.paragraphs[:1]):
            yield "a row of the signatures is not kept with the next"


@assertion("ALL", "PL I-III.4")
def a78_contact_line(r: Reading) -> Failures:
    for section in r.sections:
        for which in ("default", "even"):
            for paragraph in section.story("footer", which):
                if paragraph.text and not _has_page_field([paragraph]):
                    yield f"{quote(paragraph.line)} in the footer of later pages"
    found = [p for p in r.main.story("footer", "first") if p.text and not _has_page_field([p])]
    yield from typography(found, size=(11, 12), italic=False)
    if found:
        ruled = [p for p in r.main.story("footer", "first") if "top" in p.borders or p.is_rule]
        if not ruled or ruled[0].span[1] - ruled[0].span[0] < r.main.text_width - 30:
            yield "no rule across the page above the contact line"


@assertion("ALL", "PL I-III.3")
def a79_drafter_mark(r: Reading) -> Failures:
    yield from typography(r.left_signature.marks, size=(11, 11), bold=False, italic=False)
    for paragraph in r.left_signature.marks:
        if not re.fullmatch(r"[A-ZĐ.&]+\s?(?:\(\d+\)|\d+)?", paragraph.line):
            yield f"{quote(paragraph.line)} below the recipients is no drafter's mark"


@assertion("ALL", "brief 5")
def a80_tone_marks(r: Reading) -> Failures:
    old, new = "[òóỏõọ]a|[òóỏõọ]e|(?<![qQ])[ùúủũụ]y", "o[àáảãạ]|o[èéẻẽẹ]|(?<![qQ])u[ỳýỷỹỵ]"
    text = "\n".join(p.line for p in r.package.stories())
    words = re.findall(r"[^\W\d_]+", text)
    styles = [{v for v in words if re.search(rf"(?:{p})$", v, re.IGNORECASE)} for p in (old, new)]
    if all(styles):
        yield f"two ways to set tone marks: {sorted(styles[0])[:5]} and {sorted(styles[1])[:5]}"


# -- notice and letter ---------------------------------------------------------------
@assertion("TB", "PL I-II.3b; III-1.4")
def a81_notice_symbol(r: Reading) -> Failures:
    return _symbol(r, "TB")


@assertion("TB", "PL I-II.5b; III-1.4")
def a82_notice_title(r: Reading) -> Failures:
    return _title(r, "THÔNG BÁO")


@assertion("BB TB", "PL I-II.9a,b")
def a83_no_addressee(r: Reading) -> Failures:
    """Kính gửi belongs to submissions, reports upward and letters; without it nothing is «as above»."""
    if r.addressees:
        yield f"found {quote(r.addressees[0].line)}, required none"
    for paragraph in r.left_signature.recipients:
        if paragraph.line.startswith("- Như trên"):
            yield "«Như trên» without Kính gửi"


@assertion("CV", "PL I-II.3b; III-1.5")
def a84_letter_symbol(r: Reading) -> Failures:
    found = r.number_line.text.partition("/")[2]
    wanted = "-".join([r.facts.symbol, *([r.facts.unit] if r.facts.unit else [])])
    if found != wanted:
        yield f"symbol: found {quote(found)}, required {quote(wanted)}"


@assertion("CV", "PL I-II.5b; III-1.5")
def a85_letter_subject(r: Reading) -> Failures:
    subject, text = r.letter_subject, r.letter_subject.text
    if not re.fullmatch(r"V/v \S.*[^.;,:]", text) or is_upper(text.removeprefix("V/v")):
        yield f"found {quote(text)}, required «V/v …» in small letters without a closing mark"
    yield from typography(subject, size=(12, 13), bold=False, italic=False, align="center")
    gap = r.number_line.after + subject.before
    if gap < 120:
        yield f"gap above V/v: found {gap / 20:g} pt, required 6 pt"
    column = r.corner(1, "left").paragraphs
    if any(p.is_rule for p in column) or len([p for p in column if not p.is_empty]) > 2:
        yield "something else stands under the number"


@assertion("BB BC TB", "PL I-II.5b")
def a86_subject_of_letters_only(r: Reading) -> Failures:
    for paragraph in r.letterhead.paragraphs:
        if paragraph.line.startswith("V/v"):
            yield f"«V/v» belongs to a letter: found {quote(paragraph.line)}"


@assertion("CV", "PL III-1.5")
def a87_letter_without_title(r: Reading) -> Failures:
    first = r._after_title[0] if r._after_title else None
    if first is None or not first.line.startswith("Kính gửi"):
        yield f"found {quote(first.line) if first else 'nothing'} under the letterhead, required Kính gửi"
