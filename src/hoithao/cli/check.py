"""``hoithao check``: say what in a finished Word file is not in the form of the decree."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from hoithao.cli.console import visible
from hoithao.cli.files import ReadError, read, same_place
from hoithao.cli.inputs import Run, unreadable
from hoithao.cli.reporters import REPORTERS
from hoithao.cli.status import FAILED, FOUND_ERRORS, PASSED, MisuseError
from hoithao.cli.validate import Wishes, write_report
from hoithao.cli.writing import WriteError, Writing, write_together

if TYPE_CHECKING:
    from hoithao.diagnostics import Diagnostic
    from hoithao.inspection import Inspection

KINDS = ("minutes", "report", "letter", "invitation", "notice", "auto")
_REFUSED = ("HT020", "HT021", "HT022", "HT023")
"""What keeps a file from being checked at all."""


class Copy(Struct, frozen=True):
    """A copy of the one file to check: with comments, or corrected."""

    source: Path
    target: Path
    fix: bool

    @classmethod
    def of(cls, paths: Sequence[Path], output: Path | None, *, annotate: bool, fix: bool) -> Copy | None:
        """Read the options; ``None`` where no copy is asked for."""
        if not annotate and not fix:
            if output is not None:
                raise MisuseError("output-of-copy-only")
            return None
        if annotate and fix:
            raise MisuseError("annotate-or-fix")
        if output is None or len(paths) != 1 or paths[0].is_dir():
            raise MisuseError("copy-of-one")
        return cls(paths[0], output, fix)


def check(
    run: Run, paths: Sequence[Path], wishes: Wishes, *, kind: str, allowed: list[str] | None, copy: Copy | None = None
) -> int:
    """Check the files, print the report, write the copy and return the exit status."""
    for option, value, choices in (("--kind", kind, KINDS), ("--output-format", wishes.output_format, REPORTERS)):
        if value not in choices:
            raise MisuseError("not-a-choice", value=value, option=option, choices=", ".join(choices))
    passed = _allowed(allowed)
    kinds: list[tuple[str, str]] = []
    written: list[str] | None = []
    for path in _expand(paths):
        name = str(path.path if isinstance(path, ReadError) else path)
        run.findings.names.append(name)
        data, result = _inspected(run, path, None if kind == "auto" else kind)
        if result is None:
            continue
        if result.kind is not None:
            kinds.append((name, result.kind))
            if copy is not None:
                written = _write_copy(run, copy, data, result)
        run.findings.failures += (one for one in result.diagnostics if one.code in _REFUSED)
        found = [one for one in result.diagnostics if one.code not in _REFUSED]
        run.findings.diagnostics += (one for one in _lowered(found, passed) if wishes.selection.keeps(one))
    failed = not write_report(run, wishes) or written is None
    for line in written or ():
        run.console.err(line)
    if wishes.output_format == "full" and wishes.output_file is None and kinds:
        _say_more(run, kinds)
    status = FAILED if failed else run.findings.status
    return PASSED if wishes.exit_zero and status == FOUND_ERRORS else status


def _inspected(run: Run, path: Path | ReadError, kind: str | None) -> tuple[bytes, Inspection | None]:
    from hoithao.inspection import inspect

    try:
        if isinstance(path, ReadError):
            raise path
        data = read(path)
    except ReadError as error:
        run.findings.failures.append(unreadable(error, run.console))
        return b"", None
    try:
        return data, inspect(data, kind, name=str(path))
    except Exception as error:
        run.console.defect(str(path), error, debug=run.debug)
        run.findings.failed = True
        return data, None


def _write_copy(run: Run, copy: Copy, data: bytes, result: Inspection) -> list[str] | None:
    """Write the copy; return what to say about it, or ``None`` where that failed."""
    from hoithao.catalogue import report

    console, name = run.console, str(copy.target)
    reason = "" if copy.target.suffix.lower() == ".docx" else "not-docx"
    if same_place(copy.source) == same_place(copy.target):
        reason = "is-input"
    if reason:
        console.failure(report("HT006", str(copy.source), name=name, reason=reason))
        return None
    from hoithao.mending import annotated, mended

    shown = visible(name)
    if copy.fix:
        made = mended(data, result, name=str(copy.source))
        left = [one for one in made.left if one.code.startswith("HTA")]
        if made.done:
            pen = console.plain().pen(to_stdout=False)
            said = [console.say("copy-fixed", path=shown, done=len(made.done), left=len(left))]
            said += [console.say("copy-line", text=pen.concise(one)) for one in made.done]
        else:
            said = [console.say("copy-nothing" if left else "copy-clean", path=shown, left=len(left))]
        content = made.data
    else:
        content = annotated(data, result, console.language)
        said = [console.say("copy-annotated", path=shown, count=len(result.breaches))]
    try:
        write_together([Writing(copy.target, content)])
    except WriteError as error:
        console.failure(report("HT801", str(copy.source), name=str(error.path), reason=error.reason))
        return None
    return said


def _allowed(values: list[str] | None) -> frozenset[str]:
    if not values:
        return frozenset()
    from hoithao.catalogue import CATALOGUE

    codes = [code.strip() for code in ",".join(values).upper().split(",") if code.strip()]
    for code in codes:
        if code not in CATALOGUE or not CATALOGUE[code].level:
            raise MisuseError("no-code-for-option", code=code, option="--allow")
        if CATALOGUE[code].level == "decree":
            raise MisuseError("not-to-be-allowed", code=code)
    return frozenset(codes)


def _lowered(found: Iterable[Diagnostic], allowed: frozenset[str]) -> Iterator[Diagnostic]:
    from hoithao.diagnostics import Severity

    for one in found:
        yield replace(one, severity=Severity.NOTE) if one.code in allowed else one


def _say_more(run: Run, kinds: list[tuple[str, str]]) -> None:
    """Say what each file was taken for, and what no program can tell."""
    from hoithao.catalogue.decree.by_eye import BY_EYE
    from hoithao.cli.words import knows

    console = run.console
    for name, kind in kinds:
        word = f"kind-as-{kind}" if knows(f"kind-as-{kind}") else f"kind-{kind}"
        console.out(console.say("checked-as", path=visible(name), kind=console.say(word)))
    console.out("")
    console.out(console.say("by-eye"))
    for _, vi, en in BY_EYE:
        console.out(f"  - {en if console.language == 'en' else vi}")


def _expand(paths: Iterable[Path]) -> Iterator[Path | ReadError]:
    """Yield the files that the paths name, each once; a folder or a pattern stands for the .docx files it holds."""
    seen: set[str] = set()
    for path in paths:
        found, reason = [path], ""
        if path.is_dir():
            found, reason = sorted(one for one in path.rglob("*") if _is_document(one)), "no-word-file"
        elif glob.has_magic(str(path)) and not os.path.lexists(path):
            names = sorted(glob.glob(str(path), recursive=True))  # noqa: PTH207 - Path.glob knows no absolute pattern
            found, reason = [Path(name) for name in names if _is_document(Path(name))], "no-word-file"
        if not found:
            yield ReadError(path, reason)
        for one in found:
            identity = os.path.realpath(one)
            if identity not in seen:
                seen.add(identity)
                yield one


def _is_document(path: Path) -> bool:
    # Word keeps a file «~$name.docx» beside each document that is open.
    return path.suffix.lower() == ".docx" and not path.name.startswith(("~$", ".")) and path.is_file()
