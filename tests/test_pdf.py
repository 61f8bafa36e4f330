"""``render --pdf``: one office process for all, nothing half-made, nothing left behind, whatever becomes of it."""

from __future__ import annotations

import os
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from hoithao.cli.command_line import run
from hoithao.cli.office import VARIABLE, default_limit, find_office, to_pdf
from interrupts import HEED

EXAMPLES = Path(__file__).parents[1] / "examples"
needs_scripts = pytest.mark.skipif(sys.platform == "win32", reason="a script stands in for LibreOffice")

# Does to the copies it is given what the first bytes of each say, in the order of the command line.
FAKE = """\
#!{python}
import os, pathlib, signal, subprocess, sys, time
names = [name for name in sys.argv[1:] if name.endswith(".docx")]
log = pathlib.Path({log!r})
with log.open("a", encoding="utf-8") as stream:
    stream.write(" ".join(sys.argv[1:]) + "\\n")
target = pathlib.Path(sys.argv[sys.argv.index("--outdir") + 1])
for name in names:
    what = pathlib.Path(name).read_bytes()
    pdf = target / (name[:-5] + ".pdf")
    if what.startswith(b"refuse"):
        continue
    if what.startswith(b"half"):
        pdf.write_bytes(b"%PDF-1.6 begun")
        continue
    if what.startswith(b"die"):
        os.kill(os.getpid(), signal.SIGKILL)
    if what.startswith(b"hang"):
        child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
        log.with_name("child").write_text(str(child.pid), encoding="utf-8")
        time.sleep(60)
    pdf.write_bytes(b"%PDF-1.6 " + what + b" %%EOF\\n")
"""


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A stand-in for LibreOffice, named by the variable; its calls are the lines of ``calls.log`` beside it."""
    program = tmp_path / "office" / "soffice"
    program.parent.mkdir()
    text = FAKE.format(python=sys.executable, log=str(program.parent / "calls.log"))
    program.write_text(text, encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    monkeypatch.setenv(VARIABLE, str(program))
    return program


def calls(office: Path) -> list[str]:
    return (office.parent / "calls.log").read_text(encoding="utf-8").splitlines()


def documents(folder: Path, *contents: str) -> list[Path]:
    paths = [folder / f"van-ban-{number}.docx" for number in range(len(contents))]
    for path, content in zip(paths, contents, strict=True):
        path.write_text(content, encoding="utf-8")
    return paths


def left_behind(folder: Path) -> list[Path]:
    return [*(folder / "temporary").iterdir(), *folder.rglob("*.tmp")]


def is_alive(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


@needs_scripts
def test_one_process_makes_them_all(office: Path, tmp_path: Path) -> None:
    paths = documents(tmp_path, *(f"số {number}" for number in range(30)))
    made = to_pdf(office, paths, 60)
    assert [one.document for one in made] == paths
    assert [one.pdf for one in made] == [f"%PDF-1.6 số {number} %%EOF\n".encode() for number in range(30)]
    assert len(calls(office)) == 1
    assert left_behind(tmp_path) == []


@needs_scripts
def test_the_profile_is_its_own(office: Path, tmp_path: Path) -> None:
    to_pdf(office, documents(tmp_path, "a"), 60)
    to_pdf(office, documents(tmp_path, "a"), 60)
    profiles = {line.split()[0] for line in calls(office)}
    assert len(profiles) == 2
    assert all(one.startswith("-env:UserInstallation=file:///") and "temporary" in one for one in profiles)


@needs_scripts
@pytest.mark.parametrize("fault", ["refuse", "half", "die"])
def test_one_bad_document_takes_no_other_with_it(office: Path, tmp_path: Path, fault: str) -> None:
    paths = documents(tmp_path, "một", fault, "hai", "ba")
    made = to_pdf(office, paths, 60)
    assert [one.pdf is not None for one in made] == [True, False, True, True]
    assert made[1].reason == "not-converted"
    assert left_behind(tmp_path) == []


@needs_scripts
def test_a_program_that_makes_nothing_is_not_tried_for_ever(office: Path, tmp_path: Path) -> None:
    made = to_pdf(office, documents(tmp_path, *["die"] * 40), 60)
    assert {one.reason for one in made} == {"not-converted"}
    assert len(calls(office)) == 1


@needs_scripts
@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="looks for the process in /proc")
def test_what_takes_too_long_is_ended_with_all_it_started(office: Path, tmp_path: Path) -> None:
    made = to_pdf(office, documents(tmp_path, "một", "hang", "ba"), 2)
    # What was finished by then counts.
    assert [one.pdf is not None for one in made] == [True, False, False]
    assert [one.reason for one in made[1:]] == ["time-limit"] * 2
    child = int((office.parent / "child").read_text(encoding="utf-8"))
    for _ in range(100):  # the system takes a moment to bury it
        if not is_alive(child):
            break
        time.sleep(0.05)
    assert not is_alive(child)
    assert left_behind(tmp_path) == []


def test_the_limit_grows_with_the_work(tmp_path: Path) -> None:
    small, large = documents(tmp_path, "a", "b" * 1_000_000)
    assert default_limit([small]) < default_limit([small, small]) < default_limit([large])


def test_where_the_program_is_looked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "LibreOffice" / "program" / "soffice.com"
    program.parent.mkdir(parents=True)
    program.write_text("", encoding="utf-8")
    monkeypatch.setattr("hoithao.cli.office._usual_places", lambda environ: [Path(environ["FOUND"])])
    assert find_office({"PATH": "", "FOUND": str(program)}) == program
    assert find_office({"PATH": "", "FOUND": "/nowhere"}) is None
    assert find_office({"PATH": "", "FOUND": "/nowhere", VARIABLE: str(program)}) == program
    # The one who names it does not want another one.
    assert find_office({"PATH": "", "FOUND": str(program), VARIABLE: "/nowhere"}) is None


def test_the_usual_place_on_windows(tmp_path: Path) -> None:
    program = tmp_path / "LibreOffice" / "program" / "soffice.com"
    program.parent.mkdir(parents=True)
    program.write_text("", encoding="utf-8")
    assert find_office({"PATH": "", "ProgramFiles": str(tmp_path)}) == program


# The command


@needs_scripts
def test_each_pdf_stands_beside_its_document(office: Path, tmp_path: Path) -> None:
    folder = tmp_path / "ra"
    assert run(["render", str(EXAMPLES / "hai-phong-2024.yaml"), "-o", str(folder), "--pdf"]) == 0
    assert sorted(path.name for path in folder.iterdir()) == [
        f"hai-phong-2024-{kind}.{form}" for kind in ("bao-cao", "bien-ban") for form in ("docx", "pdf")
    ]
    for path in folder.glob("*.pdf"):
        assert path.read_bytes() == b"%PDF-1.6 " + path.with_suffix(".docx").read_bytes() + b" %%EOF\n"
    assert len(calls(office)) == 1


@needs_scripts
def test_without_the_option_nothing_is_started(office: Path, tmp_path: Path) -> None:
    assert run(["render", str(EXAMPLES / "hai-phong-2024.yaml"), "-o", str(tmp_path / "ra")]) == 0
    assert not (office.parent / "calls.log").exists()


def test_no_office_program_is_said_and_the_documents_are_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path / "không có"))
    folder = tmp_path / "ra"
    assert run(["render", str(EXAMPLES / "hai-phong-2024.yaml"), "-o", str(folder), "--pdf"]) == 2
    assert "lỗi[HT820]" in capsys.readouterr().err
    assert [path.suffix for path in folder.iterdir()] == [".docx"] * 2


@needs_scripts
def test_a_program_that_cannot_start_is_said_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    program = tmp_path / "soffice"
    program.write_text("no program", encoding="utf-8")
    monkeypatch.setenv(VARIABLE, str(program))
    assert run(["render", str(EXAMPLES / "hai-phong-2024.yaml"), "-o", str(tmp_path / "ra"), "--pdf"]) == 2
    assert capsys.readouterr().err.count("HT823") == 1


@needs_scripts
def test_the_limit_of_the_command_line_is_kept_and_said(
    office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    office.write_text(f"#!{sys.executable}\nimport time\ntime.sleep(60)\n", encoding="utf-8")
    command = [
        "render",
        str(EXAMPLES / "hai-phong-2024.yaml"),
        "-o",
        str(tmp_path / "ra"),
        "--pdf",
        "--pdf-timeout",
        "1",
    ]
    assert run(command) == 2
    said = capsys.readouterr().err
    assert said.count("HT822") == 2
    assert "quá 1 giây" in said
    assert left_behind(tmp_path) == []


@needs_scripts
def test_an_older_pdf_stays_whole_where_no_new_one_is_made(
    office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    office.write_text(f"#!{sys.executable}\n", encoding="utf-8")
    folder = tmp_path / "ra"
    folder.mkdir()
    old = folder / "hai-phong-2024-bien-ban.pdf"
    old.write_bytes(b"old")
    assert run(["render", str(EXAMPLES / "hai-phong-2024.yaml"), "-o", str(folder), "--pdf"]) == 2
    said = capsys.readouterr().err
    assert said.count("HT821") == 2
    assert str(old) in said
    assert old.read_bytes() == b"old"
    assert left_behind(tmp_path) == []


@needs_scripts
@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="looks for the process in /proc")
@pytest.mark.parametrize("asked", [signal.SIGINT, signal.SIGTERM], ids=lambda one: one.name)
def test_an_interrupt_ends_the_office_program_too(asked: signal.Signals, office: Path, tmp_path: Path) -> None:
    office.write_text(office.read_text(encoding="utf-8").replace('b"hang"', 'b"PK"'), encoding="utf-8")
    command = [sys.executable, "-m", "hoithao", "render", str(EXAMPLES / "hai-phong-2024.yaml"), "--pdf", "-o"]
    environment = {**os.environ, "TMPDIR": str(tmp_path / "temporary")}
    with subprocess.Popen(
        [*command, str(tmp_path / "ra")],
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        preexec_fn=HEED,
    ) as process:
        child = office.parent / "child"
        for _ in range(600):
            if child.exists() and child.read_text(encoding="utf-8"):
                break
            time.sleep(0.05)
        process.send_signal(asked)
        assert process.wait(30) == 130
    assert not is_alive(int(child.read_text(encoding="utf-8")))
    assert left_behind(tmp_path) == []


@pytest.mark.office
def test_libreoffice_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if not (shutil.which("soffice") and shutil.which("pdftotext")):
        if os.environ.get("HOITHAO_REQUIRE_OFFICE"):
            pytest.fail("LibreOffice and pdftotext are required here")
        pytest.skip("needs LibreOffice and pdftotext")
    monkeypatch.delenv(VARIABLE, raising=False)
    folder = tmp_path / "ra"
    broken = folder / "hỏng.docx"
    assert run(["render", str(EXAMPLES / "hai-phong-2024.yaml"), "-o", str(folder), "--pdf"]) == 0
    text = subprocess.run(
        ["pdftotext", str(folder / "hai-phong-2024-bien-ban.pdf"), "-"], capture_output=True, check=True
    ).stdout.decode("utf-8")
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in text
    # What is no document at all is named; the others are made.
    broken.write_bytes(b"PK\x03\x04 no document")
    program = find_office(os.environ)
    assert program is not None
    made = to_pdf(program, [broken, folder / "hai-phong-2024-bao-cao.docx"], 120)
    assert [one.pdf is not None for one in made] == [False, True]
