"""Which fonts a machine has, by the names inside the font files; no library and no program is needed."""

from __future__ import annotations

import os
import struct
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import BinaryIO

TIMES = "Times New Roman"
SAME_WIDTHS = ("Liberation Serif", "Tinos")
"""Fonts whose letters are as wide as those of Times New Roman: lines and pages break at the same places."""

_SUFFIXES = frozenset({".ttf", ".ttc", ".otf"})
_SFNT = (b"\x00\x01\x00\x00", b"OTTO", b"true")
_FAMILY, _TYPOGRAPHIC_FAMILY = 1, 16
_MANY = 64
"""More tables, faces or names than this in one font file, times sixteen, is no font."""


def font_folders(environ: Mapping[str, str]) -> list[Path]:
    """Return the folders where Windows, macOS and Linux keep fonts, as far as they are there."""
    folders = []
    if windows := environ.get("WINDIR") or environ.get("SystemRoot"):
        folders.append(Path(windows, "Fonts"))
    if local := environ.get("LOCALAPPDATA"):
        folders.append(Path(local, "Microsoft", "Windows", "Fonts"))
    folders += [Path("/System/Library/Fonts"), Path("/Library/Fonts")]
    data = environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
    folders += [Path(folder, "fonts") for folder in data.split(":") if folder.startswith("/")]
    if home := environ.get("HOME"):
        shared = environ.get("XDG_DATA_HOME") or f"{home}/.local/share"
        folders += [Path(home, "Library", "Fonts"), Path(home, ".fonts"), Path(shared, "fonts")]
    return [folder for folder in dict.fromkeys(folders) if folder.is_dir()]


def find_serif(environ: Mapping[str, str]) -> tuple[str, Path] | None:
    """Return the best font there is for the documents and its file: Times New Roman, or one of the same widths."""
    found: dict[str, Path] = {}
    for folder in font_folders(environ):
        for path in _font_files(folder):
            for name in families(path) & {TIMES, *SAME_WIDTHS}:
                found.setdefault(name, path)
            if TIMES in found:
                return TIMES, found[TIMES]
    return next(((name, found[name]) for name in SAME_WIDTHS if name in found), None)


def _font_files(folder: Path) -> Iterator[Path]:
    for parent, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            if Path(name).suffix.lower() in _SUFFIXES:
                yield Path(parent, name)


def families(path: Path) -> set[str]:
    """Return the names of the families in a font file; none where it cannot be read as one."""
    found: set[str] = set()
    try:
        with path.open("rb") as stream:
            for start in _faces(stream):
                found |= _families_of(stream, start)
    except (OSError, struct.error, ValueError):
        return found
    return found


def _faces(stream: BinaryIO) -> list[int]:
    """Return where the faces of a font file begin: a collection has several."""
    head = stream.read(12)
    if head[:4] != b"ttcf":
        return [0]
    count = min(struct.unpack(">I", head[8:12])[0], _MANY)
    return list(struct.unpack(f">{count}I", stream.read(4 * count)))


def _families_of(stream: BinaryIO, start: int) -> set[str]:
    stream.seek(start)
    head = stream.read(12)
    if head[:4] not in _SFNT:
        return set()
    for _ in range(min(struct.unpack(">H", head[4:6])[0], _MANY)):
        tag, _, offset, _ = struct.unpack(">4sIII", stream.read(16))
        if tag == b"name":
            return _names(stream, offset)
    return set()


def _names(stream: BinaryIO, table: int) -> set[str]:
    stream.seek(table)
    _, count, texts = struct.unpack(">HHH", stream.read(6))
    records = stream.read(12 * min(count, _MANY * 16))
    found = set()
    for platform, _, _, kind, length, offset in struct.iter_unpack(">HHHHHH", records):
        if kind in (_FAMILY, _TYPOGRAPHIC_FAMILY):
            stream.seek(table + texts + offset)
            # The names for a Macintosh are in one byte a letter, all others in two.
            found.add(stream.read(length).decode("mac-roman" if platform == 1 else "utf-16-be"))
    return found
