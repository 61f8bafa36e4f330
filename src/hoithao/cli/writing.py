"""Files written so that each is there in full or not at all, and those of one call together or not at all."""

from __future__ import annotations

import errno
import os
import re
import stat
import sys
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import BinaryIO

from msgspec import Struct

_TEMPORARY = re.compile(r"\.hoithao-\d+-\d+\.tmp")
_OWN_STREAM = re.compile(r"/dev/(?:fd/(\d+)|(stdout|stderr))")
_LEFT_BEHIND = 24 * 60 * 60
"""How many seconds old a temporary file is that no run can still be writing."""

_WINDOWS_SHARING_VIOLATION = 32
_WRITE_REASONS = {
    errno.EACCES: "no-permission",
    errno.EPERM: "no-permission",
    errno.EROFS: "read-only",
    errno.ENOSPC: "no-space",
    errno.ENAMETOOLONG: "name-too-long",
    errno.EISDIR: "is-directory",
    errno.ENOTDIR: "not-directory",
    errno.EEXIST: "not-directory",
}


class Writing(Struct, frozen=True):
    """A file to be written. Where a link stands in its place, it is written where the link leads."""

    path: Path
    data: bytes
    anywhere: bool = False
    """Whether that may be outside of the folder the path is in."""


class WriteError(Exception):
    """A file that could not be written; ``reason`` is a word of the catalogue."""

    def __init__(self, path: Path, error: OSError | None = None, reason: str = "") -> None:
        super().__init__(str(path))
        self.path = path
        self.reason = reason
        if error is None:
            return
        in_use = getattr(error, "winerror", None) == _WINDOWS_SHARING_VIOLATION
        self.reason = "in-use" if in_use else _WRITE_REASONS.get(error.errno or 0, "failed")


class _Staged(Struct):
    """A file on its way: the new bytes beside the target and, where others go with it, a copy of the old ones."""

    target: Path
    new: Path | None = None
    old: Path | None = None


def try_folder(folder: Path) -> None:
    """Make a folder and see whether files can be written to it. Raises :class:`WriteError`."""
    staged = _Staged(folder / "x")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _open_new(staged).close()
    except OSError as error:
        at_fault = next((one for one in (folder, *folder.parents) if one.exists() and not one.is_dir()), folder)
        raise WriteError(at_fault, error) from error
    finally:
        _remove([staged])


def write_text(path: Path, text: str) -> None:
    """Write what a command says of its run to a file, whole or not at all.

    What is no file, as a pipe or ``/dev/stdout``, is written to as it is: a file put in its place would be read by
    nobody. Raises :class:`WriteError`.
    """
    data = text.encode("utf-8", "backslashreplace")
    if not _is_written_through(path):
        write_together([Writing(path, data)])
        return
    try:
        with _opened_through(path) as stream:
            stream.write(data)
    except OSError as error:
        raise WriteError(path, error) from error


def _opened_through(path: Path) -> BinaryIO:
    """Open what is no file. A stream of this process is gone on with: opened anew, it would begin from the start."""
    found = _OWN_STREAM.fullmatch(path.as_posix())
    if found is None:
        return path.open("ab")
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.flush()
    return os.fdopen(os.dup(int(found[1] or {"stdout": 1, "stderr": 2}[found[2]])), "wb")


def _is_written_through(path: Path) -> bool:
    if path.is_absolute() and path.parts[1:2] in (("dev",), ("proc",)):
        return True
    try:
        return not stat.S_ISREG(path.stat().st_mode) and not path.is_dir()
    except OSError:
        return False


