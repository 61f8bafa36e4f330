"""Many workshop files in one run: every file told once, whole files only, nothing done twice, the same bytes."""

from __future__ import annotations

import hashlib
import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

import pytest
import yaml

from hoithao.cli import writing
from hoithao.cli.command_line import run
from hoithao.cli.console import Console
from hoithao.cli.inputs import AgencyChoice
from hoithao.cli.making import Recipe, Wish, fingerprint, make
from hoithao.cli.placing import Placed, place
from hoithao.cli.progress import shown
from hoithao.cli.shards import FIXED, Shard
from hoithao.cli.workers import Died, work_all
from hoithao.pipeline import DraftFile, Input
from interrupts import HEED
from test_cli import WORKSHOP, WRONG
from worker_tasks import answer

ROOT = Path(__file__).parents[1]
POSIX = pytest.mark.skipif(os.name == "nt", reason="signals and modes are those of POSIX")
TOTALS = "{} tệp: đã ghi {}, không đổi {}, không lập được {}"


@pytest.fixture(autouse=True)
def _plain(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("HOITHAO_LANG", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)


Render = Callable[..., tuple[int, list[str], str]]


@pytest.fixture
def render(capsys: pytest.CaptureFixture[str]) -> Render:
    def call(*arguments: str, command: str = "render") -> tuple[int, list[str], str]:
        status = run([command, *arguments])
        out, err = capsys.readouterr()
        return status, out.splitlines(), err

    return call


def workshop(number: int = 0) -> str:
    return WORKSHOP.replace("về phân cấp.", f"về phân cấp, lần {number}.")


def put(count: int = 4, folder: str = "vao") -> list[Path]:
    paths = [Path(folder, f"a{number}.yaml") for number in range(count)]
    for number, path in enumerate(paths):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(workshop(number), encoding="utf-8")
    return paths


def tree(folder: str | Path) -> dict[str, str]:
    """Every file of a folder with the hash of its bytes."""
    root = Path(folder)
    return {
        path.relative_to(root).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }


def start(*arguments: str, cwd: Path | None = None, **extra: str) -> subprocess.Popen[str]:
    """Start the tool in a process of its own, at the head of a group like a command of a shell."""
    return subprocess.Popen(
        [sys.executable, "-m", "hoithao", *arguments],
        cwd=cwd,
        env={**os.environ, **extra},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        start_new_session=True,
        preexec_fn=HEED,
    )


# One line a file


def test_each_file_has_one_line_and_the_worst_status_wins(render: Render) -> None:
    put(3)
    Path("vao/sai.yaml").write_text(WRONG, encoding="utf-8")
    status, out, err = render("vao", "khong-co.yaml", "-o", "ra")
    assert (status, err) == (2, "")
    assert [line.split(": ")[0] for line in out[:3]] == ["vao/a0.yaml", "vao/a1.yaml", "vao/a2.yaml"]
    assert out[0].startswith("vao/a0.yaml: đã ghi 2 văn bản, còn thiếu ")
    assert out[3].startswith("vao/sai.yaml: không lập được — vao/sai.yaml:8:10: lỗi[HT208] ")
    assert out[4].startswith("khong-co.yaml: không lập được — khong-co.yaml: lỗi[HT001] ")
    assert out[5:] == [TOTALS.format(5, 3, 0, 2)]
    assert len(tree("ra")) == 6
    assert render("vao", "-o", "ra")[0] == 1


def test_a_second_run_writes_nothing(render: Render) -> None:
    put(3)
    assert render("vao", "-o", "ra")[1][-1] == TOTALS.format(3, 3, 0, 0)
    before = {path: path.stat().st_mtime_ns for path in Path("ra").iterdir()}
    assert render("vao", "-o", "ra")[1] == [*(f"vao/a{n}.yaml: không đổi" for n in range(3)), TOTALS.format(3, 0, 3, 0)]
    assert {path: path.stat().st_mtime_ns for path in Path("ra").iterdir()} == before


def test_a_run_of_two_files_says_what_it_always_said(render: Render) -> None:
    put(2)
    status, out, _ = render("vao", "-o", "ra")
    assert status == 0
    assert out[0] == "ra/a0-bien-ban.docx — biên bản: 1 ý kiến, 0 đơn vị, 1 phần của dự thảo".replace("/", os.sep)


def test_english_lines(render: Render, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOITHAO_LANG", "en")
    put(3)
    assert render("vao", "-o", "ra", "--jobs", "2")[1][-1] == "Files 3: written 3, unchanged 0, failed 0"


def test_a_fault_of_the_program_is_that_files_alone(render: Render, monkeypatch: pytest.MonkeyPatch) -> None:
    put(3)
    real = __import__("hoithao.pipeline").pipeline.render

    def fail(item: Input, **options: object) -> object:
        if item.name.endswith("a1.yaml"):
            raise ZeroDivisionError("giả lập")
        return real(item, **options)

    monkeypatch.setattr("hoithao.pipeline.render", fail)
    status, out, err = render("vao", "-o", "ra", "--debug")
    assert status == 2
    assert "lỗi[HT901]" in out[1]
    assert "ZeroDivisionError: giả lập" in err
    assert out[-1] == TOTALS.format(3, 2, 0, 1)


# Which files go where


def test_folders_are_kept_below_the_output_folder(render: Render) -> None:
    put(2, "vao")
    put(1, "vao/thang 8/sau")
    assert render("vao", "-o", "ra")[0] == 0
    assert set(tree("ra")) == {
        *(f"a{n}-{kind}.docx" for n in range(2) for kind in ("bien-ban", "bao-cao")),
        *(f"thang 8/sau/a0-{kind}.docx" for kind in ("bien-ban", "bao-cao")),
    }
    assert render("*/thang*/*/*.yaml", "-o", "khac", "--jobs", "1")[0] == 0
    assert set(tree("khac")) == {f"vao/thang 8/sau/a0-{kind}.docx" for kind in ("bien-ban", "bao-cao")}


@POSIX
def test_folder_names_are_safe_and_nothing_leaves_the_output_folder(render: Render) -> None:
    put(1, "vao/CON/a:b/x. ")
    put(1, "vao/ngoai")
    assert render("vao", "vao/CON/*/../../ngoai/*.yaml", "-o", "ra", "--jobs", "1")[0] == 0
    assert set(tree("ra")) == {
        *(f"CON_/ab/x/a0-{kind}.docx" for kind in ("bien-ban", "bao-cao")),
        *(f"ngoai/a0-{kind}.docx" for kind in ("bien-ban", "bao-cao")),
    }
    shutil.rmtree("ra")
    (outside,) = place([Path("vao/CON/*/../../ngoai/*.yaml")], Path("ra")).files
    assert ".." not in outside.folder.parts


@pytest.mark.parametrize("names", [("x/a.yaml", "y/A.yaml"), ("x/a.yaml", "y/a.yml"), ("x/a:.yaml", "y/a.yaml")])
def test_two_files_for_one_output_are_refused_before_anything_is_written(
    render: Render, names: tuple[str, str]
) -> None:
    put(3)
    for name in names:
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).write_text(WORKSHOP, encoding="utf-8")
    status, out, err = render("vao", *names, "-o", "ra")
    assert (status, out) == (2, [])
    assert f"{names[1]}: lỗi[HT007]" in err
    assert not Path("ra").exists()


REPORTS = "report:\n  - {id: mot, to: Bộ Tư pháp}\n  - {id: hai, to: Bộ Nội vụ}\n"


def test_names_that_meet_only_by_what_is_in_the_files_are_refused_too(render: Render) -> None:
    put(1)
    Path("vao/b.yaml").write_text(WORKSHOP + REPORTS.replace("id: mot", "id: bien-ban"), encoding="utf-8")
    Path("vao/b-bao-cao.yaml").write_text(WORKSHOP, encoding="utf-8")
    status, out, err = render("vao", "-o", "ra")
    assert (status, out) == (2, [])
    assert "HT007" in err
    assert "b-bao-cao-bien-ban.docx" in err
    Path("vao/b.yaml").write_text(WORKSHOP + REPORTS, encoding="utf-8")
    assert render("vao", "-o", "ra")[0] == 0


@POSIX
def test_two_names_of_one_file_are_seen(render: Render) -> None:
    put(3)
    Path("ra").mkdir()
    for number in (0, 1):
        Path(f"ra/a{number}-bien-ban.docx").symlink_to("kho.docx")
    Path("ra/kho.docx").write_bytes(b"old")
    status, _, err = render("vao", "-o", "ra")
    assert status == 2
    assert "HT007" in err
    assert Path("ra/kho.docx").read_bytes() == b"old"


# What is wrong around the work


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("*.txt",), "HT001"),
        (("trong",), "HT001"),
        (("khong-co.yaml",), "HT001"),
        (("vao", "-o", "tep.txt"), "HT006"),
        (("vao", "-o", "tep.txt/ra/sau"), "HT006"),
    ],
)
def test_what_cannot_be_is_named(render: Render, arguments: tuple[str, ...], code: str) -> None:
    put(3)
    Path("trong").mkdir()
    Path("tep.txt").write_text("cũ", encoding="utf-8")
    status, out, err = render(*arguments)
    assert status == 2
    assert code in err
    assert arguments[-1].split("/")[0] in err
    assert out == []
    assert Path("tep.txt").read_text(encoding="utf-8") == "cũ"


