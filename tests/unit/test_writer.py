"""The main part of a document as text: what each block becomes, its order, its measures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from xml.etree import ElementTree

import pytest

from hoithao.blocks import (
    Addressees,
    Annex,
    Block,
    DocumentTree,
    Heading,
    Headline,
    Letterhead,
    Marking,
    Paragraph,
    SignatureColumn,
    Signatures,
    TableRef,
    Title,
)
from hoithao.document.ooxml import bookmark_name, escape, paragraph, run
from hoithao.document.skeleton import default_layout, skeleton_of
from hoithao.document.writer import Writer
from hoithao.tables import Row, Table, TableColumn

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LAYOUT = default_layout()
WIDTH = LAYOUT.text_width
NATIONAL_NAME = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
SENTENCE = "Về việc góp ý dự thảo Nghị định quy định chi tiết một số điều của Luật Hòa giải ở cơ sở "


def body(*blocks: Block, tables: Mapping[str, Sequence[Table]] | None = None) -> list[ElementTree.Element]:
    text = "".join(Writer(LAYOUT, skeleton_of(LAYOUT), tables or {}).write(DocumentTree(blocks)))
    root = ElementTree.fromstring(text)
    # No letter stands outside a run: an office program would refuse the file.
    assert all(one.tag == f"{W}t" or not one.text for one in root.iter())
    assert not any(one.tail for one in root.iter())
    return list(root[0])


def style(one: ElementTree.Element) -> str:
    return one.find(f"{W}pPr/{W}pStyle").get(f"{W}val")  # type: ignore[union-attr, return-value]


def words(one: ElementTree.Element) -> str:
    marks = {f"{W}br": "\n", f"{W}tab": "\t"}
    return "".join(marks.get(piece.tag, piece.text or "") for piece in one.iter() if piece.tag in {f"{W}t", *marks})


def told(found: Sequence[ElementTree.Element]) -> list[tuple[str, str]]:
    """Style and text of each paragraph, those in tables too."""
    return [(style(one), words(one)) for whole in found for one in whole.iter(f"{W}p")]


def sides(one: ElementTree.Element) -> int:
    indent = one.find(f"{W}pPr/{W}ind")
    if indent is None:
        return 0
    assert indent.get(f"{W}left") == indent.get(f"{W}right")
    return int(indent.get(f"{W}left", ""))


def only(found: Sequence[ElementTree.Element], wanted: str) -> ElementTree.Element:
    (one,) = [one for whole in found for one in whole.iter(f"{W}p") if style(one) == wanted]
    return one


def widths(table: ElementTree.Element) -> list[int]:
    return [int(one.get(f"{W}w", "")) for one in table.iter(f"{W}gridCol")]


# The order of a document.


def test_a_document_without_an_annex_ends_in_a_thin_paragraph_and_the_upright_section() -> None:
    found = body(Paragraph("Một"), Heading(1, "I. HAI"), Heading(2, "1. Ba"), Heading(3, "a) Bốn"))
    assert told(found[:-1]) == [
        ("LoiVan", "Một"),
        ("MucLaMa", "I. HAI"),
        ("KhoanCoTieuDe", "1. Ba"),
        ("DiemCoTieuDe", "a) Bốn"),
        ("NganCach", ""),
    ]
    size = found[-1].find(f"{W}pgSz")
    assert found[-1].tag == f"{W}sectPr"
    assert size is not None
    assert size.get(f"{W}orient") is None


def test_each_annex_has_a_section_of_its_own_wherever_it_stands_in_the_tree() -> None:
    first, second = (Annex(f"PHỤ LỤC {at}", "Bảng", f"(Kèm theo {at})", (Paragraph(f"Trong {at}"),)) for at in "12")
    found = body(first, Paragraph("Trước"), second)
    assert [text for _, text in told(found[:-1]) if text] == [
        "Trước", "PHỤ LỤC 1", "Bảng", "(Kèm theo 1)", "Trong 1", "PHỤ LỤC 2", "Bảng", "(Kèm theo 2)", "Trong 2",
    ]  # fmt: skip
    assert [name for name, _ in told(found)][1:5] == ["NganCach", "TuPhuLuc", "TenPhuLuc", "KemTheo"]
    sections = [one.find(f"{W}pgSz") for whole in found for one in whole.iter(f"{W}sectPr")]
    assert [one.get(f"{W}orient") for one in sections if one is not None] == [None, "landscape", "landscape"]
    # The section of what stands above an annex ends in the last paragraph above it.
    assert [bool(list(one.iter(f"{W}sectPr"))) for one in found].count(True) == 3
    assert style(found[1]) == "NganCach"
    assert style(found[-2]) == "LoiVan"  # no empty line before the end, which could begin a page
    assert list(found[1].iter(f"{W}sectPr"))


@pytest.mark.parametrize(
    ("role", "wanted"),
    [("body", "LoiVan"), ("lead", "LoiDan"), ("basis", "CanCu"), ("sapo", "CanCu"), ("closing", "CauKet")],
)
def test_a_paragraph_has_the_style_of_its_role(role: str, wanted: str) -> None:
    assert told(body(Paragraph("Chữ", role))[:1]) == [(wanted, "Chữ")]


# Text.


def test_text_comes_through_letter_by_letter() -> None:
    said = "  a < b & c > d\n\tmột\t\n"
    (one,) = body(Paragraph(said))[:1]
    assert words(one) == said
    assert all(piece.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve" for piece in one.iter(f"{W}t"))
    assert run("") == ""
    assert run("\n") == "<w:r><w:br/></w:r>"
    assert run("a\tb") == ('<w:r><w:t xml:space="preserve">a</w:t><w:tab/><w:t xml:space="preserve">b</w:t></w:r>')
    assert escape("<&>") == "&lt;&amp;&gt;"
    assert paragraph("LoiVan") == '<w:p><w:pPr><w:pStyle w:val="LoiVan"/></w:pPr></w:p>'
    assert "w:ind" not in paragraph("LoiVan", "a", sides=0)


def test_the_bookmark_of_a_remark_is_a_name_that_word_takes_and_no_other_has() -> None:
    long = "Y" * 50
    found = body(
        *(Paragraph("x", anchor=name) for name in ("YK-01", "yk_01", long, long + "1", "YK_01")), Paragraph("y")
    )
    marks = [one for whole in found for one in whole.iter(f"{W}bookmarkStart")]
    names = [one.get(f"{W}name", "") for one in marks]
    assert names == ["yk_YK_01", "yk_yk_01_2", "yk_" + "Y" * 37, "yk_" + "Y" * 29 + "_4", "yk_YK_01_5"]
    assert [one.get(f"{W}id") for one in marks] == list("12345")
    assert [one.get(f"{W}id") for whole in found for one in whole.iter(f"{W}bookmarkEnd")] == list("12345")
    assert max(map(len, names)) <= 40
    assert len({name.casefold() for name in names}) == 5
    assert bookmark_name("Ý kiến-1.b") == "yk_Ý_kiến_1_b"


# Letterhead, PL I-II.1 to II.5.


def letterhead(**given: object) -> list[ElementTree.Element]:
    facts = {"superior": "UBND TỈNH", "issuers": ("SỞ TƯ PHÁP",), "number": "Số: /BB-STP", "place_date": "Hải Phòng"}
    return body(Letterhead(**{**facts, **given}))  # type: ignore[arg-type]


def test_the_letterhead_holds_its_boxes_in_two_rows_of_two() -> None:
    (table,) = [one for one in letterhead() if one.tag == f"{W}tbl"]
    rows = [[told([cell]) for cell in row.iter(f"{W}tc")] for row in table.iter(f"{W}tr")]
    assert rows == [
        [
            [("CoQuanChuQuan", "UBND TỈNH"), ("CoQuanBanHanh", "SỞ TƯ PHÁP"), ("DuongKe", "")],
            [("QuocHieu", NATIONAL_NAME), ("TieuNgu", MOTTO), ("DuongKe", "")],
        ],
        [[("SoKyHieu", "Số: /BB-STP")], [("DiaDanhThoiGian", "Hải Phòng")]],
    ]
    assert len(list(table.iter(f"{W}cantSplit"))) == 2
    assert not list(table.iter(f"{W}tblHeader"))
    assert [one.get(f"{W}val") for one in table.iter(f"{W}tblStyle")] == ["BangKhongKe"]


def test_what_a_letterhead_lacks_leaves_no_gap_but_a_cell_is_never_empty() -> None:
    found = letterhead(superior="", place_date="", issuers=("SỞ A", "SỞ B"))
    assert [name for name, _ in told(found)] == [
        "CoQuanBanHanh", "CoQuanBanHanh", "DuongKe", "QuocHieu", "TieuNgu", "DuongKe", "SoKyHieu", "NganCach",
        "NganCach",
    ]  # fmt: skip
    assert [name for name, _ in told(letterhead(issuers=()))][:3] == ["CoQuanChuQuan", "DuongKe", "QuocHieu"]


def test_the_national_name_fits_on_its_line_and_the_columns_fill_the_text() -> None:
    (table,) = [one for one in letterhead() if one.tag == f"{W}tbl"]
    left, right = widths(table)
    assert left + right == WIDTH
    assert [int(one.get(f"{W}w", "")) for one in table.iter(f"{W}tcW")] == [left, right] * 2
    assert right >= LAYOUT.styles["QuocHieu"].width(NATIONAL_NAME) + 40
    assert left >= 3629
    assert left == pytest.approx(WIDTH * 0.42, abs=60)


def test_the_rule_under_the_motto_is_as_long_as_it_and_that_under_the_agency_less_than_half() -> None:
    (table,) = [one for one in letterhead() if one.tag == f"{W}tbl"]
    left, right = widths(table)
    agency, motto = (one for one in table.iter(f"{W}p") if style(one) == "DuongKe")
    assert right - 2 * sides(motto) == pytest.approx(LAYOUT.styles["TieuNgu"].width(MOTTO), abs=2)
    assert left - 2 * sides(agency) == pytest.approx(LAYOUT.styles["CoQuanBanHanh"].width("SỞ TƯ PHÁP") * 0.42, abs=2)


def test_the_rule_follows_the_last_of_several_bodies() -> None:
    found = letterhead(issuers=("SỞ TƯ PHÁP THÀNH PHỐ HẢI PHÒNG", "SỞ Y"))
    rule = next(one for whole in found for one in whole.iter(f"{W}p") if style(one) == "DuongKe")
    left = widths(next(one for one in found if one.tag == f"{W}tbl"))[0]
    assert left - 2 * sides(rule) == pytest.approx(LAYOUT.styles["CoQuanBanHanh"].width("SỞ Y") * 0.42, abs=2)


def test_marking_and_subject_stand_at_their_places() -> None:
    found = letterhead(marking="MINH HỌA", subject="V/v góp ý")
    assert told(found)[0] == ("DauChi", "MINH HỌA")
    assert ("TrichYeuCongVan", "V/v góp ý") in told(found)
    assert told(found).index(("SoKyHieu", "Số: /BB-STP")) + 1 == told(found).index(("TrichYeuCongVan", "V/v góp ý"))
    assert sides(only(letterhead(subject=SENTENCE), "TrichYeuCongVan")) > 0
    assert sides(only(found, "TrichYeuCongVan")) == 0
    assert told(body(Marking("MINH HỌA")))[0] == ("DauChi", "MINH HỌA")
    assert told(body(Marking("")))[0] == ("NganCach", "")


def test_the_box_of_a_marking_is_a_little_wider_than_its_text() -> None:
    mark = body(Marking("BẢN MINH HỌA"))[0]
    assert WIDTH - 2 * sides(mark) == pytest.approx(LAYOUT.styles["DauChi"].width("BẢN MINH HỌA") + 400, abs=1)
    assert sides(body(Marking("BẢN MINH HỌA " * 20))[0]) == 0


# Titles and lines of one length.


def test_a_title_has_its_type_its_summary_and_a_rule() -> None:
    assert told(body(Title("BIÊN BẢN", "Hội thảo"))[:-1]) == [
        ("TenLoai", "BIÊN BẢN"), ("TrichYeu", "Hội thảo"), ("DuongKe", ""), ("NganCach", ""),
    ]  # fmt: skip
    assert [name for name, _ in told(body(Title("BIÊN BẢN", "")))] == ["TenLoai", "DuongKe", "NganCach"]


def lines(one: ElementTree.Element, width: int) -> list[str]:
    """Set a paragraph in lines, word by word, within its indents."""
    measure, out = LAYOUT.styles[style(one)], [""]
    for word in words(one).split(" "):
        longer = f"{out[-1]} {word}".strip()
        if out[-1] and measure.width(longer) > width - 2 * sides(one):
            out.append(word)
        else:
            out[-1] = longer
    return out


@pytest.mark.parametrize("times", [1, 2, 3, 5])
def test_long_titles_are_set_in_lines_of_about_one_length(times: int) -> None:
    head = body(Headline((SENTENCE * times).strip()))[0]
    measure = LAYOUT.styles["TrichYeu"]
    set_lines = lines(head, WIDTH)
    fewest = -(-measure.width(words(head)) // WIDTH)
    assert len(set_lines) <= fewest + 1
    assert sides(head) > 0
    inside = WIDTH - 2 * sides(head)
    # So narrow that a line more would be needed if it were narrower by the room that is left for other fonts.
    narrower = [measure.width(line) for line in set_lines]
    assert max(narrower) <= inside
    assert len(lines(head, WIDTH - 120)) == len(set_lines)
    assert max(narrower) > inside - 260


def test_the_rule_under_a_title_is_measured_by_its_longest_line() -> None:
    found = body(Title("BIÊN BẢN", SENTENCE.strip()))
    summary, rule = only(found, "TrichYeu"), only(found, "DuongKe")
    longest = max(map(LAYOUT.styles["TrichYeu"].width, lines(summary, WIDTH)))
    assert len(lines(summary, WIDTH)) > 1
    assert WIDTH - 2 * sides(rule) == pytest.approx(longest * 0.42, abs=2)


def test_the_rule_under_a_bare_type_is_measured_by_it_and_so_are_typed_lines() -> None:
    rule = only(body(Title("BIÊN BẢN", "")), "DuongKe")
    assert WIDTH - 2 * sides(rule) == pytest.approx(LAYOUT.styles["TrichYeu"].width("BIÊN BẢN") * 0.42, abs=2)
    rule = only(body(Title("BIÊN BẢN", "Một\nHội thảo góp ý\nHai")), "DuongKe")
    assert WIDTH - 2 * sides(rule) == pytest.approx(LAYOUT.styles["TrichYeu"].width("Hội thảo góp ý") * 0.42, abs=2)


def test_short_titles_and_very_long_ones_are_left_as_they_are() -> None:
    assert sides(body(Headline("Hội thảo góp ý"))[0]) == 0
    assert sides(body(Headline("chữ " * 499 + "chữs"))[0]) > 0  # 2 000 letters
    assert sides(body(Headline("chữ " * 499 + "chữss"))[0]) == 0
    assert sides(body(Headline("a" * 1_500))[0]) >= 0  # one word longer than the line


# Addressees and signatures.


def test_one_addressee_stands_on_the_line_and_several_below_it() -> None:
    assert told(body(Addressees(("Bộ Tư pháp.",)))[:1]) == [("KinhGui", "Kính gửi: Bộ Tư pháp.")]
    assert told(body(Addressees(("Bộ Tư pháp;", "Sở Nội vụ.")))[:3]) == [
        ("KinhGuiNhieuNoi", "Kính gửi:"), ("NoiKinhGui", "- Bộ Tư pháp;"), ("NoiKinhGui", "- Sở Nội vụ."),
    ]  # fmt: skip


def test_signatures_stand_in_one_row_that_is_never_cut() -> None:
    right = SignatureColumn(("GIÁM ĐỐC",), ("Nguyễn Văn A",), ())
    left = SignatureColumn((), (), ("Bộ Tư pháp;", "Lưu: VT."))
    table = body(Signatures(left, right))[0]
    assert [told([cell]) for cell in table.iter(f"{W}tc")] == [
        [("TuNoiNhan", "Nơi nhận:"), ("NoiNhan", "- Bộ Tư pháp;"), ("NoiNhan", "- Lưu: VT.")],
        [("QuyenHanChucVu", "GIÁM ĐỐC"), ("HoTenNguoiKy", "Nguyễn Văn A")],
    ]
    assert len(list(table.iter(f"{W}tr"))) == len(list(table.iter(f"{W}cantSplit"))) == 1
    assert [one.get(f"{W}val") for one in table.iter(f"{W}tblStyle")] == ["BangKhongKe"]
    assert sum(widths(table)) == WIDTH
    assert widths(table)[0] == pytest.approx(WIDTH * 0.45, abs=1)
    assert [int(one.get(f"{W}w", "")) for one in table.iter(f"{W}tcW")] == widths(table)
    both = SignatureColumn(("THƯ KÝ",), ("Trần B",), ("Lưu.",))
    first, second = body(Signatures(both, SignatureColumn((), (), ())))[0].iter(f"{W}tc")
    assert [name for name, _ in told([first])] == ["QuyenHanChucVu", "HoTenNguoiKy", "LoiVan", "TuNoiNhan", "NoiNhan"]
    assert told([second]) == [("NganCach", "")]


# Tables.

COLUMNS = (TableColumn("TT", 1, centred=True), TableColumn("Ý kiến", 4), TableColumn("Cơ quan", 2.5))


def table_of(*rows: Row, merged: frozenset[int] = frozenset(), caption: str = "") -> list[ElementTree.Element]:
    return body(TableRef("bang"), tables={"bang": [Table(COLUMNS, rows, merged, caption)]})


def test_a_table_fills_the_text_and_its_columns_have_their_shares() -> None:
    table = table_of(Row(("1", "Một", "Sở A")))[0]
    first, second, third = widths(table)
    assert first + second + third == WIDTH
    assert (first, second) == (int(WIDTH / 7.5), int(WIDTH * 4 / 7.5))
    cells = [int(one.get(f"{W}w", "")) for one in table.iter(f"{W}tcW")]
    assert cells == [first, second, third] * 2
    assert [one.get(f"{W}w") for one in table.iter(f"{W}tblW")] == [str(WIDTH)]
    assert [one.get(f"{W}val") for one in table.iter(f"{W}tblStyle")] == ["BangKe"]


def test_the_head_is_repeated_and_rows_have_the_style_of_their_columns() -> None:
    table = table_of(Row(("1", "Một", "Sở A")), Row(("", "Cộng", "2"), strong=True))[0]
    assert told([table]) == [
        ("TieuDeBang", "TT"), ("TieuDeBang", "Ý kiến"), ("TieuDeBang", "Cơ quan"),
        ("SoTrongBang", "1"), ("NoiDungBang", "Một"), ("NoiDungBang", "Sở A"),
        ("TieuDeBang", ""), ("TieuDeBang", "Cộng"), ("TieuDeBang", "2"),
    ]  # fmt: skip
    assert [bool(list(row.iter(f"{W}tblHeader"))) for row in table.iter(f"{W}tr")] == [True, False, False]


def test_a_row_stays_on_one_page_unless_it_is_long() -> None:
    table = table_of(Row(("1", "a" * 600, "b")), Row(("2", "b", "a" * 601)))[0]
    assert [bool(list(row.iter(f"{W}cantSplit"))) for row in table.iter(f"{W}tr")] == [True, True, False]


def test_equal_neighbours_of_a_merged_column_are_one_tall_cell() -> None:
    rows = [Row(("1", "Điều 1", "A")), Row(("2", "Điều 1", "A")), Row(("3", "Điều 1", "A")), Row(("4", "", "A")),
            Row(("5", "", "A")), Row(("6", "Điều 2", "A"))]  # fmt: skip
    table = table_of(*rows, merged=frozenset({1}))[0]
    merges = [
        [cell.find(f"{W}tcPr/{W}vMerge") for cell in row.iter(f"{W}tc")] for row in list(table.iter(f"{W}tr"))[1:]
    ]
    kinds = [[None if one is None else one.get(f"{W}val") for one in row] for row in merges]
    assert [row[1] for row in kinds] == ["restart", "continue", "continue", None, None, None]
    assert {kind for row in kinds for kind in (row[0], row[2])} == {None}
    shown = [told([list(row.iter(f"{W}tc"))[1]])[0][1] for row in list(table.iter(f"{W}tr"))[1:]]
    assert shown == ["Điều 1", "", "", "", "", "Điều 2"]


def test_the_bookmarks_of_a_row_stand_in_its_first_cell() -> None:
    table = table_of(Row(("1", "Một", "A"), anchors=("YK-1", "YK-2")))[0]
    row = list(table.iter(f"{W}tr"))[1]
    assert [len(list(cell.iter(f"{W}bookmarkStart"))) for cell in row.iter(f"{W}tc")] == [2, 0, 0]


def test_tables_of_one_name_are_parted_and_captions_stand_above_theirs() -> None:
    tables = [Table(COLUMNS, [Row(("1", "Một", "A"))], caption="Bảng 1"), Table(COLUMNS, [Row(("2", "Hai", "B"))])]
    found = body(TableRef("bang"), Paragraph("Sau"), tables={"bang": tables})
    shape = [one.tag.removeprefix(W) if one.tag != f"{W}p" else style(one) for one in found]
    assert shape == ["TenBang", "tbl", "NganCach", "tbl", "NganCach", "LoiVan", "NganCach", "sectPr"]


def test_a_table_of_an_annex_is_as_wide_as_the_page_laid_crosswise() -> None:
    annex = Annex("PHỤ LỤC", "Bảng", "(Kèm theo Báo cáo)", (TableRef("bang"),))
    found = body(annex, tables={"bang": [Table(COLUMNS, [Row(("1", "Một", "A"))])]})
    (table,) = [one for one in found if one.tag == f"{W}tbl"]
    assert sum(widths(table)) == LAYOUT.wide_text_width > WIDTH
    assert sides(only(found, "TenPhuLuc")) == 0
    long = only(body(Annex("PHỤ LỤC", SENTENCE * 3, "(Kèm theo)", ())), "TenPhuLuc")
    assert sides(long) > 0
    rule = only(found, "DuongKe")
    length = LAYOUT.styles["KemTheo"].width("(Kèm theo Báo cáo)") * 0.42
    assert LAYOUT.wide_text_width - 2 * sides(rule) == pytest.approx(length, abs=2)
