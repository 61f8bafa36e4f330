"""Bad input: one clear finding per fault, with file and line; never a traceback, never a half-written output.

Also the other way round: odd but legal input, hostile text in every free field, comes through.
"""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import unicodedata
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from hoithao.catalogue import CATALOGUE, hint, message
from hoithao.diagnostics import Severity
from hoithao.output import DEFAULT_KINDS, KINDS, Output
from hoithao.pipeline import Input, Result, check, render
from reading import annex_rows, document_text

ROOT = Path(__file__).parents[1]
EXAMPLE = (ROOT / "examples" / "minh-hoa-2026.yaml").read_bytes()

WORKSHOP = """\
schema: 1
organizers:
  - {name: Sở Tư pháp, parent: UBND thành phố Hải Phòng, symbol: STP}
locality: Hải Phòng
workshop:
  title: Hội thảo góp ý
  date: 24/9/2024
  start: 14:00
  end: 16:30
draft:
  type: Nghị định
  title: về việc này
  sections: [{ref: Điều 1}, {ref: Điều 2}]
units:
  - {id: so-noi-vu, name: Sở Nội vụ}
agenda:
  - {id: gop-y, title: Góp ý dự thảo, about: draft}
remarks:
  - id: YK-01
    by: {units: so-noi-vu}
    agenda: gop-y
    targets: Điều 1
    stance: amend
    text: Đề nghị xem lại.
"""
END = WORKSHOP.count("\n") + 1


def changed(old: str, new: str) -> str:
    assert old in WORKSHOP
    return WORKSHOP.replace(old, new)


def errors(result: Result) -> list[tuple[str, str, int]]:
    return [
        (one.code, one.file, one.span.start.line if one.span else 0)
        for one in result.diagnostics
        if one.severity is Severity.ERROR
    ]


def well_said(result: Result) -> None:
    """Every finding has its two texts in both languages and a place inside its file."""
    for one in result.diagnostics:
        assert one.code in CATALOGUE
        for language in ("vi", "en"):
            for text in (message(one, language), hint(one, language)):
                assert text
                assert "\n" not in text
                assert "Traceback" not in text
                assert "{" not in text.replace("{…}", "") or one.code in (
                    "HT108",
                    "HT114",
                    "HT120",
                    "HT121",
                    "HT122",
                    "HT124",
                    "HT206",
                    "HT303",
                    "HT401",
                )
        if one.span is not None and one.span.file in result.sources:
            source = result.sources[one.span.file]
            assert 1 <= one.span.start.line <= len(source.lines)
            assert one.span.start < one.span.end