def test_a_folder_that_cannot_be_written_is_said_once(render: Render, monkeypatch: pytest.MonkeyPatch) -> None:
    put(3)

    def refuse(_staged: object) -> None:
        raise PermissionError(13, "Permission denied", "ra")

    monkeypatch.setattr(writing, "_open_new", refuse)
    status, out, err = render("vao", "-o", "ra")
    assert (status, out) == (2, [])
    (line,) = err.splitlines()
    assert line.startswith("ra: lỗi[HT006] Không dùng được «ra» làm nơi ghi kết quả: không có quyền truy cập. ")


@pytest.mark.parametrize("value", ["0/2", "3/2", "1", "a/b", "1/2/3", "-1/2"])
def test_a_shard_is_k_of_n(render: Render, value: str) -> None:
    status, _, err = render("vao", f"--shard={value}")
    assert status == 2
    assert f"lỗi: «{value}» không dùng được cho «--shard»" in err


def test_a_number_of_processes_is_at_least_one(render: Render) -> None:
    status, _, err = render("vao", "--jobs", "0")
    assert (status, err.splitlines()[0]) == (2, "lỗi: giá trị của «--jobs» không dùng được")


def test_one_name_is_no_place_for_a_batch(render: Render) -> None:
    put(3)
    assert render("vao", "-o", "a.docx", "--only", "minutes")[0] == 2
    assert not Path("a.docx").exists()


