"""What holds for every citation: it reads back, it has one order, and the order is that of the draft."""

from __future__ import annotations

import os
import unicodedata
from itertools import pairwise
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from hoithao.outline import Named, Outline, Target, about, labels
from hoithao.references import Citation, Component, Range, Reference, Unclear, cite, parse_citation, parse_reference
from unit.building import draft

PARTS = ("Quyết định", "Quy chế")
NUMBERS = {
    "phụ lục": ["I", "II", "2", "A"],
    "phần": ["I", "II", "2"],
    "chương": ["I", "II", "IV", "IVa", "XC"],
    "mục": ["1", "2", "A", "III"],
    "tiểu mục": ["1", "2"],
    "điều": ["5", "5a", "5đ", "6", "10", "103"],
    "khoản": ["1", "2", "2đ", "10"],
    "điểm": ["a", "a1", "d", "đ", "aa"],
}


def tries(count: int) -> settings:
    """How many examples are tried: so many in CI, those of the long profile by hand."""
    if os.environ.get("HYPOTHESIS_PROFILE") == "long":
        return settings(deadline=None)
    return settings(max_examples=count, deadline=None)


def steps() -> st.SearchStrategy[str]:
    often = [*NUMBERS, "điều", "điều", "khoản", "khoản", "điểm"]
    return st.sampled_from(often).flatmap(lambda level: st.sampled_from([f"{level} {one}" for one in NUMBERS[level]]))


bare = st.sampled_from(["1", "2đ", "5a", "a", "đ", "II", "IVa", "A"])
words = st.one_of(steps(), steps(), steps(), bare, st.sampled_from(PARTS))
joints = st.sampled_from([" ", ", ", " và ", "; ", " đến ", " - ", " từ ", ", các ", " và các ", ", và "])
typed = st.lists(st.tuples(joints, words), min_size=1, max_size=8).map(
    lambda pieces: "".join((joint if at else "") + word for at, (joint, word) in enumerate(pieces))
)
"""Texts made of the words of citations: most are unclear, some are citations."""


def part_of(member: Reference | Range) -> str:
    return member.first.rest if isinstance(member, Range) else member.rest


@given(typed)
@tries(250)
def test_any_citation_that_is_read_is_printed_so_that_it_reads_back(text: str) -> None:
    citation = parse_citation(text, PARTS)
    if isinstance(citation, Citation) and {part_of(member) for member in citation.members} <= {"", *PARTS}:
        printed = str(citation)
        assert parse_citation(printed, PARTS) == citation, (text, printed)
        assert str(parse_citation(printed, PARTS)) == printed


@st.composite
def references(draw: st.DrawFn) -> Reference:
    """References as a draft's tree gives them: clauses in articles, points in clauses, sections in chapters."""
    kind = draw(st.sampled_from(["article", "article", "article", "chapter", "annex"]))
    levels = {
        "article": ["điều", "khoản", "điểm"],
        "chapter": ["chương", "mục", "tiểu mục"],
        "annex": ["phụ lục", "điều", "khoản"],
    }[kind]
    depth = draw(st.integers(1, len(levels)))
    return Reference(tuple(Component(level, draw(st.sampled_from(NUMBERS[level]))) for level in levels[:depth]))


@given(st.lists(references(), min_size=1, max_size=10, unique=True), st.booleans())
@tries(250)
def test_any_list_of_places_is_printed_so_that_it_reads_back(listed: list[Reference], ordered: bool) -> None:
    members = sorted(listed, key=lambda one: one.sort_key) if ordered else listed
    citation = parse_citation(cite(members))
    assert isinstance(citation, Citation), cite(members)
    assert list(citation.members) == members, cite(members)


@st.composite
def ranges(draw: st.DrawFn) -> Range:
    first = draw(references())
    *outer, inner = first.components
    others = [number for number in NUMBERS[inner.level] if number != inner.number]
    last = Component(inner.level, draw(st.sampled_from(others)))
    return Range(first, Reference((*outer, last)))


@given(st.lists(st.one_of(references(), ranges()), min_size=1, max_size=8, unique=True))
@tries(150)
def test_ranges_among_the_places_read_back_too(members: list[Reference | Range]) -> None:
    citation = parse_citation(cite(members))
    assert isinstance(citation, Citation), cite(members)
    assert list(citation.members) == members, cite(members)


@given(typed, st.sampled_from(["NFC", "NFD"]), st.sampled_from([str, str.upper, str.lower, str.title]))
@tries(100)
def test_form_and_blanks_change_nothing(text: str, form: Any, case: Any) -> None:
    plain = parse_citation(text, PARTS)
    other = parse_citation(unicodedata.normalize(form, text).replace(" ", "\u00a0 "), PARTS)
    if isinstance(plain, Citation):
        assert isinstance(other, Citation)
        assert [str(one) for one in other.members] == [str(one) for one in plain.members]
    else:
        assert type(other) is type(plain)
    shouted = parse_citation(case(text), PARTS)
    assert isinstance(shouted, type(plain)) or isinstance(plain, Unclear) or isinstance(shouted, Unclear)


