"""Files to be read: which the command line names, what lies beside them, and what their outputs are called."""

from __future__ import annotations

import glob
import os
import re
import stat
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path, PurePosixPath, PureWindowsPath

from hoithao.vn import nfc

AGENCY_FILE = "hoithao.yaml"
NOTHING_FOUND = ("no-workshop-file", "no-match")
"""The reasons of a path that names no workshop file at all, as a word of the command line."""

READ_LIMIT = 64 * 1024 * 1024
"""How much of an input is read: far more than any workshop file has."""

_SUFFIXES = frozenset({".yaml", ".yml"})
_MARK = rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?"
_KEY = rb"(?:workshop|\"workshop\"|'workshop')[ \t]*:"
_WORKSHOP_KEY = re.compile(rb"(?:\A|[\r\n])" + _MARK + _KEY)
_FIRST_KEY = re.compile(_MARK + rb"(?:[ \t]*(?:(?:#|%|---)[^\r\n]*)?[\r\n]+)*([ \t]*)([^\s#])")
"""What stands before the first key of a file, comments left out, and the first character of that."""
_DRAFT_KEYS = (
    re.compile(rb"(?:\A|[\r\n])(?:\xef\xbb\xbf)?type[ \t]*:"),
    re.compile(rb"[\r\n](?:sections|parts)[ \t]*:"),
)
_NOT_IN_NAMES = re.compile(
    r'[<>:"/\\|?*\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\U000e0000-\U000e007f]'
)
"""What some system forbids in the name of a file, and what makes one look like another."""

_DEVICES = frozenset(
    {"CON", "PRN", "AUX", "NUL", *(f"{kind}{digit}" for kind in ("COM", "LPT") for digit in "123456789")}
)
_MAX_STEM_BYTES = 150


