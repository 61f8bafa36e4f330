"""No remark is lost or counted twice, and every figure in the prose is a figure of the data."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from hoithao.diagnostics import Severity
from hoithao.pipeline import Input, render
from reading import annex_rows, document_text, paragraphs

EXAMPLES = Path(__file__).parents[1] / "examples"
EXPECTED = Path(__file__).parent / "expected"


def rendered(name: str, data: bytes) -> dict[str, bytes]:
    result = render(Input(name, data))
    assert [found for found in result.diagnostics if found.severity is Severity.ERROR] == []
    assert "HT908" not in {found.code for found in result.diagnostics}
    return {output.suffix: output.data for output in result.outputs}


def plain(file: Path) -> dict[str, Any]:
    """The file as a bare YAML reader sees it, for the tests' own counting."""
    loaded: dict[str, Any] = yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: TID251
    return loaded


def ids_of(rows: list[list[str]]) -> list[str]:
    return [row[0].split("\n")[1] for row in rows]


@pytest.mark.parametrize("name", ["hai-phong-2024", "minh-hoa-2026"])
class TestExamples:
    """Both examples, read by a reader that shares nothing with the project."""

    def test_every_remark_stands_once_in_the_annex_word_for_word(self, name: str) -> None:
        file = EXAMPLES / f"{name}.yaml"
        rows = annex_rows(rendered(name, file.read_bytes())["bao-cao"])
        remarks = plain(file)["remarks"]
        assert sorted(ids_of(rows)) == sorted(remark["id"] for remark in remarks)
        assert [row[0].split("\n")[0] for row in rows] == [str(number + 1) for number in range(len(rows))]
        by_id = {row[0].split("\n")[1]: row for row in rows}
        for remark in remarks:
            for key in ("text", "current", "proposed", "reason"):
                if remark.get(key):
                    assert any(remark[key] in cell for cell in by_id[remark["id"]]), (remark["id"], key)

    def test_every_remark_known_at_the_workshop_stands_once_in_the_minutes(self, name: str) -> None:
        file = EXAMPLES / f"{name}.yaml"
        told = paragraphs(rendered(name, file.read_bytes())["bien-ban"])
        data = plain(file)
        late = {
            reply["id"] for reply in data.get("replies", []) if _iso(reply["date"]) > _iso(data["workshop"]["date"])
        }
        for remark in data["remarks"]:
            # A remark of a voice is told as a sentence and begins with a small letter there.
            core = remark["text"][1:].rstrip(".")
            expected = 0 if remark.get("source") in late else 1
            assert sum(core in line for line in told) == expected, remark["id"]

    def test_everything_named_in_the_file_is_in_a_document(self, name: str) -> None:
        file = EXAMPLES / f"{name}.yaml"
        documents = rendered(name, file.read_bytes())
        text = (document_text(documents["bien-ban"]) + document_text(documents["bao-cao"])).casefold()
        data = plain(file)
        wanted = [person["name"] for person in data["attendees"] if "name" in person]
        wanted += [who["group"] for who in data["attendees"] if "group" in who]
        wanted += [item["title"] for item in data["agenda"]]
        points = [point for item in data["agenda"] for point in item.get("focus", [])]
        wanted += [point["text"] if isinstance(point, dict) else point for point in points]
        wanted += [task["what"].rstrip(".") for task in data.get("conclusion", {}).get("tasks", [])]
        assert len(wanted) > 4
        for each in wanted:
            assert each.casefold() in text, each

    def test_figures_in_the_prose_are_figures_of_the_data(self, name: str) -> None:
        file = EXAMPLES / f"{name}.yaml"
        text = document_text(rendered(name, file.read_bytes())["bao-cao"])
        data = plain(file)
        beyond = {item["id"] for item in data["agenda"] if not item.get("about")}
        counted = [remark for remark in data["remarks"] if remark.get("agenda") not in beyond]
        assert _figure(r"(?:Tổng hợp được| có) (\d+) ý kiến", text) == len(counted)
        for stance, words in (("agree", "nhất trí"), ("amend", "đề nghị sửa đổi"), ("disagree", "không nhất trí")):
            number = sum(remark.get("stance") == stance for remark in counted)
            if number:
                assert _figure(rf"(\d+) ý kiến {words}", text) == number
        written = sum(remark.get("source", "spoken") != "spoken" for remark in counted)
        if written:
            assert _figure(r"gồm \d+ ý kiến phát biểu tại hội thảo và (\d+) ý kiến bằng văn bản", text) == written


def test_illustration_holds_the_figures_counted_by_hand() -> None:
    expected = json.loads((EXPECTED / "minh-hoa-2026.json").read_text(encoding="utf-8"))
    text = document_text(rendered("x", (EXAMPLES / "minh-hoa-2026.yaml").read_bytes())["bao-cao"])
    assert _figure(r"(?:Tổng hợp được| có) (\d+) ý kiến", text) == expected["about_draft"]
    assert _figure(r"đã mời (\d+) cơ quan", text) == expected["invited"]
    assert _figure(r"Có (\d+) cơ quan, đơn vị trả lời bằng văn bản", text) == expected["replied"]
    assert _figure(r"còn (\d+) cơ quan, đơn vị chưa có ý kiến", text) == expected["silent"]
    assert _figure(r"(\d+) cơ quan, đơn vị nhất trí hoàn toàn", text) == expected["agreed_fully"]
    assert expected["agree"] + expected["amend"] + expected["disagree"] == expected["about_draft"]


