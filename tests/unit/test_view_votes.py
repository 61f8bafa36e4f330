"""The result of a vote in one sentence."""

from __future__ import annotations

from typing import Any

import pytest

from hoithao.model.meeting import Vote
from hoithao.view.votes import vote_sentence


def told(**said: Any) -> str:
    return vote_sentence(Vote.model_validate({"question": "Giữ Điều 1", **{k: str(v) for k, v in said.items()}}))


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({}, "Biểu quyết về “Giữ Điều 1”: chưa có số liệu."),
        ({"for": 15}, "Biểu quyết về “Giữ Điều 1”: 15 phiếu tán thành."),
        ({"against": 0, "for": 9}, "Biểu quyết về “Giữ Điều 1”: 09 phiếu tán thành; 00 phiếu không tán thành."),
        (
            {"eligible": 20, "present": 18, "for": 16, "against": 2, "base": "present"},
            ("Biểu quyết về “Giữ Điều 1”, có mặt 18/20 người có quyền biểu quyết: 16 phiếu tán thành (88,9%); "
            "02 phiếu không tán thành (11,1%). Tỷ lệ tính trên số người có mặt."),
        ),
        (
            {"eligible": 20, "for": 15, "base": "eligible"},
            ("Biểu quyết về “Giữ Điều 1”, 20 người có quyền biểu quyết: 15 phiếu tán thành (75%). "
            "Tỷ lệ tính trên số người có quyền biểu quyết."),
        ),
        (
            {"for": 6, "against": 1, "other": 2, "invalid": 1, "base": "cast"},
            ("Biểu quyết về “Giữ Điều 1”: 06 phiếu tán thành (60%); 01 phiếu không tán thành (10%); "
            "02 phiếu có ý kiến khác (20%); 01 phiếu không hợp lệ (10%). Tỷ lệ tính trên số đã biểu quyết."),
        ),
        ({"for": 3, "base": "eligible"}, "Biểu quyết về “Giữ Điều 1”: 03 phiếu tán thành."),
        ({"for": 0, "against": 0, "base": "cast"},
         "Biểu quyết về “Giữ Điều 1”: 00 phiếu tán thành; 00 phiếu không tán thành."),
    ],
)  # fmt: skip
def test_known_figures_are_told_and_shares_stand_on_the_named_base_alone(said: dict[str, Any], sentence: str) -> None:
    assert told(**said) == sentence


def test_the_number_of_those_present_is_told_even_where_nobody_said_how_many_may_vote() -> None:
    assert told(present=18, **{"for": 16}).startswith("Biểu quyết về “Giữ Điều 1”, có mặt 18 ")


def test_no_share_of_the_votes_cast_is_made_up_from_one_known_figure() -> None:
    assert told(base="cast", **{"for": 15}) == "Biểu quyết về “Giữ Điều 1”: 15 phiếu tán thành."
