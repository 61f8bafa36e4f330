"""The files of one workshop over each other: which value holds, where it was typed, and which it replaces."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from hoithao.catalogue import report
from hoithao.diagnostics import Diagnostic, Path, Position, Span
from hoithao.model.workshop import AGENCY_KEYS
from hoithao.mounting import KEYS, MountedDraft, with_draft
from hoithao.stretch import Stretch, read_stretch
from hoithao.tree import Tree


class Layers(Struct, frozen=True, eq=False):
    """The files a workshop is read from, the nearer one first: workshop file, then agency file; and draft files."""

    trees: tuple[Tree, ...]
    drafts: tuple[MountedDraft, ...] = ()
    _read: dict[Path, tuple[Stretch, str, list[int]] | None] = field(default_factory=dict)

    def locate(self, path: Path, *, key: bool = False) -> Span:
        """Return where a value stands, in whichever file gave it.

        A path that no file holds to its end is shown at the deepest place
        that exists, in the workshop file where both go equally deep. A key
        missing from a draft is shown in its own file.
        """
        best: tuple[int, Span] | None = None
        for tree in self.trees:
            depth, span = tree.locate(path, key=key)
            if best is None or depth > best[0]:
                best = (depth, span)
        assert best is not None
        for mounted in self.drafts:
            inner = mounted.inner(path)
            if inner is not None:
                depth, span = mounted.tree.locate(inner, key=key)
                if len(mounted.path) + depth >= best[0]:
                    best = (len(mounted.path) + depth, span)
        return best[1]

    def typed(self, path: Path) -> Path:
        """Return the path as it is typed in the file that holds it; one that no file holds stays as it is."""
        for depth in range(len(path), 0, -1):
            for tree in self.trees:
                found = tree.typed(path[:depth])
                if found is not None:
                    return (*found, *path[depth:])
        return path

    def hold(self, path: Path) -> bool:
        """Tell whether one of the files has a value at a path."""
        return any(tree.typed(path) == path for tree in self.trees)

    def text_at(self, path: Path) -> str:
        """Return the source text of a value, as far as the files hold it."""
        return "\n".join(tree.text_at(path) for tree in self.trees)

    def without(self, paths: AbstractSet[Path]) -> Layers:
        """Return the files as if the values at these paths had not been typed."""
        trees = tuple(tree.without(paths) for tree in self.trees)
        # A draft that is left out, or that stands elsewhere now, has no file of its own any more.
        whole = any(path[0] in KEYS and (len(path) == 1 or path[0] != "draft") for path in paths if path)
        return Layers(trees, () if whole else self.drafts)

    def span_within(self, path: Path, value: str, start: int, end: int) -> Span:
        """Return where the characters from ``start`` up to ``end`` of a value stand, on their first line.

        Where the file has the value in other characters (escapes, a folded line), the whole value is shown.
        """
        if path not in self._read:
            self._read[path] = next(
                (
                    (stretch := read_stretch(tree.source, node, path), *stretch.composed())
                    for tree in self.trees
                    if (node := tree.scalar(path)) is not None
                ),
                None,
            )
        read = self._read[path]
        if read is None or read[1].rstrip() != value.rstrip() or not 0 <= start < end < len(read[2]):
            return self.locate(path)
        stretch, _, places = read
        span = stretch.span(places[start], places[end])
        width = len(stretch.source.line(span.start.line))
        one_line = span.end.line == span.start.line
        return Span(span.file, span.start, span.end if one_line else Position(span.start.line, width + 1))

    @property
    def data(self) -> dict[str, Any]:
        """The plain data of all files together: drafts put in their places, the agency file laid under."""
        data: Any = self.trees[0].data
        for mounted in self.drafts:
            data = with_draft(data, mounted)
        for agency in self.trees[1:]:
            data = _laid_over(data, {name: value for name, value in agency.data.items() if name in AGENCY_KEYS})
        return data  # type: ignore[no-any-return]

    def report(self, code: str, path: Path, *, at_key: bool = False, **params: str) -> Diagnostic:
        """Report a fault at a value, or at the key that names it."""
        span = self.locate(path, key=at_key)
        return report(code, span.file, span, path=path, related=(), severity=None, **params)


def _laid_over(near: Any, far: Any) -> Any:
    """Lay the nearer file over the farther one: mappings merge, everything else is replaced whole."""
    if isinstance(near, dict) and isinstance(far, dict):
        merged = dict(far)
        for name, value in near.items():
            if name == "report" and isinstance(value, list) and isinstance(far.get(name), dict):
                merged[name] = [_laid_over(item, far[name]) for item in value]
            elif value is None:
                merged.setdefault(name, None)
            else:
                merged[name] = _laid_over(value, far[name]) if name in far else value
        return merged
    return near


class Setting(Struct, frozen=True):
    """One value under the keys an agency file may hold, where it was typed, and the place of the one it replaces."""

    path: Path
    value: str | None
    span: Span
    replaced: Span | None = None


def settings(layers: Layers) -> list[Setting]:
    """Return every value under the agency-level keys that holds for the workshop, with the place it came from.

    Follows the rule of :attr:`Layers.data`: mappings merge, everything else is replaced whole.
    """
    found: list[Setting] = []
    for name in AGENCY_KEYS:
        _add_settings((name,), [(tree, tree.data[name]) for tree in layers.trees if name in tree.data], found)
    return found


def _add_settings(path: Path, given: list[tuple[Tree, Any]], found: list[Setting]) -> None:
    """Add what holds at a path, out of what the files give there, the nearer one first."""
    given = [one for one in given if one[1] is not None] or given
    if not given:
        return
    tree, near = given[0]
    if isinstance(near, dict):
        given = [one for one in given if isinstance(one[1], dict)]
        for name in dict.fromkeys(name for _, value in given for name in value):
            _add_settings((*path, name), [(one, value[name]) for one, value in given if name in value], found)
        return
    # A list of reports has the agency's report under each of them.
    under = [one for one in given[1:] if isinstance(one[1], dict)] if path == ("report",) else []
    replaced = None if under or len(given) == 1 else given[1][0].locate(path, key=True)[1]
    if isinstance(near, list) and near:
        before = len(found)
        for index, item in enumerate(near):
            _add_settings((*path, index), [(tree, item), *under], found)
        if replaced is not None and len(found) > before:
            found[before] = replace(found[before], replaced=replaced)
        return
    found.append(Setting(path, None if near is None else str(near), tree.locate(path)[1], replaced))
