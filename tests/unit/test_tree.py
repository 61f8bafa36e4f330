"""YAML text into located data: scalars stay text, everything else that YAML offers is refused with a place."""

from __future__ import annotations

import time
import unicodedata
from functools import partial

import pytest
import yaml

from counting import growth
from hoithao.diagnostics import Diagnostic, Position, Span
from hoithao.gate import MAX_DEPTH, MAX_KEYS
from hoithao.source import MAX_BYTES, Source, decode
from hoithao.tree import Tree, composing, parse_tree


def parsed(text: str) -> tuple[Tree | None, list[Diagnostic]]:
    return parse_tree(Source("x.yaml", text))


def data(text: str) -> dict[str, object]:
    tree, found = parsed(text)
    assert tree is not None, found
    assert found == []
    return tree.data


def places(found: list[Diagnostic]) -> list[tuple[str, int, int]]:
    """Code, line and column of each finding; a finding without a place is at 0, 0."""
    return [(one.code, one.span.start.line, one.span.start.column) if one.span else (one.code, 0, 0) for one in found]


def faults(text: str) -> list[tuple[str, int, int]]:
    tree, found = parsed(text)
    assert tree is None or found
    return places(found)


# Scalars.


@pytest.mark.parametrize(
    "typed",
    [
        "14:00",
        "02",
        "yes",
        "no",
        "true",
        "~",
        "null",
        "1_000",
        "010",
        "0x1F",
        "1e3",
        "1.10",
        ".5",
        "2024-09-24",
        "+3",
        "2024-09-24 10:00:00",
        ".inf",
        ".nan",
        "0o17",
        "190:20:30",
        "on",
        "=",
        "<x>",
        "12,7",
    ],
)
def test_a_scalar_is_the_text_that_was_typed(typed: str) -> None:
    assert data(f"a: {typed}\nb: [{typed.replace(',', '.')}]\n")["a"] == typed
    assert data(f'a: "{typed}"\n')["a"] == typed


def test_only_a_key_without_anything_is_empty() -> None:
    assert data("a:\nb: \"\"\nc: ''\nd: [x, ]\ne: {f: }\n") == {
        "a": None,
        "b": "",
        "c": "",
        "d": ["x"],
        "e": {"f": None},
    }


def test_keys_and_values_are_nfc() -> None:
    decomposed = unicodedata.normalize("NFD", "Ủy ban: xã")
    assert data(f'"{decomposed}": "{decomposed}"\n') == {"Ủy ban: xã": "Ủy ban: xã"}


def test_blocks_of_text_keep_their_lines() -> None:
    assert data("a: |\n  một\n    hai\n\n  ba\nb: >-\n  một\n  hai\nc: một\n  hai\n") == {
        "a": "một\n  hai\n\nba\n",
        "b": "một hai",
        "c": "một hai",
    }


def test_json_is_read_too() -> None:
    assert data('{"a": [1, null, {"b": "\\u1ec7"}]}') == {"a": ["1", "null", {"b": "ệ"}]}


def test_one_document_may_be_marked_as_such() -> None:
    assert data("---\na: b\n...\n") == {"a": "b"}


# Duplicate keys.


def test_a_duplicate_key_shows_both_places() -> None:
    tree, found = parsed("a: 1\nb:\n  c: 2\n  c: 3\n")
    assert tree is not None
    assert places(found) == [("HT107", 4, 3)]
    assert [(one.label, one.span.start.line, one.span.start.column) for one in found[0].related] == [
        ("first-here", 3, 3)
    ]
    assert tree.data == {"a": "1", "b": {"c": "2"}}


def test_nfc_and_nfd_are_one_key() -> None:
    _, found = parsed(f"ệ: 1\n{unicodedata.normalize('NFD', 'ệ')}: 2\n")
    assert places(found) == [("HT107", 2, 1)]
    assert found[0].related[0].span.start.line == 1


def test_quotes_make_no_other_key() -> None:
    assert faults("a: 1\n\"a\": 2\n'a': 3\n") == [("HT107", 2, 1)]


