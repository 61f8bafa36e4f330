"""A Word form of an agency: filled with the same values, looked through as templates are, refused if it can do more."""

from __future__ import annotations

import io
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.shared import Mm

from hoithao.cli.command_line import run
from word_file import NAMESPACES

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "examples" / "hai-phong-2024.yaml"
FULL = ROOT / "examples" / "minh-hoa-2026.yaml"
REMARKS = (
    "{%p for section in sections %}",
    "{{ section.number }}. {{ section.heading }}",
    "{%p for line in section.spoken %}",
    "{{ line.text }}",
    "{%p endfor %}",
    "{%p for line in section.written %}",
    "{{ line.text }}",
    "{%p endfor %}",
    "{%p endfor %}",
)


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HOITHAO_LANG", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    Path("h.yaml").write_bytes(EXAMPLE.read_bytes())


def form(*lines: str, rows: tuple[tuple[str, ...], ...] = (), edit: Callable[[Any], None] | None = None) -> None:
    """Write ``mau.docx`` with these paragraphs and, after them, a table."""
    document = Document()
    for line in lines:
        document.add_paragraph(line)
    if rows:
        table = document.add_table(rows=len(rows), cols=len(rows[0]))
        for at, row in enumerate(rows):
            for cell, text in zip(table.rows[at].cells, row, strict=True):
                cell.text = text
    if edit is not None:
        edit(document)
    document.save("mau.docx")


def with_parts(**changes: Callable[[str], str] | bytes) -> None:
    """Change parts of ``mau.docx`` as text, or add new ones; ``__`` stands for a slash and ``_dot_`` for a dot."""
    data = Path("mau.docx").read_bytes()
    wanted = {name.replace("__", "/").replace("_dot_", "."): change for name, change in changes.items()}
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as given, zipfile.ZipFile(out, "w") as package:
        for name in given.namelist():
            change = wanted.pop(name, None)
            old = given.read(name)
            package.writestr(name, change(old.decode("utf-8")) if callable(change) else old)
        for name, change in wanted.items():
            assert isinstance(change, bytes)
            package.writestr(name, change)
    Path("mau.docx").write_bytes(out.getvalue())


def held_at(venue: str) -> None:
    """Give the workshop this venue."""
    quoted = venue.replace("'", "''")
    workshop = EXAMPLE.read_text(encoding="utf-8")
    assert "  venue:\n" in workshop
    Path("h.yaml").write_text(workshop.replace("  venue:\n", f"  venue: '{quoted}'\n"), encoding="utf-8")


def texts(path: str = "h-mau.docx") -> list[str]:
    return [paragraph.text for paragraph in Document(path).paragraphs]


# Filling.


def test_values_are_where_the_tags_were() -> None:
    def split(document: Any) -> None:
        paragraph = document.add_paragraph("Chủ trì: {{ ch")
        paragraph.add_run("air }}").bold = True
        document.sections[0].header.paragraphs[0].text = "{{ issuers[0] }}"
        document.sections[0].footer.paragraphs[0].text = "{% if venue == “không” %}x{% else %}{{ kind }}{% endif %}"

    rows = (
        ("TT", "Họ tên"),
        ("{%tr for one in attendees %}", ""),
        ("{{ loop.index }}", "{{ one }}"),
        ("{%tr endfor %}", ""),
    )
    form("BIÊN BẢN {{ title }}", *REMARKS, rows=rows, edit=split)
    assert run(["render", "h.yaml", "--form", "mau.docx"]) == 0
    document = Document("h-mau.docx")
    found = texts()
    assert found[0].startswith("BIÊN BẢN Hội thảo tham gia ý kiến")
    assert found[-1] == "Chủ trì: Đồng chí Trần Đức Huấn, Phó Giám đốc Sở Tư pháp"
    assert document.sections[0].header.paragraphs[0].text == "SỞ TƯ PHÁP"
    assert document.sections[0].footer.paragraphs[0].text == "hội thảo"
    cells = [[cell.text for cell in row.cells] for row in document.tables[0].rows]
    assert cells[0] == ["TT", "Họ tên"]
    assert [row[0] for row in cells[1:]] == ["1", "2", "3"]
    assert not any("{" in text for text in found)


