"""A workshop file that names its draft's own file: one draft out of two files, every finding in the file it is in."""

from __future__ import annotations

import io
import json
import os
import sys
from datetime import date
from pathlib import Path

import pytest

from hoithao.binding import bind
from hoithao.cli.command_line import run
from hoithao.cli.files import expand
from hoithao.diagnostics import Severity
from hoithao.layers import Layers
from hoithao.model.draft import Draft
from hoithao.mounting import mount_draft, named_draft_files
from hoithao.pipeline import DraftFile, Input, Result, check, check_draft, render
from hoithao.source import Source
from hoithao.tree import parse_tree

DRAFT = """\
type: Nghị định
title: quy định về phối hợp
version: dự thảo lần 1
bases:
  - căn cứ luật tổ chức chính phủ;
request: {number: 12/BTP, type: Công văn}
sections:
  - ref: Điều 1
    heading: Phạm vi điều chỉnh
    text: Ủy Ban Nhân Dân thực hiện theo điều 5.
  - ref: Điều 2
    heading: Đối tượng áp dụng
    sections:
      - {ref: khoản 1, text: Sở Tư pháp.}
      - {ref: khoản 2, text: Tổ chức khác.}
"""
WORKSHOP = """\
schema: 1
organizers:
  - {name: Sở Tư pháp, parent: UBND thành phố Hải Phòng, symbol: STP}
locality: Hải Phòng
workshop: {title: Hội thảo góp ý dự thảo Nghị định, date: 24/9/2024, start: 14:00, end: 16:30}
draft: du-thao.yaml
chair: {name: Trần Văn A, honorific: đồng chí, position: Phó Giám đốc}
agenda:
  - {id: gop-y, title: Góp ý dự thảo, about: draft}
remarks:
  - id: YK-01
    by: {speakers: Nguyễn Văn B}
    agenda: gop-y
    targets: khoản 2 Điều 2
    stance: amend
    text: Đề nghị làm rõ.
"""


def handed(workshop: str, *drafts: str, names: tuple[str, ...] = ("du-thao.yaml", "khac.yaml")) -> Input:
    files = tuple(DraftFile(name, name, text.encode()) for name, text in zip(names, drafts, strict=False))
    return Input("hoi-thao.yaml", workshop.encode(), drafts=files)


def places(result: Result, *, notes: bool = False) -> list[tuple[str, str, int]]:
    return [
        (one.code, one.span.file if one.span else one.file, one.span.start.line if one.span else 0)
        for one in result.diagnostics
        if notes or one.severity is not Severity.NOTE
    ]


# The two forms, and which file wins


def test_the_bare_name_of_a_file() -> None:
    assert places(check(handed(WORKSHOP, DRAFT))) == []


def test_the_draft_of_the_file_is_that_of_the_documents() -> None:
    inline = WORKSHOP.replace(
        "draft: du-thao.yaml\n", "draft:\n" + "".join(f"  {line}\n" for line in DRAFT.splitlines())
    )
    by_name, inside = (render(item) for item in (handed(WORKSHOP, DRAFT), handed(inline)))
    assert len(by_name.outputs) == 2
    assert [one.data for one in by_name.outputs] == [one.data for one in inside.outputs]


@pytest.mark.parametrize("target", ["Điều 2", "khoản 2 Điều 2", "điểm b khoản 2 Điều 2", "general", "title"])
def test_clauses_in_the_tree_change_no_document(target: str) -> None:
    """A tree down to clauses, as a Word file gives it, and one of articles only, as it is typed."""
    text = WORKSHOP.replace("khoản 2 Điều 2", target)
    short = DRAFT[: DRAFT.index("    sections:\n      - {ref: khoản 1")]
    deep, flat = (render(handed(text, draft)).outputs for draft in (DRAFT, short))
    assert len(deep) == 2
    assert [one.data for one in deep] == [one.data for one in flat]


