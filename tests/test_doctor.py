"""``doctor``: what the machine has, and where each agency-level value comes from; in 80 columns, or as JSON."""

from __future__ import annotations

import json
import struct
import sys
import tempfile
from pathlib import Path
from typing import Any

import pytest

from hoithao import __version__
from hoithao.cli import doctor as room
from hoithao.cli.command_line import run
from hoithao.cli.fonts import families, find_serif, font_folders
from hoithao.cli.office import VARIABLE
from hoithao.cli.words import _WORDS
from hoithao.model.workshop import AGENCY_KEYS
from hoithao.vn import display_width

AGENCY = """\
schema: 1
organizers:
  - {name: Sở Tư pháp, parent: UBND thành phố Hải Phòng, symbol: STP}
locality: Hải Phòng
report:
  to: Bộ Tư pháp
  signer: {name: Nguyễn Văn A, position: Giám đốc}
look: {body_size: 13}
"""
WORKSHOP = """\
schema: 1
locality: Thủy Nguyên
workshop:
  title: Hội thảo góp ý dự thảo Nghị định
report:
  number: 12
  signer:
    position: Phó Giám đốc
"""


@pytest.fixture(autouse=True)
def _no_office(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Tests of other matters need not wait for LibreOffice."""
    monkeypatch.setenv(VARIABLE, str(tmp_path / "none"))
    monkeypatch.delenv("HOITHAO_LANG", raising=False)


def asked(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, dict[str, Any]]:
    status = run(["doctor", *map(str, arguments), "--output-format", "json"])
    return status, json.loads(capsys.readouterr().out)


def matter(answer: dict[str, Any], name: str) -> dict[str, Any]:
    return next(one for one in answer["matters"] if one["name"] == name)


def values(answer: dict[str, Any]) -> dict[str, tuple[str, str, int]]:
    return {
        room.path_text(tuple(one["path"])): (one["value"], Path(one["file"]).name, one["line"])
        for one in answer["values"]
    }


def font_file(path: Path, *names: tuple[int, int, str], collection: bool = False) -> None:
    """Write a font of nothing but names: platform, kind and text each."""
    texts, records = b"", b""
    for platform, kind, text in names:
        data = text.encode("mac-roman" if platform == 1 else "utf-16-be")
        records += struct.pack(">6H", platform, 1, 0, kind, len(data), len(texts))
        texts += data
    table = struct.pack(">3H", 0, len(names), 6 + len(records)) + records + texts
    start = 16 if collection else 0
    head = b"\x00\x01\x00\x00" + struct.pack(">4H", 1, 0, 0, 0)
    face = head + struct.pack(">4sIII", b"name", 0, start + len(head) + 16, len(table))
    prefix = b"ttcf" + struct.pack(">3I", 0x10000, 1, start) if collection else b""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(prefix + face + table)


# The machine


def test_a_machine_that_lacks_only_what_is_not_needed_passes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(room, "find_serif", lambda _: None)
    status, answer = asked(capsys)
    assert status == 0
    assert (answer["version"], answer["hoithao"]) == (1, __version__)
    assert matter(answer, "Python")["value"].startswith(f"{sys.version_info.major}.{sys.version_info.minor}.")
    assert matter(answer, "font")["state"] == matter(answer, "LibreOffice")["state"] == "absent"
    assert "pydantic 2" in matter(answer, "libraries")["value"]
    assert matter(answer, "xlsxwriter")["state"] == "good"
    assert {one["name"] for one in answer["matters"]}.isdisjoint({"pytest", "ruff", "mypy"})
    assert "values" not in answer


def test_an_extra_that_is_not_there_is_said_with_how_to_install_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    known = room._version
    monkeypatch.setattr(room, "_version", lambda name: None if name == "xlsxwriter" else known(name))
    status, answer = asked(capsys)
    assert status == 0
    assert matter(answer, "xlsxwriter")["state"] == "absent"
    assert "hoithao[excel]" in matter(answer, "xlsxwriter")["advice"]


def test_a_folder_that_cannot_be_written_to_is_a_fault(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "no")

    monkeypatch.setattr(tempfile, "TemporaryFile", refuse)
    status, answer = asked(capsys, "--isolated")
    assert status == 1
    assert {one["state"] for one in answer["matters"] if one["name"] == "folder"} == {"fault"}


def test_looking_leaves_nothing_in_the_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    run(["doctor"])
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("language", ["vi", "en"])
def test_it_fits_eighty_columns(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], language: str
) -> None:
    monkeypatch.setenv("HOITHAO_LANG", language)
    deep = tmp_path / ("thư mục tên rất dài " * 5).strip() / "con"
    deep.mkdir(parents=True)
    (deep.parent / "hoithao.yaml").write_text(AGENCY.replace("Bộ Tư pháp", "Bộ Tư pháp " * 20), encoding="utf-8")
    file = deep / "hoi-thao.yaml"
    file.write_text(WORKSHOP, encoding="utf-8")
    assert run(["doctor", str(file)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert max(map(display_width, lines)) <= 80
    assert any("Thủy Nguyên" in line for line in lines)


def test_both_formats_are_refused_by_another_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["doctor", "--output-format", "xml"]) == 2
    assert "text, json" in capsys.readouterr().err


# The agency file


def test_the_agency_file_is_found_from_the_current_folder_upward(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "hoithao.yaml").write_text(AGENCY.replace("look: {font_size: 13}\n", ""), encoding="utf-8")
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    monkeypatch.chdir(inner)
    status, answer = asked(capsys)
    assert (status, matter(answer, "agency")["value"]) == (0, str((tmp_path / "hoithao.yaml").resolve()))
    assert matter(asked(capsys, "--isolated")[1], "agency")["value"].startswith("không có hoithao.yaml")


def test_an_agency_file_with_errors_is_a_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "hoithao.yaml").write_text("schema: 1\nlocalty: Hải Phòng\n", encoding="utf-8")
    (tmp_path / "hoi-thao.yaml").write_text(WORKSHOP, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    for arguments in ([], ["hoi-thao.yaml"]):
        status, answer = asked(capsys, *arguments)
        assert status == 1
        assert "hoithao validate" in matter(answer, "agency")["advice"]


def test_each_value_is_shown_with_the_file_and_line_that_gave_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "hoithao.yaml").write_text(AGENCY, encoding="utf-8")
    file = tmp_path / "hoi-thao.yaml"
    file.write_text(WORKSHOP, encoding="utf-8")
    _, answer = asked(capsys, file)
    assert values(answer) == {
        "schema": ("1", "hoi-thao.yaml", 1),
        "locality": ("Thủy Nguyên", "hoi-thao.yaml", 2),
        "report.number": ("12", "hoi-thao.yaml", 6),
        "report.signer.position": ("Phó Giám đốc", "hoi-thao.yaml", 8),
        "organizers[0].name": ("Sở Tư pháp", "hoithao.yaml", 3),
        "organizers[0].parent": ("UBND thành phố Hải Phòng", "hoithao.yaml", 3),
        "organizers[0].symbol": ("STP", "hoithao.yaml", 3),
        "report.to": ("Bộ Tư pháp", "hoithao.yaml", 6),
        "report.signer.name": ("Nguyễn Văn A", "hoithao.yaml", 7),
        "look.body_size": ("13", "hoithao.yaml", 8),
    }
    replaced = {room.path_text(tuple(one["path"])): one["replaces"] for one in answer["values"] if one["replaces"]}
    assert {path: (Path(one["file"]).name, one["line"]) for path, one in replaced.items()} == {
        "schema": ("hoithao.yaml", 1),
        "locality": ("hoithao.yaml", 4),
        "report.signer.position": ("hoithao.yaml", 7),
    }
    assert answer["not_given"] == ["issuer", "minutes", "news", "notice", "letter", "templates", "checks"]


def test_a_list_of_reports_has_the_agency_report_under_each(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "hoithao.yaml").write_text("schema: 1\nreport: {to: Bộ Tư pháp}\n", encoding="utf-8")
    file = tmp_path / "hoi-thao.yaml"
    file.write_text("schema: 1\nreport:\n  - {id: a, to: Bộ Nội vụ}\n  - {id: b}\n", encoding="utf-8")
    shown = values(asked(capsys, file)[1])
    assert shown["report[0].to"] == ("Bộ Nội vụ", "hoi-thao.yaml", 3)
    assert shown["report[1].to"] == ("Bộ Tư pháp", "hoithao.yaml", 2)


def test_a_blank_gives_way_to_the_agency_file_and_a_list_replaces_a_list(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "hoithao.yaml").write_text(AGENCY, encoding="utf-8")
    file = tmp_path / "hoi-thao.yaml"
    file.write_text("schema: 1\nlocality:\norganizers:\n  - {name: Sở Nội vụ}\n", encoding="utf-8")
    answer = asked(capsys, file)[1]
    shown = values(answer)
    assert shown["locality"] == ("Hải Phòng", "hoithao.yaml", 4)
    assert [path for path in shown if path.startswith("organizers")] == ["organizers[0].name"]
    first = next(one for one in answer["values"] if one["path"][0] == "organizers")
    assert first["replaces"]["line"] == 2


def test_what_is_shown_is_what_the_documents_use(capsys: pytest.CaptureFixture[str]) -> None:
    """Every agency-level key of the examples is shown, and none that is not typed."""
    for file in sorted((Path(__file__).parents[1] / "examples").glob("*.yaml")):
        answer = asked(capsys, file, "--isolated")[1]
        text = file.read_text(encoding="utf-8").splitlines()
        for one in answer["values"]:
            step = one["path"][-1]
            assert isinstance(step, int) or f"{step}:" in text[one["line"] - 1]
        shown = {one["path"][0] for one in answer["values"]}
        assert shown == {key for key in AGENCY_KEYS if any(line.startswith(f"{key}:") for line in text)}


def test_a_file_that_is_not_there_or_cannot_be_read_as_yaml(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, answer = asked(capsys, tmp_path / "none.yaml")
    assert (status, matter(answer, "file")["state"]) == (1, "fault")
    broken = tmp_path / "broken.yaml"
    broken.write_text("schema: [1\n", encoding="utf-8")
    status, answer = asked(capsys, broken)
    assert (status, matter(answer, "file")["state"]) == (1, "fault")


# Fonts


def test_a_font_is_known_by_the_names_inside_it(tmp_path: Path) -> None:
    font_file(tmp_path / "x.ttf", (3, 1, "Liberation Serif"), (3, 2, "Tinos"))
    font_file(tmp_path / "y.ttc", (1, 1, "Tinos"), (3, 16, "Times New Roman"), collection=True)
    (tmp_path / "z.ttf").write_bytes(b"\x00\x01\x00\x00\xff\xff")
    assert families(tmp_path / "x.ttf") == {"Liberation Serif"}
    assert families(tmp_path / "y.ttc") == {"Tinos", "Times New Roman"}
    assert families(tmp_path / "z.ttf") == families(tmp_path / "none.ttf") == set()


def test_times_new_roman_goes_before_what_is_as_wide(tmp_path: Path) -> None:
    home = {"HOME": str(tmp_path), "XDG_DATA_DIRS": "/nowhere"}
    font_file(tmp_path / ".fonts" / "a.ttf", (3, 1, "Tinos"))
    font_file(tmp_path / ".fonts" / "b.ttf", (3, 1, "Arial"))
    assert find_serif(home) == ("Tinos", tmp_path / ".fonts" / "a.ttf")
    font_file(tmp_path / ".local" / "share" / "fonts" / "c.TTF", (3, 1, "Times New Roman"))
    assert find_serif(home) == ("Times New Roman", tmp_path / ".local" / "share" / "fonts" / "c.TTF")


def test_fonts_of_windows_are_looked_for_where_windows_has_them(tmp_path: Path) -> None:
    font_file(tmp_path / "Fonts" / "times.ttf", (3, 1, "Times New Roman"))
    assert font_folders({"WINDIR": str(tmp_path), "XDG_DATA_DIRS": "/nowhere"})[0] == tmp_path / "Fonts"
    assert find_serif({"WINDIR": str(tmp_path)}) == ("Times New Roman", tmp_path / "Fonts" / "times.ttf")


def test_a_machine_without_fonts_has_none(tmp_path: Path) -> None:
    assert find_serif({"HOME": str(tmp_path), "XDG_DATA_DIRS": "/nowhere"}) is None


def test_every_word_is_said_in_both_languages() -> None:
    for word, texts in _WORDS.items():
        if word.startswith("doctor"):
            assert all(texts), word