def valid(data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert package.testzip() is None
        for name in package.namelist():
            etree.fromstring(package.read(name))


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        pytest.param(b"", [("HT005", 0)], id="empty"),
        pytest.param(b"\n  \n", [("HT005", 0)], id="blank"),
        pytest.param("# chú thích\n".encode(), [("HT005", 0)], id="comment"),
        pytest.param(WORKSHOP.encode("utf-16"), [("HT003", 0)], id="utf-16"),
        pytest.param(WORKSHOP.replace("Sở", "S\xf4").encode("cp1252", "replace"), [("HT002", 3)], id="windows-1252"),
        pytest.param(b"PK\x03\x04\x14\x00\xff\xff", [("HT002", 1)], id="docx"),
        pytest.param(changed("xem lại", "xem\x00lại").encode(), [("HT112", 24)], id="nul"),
        pytest.param(b"- a\n- b\n", [("HT111", 1)], id="list"),
        pytest.param("Kính gửi các đồng chí\n".encode(), [("HT111", 1)], id="prose"),
        pytest.param(b"[" * 100_000, [("HT109", 1)], id="brackets"),
        pytest.param(b"x" * (2 * 1024 * 1024 + 1), [("HT004", 0)], id="too-large"),
        pytest.param(changed("góp ý\n", "góp ý: một\n").encode(), [("HT103", 6)], id="colon"),
        pytest.param(changed("  date", "\tdate").encode(), [("HT102", 7)], id="tab"),
        pytest.param((WORKSHOP + "locality: Huế\n").encode(), [("HT107", END)], id="duplicate"),
        pytest.param(changed("schema: 1\n", "").encode(), [("HT201", 1)], id="missing"),
        pytest.param(changed("24/9/2024", "31/9/2024").encode(), [("HT207", 7)], id="date"),
        pytest.param(changed("14:00", "17:00").encode(), [("HT302", 9)], id="end-before-start"),
        pytest.param(changed("so-noi-vu}\n    agenda", "so-noi-vuu}\n    agenda").encode(), [("HT303", 20)], id="unit"),
        pytest.param(changed("agenda: gop-y", "agenda: gopy").encode(), [("HT303", 21)], id="agenda"),
        pytest.param(changed("Điều 1\n", "Điều 9\n").encode(), [("HT401", 22)], id="target"),
        pytest.param(
            (WORKSHOP + "  - {id: YK-01, by: {voice: có ý kiến}, agenda: gop-y, targets: general, text: x}\n").encode(),
            [("HT304", END)],
            id="duplicate-id",
        ),
        pytest.param((WORKSHOP + "minutes: {number: số 5}\n").encode(), [("HT507", END)], id="number"),
        pytest.param((WORKSHOP + "report:\n  - {to: a}\n  - {id: b}\n").encode(), [("HT506", END + 1)], id="report-id"),
        pytest.param(
            (changed("24/9/2024", "x").replace("stance: amend", "stance: x") + "foo: x\n").encode(),
            [("HT207", 7), ("HT206", 23), ("HT202", END)],
            id="three-faults",
        ),
    ],
)
@pytest.mark.parametrize("work", [check, render])
def test_one_finding_per_fault(work: Callable[[Input], Result], data: bytes, expected: list[tuple[str, int]]) -> None:
    result = work(Input("x.yaml", data))
    assert errors(result) == [(code, "x.yaml", line) for code, line in expected]
    assert result.outputs == ()
    well_said(result)


AGENCY = """\
schema: 1
locality: Huế
report:
  to: Bộ Tư pháp
  signer: {name: Trần A, position: Giám đốc}
"""


@pytest.mark.parametrize(
    ("agency", "expected"),
    [
        ("", [("HT005", 0)]),
        ("- a\n", [("HT111", 1)]),
        (AGENCY + "\tminutes: {}\n", [("HT102", 6)]),
        (AGENCY + "locality: x\n", [("HT107", 6)]),
        (AGENCY + "workshop: {}\n", [("HT202", 6)]),
        (AGENCY.replace("position", "positon"), [("HT202", 5)]),
        (AGENCY.replace("Trần A", "TS. Trần A"), [("HT502", 5)]),
        (AGENCY.replace("position:", "capacity: KT, position:"), [("HT503", 5)]),
        (AGENCY + "issuer: abc\n", [("HT303", 6)]),
        (AGENCY + "minutes: {recipients: [Vụ A, 'Lưu: VT']}\n", [("HT509", 6)]),
        (AGENCY + "look: {margin_top: 10}\n", [("HT213", 6)]),
    ],
)
def test_faults_of_the_agency_file_are_in_the_agency_file(agency: str, expected: list[tuple[str, int]]) -> None:
    result = render(Input("x.yaml", WORKSHOP.encode(), "hoithao.yaml", agency.encode()))
    assert errors(result) == [(code, "hoithao.yaml", line) for code, line in expected]
    assert result.outputs == ()
    well_said(result)


def test_both_files_are_read_before_giving_up() -> None:
    result = render(Input("x.yaml", b"- a\n", "hoithao.yaml", b"- b\n"))
    assert errors(result) == [("HT111", "hoithao.yaml", 1), ("HT111", "x.yaml", 1)]


@pytest.mark.parametrize("escape", ["\\0", "\\x0b", "\\x1c", "\\uFFFE", "\\ufdd0"])
@pytest.mark.parametrize("place", ["Hội thảo góp ý", "Đề nghị xem lại.", "về việc này", "Hải Phòng\n"])
def test_escaped_control_characters_are_faults_of_the_workshop_file(place: str, escape: str) -> None:
    text = changed(place, f'"x{escape}y"' + "\n" * place.endswith("\n"))
    result = render(Input("x.yaml", text.encode()))
    assert [(code, file) for code, file, _ in errors(result)] == [("HT112", "x.yaml")]