def test_the_lost_dash_of_an_item_is_one_fault() -> None:
    _, found = parsed("a:\n- x: 1\n  y: 2\n  z: 3\n  x: 1\n  y: 2\n  z: 3\nb: 1\nc: 1\nb: 2\nd: 1\nc: 2\n")
    assert places(found) == [("HT107", 5, 3), ("HT107", 10, 1), ("HT107", 12, 1)]
    assert [(one.label, one.span.start.line) for one in found[0].related] == [
        ("first-here", 2), ("also-here", 6), ("also-here", 7),
    ]  # fmt: skip


def test_an_item_that_is_indented_too_far_is_not_text_of_the_one_above() -> None:
    assert faults("a:\n  - một\n   - hai\n   - ba\n  - bốn\n") == [("HT106", 3, 4)]
    assert faults("a: một\n  - hai\nb: ba\n") == [("HT106", 2, 3)]
    assert data("a: >-\n  một\n  - hai\nb: một\n  hai - ba\n  -bốn\nc:\n  - năm\n  - sáu\n")["b"] == "một hai - ba -bốn"


def test_equal_keys_of_two_mappings_are_no_duplicates() -> None:
    assert data("a: {x: 1}\nb: {x: 1}\n") == {"a": {"x": "1"}, "b": {"x": "1"}}


# What YAML offers and a workshop file does not use.


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: &x 1\n", [("HT108", 1, 4)]),
        ("a: &x 1\nb: *x\n", [("HT108", 1, 4), ("HT108", 2, 4)]),
        ("a: &x [1]\nb: [*x, *x]\n", [("HT108", 1, 4), ("HT108", 2, 5), ("HT108", 2, 9)]),
        ("a: !!str 1\n", [("HT108", 1, 4)]),
        ("a: !!python/object/apply:os.system [x]\n", [("HT108", 1, 4)]),
        ("a: !x 1\n", [("HT108", 1, 4)]),
        ("a: &x {b: 1}\nc:\n  <<: *x\n", [("HT108", 1, 4), ("HT108", 3, 3), ("HT108", 3, 7)]),
        ("<<: {a: b}\n", [("HT108", 1, 1)]),
        ("%YAML 1.1\n---\na: b\n", [("HT108", 1, 1)]),
        ("%TAG ! tag:x,2000:\n---\na: b\n", [("HT108", 1, 1)]),
        ("a: b\n---\nc: d\n", [("HT110", 2, 1)]),
        ("a: b\n---\n", [("HT110", 2, 1)]),
        ("a: 1\n? [b]\n: c\n", [("HT113", 2, 3)]),
        ("a: 1\n{b: c}: d\n", [("HT113", 2, 1)]),
        ("- a\n- b\n", [("HT111", 1, 1)]),
        ("một dòng chữ\n", [("HT111", 1, 1)]),
        ("12\n", [("HT111", 1, 1)]),
        ("~\n", [("HT111", 1, 1)]),
        ("# chỉ có chú thích\n", [("HT005", 0, 0)]),
    ],
)
def test_features_are_refused_where_they_stand(text: str, expected: list[tuple[str, int, int]]) -> None:
    tree, found = parsed(text)
    assert tree is None or expected[0][0] == "HT113"
    assert places(found) == expected


def test_what_only_looks_like_a_feature_is_text() -> None:
    assert data("a: Sở A & Sở B\nb: 5 * 3\nc: x!\nd: '&x'\ne: \"*y\"\nf: <<x>>\ng: |\n  &x *y !z\n  <<\n") == {
        "a": "Sở A & Sở B",
        "b": "5 * 3",
        "c": "x!",
        "d": "&x",
        "e": "*y",
        "f": "<<x>>",
        "g": "&x *y !z\n<<\n",
    }


def test_an_exclamation_mark_before_a_blank_is_not_dropped() -> None:
    tree, found = parsed("a: ! chú ý\n")
    assert tree is None or tree.data == {"a": "! chú ý"}
    assert tree is not None or places(found)[0][1:] == (1, 4)


# Slips of the hand.

