"""The product's own reading of finished Word files: silent about good ones, exact about single faults.

The faults are those of test_decree.py, where another reader, which shares nothing with this one, has to name them too.
"""

from __future__ import annotations

import ast
import io
import re
import shutil
import subprocess
import unicodedata
import zipfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from conftest import Rendered
from counting import calls
from decree.assertions import Kind, Reading
from decree.effective import w
from hoithao.catalogue import CATALOGUE, hint, message
from hoithao.catalogue.measures import MEASURES
from hoithao.diagnostics import Severity
from hoithao.inspection import TYPED, inspect
from hoithao.inspection.faults import RULES
from office_documents import DOCUMENTS
from test_decree import FACTS, FAULTS, FULL, REAL, SUFFIX, Fault, page, par, say, upper_all

ROOT = Path(__file__).parents[1]
ROOM = ROOT / "src" / "hoithao" / "inspection"

FROM_THE_INPUT = {
    "another signer": "who was to sign",
    "another column": "which columns were asked for",
    "remark lost": "which remarks there are",
    "notice of another agency": "what the agency's abbreviation is",
    "letter without its unit": "which unit drafted it",
}
"""Faults that only the workshop file can tell, with what it would have to say."""

ALLOWED = {
    "landscape body": "width and height say it stands upright; the mark alone turns nothing",
    "Arial for marks only": "no character of the text is set in that slot",
    "header row may split": "not seen on paper",
    "signatures may split": "not seen on paper",
    "signatures may stand alone": "nowhere near the end of a page",
}
"""What the other reader asks of our own writer only."""

OTHERWISE = {
    # A consequence is not told beside its cause.
    "spaces in the number": "A25",
    "tháng 03": "A29",
    "date in figures": "A29",
    "two addressees badly set": "A38",
    "degree before the name": "A57",
    "recipients on the right": "A63",
    # Without the input the symbol is compared with the reference line of the annex.
    "symbol of another agency": "A68",
    # Assertions the brief does not number belong to those of the same clause.
    "notice with a hyphen": "A32",
    "title of a notice 12 pt": "A32",
    "notice to somebody": "A36",
    "as above in a notice": "A52",
    "letter with a type": "A26",
    "no V/v": "A34",
    "V/v 14 pt": "A34",
    "V/v bold": "A34",
    "V/v left": "A34",
    "V/v at the number": "A34",
    "V/v closed": "A34",
    "V/v in a notice": "A34",
    "title above a letter": "A32",
    "letter to nobody": "A36",
}

TWO_THINGS = {
    "landscape": "A02 A35",  # the rule under the title is as wide as the page lets it
    "motto not bold": "A19 A20",  # a rule as long as the bold text is too long for the regular one
    "heading without number": "A45 A48",  # the next number is one too far
    "no end mark in minutes": "A49",
}


def _alone(reading: Reading) -> None:
    """Nothing keeps the signatures with the text, and Word noted that a page begins with them."""
    par(lambda r: r.body[-1], "keepNext", "0")(reading)
    assert reading.signature_table is not None
    run = next(reading.signature_table.rows[0].element.iter(w("r")))
    run.insert(1 if run.find(w("rPr")) is not None else 0, run.makeelement(w("lastRenderedPageBreak"), {}))


MORE = [
    Fault("signatures alone", _alone, "A77"),
    Fault("landscape", lambda r: page(lambda q: q.main, "pgSz", w="16838", h="11906")(r), "A02"),
    Fault("annex of another size", page(lambda r: r.annexes[0].section, "pgSz", h="10000"), "A03"),
    Fault("TM. without a period", say(lambda r: r.right_signature.captions[0], "KT. GIÁM", "KT GIÁM"), "A55", "notice"),
    Fault("issuer of a notice 14 pt", lambda r: r.issuers[0].runs[0].set("sz", "28"), "A22", "notice"),
    Fault("minutes in small capitals", lambda r: r.superiors[0].runs[0].set("b"), "A21", "minutes"),
    Fault("summary of minutes in capitals", upper_all(lambda r: r.summary[0]), "A34", "minutes"),
]

