"""A workshop file to start from: valid, with blanks for what is not known, and never over another file."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from hoithao.cli.command_line import run
from hoithao.cli.new import QUESTIONS, filled
from hoithao.pipeline import Input, check, render

ROOT = Path(__file__).parents[1]
START = (ROOT / "src" / "hoithao" / "cli" / "new-workshop.yaml").read_text(encoding="utf-8")


def codes(path: Path) -> set[str]:
    return {found.code for found in check(Input(path.name, path.read_bytes())).diagnostics}


def asked(*arguments: str, answers: str, folder: Path) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "hoithao", "new", *arguments]
    return subprocess.run(command, input=answers.encode("utf-8"), capture_output=True, check=False, cwd=folder)


def test_a_new_file_only_misses_facts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "hoi-thao.yaml"
    assert run(["new", str(file)]) == 0
    assert codes(file) == {"HT301"}
    assert render(Input(file.name, file.read_bytes())).outputs
    assert file.read_text(encoding="utf-8").startswith("# Tệp hội thảo")
    assert f"hoithao validate {file}" in capsys.readouterr().out


def test_the_lines_that_are_commented_out_are_valid_too() -> None:
    lines = START.split("\n")
    kept = [
        line.replace("#", "", 1) if line.startswith("#  ") and not line.startswith("#   hoithao") else line
        for line in lines
    ]
    data = "\n".join(kept).encode("utf-8")
    found = check(Input("a.yaml", data)).diagnostics
    assert not [one for one in found if one.severity.value == "error"], found


def test_the_example_is_the_one_of_hai_phong(tmp_path: Path) -> None:
    file = tmp_path / "hoi-thao.yaml"
    assert run(["new", str(file), "--example"]) == 0
    kept = (ROOT / "examples" / "hai-phong-2024.yaml").read_text(encoding="utf-8")
    assert file.read_text(encoding="utf-8") == kept.split("\n", 1)[1]


def test_a_file_that_is_there_is_kept(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "hoi-thao.yaml"
    file.write_text("của tôi", encoding="utf-8")
    assert run(["new", str(file)]) == 1
    assert file.read_text(encoding="utf-8") == "của tôi"
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.count("\n") == 1


@pytest.mark.parametrize("name", ["chua-co/hoi-thao.yaml", "hoi-thao.docx", "hoi-thao", "hoithao.yaml"])
def test_names_that_will_not_do(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["new", str(tmp_path / name)]) == 2
    assert list(tmp_path.iterdir()) == []
    assert "lỗi: " in capsys.readouterr().err


def test_the_modeline_only_where_a_schema_is(tmp_path: Path) -> None:
    file = tmp_path / "hoi-thao.yaml"
    assert run(["new", str(file)]) == 0
    assert "$schema" not in file.read_text(encoding="utf-8")
    assert run(["schema", "-o", str(tmp_path / "hoithao.schema.json")]) == 0
    file.unlink()
    assert run(["new", str(file)]) == 0
    first, rest = file.read_text(encoding="utf-8").split("\n", 1)
    assert first == "# yaml-language-server: $schema=hoithao.schema.json"
    assert rest == START
    assert codes(file) == {"HT301"}


def test_answers_are_filled_in(tmp_path: Path) -> None:
    answers = 'Hội thảo: góp ý "dự thảo"\n31/9/2024\n30/9/2024\nSở Tư pháp\nLuật\nThi hành án dân sự\n'
    done = asked("a.yaml", "--interactive", answers=answers, folder=tmp_path)
    assert done.returncode == 0, done.stderr.decode("utf-8")
    assert "Không phải là ngày" in done.stderr.decode("utf-8")
    text = (tmp_path / "a.yaml").read_text(encoding="utf-8")
    for line in (
        '  title: "Hội thảo: góp ý \\"dự thảo\\""',
        '  date: "30/9/2024"',
        '  - name: "Sở Tư pháp"',
        '  type: "Luật"',
        '  title: "Thi hành án dân sự"',
    ):
        assert line in text.split("\n")
    assert codes(tmp_path / "a.yaml") == {"HT301"}


def test_blank_answers_change_nothing(tmp_path: Path) -> None:
    done = asked("a.yaml", "--interactive", answers="\n" * 5, folder=tmp_path)
    assert done.returncode == 0
    assert (tmp_path / "a.yaml").read_text(encoding="utf-8") == START


def test_questions_that_are_broken_off_leave_nothing(tmp_path: Path) -> None:
    done = asked("a.yaml", "--interactive", answers="Hội thảo\n", folder=tmp_path)
    assert done.returncode == 130
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_asked_without_being_told_to(tmp_path: Path) -> None:
    done = asked("a.yaml", answers="", folder=tmp_path)
    assert done.returncode == 0


def test_example_and_interactive_do_not_go_together(tmp_path: Path) -> None:
    assert run(["new", str(tmp_path / "a.yaml"), "--example", "--interactive"]) == 2


def test_an_answer_that_looks_like_another_line_stays_where_it_is() -> None:
    text = filled(START, {"title": "x\n  date:", "date": "24/9/2024"})
    assert '  title: "x\\n  date:"' in text
    assert '  date: "24/9/2024"' in text
    assert all(START.split("\n").count(line) >= 1 for line in QUESTIONS.values())
