"""The table of remarks in Excel: the annex's rows, text that stays text, a page that prints, the same bytes."""

from __future__ import annotations

import io
import os
import re
import shutil
import subprocess
import sys
import zipfile
from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from hoithao.cli.command_line import run
from hoithao.pipeline import Input, Result, render
from hoithao.spreadsheet import MAX_CELL, too_long, write_sheet
from hoithao.tables import Sheet, SheetColumn, SheetRow
from reading import tables

ROOT = Path(__file__).parents[1]
FILES = [
    *sorted((ROOT / "examples").glob("*.yaml")),
    *sorted((ROOT / "tests" / "abilities").glob("*.yaml")),
]
FILTERS = [
    "Mã ý kiến", "Dự thảo, phần", "Nhóm theo điều, mục", "Cơ quan, đơn vị", "Khối", "Quan điểm", "Nguồn", "Số văn bản",
    "Ngày văn bản", "Kết quả tiếp thu",
]  # fmt: skip

BEGINNINGS = ["=", "+", "-", "@", "\t", "\n", "'", '"', " ", "{=", "==", "=+", "＝", "%", "#", "/", "|", "!", "&", "<"]
REST = [
    "1+1", "SUM(A1:A9)", "cmd|' /C calc'!A0", 'HYPERLINK("http://a.vn";"x")', "", "khoản 2 Điều 5", "1e5", "01/02/2026",
    "x\ny", "_x0041_", "_x000D_", "a_x00e9_b",
]  # fmt: skip
MORE = [
    "010", "1.10", "1/2", "00", "TRUE", "#N/A", "#REF!", "1,5", "0x10", "24/9/2024", "  hai  dấu cách  ", " \n a \n ",
    "Đường đ Ệ ữ ỵ", "to\u0302\u0309", "a\u00a0b", "\u200bx", "😀 ý kiến", "𠀀", "<b>&amp;</b>", "]]>", "\u00e9", "…",
    "“a”", "&P", '&"Arial"', "http://a.vn/x?y=1", "mailto:a@b.vn", "internal:A1", "external:c:\\a.xlsx", "C:\\a\\b",
    "\\n",
]  # fmt: skip
NASTY = [f"{start}{rest}" for start in BEGINNINGS for rest in REST if (start + rest).strip()] + MORE


def matrix(data: bytes, name: str = "a.yaml") -> Result:
    return render(Input(name, data), only="matrix")


def cells(data: bytes) -> tuple[list[str], list[dict[str, Any]], Any]:
    """Return the headings, the rows by heading, and the sheet as openpyxl sees it."""
    page = openpyxl.load_workbook(io.BytesIO(data)).active
    head = int(re.findall(r"\d+", page.print_title_rows)[0])
    headings = [cell.value for cell in page[head]]
    rows = [
        dict(zip(headings, (cell.value for cell in row), strict=True))
        for row in page.iter_rows(min_row=head + 1, max_row=page.max_row)
    ]
    return headings, rows, page


def sheet(texts: list[str]) -> Sheet:
    columns = (SheetColumn("text", "Nội dung", 40), SheetColumn("id", "Mã", 10, printed=False))
    rows = [SheetRow((text, f"YK-{at}"), f"YK-{at}") for at, text in enumerate(texts)]
    return Sheet("Bảng", "Tiêu đề", "", columns, rows)