# Processes


@POSIX
@pytest.mark.parametrize("count", [1, 2, 3])
def test_a_task_that_ends_its_worker_is_named_and_all_others_are_done(count: int, tmp_path: Path) -> None:
    tasks = ["a", "die x", "b", f"die-once {tmp_path / 'mark'}", "die y", "c", "d", "e"]
    buried: list[str] = []
    answers = list(work_all(answer, tasks, count, after_death=lambda task, _: buried.append(task)))
    died = [one for one in answers if isinstance(one, Died)]
    assert sorted(one.task for one in died) == ["die x", "die y"]
    assert {one.exit_code for one in died} == {-signal.SIGKILL}
    assert sorted(one for one in answers if isinstance(one, str)) == sorted(
        task.upper() for task in tasks if not task.startswith("die ")
    )
    assert sorted(set(buried)) == sorted(task for task in tasks if task.startswith("die"))


def test_where_no_worker_can_be_started_the_work_is_done_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hoithao.cli.workers._Crew.hire", lambda _self: False)
    assert list(work_all(answer, ["a", "b"], 2)) == ["A", "B"]


@POSIX
def test_a_killed_worker_hangs_nothing(tmp_path: Path) -> None:
    put(60)
    with start("render", "vao", "-o", "ra", "--jobs", "2", cwd=tmp_path) as process:
        killed = 0
        end = time.monotonic() + 60
        while process.poll() is None and time.monotonic() < end:
            for child in children(process.pid):
                if b"spawn_main" in cmdline(child) and killed < 3:
                    os.kill(child, signal.SIGKILL)
                    killed += 1
            time.sleep(0.05)
        out, err = process.communicate(timeout=60)
    assert killed
    assert out.splitlines()[-1] == TOTALS.format(60, 60, 0, 0), err
    assert process.returncode == 0
    assert all(name.endswith(".docx") for name in tree("ra"))


def test_the_file_of_a_worker_that_dies_is_named(render: Render, monkeypatch: pytest.MonkeyPatch) -> None:
    put(3)

    def dying(_work: object, tasks: Sequence[Placed], _count: int, **_: object) -> Iterator[Died]:
        yield from (Died(task, -9) for task in tasks)

    monkeypatch.setattr("hoithao.cli.workers.work_all", dying)
    status, out, _ = render("vao", "-o", "ra", "--jobs", "2")
    assert status == 2
    assert [("HT803" in line, f"a{at}.yaml" in line) for at, line in enumerate(out[:3])] == [(True, True)] * 3


def children(pid: int) -> list[int]:
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[1]) == pid:
            found.append(int(path.parent.name))
    return found


def cmdline(pid: int) -> bytes:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return b""


@POSIX
@pytest.mark.parametrize(("jobs", "asked"), [("1", signal.SIGINT), ("2", signal.SIGINT), ("2", signal.SIGTERM)])
def test_an_interrupt_ends_with_130_and_whole_files(jobs: str, asked: signal.Signals, tmp_path: Path) -> None:
    put(300)
    with start("render", "vao", "-o", "ra", "--jobs", jobs, "--lock", cwd=tmp_path) as process:
        while not list(Path("ra").glob("*.docx")):
            assert process.poll() is None
            time.sleep(0.02)
        if asked is signal.SIGINT:
            os.killpg(process.pid, asked)  # as a terminal does: to every process of the command
        else:
            process.send_signal(asked)  # as a CI system does when a job is cancelled
        out, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert err.endswith("Đã ngắt.\n")
    assert "Traceback" not in err
    assert 0 < len(out.splitlines()) < 301
    made = tree("ra")
    locked = json.loads(Path("ra/hoithao.lock.json").read_text(encoding="utf-8"))["workshops"]
    listed = {name: sha for kinds in locked.values() for name, sha in kinds["default"]["outputs"].items()}
    assert {name: sha for name, sha in made.items() if name in listed} == listed
    assert not [name for name in made if name.endswith(".tmp")]