@pytest.mark.parametrize("name", ["du-thao.yaml", " du-thao.yaml ", "Dự thảo.YML", "thu-muc/du-thao.yaml"])
def test_names_of_files(name: str) -> None:
    item = handed(WORKSHOP.replace("du-thao.yaml", f'"{name}"'), DRAFT, names=(name.strip(),))
    assert places(check(item)) == []


def test_what_is_no_file_name_is_no_draft() -> None:
    assert places(check(handed(WORKSHOP.replace("du-thao.yaml", "Nghị định về phối hợp")))) == [
        ("HT205", "hoi-thao.yaml", 6)
    ]


def test_keys_beside_the_file_win() -> None:
    beside = "draft:\n  file: du-thao.yaml\n  version: dự thảo lần 2\n  request: {date: 1/9/2024}\n"
    item = handed(WORKSHOP.replace("draft: du-thao.yaml\n", beside), DRAFT)
    assert places(check(item)) == []
    draft = bound(item)
    assert draft.version == "dự thảo lần 2"
    assert draft.request is not None
    assert (draft.request.number, draft.request.date) == ("12/BTP", date(2024, 9, 1))  # one from each file
    assert draft.file == "du-thao.yaml"


def bound(item: Input) -> Draft:
    """The draft as the checks see it."""
    workshop, _ = parse_tree(Source(item.name, item.data.decode()))
    assert workshop is not None
    mounted = []
    for path, reference in named_draft_files(workshop.data):
        data = next(one.data for one in item.drafts if one.reference == reference)
        assert data is not None
        tree, _ = parse_tree(Source(reference, data.decode()))
        assert tree is not None
        mounted.append(mount_draft(workshop, path, tree))
    found, faults = bind(Layers((workshop,), tuple(mounted)))
    assert faults == []
    assert found is not None
    assert found.draft is not None
    return found.draft


def test_an_empty_key_beside_the_file_takes_nothing_away() -> None:
    beside = "draft:\n  file: du-thao.yaml\n  version:\n"
    assert bound(handed(WORKSHOP.replace("draft: du-thao.yaml\n", beside), DRAFT)).version == "dự thảo lần 1"


def test_a_tree_beside_the_file_replaces_that_of_the_file() -> None:
    beside = "draft:\n  file: du-thao.yaml\n  parts:\n    - {id: qd, name: Quyết định, sections: [{ref: Điều 9}]}\n"
    item = handed(WORKSHOP.replace("draft: du-thao.yaml\n", beside).replace("khoản 2 Điều 2", "Điều 9"), DRAFT)
    assert places(check(item)) == []


def test_several_drafts() -> None:
    several = "drafts:\n  - {id: mot, file: du-thao.yaml}\n  - {id: hai, file: khac.yaml, type: Thông tư}\n"
    text = WORKSHOP.replace("draft: du-thao.yaml\n", several).replace("about: draft", "about: hai")
    other = "type: Nghị quyết\ntitle: khác\nsections:\n  - {ref: Điều 7}\n"
    assert places(check(handed(text.replace("khoản 2 Điều 2", "Điều 7"), DRAFT, other))) == []
    assert places(check(handed(text, DRAFT, other))) == [("HT401", "hoi-thao.yaml", 16)]


def test_a_file_that_is_an_item_of_a_list() -> None:
    text = WORKSHOP.replace("draft: du-thao.yaml\n", "drafts: [du-thao.yaml]\n").replace("about: draft", "about: nd")
    assert places(check(handed(text, "id: nd\n" + DRAFT))) == []


# Findings


