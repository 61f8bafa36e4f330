"""The reference look: a Word file with a paragraph in every style, for an agency to change the styles of."""

from __future__ import annotations

from typing import Any

from docx.oxml.ns import qn
from lxml import etree

from hoithao.document.layout import TEXT_STYLES, default_styles
from hoithao.document.ooxml import paragraph
from hoithao.document.package import pack
from hoithao.document.skeleton import default_layout, skeleton_of

_GUIDE = """\
Đây là mẫu trình bày. Sửa từng kiểu bằng Modify Style của Word, sửa lề bằng Page Setup rồi lưu lại. Sửa riêng một đoạn \
thì không có tác dụng.
Được đổi trong mức Nghị định 30/2020/NĐ-CP cho phép: cỡ chữ, khoảng cách, giãn dòng, lề. Ngoài mức ấy, chương trình \
báo lỗi kèm điều khoản. Kiểu «Lời văn» kéo theo các kiểu của phần nội dung.
Ghi tên tệp này vào hoithao.yaml: look: tên-tệp.docx"""
_STYLES = "word/styles.xml"


def reference_look() -> bytes:
    """Return the file; the same at every call."""
    skeleton = skeleton_of(default_layout())
    text = [paragraph("LoiVan", line) for line in _GUIDE.split("\n")]
    text += [paragraph(style.id, f"{style.name} ({style.clause})") for style in default_styles().values()]
    main = [skeleton.opening, *text, skeleton.upright_section, skeleton.closing]
    parts = {**skeleton.parts, _STYLES: _following(skeleton.parts[_STYLES])}
    return pack(parts, main, title="Mẫu trình bày của cơ quan", creator="")


def _following(styles: bytes) -> bytes:
    """Let the styles of the text follow «Lời văn», so that one change in Word is enough."""
    root = etree.fromstring(styles)
    by_id = {style.get(qn("w:styleId")): style for style in root.iter(qn("w:style"))}
    body = by_id["LoiVan"]
    for style_id in sorted(TEXT_STYLES - {"LoiVan"}):
        style = by_id[style_id]
        based: Any = style.find(qn("w:basedOn"))
        based.set(qn("w:val"), "LoiVan")
        for holder in ("w:pPr", "w:rPr"):
            _drop_what_follows(style.find(qn(holder)), body.find(qn(holder)))
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def _drop_what_follows(own: Any, body: Any) -> None:
    """Take off each attribute that the body has too, and each element that has none left."""
    for element in list(own) if own is not None else ():
        same = body.find(element.tag)
        if same is None:
            continue
        for key, value in same.attrib.items():
            if element.get(key) == value:
                del element.attrib[key]
        if not element.attrib:
            own.remove(element)
