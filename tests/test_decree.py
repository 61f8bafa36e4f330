"""The finished documents against the decree, and single faults that the reader must name."""

import copy
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache

import pytest
from lxml import etree

from conftest import EXAMPLES, Rendered
from decree.assertions import Assertion, Facts, Kind, Reading, applicable, check, failures, rule_below
from decree.effective import Paragraph, Run, Section, set_property, w

SUFFIX: dict[Kind, str] = {"minutes": "bien-ban", "report": "bao-cao", "notice": "thong-bao", "letter": "cong-van"}
REAL, FULL = "hai-phong-2024", "minh-hoa-2026"


def remark_ids(name: str) -> tuple[str, ...]:
    text = (EXAMPLES / f"{name}.yaml").read_text(encoding="utf-8")
    return tuple(re.findall(r"^  - id: (YK-\d+)$", text, re.MULTILINE))


FACTS: dict[tuple[str, Kind], Facts] = {
    (REAL, "minutes"): Facts(secretaries=(), chairs=("Trần Đức Huấn",), issued=(2024, 9, 24)),
    (REAL, "report"): Facts(
        addressees=("Bộ Tư pháp",), signer_known=False, remark_ids=remark_ids(REAL), issued=(2024, 9, 24)
    ),
    (FULL, "minutes"): Facts(
        number=12, secretaries=("Lê Văn C",), chairs=("Nguyễn Văn A", "Trần Thị B"), issued=(2026, 3, 12)
    ),
    (FULL, "report"): Facts(
        number=45,
        addressees=("Bộ Tư pháp",),
        signer="Nguyễn Văn A",
        deputy=True,
        remark_ids=remark_ids(FULL),
        issued=(2026, 3, 20),
    ),
    (FULL, "notice"): Facts(number=18, signer="Nguyễn Văn A", deputy=True, issued=(2026, 3, 13)),
    (REAL, "letter"): Facts(addressees=("Bộ Tư pháp",), signer_known=False, issued=(2024, 9, 24)),
    (FULL, "letter"): Facts(
        number=210,
        unit="XDKTVB",
        addressees=("Bộ Tư pháp",),
        signer="Nguyễn Văn A",
        deputy=True,
        issued=(2026, 3, 20),
    ),
}


@pytest.fixture(scope="module")
def read(rendered: Rendered) -> Callable[[str, Kind], Reading]:
    return cache(lambda name, kind: Reading(rendered(name, kind)[SUFFIX[kind]], kind, FACTS[name, kind]))


@pytest.mark.parametrize(
    ("name", "kind", "item"),
    [
        pytest.param(name, kind, item, id=f"{name}-{kind}-{item.id}")
        for name, kind in FACTS
        for item in applicable(kind)
    ],
)
def test_example(read: Callable[[str, Kind], Reading], name: str, kind: Kind, item: Assertion) -> None:
    assert failures(item, read(name, kind)) == []


def test_several_addressees() -> None:
    from hoithao.pipeline import Input, render

    text = (EXAMPLES / f"{FULL}.yaml").read_text(encoding="utf-8")
    assert "  to: [Bộ Tư pháp]" in text
    text = text.replace("  to: [Bộ Tư pháp]", "  to: [Bộ Tư pháp, Văn phòng Chính phủ]")
    result = render(Input("two.yaml", text.encode()))
    data = next(o.data for o in result.outputs if o.suffix == "bao-cao")
    facts = replace(FACTS[FULL, "report"], addressees=("Bộ Tư pháp", "Văn phòng Chính phủ"))
    assert check(data, "report", facts) == []


def parts_left_out(name: str, *keys: str) -> str:
    """An example without some of its top-level keys."""
    text = (EXAMPLES / f"{name}.yaml").read_text(encoding="utf-8")
    for key in keys:
        text, times = re.subn(rf"^{key}:.*\n(?:(?: .*|#.*)?\n)*", "", text, flags=re.MULTILINE)
        assert times == 1, key
    return text


