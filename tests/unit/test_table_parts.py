"""The parts of a table that its style sets apart: which cell belongs to which, and which counts over which."""

from __future__ import annotations

from xml.etree.ElementTree import Element, fromstring

import pytest

from hoithao.inspection.styles import Styles
from hoithao.inspection.table_parts import TableLook, TableParts

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
EVERY = frozenset((
    "wholeTable", "firstRow", "lastRow", "firstCol", "lastCol", "band1Horz", "band2Horz", "band1Vert", "band2Vert",
    "nwCell", "neCell", "swCell", "seCell",
))  # fmt: skip


def element(text: str) -> Element:
    name, _, rest = text[1:].partition(" ") if " " in text else (text[1:-2], "", "/>")
    return fromstring(f"<{name} {W} {rest}")


def parts(
    look: str | None, rows: int = 4, defined: frozenset[str] = EVERY, bands: tuple[int, int] = (1, 1)
) -> TableParts:
    return TableParts("T", None if look is None else element(look), defined, rows, bands)


def at(table: TableParts, row: int, column: int, *, last: bool = False) -> str:
    look = table.of_cell(row, column, (), last=last)
    assert look is not None
    return " ".join(look[1:])


ALL = '<w:tblLook w:firstRow="1" w:lastRow="1" w:firstColumn="1" w:lastColumn="1" w:noHBand="0" w:noVBand="0"/>'


@pytest.mark.parametrize(
    ("cell", "wanted"),
    [
        ((0, 0, False), "wholeTable firstCol firstRow nwCell"),
        ((0, 1, False), "wholeTable band1Vert firstRow"),
        ((0, 2, True), "wholeTable lastCol firstRow neCell"),
        ((1, 0, False), "wholeTable band1Horz firstCol"),
        ((1, 1, False), "wholeTable band1Horz band1Vert"),
        ((2, 1, False), "wholeTable band2Horz band1Vert"),
        ((1, 2, False), "wholeTable band1Horz band2Vert"),
        ((3, 0, False), "wholeTable firstCol lastRow swCell"),
        ((3, 2, True), "wholeTable lastCol lastRow seCell"),
    ],
)
def test_every_cell_belongs_to_its_parts_in_the_order_word_applies_them(
    cell: tuple[int, int, bool], wanted: str
) -> None:
    row, column, last = cell
    assert at(parts(ALL), row, column, last=last) == wanted


@pytest.mark.parametrize(
    ("look", "wanted"),
    [
        ('<w:tblLook w:val="0020"/>', "wholeTable band1Vert firstRow"),
        ('<w:tblLook w:val="0620"/>', "wholeTable firstRow"),
        ('<w:tblLook w:val="04A0" w:firstRow="0"/>', "wholeTable band1Horz firstCol"),
        ('<w:tblLook w:val="0600"/>', "wholeTable"),
        ('<w:tblLook w:val="xyz" w:noHBand="true" w:noVBand="on"/>', "wholeTable"),
    ],
)
def test_what_is_switched_on_is_read_from_names_and_from_bits(look: str, wanted: str) -> None:
    assert at(parts(look), 0, 0) == wanted


def test_bands_are_counted_from_below_the_first_row_and_as_broad_as_the_style_says() -> None:
    table = parts('<w:tblLook w:val="0420"/>', rows=9, bands=(2, 1))
    found = [at(table, row, 1) for row in range(1, 9)]
    assert found == ["wholeTable band1Horz", "wholeTable band1Horz", "wholeTable band2Horz", "wholeTable band2Horz"] * 2


def test_without_a_switch_what_word_noted_counts() -> None:
    properties = element('<w:trPr ><w:cnfStyle w:val="100000000000"/></w:trPr>')
    look = parts(None).of_cell(2, 1, (properties, None), last=False)
    assert look == ("T", "wholeTable", "firstRow")
    assert parts(ALL).of_cell(2, 1, (properties, None), last=False) == ("T", "wholeTable", "band2Horz", "band1Vert")


def test_a_style_that_sets_nothing_apart_is_only_itself() -> None:
    assert parts(ALL, defined=frozenset()).of_cell(0, 0, (), last=False) == ("T",)
    assert TableParts(None, None, EVERY, 1, (1, 1)).of_cell(0, 0, (), last=False) is None


STYLES = f"""<w:styles {W}>
<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="24"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:pPr><w:jc w:val="right"/></w:pPr><w:rPr><w:b/></w:rPr>
</w:style>
<w:style w:type="table" w:styleId="Base"><w:name w:val="Base"/><w:pPr><w:jc w:val="both"/></w:pPr>
 <w:rPr><w:sz w:val="26"/></w:rPr>
 <w:tblStylePr w:type="firstRow"><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/><w:sz w:val="28"/></w:rPr>
 </w:tblStylePr>
 <w:tblStylePr w:type="firstCol"><w:rPr><w:i/><w:sz w:val="30"/></w:rPr></w:tblStylePr></w:style>
<w:style w:type="table" w:styleId="T"><w:name w:val="T"/><w:basedOn w:val="Base"/><w:rPr><w:sz w:val="22"/></w:rPr>
 <w:tblStylePr w:type="firstRow"><w:rPr><w:color w:val="FF0000"/></w:rPr></w:tblStylePr>
 <w:tblStylePr w:type="nwCell"><w:rPr><w:b w:val="0"/></w:rPr></w:tblStylePr></w:style>
</w:styles>"""


@pytest.fixture(scope="module")
def styles() -> Styles:
    return Styles(fromstring(STYLES), None, None)


def test_the_parts_of_a_style_and_of_what_it_is_based_on_are_known(styles: Styles) -> None:
    assert styles.parts_of_table("T") == {"firstRow", "firstCol", "nwCell"}
    assert styles.parts_of_table(None) == frozenset()


@pytest.mark.parametrize(
    ("look", "size", "bold", "italic", "color", "align"),
    [
        (("T",), 22, False, False, None, "both"),
        (("T", "firstRow"), 28, True, False, "FF0000", "center"),
        (("T", "firstCol"), 30, False, True, None, "both"),
        (("T", "firstCol", "firstRow"), 28, True, True, "FF0000", "center"),
        (("T", "firstCol", "firstRow", "nwCell"), 28, False, True, "FF0000", "center"),
    ],
)
def test_a_part_counts_over_the_whole_table_and_the_later_over_the_earlier(
    styles: Styles, look: TableLook, size: int, bold: bool, italic: bool, color: str | None, align: str
) -> None:
    face = styles.face(None, "N", look)
    assert (face.size, face.bold, face.italic, face.color) == (size, bold, italic, color)
    assert styles.layout(None, "N", look).align == align


def test_a_paragraph_style_counts_over_the_table_and_switches_off_what_both_switch_on(styles: Styles) -> None:
    look = ("T", "firstRow")
    assert styles.layout(None, "B", look).align == "right"
    assert styles.face(None, "B", look).bold is False
    direct = fromstring(f"<w:rPr {W}><w:b/><w:sz w:val='20'/></w:rPr>")
    assert (styles.face(direct, "B", look).bold, styles.face(direct, "B", look).size) == (True, 20)