def write_together(writings: Iterable[Writing]) -> None:
    """Write the files: each is there in full or not at all, and all of them or none.

    Each goes to a temporary file beside its target first. Until the last of them is on the disk, existing targets
    stay as they are. Where one then cannot be replaced, those that were get their old bytes back: an officer has
    one of two documents open in Word, and the other must not be of a later state. Raises :class:`WriteError`. Only a
    process that is killed between two replacements leaves one file new and another old, both whole.
    """
    staged: list[_Staged] = []
    try:
        for writing in writings:
            target = Path(os.path.realpath(writing.path))
            if not writing.anywhere and not target.is_relative_to(os.path.realpath(writing.path.parent)):
                raise WriteError(writing.path, reason="leads-outside")
            staged.append(_Staged(target))
            try:
                target.parent.mkdir(parents=True, exist_ok=True)
                _stage(staged[-1], writing.data)
            except OSError as error:
                raise WriteError(writing.path, error) from error
        _replace_all(staged)
    finally:
        _remove(staged)


def _replace_all(staged: list[_Staged]) -> None:
    try:
        for one in staged[:-1]:
            _step(_keep_old, one)
        for one in staged:
            _step(_replace, one)
    except BaseException:
        _put_back(staged)
        raise


def _step(do: Callable[[_Staged], None], staged: _Staged) -> None:
    try:
        do(staged)
    except OSError as error:
        raise WriteError(staged.target, error) from error


def _replace(staged: _Staged) -> None:
    assert staged.new is not None
    staged.new.replace(staged.target)


def _stage(staged: _Staged, data: bytes) -> None:
    target = staged.target
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(target))
    with _open_new(staged) as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())
    assert staged.new is not None
    _like(staged.new, target)


def _keep_old(staged: _Staged) -> None:
    """Copy the target to a temporary file; where there is none, nothing is kept."""
    if not staged.target.is_file():
        return
    data = staged.target.read_bytes()
    for path in _free_names(staged.target):
        staged.old = path
        try:
            stream = path.open("xb")
        except FileExistsError:
            staged.old = None
            continue
        with stream:
            stream.write(data)
        _like(path, staged.target)
        return


def _put_back(staged: list[_Staged]) -> None:
    """Give each target that was replaced its old bytes, unless all of them were: Ctrl-C may come between any two steps.

    The disk tells which were.
    """
    replaced = [one for one in staged if one.new is not None and not one.new.exists()]
    if len(replaced) == len(staged):
        return
    # Of the last one nothing is kept: once it is replaced, all of them are.
    for one in (one for one in replaced if one is not staged[-1]):
        with suppress(OSError):
            if one.old is not None:
                one.old.replace(one.target)
            else:
                one.target.unlink()


def _like(path: Path, target: Path) -> None:
    with suppress(OSError):
        path.chmod(stat.S_IMODE(target.stat().st_mode))


def _open_new(staged: _Staged) -> BinaryIO:
    """Open a new file beside the target. It is noted before it is opened, for Ctrl-C may come between any two steps."""
    for path in _free_names(staged.target):
        staged.new = path
        try:
            return path.open("xb")
        except FileExistsError:
            staged.new = None
    raise AssertionError


def _free_names(target: Path) -> Iterable[Path]:
    """Yield names beside the target that are free; another process with our number, in a container, may take one."""
    for number in count():
        path = target.with_name(f"{_prefix(os.getpid())}{number}.tmp")
        if not os.path.lexists(path):
            yield path


def _remove(staged: list[_Staged]) -> None:
    for path in (path for one in staged for path in (one.new, one.old) if path is not None):
        with suppress(OSError):
            path.unlink()


def _prefix(process: int) -> str:
    return f".hoithao-{process}-"


def remove_temporaries(folder: Path, process: int) -> None:
    """Remove what a process that ended before its time left beside the files it wrote."""
    for path in folder.glob(f"{_prefix(process)}*.tmp"):
        with suppress(OSError):
            path.unlink()


def remove_left_behind(folders: Iterable[Path]) -> None:
    """Remove temporary files of runs that were killed, on whatever machine: all that are over a day old."""
    before = time.time() - _LEFT_BEHIND
    for folder in folders:
        with suppress(OSError), os.scandir(folder) as entries:
            for entry in entries:
                with suppress(OSError):
                    if _TEMPORARY.fullmatch(entry.name) and entry.stat().st_mtime < before:
                        Path(entry).unlink()
