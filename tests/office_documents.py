"""Good documents as other people make them: the same decree, quite another Word file each time.

All of them are written as raw XML, so that nothing of the program decides what is in them.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from xml.sax.saxutils import escape

_URIS = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
}
SPACES = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in _URIS.items())
_OFFICE = _URIS["r"]
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"

COUNTRY, MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"
ABOVE, ISSUER = "UBND THÀNH PHỐ HẢI PHÒNG", "SỞ TƯ PHÁP"
PLACE_DATE = "Hải Phòng, ngày 05 tháng 3 năm 2026"
TNR = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>'

# Widths in twips, measured by hand: text at 13 points bold unless said.
MOTTO_13, MOTTO_14, ISSUER_13, ISSUER_12 = 3184, 3428, 1546, 1427


def rp(size: float, *, b: bool = False, i: bool = False, font: str = TNR, more: str = "") -> str:
    return f'{font}{"<w:b/>" if b else ""}{"<w:i/>" if i else ""}{more}<w:sz w:val="{round(size * 2)}"/>'


def run(text: str, properties: str) -> str:
    shown = ""
    for part in text.replace("\n", "\0<w:br/>\0").replace("\t", "\0<w:tab/>\0").split("\0"):
        shown += part if part.startswith("<w:") else f'<w:t xml:space="preserve">{escape(part)}</w:t>' if part else ""
    return f"<w:r><w:rPr>{properties}</w:rPr>{shown}</w:r>"


def par(*runs: str, jc: str = "", ppr: str = "") -> str:
    align = f'<w:jc w:val="{jc}"/>' if jc else ""
    return f"<w:p><w:pPr>{ppr}{align}</w:pPr>{''.join(runs)}</w:p>"


def centred(text: str, size: float, *, b: bool = False, i: bool = False, ppr: str = "", more: str = "") -> str:
    return par(run(text, rp(size, b=b, i=i)) + more, jc="center", ppr=ppr)


def table(*rows: tuple[tuple[int, str], ...], properties: str = "") -> str:
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width, _ in rows[0])
    body = "".join(
        "<w:tr>"
        + "".join(f'<w:tc><w:tcPr><w:tcW w:w="{w}" w:type="dxa"/></w:tcPr>{content}</w:tc>' for w, content in row)
        + "</w:tr>"
        for row in rows
    )
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>"


def border(length: float, width: float) -> str:
    """A rule as the border of an empty paragraph."""
    side = round((width - length) / 2)
    edge = '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>'
    return f'<w:p><w:pPr>{edge}<w:ind w:left="{side}" w:right="{side}"/></w:pPr></w:p>'


def shape(length: float, *, offset: float | None = None) -> str:
    """A rule as a drawn line, with the picture older programs show in its place."""
    emu = round(length * 635)
    place = "<wp:align>center</wp:align>" if offset is None else f"<wp:posOffset>{round(offset * 635)}</wp:posOffset>"
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor>'
        f'<wp:positionH relativeFrom="column">{place}</wp:positionH>'
        '<wp:positionV relativeFrom="paragraph"><wp:posOffset>200000</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{emu}" cy="0"/><a:graphic><a:graphicData uri="{_URIS["wps"]}"><wps:wsp><wps:cNvCnPr/>'
        "<wps:spPr>"
        f'<a:xfrm><a:off x="0" y="0"/><a:ext cx="{emu}" cy="0"/></a:xfrm><a:prstGeom prst="line"/>'
        '<a:ln w="9525"/></wps:spPr></wps:wsp></a:graphicData></a:graphic></wp:anchor>'
        '</w:drawing></mc:Choice><mc:Fallback><w:pict><v:line from="0,0" to="90pt,0"/></w:pict></mc:Fallback>'
        "</mc:AlternateContent></w:r>"
    )


def vml(length: float) -> str:
    """A rule as Word 2003 drew it."""
    return f'<w:r><w:pict><v:line from="10pt,2pt" to="{10 + length / 20:g}pt,2pt"/></w:pict></w:r>'


def textbox(*paragraphs: str, width: float, left: float) -> str:
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor>'
        f'<wp:positionH relativeFrom="column"><wp:posOffset>{round(left * 635)}</wp:posOffset></wp:positionH>'
        f'<wp:extent cx="{round(width * 635)}" cy="900000"/><a:graphic><a:graphicData><wps:wsp><wps:txbx>'
        f"<w:txbxContent>{''.join(paragraphs)}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic>"
        "</wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>"
        f"<w:txbxContent>{''.join(paragraphs)}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


def sect(*, first: bool = True, margins: str = "", refs: str = "") -> str:
    sides = margins or 'w:top="1134" w:right="1134" w:bottom="1134" w:left="1701"'
    return (
        f'<w:sectPr>{refs or DEFAULT_HEADER}<w:pgSz w:w="11906" w:h="16838"/>'
        f'<w:pgMar {sides} w:header="567" w:footer="567" w:gutter="0"/>{"<w:titlePg/>" if first else ""}</w:sectPr>'
    )


DEFAULT_HEADER = '<w:headerReference w:type="default" r:id="rIdH"/>'
_NUMBER = f"<w:rPr>{rp(14)}</w:rPr>"
PAGE = (
    f'<w:r>{_NUMBER}<w:fldChar w:fldCharType="begin"/></w:r><w:r>{_NUMBER}<w:instrText xml:space="preserve"> PAGE '
    f'\\* MERGEFORMAT </w:instrText></w:r><w:r>{_NUMBER}<w:fldChar w:fldCharType="separate"/></w:r>{run("2", rp(14))}'
    f'<w:r>{_NUMBER}<w:fldChar w:fldCharType="end"/></w:r>'
)
NUMBERED_HEADER = par(PAGE, jc="center")
DEFAULTS = (
    f'<w:docDefaults><w:rPrDefault><w:rPr>{TNR}<w:sz w:val="28"/></w:rPr></w:rPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
)


def package(
    *body: str,
    styles: str = DEFAULTS,
    header: str = NUMBERED_HEADER,
    section: str = "",
    parts: dict[str, str] | None = None,
) -> bytes:
    """The whole file; ``parts`` are further ones by kind, as ``numbering`` or ``theme``."""
    inner = {"styles": f"<w:styles {SPACES}>{styles}</w:styles>", "header": f"<w:hdr {SPACES}>{header}</w:hdr>"}
    inner |= parts or {}
    links = "".join(
        f'<Relationship Id="rId{kind[0].upper()}" Type="{_OFFICE}/{kind}" Target="{kind}.xml"/>' for kind in inner
    )
    types = "".join(f'<Override PartName="/word/{kind}.xml" ContentType="{_TYPE}.{kind}+xml"/>' for kind in inner)
    files = {
        "[Content_Types].xml": (
            f'<Types xmlns="{_PACKAGE}/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{_TYPE}.document.main+xml"/>{types}</Types>'
        ),
        "_rels/.rels": (
            f'<Relationships xmlns="{_PACKAGE}/relationships">'
            f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>'
        ),
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">{links}</Relationships>',
        "word/document.xml": f"<w:document {SPACES}><w:body>{''.join(body)}{section or sect()}</w:body></w:document>",
        **{f"word/{kind}.xml": text for kind, text in inner.items()},
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return out.getvalue()


# -- pieces of a document, set directly ------------------------------------------------
SINGLE = '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
BODY = '<w:spacing w:before="120" w:after="0" w:line="240" w:lineRule="auto"/><w:ind w:firstLine="567"/>'
LAST = "<w:keepNext/>" + BODY
SENTENCE = (
    "Thực hiện kế hoạch công tác năm 2026, Sở Tư pháp đã phối hợp với các cơ quan, đơn vị có liên quan tổ chức lấy ý "
    "kiến đối với dự thảo Nghị định và tổng hợp kết quả để báo cáo theo quy định."
)


def text(words: str, size: float = 14, *, b: bool = False, i: bool = False, ppr: str = BODY) -> str:
    return par(run(words, rp(size, b=b, i=i)), jc="both", ppr=ppr)


def long_text(size: float = 14, *, ppr: str = BODY, last: str = LAST) -> str:
    """Enough for two pages."""
    return (
        text("I. TÌNH HÌNH TỔ CHỨC", size, b=True, ppr=ppr)
        + text("1. Công tác chỉ đạo", size, b=True, ppr=ppr)
        + "".join(text(SENTENCE, size, ppr=ppr) for _ in range(12))
        + text("2. Kết quả thực hiện:", size, ppr=ppr)
        + text("a) Sở Nội vụ nhất trí với dự thảo;", size, ppr=ppr)
        + text("b) Sở Tài chính đề nghị sửa đổi khoản 2 Điều 5.", size, ppr=ppr)
        + text("II. ĐỀ XUẤT", size, b=True, ppr=ppr)
        + "".join(text(SENTENCE, size, ppr=ppr) for _ in range(6))
        + text("Trân trọng báo cáo./.", size, ppr=last)
    )


def left_head(number: str, size: float, rule: str, width: float) -> str:
    length = (ISSUER_12 if size == 12 else ISSUER_13) * 0.42
    ruled = {"border": border(length, width), "line": ""}.get(rule, rule)
    drawn = shape(length, offset=(width - length) / 2) if rule == "line" else ""
    return (
        centred(ABOVE, size, ppr=SINGLE)
        + centred(ISSUER, size, b=True, ppr=SINGLE, more=drawn)
        + ruled
        + centred(number, 13, ppr=SINGLE)
    )


def right_head(size: float, motto: float, rule: str, width: float, *, date: bool = True) -> str:
    length = MOTTO_13 if motto == 13 else MOTTO_14
    ruled = {"border": border(length, width), "line": ""}.get(rule, rule)
    drawn = shape(length, offset=(width - length) / 2) if rule == "line" else ""
    return (
        centred(COUNTRY, size, b=True, ppr=SINGLE)
        + centred(MOTTO, motto, b=True, ppr=SINGLE, more=drawn)
        + ruled
        + (centred(PLACE_DATE, motto, i=True, ppr=SINGLE) if date else "")
    )


def table_head(number: str, *, size: float = 12, motto: float = 13, rule: str = "border", date: bool = True) -> str:
    left, right = 3700, 5371
    return table(
        (
            (left, left_head(number, size, rule, left - 230)),
            (right, right_head(size, motto, rule, right - 230, date=date)),
        )
    )


SUMMARY = "Tổng hợp ý kiến góp ý dự thảo Nghị định"
SUMMARY_14 = 5106


def title(kind: str, summary: str = SUMMARY, *, size: float = 14, rule: str = "") -> str:
    return (
        centred(kind, size, b=True, ppr='<w:spacing w:before="240"/>')
        + centred(summary, size, b=True)
        + (rule or border(SUMMARY_14 * 0.4, 9071))
    )


def signature(post: str = "GIÁM ĐỐC", *, first: str = "- Như trên;", size: float = 14) -> str:
    recipients = (
        par(run("Nơi nhận:", rp(12, b=True, i=True)))
        + (par(run(first, rp(11))) if first else "")
        + par(run("- UBND thành phố;", rp(11)))
        + par(run("- Lưu: VT, XDKTVB.", rp(11)))
    )
    signer = "".join(centred(line, size, b=True) for line in post.split("\n"))
    signer += centred("", size) * 4 + centred("Nguyễn Văn A", size, b=True)
    return table(((4300, recipients), (4771, signer)))


def to(words: str = "Kính gửi: Bộ Tư pháp", size: float = 14) -> str:
    return centred(words, size, ppr='<w:spacing w:before="240" w:after="240"/>')


def minutes_text(size: float = 14) -> str:
    lines = [
        "Thời gian bắt đầu: 08 giờ 00 phút, ngày 05 tháng 3 năm 2026.",
        "Địa điểm: Phòng họp tầng 3, trụ sở Sở Tư pháp.",
        "Thành phần tham dự: đại diện các sở, ban, ngành.",
        "Chủ trì: đồng chí Nguyễn Văn A, Giám đốc Sở Tư pháp.",
        "Thư ký: đồng chí Lê Văn C, chuyên viên Sở Tư pháp.",
        "Nội dung:",
        *[SENTENCE] * 14,
    ]
    end = "Hội thảo kết thúc vào 11 giờ 30 phút, ngày 05 tháng 3 năm 2026./."
    return "".join(text(one, size) for one in lines) + text(end, size, ppr=LAST)


def minutes_signature(size: float = 14) -> str:
    gap = centred("", size) * 4
    left = centred("THƯ KÝ", size, b=True) + gap + centred("Lê Văn C", size, b=True)
    left += par(run("Nơi nhận:", rp(12, b=True, i=True))) + par(run("- UBND thành phố;", rp(11)))
    left += par(run("- Lưu: VT, Hồ sơ.", rp(11)))
    right = centred("CHỦ TỌA", size, b=True) + gap + centred("Nguyễn Văn A", size, b=True)
    return table(((4300, left), (4771, right)))


# -- the documents ---------------------------------------------------------------------
def bordered_rules() -> bytes:
    """Letterhead of one row, rules as borders, sizes 12 and 13."""
    return package(table_head("Số: 45/BC-STP"), title("BÁO CÁO"), to(), long_text(), signature())


def drawn_rules() -> bytes:
    """Rules as drawn lines with a fallback; larger sizes; wide left column."""
    left, right = 3300, 6100
    number = (left, centred("Số: 07/BC-STP", 13))
    head = table(
        ((left, _names(12, shape(ISSUER_12 * 0.42))), (right, right_head(13, 14, "line", right - 230, date=False))),
        (number, (right, centred(PLACE_DATE, 14, i=True))),
        properties='<w:tblInd w:w="-300" w:type="dxa"/>',
    )
    ruled = par(shape(SUMMARY_14 * 0.45), jc="center")
    return package(head, title("BÁO CÁO", rule=ruled), to(), long_text(13), signature("KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC"))


def _names(size: float, drawn: str) -> str:
    return centred(ABOVE, size, ppr=SINGLE) + centred(ISSUER, size, b=True, ppr=SINGLE, more=drawn)


def underscores() -> bytes:
    """Rules as rows of underscores, raised as in the official forms."""
    raised = '<w:vertAlign w:val="superscript"/>'

    def line(length: float) -> str:
        return par(run("_" * round(length / (0.5 * 280 * 0.65)), rp(14, more=raised)), jc="center", ppr=SINGLE)

    left, right = 3700, 5371
    cells = (
        (left, left_head("Số: 45/BC-STP", 12, line(ISSUER_12 * 0.42), left)),
        (right, right_head(12, 13, line(MOTTO_13), right)),
    )
    return package(table(cells), title("BÁO CÁO", rule=line(SUMMARY_14 * 0.4)), to(), long_text(), signature())


def tabs() -> bytes:
    """Letterhead and signatures at centred tabs, no table at all."""
    stops = '<w:tabs><w:tab w:val="center" w:pos="1800"/><w:tab w:val="center" w:pos="6400"/></w:tabs>' + SINGLE

    def line(left: str, right: str, *, size: tuple[float, float], b: tuple[bool, bool], i: bool = False) -> str:
        runs = run("\t" + left, rp(size[0], b=b[0])) + run("\t" + right, rp(size[1], b=b[1], i=i))
        return par(runs, ppr=stops)

    rules = run("\t" + "_" * 4, rp(13)) + run("\t" + "_" * 24, rp(13))
    head = (
        line(ABOVE, COUNTRY, size=(12, 12), b=(False, True))
        + line(ISSUER, MOTTO, size=(12, 13), b=(True, True))
        + par(rules, ppr=stops)
        + line("Số: 45/BC-STP", PLACE_DATE, size=(13, 13), b=(False, False), i=True)
    )
    end = '<w:tabs><w:tab w:val="center" w:pos="6400"/></w:tabs>'
    signers = (
        par(run("Nơi nhận:", rp(12, b=True, i=True)) + run("\tGIÁM ĐỐC", rp(14, b=True)), ppr=end)
        + par(run("- Như trên;", rp(11)), ppr=end)
        + par(run("- UBND thành phố;", rp(11)), ppr=end)
        + par(run("- Lưu: VT, XDKTVB.", rp(11)), ppr=end)
        + par(ppr=end) * 3
        + par(run("\tNguyễn Văn A", rp(14, b=True)), ppr=end)
    )
    return package(head, title("BÁO CÁO"), to(), long_text(), signers)


def text_boxes() -> bytes:
    """Letterhead in two text boxes."""
    left = textbox(left_head("Số: 45/BC-STP", 12, "border", 3600 - 288), width=3600, left=-100)
    right = textbox(right_head(12, 13, "border", 5400 - 288), width=5400, left=3700)
    gap = par() * 5
    return package(par(left, right), gap, title("BÁO CÁO"), to(), long_text(), signature())


def styled() -> bytes:
    """All formatting comes from styles with Vietnamese names, based on one another; fonts of the theme."""

    def style(key: str, name: str, based: str, ppr: str = "", rpr: str = "") -> str:
        return (
            f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/><w:basedOn w:val="{based}"/>'
            f"<w:pPr>{ppr}</w:pPr><w:rPr>{rpr}</w:rPr></w:style>"
        )

    centre, bold, italic = '<w:jc w:val="center"/>', "<w:b/>", "<w:i/>"
    themed = '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>'
    styles = (
        f'<w:docDefaults><w:rPrDefault><w:rPr>{themed}<w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Chun"><w:name w:val="Normal"/></w:style>'
        + style("Khoi", "Khối đầu văn bản", "Chun", centre + SINGLE, '<w:sz w:val="24"/>')
        + style("CoQuan", "Tên cơ quan", "Khoi", "", bold)
        # Switched on above and off again here, as Word has it.
        + style("ChuQuan", "Cơ quan chủ quản", "CoQuan", "", '<w:b w:val="0"/>')
        + style("TieuNgu", "Tiêu ngữ", "CoQuan", "", '<w:sz w:val="26"/>')
        + style("So", "Số ký hiệu", "Khoi", "", '<w:sz w:val="26"/>')
        + style("Ngay", "Địa danh", "So", "", italic)
        + style("TenLoai", "Tên loại", "Chun", centre, bold + '<w:sz w:val="28"/>')
        + style("NoiDung", "Nội dung", "Chun", BODY + '<w:jc w:val="both"/>', '<w:sz w:val="28"/>')
        + style("Muc", "Mục", "NoiDung", "", bold)
        + style("Cuoi", "Đoạn cuối", "NoiDung", "<w:keepNext/>")
        + style("KinhGui", "Kính gửi", "Chun", centre, '<w:sz w:val="28"/>')
        + style("NN", "Nơi nhận", "Chun", "", bold + italic + '<w:sz w:val="24"/>')
        + style("NNDS", "Danh sách nơi nhận", "Chun", "", '<w:sz w:val="22"/>')
    )
    theme = (
        f'<a:theme {SPACES}><a:themeElements><a:fontScheme><a:majorFont><a:latin typeface="Cambria"/></a:majorFont>'
        '<a:minorFont><a:latin typeface="Times New Roman"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>'
    )

    def p(style_id: str, words: str) -> str:
        inner = f'<w:r><w:t xml:space="preserve">{escape(words)}</w:t></w:r>' if words else ""
        return f'<w:p><w:pPr><w:pStyle w:val="{style_id}"/></w:pPr>{inner}</w:p>'

    left = p("ChuQuan", ABOVE) + p("CoQuan", ISSUER) + border(ISSUER_12 * 0.4, 3470) + p("So", "Số: 45/BC-STP")
    right = p("CoQuan", COUNTRY) + p("TieuNgu", MOTTO) + border(MOTTO_13, 5141) + p("Ngay", PLACE_DATE)
    names = p("NN", "Nơi nhận:") + p("NNDS", "- Như trên;") + p("NNDS", "- Lưu: VT, TH.")
    signer = p("TenLoai", "GIÁM ĐỐC") + p("TenLoai", "") * 4 + p("TenLoai", "Nguyễn Văn A")
    return package(
        table(((3700, left), (5371, right))),
        p("TenLoai", "BÁO CÁO"),
        p("TenLoai", SUMMARY),
        border(SUMMARY_14 * 0.35, 9071),
        p("KinhGui", "Kính gửi: Bộ Tư pháp"),
        p("Muc", "I. TÌNH HÌNH"),
        *[p("NoiDung", SENTENCE)] * 16,
        p("Cuoi", "Trân trọng báo cáo./."),
        table(((4300, names), (4771, signer))),
        styles=styles,
        parts={"theme": theme},
    )


def numbered() -> bytes:
    """Headings and points are numbered by Word."""

    def level(at: int, kind: str, words: str, indent: str = '<w:ind w:left="0" w:firstLine="567"/>') -> str:
        return (
            f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:suff w:val="space"/>'
            f'<w:lvlText w:val="{words}"/><w:pPr>{indent}</w:pPr></w:lvl>'
        )

    hanging = '<w:ind w:left="927" w:hanging="360"/>'
    numbering = (
        f'<w:numbering {SPACES}><w:abstractNum w:abstractNumId="0">{level(0, "upperRoman", "%1.")}'
        f'{level(1, "decimal", "%2.")}</w:abstractNum><w:abstractNum w:abstractNumId="1">'
        f"{level(0, 'lowerLetter', '%1)', hanging)}</w:abstractNum>"
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>'
    )
    spaced = '<w:spacing w:before="120" w:after="0"/>'

    def item(list_id: int, at: int, words: str, *, b: bool = False) -> str:
        properties = f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{list_id}"/></w:numPr>{spaced}'
        return par(run(words, rp(14, b=b)), jc="both", ppr=properties)

    return package(
        table_head("Số: 45/BC-STP"),
        title("BÁO CÁO"),
        to(),
        item(1, 0, "TÌNH HÌNH TỔ CHỨC", b=True),
        item(1, 1, "Công tác chỉ đạo", b=True),
        *[text(SENTENCE)] * 10,
        item(1, 1, "Kết quả thực hiện", b=True),
        item(2, 0, "Sở Nội vụ nhất trí với dự thảo;"),
        item(2, 0, "Sở Tài chính đề nghị bổ sung;"),
        item(2, 0, "các đơn vị khác không có ý kiến."),
        item(1, 0, "ĐỀ XUẤT", b=True),
        *[text(SENTENCE)] * 6,
        text("Trân trọng báo cáo./.", ppr=LAST),
        signature(),
        parts={"numbering": numbering},
    )


def tracked() -> bytes:
    """Tracked changes: with all accepted the document is right, with none it is not."""
    who = 'w:id="1" w:author="Lê Văn C" w:date="2026-03-01T00:00:00Z"'
    old = f"<w:del {who}><w:r><w:rPr>{rp(14)}</w:rPr><w:delText>Khoản 2 điều 5</w:delText></w:r></w:del>"
    new = f"<w:ins {who}>{run('Trân trọng báo cáo./.', rp(14))}</w:ins>"
    kept = par(old, new, jc="both", ppr=LAST)
    gone = f'<w:p><w:pPr>{BODY}<w:jc w:val="both"/><w:rPr><w:del {who}/></w:rPr></w:pPr>'
    gone += f"<w:del {who}><w:r><w:rPr>{rp(10)}</w:rPr><w:delText>Đoạn bị xóa cỡ 10</w:delText></w:r></w:del></w:p>"
    body = "".join(text(SENTENCE) for _ in range(16))
    return package(table_head("Số: 45/BC-STP"), title("BÁO CÁO"), to(), body, gone, kept, signature())


def from_google() -> bytes:
    """As Google Docs exports: everything set directly, Arial in the defaults, empty elements all over."""
    font = "".join(f' w:{slot}="Times New Roman"' for slot in ("ascii", "cs", "eastAsia", "hAnsi"))

    def r(words: str, size: float, *, b: bool = False, i: bool = False) -> str:
        on = {True: "1", False: "0"}
        properties = (
            f'<w:rFonts{font}/><w:b w:val="{on[b]}"/><w:i w:val="{on[i]}"/><w:smallCaps w:val="0"/>'
            f'<w:strike w:val="0"/><w:color w:val="000000"/><w:sz w:val="{round(size * 2)}"/>'
            f'<w:szCs w:val="{round(size * 2)}"/><w:u w:val="none"/><w:rtl w:val="0"/>'
        )
        return (
            f'<w:r w:rsidR="00000000"><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(words)}</w:t></w:r>'
        )

    def p(words: str, size: float, jc: str, *, b: bool = False, i: bool = False, more: str = "") -> str:
        properties = f'<w:keepNext w:val="0"/><w:pageBreakBefore w:val="0"/>{more}<w:jc w:val="{jc}"/>'
        return f'<w:p w:rsidR="00000000"><w:pPr>{properties}</w:pPr>{r(words, size, b=b, i=i) if words else ""}</w:p>'

    single = '<w:spacing w:after="0" w:before="0" w:line="240" w:lineRule="auto"/>'
    body = '<w:spacing w:after="0" w:before="120" w:line="276" w:lineRule="auto"/>'
    body += '<w:ind w:left="0" w:right="0" w:firstLine="720"/>'
    nil = "".join(f'<w:{side} w:val="nil" w:sz="0"/>' for side in ("top", "left", "bottom", "right"))

    def cell(width: int, content: str) -> str:
        properties = f'<w:tcW w:w="{width}" w:type="dxa"/><w:tcBorders>{nil}</w:tcBorders>'
        return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>"

    def grid(left: int, right: int, first: str, second: str) -> str:
        return (
            f'<w:tbl><w:tblPr><w:tblStyle w:val="Table1"/></w:tblPr><w:tblGrid><w:gridCol w:w="{left}"/>'
            f'<w:gridCol w:w="{right}"/></w:tblGrid><w:tr>{cell(left, first)}{cell(right, second)}</w:tr></w:tbl>'
        )

    styles = (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial" '
        'w:eastAsia="Arial"/><w:sz w:val="22"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>'
        '<w:spacing w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="normal"/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Table Normal"/></w:style>'
        '<w:style w:type="table" w:styleId="Table1"><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>'
        f"{nil}</w:tblBorders></w:tblPr></w:style>"
    )
    left = p(ABOVE, 12, "center", more=single) + p(ISSUER, 12, "center", b=True, more=single)
    left += border(ISSUER_12 * 0.4, 3470) + p("Số: 45/BC-STP", 13, "center", more=single)
    right = p(COUNTRY, 12, "center", b=True, more=single) + p(MOTTO, 13, "center", b=True, more=single)
    right += border(MOTTO_13, 5141) + p(PLACE_DATE, 13, "center", i=True, more=single)
    names = p("Nơi nhận:", 12, "left", b=True, i=True) + p("- Như trên;", 11, "left") + p("- Lưu: VT, TH.", 11, "left")
    signer = p("GIÁM ĐỐC", 13, "center", b=True) + p("", 13, "center") * 4 + p("Nguyễn Văn A", 13, "center", b=True)
    short = p(SENTENCE, 13, "both", more=body) * 5 + p("Trân trọng báo cáo./.", 13, "both", more=body)
    return package(
        grid(3700, 5371, left, right),
        p("BÁO CÁO", 14, "center", b=True),
        p(SUMMARY, 14, "center", b=True),
        border(SUMMARY_14 * 0.4, 9071),
        p("Kính gửi: Bộ Tư pháp", 14, "center"),
        short,
        grid(4300, 4771, names, signer),
        styles=styles,
        header=par(run("", rp(14))),
        section=sect(first=False, margins='w:top="1417" w:right="850" w:bottom="1417" w:left="1984"'),
    )


def minutes_in_controls() -> bytes:
    """Minutes inside content controls; the page number in a frame, as Word's gallery puts it."""

    def control(content: str) -> str:
        return f'<w:sdt><w:sdtPr><w:id w:val="7"/></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>'

    framed = par(PAGE, ppr='<w:framePr w:wrap="around" w:vAnchor="text" w:hAnchor="margin" w:xAlign="center" w:y="1"/>')
    return package(
        control(table_head("Số: 12/BB-STP", date=False)),
        control(title("BIÊN BẢN", "Hội thảo góp ý dự thảo Nghị định", rule=border(4500 * 0.4, 9071))),
        control(minutes_text(13)),
        control(minutes_signature(13)),
        header=control(framed),
    )


