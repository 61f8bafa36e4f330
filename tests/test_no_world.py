"""What a run touches: its inputs, its output folder, the two streams. Nothing else, and nothing of the machine."""

from __future__ import annotations

import getpass
import io
import json
import os
import shutil
import socket
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from hoithao.cli.command_line import run
from hoithao.cli.console import json_text, visible
from hoithao.cli.files import output_name
from word_file import word_file

ROOT = Path(__file__).parents[1]
EXAMPLES = ("hai-phong-2024.yaml", "minh-hoa-2026.yaml")
POSIX = pytest.mark.skipif(os.name == "nt", reason="streams, names and terminals of POSIX")

WATCHED = """\
import os, sys
allowed = tuple(map(os.path.realpath, sys.argv[1].split(os.pathsep)))
seen = []

def watch(event, arguments):
    if event.startswith(("socket.", "subprocess.", "os.system", "os.exec", "os.fork", "os.posix_spawn", "os.spawn",
                         "ctypes", "urllib.", "http.", "ftplib.", "smtplib.", "webbrowser.", "winreg.",
                         "os.startfile", "pty.")):
        seen.append(f"{event} {arguments!r}")
    elif event == "open":
        path, mode, flags = arguments
        writes = bool(flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND))
        if isinstance(path, (str, bytes)) and writes and not inside(os.fsdecode(path)):
            seen.append(f"write {path!r}")
    elif event in ("os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.link", "os.symlink", "os.truncate", "os.chmod",
                   "shutil.rmtree", "shutil.move", "os.utime"):
        for path in arguments:
            if isinstance(path, (str, bytes)) and path and not inside(os.fsdecode(path)):
                seen.append(f"{event} {path!r}")

def inside(path):
    path = os.path.realpath(path)
    return any(path == one or path.startswith(one + os.sep) for one in allowed)

sys.addaudithook(watch)
sys.dont_write_bytecode = True
from hoithao.__main__ import main
try:
    main(sys.argv[2:])
except SystemExit as left:
    print("\\n".join(["", f"status {left.code}", *seen]))
"""