class ReadError(Exception):
    """A file that could not be read; ``reason`` is a word of the catalogue or of the command line."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(str(path))
        self.path = path
        self.reason = reason


def read(path: Path) -> bytes:
    """Return the bytes of a regular file, up to far more than any workshop file has.

    A pipe, a device or a socket may never end, and is another thing at every look: it is not even opened for long.
    """
    try:
        if not path.is_dir() and not path.is_file() and path.exists():
            raise ReadError(path, "not-regular")
        # What was a file just now may be a pipe by now, which must not be waited for.
        with open(path, "rb", opener=_without_waiting) as stream:
            if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
                raise ReadError(path, "not-regular")
            return stream.read(READ_LIMIT)
    except (FileNotFoundError, NotADirectoryError):
        reason = "not-found"
    except IsADirectoryError:
        reason = "is-directory"
    except PermissionError:
        # What Windows says when a folder is opened.
        reason = "is-directory" if path.is_dir() else "no-permission"
    except (OSError, ValueError):
        reason = "failed"
    raise ReadError(path, reason)


def _without_waiting(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0))


def find_beside(file: Path, reference: str, suffixes: Collection[str] = _SUFFIXES) -> Path:
    """Return the regular file that a workshop file names by a path from its own folder.

    Raises :class:`ReadError` where there is none, where its name ends in none of the ``suffixes``, and for the
    workshop file itself.
    """
    path = file.parent / reference
    if PurePosixPath(reference).is_absolute() or PureWindowsPath(reference).anchor or PureWindowsPath(reference).drive:
        raise ReadError(Path(reference), "not-relative")
    # Messages show lines of a file that cannot be read: none of a file that is no draft by its name.
    if PurePosixPath(reference).suffix.lower() not in suffixes:
        raise ReadError(path, "not-yaml-name" if suffixes == _SUFFIXES else "not-docx-name")
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise ReadError(path, "is-directory")
        # A pipe or a device may never end, and is another thing at every look.
        if not stat.S_ISREG(mode):
            raise ReadError(path, "not-regular")
        if file.exists() and path.samefile(file):
            raise ReadError(path, "is-input")
    except (FileNotFoundError, NotADirectoryError) as error:
        raise ReadError(path, "not-found") from error
    except PermissionError as error:
        raise ReadError(path, "no-permission") from error
    except (OSError, ValueError) as error:
        raise ReadError(path, "failed") from error
    return path


def expand(paths: Iterable[Path], passed_over: list[Path] | None = None) -> Iterator[Path | ReadError]:
    """Yield the workshop files that the paths name, each once; a folder or a pattern stands for those it holds.

    A folder or a pattern without any is yielded as the error it is, and so is a folder that cannot be read.
    ``passed_over`` takes the .yaml files there that are neither workshop, agency nor draft files: one whose key
    ``workshop`` is misspelt, or that is empty, looks so too.
    """
    seen: set[str] = set()
    for path in paths:
        search = _Search([] if passed_over is None else passed_over)
        found = [path]
        reason = ""
        if path.is_dir():
            found, reason = list(search.below(path)), "no-workshop-file"
        elif glob.has_magic(str(path)) and not os.path.lexists(path):
            found, reason = list(search.matching(path)), "no-match"
        yield from search.unreadable
        if not found and not search.unreadable:
            yield ReadError(path, reason)
        kept: dict[str, Path] = {}
        for file in found:
            at = kept.setdefault(os.path.realpath(file), file)
            if at.is_symlink() and not file.is_symlink():
                kept[os.path.realpath(file)] = file  # the file itself before a link to it
        yield from (file for identity, file in kept.items() if identity not in seen)
        seen |= kept.keys()


class _Search:
    """A look for workshop files, with what was passed over and what could not be looked into."""

    def __init__(self, passed_over: list[Path]) -> None:
        self.passed_over = passed_over
        self.unreadable: list[ReadError] = []

    def below(self, folder: Path) -> Iterator[Path]:
        """Yield, sorted, the YAML files with a top-level key ``workshop``; hidden ones are left out."""
        for parent, folders, names in os.walk(folder, onerror=self._not_read):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in sorted(names):
                path = Path(parent, name)
                if not name.startswith(".") and self._is_workshop_file(path):
                    yield path

    def matching(self, pattern: Path) -> Iterator[Path]:
        for name in sorted(glob.glob(str(pattern), recursive=True)):  # noqa: PTH207 - Path.glob knows no absolute pattern
            path = Path(name)
            if path.is_dir():
                # With ** in it the pattern names what is inside by itself.
                yield from () if "**" in pattern.parts else self.below(path)
            elif self._is_workshop_file(path):
                yield path

    def _not_read(self, error: OSError) -> None:
        reason = "no-permission" if isinstance(error, PermissionError) else "failed"
        self.unreadable.append(ReadError(Path(error.filename), reason))

    def _is_workshop_file(self, path: Path) -> bool:
        if path.suffix.lower() not in _SUFFIXES:
            return False
        try:
            data = read(path)
        except ReadError:
            return True  # it may be one: whoever reads it next says what is wrong
        if has_workshop_key(data):
            return True
        if path.name != AGENCY_FILE and not is_draft_file(data) and path not in self.passed_over:
            self.passed_over.append(path)
        return False


def has_workshop_key(data: bytes) -> bool:
    """Tell whether a file has the top-level key ``workshop``: in quotes, indented as a whole or in braces as well."""
    data = data.replace(b"\0", b"")
    if _WORKSHOP_KEY.search(data) is not None:
        return True
    first = _FIRST_KEY.match(data)
    if first is None or not (first[1] or first[2] == b"{"):
        return False
    before = rb"[{,\r\n\s]" if first[2] == b"{" else rb"(?:\A|[\r\n])" + re.escape(first[1])
    return re.search(before + _KEY, data) is not None


def is_draft_file(data: bytes) -> bool:
    """Tell whether a file has the top-level keys of a draft and is no workshop file."""
    return not has_workshop_key(data) and all(key.search(data) for key in _DRAFT_KEYS)


def find_agency(workshop: Path) -> Path | None:
    """Return the nearest ``hoithao.yaml`` from the folder of a workshop file upward, never the file itself."""
    own = os.path.realpath(workshop)
    start = workshop.parent.resolve()
    for folder in (start, *start.parents):
        candidate = folder / AGENCY_FILE
        if candidate.is_file() and os.path.realpath(candidate) != own:
            return _as_seen_from_here(candidate)
    return None


def _as_seen_from_here(path: Path) -> Path:
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path


def output_name(workshop: Path, suffix: str, extension: str) -> str:
    """Return the file name of an output: the stem of the workshop file, safe on every system, suffix and extension."""
    return f"{output_stem(workshop)}-{suffix}{extension}"


def output_stem(workshop: Path) -> str:
    """Return what the names of all outputs of a workshop file begin with."""
    return safe_name(workshop.stem) or "hoi-thao"


def safe_name(name: str) -> str:
    """Return the name of a file or folder as every system takes it: in NFC, short, no device; it may be empty."""
    safe = _NOT_IN_NAMES.sub("", nfc(name)).strip(" .")
    while len(safe.encode("utf-8", "surrogateescape")) > _MAX_STEM_BYTES:
        safe = safe[:-1].rstrip(" .")
    device, dot, rest = safe.partition(".")
    return f"{device.strip()}_{dot}{rest}" if device.strip().upper() in _DEVICES else safe


def same_place(path: Path) -> str:
    """Return a key that is equal for two paths which some file system would take for one file."""
    return nfc(os.path.realpath(path)).casefold()