@pytest.mark.thinned(2)
@POSIX
@pytest.mark.parametrize("seed", range(4))
def test_a_killed_run_leaves_old_or_new_documents_whole(seed: int, tmp_path: Path) -> None:
    put(12)
    assert run(["render", "vao", "-o", "moi", "--jobs", "1"]) == 0
    for path in Path("vao").iterdir():
        path.write_text(path.read_text(encoding="utf-8").replace("lần", "đợt"), encoding="utf-8")
    assert run(["render", "vao", "-o", "cu", "--jobs", "1"]) == 0
    old, new = tree("cu"), tree("moi")
    assert all(old[name] != new[name] for name in old)
    for path in Path("vao").iterdir():
        path.write_text(path.read_text(encoding="utf-8").replace("đợt", "lần"), encoding="utf-8")
    chance = random.Random(seed)
    jobs = chance.choice(["1", "2"])
    with start("render", "vao", "-o", "cu", "--jobs", jobs, cwd=tmp_path) as process:
        first = next(iter(old))
        end = time.monotonic() + 30
        while tree("cu").get(first) == old[first] and process.poll() is None and time.monotonic() < end:
            time.sleep(0.005)
        time.sleep(chance.random() * 0.15)
        process.kill()
        process.communicate()
    time.sleep(0.3)  # workers finish the file they hold and see that nobody is there any more
    left = {name: sha for name, sha in tree("cu").items() if name.endswith(".docx")}
    assert left.keys() == old.keys()
    assert all(sha in (old[name], new[name]) for name, sha in left.items())
    assert run(["render", "vao", "-o", "cu", "--jobs", "1"]) == 0
    assert {name: sha for name, sha in tree("cu").items() if name.endswith(".docx")} == new


def test_a_full_disk_leaves_old_documents_whole(tmp_path: Path) -> None:
    """On a file system of 100 kB where that can be had, with a writer that finds the disk full elsewhere."""
    put(20)
    small = tmp_path / "nho"
    small.mkdir()
    mounted = os.name != "nt" and subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=100k", "tmpfs", str(small)], capture_output=True, check=False
    ).returncode == 0  # fmt: skip
    if not mounted:
        pytest.skip("no right to mount a small file system")
    try:
        old = small / "a0-bien-ban.docx"
        old.write_bytes(b"old")
        with start("render", "vao", "-o", str(small), "--jobs", "2") as process:
            out, _ = process.communicate(timeout=60)
        assert process.returncode == 2
        failed = [line for line in out.splitlines()[:-1] if "không lập được" in line]
        assert failed
        assert all("lỗi[HT801]" in line and "ổ đĩa đã đầy" in line for line in failed), failed
        assert not list(small.glob(".hoithao*"))
        assert run(["render", "vao", "-o", "du", "--jobs", "1"]) == 0
        whole = tree("du")
        assert all(sha == whole[name] for name, sha in tree(small).items() if name != old.name)
        assert 4 <= len(tree(small)) < 40
    finally:
        subprocess.run(["umount", str(small)], check=True)


@POSIX
def test_four_writers_on_one_output_leave_one_whole_document(tmp_path: Path) -> None:
    for number in range(4):
        put(3, f"vao{number}")
        for path in Path(f"vao{number}").iterdir():
            path.write_text(workshop(number * 10), encoding="utf-8")
    runs = [start("render", f"vao{number}", "-o", "ra", "--jobs", "1", cwd=tmp_path) for number in range(4)]
    seen: set[bytes] = set()
    while any(process.poll() is None for process in runs):
        with suppress(FileNotFoundError):
            seen.add(Path("ra/a0-bien-ban.docx").read_bytes())
    for process in runs:
        out, _ = process.communicate()
        assert process.returncode == 0, out
    whole = set()
    for number in range(4):
        assert run(["render", f"vao{number}", "-o", f"mot{number}", "--jobs", "1"]) == 0
        whole.add(Path(f"mot{number}/a0-bien-ban.docx").read_bytes())
    assert len(whole) == 4
    assert seen
    assert seen <= whole
    assert all(name.endswith(".docx") for name in tree("ra"))