def minutes_with_old_lines() -> bytes:
    """Minutes with rules as Word 2003 drew them, and Quốc hiệu and Tiêu ngữ in one paragraph."""
    left, right = 3700, 5371
    both = run(COUNTRY + "\n", rp(12, b=True)) + run(MOTTO, rp(13, b=True)) + vml(MOTTO_13)
    first = _names(12, vml(ISSUER_12 * 0.4)) + centred("Số:      /BB-STP", 13, ppr=SINGLE)
    head = table(((left, first), (right, par(both, jc="center", ppr=SINGLE))))
    words = "Hội thảo góp ý dự thảo Nghị định"
    heading = title("BIÊN BẢN", words, rule=par(vml(4500 * 0.4), jc="center"))
    return package(head, heading, minutes_text(), minutes_signature())


def letter() -> bytes:
    """A công văn with several addressees and the contact line at the foot of the first page."""
    left, right = 3700, 5371
    subject = centred("V/v góp ý dự thảo Nghị định", 12, ppr='<w:spacing w:before="120"/>')
    cells = (
        (left, left_head("Số: 210/STP-XDKTVB", 12, "border", left - 230) + subject),
        (right, right_head(12, 13, "border", right - 230)),
    )
    start = 1984
    colon = start + 1066
    dash = f'<w:ind w:left="{colon}"/>'
    several = (
        par(run("Kính gửi:", rp(14)), ppr=f'<w:spacing w:before="240"/><w:ind w:left="{start}"/>')
        + par(run("- Bộ Tư pháp;", rp(14)), ppr=dash)
        + par(run("- Văn phòng Chính phủ.", rp(14)), ppr=dash)
    )
    edge = '<w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>'
    contact = par(run("Địa chỉ: số 1 phố Nguyễn Bình, Hải Phòng; điện thoại: 02253.000000", rp(11)), ppr=edge)
    foot = '<w:footerReference w:type="first" r:id="rIdF"/>'
    body = "".join(text(SENTENCE) for _ in range(16))
    return package(
        table(cells),
        several,
        body,
        text("Trân trọng đề nghị quý cơ quan xem xét./.", ppr=LAST),
        signature("TL. GIÁM ĐỐC\nTRƯỞNG PHÒNG"),
        section=sect(refs=DEFAULT_HEADER + foot),
        parts={"footer": f"<w:ftr {SPACES}>{contact}</w:ftr>"},
    )