def workshop(text: str = "Đề nghị sửa.", annex: str = "", title: str = "về thi hành pháp luật") -> bytes:
    return f"""\
schema: 1
organizers: [{{name: Sở Tư pháp, parent: UBND thành phố Hải Phòng, symbol: STP}}]
workshop: {{title: Hội thảo góp ý, date: 24/9/2024, start: 14:00, end: 16:00}}
draft:
  type: Nghị định
  title: {title}
  sections:
    - {{ref: Điều 5, heading: Tiêu chí}}
units:
  - {{id: so-y-te, name: Sở Y tế, group: "Sở, ban, ngành"}}
  - {{id: xa-a, name: Ủy ban nhân dân xã A, group: Cấp xã}}
replies:
  - {{id: vb-1, unit: so-y-te, number: 12/SYT-VP, date: 5/10/2024, view: comments}}
remarks:
  - id: YK-01
    source: vb-1
    targets: khoản 2 Điều 5
    stance: amend
    text: >-
      {text}
    response: {{status: partly, text: Đã sửa.}}
  - {{id: YK-02, by: {{units: [xa-a, so-y-te]}}, targets: Điều 5, stance: disagree, text: Không nhất trí.}}
  - {{id: YK-03, by: {{voice: nhiều ý kiến}}, targets: general, text: Cần rà soát.}}
report:
  annex: {annex or "{}"}
""".encode()


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_rows_are_those_of_the_annex_in_its_order(file: Path) -> None:
    data = file.read_bytes()
    reports = render(Input(file.name, data), only="report").outputs
    sheets = matrix(data, file.name).outputs
    assert [one.suffix.replace("bang-tong-hop", "bao-cao") for one in sheets] == [one.suffix for one in reports]
    for report, made in zip(reports, sheets, strict=True):
        assert (made.extension, made.remarks, made.units, made.places) == (
            ".xlsx", report.remarks, report.units, report.places,
        )  # fmt: skip
        _, rows, _ = cells(made.data)
        # The table of counts is no part of the annex.
        annexed = (table for table in tables(report.data) if table[0][-1] != "Tổng số")
        printed = [row for table in annexed for row in table[1:]]
        assert len(rows) == len(printed)
        ids = [one for row in rows for one in row["Mã ý kiến"].split("; ")]
        assert len(set(ids)) == len(ids) == made.remarks
        for row, line in zip(rows, printed, strict=True):
            if "TT" in row:
                assert "\n".join([str(row["TT"]), *row["Mã ý kiến"].split("; ")]) == line[0]
                assert row["Nội dung góp ý, đề nghị sửa"] in line
            else:
                assert row["NỘI DUNG GÓP Ý"] == line[2]


@pytest.mark.parametrize(
    ("annex", "headings"),
    [
        ("", ["TT", "Điều, khoản", "Nội dung góp ý, đề nghị sửa", "Chủ thể góp ý", "Tiếp thu, giải trình"]),
        (
            "{profile: luat-2025}",
            ["NHÓM VẤN ĐỀ, ĐIỀU, KHOẢN", "CHỦ THỂ GÓP Ý", "NỘI DUNG GÓP Ý", "NỘI DUNG TIẾP THU, GIẢI TRÌNH"],
        ),
        ("{columns: [by, text, reason]}", ["Chủ thể góp ý", "Nội dung góp ý, đề nghị sửa", "Lý do, căn cứ"]),
    ],
)
def test_columns_are_those_of_the_profile_then_the_filters(annex: str, headings: list[str]) -> None:
    made, _, page = cells(matrix(workshop(annex=annex)).outputs[0].data)
    assert made == headings + FILTERS
    last = openpyxl.utils.get_column_letter(len(headings))
    assert page.print_area.endswith(f"$A$1:${last}${page.max_row}")


def test_what_one_filters_by_stands_on_every_row() -> None:
    _, rows, page = cells(matrix(workshop()).outputs[0].data)
    by_id = {row["Mã ý kiến"]: [row[name] for name in FILTERS[1:]] for row in rows}
    draft = "Ý kiến đối với dự thảo Nghị định"
    assert by_id == {
        "YK-03": [draft, "Ý kiến chung", None, None, "Ý kiến khác", "Phát biểu", None, None, None],
        "YK-02": [
            draft, "Điều 5", "Ủy ban nhân dân xã A; Sở Y tế", "Cấp xã; Sở, ban, ngành", "Không nhất trí", "Phát biểu",
            None, None, None,
        ],
        "YK-01": [
            draft, "Điều 5", "Sở Y tế", "Sở, ban, ngành", "Đề nghị sửa đổi, bổ sung", "Văn bản góp ý", "12/SYT-VP",
            datetime(2024, 10, 5), "Tiếp thu một phần",  # noqa: DTZ001
        ],
    }  # fmt: skip
    assert [row["TT"] for row in rows] == [1, 2, 3]
    dated = next(cell for row in page.iter_rows() for cell in row if isinstance(cell.value, datetime))
    assert dated.number_format == "dd/mm/yyyy"


