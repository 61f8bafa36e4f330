"""The templates of an agency from the command line: taken, edited, checked, rendered, and what is refused."""

from __future__ import annotations

import io
import os
import signal
import sys
import time
import zipfile
from pathlib import Path

import pytest

from hoithao.cli.command_line import run
from hoithao.cli.confinement import Confinement, Limits
from hoithao.cli.template import package_templates

ROOT = Path(__file__).parents[1]
EXAMPLE = (ROOT / "examples" / "hai-phong-2024.yaml").read_bytes()
LOOP, END = "{% for a in many %}", "{% endfor %}"


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HOITHAO_LANG", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    Path("h.yaml").write_bytes(EXAMPLE)
    Path("hoithao.yaml").write_text("schema: 1\ntemplates: mau\n", encoding="utf-8")


def edited(old: str = "", new: str = "", name: str = "minutes.xml.j2") -> None:
    text = package_templates()[name.removesuffix(".xml.j2")]
    assert old in text
    Path("mau").mkdir(exist_ok=True)
    Path("mau", name).write_text(text.replace(old, new) if old else text, encoding="utf-8")


def text_of(path: str) -> str:
    with zipfile.ZipFile(io.BytesIO(Path(path).read_bytes())) as package:
        return package.read("word/document.xml").decode("utf-8")


# Taking one.


def test_the_list_names_documents_and_shared_parts(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["template", "list"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split() == ["minutes", "biên", "bản"]
    assert "letterhead  phần dùng chung, được gọi trong: minutes, report, notice, letter" in lines
    assert len(lines) == len(list((ROOT / "templates").glob("*.j2")))


def test_show_prints_the_template_as_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["template", "show", "minutes"]) == 0
    assert capsys.readouterr().out.strip() == package_templates()["minutes"].strip()


def test_copy_writes_it_once_and_says_what_is_next(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["template", "copy", "minutes"]) == 0
    assert "templates: mau" in capsys.readouterr().out
    path = Path("mau", "minutes.xml.j2")
    assert path.read_text(encoding="utf-8") == package_templates()["minutes"]
    path.write_text("của tôi", encoding="utf-8")
    assert run(["template", "copy", "minutes.xml.j2"]) == 1
    assert "giữ nguyên" in capsys.readouterr().err
    assert path.read_text(encoding="utf-8") == "của tôi"


def test_a_name_that_is_none_gets_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["template", "copy", "minuts", "-o", "khac"]) == 2
    assert "ý bạn là «minutes»" in capsys.readouterr().err
    assert not Path("khac").exists()


# Rendering.


def test_the_words_of_the_agency_are_in_its_document_and_the_rest_is_as_it_was(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["render", "h.yaml", "--isolated", "-o", "chung"]) == 0
    edited("Thư ký: ", "Người ghi biên bản: ")
    assert run(["render", "h.yaml", "-o", "rieng"]) == 0, capsys.readouterr().err
    assert "Người ghi biên bản: " in text_of("rieng/h-bien-ban.docx")
    assert text_of("rieng/h-bien-ban.docx").replace("Người ghi biên bản: ", "Thư ký: ") == text_of(
        "chung/h-bien-ban.docx"
    )
    assert Path("rieng/h-bao-cao.docx").read_bytes() == Path("chung/h-bao-cao.docx").read_bytes()


def test_words_that_breach_the_decree_are_told_where_the_templates_are_named(
    capsys: pytest.CaptureFixture[str],
) -> None:
    edited("Thư ký: ", "Người ghi biên bản: ")
    assert run(["render", "h.yaml"]) == 0
    said = capsys.readouterr().err
    assert "hoithao.yaml:2:12: cảnh báo[HT909]" in said
    assert "HTA58" in said
    assert said.count("HT909") == 1
    # A comment there lets it pass, with its reason.
    Path("hoithao.yaml").write_text(
        "schema: 1\n# hoithao: bỏ qua HT909 — lời văn đã được lãnh đạo duyệt\ntemplates: mau\n", encoding="utf-8"
    )
    assert run(["render", "h.yaml"]) == 0
    assert "HT909" not in capsys.readouterr().err