def invitation() -> bytes:
    """A single page, which needs no page number; the body above is missing from the letterhead of a ministry."""
    left, right = 3700, 5371
    top = centred("BỘ TƯ PHÁP", 13, b=True, ppr=SINGLE) + border(1500 * 0.42, left - 230)
    top += centred("Số: 08/GM-BTP", 13, ppr=SINGLE)
    head = table(((left, top), (right, right_head(12, 13, "border", right - 230))))
    head = head.replace("Hải Phòng, ngày", "Hà Nội, ngày")
    lines = (
        "Bộ Tư pháp trân trọng kính mời: Sở Tư pháp thành phố Hải Phòng",
        "Tới dự hội thảo góp ý dự thảo Nghị định.",
        "Chủ trì: đồng chí Thứ trưởng Bộ Tư pháp.",
        "Thời gian: 08 giờ 00 phút, ngày 12 tháng 3 năm 2026.",
        "Địa điểm: Hội trường tầng 2, trụ sở Bộ Tư pháp./.",
    )
    heading = title("GIẤY MỜI", "Hội thảo góp ý dự thảo Nghị định", rule=border(4500 * 0.4, 9071))
    signers = signature("TL. BỘ TRƯỞNG\nCHÁNH VĂN PHÒNG", first="")
    return package(head, heading, "".join(map(text, lines)), signers, header=par(), section=sect(first=False))


