"""The command line as a user meets it: statuses, streams, help, files written or left alone."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import hoithao
from hoithao.catalogue import report
from hoithao.cli.command_line import run
from hoithao.cli.console import Pen, visible
from hoithao.cli.files import expand, find_agency, output_name
from hoithao.cli.words import _WORDS
from hoithao.diagnostics import Position, Span
from hoithao.source import Source
from interrupts import HEED

WORKSHOP = """\
schema: 1
organizers:
  - {name: Sở Tư pháp, parent: UBND thành phố Hải Phòng, symbol: STP}
locality: Hải Phòng
workshop:
  title: Hội thảo góp ý dự thảo Đề án
  date: 24/9/2024
  start: 14:00
  end: 16:30
draft:
  type: Đề án
  title: Đổi mới công tác thi hành pháp luật
  sections:
    - {id: the-che, heading: Hoàn thiện thể chế}
chair: {name: Trần Văn A, honorific: đồng chí, position: Phó Giám đốc}
attendees:
  - {group: Cán bộ pháp chế các sở}
agenda:
  - {id: gop-y, title: Góp ý dự thảo, about: draft}
remarks:
  - id: YK-01
    by: {speakers: Nguyễn Văn B}
    agenda: gop-y
    targets: the-che
    stance: amend
    text: Đề nghị bổ sung nội dung về phân cấp.
"""
WRONG = WORKSHOP.replace("start: 14:00", "start: 25 giờ")
NEEDLESS = {"pydantic", "yaml", "jinja2", "docx", "lxml", "rich"}
MINUTES, REPORT = "hoi-thao-bien-ban.docx", "hoi-thao-bao-cao.docx"


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HOITHAO_LANG", "NO_COLOR", "FORCE_COLOR", "PYTHONIOENCODING"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "hoi-thao.yaml").write_text(WORKSHOP, encoding="utf-8")
    (tmp_path / "sai.yaml").write_text(WRONG, encoding="utf-8")
    return tmp_path


def call(*arguments: str | Path, cwd: Path | None = None, **extra: str) -> subprocess.CompletedProcess[str]:
    """Run the tool in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "hoithao", *map(str, arguments)],
        cwd=cwd,
        env={**os.environ, **extra},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def documents(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.docx"))


def assert_nothing_left_over(folder: Path) -> None:
    assert list(folder.rglob("*.tmp")) == []


# Start-up, version and help


@pytest.mark.parametrize("option", ["-V", "--version"])
def test_version_is_one_line(option: str) -> None:
    done = call(option)
    assert (done.returncode, done.stdout, done.stderr) == (0, f"hoithao {hoithao.__version__}\n", "")


@pytest.mark.parametrize(
    ("arguments", "needless"),
    [
        (["--version"], NEEDLESS | {"typer", "hoithao.cli"}),
        (["--help"], NEEDLESS | {"hoithao.pipeline"}),
        # The help of a command: typer itself loads pydantic.
        (["render", "--help"], (NEEDLESS - {"pydantic"}) | {"hoithao.pipeline"}),
    ],
)
def test_version_and_help_load_nothing_heavy(arguments: list[str], needless: set[str]) -> None:
    code = (
        "import sys, atexit\n"
        f"atexit.register(lambda: sys.stderr.write(' '.join({needless!r} & sys.modules.keys())))\n"
        "from hoithao.__main__ import main\n"
        "main()\n"
    )
    done = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout
    assert done.stderr == ""


@pytest.mark.parametrize("option", ["-h", "--help"])
@pytest.mark.parametrize("command", [[], ["render"], ["validate"]])
def test_help_is_vietnamese_throughout(command: list[str], option: str) -> None:
    done = call(*command, option)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(" ".join(["Cách dùng: hoithao", *command]))
    assert "Ví dụ:\n  hoithao " in done.stdout
    assert "Tùy chọn:\n" in done.stdout
    for english in ("Usage", "Options", "Show this", "Arguments", "Commands", "<", "[required]"):
        assert english not in done.stdout
    assert max(map(len, done.stdout.splitlines())) <= 80


def test_help_lists_the_exit_statuses() -> None:
    text = call("--help").stdout
    assert "  0    đạt\n  1    có lỗi trong tệp đầu vào\n  2    không làm việc được\n  130  bị ngắt\n" in text


def test_help_is_english_when_asked() -> None:
    done = call("render", "--help", HOITHAO_LANG="en")
    assert done.stdout.startswith("Usage: hoithao render [OPTIONS] FILE")


def test_no_argument_prints_the_help_and_fails() -> None:
    done = call()
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == call("--help").stdout


def test_every_word_has_the_same_values_in_both_languages() -> None:
    import string

    def fields(text: str) -> set[str]:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name}

    for word, (vietnamese, english) in _WORDS.items():
        assert fields(vietnamese) == fields(english), word