TOP = "a: 1\nb:\n  c: 1\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(TOP + "\td: 2\n", [("HT102", 4, 1)], id="tab-as-indentation"),
        pytest.param(TOP + "  \td: 2\n", [("HT102", 4, 3)], id="tab-after-blanks"),
        pytest.param(TOP + "  d: Hội thảo: góp ý\n", [("HT103", 4, 14)], id="second-colon"),
        pytest.param(TOP + "  d: Hội thảo góp ý:\n", [("HT103", 4, 20)], id="colon-at-the-end"),
        pytest.param(TOP + "  d: * một\n", [("HT104", 4, 6)], id="star"),
        pytest.param(TOP + "  d: **một**\n", [("HT104", 4, 6)], id="bold"),
        pytest.param(TOP + "  d: & một\n", [("HT104", 4, 6)], id="ampersand"),
        pytest.param(TOP + "  d: &Đoàn\n", [("HT104", 4, 6)], id="ampersand-and-letter"),
        pytest.param(TOP + "  d: @một\n", [("HT104", 4, 6)], id="at"),
        pytest.param(TOP + "  d: %một\n", [("HT104", 4, 6)], id="percent"),
        pytest.param(TOP + "  d: `một`\n", [("HT104", 4, 6)], id="backtick"),
        pytest.param(TOP + "  - d: @một\n", [("HT104", 4, 8)], id="at-in-list"),
        pytest.param(TOP + '  d: "một\n', [("HT105", 4, 6)], id="double-quote-not-closed"),
        pytest.param(TOP + "  d: 'một\n", [("HT105", 4, 6)], id="single-quote-not-closed"),
        pytest.param(TOP + '  d: "một\n  e: 2\n  f: 3\n', [("HT105", 4, 6)], id="quote-not-closed-and-more-lines"),
        pytest.param(TOP + "   d: 2\n", [("HT106", 4, 4)], id="too-far-in"),
    ],
)
def test_slips_are_named_where_they_are(text: str, expected: list[tuple[str, int, int]]) -> None:
    tree, found = parsed(text)
    assert tree is None
    assert places(found) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(TOP + "  d 2\n  e: 3\n", ("HT115", 4), id="no-colon"),
        pytest.param(TOP + "  d 2\n", ("HT115", 4), id="no-colon-on-the-last-line"),
        pytest.param(TOP + "  d:2\n  e: 3\n", ("HT115", 4), id="no-blank-after-the-colon"),
        pytest.param("a:\n  -id: x\n   by: y\n", ("HT123", 2), id="no-blank-after-the-dash"),
        pytest.param(TOP + " d: 2\n", ("HT106", 4), id="not-far-enough-in"),
        pytest.param("a:\n  - b: 1\n   c: 2\n", ("HT106", 3), id="list-item-not-far-enough-in"),
        pytest.param(TOP + '  d: "một "hai" ba"\n', ("HT105", 4), id="quote-inside-quotes"),
        pytest.param(TOP + "  d: 'một 'hai' ba'\n", ("HT105", 4), id="single-quote-inside"),
        pytest.param(TOP + '  d: "một" hai\n', ("HT105", 4), id="text-after-the-quote"),
        pytest.param(TOP + "...\nc: d\n", ("HT110", 4), id="more-after-the-end"),
    ],
)
def test_slips_that_libyaml_words_in_its_own_way(text: str, expected: tuple[str, int]) -> None:
    assert [one[:2] for one in faults(text)] == [expected]


@pytest.mark.parametrize(
    "text", ["a: [1, 2\nb: 3\n", "a: {b: 1\n", "a: ]\n", 'a: "\\q"\n', "a: |x\n", "a: {b: c: d}\n"]
)
def test_any_other_slip_is_one_finding_with_a_place(text: str) -> None:
    found = faults(text)
    assert len(found) == 1
    assert found[0][0].startswith("HT1")
    assert 1 <= found[0][1] <= text.count("\n") + 1