SINGLE = [*(f for f in FAULTS if f.name not in {*FROM_THE_INPUT, *ALLOWED}), *MORE]


def codes(data: bytes, kind: str | None = None) -> set[str]:
    return {found.code.removeprefix("HT") for found in inspect(data, kind).diagnostics}


def expected(fault: Fault) -> set[str]:
    return set((OTHERWISE.get(fault.name) or TWO_THINGS.get(fault.name) or fault.ids).split())


def faulty(rendered: Rendered, fault: Fault) -> bytes:
    reading = Reading(rendered(FULL, fault.kind)[SUFFIX[fault.kind]], fault.kind, FACTS[FULL, fault.kind])
    fault.edit(reading)
    return reading.package.save()


def rewritten(data: bytes, change: Callable[[str], str]) -> bytes:
    """The same file with the text of its parts changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            text = old.read(name)
            new.writestr(name, change(text.decode("utf-8")) if name.endswith(".xml") else text)
    return out.getvalue()


def text_of(data: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read("word/document.xml")


# -- our own documents -------------------------------------------------------------------
@pytest.mark.parametrize("name", [REAL, FULL])
@pytest.mark.parametrize("kind", ["minutes", "report", "notice", "letter"])
def test_our_own_documents_have_no_findings(rendered: Rendered, name: str, kind: Kind) -> None:
    if (name, kind) not in FACTS:
        pytest.skip("the example has no such document")
    data = rendered(name, kind)[SUFFIX[kind]]
    assert inspect(data, kind).diagnostics == ()
    found = inspect(data)
    assert (found.kind, found.diagnostics) == (kind, ())


@pytest.mark.parametrize("at", range(5))
def test_what_is_made_of_any_workshop_has_no_findings_but_on_typed_words(at: int) -> None:
    from casefiles import CASES
    from hoithao.pipeline import render

    kinds = {suffix: kind for kind, suffix in SUFFIX.items()}
    made = 0
    for case in CASES[at::15]:
        for output in render(case.item).outputs:
            if (kind := kinds.get(output.suffix)) is not None:
                made += 1
                found = {one.code for one in inspect(output.data, kind).diagnostics}
                # A bullet may have been pasted with the words.
                assert found - TYPED - {"HTA76"} == set(), (case.name, output.suffix)
    assert made


@pytest.mark.parametrize(
    "look",
    [
        "body_size: 13, line_spacing: 1.5, first_line: 12.7, margin_left: 35, margin_right: 15",
        "margin_top: 25, margin_bottom: 25, paragraph_gap: 24, margin_left: 35, line_spacing: 1.25",
    ],
)
def test_every_look_within_the_decree_passes(look: str) -> None:
    from hoithao.pipeline import Input, render

    path = ROOT / "examples" / f"{REAL}.yaml"
    agency = f"schema: 1\nlook: {{{look}}}\n".encode()
    outputs = render(Input(path.name, path.read_bytes(), "hoithao.yaml", agency)).outputs
    assert len(outputs) == 2
    assert [inspect(output.data).diagnostics for output in outputs] == [(), ()]


def test_a_news_item_is_no_administrative_document(rendered: Rendered) -> None:
    found = inspect(rendered(FULL, "news")["tin-bai"])
    assert [one.code for one in found.diagnostics] == ["HT030"]
    assert found.kind is None


# -- single faults -----------------------------------------------------------------------
@pytest.mark.thinned(3)
@pytest.mark.parametrize("fault", [pytest.param(f, id=f.name.replace(" ", "_")) for f in SINGLE])
def test_a_single_fault_is_its_assertion_and_nothing_else(rendered: Rendered, fault: Fault) -> None:
    data = faulty(rendered, fault)
    found = inspect(data, fault.kind)
    assert {one.code.removeprefix("HT") for one in found.diagnostics} == expected(fault)
    assert codes(data) == expected(fault)
    for one in found.diagnostics:
        for language in ("vi", "en"):
            text = message(one, language) + hint(one, language)
            assert not re.search(r"[|=]|not-|\{|\}", text), text
        assert one.passage is not None
        assert message(one) != message(one, "en")


def test_there_are_enough_faults_and_all_assertions_are_among_them() -> None:
    of_the_two = [f for f in SINGLE if f.kind in ("minutes", "report")]
    assert len([f for f in of_the_two if len(expected(f)) == 1]) >= 100
    known = {code.removeprefix("HT") for code, entry in CATALOGUE.items() if entry.level}
    assert known - {one for fault in SINGLE for one in expected(fault)} == set()
    assert {code for code, _, _ in RULES} == {code for code, entry in CATALOGUE.items() if entry.level}


@pytest.mark.parametrize("fault", [f for f in SINGLE[::4] if "A10" not in expected(f)], ids=lambda f: f.name)
def test_composed_and_decomposed_letters_give_the_same_verdict(rendered: Rendered, fault: Fault) -> None:
    data = faulty(rendered, fault)
    other = rewritten(data, lambda text: unicodedata.normalize("NFD", text))
    found = inspect(other, fault.kind)
    assert {one.code.removeprefix("HT") for one in found.diagnostics} - {"A10"} == expected(fault)
    assert [one.severity for one in found.diagnostics if one.code == "HTA10"] == [Severity.WARNING]


def test_a_finding_says_where_it_is(rendered: Rendered) -> None:
    fault = next(f for f in FAULTS if f.name == "issuer not bold")
    (found,) = inspect(faulty(rendered, fault), name="bao-cao.docx").diagnostics
    assert found.passage is not None
    assert (found.file, found.passage.part, found.passage.text) == ("bao-cao.docx", "letterhead", "SỞ TƯ PHÁP")
    assert found.passage.paragraph > 0
    assert "ở đây chữ không đậm" in message(found)


# -- documents of others -------------------------------------------------------------------
@pytest.mark.parametrize("name", DOCUMENTS)
def test_good_documents_of_others_pass(name: str) -> None:
    kind, make = DOCUMENTS[name]
    for given in (kind, None):
        found = inspect(make(), given)
        assert found.kind == kind
        assert [one for one in found.diagnostics if one.severity is not Severity.NOTE] == []


CHANGES = {
    "issuer not bold": (r"(<w:b/>)([^<]*<w:sz [^>]*/></w:rPr><w:t[^>]*>SỞ TƯ PHÁP)", r"\2", "A22"),
    "place upright": (r"<w:i/>(<w:sz [^>]*/></w:rPr>(?:<w:tab/>)?<w:t[^>]*>H\w+ \w+, ngày 05)", r"\1", "A30"),
    "Nơi nhận upright": (r"<w:b/><w:i/>(<w:sz [^>]*/></w:rPr><w:t[^>]*>Nơi nhận)", r"<w:b/>\1", "A50"),
    "another motto": ("Độc lập - Tự do", "Độc lập, Tự do", "A18"),
    "no end mark": (r"\./\.</w:t>", ".</w:t>", "A49"),
}


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("name", [n for n in DOCUMENTS if n not in ("styles", "google", "strict")])
def test_faults_are_found_in_documents_of_others_too(name: str, change: str) -> None:
    kind, make = DOCUMENTS[name]
    pattern, new, code = CHANGES[change]
    good = make()
    data = rewritten(good, lambda text: re.sub(pattern, new, text))
    if text_of(data) == text_of(good):
        pytest.skip("the document has no such place")
    found = {one.code.removeprefix("HT") for one in inspect(data, kind).diagnostics if one.severity is Severity.ERROR}
    # A longer or shorter text makes its rule the wrong length.
    assert code in found
    assert found - {code, "A20", "A23", "A60", "A24"} == set()


ONE_FAULT = {
    # By the document: what is changed in its parts, and what has to be found.
    "table-parts": ('w:val="0420" w:firstRow="1"', 'w:val="0400" w:firstRow="0"', "A17 A19 A20 A22"),
    "three-columns": (r"<w:i/>(<w:sz [^>]*/></w:rPr><w:t[^>]*>Hải Phòng, ngày 05)", r"\1", "A30"),
    "title-in-a-box": (r'<w:sz w:val="28"/>(</w:rPr><w:t[^>]*>BÁO CÁO)', r'<w:sz w:val="32"/>\1', "A32"),
    "nested-tables": (r'<w:sz w:val="24"/>(</w:rPr><w:t[^>]*>CỘNG)', r'<w:sz w:val="28"/>\1', "A17"),
    "controls-inside": (r"<w:b/>(<w:sz [^>]*/></w:rPr><w:t[^>]*>Tổng hợp ý kiến)", r"\1", "A34"),
    "numbered-by-styles": (r"(heading 1.*?)<w:b/>", r"\1", "A45"),
    "several-signers": (r"KT\. GIÁM ĐỐC", "GIÁM ĐỐC", "A55"),
    "annex-across": (r'(landscape.*)<w:pgNumType w:start="1"/>', r"\1", "A14"),
}


@pytest.mark.parametrize("name", ONE_FAULT)
def test_one_fault_in_a_document_of_others_is_found_and_nothing_else(name: str) -> None:
    kind, make = DOCUMENTS[name]
    pattern, new, wanted = ONE_FAULT[name]
    good = make()
    data = rewritten(good, lambda text: re.sub(pattern, new, text, count=1 if "-in-a-box" not in name else 0))
    assert codes(good, kind) == set()
    assert codes(data, kind) == set(wanted.split())


PAGE_BEGINS = "<w:lastRenderedPageBreak/>"


@pytest.mark.parametrize(
    ("name", "page_begins_before", "found"),
    [
        ("bordered-rules", "", True),  # the text ends at four fifths of the second page
        ("committee", "", False),  # in the middle of it
        ("bordered-rules", "II. ĐỀ XUẤT", False),
        ("bordered-rules", "Nơi nhận:", True),
        ("committee", "Nguyễn Văn A", True),
    ],
)
def test_signatures_that_nothing_keeps_are_told_where_a_page_may_begin_with_them(
    name: str, page_begins_before: str, found: bool
) -> None:
    kind, make = DOCUMENTS[name]
    loose = rewritten(make(), lambda text: text.replace("<w:keepNext/>", ""))
    if page_begins_before:
        words = re.escape(page_begins_before)
        loose = rewritten(loose, lambda text: re.sub(rf"(<w:t[^>]*>{words})", rf"{PAGE_BEGINS}\1", text, count=1))
    assert codes(loose, kind) == ({"A77"} if found else set())


def test_a_name_of_a_second_signer_is_judged_too() -> None:
    kind, make = DOCUMENTS["several-signers"]
    data = rewritten(make(), lambda text: re.sub(r"<w:b/>(<w:sz [^>]*/></w:rPr><w:t[^>]*>Lê Văn C)", r"\1", text))
    assert codes(data, kind) == {"A56"}


def test_tracked_changes_are_told() -> None:
    _, make = DOCUMENTS["tracked-changes"]
    (note,) = inspect(make()).diagnostics
    assert (note.code, note.severity, note.params["count"]) == ("HT031", Severity.NOTE, "4")
    # With the deletion taken back the old words are there again, and wrong.
    back = rewritten(make(), lambda text: re.sub(r"</?w:del\b[^>]*>", "", text).replace("delText", "t"))
    assert "A39" in codes(back)


SENTENCES = {
    "đề nghị sửa các điều 5, 6 và 7": set(),
    "đề nghị sửa điều 5": {"A72"},
    "đề nghị sửa Khoản 2 Điều 5": {"A72"},
    "đề nghị sửa khoản 12 điều 5": {"A72"},
    "luật có 22 điều 5 chương": set(),
    "mỗi điều 5 khoản": set(),
    "Khoản 2 Điều 5 chưa rõ": set(),
    "văn bản ghi “Khoản 2 điều 5” là sai": set(),
    "đại diện huyện An Lão phát biểu": {"A75"},
    "đại diện huyện An Lão cũ phát biểu": set(),
    "đại diện tỉnh Hải Dương (cũ) phát biểu": set(),
    "Sở tư pháp, Sở Tư pháp": {"A73"},
    "Ủy ban nhân dân, Sở Nội vụ": set(),
    "từ ngày 5 tháng 3 năm 2026": {"A74"},
    "từ tháng 3 năm 2026": set(),
    "Uỷ ban": {"A80"},
}


@pytest.mark.parametrize("sentence", SENTENCES)
def test_wording(sentence: str) -> None:
    _, make = DOCUMENTS["bordered-rules"]
    data = rewritten(
        make(), lambda text: text.replace("Thực hiện kế hoạch", f"Đã rõ. {sentence[0].upper()}{sentence[1:]}", 1)
    )
    assert codes(data) == SENTENCES[sentence]


def test_numbers_stand_in_the_header_and_one_fault_is_told_once(rendered: Rendered) -> None:
    data = rendered(FULL, "minutes")["bien-ban"]
    swapped = rewritten(data, lambda text: text.replace("headerReference", "footerReference").replace("hdr", "ftr"))
    (found,) = inspect(swapped, "minutes").diagnostics
    assert (found.code, found.params["found"]) == ("HTA11", "number-in-footer")


_OF_CONTROLS = "LibreOffice 7.4 drops the direct formatting of the first run of a content control"
LOST_BY_LIBREOFFICE = {"controls": _OF_CONTROLS, "controls-inside": _OF_CONTROLS}


@pytest.mark.office
def test_a_good_document_saved_again_by_libreoffice_passes(rendered: Rendered, tmp_path: Path) -> None:
    if not shutil.which("soffice"):
        pytest.skip("LibreOffice is not installed")
    made = {name: make() for name, (_, make) in DOCUMENTS.items() if name not in LOST_BY_LIBREOFFICE}
    for name, kind in FACTS:
        made[f"{name}-{kind}"] = rendered(name, kind)[SUFFIX[kind]]
    for name, data in made.items():
        (tmp_path / f"{name}.docx").write_bytes(data)
    profile = (tmp_path / "profile").as_uri()
    again = tmp_path / "again"
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation={profile}", "--convert-to", "docx:MS Word 2007 XML",
         "--outdir", str(again), *(str(tmp_path / f"{name}.docx") for name in made)],
        check=True, capture_output=True, timeout=240,
    )  # fmt: skip
    for name in made:
        found = inspect((again / f"{name}.docx").read_bytes())
        assert [(one.code, message(one)) for one in found.diagnostics if one.severity is not Severity.NOTE] == [], name


# -- the room ---------------------------------------------------------------------------------
def test_the_reader_shares_nothing_with_the_writer() -> None:
    allowed = {"hoithao.document.metrics"}  # the widths of letters are a fact about a font, no number of the decree
    for path in ROOM.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("hoithao."):
                room = node.module.split(".")[1]
                assert room in {"archive", "catalogue", "diagnostics", "inspection", "vn"} or node.module in allowed


def test_every_measure_has_words_and_all_words_are_used() -> None:
    source = "\n".join(path.read_text(encoding="utf-8") for path in ROOM.glob("*.py"))
    quoted = set(re.findall(r'"([a-z][a-z-]*)"', source))
    assert set(MEASURES) - quoted == set()
    named = set(re.findall(r'measure\(\s*"([a-z-]+)"', source))
    assert named - set(MEASURES) == set()


def test_a_small_document_makes_little_work_and_a_long_one_in_proportion(rendered: Rendered) -> None:
    data = rendered(REAL, "minutes")["bien-ban"]

    def longer(times: int) -> bytes:
        line = re.compile(r"(<w:p>(?:(?!</w:p>).)*Địa điểm:.*?</w:p>)")
        return rewritten(data, lambda text: line.sub(lambda m: m[1] + m[1] * times, text, count=1))

    inspect(data)
    assert calls(partial(inspect, data)) < 100_000  # 45 000 today, some tens of milliseconds
    # What every file costs drops out of differences; they are equal if the work is linear, 3 to 5 if quadratic.
    first, second, third = (calls(partial(inspect, longer(times))) for times in (200, 400, 600))
    assert second - first > 200
    assert (third - second) / (second - first) < 1.05
