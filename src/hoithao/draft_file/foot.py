"""The end of a document: the closing words, the recipients, and who signs."""

from __future__ import annotations

import re

from hoithao.draft_file.head import is_attachment_note, is_letterhead
from hoithao.draft_file.lines import Block, Line
from hoithao.vn import folded

_AUTHORITY = re.compile(r"(?:TM|KT|TL|TUQ|T/M|K/T|T/L|Q)\s?[./]\s?[A-ZÀ-ỸĐ]")
_POSTS = (
    "chu tich", "pho chu tich", "thu tuong", "pho thu tuong", "bo truong", "thu truong", "giam doc", "pho giam doc",
    "tong thanh tra", "tong kiem toan", "tong giam doc", "tong cuc truong", "tong thu ky",
    "vien truong", "chanh an", "thong doc", "truong ban", "cuc truong", "chanh van phong",
)  # fmt: skip
_STATE = "cong hoa xa hoi chu nghia viet nam"
_ADOPTED = re.compile(r"(?:luật|bộ luật|pháp lệnh|nghị quyết)\s+này\s+(?:đã\s+)?được\b.*\bthông qua\b", re.IGNORECASE)
_RECIPIENTS = re.compile(r"nơi nhận\s*:?", re.IGNORECASE)
_MOST_LETTERS = 90
_MOST_WORDS_OF_NAME = 7


def begins_foot(block: Block) -> bool:
    """Tell whether the end of a document begins with a block: recipients, a signature, the note of adoption."""
    if not isinstance(block, Line):
        return any(begins_foot(line) for line in block.lines)
    text = block.text
    if block.label or not text:
        return False
    if _RECIPIENTS.match(text) or _ADOPTED.match(text):
        return True
    if len(text) > _MOST_LETTERS or not (text.isupper() or block.capitals):
        return False
    # The name of the State heads the letterhead of the next document.
    return _AUTHORITY.match(text) is not None or folded(text).startswith((*_POSTS, _STATE))


def belongs_to_foot(block: Block) -> bool:
    """Tell whether a block is what the end of a document holds: recipients, posts, names, a second letterhead."""
    if not isinstance(block, Line):
        return all(belongs_to_foot(line) for line in block.lines)
    text = block.shown
    if text.startswith(("-", "–", "—", "+", "•")) or begins_foot(block) or is_letterhead(text):
        return True
    if len(text) > _MOST_LETTERS:
        return False
    in_brackets = text.startswith("(") and text.endswith(")") and not is_attachment_note(block)
    return in_brackets or text.endswith(";") or text.startswith("Lưu") or _is_name(text)


def _is_name(text: str) -> bool:
    """Tell whether every word begins with a capital, as the name of who signs does."""
    words = text.replace(".", " ").split()
    return len(words) <= _MOST_WORDS_OF_NAME and all(word[0].isupper() for word in words)
