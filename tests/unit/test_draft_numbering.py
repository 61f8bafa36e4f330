"""What Word prints before the paragraphs of a list. The sequences were compared with LibreOffice's own text export."""

from __future__ import annotations

from hoithao.draft_file.package import open_package
from hoithao.draft_file.reader import read_blocks
from word_file import level, numbering, paragraph, style, styles, word_file

RESTART = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{}"/></w:lvlOverride>'


def labels(*body: str, lists: str = "", known: str = "") -> list[str]:
    """The labels of all paragraphs; the text of each is «x»."""
    parts = {name: text for name, text in (("numbering", lists), ("styles", known)) if text}
    package, refused = open_package("a.docx", word_file(*body, **parts))
    assert refused == []
    assert package is not None
    return [block.label for block in read_blocks(package).blocks]  # type: ignore[union-attr]


def items(*places: tuple[int, int]) -> list[str]:
    return [paragraph("x", num=place) for place in places]


THREE = level(0, "Điều %1.") + level(1, "%1.%2.") + level(2, "%3)", "lowerLetter")


def test_deeper_levels_begin_anew() -> None:
    found = labels(
        *items((1, 0), (1, 1), (1, 2), (1, 2), (1, 1), (1, 2), (1, 0), (1, 1)), lists=numbering({0: THREE}, {1: 0})
    )
    assert found == ["Điều 1.", "1.1.", "a)", "b)", "1.2.", "a)", "Điều 2.", "2.1."]


def test_a_level_passed_over_counts_as_begun() -> None:
    found = labels(*items((1, 1), (1, 1), (1, 0), (1, 2), (1, 1)), lists=numbering({0: THREE}, {1: 0}))
    assert found == ["1.1.", "1.2.", "Điều 2.", "a)", "2.2."]


def test_lists_made_after_one_count_on_together() -> None:
    found = labels(*items((1, 0), (2, 0), (1, 0)), lists=numbering({0: THREE}, {1: 0, 2: 0}))
    assert found == ["Điều 1.", "Điều 2.", "Điều 3."]


def test_an_override_takes_hold_once() -> None:
    lists = numbering({0: THREE}, {1: 0, 2: (0, RESTART.format(5))})
    assert labels(*items((1, 0), (2, 0), (2, 0), (1, 0), (2, 0)), lists=lists) == [
        "Điều 1.", "Điều 5.", "Điều 6.", "Điều 7.", "Điều 8.",
    ]  # fmt: skip


def test_an_override_waits_for_its_own_level() -> None:
    lists = numbering({0: THREE}, {1: 0, 2: (0, RESTART.format(1))})
    assert labels(*items((1, 0), (2, 1), (2, 0)), lists=lists) == ["Điều 1.", "1.1.", "Điều 1."]


def test_an_override_may_bring_a_level_of_its_own() -> None:
    own = '<w:lvlOverride w:ilvl="0">' + level(0, "%1)", "upperRoman", start=3) + "</w:lvlOverride>"
    assert labels(*items((2, 0), (2, 0)), lists=numbering({0: THREE}, {2: (0, own)})) == ["III)", "IV)"]


def test_a_level_that_never_restarts() -> None:
    lists = numbering(
        {0: level(0, "%1.", "upperRoman") + level(1, "Điều %2.", extra='<w:lvlRestart w:val="0"/>')}, {1: 0}
    )
    assert labels(*items((1, 0), (1, 1), (1, 0), (1, 1)), lists=lists) == ["I.", "Điều 1.", "II.", "Điều 2."]


def test_a_level_that_restarts_after_one_level_only() -> None:
    levels = level(0, "%1.") + level(1, "%2.") + level(2, "%3.", extra='<w:lvlRestart w:val="1"/>')
    found = labels(*items((1, 0), (1, 1), (1, 2), (1, 1), (1, 2), (1, 0), (1, 2)), lists=numbering({0: levels}, {1: 0}))
    assert found == ["1.", "1.", "1.", "2.", "2.", "2.", "1."]


def test_legal_numbering_shows_roman_numbers_as_digits() -> None:
    levels = level(0, "%1.", "upperRoman") + level(1, "%1.%2.", "upperRoman", extra="<w:isLgl/>")
    assert labels(*items((1, 0), (1, 0), (1, 1)), lists=numbering({0: levels}, {1: 0})) == ["I.", "II.", "2.1."]


def test_a_bullet_has_no_number_to_show_below_it() -> None:
    levels = level(0, "%1.") + level(1, "-", "bullet") + level(2, "%1.%2%3.")
    assert labels(*items((1, 0), (1, 1), (1, 2)), lists=numbering({0: levels}, {1: 0})) == ["1.", "-", "1.1."]


def test_letters_and_numerals() -> None:
    for kind, expected in (
        ("lowerLetter", ["z", "aa"]),
        ("upperLetter", ["Z", "AA"]),
        ("lowerRoman", ["xxvi", "xxvii"]),
        ("decimalZero", ["26", "27"]),
        ("none", ["", ""]),
    ):
        lists = numbering({0: level(0, "%1", kind, start=26)}, {1: 0})
        assert labels(*items((1, 0), (1, 0)), lists=lists) == expected


def test_a_list_can_be_taken_off() -> None:
    known = styles(style("Khoan", "Khoản", paragraph_xml='<w:numPr><w:numId w:val="1"/></w:numPr>'))
    body = [paragraph("x", style="Khoan"), paragraph("x", style="Khoan", num=(0, 0)), paragraph("x", style="Khoan")]
    assert labels(*body, lists=numbering({0: THREE}, {1: 0}), known=known) == ["Điều 1.", "", "Điều 2."]


def test_a_list_style_stands_for_the_list_that_defines_it() -> None:
    lists = numbering({0: '<w:numStyleLink w:val="Ke"/>', 1: '<w:styleLink w:val="Ke"/>' + THREE}, {1: 0, 2: 1})
    known = styles(style("Ke", "Kê", paragraph_xml='<w:numPr><w:numId w:val="2"/></w:numPr>'))
    assert labels(*items((1, 0), (1, 1)), lists=lists, known=known) == ["Điều 1.", "1.1."]


def test_circles_end() -> None:
    lists = numbering({0: '<w:numStyleLink w:val="Ke"/>'}, {1: 0})
    known = styles(
        style("Ke", "Kê", based_on="Ke2", paragraph_xml='<w:numPr><w:numId w:val="1"/></w:numPr>'),
        style("Ke2", "Kê 2", based_on="Ke"),
    )
    assert labels(*items((1, 0)), paragraph("x", style="Ke2"), lists=lists, known=known) == ["", ""]


def test_what_is_not_defined_prints_nothing() -> None:
    assert labels(*items((7, 0), (1, 8)), lists=numbering({0: THREE}, {1: 0})) == ["", ""]
    assert labels(*items((1, 0))) == [""]


def test_a_label_without_a_blank_behind_it() -> None:
    lists = numbering({0: level(0, "Điều %1", extra='<w:suff w:val="nothing"/>')}, {1: 0})
    package, _ = open_package("a.docx", word_file(paragraph(". Phạm vi", num=(1, 0)), numbering=lists))
    assert package is not None
    assert [block.shown for block in read_blocks(package).blocks] == ["Điều 1. Phạm vi"]  # type: ignore[union-attr]


def test_empty_paragraphs_of_a_list_count() -> None:
    body = [paragraph("x", num=(1, 0)), paragraph(num=(1, 0)), paragraph("x", num=(1, 0))]
    assert labels(*body, lists=numbering({0: THREE}, {1: 0})) == ["Điều 1.", "Điều 2.", "Điều 3."]