def test_a_text_cut_by_a_hash_is_pointed_out() -> None:
    tree, found = parsed("a: Góp ý #1 của Sở\nb: 2\n")
    assert tree is not None
    assert tree.data == {"a": "Góp ý", "b": "2"}
    assert places(found) == [("HT114", 1, 10)]
    assert found[0].params["text"] == "#1 của Sở"


@pytest.mark.parametrize(
    "text", ["a: b # ghi chú\n", 'a: "b #1"\n', "a: b#1\n", "#a\na: b\n", "a: |\n  b #1\n", "a: # b\n"]
)
def test_comments_and_quoted_hashes_are_no_fault(text: str) -> None:
    data(text)


def test_a_text_that_begins_with_a_hash_is_pointed_out() -> None:
    assert faults("a: #1 Lê Lợi\nb: 2\n") == [("HT114", 1, 4)]


# Bytes.


def test_line_ends_and_the_byte_order_mark_change_nothing() -> None:
    text = "a: 1\nb: Góp ý #1\n"
    for variant in (text, "\ufeff" + text, text.replace("\n", "\r\n"), text.replace("\n", "\r")):
        source, found = decode("x.yaml", variant.encode())
        assert found == []
        assert source is not None
        tree, found = parse_tree(source)
        assert tree is not None
        assert tree.data == {"a": "1", "b": "Góp ý"}
        assert places(found) == [("HT114", 2, 10)]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", ("HT005", 0, 0)),
        (b" \n\t\r\n ", ("HT005", 0, 0)),
        (b"\xef\xbb\xbf", ("HT005", 0, 0)),
        ("a: Sở".encode("utf-16"), ("HT003", 0, 0)),
        (b"\xfe\xff" + "a: Sở".encode("utf-16-be"), ("HT003", 0, 0)),
        (b"a: 1\nb: caf\xe9 x\n", ("HT002", 2, 7)),
        ("a: 1\nệ: ".encode() + b"\xff", ("HT002", 2, 4)),
        (b"a: \xed\xa0\x80\n", ("HT002", 1, 4)),
        (b"a: \xc0\x80\n", ("HT002", 1, 4)),
        (b"a: \xe1\xbb", ("HT002", 1, 4)),
        (b"a" * (MAX_BYTES + 1), ("HT004", 0, 0)),
    ],
)
def test_what_is_no_utf_8_text_is_refused(data: bytes, expected: tuple[str, int, int]) -> None:
    source, found = decode("x.yaml", data)
    assert source is None
    assert places(found) == [expected]


def test_a_file_of_just_the_limit_is_read() -> None:
    source, found = decode("x.yaml", b"a: 1\n#".ljust(MAX_BYTES, b"x"))
    assert source is not None
    assert found == []


# Characters that no document can hold.


@pytest.mark.parametrize(
    "char",
    [
        "\x00",
        "\x01",
        "\x08",
        "\x0b",
        "\x0c",
        "\x1b",
        "\x1c",
        "\x1d",
        "\x1f",
        "\x7f",
        "\x80",
        "\x9f",
        "\ufdd0",
        "\ufffe",
        "\uffff",
    ],
)
def test_control_characters_are_refused_where_they_stand(char: str) -> None:
    tree, found = parsed(f"a: 1\nb: một{char}hai\n")
    assert tree is None
    assert places(found) == [("HT112", 2, 7)]
    assert found[0].params["char"] == f"U+{ord(char):04X}"


@pytest.mark.parametrize("char", ["\xa0", "\xad", "\u200b", "\u202e", "\ufeff", "\ue000", "😀", "\t"])
def test_other_unusual_characters_are_text(char: str) -> None:
    assert data(f"a: một{char}hai\n")["a"] == f"một{char}hai"


@pytest.mark.parametrize("escape", ["\\ud800", "\\udfff", "\\uD83D\\uDE00", "\\U00110000"])
def test_escapes_that_are_no_character_are_refused(escape: str) -> None:
    assert [one[:2] for one in faults(f'a: 1\nb: "x{escape}"\n')] == [("HT101", 2)]


