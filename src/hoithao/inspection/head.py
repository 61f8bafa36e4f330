"""Assertions on the letterhead and the title (Phụ lục I, Phần I, Mục II, khoản 1 to 5)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from hoithao.inspection.anatomy import Anatomy
from hoithao.inspection.columns import Column
from hoithao.inspection.faults import ISSUED, MINUTES, TITLED, Fault, faults, look, measure, rule
from hoithao.inspection.names import MM
from hoithao.inspection.recognising import TITLES
from hoithao.inspection.text import Line
from hoithao.vn import folded

COUNTRY_TEXT = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
_COUNTRIES = (COUNTRY_TEXT, "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM")
MOTTO_TEXT = "Độc lập - Tự do - Hạnh phúc"

BLANK = r"[\s.…_]*"
DAY, MONTH, YEAR = r"(?:0[1-9]|[12]\d|3[01])", r"(?:0[12]|[3-9]|1[0-2])", r"\d{4}"
DATE_TEXT = rf"ngày\s*(?:{DAY}|{BLANK})\s*tháng\s*(?:{MONTH}|{BLANK})\s*năm\s*(?:{YEAR}|(?:20)?{BLANK})"
_PLACE_DATE = re.compile(rf"(?:[^\W\d_][^,]*|[.…_]+), {DATE_TEXT}")
NUMBER_LINE = re.compile(rf"Số:\s*(?P<number>0\d+|[1-9]\d*|{BLANK})\s*/(?P<symbol>[A-ZĐ][A-Za-zĐđ&]*(?:-[A-ZĐ&]+)*)")
_SUBJECT = re.compile(r"V/v:? \S.*[^.;,:]", re.DOTALL)
_ABBREVIATIONS = {"report": "BC", "notice": "TB", "invitation": "GM"}
_NAMES = {"report": "BÁO CÁO", "notice": "THÔNG BÁO", "invitation": "GIẤY MỜI", "minutes": "BIÊN BẢN"}


@rule("HTA16")
def country(a: Anatomy) -> Iterator[Fault]:
    """Quốc hiệu reads as it must."""
    if a.country is None:
        yield Fault("HTA16", ("missing",))
    elif a.country.text not in _COUNTRIES:
        yield Fault("HTA16", (measure("reads", a.country.text),), a.country)


@rule("HTA17")
def country_look(a: Anatomy) -> Iterator[Fault]:
    """Quốc hiệu is set as it must be."""
    if a.country is not None:
        yield from faults("HTA17", a.country, look(a.country, size=(12, 13), bold=True, italic=False, centred=True))


@rule("HTA18")
def motto(a: Anatomy) -> Iterator[Fault]:
    """Tiêu ngữ reads as it must."""
    if a.motto is None:
        if a.country is not None:
            yield Fault("HTA18", ("missing",))
    elif a.motto.raw != MOTTO_TEXT:
        yield Fault("HTA18", (measure("reads", a.motto.raw),), a.motto)


@rule("HTA19")
def motto_look(a: Anatomy) -> Iterator[Fault]:
    """Tiêu ngữ is set as it must be, straight under Quốc hiệu."""
    line = a.motto
    if line is None:
        return
    found = look(line, size=(13, 14), bold=True, italic=False, centred=True)
    for one in filter(None, (a.country, line)):
        if abs(one.paragraph.line_ratio - 1) > 0.02:
            found.append(measure("lines", round(one.paragraph.line_ratio, 2)))
    if a.country is not None and a.country_column.blank_between(a.country, line):
        found.append("blank-line")
    yield from faults("HTA19", line, dict.fromkeys(found))


@rule("HTA20")
def motto_rule(a: Anatomy) -> Iterator[Fault]:
    """The rule under Tiêu ngữ is as long as the text."""
    if a.motto is not None:
        yield from faults("HTA20", a.motto, rule_faults(a.country_column, [a.motto], 0.95, 1.05))


def rule_faults(column: Column, texts: list[Line], low: float, high: float) -> Iterator[str]:
    """Measure the rule under the last of some lines against the longest row of them."""
    found = column.rules_below(texts[-1])
    if not found:
        yield "no-rule"
        return
    if len(found) > 1:
        yield "rule-twice"
    stroke = found[0]
    if stroke.kind not in ("single", "thick"):
        yield "rule-not-solid"
    longest = max(line.longest for line in texts)
    if stroke.length is not None and longest:
        share = stroke.length / longest
        if not low - 0.005 <= share <= high + 0.005:
            yield measure("rule-share", f"{share:.0%}")
    elif stroke.across:
        yield "rule-across"
    middle = texts[-1].paragraph.middle
    if stroke.centre is not None and middle is not None and abs(stroke.centre - middle) > 1.5 * MM:
        yield measure("rule-off", round(abs(stroke.centre - middle) / MM, 1))


@rule("HTA21")
def superior(a: Anatomy) -> Iterator[Fault]:
    """The body above is in regular capitals."""
    for line in a.agencies[0]:
        found = look(line, size=(12, 13), bold=False, italic=False, centred=True, upper=True)
        yield from faults("HTA21", line, found)


@rule("HTA22")
def issuer(a: Anatomy) -> Iterator[Fault]:
    """The issuing body is in bold capitals, straight under the body above."""
    superiors, issuers = a.agencies
    if not issuers:
        yield Fault("HTA22", ("missing",))
    for line in issuers:
        found = look(line, size=(12, 13), bold=True, italic=False, centred=True, upper=True)
        yield from faults("HTA22", line, found)
    for above, below in pairwise([*superiors, *issuers]):
        if a.left.blank_between(above, below):
            yield Fault("HTA22", ("blank-line",), below)


@rule("HTA23")
def issuer_rule(a: Anatomy) -> Iterator[Fault]:
    """The rule under the issuing body has a third to a half of its length."""
    _, issuers = a.agencies
    if issuers:
        yield from faults("HTA23", issuers[-1], rule_faults(a.left, issuers, 0.33, 0.5))


@rule("HTA24")
def letterhead(a: Anatomy) -> Iterator[Fault]:
    """The issuing body stands on the left, Quốc hiệu on the right, both at the top, without table lines."""
    first = a.country or a.motto
    if first is None or not a.agency_lines:
        return
    found = []
    if a.country_column is a.left:
        found.append("sides-exchanged")
    table = a.head_table
    if table is not None and any(line is first for line in [*a.left.lines, *a.right.lines]):
        if table.bordered and any(one is first.paragraph for one in table.paragraphs):
            found.append("table-lines")
        rows = a.left.rows.get(id(a.agency_lines[0])), a.right.rows.get(id(first))
        tops = a.agency_lines[0].paragraph.layout.before, first.paragraph.layout.before
        if None not in rows and rows[0] == rows[1] and a.country_column is not a.left:
            if a.left.valign != a.right.valign or abs(tops[0] - tops[1]) > 60 or _starts_lower(a):
                found.append("not-level")
        elif None not in rows and rows[0] != rows[1]:
            found.append("not-level")
    yield from faults("HTA24", first, found)


def _starts_lower(a: Anatomy) -> bool:
    """Tell whether one column begins with an empty line and the other does not."""
    blanks = []
    for column in (a.left, a.right):
        first = column.items[0] if column.items else None
        blanks.append(isinstance(first, Line) and not first.text)
    return blanks[0] is not blanks[1]


@rule("HTA25")
def number_line(a: Anatomy) -> Iterator[Fault]:
    """Số, ký hiệu are there and written and set as they must be."""
    line = a.number_line
    if line is None:
        yield Fault("HTA25", ("missing",))
        return
    found = look(line, size=(13, 13), bold=False, italic=False, centred=True)
    text = re.sub(r"\s+", " ", line.text)
    match = NUMBER_LINE.fullmatch(padded(text))
    if match is None:
        found.append(measure("reads", line.text))
    yield from faults("HTA25", line, found)


def padded(text: str) -> str:
    """Return the line as if a single digit had its nought, which is an assertion of its own."""
    return re.sub(r"^(Số:\s*)([1-9])(?=\s*/)", r"\g<1>0\2", text)


def symbol_of(a: Anatomy) -> str:
    """Return the ký hiệu, empty where there is none."""
    line = a.number_line
    return line.text.partition("/")[2].strip() if line is not None else ""


def _symbol_faults(code: str, a: Anatomy, wanted: str) -> Iterator[Fault]:
    symbol = symbol_of(a)
    if symbol and NUMBER_LINE.fullmatch(padded(a.number_line.text if a.number_line else "")):
        if wanted and not symbol.startswith(f"{wanted}-"):
            yield Fault(code, (measure("symbol", symbol), measure("wanted-symbol", f"{wanted}-…")), a.number_line)
        elif not wanted and symbol.split("-")[0] in {*TITLES.values(), "CV"} and "-" in symbol:
            yield Fault(code, (measure("symbol", symbol),), a.number_line)


@rule("HTA26", ISSUED)
def symbol(a: Anatomy) -> Iterator[Fault]:
    """The symbol begins with the abbreviation of the type; that of a công văn names no type."""
    wanted = _ABBREVIATIONS.get(a.kind, "")
    if a.kind == "other":
        wanted = TITLES.get(folded(a.title.text), "") if a.title is not None else ""
        if not wanted:
            return
    yield from _symbol_faults("HTA26", a, wanted)


@rule("HTA27", MINUTES)
def minutes_symbol(a: Anatomy) -> Iterator[Fault]:
    """The symbol of minutes begins with BB."""
    yield from _symbol_faults("HTA27", a, "BB")


@rule("HTA28")
def number_padding(a: Anatomy) -> Iterator[Fault]:
    """A number below ten has two digits, others no nought before them."""
    line = a.number_line
    digits = re.match(r"Số:\s*(\d+)\s*/", line.text) if line is not None else None
    if digits and (len(digits[1]) == 1 or (len(digits[1]) > 2 and digits[1].startswith("0"))):
        yield Fault("HTA28", (measure("number", digits[1]),), line)


@rule("HTA29", ISSUED)
def place_date(a: Anatomy) -> Iterator[Fault]:
    """Địa danh, thời gian are there and written as they must be."""
    line = a.place_date
    if line is None:
        yield Fault("HTA29", ("missing",))
    elif not _PLACE_DATE.fullmatch(line.text):
        yield Fault("HTA29", (measure("reads", line.text),), line)


@rule("HTA30", ISSUED)
def place_date_look(a: Anatomy) -> Iterator[Fault]:
    """Địa danh, thời gian are italic, level with the number."""
    line = a.place_date
    if line is None:
        return
    found = look(line, size=(13, 14), bold=False, italic=True, centred=True)
    rows = a.right.rows.get(id(line)), a.left.rows.get(id(a.number_line))
    if None not in rows and rows[0] != rows[1]:
        found.append("not-level")
    yield from faults("HTA30", line, found)


@rule("HTA31", MINUTES)
def no_place_date(a: Anatomy) -> Iterator[Fault]:
    """Minutes carry no place and date under Tiêu ngữ."""
    for line in [*a.left.lines, *a.right.lines]:
        if re.search(r"\bngay\b.*\bthang\b", folded(line.text)):
            yield Fault("HTA31", (measure("reads", line.text),), line)


def _title_faults(code: str, a: Anatomy) -> Iterator[Fault]:
    wanted = _NAMES.get(a.kind)
    line = a.title
    if line is None:
        yield Fault(code, ("missing",))
        return
    found = look(line, size=(13, 14), bold=True, italic=False, centred=True)
    if wanted is not None and line.text != wanted:
        found.append(measure("reads", line.text))
    elif wanted is None and not line.is_upper:
        found.append("lower")
    yield from faults(code, line, found)


@rule("HTA32", ISSUED)
def title(a: Anatomy) -> Iterator[Fault]:
    """Tên loại is there, in bold capitals; a công văn has none."""
    if a.kind != "letter":
        yield from _title_faults("HTA32", a)
        return
    if a.title is not None:
        yield Fault("HTA32", ("not-in-letter",), a.title)


@rule("HTA33", MINUTES)
def minutes_title(a: Anatomy) -> Iterator[Fault]:
    """The title of minutes is BIÊN BẢN."""
    yield from _title_faults("HTA33", a)


@rule("HTA34")
def summary(a: Anatomy) -> Iterator[Fault]:
    """Trích yếu is there; bold under the title, regular under the number of a công văn."""
    if a.kind == "letter":
        yield from _letter_subject(a)
        return
    if not a.summary and a.title is not None:
        yield Fault("HTA34", ("missing",))
    for line in a.summary:
        found = look(line, size=(13, 14), bold=True, italic=False, centred=True, upper=False)
        yield from faults("HTA34", line, found)
    for line in a.left.lines:
        if re.match(r"V/v", line.text):
            yield Fault("HTA34", ("letters-only",), line)


def _letter_subject(a: Anatomy) -> Iterator[Fault]:
    lines = a.subject_lines
    if not lines:
        yield Fault("HTA34", ("missing",))
        return
    found: list[str] = []
    text = " ".join(line.text for line in lines)
    if not _SUBJECT.fullmatch(text):
        found.append(measure("reads", text))
    for line in lines:
        found += look(line, size=(12, 13), bold=False, italic=False, centred=True)
        if line.is_upper and len(line.text) > 8:
            found.append("upper")
    number = a.number_line
    if number is not None and number.stop is None and lines[0].is_first:
        gap = number.paragraph.layout.after + lines[0].paragraph.layout.before
        if gap < 118:
            found.append(measure("gap", round(gap / 20, 1)))
    yield from faults("HTA34", lines[0], dict.fromkeys(found))


@rule("HTA35", TITLED)
def summary_rule(a: Anatomy) -> Iterator[Fault]:
    """The rule under trích yếu has a third to a half of its length."""
    if a.summary:
        yield from faults("HTA35", a.summary[-1], rule_faults(a.title_column, a.summary, 0.33, 0.5))
