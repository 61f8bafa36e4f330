"""How the minutes, the notice and the article put things: sentences an officer would sign as they are."""

from __future__ import annotations

import json
from typing import Any

import pytest

from hoithao.diagnostics import Severity
from hoithao.pipeline import Input, render
from reading import document_text

BASE: dict[str, Any] = {
    "schema": 1,
    "organizers": [{"name": "Sở Tư pháp", "parent": "UBND tỉnh Lào Cai", "symbol": "STP"}],
    "locality": "Lào Cai",
    "workshop": {
        "title": "Hội thảo góp ý dự thảo Nghị định",
        "date": "06/8/2026",
        "start": "8:00",
        "end": "11:30",
        "venue": "Hội trường tầng 2",
    },
    "draft": {
        "type": "Nghị định",
        "title": "quy định về hòa giải ở cơ sở",
        "drafter": "Bộ Tư pháp",
        "sections": [{"ref": f"Điều {at}"} for at in range(1, 13)],
    },
    "chair": [{"name": "Hoàng Văn Minh", "honorific": "ông", "position": "Phó Giám đốc", "unit": "Sở Tư pháp"}],
    "secretary": {"name": "Trần Thị Lan", "position": "Chuyên viên", "unit": "Sở Tư pháp"},
    "units": [{"id": f"dv-{at}", "name": f"Sở {name}"} for at, name in enumerate(("Nội vụ", "Tài chính", "Y tế"), 1)],
    "agenda": [{"id": "gop-y", "title": "Góp ý dự thảo Nghị định", "about": "draft"}],
}


def remark(at: int, **said: Any) -> dict[str, Any]:
    """Return a remark of the first body on the article of the same number, unless said otherwise; ``None`` is left out."""
    whole = {
        "id": f"YK-{at:02d}",
        "by": {"units": "dv-1"},
        "agenda": "gop-y",
        "targets": f"Điều {at}",
        "stance": "amend",
        "text": f"Đề nghị làm rõ nội dung thứ {at}.",
        **said,
    }
    return {key: value for key, value in whole.items() if value is not None}


def told(kind: str, **said: Any) -> list[str]:
    """Return the lines of one document of the workshop with what is given."""
    data = json.dumps({**BASE, **said}, ensure_ascii=False).encode("utf-8")
    result = render(Input("x.yaml", data), only=kind)
    assert [found for found in result.diagnostics if found.severity is Severity.ERROR] == []
    (output,) = result.outputs
    return document_text(output.data).splitlines()


# A joint opinion in the article


@pytest.mark.parametrize("many", [1, 10])
def test_an_article_tells_remarks_declared_the_same_as_one_opinion_of_all_behind_it(many: int) -> None:
    remarks = [remark(at) for at in range(1, many + 1)]
    remarks += [
        remark(11, text="Đề nghị nâng mức hỗ trợ."),
        remark(12, text="Đề nghị nâng mức thù lao.", by={"units": "dv-2"}, targets="Điều 11", same_as="YK-11"),
    ]
    lines = told("news", remarks=remarks)
    text = "\n".join(lines)
    assert text.count("nâng mức") == 1
    assert "Điều 11, đại diện Sở Nội vụ và Sở Tài chính đề nghị nâng mức hỗ trợ." in text
    left = [line for line in lines if "còn ghi nhận" in line]
    # Eight told, one of them by two: of twelve remarks three are left.
    assert ["còn ghi nhận 03 ý kiến phát biểu của 01 cơ quan, đơn vị" in line for line in left] == [True] * (many > 1)


def test_a_joint_opinion_picked_by_any_of_its_ids_is_told_with_all_behind_it() -> None:
    same = remark(2, by={"units": "dv-2"}, targets="Điều 1", same_as="YK-01")
    lines = told("news", remarks=[remark(1), same, remark(3)], news={"remarks": ["YK-02"]})
    assert any("đại diện Sở Nội vụ và Sở Tài chính đề nghị làm rõ nội dung thứ 1." in line for line in lines)
    assert any("còn ghi nhận 01 ý kiến phát biểu của 01 cơ quan" in line for line in lines)


def test_a_joint_opinion_beyond_the_drafts_is_one_sentence_too() -> None:
    beyond = {"targets": [], "stance": None, "agenda": "khac"}
    remarks = [
        remark(1, **beyond, text="Kinh phí còn thiếu."),
        remark(2, **beyond, by={"units": "dv-3"}, text="Kinh phí thiếu.", same_as="YK-01"),
    ]
    agenda = [*BASE["agenda"], {"id": "khac", "title": "Công tác hòa giải"}]
    lines = told("news", remarks=remarks, agenda=agenda)
    assert "Đại diện Sở Nội vụ và Sở Y tế cho biết kinh phí còn thiếu." in lines
    assert not any("ý kiến phát biểu khác" in line for line in lines)


# Who leads


@pytest.mark.parametrize(
    ("chairs", "told_of"),
    [
        ([{"name": "Hoàng Văn Minh", "honorific": "ông"}], "ông Hoàng Văn Minh"),
        ([{"name": "Hoàng Văn Minh", "honorific": "đồng chí"}], "đồng chí Hoàng Văn Minh"),
        ([{"name": "Hoàng Văn Minh", "degree": "TS."}], "TS. Hoàng Văn Minh"),
        ([{"name": "Hoàng Văn Minh"}, {"name": "Lù Thị Hoa"}], "các đồng chủ trì"),
        ([], "người chủ trì"),
    ],
)
def test_whoever_leads_has_a_small_letter_inside_a_sentence(chairs: list[dict[str, str]], told_of: str) -> None:
    said = {"chair": chairs, "remarks": [remark(1)], "conclusion": {"summary": "Cảm ơn các đại biểu."}}
    after = f"Sau khi nghe ý kiến phát biểu của các đại biểu, {told_of} kết luận hội thảo như sau:"
    assert after in told("notice", **said)
    assert f"{told_of[0].upper()}{told_of[1:]} kết luận hội thảo như sau:" in told("notice", **{**said, "remarks": []})
