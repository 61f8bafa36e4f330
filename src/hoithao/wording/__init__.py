"""How the text of a workshop file is written: capitals, citations, dates, letters that are not what they seem.

Looks at the located scalars, so that a finding points at the very characters
it is about. Nothing is rewritten here: where one right form is certain, the
finding carries it as the value ``fix``, to stand for exactly its span.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from hoithao.diagnostics import Diagnostic, Path
from hoithao.stretch import Stretch, read_stretch
from hoithao.tree import Tree
from hoithao.vn import nfc
from hoithao.wording.file_wide import Tallies
from hoithao.wording.letters import LetterScan
from hoithao.wording.prose import check_prose

NOT_PROSE = frozenset(
    ("current", "date", "due", "end", "id", "number", "ref", "schema", "start", "symbol", "targets")
)  # fmt: skip
"""Keys whose values are marks, references or the draft's own words: only their characters are looked at."""


def check_wording(trees: Iterable[Tree]) -> list[Diagnostic]:
    """Return what is wrong with the wording of the workshop file and of the agency file under it."""
    return [found for tree in trees for found in _check_tree(tree)]


def _check_tree(tree: Tree) -> Iterator[Diagnostic]:
    letters = LetterScan(tree.source)
    tallies = Tallies(tree.source)
    for path, key, node in _scalars(tree.root, (), ""):
        stretch = read_stretch(tree.source, node, path)
        if letters.needed:
            faults, readable = letters.check(stretch)
            yield from faults
            if not readable:
                continue
        if key not in NOT_PROSE:
            yield from check_prose(stretch)
            tallies.add(stretch, key)
    yield from tallies.notes()


def _scalars(node: Any, path: Path, key: str) -> Iterator[tuple[Path, str, Any]]:
    """Yield every value that is not empty, with its path and the key that names it."""
    if node.id == "scalar":
        if node.value:
            yield path, key, node
    elif node.id == "sequence":
        for at, item in enumerate(node.value):
            yield from _scalars(item, (*path, at), key)
    else:
        for name, value in node.value:
            if name.id == "scalar":
                inner = nfc(name.value)
                yield from _scalars(value, (*path, inner), inner)


__all__ = ["NOT_PROSE", "Stretch", "check_wording"]
