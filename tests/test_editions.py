"""What is marked internal is in no document that is made to be sent out, and everything else still is."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

import pytest
import yaml
from msgspec.structs import replace

from hoithao import rendering
from hoithao.checks.subject import Subject
from hoithao.cli.command_line import run
from hoithao.diagnostics import Diagnostic
from hoithao.document.layout import Layout
from hoithao.editions import words_of
from hoithao.output import EDITIONS, KINDS, Output
from hoithao.pipeline import Input, check, checking, render
from hoithao.pipeline.checking import check_through
from hoithao.rendering import Pour
from hoithao.source import Source
from hoithao.tree import parse_tree
from reading import annex_rows, document_text

EXAMPLES = Path(__file__).parents[1] / "examples"
LARGE = EXAMPLES / "minh-hoa-2026.yaml"

OUTWARD = [edition for edition in EDITIONS if edition != "internal"]


def loaded(data: bytes) -> Any:
    tree, _ = parse_tree(Source("x.yaml", data.decode("utf-8")))
    assert tree is not None
    return tree.data


def marked(change: Any) -> bytes:
    """The illustration with parts of it marked."""
    data = loaded(LARGE.read_bytes())
    change(data)
    return yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=10_000).encode()


def package_words(output: Output) -> str:
    """Everything a package holds, parts and attributes."""
    with zipfile.ZipFile(io.BytesIO(output.data)) as package:
        return words_of(" ".join(package.read(name).decode("utf-8") for name in package.namelist()))


def standing_alone(data: Any) -> list[Any]:
    """Remarks that nothing else in the file names."""
    named = {one for answer in data["answers"] for one in answer["remarks"]}
    return [one for one in data["remarks"] if one["id"] not in named]


def every_ninth(data: Any) -> None:
    for remark in standing_alone(data)[4::9]:
        remark["internal"] = "có"


@pytest.mark.parametrize("edition", OUTWARD)
def test_an_internal_remark_is_in_no_document_that_goes_out(edition: str) -> None:
    data = marked(every_ninth)
    whole = loaded(data)["remarks"]
    internal, others = [one for one in whole if "internal" in one], [one for one in whole if "internal" not in one]
    assert len(internal) > 5
    for kind in KINDS:
        result = render(Input("x.yaml", data), only=kind, edition=edition)
        assert result.withheld == len(internal)
        assert result.outputs
        for output in result.outputs:
            text = package_words(output)
            for remark in internal:
                assert words_of(remark["text"]) not in text
                assert words_of(remark["id"]) not in text
    [report] = render(Input("x.yaml", data), only="report", edition=edition).outputs
    rows = annex_rows(report.data)
    assert [row[0].split("\n")[1] for row in rows] == sorted(
        (one["id"] for one in others), key=[row[0].split("\n")[1] for row in rows].index
    )
    assert len(rows) == len(others) == report.remarks


def test_the_internal_edition_has_everything_and_says_so() -> None:
    outputs = render(Input("x.yaml", marked(every_ninth)), edition="internal").outputs
    assert [one.suffix for one in outputs] == ["bien-ban-noi-bo", "bao-cao-noi-bo"]
    assert {one.remarks for one in outputs} == {
        one.remarks for one in render(Input("x.yaml", LARGE.read_bytes())).outputs
    }
    for output in outputs:
        assert "VĂN BẢN MINH HỌA - LƯU HÀNH NỘI BỘ" in document_text(output.data)


@pytest.mark.parametrize("edition", EDITIONS)
def test_without_a_mark_all_editions_say_the_same(edition: str) -> None:
    item = Input("x.yaml", LARGE.read_bytes())
    made = render(item, edition=edition)
    assert made.withheld == 0
    assert [one.data for one in made.outputs] == [one.data for one in render(item).outputs]


def test_a_single_key_is_left_out_and_the_rest_stays() -> None:
    def mark(data: Any) -> None:
        remark = next(one for one in data["remarks"] if "reason" in one)
        remark |= {"reason": "Vì lãnh đạo chưa thống nhất chủ trương.", "internal": ["reason"]}

    data = marked(mark)
    remark = next(one for one in loaded(data)["remarks"] if "internal" in one)
    for output in render(Input("x.yaml", data)).outputs:
        text = document_text(output.data)
        assert "chủ trương" not in text
    assert remark["text"] in document_text(render(Input("x.yaml", data), only="report").outputs[0].data)
    assert "chủ trương" in document_text(
        render(Input("x.yaml", data), only="report", edition="internal").outputs[0].data
    )


@pytest.mark.parametrize("key", ["notice", "conclusion", "other_meetings", "news", "letter", "answers", "issues"])
def test_a_whole_section_can_be_internal(key: str) -> None:
    def mark(data: Any) -> None:
        data["internal"] = [key]

    data = marked(mark)
    if key not in loaded(data):
        pytest.skip("the illustration does not have it")
    result = render(Input("x.yaml", data))
    stopped = {one.code for one in result.diagnostics if one.severity.name == "ERROR"}
    assert stopped <= {"HT351", "HT352"}
    assert result.withheld == (0 if stopped else 1)


def test_a_file_that_is_internal_as_a_whole_has_no_edition_to_send_out() -> None:
    data = marked(lambda data: data.update(internal="có"))
    result = render(Input("x.yaml", data))
    assert result.outputs == ()
    assert {one.code for one in result.diagnostics if one.severity.name == "ERROR"} == {"HT352"}
    assert render(Input("x.yaml", data), edition="internal").outputs


def test_what_rests_on_internal_parts_keeps_only_the_outward_editions_back() -> None:
    def mark(data: Any) -> None:
        data["units"][0]["internal"] = "có"

    data = marked(mark)
    assert "HT352" in {one.code for one in check(Input("x.yaml", data)).diagnostics}
    assert render(Input("x.yaml", data)).outputs == ()
    assert render(Input("x.yaml", data), edition="internal").outputs


def test_a_program_that_forgets_to_withhold_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every part of the package is searched, so it does not matter where the words came out."""
    data = marked(every_ninth)
    whole = check_through(Input("x.yaml", marked(lambda _: None))).subject
    assert whole is not None
    monkeypatch.setattr(checking, "_outward", lambda _: (whole, []))
    for kind in ("minutes", "report", "matrix"):
        result = render(Input("x.yaml", data), only=kind)
        assert {one.code for one in result.diagnostics if one.severity.name == "ERROR"} == {"HT906"}
        assert result.outputs == ()


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        ("docProps/core.xml", "<dc:title>", "<dc:title>{} "),
        ("word/document.xml", "<w:body>", "<w:body><w:del><w:r><w:delText>{}</w:delText></w:r></w:del>"),
        ("word/document.xml", "<w:body>", '<w:body><w:bookmarkStart w:id="999" w:name="{}"/>'),
        ("word/styles.xml", "<w:docDefaults>", "<w:docDefaults><!-- {} -->"),
    ],
)
@pytest.mark.parametrize("split", [False, True])
def test_what_is_hidden_in_a_package_is_found(
    part: str, old: str, new: str, split: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    secret = standing_alone(loaded(LARGE.read_bytes()))[4]["text"].replace("&", "&amp;")
    if split and "<w:r>" in new:
        secret = secret[:9] + "</w:delText></w:r><w:r><w:delText>" + secret[9:]
    real = rendering.render_documents

    def leaking(
        subject: Subject, only: str | None, pour: Pour, layout: Layout
    ) -> tuple[tuple[Output, ...], list[Diagnostic]]:
        outputs, found = real(subject, only, pour, layout)
        return tuple(replace(one, data=rewritten(one.data, part, old, new.format(secret))) for one in outputs), found

    monkeypatch.setattr(rendering, "render_documents", leaking)
    result = render(Input("x.yaml", marked(every_ninth)), only="report")
    assert "HT906" in {one.code for one in result.diagnostics}


def rewritten(data: bytes, part: str, old: str, new: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as package, zipfile.ZipFile(out, "w") as target:
        for name in package.namelist():
            text = package.read(name).decode("utf-8")
            if name == part:
                assert old in text
                text = text.replace(old, new, 1)
            target.writestr(name, text)
    return out.getvalue()


class TestOnTheCommandLine:
    """``render --edition``."""

    def test_the_usual_edition_says_what_it_goes_without(
        self, tmp_path: Path, capfd: pytest.CaptureFixture[str]
    ) -> None:
        file = tmp_path / "hoi-thao.yaml"
        file.write_bytes(marked(every_ninth))
        assert run(["render", str(file), "--only", "report", "--isolated"]) == 0
        assert "Không in 7 phần nội bộ" in capfd.readouterr().out
        assert run(["render", str(file), "--only", "report", "--edition", "internal", "--isolated"]) == 0
        assert "phần nội bộ" not in capfd.readouterr().out
        names = {one.name for one in tmp_path.glob("*.docx")}
        assert names == {"hoi-thao-bao-cao.docx", "hoi-thao-bao-cao-noi-bo.docx"}

    def test_an_edition_that_does_not_exist(self, capfd: pytest.CaptureFixture[str]) -> None:
        assert run(["render", "x.yaml", "--edition", "secret"]) == 2
        assert "internal, ministry, public" in capfd.readouterr().err

    def test_editions_stand_side_by_side_in_a_manifest(self, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
        file, out = tmp_path / "hoi-thao.yaml", tmp_path / "out"
        file.write_bytes(marked(every_ninth))
        asked = ["render", str(file), "-o", str(out), "--lock", "--only", "report", "--isolated"]
        assert run(asked) == 0
        assert "không in 7 phần nội bộ" in capfd.readouterr().out
        assert run([*asked, "--edition", "internal"]) == 0
        assert len(list(out.glob("*.docx"))) == 2
        for edition in ([], ["--edition", "internal"]):
            capfd.readouterr()
            assert run([*asked, *edition]) == 0
            assert "không đổi 1" in capfd.readouterr().out
        assert run(["verify", str(out)]) == 0
