"""``hoithao draft import`` as a user meets it: statuses, streams, files written or left alone, and what is said."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from hoithao.cli.command_line import run
from word_file import numbering, paragraph, table, word_file

WHOLE = [
    "NGHỊ ĐỊNH",
    "Quy định về phối hợp",
    "Căn cứ Luật;",
    "Điều 1. Phạm vi",
    "1. Một.",
    "2. Hai.",
    "Điều 2. Hiệu lực",
    "x.",
]
STRAY = "Tài liệu gửi kèm công văn để lấy ý kiến của các bộ, ngành, địa phương có liên quan."


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HOITHAO_LANG", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "du-thao.docx").write_bytes(word_file(*WHOLE))
    (tmp_path / "le.docx").write_bytes(word_file(*WHOLE[:3], STRAY, *WHOLE[3:]))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_draft_goes_beside_its_word_file(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["draft", "import", "du-thao.docx"]) == 0
    out = capsys.readouterr().out.splitlines()
    assert out[0] == "Đã ghi du-thao.yaml — Nghị định quy định về phối hợp"
    assert out[1].strip() == "2 điều (Điều 1 đến Điều 2), 2 khoản, 1 căn cứ"
    assert out[-1].startswith("Mọi đoạn nội dung có chỗ; không lấy")
    text = (folder / "du-thao.yaml").read_text(encoding="utf-8")
    assert "du-thao.docx" in text
    assert str(folder) not in text
    assert run(["validate", "du-thao.yaml"]) == 0
    assert list(folder.glob(".hoithao*")) == []


def test_what_could_not_be_placed_is_said_and_the_file_written(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["draft", "import", "le.docx", "-o", "moi.yml"]) == 1
    out = capsys.readouterr().out
    assert "le.docx: cảnh báo[HT025] Chưa xếp được đoạn 4 «Tài liệu gửi kèm công văn" in out
    assert "Chưa xếp được 1 chỗ" in out
    assert f"#   đoạn 4: {STRAY}\n" in (folder / "moi.yml").read_text(encoding="utf-8")


def test_a_file_that_is_there_is_left_alone(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = folder / "du-thao.yaml"
    target.write_text("của tôi\n", encoding="utf-8")
    assert run(["draft", "import", "du-thao.docx"]) == 2
    assert "--force" in capsys.readouterr().err
    assert target.read_text(encoding="utf-8") == "của tôi\n"
    assert run(["draft", "import", "du-thao.docx", "--force"]) == 0
    assert target.read_text(encoding="utf-8").startswith("# Dự thảo")


def test_to_the_standard_output(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["draft", "import", "le.docx", "-o", "-"]) == 1
    captured = capsys.readouterr()
    assert captured.out.startswith("# Dự thảo")
    assert captured.out.endswith(f"#   đoạn 4: {STRAY}\n")
    assert "HT025" in captured.err
    assert "Đã ghi" not in captured.err
    assert sorted(path.name for path in folder.iterdir()) == ["du-thao.docx", "le.docx"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["draft", "import", "du-thao.docx", "-o", "a.txt"], "«a.txt» phải kết thúc bằng .yaml"),
        (["draft", "import", "du-thao.docx", "-o", "hoithao.yaml"], "tệp chung của cơ quan"),
        (["draft", "import"], "thiếu tham số TỆP"),
        (["draft", "imprt", "a"], "ý bạn là «import»"),
        (["draft", "import", "a.docx", "--forse"], "--forse"),
        (["draft", "import", "a.docx", "-o"], "thiếu giá trị cho tùy chọn «-o»"),
    ],
)
def test_usage_errors(folder: Path, arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(arguments) == 2
    err = capsys.readouterr().err
    assert said in err
    assert "hoithao draft" in err.splitlines()[-1]
    assert list(folder.glob("*.yaml")) == []


def test_the_agency_file_is_no_default_either(folder: Path) -> None:
    (folder / "hoithao.docx").write_bytes(word_file(*WHOLE))
    assert run(["draft", "import", "hoithao.docx"]) == 2
    assert not (folder / "hoithao.yaml").exists()


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("cu.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), "HT020"),
        ("khoa.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "HT021"),
        ("hong.docx", b"PK\x03\x04 broken", "HT022"),
        ("khong-co.docx", None, "HT001"),
    ],
)
def test_what_cannot_be_read(
    folder: Path, name: str, data: bytes | None, code: str, capsys: pytest.CaptureFixture[str]
) -> None:
    if data is not None:
        (folder / name).write_bytes(data)
    assert run(["draft", "import", name]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith(f"{name}: lỗi[{code}]")
    assert captured.err.count("\n") == 1
    assert list(folder.glob("*.yaml")) == []


def test_a_folder_is_no_word_file(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["draft", "import", "."]) == 2
    assert "đây là thư mục" in capsys.readouterr().err
    assert run(["draft", "import", "du-thao.docx", "-o", str(folder / "khong-co" / "a.yaml")]) == 0  # made where needed


@pytest.mark.usefixtures("folder")
def test_a_target_that_cannot_be_written(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["draft", "import", "du-thao.docx", "-o", "le.docx/a.yaml"]) == 2
    assert "HT801" in capsys.readouterr().err


def test_a_draft_that_no_file_could_hold(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hoithao.source.MAX_BYTES", 100)
    assert run(["draft", "import", "du-thao.docx"]) == 2
    assert "HT023" in capsys.readouterr().err
    assert list(folder.glob("*.yaml")) == []


def test_notes(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    old = '<w:r><w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr><w:t>a</w:t></w:r>'
    inserted = '<w:ins w:id="1" w:author="A"><w:r><w:t> mới</w:t></w:r></w:ins>'
    body = [*WHOLE, table(["STT", "Loại"], ["1", "a"]), paragraph(old, inserted), paragraph("<w:r><w:drawing/></w:r>")]
    (folder / "du-thao.docx").write_bytes(word_file(*body))
    assert run(["draft", "import", "du-thao.docx"]) == 0
    out = capsys.readouterr().out
    for words in ("bảng ở đoạn 9 (2 hàng)", "Điều 2", "1 chỗ thêm, 0 chỗ xóa", ".VnTime", "1 hình ảnh không được đọc"):
        assert words in out


def test_long_reports_are_cut(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    odd = [f"Điều {number}. Tên" for number in range(1, 101, 2)]
    (folder / "du-thao.docx").write_bytes(word_file("LUẬT", "VỀ VIỆC NÀY", *odd))
    assert run(["draft", "import", "du-thao.docx"]) == 0
    out = capsys.readouterr().out
    assert out.count("HT026") == 30
    assert "… và 19 chỗ nữa." in out


@pytest.mark.usefixtures("folder")
def test_in_english(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOITHAO_LANG", "en")
    assert run(["draft", "import", "le.docx"]) == 1
    out = capsys.readouterr().out
    assert out.startswith("Wrote le.yaml")
    assert "articles: 2 (Điều 1 to Điều 2)" in out
    assert "was not placed" in out


@pytest.mark.parametrize(("arguments", "words"), [
    (["draft", "--help"], ["hoithao draft [TÙY CHỌN] LỆNH", "import", "hoithao draft LỆNH --help"]),
    (["draft", "import", "--help"], ["hoithao draft import [TÙY CHỌN] TỆP", "--force", "Ghi đè tệp đã có."]),
    (["--help"], ["draft", "Đọc dự thảo được góp ý từ tệp Word."]),
])  # fmt: skip
def test_help(arguments: list[str], words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(arguments) == 0
    out = capsys.readouterr().out
    for word in words:
        assert word in out


def test_the_group_by_itself_shows_its_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["draft"]) == 2
    assert "import" in capsys.readouterr().err


def test_other_commands_load_nothing_of_it() -> None:
    code = (
        "import sys; from hoithao.cli.command_line import run; status = run({arguments!r});"
        "needless = ('hoithao.draft_file', 'docx', 'lxml');"
        "print([name for name in sys.modules if name.startswith(needless)], file=sys.stderr)"
    )
    file = Path(__file__).parents[1] / "examples" / "hai-phong-2024.yaml"
    for arguments in (["draft", "import", "--help"], ["validate", str(file)]):
        command = [sys.executable, "-c", code.format(arguments=arguments)]
        done = subprocess.run(command, capture_output=True, check=True, encoding="utf-8", env={**os.environ})
        assert done.stderr.strip().splitlines()[-1] == "[]"


def test_a_draft_is_imported_without_python_docx(folder: Path) -> None:
    code = (
        "import sys; from hoithao.cli.command_line import run; status = run(['draft', 'import', 'du-thao.docx']);"
        "print(status, [name for name in ('docx', 'lxml', 'jinja2') if name in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, encoding="utf-8", cwd=folder)
    assert done.stderr.strip() == "0 []"


def test_the_same_bytes_whatever_the_seed(folder: Path) -> None:
    lists = numbering({0: '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="%1."/></w:lvl>'}, {1: 0})
    (folder / "du-thao.docx").write_bytes(word_file(*WHOLE, paragraph("Ba.", num=(1, 0)), numbering=lists))
    texts = []
    for seed in ("1", "2"):
        command = [sys.executable, "-m", "hoithao", "draft", "import", "du-thao.docx", "-o", "-"]
        done = subprocess.run(
            command, capture_output=True, check=True, cwd=folder, env={**os.environ, "PYTHONHASHSEED": seed}
        )
        texts.append(done.stdout)
    assert texts[0] == texts[1]
