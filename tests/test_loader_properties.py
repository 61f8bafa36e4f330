"""What the gate promises, on texts made up by hypothesis: its bounds hold, and no feature of YAML gets past it.

``HYPOTHESIS_PROFILE=long`` looks longer; the usual profile takes the same examples at every run.
"""

from __future__ import annotations

import unicodedata

import yaml
from hypothesis import given
from hypothesis import strategies as st

from hoithao.gate import FORBIDDEN, MAX_MARKS, may_have_properties, may_hold_many, may_nest_deep, too_many_marks
from hoithao.source import Source
from hoithao.tree import parse_tree

PIECES = (
    "a", "a: ", "- ", "? ", ": ", "[", "]", "{", "}", ",", '"', "'", "\n", "\n  ", "\n    ", " ", "#", " #",
    "&x ", "*x", "!t ", "!!str ", "|\n ", ">\n ", "---\n", "...\n", "%YAML 1.1\n", "<<", "<<: ", "\\", '"]"',
    "'}'", '{"a":', "\ufeff",
    "\t", "-", ":", "?", "ệ", "@", "`", '":', "&", "*", "!",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
REPEATED = st.builds(
    lambda piece, times, tail: piece * times + tail,
    st.lists(st.sampled_from(PIECES), min_size=1, max_size=4).map("".join),
    st.integers(1, 400),
    TEXTS,
)


def events(text: str) -> list[yaml.Event]:
    """As far as the parser comes, in Python alone: another program than the one that is kept from deep texts."""
    found: list[yaml.Event] = []
    try:
        found.extend(yaml.parse(text, yaml.SafeLoader))
    except yaml.YAMLError:
        # What came before the fault was read too.
        loader = yaml.SafeLoader(text)
        try:
            while loader.check_event():
                found.append(loader.get_event())
        except yaml.YAMLError:
            pass
    return found


def depth_of(found: list[yaml.Event]) -> int:
    depth = deepest = 0
    for event in found:
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        deepest = max(deepest, depth)
    return deepest


@given(TEXTS | REPEATED)
def test_what_may_not_nest_deep_does_not(text: str) -> None:
    if not may_nest_deep(text):
        assert depth_of(events(text)) <= 1_000 + 150 + 60


@given(TEXTS | REPEATED, st.integers(0, 60))
def test_what_may_not_hold_many_values_does_not(text: str, limit: int) -> None:
    if not may_hold_many(text, limit):
        assert sum(isinstance(event, yaml.NodeEvent) for event in events(text)) <= limit


@given(TEXTS | REPEATED)
def test_no_feature_of_yaml_gets_past(text: str) -> None:
    found = events(text)
    used = any(
        isinstance(event, yaml.AliasEvent)
        or bool(getattr(event, "anchor", None))
        or (isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent) and event.tag not in (None, "!"))
        or (isinstance(event, yaml.DocumentStartEvent) and bool(event.version or event.tags))
        or (isinstance(event, yaml.ScalarEvent) and event.value == "<<" and event.style is None)
        for event in found
    )
    if used:
        assert may_have_properties(text)
        assert parse_tree(Source("x.yaml", text))[0] is None


@given(st.text(st.sampled_from("ae\u0301\u0323\u0302\u0309\u20dd\u05b7\u0651ệб中 "), max_size=120))
def test_marks_are_counted_as_unicode_orders_them(text: str) -> None:
    longest = run = 0
    for char in text:
        run = run + 1 if unicodedata.combining(char) else 0
        longest = max(longest, run)
    at = too_many_marks(text)
    assert (at >= 0) == (longest > MAX_MARKS)
    if at >= 0:
        assert all(map(unicodedata.combining, text[at : at + MAX_MARKS + 1]))
        assert at == 0 or not unicodedata.combining(text[at - 1])


@given(st.characters())
def test_the_forbidden_characters_are_those_that_no_document_can_hold(char: str) -> None:
    code = ord(char)
    in_xml = code in (9, 10, 13) or 0x20 <= code <= 0xD7FF or 0xE000 <= code <= 0xFFFD or code >= 0x10000
    control = unicodedata.category(char) in ("Cc", "Zl", "Zp") and char not in "\t\n\r"
    no_character = code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF
    assert bool(FORBIDDEN.match(char)) == (not in_xml or control or no_character)