@pytest.mark.parametrize(
    "escape",
    [
        "\\0",
        "\\u0000",
        "\\x0b",
        "\\v",
        "\\e",
        "\\a",
        "\\b",
        "\\f",
        "\\x1c",
        "\\x1d",
        "\\x7f",
        "\\ufdd0",
        "\\uFFFE",
        "\\uFFFF",
    ],
)
@pytest.mark.parametrize("text", ['a: 1\nb: "x{}"\n', 'a: 1\n"b{}": x\n'])
def test_escaped_control_characters_are_refused_where_they_stand(text: str, escape: str) -> None:
    assert [one[:2] for one in faults(text.format(escape))] == [("HT112", 2)]


@pytest.mark.parametrize("escape", ["\\r", "\\r\\n"])
def test_escaped_carriage_returns_are_line_ends(escape: str) -> None:
    assert data(f'a: "x{escape}y"\n')["a"] == "x\ny"


@pytest.mark.parametrize("char", ["\u2028", "\u2029", "\x85"])
def test_no_character_moves_the_lines_below_it(char: str) -> None:
    found = faults(f"# một{char}\na: 1\na: 2\n")
    assert found == [("HT112", 1, 6)] or found == [("HT107", 3, 1)]


# Bombs.

MANY = 100_000


@pytest.mark.parametrize(
    "bomb",
    [
        "[" * MANY,
        "{" * MANY,
        "{a: " * MANY,
        "- " * MANY,
        "? " * MANY,
        ": " * MANY,
        "- ? " * MANY,
        "a: " * MANY,
        "x: " + "[" * MANY,
        "x: [" + "{a: [" * MANY,
        "".join(" " * at + "-\n" for at in range(1500)),
        "".join(" " * at + "a:\n" for at in range(1500)),
        "".join(" " * at + "?\n" for at in range(390)),
        "- \n" * MANY,
        ":" * MANY,
        '"' * MANY,
        "'" * MANY,
        "%" * MANY,
        "&" * MANY,
        "*a " * MANY,
        "!" * MANY,
        "|" * MANY,
        "a: " + "&a " * MANY,
        "x" * MANY + ": y" * 3,
        "\t" * MANY + "a",
        "a:" * MANY,
        'a: "x\n' * 10_000,
    ],
)
def test_bombs_are_refused_at_once(bomb: str) -> None:
    start = time.perf_counter()
    _, found = parsed(bomb)
    assert len(found) == 1
    assert found[0].code.startswith("HT1")
    assert time.perf_counter() - start < 20  # far below one: that it does not hang


def test_of_many_anchors_the_first_are_told() -> None:
    assert faults("a:\n" + "  - &a x\n" * 30) == [("HT108", line, 5) for line in range(2, 22)]


def test_alias_bombs_are_refused_before_they_grow() -> None:
    bomb = "a: &a [x, x]\n" + "".join(f"b{at}: &b{at} [*a, *a]\n" for at in range(50))
    assert {code for code, _, _ in faults(bomb)} == {"HT108"}


def test_of_many_control_characters_the_first_are_told_and_none_is_looked_at_twice() -> None:
    assert len(faults("a: " + "\x00" * 30_000)) == 20
    assert growth(lambda count: partial(faults, "a: " + "\x00" * count), 10_000, 20_000) < 2.1


def test_nesting_has_a_limit() -> None:
    def nested(levels: int) -> str:
        return "a: " + "[" * (levels - 1) + "x" + "]" * (levels - 1) + "\n"

    assert data(nested(MAX_DEPTH))
    assert faults(nested(MAX_DEPTH + 1)) == [("HT109", 1, 4 + MAX_DEPTH - 1)]
    assert [one[:2] for one in faults("".join("  " * at + "a:\n" for at in range(40)))] == [("HT109", MAX_DEPTH + 1)]


def test_what_nests_far_too_deep_is_never_composed() -> None:
    deep = "a: " + "[" * 20_000 + "{}" + "]" * 20_000 + "\n"
    assert [code for code, _, _ in faults(deep.format("x"))] == ["HT109"]
    (found,) = parsed(deep.format("\x07"))[1]
    assert (found.code, found.params["key"]) == ("HT112", "")


