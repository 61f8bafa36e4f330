"""Draft files under a workshop file: which it names, and how the two are one draft.

``draft: du-thao.yaml`` stands for ``draft: {file: du-thao.yaml}``. The draft's own file gives what the Word file says;
beside ``file`` stands what only the workshop knows (version, request letter), and what stands there wins.
"""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from hoithao.diagnostics import Path
from hoithao.scalars import filed
from hoithao.tree import Tree

FILE = "file"
"""The key of a draft that names its own file."""

KEYS = ("draft", "drafts", "next_draft")
"""The keys of a workshop file under which drafts stand, alone or in a list."""

_TREES = frozenset({"sections", "parts"})


class MountedDraft(Struct, frozen=True):
    """A draft file laid under one draft of the workshop file: ``path`` is where that draft stands there."""

    path: Path
    tree: Tree
    hidden: frozenset[str] = frozenset()
    """The keys that the workshop file gives itself and so takes from no other."""

    def inner(self, path: Path) -> Path | None:
        """Return a path of the workshop as seen from this file, or ``None`` where the file has no say on it."""
        size = len(self.path)
        if len(path) <= size or path[:size] != self.path or path[size] in self.hidden:
            return None
        return path[size:]


def named_draft_files(data: dict[str, Any]) -> list[tuple[Path, str]]:
    """Return the draft files that a workshop file names, each with where it does so."""
    drafts: list[tuple[Path, Any]] = []
    for key in KEYS:
        held = data.get(key)
        drafts += [((key, at), one) for at, one in enumerate(held)] if isinstance(held, list) else [((key,), held)]
    found: list[tuple[Path, str]] = []
    for path, draft in drafts:
        name = own.get(FILE) if isinstance(own := filed(draft), dict) else None
        if isinstance(name, str) and name.strip():
            found.append(((*path, FILE) if isinstance(draft, dict) else path, name.strip()))
    return found


def draft_place(path: Path) -> Path:
    """Return where the draft stands whose file is named at ``path``: the name itself, or the key ``file`` in it."""
    return path[:-1] if path[-1] == FILE else path


def mount_draft(workshop: Tree, path: Path, draft: Tree) -> MountedDraft:
    """Lay a draft file under the draft that names it at ``path`` of the workshop file."""
    place = draft_place(path)
    own = _own(workshop.data, place)
    # A mapping in both files is merged, so that each of its keys is looked for in both.
    hidden = {
        name
        for name, value in own.items()
        if value is not None and not (isinstance(value, dict) and isinstance(draft.data.get(name), dict))
    }
    return MountedDraft(place, draft, frozenset(hidden) | _given_way(own))


def with_draft(data: dict[str, Any], mounted: MountedDraft) -> dict[str, Any]:
    """Return the data of a workshop file with the draft's own file laid under it."""
    own = _own(data, mounted.path)
    merged = {name: value for name, value in mounted.tree.data.items() if name not in _given_way(own) | {FILE}}
    for name, value in own.items():
        far = merged.get(name)
        if value is None:
            merged.setdefault(name, None)
        else:
            merged[name] = {**far, **value} if isinstance(far, dict) and isinstance(value, dict) else value
    key, number = str(mounted.path[0]), mounted.path[1:]
    if not number:
        return {**data, key: merged}
    return {**data, key: [merged if (at,) == number else one for at, one in enumerate(data[key])]}


def _given_way(own: dict[str, Any]) -> frozenset[str]:
    """The keys of a draft file that give way to the tree a workshop file has itself, whichever of the two kinds."""
    return _TREES if any(own.get(name) is not None for name in _TREES) else frozenset()


def _own(data: Any, path: Path) -> dict[str, Any]:
    for step in path:
        data = data[step]
    value = filed(data)
    return value if isinstance(value, dict) else {}