# Nothing raises.


@settings(deadline=None, max_examples=30)
@given(st.binary(max_size=400))
def test_any_bytes_are_answered(data: bytes) -> None:
    result = render(Input("x.yaml", data))
    assert errors(result)
    assert result.outputs == ()
    well_said(result)


@settings(deadline=None, max_examples=30)
@given(st.text(st.sampled_from("a:-?[]{}&*!|>'\"%@`#,\n\t \\\u2028ệ\x85<~1"), max_size=60))
def test_any_yaml_like_text_is_answered(text: str) -> None:
    result = render(Input("x.yaml", text.encode()))
    assert errors(result)
    assert result.outputs == ()
    for one in result.diagnostics:
        assert message(one)


NASTY = [
    "",
    " ",
    "\n",
    "\t",
    ":",
    ": ",
    "- ",
    "'",
    '"',
    "[",
    "]",
    "{",
    "}",
    "#",
    " #",
    "&a ",
    "*a",
    "!x ",
    "|",
    ">",
    "%",
    "@",
    "\\",
    "0",
    "ệ",
    "e\u0302\u0323",
    "\u2028",
    "\x00",
    "\ufeff",
    "~",
    "---\n",
    "? ",
    "<<: ",
    ",",
]


@settings(deadline=None, max_examples=30)
@given(st.data())
def test_a_mutated_file_is_answered(data: st.DataObject) -> None:
    text = WORKSHOP
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(text)))
        cut = data.draw(st.integers(0, 8))
        text = text[:at] + data.draw(st.sampled_from(NASTY)) + text[at + cut :]
    result = render(Input("x.yaml", text.encode()))
    assert bool(errors(result)) != bool(result.outputs)
    for one in result.diagnostics:
        assert message(one)
        assert hint(one)
    for output in result.outputs:
        valid(output.data)


@settings(deadline=None, max_examples=30)
@given(st.data())
def test_a_line_moved_or_lost_is_answered(data: st.DataObject) -> None:
    lines = EXAMPLE.decode().split("\n")
    for _ in range(data.draw(st.integers(1, 3))):
        line = lines.pop(data.draw(st.integers(0, len(lines) - 1)))
        if data.draw(st.booleans()):
            lines.insert(data.draw(st.integers(0, len(lines))), line)
    result = render(Input("x.yaml", "\n".join(lines).encode()))
    assert bool(errors(result)) != bool(result.outputs)
    for output in result.outputs:
        valid(output.data)


VALUES = st.recursive(
    st.sampled_from(["", "x", "1", "24/9/2024", "14:00", "Điều 1", "general", "YK-01", "gop-y", None, True]),
    lambda inner: (
        st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from(["id", "name", "text", "x"]), inner, max_size=2)
    ),
    max_leaves=4,
)


@settings(deadline=None, max_examples=30)
@given(st.data())
def test_any_value_in_any_place_is_answered(data: st.DataObject) -> None:
    workshop: Any = json.loads(json.dumps(full(lambda field: field)))
    node = workshop
    while True:
        keys = list(node) if isinstance(node, dict) else list(range(len(node)))
        key = data.draw(st.sampled_from(keys))
        if isinstance(node[key], dict | list) and node[key] and data.draw(st.booleans()):
            node = node[key]
            continue
        node[key] = data.draw(VALUES)
        break
    result = render(Input("x.yaml", json.dumps(workshop, ensure_ascii=False).encode()))
    assert bool(errors(result)) != bool(result.outputs)
    for output in result.outputs:
        valid(output.data)


