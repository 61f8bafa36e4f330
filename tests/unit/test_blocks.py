"""The block vocabulary: what is in it comes through verbatim, what is not is refused at its line."""

from __future__ import annotations

import pytest

from hoithao.blocks import (
    Addressees,
    Annex,
    DocumentTree,
    Heading,
    Headline,
    Letterhead,
    Marking,
    Paragraph,
    SignatureColumn,
    Signatures,
    TableRef,
    Title,
    parse_blocks,
)


def read(inner: str, *tables: str) -> DocumentTree:
    tree, found = parse_blocks("x.xml.j2", f"<document>{inner}</document>", frozenset(tables))
    assert found == []
    assert tree is not None
    return tree


def refused(xml: str, *tables: str) -> tuple[str, str, int, dict[str, str]]:
    tree, found = parse_blocks("x.xml.j2", xml, frozenset(tables))
    assert tree is None
    (one,) = found
    assert one.span is not None
    return one.code, one.span.file, one.span.start.line, dict(one.params)


def test_every_block() -> None:
    tree = read(
        """
        <letterhead><marking>M</marking><superior>S</superior><issuer>A</issuer><issuer>B</issuer>
          <number>Số: 1</number><place-date>Huế</place-date></letterhead>
        <title><type>BÁO CÁO</type><summary>về</summary></title>
        <addressees><addressee>X</addressee><addressee>Y</addressee></addressees>
        <heading level="2">H</heading>
        <p>P</p><p role="closing">C</p>
        <table name="t"/>
        <signatures><left><recipient>R</recipient></left><right><caption>C</caption><signer>N</signer></right></signatures>
        <annex><word>Phụ lục</word><annex-title>T</annex-title><reference>K</reference>
          <heading level="1">H</heading><p>P</p><table name="t"/></annex>
        """,
        "t",
    )
    assert tree.blocks == (
        Letterhead("S", ("A", "B"), "Số: 1", "Huế", "M"),
        Title("BÁO CÁO", "về"),
        Addressees(("X", "Y")),
        Heading(2, "H"),
        Paragraph("P"),
        Paragraph("C", "closing"),
        TableRef("t"),
        Signatures(SignatureColumn((), (), ("R",)), SignatureColumn(("C",), ("N",), ())),
        Annex("Phụ lục", "T", "K", (Heading(1, "H"), Paragraph("P"), TableRef("t"))),
    )


@pytest.mark.parametrize(
    ("xml", "text"),
    [
        ("một", "một"),
        ("\n    một\n    hai\n  ", "một hai"),
        ("một<br/>hai", "một\nhai"),
        ("<br/>một<br/><br/>", "\nmột\n\n"),
        ("một\n   <br/>\n hai", "một \n hai"),
        ("một<tab/>hai<tab/>", "một\thai\t"),
        ('<blanks n="3"/>một<blanks n="2"/>', "   một  "),
        ('<blanks/>một<blanks n="0"/>', " một"),
        ("một  hai", "một  hai"),
        ("\u00a0một\u00a0", "\u00a0một\u00a0"),
        ("&lt;b&gt;&amp;&quot;&#39;]]&gt;{{ 7*7 }}", "<b>&\"']]>{{ 7*7 }}"),
        ("<![CDATA[<b>&amp;</b>]]>", "<b>&amp;</b>"),
        ("một<!-- chú thích -->hai", "mộthai"),
        ("", ""),
    ],
)
def test_text_of_a_paragraph(xml: str, text: str) -> None:
    assert read(f"<p>{xml}</p>").blocks == (Paragraph(text),)