def test_an_interrupt_stops_the_run_also_where_cleaning_up_fails(
    render: Render, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(3)

    def fail(_item: Input, **_options: object) -> None:
        try:
            raise KeyboardInterrupt
        finally:
            raise ValueError("an archive that is still written to cannot be closed")

    with monkeypatch.context() as patch:
        patch.setattr("hoithao.pipeline.render", fail)
        assert render("vao", "-o", "ra") == (130, [TOTALS.format(0, 0, 0, 0) + "; chưa làm 3"], "Đã ngắt.\n")
        assert render("vao/a0.yaml") == (130, [], "Đã ngắt.\n")
    monkeypatch.setattr("hoithao.cli.making.write_together", fail)
    assert render("vao", "-o", "ra")[0] == 130


# The same bytes


@POSIX
def test_bytes_do_not_depend_on_the_environment_or_the_number_of_workers(tmp_path: Path) -> None:
    put(3, "goc/vao")
    shutil.copy(ROOT / "examples" / "hai-phong-2024.yaml", "goc/vao")
    workers = {4: 8, 9: 2, 14: 2, 19: 2}
    chance = random.Random(30)
    seen: dict[str, list[str]] = {}
    for number in range(20):
        home = tmp_path / f"nha-{number}"
        inputs = home / chance.choice(["a", "b/c", "đường dẫn dài"]) / "vao"
        inputs.parent.mkdir(parents=True)
        shutil.copytree("goc/vao", inputs)
        for path in inputs.iterdir():
            os.utime(path, (chance.randrange(10**9), chance.randrange(10**9)))
        environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(home),
            "USER": chance.choice(["root", "can-bo"]),
            "TZ": chance.choice(["UTC", "Asia/Ho_Chi_Minh", "America/Lima"]),
            "LC_ALL": chance.choice(["C", "C.UTF-8", "POSIX", "vi_VN.UTF-8"]),
            "PYTHONHASHSEED": str(chance.randrange(1000)),
            "PYTHONUTF8": chance.choice(["0", "1"]),
            "HOITHAO_LANG": chance.choice(["", "en"]),
        }
        if chance.random() < 0.5:
            environment["SOURCE_DATE_EPOCH"] = str(chance.randrange(2**31))
        where = chance.choice([home, inputs])
        mask = chance.choice([0o022, 0o077, 0o002])
        paths = [os.path.relpath(inputs, where), "-o", os.path.relpath(inputs.parent / "ra", where)]
        jobs = str(workers.get(number, 1))
        command = [sys.executable, "-m", "hoithao", "render", *paths, "--lock", "--jobs", jobs]
        subprocess.run(command, cwd=where, env=environment, umask=mask, check=True, capture_output=True)
        made = json.dumps(tree(inputs.parent / "ra"))
        seen.setdefault(made, []).append(str(environment))
    assert len(seen) == 1, seen
    assert len(json.loads(next(iter(seen)))) == 9


# The manifest


def test_a_second_run_does_only_what_changed(render: Render, monkeypatch: pytest.MonkeyPatch) -> None:
    put(4)
    Path("hoithao.yaml").write_text("schema: 1\nlocality: Hải Phòng\n", encoding="utf-8")
    assert render("vao", "-o", "ra", "--lock")[0] == 0
    rendered: list[str] = []
    real = __import__("hoithao.pipeline").pipeline.render

    def watched(item: Input, **options: object) -> object:
        rendered.append(Path(item.name).stem)
        return real(item, **options)

    monkeypatch.setattr("hoithao.pipeline.render", watched)

    def redone(*arguments: str) -> list[str]:
        rendered.clear()
        assert render("vao", "-o", "ra", *arguments)[0] == 0
        return sorted(rendered)

    everything = ["a0", "a1", "a2", "a3"]
    assert redone() == []
    Path("vao/a1.yaml").write_text(workshop(77), encoding="utf-8")
    assert redone() == ["a1"]
    Path("ra/a2-bao-cao.docx").unlink()
    assert redone() == ["a2"]
    Path("ra/a3-bien-ban.docx").write_bytes(b"edited")
    assert redone() == ["a3"]
    assert Path("ra/a3-bien-ban.docx").read_bytes() != b"edited"
    Path("hoithao.yaml").write_text("schema: 1\nlocality: Hải Dương\n", encoding="utf-8")
    assert redone() == everything
    assert redone("--isolated") == everything
    assert redone() == everything
    assert redone("--only", "report") == everything
    assert redone() == everything  # the reports were made by another run since
    assert redone() == []
    monkeypatch.setattr("hoithao.cli.manifest.program_name", lambda: "0.1.1+other")
    assert redone() == everything


def test_a_manifest_is_kept_only_where_one_was_asked_for(render: Render) -> None:
    put(3)
    render("vao", "-o", "ra")
    assert not Path("ra/hoithao.lock.json").exists()
    render("vao/a0.yaml", "-o", "ra", "--lock")
    assert list(json.loads(Path("ra/hoithao.lock.json").read_bytes())["workshops"]) == ["../vao/a0.yaml"]
    render("vao", "-o", "ra")
    assert len(json.loads(Path("ra/hoithao.lock.json").read_bytes())["workshops"]) == 3