def test_a_target_that_the_draft_does_not_have() -> None:
    assert places(check(handed(WORKSHOP.replace("khoản 2", "khoản 3"), DRAFT))) == [("HT401", "hoi-thao.yaml", 14)]


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("Điều 1\n", "Điều một\n", ("HT212", "du-thao.yaml", 8)),
        ("version:", "verzion:", ("HT202", "du-thao.yaml", 3)),
        ("type: Nghị định\n", "", ("HT201", "du-thao.yaml", 1)),
        ("type: Nghị định\n", "type:\n", ("HT201", "du-thao.yaml", 1)),
        ("{ref: khoản 1, text", "{text", ("HT216", "du-thao.yaml", 14)),
        ("type: Nghị định\n", "type: [a]\n", ("HT203", "du-thao.yaml", 1)),
        ("type: Nghị định\n", "type: Nghị định\nfile: khac.yaml\n", ("HT202", "du-thao.yaml", 2)),
        ("sections:\n  - ref: Điều 1", "parts: []\nsections:\n  - ref: Điều 1", None),
        ("    heading: Đối", "\theading: Đối", ("HT102", "du-thao.yaml", 12)),
        ("heading: Đối", "ref: Điều 3\n    heading: Đối", ("HT107", "du-thao.yaml", 12)),
        ("Tổ chức khác.", "§iÒu kh¸c ®Þnh", ("HT608", "du-thao.yaml", 15)),
        (
            "request: {number: 12/BTP, type",
            "request: {number: 12/BTP, date: hôm qua, type",
            ("HT207", "du-thao.yaml", 6),
        ),
    ],
)
def test_what_is_wrong_in_the_draft_file_is_said_there(old: str, new: str, found: tuple[str, str, int] | None) -> None:
    assert old in DRAFT
    result = check(handed(WORKSHOP, DRAFT.replace(old, new, 1)))
    assert places(result) == ([found] if found else [])
    if found:
        assert "du-thao.yaml" in result.sources
        assert [
            one.code for one in render(handed(WORKSHOP, DRAFT.replace(old, new, 1))).diagnostics if one.code == found[0]
        ]


def test_a_fault_beside_the_file_is_said_in_the_workshop_file() -> None:
    beside = "draft:\n  file: du-thao.yaml\n  request: {date: hôm qua}\n  sections:\n    - {heading: a}\n"
    assert places(check(handed(WORKSHOP.replace("draft: du-thao.yaml\n", beside), DRAFT))) == [
        ("HT207", "hoi-thao.yaml", 8),
        ("HT216", "hoi-thao.yaml", 10),
    ]


def test_the_words_of_the_draft_are_not_corrected() -> None:
    """The same words in a remark are; those of the drafter stand as they are, also where they are typed inside."""
    words = "Ủy Ban Nhân Dân thực hiện theo điều 5."
    assert any(code == "HT601" for code, *_ in places(check(handed(WORKSHOP.replace("Đề nghị làm rõ.", words), DRAFT))))
    inline = WORKSHOP.replace(
        "draft: du-thao.yaml\n", "draft:\n" + "".join(f"  {line}\n" for line in DRAFT.splitlines())
    )
    assert places(check(handed(inline))) == []


def test_a_waiver_in_the_draft_file() -> None:
    text = DRAFT.replace("Tổ chức khác.}", "Tổ\u200b chức.}")
    (found,) = (one for one in check(handed(WORKSHOP, text)).diagnostics if one.severity is not Severity.NOTE)
    assert found.span is not None
    assert found.span.file == "du-thao.yaml"
    waived = text.replace("chức.}\n", f"chức.}}   # hoithao: bỏ qua {found.code} — như bản gửi\n")
    assert places(check(handed(WORKSHOP, waived))) == []


def test_a_file_that_was_not_handed_over() -> None:
    result = check(Input("hoi-thao.yaml", WORKSHOP.encode()))
    assert result.wanted == ("du-thao.yaml",)
    assert places(result) == [("HT028", "hoi-thao.yaml", 6)]
    assert render(Input("hoi-thao.yaml", WORKSHOP.encode())).wanted == ("du-thao.yaml",)


def test_a_word_file_in_place_of_a_draft_file() -> None:
    by_name = handed(WORKSHOP.replace("du-thao.yaml", "du-thao.docx"))
    by_content = Input("a.yaml", WORKSHOP.encode(), drafts=(DraftFile("du-thao.yaml", "du-thao.yaml", b"PK\x03\x04"),))
    assert [one.code for one in check(by_name).diagnostics] == ["HT029"]
    assert [one.code for one in check(by_content).diagnostics] == ["HT029"]


