"""How the text of a workshop file is written: capitals, citations, dates, letters that are not what they seem.

Looks at the located scalars, so that a finding points at the very characters
it is about. Nothing is rewritten here: where one right form is certain, the
finding carries it as the value ``fix``, to stand for exactly its span.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from msgspec.structs import replace

from hoithao.diagnostics import Diagnostic, Path
from hoithao.fixes import FIX
from hoithao.stretch import Stretch, read_stretch
from hoithao.tree import Tree
from hoithao.vn import nfc
from hoithao.wording.file_wide import Tallies
from hoithao.wording.letters import LetterScan
from hoithao.wording.prose import check_person, check_prose
from hoithao.wording.whole import check_whole

NOT_PROSE = frozenset(
    ("current", "date", "draft", "drafts", "due", "end", "file", "id", "number", "ref", "schema", "start", "symbol",
     "targets")
)  # fmt: skip
"""Keys whose values are marks, references or the draft's own words: only their characters are looked at."""

_DRAFTS = ("draft", "drafts")
_OF_DRAFTS = ("bases", "text")
"""Keys below a draft that hold its own words."""


def check_wording(trees: Iterable[Tree], drafts: Iterable[Tree] = ()) -> list[Diagnostic]:
    """Return what is wrong with the wording of the workshop file and of the agency file under it.

    A draft file holds the words of its drafter: only their characters are looked at, and nothing there is mended.
    """
    found = [found for tree in trees for found in _check_tree(tree)]
    return found + [fault for draft in drafts for fault in _check_draft(draft)]


def _check_draft(tree: Tree) -> Iterator[Diagnostic]:
    letters = LetterScan(tree.source)
    if letters.needed:
        for path, _, node in scalars(tree.root, (), ""):
            for fault in letters.check(read_stretch(tree.source, node, path))[0]:
                yield replace(fault, params={name: value for name, value in fault.params.items() if name != FIX})


def _check_tree(tree: Tree) -> Iterator[Diagnostic]:
    letters = LetterScan(tree.source)
    tallies = Tallies(tree.source)
    for path, key, node in scalars(tree.root, (), ""):
        stretch = read_stretch(tree.source, node, path)
        if letters.needed:
            faults, readable = letters.check(stretch)
            yield from faults
            if not readable:
                continue
        if key not in NOT_PROSE and not (key in _OF_DRAFTS and path[0] in _DRAFTS):
            yield from check_prose(stretch)
            yield from check_whole(stretch, key)
            if key in ("name", "position", "speakers"):
                yield from check_person(stretch, key)
            tallies.add(stretch, key)
    yield from tallies.notes()


def scalars(node: Any, path: Path, key: str) -> Iterator[tuple[Path, str, Any]]:
    """Yield every value that is not empty, with its path and the key that names it."""
    if node.id == "scalar":
        if node.value:
            yield path, key, node
    elif node.id == "sequence":
        for at, item in enumerate(node.value):
            yield from scalars(item, (*path, at), key)
    else:
        for name, value in node.value:
            if name.id == "scalar":
                inner = nfc(name.value)
                yield from scalars(value, (*path, inner), inner)


__all__ = ["NOT_PROSE", "Stretch", "check_wording", "scalars"]
