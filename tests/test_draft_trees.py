"""Any tree of a legal text, written as a Word file and read back, is the same tree: typed, or numbered by Word."""

from __future__ import annotations

from dataclasses import dataclass, field

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hoithao.binding import bind_draft
from hoithao.draft_file import draft_yaml, read_draft
from hoithao.model.draft import Section
from hoithao.source import Source
from hoithao.tree import parse_tree
from hoithao.vn import POINT_LETTERS, roman
from word_file import level, numbering, paragraph, word_file

POINTS = 4
"""Word's own letters are those of the alphabet of points as far as d."""


@dataclass
class Node:
    level: str
    heading: str = ""
    text: tuple[str, ...] = ()
    below: list[Node] = field(default_factory=list)
    number: str = ""


WORDS = st.sampled_from(
    ["cơ quan", "tổ chức", "“dữ liệu”", "(sau đây", "01/7/2026;", "50%", "khoản 2", "Điều 5", "#", ": -", "và/hoặc"]
)
PHRASE = st.lists(WORDS, min_size=1, max_size=8).map(" ".join)
TITLE = PHRASE.map(lambda text: ("Tên " + text).rstrip(";:-# "))
CAPITALS = PHRASE.map(lambda text: ("QUY ĐỊNH " + text.upper()).rstrip(";:-# "))
SENTENCE = PHRASE.map(lambda text: f"Nội dung {text}.")
TEXT = st.lists(SENTENCE, min_size=1, max_size=3).map(tuple)

POINT = st.builds(Node, st.just("điểm"), text=TEXT)
CLAUSE = st.builds(Node, st.just("khoản"), text=TEXT, below=st.lists(POINT, max_size=POINTS))
ARTICLE = st.one_of(
    st.builds(Node, st.just("điều"), TITLE, text=TEXT),
    st.builds(Node, st.just("điều"), TITLE, below=st.lists(CLAUSE, min_size=1, max_size=4)),
    st.builds(Node, st.just("điều"), text=TEXT, below=st.lists(POINT, max_size=2)),
)
ARTICLES = st.lists(ARTICLE, min_size=1, max_size=3)
SUBSECTION = st.builds(Node, st.just("tiểu mục"), CAPITALS, below=ARTICLES)
SECTION = st.builds(
    Node, st.just("mục"), CAPITALS, below=st.one_of(ARTICLES, st.lists(SUBSECTION, min_size=1, max_size=2))
)
CHAPTER = st.builds(
    Node, st.just("chương"), CAPITALS, below=st.one_of(ARTICLES, st.lists(SECTION, min_size=1, max_size=2))
)
PART = st.builds(Node, st.just("phần"), CAPITALS, below=st.lists(CHAPTER, min_size=1, max_size=2))
ANNEX = st.builds(Node, st.just("phụ lục"), CAPITALS, text=TEXT)
BODY = st.one_of(ARTICLES, st.lists(CHAPTER, min_size=1, max_size=3), st.lists(PART, min_size=1, max_size=2))
DRAFT = st.tuples(BODY, st.lists(ANNEX, max_size=2)).map(lambda pair: [*pair[0], *pair[1]])

THROUGHOUT = ("phần", "chương", "điều", "phụ lục")
ROMAN = ("phần", "chương", "phụ lục")


def numbered(nodes: list[Node], counts: dict[str, int] | None = None) -> list[Node]:
    """Give every node its number, in place."""
    counts = {} if counts is None else counts
    here: dict[str, int] = {}
    for node in nodes:
        row = counts if node.level in THROUGHOUT else here
        row[node.level] = at = row.get(node.level, 0) + 1
        node.number = roman(at) if node.level in ROMAN else POINT_LETTERS[at - 1] if node.level == "điểm" else str(at)
        numbered(node.below, counts)
    return nodes


def expected(nodes: list[Node]) -> list[object]:
    names = {"khoản": "khoản", "điểm": "điểm"}
    return [
        (
            f"{names.get(node.level, node.level.capitalize())} {node.number}",
            node.heading,
            "\n".join(node.text),
            expected(node.below),
        )
        for node in nodes
    ]


