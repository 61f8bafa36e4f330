"""Copies of finished Word files: comments at the breaches, and corrections that touch no word."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from conftest import Rendered
from decree.assertions import check as other_reader
from hoithao.cli.command_line import run
from hoithao.inspection import inspect
from hoithao.mending import annotated, mended
from office_documents import DOCUMENTS
from test_decree import FACTS, FULL, SUFFIX
from test_inspection import SINGLE, codes, faulty, rewritten

BY_HAND = {
    "decomposed letters", "no page number", "page number in the footer", "empty line above the motto",
    "superior lower case", "letterhead with borders", "title lower case", "summary in capitals", "heading lower case",
    "post lower case", "name in capitals", "no room to sign", "PHỤ LỤC", "annex title lower case", "bullet",
    "header row not repeated", "table too wide", "column too narrow", "recipients on the right", "caption",
    "contact line on later pages", "summary of minutes in capitals",
    "basis upright, with a comma",
}  # fmt: skip
"""Faults that concern more than words and still take a person."""

WORDS = {
    "reads", "missing", "symbol", "number", "numbered", "letter", "ends", "no-roman", "no-end-mark", "end-mark-early",
    "no-dash", "no-semicolon", "letters-only", "not-in-letter", "not-in-this-type", "no-period", "one-head", "no-kt",
    "as-above", "label-order", "ends-before-start", "not-mentioned", "other-number", "dash-off",
}  # fmt: skip
"""Measures of words, which no copy changes."""


IN_PART = {"landscape", "contact line without rule"}
"""Two findings, of which one is mended."""


def part(data: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name)


def texts(data: bytes) -> list[str]:
    root = etree.fromstring(part(data, "word/document.xml"))
    return [one.text or "" for one in root.iter("{*}t")]


@pytest.mark.thinned(4)
@pytest.mark.parametrize("fault", [pytest.param(f, id=f.name) for f in SINGLE if f.name not in IN_PART])
def test_what_is_not_a_word_is_mended_and_nothing_else(rendered: Rendered, fault) -> None:  # type: ignore[no-untyped-def]
    data = faulty(rendered, fault)
    before = inspect(data, fault.kind)
    made = mended(data, before)
    tokens = {token.partition("=")[0] for one, _ in before.breaches for token in one.found}
    if fault.name in BY_HAND or tokens & WORDS:
        assert (made.data, made.done) == (data, ())
        return
    assert made.left == ()
    assert len(made.done) == len(before.diagnostics)
    assert inspect(made.data, fault.kind).diagnostics == ()
    assert texts(made.data) == texts(data)
    if fault.kind in ("minutes", "report"):
        # The reader that shares nothing with this one is content too.
        assert other_reader(made.data, fault.kind, FACTS[FULL, fault.kind]) == []


def test_a_good_file_comes_back_as_the_same_bytes(rendered: Rendered) -> None:
    for kind in ("minutes", "report"):
        data = rendered(FULL, kind)[SUFFIX[kind]]
        made = mended(data, inspect(data))
        assert (made.data is data, made.done, made.left) == (True, (), ())
        assert annotated(data, inspect(data)) is data


def test_many_faults_at_once() -> None:
    data = rewritten(DOCUMENTS["bordered-rules"][1](), lambda t: t.replace('w:val="both"', 'w:val="left"'))
    data = rewritten(data, lambda t: t.replace('w:left="1701"', 'w:left="1417"').replace('w:val="28"', 'w:val="24"'))
    before = inspect(data)
    assert len(before.diagnostics) > 20
    made = mended(data, before)
    assert len(made.done) == len(before.diagnostics)
    assert made.left == ()
    assert texts(made.data) == texts(data)


def test_parts_that_are_not_touched_stay_byte_for_byte(rendered: Rendered) -> None:
    fault = next(f for f in SINGLE if f.name == "issuer not bold")
    data = faulty(rendered, fault)
    made = mended(data, inspect(data))
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(io.BytesIO(made.data)) as new:
        assert old.namelist() == new.namelist()
        assert [name for name in old.namelist() if old.read(name) != new.read(name)] == ["word/document.xml"]
    assert mended(data, inspect(data)).data == made.data


def test_copies_keep_to_the_standard(rendered: Rendered, tmp_path: Path) -> None:
    from openxml_audit import OpenXmlValidator

    data = rewritten(rendered(FULL, "report")["bao-cao"], lambda t: t.replace('w:left="1701"', 'w:left="1417"'))
    data = rewritten(
        data, lambda t: t.replace('<w:pStyle w:val="LoiVan"/>', '<w:pStyle w:val="LoiVan"/><w:jc w:val="left"/>')
    )
    before = inspect(data)
    assert len(before.diagnostics) > 20
    faults = []
    for name, copy in (("given", data), ("annotated", annotated(data, before)), ("mended", mended(data, before).data)):
        (tmp_path / f"{name}.docx").write_bytes(copy)
        result = OpenXmlValidator().validate(str(tmp_path / f"{name}.docx"))
        faults.append(sorted({error.description for error in result.errors}))
    assert faults[1] == faults[0]
    assert faults[2] == faults[0]


def test_one_thing_that_cannot_be_mended_does_not_keep_the_rest() -> None:
    good = DOCUMENTS["bordered-rules"][1]()
    # Two lines in one run: bold for one is bold for both, so that one is left; the margin is not.
    one_run = "UBND THÀNH PHỐ HẢI PHÒNG"
    data = rewritten(good, lambda t: t.replace(one_run, f"{one_run}</w:t><w:br/><w:t>SỞ TƯ PHÁP", 1))
    data = rewritten(data, lambda t: t.replace('<w:t xml:space="preserve">SỞ TƯ PHÁP</w:t>', "", 1))
    data = rewritten(data, lambda t: t.replace('w:left="1701"', 'w:left="1417"'))
    before = inspect(data)
    made = mended(data, before)
    assert {"HTA06", "HTA22"} <= {one.code for one in before.diagnostics}
    assert "HTA06" in {one.code for one in made.done}
    assert {one.code for one in made.left} <= {one.code for one in before.diagnostics}
    assert texts(made.data) == texts(data)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_comments_stand_where_the_faults_are_and_change_nothing_else(name: str) -> None:
    kind, make = DOCUMENTS[name]
    data = rewritten(make(), lambda t: t.replace('w:bottom="1134"', 'w:bottom="567"').replace("./.", "."))
    before = inspect(data, kind)
    assert len(before.breaches) >= 2 or name == "google"
    made = annotated(data, before)
    if not before.breaches:
        return
    after = inspect(made, kind)
    told = [one.code for one in after.diagnostics if one.code != "HT032"]
    assert told == [one.code for one in before.diagnostics if one.code != "HT032"]
    assert texts(made) == texts(data)
    root = etree.fromstring(part(made, "word/document.xml"))
    comments = etree.fromstring(part(made, "word/comments.xml"))
    ids = [one.get(f"{{{etree.QName(comments).namespace}}}id") for one in comments]
    for local in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        assert sorted(e.get(e.attrib.keys()[0]) for e in root.iter(f"{{*}}{local}")) == sorted(ids)
    said = "".join(comments.itertext())
    for _, one in before.breaches:
        assert one.code in said
    assert b"comments+xml" in part(made, "[Content_Types].xml")
    assert annotated(data, before) == made
    twice = inspect(annotated(made, after), kind)
    assert [one.params["count"] for one in twice.diagnostics if one.code == "HT032"] == [str(2 * len(ids))]


def test_the_command_writes_a_copy_and_says_what_it_did(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], rendered: Rendered
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("HOITHAO_LANG", raising=False)
    fault = next(f for f in SINGLE if f.name == "issuer not bold")
    data = faulty(rendered, fault)
    Path("a.docx").write_bytes(data)
    assert run(["check", "a.docx", "--fix", "-o", "b.docx"]) == 1
    err = capsys.readouterr().err.splitlines()
    assert err[0] == "Đã ghi b.docx, sửa được 1, còn lại 0:"
    assert err[1].startswith("đã sửa: a.docx: phần đầu văn bản, đoạn 3: lỗi[HTA22]")
    assert codes(Path("b.docx").read_bytes()) == set()
    assert Path("a.docx").read_bytes() == data
    assert run(["check", "b.docx", "--fix", "-o", "c.docx"]) == 0
    assert Path("c.docx").read_bytes() == Path("b.docx").read_bytes()
    assert "không có gì phải sửa" in capsys.readouterr().err
    assert run(["check", "a.docx", "--annotate", "-o", "d.docx"]) == 1
    assert "Đã ghi d.docx với 1 nhận xét." in capsys.readouterr().err
    assert "ở đây chữ không đậm" in "".join(
        etree.fromstring(part(Path("d.docx").read_bytes(), "word/comments.xml")).itertext()
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["a.docx", "--fix"], "cần đúng một tệp"),
        (["a.docx", "a.docx", "--annotate", "-o", "b.docx"], "cần đúng một tệp"),
        (["a.docx", "--annotate", "--fix", "-o", "b.docx"], "không dùng cùng nhau được"),
        (["a.docx", "-o", "b.docx"], "chỉ dùng cùng"),
        (["a.docx", "--fix", "-o", "a.docx"], "HT006"),
        (["a.docx", "--fix", "-o", "./A.DOCX"], "HT006"),
        (["a.docx", "--fix", "-o", "b.doc"], "HT006"),
    ],
)
def test_a_copy_goes_to_another_word_file_only(
    arguments: list[str], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("HOITHAO_LANG", raising=False)
    data = DOCUMENTS["bordered-rules"][1]()
    Path("a.docx").write_bytes(data)
    assert run(["check", *arguments]) == 2
    assert said in capsys.readouterr().err
    assert [one.name for one in Path().iterdir()] == ["a.docx"]
    assert Path("a.docx").read_bytes() == data
