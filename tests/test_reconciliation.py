"""Finished documents are read back and held against the file: faults put into the bytes on purpose must be found."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

import hoithao.view.annex
from hoithao.cli.app import run
from hoithao.consolidate import consolidate
from hoithao.output import Output
from hoithao.pipeline import Input, _check, render
from hoithao.reconciliation import Difference, reconcile
from hoithao.registry import Registry

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "examples" / "minh-hoa-2026.yaml"
STATUTORY = ROOT / "tests" / "abilities" / "answers-of-the-drafter.yaml"
SHARED = ROOT / "tests" / "abilities" / "same-remark.yaml"


def documents(file: Path) -> tuple[Registry, tuple[Output, ...]]:
    item = Input(file.name, file.read_bytes())
    subject = _check(item).subject
    assert subject is not None
    return subject.registry, render(item).outputs


def changed(output: Output, change: Callable[[str], str]) -> Output:
    """The document with its main part changed; the change must change something."""
    source = zipfile.ZipFile(io.BytesIO(output.data))
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as package:
        for name in source.namelist():
            data = source.read(name)
            if name == "word/document.xml":
                text = data.decode("utf-8")
                assert change(text) != text
                data = change(text).encode("utf-8")
            package.writestr(name, data)
    return replace(output, data=target.getvalue())


def differences(file: Path, suffix: str, change: Callable[[str], str]) -> list[Difference]:
    registry, outputs = documents(file)
    assert reconcile(registry, consolidate(registry), outputs) == []
    broken = tuple(changed(one, change) if one.suffix == suffix else one for one in outputs)
    return reconcile(registry, consolidate(registry), broken)


def element(kind: str, words: str) -> re.Pattern[str]:
    """The row or paragraph that holds some words."""
    return re.compile(rf"<w:{kind}>(?:(?!</w:{kind}>).)*{re.escape(words)}.*?</w:{kind}>", re.DOTALL)


def gone(kind: str, words: str) -> Callable[[str], str]:
    return lambda xml: element(kind, words).sub("", xml, count=1)


def doubled(kind: str, words: str) -> Callable[[str], str]:
    return lambda xml: element(kind, words).sub(lambda found: found[0] * 2, xml, count=1)


def reworded(old: str, new: str, within: str = "") -> Callable[[str], str]:
    def change(xml: str) -> str:
        at = xml.index(within)
        return xml[:at] + xml[at:].replace(old, new, 1)

    return change


FAULTS = [
    ("a row is lost", "bao-cao", gone("tr", "yk_YK_05"), "YK-05"),
    ("a row is there twice", "bao-cao", doubled("tr", "yk_YK_05"), ""),
    ("a remark is cut short", "bao-cao", reworded("mức độ", "", "yk_YK_05"), "YK-05"),
    ("a row has the id of another", "bao-cao", reworded("YK-05<", "YK-06<", "yk_YK_05"), "YK-05"),
    ("a unit is named wrongly", "bao-cao", reworded("Sở Khoa học và Công nghệ", "Sở Y tế", "yk_YK_04"), "YK-04"),
    ("a total is wrong", "bao-cao", reworded("Tổng hợp được 63", "Tổng hợp được 64"), ""),
    ("the stances do not add up", "bao-cao", reworded("Trong đó có 10", "Trong đó có 11"), ""),
    ("the sources do not add up", "bao-cao", reworded("gồm 30 ý kiến", "gồm 31 ý kiến"), ""),
    (
        "the issuer is another",
        "bao-cao",
        lambda xml: xml.replace("Sở Tư pháp", "Sở Y tế").replace("SỞ TƯ PHÁP", "X"),
        "",
    ),
    ("a remark is not in the minutes", "bien-ban", gone("p", "Nhất trí bổ sung Điều 5a"), "YK-03"),
    ("a remark is in the minutes twice", "bien-ban", doubled("p", "Nhất trí bổ sung Điều 5a"), "YK-03"),
    ("the minutes name another speaker", "bien-ban", reworded("Hồ Thị S", "Hồ Thị X", ">- Đồng chí Hồ Thị S"), "YK-04"),
    ("the minutes have no chair", "bien-ban", lambda xml: xml.replace("Trần Thị B", "…"), ""),
]


@pytest.mark.parametrize(("what", "suffix", "change", "remark"), FAULTS, ids=[fault[0] for fault in FAULTS])
def test_a_fault_in_the_bytes_is_found(what: str, suffix: str, change: Callable[[str], str], remark: str) -> None:
    found = differences(EXAMPLE, suffix, change)
    assert found, what
    assert {one.document for one in found} == {suffix}
    assert remark in {one.remark for one in found}


def test_a_letter_of_after_the_workshop_is_no_part_of_the_minutes() -> None:
    registry, _ = documents(EXAMPLE)
    late = next(one for one in registry.workshop.remarks if one.source == "vb-dac-khu-cat-hai")
    line = f"- Ủy ban nhân dân đặc khu Cát Hải: {late.text}"

    def told(xml: str) -> str:
        return element("p", "Nhất trí bổ sung Điều 5a").sub(
            lambda found: f"{found[0]}<w:p><w:r><w:t>{line}</w:t></w:r></w:p>", xml, count=1
        )

    assert late.id in {one.remark for one in differences(EXAMPLE, "bien-ban", told)}


@pytest.mark.parametrize(
    "change",
    [
        gone("tr", "Thu hẹp phạm vi"),
        doubled("tr", "Thu hẹp phạm vi"),
        reworded("Thu hẹp", "Mở hẹp", "NỘI DUNG TIẾP THU, GIẢI TRÌNH"),
        reworded("02 ý kiến được tiếp thu;", "03 ý kiến được tiếp thu;"),
        reworded("Trong tổng số 07", "Trong tổng số 08"),
    ],
)
def test_the_table_of_the_drafter_has_no_ids_and_is_compared_all_the_same(change: Callable[[str], str]) -> None:
    assert differences(STATUTORY, "bao-cao", change)


@pytest.mark.parametrize(
    "change",
    [
        reworded("YK-03", "YK-33", "yk_YK_01"),
        reworded("Hội Luật gia thành phố", "Hội khác", "yk_YK_01"),
        reworded("Cần quy định phạm vi", "Cần quy định", "yk_YK_01"),
    ],
)
def test_a_shared_row_names_everybody_behind_it(change: Callable[[str], str]) -> None:
    assert differences(SHARED, "bao-cao", change)


def test_a_document_that_lost_something_is_not_written(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    good = hoithao.view.annex._CELLS["text"]
    monkeypatch.setitem(hoithao.view.annex._CELLS, "text", lambda *given: good(*given).replace("mức độ", ""))
    assert run(["render", str(EXAMPLE), "-o", str(tmp_path), "--isolated"]) == 2
    assert list(tmp_path.iterdir()) == []
    assert "HT902" in capfd.readouterr().err