def test_the_same_facts_give_the_same_bytes() -> None:
    form("{{ title }}", *REMARKS)
    assert run(["render", "h.yaml", "--form", "mau.docx"]) == 0
    first = Path("h-mau.docx").read_bytes()
    time.sleep(2.1)  # two seconds are what a zip can tell apart
    assert run(["render", "h.yaml", "--form", "mau.docx"]) == 0
    assert Path("h-mau.docx").read_bytes() == first


@pytest.mark.thinned(2)
@pytest.mark.parametrize(
    "text",
    ["<b>&\"'", "{{ 7 * 7 }}", "{% if %}", "a & b <w:p/>", "một  hai", "{# x #}", "]]>", "&amp; x", "“ ” ‘ ’", "😀"],
)
def test_data_comes_through_verbatim(text: str) -> None:
    form("{{ venue }}|")
    held_at(text)
    assert run(["render", "h.yaml", "--form", "mau.docx"]) == 0
    assert texts() == [f"{text}|"]


@pytest.mark.parametrize("text", ["{_{ x }_}", "{_% x %_}"])
def test_data_that_docxtpl_would_change_stops_the_filling(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    form("{{ venue }}")
    held_at(text)
    assert run(["render", "h.yaml", "--form", "mau.docx"]) == 1
    assert "HT727" in capsys.readouterr().err
    assert not Path("h-mau.docx").exists()


def test_another_document_is_filled_when_asked() -> None:
    form("{{ headline }}", "{%p for line in body %}", "{{ line }}", "{%p endfor %}")
    assert run(["render", "h.yaml", "--form", "mau.docx", "--only", "news", "-o", "ra"]) == 0
    assert len(texts("ra/h-mau.docx")) > 3


def form_of_minutes(edit: Callable[[Any], None] | None = None) -> None:
    """Write ``mau.docx``: minutes as they come out, with the venue of every workshop in place of this one's."""
    held_at("Phòng họp số 1")
    assert run(["render", "h.yaml", "--only", "minutes", "-o", "mau.docx"]) == 0
    document = Document("mau.docx")
    (venue,) = [one for one in document.paragraphs if one.text.startswith("Địa điểm: ")]
    venue.runs[0].text, *_ = [venue.text.replace("Phòng họp số 1", "{{ venue }}")]
    for run_ in venue.runs[1:]:
        run_.text = ""
    if edit is not None:
        edit(document)
    document.save("mau.docx")


def narrow(document: Any) -> None:
    document.sections[0].left_margin = Mm(20)


def test_a_form_is_held_against_the_decree_and_never_stopped_by_it(capsys: pytest.CaptureFixture[str]) -> None:
    form_of_minutes()
    capsys.readouterr()
    assert run(["render", "h.yaml", "--form", "mau.docx", "-o", "tot"]) == 0
    assert "HT90" not in capsys.readouterr().err
    form_of_minutes(narrow)
    capsys.readouterr()
    assert run(["render", "h.yaml", "--form", "mau.docx", "-o", "le"]) == 0
    said = capsys.readouterr().err
    assert "mau.docx: cảnh báo[HT909]" in said
    assert "Lề trái phải từ 30 đến 35 mm (HTA06)" in said
    assert said.count("HT909") == 1
    assert run(["template", "check", "mau.docx"]) == 0
    assert "(HTA06)" in capsys.readouterr().out


def test_a_form_of_no_administrative_document_has_nothing_to_breach(capsys: pytest.CaptureFixture[str]) -> None:
    form("{{ title }}", *REMARKS)
    assert run(["render", "h.yaml", "--form", "mau.docx"]) == 0
    said = capsys.readouterr().err
    assert "HT030" not in said
    assert "HT909" not in said


def test_a_form_that_tells_some_remarks_only_is_stopped(capsys: pytest.CaptureFixture[str]) -> None:
    form("{{ sections[0].spoken[0].text }}")
    assert run(["render", "h.yaml", "--form", "mau.docx"]) == 1
    said_so = capsys.readouterr().err
    assert "mau.docx: lỗi[HT728]" in said_so  # of the form as a whole, not of its first paragraph
    assert "chỉ nêu 1 trong 6 ý kiến" in said_so
    assert not Path("h-mau.docx").exists()


def test_the_form_itself_is_never_written_over(capsys: pytest.CaptureFixture[str]) -> None:
    form("{{ title }}")
    before = Path("mau.docx").read_bytes()
    assert run(["render", "h.yaml", "--form", "mau.docx", "-o", "mau.docx"]) == 2
    assert "ghi đè chính biểu mẫu" in capsys.readouterr().err
    assert Path("mau.docx").read_bytes() == before


# Faults.


def test_faults_are_placed_at_their_paragraph_or_cell(capsys: pytest.CaptureFixture[str]) -> None:
    form("x", "Chủ trì: {{ chiar }}", rows=(("a", "b"), ("c", "{{ venue|safe }} {{ title.x }}")))
    assert run(["render", "h.yaml", "--form", "mau.docx"]) == 1
    said = capsys.readouterr().err
    assert "mau.docx, đoạn 2:1:13: lỗi[HT712]" in said
    assert "Ý bạn là «chair»?" in said
    assert "mau.docx, bảng 1, hàng 2, ô 2:1:10: lỗi[HT719]" in said
    assert "mau.docx, bảng 1, hàng 2, ô 2:1:21: lỗi[HT713]" in said
    assert not Path("h-mau.docx").exists()


@pytest.mark.thinned(2)
@pytest.mark.parametrize(
    ("lines", "code"),
    [
        (("{{ nope }}",), "HT712"),
        (("{% if venue %}x",), "HT720"),
        (("{% endif %}",), "HT721"),
        (("{{ venue", "}}"), "HT720"),
        (("{%p if venue %}x", "{%p endif %}"), "HT726"),
        (("{%p if venue %}{%p endif %}",), "HT726"),
        (("{%tr for x in attendees %}", "{%tr endfor %}"), "HT726"),
        (("{{r venue }}",), "HT719"),
        (("{{p venue }}",), "HT719"),
        (("{%- if venue %}x{% endif %}",), "HT719"),
        (("{% include 'letterhead.xml.j2' %}",), "HT719"),
        (("{% colspan 2 %}",), "HT719"),
        (("{{ attendees }}",), "HT713"),
        (("{{ venue.__class__ }}",), "HT713"),
        (("{{ cycler.__init__.__globals__ }}",), "HT712"),
        (("{{ 'y' * 1000000000 }}",), "HT719"),
        (("{{ 1 // 0 }}",), "HT718"),
        (("{% set n = namespace(t='yy') %}{{ n.nope }}",), "HT712"),
        (("{% set m = ('y' * 200).split('y') %}" + "{% for x in m %}" * 6 + "{% endfor %}" * 6,), "HT715"),
    ],
)
def test_what_is_wrong_stops_the_filling(lines: tuple[str, ...], code: str, capsys: pytest.CaptureFixture[str]) -> None:
    form("đầu", *lines)
    started = time.monotonic()
    assert run(["render", "h.yaml", "--form", "mau.docx"]) == 1
    assert time.monotonic() - started < 20  # five on an idle machine
    said = capsys.readouterr().err
    assert f"[{code}]" in said
    assert "mau.docx, đoạn" in said
    assert not Path("h-mau.docx").exists()


def test_tags_that_break_the_file_stop_the_filling(capsys: pytest.CaptureFixture[str]) -> None:
    form("{% if title %}a", "b", rows=(("c{% endif %}", "d"),))
    assert run(["render", "h.yaml", "--form", "mau.docx"]) in (0, 1)
    said = capsys.readouterr().err
    if Path("h-mau.docx").exists():
        document = Document("h-mau.docx")
        assert [one.text for one in document.paragraphs] == ["a", "b"]
        assert document.tables[0].cell(0, 1).text == "d"
    else:
        assert "HT727" in said


def test_text_beside_a_row_tag_is_not_lost_without_a_word(capsys: pytest.CaptureFixture[str]) -> None:
    form(rows=(("{%tr for one in attendees %}", "quan trọng"), ("{{ one }}", ""), ("{%tr endfor %}", "")))
    assert run(["template", "check", "mau.docx"]) == 1
    said = capsys.readouterr().out
    assert "bảng 1, hàng 1, ô 1" in said
    assert "quan trọng" in said


# Checking.


def test_check_says_that_a_form_is_good_and_what_it_does_not_use(capsys: pytest.CaptureFixture[str]) -> None:
    form("{{ title }}", *REMARKS)
    assert run(["template", "check", "mau.docx"]) == 0
    said = capsys.readouterr().out
    assert said.count("HT714") == 1
    assert "venue" in said


def test_check_of_another_kind(capsys: pytest.CaptureFixture[str]) -> None:
    form("{{ headline }}")
    assert run(["template", "check", "mau.docx"]) == 1
    assert "headline" in capsys.readouterr().out
    assert run(["template", "check", "mau.docx", "--only", "news"]) == 0
    assert run(["template", "check", "mau.docx", "--only", "x"]) == 2


@pytest.mark.parametrize("name", ["khong-co.docx"])
def test_check_of_nothing_is_a_failure(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["template", "check", name]) == 2
    assert run(["render", "h.yaml", "--form", name]) == 2
    assert "không có tệp hoặc thư mục này" in capsys.readouterr().err


# Refusals.


def relation(kind: str, target: str, mode: str = "External") -> Callable[[str], str]:
    uri = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    one = f'<Relationship Id="rX" Type="{uri}/{kind}" Target="{target}" TargetMode="{mode}"/>'
    return lambda text: text.replace("</Relationships>", f"{one}</Relationships>")


def body(xml: str) -> Callable[[str], str]:
    spaces = NAMESPACES
    return lambda text: text.replace("<w:sectPr", f"<w:p {spaces}>{xml}</w:p><w:sectPr", 1)


def field(code: str) -> str:
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{code}</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


DOCUMENT, RELATIONS, TYPES = (
    "word__document_dot_xml",
    "word___rels__document_dot_xml_dot_rels",
    "[Content_Types]_dot_xml",
)


@pytest.mark.parametrize(
    ("part", "change", "said"),
    [
        ("word__vbaProject_dot_bin", b"x", "macro"),
        ("word__vbaData_dot_xml", b"<x/>", "macro"),
        ("word__embeddings__oleObject1_dot_bin", b"x", "đối tượng nhúng"),
        ("word__activeX__activeX1_dot_xml", b"<x/>", "ActiveX"),
        ("word__afchunk1_dot_html", b"x", "chèn nguyên một tệp khác"),
        (RELATIONS, relation("image", "http://x.example/a.png"), "liên kết ra ngoài"),
        (RELATIONS, relation("image", "file:///etc/passwd"), "liên kết ra ngoài"),
        (RELATIONS, relation("hyperlink", "file:///etc/passwd"), "liên kết ra ngoài"),
        (RELATIONS, relation("hyperlink", "javascript:x"), "liên kết ra ngoài"),
        (RELATIONS, relation("attachedTemplate", "http://x.example/a.dotm"), "mẫu bên ngoài"),
        (RELATIONS, relation("oleObject", "\\\\host\\a"), "đối tượng nhúng"),
        (RELATIONS, relation("vbaProject", "vba.bin", "Internal"), "macro"),
        (RELATIONS, relation("aFChunk", "a.html", "Internal"), "chèn nguyên một tệp khác"),
        (TYPES, lambda text: text.replace("document.main+xml", "template.main+xml"), ".docx"),
        (
            TYPES,
            lambda text: text.replace(
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                "application/vnd.ms-word.document.macroEnabled.main+xml",
            ),
            ".docx",
        ),
        (DOCUMENT, body(field("DDEAUTO cmd /c calc")), "trường"),
        (DOCUMENT, body(field("INCLUDETEXT C:\\x")), "trường"),
        (DOCUMENT, body(field("DATE")), "trường"),
        (DOCUMENT, body(field("USERNAME")), "trường"),
        (DOCUMENT, body(field("HYPERLINK file:///x")), "liên kết ra ngoài"),
        (DOCUMENT, body('<w:fldSimple w:instr=" INCLUDEPICTURE x "/>'), "trường"),
        (DOCUMENT, body(field("= {{ venue }}")), "thẻ nằm ngoài chữ"),
        (DOCUMENT, body('<w:bookmarkStart w:id="9" w:name="{{ venue }}"/>'), "thẻ nằm ngoài chữ"),
        (DOCUMENT, body('<w:ins w:id="1" w:author="x"><w:r><w:t>x</w:t></w:r></w:ins>'), "Track Changes"),
        (DOCUMENT, body('<w:del w:id="1" w:author="x"><w:r><w:delText>x</w:delText></w:r></w:del>'), "Track Changes"),
        (DOCUMENT, body("<w:object/>"), "đối tượng nhúng"),
        (DOCUMENT, lambda text: text.replace("?>", "?><!DOCTYPE w [<!ENTITY a 'b'>]>", 1), "DTD"),
        (DOCUMENT, lambda text: text.replace("<w:body>", "<w:body>" + " " * 17_000_000, 1), "quá 16 MB"),
        ("word__settings_dot_xml", lambda text: text.replace("<w:zoom", "<w:mailMerge/><w:zoom", 1), "Mail Merge"),
    ],
)
def test_a_form_that_could_do_more_than_show_text_is_refused(
    part: str, change: Any, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    form("{{ title }}")
    before = Path("mau.docx").read_bytes()
    with_parts(**{part: change})
    assert Path("mau.docx").read_bytes() != before
    assert run(["render", "h.yaml", "--form", "mau.docx"]) == 1
    told = capsys.readouterr().err
    assert "[HT725]" in told or "[HT022]" in told
    assert said in told
    assert not Path("h-mau.docx").exists()


@pytest.mark.parametrize(
    "change",
    [
        relation("hyperlink", "https://moj.gov.vn"),
        relation("hyperlink", "mailto:stp@haiphong.gov.vn"),
    ],
)
def test_links_to_the_web_and_to_mail_are_let_pass(change: Any) -> None:
    form("{{ title }}")
    with_parts(**{RELATIONS: change})
    assert run(["render", "h.yaml", "--form", "mau.docx"]) == 0


@pytest.mark.parametrize("code", ["PAGE", "NUMPAGES \\* MERGEFORMAT", "HYPERLINK https://moj.gov.vn", "= 1 + 1"])
def test_fields_that_show_the_document_itself_are_let_pass(code: str) -> None:
    form("{{ title }}")
    with_parts(**{DOCUMENT: body(field(code))})
    assert run(["render", "h.yaml", "--form", "mau.docx"]) == 0


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 600, b"{{ title }}"])
def test_what_is_no_word_file_is_refused(data: bytes, capsys: pytest.CaptureFixture[str]) -> None:
    Path("mau.docx").write_bytes(data)
    assert run(["render", "h.yaml", "--form", "mau.docx"]) == 1
    assert "lỗi[HT02" in capsys.readouterr().err


def test_without_docxtpl_the_extra_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from hoithao.word_form import filling

    form("{{ title }}")
    monkeypatch.setattr(filling, "is_installed", lambda: False)
    assert run(["render", "h.yaml", "--form", "mau.docx"]) == 2
    assert "hoithao[form]" in capsys.readouterr().err


def test_the_full_example_fills_a_form() -> None:
    Path("h.yaml").write_bytes(FULL.read_bytes())
    form("{{ title }}", *REMARKS)
    assert run(["render", "h.yaml", "--form", "mau.docx"]) == 0