def found(sections: tuple[Section, ...]) -> list[object]:
    return [(one.ref, one.heading or "", one.text or "", found(one.sections)) for one in sections]


def read(data: bytes) -> list[object]:
    draft, refused = read_draft("a.docx", data)
    assert draft is not None, refused
    assert draft.is_whole, draft.diagnostics
    assert [one.code for one in draft.diagnostics] == []
    tree, faults = parse_tree(Source("a.yaml", draft_yaml(draft, "a.docx", "a.yaml")))
    assert faults == []
    assert tree is not None
    bound, faults = bind_draft(tree)
    assert bound is not None, faults
    return found(bound.sections)


HEAD = ["LUẬT", "VỀ VIỆC NÀY", "Căn cứ Hiến pháp;"]


def typed(node: Node) -> list[str]:
    body = []
    if node.level in ("điều", "khoản", "điểm"):
        mark = {"điều": f"Điều {node.number}.", "khoản": f"{node.number}.", "điểm": f"{node.number})"}[node.level]
        first, *rest = (node.heading, *node.text) if node.heading else node.text
        body += [paragraph(f"{mark} {first}"), *map(paragraph, rest)]
    else:
        body += [
            paragraph(f"{node.level.capitalize()} {node.number}", centred=True),
            paragraph(node.heading, centred=True),
        ]
        body += map(paragraph, node.text)
    return [*body, *(one for inner in node.below for one in typed(inner))]


ANEW = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
LISTS = {
    "phần": (1, 0), "chương": (2, 0), "mục": (3, 0), "tiểu mục": (3, 1), "điều": (4, 0), "khoản": (4, 1),
    "điểm": (4, 2), "phụ lục": (5, 0),
}  # fmt: skip
NUMBERING = numbering(
    {
        1: level(0, "Phần %1", "upperRoman"),
        2: level(0, "Chương %1", "upperRoman"),
        3: level(0, "Mục %1") + level(1, "Tiểu mục %2"),
        4: level(0, "Điều %1.") + level(1, "%2.") + level(2, "%3)", "lowerLetter"),
        5: level(0, "Phụ lục %1", "upperRoman"),
        6: level(0, "%1)", "lowerLetter"),
    },
    {at: at for at in range(1, 7)}
    # A list of sections that begins anew, for each chapter; points below an article for each of them.
    | dict.fromkeys(range(100, 160), (3, ANEW))
    | dict.fromkeys(range(200, 300), (6, ANEW)),
)


def automatic(nodes: list[Node]) -> list[str]:
    body: list[str] = []
    chapters = articles = 0

    def add(node: Node, above: Node | None) -> None:
        nonlocal chapters, articles
        chapters += node.level == "chương"
        articles += node.level == "điều"
        num = LISTS[node.level]
        if node.level in ("mục", "tiểu mục"):
            num = (100 + chapters, num[1])
        if node.level == "điểm" and above is not None and above.level == "điều":
            num = (200 + articles, 0)
        first, *rest = (node.heading, *node.text) if node.heading else node.text
        body.extend(
            [paragraph(first, num=num, centred=node.level not in ("điều", "khoản", "điểm")), *map(paragraph, rest)]
        )
        for inner in node.below:
            add(inner, node)

    for node in nodes:
        add(node, None)
    return body


RUN = settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@RUN
@given(DRAFT)
def test_a_typed_tree_comes_back(nodes: list[Node]) -> None:
    numbered(nodes)
    body = [one for node in nodes for one in typed(node)]
    assert read(word_file(*HEAD, *body)) == expected(nodes)


@RUN
@given(DRAFT)
def test_a_tree_numbered_by_word_comes_back(nodes: list[Node]) -> None:
    numbered(nodes)
    assert read(word_file(*HEAD, *automatic(nodes), numbering=NUMBERING)) == expected(nodes)
