"""One file under change: from what was read to the elements that are written."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from hoithao.inspection import Inspection
from hoithao.inspection.faults import Fault
from hoithao.inspection.text import Line, Paragraph, Piece
from hoithao.mending.parcel import Parcel
from hoithao.mending.properties import put

FONT = "Times New Roman"


class Work:
    """The file, what was read of it, and the way from one to the other."""

    def __init__(self, data: bytes, inspection: Inspection) -> None:
        assert inspection.anatomy is not None
        self.anatomy = inspection.anatomy
        self.document = self.anatomy.document
        self.parcel = Parcel(data, self.document.main_file)
        self.faults = [fault for fault, _ in inspection.breaches]
        self._ordinals: dict[tuple[str, str], dict[int, int]] = {}
        self._elements: dict[tuple[str, str], list[etree._Element]] = {}

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


def pieces_of(fault: Fault) -> Iterator[tuple[Paragraph, Piece]]:
    """Yield the visible runs that a breach is about."""
    at = fault.at
    if at is None:
        return
    paragraph = at.paragraph if isinstance(at, Line) else at
    for piece in at.visible:
        if piece.run is not None:
            yield paragraph, piece


def holder_of(fault: Fault) -> Paragraph | None:
    """Return the paragraph that a breach stands in."""
    return fault.at.paragraph if isinstance(fault.at, Line) else fault.at
