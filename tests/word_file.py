"""Word files for the tests, written as raw XML, so that no library decides what is in them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from xml.sax.saxutils import escape

NAMESPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "v": "urn:schemas-microsoft-com:vml",
    }.items()
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_MIME = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def run(text: str, *, bold: bool = False, extra: str = "") -> str:
    """A run; ``\\n`` is a line break, ``\\t`` a tab."""
    properties = f"<w:rPr>{'<w:b/>' if bold else ''}{extra}</w:rPr>" if bold or extra else ""
    signs = {"\n": "<w:br/>", "\t": "<w:tab/>"}
    pieces, held = [], ""
    for char in [*text, ""]:
        if char in signs or not char:
            pieces.append(f'<w:t xml:space="preserve">{escape(held)}</w:t>' if held else "")
            pieces.append(signs.get(char, ""))
            held = ""
        else:
            held += char
    return f"<w:r>{properties}{''.join(pieces)}</w:r>"


def paragraph(
    *content: str,
    style: str = "",
    num: tuple[int, int] | None = None,
    centred: bool = False,
    bold: bool = False,
    outline: int | None = None,
    mark: str = "",
) -> str:
    """A paragraph of runs; plain text stands for one run."""
    properties = (
        (f'<w:pStyle w:val="{style}"/>' if style else "")
        + (f'<w:numPr><w:ilvl w:val="{num[1]}"/><w:numId w:val="{num[0]}"/></w:numPr>' if num else "")
        + ('<w:jc w:val="center"/>' if centred else "")
        + (f'<w:outlineLvl w:val="{outline}"/>' if outline is not None else "")
        + (f"<w:rPr>{mark}</w:rPr>" if mark else "")
    )
    runs = "".join(one if one.startswith("<") else run(one, bold=bold) for one in content)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{runs}</w:p>"


def table(*rows: Iterable[str]) -> str:
    """A table of texts; a cell that begins with ``<`` is taken as it is."""
    body = "".join(
        "<w:tr>"
        + "".join(f"<w:tc>{cell if cell.startswith('<') else paragraph(cell)}</w:tc>" for cell in row)
        + "</w:tr>"
        for row in rows
    )
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{body}</w:tbl>"


def level(at: int, text: str, kind: str = "decimal", *, start: int = 1, extra: str = "") -> str:
    """One level of an abstract list."""
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{kind}"/>{extra}'
        f'<w:lvlText w:val="{escape(text)}"/></w:lvl>'
    )


def numbering(abstract: dict[int, str], nums: dict[int, int | tuple[int, str]]) -> str:
    """The part of lists: abstract ones by id with their levels; lists by id with the abstract one, and overrides."""
    out = "".join(
        f'<w:abstractNum w:abstractNumId="{key}">{levels}</w:abstractNum>' for key, levels in abstract.items()
    )
    for key, made in nums.items():
        which, overrides = made if isinstance(made, tuple) else (made, "")
        out += f'<w:num w:numId="{key}"><w:abstractNumId w:val="{which}"/>{overrides}</w:num>'
    return f"<w:numbering {NAMESPACES}>{out}</w:numbering>"


def styles(*definitions: str) -> str:
    """The part of styles."""
    return f"<w:styles {NAMESPACES}>{''.join(definitions)}</w:styles>"


def style(key: str, name: str, *, based_on: str = "", paragraph_xml: str = "", run_xml: str = "") -> str:
    """One paragraph style."""
    return (
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{escape(name)}"/>'
        + (f'<w:basedOn w:val="{based_on}"/>' if based_on else "")
        + (f"<w:pPr>{paragraph_xml}</w:pPr>" if paragraph_xml else "")
        + (f"<w:rPr>{run_xml}</w:rPr>" if run_xml else "")
        + "</w:style>"
    )


def document(*body: str) -> str:
    """The main part."""
    return f"<w:document {NAMESPACES}><w:body>{''.join(body)}<w:sectPr/></w:body></w:document>"


def package(main: str, **parts: str) -> bytes:
    """The whole file; other parts by their kind, as ``styles`` or ``footnotes``."""
    types = "".join(
        f'<Override PartName="/word/{kind}.xml" ContentType="{_MIME}.{kind}+xml"/>' for kind in parts if parts[kind]
    )
    links = "".join(
        f'<Relationship Id="rId{at}" Type="{_OFFICE}/{kind}" Target="{kind}.xml"/>' for at, kind in enumerate(parts, 1)
    )
    files = {
        "[Content_Types].xml": (
            f'<Types xmlns="{_PACKAGE}/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{_MIME}.document.main+xml"/>{types}</Types>'
        ),
        "_rels/.rels": (
            f'<Relationships xmlns="{_PACKAGE}/relationships">'
            f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>'
        ),
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">{links}</Relationships>',
        "word/document.xml": main,
        **{f"word/{kind}.xml": text for kind, text in parts.items()},
    }
    return zipped({name: text.encode("utf-8") for name, text in files.items()})


def zipped(files: dict[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip archive."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compression) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def word_file(*body: str, **parts: str) -> bytes:
    """A file of paragraphs and tables; plain texts are paragraphs."""
    return package(document(*(one if one.startswith("<") else paragraph(one) for one in body)), **parts)
