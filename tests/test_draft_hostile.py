"""Files that are no draft, broken or made to do harm: each is refused with its code, soon, and nothing raises."""

from __future__ import annotations

import io
import random
import time
import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hoithao import archive as archive_room
from hoithao.catalogue import hint, message
from hoithao.draft_file import draft_yaml, read_draft
from hoithao.draft_file.markup import MAX_DEPTH
from hoithao.source import Source
from hoithao.tree import parse_tree
from word_file import NAMESPACES, document, package, paragraph, run, table, word_file, zipped

GOOD = word_file("LUẬT", "VỀ VIỆC NÀY", "Điều 1. Phạm vi", "Nội dung.")
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504
LONG = 20.0
"""Seconds: far more than any of these takes, far less than what grows with the square of the size."""


def parts() -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(GOOD)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def with_main(xml: str | bytes) -> bytes:
    return zipped({**parts(), "word/document.xml": xml.encode("utf-8") if isinstance(xml, str) else xml})


def locked() -> bytes:
    data = bytearray(GOOD)
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.find(mark)
        while place >= 0:
            data[place + at] |= 1
            place = data.find(mark, place + 1)
    return bytes(data)


def twice() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in parts().items():
            archive.writestr(name, data)
        with pytest.warns(UserWarning, match="Duplicate name"):
            archive.writestr("word/document.xml", b"<a/>")
    return out.getvalue()


def wrong_sum() -> bytes:
    data = bytearray(zipped(parts(), zipfile.ZIP_STORED))
    at = data.find("Phạm vi".encode())
    data[at] ^= 1
    return bytes(data)


ENTITIES = (
    "<!DOCTYPE a [<!ENTITY x 'ha'>"
    + "".join(f"<!ENTITY x{at} '{'&x;' * 10}'>" for at in range(9))
    + "]>"
    + document(paragraph("Điều 1. &x;".replace("&", "&")))
)
UTF_16 = "<?xml version='1.0' encoding='utf-16'?>"
DEEP = (
    f"<w:document {NAMESPACES}><w:body>" + "<w:sdt><w:sdtContent>" * MAX_DEPTH + "</w:sdtContent></w:sdt>" * MAX_DEPTH
)

