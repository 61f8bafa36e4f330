"""Parts into a package, and the package a document is poured into."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest

from hoithao.document.layout import make_layout
from hoithao.document.metrics import text_units, text_width
from hoithao.document.package import core_properties, pack, zipped
from hoithao.document.skeleton import default_layout, skeleton_of, split
from hoithao.model.look import Look

DC = "{http://purl.org/dc/elements/1.1/}"


def test_parts_stand_in_the_order_given_without_a_trace_of_where_or_when() -> None:
    data = zipped({"b": b"hai" * 1000, "a": b""})
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        members = package.infolist()
        assert [one.filename for one in members] == ["b", "a"]
        assert package.read("b") == b"hai" * 1000
        assert {one.date_time for one in members} == {(1980, 1, 1, 0, 0, 0)}
        assert {(one.create_system, one.compress_type) for one in members} == {(0, zipfile.ZIP_DEFLATED)}
    assert len(data) < 1000


def test_how_a_part_is_cut_into_pieces_changes_no_byte() -> None:
    whole = "".join(f"Điều {number}. Ý kiến thứ {number % 7}; " for number in range(20_000))
    parts = {"word/document.xml": b"", "docProps/core.xml": b""}
    packed = {
        size: pack(parts, (whole[at : at + size] for at in range(0, len(whole), size)), title="", creator="")
        for size in (7, 4_096, len(whole))
    }
    assert len(set(packed.values())) == 1


def test_main_part_and_properties_replace_those_of_the_skeleton() -> None:
    parts = {"word/styles.xml": b"s", "word/document.xml": b"old", "docProps/core.xml": b"old", "x": b"x"}
    with zipfile.ZipFile(io.BytesIO(pack(parts, ["m", "ới"], title="A & B", creator="Sở <C>"))) as package:
        assert package.namelist() == list(parts)
        assert package.read("word/document.xml").decode("utf-8") == "mới"
        assert (package.read("word/styles.xml"), package.read("x")) == (b"s", b"x")
        assert package.read("docProps/core.xml") == core_properties("A & B", "Sở <C>")


def test_properties_say_what_a_file_is_and_whose_and_nothing_of_its_making() -> None:
    data = core_properties("Hội thảo & <góp ý>", "Sở Tư pháp")
    assert data.startswith(b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n')
    root = ElementTree.fromstring(data)
    assert root.tag == "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}coreProperties"
    assert [(one.tag, one.text) for one in root] == [
        (f"{DC}title", "Hội thảo & <góp ý>"),
        (f"{DC}creator", "Sở Tư pháp"),
        (f"{DC}language", "vi-VN"),
    ]


def test_the_kept_package_and_a_built_one_are_taken_apart_at_the_same_places() -> None:
    kept = skeleton_of(default_layout())
    assert kept is skeleton_of(default_layout())
    built = skeleton_of(make_layout(Look(body_size=13)))
    assert built is not kept
    assert built is skeleton_of(make_layout(Look(body_size=13)))
    assert built.parts["word/styles.xml"] != kept.parts["word/styles.xml"]
    for one in (kept, built):
        assert one.opening.endswith("<w:body>")
        whole = ElementTree.fromstring(one.opening + one.upright_section + one.closing)
        assert len(whole[0]) == 1
        assert 'w:orient="landscape"' not in one.upright_section
        assert 'w:orient="landscape"' in one.crosswise_section
        assert one.upright_section.startswith("<w:sectPr")
        assert one.crosswise_section.endswith("</w:sectPr>")


def test_text_between_the_sections_of_a_package_is_left_out() -> None:
    main = b"<a><w:body><w:p><w:sectPr>1</w:sectPr></w:p><w:sectPr>2</w:sectPr></w:body></a>"
    one = split({"word/document.xml": main})
    assert (one.opening, one.upright_section, one.crosswise_section) == (
        "<a><w:body>", "<w:sectPr>1</w:sectPr>", "<w:sectPr>2</w:sectPr>",
    )  # fmt: skip


# Widths: the figures are those of Times New Roman, 2048 units to the size of the letter.


def test_widths_are_those_of_the_font() -> None:
    assert text_units("A") == 1479
    assert text_units("A", bold=True) == 1479
    assert text_units("A", italic=True) == 1251
    assert text_units("A", bold=True, italic=True) == 1366
    assert text_units("a!") == 909 + 682
    assert text_units("a!", bold=True) == 1024 + 682
    assert text_width("A", 12) == pytest.approx(1479 * 12 / 2048)
    assert text_width("AA", 14) == pytest.approx(2 * 1479 * 14 / 2048)


@pytest.mark.parametrize("face", ["regular", "bold", "italic", "bold_italic"])
def test_every_width_is_the_one_that_the_other_reader_of_the_font_found(face: str) -> None:
    widths = json.loads((Path(__file__).parents[1] / "decree" / "widths.json").read_text(encoding="utf-8"))[face]
    assert len(widths) > 110
    assert {char: text_units(char, bold="bold" in face, italic="italic" in face) for char in widths} == widths


def test_a_toned_letter_is_as_wide_as_its_base_and_a_marked_one_as_itself() -> None:
    assert text_units("ạậằ") == 3 * text_units("a")
    assert text_units("Ệ") == text_units("E")
    assert text_units("ợ") == text_units("ơ") == 1083
    assert text_units("ự") == text_units("ư") == 1110
    assert text_units("Ợ") == text_units("Ơ") == 1479
    assert text_units("e\u0323\u0302") == text_units("ệ") == text_units("e") == 909
    assert text_units("đ") == 1024
    assert text_units("中") == 1024