@given(st.text(alphabet="Đđiềuểmkhoảnácvàtừ 0123456789aIVX,;:-–()\u00a0\u0301", max_size=60))
@tries(200)
def test_any_text_is_answered_and_its_spans_lie_inside_it(text: str) -> None:
    found = parse_citation(text, PARTS)
    length = len(unicodedata.normalize("NFC", text))
    if isinstance(found, Unclear):
        assert 0 <= found.start < found.end <= length
    elif found is not None:
        assert len(found.read) == len(found.members)
        for one in (one for member in found.read for one in member):
            assert 0 <= one.start < one.end <= length
            assert len(one.steps) == len(one.reference.components)


@given(references())
@tries(100)
def test_a_single_reference_is_the_same_value_for_both_readers(reference: Reference) -> None:
    citation = parse_citation(str(reference))
    assert isinstance(citation, Citation)
    assert citation.members == (parse_reference(str(reference)),) == (reference,)


@given(st.lists(st.one_of(references(), ranges()), min_size=2, max_size=12, unique=True))
@tries(100)
def test_the_order_is_total_and_tells_different_places_apart(members: list[Reference | Range]) -> None:
    keys = sorted(member.sort_key for member in members)
    assert all(one < other for one, other in pairwise(keys))


@st.composite
def trees(draw: st.DrawFn) -> list[dict[str, Any]]:
    """A draft in good order: chapters, articles with letters between them, clauses, points, annexes."""
    number = draw(st.integers(1, 4))
    article = iter(f"{at}{letter}" for at in range(1, 40) for letter in ("", "a", "đ") if letter == "" or at % 3 == 0)

    def clauses() -> list[dict[str, Any]]:
        listed = draw(st.sampled_from([[], ["1", "2"], ["1", "2", "2a", "2đ", "3", "10"]]))
        points = draw(st.sampled_from([[], ["a", "a1", "b", "c", "d", "đ", "e"]]))
        return [{"ref": f"khoản {one}", "sections": [{"ref": f"điểm {point}"} for point in points]} for one in listed]

    def articles() -> list[dict[str, Any]]:
        return [{"ref": f"Điều {next(article)}", "sections": clauses()} for _ in range(draw(st.integers(1, 5)))]

    chapters = ["I", "II", "IIa", "III"][:number]
    body = [{"ref": f"Chương {one}", "sections": articles()} for one in chapters] if number > 1 else articles()
    return [*body, *({"ref": f"Phụ lục {one}"} for one in draw(st.sampled_from([[], ["I", "II"]])))]


@given(trees(), st.data())
@tries(40)
def test_places_of_a_draft_are_named_printed_and_ordered_as_the_draft_has_them(
    sections: list[dict[str, Any]], data: st.DataObject
) -> None:
    outline = Outline(draft(sections=sections))
    chosen = data.draw(
        st.lists(st.sampled_from(outline.places), min_size=1, max_size=8, unique_by=lambda one: one.order)
    )
    targets = [named_of(outline, str(Reference(place.components))) for place in chosen]
    ordered = sorted(targets, key=lambda one: one.sort_key)
    assert [one.place.order for one in ordered if one.place] == sorted(place.order for place in chosen)
    # Among places of one kind the numbers alone give the draft's order.
    for level in ("chương", "điều", "phụ lục"):
        same = [one.place.components[-1] for one in ordered if one.place and one.place.components[-1].level == level]
        assert same == sorted(same, key=lambda step: step.sort_key)
    for phrase in (about(ordered), "; ".join(labels(ordered))):
        again = [one.target for one in outline.resolve(phrase) if isinstance(one, Named)]
        assert {one.place.order for one in again if one.place} == {place.order for place in chosen}, phrase
        assert len(again) == len(outline.resolve(phrase))


def named_of(outline: Outline, text: str) -> Target:
    (only,) = outline.resolve(text)
    assert isinstance(only, Named)
    return only.target


@given(trees(), st.data())
@tries(40)
def test_a_range_is_what_the_draft_has_between_its_ends(sections: list[dict[str, Any]], data: st.DataObject) -> None:
    outline = Outline(draft(sections=sections))
    articles = [one for one in outline.places if one.component and one.component.level == "điều"]
    first, last = sorted(data.draw(st.tuples(*[st.integers(0, len(articles) - 1)] * 2)))
    if first == last:
        return
    found = outline.resolve(f"từ {articles[first].label} đến {articles[last].label}")
    assert [one.target.place for one in found if isinstance(one, Named)] == articles[first : last + 1]
    assert len(found) == last - first + 1
    backwards = outline.resolve(f"{articles[last].label} đến {articles[first].label}")
    assert [one.kind for one in backwards if not isinstance(one, Named)] == ["range"]
