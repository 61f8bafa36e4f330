"""A finished file: valid parts, nothing of the machine, the same bytes every time, and an office program opens it."""

from __future__ import annotations

import io
import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from docx import Document
from docx2python import docx2python
from openxml_audit import OpenXmlValidator

from hoithao.pipeline import Input, render
from reading import annex_rows

ROOT = Path(__file__).parents[1]
NAMES = ["hai-phong-2024", "minh-hoa-2026"]
FILES = [
    *(ROOT / "examples" / f"{name}.yaml" for name in NAMES),
    *sorted((ROOT / "tests" / "abilities").glob("*.yaml")),
]


# The validator wants what Word itself writes; ISO 29500-1 (11.3) requires neither of the two.
OPTIONAL_PARTS = tuple(
    f"relationship type 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/{name}' is missing."
    for name in ("fontTable", "theme")
)


def documents(file: Path) -> dict[str, bytes]:
    return {output.suffix: output.data for output in render(Input(file.name, file.read_bytes())).outputs}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_parts_are_valid_wordprocessingml(file: Path, tmp_path: Path) -> None:
    article = render(Input(file.name, file.read_bytes()), only="news").outputs
    made = documents(file) | {output.suffix: output.data for output in article}
    assert len(made) >= 3
    for suffix, data in made.items():
        target = tmp_path / f"{suffix}.docx"
        target.write_bytes(data)
        found = [str(error) for error in OpenXmlValidator().validate(target).errors]
        assert [error for error in found if not error.endswith(OPTIONAL_PARTS)] == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_other_readers_open_it(file: Path) -> None:
    for data in documents(file).values():
        assert Document(io.BytesIO(data)).paragraphs
        with docx2python(io.BytesIO(data)) as read:
            assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in read.text


@pytest.mark.parametrize("name", NAMES)
def test_nothing_of_a_template_or_a_machine_is_left(name: str) -> None:
    for data in documents(ROOT / "examples" / f"{name}.yaml").values():
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            names = package.namelist()
            text = "".join(package.read(part).decode("utf-8") for part in names)
            assert {item.date_time for item in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert not [part for part in names if "thumbnail" in part or "customXml" in part or "theme" in part]
        assert "python-docx" not in text
        assert "dcterms" not in text.split("</cp:coreProperties>")[0].split("<cp:coreProperties")[1]
        assert not re.search(r"TargetMode=.External", text)
        assert str(ROOT) not in text


def test_bytes_do_not_depend_on_clock_hash_seed_or_locale(tmp_path: Path) -> None:
    code = (
        "import sys, hashlib, pathlib; from hoithao.pipeline import Input, render;"
        "file = pathlib.Path(sys.argv[1]);"
        "print([hashlib.sha256(o.data).hexdigest() for o in render(Input(file.name, file.read_bytes())).outputs])"
    )
    seen = set()
    for seed, zone, locale in (("0", "UTC", "C"), ("1", "Asia/Ho_Chi_Minh", "C.UTF-8"), ("77", "America/Lima", "C")):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": locale}
        done = subprocess.run(
            [sys.executable, "-c", code, str(ROOT / "examples" / "minh-hoa-2026.yaml")],
            capture_output=True, text=True, check=True, env=environment, cwd=tmp_path,
        )  # fmt: skip
        seen.add(done.stdout)
    assert len(seen) == 1


def test_encodings_of_one_text_give_one_document() -> None:
    import unicodedata

    file = ROOT / "examples" / "minh-hoa-2026.yaml"
    text = file.read_text(encoding="utf-8")
    plain = documents(file)
    variants = (
        b"\xef\xbb\xbf" + text.encode("utf-8"),
        text.replace("\n", "\r\n").encode("utf-8"),
        unicodedata.normalize("NFD", text).encode("utf-8"),
    )
    for data in variants:
        made = {output.suffix: output.data for output in render(Input(file.name, data)).outputs}
        assert made == plain


@pytest.mark.office
@pytest.mark.parametrize("name", NAMES)
def test_an_office_program_lays_it_out_and_loses_nothing(name: str, tmp_path: Path) -> None:
    if not (shutil.which("soffice") and shutil.which("pdftotext")):
        if os.environ.get("HOITHAO_REQUIRE_OFFICE"):
            pytest.fail("LibreOffice and pdftotext are required here")
        pytest.skip("LibreOffice or pdftotext is not installed")
    made = documents(ROOT / "examples" / f"{name}.yaml")
    for suffix, data in made.items():
        (tmp_path / f"{suffix}.docx").write_bytes(data)
    profile = (tmp_path / "profile").as_uri()
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation={profile}", "--convert-to", "pdf", "--outdir", str(tmp_path),
         *(str(tmp_path / f"{suffix}.docx") for suffix in made)],
        check=True, capture_output=True, timeout=240,
    )  # fmt: skip
    for suffix in made:
        done = subprocess.run(
            ["pdftotext", "-raw", str(tmp_path / f"{suffix}.pdf"), "-"], check=True, capture_output=True
        )
        squeezed = re.sub(r"\s+", "", done.stdout.decode("utf-8"))
        for row in annex_rows(made["bao-cao"]):
            text = row[3 if len(row) > 4 else 2 if len(row) > 3 else 1].split("\n")[0]
            if suffix == "bao-cao":
                assert _without_page_numbers(text) in squeezed or _broken_over_pages(text, squeezed), text


def _without_page_numbers(text: str) -> str:
    return re.sub(r"\s+", "", text)


def _broken_over_pages(text: str, squeezed: str) -> bool:
    """A long cell may go on on the next page, below the page number and the repeated head."""
    words = text.split()
    halves = (("".join(words[:at]), "".join(words[at:])) for at in range(1, len(words)))
    return any(first in squeezed and second in squeezed for first, second in halves)
