"""Slips of the hand in YAML: one finding, its caret on the slip, its hint the thing to do."""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest
import yaml

import hoithao.tree.composing
from hoithao.catalogue import hint, message
from hoithao.diagnostics import Diagnostic
from hoithao.gate import point
from hoithao.slips.reading import read_up_to
from hoithao.slips.signs import ALIKE
from hoithao.source import Source
from hoithao.tree import parse_tree

ROOT = Path(__file__).parents[2]
GOLDEN = ROOT / "tests" / "golden" / "slips.txt"
FILES = sorted([*(ROOT / "examples").glob("*.yaml"), *(ROOT / "tests" / "abilities").glob("**/*.yaml")])

BASE = """\
schema: 1
organizers:
  - {name: Sở Tư pháp, symbol: STP}
locality: Hải Phòng
workshop:
  title: Hội thảo góp ý
  date: 24/9/2024
  session: chiều
chair: {name: Nguyễn Văn A, unit: stp}
units:
  - {id: so-noi-vu, name: Sở Nội vụ}
  - id: so-y-te
    name: Sở Y tế
remarks:
  - id: YK-01
    targets: [Điều 5, Điều 6]
    stance: amend
    text: Đề nghị nêu rõ.
  - id: YK-02
    targets: Điều 7
    text: >-
      Đề nghị bỏ.
      Vì đã có luật.
report: {to: Bộ Tư pháp}
"""

