"""Which workshop files a render takes and the folder each one's documents go to, settled before anything is made."""

from __future__ import annotations

import glob
import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path, PurePath

from msgspec import Struct

from hoithao.cli.files import ReadError, expand, output_stem, safe_name, same_place
from hoithao.vn import nfc


class Placed(Struct, frozen=True):
    """A workshop file and where its documents go."""

    workshop: Path
    folder: Path
    key: str
    """The file's path below what the command line names, the same on every machine: what shards are cut by."""
    exact: bool = True
    """Whether the names of its documents, beyond their common beginning, cannot matter to another file's."""


class Plan(Struct, frozen=True):
    """The files of a run, in the order they were named, and the paths that stand for none."""

    files: tuple[Placed, ...]
    failures: tuple[ReadError, ...]
    passed_over: tuple[Path, ...] = ()
    """The .yaml files in folders and patterns that are no workshop files."""


def place(paths: Iterable[Path], output: Path | None) -> Plan:
    """Find the workshop files and give each its folder.

    Without an output folder documents go beside the workshop file; under one, the folders below a folder or a
    pattern of the command line are kept.
    """
    files: list[Placed] = []
    failures: list[ReadError] = []
    passed_over: list[Path] = []
    seen: dict[str, int] = {}
    for path in paths:
        top = _top(path)
        for found in expand([path], passed_over):
            if isinstance(found, ReadError):
                failures.append(found)
                continue
            identity = os.path.realpath(found)
            inner = _below(found, top)
            folder = found.parent if output is None else output.joinpath(*map(safe_name, inner.parent.parts))
            placed = Placed(found, folder, nfc(inner.as_posix()))
            at = seen.setdefault(identity, len(files))
            if at == len(files):
                files.append(placed)
            elif files[at].workshop.is_symlink() and not found.is_symlink():
                files[at] = placed  # documents are named after the file itself, not after a link to it
    return Plan(_with_doubtful_marked(files), tuple(failures), tuple(dict.fromkeys(passed_over)))


def strays(files: Iterable[Placed], output: Path) -> list[Placed]:
    """Return the files whose folder below the output folder is a link that leads out of it."""
    top = os.path.realpath(output)
    folders: dict[Path, bool] = {}
    for file in files:
        if file.folder not in folders:
            folders[file.folder] = not Path(os.path.realpath(file.folder)).is_relative_to(top)
    return [file for file in files if folders[file.folder]]


def clashes(files: Sequence[Placed]) -> list[Placed]:
    """Return the files whose documents would all bear the names of an earlier file's documents."""
    taken: set[tuple[str, str]] = set()
    found = []
    for name, file in _names(files):
        if name in taken:
            found.append(file)
        taken.add(name)
    return found


def _top(path: Path) -> Path:
    """Return the folder below which the folders of what a path stands for are kept."""
    if path.is_dir():
        return path
    if not glob.has_magic(str(path)) or os.path.lexists(path):
        return path.parent
    plain = []
    for part in path.parts[:-1]:
        if glob.has_magic(part):
            break
        plain.append(part)
    return Path(*plain)


def _below(file: Path, top: Path) -> PurePath:
    # A pattern may hold «..»; no such step is left in a path under the output folder.
    parts = PurePath(os.path.relpath(os.path.normpath(file), os.path.normpath(top))).parts
    return PurePath(*(part for part in parts if part not in ("..", os.sep)))


def _names(files: Iterable[Placed]) -> Iterator[tuple[tuple[str, str], Placed]]:
    folders: dict[Path, str] = {}
    for file in files:
        if file.folder not in folders:
            folders[file.folder] = same_place(file.folder)
        yield (folders[file.folder], nfc(output_stem(file.workshop)).casefold()), file


def _with_doubtful_marked(files: list[Placed]) -> tuple[Placed, ...]:
    """Mark the files that may share a name although their names differ: «a» with a report «x», and «a-bao-cao-x»."""
    by_folder: defaultdict[str, set[str]] = defaultdict(set)
    names = list(_names(files))
    for (folder, stem), _ in names:
        by_folder[folder].add(stem)
    linked = {folder: _has_links(file.folder) for (folder, _), file in names} if files else {}
    doubtful: set[tuple[str, str]] = set()
    for folder, stems in by_folder.items():
        if linked[folder]:
            doubtful |= {(folder, stem) for stem in stems}
        for stem in stems:
            at = stem.find("-bao-cao")
            while at > 0:
                if stem[:at] in stems:
                    doubtful |= {(folder, stem), (folder, stem[:at])}
                at = stem.find("-bao-cao", at + 1)
    return tuple(
        Placed(file.workshop, file.folder, file.key, exact=False) if name in doubtful else file for name, file in names
    )


def _has_links(folder: Path) -> bool:
    """Tell whether a document in a folder is a link, so that two names may be one file."""
    try:
        with os.scandir(folder) as found:
            return any(entry.is_symlink() and not entry.name.startswith(".") for entry in found)
    except OSError:
        return False