# Usage errors


@pytest.mark.parametrize(
    ("arguments", "sentence", "help_of"),
    [
        (["render"], "thiếu tham số TỆP", "hoithao render"),
        (["rendr", "x.yaml"], "không có lệnh «rendr» — ý bạn là «render»?", "hoithao"),
        (["xyz"], "không có lệnh «xyz»", "hoithao"),
        (["--"], "thiếu lệnh", "hoithao"),
        (["--foo"], "không có tùy chọn «--foo»", "hoithao"),
        (["render", "x", "--fnal"], "không có tùy chọn «--fnal» — ý bạn là «--final»?", "hoithao render"),
        (["render", "x", "-z"], "không có tùy chọn «-z»", "hoithao render"),
        (["render", "x", "--only"], "thiếu giá trị cho tùy chọn «--only»", "hoithao render"),
        (["render", "x", "--final=1"], "tùy chọn «--final» không nhận giá trị", "hoithao render"),
        (
            ["render", "x", "--only", "y"],
            "«y» không dùng được cho «--only» — chọn một trong: minutes, report, news, notice, letter, matrix",
            "hoithao render",
        ),
        (
            ["validate", "x", "--output-format", "y"],
            (
                "«y» không dùng được cho «--output-format» — chọn một trong: "
                "full, concise, json, github, gitlab, sarif, junit"
            ),
            "hoithao validate",
        ),
        (
            ["validate", "x", "--agency", "a", "--isolated"],
            "«--agency» và «--isolated» không dùng cùng nhau được",
            "hoithao validate",
        ),
    ],
)
def test_usage_errors(arguments: list[str], sentence: str, help_of: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(arguments) == 2
    assert capsys.readouterr() == ("", f"lỗi: {sentence}\nXem: {help_of} --help\n")


def test_usage_errors_in_a_process_of_their_own() -> None:
    done = call("render", "--fnal", "x", HOITHAO_LANG="en")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "error: there is no option «--fnal» — did you mean «--final»?\nSee: hoithao render --help\n"


def test_control_characters_of_the_command_line_are_not_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["\x1b[31mx"]) == 2
    assert "«\\x1b[31mx»" in capsys.readouterr().err


# validate


def test_validate_passes_a_file_without_errors(folder: Path) -> None:
    done = call("validate", "hoi-thao.yaml", cwd=folder)
    assert (done.returncode, done.stderr) == (0, "")
    assert "  hoi-thao.yaml:5  địa điểm — thêm «venue» trong mục «workshop»\n" in done.stdout
    assert done.stdout.splitlines()[-1].startswith("0 lỗi, 0 cảnh báo, ")


def test_validate_shows_where_the_error_is(folder: Path) -> None:
    done = call("validate", "sai.yaml", cwd=folder)
    assert (done.returncode, done.stderr) == (1, "")
    assert "sai.yaml:8:10: lỗi[HT" in done.stdout
    assert "\n  |\n8 |   start: 25 giờ\n  |          ^^^^^^\n  = gợi ý: " in done.stdout
    assert done.stdout.endswith("1 lỗi, 0 cảnh báo, 0 ghi chú trong 1 tệp\n")


def test_validate_concise_is_one_line_each(folder: Path) -> None:
    done = call("validate", "sai.yaml", "--output-format", "concise", cwd=folder)
    first, last = done.stdout.splitlines()
    assert first.startswith("sai.yaml:8:10: lỗi[HT")
    assert last == "1 lỗi, 0 cảnh báo, 0 ghi chú trong 1 tệp"