# As processes.


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(
        [sys.executable, "-m", "hoithao", *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


@pytest.mark.thinned(2)
@pytest.mark.parametrize(
    ("name", "data", "status", "word"),
    [
        ("danh-sach.yaml", b"- a\n", 1, "danh-sach.yaml:1"),
        ("cu-phap.yaml", b"schema: 1\na: [\n", 1, "cu-phap.yaml:"),
        ("thieu.yaml", changed("schema: 1\n", "").encode(), 1, "thieu.yaml:1"),
        ("sau.yaml", b"[" * 100_000, 1, "sau.yaml:1"),
        ("ky-tu.yaml", changed("xem lại", "xem\x07lại").encode(), 1, "ky-tu.yaml:24"),
        ("rong.yaml", b"", 1, "rong.yaml"),
        ("latin.yaml", b"a: \xe9\n", 1, "latin.yaml:1"),
        ("utf16.yaml", WORKSHOP.encode("utf-16"), 1, "utf16.yaml"),
        ("khong-co.yaml", None, 2, "khong-co.yaml"),
        ("thu-muc.yaml", "folder", 2, "thu-muc.yaml"),
    ],
)
@pytest.mark.parametrize("command", ["render", "validate"])
def test_a_bad_file_is_one_message_and_an_older_output_stays(
    tmp_path: Path, command: str, name: str, data: bytes | str | None, status: int, word: str
) -> None:
    if data == "folder":
        (tmp_path / name).mkdir()
    elif isinstance(data, bytes):
        (tmp_path / name).write_bytes(data)
    older = tmp_path / f"{Path(name).stem}-bien-ban.docx"
    older.write_bytes(b"older")
    before = sorted(tmp_path.iterdir())
    done = run(tmp_path, command, name)
    assert done.returncode == status, done.stderr
    said = done.stdout + done.stderr
    assert word in said
    assert "Traceback" not in said
    assert said.lower().count("lỗi") >= 1
    assert older.read_bytes() == b"older"
    assert sorted(tmp_path.iterdir()) == before


# Hostile text in every free field.


def full(text: Callable[[str], str]) -> dict[str, Any]:
    """A workshop with something in nearly every field that takes free text."""

    def person(name: str) -> dict[str, Any]:
        keys = ("name", "honorific", "degree", "unit")
        return {key: text(f"{name}.{key}") for key in keys} | {"position": [text(f"{name}.position")]}

    return {
        "schema": "1",
        "illustration": text("illustration"),
        "locality": text("locality"),
        "organizers": [
            {
                "id": "stp",
                "name": text("body"),
                "parent": text("parent"),
                "symbol": text("symbol"),
                "full_name": text("full"),
            },
            {"id": "bb", "name": text("body2"), "role": "phối hợp"},
        ],
        "workshop": {
            "title": text("title"),
            "date": "12/3/2026",
            "start": "8:00",
            "end": "11:00",
            "venue": text("venue"),
            "bases": [text("basis")],
            "mode": "kết hợp",
            "sites": [{"name": text("site"), "venue": text("site.venue"), "count": "5"}],
        },
        "draft": {
            "type": "Nghị định",
            "title": text("draft"),
            "version": text("version"),
            "authority": text("authority"),
            "drafter": text("drafter"),
            "sections": [{"ref": "Điều 1", "heading": text("heading")}, {"id": "sx", "heading": text("sx")}],
            "request": {
                "number": text("request"),
                "date": "1/2/2026",
                "sender": text("sender"),
                "type": text("letter"),
            },
        },
        "chair": [person("chair")],
        "secretary": [person("secretary")],
        "units": [
            {"id": "u1", "name": text("u1"), "group": text("g1")},
            {"id": "u2", "name": text("u2"), "group": text("g2")},
        ],
        "attendees": [
            person("present"),
            {**person("away"), "status": "excused", "reason": text("away.reason")},
            {**person("sent"), "status": "delegated", "delegate": person("delegate")},
            {"group": text("group"), "count": "3"},
        ],
        "agenda": [
            {
                "id": "gy",
                "title": text("item"),
                "about": "draft",
                "presenter": person("presenter"),
                "focus": [text("focus")],
            },
            {"id": "kh", "title": text("item2"), "focus": [text("focus2")]},
        ],
        "issues": [
            {
                "id": "vd",
                "question": text("question"),
                "targets": ["Điều 1"],
                "options": [{"id": "p1", "text": text("p1")}, {"id": "p2", "text": text("p2")}],
            }
        ],
        "remarks": [
            {
                "id": "R1",
                "by": {"units": ["u1"]},
                "agenda": "gy",
                "targets": ["Điều 1"],
                "stance": "amend",
                "text": text("r1"),
                "current": text("r1.current"),
                "proposed": text("r1.proposed"),
                "reason": text("r1.reason"),
                "issue": "vd",
                "option": "p1",
                "fallback": "p2",
                "condition": text("r1.condition"),
            },
            {
                "id": "R2",
                "by": {"speakers": [person("speaker")]},
                "agenda": "gy",
                "targets": ["general"],
                "stance": "disagree",
                "text": text("r2"),
                "gist": text("r2.gist"),
                "reason": text("r2.reason"),
            },
            {
                "id": "R3",
                "by": {"voice": "các đại biểu", "of": text("of")},
                "agenda": "gy",
                "targets": ["sx"],
                "stance": "agree",
                "text": text("r3"),
                "current": text("r3.current"),
            },
            {
                "id": "R4",
                "by": {"units": ["u2"]},
                "agenda": "gy",
                "targets": ["title"],
                "stance": "amend",
                "text": text("r4"),
                "source": "v1",
                "proposed": text("r4.proposed"),
            },
            {
                "id": "R5",
                "by": {"voice": "một số ý kiến"},
                "agenda": "kh",
                "text": text("r5"),
                "reason": text("r5.reason"),
            },
        ],
        "replies": [{"id": "v1", "unit": "u2", "number": text("reply"), "date": "10/3/2026", "view": "comments"}],
        "papers": {"received": "3", "listed": [{"title": text("paper"), "by": [person("author")]}]},
        "votes": [
            {"question": text("vote"), "agenda": "gy", "eligible": "10", "present": "9", "for": "9", "base": "present"}
        ],
        "answers": [
            {"remarks": ["R2"], "text": text("answer"), "by": person("answer.by"), "proposed": text("answer.proposed")}
        ],
        "conclusion": {
            "summary": text("summary"),
            "consensus": [{"text": text("consensus"), "targets": ["sx"]}],
            "requests": [text("asked")],
            "tasks": [{"what": text("task"), "owner": text("owner"), "due": "1/5/2026"}],
        },
        "other_meetings": [
            {
                "title": text("other"),
                "organizer": text("other.body"),
                "venue": text("other.venue"),
                "date": "1/3/2026",
                "source": text("other.source"),
            }
        ],
        "minutes": {"number": "5", "recipients": [text("copy")], "archive": text("archive")},
        "report": {
            "number": "6",
            "date": "20/3/2026",
            "to": [text("to")],
            "proposals": [text("proposal")],
            "signer": {"name": text("signer"), "position": [text("signer.position")]},
            "difficulties": [text("difficulty")],
            "recipients": [text("copy2")],
            "drafting_unit": text("drafting"),
        },
        "notice": {
            "number": "7",
            "date": "21/3/2026",
            "signer": {"name": text("signer2"), "position": [text("signer2.position")]},
            "recipients": [text("copy3")],
            "drafting_unit": text("drafting2"),
        },
        "letter": {
            "number": "8",
            "date": "22/3/2026",
            "subject": text("subject"),
            "to": [text("to2")],
            "signer": {"name": text("signer3"), "position": [text("signer3.position")]},
            "recipients": [text("copy4")],
            "drafting_unit": text("drafting3"),
        },
    }


HOSTILE = {
    "markup": "{}<b>&\"'{{{{ 7*7 }}}}{{% raw %}}</p>]]>&amp;&#65;<!--x--><?pi?>",
    "braces": "{}{{0}} %s ${{x}} {{# #}}",
    "nfd": unicodedata.normalize("NFD", "{} Nghị định số 30 ệ"),
    "emoji": "{} 👩‍👩‍👧😀",
    "rtl": "{} שלום עולם",
    "formula": "=1+1 {}",
    "ended": "{} một./.",
    "semicolon": "{} một;",
    "line ends": "{} một\n  hai\tba  bốn\n\nnăm",
    "blanks": "  {}   x  ",
    "long": "{} " + "dài " * 1250,
    "long word": "{}" + "x" * 5000,
    "hash and colon": "{}: một #2 - ba",
}


@pytest.mark.thinned(2)
@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_text_in_every_field(kind: str) -> None:
    names: list[str] = []

    def text(field: str) -> str:
        names.append(field)
        return HOSTILE[kind].format(f"Q{len(names)}Z")

    workshop = full(text)
    result = render(Input("x.yaml", json.dumps(workshop, ensure_ascii=False).encode()))
    assert errors(result) == []
    assert [output.suffix for output in result.outputs] == ["bien-ban", "bao-cao"]
    for output in (*result.outputs, *on_request(workshop)):
        valid(output.data)
    rows = {row[0].split("\n")[1]: row for row in annex_rows(result.outputs[1].data)}
    assert sorted(rows) == ["R1", "R2", "R3", "R4", "R5"]
    for remark in workshop["remarks"]:
        for key in ("text", "current", "proposed", "reason"):
            if key in remark:
                wanted = unicodedata.normalize("NFC", remark[key])
                assert any(wanted in cell for cell in rows[remark["id"]]), (remark["id"], key)


def on_request(workshop: dict[str, Any]) -> list[Output]:
    """The documents that are made only when they are asked for."""
    item = Input("x.yaml", json.dumps(workshop, ensure_ascii=False).encode())
    return [output for kind in KINDS if kind not in DEFAULT_KINDS for output in render(item, only=kind).outputs]


UNPRINTED = {"authority", "drafter", "heading"}
"""Fields that this workshop has no use for: the letter names its sender; an article is named by its number."""


def test_nearly_everything_is_printed() -> None:
    names: list[str] = []

    def text(field: str) -> str:
        names.append(field)
        return f"Q{len(names)}Z"

    workshop = full(text)
    made = [*render(Input("x.yaml", json.dumps(workshop, ensure_ascii=False).encode())).outputs, *on_request(workshop)]
    assert {output.kind for output in made} == set(KINDS)
    word_files = [output for output in made if output.extension == ".docx"]
    printed = "".join(document_text(output.data) for output in word_files).upper()
    assert {name for at, name in enumerate(names, start=1) if f"Q{at}Z" not in printed} <= UNPRINTED


# Odd but legal.


def with_remarks(remarks: list[dict[str, Any]], **more: Any) -> bytes:
    workshop: dict[str, Any] = {
        "schema": "1",
        "organizers": [{"name": "Sở Tư pháp", "symbol": "STP"}],
        "workshop": {"title": "Hội thảo", "date": "12/3/2026"},
        "draft": {"type": "Nghị định", "title": "này", "sections": [{"ref": "Điều 1"}, {"ref": "Điều 2"}]},
        "units": [{"id": "snv", "name": "Sở Nội vụ"}],
        "remarks": remarks,
        **more,
    }
    return json.dumps({key: value for key, value in workshop.items() if value is not None}, ensure_ascii=False).encode()


def remark(number: int = 1, **more: Any) -> dict[str, Any]:
    by = {"units": ["snv"]}
    return {"id": f"YK-{number}", "by": by, "targets": ["Điều 1"], "stance": "amend", "text": "Đề nghị bỏ.", **more}


@pytest.mark.parametrize(
    ("data", "documents"),
    [
        pytest.param(with_remarks([]), 2, id="no-remark"),
        pytest.param(with_remarks([], draft=None, units=None), 2, id="nothing-but-a-title"),
        pytest.param(with_remarks([remark(text="Đề nghị xem lại. " * 500)]), 2, id="8000-characters"),
        pytest.param(with_remarks([remark(at) for at in range(300)]), 2, id="300-remarks"),
        pytest.param(
            with_remarks([remark(at, by={"speakers": [f"Ông {at}"]}) for at in range(700)]), 2, id="700-speakers"
        ),
        pytest.param(
            with_remarks([remark(by={"speakers": [{"name": "A", "unit": "Bộ B"}]})]), 2, id="unit-by-free-text"
        ),
        pytest.param(with_remarks([], report={"to": [f"Bộ {at}" for at in range(40)]}), 2, id="40-addressees"),
        pytest.param(
            with_remarks([], organizers=[{"name": "Sở A", "symbol": "A"}, {"name": "Sở B", "symbol": "B"}]),
            2,
            id="two-organizers-in-the-lead",
        ),
        pytest.param(with_remarks([], report=[{"id": "a"}, {"id": "b"}]), 3, id="two-reports"),
        pytest.param(with_remarks([], report=[{"to": "A"}]), 2, id="list-of-one-report"),
        pytest.param(with_remarks([remark(by={"voice": "100% đại biểu"})]), 2, id="voice-of-all"),
        pytest.param(
            with_remarks([remark(by={}, source="v")], replies=[{"id": "v", "unit": "stp", "view": "comments"}]),
            2,
            id="reply-by-the-organizer",
        ),
        pytest.param(with_remarks([], attendees=[{"name": "A", "status": "absent"}]), 2, id="nobody-came"),
        pytest.param(
            with_remarks([], workshop={"title": "H", "sessions": [{"date": "1/3/2026"}]}), 2, id="bare-session"
        ),
        pytest.param(with_remarks([], workshop={"title": "Hội thảo: góp ý"}), 2, id="colon-in-the-title"),
    ],
)
def test_odd_but_legal(data: bytes, documents: int) -> None:
    result = render(Input("x.yaml", data))
    assert errors(result) == []
    assert len(result.outputs) == documents
    for output in result.outputs:
        valid(output.data)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        pytest.param(with_remarks([], report=[{"to": "a"}, {"to": "b"}]), "HT506", id="two-reports-without-id"),
        pytest.param(
            with_remarks([], workshop={"title": "H", "sessions": [{"start": "8:00"}]}),
            "HT201",
            id="session-without-date",
        ),
        pytest.param(with_remarks([remark(targets=["Điều 1", "Điều 7"])]), "HT401", id="one-target-elsewhere"),
        pytest.param(with_remarks([remark(by={"units": ["Bộ-Ngoại-giao"]})]), "HT303", id="unit-not-listed"),
    ],
)
def test_odd_and_refused(data: bytes, code: str) -> None:
    result = render(Input("x.yaml", data))
    assert {found for found, _, _ in errors(result)} == {code}
    assert result.outputs == ()