def _figure(pattern: str, text: str) -> int:
    found = re.search(pattern, text)
    assert found, pattern
    return int(found[1].replace(".", ""))


def _iso(day: str) -> tuple[int, ...]:
    return tuple(int(part) for part in reversed(day.split("/")))


# Generated workshops: any mix of stances, sources, targets and voices.

TEXT = st.text(
    st.sampled_from("aáàảãạăằâấđêệôốơờưựyAÁĐƠ 0123456789<>&\"'{}%[]()/*#:;,.?!–“”…=+-@\\|~^$€😀漢字éñ"),
    min_size=1,
).filter(lambda text: text.strip() == text and text.strip() != "")
UNITS = ["snv", "stc", "hong-an"]
TARGETS = ["Điều 1", "Điều 5a", "điểm a1 khoản 2 Điều 5a", "khoản 10 Điều 5", "Điều 5b", "general", "title"]


@st.composite
def remark_lists(draw: st.DrawFn) -> list[dict[str, Any]]:
    made = []
    for number in range(draw(st.integers(0, 14))):
        remark: dict[str, Any] = {"id": f"YK-{number}", "text": draw(TEXT), "agenda": "gop-y"}
        if draw(st.booleans()):
            remark["by"] = {"units": draw(st.lists(st.sampled_from(UNITS), min_size=1, max_size=3, unique=True))}
        else:
            remark["by"] = {"voice": draw(st.sampled_from(["các đại biểu", "nhiều ý kiến", "một số ý kiến"]))}
        if draw(st.integers(0, 4)) == 0:
            remark["agenda"] = "khac"
        else:
            remark["stance"] = draw(st.sampled_from(["agree", "amend", "disagree", "other"]))
            remark["targets"] = draw(st.lists(st.sampled_from(TARGETS), min_size=1, max_size=3, unique=True))
            if draw(st.booleans()):
                remark["source"] = "vb-1"
                if "units" in remark["by"]:  # a letter speaks for whoever sent it
                    remark["by"]["units"] = list(dict.fromkeys([*remark["by"]["units"], "snv"]))
        made.append(remark)
    return made


def workshop(remarks: list[dict[str, Any]]) -> bytes:
    articles = [{"ref": "Điều 1"}, {"ref": "Điều 5"}, {"ref": "Điều 5a"}, {"ref": "Điều 5b"}]
    data = {
        "schema": "1",
        "organizers": [{"name": "Sở Tư pháp", "symbol": "STP"}],
        "workshop": {"title": "Hội thảo góp ý", "date": "12/3/2026"},
        "draft": {"type": "Nghị định", "title": "về theo dõi", "sections": articles},
        "units": [{"id": unit, "name": f"Đơn vị {unit}"} for unit in UNITS],
        "agenda": [{"id": "gop-y", "title": "Góp ý", "about": "draft"}, {"id": "khac", "title": "Khác"}],
        "replies": [{"id": "vb-1", "unit": "snv", "view": "comments"}],
        "remarks": remarks,
    }
    return json.dumps(data, ensure_ascii=False).encode("utf-8")


@settings(deadline=None, max_examples=30)
@given(remark_lists())
def test_generated_workshops_lose_and_double_nothing(remarks: list[dict[str, Any]]) -> None:
    documents = rendered("x.yaml", workshop(remarks))
    rows = annex_rows(documents["bao-cao"])
    assert sorted(ids_of(rows)) == sorted(remark["id"] for remark in remarks)
    import unicodedata

    cells = {row[0].split("\n")[1]: row for row in rows}
    for remark in remarks:
        assert unicodedata.normalize("NFC", remark["text"]) in "\n".join(cells[remark["id"]])
    about = [remark for remark in remarks if remark["agenda"] == "gop-y"]
    text = document_text(documents["bao-cao"])
    if about:
        assert _figure(r"(?:Tổng hợp được| có) (\d+) ý kiến", text) == len(about)
    else:
        assert "Không có ý kiến góp ý đối với dự thảo Nghị định" in text


def test_remarks_follow_the_order_of_the_draft() -> None:
    targets = ["điểm a1 khoản 2 Điều 5a", "Điều 5b", "general", "khoản 10 Điều 5", "khoản 9 Điều 5", "Điều 1", "title"]
    remarks = [
        {
            "id": f"YK-{at}",
            "text": "Đề nghị.",
            "by": {"units": ["snv"]},
            "agenda": "gop-y",
            "stance": "amend",
            "targets": [target],
        }
        for at, target in enumerate(targets)
    ]
    rows = annex_rows(rendered("x.yaml", workshop(remarks))["bao-cao"])
    assert ids_of(rows) == ["YK-2", "YK-6", "YK-5", "YK-4", "YK-3", "YK-0", "YK-1"]