def test_a_draft_file_counts_as_input(render: Render) -> None:
    put(3)
    draft = "type: Đề án\ntitle: Đổi mới\nsections:\n  - {id: the-che, heading: Hoàn thiện thể chế}\n"
    Path("vao/du-thao.yaml").write_text(draft, encoding="utf-8")
    text = WORKSHOP.split("draft:")[0] + "draft: du-thao.yaml\nchair:" + WORKSHOP.split("\nchair:")[1]
    Path("vao/a1.yaml").write_text(text, encoding="utf-8")
    assert render("vao", "-o", "ra", "--lock")[0] == 0
    Path("vao/du-thao.yaml").write_text(draft.replace("Đổi mới", "Cải cách"), encoding="utf-8")
    assert render("vao", "-o", "ra")[1][-1] == TOTALS.format(3, 1, 2, 0)
    assert render("vao", "-o", "ra")[1][-1] == TOTALS.format(3, 0, 3, 0)


def test_every_part_of_an_input_is_in_its_fingerprint() -> None:
    base = Input("a.yaml", b"a", "hoithao.yaml", b"b", (DraftFile("d.yaml", "d.yaml", b"d"),))
    others = {
        "data": b"x",
        "agency_data": b"x",
        "drafts": (DraftFile("d.yaml", "d.yaml", b"x"),),
    }
    from msgspec.structs import replace

    known = {"name", "agency_name", "max_bytes"} | others.keys()
    extra = set(Input.__struct_fields__) - known
    assert all(one in fingerprint(base) for one in extra)
    for name, value in others.items():
        assert fingerprint(replace(base, **{name: value})) != fingerprint(base), name
    assert fingerprint(replace(base, name="b.yaml", agency_name="c/hoithao.yaml")) == fingerprint(base)


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"format": 1}', '{"format": 1, "workshops": {"a": []}}', "<<<<<<< HEAD"]
)
def test_a_manifest_that_cannot_be_read_is_told_and_left_alone(render: Render, text: str) -> None:
    """A run that wrote its own in its place would drop what all other runs have entered."""
    put(3)
    Path("ra").mkdir()
    Path("ra/hoithao.lock.json").write_text(text, encoding="utf-8")
    for options in ((), ("--check",), ("--lock", "--shard", "1/2")):
        status, out, err = render("vao", "-o", "ra", *options)
        assert (status, out) == (2, [])
        assert "ra/hoithao.lock.json: lỗi[HT804]" in err
    assert list(tree("ra")) == ["hoithao.lock.json"]
    assert Path("ra/hoithao.lock.json").read_text(encoding="utf-8") == text
    assert render("ra", command="verify")[0] == 2


def test_a_manifest_of_another_format_is_not_guessed_at(render: Render) -> None:
    put(3)
    Path("ra").mkdir()
    Path("ra/hoithao.lock.json").write_text('{"format": 2, "workshops": {}}', encoding="utf-8")
    assert "lỗi[HT805]" in render("ra", command="verify")[2]
    status, out, err = render("vao", "-o", "ra")
    assert (status, out) == (2, [])
    assert "lỗi[HT805]" in err
    assert list(tree("ra")) == ["hoithao.lock.json"]


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="names there are always text")
def test_names_that_are_no_text_are_kept_and_told(render: Render) -> None:
    put(2)
    Path("vao", os.fsdecode(b"a\xff\x1b.yaml")).write_text(WORKSHOP, encoding="utf-8")
    status, out, _ = render("vao", "-o", "ra", "--lock", "--jobs", "2")
    assert status == 0
    assert any(line.startswith("vao/a\\udcff\\x1b.yaml: đã ghi 2") for line in out)
    assert render("vao", "-o", "ra")[1][-1] == TOTALS.format(3, 0, 3, 0)
    assert render("ra", command="verify")[0] == 0


def test_entries_of_files_that_are_gone_go(render: Render) -> None:
    put(3)
    render("vao", "-o", "ra", "--lock")
    Path("vao/a0.yaml").unlink()
    render("vao", "-o", "ra")
    assert "../vao/a0.yaml" in json.loads(Path("ra/hoithao.lock.json").read_bytes())["workshops"]
    for path in Path("ra").glob("a0-*"):
        path.unlink()
    render("vao", "-o", "ra")
    assert "../vao/a0.yaml" not in json.loads(Path("ra/hoithao.lock.json").read_bytes())["workshops"]


# --check and verify