@pytest.mark.parametrize(
    "text",
    [
        "# " + "- " * 60 + "\na: b\n",
        'a: "Ký tên: ' + "- " * 60 + '"\n',
        "a: |\n  x\n" + " " * 450 + "giữa\n",
        'a: "' + "[" * 500 + '"\n',
        "a: |\n  " + "{" * 500 + "\n",
    ],
)
def test_what_only_looks_deep_is_read(text: str) -> None:
    data(text)


# Places.


def test_places_of_values_and_keys() -> None:
    tree, _ = parsed("a:\n  - b: một\n    c: [x, y]\n  - b: hai\nd: {e: ba}\n")
    assert tree is not None

    def at(*path: str | int, key: bool = False) -> tuple[int, int, int]:
        depth, span = tree.locate(path, key=key)
        return depth, span.start.line, span.start.column

    assert at("a", 0, "b") == (3, 2, 8)
    assert at("a", 0, "b", key=True) == (3, 2, 5)
    assert at("a", 0, "c", 1) == (4, 3, 12)
    assert at("a", 1, "b") == (3, 4, 8)
    assert at("a", 1) == (2, 4, 5)
    assert at("d", "e") == (2, 5, 8)
    assert at("a", 1, "none") == (2, 4, 5)
    assert at("a", 7) == (1, 1, 1)
    assert at("none") == (0, 1, 1)
    assert at("d", 0, "e") == (3, 5, 8)


def test_the_index_of_a_list_that_was_typed_as_one_value_is_found_with_it() -> None:
    tree, _ = parsed("a: x\nb: {c: d}\n")
    assert tree is not None

    def at(*path: str | int) -> tuple[int, int, int]:
        depth, span = tree.locate(path)
        return depth, span.start.line, span.start.column

    assert at("a", 0) == (2, 1, 4)
    assert at("b", 0) == (2, 2, 4)
    assert at("b", 0, "c") == (3, 2, 8)
    assert at("a", "c") == (1, 1, 1)
    assert [tree.typed(path) for path in (("b", 0, "c"), ("b", 1, "c"), ("b", "c"), ("a", 0), ("a", "z"), ())] == [
        ("b", "c"), None, ("b", "c"), ("a",), None, (),
    ]  # fmt: skip
    tree, _ = parsed("a: [x, [y]]\n")
    assert tree is not None
    assert [tree.typed(path) for path in (("a", 1, 0), ("a", 0), ("a", 2), ("a", 0, 0), ("a", "b"))] == [
        ("a", 1, 0), ("a", 0), None, ("a", 0), None,
    ]  # fmt: skip
    assert tree.locate(("a", "b"))[0] == 1


def test_a_value_of_one_line_is_shown_whole_and_a_longer_one_by_its_first_line() -> None:
    tree, _ = parsed('a: một  # x\nb: [x, {c: d}]\ne: một\n  hai\nf:\n  g: h\n  i: k\nl: ""\nm:\n')
    assert tree is not None

    def ends(*path: str | int) -> tuple[int, int]:
        _, span = tree.locate(path)
        return span.end.line, span.end.column

    assert ends("a") == (1, 7)
    assert ends("b", 0) == (2, 6)
    assert ends("b", 1, "c") == (2, 13)
    assert ends("b") == ends("b", 1) == (2, 15)  # to the end of the line
    assert ends("e") == (3, 7)
    assert ends("f") == (6, 7)
    assert ends("l") == (8, 6)
    assert ends("m") == (9, 4)  # nothing stands there, and a place is one column wide at least
    assert tree.locate(("none",))[1] == tree.source.span_of_line(1)
    line = tree.source.span_of_line(4)
    assert (line.start.column, line.end.column) == (3, 6)
    assert (tree.source.line(4), tree.source.line(0), tree.source.line(99)) == ("  hai", "", "")


