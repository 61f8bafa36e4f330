"""Every key of a workshop file as a page for whoever types one, read from the schema."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from hoithao.annex import COLUMNS
from make_schema import workshop_schema

Json = dict[str, Any]

_OPENING = """\
# Mọi khóa của tệp hội thảo

Trang này được lập từ chương trình. Mỗi bảng là một mục: khóa nào ghi được ở đó, ghi gì, khóa nào phải có (**in đậm**).
Mũi tên → dẫn tới bảng của mục bên trong; «danh sách» là ghi được nhiều phần tử, mỗi phần tử một dòng `- …`. Khóa không
có trong bảng là lỗi (HT202). Cách ghi từng việc, kèm ví dụ: [huong-dan.md](huong-dan.md).

Ở hầu hết các mục còn ghi được `internal`, để chỉ in trong bản nội bộ: `internal: có` thì cả phần ấy,
`internal: [reason]` thì riêng khóa ấy.
"""
_TOP = "Workshop"


def keys_markdown() -> str:
    """Return the page."""
    schema = workshop_schema()
    groups: Json = {_TOP: schema, **schema["$defs"]}
    parts = [_OPENING]
    for name in _in_order(groups):
        group = groups[name]
        parts += [f"## {group['title']}\n", "| khóa | ghi gì |", "| --- | --- |"]
        required = group.get("required", ())
        for key, value in group["properties"].items():
            if key != "internal":
                shown = f"**`{key}`**" if key in required else f"`{key}`"
                parts.append(f"| {shown} | {_told(name, key, value, groups)} |")
        parts.append("")
    return "\n".join(parts)


def _in_order(groups: Json) -> list[str]:
    """Return the names of the groups, each behind the first that leads to it."""
    names = [_TOP]
    for name in names:
        inner = dict.fromkeys(one for value in groups[name]["properties"].values() for one in _references(value))
        names += [one for one in inner if one not in names]
    return names


def _references(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        if "$ref" in value:
            yield value["$ref"].rsplit("/", 1)[1]
        for inner in value.values():
            yield from _references(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _references(inner)


def _told(group: str, key: str, value: Json, groups: Json) -> str:
    texts = [_plain(value["description"])]
    choices = list(_choices(value))
    if not all(choice in value["description"] for choice in choices):
        texts.append("Một trong: " + ", ".join(f"`{choice}`" for choice in choices) + ".")
    if value.get("default") not in (None, [], {}, ""):
        texts.append(f"Không ghi thì là `{_FLAGS.get(str(value['default']), value['default'])}`.")
    if (group, key) == ("Annex", "columns"):
        texts.append("; ".join(f"`{one.key}`: {one.heading}" for one in COLUMNS.values()) + ".")
    inner = list(dict.fromkeys(_references(value)))
    links = ", ".join(f"[{groups[one]['title']}](#{_anchor(groups[one]['title'])})" for one in inner)
    form = " ".join(word for word in (_form(value), links) if word)
    if form:
        texts.append(f"→ {form}")
    return " ".join(texts).replace("|", "\\|")


_FLAGS = {"True": "có", "False": "không"}


def _form(value: Json) -> str:
    """Return whether one value or several may be typed."""
    if "items" in value:
        return "danh sách"
    return "một hoặc danh sách" if any("items" in one for one in value.get("anyOf", ())) else ""


def _plain(text: str) -> str:
    return text if text.endswith((".", "…", "?")) else f"{text}."


def _choices(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        if "enumDescriptions" in value:
            yield from dict.fromkeys(map(str, value["enum"]))
        for inner in value.values():
            yield from _choices(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _choices(inner)


def _anchor(title: str) -> str:
    """Return what a heading is linked by: lower case, no signs, hyphens for blanks."""
    kept = "".join(char for char in title.casefold() if char.isalnum() or char in " -")
    return kept.replace(" ", "-")
