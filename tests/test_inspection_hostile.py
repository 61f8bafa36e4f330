"""Word files nobody should open: refused quickly, by name, and never with a crash."""

from __future__ import annotations

import io
import random
import time
import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hoithao import archive as archive_room
from hoithao.inspection import inspect
from hoithao.inspection.parts import MAX_DEPTH
from office_documents import DOCUMENTS, SPACES, bordered_rules, package, par, run
from word_file import zipped

GOOD = bordered_rules()
QUICK = 20.0
"""Seconds: far more than any of these takes, far less than what grows with the square of the size."""


def parts() -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(GOOD)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def with_part(name: str, data: bytes) -> bytes:
    return zipped({**parts(), name: data})


def body(inside: str) -> bytes:
    return f"<w:document {SPACES}><w:body>{inside}</w:body></w:document>".encode()


def locked() -> bytes:
    data = bytearray(GOOD)
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.find(mark)
        while place >= 0:
            data[place + at] |= 1
            place = data.find(mark, place + 1)
    return bytes(data)


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504
ENTITIES = "<!DOCTYPE a [<!ENTITY x 'ha'>" + "".join(f"<!ENTITY x{n} '{'&x;' * 9}'>" for n in range(9)) + "]>"
DEEP = "<w:sdt><w:sdtContent>" * MAX_DEPTH + "</w:sdtContent></w:sdt>" * MAX_DEPTH
REFUSED = {
    "nothing": (b"", "HT020", "format", "nothing"),
    "old Word": (OLE + "WordDocument".encode("utf-16-le"), "HT020", "format", "doc"),
    "password": (OLE + "EncryptedPackage".encode("utf-16-le"), "HT021", "", ""),
    "locked members": (locked(), "HT021", "", ""),
    "rich text": (b"{\\rtf1 x}", "HT020", "format", "rtf"),
    "half a file": (GOOD[: len(GOOD) // 2], "HT022", "reason", "bad-zip"),
    "other zip": (zipped({"a.txt": b"x"}), "HT020", "format", "archive"),
    "spreadsheet": (zipped({"xl/workbook.xml": b"<a/>"}), "HT020", "format", "spreadsheet"),
    "entities": (with_part("word/document.xml", ENTITIES.encode() + body("&x8;")), "HT022", "reason", "document-type"),
    "entities of UTF-16": (
        with_part("word/styles.xml", ("<?xml version='1.0' encoding='utf-16'?>" + ENTITIES + "<a/>").encode("utf-16")),
        "HT022",
        "reason",
        "document-type",
    ),
    "entities in the header": (with_part("word/header.xml", b"<!DOCTYPE a><a/>"), "HT022", "reason", "document-type"),
    "broken XML": (with_part("word/document.xml", body("<w:p>")[:-9]), "HT022", "reason", "bad-xml"),
    "broken styles": (with_part("word/styles.xml", b"<a>"), "HT022", "reason", "bad-xml"),
    "another root": (with_part("word/document.xml", b"<a/>"), "HT022", "reason", "no-text"),
    "nested too deep": (with_part("word/document.xml", body(DEEP)), "HT023", "reason", "too-deep"),
    "bomb": (with_part("word/document.xml", body("<w:p>" + " " * 30_000_000 + "</w:p>")), "HT023", "reason", "ratio"),
    "bomb of styles": (with_part("word/styles.xml", b" " * 41 * 1024 * 1024), "HT023", "reason", "part-size"),
    "many parts": (zipped({**parts(), **{f"a{n}": b"" for n in range(4_001)}}), "HT023", "reason", "entries"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_word_file_is_refused_by_name(name: str) -> None:
    data, code, key, value = REFUSED[name]
    start = time.perf_counter()
    result = inspect(data, name="x.docx")
    assert time.perf_counter() - start < QUICK
    (found,) = result.diagnostics
    assert (result.kind, found.code, found.params.get(key, "")) == (None, code, value)


def test_the_limits_hold_at_their_edge(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive_room, "MAX_BYTES", len(GOOD))
    assert inspect(GOOD).diagnostics == ()
    monkeypatch.setattr(archive_room, "MAX_BYTES", len(GOOD) - 1)
    assert [one.code for one in inspect(GOOD).diagnostics] == ["HT023"]
    monkeypatch.undo()
    monkeypatch.setattr("hoithao.inspection.parts.MAX_NODES", 50)
    assert [one.params["reason"] for one in inspect(GOOD).diagnostics] == ["too-many-elements"]


LARGE = {
    "paragraphs": par(run("Điều này dài.", "")) * 20_000,
    "one paragraph": "<w:p>" + "".join(run(f"Điều {n} dài.", "") for n in range(40_000)) + "</w:p>",
    "one word": par(run("a" * 2_000_000, "")),
    "tables in tables": "<w:tbl><w:tr><w:tc>" * 90 + par() + "</w:tc></w:tr></w:tbl>" * 90,
    "boxes in boxes": "<w:p><w:r><w:pict><w:txbxContent>" * 60 + "</w:txbxContent></w:pict></w:r></w:p>" * 60,
    "tabs": par(run("\t" * 100_000 + "x", "")),
    "breaks": par(run("\n" * 100_000 + "x", "")),
    "dashes": par(run("—" * 500_000, "")),
    "sections": "".join(f"<w:p><w:pPr><w:sectPr/></w:pPr>{run('x', '')}</w:p>" for _ in range(3_000)),
    "rows": "<w:tbl>" + "<w:tr><w:tc><w:p/></w:tc></w:tr>" * 20_000 + "</w:tbl>",
}


def large(name: str, where: str = "head") -> bytes:
    with zipfile.ZipFile(io.BytesIO(GOOD)) as archive:
        main = archive.read("word/document.xml").decode("utf-8")
    mark = "<w:body>" if where == "head" else "<w:p><w:pPr><w:keepNext/>"
    assert mark in main
    more = mark + LARGE[name] if where == "head" else LARGE[name] + mark
    return with_part("word/document.xml", main.replace(mark, more, 1).encode())


@pytest.mark.thinned(3)
@pytest.mark.parametrize("name", LARGE)
@pytest.mark.parametrize("where", ["head", "text"])
def test_large_is_slow_in_proportion_only(name: str, where: str) -> None:
    data = large(name, where)
    start = time.perf_counter()
    inspect(data)
    assert time.perf_counter() - start < QUICK


def test_styles_in_a_ring_and_in_a_long_chain() -> None:
    def style(key: str, based: str) -> str:
        return f'<w:style w:type="paragraph" w:styleId="{key}"><w:basedOn w:val="{based}"/></w:style>'

    ring = style("a", "b") + style("b", "a")
    chain = "".join(style(f"s{n}", f"s{n + 1}") for n in range(20_000))
    lines = "".join(f'<w:p><w:pPr><w:pStyle w:val="s{n}"/></w:pPr>{run("x", "")}</w:p>' for n in range(5_000))
    start = time.perf_counter()
    inspect(package(par(run("Số: 1/BC-X", ""), ppr='<w:pStyle w:val="a"/>'), lines, styles=ring + chain))
    assert time.perf_counter() - start < QUICK


WORDS = ["NaN", "inf", "-1", "1e999", "99999999999", "", "x", "0", "5%", "twip", "\u0663"]


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.integers(0, 10**9), st.sampled_from(sorted(DOCUMENTS)))
def test_values_that_are_none_never_end_in_a_crash(seed: int, name: str) -> None:
    import re

    chance = random.Random(seed)
    with zipfile.ZipFile(io.BytesIO(DOCUMENTS[name][1]())) as archive:
        files = {one: archive.read(one).decode("utf-8") for one in archive.namelist()}
    for part in ("word/document.xml", "word/styles.xml"):
        files[part] = re.sub(
            r'(w:\w+|cx|cy|from|to|prst)="[^"]*"',
            lambda m: f'{m[1]}="{chance.choice(WORDS)}"' if chance.random() < 0.02 else m[0],
            files[part],
        )
    inspect(zipped({one: text.encode() for one, text in files.items()}))


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.integers(0, 10**9), st.sampled_from(sorted(DOCUMENTS)))
def test_elements_left_out_never_end_in_a_crash(seed: int, name: str) -> None:
    from lxml import etree

    chance = random.Random(seed)
    with zipfile.ZipFile(io.BytesIO(DOCUMENTS[name][1]())) as archive:
        files = {one: archive.read(one) for one in archive.namelist()}
    root = etree.fromstring(files["word/document.xml"])
    for element in list(root.iter())[2:]:
        if chance.random() < 0.03 and element.getparent() is not None:
            element.getparent().remove(element)
    files["word/document.xml"] = etree.tostring(root)
    inspect(zipped(files))