CONCLUSION = """
conclusion:
  summary: Các ý kiến được ghi nhận để tổng hợp.
  consensus: [Nhất trí với các nhiệm vụ của dự thảo]
  requests: [Các đơn vị tiếp tục gửi ý kiến bằng văn bản]
  tasks: [{what: Tổng hợp ý kiến, owner: Phòng chuyên môn, due: 30/9/2024}]
"""

DRAFTS: list[tuple[str, Kind, str, Facts]] = [
    # The real workshop has no conclusion; this one is the test's own.
    ("real", "notice", parts_left_out(REAL) + CONCLUSION, Facts(signer_known=False, issued=(2024, 9, 24))),
    ("full", "notice", parts_left_out(FULL, "notice"), Facts(signer_known=False, issued=(2026, 3, 12))),
    (
        "full",
        "letter",
        parts_left_out(FULL, "letter"),
        Facts(addressees=("Bộ Tư pháp",), signer_known=False, issued=(2026, 3, 12)),
    ),
    (
        "bare",
        "letter",
        parts_left_out(FULL, "letter", "report") + "report: {electronic: có}\n",
        Facts(signer_known=False),
    ),
]


@pytest.mark.parametrize(("name", "kind", "text", "facts"), DRAFTS, ids=[f"{row[0]}-{row[1]}" for row in DRAFTS])
def test_a_document_on_request_with_its_facts_missing(name: str, kind: Kind, text: str, facts: Facts) -> None:
    from hoithao.pipeline import Input, render

    item = Input(f"{name}.yaml", text.encode())
    (output,) = render(item, only=kind).outputs
    assert output.suffix == SUFFIX[kind]
    assert check(output.data, kind, facts) == []
    assert render(item, only=kind, final=True).outputs == ()


@pytest.mark.parametrize("kind", ["notice", "letter"])
def test_a_final_document_on_request_is_the_draft_once_nothing_is_missing(kind: Kind, rendered: Rendered) -> None:
    from hoithao.pipeline import Input, render

    path = EXAMPLES / f"{FULL}.yaml"
    (output,) = render(Input(path.name, path.read_bytes()), only=kind, final=True).outputs
    assert output.data == rendered(FULL, kind)[SUFFIX[kind]]


def test_a_letter_to_several() -> None:
    from hoithao.pipeline import Input, render

    text = (EXAMPLES / f"{FULL}.yaml").read_text(encoding="utf-8")
    text = text.replace("  number: 210\n", "  number: 210\n  to: [Bộ Tư pháp, Văn phòng Chính phủ]\n")
    (output,) = render(Input("two.yaml", text.encode()), only="letter").outputs
    facts = replace(FACTS[FULL, "letter"], addressees=("Bộ Tư pháp", "Văn phòng Chính phủ"))
    assert check(output.data, "letter", facts) == []


# -- faults --------------------------------------------------------------------------
Edit = Callable[[Reading], object]


@dataclass(frozen=True)
class Fault:
    name: str
    edit: Edit
    ids: str
    kind: Kind = "report"


def fmt(of: Callable[[Reading], Paragraph], name: str, value: str | None = None, **attributes: str) -> Edit:
    """Direct formatting on every run of a paragraph."""

    def edit(r: Reading) -> None:
        for run in of(r).runs:
            run.set(name, value, **attributes)

    return edit


def par(of: Callable[[Reading], Paragraph], name: str, value: str | None = None, **attributes: str) -> Edit:
    return lambda r: of(r).set(name, value, **attributes)


def say(of: Callable[[Reading], Paragraph], old: str, new: str) -> Edit:
    return lambda r: of(r).replace(old, new)


def page(of: Callable[[Reading], Section], name: str, **attributes: str) -> Edit:
    def edit(r: Reading) -> None:
        element = of(r).element
        found = element.find(w(name))
        if found is None:
            found = etree.SubElement(element, w(name))
        for key, value in attributes.items():
            found.set(w(key), value)

    return edit


