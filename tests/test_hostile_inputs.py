"""Files made to do harm: none is accepted wrongly, raises, ends by a signal, leaves something behind or takes long."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from hoithao.catalogue import hint, message
from hoithao.cli.command_line import run
from hoithao.diagnostics import Severity
from hoithao.pipeline import Input, Result, check, render
from hostile_inputs import DRAFT, HEAVY, TABLE, W, put

ROOT = Path(__file__).parents[1]
MEGABYTES = 300


def errors(result: Result) -> list[tuple[str, int]]:
    return [
        (one.code, one.span.start.line if one.span else 0)
        for one in result.diagnostics
        if one.severity is Severity.ERROR
    ]


def test_the_table_is_large_enough_and_what_it_changes_is_valid() -> None:
    assert len(TABLE) + len(HEAVY) >= 300
    assert errors(check(Input("x.yaml", W.encode()))) == []


@pytest.mark.parametrize("name", TABLE)
def test_every_fault_is_told_on_its_line_and_nothing_is_made(name: str) -> None:
    data, expected = TABLE[name]
    result = render(Input("x.yaml", data if isinstance(data, bytes) else data.encode()))
    assert errors(result) == expected
    assert result.outputs == ()
    for found in result.diagnostics:
        for text in (message(found), hint(found)):
            assert text
            assert text.isprintable() or not set(text) & set("\n\r\x1b\x9b\u202e")


@pytest.mark.parametrize("name", TABLE)
def test_the_same_is_told_of_an_agency_file_and_a_draft_file(name: str) -> None:
    """Not the same codes, but an answer: the loader is one."""
    from hoithao.pipeline import check_agency, check_draft

    raw = TABLE[name][0]
    data = raw if isinstance(raw, bytes) else raw.encode()
    for work in (check_agency, check_draft):
        found = work(Input("x.yaml", data)).diagnostics
        assert any(one.severity is Severity.ERROR for one in found)
    result = render(Input("x.yaml", W.encode(), "hoithao.yaml", data))
    assert errors(result)
    assert result.outputs == ()


def test_the_key_that_holds_a_forbidden_character_is_named() -> None:
    for text in (put("xem lại", "xem\x07lại"), put("Đề nghị xem lại.", '"xem\\alại"')):
        (found,) = check(Input("x.yaml", text.encode())).diagnostics
        assert (found.params["char"], found.params["key"]) == ("U+0007", "text")
        assert message(found).startswith("Khóa «text» có ký tự «U+0007»")
    # Where the rest cannot be read either, the place alone is named.
    result = check(Input("x.yaml", (put("xem lại", "xem\x07lại") + "a: [\n").encode()))
    assert [found.params["key"] for found in result.diagnostics if found.code == "HT112"] == [""]


# By hand all of them, in CI a part: each takes a second of the processor.
TRIED = [name for at, name in enumerate(HEAVY) if os.environ.get("HOITHAO_TESTS") == "all" or at % 3 == 0]


@pytest.fixture(scope="module")
def heavy() -> dict[str, dict[str, Any]]:
    """What became of every heavy file, each read under limits of processor time and memory."""
    if os.name == "nt":
        pytest.skip("limits of a process are those of POSIX")
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT / "tests")])}
    done = subprocess.run(
        [sys.executable, str(ROOT / "tests" / "reading_limits.py"), *TRIED],
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    reports = [json.loads(line) for line in done.stdout.splitlines()]
    return {report["name"]: report for report in reports}


@pytest.mark.parametrize("name", TRIED)
def test_a_file_near_the_limits_takes_neither_long_nor_much(name: str, heavy: dict[str, dict[str, Any]]) -> None:
    report = heavy[name]
    assert report["signal"] == 0
    assert "raised" not in report, report
    assert [tuple(one) for one in report["errors"]] == HEAVY[name][1]
    assert (report["outputs"] > 0) == (not report["errors"])
    assert report["peak"] <= MEGABYTES


# Kinds of files.


def said(capsys: pytest.CaptureFixture[str]) -> str:
    captured = capsys.readouterr()
    return captured.out + captured.err


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes with names")
@pytest.mark.parametrize("kind", ["pipe", "socket", "device", "device behind a link", "folder", "link to itself"])
@pytest.mark.parametrize("command", ["render", "validate", "import"])
def test_only_regular_files_are_read(
    tmp_path: Path, kind: str, command: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    path = Path("x.docx" if command == "import" else "x.yaml")
    listening = None
    if kind == "pipe":
        os.mkfifo(path)
    elif kind == "socket":
        listening = socket.socket(socket.AF_UNIX)
        listening.bind(str(path))
    elif kind == "device":
        path = Path("/dev/zero")
    elif kind == "device behind a link":
        path.symlink_to("/dev/zero")
    elif kind == "folder":
        path.mkdir()
    else:
        path.symlink_to(path)
    before = sorted(tmp_path.iterdir())
    arguments = ["draft", "import", str(path), "-o", "y.yaml"] if command == "import" else [command, str(path)]
    assert run(arguments) == 2
    assert "lỗi[HT001]" in said(capsys)
    assert sorted(tmp_path.iterdir()) == before
    if listening is not None:
        listening.close()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes with names")
def test_a_pipe_in_a_folder_and_for_an_agency_is_not_waited_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "hoi-thao.yaml").write_text(W, encoding="utf-8")
    os.mkfifo(tmp_path / "khac.yaml")
    assert run(["validate", str(tmp_path), "--isolated"]) == 2
    text = said(capsys)
    assert "khac.yaml: lỗi[HT001] Không đọc được tệp: đây không phải là tệp thường." in text
    assert run(["validate", str(tmp_path / "hoi-thao.yaml"), "--agency", str(tmp_path / "khac.yaml")]) == 2
    assert "HT001" in said(capsys)


@pytest.mark.parametrize("name", ["secret", "secret.txt", "../secret", ".ssh/id_rsa", "a.yaml/", "."])
def test_a_workshop_file_names_no_file_but_yaml(tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "a" / ".ssh"
    folder.mkdir(parents=True)
    for path in (tmp_path / "a" / "secret", tmp_path / "a" / "secret.txt", tmp_path / "secret", folder / "id_rsa"):
        path.write_text("mật khẩu: [", encoding="utf-8")
    (tmp_path / "a" / "x.yaml").write_text(put(DRAFT, f"draft: {{file: {name}}}\n"), encoding="utf-8")
    assert run(["validate", str(tmp_path / "a" / "x.yaml"), "--isolated"]) == 1
    text = said(capsys)
    assert "HT028" in text
    assert "mật khẩu" not in text


def test_what_becomes_a_pipe_after_the_look_is_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if not hasattr(os, "mkfifo"):
        pytest.skip("needs pipes with names")
    from hoithao.cli.files import ReadError, read

    os.mkfifo(tmp_path / "x.yaml")
    monkeypatch.setattr(Path, "is_file", lambda _: True)
    with pytest.raises(ReadError) as refused:
        read(tmp_path / "x.yaml")
    assert refused.value.reason == "not-regular"


def test_the_limit_of_size_can_be_raised(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "x.yaml"
    path.write_text(W + "# " + "x" * 2_200_000 + "\n", encoding="utf-8")
    assert run(["validate", str(path), "--isolated"]) == 1
    text = said(capsys)
    assert "lỗi[HT004] Tệp có dung lượng 2,1 MB, vượt mức cho phép 2,0 MB." in text
    assert "--max-size" in text
    assert run(["validate", str(path), "--isolated", "--max-size", "3"]) == 0
    assert run(["render", str(path), "--isolated", "--max-size", "3", "-o", str(tmp_path / "out")]) == 0
    capsys.readouterr()
    for wrong in ("0", "65", "x"):
        assert run(["validate", str(path), "--max-size", wrong]) == 2
        assert "--max-size" in said(capsys)


def test_with_the_limit_of_size_the_number_of_values_rises(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "x.yaml"
    path.write_text(W + "x: [" + "a," * 300_000 + "]\n", encoding="utf-8")
    assert run(["validate", str(path), "--isolated"]) == 1
    assert "HT126" in said(capsys)
    assert run(["validate", str(path), "--isolated", "--max-size", "4"]) == 1
    assert "HT126" not in said(capsys)


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_link_does_not_lead_a_document_out_of_its_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "x.yaml").write_text(W, encoding="utf-8")
    outside = tmp_path / "khac"
    outside.mkdir()
    (outside / "quan-trong.docx").write_bytes(b"old")
    out = tmp_path / "out"
    out.mkdir()
    (out / "x-bien-ban.docx").symlink_to(outside / "quan-trong.docx")
    assert run(["render", str(tmp_path / "x.yaml"), "--isolated", "-o", str(out)]) == 2
    assert "liên kết này dẫn ra ngoài thư mục kết quả" in said(capsys)
    assert (outside / "quan-trong.docx").read_bytes() == b"old"
    assert [path.name for path in out.iterdir()] == ["x-bien-ban.docx"]
    # A folder that is itself a link is the folder that was named.
    (tmp_path / "link").symlink_to(outside)
    assert run(["render", str(tmp_path / "x.yaml"), "--isolated", "-o", str(tmp_path / "link")]) == 0
    assert len(list(outside.glob("*.docx"))) == 3


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_fix_is_made_where_the_link_leads(tmp_path: Path) -> None:
    outside = tmp_path / "khac"
    outside.mkdir()
    real = outside / "that.yaml"
    real.write_text(put("Đề nghị xem lại.", "Đề nghị  xem lại."), encoding="utf-8")
    (tmp_path / "x.yaml").symlink_to(real)
    assert run(["validate", str(tmp_path / "x.yaml"), "--isolated", "--fix"]) == 0
    assert "Đề nghị xem lại." in real.read_text(encoding="utf-8")
    assert (tmp_path / "x.yaml").is_symlink()