REFUSED = {
    "old word": ("HT020", "doc", OLE + "WordDocument".encode("utf-16-le")),
    "old office": ("HT020", "ole", OLE),
    "rtf": ("HT020", "rtf", b"{\\rtf1 abc}"),
    "pdf": ("HT020", "pdf", b"%PDF-1.7"),
    "html": ("HT020", "html", b"\xef\xbb\xbf<html><body>a</body></html>"),
    "xml": ("HT020", "xml", b"<?xml version='1.0'?><a/>"),
    "empty": ("HT020", "nothing", b""),
    "text": ("HT020", "unknown", "Điều 1. Phạm vi".encode()),
    "odt": ("HT020", "odt", zipped({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<a/>"})),
    "spreadsheet": ("HT020", "spreadsheet", zipped({"xl/workbook.xml": b"<a/>"})),
    "slides": ("HT020", "slides", zipped({"ppt/presentation.xml": b"<a/>"})),
    "zip": ("HT020", "archive", zipped({"a.txt": b"a"})),
    "encrypted": ("HT021", "", OLE + "EncryptedPackage".encode("utf-16-le")),
    "locked zip": ("HT021", "", locked()),
    "cut off": ("HT022", "bad-zip", GOOD[:-30]),
    "cut in the middle": ("HT022", "bad-zip", GOOD[: len(GOOD) // 2]),
    "wrong sum": ("HT022", "bad-zip", wrong_sum()),
    "two of one name": ("HT022", "twice", twice()),
    "no xml": ("HT022", "bad-xml", with_main(b"\x00\x01 not xml")),
    "open element": ("HT022", "bad-xml", with_main("<w:document")),
    "unknown encoding": ("HT022", "bad-xml", with_main(b"<?xml version='1.0' encoding='x-none'?><a/>")),
    "other root": ("HT022", "no-text", with_main("<a/>")),
    "no body": ("HT022", "no-text", with_main(f"<w:document {NAMESPACES}/>")),
    "entities": ("HT022", "document-type", with_main(ENTITIES)),
    "entities in utf-16": ("HT022", "document-type", with_main((UTF_16 + ENTITIES).encode("utf-16"))),
    "outer entity": ("HT022", "document-type", with_main("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>")),
    "bad styles": ("HT022", "bad-xml", package(document(paragraph("a")), styles="<a")),
    "marks on a letter": ("HT022", "marks", with_main(document(paragraph("a" + "\u0323\u0302" * 20)))),
    "marks on a letter, a run each": (
        "HT022", "marks", with_main(document(paragraph("a", *(run("\u0323" * 10) for _ in range(4))))),
    ),
    "bomb": ("HT023", "ratio", with_main(document(paragraph("a" * 3_000_000)))),
    "too deep": ("HT023", "too-deep", with_main(DEEP)),
    "many parts": ("HT023", "entries", zipped({**parts(), **{f"a{at}": b"" for at in range(4_001)}})),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_draft_is_refused_with_its_code(name: str) -> None:
    code, word, data = REFUSED[name]
    draft, (found,) = read_draft("du-thao.docx", data)
    assert draft is None
    assert (found.code, found.params.get("format") or found.params.get("reason") or "") == (code, word)
    assert found.file == "du-thao.docx"
    if word:
        assert word not in message(found).split()  # the word of the code has its Vietnamese text
    assert hint(found)


def test_limits_of_size(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive_room, "MAX_BYTES", 100)
    assert [found.params["reason"] for found in read_draft("a.docx", GOOD)[1]] == ["file-size"]
    monkeypatch.undo()
    monkeypatch.setattr(archive_room, "MAX_PART", 100)
    assert [found.params["reason"] for found in read_draft("a.docx", GOOD)[1]] == ["part-size"]
    monkeypatch.undo()
    monkeypatch.setattr("hoithao.draft_file.markup.MAX_NODES", 5)
    assert [found.params["reason"] for found in read_draft("a.docx", GOOD)[1]] == ["too-many-elements"]


def test_a_stated_size_that_is_too_small_is_found_out() -> None:
    data = bytearray(GOOD)
    at = data.find(b"word/document.xml", data.find(b"PK\x01\x02"))
    size = int.from_bytes(data[at - 22 : at - 18], "little")
    data[at - 22 : at - 18] = (size // 2).to_bytes(4, "little")
    draft, found = read_draft("a.docx", bytes(data))
    assert draft is None
    assert found[0].code == "HT022"


SLOW = {
    "open quotations": [f"“Đoạn {at} mở mà không đóng" for at in range(10_000)],
    "closed far away": [*(f"“Đoạn {at}" for at in range(10_000)), "”"],
    "one long line": ["Điều 1. " + "a " * 500_000],
    "numbers": ["1." * 100_000, "Điều " + "1" * 100_000, "I" * 100_000 + ".", "a" * 100_000 + ")"],
    "capitals": ["LUẬT", *(f"DÒNG {at}" for at in range(5_000))],
    "versions": ["dự thảo " * 100_000],
    "titles": ["QUY CHẾ"] * 10_000,
    "runs": [paragraph(*(run(char) for char in "Điều 1. " + "ab\u0301" * 30_000))],
    "bold runs": [paragraph(*(run("a", bold=bool(at % 2)) for at in range(60_000)))],
    "breaks": ["a\n" * 20_000],
    "points": ["Điều 1. Một", *(f"{letter}) ý" for letter in "abcdđe" * 1_000)],
    "same slugs": ["ĐỀ ÁN", "Tên", *("KẾT LUẬN" for _ in range(3_000))],
    "fields": ['<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>' * 10_000],
    "held paragraphs": [paragraph("a", mark="<w:del/>") * 20_000],
}  # fmt: skip


@pytest.mark.thinned(3)
@pytest.mark.parametrize("name", SLOW)
def test_no_text_takes_long(name: str) -> None:
    main = document(*(one if one.startswith("<") else paragraph(one) for one in SLOW[name]))
    data = zipped({**parts(), "word/document.xml": main.encode()}, zipfile.ZIP_STORED)
    begun = time.monotonic()
    draft, found = read_draft("a.docx", data)
    if draft is not None:
        draft_yaml(draft, "a.docx", "a.yaml")
    assert time.monotonic() - begun < LONG
    assert draft is not None or found


@settings(max_examples=30, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_answered(data: bytes) -> None:
    draft, found = read_draft("a.docx", data)
    assert draft is None
    assert len(found) == 1


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(0, 2**32), st.integers(1, 40))
def test_any_damage_is_answered(seed: int, hits: int) -> None:
    chance = random.Random(seed)
    data = bytearray(GOOD)
    for _ in range(hits):
        data[chance.randrange(len(data))] = chance.randrange(256)
    draft, found = read_draft("a.docx", bytes(data))
    assert (draft is None) == bool(found)


LETTERS = st.text(
    st.characters(codec="utf-8", exclude_characters="\ufffe\uffff", exclude_categories=["Cc"])
    | st.sampled_from("\t\n"),
    max_size=30,
)
LINES = [
    *map(paragraph, ("Điều 1. Phạm vi", "1. Một", "a) ý", "Phụ lục", "I. TÊN", "“Điều 3. Mở", "đóng”", "Nơi nhận:")),
    *map(paragraph, ("(Ban hành kèm theo Quyết định", "Căn cứ Luật;", "CHỦ TỊCH", "1.1. Nhỏ", "Phần thứ hai")),
    paragraph("Chương I", centred=True),
    paragraph("QUY CHẾ", bold=True, centred=True),
    paragraph("Đề mục", outline=1),
    paragraph("x", num=(1, 0)),
    *("<w:p/>", "<w:tbl/>", "<w:sdt/>", "<w:unknown/>", "<w:p><mc:AlternateContent/></w:p>"),
    "<w:p><w:pPr><w:numPr/><w:rPr><w:del/></w:rPr></w:pPr></w:p>",
    "<w:p><w:r><w:fldChar/></w:r></w:p>",
    '<w:p><w:pPr><w:outlineLvl w:val="x"/><w:pStyle/></w:pPr></w:p>',
]
NODES = st.recursive(
    LETTERS.map(run).map(paragraph) | st.sampled_from(LINES),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4).map(lambda made: f"<w:sdt><w:sdtContent>{''.join(made)}</w:sdtContent></w:sdt>"),
        st.lists(inner, min_size=1, max_size=3).map(lambda made: table(["".join(made), paragraph("b")])),
    ),
    max_leaves=25,
)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(NODES, max_size=25))
def test_any_document_gives_a_file_that_can_be_read(nodes: list[str]) -> None:
    draft, found = read_draft("a.docx", package(document(*nodes)))
    assert draft is not None, found
    text = draft_yaml(draft, "a.docx", "a.yaml")
    tree, faults = parse_tree(Source("a.yaml", text))
    assert tree is not None, (faults, text)
    assert faults == []
