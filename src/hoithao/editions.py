"""What stays inside the agency: parts of a file marked ``internal``, and the editions of its documents that go without.

``internal: có`` withholds a whole record, ``internal: [reason]`` single keys of it. A withheld part is taken out of
the data before anything is bound, so that no view can print it and no figure counts it; what remains to be looked
for is the same words typed a second time in the open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from hoithao.diagnostics import Path, Span
from hoithao.layers import Layers
from hoithao.scalars import WHOLE, parse_withheld
from hoithao.tree import Tree
from hoithao.vn import nfc

KEY = "internal"

_NO_SECRET = frozenset({
    "agenda", "by", "current", "date", "degree", "draft", "due", "event", "fallback", "focus", "group",
    "honorific", "issue", "kind", "locality", "of", "option", "position", "role", "same_as", "source", "stance",
    "status", "symbol", "targets", "type", "unit", "units", "venue", "view", "voice", "when",
})  # fmt: skip
"""Keys whose values are references, dates, choices or posts: by themselves they give nothing away."""

_LEAST_WORDS = 2
_WORD = re.compile(r"[^\W_]+")


class Secret(Struct, frozen=True):
    """Words that may not go out: as they are typed, as they are compared, and where they stand."""

    typed: str
    words: str
    span: Span


class Unknown(Struct, frozen=True):
    """A key that ``internal`` names and the record does not have."""

    key: str
    span: Span


class Withheld(Struct, frozen=True):
    """The parts of a workshop's files that are internal, and the files without them."""

    count: int
    first: Span
    """Where the first of them stands."""
    rest: Layers
    secrets: tuple[Secret, ...]
    ids: frozenset[str]
    unknown: tuple[Unknown, ...]


def words_of(text: str) -> str:
    """Return a text as it is compared: its words in small letters, with a blank around each."""
    return f" {' '.join(_WORD.findall(nfc(text).casefold()))} "


def withheld_in(layers: Layers) -> Withheld | None:
    """Return what is internal in the files of a workshop, or ``None`` where nothing is."""
    trees = [_marked(tree) for tree in layers.trees]
    drafts = [_marked(mounted.tree) for mounted in layers.drafts]
    every = [*trees, *drafts]
    if not any(marked.paths or marked.unknown for marked in every):
        return None
    gone = frozenset(trees[0].paths)
    mounts = [
        replace(mounted, tree=marked.rest, path=place)
        for mounted, marked in zip(layers.drafts, drafts, strict=True)
        if (place := _moved_up(mounted.path, gone)) is not None
    ]
    rest = Layers(tuple(marked.rest for marked in trees), tuple(mounts))
    spans = [span for marked in every for span in (*marked.spans, *(one.span for one in marked.unknown))]
    return Withheld(
        count=sum(len(marked.paths) for marked in every),
        first=spans[0],
        rest=rest,
        secrets=tuple(_still_secret([one for marked in every for one in marked.secrets], rest)),
        ids=frozenset(name for marked in every for name in marked.ids),
        unknown=tuple(one for marked in every for one in marked.unknown),
    )


def in_the_open(withheld: Withheld) -> Iterator[tuple[Secret, Span]]:
    """Yield the secrets whose words stand in the open part of the files too, each with the first such place."""
    open_texts = [(words_of(text), tree, path) for tree in _trees(withheld.rest) for path, text in _texts(tree.data)]
    whole = "\n".join(words for words, _, _ in open_texts)
    for secret in withheld.secrets:
        if secret.words in whole:
            tree, path = next((tree, path) for words, tree, path in open_texts if secret.words in words)
            yield secret, tree.locate(path)[1]


class _Marked(Struct, frozen=True):
    """One file: what is internal in it, and the file without."""

    paths: tuple[Path, ...]
    spans: tuple[Span, ...]
    rest: Tree
    secrets: tuple[tuple[str, Secret], ...]
    """Each with the key it stands under."""
    ids: frozenset[str]
    unknown: tuple[Unknown, ...]


def _marked(tree: Tree) -> _Marked:
    if KEY not in tree.source.text:
        return _Marked((), (), tree, (), frozenset(), ())
    paths: list[Path] = []
    unknown: list[Unknown] = []
    for path, record in _records(tree.data, ()):
        names = parse_withheld(record[KEY])
        if names == (WHOLE,):
            paths.append(path)
        elif isinstance(names, tuple):
            paths += [(*path, name) for name in names if name in record]
            span = tree.locate((*path, KEY))[1]
            unknown += [Unknown(str(name), span) for name in names if name not in record or name == KEY]
    secrets = [
        (_key(path), Secret(text, words_of(text), tree.locate(path)[1]))
        for out in paths
        for path, text in _texts(_at(tree.data, out), out)
        if not _NO_SECRET.intersection(path[len(out) :])
    ]
    ids = {record["id"] for out in paths if isinstance(record := _at(tree.data, out), dict) and _is_text(record, "id")}
    return _Marked(
        tuple(paths),
        tuple(tree.locate(path)[1] for path in paths),
        tree.without(frozenset((key,) for key in tree.data) if () in paths else frozenset(paths)),
        tuple((key, one) for key, one in secrets if one.words.count(" ") > _LEAST_WORDS and key not in (KEY, "id")),
        frozenset(ids),
        tuple(unknown),
    )


def _still_secret(secrets: list[tuple[str, Secret]], rest: Layers) -> Iterator[Secret]:
    """Yield what is nowhere said in the open under the same key: another body may have said the very same."""
    said = {(_key(path), words_of(text)) for tree in _trees(rest) for path, text in _texts(tree.data)}
    yield from (secret for key, secret in secrets if (key, secret.words) not in said)


def _moved_up(path: Path, gone: Set[Path]) -> Path | None:
    """Return where a draft stands once others of its list are gone; ``None`` if it is gone itself."""
    if path in gone:
        return None
    *above, last = path
    return (*above, last - sum((*above, at) in gone for at in range(last))) if isinstance(last, int) else path


def _trees(layers: Layers) -> list[Tree]:
    return [*layers.trees, *(mounted.tree for mounted in layers.drafts)]


def _records(data: Any, at: Path) -> Iterator[tuple[Path, Mapping[str, Any]]]:
    """Yield the outermost mappings that are marked; what is inside a whole one needs no mark of its own."""
    if isinstance(data, dict):
        if KEY in data and data[KEY] is not None:
            yield at, data
            if parse_withheld(data[KEY]) == (WHOLE,):
                return
        for key, value in data.items():
            yield from _records(value, (*at, key))
    elif isinstance(data, list):
        for number, value in enumerate(data):
            yield from _records(value, (*at, number))


def _texts(data: Any, at: Path = ()) -> Iterator[tuple[Path, str]]:
    if isinstance(data, str):
        yield at, data
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from _texts(value, (*at, key))
    elif isinstance(data, list):
        for number, value in enumerate(data):
            yield from _texts(value, (*at, number))


def _key(path: Path) -> str:
    return next((step for step in reversed(path) if isinstance(step, str)), "")


def _at(data: Any, path: Path) -> Any:
    for step in path:
        data = data[step]
    return data


def _is_text(record: Mapping[str, Any], key: str) -> bool:
    return isinstance(record.get(key), str)
