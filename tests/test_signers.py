"""Who signs, in finished documents: every leader there is in a body gets all three of them, in the decree's form."""

from __future__ import annotations

import pytest

from hoithao.pipeline import Input, Result, render
from reading import document_text

FILE = """schema: 1
organizers: [{{name: {issuer}, parent: {parent}, symbol: STP}}]
locality: Hải Phòng
workshop: {{title: Hội thảo góp ý dự thảo Nghị định, date: 12/3/2026, start: 8:00, end: 11:30, venue: Hội trường}}
draft: {{type: Nghị định, title: quy định về hòa giải ở cơ sở, drafter: Bộ Tư pháp}}
remarks:
  - {{id: YK-01, by: {{voice: các đại biểu}}, targets: general, stance: agree, text: Nhất trí với dự thảo.}}
conclusion: {{summary: Tiếp thu các ý kiến.}}
report: {{to: Bộ Tư pháp, signer: {{name: Nguyễn Văn An, {signer}}}}}
notice: {{signer: {{name: Nguyễn Văn An, {signer}}}}}
letter: {{signer: {{name: Nguyễn Văn An, {signer}}}}}
"""
SO, UBND, BO = (
    ("Sở Tư pháp", "UBND thành phố Hải Phòng"),
    ("Ủy ban nhân dân phường Hồng An", "UBND thành phố Hải Phòng"),
    ("Bộ Tư pháp", "Chính phủ"),
)


def made(body: tuple[str, str], signer: str) -> Result:
    text = FILE.format(issuer=body[0], parent=body[1], signer=signer)
    return render(Input("a.yaml", text.encode("utf-8")))


@pytest.mark.parametrize(
    ("body", "post", "shown"),
    [
        (SO, "Phó Giám đốc phụ trách", "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nNguyễn Văn An"),
        (SO, "Phó Giám đốc Sở", "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nNguyễn Văn An"),
        (SO, "Quyền Giám đốc", "Q. GIÁM ĐỐC\nNguyễn Văn An"),
        (SO, "Phó Chánh Văn phòng", "TL. GIÁM ĐỐC\nKT. CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG\nNguyễn Văn An"),
        (UBND, "Phó Chủ tịch Thường trực", "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nNguyễn Văn An"),
        (UBND, "Chánh Văn phòng", "TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\nNguyễn Văn An"),
        (BO, "Thứ trưởng", "KT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\nNguyễn Văn An"),
    ],
)
def test_every_leader_signs_a_document(body: tuple[str, str], post: str, shown: str) -> None:
    result = made(body, f"position: {post}")
    texts = [document_text(one.data) for one in result.outputs if one.kind in ("report", "notice", "letter")]
    assert texts
    assert [text for text in texts if shown not in text] == []
    assert [one.code for one in result.diagnostics if one.code in ("HT354", "HT907", "HT908")] == []


def test_lines_of_authority_as_typed_are_told_and_let_the_document_go_out() -> None:
    result = made(SO, "authority: TM. Lãnh đạo Sở, position: Phó Giám đốc")
    assert any("TM. LÃNH ĐẠO SỞ\nPHÓ GIÁM ĐỐC" in document_text(one.data) for one in result.outputs)
    found = [(one.code, one.params["rule_code"]) for one in result.diagnostics if one.code.startswith("HT9")]
    assert found == [("HT908", "HTA55")]
