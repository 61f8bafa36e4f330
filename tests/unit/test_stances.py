"""The stance typed for a remark against the words its text opens with."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from hoithao.checks.stances import contradicts_text
from hoithao.model.remarks import Remark

PROSE = Path(__file__).parents[1] / "prose"


def contradicts(stance: str, text: str) -> bool:
    return contradicts_text(Remark.model_validate({"id": "YK-01", "stance": stance, "text": text}))


@pytest.mark.parametrize(
    ("stance", "text"),
    [
        ("agree", "Không nhất trí với mức thù lao tại khoản 1 Điều 4 vì vượt khung chi."),
        ("agree", "Chưa thống nhất với quy định tại Điều 5."),
        ("agree", "Cơ quan không đồng ý với dự thảo."),
        ("disagree", "Nhất trí với quy định về tổ chức thực hiện."),
        ("disagree", "Hoàn toàn nhất trí với nội dung dự thảo."),
        ("disagree", "Thống nhất với bố cục của dự thảo."),
    ],
)
def test_the_opposite_of_the_opening_words_is_seen(stance: str, text: str) -> None:
    assert contradicts(stance, text)


@pytest.mark.parametrize(
    ("stance", "text"),
    [
        ("agree", "Không nhất trí với ý kiến bỏ Điều 5."),
        ("agree", "Không nhất trí với quy định hiện hành; thống nhất với dự thảo."),
        ("agree", "Không thống nhất giữa Điều 5 và Điều 6."),
        ("agree", "Nhất trí với dự thảo."),
        ("disagree", "Nhất trí với sự cần thiết ban hành nhưng Điều 5 trùng Luật."),
        ("disagree", "Nhất trí với nội dung Sở Tài chính đã nêu."),
        ("disagree", "Cơ bản nhất trí với dự thảo."),
        ("disagree", "Thống nhất với quy định này là trái Luật, đề nghị bỏ."),
        ("amend", "Không nhất trí với quy định tại Điều 5."),
        ("amend", "Nhất trí với dự thảo."),
    ],
)
def test_what_may_be_meant_so_is_let_be(stance: str, text: str) -> None:
    assert not contradicts(stance, text)


def test_a_choice_between_options_has_a_stance_of_its_own() -> None:
    remark = {"id": "YK-01", "stance": "disagree", "text": "Nhất trí với nội dung Điều 5.", "issue": "vd-1"}
    assert not contradicts_text(Remark.model_validate(remark))


def test_no_sentence_of_ordinary_prose_is_the_opposite_of_a_stance() -> None:
    prose = " ".join(file.read_text(encoding="utf-8") for file in sorted(PROSE.glob("*.txt")))
    sentences = [one.strip() for one in re.split(r"[.;\n]", prose) if one.strip()]
    assert len(sentences) > 400
    assert [one for one in sentences for stance in ("agree", "disagree") if contradicts(stance, one)] == []
