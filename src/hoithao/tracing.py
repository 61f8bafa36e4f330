"""A breach found in a finished document → the typed words that brought it about, and whether they were told of.

Texts are compared word by word, since a view puts words before and after a text, changes its first letter and its
last mark. The texts of the files are read only once a breach is there.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from hoithao.catalogue import report
from hoithao.diagnostics import Diagnostic, Passage, Path, Position, Related, Span
from hoithao.inspection import KINDS, TYPED, Judgement, judge
from hoithao.inspection.recognising import opens_as_component
from hoithao.output import Output
from hoithao.stretch import Stretch, read_stretch
from hoithao.tree import Tree
from hoithao.vn import nfc
from hoithao.waivers import settle_made
from hoithao.wording import scalars

TOLD_BY = {"HTA72": "HT605", "HTA73": "HT601", "HTA74": "HT606", "HTA75": "HT326"}
"""What tells at a line of the file that which an assertion finds in the document."""

_WORD = re.compile(r"\w+")
_MARKS = ("reads=", "and-reads=", "word-cut=")
_OPENING = 3
_SHOWN = 8
"""How many words of a line are looked for where no single words of it are wrong."""
_MOST_SHOWN = 5
"""How many places are named where several may be meant."""
_MOST_ALIKE = 20
"""How many places of one and the same text are looked at."""
_MOST_LETTERS = 50_000_000
"""How many letters of passages are compared at all: texts made to be alike are not traced to their end."""
_MOST_WORDS = 1000
"""How many words of a passage may come before the text that is looked for."""


class Origin(Struct, frozen=True):
    """Where a breach comes from: typed words or not, told of there or not."""

    spans: tuple[Span, ...] = ()
    """The places it may come from, one in each text; none where no typed words are in it."""
    told: bool = False

    @property
    def span(self) -> Span | None:
        """The one place, if there is one."""
        return self.spans[0] if len(self.spans) == 1 else None


class _Text(Struct, frozen=True):
    tree: Tree
    path: Path
    node: Any


class Origins:
    """The texts of the files under a workshop, and what was said about them at their lines."""

    def __init__(self, trees: Iterable[Tree], told: Iterable[Diagnostic]) -> None:
        self._trees = tuple(trees)
        self._said = tuple(told)
        self._passages: dict[str, list[tuple[str, list[_Text]]]] = {}
        self._origins: dict[tuple[str, str, str], Origin] = {}
        self._stretches: dict[tuple[str, Path], Stretch] = {}
        self._left = _MOST_LETTERS

    def of(self, breach: Diagnostic) -> Origin:
        """Return where a breach of the document comes from."""
        passage = breach.passage.text if breach.passage is not None else ""
        key = (breach.code, wrong_words(breach), passage)
        if key not in self._origins:
            self._origins[key] = self._origin(*key)
        return self._origins[key]

    def _origin(self, code: str, wrong: str, passage: str) -> Origin:
        lines = self._lines_in(passage)
        if _words(wrong) and _words(wrong) != _words(passage):
            lines = [(line, texts) for line, texts in lines if f" {_words(wrong)} " in f" {line} "]
        else:
            # A name in a sentence of the program is not what the sentence says.
            half = len(_words(passage)) / 2
            longest = max((len(line) for line, _ in lines), default=0)
            lines = [(line, texts) for line, texts in lines if len(line) == longest >= half]
            wrong = ""
        found = [(text, wrong or line) for line, texts in lines for text in texts[:_MOST_ALIKE]]
        places = self._places(found, exactly=bool(wrong)) or self._places(found)
        told = any(self._is_told(TOLD_BY.get(code, ""), span) for spans in places for span in spans)
        return Origin(tuple(spans[0] for spans in places), told)

    def opening(self, passage: str, is_meant: Callable[[str], bool]) -> Origin:
        """Return where the words come from that a passage of the document opens with, if they were typed.

        ``is_meant`` tells whether those words by themselves are what is looked for.
        """
        ends = [found.end() for found in _WORD.finditer(nfc(passage))]
        words = _words(passage).split()
        counts = self._index[0].get(" ".join(words[:_OPENING]), set()) | self._index[0].get(" ".join(words[:2]), set())
        for count in sorted(counts, reverse=True):
            line = " ".join(words[:count])
            texts = self._index[1].get(line)
            if texts and 1 < count <= len(ends) and is_meant(passage[: ends[count - 1]]):
                places = self._places([(text, line) for text in texts[:_MOST_ALIKE]])
                return Origin(tuple(spans[0] for spans in places))
        return Origin()

    def typed_under(self, key: str, passage: str) -> bool:
        """Tell whether a passage is, as a whole, a text that was typed under a key."""
        return any(key in text.path for text in self._index[1].get(_words(passage), ()))

    def _places(self, found: list[tuple[_Text, str]], *, exactly: bool = False) -> list[list[Span]]:
        """Return, for each text that holds its words, where they stand in it."""
        places = [list(_places(self._stretch(text), words, exactly=exactly)) for text, words in found]
        return [spans for spans in places if spans]

    def _stretch(self, text: _Text) -> Stretch:
        source = text.tree.source
        key = (source.name, text.path)
        if key not in self._stretches:
            self._stretches[key] = read_stretch(source, text.node, text.path)
        return self._stretches[key]

    def _lines_in(self, passage: str) -> list[tuple[str, list[_Text]]]:
        """Return the lines of the files that a passage holds, as words, with the texts they stand in."""
        if passage not in self._passages:
            self._passages[passage] = list(dict(self._search(_words(passage))).items())
        return self._passages[passage]

    def _search(self, passage: str) -> Iterator[tuple[str, list[_Text]]]:
        opening, texts = self._index
        starts = [0, *(found.end() for found in re.finditer(" ", passage)), len(passage) + 1]
        at = 0
        while at < min(len(starts) - 1, _MOST_WORDS) and self._left > 0:
            counts: set[int] = set()
            for size in range(1, min(_OPENING, len(starts) - 1 - at) + 1):
                counts |= opening.get(passage[starts[at] : starts[at + size] - 1], set())
            step = 1
            # The longest line there is the one meant; what it holds is not looked for again.
            for count in sorted((one for one in counts if at + one < len(starts)), reverse=True):
                line = passage[starts[at] : starts[at + count] - 1]
                self._left -= len(line)
                if line in texts:
                    yield line, texts[line]
                    step = count
                    break
            at += step

    @cached_property
    def _index(self) -> tuple[dict[str, set[int]], dict[str, list[_Text]]]:
        """How many words the lines have that open with some words, and the texts each line stands in."""
        opening: dict[str, set[int]] = defaultdict(set)
        texts: dict[str, list[_Text]] = defaultdict(list)
        for tree in self._trees:
            for path, _, node in scalars(tree.root, (), ""):
                for line in node.value.split("\n"):
                    words = _words(line).split()
                    if words:
                        opening[" ".join(words[:_OPENING])].add(len(words))
                        texts[" ".join(words)].append(_Text(tree, path, node))
        return opening, texts

    @cached_property
    def _spans(self) -> dict[tuple[str, str], list[tuple[Position, Position]]]:
        spans: dict[tuple[str, str], list[tuple[Position, Position]]] = defaultdict(list)
        for one in self._said:
            if one.span is not None:
                spans[one.code, one.span.file].append((one.span.start, one.span.end))
        return {key: sorted(found) for key, found in spans.items()}

    def _is_told(self, code: str, place: Span) -> bool:
        known = self._spans.get((code, place.file), [])
        at = bisect_right(known, (place.end, place.end))
        return any(end > place.start for _, end in known[max(at - 2, 0) : at])


def _words(text: str) -> str:
    return " ".join(_WORD.findall(nfc(text).casefold()))


def wrong_words(breach: Diagnostic) -> str:
    """Return the words of a passage that an assertion is about, as they are printed; empty where it is about all."""
    tokens = breach.params.get("found", "").split("|")
    return next((one.partition("=")[2] for one in reversed(tokens) if one.startswith(_MARKS)), "")


def _places(stretch: Stretch, words: str, *, exactly: bool) -> Iterator[Span]:
    """Yield where words stand in a text, whatever is between them."""
    plain = unicodedata.is_normalized("NFC", stretch.text)
    text, origin = (stretch.text, None) if plain else stretch.composed()
    pattern = r"\W+".join(map(re.escape, _WORD.findall(words)[:_SHOWN]))
    for found in re.finditer(rf"(?<!\w){pattern}(?!\w)", text, 0 if exactly else re.IGNORECASE):
        start, end = found.span()
        yield stretch.span(start, end) if origin is None else stretch.span(origin[start], origin[end])


def misread(judged: Judgement, origins: Origins) -> list[tuple[Diagnostic, Origin]]:
    """Return typed words that were taken for a component, each with the first breach that came of it.

    Empty where no breach came of any: what a text says of itself is asked elsewhere.
    """
    breaches = [one for one in (*judged.ours, *judged.others) if one.code not in TYPED]
    found: dict[tuple[Span, ...], tuple[Diagnostic, Origin]] = {}
    for text in judged.marked if breaches else ():
        origin = origins.opening(text, opens_as_component)
        if origin.spans:
            of_it = (one for one in breaches if one.passage is not None and one.passage.text == text)
            breach = next(of_it, breaches[0])
            # About the whole of the text, wherever the breach itself is.
            whole = replace(breach, params={}, passage=Passage("body", 0, text))
            found.setdefault(origin.spans, (whole, origin))
    return list(found.values())


def _told_of_words(found: Iterable[tuple[str, Diagnostic, Origin]], file: str) -> list[Diagnostic]:
    """Return what is said about breaches by typed words that nothing else tells: once for each place.

    Each comes with the name of its document. What has no single place is said of the whole ``file``, with the places
    that may be meant.
    """
    names: dict[tuple[str, str, str, Span | None], dict[str, None]] = defaultdict(dict)
    maybe: dict[tuple[str, str, str, Span | None], dict[Span, None]] = defaultdict(dict)
    for name, breach, origin in found:
        passage = breach.passage.text if breach.passage is not None else ""
        key = (breach.code, wrong_words(breach) or passage, breach.params.get("found", ""), origin.span)
        names[key][name] = None
        maybe[key] |= dict.fromkeys(origin.spans)
    return [
        report(
            "HT908",
            span.file if span is not None else file,
            span,
            related=tuple(Related("see-here", one) for one in [*maybe[key]][:_MOST_SHOWN] if span is None),
            name=", ".join(known),
            rule_code=key[0],
            required=key[0],
            text=key[1],
        )
        for key, known in names.items()
        for span in (key[3],)
    ]


def _told_of_own(found: Iterable[tuple[str, Diagnostic]], file: str, span: Span | None) -> list[Diagnostic]:
    """Return what is said about breaches of documents an agency worded or laid out itself: each assertion once."""
    first: dict[tuple[str, str], Diagnostic] = {}
    for name, breach in found:
        first.setdefault((name, breach.code), breach)
    return [
        report(
            "HT909",
            file or name,
            span,
            name=name,
            rule_code=code,
            required=code,
            text=breach.passage.text if breach.passage is not None else "",
        )
        for (name, code), breach in first.items()
    ]


def told_of_documents(
    outputs: Iterable[Output], trees: Sequence[Tree], said: Iterable[Diagnostic], *, place: Span | None, own: bool
) -> list[Diagnostic]:
    """Hold finished documents against the decree, as the checker reads it, and return what has to be said of it.

    Ours may have no breach but those that typed words bring about, which are told of where nothing that was ``said``
    does. With ``own``, an agency worded or laid out the documents itself: their breaches are told of as its own, at
    the ``place`` that names what it did. ``trees`` are the files they were made from, the workshop file first.
    """
    origins = Origins(trees, said)
    ours, typed, of_agency = [], [], []
    for output in outputs:
        if output.kind not in KINDS:
            continue
        name = output.suffix + output.extension
        judged = judge(output.data, output.kind)
        if disguised := misread(judged, origins):
            # What else there is is of no account before that is settled, but what single words are wrong by.
            typed += [(name, breach, origin) for breach, origin in disguised]
            judged = replace(judged, ours=(), others=tuple(one for one in judged.others if one.code in TYPED))
        for one in judged.others:
            origin = origins.of(one)
            if not origin.told and (origin.spans or not own):
                typed.append((name, one, origin))
            elif not origin.told:
                of_agency.append((name, one))
        for one in judged.ours:
            if one.code == "HTA55" and one.passage is not None and origins.typed_under("authority", one.passage.text):
                typed.append((name, one, origins.of(one)))
            elif not own:
                text = one.passage.text if one.passage is not None else ""
                ours.append(report("HT907", name, rule_code=one.code, text=text))
            elif one.code.startswith("HTA"):
                # What is no administrative document, as a form may be, has no breaches.
                of_agency.append((name, one))
    found = _told_of_words(typed, trees[0].source.name) + _told_of_own(of_agency, place.file if place else "", place)
    return ours + settle_made(found, trees)