# By itself


def test_a_draft_file_is_checked_by_itself() -> None:
    assert check_draft(Input("du-thao.yaml", DRAFT.encode())).diagnostics == []
    wrong = DRAFT.replace("Điều 2\n", "Điều hai\n").replace("version:", "verzion:")
    assert places(check_draft(Input("du-thao.yaml", wrong.encode()))) == [("HT202", "du-thao.yaml", 3)]
    twice = DRAFT.replace("ref: Điều 1", "id: a\n    ref: Điều 1").replace("ref: Điều 2", "id: a\n    ref: Điều hai")
    assert places(check_draft(Input("du-thao.yaml", twice.encode()))) == [
        ("HT304", "du-thao.yaml", 12),
        ("HT212", "du-thao.yaml", 13),
    ]
    assert [one.code for one in check_draft(Input("du-thao.yaml", b"- a\n")).diagnostics] == ["HT111"]


# On the disk


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("HOITHAO_LANG", raising=False)
    monkeypatch.setenv("NO_COLOR", "1")
    (tmp_path / "hoi-thao.yaml").write_text(WORKSHOP, encoding="utf-8")
    (tmp_path / "du-thao.yaml").write_text(DRAFT, encoding="utf-8")
    return tmp_path


def validated(
    *arguments: str | Path, capsys: pytest.CaptureFixture[str]
) -> tuple[int, list[tuple[str, str, int | None]]]:
    status = run(["validate", *map(str, arguments), "--output-format", "json", "--ignore", "HT301"])
    found = json.loads(capsys.readouterr().out)["diagnostics"]
    return status, [(one["code"], one["file"], one["line"]) for one in found if one["severity"] != "note"]


