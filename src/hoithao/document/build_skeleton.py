"""Builds the package of a look with python-docx: styles, headers, sections, settings."""

from __future__ import annotations

import io
import zipfile
from typing import Any

from docx import Document
from docx.document import Document as DocumentObject
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.section import Section
from docx.shared import Pt, Twips
from lxml import etree

from hoithao.document.layout import (
    HEADER_DISTANCE,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    TABLE_STYLES,
    Layout,
    ParagraphStyle,
)
from hoithao.document.parts import PARTS

_FONT = "Times New Roman"  # PL I-I.4
_ALIGN = {
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "center": WD_ALIGN_PARAGRAPH.CENTER,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
    "both": WD_ALIGN_PARAGRAPH.JUSTIFY,
}
_CELL_MARGIN = 85  # 1.5 mm beside the text of a ruled cell

_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

# python-docx's own template brings a thumbnail, custom XML, a foreign author
# and dates of 2013; this one brings only what a document needs.
_SEED = {
    "[Content_Types].xml": _HEAD + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_MAIN}.document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{_MAIN}.styles+xml"/>'
    f'<Override PartName="/word/settings.xml" ContentType="{_MAIN}.settings+xml"/>'
    '<Override PartName="/docProps/core.xml" '
    'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
    "</Types>",
    "_rels/.rels": _HEAD + '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="rId1" Type="{_RELS}/officeDocument" Target="word/document.xml"/>'
    '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/'
    'metadata/core-properties" Target="docProps/core.xml"/>'
    "</Relationships>",
    "docProps/core.xml": _HEAD
    + '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/>',
    "word/_rels/document.xml.rels": _HEAD
    + '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="rId1" Type="{_RELS}/styles" Target="styles.xml"/>'
    f'<Relationship Id="rId2" Type="{_RELS}/settings" Target="settings.xml"/>'
    "</Relationships>",
    "word/document.xml": _HEAD + f"<w:document {nsdecls('w', 'r')}><w:body><w:p/><w:sectPr/></w:body></w:document>",
    "word/settings.xml": _HEAD + f"<w:settings {nsdecls('w')}>"
    '<w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/><w:characterSpacingControl w:val="doNotCompress"/>'
    '<w:compat><w:compatSetting w:name="compatibilityMode" '
    'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
    '<w:themeFontLang w:val="vi-VN"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>'
    "</w:settings>",
    "word/styles.xml": _HEAD + f"<w:styles {nsdecls('w')}><w:docDefaults>"
    f'<w:rPrDefault><w:rPr><w:rFonts w:ascii="{_FONT}" w:eastAsia="{_FONT}" w:hAnsi="{_FONT}" w:cs="{_FONT}"/>'
    '<w:color w:val="000000"/><w:sz w:val="28"/><w:szCs w:val="28"/>'
    '<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
    '<w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
    "</w:docDefaults>"
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
    '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>'
    '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    "</w:styles>",
}


def build_parts(layout: Layout) -> dict[str, bytes]:
    """Return the parts of an empty document in this layout, by their names in the package."""
    document = Document(io.BytesIO(_seed()))
    for style in layout.styles.values():
        _add_style(document, style)
    for style_id, name in TABLE_STYLES.items():
        document.styles.element.append(parse_xml(_table_style(style_id, name)))
    _add_sections(document, layout)
    _restore_core(document)
    out = io.BytesIO()
    document.save(out)
    with zipfile.ZipFile(out) as package:
        names = set(package.namelist())
        if names != set(PARTS):
            raise AssertionError(f"unexpected parts: {sorted(names ^ set(PARTS))}")
        return {name: _tidy(name, package.read(name)) for name in PARTS}


def _seed() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, text in _SEED.items():
            package.writestr(name, text)
    return out.getvalue()


def _tidy(name: str, data: bytes) -> bytes:
    """Lay a part out a line an element, for the reviewer; the main part is cut apart and stays as it is."""
    if name == "word/document.xml":
        return data
    parser = etree.XMLParser(remove_blank_text=True)
    tree = etree.fromstring(data, parser)
    tree.attrib.pop("{http://schemas.openxmlformats.org/markup-compatibility/2006}Ignorable", "")
    # Some readers take the prefix of relationships for granted in every part with text.
    etree.cleanup_namespaces(tree, keep_ns_prefixes=["w", "r"])
    return bytes(etree.tostring(tree, pretty_print=True, xml_declaration=True, encoding="UTF-8", standalone=True))