def committee_notice() -> bytes:
    """A people's committee has nothing above it and a name on two lines; its chairman signs for all of it."""
    left, right = 3700, 5371
    top = centred("ỦY BAN NHÂN DÂN", 13, b=True, ppr=SINGLE) + centred("THÀNH PHỐ HẢI PHÒNG", 13, b=True, ppr=SINGLE)
    top += border(3400 * 0.4, left - 230) + centred("Số: 18/TB-UBND", 13, ppr=SINGLE)
    head = table(((left, top), (right, right_head(12, 13, "border", right - 230))))
    heading = title("THÔNG BÁO", "Kết luận hội thảo góp ý dự thảo Nghị định", rule=border(5300 * 0.4, 9071))
    body = text("Căn cứ Luật Ban hành văn bản quy phạm pháp luật;", i=True) + text(
        "Căn cứ Nghị định số 30/2020/NĐ-CP.", i=True
    )
    body += "".join(text(SENTENCE) for _ in range(16)) + text("Đề nghị các cơ quan thực hiện./.", ppr=LAST)
    signers = signature("TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", first="")
    return package(head, heading, body, signers)


def plain_signatures() -> bytes:
    """No table at the end: the post stands to the right, the recipients below it; first lines set in by tabs."""
    right = '<w:ind w:left="5000"/>'
    signer = centred("GIÁM ĐỐC", 14, b=True, ppr=right) + par(ppr=right) * 4
    signer += centred("Nguyễn Văn A", 14, b=True, ppr=right)
    label = par(run("Nơi nhận:", rp(12, b=True, i=True))) + par(run("- Như trên;", rp(11)))
    label += par(run("- Lưu: VT, TH.", rp(11)))
    tabbed = '<w:spacing w:before="120"/>'
    body = "".join(text("\t" + SENTENCE, ppr=tabbed) for _ in range(16))
    end = text("\tTrân trọng báo cáo./.", ppr="<w:keepNext/>" + tabbed)
    return package(table_head("Số: 45/BC-STP"), title("BÁO CÁO"), to(), body, end, signer, label)