def test_texts_of_all_sorts_come_back_as_they_are() -> None:
    assert len(set(NASTY)) > 250
    data = write_sheet(sheet(NASTY), creator="Sở")
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        xml = package.read("xl/worksheets/sheet1.xml").decode("utf-8")
    assert "<f" not in xml.replace("<fitTo", "")
    assert "<hyperlink" not in xml
    _, rows, page = cells(data)
    assert [row["Nội dung"] for row in rows] == NASTY
    body = list(page.iter_rows(min_row=3))
    assert {cell.data_type for row in body for cell in row} == {"s"}
    assert all(row[0].quotePrefix for row in body)


@pytest.mark.parametrize("text", ["=1+1", "+84 912", "-5 ngày", "@SUM(A1)", "_x0041_", "010"])
def test_texts_of_the_file_come_through_as_they_are(text: str) -> None:
    _, rows, _ = cells(matrix(workshop(text)).outputs[0].data)
    assert [row["Nội dung góp ý, đề nghị sửa"] for row in rows][-1] == text


def test_the_head_stays_and_the_page_prints() -> None:
    example = ROOT / "examples" / "minh-hoa-2026.yaml"
    headings, rows, page = cells(matrix(example.read_bytes(), example.name).outputs[0].data)
    assert page["A1"].value.startswith("Bảng tổng hợp ý kiến góp ý đối với dự thảo")
    assert page["A2"].value == "VĂN BẢN MINH HỌA"
    last = openpyxl.utils.get_column_letter(len(headings))
    assert page.auto_filter.ref == f"A3:{last}{3 + len(rows)}"
    assert page.freeze_panes == "A4"
    assert page.print_title_rows == "$3:$3"
    assert (page.page_setup.orientation, int(page.page_setup.paperSize)) == ("landscape", 9)
    assert page.sheet_properties.pageSetUpPr.fitToPage
    assert page.page_setup.fitToWidth in (None, 1)
    assert page.page_setup.fitToHeight == 0
    assert "&P" in page.oddHeader.center.text or page.oddHeader.center.text == "&[Page]"
    assert page.page_margins.left == pytest.approx(30 / 25.4)
    body = list(page.iter_rows(min_row=4))
    assert all(cell.alignment.wrap_text for row in body for cell in row)
    assert all(page.column_dimensions[cell.column_letter].width > 5 for cell in page[3])
    assert not [merged for merged in page.merged_cells.ranges if merged.max_row > 2]


def test_rows_are_as_tall_as_their_text() -> None:
    _, _, page = cells(write_sheet(sheet(["ngắn", "từ " * 120, "x" * 400, "a\nb\nc", "từ " * 9000]), creator=""))
    heights = [page.row_dimensions[at].height for at in range(3, 8)]
    assert heights[0] == pytest.approx(16, abs=1)
    assert 6 * 15 <= heights[1] <= 12 * 16
    assert 6 * 15 <= heights[2] <= 16 * 16
    assert heights[3] == pytest.approx(48, abs=1)
    assert heights[4] == pytest.approx(409, abs=1)