def test_validate_json_holds_everything_that_failed(folder: Path) -> None:
    done = call("validate", "sai.yaml", "khong-co.yaml", "--output-format", "json", cwd=folder)
    assert (done.returncode, done.stderr) == (2, "")
    content = json.loads(done.stdout)
    assert content["counts"] == {"error": 2, "warning": 0, "note": 0}
    assert content["files"] == 2
    missing, wrong = content["diagnostics"]
    assert (missing["code"], missing["file"], missing["line"]) == ("HT001", "khong-co.yaml", None)
    assert (wrong["severity"], wrong["line"], wrong["column"]) == ("error", 8, 10)
    assert wrong["path"] == ["workshop", "start"]


def test_validate_takes_the_workshop_files_of_a_folder(folder: Path) -> None:
    (folder / "hoithao.yaml").write_text("schema: 1\nlocality: Hà Nội\n", encoding="utf-8")
    (folder / "khac.yml").write_text("a: 1\n", encoding="utf-8")
    done = call("validate", ".", cwd=folder)
    assert done.returncode == 1
    assert done.stdout.endswith(" trong 2 tệp\n")


def test_a_missing_file_is_one_line(folder: Path) -> None:
    for command in ("validate", "render"):
        done = call(command, "khong-co.yaml", cwd=folder)
        assert done.returncode == 2
        (line,) = done.stderr.splitlines()
        assert line.startswith("khong-co.yaml: lỗi[HT001] Không đọc được tệp: không có tệp hoặc thư mục này.")


def test_a_folder_without_workshop_files_fails(tmp_path: Path) -> None:
    done = call("render", tmp_path)
    assert done.returncode == 2
    assert "HT001" in done.stderr


# render


def test_render_writes_beside_the_input_and_says_what(folder: Path) -> None:
    done = call("render", "hoi-thao.yaml", cwd=folder)
    assert (done.returncode, done.stderr) == (0, "")
    assert documents(folder) == [REPORT, MINUTES]
    lines = done.stdout.splitlines()
    assert lines[0] == f"{MINUTES} — biên bản: 1 ý kiến, 0 đơn vị, 1 phần của dự thảo"
    assert lines[1].startswith(f"{REPORT} — báo cáo: 1 ý kiến")
    missing = lines[4:]
    assert lines[3] == f"Còn thiếu {len(missing)} thông tin (in thành chỗ trống; --final sẽ không cho qua):"
    expected = "hoi-thao.yaml:5 địa điểm — thêm «venue» trong mục «workshop»"
    assert any(" ".join(line.split()) == expected for line in missing)
    assert_nothing_left_over(folder)


def test_render_creates_the_folder(folder: Path) -> None:
    assert call("render", "hoi-thao.yaml", "-o", "ra/hai", "--only", "report", cwd=folder).returncode == 0
    assert documents(folder) == [f"ra/hai/{REPORT}"]


def test_render_takes_a_name_for_one_document(folder: Path) -> None:
    assert call("render", "hoi-thao.yaml", "-o", "b.docx", "--only", "minutes", cwd=folder).returncode == 0
    assert documents(folder) == ["b.docx"]


def test_render_refuses_one_name_for_two_documents(folder: Path) -> None:
    done = call("render", "hoi-thao.yaml", "-o", "b.docx", cwd=folder)
    assert done.returncode == 2
    assert "có 2 văn bản" in done.stderr
    assert "«--only»" in done.stderr
    assert done.stderr.endswith("Xem: hoithao render --help\n")
    assert documents(folder) == []


def test_render_refuses_a_file_as_folder(folder: Path) -> None:
    done = call("render", "hoi-thao.yaml", "-o", "sai.yaml", cwd=folder)
    assert done.returncode == 2
    assert done.stderr.startswith("sai.yaml: lỗi[HT006] ")
    assert (folder / "sai.yaml").read_text(encoding="utf-8") == WRONG


