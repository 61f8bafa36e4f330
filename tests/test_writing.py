"""Writing: whole files only, the documents of one call together or not at all, nothing left behind."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import FrameType

import pytest

from hoithao.cli import writing
from hoithao.cli.command_line import run
from hoithao.cli.writing import WriteError, Writing, remove_left_behind, remove_temporaries, write_together
from test_cli import WORKSHOP

OLD = {"b.docx": b"old b", "c.docx": b"old c"}
NEW = {"a.docx": b"new a", "b.docx": b"new b", "c.docx": b"new c"}


@pytest.fixture(autouse=True)
def _here(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)


def put_old() -> None:
    for path in Path().iterdir():
        path.unlink()
    for name, data in OLD.items():
        Path(name).write_bytes(data)


def write_new() -> None:
    write_together([Writing(Path(name), data) for name, data in NEW.items()])


def there() -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in Path().iterdir()}


def test_a_write_that_finds_no_space_leaves_everything_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    put_old()
    real, calls = os.fsync, []

    def full(descriptor: int) -> None:
        calls.append(descriptor)
        if len(calls) == 2:
            raise OSError(28, "No space left on device")
        real(descriptor)

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(WriteError) as caught:
        write_new()
    assert (caught.value.path, caught.value.reason) == (Path("b.docx"), "no-space")
    assert there() == OLD


@pytest.mark.parametrize("held", sorted(NEW))
def test_where_one_file_cannot_be_replaced_the_others_stay_old(held: str, monkeypatch: pytest.MonkeyPatch) -> None:
    put_old()
    real = Path.replace

    def replace(path: Path, target: Path) -> Path:
        if target.name == held:
            error = PermissionError(13, "The process cannot access the file", str(target))
            error.winerror = 32  # type: ignore[attr-defined]
            raise error
        return real(path, target)

    monkeypatch.setattr(Path, "replace", replace)
    with pytest.raises(WriteError) as caught:
        write_new()
    assert (caught.value.path.name, caught.value.reason) == (held, "in-use")
    assert there() == OLD


def test_a_temporary_file_that_somebody_removed_costs_no_old_document(monkeypatch: pytest.MonkeyPatch) -> None:
    put_old()

    def replace(path: Path, target: Path) -> Path:
        Path(f".hoithao-{os.getpid()}-1.tmp").unlink()  # what c.docx was to become
        raise PermissionError(13, "Permission denied", str(target), None, str(path))

    monkeypatch.setattr(Path, "replace", replace)
    with pytest.raises(WriteError):
        write_together([Writing(Path(name), NEW[name]) for name in ("b.docx", "c.docx")])
    assert there()["c.docx"] == OLD["c.docx"]


@pytest.mark.skipif(os.name == "nt", reason="modes are those of POSIX")
def test_what_is_put_back_has_the_mode_it_had(monkeypatch: pytest.MonkeyPatch) -> None:
    put_old()
    Path("b.docx").chmod(0o640)
    Path("c.docx").unlink()
    Path("c.docx").mkdir()
    monkeypatch.setattr(writing, "_stage", lambda staged, _data: writing._open_new(staged).close())
    with pytest.raises(WriteError):
        write_new()
    assert Path("b.docx").stat().st_mode & 0o777 == 0o640
    assert Path("b.docx").read_bytes() == OLD["b.docx"]


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # a file that was just opened
def test_an_interrupt_at_any_line_leaves_all_old_or_all_new() -> None:
    """Whatever line of the room Ctrl-C comes at, once; what is left behind then is only what a later run removes."""
    seen, at = set(), 0
    while True:
        put_old()
        try:
            interrupted_at(at, write_new)
        except KeyboardInterrupt:
            left = there()
            state = {name: data for name, data in left.items() if not name.startswith(".")}
            assert state in (OLD, NEW), at
            seen.add(state == NEW)
            at += 1
        else:
            break
    assert there() == NEW
    assert seen == {False, True}
    assert at > 60


def interrupted_at(count: int, work: Callable[[], object]) -> None:
    """Do some work, with Ctrl-C at the line of the room that comes after ``count`` others."""
    left = count

    def at_line(frame: FrameType, event: str, _argument: object) -> Callable[..., object] | None:
        nonlocal left
        if frame.f_code.co_filename != writing.__file__:
            return None
        if event == "line":
            left -= 1
            if left == -1:
                raise KeyboardInterrupt
        return at_line

    before = sys.gettrace()
    sys.settrace(at_line)
    try:
        work()
    finally:
        sys.settrace(before)


def test_an_interrupt_just_after_a_file_was_opened_leaves_no_temporary_file(monkeypatch: pytest.MonkeyPatch) -> None:
    real = Path.open

    def interrupted(path: Path, mode: str) -> object:
        real(path, mode).close()
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "open", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_new()
    assert there() == {}


def test_names_of_temporary_files_that_are_taken_are_passed_over() -> None:
    put_old()
    Path(f".hoithao-{os.getpid()}-0.tmp").write_bytes(b"of another")
    write_new()
    assert there() == NEW | {f".hoithao-{os.getpid()}-0.tmp": b"of another"}
    remove_temporaries(Path(), os.getpid())
    assert there() == NEW


def test_what_killed_runs_left_behind_goes_after_a_day() -> None:
    names = {".hoithao-7-0.tmp": 25, ".hoithao-7-1.tmp": 23, ".hoithao-x.tmp": 25, "của tôi.tmp": 25}
    for name, hours in names.items():
        Path(name).write_bytes(b"")
        os.utime(name, (time.time() - hours * 3600,) * 2)
    remove_left_behind([Path(), Path("không có")])
    assert sorted(there()) == sorted(names.keys() - {".hoithao-7-0.tmp"})


@pytest.mark.parametrize("files", [1, 3])
def test_a_render_removes_what_killed_runs_left_behind(files: int) -> None:
    Path("ra").mkdir()
    left = Path("ra/.hoithao-7-0.tmp")
    left.write_bytes(b"")
    os.utime(left, (0, 0))
    for number in range(files):
        Path(f"{number}.yaml").write_text(WORKSHOP, encoding="utf-8")
    assert run(["render", *(f"{number}.yaml" for number in range(files)), "-o", "ra"]) == 0
    assert not left.exists()


# What a command says of its run, into what is no file


@pytest.mark.skipif(os.name == "nt", reason="pipes with names are those of POSIX")
def test_a_pipe_is_written_to_and_stays_one(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    Path("a.yaml").write_text(WORKSHOP, encoding="utf-8")
    os.mkfifo("ong")
    code = "import sys; sys.stdout.write(open('ong', encoding='utf-8').read())"
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, encoding="utf-8") as reader:
        assert run(["validate", "a.yaml", "--output-format", "json", "--output-file", "ong"]) == 0
        out, _ = reader.communicate(timeout=30)
    assert json.loads(out)
    assert stat.S_ISFIFO(Path("ong").stat().st_mode)
    capfdbinary.readouterr()
    for name in ("/dev/stdout", "/dev/stderr", "/dev/null"):
        assert run(["validate", "a.yaml", "--output-format", "json", "--output-file", name]) == 0
    out, err = capfdbinary.readouterr()
    assert json.loads(err)
    assert err in out
    assert stat.S_ISCHR(Path("/dev/null").stat().st_mode)


def test_a_hyphen_is_the_standard_output(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.yaml").write_text(WORKSHOP, encoding="utf-8")
    for command in ("validate", "stats"):
        assert run([command, "a.yaml", "--output-format", "json"]) == 0
        plain = capsys.readouterr().out
        assert run([command, "a.yaml", "--output-format", "json", "--output-file", "-"]) == 0
        assert capsys.readouterr().out == plain
    assert not Path("-").exists()
