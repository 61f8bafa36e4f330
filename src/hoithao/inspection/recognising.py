"""How the components of a document are told by what they say and how they stand."""

from __future__ import annotations

import re
from functools import lru_cache

from hoithao.inspection.pages import Block, Table
from hoithao.inspection.text import Line, Paragraph
from hoithao.vn import folded

COUNTRY = re.compile(r"^cong hoa|chu nghia viet nam")
MOTTO = re.compile(r"doc lap.*tu do|tu do.*hanh phuc|doc lap.*hanh phuc")
DATE = re.compile(r"\bngay\b.*\b(?:thang|nam)\b|\bthang\b.*\bnam\b")
SUBJECT = re.compile(r"^v v\b|^ve viec\b")
RECIPIENTS = re.compile(r"^noi nhan\b")
ADDRESSED = re.compile(r"^kinh gui\b")
ANNEX = re.compile(r"^phu luc\b")
ANNEX_ALONE = re.compile(r"^phu luc(?: (?:so )?[ivxlc\d]+)?[.:]?$")
_SYMBOL = re.compile(r"\S{0,4}\s*:?\s*\d*\s*/\S*-\S+")
POST = re.compile(
    r"^(?:kt|tl|tuq|tm|q)\.? |^(?:pho )?(?:tong )?(?:giam doc|chu tich|bo truong|thu truong|cuc truong|vu truong|"
    r"truong phong|chanh van phong|chanh thanh tra|truong ban|hieu truong|vien truong|chi cuc truong)\b|"
    r"^(?:thu ky|chu toa|chu tri)\b|^nguoi (?:ghi bien ban|chu tri)\b"
)
_CLOSES = re.compile(r"^\S+ \S+ ket thuc (?:vao|luc)\b")
_NUMBERED = re.compile(r"(?:[IVXLC]+|\d+)\. |[^\W\d_]\) |Căn cứ ")
LONG = 90
"""How many characters no line of a letterhead or a signature has."""


def beginning(text: str) -> str:
    """Return how a text begins, folded: the patterns here look no further."""
    return _folded_once(text[:LONG])


@lru_cache(maxsize=4096)
def _folded_once(text: str) -> str:
    return folded(text)


def is_number(text: str) -> bool:
    """Tell whether a text is meant as số, ký hiệu."""
    if len(text) > LONG:
        return False
    return (beginning(text).startswith("so") and text[2:9].lstrip()[:1] == ":") or _SYMBOL.fullmatch(text) is not None


def is_head_right(text: str) -> bool:
    """Tell whether a text of the letterhead can only stand on the right."""
    found = beginning(text)
    if COUNTRY.search(found) or MOTTO.search(found):
        return True
    return not is_number(text) and len(text) < LONG and DATE.search(found) is not None


def is_post(text: str) -> bool:
    """Tell whether a text is the post of a signer."""
    return text.isupper() and not text.startswith("-") and POST.match(folded(text)) is not None


def is_chair(text: str) -> bool:
    """Tell whether a text is what stands over the name of the chair."""
    return re.match(r"chu (?:toa|tri)\b", folded(text)) is not None


TITLES = {
    "bien ban": "BB", "bao cao": "BC", "thong bao": "TB", "giay moi": "GM", "nghi quyet": "NQ", "quyet dinh": "QĐ",
    "chi thi": "CT", "quy che": "QC", "quy dinh": "QyĐ", "thong cao": "TC", "huong dan": "HD", "chuong trinh": "CTr",
    "ke hoach": "KH", "phuong an": "PA", "de an": "ĐA", "du an": "DA", "to trinh": "TTr", "hop dong": "HĐ",
    "cong dien": "CĐ", "ban ghi nho": "BGN", "ban thoa thuan": "BTT", "giay uy quyen": "GUQ",
    "giay gioi thieu": "GGT", "giay nghi phep": "GNP", "phieu gui": "PG", "phieu chuyen": "PC", "phieu bao": "PB",
}  # fmt: skip
"""The names of types in folded letters, with their abbreviation (Phụ lục III, Mục I)."""

KINDS = {"BB": "minutes", "BC": "report", "TB": "notice", "GM": "invitation"}
"""The kinds with assertions of their own, by the abbreviation of their type."""


def opens_as_component(text: str) -> bool:
    """Tell whether a text opens with what a component is known by: a mark, a label, the name of a type."""
    found = beginning(text)
    known = (COUNTRY, MOTTO, RECIPIENTS, ADDRESSED, ANNEX, _CLOSES)
    return _NUMBERED.match(text) is not None or found in TITLES or any(one.search(found) for one in known)


def lines_of(block: Block) -> list[Line]:
    """Return the lines of a paragraph or a table that hold text."""
    paragraphs = block.paragraphs if isinstance(block, Table) else [block]
    return [line for one in paragraphs for line in one.lines if line.text and not line.is_rule]


def is_centred(line: Line) -> bool:
    """Tell whether a line is centred in its column."""
    return line.paragraph.layout.align == "center"


def is_rule(block: Paragraph) -> bool:
    """Tell whether a paragraph is nothing but a row of strokes."""
    return bool(block.text) and all(line.is_rule for line in block.lines if line.text)


def is_filled(block: Block) -> bool:
    """Tell whether anything is printed."""
    return isinstance(block, Table) or bool(block.text)


def is_two_sided(block: Block) -> bool:
    """Tell whether a block is a table without lines that sets things side by side."""
    return isinstance(block, Table) and not block.bordered and any(len(row.cells) > 1 for row in block.rows)


def is_title(block: Paragraph) -> bool:
    """Tell whether a paragraph looks like a type: capitals in the middle."""
    return block.layout.align == "center" and block.lines[0].is_upper and len(block.text) < LONG


def signs(block: Block) -> bool:
    """Tell whether the signatures begin with a block."""
    lines = lines_of(block)
    if isinstance(block, Table):
        texts = [beginning(line.text) for line in lines]
        if any(map(RECIPIENTS.match, texts)):
            return True
        return is_two_sided(block) and any(line.is_upper and POST.match(beginning(line.text)) for line in lines)
    first = lines[0] if lines else None
    if first is None:
        return any(RECIPIENTS.match(beginning(p.text)) for box in block.boxes for p in box.paragraphs)
    if RECIPIENTS.match(beginning(first.text)):
        return True
    last = first.text.rpartition("\t")[2]
    return len(first.text) < LONG and first.bold and last.isupper() and POST.match(beginning(first.text)) is not None