@pytest.mark.parametrize(
    "more",
    [
        pytest.param({"agenda": [{"id": f"g{at}", "title": "x"} for at in range(400)]}, id="400-agenda-items"),
        pytest.param(
            {"issues": [{"id": "v", "question": "x", "options": [{"id": f"p{at}", "text": "x"} for at in range(600)]}]},
            id="600-options",
        ),
    ],
)
def test_long_lists_do_not_crash(more: dict[str, Any]) -> None:
    assert render(Input("x.yaml", with_remarks([], **more))).outputs


def test_a_target_typed_twice_is_printed_once() -> None:
    result = render(Input("x.yaml", with_remarks([remark(targets=["Điều 1", "điều 1"])])))
    assert "Điều 1, Điều 1" not in document_text(result.outputs[1].data)


@pytest.mark.parametrize(
    "ids", [("a.b", "a-b"), ("YK-1", "yk-1"), ("a" * 63 + "1", "a" * 63 + "2")], ids=["signs", "case", "length"]
)
def test_bookmarks_of_remarks_are_told_apart(ids: tuple[str, str]) -> None:
    result = render(Input("x.yaml", with_remarks([{**remark(), "id": one} for one in ids])))
    with zipfile.ZipFile(io.BytesIO(result.outputs[1].data)) as package:
        main = etree.fromstring(package.read("word/document.xml"))
    names = [name.lower() for name in main.xpath("//@*[local-name()='name']") if str(name).startswith("yk_")]
    assert len(set(names)) == len(names) == 2
