"""A sheet into the bytes of an .xlsx: text stays text, and the same sheet gives the same bytes."""

from __future__ import annotations

import io
import math
import zipfile
from collections.abc import Iterator
from datetime import date
from typing import Any

from msgspec import Struct

from hoithao.document.metrics import text_width
from hoithao.document.package import CORE_PART, core_properties, zipped
from hoithao.tables import Sheet, Value
from hoithao.vn import long_date

MAX_CELL = 32767
"""How many UTF-16 units of text one cell holds (the limits Microsoft states for Excel)."""

_SIZE = 12
_FONT = {"font_name": "Times New Roman", "font_size": _SIZE}
_TEXT = {"text_wrap": True, "valign": "top", "border": 1}
_LINE = 16  # points a line of that size takes
_DIGIT = 5.9  # points to a character of column width: a digit of that size, less a little for the edges of the cell
_MAX_ROW = 409  # points, as high as a row can be
_MM = 1 / 25.4  # the library measures margins in inches
_FIRST_DAY = date(1900, 3, 1)
"""Dates before it are one day off in one program or another, for a leap day that 1900 did not have."""


class NotInstalledError(Exception):
    """The library that writes .xlsx files is an extra and not there."""


class TooLong(Struct, frozen=True):
    """A text that no cell can hold: whose remark, which column, how long. The title is nobody's remark."""

    remark: str
    key: str
    heading: str
    length: int


def too_long(sheet: Sheet) -> Iterator[TooLong]:
    """Yield every text of a sheet that is longer than a cell of Excel can be."""
    for text in (sheet.title, sheet.marking):
        if _units(text) > MAX_CELL:
            yield TooLong("", "title", sheet.name, _units(text))
    for row in sheet.rows:
        for column, value in zip(sheet.columns, row.values, strict=True):
            if isinstance(value, str) and _units(value) > MAX_CELL:
                yield TooLong(row.remark, column.key, column.heading, _units(value))


def write_sheet(sheet: Sheet, *, creator: str) -> bytes:
    """Return a workbook of this one sheet; none of its cells may be :func:`too_long`.

    Title and marking stand above the head row, which stays in sight, is
    repeated on every page and carries the filters. Only printed columns go on
    paper: A4 laid crosswise, as many pages long as it takes. Raises
    ``NotInstalledError`` where XlsxWriter is not there.
    """
    try:
        import xlsxwriter
    except ImportError as error:
        raise NotInstalledError from error
    out = io.BytesIO()
    # In memory: otherwise the library puts its parts into temporary files. It also writes into what it is given.
    options = {"in_memory": True, "default_format_properties": dict(_FONT)}
    with xlsxwriter.Workbook(out, options) as book:
        page = book.add_worksheet(sheet.name)
        head = _write_opening(book, page, sheet)
        _write_rows(book, page, sheet, head)
        _set_up_page(page, sheet, head)
    with zipfile.ZipFile(out) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    # The library writes the time of day there.
    return zipped(parts | {CORE_PART: core_properties(sheet.title, creator)})


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _write_opening(book: Any, page: Any, sheet: Sheet) -> int:
    """Write what stands above the head row and return the number of that row."""
    last = sum(column.printed for column in sheet.columns) - 1
    width = sum(column.width for column in sheet.columns if column.printed)
    lines: list[tuple[str, dict[str, Any]]] = [(sheet.title, {"bold": True, "font_size": 14})]
    if sheet.marking:
        lines.append((sheet.marking, {"italic": True}))
    for at, (text, look) in enumerate(lines):
        style = book.add_format(
            {"align": "center", "valign": "vcenter", "text_wrap": True, "quote_prefix": True} | look
        )
        size = look.get("font_size", _SIZE)
        page.set_row(at, min(_lines(text, width, size=size, bold="bold" in look) * (_LINE + 4), _MAX_ROW))
        if last > 0:
            page.merge_range(at, 0, at, last, "", style)
        _done(page.write_string(at, 0, text, style))
    return len(lines)


def _write_rows(book: Any, page: Any, sheet: Sheet, head: int) -> None:
    heading = book.add_format(_TEXT | {"bold": True, "align": "center", "valign": "vcenter", "bg_color": "#E7E6E6"})
    # With the quote prefix a text that begins with = or looks like a number stays a text when the cell is edited.
    text = book.add_format(_TEXT | {"quote_prefix": True})
    number = book.add_format(_TEXT | {"align": "center", "num_format": "0"})
    day = book.add_format(_TEXT | {"align": "center", "num_format": "dd/mm/yyyy"})
    for at, column in enumerate(sheet.columns):
        page.set_column(at, at, column.width)
        _done(page.write_string(head, at, column.heading, heading))
    page.set_row(head, _LINE * max(_lines(column.heading, column.width, bold=True) for column in sheet.columns))
    for line, row in enumerate(sheet.rows, start=head + 1):
        # Office programs differ in whether they fit a row to its text by themselves.
        texts = zip(row.values, sheet.columns, strict=True)
        tall = max(_lines(value, column.width) for value, column in texts if isinstance(value, str))
        page.set_row(line, min(tall * _LINE, _MAX_ROW))
        for at, value in enumerate(row.values):
            _done(_write_value(page, (line, at), value, text, number, day))


def _lines(text: str, width: float, *, size: int = _SIZE, bold: bool = False) -> int:
    """Return how many lines a text takes in a column of a width in characters."""
    room = width * _DIGIT
    lines = 0
    for piece in text.split("\n"):
        lines += 1
        used = 0.0
        for word in piece.split(" "):
            wide = text_width(f"{word} ", size, bold=bold)
            if used and used + wide > room:
                lines += 1
                used = 0.0
            used += wide
            # A word longer than the line is broken where it has to be.
            lines += max(math.ceil(used / room) - 1, 0)
            used = used % room if used > room else used
    return lines


def _write_value(page: Any, at: tuple[int, int], value: Value, text: Any, number: Any, day: Any) -> int:
    if isinstance(value, date) and value >= _FIRST_DAY:
        return int(page.write_datetime(*at, value, day))
    if isinstance(value, int):
        return int(page.write_number(*at, value, number))
    if not value:
        return int(page.write_blank(*at, None, text))
    return int(page.write_string(*at, long_date(value) if isinstance(value, date) else value, text))


def _set_up_page(page: Any, sheet: Sheet, head: int) -> None:
    printed = sum(column.printed for column in sheet.columns)
    bottom = head + len(sheet.rows)
    page.autofilter(head, 0, max(bottom, head + 1), len(sheet.columns) - 1)
    page.freeze_panes(head + 1, 0)
    page.ignore_errors({"number_stored_as_text": f"A1:XFD{bottom + 1}"})
    page.set_landscape()
    page.set_paper(9)  # A4
    page.set_margins(left=30 * _MM, right=15 * _MM, top=20 * _MM, bottom=20 * _MM)
    page.fit_to_pages(1, 0)
    page.repeat_rows(head)
    page.print_area(0, 0, bottom, printed - 1)
    page.set_header('&C&"Times New Roman"&13&P', {"margin": 10 * _MM})


def _done(status: int) -> None:
    # The library answers -1 or -2 to what it left out.
    assert status == 0