def strict() -> bytes:
    """The strict edition of the standard, which has other names for everything."""
    names = {
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "http://purl.oclc.org/ooxml/wordprocessingml/main",
        _OFFICE: "http://purl.oclc.org/ooxml/officeDocument/relationships",
    }
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(bordered_rules())) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            words = old.read(name).decode("utf-8")
            for usual, other in names.items():
                words = words.replace(usual, other)
            new.writestr(name, words)
    return out.getvalue()


def styled_by_table_parts() -> bytes:
    """Minutes of a ministry: what is bold in the letterhead is so by the first row of a table style."""
    left, right = 3700, 5371

    def plain(words: str, size: float) -> str:
        return par(run(words, rp(size)), jc="center", ppr=SINGLE)

    first = (
        (left, plain("BỘ TƯ PHÁP", 13) + border(1500 * 0.42, left - 230)),
        (right, plain(COUNTRY, 12) + plain(MOTTO, 13) + border(MOTTO_13, right - 230)),
    )
    second = ((left, plain("Số: 12/BB-BTP", 13)), (right, par()))
    look = '<w:tblStyle w:val="Dau"/><w:tblLook w:val="0420" w:firstRow="1" w:firstColumn="0" w:noVBand="1"/>'
    styles = DEFAULTS + (
        '<w:style w:type="table" w:styleId="Dau"><w:name w:val="Đầu văn bản"/><w:tblStylePr w:type="firstRow"><w:rPr>'
        '<w:b/></w:rPr></w:tblStylePr><w:tblStylePr w:type="firstCol"><w:rPr><w:i/></w:rPr></w:tblStylePr></w:style>'
    )
    heading = title("BIÊN BẢN", "Hội thảo góp ý dự thảo Nghị định", rule=border(4500 * 0.4, 9071))
    head = table(first, second, properties=look)
    return package(head, heading, minutes_text(), minutes_signature(), styles=styles)


