from __future__ import annotations

from hoithao.fixes import fixable
from hoithao.pipeline import Input, check

BASE = "schema: 1\norganizers: [{name: Sở Tư pháp, symbol: STP}]\nworkshop: {title: Hội thảo, date: 1/3/2026}\n"


def fixable_codes(more: str) -> set[str]:
    return {found.code for found in check(Input("x.yaml", (BASE + more).encode())).diagnostics if fixable(found)}


def test_blanks_and_letters_are_mended_without_a_person() -> None:
    assert fixable_codes("locality: Hải  Phòng\n") == {"HT613"}
    assert fixable_codes("locality: Ðà Nẵng\n") == {"HT607"}


def test_capitals_and_citations_are_for_a_person_to_change() -> None:
    words = "conclusion: {summary: Bộ Tư Pháp xem lại khoản 2 điều 5.}\n"
    found = {one.code for one in check(Input("x.yaml", (BASE + words).encode())).diagnostics}
    assert {"HT601", "HT605"} <= found
    assert fixable_codes(words) == set()
