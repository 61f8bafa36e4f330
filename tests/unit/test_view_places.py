from __future__ import annotations

import pytest

from hoithao.pipeline import Input, render
from reading import document_text

BASE = """schema: 1
organizers: [{name: Sở Tư pháp, symbol: STP}]
workshop: {title: Hội thảo, date: 12/3/2026}
draft: {type: Nghị định, title: về X, sections: [{ref: Điều 5}, {ref: Điều 5a}]}
units: [{id: snv, name: Sở Nội vụ}]
agenda: [{id: g, title: Góp ý, about: draft}]
remarks: [{id: YK-1, by: {units: snv}, agenda: g, targets: Điều 5, stance: amend, text: TEXT}]
"""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Đề nghị làm rõ.", "Sở Nội vụ (về Điều 5): Đề nghị làm rõ."),
        ("Đề nghị làm rõ Điều 5.", "Sở Nội vụ: Đề nghị làm rõ Điều 5."),
        ("Đề nghị viết như Điều 5a.", "Sở Nội vụ (về Điều 5): Đề nghị viết như Điều 5a."),
        ("Đề nghị viết như Điều 51.", "Sở Nội vụ (về Điều 5): Đề nghị viết như Điều 51."),
    ],
)
def test_minutes_name_the_place_unless_the_remark_does(text: str, told: str) -> None:
    outputs = render(Input("x.yaml", BASE.replace("TEXT", text).encode()), only="minutes").outputs
    assert told in document_text(outputs[0].data)