def test_check_writes_nothing_and_names_what_would_change(render: Render) -> None:
    put(3)
    status, out, _ = render("vao", "-o", "ra", "--check")
    assert status == 1
    assert out[0] == f"vao/a0.yaml: sẽ ghi {Path('ra/a0-bien-ban.docx')}, {Path('ra/a0-bao-cao.docx')}"
    assert not Path("ra").exists()
    render("vao", "-o", "ra")
    assert render("vao", "-o", "ra", "--check")[0] == 0
    Path("vao/a0.yaml").write_text(workshop(9), encoding="utf-8")
    before = tree("ra")
    status, out, _ = render("vao", "-o", "ra", "--check")
    assert (status, out[1]) == (1, "vao/a1.yaml: không đổi")
    assert tree("ra") == before
    Path("vao/a0.yaml").write_text(WRONG, encoding="utf-8")
    assert render("vao", "-o", "ra", "--check")[0] == 1


def test_verify_says_of_each_document_what_became_of_it(render: Render) -> None:
    put(6)
    render("vao", "-o", "ra", "--lock")
    assert render("ra", command="verify")[:2] == (
        0,
        [
            *(f"{Path('ra')}{os.sep}a{n}-{kind}.docx: đúng" for n in range(6) for kind in ("bao-cao", "bien-ban")),
            "12 văn bản: đúng 12, đã sửa 0, đã cũ 0, không có 0, chưa xét được 0",
        ],
    )
    Path("ra/a0-bien-ban.docx").write_bytes(b"edited")
    Path("ra/a1-bao-cao.docx").unlink()
    Path("vao/a2.yaml").write_text(workshop(9), encoding="utf-8")
    Path("vao/a3.yaml").unlink()
    Path("vao/a4.yaml").write_text(WRONG, encoding="utf-8")
    Path("ra/a2-bao-cao.docx").write_bytes(b"edited")
    Path("vao/a5.yaml").write_text(workshop(5) + "# ghi chú\n", encoding="utf-8")
    status, out, _ = render("ra/hoithao.lock.json", command="verify")
    assert status == 1
    said = {line.split("«")[1].split("»")[0]: line.split("[")[1][:5] for line in out if "«ra" in line}
    ra = f"ra{os.sep}"
    assert said == {
        f"{ra}a0-bien-ban.docx": "HT808",
        f"{ra}a1-bao-cao.docx": "HT810",
        f"{ra}a2-bien-ban.docx": "HT809",
        f"{ra}a2-bao-cao.docx": "HT812",
        f"{ra}a3-bien-ban.docx": "HT811",
        f"{ra}a3-bao-cao.docx": "HT811",
    }
    assert sum("lỗi[HT208]" in line for line in out) == 2
    assert f"{ra}a5-bien-ban.docx: đúng" in out
    assert out[-1] == "12 văn bản: đúng 4, đã sửa 2, đã cũ 3, không có 1, chưa xét được 2"


def test_verify_asks_for_what_the_run_asked_for(render: Render) -> None:
    put(3)
    Path("rieng.yaml").write_text("schema: 1\nlocality: Hải Dương\n", encoding="utf-8")
    for path in Path("vao").iterdir():
        path.write_text(path.read_text(encoding="utf-8").replace("locality: Hải Phòng\n", ""), encoding="utf-8")
    render("vao", "-o", "ra", "--lock", "--only", "news", "--agency", "rieng.yaml")
    assert render("ra", command="verify")[0] == 0
    Path("rieng.yaml").unlink()
    status, out, _ = render("ra", command="verify")
    assert status == 2
    assert "rieng.yaml: lỗi[HT001]" in out[0]


def test_verify_without_a_manifest(render: Render) -> None:
    status, _, err = render(".", command="verify")
    assert status == 2
    assert "hoithao.lock.json: lỗi[HT001]" in err


# Shards