def drop(of: Callable[[Reading], etree._Element]) -> Edit:
    def edit(r: Reading) -> None:
        element = of(r)
        parent = element.getparent()
        assert parent is not None
        parent.remove(element)

    return edit


def matching(pattern: str) -> Callable[[Reading], Paragraph]:
    return lambda r: next(p for p in r.body if re.search(pattern, p.line))


def main(r: Reading) -> Section:
    return r.main


def annex(r: Reading) -> Section:
    return r.annexes[0].section


def page_number(r: Reading) -> Paragraph:
    return next(p for p in r.main.story("header", "default") if p.runs)


def plain(r: Reading) -> Paragraph:
    return next(p for p in r.body[1:-1] if re.match(r"[^\W\d_]{3,}", p.line) and p.line.endswith("."))


def first_heading(r: Reading) -> Paragraph:
    return matching(r"^I\. ")(r)


def motto_rule(r: Reading) -> Paragraph:
    return rule_below(r.motto, r.head_right)


def agency_rule(r: Reading) -> Paragraph:
    return rule_below(r.issuers[-1], r.corner(0, "left").paragraphs)


def summary_rule(r: Reading) -> Paragraph:
    return rule_below(r.summary[-1], [b for b in r.main.blocks if isinstance(b, Paragraph)])


def recipient(r: Reading, at: int = 1) -> Paragraph:
    return r.left_signature.recipients[at]


def after(paragraph: Paragraph, text: str, *, before: bool = False) -> Paragraph:
    """A copy beside a paragraph, with another text."""
    twin = copy.deepcopy(paragraph.element)
    (paragraph.element.addprevious if before else paragraph.element.addnext)(twin)
    result = Paragraph(twin, paragraph.package, paragraph.width, paragraph.table)
    result.replace("".join(run_texts(result)), text)
    return result


def run_texts(paragraph: Paragraph) -> list[str]:
    return [t.text or "" for run in paragraph.runs for t in run.element.iterfind(w("t"))]


def footer(which: str, text: str, *, page_field: bool = False) -> Edit:
    def edit(r: Reading) -> None:
        body = f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"
        if page_field:
            body = '<w:p><w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple></w:p>'
        space = f'xmlns:w="{w("")[1:-1]}"'
        r.package.files["word/fault.xml"] = b""
        r.package.trees["word/fault.xml"] = etree.fromstring(f"<w:ftr {space}>{body}</w:ftr>")
        relations = r.package.trees["word/_rels/document.xml.rels"]
        etree.SubElement(relations, relations[0].tag, Id="fault", Target="fault.xml")
        reference = etree.SubElement(r.main.element, w("footerReference"))
        reference.set(w("type"), which)
        reference.set(f"{{{r.main.element.nsmap['r']}}}id", "fault")

    return edit


def decompose(r: Reading) -> None:
    for element in plain(r).element.iter(w("t")):
        element.text = unicodedata.normalize("NFD", element.text or "")


def second_addressee(r: Reading) -> None:
    line = r.addressees[0]
    after(line, "- Văn phòng Chính phủ;")
    after(line, "- Bộ Tư pháp;")
    line.replace(line.line, "Kính gửi:")


def default_red(r: Reading) -> None:
    assert r.package.styles is not None
    defaults = r.package.styles.find(f"{w('docDefaults')}/{w('rPrDefault')}")
    assert defaults is not None
    set_property(defaults, "rPr", "color", "FF0000", {})


def style_left(r: Reading) -> None:
    """Alignment comes from the style of body paragraphs."""
    for identifier in {p.style for p in r.body}:
        style = r.package.style(identifier)
        assert style is not None
        set_property(style, "pPr", "jc", "left", {})
    for paragraph in r.body:
        for found in paragraph.element.iterfind(f"{w('pPr')}/{w('jc')}"):
            found.getparent().remove(found)  # type: ignore[union-attr]


def without_annex_mention(r: Reading) -> None:
    for paragraph in r.body:
        while "Phụ lục" in paragraph.raw:
            paragraph.replace("Phụ lục", "bảng")