SLIPS = [
    # Code, what is in the file, what was typed instead: ‸ stands before the character the caret has to be on.
    ("HT105", "title: Hội thảo góp ý", 'title: ‸"Hội thảo góp ý'),
    ("HT105", "title: Hội thảo góp ý", "title: ‸'Hội thảo góp ý"),
    ("HT105", "title: Hội thảo góp ý\n  date: 24/9/2024", 'title: ‸"Hội thảo góp ý\n  date: "24/9/2024"'),
    ("HT105", "title: Hội thảo góp ý", 'title: "Hội thảo ‸"góp" ý"'),
    ("HT105", "title: Hội thảo góp ý", "title: 'Hội thảo ‸'góp' ý'"),
    ("HT105", "title: Hội thảo góp ý", 'title: "Hội thảo‸" góp ý'),
    ("HT105", "{id: so-noi-vu, name: Sở Nội vụ}", '{id: so-noi-vu, name: ‸"Sở Nội vụ}'),
    ("HT105", "{id: so-noi-vu, name: Sở Nội vụ}", '{id: so-noi-vu, name: "Sở‸" Nội vụ}'),
    ("HT105", "report: {to: Bộ Tư pháp}", 'report: {to: ‸"Bộ Tư pháp}'),
    ("HT105", "locality: Hải Phòng", '‸"locality: Hải Phòng'),
    ("HT120", "targets: [Điều 5, Điều 6]", "targets: ‸[Điều 5, Điều 6"),
    ("HT120", "chair: {name: Nguyễn Văn A, unit: stp}", "chair: ‸{name: Nguyễn Văn A, unit: stp"),
    ("HT120", "  - {id: so-noi-vu, name: Sở Nội vụ}", "  - ‸{id: so-noi-vu, name: Sở Nội vụ"),
    ("HT120", "report: {to: Bộ Tư pháp}", "report: ‸{to: Bộ Tư pháp"),
    ("HT120", "organizers:\n  - {name", "organizers: ‸[\n  {name"),
    ("HT120", "targets: [Điều 5, Điều 6]", "targets: ‸[Điều 5, Điều 6}"),
    ("HT120", "report: {to: Bộ Tư pháp}", "report: ‸{to: Bộ Tư pháp]"),
    ("HT120", "report: {to: Bộ Tư pháp}", "report: {to: Bộ Tư pháp}‸}"),
    ("HT120", "targets: [Điều 5, Điều 6]", "targets: [Điều 5, Điều 6]‸]"),
    ("HT120", "targets: [Điều 5, Điều 6]", "targets: ‸]Điều 5"),
    ("HT120", "report: {to: Bộ Tư pháp}", "report: to: Bộ Tư pháp‸}"),
    ("HT121", "{id: so-noi-vu, name: Sở", "{id: so-noi-vu‸ name: Sở"),
    ("HT121", "{id: so-noi-vu, name: Sở", "{id: so-noi-vu‸; name: Sở"),
    ("HT121", "{id: so-noi-vu, name: Sở", '{id: "so-noi-vu"‸ name: Sở'),
    ("HT121", "{id: so-noi-vu, name: Sở Nội vụ}", "{id: so-noi-vu, name: Sở Nội vụ, x: [a]‸ y: b}"),
    (
        "HT121",
        "organizers:\n  - {name: Sở Tư pháp, symbol: STP}\nlocality",
        "organizers: [{name: a}‸ {name: b}]\nlocality",
    ),
    (
        "HT121",
        "organizers:\n  - {name: Sở Tư pháp, symbol: STP}\nlocality",
        "organizers: [\n  {name: a}‸\n  {name: b}\n  ]\nlocality",
    ),
    ("HT115", "{id: so-noi-vu, name: Sở Nội", "{id: so-noi-vu, ‸name:Sở Nội"),
    ("HT115", "locality: Hải", "‸locality:Hải"),
    ("HT115", "  title: Hội", "  ‸title:Hội"),
    ("HT115", "  date: 24", "  ‸date:24"),
    ("HT115", "  session: chiều", "  ‸session:chiều"),
    ("HT115", "  - id: so-y-te", "  - ‸id:so-y-te"),
    ("HT115", "    text: Đề nghị nêu", "    ‸text:Đề nghị nêu"),
    ("HT115", "  title: Hội thảo góp ý\n  date: 24/9/2024\n  session: chiều\nchair", "  ‸title:Hội thảo\nchair"),
    ("HT115", "locality: Hải", "‸locality = Hải"),
    ("HT115", "locality: Hải", "‸locality; Hải"),
    ("HT115", "locality: Hải", "‸locality Hải"),
    ("HT115", "workshop:\n", "‸workshop\n"),
    ("HT115", "chair", "‸------\nchair"),
    ("HT115", "chair", "‸// ghi chú\nchair"),
    ("HT115", "  - id: YK-02", "    ‸rõ.\n  - id: YK-02"),
    ("HT102", "  date: 24", "‸\tdate: 24"),
    ("HT102", "  date: 24", "  ‸\tdate: 24"),
    ("HT102", "  - id: so-y-te", "  -‸\tid: so-y-te"),
    ("HT102", "      Vì đã", "‸\tVì đã"),
    ("HT106", "  - id: YK-02", "‸- id: YK-02"),
    ("HT106", "  - id: YK-02", "    ‸- id: YK-02"),
    ("HT106", "  - id: YK-02", "   ‸- id: YK-02"),
    ("HT106", "  - id: YK-02", " ‸- id: YK-02"),
    ("HT106", "    stance: amend", "   ‸stance: amend"),
    ("HT106", "    stance: amend", "     ‸stance: amend"),
    ("HT106", "    stance: amend", "  ‸stance: amend"),
    ("HT106", "    stance: amend", "‸stance: amend"),
    ("HT106", "chair:", " ‸chair:"),
    ("HT106", "chair:", "    ‸start: 14:00\nchair:"),
    ("HT106", "      Vì đã", "   ‸Vì đã"),
    ("HT103", "title: Hội thảo góp ý", "title: Hội thảo‸: góp ý"),
    ("HT103", "text: Đề nghị nêu rõ.", "text: Đề nghị nêu rõ như sau‸:"),
    ("HT103", "text: Đề nghị nêu rõ.", "text: Đề nghị nêu\n      rõ như sau‸: bỏ."),
    ("HT103", "name: Sở Nội vụ}", "name: Sở Nội vụ‸: phòng A}"),
    ("HT104", "session: chiều", "session: ‸*chiều"),
    ("HT104", "session: chiều", "session: ‸**chiều**"),
    ("HT104", "session: chiều", "session: ‸&chiều"),
    ("HT104", "session: chiều", "session: ‸!chiều"),
    ("HT104", "session: chiều", "session: ‸%chiều"),
    ("HT104", "session: chiều", "session: ‸@chiều"),
    ("HT104", "session: chiều", "session: ‸`chiều`"),
    ("HT104", "session: chiều", "session: ‸- chiều"),
    ("HT104", "session: chiều", "session: ‸, chiều"),
    ("HT104", "session: chiều", "session: ‸? chiều"),
    ("HT104", "session: chiều", "session: ‸| chiều"),
    ("HT104", "session: chiều", "session: ‸> chiều"),
    ("HT104", "session: chiều", "session: ‸[chiều] thứ Ba"),
    ("HT104", "text: Đề nghị nêu rõ.", "text: ‸{Điều 5} đề nghị bỏ."),
    ("HT104", "targets: [Điều 5, Điều 6]", "targets: [‸*Điều 5]"),
    ("HT104", "targets: [Điều 5, Điều 6]", "targets: [Điều 5, ‸@Điều 6]"),
    ("HT104", "targets: [Điều 5, Điều 6]", "targets:\n      - ‸*Điều 5"),
    ("HT123", "  - id: YK-02", "  ‸-id: YK-02"),
    ("HT123", "  - {id: so-noi-vu", "  ‸-{id: so-noi-vu"),
    ("HT123", "targets: [Điều 5, Điều 6]", "targets:\n      ‸-Điều 5\n      -Điều 6"),
    ("HT123", "targets: [Điều 5, Điều 6]", "targets:\n      - Điều 5\n      ‸-Điều 6"),
    ("HT123", "  - id: YK-02", "  ‸– id: YK-02"),
    ("HT123", "  - id: YK-02", "  ‸• id: YK-02"),
    ("HT123", "  - id: YK-02", "  ‸+ id: YK-02"),
    ("HT123", "  - id: YK-01", "    ‸id: YK-01"),
    ("HT122", "title: Hội thảo góp ý", "title: ‸“Hội thảo: góp ý”"),
    ("HT122", "title: Hội thảo góp ý", "title: ‸‘Hội thảo: góp ý’"),
    ("HT122", "title: Hội thảo góp ý", 'title: ‸“Hội thảo góp ý"'),
    ("HT122", "title: Hội thảo góp ý", 'title: "Hội thảo góp ý‸”'),
    ("HT122", "title: Hội thảo góp ý", "title: ‸“Hội thảo #2”"),
    ("HT122", "name: Nguyễn Văn A, unit", "name: ‸“Nguyễn Văn A, ThS”, unit"),
    ("HT122", "  date: 24", "‸\u00a0\u00a0date: 24"),
    ("HT122", "  date: 24", " ‸\u00a0date: 24"),
    ("HT122", "  title: Hội", "‸\u00a0\u00a0title: Hội"),
    ("HT122", "date: 24", "date:‸\u00a024"),
    ("HT122", "      Vì đã", "‸\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0Vì đã"),
    ("HT122", "  - id: YK-02", "  -‸\u00a0id: YK-02"),
    ("HT122", "  date: 24", "‸\u3000date: 24"),
    ("HT122", "date: 24", "date‸：24"),
    ("HT122", "date: 24", "date‸： 24"),
    ("HT122", "  title: Hội", "  title‸：Hội"),
    ("HT122", "  - id: YK-02", "  - id‸：YK-02"),
    ("HT122", "{id: so-noi-vu, name: Sở", "{id: so-noi-vu, name‸： Sở"),
    ("HT122", "{id: so-noi-vu, name", "{id: so-noi-vu‸， name"),
    ("HT122", "report: {to: Bộ Tư pháp}", "report: ‸｛to: Bộ Tư pháp｝"),
    ("HT122", "chair", "‸\ufeffchair"),
    ("HT122", "  date: 24", "  ‸\u200bdate: 24"),
    ("HT124", "{id: so-noi-vu, name: Sở Nội vụ}", "{id: so-noi-vu, name: Sở Nội vụ‸, lao động}"),
    ("HT110", "chair", "‸---\nchair"),
    ("HT110", "chair", "‸...\nchair"),
    ("HT101", "title: Hội thảo góp ý", 'title: "D:‸\\Tài liệu"'),
]


