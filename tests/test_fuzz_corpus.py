"""Every past finding of the fuzzers, and their seeds, are read without an exception."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from hoithao.draft_file import draft_yaml, read_draft
from hoithao.inspection import KINDS, inspect
from hoithao.pipeline import Input, check_draft, render

LETTERHEAD = (
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
    "<w:p><w:r><w:t>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</w:t></w:r></w:p>"
    "<w:p><w:r><w:t>BÁO CÁO</w:t></w:r></w:p></w:body></w:document>"
).encode()
FUZZ = Path(__file__).parents[1] / "fuzz"
CORPUS = sorted((FUZZ / "corpus").iterdir())
DOCX_CORPUS = sorted((FUZZ / "corpus-docx").iterdir())


def test_there_is_a_corpus() -> None:
    assert len(CORPUS) >= 15
    assert len(DOCX_CORPUS) >= 5


@pytest.mark.parametrize("file", CORPUS, ids=lambda file: file.name)
def test_bytes_never_raise(file: Path) -> None:
    data = file.read_bytes()
    for item in (Input(file.name, data), Input(file.name, data, "hoithao.yaml", data[len(data) // 2 :])):
        assert render(item).diagnostics


@pytest.mark.parametrize("file", DOCX_CORPUS, ids=lambda file: file.name)
def test_bytes_of_a_word_file_never_raise_and_what_is_read_is_a_draft_file(file: Path) -> None:
    data = file.read_bytes()
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("word/document.xml", data)
    for one in (data, out.getvalue()):
        draft, refused = read_draft(file.name, one)
        assert (draft is None) == bool(refused)
        if draft is not None:
            text = draft_yaml(draft, file.name, "du-thao.yaml")
            codes = {found.code for found in check_draft(Input("du-thao.yaml", text.encode())).diagnostics}
            assert not {code for code in codes if code.startswith("HT1")}


@pytest.mark.parametrize("kind", [None, *KINDS])
@pytest.mark.parametrize("file", DOCX_CORPUS, ids=lambda file: file.name)
def test_bytes_of_a_word_file_are_checked_without_an_exception(file: Path, kind: str | None) -> None:
    data = file.read_bytes()
    for part in ("word/document.xml", "word/styles.xml", "word/numbering.xml"):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as package:
            for name, content in {"word/document.xml": LETTERHEAD, part: data}.items():
                package.writestr(name, content)
        found = inspect(out.getvalue(), kind, name=file.name)
        assert found.kind is not None or found.diagnostics