def test_the_path_is_seen_from_the_workshop_file(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir("/")
    assert validated(folder / "hoi-thao.yaml", capsys=capsys) == (0, [])
    (folder / "chung").mkdir()
    (folder / "du-thao.yaml").rename(folder / "chung" / "du-thao.yaml")
    (folder / "hoi-thao.yaml").write_text(WORKSHOP.replace("du-thao.yaml", "chung/du-thao.yaml"), encoding="utf-8")
    assert validated(folder / "hoi-thao.yaml", capsys=capsys) == (0, [])


def test_render_and_validate_say_the_same(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "du-thao.yaml").write_text(DRAFT.replace("Điều 1\n", "Điều một\n"), encoding="utf-8")
    name = folder / "hoi-thao.yaml"
    assert run(["validate", str(name), "--output-format", "concise"]) == 1
    (line,) = (one for one in capsys.readouterr().out.splitlines() if "HT212" in one)
    assert line.startswith(f"{folder / 'du-thao.yaml'}:8:")
    assert run(["render", str(name)]) == 1
    said = capsys.readouterr().err
    assert line in said
    assert "- ref: Điều một" in said
    assert not list(folder.glob("*.docx"))


def test_documents_are_written(folder: Path) -> None:
    assert run(["render", str(folder / "hoi-thao.yaml")]) == 0
    assert len(list(folder.glob("*.docx"))) == 2


@pytest.mark.parametrize(
    ("reference", "reason"),
    [
        ("khong-co.yaml", "không có tệp"),
        ("hoi-thao.yaml", "tệp đầu vào"),
        ("thu-muc.yaml", "thư mục"),
        ("/etc/du-thao.yaml", "tính từ thư mục"),
        ("'C:\\du-thao.yaml'", "tính từ thư mục"),
        ("hoi-thao.yaml/du-thao.yaml", "không có tệp"),
    ],
)
def test_a_file_that_cannot_be_read_is_said_at_its_line(
    folder: Path, reference: str, reason: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "thu-muc.yaml").mkdir()
    (folder / "hoi-thao.yaml").write_text(WORKSHOP.replace("du-thao.yaml", reference), encoding="utf-8")
    assert run(["validate", str(folder / "hoi-thao.yaml"), "--output-format", "concise"]) == 1
    line = capsys.readouterr().out.splitlines()[0]
    assert line.startswith(f"{folder / 'hoi-thao.yaml'}:6:8: lỗi[HT028]")
    assert reason in line


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes with names")
def test_a_pipe_is_not_waited_for(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "du-thao.yaml").unlink()
    os.mkfifo(folder / "du-thao.yaml")
    assert validated(folder / "hoi-thao.yaml", capsys=capsys)[1] == [("HT028", str(folder / "hoi-thao.yaml"), 6)]


def test_a_draft_file_has_the_limits_of_a_workshop_file(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "du-thao.yaml").write_bytes(b"#" * (2 * 1024 * 1024 + 1))
    assert validated(folder / "hoi-thao.yaml", capsys=capsys) == (1, [("HT004", str(folder / "du-thao.yaml"), None)])


def test_a_folder_has_one_workshop_file(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert [path.name for path in expand([folder])] == ["hoi-thao.yaml"]
    assert run(["validate", str(folder), "--output-format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["files"] == 1


def test_a_draft_file_named_by_itself(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert validated(folder / "du-thao.yaml", capsys=capsys) == (0, [])
    (folder / "du-thao.yaml").write_text(DRAFT.replace("version:", "verzion:"), encoding="utf-8")
    assert validated(folder / "du-thao.yaml", capsys=capsys) == (1, [("HT202", str(folder / "du-thao.yaml"), 3)])


def test_a_correction_leaves_the_draft_file_alone(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    name = folder / "hoi-thao.yaml"
    name.write_text(WORKSHOP.replace("Đề nghị làm", "Đề nghị  làm"), encoding="utf-8")
    draft = DRAFT.replace("Tổ chức khác.", "Tổ\u200b chức  khác.")
    (folder / "du-thao.yaml").write_text(draft, encoding="utf-8")
    assert run(["validate", str(name), "--fix"]) == 0
    assert name.read_text(encoding="utf-8") == WORKSHOP
    assert (folder / "du-thao.yaml").read_text(encoding="utf-8") == draft
    assert "--fix" not in capsys.readouterr().out


def test_standard_input_names_a_draft_by_its_given_name(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(WORKSHOP.encode()), encoding="utf-8"))
    assert validated("-", "--stdin-filename", folder / "hoi-thao.yaml", capsys=capsys) == (0, [])


NEXT = DRAFT.replace("text: Tổ chức khác.", "text: Tổ chức và cá nhân khác.")
ANSWERED = (
    WORKSHOP
    + """\
    proposed: tổ chức và cá nhân khác
    response: {status: accepted, text: Đã sửa.}
next_draft: NEXT
"""
)


@pytest.mark.parametrize(
    ("named", "text", "codes"),
    [
        ("lan-2.yaml", NEXT, []),
        ("{file: lan-2.yaml, version: dự thảo lần 2}", NEXT, []),
        ("[lan-2.yaml]", NEXT, []),
        ("lan-2.yaml", DRAFT, ["HT423"]),
        ("lan-2.yaml", NEXT.replace("ref: Điều 2", "ref: Điều 1"), ["HT413"]),
        ("lan-2.yaml", NEXT.replace("heading: Đối", "hending: Đối"), ["HT202"]),
    ],
)
def test_the_next_draft_may_be_a_file_too(named: str, text: str, codes: list[str]) -> None:
    item = Input("hoi-thao.yaml", ANSWERED.replace("NEXT", named).encode())
    wanted = check(item).wanted
    assert wanted == ("du-thao.yaml", "lan-2.yaml")
    files = {"du-thao.yaml": DRAFT, "lan-2.yaml": text}
    drafts = tuple(DraftFile(name, name, files[name].encode()) for name in wanted)
    result = check(Input("hoi-thao.yaml", item.data, drafts=drafts))
    found = [one for one in result.diagnostics if one.severity is not Severity.NOTE and one.code[:3] != "HT6"]
    assert [one.code for one in found] == codes
    assert all(one.file == "lan-2.yaml" for one in found if one.code in ("HT413", "HT202"))