def slip(place: str, typed: str) -> tuple[str, int, int]:
    """Return the file with the slip in it, and the line and column of its caret."""
    assert place in BASE
    text = BASE.replace(place, typed, 1)
    at = text.index("‸")
    return text.replace("‸", ""), text.count("\n", 0, at) + 1, at - (text.rfind("\n", 0, at) + 1) + 1


def faults(text: str) -> list[Diagnostic]:
    return parse_tree(Source("a.yaml", text))[1]


def places(found: list[Diagnostic]) -> list[tuple[str, int, int]]:
    return [(one.code, one.span.start.line, one.span.start.column) if one.span else (one.code, 0, 0) for one in found]


@pytest.mark.parametrize(("code", "place", "typed"), SLIPS, ids=[f"{code} {typed}" for code, _, typed in SLIPS])
def test_a_slip_is_named_where_it_was_made(code: str, place: str, typed: str) -> None:
    text, line, column = slip(place, typed)
    assert places(faults(text)) == [(code, line, column)]


@pytest.mark.parametrize(("code", "place", "typed"), SLIPS, ids=[f"{code} {typed}" for code, _, typed in SLIPS])
def test_the_parser_written_in_python_leads_to_the_same_place(
    code: str, place: str, typed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hoithao.tree.composing, "_Loader", yaml.BaseLoader)
    text, line, column = slip(place, typed)
    found = places(faults(text))
    assert [one[:2] for one in found] == [(code, line)]
    assert found[0][2] == column or code == "HT101"