def test_a_copy_of_the_templates_has_nothing_to_tell(capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("minutes", "report", "letterhead"):
        edited(name=f"{name}.xml.j2")
    assert run(["render", "h.yaml"]) == 0
    assert "HT90" not in capsys.readouterr().err


def test_a_shared_part_of_the_agency_is_used_by_the_templates_of_the_program() -> None:
    edited("<number>{{ number_line }}</number>", "<number>{{ number_line }} (nháp)</number>", "letterhead.xml.j2")
    assert run(["render", "h.yaml"]) == 0
    assert "(nháp)" in text_of("h-bien-ban.docx")
    assert "(nháp)" in text_of("h-bao-cao.docx")


def test_an_own_part_is_included_from_the_folder() -> None:
    edited("<p>Chủ trì: {{ chair }}.</p>", '{% include "chu-tri.xml.j2" %}')
    Path("mau", "chu-tri.xml.j2").write_text("<p>Điều hành: {{ chair }}.</p>", encoding="utf-8")
    assert run(["render", "h.yaml", "--only", "minutes"]) == 0
    assert "Điều hành: " in text_of("h-bien-ban.docx")


def test_the_folder_is_found_from_the_file_that_names_it(capsys: pytest.CaptureFixture[str]) -> None:
    edited("Thư ký: ", "Người ghi: ")
    Path("2024").mkdir()
    Path("2024", "x.yaml").write_bytes(EXAMPLE)
    assert run(["render", "2024/x.yaml", "--only", "minutes"]) == 0, capsys.readouterr().err
    assert "Người ghi: " in text_of("2024/x-bien-ban.docx")


def test_a_fault_stops_the_render_with_its_place_and_the_nearest_name(capsys: pytest.CaptureFixture[str]) -> None:
    edited("{{ chair }}", "{{ chiar }}{{ venue.name }}")
    assert run(["render", "h.yaml"]) == 1
    said = capsys.readouterr().err
    assert f"{Path('mau', 'minutes.xml.j2')}:10:18: lỗi[HT712]" in said
    assert "Ý bạn là «chair»?" in said
    assert "venue.name" in said
    assert "{{ chiar }}" in said  # the line itself
    assert not list(Path().glob("*.docx"))


def test_a_template_that_leaves_remarks_out_is_stopped(capsys: pytest.CaptureFixture[str]) -> None:
    edited('<p anchor="{{ line.id }}">{{ line.text }}</p>', "")
    assert run(["render", "h.yaml", "--only", "minutes"]) != 0
    assert "HT8" in capsys.readouterr().err or not Path("h-bien-ban.docx").exists()
    assert not Path("h-bien-ban.docx").exists()


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ("khong-co", "không có tệp hoặc thư mục này"),
        ("h.yaml", "đây là tệp, không phải thư mục"),
        ("/etc", "tính từ thư mục"),
        ("C:\\mau", "tính từ thư mục"),
        ("trong", "không có tệp .xml.j2 nào"),
    ],
)
def test_a_folder_that_cannot_be_used_is_said_at_its_key(
    value: str, reason: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("trong").mkdir()
    Path("hoithao.yaml").write_text(f"schema: 1\ntemplates: {value}\n", encoding="utf-8")
    assert run(["render", "h.yaml"]) == 1
    said = capsys.readouterr().err
    assert "hoithao.yaml:2:12: lỗi[HT722]" in said
    assert reason in said
    assert not list(Path().glob("*.docx"))


@pytest.mark.skipif(sys.platform == "win32", reason="no symbolic links, no pipes")
@pytest.mark.parametrize("kind", ["link", "link-up", "loop", "pipe", "folder", "size", "bytes", "name"])
def test_a_file_that_is_no_template_is_refused(kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    edited()
    Path("bi-mat.xml.j2").write_text("root:x:0:0", encoding="utf-8")
    path = Path("mau", "a.xml.j2")
    if kind == "link":
        path.symlink_to("/etc/passwd")
    elif kind == "link-up":
        path.symlink_to(Path("..", "bi-mat.xml.j2"))
    elif kind == "loop":
        path.symlink_to("a.xml.j2")
    elif kind == "pipe":
        os.mkfifo(path)
    elif kind == "folder":
        path.mkdir()
    elif kind == "size":
        path.write_bytes(b"x" * 200_000)
    elif kind == "bytes":
        path.write_bytes(b"\xff\xfe")
    else:
        Path("mau", "A b.xml.j2").write_text("x", encoding="utf-8")
    started = time.monotonic()
    assert run(["render", "h.yaml"]) == 1
    assert time.monotonic() - started < 20  # five on an idle machine
    said = capsys.readouterr().err
    assert "lỗi[HT723]" in said
    assert "root:" not in said
    assert not list(Path().glob("*.docx"))


def test_a_link_inside_the_folder_is_a_file_like_any_other() -> None:
    edited("Thư ký: ", "Người ghi: ")
    Path("mau", "minutes.xml.j2").rename(Path("mau", "goc.xml.j2"))
    try:
        Path("mau", "minutes.xml.j2").symlink_to("goc.xml.j2")
    except OSError:
        pytest.skip("no symbolic links here")
    assert run(["render", "h.yaml", "--only", "minutes"]) == 0
    assert "Người ghi: " in text_of("h-bien-ban.docx")


def test_a_template_that_hangs_is_stopped_with_its_line(capsys: pytest.CaptureFixture[str]) -> None:
    edited("<p>Chủ trì: {{ chair }}.</p>", f"{{% set many = ('y' * 200).split('y') %}}\n{LOOP * 6}{END * 6}")
    started = time.monotonic()
    assert run(["render", "h.yaml"]) == 1
    assert time.monotonic() - started < 20  # five on an idle machine
    assert "minutes.xml.j2:11:1: lỗi[HT715]" in capsys.readouterr().err
    assert not list(Path().glob("*.docx"))


# Checking.


def test_check_takes_the_folder_of_the_agency_file(capsys: pytest.CaptureFixture[str]) -> None:
    edited()
    assert run(["template", "check"]) == 0
    assert "không có lỗi" in capsys.readouterr().out


def test_check_tells_of_each_breach_once_at_the_template(capsys: pytest.CaptureFixture[str]) -> None:
    edited("Thư ký: ", "Người ghi biên bản: ")
    edited(name="report.xml.j2")
    assert run(["template", "check"]) == 0
    said = capsys.readouterr().out
    assert f"{Path('mau', 'minutes.xml.j2')}: cảnh báo[HT909]" in said
    assert said.count("HT909") == 1
    assert "1 cảnh báo" in said


def test_check_says_everything_at_once_with_exit_status_1(capsys: pytest.CaptureFixture[str]) -> None:
    edited("{{ chair }}", "{{ chiar }}<pp>{% if venue %}{{ section.x }}")
    assert run(["template", "check", "mau", "--output-format", "concise"]) == 1
    said = capsys.readouterr().out
    for code in ("HT712", "HT703", "HT720"):
        assert code in said


def test_check_of_one_file_speaks_of_that_file(capsys: pytest.CaptureFixture[str]) -> None:
    edited("{{ chair }}", "{{ chiar }}")
    edited(name="letterhead.xml.j2")
    assert run(["template", "check", "mau/letterhead.xml.j2"]) == 0
    assert run(["template", "check", "mau/minutes.xml.j2"]) == 1
    assert "chiar" in capsys.readouterr().out


def test_check_tries_the_templates_on_the_examples(capsys: pytest.CaptureFixture[str]) -> None:
    # Every name is known; that the element is in the wrong place only the result shows.
    edited("{% for line in opening %}", "{% for line in opening %}<caption>{{ line }}</caption>")
    assert run(["template", "check", "mau"]) == 1
    assert "HT705" in capsys.readouterr().out


@pytest.mark.parametrize("path", ["khong-co", "khong-co.xml.j2"])
def test_check_of_nothing_is_a_failure(path: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["template", "check", path]) == 2
    assert "không có tệp hoặc thư mục này" in capsys.readouterr().err


def test_check_without_a_folder_says_what_to_name(capsys: pytest.CaptureFixture[str]) -> None:
    Path("hoithao.yaml").unlink()
    assert run(["template", "check"]) == 2
    assert "templates" in capsys.readouterr().err


# The process.


@pytest.mark.skipif(sys.platform == "win32", reason="no signals")
def test_a_process_that_does_not_answer_is_ended_and_another_started() -> None:
    confinement = Confinement(Limits(wall_seconds=0.1))
    assert confinement.render("x.xml.j2", {}, {"x.xml.j2": "a"}) == ("a", [])
    assert confinement._process is not None
    os.kill(confinement._process.pid, signal.SIGSTOP)
    confinement.limits = Limits(wall_seconds=0.1, start_seconds=0.5)
    started = time.monotonic()
    xml, found = confinement.render("x.xml.j2", {}, {"x.xml.j2": "a"})
    assert (xml, [one.code for one in found]) == (None, ["HT715"])
    assert time.monotonic() - started < 20
    confinement.limits = Limits()
    assert confinement.render("x.xml.j2", {}, {"x.xml.j2": "a"}) == ("a", [])
    confinement.close()


def test_a_template_is_interrupted_where_interrupts_are_ignored() -> None:
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        confinement = Confinement(Limits(seconds=0.3))
        text = f"{{% set many = ('y' * 200).split('y') %}}\n{LOOP * 6}{END * 6}"
        _, (found,) = confinement.render("x.xml.j2", {}, {"x.xml.j2": text})
        assert (found.code, found.span and found.span.start.line) == ("HT715", 2)
        confinement.close()
    finally:
        signal.signal(signal.SIGINT, before)


def test_a_process_that_dies_is_told_and_another_started() -> None:
    confinement = Confinement()
    assert confinement.render("x.xml.j2", {}, {"x.xml.j2": "a"}) == ("a", [])
    assert confinement._process is not None
    confinement._process.kill()
    xml, found = confinement.render("x.xml.j2", {}, {"x.xml.j2": "b"})
    assert xml == "b" or [one.code for one in found] == ["HT716"]
    assert confinement.render("x.xml.j2", {}, {"x.xml.j2": "c"}) == ("c", [])
    confinement.close()


def test_what_lies_in_the_current_folder_is_not_imported() -> None:
    for name in ("json", "jinja2", "hoithao"):
        Path(f"{name}.py").write_text("raise SystemExit(7)", encoding="utf-8")
    confinement = Confinement()
    assert confinement.render("x.xml.j2", {}, {"x.xml.j2": "a"}) == ("a", [])
    confinement.close()