def test_the_same_sheet_gives_the_same_bytes() -> None:
    first, again = (write_sheet(sheet(NASTY), creator="Sở") for _ in range(2))
    assert again == first
    code = (
        f"import sys; sys.path.insert(0, {str(ROOT / 'tests')!r})\n"
        "import test_matrix as t; sys.stdout.buffer.write(t.write_sheet(t.sheet(t.NASTY), creator='Sở'))"
    )
    environment = {**os.environ, "PYTHONHASHSEED": "7", "TZ": "Pacific/Kiritimati", "PYTHONUTF8": "1"}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, env=environment)
    assert done.stdout == first
    with zipfile.ZipFile(io.BytesIO(first)) as package:
        assert {member.date_time for member in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        parts = b"".join(package.read(name) for name in package.namelist())
    assert b"dcterms:" not in parts


@pytest.mark.parametrize(
    ("text", "fits"), [("x" * MAX_CELL, True), ("x" * (MAX_CELL + 1), False), ("😀" * 16384, False)]
)
def test_a_text_no_cell_can_hold_is_told_and_nothing_is_made(text: str, fits: bool) -> None:
    data = workshop(text)
    result = matrix(data)
    assert bool(result.outputs) is fits
    found = [one for one in result.diagnostics if one.code == "HT348"]
    assert bool(found) is not fits
    if found:
        assert (found[0].params["id"], found[0].params["length"]) == ("YK-01", "32768")
        assert found[0].span
        assert data.decode("utf-8").splitlines()[found[0].span.start.line - 1].startswith("    text:")
    assert render(Input("a.yaml", data), only="report").outputs


def test_a_title_no_cell_can_hold_is_told_at_the_title() -> None:
    result = matrix(workshop(title="t" * 40000))
    codes = {one.code: one for one in result.diagnostics}
    assert not result.outputs
    assert codes["HT348"].path == ("draft", "title")
    assert list(too_long(sheet(["a"]))) == []


def test_without_the_library_the_command_says_what_to_install(tmp_path: Path) -> None:
    for name in ("a.yaml", "b.yaml"):
        (tmp_path / name).write_bytes(workshop())
    code = "import sys; sys.modules['xlsxwriter'] = None\nfrom hoithao.__main__ import main; main()"
    call = [sys.executable, "-c", code, "render", "a.yaml", "b.yaml", "-o", "out"]
    done = subprocess.run([*call, "--only", "matrix"], cwd=tmp_path, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 2
    said = [line for line in done.stderr.splitlines() if "HT349" in line]
    assert len(said) == 1
    assert "pip install XlsxWriter" in said[0]
    assert not (tmp_path / "out").exists()
    assert subprocess.run(call, cwd=tmp_path, capture_output=True, check=False).returncode == 0


def test_other_documents_do_not_load_the_library() -> None:
    code = (
        "import sys, pathlib; from hoithao.pipeline import Input, render\n"
        "file = pathlib.Path('examples/hai-phong-2024.yaml')\n"
        "assert render(Input(file.name, file.read_bytes())).outputs\n"
        "print('xlsxwriter' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


@pytest.mark.parametrize(("kind", "name"), [("matrix", "b.docx"), ("report", "b.xlsx")])
def test_a_name_says_the_form_it_has(kind: str, name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.yaml").write_bytes(workshop())
    assert run(["render", str(tmp_path / "a.yaml"), "--only", kind, "-o", str(tmp_path / name)]) == 2
    assert "phải kết thúc bằng" in capsys.readouterr().err
    assert not (tmp_path / name).exists()
    right = tmp_path / ("b.xlsx" if kind == "matrix" else "b.docx")
    assert run(["render", str(tmp_path / "a.yaml"), "--only", kind, "-o", str(right)]) == 0
    assert right.exists()


@pytest.mark.office
def test_an_office_program_prints_every_remark(tmp_path: Path) -> None:
    if not (shutil.which("soffice") and shutil.which("pdftotext")):
        if os.environ.get("HOITHAO_REQUIRE_OFFICE"):
            pytest.fail("LibreOffice and pdftotext are required here")
        pytest.skip("LibreOffice or pdftotext is not installed")
    example = ROOT / "examples" / "minh-hoa-2026.yaml"
    made = matrix(example.read_bytes(), example.name).outputs[0].data
    (tmp_path / "a.xlsx").write_bytes(made)
    profile = (tmp_path / "profile").as_uri()
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation={profile}", "--convert-to", "pdf", "--outdir", str(tmp_path),
         str(tmp_path / "a.xlsx")],
        check=True, capture_output=True, timeout=240,
    )  # fmt: skip
    done = subprocess.run(["pdftotext", "-layout", str(tmp_path / "a.pdf"), "-"], check=True, capture_output=True)
    shown = done.stdout.decode("utf-8")
    _, rows, _ = cells(made)
    numbers = re.findall(r"^\s{0,12}(\d+)\s", shown, re.MULTILINE)
    assert [row["TT"] for row in rows if str(row["TT"]) not in numbers] == []
    words = set(shown.split())
    assert [word for row in rows for word in row["Nội dung góp ý, đề nghị sửa"].split() if word not in words] == []
    # The columns to filter by are for the screen.
    assert "Mã ý kiến" not in shown