def test_the_base_has_no_fault() -> None:
    assert faults(BASE) == []


@pytest.mark.parametrize(
    ("place", "typed", "said", "advice"),
    [
        (
            "targets: [Điều 5, Điều 6]",
            "targets: ‸[Điều 5, Điều 6",
            "«[» ở đây không có dấu «]»",
            "Thêm «]» hoặc xóa «[»",
        ),
        ("report: {to: Bộ Tư pháp}", "report: {to: Bộ Tư pháp}‸}", "«}» ở đây không có dấu «{»", "hoặc xóa «}»"),
        ("locality: Hải", "‸locality:Hải", "Sau khóa «locality»", "Viết «locality: Hải Phòng»."),
        (
            "    text: Đề nghị nêu",
            "    ‸text:Đề nghị nêu rõ nội dung",
            "Sau khóa «text»",
            "«text: Đề nghị nêu rõ nội dung …»",
        ),
        ("chair", "‸ghi chú của tôi\nchair", "không có khóa", "ghi chú thì bắt đầu bằng dấu thăng"),
        (
            "    stance: amend",
            "     ‸stance: amend",
            "thụt vào 5 dấu cách",
            "Căn thẳng với dòng 16: thụt vào 4 dấu cách.",
        ),
        ("  - id: YK-02", "‸- id: YK-02", "thụt vào 0 dấu cách", "Căn thẳng với dòng 15: thụt vào 2 dấu cách."),
        ("chair:", " ‸chair:", "thụt vào 1 dấu cách", "thụt vào 0 dấu cách."),
        ("      Vì đã", "   ‸Vì đã", "thụt vào 3 dấu cách", "Căn thẳng với dòng 22: thụt vào 6 dấu cách."),
        ("  date: 24", "‸\u00a0\u00a0date: 24", "ký tự U+00A0", "Xóa ký tự này"),
        ("date: 24", "date‸：24", "Dấu «：» (U+FF1A) trông giống «:»", "Thay bằng dấu «:»"),
        ("title: Hội thảo góp ý", "title: ‸“Hội thảo: góp ý”", '«“» (U+201C) trông giống «"»', "Thay bằng dấu"),
        ("  - id: YK-02", "  ‸• id: YK-02", "không bắt đầu bằng «•»", "Viết «- » ở đầu mục"),
        ("chair", "‸...\nchair", "dòng «...»", "xóa dòng «...»"),
        ("name: Sở Nội vụ}", "name: Sở Nội vụ‸, lao động}", "phần «lao động» bị tách ra", "trong dấu nháy kép"),
    ],
)
def test_what_is_said_about_a_slip(place: str, typed: str, said: str, advice: str) -> None:
    (found,) = faults(slip(place, typed)[0])
    assert said in message(found)
    assert advice in hint(found)


def test_every_slip_is_told_in_full_as_before() -> None:
    """Where each ends and with which values it is told; HOITHAO_UPDATE_GOLDEN=1 writes the file anew, to be read."""
    blocks = []
    for _, place, typed in SLIPS:
        blocks.append("\n".join(f"| {line}" for line in typed.split("\n")))
        for one in faults(slip(place, typed)[0]):
            assert one.span is not None
            start, end = one.span.start, one.span.end
            also = "".join(f"; {other.label} {other.span.start.line}" for other in one.related)
            values = ", ".join(f"{name}={value}" for name, value in one.params.items())
            blocks[-1] += f"\n  {one.code} {start.line}:{start.column}-{end.line}:{end.column}{also}; {values}"
    text = "\n".join(blocks) + "\n"
    found = "".join(char if char.isprintable() or char == "\n" else f"<{point(char)}>" for char in text)
    if os.environ.get("HOITHAO_UPDATE_GOLDEN") and not os.environ.get("CI"):
        GOLDEN.write_text(found, encoding="utf-8", newline="\n")
    assert found == GOLDEN.read_text(encoding="utf-8")