def test_an_error_leaves_existing_documents_alone(folder: Path) -> None:
    old = folder / "sai-bien-ban.docx"
    old.write_bytes(b"old")
    done = call("render", "sai.yaml", cwd=folder)
    assert (done.returncode, done.stdout) == (1, "")
    assert "sai.yaml:8:10: lỗi[HT" in done.stderr
    assert old.read_bytes() == b"old"
    assert documents(folder) == ["sai-bien-ban.docx"]


def test_one_bad_file_does_not_keep_the_others_back(folder: Path) -> None:
    done = call("render", ".", "-o", "ra", cwd=folder)
    assert done.returncode == 1
    assert documents(folder) == [f"ra/{REPORT}", f"ra/{MINUTES}"]
    assert "sai.yaml:8:10" in done.stderr


def test_final_refuses_missing_facts(folder: Path) -> None:
    done = call("render", "hoi-thao.yaml", "--final", cwd=folder)
    assert (done.returncode, done.stdout) == (1, "")
    assert "hoi-thao.yaml:5:1: lỗi[HT301] Chưa có địa điểm." in done.stderr
    assert documents(folder) == []


def test_a_failed_write_leaves_all_documents_of_the_input_as_they_were(folder: Path) -> None:
    old = folder / MINUTES
    old.write_bytes(b"old")
    (folder / REPORT).mkdir()
    done = call("render", "hoi-thao.yaml", cwd=folder)
    assert (done.returncode, done.stdout) == (2, "")
    (line,) = done.stderr.splitlines()
    assert "lỗi[HT801]" in line
    assert REPORT in line
    assert old.read_bytes() == b"old"
    assert_nothing_left_over(folder)


def test_two_inputs_with_one_output_are_refused_before_writing(folder: Path) -> None:
    (folder / "hai").mkdir()
    # Some file systems would take the two names for one.
    (folder / "hai" / "HOI-THAO.yaml").write_text(WORKSHOP, encoding="utf-8")
    done = call("render", "hoi-thao.yaml", "hai/HOI-THAO.yaml", "-o", "ra", cwd=folder)
    assert (done.returncode, done.stdout) == (2, "")
    assert "lỗi[HT007]" in done.stderr
    assert documents(folder) == []
    assert not (folder / "ra").exists()


def test_the_same_file_named_twice_is_rendered_once(folder: Path) -> None:
    done = call("render", "hoi-thao.yaml", "./hoi-thao.yaml", "--only", "minutes", "-o", "b.docx", cwd=folder)
    assert done.returncode == 0
    assert documents(folder) == ["b.docx"]


@pytest.mark.skipif(os.name == "nt", reason="modes are those of POSIX")
def test_documents_get_the_usual_mode_and_links_stay(folder: Path) -> None:
    kept = folder / "kho.docx"
    kept.write_bytes(b"old")
    kept.chmod(0o640)
    (folder / MINUTES).symlink_to(kept)
    assert call("render", "hoi-thao.yaml", cwd=folder).returncode == 0
    assert (folder / MINUTES).is_symlink()
    assert kept.stat().st_mode & 0o777 == 0o640
    assert kept.read_bytes().startswith(b"PK")
    mask = os.umask(0)
    os.umask(mask)
    assert (folder / REPORT).stat().st_mode & 0o777 == 0o666 & ~mask


# The agency file


def test_the_agency_file_is_found_upward_from_the_workshop_file(folder: Path, tmp_path: Path) -> None:
    deep = folder / "a" / "b"
    deep.mkdir(parents=True)
    (deep / "x.yaml").write_text(WORKSHOP.replace("locality: Hải Phòng\n", ""), encoding="utf-8")
    (folder / "hoithao.yaml").write_text("schema: 1\nlocality: Hải Phòng\n", encoding="utf-8")
    (folder / "khac.yaml").write_text("schema: 1\nlocality: ''\n", encoding="utf-8")

    def says_locality(*options: str) -> bool:
        done = call("validate", deep / "x.yaml", "--output-format", "json", *options, cwd=tmp_path)
        return any(found["params"].get("fact") == "locality" for found in json.loads(done.stdout)["diagnostics"])

    assert not says_locality()
    assert says_locality("--isolated")
    assert not says_locality("--agency", str(folder / "hoithao.yaml"))


