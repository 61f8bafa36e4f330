"""What one would use instead, doing the same work in its own best-known way.

Run as a program it does one piece of work in a process of its own: ``python benchmarks/peers.py WORK ARGUMENTS``.
"""

from __future__ import annotations

import io
import json
import sys
import zipfile
from pathlib import Path
from typing import Any

COLUMNS = ("stt", "noi_dung", "don_vi", "y_kien", "ghi_chu")


def zip_ready(parts: dict[str, bytes]) -> bytes:
    """Compress ready parts: what no program that writes a .docx can go below."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return out.getvalue()


def parts_of(docx: bytes) -> dict[str, bytes]:
    """Return the parts of a .docx."""
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        return {name: package.read(name) for name in package.namelist()}


def python_docx(rows: list[list[str]]) -> bytes:
    """Make the table row by row, as the documentation of python-docx shows."""
    from docx import Document

    document = Document()
    document.add_heading("Phụ lục", 1)
    table = document.add_table(rows=1, cols=len(COLUMNS))
    for row in rows:
        cells = table.add_row().cells
        for cell, text in zip(cells, row, strict=True):
            cell.text = text
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def annex_template(path: Path, opening: str, closing: str, mark: str) -> None:
    """Write a Word template of one table, its sample row between an opening and a closing mark."""
    from docx import Document

    document = Document()
    document.add_heading("Phụ lục", 1)
    own_rows = "{%tr" in opening
    table = document.add_table(rows=3 if own_rows else 1, cols=len(COLUMNS))
    sample = table.rows[1 if own_rows else 0].cells
    if own_rows:
        table.rows[0].cells[0].text, table.rows[2].cells[0].text = opening, closing
    for number, (cell, name) in enumerate(zip(sample, COLUMNS, strict=True)):
        before = opening if number == 0 and not own_rows else ""
        after = closing if number == len(COLUMNS) - 1 and not own_rows else ""
        cell.text = before + mark.replace("NAME", name) + after
    document.save(str(path))


def docxtpl(template: Path, values: dict[str, Any]) -> bytes:
    """Fill a Word template in this process."""
    from docxtpl import DocxTemplate

    document = DocxTemplate(str(template))
    document.render(values, autoescape=True)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def named(rows: list[list[str]]) -> list[dict[str, str]]:
    """Return rows by the names of their columns."""
    return [dict(zip(COLUMNS, row, strict=True)) for row in rows]


def small_template(path: Path) -> None:
    """Write a Word template of minutes: letterhead, some lines, one paragraph a remark."""
    from docx import Document

    document = Document()
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text = "{{ organizer }}"
    table.rows[0].cells[1].text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    document.add_heading("BIÊN BẢN", 1)
    for line in ("Tên hội thảo: {{ title }}", "Ngày: {{ date }}", "Địa điểm: {{ venue }}", "Chủ trì: {{ chair }}"):
        document.add_paragraph(line)
    for line in ("{%p for remark in remarks %}", "{{ remark.by }}: {{ remark.text }}", "{%p endfor %}"):
        document.add_paragraph(line)
    document.save(str(path))


def small_values(workshop: dict[str, Any]) -> dict[str, Any]:
    """Return what the small template wants, out of a workshop file as plain data."""
    return {
        "organizer": workshop["organizers"][0]["name"],
        "title": workshop["workshop"]["title"],
        "date": str(workshop["workshop"]["date"]),
        "venue": workshop["workshop"]["venue"],
        "chair": workshop["chair"]["name"],
        "remarks": [{"by": str(one["by"]), "text": one["text"]} for one in workshop["remarks"]],
    }


def main(work: str, arguments: list[str]) -> None:
    """Do one piece of work on files."""
    if work == "zip":
        Path(arguments[1]).write_bytes(zip_ready(parts_of(Path(arguments[0]).read_bytes())))
    elif work == "python-docx":
        Path(arguments[1]).write_bytes(python_docx(json.loads(Path(arguments[0]).read_text(encoding="utf-8"))))
    elif work == "docxtpl":
        rows = json.loads(Path(arguments[0]).read_text(encoding="utf-8"))
        Path(arguments[2]).write_bytes(docxtpl(Path(arguments[1]), {"rows": named(rows)}))
    else:
        raise SystemExit(f"no such work: {work}")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