@pytest.mark.parametrize(
    ("xml", "code", "params"),
    [
        ("<doc/>", "HT703", {"element": "doc"}),
        ("<p>x</p>", "HT705", {"element": "p", "parent": ""}),
        ("<br/>", "HT705", {"element": "br", "parent": ""}),
        ("<document><b>x</b></document>", "HT703", {"element": "b", "parent": "document"}),
        ("<document><p>x<b>y</b></p></document>", "HT703", {"element": "b", "parent": "p"}),
        ("<document><p>x<p>y</p></p></document>", "HT705", {"element": "p", "parent": "p"}),
        ("<document><document/></document>", "HT705", {"element": "document", "parent": "document"}),
        ("<document><number>1</number></document>", "HT705", {"element": "number", "parent": "document"}),
        ("<document><annex><annex/></annex></document>", "HT705", {"element": "annex", "parent": "annex"}),
        ("<document><br/></document>", "HT705", {"element": "br", "parent": "document"}),
        ("<document><title><br/></title></document>", "HT705", {"element": "br", "parent": "title"}),
        ("<document><P>x</P></document>", "HT703", {"element": "P"}),
        ('<document><p style="x">x</p></document>', "HT704", {"attribute": "style", "element": "p"}),
        ('<document><p><br n="2"/></p></document>', "HT704", {"attribute": "n", "element": "br"}),
        ('<document><p><blanks n="x"/></p></document>', "HT704", {"attribute": "n", "element": "blanks"}),
        ('<document xmlns="x"/>', "HT704", {"attribute": "xmlns"}),
        ('<document><heading level="4">x</heading></document>', "HT708", {"attribute": "level", "value": "4"}),
        ('<document><p role="">x</p></document>', "HT708", {"attribute": "role", "value": ""}),
        ("<document>chữ</document>", "HT706", {"text": "chữ", "parent": "document"}),
        ("<document><title>chữ</title></document>", "HT706", {"text": "chữ", "parent": "title"}),
        ('<document><table name="t">chữ</table></document>', "HT706", {"parent": "table"}),
        ("<document><p>x</document>", "HT707", {}),
        ("<document><p>&nbsp;</p></document>", "HT707", {}),
        ("<document/><document/>", "HT707", {}),
        ("", "HT707", {}),
        ("chữ", "HT707", {}),
        ("<document><p>\x0b</p></document>", "HT707", {}),
        ("<document><p>\x00</p></document>", "HT707", {}),
        ('<!DOCTYPE d [<!ENTITY a "b">]><document/>', "HT707", {"problem": "<!DOCTYPE>"}),
        ('<!DOCTYPE d SYSTEM "file:///etc/passwd"><document/>', "HT707", {"problem": "<!DOCTYPE>"}),
        ('<document><table name="t"/></document>', "HT710", {"name": "t", "options": "a, b"}),
        ("<document><table/></document>", "HT710", {"name": ""}),
        ("<document><annex><table name='t'/></annex></document>", "HT710", {"name": "t"}),
    ],
)
def test_what_is_not_in_the_vocabulary_is_refused(xml: str, code: str, params: dict[str, str]) -> None:
    found, file, _, given = refused(xml, "a", "b")
    assert (found, file) == (code, "x.xml.j2")
    assert given.items() >= params.items()


def test_a_repeated_child_is_refused() -> None:
    code, _, line, params = refused(
        '<document at="m.xml.j2:1:1"><title at="m.xml.j2:2:3"><type at="m.xml.j2:3:5">a</type>'
        '<type at="m.xml.j2:4:5">b</type></title></document>'
    )
    assert (code, params["element"], params["parent"]) == ("HT709", "type", "title")
    assert line in (2, 4)


def test_a_repeated_side_of_the_signatures_is_refused() -> None:
    side = "<left><signer>{}</signer></left>"
    code, _, _, _ = refused(f"<document><signatures>{side.format('A')}{side.format('B')}</signatures></document>")
    assert code == "HT709"


def test_a_fault_is_where_the_element_stands_in_its_template() -> None:
    xml = (
        '<document at="minutes.xml.j2:1:1"><letterhead at="letterhead.xml.j2:4:3">'
        '<motto at="letterhead.xml.j2:7:5"/></letterhead></document>'
    )
    tree, (one,) = parse_blocks("minutes.xml.j2", xml, frozenset())
    assert tree is None
    assert one.span is not None
    assert (one.code, one.file, one.span.file) == ("HT703", "letterhead.xml.j2", "letterhead.xml.j2")
    assert (one.span.start.line, one.span.start.column) == (7, 5)


def test_what_opens_an_article() -> None:
    tree = read('<marking>M</marking><headline>H</headline><p role="sapo">S</p>')
    assert tree.blocks == (Marking("M"), Headline("H"), Paragraph("S", "sapo"))
    assert refused("<document><headline>H<p>x</p></headline></document>")[0] == "HT705"
