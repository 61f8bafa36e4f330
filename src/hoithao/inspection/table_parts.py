"""The parts of a table that a cell belongs to, which its style may set apart: first row, last column, bands, corners.

They are in the order Word applies them, the later over the earlier ([MS-OI29500] on ISO/IEC 29500-1, 17.7.6.6): bands
of rows, bands of columns, columns at the edges, rows at the edges, corners.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from xml.etree.ElementTree import Element

from hoithao.inspection.names import attr, on_off, val

TableLook = tuple[str, ...]
"""The id of a table style, and the parts of it that count for a cell, as ``tblStylePr`` calls them."""

WHOLE = "wholeTable"
_FLAGS = {
    "firstRow": 0x0020, "lastRow": 0x0040, "firstColumn": 0x0080, "lastColumn": 0x0100,
    "noHBand": 0x0200, "noVBand": 0x0400,
}  # fmt: skip
_BITS = (
    "firstRow", "lastRow", "firstCol", "lastCol", "band1Vert", "band2Vert", "band1Horz", "band2Horz",
    "neCell", "nwCell", "seCell", "swCell",
)  # fmt: skip
"""What the twelve signs of a ``cnfStyle`` stand for."""
_ORDER = (
    WHOLE, "band1Horz", "band2Horz", "band1Vert", "band2Vert", "firstCol", "lastCol", "firstRow", "lastRow",
    "nwCell", "neCell", "swCell", "seCell",
)  # fmt: skip
_CORNERS = {
    ("firstRow", "firstCol"): "nwCell", ("firstRow", "lastCol"): "neCell",
    ("lastRow", "firstCol"): "swCell", ("lastRow", "lastCol"): "seCell",
}  # fmt: skip


class TableParts:
    """Tells for the cells of one table which parts of its style count there.

    ``look`` is its ``tblLook``; without one, what Word noted at rows and cells (``cnfStyle``) is taken. ``defined``
    are the parts its style sets apart, ``rows`` counts its rows, ``bands`` are how many rows and columns a band has.
    """

    def __init__(
        self, style: str | None, look: Element | None, defined: Collection[str], rows: int, bands: tuple[int, int]
    ) -> None:
        self._style = style
        self._defined = defined
        self._noted = look is None
        self._rows = rows
        self._bands = bands
        self._on = {name for name, mask in _FLAGS.items() if _is_on(look, name, mask)}

    def of_cell(self, row: int, column: int, noted: Iterable[Element | None], *, last: bool) -> TableLook | None:
        """Return the look of a cell.

        ``last`` says that it ends its row, ``noted`` are the properties of its row and its own, with Word's notes.
        """
        if self._style is None:
            return None
        if not self._defined:
            return (self._style,)
        notes = [name for one in noted for name in _notes(val(one, "cnfStyle") or "")] if self._noted else []
        found = {WHOLE, *(notes or self._at(row, column, last=last))}
        return (self._style, *(one for one in _ORDER if one in found and one in self._defined))

    def _at(self, row: int, column: int, *, last: bool) -> Iterator[str]:
        on = self._on
        across = [
            name
            for name, is_there in (("firstRow", row == 0), ("lastRow", row == self._rows - 1))
            if is_there and name in on
        ]
        down = [
            f"{name}Col"
            for name, is_there in (("first", column == 0), ("last", last))
            if is_there and f"{name}Column" in on
        ]
        yield from across
        yield from down
        yield from (_CORNERS[one, other] for one in across for other in down)
        # Rows and columns that are set apart are in no band.
        if "noHBand" not in on and not across:
            yield f"band{_band(row - ('firstRow' in on), self._bands[0])}Horz"
        if "noVBand" not in on and not down:
            yield f"band{_band(column - ('firstColumn' in on), self._bands[1])}Vert"


def _band(at: int, size: int) -> int:
    return at // max(size, 1) % 2 + 1


def _is_on(look: Element | None, name: str, mask: int) -> bool:
    said = attr(look, name)
    if said is not None:
        return on_off(said)
    try:
        return bool(int(attr(look, "val") or "0", 16) & mask)
    except ValueError:
        return False


def _notes(bits: str) -> Iterator[str]:
    return (name for name, bit in zip(_BITS, bits, strict=False) if bit == "1")
