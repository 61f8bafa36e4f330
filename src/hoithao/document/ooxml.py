"""WordprocessingML as text: paragraphs, runs, tables, escaped and in schema order.

Paragraphs carry a named style and nothing else, save the indents of a rule
or of a balanced line, which depend on the text itself.
"""

from __future__ import annotations

from collections.abc import Sequence

_BREAKS = {"\n": "<w:br/>", "\t": "<w:tab/>"}


def escape(text: str) -> str:
    """Return the text as XML writes it between tags. The function of ``xml.sax.saxutils`` would load a web client."""
    return text.replace("&", "&amp;").replace(">", "&gt;").replace("<", "&lt;")


def run(text: str) -> str:
    """Return the runs of a text, line ends and tabs as elements, every blank kept."""
    if "\n" not in text and "\t" not in text:
        return f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>' if text else ""
    out = ["<w:r>"]
    piece = ""
    for char in text:
        if char in _BREAKS:
            out.append(_text(piece) + _BREAKS[char])
            piece = ""
        else:
            piece += char
    out += [_text(piece), "</w:r>"]
    return "".join(out)


def _text(piece: str) -> str:
    return f'<w:t xml:space="preserve">{escape(piece)}</w:t>' if piece else ""


def paragraph(style: str, text: str = "", *, sides: int = 0, section: str = "", anchor: str = "") -> str:
    """Return a paragraph in a named style.

    ``sides`` is an indent in twips on both sides; ``section`` the properties
    of a section that ends here; ``anchor`` bookmark elements to begin with.
    """
    indent = f'<w:ind w:left="{sides}" w:right="{sides}"/>' if sides > 0 else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{indent}{section}</w:pPr>{anchor}{run(text)}</w:p>'


def bookmark(number: int, name: str) -> str:
    """Return a bookmark of no extent; the name must be fit for one."""
    return f'<w:bookmarkStart w:id="{number}" w:name="{escape(name)}"/><w:bookmarkEnd w:id="{number}"/>'


def bookmark_name(text: str) -> str:
    """Return a name that Word accepts for a bookmark: a letter first, then letters, digits, ``_``; 40 at most."""
    return ("yk_" + "".join(char if char.isalnum() else "_" for char in text))[:40]


def cell(width: int, content: str, merge: str = "") -> str:
    """Return a cell; ``merge`` is ``restart``, ``continue`` or nothing."""
    tall = f'<w:vMerge w:val="{merge}"/>' if merge else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{tall}</w:tcPr>{content}</w:tc>'


def table_opening(style: str, widths: Sequence[int]) -> str:
    """Return what begins a table of fixed column widths in a named table style."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
    )


def row(cells: str, *, head: bool = False, whole: bool = False) -> str:
    """Return a row; a head row repeats on every page, a whole one is never cut in two."""
    marks = ("<w:cantSplit/>" if whole or head else "") + ("<w:tblHeader/>" if head else "")
    return f"<w:tr>{f'<w:trPr>{marks}</w:trPr>' if marks else ''}{cells}</w:tr>"