def test_a_workshop_file_is_never_its_own_agency_file(folder: Path) -> None:
    inner = folder / "trong"
    inner.mkdir()
    (inner / "hoithao.yaml").write_text(WORKSHOP, encoding="utf-8")
    (folder / "hoithao.yaml").write_text("schema: 1\n", encoding="utf-8")
    found = find_agency(inner / "hoithao.yaml")
    assert found is not None
    assert found.samefile(folder / "hoithao.yaml")
    done = call("validate", "hoi-thao.yaml", "--agency", "./hoi-thao.yaml", cwd=folder)
    assert done.returncode == 2
    assert done.stderr.startswith("lỗi: «--agency» phải là tệp khác với tệp hội thảo «hoi-thao.yaml»\n")


def test_a_missing_agency_file_is_said_once(folder: Path) -> None:
    done = call("render", ".", "--agency", "khong-co.yaml", cwd=folder)
    assert done.returncode == 2
    assert done.stderr.count("HT001") == 1


# Names and files


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("hội thảo 1.yaml", "hội thảo 1-bien-ban.docx"),
        ("a<b>:c|d?*.yaml", "abcd-bien-ban.docx"),
        ("a. .yaml", "a-bien-ban.docx"),
        ("CON.yaml", "CON_-bien-ban.docx"),
        ("con.2024.yaml", "con_.2024-bien-ban.docx"),
        ("console.yaml", "console-bien-ban.docx"),
        ("???.yaml", "hoi-thao-bien-ban.docx"),
        ("tha\u0309o.yaml", "th\u1ea3o-bien-ban.docx"),
    ],
)
def test_output_names_are_safe_on_windows(name: str, expected: str) -> None:
    assert output_name(Path("x") / name, "bien-ban", ".docx") == expected


def test_long_names_are_cut_to_fit() -> None:
    name = output_name(Path("ộ" * 80 + ".yaml"), "bien-ban", ".docx")
    assert len(name.encode()) < 200


def test_workshop_files_are_found_by_their_key(tmp_path: Path) -> None:
    contents = {
        "b.yaml": b"schema: 1\nworkshop:\n",
        "a.yml": b"\xef\xbb\xbfworkshop:\r\n",
        "utf16.yaml": "workshop:\n".encode("utf-16"),
        "sub/c.yaml": b"# x\rworkshop :\r",
        "no.yaml": b"a:\n  workshop:\n",
        "no.txt": b"workshop:\n",
        ".hidden/d.yaml": b"workshop:\n",
    }
    for name, data in contents.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)
    found = [path.relative_to(tmp_path).as_posix() for path in expand([tmp_path])]
    assert found == ["a.yml", "b.yaml", "utf16.yaml", "sub/c.yaml"]


# How a finding looks


def shown(line: str, start: int, end: int, *, width: int = 80, coloured: bool = False) -> list[str]:
    found = report("HT101", "x.yaml", Span("x.yaml", Position(1, start), Position(1, end)))
    pen = Pen("vi", coloured=coloured, width=width)
    return pen.full(found, Source("x.yaml", line)).splitlines()


@pytest.mark.parametrize(
    ("line", "start", "end", "text", "carets"),
    [
        ("a: bc", 4, 6, "a: bc", "   ^^"),
        ("\ta: b", 5, 6, "    a: b", "       ^"),
        ("tha\u0309o: x", 8, 9, "tha\u0309o: x", "      ^"),
        ("日本: x", 5, 6, "日本: x", "      ^"),
        ("a\x1b[1m: b", 8, 9, "a\\x1b[1m: b", " " * 10 + "^"),
        ("a", 2, 3, "a", " ^"),
        ("", 1, 2, "", "^"),
        ("[red]a: b", 9, 10, "[red]a: b", " " * 8 + "^"),
    ],
)
def test_carets_stand_under_what_they_mean(line: str, start: int, end: int, text: str, carets: str) -> None:
    assert shown(line, start, end)[1:4] == ["  |", f"1 | {text}", f"  | {carets}"]


