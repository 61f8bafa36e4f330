"""The types of a view's values say what the view gives: every name, nothing else, of that kind."""

from __future__ import annotations

import typing
from pathlib import Path
from types import UnionType
from typing import Any

import pytest

from hoithao.output import WORD_KINDS
from hoithao.pipeline import Input, render
from hoithao.rendering import Made, _TemplatePress
from hoithao.view import values as value_types
from hoithao.view.page import View
from hoithao.view.values import VALUES

ROOT = Path(__file__).parents[1]
WORKSHOPS = sorted([*(ROOT / "examples").glob("*.yaml"), *(ROOT / "tests" / "abilities").glob("*.yaml")])


def misfits(annotation: Any, value: Any, where: str) -> list[str]:
    """Where a value is not of its type."""
    origin, arguments = typing.get_origin(annotation), typing.get_args(annotation)
    if typing.is_typeddict(annotation):
        hints = typing.get_type_hints(annotation)
        if not isinstance(value, dict) or set(value) != set(hints):
            return [f"{where}: {sorted(set(hints) ^ set(value))}"]
        return [fault for name in hints for fault in misfits(hints[name], value[name], f"{where}.{name}")]
    if origin is list:
        if not isinstance(value, list):
            return [f"{where}: {type(value)}"]
        return [fault for one in value for fault in misfits(arguments[0], one, f"{where}[]")]
    if origin in (typing.Union, UnionType):
        return [] if value is None else misfits(arguments[0], value, where)
    return [] if type(value) is annotation else [f"{where}: {type(value)}"]


@pytest.mark.parametrize("path", WORKSHOPS, ids=lambda path: path.stem)
def test_views_give_what_their_types_say(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    met: list[str] = []
    faults: list[str] = []
    real = _TemplatePress.poured

    def looked_at(press: _TemplatePress, kind: str, suffix: str, template: str, view: View) -> Made:
        met.append(kind)
        faults.extend(misfits(VALUES[kind], view.values, kind))
        return real(press, kind, suffix, template, view)

    monkeypatch.setattr(_TemplatePress, "poured", looked_at)
    item = Input(path.name, path.read_bytes())
    for kind in WORD_KINDS:
        render(item, only=kind)
    assert faults == []
    if "examples" in path.parts:
        assert {"minutes", "report"} <= set(met)


def test_every_document_has_types_and_every_name_a_meaning() -> None:
    assert list(VALUES) == list(WORD_KINDS)
    source = Path(value_types.__file__).read_text(encoding="utf-8").split("\n")
    fields = [at for at, line in enumerate(source) if line.startswith("    ") and ": " in line and '"""' not in line]
    assert len(fields) > 50
    for at in fields:
        if not source[at].startswith('    "'):
            assert source[at + 1].startswith('    """'), source[at]