def _add_style(document: DocumentObject, style: ParagraphStyle) -> None:
    added: Any = document.styles.add_style(style.name, WD_STYLE_TYPE.PARAGRAPH)
    added.element.set(qn("w:styleId"), style.id)
    added.base_style = document.styles["Normal"]
    added.quick_style = True
    added.font.size = Pt(style.size)
    added.element.rPr.append(_sized("w:szCs", style.size))
    if style.bold:
        added.font.bold = True
    if style.italic:
        added.font.italic = True
    form = added.paragraph_format
    form.alignment = _ALIGN[style.align]
    form.space_before, form.space_after = Twips(style.before), Twips(style.after)
    if style.left:
        form.left_indent = Twips(style.left)
    if style.first:
        form.first_line_indent = Twips(style.first)
    if style.exact_line is not None:
        form.line_spacing_rule = WD_LINE_SPACING.EXACTLY
        form.line_spacing = Twips(style.exact_line)
    else:
        form.line_spacing = style.line / 240
    if style.keep_next:
        form.keep_with_next = True
    properties = added.element.pPr
    if style.rule_above or style.box:
        properties.insert_element_before(_borders(style), "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc")
    if style.outline_level is not None:
        level = OxmlElement("w:outlineLvl")
        level.set(qn("w:val"), str(style.outline_level))
        properties.append(level)


def _sized(tag: str, size: float) -> Any:
    element = OxmlElement(tag)
    element.set(qn("w:val"), str(round(size * 2)))
    return element


def _borders(style: ParagraphStyle) -> Any:
    borders = OxmlElement("w:pBdr")
    for side in ("top", "left", "bottom", "right") if style.box else ("top",):
        line = OxmlElement(f"w:{side}")
        for key, value in (
            ("val", "single"),
            ("sz", "6"),
            ("space", "2" if style.box else "1"),
            ("color", "000000"),
        ):
            line.set(qn(f"w:{key}"), value)
        borders.append(line)
    return borders


def _table_style(style_id: str, name: str) -> str:
    ruled = style_id == "BangKe"
    side = _CELL_MARGIN if ruled else 0
    lines = "".join(
        f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
        for edge in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    borders = f"<w:tblBorders>{lines}</w:tblBorders>" if ruled else ""
    return (
        f'<w:style {nsdecls("w")} w:type="table" w:customStyle="1" w:styleId="{style_id}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr>{borders}<w:tblCellMar>'
        f'<w:top w:w="0" w:type="dxa"/><w:left w:w="{side}" w:type="dxa"/>'
        f'<w:bottom w:w="0" w:type="dxa"/><w:right w:w="{side}" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    )


def _add_sections(document: DocumentObject, layout: Layout) -> None:
    upright = document.sections[0]
    _set_page(upright, layout, crosswise=False)
    upright.different_first_page_header_footer = True
    number = upright.header
    number.is_linked_to_previous = False
    number.paragraphs[0]._p.style = "SoTrang"
    _add_page_field(number.paragraphs[0])
    first = upright.first_page_header
    first.is_linked_to_previous = False
    first.paragraphs[0]._p.style = "SoTrang"
    crosswise = document.add_section()
    _set_page(crosswise, layout, crosswise=True)
    crosswise.different_first_page_header_footer = True
    # add_section left the properties of the upright section in a paragraph of its own.
    for reference in reversed(document.sections[0]._sectPr.findall(qn("w:headerReference"))):
        crosswise._sectPr.insert(0, parse_xml(etree.tostring(reference)))
    restart = OxmlElement("w:pgNumType")  # PL I-III.1đ: an annex is numbered by itself
    restart.set(qn("w:start"), "1")
    crosswise._sectPr.find(qn("w:pgMar")).addnext(restart)


def _set_page(section: Section, layout: Layout, *, crosswise: bool) -> None:
    width, height = (PAGE_HEIGHT, PAGE_WIDTH) if crosswise else (PAGE_WIDTH, PAGE_HEIGHT)
    section.orientation = WD_ORIENT.LANDSCAPE if crosswise else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Twips(width), Twips(height)
    margins = layout.margins
    section.top_margin, section.bottom_margin = Twips(margins["top"]), Twips(margins["bottom"])
    section.left_margin, section.right_margin = Twips(margins["left"]), Twips(margins["right"])
    section.header_distance = section.footer_distance = Twips(HEADER_DISTANCE)
    section.gutter = Twips(0)


def _add_page_field(paragraph: Any) -> None:
    for kind in ("begin", "instr", "separate", "text", "end"):
        run = OxmlElement("w:r")
        if kind == "instr":
            child = OxmlElement("w:instrText")
            child.set(qn("xml:space"), "preserve")
            child.text = " PAGE "
        elif kind == "text":
            child = OxmlElement("w:t")
            child.text = "2"
        else:
            child = OxmlElement("w:fldChar")
            child.set(qn("w:fldCharType"), kind)
        run.append(child)
        paragraph._p.append(run)


def _restore_core(document: DocumentObject) -> None:
    """Leave the core properties empty: whoever writes a document fills in its title and author."""
    core = document.core_properties._element
    for child in list(core):
        core.remove(child)