def letterhead_of_three_columns() -> bytes:
    """An empty column in the middle; the date spans it, the body above and the issuer stand in rows of their own."""
    left, gap, right = 3500, 300, 5271

    def cell(width: int, content: str, more: str = "") -> str:
        return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{more}</w:tcPr>{content}</w:tc>'

    names = centred(ABOVE, 12, ppr=SINGLE) + centred(ISSUER, 12, b=True, ppr=SINGLE)
    rows = (
        cell(left, names + border(ISSUER_12 * 0.42, left - 230))
        + cell(gap, par(), '<w:vMerge w:val="restart"/>')
        + cell(right, right_head(12, 13, "border", right - 230, date=False)),
        cell(left, centred("Số: 45/BC-STP", 13))
        + cell(gap + right, centred(PLACE_DATE, 13, i=True), '<w:gridSpan w:val="2"/>'),
    )
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in (left, gap, right))
    body = "".join(f"<w:tr>{row}</w:tr>" for row in rows)
    head = f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>"
    return package(head, title("BÁO CÁO"), to(), long_text(), signature())


def title_in_a_box() -> bytes:
    """The type and trích yếu stand in a text box, with their rule."""
    inside = title("BÁO CÁO", rule=border(SUMMARY_14 * 0.4, 9071 - 288))
    return package(
        table_head("Số: 45/BC-STP"), par(textbox(inside, width=9071, left=0)), to(), long_text(), signature()
    )


