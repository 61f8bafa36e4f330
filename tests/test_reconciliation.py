"""A document that loses, doubles or changes a remark, or gives it to somebody else, is not handed over."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from hoithao import pipeline, rendering
from hoithao.checks.subject import Subject
from hoithao.cli.command_line import run
from hoithao.diagnostics import Diagnostic
from hoithao.document.layout import Layout
from hoithao.output import Output
from hoithao.rendering import Pour

ROOT = Path(__file__).parents[1]
EXAMPLES = Path(__file__).parents[1] / "examples"
LARGE = EXAMPLES / "minh-hoa-2026.yaml"
SMALL = EXAMPLES / "hai-phong-2024.yaml"
ANSWERED = ROOT / "tests" / "abilities" / "answers-of-the-drafter.yaml"
SHARED = ROOT / "tests" / "abilities" / "same-remark.yaml"

Edit = Callable[[str], str]
REMARK = re.compile(r"<w:p>(?:(?!</w:p>).)*?<w:bookmarkStart(?:(?!</w:p>).)*?</w:p>", re.DOTALL)
ROW = re.compile(r"<w:tr>(?:(?!</w:tr>).)*?<w:bookmarkStart.*?</w:tr>", re.DOTALL)


MAIN_PARTS = {".docx": "word/document.xml", ".xlsx": "xl/worksheets/sheet1.xml"}


def edited(output: Output, edit: Edit) -> Output:
    """Return the document with its main part changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(output.data)) as package, zipfile.ZipFile(out, "w") as target:
        for name in package.namelist():
            data = package.read(name)
            if name == MAIN_PARTS[output.extension]:
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


def reworded(old: str, new: str, after: str = "") -> Edit:
    def edit(xml: str) -> str:
        at = xml.index(after)
        return xml[:at] + xml[at:].replace(old, new, 1)

    return edit


def changed_letter(place: str) -> str:
    return re.sub(r"(<w:t [^>]*>[^<]{30})[^<]", r"\1#X", place)


FAULTS: list[tuple[str, Path, str, Edit]] = [
    ("a remark left out of the minutes", LARGE, "minutes", nth(REMARK, 3, lambda _: "")),
    ("the last remark left out of the minutes", LARGE, "minutes", nth(REMARK, -1, lambda _: "")),
    ("a remark told twice in the minutes", LARGE, "minutes", nth(REMARK, 5, lambda found: found * 2)),
    ("two remarks exchanged in the minutes", LARGE, "minutes", swapped(REMARK, 2, 9)),
    ("words of a remark cut off", LARGE, "minutes", nth(REMARK, 4, cut_word)),
    ("a body left out of a remark", LARGE, "minutes", without("Sở Tài chính")),
    ("the minutes have no chair", LARGE, "minutes", without("Trần Thị B")),
    ("the minutes are another office's", LARGE, "minutes", lambda xml: re.sub("(?i)sở tư pháp", "Sở Y tế", xml)),
    ("a row left out", LARGE, "report", nth(ROW, 0, lambda _: "")),
    ("a row twice", LARGE, "report", nth(ROW, 7, lambda found: found * 2)),
    ("two rows exchanged", LARGE, "report", swapped(ROW, 1, 20)),
    ("a letter changed in a row", LARGE, "report", nth(ROW, 2, changed_letter)),
    ("a body left out of a row", LARGE, "report", without("Công an thành phố")),
    ("a total is wrong", LARGE, "report", reworded("Tổng hợp được 63", "Tổng hợp được 64")),
    ("the stances do not add up", LARGE, "report", reworded("Trong đó có 10", "Trong đó có 11")),
    ("the sources do not add up", LARGE, "report", reworded("gồm 30 ý kiến", "gồm 31 ý kiến")),
    ("the draft is not named", LARGE, "report", lambda xml: re.sub("(?i)theo dõi tình hình", "x", xml)),
    ("an answered row left out", ANSWERED, "report", nth(ROW, 0, lambda _: "")),
    ("an answered row twice", ANSWERED, "report", nth(ROW, 2, lambda found: found * 2)),
    ("a word of an answered row", ANSWERED, "report", reworded("Thu hẹp", "Mở hẹp", "NỘI DUNG TIẾP THU, GIẢI TRÌNH")),
    ("the answers do not add up", ANSWERED, "report", reworded("02 ý kiến được tiếp thu;", "03 ý kiến được tiếp thu;")),
    ("a total of answers is wrong", ANSWERED, "report", reworded("Trong tổng số 07", "Trong tổng số 08")),
    ("a shared row lacks a body", SHARED, "report", without("Hội Luật gia thành phố")),
    ("a shared row lacks words", SHARED, "report", reworded("Cần quy định phạm vi", "Cần quy định", "yk_YK_01")),
    ("a shared row lost a remark", SHARED, "report", lambda xml: re.sub('<w:bookmarkStart [^>]*yk_YK_03"/>', "", xml)),
]


@pytest.mark.parametrize(("name", "path", "kind", "edit"), FAULTS, ids=[row[0] for row in FAULTS])
def test_a_difference_keeps_the_documents_back(
    name: str, path: Path, kind: str, edit: Edit, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    real = rendering.render_documents

    def broken(
        subject: Subject, only: str | None, pour: Pour, layout: Layout
    ) -> tuple[tuple[Output, ...], list[Diagnostic]]:
        outputs, found = real(subject, only, pour, layout)
        return tuple(edited(one, edit) if one.kind == kind else one for one in outputs), found

    monkeypatch.setattr(rendering, "render_documents", broken)
    result = pipeline.render(pipeline.Input(path.name, path.read_bytes()))
    assert "HT902" in {one.code for one in result.diagnostics}, name
    assert result.outputs == ()
    assert run(["render", str(path), "-o", str(tmp_path)]) == 2
    assert list(tmp_path.iterdir()) == []


SHEET_ROW = re.compile(r'<row r="\d+"(?:(?!</row>).)*</row>', re.DOTALL)


@pytest.mark.parametrize("path", [LARGE, ANSWERED, SHARED], ids=lambda path: path.stem)
@pytest.mark.parametrize(
    "edit",
    [
        nth(SHEET_ROW, -1, lambda _: ""),
        nth(SHEET_ROW, -2, lambda found: found * 2),
        nth(SHEET_ROW, -1, lambda found: re.sub(r"<v>(\d+)</v>", "<v>0</v>", found)),
    ],
)
def test_a_sheet_that_differs_is_kept_back(path: Path, edit: Edit, monkeypatch: pytest.MonkeyPatch) -> None:
    real = rendering.render_documents

    def broken(
        subject: Subject, only: str | None, pour: Pour, layout: Layout
    ) -> tuple[tuple[Output, ...], list[Diagnostic]]:
        outputs, found = real(subject, only, pour, layout)
        return tuple(edited(one, edit) for one in outputs), found

    item = pipeline.Input(path.name, path.read_bytes())
    assert pipeline.render(item, only="matrix").outputs
    monkeypatch.setattr(rendering, "render_documents", broken)
    result = pipeline.render(item, only="matrix")
    assert "HT902" in {one.code for one in result.diagnostics}
    assert result.outputs == ()


@pytest.mark.parametrize("only", [None, "minutes", "report", "matrix"])
@pytest.mark.parametrize("path", [LARGE, SMALL, ANSWERED, SHARED], ids=lambda path: path.stem)
def test_what_is_made_is_what_was_typed(path: Path, only: str | None) -> None:
    result = pipeline.render(pipeline.Input(path.name, path.read_bytes()), only=only)
    assert result.outputs
    assert "HT902" not in {one.code for one in result.diagnostics}
