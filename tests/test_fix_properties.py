"""``--fix`` on generated dirty files: only the spans it names change, once, and nothing of what the file means.

Every file is a valid YAML text with comments, in one of the styles a value can be written in, with or
without a byte order mark, and with any line ends. What is dirty is known, so the clean file is known too.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hoithao import pipeline
from hoithao.cli.fixing import fix
from hoithao.diagnostics import Diagnostic
from hoithao.fixes import fixable, fixed
from hoithao.pipeline import Input
from hoithao.source import Source, decode
from hoithao.tree import parse_tree

NFD = unicodedata.normalize("NFD", "đề nghị sửa")

DIRTY = (
    ("Đề nghị", "Ðề nghị"),  # Latin eth
    ("cơ quan", "сơ quan"),  # Cyrillic es
    ("thảo luận", "thảο luận"),  # Greek omicron
    ("nêu rõ", "nêu  rõ"),
    ("bổ sung, thay thế", "bổ sung , thay thế"),
    ("xem xét, kết luận", "xem xét,kết luận"),
    ("đã rõ. Xong", "đã rõ.Xong"),
    ("ngày 05 tháng 3 năm 2026", "ngày 5 tháng 03 năm 2026"),
    ("ngày 12 tháng 02 năm 2026", "ngày 12 tháng 2 năm 2026"),
    ("Ngày 01 tháng 02", "Ngày 1 tháng 2"),
    ("thi hành", "thi\u200b hành"),
    ("pháp luật", "pháp\u00ad luật"),
    ("đề nghị sửa", NFD),
)
CLEAN = ("khoản 2 Điều 5", "1.000 đồng", "3,5%", "“trích”", "số 30/2020/NĐ-CP", "a@b.vn", "Sở Tư pháp", "v.v.")
HEAD = "schema: 1\norganizers: [{name: Sở Tư pháp, symbol: STP}]\nworkshop: {title: Hội thảo, date: 1/3/2026}\n"


@dataclass(frozen=True)
class File:
    """A dirty file and the clean one it has to become."""

    dirty: bytes
    clean: bytes


@st.composite
def prose(draw: st.DrawFn) -> tuple[str, str]:
    """A text with its faults, and the same without them."""
    pieces = draw(st.lists(st.sampled_from([*DIRTY, *((one, one) for one in CLEAN)]), min_size=1, max_size=6))
    return "xin " + " và ".join(wrong for _, wrong in pieces), "xin " + " và ".join(right for right, _ in pieces)


def written(text: str, style: str) -> str:
    """One value in a style of YAML; the texts hold neither quotation marks of YAML nor backslashes."""
    if style in ("|", ">-"):
        return f"{style}  # kiểu khối\n      {text}\n      xin hết"
    if style == "folded":
        return f"{text}\n      xin hết"
    return {"plain": text, "single": f"'{text}'", "double": f'"{text}"'}[style]


@st.composite
def files(draw: st.DrawFn) -> File:
    # The first line too, where a byte order mark stands before it.
    dirty, clean = ([f"locality: '{text}'", HEAD + "requests:"] for text in draw(prose()))
    for number in range(draw(st.integers(1, 4))):
        wrong, right = draw(prose())
        style = draw(st.sampled_from(["plain", "single", "double", "|", ">-", "folded", "flow"]))
        comment = draw(st.sampled_from(["", "  # ghi  chú , ngày 5 tháng 03 năm 2026", " #"]))
        for out, text in ((dirty, wrong), (clean, right)):
            out.append(f"  # mục {number} :  Ðề  nghị")
            if style == "flow":
                # A comma would end a plain text in brackets.
                out.append(f"  - '{text}'{comment}")
            else:
                out.append(f"  - {written(text, style)}" + ("" if "\n" in written(text, style) else comment))
    end = draw(st.sampled_from(["\n", "\r\n", "\r"]))
    mark = draw(st.sampled_from(["", "\ufeff"]))
    last = draw(st.sampled_from(["", "\n", "\n\n# hết\n"]))

    def whole(lines: list[str]) -> bytes:
        return (mark + ("\n".join(lines) + last).replace("\n", end)).encode()

    return File(whole(dirty), whole(clean))


def run(data: bytes) -> bytes:
    """What ``--fix`` leaves of a file."""
    _, change, refused = fix(Input("x.yaml", data), pipeline.check, lambda _: True)
    assert refused == ""
    return change.after if change else data


def data_of(text: bytes) -> dict[str, Any]:
    source, _ = decode("x.yaml", text)
    assert source is not None
    tree, found = parse_tree(source)
    assert tree is not None, found
    return tree.data


many = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@given(files())
@many
def test_the_dirty_file_becomes_the_clean_one_byte_for_byte(file: File) -> None:
    assert run(file.dirty) == file.clean


@given(files())
@many
def test_what_is_clean_stays_as_it_is(file: File) -> None:
    assert run(file.clean) == file.clean
    assert run(run(file.dirty)) == run(file.dirty)


def by_hand(text: str, found: list[Diagnostic]) -> str:
    """The replacements put in one by one from the back: another way to the same text."""
    lines = re.split("(\r\n|\r|\n)", text)
    for one in sorted(found, key=lambda one: one.sort_key, reverse=True):
        assert one.span is not None
        at = 2 * (one.span.start.line - 1)
        first, last = one.span.start.column - 1, one.span.end.column - 1
        lines[at] = lines[at][:first] + one.params["fix"] + lines[at][last:]
    return "".join(lines)


@given(files())
@many
def test_one_pass_changes_the_named_spans_and_nothing_else(file: File) -> None:
    found = [one for one in pipeline.check(Input("x.yaml", file.dirty)).diagnostics if fixable(one)]
    spans = [one for one in found if one.code != "HT616"]
    new, done = fixed(file.dirty, "x.yaml", found)
    if spans:
        mark = "\ufeff" if file.dirty.startswith(b"\xef\xbb\xbf") else ""
        assert new.decode() == mark + by_hand(file.dirty.decode().removeprefix(mark), done)
        assert len(done) == len(spans)
    else:
        assert unicodedata.normalize("NFC", new.decode()) == unicodedata.normalize("NFC", file.dirty.decode())


def loosened(value: Any) -> Any:
    """The data without what a fix may change: blanks, padding, letters that look alike, what cannot be seen."""
    if isinstance(value, dict):
        return {key: loosened(one) for key, one in value.items()}
    if isinstance(value, list):
        return [loosened(one) for one in value]
    if not isinstance(value, str):
        return value
    text = value.translate(str.maketrans("Ðсο", "Đco", "\u200b\u00ad \n"))
    return re.sub(r"(?<!\d)0(?=\d(?!\d))", "", text)


@given(files())
@many
def test_the_meaning_stays(file: File) -> None:
    before, after = data_of(file.dirty), data_of(run(file.dirty))
    assert loosened(before) == loosened(after)
    assert list(before) == list(after)


@given(files())
@many
def test_comments_line_ends_mark_and_quotation_stay(file: File) -> None:
    before, after = file.dirty.decode(), run(file.dirty).decode()
    assert before.startswith("\ufeff") == after.startswith("\ufeff")
    assert re.findall("\r\n|\r|\n", before) == re.findall("\r\n|\r|\n", after)
    for old, new in zip(re.split("\r\n|\r|\n", before), re.split("\r\n|\r|\n", after), strict=True):
        assert re.findall(r"(?:^|\s)#.*$", old) == re.findall(r"(?:^|\s)#.*$", new)
        assert re.findall("['\"]", old) == re.findall("['\"]", new)
        assert re.match(r"\s*(?:- )?[|>'\"]?", old) == re.match(r"\s*(?:- )?[|>'\"]?", new) or old[:4] == new[:4]


# --diff


def applied(before: bytes, diff: str) -> bytes:
    """Apply a unified diff: every old line has to be there, word for word."""
    lines = before.decode().split("\n")
    old = [line + "\n" for line in lines[:-1]] + [line for line in lines[-1:] if line]
    out: list[str] = []
    at = 0
    rows = diff.split("\n")
    assert rows[0].startswith("--- ")
    assert rows[1].startswith("+++ ")
    rows = rows[2:]
    for place, row in enumerate(rows):
        bare = place + 1 < len(rows) and rows[place + 1].startswith("\\")
        line = row[1:] + ("" if bare else "\n")
        if row.startswith("@@"):
            first = re.match(r"@@ -(\d+)", row)
            assert first
            out += old[at : int(first[1]) - 1]
            at = int(first[1]) - 1
        elif row.startswith("\\"):
            continue
        elif row.startswith("+"):
            out.append(line)
        elif row:
            assert old[at] == line
            at += 1
            if row[0] == " ":
                out.append(line)
    return "".join((*out, *old[at:])).encode()


def difference(data: bytes, name: str = "x.yaml") -> tuple[str, bytes]:
    _, change, _ = fix(Input(name, data), pipeline.check, lambda _: True)
    return (change.diff(), change.after) if change else ("", data)


@given(files())
@many
def test_the_diff_leads_to_the_same_bytes(file: File) -> None:
    diff, after = difference(file.dirty)
    if diff:
        assert applied(file.dirty, diff) == after


@pytest.mark.skipif(shutil.which("patch") is None, reason="the program patch is not installed")
@given(file=files())
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
def test_the_program_patch_applies_the_diff(file: File, tmp_path_factory: pytest.TempPathFactory) -> None:
    name = "hội thảo 1.yaml"
    diff, after = difference(file.dirty, name)
    if not diff:
        return
    folder = tmp_path_factory.mktemp("patch")
    (folder / name).write_bytes(file.dirty)
    (folder / "x.diff").write_bytes((diff + "\n").encode())
    done = subprocess.run(
        ["patch", "--binary", "-p0", "-i", "x.diff"], cwd=folder, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert (folder / name).read_bytes() == after
    assert [path.name for path in Path(folder).glob("*.rej")] == []


def test_a_name_without_blanks_ends_with_its_line() -> None:
    diff, _ = difference((HEAD + "requests: [nêu  rõ]\n").encode())
    assert diff.split("\n")[:2] == ["--- x.yaml", "+++ x.yaml"]


def test_all_decomposed_words_are_mended_at_once() -> None:
    text = HEAD + "".join(f"# chú thích {at}\n" for at in range(30)) + "requests: [đề nghị sửa, bổ sung]\n"
    decomposed = unicodedata.normalize("NFD", text).encode()
    assert run(decomposed) == text.encode()


def test_a_source_without_faults_has_nothing_to_fix() -> None:
    assert fixed(b"a: b\n", "x.yaml", []) == (b"a: b\n", [])
    assert Source("x", "a").lines == ["a"]
