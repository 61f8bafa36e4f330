"""The head of a draft: letterhead, type, title, version, bases and the words of enactment."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct, field

from hoithao.draft_file.lines import Block, Line
from hoithao.draft_file.places import LeftOver
from hoithao.vn import capitalised, folded, lowered

TYPES = (
    "bộ luật", "luật", "pháp lệnh", "nghị quyết", "nghị định", "quyết định", "thông tư liên tịch", "thông tư", "lệnh",
    "chỉ thị", "quy chế", "quy định", "quy tắc", "quy trình", "điều lệ", "nội quy", "đề án", "chương trình", "kế hoạch",
    "chiến lược", "quy hoạch", "dự án", "phương án", "đề cương", "hướng dẫn", "báo cáo", "tờ trình",
)  # fmt: skip
"""The types a draft may be of, as its title names them; a longer name stands before its beginning."""

OPENING_WORDS = frozenset(
    ("mo dau", "loi mo dau", "loi noi dau", "phan mo dau", "dat van de", "gioi thieu", "loi gioi thieu")
)
"""Headings without a number that a programme begins with, folded."""

_TITLE = re.compile(rf"(?:DỰ THẢO\s+)?(?P<type>{'|'.join(map(str.upper, TYPES))})(?!\w)\s*(?P<rest>.*)$")
_BASIS = re.compile(r"(?:Căn cứ|Xét|Theo đề nghị|Trên cơ sở|Thực hiện|Theo)\s", re.IGNORECASE)
_AUTHORITY = (
    r"(?:Quốc hội|[UỦ][ỷyỶY] ban|Chính phủ|Thủ tướng|Chủ tịch|Bộ trưởng|Hội đồng|Tổng|Viện trưởng|Chánh án|Giám đốc"
    r"|Thống đốc|Bộ|Liên)"
)
_ENACTING = re.compile(rf"{_AUTHORITY}\b.*\b(?:ban hành|quyết định|quyết nghị|thông qua)\b", re.IGNORECASE)
_AUTHORITY_ALONE = re.compile(rf"{_AUTHORITY}\b", re.IGNORECASE)
_ATTACHED = re.compile(r"\(\s*(?:được\s+)?(?:ban hành\s+)?kèm theo\b", re.IGNORECASE)
_VERSION = re.compile(r"dự thảo[\s,:(–-]*(?:lần|ngày|bản|số|phiên|trình|xin|gửi|hoàn|lấy|tháng|\d).*$", re.IGNORECASE)
_NUMBER = re.compile(r"(?:luật|nghị quyết|pháp lệnh|bộ luật)?\s*số\s*:", re.IGNORECASE)
_DATE = re.compile(
    r"(?:[^.;\d]{0,40}?\bngày\b[\s\d.…/]*\btháng\b[\s\d.…/]*\bnăm\b[\s\d.…]*"
    r"|[^.;,\d]{2,30}(?:,|\s[–-])\s*(?:tháng\s+\d{1,2}[\s,/–-]*)?(?:năm\s+)?\d{4})$",
    re.IGNORECASE,
)
_OF_PHRASES = frozenset(("Nghị định", "Quyết định", "Thông tư", "Thông tư liên tịch", "Nghị quyết", "Chỉ thị"))
_PHRASES = (
    "Quy định ",
    "Ban hành ",
    "Sửa đổi",
    "Về ",
    "Hướng dẫn ",
    "Phê duyệt ",
    "Bãi bỏ ",
    "Công bố ",
    "Triển khai ",
)
_MOTTO = "doc lap tu do hanh phuc"
_MOST_TITLE_LINES = 6
_LONGEST_TITLE_LINE = 400
_LONGEST_VERSION = 100


class Head(Struct):
    """What the head says; ``end`` is the index of the first block after it."""

    type: str = ""
    title: str = ""
    version: str = ""
    bases: list[str] = field(default_factory=list)
    left_over: list[LeftOver] = field(default_factory=list)
    end: int = 0


def title_of(block: Block) -> tuple[str, str] | None:
    """Return the type that a line names as the title of a document, and the rest of the line, or ``None``."""
    if not isinstance(block, Line) or block.label:
        return None
    if not block.in_capitals and not (block.centred and block.is_bold()):
        return None
    found = _TITLE.match(block.text.upper())
    if found is None or len(block.text.upper()) != len(block.text):
        return None
    rest = block.text[found.start("rest") :]
    if rest.startswith((":", ".", ",")) or (rest and not block.in_capitals):
        return None  # «QUYẾT ĐỊNH:» enacts
    return capitalised(found["type"].lower()), "" if version_of(rest) else rest


def is_attachment_note(block: Block) -> bool:
    """Tell whether a line says with what a document is issued: «(Ban hành kèm theo Quyết định số …)»."""
    return isinstance(block, Line) and _ATTACHED.match(block.text) is not None


def version_of(text: str) -> str:
    """Return the version a line states, «dự thảo lần 2», or an empty text."""
    if text.startswith("(") and text.endswith(")"):
        text = text[1:-1].strip()
    if len(text) > _LONGEST_VERSION or not _VERSION.match(text):
        return ""
    return text.lower() if text.isupper() else lowered(text)


def read_head(blocks: Sequence[Block], title_at: int | None, body_at: int) -> Head:
    """Read the blocks before the body: up to ``title_at`` the letterhead, from there title and bases.

    ``body_at`` is the index of the first block that certainly opens a place.
    """
    head = Head(end=body_at)
    for block in blocks[: body_at if title_at is None else title_at]:
        _letterhead(head, block)
    if title_at is not None:
        _title_and_bases(head, blocks, title_at, body_at)
    return head


def _title_and_bases(head: Head, blocks: Sequence[Block], title_at: int, body_at: int) -> None:
    named = title_of(blocks[title_at])
    assert named is not None
    head.type, rest = named
    title = [rest] if rest else []
    open_title = True
    for at in range(title_at + 1, body_at):
        block = blocks[at]
        if not isinstance(block, Line):
            open_title = False
            _letterhead(head, block)
            continue
        text = block.shown
        if _is_unnumbered_opening(block):
            head.end = at
            break
        if version := version_of(text):
            head.version = head.version or version
        elif open_title and title and (again := title_of(block)) and again[0] == head.type:
            title = [again[1]] if again[1] else []  # the title page after the cover
        elif open_title and _DATE.match(text):
            continue
        elif _BASIS.match(text) and (not open_title or title):
            head.bases.append(text)
            open_title = False
        elif is_attachment_note(block) or _is_enacting(block, open_title=open_title, titled=bool(title)):
            open_title = open_title and is_attachment_note(block)
        elif open_title and _continues_title(block, title):
            title.append(text)
        elif is_letterhead(text) and not open_title and block.in_capitals:
            continue
        else:
            open_title = False
            head.left_over.append(LeftOver(block, "outside"))
    head.title = _as_cited(
        head.type, " ".join(title), [line.text for line in blocks[title_at:body_at] if isinstance(line, Line)]
    )


def _as_cited(kind: str, title: str, lines: Sequence[str]) -> str:
    """Return a title as a sentence names it: as the words of enactment do, else a phrase with a small first letter.

    Print sets a title in capitals, or gives it a capital at its head; «Quốc hội ban hành Luật Thi hành án dân sự»
    tells which of its words have one.
    """
    wanted = f"{kind} {title}".lower()
    for line in lines:
        at = line.lower().find(wanted) if title and len(line.lower()) == len(line) else -1
        if at > 0:
            return line[at + len(kind) + 1 : at + len(wanted)]
    return lowered(title) if kind in _OF_PHRASES and f"{title} ".startswith(_PHRASES) else title


def _continues_title(line: Line, title: list[str]) -> bool:
    if len(title) >= _MOST_TITLE_LINES or len(line.text) > _LONGEST_TITLE_LINE or line.text.endswith((".", ";")):
        return False
    return not title or line.stands_out or line.text[:1].islower()


def _is_enacting(line: Line, *, open_title: bool, titled: bool) -> bool:
    text = line.shown
    if line.in_capitals:
        if text.endswith(":"):
            return True
        return _AUTHORITY_ALONE.match(text) is not None if open_title and titled else not open_title
    return not open_title and _ENACTING.match(text) is not None


def _is_unnumbered_opening(line: Line) -> bool:
    return folded(line.text) in OPENING_WORDS


def _letterhead(head: Head, block: Block) -> None:
    lines: Iterator[Line] = iter((block,)) if isinstance(block, Line) else block.lines
    for line in lines:
        if version := version_of(line.text):
            head.version = head.version or version
        elif not (is_letterhead(line.shown) or line.in_capitals or line.is_rule):
            head.left_over.append(LeftOver(line, "outside"))


def is_letterhead(text: str) -> bool:
    """Tell whether a line is one of a letterhead: capitals, the motto, number, place and date."""
    return (
        text.isupper()
        or folded(text).startswith(_MOTTO)
        or _NUMBER.match(text) is not None
        or _DATE.match(text) is not None
        or folded(text) == "du thao"
    )
