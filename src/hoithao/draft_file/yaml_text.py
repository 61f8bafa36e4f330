"""A draft that was read, as the text of a draft file: always the same text for the same draft.

Written so that the reader of workshop files gives back every text letter by letter: longer texts as literal blocks, a
paragraph a line; one line in plain letters where YAML reads them as they stand, else in quotation marks.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from hoithao.draft_file.places import Document, Place, ReadDraft

_NOT_PLAIN = re.compile(r"[\W_]|.*(?::\s|\s#|[:\s]$|\n)", re.DOTALL)
_WORDS = re.compile(r"(?:true|false|yes|no|on|off|null|y|n)$", re.IGNORECASE)
_STEP = "  "


def draft_yaml(draft: ReadDraft, source: str, target: str) -> str:
    """Return the draft file. ``source`` and ``target`` are the names, without folders, of the two files."""
    first = draft.documents[0]
    lines = [*_opening_comment(source, target), ""]
    lines += _head(first)
    if len(draft.documents) > 1:
        lines.append("parts:")
        for document in draft.documents:
            lines += _part(document, titled=document is not first)
    elif first.places:
        lines += ["sections:", *_places(first.places, _STEP)]
    if draft.left_over:
        lines += ["", "# Chưa xếp được vào cây nội dung, hãy tự xem và chép vào đúng chỗ nếu cần:"]
        lines += [line for one in draft.left_over for line in _noted(one.number, one.text)]
    if draft.aside.footnotes:
        lines += ["", "# Chú thích của bản Word, không nằm trong lời văn:"]
        lines += [line for one in draft.aside.footnotes for line in _noted(one.number, one.text)]
    return "\n".join(lines) + "\n"


def _opening_comment(source: str, target: str) -> Iterator[str]:
    yield f"# Dự thảo, đọc từ tệp «{_in_comment(source)}» bằng lệnh «hoithao draft import»."
    yield f"# Để dùng, ghi trong tệp hội thảo: draft: {_in_comment(target)}"
    yield "# Hãy đối chiếu với bản Word: tên loại, tên gọi; số và tên của từng điều; những chỗ chương trình chưa chắc."
    yield "# text là lời văn nguyên văn, mỗi dòng một đoạn; số điều, khoản, điểm nằm ở ref, không nhắc lại trong text."


def _noted(number: int, text: str) -> Iterator[str]:
    for line in text.split("\n"):
        yield f"#   đoạn {number}: {_in_comment(line)}"


def _in_comment(text: str) -> str:
    return "".join(char if char.isprintable() else " " for char in text)


def _head(document: Document) -> Iterator[str]:
    # A key with nothing behind it is a fact not known yet: the loader says where it is missing.
    yield f"type: {_scalar(document.type)}".rstrip()
    yield f"title: {_scalar(document.title)}".rstrip()
    if document.version:
        yield f"version: {_scalar(document.version)}"
    if document.bases:
        yield "bases:"
        yield from (f"{_STEP}- {_scalar(basis)}" for basis in document.bases)


def _part(document: Document, *, titled: bool) -> Iterator[str]:
    yield f"{_STEP}- id: {document.id}"
    yield f"{_STEP * 2}name: {_scalar(document.name)}"
    if titled and document.title:
        yield f"{_STEP * 2}title: {_scalar(document.title)}"
    if document.places:
        yield f"{_STEP * 2}sections:"
        yield from _places(document.places, _STEP * 3)


def _places(places: tuple[Place, ...] | list[Place], indent: str) -> Iterator[str]:
    for place in places:
        keys = [
            (key, value) for key, value in (("id", place.id), ("ref", place.ref), ("heading", place.heading)) if value
        ]
        lead = f"{indent}- "
        for key, value in keys:
            yield f"{lead}{key}: {_scalar(value)}"
            lead = indent + _STEP
        if len(place.lines) == 1 and _is_plain(place.lines[0]):
            yield f"{lead}text: {place.lines[0]}"
        elif place.lines:
            yield f"{lead}text: |-"
            yield from (f"{indent}{_STEP * 2}{line}" for line in place.lines)
        if place.places:
            yield f"{lead}sections:"
            yield from _places(place.places, indent + _STEP * 2)


def _scalar(text: str) -> str:
    if not text:
        return ""
    return text if _is_plain(text) else json.dumps(text, ensure_ascii=False)


def _is_plain(text: str) -> bool:
    return not (_NOT_PLAIN.match(text) or _WORDS.match(text))
