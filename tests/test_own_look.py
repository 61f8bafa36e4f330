"""The look of an agency: written as a Word file, edited there, taken within the decree, refused beyond it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt, RGBColor

from decree.assertions import check
from hoithao.catalogue import message
from hoithao.cli.command_line import run
from hoithao.diagnostics import Diagnostic, Severity
from hoithao.document.layout import SIZES, TEXT_STYLES, HouseLook, default_styles
from hoithao.document.look_sample import reference_look
from hoithao.model.look import Look
from hoithao.own_look import read_look
from test_decree import FACTS, FULL, REAL

EXAMPLES = Path(__file__).parents[1] / "examples"
Edit = Callable[[Any], None]


def edited(*edits: Edit) -> bytes:
    document = Document(io.BytesIO(reference_look()))
    for edit in edits:
        edit(document)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def size(style: str, points: float) -> Edit:
    return lambda document: setattr(document.styles[style].font, "size", Pt(points))


def form(style: str, **values: Any) -> Edit:
    def edit(document: Any) -> None:
        for name, value in values.items():
            setattr(document.styles[style].paragraph_format, name, value)

    return edit


def font(style: str, **values: Any) -> Edit:
    def edit(document: Any) -> None:
        for name, value in values.items():
            setattr(document.styles[style].font, name, value)

    return edit


def page(**values: Any) -> Edit:
    def edit(document: Any) -> None:
        for name, value in values.items():
            setattr(document.sections[0], name, value)

    return edit


def colour(style: str) -> Edit:
    return lambda document: setattr(document.styles[style].font.color, "rgb", RGBColor(255, 0, 0))


def without(style: str) -> Edit:
    return lambda document: document.styles[style].delete()


def read(*edits: Edit) -> tuple[HouseLook | None, list[Diagnostic]]:
    return read_look("mau.docx", edited(*edits))


def faults(*edits: Edit) -> list[tuple[str, str]]:
    house, found = read(*edits)
    assert house is None
    assert {one.code for one in found} == {"HT730"}
    return [(one.params["style"], one.params["property"]) for one in found]


GOOD: tuple[Edit, ...] = (
    size("Lời văn", 13),
    form("Lời văn", line_spacing=1.15, space_before=Pt(8), first_line_indent=Mm(12.7)),
    size("Tiêu ngữ", 14),
    size("Quốc hiệu", 13),
    size("Tên loại", 13),
    size("Trích yếu", 13),
    size("Nội dung bảng", 11),
    form("Họ tên người ký", space_before=Pt(80)),
    page(left_margin=Mm(35), right_margin=Mm(15), top_margin=Mm(25)),
)


# Reading.


def test_the_file_as_it_is_written_changes_nothing() -> None:
    assert read_look("mau.docx", reference_look()) == (HouseLook(Look(), {}), [])
    assert reference_look() == reference_look()


def test_the_file_shows_every_style() -> None:
    document = Document(io.BytesIO(reference_look()))
    shown = {paragraph.style.style_id for paragraph in document.paragraphs if paragraph.style}
    assert set(default_styles()) <= shown


def test_every_style_with_text_has_its_sizes() -> None:
    styles = default_styles()
    assert set(SIZES) | TEXT_STYLES == {one.id for one in styles.values() if one.exact_line is None}
    for name, (low, high) in SIZES.items():
        assert low <= styles[name].size <= high


def test_what_is_within_the_decree_is_taken() -> None:
    house, found = read(*GOOD)
    assert found == []
    assert house is not None
    assert house.look == Look(
        body_size="13", line_spacing="1,15", paragraph_gap="8", first_line="12,7", margin_left="35", margin_right="15",
        margin_top="25",
    )  # type: ignore[arg-type]  # fmt: skip
    assert house.changes["TieuNgu"].size == 14
    assert house.changes["HoTenNguoiKy"].before == 1600


def test_one_change_of_the_text_is_enough() -> None:
    house, found = read(size("Lời văn", 13), form("Lời văn", line_spacing=1.5))
    assert (house is not None, found) == (True, [])


@pytest.mark.parametrize(
    ("edit", "style", "kind"),
    [
        (size("Quốc hiệu", 15), "Quốc hiệu", "size"),
        (size("Quốc hiệu", 11.5), "Quốc hiệu", "size"),
        (size("Số, ký hiệu", 14), "Số, ký hiệu", "size"),
        (size("Nơi nhận", 12), "Nơi nhận", "size"),
        (size("Lời văn", 12), "Lời văn", "size"),
        (size("Mục số La Mã", 13), "Mục số La Mã", "size"),
        (size("Nội dung bảng", 20), "Nội dung bảng", "size"),
        (font("Tên loại", bold=False), "Tên loại", "bold"),
        (font("Cơ quan chủ quản", bold=True), "Cơ quan chủ quản", "bold"),
        (font("Địa danh, thời gian", italic=False), "Địa danh, thời gian", "italic"),
        (font("Lời văn", name="Arial"), "Lời văn", "font"),
        (colour("Quốc hiệu"), "Quốc hiệu", "colour"),
        (form("Quốc hiệu", alignment=WD_ALIGN_PARAGRAPH.LEFT), "Quốc hiệu", "align"),
        (form("Quốc hiệu", line_spacing=1.5), "Quốc hiệu", "line"),
        (form("Họ tên người ký", space_before=Pt(30)), "Họ tên người ký", "before"),
        (form("Tên loại", space_before=Pt(100)), "Tên loại", "before"),
        (form("Quốc hiệu", first_line_indent=Mm(10)), "Quốc hiệu", "first"),
        (form("Lời văn", line_spacing=2.0), "Lời văn", "line"),
        (form("Lời văn", line_spacing=Pt(18)), "Lời văn", "line"),
        (form("Lời văn", space_before=Pt(3)), "Lời văn", "gap"),
        (form("Lời văn", first_line_indent=Mm(5)), "Lời văn", "first"),
        (form("Căn cứ", first_line_indent=Mm(12.7)), "Căn cứ", "first"),
        (page(left_margin=Mm(25)), "", "margin-left"),
        (page(right_margin=Mm(25)), "", "margin-right"),
        (page(top_margin=Mm(19)), "", "margin-top"),
        (page(bottom_margin=Mm(26)), "", "margin-bottom"),
        (page(page_width=Mm(216)), "", "page"),
    ],
)
def test_what_is_outside_the_decree_is_said_with_its_clause(edit: Edit, style: str, kind: str) -> None:
    assert faults(edit)[0] == (style, kind)
    assert {name for _, name in faults(edit)} == {kind}
    _, found = read(edit)
    assert all("(PL " in message(one) or "(tập quán)" in message(one) for one in found)


def test_everything_is_said_at_once() -> None:
    told = faults(size("Quốc hiệu", 15), page(left_margin=Mm(25)), font("Tên loại", bold=False))
    assert told == [("", "margin-left"), ("Quốc hiệu", "size"), ("Tên loại", "bold")]


def test_a_fault_of_the_text_is_said_once() -> None:
    assert faults(font("Lời văn", name="Arial")) == [("Lời văn", "font")]


def test_a_style_that_is_gone_is_a_note() -> None:
    house, found = read(without("Căn cứ"))
    assert house is not None
    assert [(one.code, one.severity, one.params["style"]) for one in found] == [("HT732", Severity.NOTE, "Căn cứ")]


def test_styles_are_known_by_their_name_where_a_program_gave_them_other_ids() -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(edited(size("Tiêu ngữ", 14)))) as given, zipfile.ZipFile(data, "w") as package:
        for name in given.namelist():
            text = given.read(name)
            package.writestr(name, text.replace(b'"TieuNgu"', b'"a17"').replace(b'"LoiVan"', b'"a18"'))
    house, found = read_look("mau.docx", data.getvalue())
    assert found == []
    assert house is not None
    assert house.changes["TieuNgu"].size == 14


@pytest.mark.parametrize("data", [b"", b"x", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 600])
def test_what_is_no_word_file_is_refused(data: bytes) -> None:
    house, found = read_look("mau.docx", data)
    assert house is None
    assert [one.code[:4] for one in found] == ["HT02"]


def test_a_word_file_of_something_else_is_refused() -> None:
    out = io.BytesIO()
    Document().save(out)
    house, found = read_look("mau.docx", out.getvalue())
    assert (house, [one.code for one in found]) == (None, ["HT731"])


# From the command line.


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("HOITHAO_LANG", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    for name in (REAL, FULL):
        (tmp_path / f"{name}.yaml").write_bytes((EXAMPLES / f"{name}.yaml").read_bytes())
    Path("hoithao.yaml").write_text("schema: 1\nlook: mau.docx\n", encoding="utf-8")
    return tmp_path


@pytest.mark.usefixtures("here")
def test_look_writes_the_file_once(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["look"]) == 0
    assert "look: mau-co-quan.docx" in capsys.readouterr().out
    assert Path("mau-co-quan.docx").read_bytes() == reference_look()
    assert run(["look"]) == 1
    assert "giữ nguyên" in capsys.readouterr().err
    assert run(["look", "-o", "x.dotx"]) == 2


@pytest.mark.usefixtures("here")
def test_the_reference_look_gives_the_same_documents() -> None:
    Path("mau.docx").write_bytes(reference_look())
    assert run(["render", f"{REAL}.yaml", "-o", "a"]) == 0
    assert run(["render", f"{REAL}.yaml", "-o", "b", "--isolated"]) == 0
    for path in Path("a").glob("*.docx"):
        assert path.read_bytes() == Path("b", path.name).read_bytes()


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize("name", [REAL, FULL])
def test_documents_with_the_look_of_the_agency_are_right_by_the_decree(name: str) -> None:
    Path("mau.docx").write_bytes(edited(*GOOD))
    assert run(["render", f"{name}.yaml", "-o", "ra"]) == 0
    for kind, suffix in (("minutes", "bien-ban"), ("report", "bao-cao")):
        data = Path("ra", f"{name}-{suffix}.docx").read_bytes()
        assert check(data, kind, FACTS[name, kind]) == []  # type: ignore[arg-type, index]
        styles = {style.style_id: style for style in Document(io.BytesIO(data)).styles}
        assert styles["TieuNgu"].font.size == Pt(14)  # type: ignore[attr-defined]
        assert styles["LoiVan"].font.size == Pt(13)  # type: ignore[attr-defined]


@pytest.mark.usefixtures("here")
def test_keys_typed_beside_the_file_win() -> None:
    Path("mau.docx").write_bytes(edited(*GOOD))
    Path("hoithao.yaml").write_text("schema: 1\nlook: {file: mau.docx, body_size: 14}\n", encoding="utf-8")
    assert run(["render", f"{REAL}.yaml", "-o", "ra"]) == 0
    styles = Document(f"ra/{REAL}-bien-ban.docx").styles
    assert (styles["Lời văn"].font.size, styles["Tiêu ngữ"].font.size) == (Pt(14), Pt(14))  # type: ignore[attr-defined]


@pytest.mark.usefixtures("here")
def test_a_look_outside_the_decree_stops_the_render(capsys: pytest.CaptureFixture[str]) -> None:
    Path("mau.docx").write_bytes(edited(size("Quốc hiệu", 15)))
    assert run(["render", f"{REAL}.yaml", "-o", "ra"]) == 1
    said = capsys.readouterr().err
    assert "mau.docx: lỗi[HT730]" in said
    assert "cỡ chữ là 15 pt, chỉ được 12–13 pt (PL I-II.1a)" in said
    assert not Path("ra").exists()


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize(("value", "reason"), [("mau.docx", "không có tệp"), ("/x.docx", "tính từ thư mục")])
def test_a_look_that_is_not_there_is_said_at_its_key(
    value: str, reason: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("hoithao.yaml").write_text(f"schema: 1\nlook: {value}\n", encoding="utf-8")
    assert run(["render", f"{REAL}.yaml", "-o", "ra"]) == 1
    said = capsys.readouterr().err
    assert "hoithao.yaml:2:7: lỗi[HT731]" in said
    assert reason in said


@pytest.mark.usefixtures("here")
def test_validate_takes_the_key() -> None:
    assert run(["validate", f"{REAL}.yaml", "hoithao.yaml"]) == 0