@pytest.mark.parametrize("count", [1, 2, 3, 7])
def test_shards_are_a_balanced_partition_wherever_they_are_cut(count: int) -> None:
    chance = random.Random(count)
    names = [f"{chance.choice('abc')}/w{number}.yaml" for number in range(60)]
    for where, ends in (("mot", "\n"), ("hai/sau", "\r\n")):
        for name in names:
            path = Path(where, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            size = random.Random(name).randrange(1, 400)
            # Short lines and long ones, so that what a line end costs would tell.
            more = "#\n" * size if size % 2 else f"#{'x' * size * 2}\n"
            path.write_bytes((WORKSHOP + more).replace("\n", ends).encode())
    cut = {}
    for where in ("mot", "hai/sau"):
        plan = place([Path(where)], Path("ra"))
        shards = [Shard(number, count).of_list(plan.files) for number in range(1, count + 1)]
        cut[where] = [[file.key for file in shard] for shard in shards]
        assert sorted(key for keys in cut[where] for key in keys) == sorted(set(names))
    assert cut["mot"] == cut["hai/sau"]
    sizes = [sum(FIXED + Path("mot", key).stat().st_size for key in keys) for keys in cut["mot"]]
    assert len(set(cut["mot"][0])) < len(names) or count == 1
    assert max(sizes) - min(sizes) <= max(FIXED + Path("mot", name).stat().st_size for name in names)


def test_manifests_of_shards_merge_into_that_of_one_run(render: Render) -> None:
    put(7)
    render("vao", "-o", "mot", "--lock")
    for number in (1, 2, 3):
        assert render("vao", "-o", "ra", "--lock", "--shard", f"{number}/3")[0] == 0
        if number == 2:
            status, _, err = render("merge", "ra", command="lock")
            assert status == 2
            assert "lỗi[HT806]" in err
            assert "hoithao.lock.3-of-3.json" in err
            assert not Path("ra/hoithao.lock.json").exists()
    status, out, _ = render("merge", "ra", command="lock")
    assert (status, out) == (0, [f"{Path('ra/hoithao.lock.json')} — gộp từ 3 phần, 7 tệp hội thảo"])
    assert Path("ra/hoithao.lock.json").read_bytes() == Path("mot/hoithao.lock.json").read_bytes()
    assert render("vao", "-o", "ra", "--shard", "1/2")[1][-1].startswith(("3 tệp: đã ghi 0", "4 tệp: đã ghi 0"))


def test_shards_of_different_runs_do_not_merge(render: Render, monkeypatch: pytest.MonkeyPatch) -> None:
    put(3)
    render("vao", "-o", "ra", "--lock", "--shard", "1/2")
    monkeypatch.setattr("hoithao.cli.manifest.program_name", lambda: "0.1.1+other")
    render("vao", "-o", "ra", "--lock", "--shard", "2/2")
    assert "lỗi[HT807]" in render("merge", "ra", command="lock")[2]
    render("vao", "-o", "ra", "--lock", "--shard", "3/3")
    assert "lỗi[HT807]" in render("merge", "ra", command="lock")[2]
    assert render("merge", "khong-co", command="lock")[0] == 2


@pytest.mark.parametrize("variables", ["${{ matrix.shard }}/4", "$CI_NODE_INDEX/$CI_NODE_TOTAL"])
def test_the_commands_of_the_workflows_in_the_docs_do_what_they_say(variables: str, render: Render) -> None:
    page = (ROOT / "docs" / "hang-loat.md").read_text(encoding="utf-8")
    workflow = next(block for block in re.findall(r"```yaml\n(.*?)```", page, re.DOTALL) if variables in block)
    assert yaml.compose(workflow) is not None
    commands = re.findall(r"^ *- (?:run: )?hoithao (.*)$", workflow, re.MULTILINE)
    assert [command.split()[0] for command in commands] == ["render", "lock", "verify"]
    put(6, "2026")
    for number in range(1, 5):
        first, *rest = commands[0].replace(variables, f"{number}/4").split()
        assert render(*rest, command=first)[0] == 0
    for command in commands[1:]:
        first, *rest = command.split()
        assert render(*rest, command=first)[0] == 0
    assert len(tree("van-ban")) == 12 + 4 + 1


# Progress


def test_plain_lines_now_and_then_where_nobody_looks() -> None:
    times = iter([0.0, 4.0, 11.0, 12.0, 30.0])
    said: list[str] = []

    class Heard(Console):
        def err(self, text: str) -> None:
            said.append(text)

    items = list(shown(iter(range(4)), 4, Heard({}, None, None), clock=lambda: next(times)))
    assert items == [0, 1, 2, 3]
    assert said == ["… đã xong 2/4 tệp"]


@POSIX
def test_on_a_terminal_a_bar_shows_the_time_left() -> None:
    import pty

    put(40)
    master, slave = pty.openpty()
    environ = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "100"}
    command = [sys.executable, "-m", "hoithao", "render", "vao", "-o", "ra", "--jobs", "1"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=slave, env=environ)
    os.close(slave)
    text = b""
    while True:
        try:
            block = os.read(master, 65536)
        except OSError:
            break
        if not block:
            break
        text += block
    os.close(master)
    out = process.communicate()[0].decode()
    assert process.returncode == 0
    assert "Đang lập văn bản" in text.decode()
    assert "/40" in text.decode()
    assert "0:00:0" in text.decode()
    assert "\x1b" not in out


def test_a_run_of_few_files_loads_neither_processes_nor_the_bar(tmp_path: Path) -> None:
    put(3)
    code = (
        "import sys; from hoithao.cli.command_line import run; assert run(['render', 'vao', '-o', 'ra']) == 0;"
        "print([name for name in ('multiprocessing', 'rich', 'concurrent') if name in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "[]"


def test_making_without_writing_touches_nothing() -> None:
    (path,) = put(1)
    (placed,) = place([path], Path("ra")).files
    made = make(Recipe(Wish(), agency=AgencyChoice(None, isolated=True), write=False), placed)
    assert made.differs
    assert not Path("ra").exists()