def nested_tables() -> bytes:
    """The right side of the letterhead is a table in a cell, and so is the signature."""
    left, right = 3700, 5371
    inner = table(
        ((right - 230, centred(COUNTRY, 12, b=True, ppr=SINGLE)),),
        ((right - 230, centred(MOTTO, 13, b=True, ppr=SINGLE) + border(MOTTO_13, right - 460)),),
        ((right - 230, centred(PLACE_DATE, 13, i=True, ppr=SINGLE)),),
    )
    cells = ((left, left_head("Số: 45/BC-STP", 12, "border", left - 230)), (right, inner + par()))
    return package(table(cells), title("BÁO CÁO"), to(), long_text(), signature())


def controls_inside() -> bytes:
    """Content controls around the words of a line, around a cell and around a row, as Word's forms have them."""

    def control(content: str) -> str:
        return f"<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"

    head = table_head("Số: 45/BC-STP")
    first, cell, rest = head.partition("<w:tc>")
    head = first + control(cell + rest.partition("</w:tc>")[0] + "</w:tc>") + rest.partition("</w:tc>")[2]
    heading = par(control(run("BÁO CÁO", rp(14, b=True))), jc="center", ppr='<w:spacing w:before="240"/>')
    heading += par(control(run(SUMMARY, rp(14, b=True))), jc="center") + border(SUMMARY_14 * 0.4, 9071)
    signers = signature()
    first, row, rest = signers.partition("<w:tr>")
    signers = first + control(row + rest.partition("</w:tr>")[0] + "</w:tr>") + rest.partition("</w:tr>")[2]
    return package(head, heading, to(), long_text(), signers)