def test_the_text_of_a_value_as_it_was_typed() -> None:
    tree, _ = parsed("a: 'một'\nb:\n  - hai\n  - ba\n    bốn\nc: [x, y]\nd:\n")
    assert tree is not None
    paths: tuple[tuple[str | int, ...], ...] = (("a",), ("b", 0), ("b", 1), ("c",), ("c", 1), ("d",), ("e",), ("b", 7))
    assert [tree.text_at(path) for path in paths] == [
        "'một'", "hai", "ba\n    bốn", "[x, y]", "y", "", "", "",
    ]  # fmt: skip
    assert tree.text_at(("b",)) == "- hai\n  - ba\n    bốn\n"


def test_which_values_run_on_over_a_line() -> None:
    tree, _ = parsed("a: một\n  hai\nb: 'một\n  hai'\nc: |\n  một\nd: [một,\n  hai]\ne: một\n")
    assert tree is not None
    paths = (("a",), ("b",), ("c",), ("d",), ("e",), ("f",), ("f", "g"), ("a", "g"), ("d", 0))
    assert [path for path in paths if tree.runs_on(path)] == [("a",)]


def test_a_single_text_is_found_as_the_first_of_its_list() -> None:
    tree, _ = parsed("a: một\nb: [hai, {c: ba}]\n")
    assert tree is not None
    nodes = [tree.scalar(path) for path in (("a",), ("a", 0), ("b", 0), ("b", 0, 0), ("b", 1, "c"))]
    assert [node.value for node in nodes if node is not None] == ["một", "một", "hai", "hai", "ba"]
    assert [tree.scalar(path) for path in (("a", 1), ("b",), ("b", 1), ("b", 2), ("c",), ("b", 1, 0), ())] == [None] * 7


def test_what_is_left_when_values_are_taken_as_never_typed() -> None:
    text = "a: {b: 1, c: 2}\nd: [x, {e: 3, f: 4}, y]\ng: z\n"
    tree, _ = parsed(text)
    assert tree is not None
    rest = tree.without({("a", "b"), ("d", 0), ("d", 1, "e"), ("none",), ("g", "h")})
    assert rest.data == {"a": {"c": "2"}, "d": [{"f": "4"}, "y"], "g": "z"}
    assert rest.source is tree.source
    assert rest.locate(("d", 0, "f"))[1].start.column == 18
    assert rest.text_at(("d", 1)) == "y"
    assert rest.locate(("a", "b"))[0] == 1
    assert tree.data == {"a": {"b": "1", "c": "2"}, "d": ["x", {"e": "3", "f": "4"}, "y"], "g": "z"}
    assert tree.without({("a",), ("a", "b"), ("g",)}).data == {"d": ["x", {"e": "3", "f": "4"}, "y"]}
    assert tree.without({("a", "b"), ("a",)}).data.keys() == {"d", "g"}
    assert tree.without(set()).data == tree.data
    assert tree.without({("d", 2), ("d", 0)}).data["d"] == [{"e": "3", "f": "4"}]


def test_of_two_equal_keys_the_first_is_kept_when_something_is_left_out() -> None:
    tree, _ = parsed("a: 1\na: 2\nb: {c: 3, d: 4}\n? [x]\n: y\n")
    assert tree is not None
    rest = tree.without({("b", "c")})
    assert rest.data == {"a": "1", "b": {"d": "4"}}
    assert rest.text_at(("a",)) == "1"


# What is said.


def said(text: str) -> list[tuple[str, dict[str, str]]]:
    return [(one.code, dict(one.params)) for one in parsed(text)[1]]