def test_the_line_to_align_with_is_shown() -> None:
    (found,) = faults(slip("    stance: amend", "     ‸stance: amend")[0])
    assert [(one.label, one.span.start.line) for one in found.related] == [("see-here", 16)]


@pytest.mark.parametrize(
    "text",
    [
        "workshop:\n  title:Hội thảo\nlocality: A\n",
        "workshop:\n  title：Hội thảo\nlocality: A\n",
        "locality:Hải Phòng\n",
        "locality：Hải Phòng\nschema：1\n",
    ],
)
def test_a_key_that_was_read_as_text(text: str) -> None:
    assert [one.code for one in faults(text)] in (["HT115"], ["HT122"])


@pytest.mark.parametrize(
    "text",
    [
        "a:\n  https://vi.du/x\n",
        "a:\n  - Sở A - Sở B\n",
        "a: {b: c, d: }\n",
        "a: “Sở” và ‘phòng’\n",
        "a: “một\n",
        "a: [“một, hai”]\n",
        "a: -5\n",
        "a: 14:00, 15:00\n",
        "a: {b: c,\n  d: e}\nf: [\n  g,\n]\n",
        "a: một\n  \u00a0 hai\n",
        "a: x：y\nb: |\n  c：d\n",
        "- a: b\n".replace("- ", ""),
    ],
)
def test_what_only_looks_like_a_slip_is_text(text: str) -> None:
    assert faults(text) == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_good_file_is_read_without_a_fault(file: Path) -> None:
    source = Source(file.name, file.read_text(encoding="utf-8"))
    reading = read_up_to(source, len(source.lines))
    assert reading.fault is None
    assert len(reading.rows) > 3


@pytest.mark.parametrize("seed", range(8))
def test_any_slip_is_one_finding_inside_the_file(seed: int) -> None:
    """Characters lost, doubled, put in: whatever comes of it, one fault of the YAML has a place that exists."""
    chance = random.Random(seed)
    for _ in range(150):
        text = BASE
        for _ in range(chance.choice((1, 1, 2))):
            at = chance.randrange(len(text))
            put = chance.choice(["", text[at], *"\"'[]{}:-,#*&|>\t\u00a0\u200b“”：\n ", "  ", "---\n"])
            text = text[:at] + put + text[at + chance.choice((0, 1)) :]
        tree, found = parse_tree(Source("a.yaml", text))
        lines = text.rstrip().split("\n")
        for one in found:
            assert one.span
            assert 1 <= one.span.start.line <= len(lines)
            assert 1 <= one.span.start.column <= len(lines[one.span.start.line - 1]) + 1
            assert hint(one)
        assert tree is not None or len(found) >= 1


@pytest.mark.parametrize(
    "value",
    [
        r'"a \" b"', r'"a \\"', "'it''s'", "'a'''", "''''", r'["a \" ] b", c]', "['a'' ] b', c]", '["a ] b", c]',
        "[a, \"b\"]", "{a: '', b: \"\"}", "[[a], b]", "[\"a\" , 'b' ]", '"a" # ghi chú', "{a: [b, 'c:d']}",
    ],
)  # fmt: skip
def test_what_is_closed_in_its_place_is_no_slip(value: str) -> None:
    source = Source("a.yaml", f"a:\n  - x: {value}\nb: 1\n")
    assert yaml.compose(source.text, yaml.BaseLoader) is not None
    assert read_up_to(source, len(source.lines)).fault is None


@pytest.mark.parametrize("closer", ["”", "“"])
def test_a_curly_mark_that_closes_a_straight_one_is_the_slip(closer: str) -> None:
    (found,) = faults(f'a:\n  x: "bc{closer}\nb: 1\n')
    assert (found.span.start.line, found.span.start.column) == (2, 9) if found.span else False


@pytest.mark.parametrize("closer", ["’", "‘"])
def test_a_curly_apostrophe_that_closes_a_straight_one_is_the_slip(closer: str) -> None:
    (found,) = faults(f"a:\n  x: 'bc{closer}\nb: 1\n")
    assert (found.span.start.line, found.span.start.column) == (2, 9) if found.span else False


def test_every_sign_that_passes_for_a_mark_is_known_for_it() -> None:
    assert {
        **dict.fromkeys("：﹕∶", ":"), **dict.fromkeys("，、；", ","), **dict.fromkeys("“”„‟＂«", '"'),
        **dict.fromkeys("‘’＇", "'"), "［": "[", "］": "]", "｛": "{", "｝": "}", "＃": "#", "－": "-",
    } == ALIKE  # fmt: skip
