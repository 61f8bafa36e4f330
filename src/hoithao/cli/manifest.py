"""``hoithao.lock.json``: what each document was made from, by hashes, so that a second run can tell what changed.

Sorted and indented, with paths below its own folder and no date: the same documents give the same bytes wherever
they were made.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path, PurePath

from msgspec import Struct, field
from msgspec.structs import asdict, replace

from hoithao import __version__
from hoithao.cli.files import ReadError, read
from hoithao.cli.making import Fingerprint, Made, Recipe, Wish, sha256
from hoithao.cli.shards import Shard

MANIFEST = "hoithao.lock.json"
_FORMAT = 1
_PART = re.compile(r"hoithao\.lock\.(\d+)-of-(\d+)\.json")


class ManifestError(Exception):
    """A manifest that cannot be used; ``code`` is of the catalogue, ``parts`` names the shards it is about."""

    def __init__(self, code: str, path: Path, parts: str = "") -> None:
        super().__init__(str(path))
        self.code = code
        self.path = path
        self.parts = parts


class Entry(Struct, frozen=True):
    """The documents of one workshop file, as one run made them."""

    program: str
    """Version and hash of the program that made them."""
    options: Mapping[str, object]
    """What the run asked for, besides the file: only what is not the default."""
    inputs: Fingerprint
    outputs: Mapping[str, str | None]
    """The hash of each document; ``None`` where another run has made it anew since."""

    @property
    def drafts(self) -> tuple[str, ...]:
        """The draft files that the workshop file named."""
        drafts = self.inputs.get("drafts")
        return tuple(drafts) if isinstance(drafts, dict) else ()


class Manifest(Struct):
    """The entries by workshop file and kind of document, paths being relative to the manifest's folder."""

    folder: Path
    entries: dict[str, dict[str, Entry]] = field(default_factory=dict)
    left: dict[str, str] = field(default_factory=dict)
    """Documents that are still there although no workshop file makes them any more, with their hashes."""
    plan: str | None = None
    """Of one shard: the hash of the whole list it is cut from, and of what was asked for."""

    def find(self, workshop: Path, wish: Wish) -> Entry | None:
        """Return the entry of a workshop file for one wish of documents."""
        return self.entries.get(self._name(workshop), {}).get(wish.name)

    def copy_from(self, other: Manifest, workshop: Path) -> None:
        """Take over what another manifest of the same folder says about a workshop file."""
        name = self._name(workshop)
        if name in other.entries:
            self.entries[name] = dict(other.entries[name])

    def copy_all_but(self, other: Manifest, workshops: Iterable[Path]) -> None:
        """Take over what another manifest of the same folder says about all other workshop files."""
        known = {self._name(workshop) for workshop in workshops}
        self.entries |= {name: dict(kinds) for name, kinds in other.entries.items() if name not in known}
        self.left |= other.left

    def forget_what_is_gone(self) -> None:
        """Drop the entries of workshop files that are no longer there and have left no document behind."""
        for workshop, kinds in list(self.entries.items()):
            outputs = (name for entry in kinds.values() for name in entry.outputs)
            if not self.path(workshop).exists() and not any(self.path(name).exists() for name in outputs):
                del self.entries[workshop]
        self.left = {name: sha for name, sha in self.left.items() if self.path(name).exists()}

    def owners(self) -> Iterator[tuple[Path, Path]]:
        """Yield each document that a workshop file still there made, and that file."""
        for workshop, kinds in self.entries.items():
            path = self.path(workshop)
            if path.exists():
                for entry in kinds.values():
                    yield from ((self.path(name), path) for name, sha in entry.outputs.items() if sha is not None)

    def is_made_by(self, made: Entry, recipe: Recipe) -> bool:
        """Tell whether this program, asked for the same, made an entry."""
        return made.program == program_name() and dict(made.options) == self.options(recipe)

    def record(self, recipe: Recipe, made: Made) -> None:
        """Enter the documents of a file; what other entries say of the same documents is past."""
        outputs = {self._name(document.path): document.sha256 for document in made.documents}
        for kinds in self.entries.values():
            for kind, entry in kinds.items():
                if shared := outputs.keys() & entry.outputs.keys():
                    past = {name: None if name in shared else sha for name, sha in entry.outputs.items()}
                    kinds[kind] = replace(entry, outputs=past)
        entry = Entry(program_name(), self.options(recipe), made.inputs, outputs)
        kinds = self.entries.setdefault(self._name(made.workshop), {})
        before = kinds.get(recipe.wish.name)
        if before is not None:
            self.left |= {name: sha for name, sha in before.outputs.items() if sha is not None}
        kinds[recipe.wish.name] = entry
        self.left = {name: sha for name, sha in self.left.items() if name not in outputs}

    def options(self, recipe: Recipe) -> dict[str, object]:
        """Return what a recipe asks for, as an entry holds it."""
        named = recipe.agency.named
        found: dict[str, object] = {}
        if recipe.wish.final:
            found["final"] = True
        if recipe.agency.isolated:
            found["isolated"] = True
        if named is not None:
            found["agency"] = self._name(named)
        return found

    def plan_name(self, recipe: Recipe, listed: Iterable[tuple[str, int]]) -> str:
        """Return the hash of what a shard is cut from: a list of files, each with its weight, and what is asked for."""
        content = [recipe.wish.name, self.options(recipe), sorted(listed)]
        return sha256(json.dumps(content, ensure_ascii=True, sort_keys=True).encode())

    def path(self, name: str) -> Path:
        """Return the path of a name that stands in the manifest."""
        return Path(os.path.normpath(self.folder / name))

    def _name(self, path: Path) -> str:
        try:
            return PurePath(os.path.relpath(path, self.folder)).as_posix()
        except ValueError:  # another drive
            return path.resolve().as_posix()

    def to_bytes(self) -> bytes:
        """Return the text of the file."""
        content: dict[str, object] = {
            "format": _FORMAT,
            "workshops": {
                workshop: {kind: asdict(entry) for kind, entry in kinds.items()}
                for workshop, kinds in self.entries.items()
            },
        }
        if self.left:
            content["left"] = self.left
        if self.plan is not None:
            content["plan"] = self.plan
        text = json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True)
        return (text + "\n").encode("utf-8", "backslashreplace")