def numbered_by_styles() -> bytes:
    """Headings take their numbers from styles: Roman, then Arabic that begins anew under each."""
    levels = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:pStyle w:val="{style}"/>'
        f'<w:suff w:val="space"/><w:lvlText w:val="%{at + 1}."/><w:pPr><w:ind w:left="0" w:firstLine="567"/></w:pPr>'
        "</w:lvl>"
        for at, (form, style) in enumerate((("upperRoman", "Muc"), ("decimal", "Khoan")))
    )
    numbering = (
        f'<w:numbering {SPACES}><w:abstractNum w:abstractNumId="3"><w:multiLevelType w:val="multilevel"/>{levels}'
        '</w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="3"/></w:num></w:numbering>'
    )
    styles = DEFAULTS + "".join(
        f'<w:style w:type="paragraph" w:styleId="{style}"><w:name w:val="{name}"/><w:basedOn w:val="Normal"/>'
        f'<w:pPr><w:keepNext/><w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="5"/></w:numPr><w:spacing w:before="120"/>'
        '<w:jc w:val="both"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>'
        for at, (style, name) in enumerate((("Muc", "heading 1"), ("Khoan", "heading 2")))
    )

    def heading(style: str, words: str) -> str:
        return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>'

    return package(
        table_head("Số: 45/BC-STP"),
        title("BÁO CÁO"),
        to(),
        heading("Muc", "TÌNH HÌNH TỔ CHỨC"),
        heading("Khoan", "Công tác chỉ đạo"),
        *[text(SENTENCE)] * 6,
        heading("Khoan", "Kết quả thực hiện"),
        *[text(SENTENCE)] * 6,
        heading("Muc", "ĐỀ XUẤT"),
        heading("Khoan", "Về thể chế"),
        *[text(SENTENCE)] * 4,
        text("Trân trọng báo cáo./.", ppr=LAST),
        signature(),
        styles=styles,
        parts={"numbering": numbering},
    )


def several_signers() -> bytes:
    """A notice of two bodies: recipients in a column of their own, then the posts of both who sign."""
    recipients = par(run("Nơi nhận:", rp(12, b=True, i=True))) + par(run("- UBND thành phố;", rp(11)))
    recipients += par(run("- Lưu: VT, TH.", rp(11)))

    def signer(post: str, name: str) -> str:
        lines = "".join(centred(line, 13, b=True) for line in post.split("\n"))
        return lines + centred("", 14) * 4 + centred(name, 13, b=True)

    signers = table(
        (
            (2800, recipients),
            (3100, signer("KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC", "Lê Văn C")),
            (3171, signer("GIÁM ĐỐC", "Nguyễn Văn A")),
        )
    )
    words = "Kết luận hội thảo góp ý dự thảo Nghị định"
    body = "".join(text(SENTENCE) for _ in range(16)) + text("Đề nghị các cơ quan thực hiện./.", ppr=LAST)
    heading = title("THÔNG BÁO", words, rule=border(5300 * 0.4, 9071))
    return package(table_head("Số: 18/TB-STP"), heading, body, signers)


def annex_across() -> bytes:
    """A second section stands across, with an annex whose pages are counted anew and a header of its own."""
    page = (
        f'{DEFAULT_HEADER}<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1701" w:right="1134" '
        'w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/><w:pgNumType w:start="1"/>'
    )
    # Turned, the sheet has its binding edge on top; the decree asks for the margins of the page as it is read.
    page = page.replace('w:top="1701"', 'w:top="1134"').replace('w:left="1134"', 'w:left="1701"')
    first = sect().replace("</w:sectPr>", '<w:pgNumType w:start="1"/></w:sectPr>')
    ends = f"<w:p><w:pPr>{first}</w:pPr></w:p>"
    edges = "".join(
        f'<w:{one} w:val="single" w:sz="4"/>' for one in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    widths = (1000, 4500, 8500)
    header, *rows = (
        ("TT", "Cơ quan", "Ý kiến"),
        *((str(at), "Sở Nội vụ", "Nhất trí với dự thảo.") for at in range(1, 4)),
    )
    cells = table(
        *(tuple((w, par(run(one, rp(13)))) for w, one in zip(widths, row, strict=True)) for row in (header, *rows)),
        properties=f"<w:tblBorders>{edges}</w:tblBorders>",
    ).replace("<w:tr>", "<w:tr><w:trPr><w:tblHeader/></w:trPr>", 1)
    reference = "(Kèm theo Báo cáo số 45/BC-STP ngày 05 tháng 3 năm 2026 của Sở Tư pháp)"
    annex = (
        centred("Phụ lục", 14, b=True)
        + centred("TỔNG HỢP Ý KIẾN GÓP Ý", 14, b=True)
        + centred(reference, 14, i=True)
        + cells
        + par()
    )
    body = long_text().replace("Trân trọng báo cáo", "Chi tiết tại Phụ lục kèm theo. Trân trọng báo cáo")
    whole = (table_head("Số: 45/BC-STP"), title("BÁO CÁO"), to(), body, signature(), ends, annex)
    return package(*whole, section=f"<w:sectPr>{page}</w:sectPr>")


DOCUMENTS: dict[str, tuple[str, Callable[[], bytes]]] = {
    "bordered-rules": ("report", bordered_rules),
    "drawn-rules": ("report", drawn_rules),
    "underscores": ("report", underscores),
    "tabs": ("report", tabs),
    "text-boxes": ("report", text_boxes),
    "styles": ("report", styled),
    "numbering": ("report", numbered),
    "tracked-changes": ("report", tracked),
    "google": ("report", from_google),
    "controls": ("minutes", minutes_in_controls),
    "old-lines": ("minutes", minutes_with_old_lines),
    "letter": ("letter", letter),
    "invitation": ("invitation", invitation),
    "committee": ("notice", committee_notice),
    "plain-signatures": ("report", plain_signatures),
    "strict": ("report", strict),
    "table-parts": ("minutes", styled_by_table_parts),
    "three-columns": ("report", letterhead_of_three_columns),
    "title-in-a-box": ("report", title_in_a_box),
    "nested-tables": ("report", nested_tables),
    "controls-inside": ("report", controls_inside),
    "numbered-by-styles": ("report", numbered_by_styles),
    "several-signers": ("notice", several_signers),
    "annex-across": ("report", annex_across),
}
"""By name: the kind, and what makes it."""