def place_date_in_minutes(r: Reading) -> None:
    cell = r.corner(1, "right")
    twin = copy.deepcopy(r.number_line.element)
    cell.element.append(twin)
    added = Paragraph(twin, r.package, cell.inner, r.letterhead)
    added.replace(added.raw, "Hải Phòng, ngày 12 tháng 3 năm 2026")


def swap_labels(r: Reading) -> None:
    place = matching("^Địa điểm:")(r).element
    place.addprevious(matching("^Chủ trì:")(r).element)


def recipients_to_the_right(r: Reading) -> None:
    side = r.left_signature
    assert side.recipients_label is not None
    for paragraph in (side.recipients_label, *side.recipients):
        r.signature_table.rows[-1].cells[-1].element.append(paragraph.element)


def bordered(r: Reading) -> None:
    properties = r.letterhead.element.find(w("tblPr"))
    assert properties is not None
    for found in properties.findall(w("tblBorders")):
        properties.remove(found)
    etree.SubElement(etree.SubElement(properties, w("tblBorders")), w("bottom")).set(w("val"), "single")


def gap_before_motto(r: Reading) -> None:
    r.country.element.addnext(etree.Element(w("p")))


def centred_line(r: Reading, text: str) -> None:
    """A line in the middle of the page, above everything that follows the letterhead."""
    first = r._after_title[0]
    added = after(first, text, before=True)
    added.set("jc", "center")


def lower_heading(of: Callable[[Reading], Paragraph]) -> Edit:
    def edit(r: Reading) -> None:
        text = of(r).raw
        head, space, rest = text.partition(" ")
        of(r).replace(text, head + space + rest.capitalize())

    return edit


def lower_all(of: Callable[[Reading], Paragraph]) -> Edit:
    return lambda r: of(r).replace(of(r).raw, of(r).raw.capitalize())


def upper_all(of: Callable[[Reading], Paragraph]) -> Edit:
    return lambda r: of(r).replace(of(r).raw, of(r).raw.upper())


def name(r: Reading) -> Paragraph:
    return r.right_signature.names[0]


def header_row_flag(flag: str) -> Edit:
    return drop(lambda r: r.annexes[0].header_rows[0].element.find(f"{w('trPr')}/{w(flag)}"))


def widen_table(r: Reading) -> None:
    r.annexes[0].tables[0].element.find(f"{w('tblGrid')}/{w('gridCol')}").set(w("w"), "5000")  # type: ignore


def narrow_column(r: Reading) -> None:
    for row in r.annexes[0].tables[0].rows:
        row.cells[0].element.find(f"{w('tcPr')}/{w('tcW')}").set(w("w"), "400")  # type: ignore[union-attr]


def remark_lost(r: Reading) -> None:
    for paragraph in r.annexes[0].tables[0].paragraphs:
        if paragraph.line.endswith("YK-02"):
            paragraph.replace("YK-02", "YK-01")


def basis(r: Reading) -> None:
    after(r.body[0], "Căn cứ Luật Ban hành văn bản quy phạm pháp luật,", before=True)


def theme_font(r: Reading) -> None:
    plain(r).runs[0].set("rFonts", asciiTheme="minorHAnsi")


def one_run(r: Reading) -> Run:
    return plain(r).runs[0]