def watched(allowed: Path, *arguments: str) -> list[str]:
    """Run a command line under an audit hook; return its status and what it did outside of the allowed folder."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "HOITHAO_LANG": "en"}
    command = [sys.executable, "-c", WATCHED, str(allowed), *arguments]
    done = subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    return lines[max(at for at, line in enumerate(lines) if line.startswith("status ")) :]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    inputs = tmp_path / "in"
    inputs.mkdir()
    for name in EXAMPLES:
        shutil.copy(ROOT / "examples" / name, inputs / name)
    (inputs / "du-thao.docx").write_bytes(word_file("LUẬT", "VỀ VIỆC NÀY", "Điều 1. Phạm vi", "Nội dung."))
    return inputs


@pytest.mark.parametrize(
    ("name", "kind"), [(EXAMPLES[0], ""), *((EXAMPLES[1], kind) for kind in ("news", "notice", "letter", ""))]
)
def test_a_render_writes_into_its_output_folder_and_does_nothing_else(folder: Path, name: str, kind: str) -> None:
    only = ["--only", kind] if kind else []
    out = folder.parent / "out"
    status, *did = watched(out, "render", str(folder / name), "-o", str(out), *only)
    assert did == []
    made = sorted(path.suffix for path in out.iterdir()) if out.exists() else []
    assert (status, set(made)) in (("status 0", {".docx"}), ("status 1", set()))
    assert sorted(path.name for path in folder.parent.iterdir()) in (["in", "out"], ["in"])


def test_other_commands_write_what_they_are_asked_for_and_do_nothing_else(folder: Path) -> None:
    nowhere = folder.parent / "out"
    nowhere.mkdir()
    for arguments in (
        ["validate", str(folder)],
        ["validate", str(folder), "--output-format", "sarif", "--output-file", str(nowhere / "a.sarif")],
        ["explain", "HT304"],
        ["schema", "-o", str(nowhere / "a.json")],
        ["new", str(nowhere / "moi.yaml")],
        ["draft", "import", str(folder / "du-thao.docx"), "-o", str(nowhere / "du-thao.yaml")],
        ["--help"],
    ):
        status, *did = watched(nowhere, *arguments)
        assert did == [], arguments
        assert status in ("status 0", "status 1")
    names = ["a.json", "a.sarif", "du-thao.yaml", "moi.yaml"]
    assert sorted(path.name for path in nowhere.iterdir()) == names


def test_the_hook_sees_what_it_is_there_for(tmp_path: Path) -> None:
    """Allowed nothing, a render is caught."""
    shutil.copy(ROOT / "examples" / EXAMPLES[0], tmp_path / "x.yaml")
    _, *did = watched(tmp_path / "khac", "render", str(tmp_path / "x.yaml"), "-o", str(tmp_path / "out"))
    assert any(one.startswith("os.mkdir") for one in did)
    assert any(one.startswith("write") for one in did)
    assert any(one.startswith("os.rename") for one in did)


def test_nothing_of_the_machine_is_in_a_document(tmp_path: Path) -> None:
    """Another user, home, host, folder, file name and day: the same bytes, and none of it inside."""
    made = []
    for user in ("nguoi-dung-mot", "nguoi-dung-hai"):
        place = tmp_path / user / f"thu-muc-{user}"
        place.mkdir(parents=True)
        shutil.copy(ROOT / "examples" / EXAMPLES[0], place / f"{user}.yaml")
        environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
        environment |= dict.fromkeys(("USER", "LOGNAME", "USERNAME", "HOSTNAME", "COMPUTERNAME"), user)
        environment |= {"HOME": str(place), "USERPROFILE": str(place), "SOURCE_DATE_EPOCH": str(len(user) * 10**8)}
        command = [sys.executable, "-m", "hoithao", "render", f"{user}.yaml", "-o", "out"]
        done = subprocess.run(command, cwd=place, env=environment, capture_output=True, check=False)
        assert done.returncode == 0, done.stderr.decode()
        made.append([path.read_bytes() for path in sorted((place / "out").iterdir())])
    assert made[0] == made[1]
    words = [b"nguoi-dung", b"thu-muc", str(tmp_path).encode(), socket.gethostname().encode(), b"python-docx"]
    # Too short a name would be found in anything.
    words += [name for name in (getpass.getuser().encode(),) if len(name) > 4]
    for data in made[0]:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            for entry in package.infolist():
                assert (entry.date_time, entry.extra, entry.comment) == ((1980, 1, 1, 0, 0, 0), b"", b"")
                content = package.read(entry)
                assert [word for word in words if word in content] == [], entry.filename


# Terminal, locale, streams, names.

CONTROL = {chr(code) for code in (*range(32), *range(0x7F, 0xA0))} - {"\n", "\r"}
UNSEEN = CONTROL | set("\u202e\u200b\u2066\u2028\ufeff\U000e0041")
FORMATS = ("full", "concise", "json", "github", "gitlab", "sarif", "junit")
HOSTILE = (
    "schema: 1\norganizers: [{name: 'Sở\u202e Tư\u200b pháp', symbol: STP}]\nworkshop:\n  title: 'a\u2066b\ufeff'\n"
    "  date: '24/9\u202e/2024'\n'khóa\u202e lạ': x\nunits: [{id: 'a\u202e', name: 'b\U000e0041'}]\n"
)


def command_line(*arguments: str | bytes, cwd: Path, **options: object) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), **options.pop("environment", {})}  # type: ignore[dict-item]
    command = [sys.executable, "-m", "hoithao", *arguments]
    return subprocess.run(command, cwd=cwd, env=environment, check=False, **{"capture_output": True, **options})  # type: ignore[call-overload, no-any-return]


def escaped_only(said: bytes) -> None:
    text = said.decode("utf-8")
    assert "Traceback" not in text
    assert sorted(set(text) & UNSEEN) == []


@pytest.mark.parametrize("output_format", FORMATS)
def test_no_report_holds_a_raw_control_or_unseen_character(
    tmp_path: Path, output_format: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "x.yaml").write_text(HOSTILE, encoding="utf-8")
    (tmp_path / "y.yaml").write_text(HOSTILE + "a: \x1b[2J\x9b31m\x07\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert run(["validate", "x.yaml", "y.yaml", "--output-format", output_format, "--statistics"]) == 1
    captured = capsys.readouterr()
    escaped_only((captured.out + captured.err).encode())
    if output_format in ("json", "gitlab", "sarif"):
        json.loads(captured.out)


@POSIX
@pytest.mark.parametrize("output_format", FORMATS)
@pytest.mark.parametrize(
    "name", [b"t\xe9p.yaml", b"\x1b[31mdo.yaml", b"a\nb.yaml", "a\u202eb.yaml".encode(), b"\xc2\x9b.yaml"]
)
def test_names_of_files_are_printed_escaped(
    tmp_path: Path,
    name: bytes,
    output_format: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    path = os.fsencode(tmp_path) + b"/" + name
    try:
        Path(os.fsdecode(path)).write_text(HOSTILE, encoding="utf-8")
    except OSError:
        pytest.skip("the file system takes no such name")
    monkeypatch.chdir(tmp_path)
    names = [os.fsdecode(name), os.fsdecode(b"khong-" + name)]
    assert run(["validate", *names, "--output-format", output_format]) == 2
    captured = capsys.readouterr()
    escaped_only((captured.out + captured.err).encode())


@POSIX
def test_a_file_whose_name_is_no_utf_8_is_rendered(tmp_path: Path) -> None:
    name = b"t\xe9p\x1b.yaml"
    try:
        shutil.copy(os.fsencode(ROOT / "examples" / EXAMPLES[0]), os.fsencode(tmp_path) + b"/" + name)
    except OSError:
        pytest.skip("the file system takes no such name")
    done = command_line("render", name, "-o", "out", cwd=tmp_path, environment={"LC_ALL": "C"})
    assert done.returncode == 0
    escaped_only(done.stdout + done.stderr)
    assert "t\\udce9p" in done.stdout.decode()
    assert len(list((tmp_path / "out").iterdir())) == 2


def test_names_of_outputs_hold_nothing_unseen() -> None:
    assert output_name(Path("a\u202eb\u200bc\x9bd\ufeff.yaml"), "bien-ban", ".docx") == "abcd-bien-ban.docx"


def test_a_terminal_is_not_steered_by_a_draft_or_a_correction(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.docx").write_bytes(word_file("LUẬT", "VỀ VIỆC NÀY", "Điều 1. Phạm vi", "Nội\U000e0041 dung."))
    (tmp_path / "x.yaml").write_text("schema: 1\nlocality: 'Hải\u200b  Phòng\u200b'\n", encoding="utf-8")
    for arguments in (
        ["draft", "import", str(tmp_path / "a.docx"), "-o", "-"],
        ["validate", str(tmp_path / "x.yaml"), "--diff"],
    ):
        monkeypatch.setattr("hoithao.cli.console.Console.is_terminal", lambda *_, **__: False)
        run(arguments)
        assert set(capsys.readouterr().out) & UNSEEN  # a file gets it as it is
        monkeypatch.setattr("hoithao.cli.console.Console.is_terminal", lambda *_, **__: True)
        monkeypatch.setenv("NO_COLOR", "1")
        run(arguments)
        assert not set(capsys.readouterr().out) & UNSEEN


def test_text_for_machines_is_the_same_text() -> None:
    content = {"a": "Sở\u202e\x9b \U000e0041 “x” \u00a0…", "b": [1, None, "\n"]}
    text = json_text(content)
    assert json.loads(text) == content
    assert not set(text) & UNSEEN
    assert "Sở" in text
    assert "“x”" in text


def test_unseen_characters_are_spelled_out() -> None:
    assert visible("a\x1b\x9b\u202e\U000e0041\udce9\u2028b") == "a\\x1b\\x9b\\u202e\\U000e0041\\udce9\\u2028b"


@pytest.mark.parametrize(
    ("locale", "columns"), [("C", "1"), ("POSIX", "0"), ("vi_VN.ISO8859-1", "-3"), ("xx_YY", "x"), ("C", "10000")]
)
def test_any_locale_and_any_width(tmp_path: Path, locale: str, columns: str) -> None:
    (tmp_path / "x.yaml").write_text(HOSTILE, encoding="utf-8")
    environment = {"LC_ALL": locale, "LANG": locale, "COLUMNS": columns, "LINES": columns, "PYTHONUTF8": "0"}
    for arguments in (["validate", "x.yaml"], ["render", "--help"]):
        done = command_line(*arguments, cwd=tmp_path, environment=environment)
        assert done.returncode == (1 if arguments[0] == "validate" else 0)
        escaped_only(done.stdout + done.stderr)
        assert "ệ" in done.stdout.decode()


@POSIX
@pytest.mark.parametrize("columns", [1, 2, 7, 80])
def test_a_terminal_of_any_width_shows_every_line(tmp_path: Path, columns: int) -> None:
    import fcntl
    import pty
    import struct
    import termios

    (tmp_path / "x.yaml").write_text(HOSTILE, encoding="utf-8")
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    done = command_line("validate", "x.yaml", cwd=tmp_path, stdout=theirs, stderr=theirs, capture_output=False)
    os.close(theirs)
    said = b""
    try:
        while piece := os.read(ours, 65536):
            said += piece
    except OSError:
        pass  # the other end is closed
    os.close(ours)
    assert done.returncode == 1
    text = said.decode().replace("\r\n", "\n")
    assert "lỗi" in text
    assert "Traceback" not in text
    import re

    assert not set(re.sub(r"\x1b\[[0-9;]*m", "", text)) & UNSEEN


@POSIX
@pytest.mark.parametrize("arguments", [["validate", "x.yaml"], ["render", "x.yaml", "-o", "out"], ["explain", "--all"]])
@pytest.mark.parametrize("closed", ["stdout", "stderr", "both"])
def test_closed_streams_are_no_trouble(tmp_path: Path, arguments: list[str], closed: str) -> None:
    shutil.copy(ROOT / "examples" / EXAMPLES[0], tmp_path / "x.yaml")
    shell = {"stdout": '"$@" >&-', "stderr": '"$@" 2>&-', "both": '"$@" >&- 2>&-'}[closed]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    command = ["sh", "-c", shell, "sh", sys.executable, "-m", "hoithao", *arguments]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, check=False)
    assert done.returncode == 0
    assert b"Traceback" not in done.stdout + done.stderr
    assert b"rror" not in done.stderr


@POSIX
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("arguments", [["validate", "x.yaml"], ["explain", "--all"], ["--help"], ["--version"]])
def test_a_full_disk_behind_the_output_is_told(tmp_path: Path, arguments: list[str]) -> None:
    shutil.copy(ROOT / "examples" / EXAMPLES[0], tmp_path / "x.yaml")
    with Path("/dev/full").open("wb") as full:
        done = command_line(*arguments, cwd=tmp_path, stdout=full, stderr=subprocess.PIPE, capture_output=False)
    assert done.returncode == 2
    (line,) = done.stderr.decode().splitlines()
    assert line.startswith("hoithao: lỗi[HT903] Không in được kết quả: ổ đĩa đã đầy.")
    with Path("/dev/full").open("wb") as full:
        done = command_line(*arguments, cwd=tmp_path, stdout=full, stderr=full, capture_output=False)
    assert done.returncode == 2


@POSIX
@pytest.mark.parametrize("arguments", [["explain", "--all"], ["--help"], ["--version"], ["schema"]])
def test_a_broken_pipe_is_no_trouble(tmp_path: Path, arguments: list[str]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = command_line(*arguments, cwd=tmp_path, stdout=writer, stderr=subprocess.PIPE, capture_output=False)
    os.close(writer)
    assert (done.returncode, done.stderr) == (2, b"")


# A fault of the program.


class _SilentError(Exception):
    def __str__(self) -> str:
        raise RuntimeError("not even this")


@pytest.mark.parametrize(
    "error",
    [
        ValueError("a\x1b[31m\u202eb\nc"),
        RecursionError("deep"),
        MemoryError(),
        _SilentError(),
        AssertionError(),
        KeyError("x" * 10_000),
    ],
)
@pytest.mark.parametrize(
    "command", [["validate", "x.yaml"], ["explain", "HT304"], ["schema"], ["draft", "import", "x.docx"]]
)
@pytest.mark.parametrize("debug", [False, True])
def test_an_unexpected_exception_is_one_line_and_status_2(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    error: Exception,
    command: list[str],
    debug: bool,
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise error

    (tmp_path / "x.yaml").write_text(HOSTILE, encoding="utf-8")
    (tmp_path / "x.docx").write_bytes(b"x")
    monkeypatch.chdir(tmp_path)
    for place in ("pipeline.check", "cli.explain.explain", "cli.schema.schema", "cli.draft_import.import_draft"):
        monkeypatch.setattr(f"hoithao.{place}", fail)
    assert run([*command, *(["--debug"] if debug else [])]) == 2
    captured = capsys.readouterr()
    *trace, line = captured.err.splitlines()
    assert "lỗi[HT901] Chương trình gặp sự cố ngoài dự kiến" in line
    assert "Báo cho nhóm phát triển" in line
    assert ("Traceback (most recent call last):" in trace) is debug
    assert debug or not trace
    assert not set(captured.err) & UNSEEN


def test_what_was_given_to_a_model_is_never_in_the_line_of_a_fault(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its message repeats its input, which may be any size and is nobody's business."""
    from hoithao.model.workshop import Workshop

    monkeypatch.setattr("hoithao.cli.explain.explain", lambda *_, **__: Workshop.model_validate({"bí mật": 1}))
    assert run(["explain", "HT304"]) == 2
    err = capsys.readouterr().err
    assert "«ValidationError»" in err
    assert "bí mật" not in err
