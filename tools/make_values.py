"""The values of each view as a page for whoever edits a template, read from ``hoithao.view.values``."""

from __future__ import annotations

import ast
import inspect

from hoithao.catalogue.own_text import SHAPES
from hoithao.cli.words import say
from hoithao.templating.shapes import Fields, ListOf, Value, fields_of
from hoithao.view import values
from hoithao.view.values import VALUES

_OPENING = """\
# Giá trị dùng được trong mẫu

Trang này được lập từ chương trình. Mỗi loại văn bản có những giá trị sau; `sections[].heading` là giá trị của từng
phần tử khi lặp `{% for section in sections %}`, viết `{{ section.heading }}`. Cách dùng: [mau-rieng.md](mau-rieng.md).
"""


def values_markdown() -> str:
    """Return the page."""
    meanings = _meanings()
    parts = [_OPENING]
    for kind, shape in VALUES.items():
        parts += [f"## {kind}: {say(f'kind-{kind}', 'vi')}\n", "| giá trị | là | nội dung |", "| --- | --- | --- |"]
        parts += _rows(fields_of(shape), "", meanings)
        parts.append("")
    return "\n".join(parts)


def _rows(group: Fields, prefix: str, meanings: dict[tuple[str, str], str]) -> list[str]:
    rows = []
    for name, shape in group.fields.items():
        meaning = meanings[group.owner, name]
        rows.append(f"| `{prefix}{name}` | {_kind(shape)} | {meaning} |")
        inner = shape.item if isinstance(shape, ListOf) else shape
        if isinstance(inner, Fields):
            rows += _rows(inner, f"{prefix}{name}{'[]' if isinstance(shape, ListOf) else ''}.", meanings)
    return rows


def _kind(shape: Value) -> str:
    if isinstance(shape, ListOf):
        return "danh sách nhóm" if isinstance(shape.item, Fields) else "danh sách chữ"
    return SHAPES[shape.kind][0]


def _meanings() -> dict[tuple[str, str], str]:
    """The line under each field, by class and field; what a class takes from those above it is its own too."""
    every: dict[tuple[str, str], str] = {}
    for node in ast.parse(inspect.getsource(values)).body:
        if not isinstance(node, ast.ClassDef):
            continue
        above = {base.id for base in node.bases if isinstance(base, ast.Name)}
        every |= {(node.name, field): text for (owner, field), text in every.items() if owner in above}
        for field, text in zip(node.body, node.body[1:], strict=False):
            if isinstance(field, ast.AnnAssign) and isinstance(text, ast.Expr):
                assert isinstance(field.target, ast.Name)
                every[node.name, field.target.id] = ast.literal_eval(text.value)
    return every