FAULTS = [
    Fault("letter paper", page(main, "pgSz", h="15840"), "A01"),
    Fault("landscape body", page(main, "pgSz", orient="landscape"), "A02"),
    Fault("annex not marked landscape", page(annex, "pgSz", orient="portrait"), "A03"),
    Fault("top margin 50 mm", page(main, "pgMar", top="2835"), "A04"),
    Fault("bottom margin 15 mm", page(annex, "pgMar", bottom="850"), "A05"),
    Fault("left margin 25 mm", page(annex, "pgMar", left="1417"), "A06"),
    Fault("right margin 10 mm", page(annex, "pgMar", right="567"), "A07"),
    Fault("Arial in one run", lambda r: one_run(r).set("rFonts", ascii="Arial", hAnsi="Arial"), "A08"),
    Fault("Arial for marks only", lambda r: one_run(r).set("rFonts", eastAsia="Arial"), "A08"),
    Fault("theme font", theme_font, "A08"),
    Fault("red run", lambda r: one_run(r).set("color", "FF0000"), "A09"),
    Fault("theme colour", lambda r: one_run(r).set("color", "auto", themeColor="accent1"), "A09"),
    Fault("red by document defaults", default_red, "A09"),
    Fault("decomposed letters", decompose, "A10"),
    Fault("page number on the left", par(page_number, "jc", "left"), "A11"),
    Fault("no page number", lambda r: [e.element.getparent().remove(e.element) for e in page_number(r).runs], "A11"),
    Fault("page number 12 pt", fmt(page_number, "sz", "24"), "A12"),
    Fault("page number italic", fmt(page_number, "i"), "A12"),
    Fault("Roman page numbers", page(main, "pgNumType", fmt="lowerRoman"), "A12"),
    Fault("pages from 5", page(main, "pgNumType", start="5"), "A12"),
    Fault("no titlePg", drop(lambda r: r.main.element.find(w("titlePg"))), "A13"),
    Fault("annex numbered on", drop(lambda r: annex(r).element.find(w("pgNumType"))), "A14"),
    Fault("page number in the footer", footer("default", "", page_field=True), "A15"),
    Fault("Quốc hiệu misspelt", say(lambda r: r.country, "CHỦ NGHĨA", "CHŨ NGHĨA"), "A16"),
    Fault("Quốc hiệu 15 pt", fmt(lambda r: r.country, "sz", "30"), "A17"),
    Fault("Quốc hiệu left", par(lambda r: r.country, "jc", "left"), "A17"),
    Fault("motto with a dash", say(lambda r: r.motto, "lập - Tự", "lập – Tự"), "A18"),
    Fault("motto not bold", fmt(lambda r: r.motto, "b", "0"), "A19 A20"),
    Fault("motto 1.5 lines", par(lambda r: r.motto, "spacing", line="360", lineRule="auto"), "A19"),
    Fault("empty line above the motto", gap_before_motto, "A19"),
    Fault("motto rule too short", par(motto_rule, "ind", left="1500", right="1500"), "A20"),
    Fault("no motto rule", drop(lambda r: motto_rule(r).element), "A20"),
    Fault("superior bold", fmt(lambda r: r.superiors[0], "b"), "A21"),
    Fault("superior lower case", lower_all(lambda r: r.superiors[0]), "A21"),
    Fault("issuer not bold", fmt(lambda r: r.issuers[0], "b", "0"), "A22"),
    Fault("issuer 14 pt", fmt(lambda r: r.issuers[0], "sz", "28"), "A22"),
    Fault("agency rule too long", par(agency_rule, "ind", left="1000", right="1000"), "A23"),
    Fault("agency rule off the centre", par(agency_rule, "ind", left="1402", right="1802"), "A23"),
    Fault("letterhead with borders", bordered, "A24"),
    Fault("number 14 pt", fmt(lambda r: r.number_line, "sz", "28"), "A25"),
    Fault("spaces in the number", say(lambda r: r.number_line, "/BC-", "/BC -"), "A25 A26"),
    Fault("symbol of another agency", say(lambda r: r.number_line, "STP", "STC"), "A26"),
    Fault("minutes with BC", say(lambda r: r.number_line, "BB", "BC"), "A27", "minutes"),
    Fault("number 7", say(lambda r: r.number_line, "12", "7"), "A28", "minutes"),
    Fault("tháng 03", say(lambda r: r.place_date, "tháng 3", "tháng 03"), "A29 A68"),
    Fault("date in figures", say(lambda r: r.place_date, "ngày 20 tháng 3 năm 2026", "20/3/2026"), "A29 A68"),
    Fault("date upright", fmt(lambda r: r.place_date, "i", "0"), "A30"),
    Fault("date under the motto of minutes", place_date_in_minutes, "A31", "minutes"),
    Fault("title lower case", lower_all(lambda r: r.title), "A32"),
    Fault("title left", par(lambda r: r.title, "jc", "left"), "A32"),
    Fault("title of minutes 15 pt", fmt(lambda r: r.title, "sz", "30"), "A33", "minutes"),
    Fault("summary in capitals", upper_all(lambda r: r.summary[0]), "A34"),
    Fault("summary 12 pt", fmt(lambda r: r.summary[0], "sz", "24"), "A34"),
    Fault("no summary rule", drop(lambda r: summary_rule(r).element), "A35"),
    Fault("summary rule across the page", par(summary_rule, "ind", left="0", right="0"), "A35"),
    Fault("no Kính gửi", drop(lambda r: r.addressees[0].element), "A36"),
    Fault("Kính gửi bold", fmt(lambda r: r.addressees[0], "b"), "A36"),
    Fault("addressee with a period", say(lambda r: r.addressees[0], "Tư pháp", "Tư pháp."), "A37"),
    Fault("two addressees badly set", second_addressee, "A37 A38"),
    Fault("one paragraph 13 pt", fmt(plain, "sz", "26"), "A39"),
    Fault("one paragraph italic", fmt(plain, "i"), "A39"),
    Fault("body left", par(plain, "jc", "left"), "A40"),
    Fault("body left by its style", style_left, "A40"),
    Fault("first line 0.7 cm", par(plain, "ind", firstLine="397"), "A41"),
    Fault("no gap", par(plain, "spacing", before="0"), "A42"),
    Fault("contextual spacing", lambda r: [p.set("contextualSpacing") for p in r.body], "A42"),
    Fault("double lines", par(plain, "spacing", line="480", lineRule="auto"), "A43"),
    Fault("exactly 12 pt", par(plain, "spacing", line="240", lineRule="exact"), "A43"),
    Fault("basis upright, with a comma", basis, "A44"),
    Fault("heading lower case", lower_heading(first_heading), "A45"),
    Fault("heading not bold", fmt(first_heading, "b", "0"), "A45"),
    Fault("heading without number", say(first_heading, "I. ", ""), "A45 A48"),
    Fault("sentence in bold", fmt(matching(r"^1\. .*[.;]$"), "b"), "A46"),
    Fault("clause heading regular", fmt(matching(r"^1\. .*[^.;:]$"), "b", "0"), "A46"),
    Fault("letter f", say(matching(r"^b\) "), "b) ", "f) "), "A47"),
    Fault("point in bold", fmt(matching(r"^a\) "), "b"), "A47"),
    Fault("II twice", say(matching(r"^III\. "), "III. ", "II. "), "A48"),
    Fault("clause 2 left out", say(matching(r"^2\. "), "2. ", "3. "), "A48"),
    Fault("no end mark", say(lambda r: r.body[-1], "./.", "."), "A49"),
    Fault("end mark in the middle", lambda r: after(plain(r), "Đã xong./."), "A49"),
    Fault("no end mark in minutes", say(lambda r: r.body[-1], "./.", "."), "A49 A60", "minutes"),
    Fault("Nơi nhận upright", fmt(lambda r: r.left_signature.recipients_label, "i", "0"), "A50"),
    Fault("Nơi nhận 13 pt", fmt(lambda r: r.left_signature.recipients_label, "sz", "26"), "A50"),
    Fault("recipient 12 pt", fmt(recipient, "sz", "24"), "A51"),
    Fault("recipient without semicolon", say(recipient, ";", ""), "A51"),
    Fault("first recipient", say(lambda r: recipient(r, 0), "Như trên", "Như kính gửi"), "A52"),
    Fault("last recipient with semicolon", say(lambda r: recipient(r, -1), "XDKTVB.", "XDKTVB;"), "A53"),
    Fault("archive of minutes", say(lambda r: recipient(r, -1), "Hồ sơ", "hồ sơ"), "A53", "minutes"),
    Fault("post lower case", lower_all(lambda r: r.right_signature.captions[1]), "A54"),
    Fault("post not bold", fmt(lambda r: r.right_signature.captions[0], "b", "0"), "A54"),
    Fault("deputy without KT.", say(lambda r: r.right_signature.captions[0], "KT. ", ""), "A55"),
    Fault("KT without period", say(lambda r: r.right_signature.captions[0], "KT.", "KT"), "A55"),
    Fault("TM. for a Sở", say(lambda r: r.right_signature.captions[0], "KT.", "TM."), "A55"),
    Fault("name in capitals", upper_all(name), "A56"),
    Fault("another signer", say(name, "Văn A", "Văn B"), "A56"),
    Fault("no room to sign", par(name, "spacing", before="800"), "A56"),
    Fault("degree before the name", say(name, "Nguyễn", "TS. Nguyễn"), "A56 A57"),
    Fault("chair before the place", swap_labels, "A58", "minutes"),
    Fault("start without time", say(matching("^Thời gian"), "08 giờ 00 phút", "sáng"), "A59", "minutes"),
    Fault("end line", say(lambda r: r.body[-1], "kết thúc vào", "kết thúc lúc"), "A60", "minutes"),
    Fault("end before the start", say(lambda r: r.body[-1], "11 giờ", "07 giờ"), "A60", "minutes"),
    Fault("caption", say(lambda r: r.right_signature.captions[0], "CHỦ TỌA", "CHỦ TRÌ"), "A61", "minutes"),
    Fault("another secretary", say(lambda r: r.left_signature.names[0], "Văn C", "Văn K"), "A62", "minutes"),
    Fault("recipients on the right", recipients_to_the_right, "A51 A53 A63", "minutes"),
    Fault("annex not mentioned", without_annex_mention, "A64"),
    Fault("PHỤ LỤC", upper_all(lambda r: r.annexes[0].word), "A65"),
    Fault("Phụ lục 13 pt", fmt(lambda r: r.annexes[0].word, "sz", "26"), "A65"),
    Fault("one annex numbered", say(lambda r: r.annexes[0].word, "Phụ lục", "Phụ lục I"), "A66"),
    Fault("annex title lower case", lower_all(lambda r: r.annexes[0].titles[0]), "A67"),
    Fault("reference upright", fmt(lambda r: r.annexes[0].reference, "i", "0"), "A68"),
    Fault("reference to another number", say(lambda r: r.annexes[0].reference, "45/", "46/"), "A68"),
    Fault(
        "another column",
        lambda r: r.annexes[0].header_rows[0].cells[1].paragraphs[0].replace("Điều, khoản", "Điều luật"),
        "A69",
    ),
    Fault("header row not repeated", header_row_flag("tblHeader"), "A70"),
    Fault("header row may split", header_row_flag("cantSplit"), "A70"),
    Fault("table too wide", widen_table, "A70"),
    Fault("column too narrow", narrow_column, "A70"),
    Fault("remark lost", remark_lost, "A71"),
    Fault("Khoản", say(matching(r"\bkhoản \d+ Điều"), "khoản ", "Khoản "), "A72"),
    Fault("điều", say(matching(r"^[^“]*khoản \d+ Điều"), " Điều ", " điều "), "A72"),
    Fault("Sở tư pháp", say(matching("Sở Tư pháp"), "Sở Tư pháp", "Sở tư pháp"), "A73"),
    Fault("padded month in the body", say(matching("tháng 3 năm"), "tháng 3", "tháng 03"), "A74"),
    Fault("district", lambda r: after(plain(r), "Đại diện huyện An Lão phát biểu."), "A75"),
    Fault("bullet", say(matching("^- "), "- ", "• "), "A76"),
    Fault("signatures may stand alone", par(lambda r: r.body[-1], "keepNext", "0"), "A77"),
    Fault(
        "signatures may split",
        drop(lambda r: r.signature_table.rows[0].element.find(f"{w('trPr')}/{w('cantSplit')}")),
        "A77",
        "minutes",
    ),
    Fault("contact line without rule", footer("first", "Địa chỉ: …"), "A78"),
    Fault("contact line on later pages", footer("default", "Địa chỉ: …"), "A78"),
    Fault("drafter's mark", lambda r: after(recipient(r, -1), "Người soạn: X"), "A79"),
    Fault("notice of another agency", say(lambda r: r.number_line, "STP", "STC"), "A81", "notice"),
    Fault("notice with a hyphen", say(lambda r: r.title, "THÔNG BÁO", "THÔNG - BÁO"), "A82", "notice"),
    Fault("title of a notice 12 pt", fmt(lambda r: r.title, "sz", "24"), "A82", "notice"),
    Fault("notice undated", say(lambda r: r.place_date, "tháng 3", "tháng 03"), "A29", "notice"),
    Fault("notice to somebody", lambda r: centred_line(r, "Kính gửi: Bộ Tư pháp"), "A83", "notice"),
    Fault("as above in a notice", say(recipient, "Ủy ban", "Như trên; Ủy ban"), "A83", "notice"),
    Fault("signer of a notice upright", fmt(name, "b", "0"), "A56", "notice"),
    Fault("notice signed by the head", say(lambda r: r.right_signature.captions[0], "KT. ", ""), "A55", "notice"),
    Fault("letter with a type", say(lambda r: r.number_line, "STP-", "CV-STP-"), "A84", "letter"),
    Fault("letter without its unit", say(lambda r: r.number_line, "-XDKTVB", ""), "A84", "letter"),
    Fault("no V/v", say(lambda r: r.letter_subject, "V/v", "Về việc"), "A85", "letter"),
    Fault("V/v 14 pt", fmt(lambda r: r.letter_subject, "sz", "28"), "A85", "letter"),
    Fault("V/v bold", fmt(lambda r: r.letter_subject, "b"), "A85", "letter"),
    Fault("V/v left", par(lambda r: r.letter_subject, "jc", "left"), "A85", "letter"),
    Fault("V/v at the number", par(lambda r: r.letter_subject, "spacing", before="60"), "A85", "letter"),
    Fault(
        "V/v closed",
        lambda r: r.letter_subject.replace(r.letter_subject.raw, r.letter_subject.raw + "."),
        "A85",
        "letter",
    ),
    Fault("V/v in a notice", lambda r: after(r.number_line, "V/v thông báo kết luận"), "A86", "notice"),
    Fault("title above a letter", lambda r: centred_line(r, "CÔNG VĂN"), "A36 A40 A41 A87", "letter"),
    Fault("letter to nobody", drop(lambda r: r.addressees[0].element), "A36 A87", "letter"),
    Fault("Kính gửi of a letter italic", fmt(lambda r: r.addressees[0], "i"), "A36", "letter"),
    Fault("first recipient of a letter", say(lambda r: recipient(r, 0), "Như trên", "Như kính gửi"), "A52", "letter"),
    Fault("letter unfinished", say(lambda r: r.body[-1], "./.", "."), "A49", "letter"),
    Fault("two tone styles", say(matching("Ủy ban"), "Ủy ban", "Uỷ ban"), "A80"),
]


@pytest.mark.thinned(3)
@pytest.mark.parametrize("fault", [pytest.param(f, id=f"{f.name}-{f.ids}".replace(" ", "_")) for f in FAULTS])
def test_fault(rendered: Rendered, fault: Fault) -> None:
    facts = FACTS[FULL, fault.kind]
    reading = Reading(rendered(FULL, fault.kind)[SUFFIX[fault.kind]], fault.kind, facts)
    fault.edit(reading)
    found = check(reading.package.save(), fault.kind, facts)
    assert {f.partition(":")[0] for f in found} == set(fault.ids.split()), found


def test_every_assertion_has_a_fault() -> None:
    known = {a.id for kind in SUFFIX for a in applicable(kind)}
    assert known - {i for fault in FAULTS for i in fault.ids.split()} == set()