def manifest_path(folder: Path, shard: Shard | None = None) -> Path:
    """Return where the manifest of a folder is written, that of one shard beside it."""
    return folder / (MANIFEST if shard is None else f"hoithao.lock.{shard.number}-of-{shard.count}.json")


@contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Let one run at a time read and write the manifest of a folder. A system without such locks goes without."""
    descriptor = None
    with suppress(ImportError, OSError):
        import fcntl  # not on Windows

        folder.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(folder, os.O_RDONLY)
        fcntl.flock(descriptor, fcntl.LOCK_EX)
    try:
        yield
    finally:
        if descriptor is not None:
            os.close(descriptor)


def new_manifest(folder: Path) -> Manifest:
    """Return a manifest without entries."""
    return Manifest(folder)


def read_manifest(path: Path) -> Manifest:
    """Read a manifest. Raises :class:`ReadError`, or :class:`ManifestError` for what is no manifest."""
    data = read(path)
    try:
        content = json.loads(data)
        if content["format"] != _FORMAT:
            raise ManifestError("HT805", path)
        entries = {
            workshop: {
                kind: Entry(
                    str(entry["program"]), dict(entry["options"]), dict(entry["inputs"]), dict(entry["outputs"])
                )
                for kind, entry in kinds.items()
            }
            for workshop, kinds in content["workshops"].items()
        }
        left = {str(name): str(sha) for name, sha in dict(content.get("left", {})).items()}
        plan = content.get("plan")
        return Manifest(path.parent, entries, left, None if plan is None else str(plan))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ManifestError("HT804", path) from error


def parts_in(folder: Path) -> list[Path]:
    """Return the manifests of shards in a folder."""
    try:
        return sorted(path for path in folder.iterdir() if _PART.fullmatch(path.name))
    except FileNotFoundError as error:
        raise ReadError(folder, "not-found") from error
    except NotADirectoryError as error:
        raise ReadError(folder, "not-directory") from error


def merge(paths: Iterable[Path], folder: Path) -> Manifest:
    """Return one manifest out of those of all shards.

    They have to be all there, of one program, and cut from one list with one wish: a file that came or went between
    two of them would have been taken by none.
    """
    listed = list(paths)
    shards = [found.groups() for path in listed if (found := _PART.fullmatch(path.name))]
    counts = {count for _, count in shards}
    if len(counts) > 1:
        raise ManifestError("HT807", folder, parts=", ".join(path.name for path in listed))
    if counts:
        count = int(counts.pop())
        missing = sorted(set(range(1, count + 1)) - {int(number) for number, _ in shards})
        if missing:
            names = [f"hoithao.lock.{number}-of-{count}.json" for number in missing]
            raise ManifestError("HT806", folder, parts=", ".join(names))
    whole = Manifest(folder)
    parts = [read_manifest(path) for path in listed]
    if len({part.plan for part in parts}) > 1:
        raise ManifestError("HT807", folder, parts=", ".join(path.name for path in listed))
    for part in parts:
        whole.left |= part.left
        for workshop, kinds in part.entries.items():
            whole.entries.setdefault(workshop, {}).update(kinds)
    programs = {entry.program for kinds in whole.entries.values() for entry in kinds.values()}
    if len(programs) > 1:
        raise ManifestError("HT807", folder, parts=", ".join(sorted(programs)))
    return whole


@lru_cache(maxsize=1)
def program_name() -> str:
    """Return the version and a hash of the program: its code, templates and skeleton. The version alone says less."""
    lines = sorted(_hashed(files("hoithao"), "hoithao") + _hashed(files("hoithao.templates"), "hoithao/templates"))
    return f"{__version__}+{sha256(chr(10).join(lines).encode())[:16]}"


def _hashed(folder: Traversable, name: str) -> list[str]:
    found: list[str] = []
    for one in folder.iterdir():
        if one.is_dir():
            if one.name not in ("__pycache__", "templates"):
                found += _hashed(one, f"{name}/{one.name}")
        elif one.name.endswith((".py", ".j2", ".xml")):
            found.append(f"{name}/{one.name} {sha256(one.read_bytes().replace(bytes([13, 10]), bytes([10])))}")
    return found
