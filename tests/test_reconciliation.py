"""A document that loses, doubles or changes a remark, or gives it to somebody else, is not handed over."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from hoithao import pipeline, rendering
from hoithao.cli.app import run
from hoithao.consolidate import Consolidation
from hoithao.diagnostics import Diagnostic
from hoithao.document.layout import Layout
from hoithao.output import Output
from hoithao.registry import Registry
from hoithao.rendering import Pour

EXAMPLES = Path(__file__).parents[1] / "examples"
LARGE = EXAMPLES / "minh-hoa-2026.yaml"
SMALL = EXAMPLES / "hai-phong-2024.yaml"

Edit = Callable[[str], str]
REMARK = re.compile(r"<w:p>(?:(?!</w:p>).)*?<w:bookmarkStart(?:(?!</w:p>).)*?</w:p>", re.DOTALL)
ROW = re.compile(r"<w:tr>(?:(?!</w:tr>).)*?<w:bookmarkStart.*?</w:tr>", re.DOTALL)


def edited(output: Output, edit: Edit) -> Output:
    """Return the document with its main part changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(output.data)) as package, zipfile.ZipFile(out, "w") as target:
        for name in package.namelist():
            data = package.read(name)
            if name == "word/document.xml":
                changed = edit(data.decode("utf-8"))
                assert changed != data.decode("utf-8")
                data = changed.encode("utf-8")
            target.writestr(name, data)
    return replace(output, data=out.getvalue())


def nth(pattern: re.Pattern[str], number: int, to: Callable[[str], str]) -> Edit:
    def edit(xml: str) -> str:
        found = list(pattern.finditer(xml))[number]
        return xml[: found.start()] + to(found[0]) + xml[found.end() :]

    return edit


def swapped(pattern: re.Pattern[str], one: int, two: int) -> Edit:
    """Exchange the bookmarks of two places, as if each told the other's remark."""

    def edit(xml: str) -> str:
        found = list(pattern.finditer(xml))
        names = [re.search(r'w:name="([^"]+)"', found[at][0]) for at in (one, two)]
        assert names[0]
        assert names[1]
        first, second = names[0][0], names[1][0]
        return xml.replace(first, "\0").replace(second, first).replace("\0", second)

    return edit


def without(text: str) -> Edit:
    return lambda xml: xml.replace(text, "")


def cut_word(place: str) -> str:
    return re.sub(r"\w+(\W*)</w:t>", r"\1</w:t>", place)


def changed_letter(place: str) -> str:
    return re.sub(r"(<w:t [^>]*>[^<]{30})[^<]", r"\1#X", place)


FAULTS: list[tuple[str, str, Edit]] = [
    ("a remark left out of the minutes", "minutes", nth(REMARK, 3, lambda _: "")),
    ("the last remark left out of the minutes", "minutes", nth(REMARK, -1, lambda _: "")),
    ("a remark told twice in the minutes", "minutes", nth(REMARK, 5, lambda found: found * 2)),
    ("two remarks exchanged in the minutes", "minutes", swapped(REMARK, 2, 9)),
    ("words of a remark cut off", "minutes", nth(REMARK, 4, cut_word)),
    ("a body left out of a remark", "minutes", without("Sở Tài chính")),
    ("a row left out", "report", nth(ROW, 0, lambda _: "")),
    ("a row twice", "report", nth(ROW, 7, lambda found: found * 2)),
    ("two rows exchanged", "report", swapped(ROW, 1, 20)),
    ("a letter changed in a row", "report", nth(ROW, 2, changed_letter)),
    ("a body left out of a row", "report", without("Công an thành phố")),
]  # fmt: skip


@pytest.mark.parametrize(("name", "kind", "edit"), FAULTS, ids=[row[0] for row in FAULTS])
def test_a_difference_keeps_the_documents_back(
    name: str, kind: str, edit: Edit, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    real = rendering.render_documents

    def broken(
        registry: Registry, consolidation: Consolidation, only: str | None, pour: Pour, layout: Layout
    ) -> tuple[tuple[Output, ...], list[Diagnostic]]:
        outputs, found = real(registry, consolidation, only, pour, layout)
        return tuple(edited(one, edit) if one.kind == kind else one for one in outputs), found

    monkeypatch.setattr(rendering, "render_documents", broken)
    result = pipeline.render(pipeline.Input(LARGE.name, LARGE.read_bytes()))
    assert "HT902" in {one.code for one in result.diagnostics}, name
    assert result.outputs == ()
    assert run(["render", str(LARGE), "-o", str(tmp_path)]) == 2
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("only", [None, "minutes", "report"])
@pytest.mark.parametrize("path", [LARGE, SMALL], ids=lambda path: path.stem)
def test_what_is_made_is_what_was_typed(path: Path, only: str | None) -> None:
    result = pipeline.render(pipeline.Input(path.name, path.read_bytes()), only=only)
    assert result.outputs
    assert "HT902" not in {one.code for one in result.diagnostics}
