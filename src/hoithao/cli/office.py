"""LibreOffice as a program beside this one: where it is, which version, and documents turned into PDF.

It runs apart from whatever the user has open: in a folder of its own with copies of the documents and a profile of
its own, all of which is gone afterwards, also when the program died or was stopped.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from msgspec import Struct

VARIABLE = "HOITHAO_SOFFICE"
"""The environment variable that names the program, for an office where it stands in no usual place."""

_AT_ONCE = 1000
"""How many names one command line takes; Windows allows 32,767 characters of it."""

_TO_DIE = 10
"""Seconds a killed program gets to be gone."""


class Conversion(Struct, frozen=True):
    """What became of one document: the bytes of its PDF, or the word that says why there are none."""

    document: Path
    pdf: bytes | None
    reason: str = ""
    """``not-converted``, ``time-limit``, ``not-started`` or ``unreadable``; empty with a PDF."""


def find_office(environ: Mapping[str, str]) -> Path | None:
    """Return the program ``soffice``: the one ``HOITHAO_SOFFICE`` names, on PATH, or where it is usually installed.

    Where the variable names no file there is no second guess.
    """
    if named := environ.get(VARIABLE):
        path = Path(named)
        return path if path.is_file() else None
    # soffice.com is the one of the two on Windows that waits and prints.
    for name in ("soffice.com", "soffice", "libreoffice"):
        if found := shutil.which(name, path=environ.get("PATH")):
            return Path(found)
    return next((path for path in _usual_places(environ) if path.is_file()), None)


def _usual_places(environ: Mapping[str, str]) -> Iterator[Path]:
    for variable in ("ProgramW6432", "ProgramFiles", "ProgramFiles(x86)"):
        if folder := environ.get(variable):
            yield Path(folder, "LibreOffice", "program", "soffice.com")
    yield Path("/Applications/LibreOffice.app/Contents/MacOS/soffice")
    if home := environ.get("HOME"):
        yield Path(home, "Applications/LibreOffice.app/Contents/MacOS/soffice")
    yield Path("/opt/libreoffice/program/soffice")
    yield Path("/usr/lib/libreoffice/program/soffice")


def office_version(program: Path, *, seconds: float = 30) -> str | None:
    """Return the version the program gives, as ``7.4.7.2``, or ``None`` where it does not run."""
    with tempfile.TemporaryDirectory(prefix="hoithao-", ignore_cleanup_errors=True) as folder:
        answer = Path(folder, "version")
        with answer.open("wb") as stream:
            ended = _run([str(program), _profile(folder), "--headless", "--version"], folder, seconds, stream.fileno())
        words = answer.read_text(encoding="utf-8", errors="replace").split()
    return next((word for word in words if word[:1].isdigit()), None) if ended else None


def default_limit(documents: Sequence[Path]) -> float:
    """Return the seconds after which the conversion of these documents is given up, far above what it takes.

    Measured: about a second to start, 0.1 s for a short document, 2.5 ms for each row of an annex of 250 bytes.
    """
    sizes = 0
    for document in documents:
        with suppress(OSError):
            sizes += document.stat().st_size
    return 120 + 5 * len(documents) + sizes / 2_000


def to_pdf(program: Path, documents: Sequence[Path], seconds: float) -> list[Conversion]:
    """Turn .docx files into PDF with one process for all of them; one answer for each, in their order.

    A document that kills the program is passed over and the rest is tried again. After ``seconds`` the program is
    stopped; what it had finished by then counts.
    """
    end = time.monotonic() + seconds
    done: list[Conversion] = []
    for start in range(0, len(documents), _AT_ONCE):
        done += _convert(program, documents[start : start + _AT_ONCE], end)
    return done


def _convert(program: Path, documents: Sequence[Path], end: float) -> list[Conversion]:
    with tempfile.TemporaryDirectory(prefix="hoithao-", ignore_cleanup_errors=True) as folder:
        answers: dict[int, Conversion] = {}
        copies: dict[int, str] = {}
        for number, document in enumerate(documents):
            # A number: two documents may have one name, and a name may look like an option.
            copies[number] = f"{number:04}.docx"
            try:
                shutil.copyfile(document, Path(folder, copies[number]))
            except OSError:
                answers[number] = Conversion(document, None, "unreadable")
        pending = [number for number in copies if number not in answers]
        while pending:
            command = [str(program), _profile(folder), "--headless", "--norestore", "--nolockcheck", "--convert-to"]
            command += ["pdf:writer_pdf_Export", "--outdir", folder, *(copies[number] for number in pending)]
            try:
                ended = _run(command, folder, end - time.monotonic())
                reason = "not-converted" if ended else "time-limit"
            except OSError:
                ended, reason = True, "not-started"
            made = {number: pdf for number in pending if (pdf := _whole_pdf(Path(folder, f"{number:04}.pdf")))}
            answers |= {number: Conversion(documents[number], pdf) for number, pdf in made.items()}
            left = [number for number in pending if number not in made]
            # The first one left is at fault; with nothing made another try would end the same way.
            at_fault, pending = (left[:1], left[1:]) if made and ended else (left, [])
            answers |= {number: Conversion(documents[number], None, reason) for number in at_fault}
    return [answers[number] for number in range(len(documents))]


def _profile(folder: str) -> str:
    return f"-env:UserInstallation={Path(folder, 'profile').as_uri()}"


def _whole_pdf(path: Path) -> bytes | None:
    """Return the bytes of a PDF that is there to its end."""
    try:
        data = path.read_bytes()
    except OSError:
        return None
    return data if data.startswith(b"%PDF-") and data.rstrip().endswith(b"%%EOF") else None


def _run(command: list[str], folder: str, seconds: float, output: int = subprocess.DEVNULL) -> bool:
    """Run a program until it ends; tell whether it did so by itself. None of its children outlives this call."""
    # The program starts others and waits for them: all of them are one group, which is ended together.
    group = sys.platform != "win32"
    process = subprocess.Popen(
        command,
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=output,
        stderr=subprocess.DEVNULL,
        start_new_session=group,
    )
    try:
        process.wait(max(seconds, 0))
        return True
    except subprocess.TimeoutExpired:
        return False
    finally:
        _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    if sys.platform == "win32":
        if process.poll() is None:
            subprocess.run(["taskkill", "/F", "/T", "/PID", str(process.pid)], capture_output=True, check=False)
    else:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    with suppress(subprocess.TimeoutExpired):
        process.wait(_TO_DIE)