def test_a_value_that_no_document_can_hold_is_named_by_its_key_and_stops_the_file() -> None:
    assert said('a: x\nb: {c: "\\a"}\n') == [("HT112", {"char": "U+0007", "key": "c"})]
    assert said("a: \x07\n") == [("HT112", {"char": "U+0007", "key": "a"})]
    assert said("a: {b: [x, y\x07]}\n") == [("HT112", {"char": "U+0007", "key": "b"})]
    assert said("a: \x07\nb: [\n") == [("HT112", {"char": "U+0007", "key": ""})]
    assert said("a: b\nc: \u1ec7" + "\u0301" * 31) == [("HT128", {"limit": "30"})]
    assert faults("a: b\nc: \u1ec7" + "\u0301" * 31) == [("HT128", 2, 5)]
    long = "x" * 100_001
    assert said(f"a: 1\nb: {long}\n") == [("HT125", {"length": "100.001", "key": "b", "limit": "100.000"})]
    assert said('a: "' + "\\u0301" * 31 + '"\n') == [("HT128", {"limit": "30"})]
    assert data('a: "' + "\\u0301" * 30 + '"\n')
    for text in ('b: {c: "\\a"}\n', f"b: {long}\n", 'a: "' + "\\u0301" * 31 + '"\n'):
        assert parsed(text)[0] is None


@pytest.mark.parametrize(
    ("data", "code", "params"),
    [
        (b"a: \xff\n", "HT002", {"byte": "0xFF"}),
        (b"x" * (MAX_BYTES + 1), "HT004", {"size": "2,1 MB", "limit": "2,0 MB"}),
        (b"x" * 3_355_443, "HT004", {"size": "3,2 MB", "limit": "2,0 MB"}),
        (b"x" * 3_355_444, "HT004", {"size": "3,3 MB", "limit": "2,0 MB"}),
    ],
)
def test_what_a_refused_file_holds_is_told(data: bytes, code: str, params: dict[str, str]) -> None:
    assert [(one.code, dict(one.params)) for one in decode("x.yaml", data)[1]] == [(code, params)]


def test_a_text_cut_by_a_comma_is_told_in_plain_letters_too() -> None:
    assert faults("a: {text: mot, hai ba}\n") == [("HT124", 1, 14)]
    assert said("a: {text: mot, 'hai ba': }\n") == []
    assert said("a: {text: mot, hai: ''}\n") == []


def test_an_item_that_ran_into_a_text_is_to_be_aligned_with_the_nearest_list_above() -> None:
    assert said("- a\n") == [("HT111", {})]
    assert said("a:\n  - một\n    - hai\nb: x\n") == [("HT106", {"indent": "4", "line": "2", "wanted": "2"})]
    assert said("a:\n  - một\n    hai\n    - ba\n") == [("HT106", {"indent": "4", "line": "2", "wanted": "2"})]
    assert said("a: một\n  - hai\n  - ba\n") == [("HT106", {"indent": "2", "line": "", "wanted": ""})]


def test_where_libyaml_is_not_there_the_parser_is_the_one_written_in_python(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml, "__with_libyaml__", False)
    monkeypatch.setattr(composing, "_Loader", composing._make_loader())
    tree, found = parse_tree(Source("x.yaml", "a: 14:00\nb: [1, yes]\n"))
    assert tree is not None
    assert (tree.data, found) == ({"a": "14:00", "b": ["1", "yes"]}, [])
    assert tree.locate(("b", 1))[1].start == Position(2, 8)


def test_too_many_keys_are_told_with_the_limit() -> None:
    text = "".join(f"k{at}: x\n" for at in range(MAX_KEYS + 1))
    tree, found = parse_tree(Source("x.yaml", text))
    assert tree is None
    assert [(one.code, one.params) for one in found] == [("HT127", {"limit": "1.000"})]
    assert parse_tree(Source("x.yaml", text.partition("\n")[2]))[0] is not None


def test_a_key_that_is_a_list_hides_no_other_key() -> None:
    tree, found = parse_tree(Source("x.yaml", "? [a, b]\n: c\nd: e\n"))
    assert tree is not None
    assert [one.code for one in found] == ["HT113"]
    assert tree.locate(("d",)) == (1, Span("x.yaml", Position(3, 4), Position(3, 5)))


def test_of_a_key_typed_twice_the_first_is_left_when_others_go() -> None:
    tree, _ = parse_tree(Source("x.yaml", "a: 1\na: 2\nb: 3\n"))
    assert tree is not None
    rest = tree.without({("b",)})
    assert (rest.data, len(rest.root.value)) == ({"a": "1"}, 1)