def test_a_long_line_is_cut_around_the_caret() -> None:
    line = "x" * 200 + "HERE" + "y" * 200
    head, _, text, carets, *_ = shown(line, 201, 205, width=60)
    assert head.startswith("x.yaml:1:201: ")
    assert len(text) <= 60
    assert text.startswith("1 | …")
    assert text.endswith("…")
    assert text[carets.index("^") : carets.rindex("^") + 1] == "HERE"


@pytest.mark.parametrize("start", [1, 2, 39, 400, 401])
def test_the_caret_is_in_sight_wherever_it_is(start: int) -> None:
    _, _, text, carets, *_ = shown("z" * 400, start, start + 1, width=40)
    assert len(text) <= 40
    assert len(carets) <= 41


def test_colour_is_for_terminals_and_whoever_forces_it(folder: Path) -> None:
    assert "\x1b" not in call("validate", "sai.yaml", cwd=folder).stdout
    assert "\x1b[1;31m" in call("validate", "sai.yaml", cwd=folder, FORCE_COLOR="1").stdout
    assert "\x1b" not in call("validate", "sai.yaml", cwd=folder, FORCE_COLOR="1", NO_COLOR="1").stdout


def test_unseen_characters_are_spelled_out() -> None:
    assert visible("a\x1b[31m\n\u202eb\udcff ệ") == "a\\x1b[31m\\x0a\\u202eb\\udcff ệ"


# What can go wrong around the work


@pytest.mark.parametrize("encoding", ["cp1258", "ascii"])
def test_vietnamese_leaves_as_utf_8_whatever_the_code_page(folder: Path, encoding: str) -> None:
    done = call("validate", "sai.yaml", cwd=folder, PYTHONIOENCODING=encoding)
    assert done.returncode == 1
    assert "1 lỗi, 0 cảnh báo, 0 ghi chú trong 1 tệp" in done.stdout
    assert "Cách dùng" in call("--help", PYTHONIOENCODING=encoding).stdout
    assert "thiếu tham số" in call("render", PYTHONIOENCODING=encoding).stderr


@pytest.mark.parametrize("debug", [False, True])
def test_a_fault_of_the_program_is_one_line(
    folder: Path, debug: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(_: object) -> None:
        raise ZeroDivisionError("giả lập")

    monkeypatch.setattr("hoithao.pipeline.check", fail)
    assert run(["validate", str(folder / "hoi-thao.yaml"), *(["--debug"] if debug else [])]) == 2
    *trace, last = capsys.readouterr().err.splitlines()
    assert "lỗi[HT901]" in last
    assert "ZeroDivisionError: giả lập" in last
    assert "Báo cho nhóm phát triển" in last
    assert bool(trace) is debug


def test_a_fault_outside_the_work_is_one_line_too(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("hoithao.cli.inputs.expand", lambda _: 1 / 0)
    assert run(["validate", "x.yaml"]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("hoithao: lỗi[HT901] ")


@pytest.mark.skipif(os.name == "nt", reason="needs a POSIX signal")
def test_an_interrupt_ends_with_130() -> None:
    command = [sys.executable, "-m", "hoithao", "validate", "-", "--isolated"]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(command, preexec_fn=HEED, **pipes) as process:
        assert process.stdin is not None
        # More than a pipe holds: when all of it is written, the tool is reading.
        process.stdin.write(b"#" * 1_000_000)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=20)
    assert (process.returncode, out) == (130, b"")
    assert err.decode() == "Đã ngắt.\n"


@pytest.mark.skipif(os.name == "nt", reason="needs a POSIX pipe")
@pytest.mark.parametrize("many", [1, 60])
def test_a_reader_that_goes_away_is_no_trouble(folder: Path, many: int) -> None:
    # Few lines break the pipe at the last flush, many while they are written.
    (folder / "sai.yaml").write_text(WRONG + "".join(f"khoa-{n}: x\n" for n in range(many)), encoding="utf-8")
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "-m", "hoithao", "validate", "sai.yaml"]
    done = subprocess.run(command, cwd=folder, stdout=writer, stderr=subprocess.PIPE, check=False)
    os.close(writer)
    assert (done.returncode, done.stderr) == (2, b"")
