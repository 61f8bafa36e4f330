"""Every nasty text through every field that takes text: it comes back from the document as typed, or is refused."""

from __future__ import annotations

import io
import json
import os
import re
import unicodedata
import zipfile
from collections.abc import Callable
from functools import cache
from typing import Any

import pytest
from lxml import etree

from free_text import Field, filled, text_fields
from hoithao.catalogue import message
from hoithao.diagnostics import Severity
from hoithao.gate import FORBIDDEN
from hoithao.model.workshop import Workshop
from hoithao.output import WORD_KINDS, Output
from hoithao.pipeline import Input, check, render
from nasty_strings import NASTY, REFUSED
from reading import document_text
from test_bad_input import full

Text = Callable[[str], str]

NO_FREE_TEXT: dict[Field, str] = {
    ("Annex", "columns"): "one of the columns",
    ("By", "voice"): "one of the voices, or one that begins like one",
    ("Consensus", "targets"): "a place of the draft",
    ("Draft", "file"): "the path of a file",
    ("Draft", "type"): "one of the kinds of documents",
    ("Event", "organizer"): "of a roll-up; tests/test_rollup.py",
    ("Event", "title"): "of a roll-up; tests/test_rollup.py",
    ("Event", "venue"): "of a roll-up; tests/test_rollup.py",
    ("Issue", "targets"): "a place of the draft",
    ("Letter", "number"): "a number",
    ("Look", "file"): "the path of a file",
    ("Minutes", "number"): "a number",
    ("Notice", "number"): "a number",
    ("Remark", "source"): "the id of a reply",
    ("Remark", "targets"): "a place of the draft",
    ("Report", "number"): "a number",
    ("Response", "article"): "a place of the next draft",
    ("Section", "ref"): "a place of the draft",
    ("Signer", "degree"): "may not stand before the name of who signs (HT502)",
    ("Signer", "honorific"): "may not stand before the name of who signs (HT502)",
    ("Unit", "of"): "of a roll-up; tests/test_rollup.py",
    ("Workshop", "templates"): "the path of a folder",
}
"""Fields of the type «text» that their checks narrow."""

UNPRINTED = {
    "one day": {
        "heading": "an article is named by its number",
        "draft.basis": "the draft's own words",
        "section.text": "the draft's own words",
        "report.signer.unit": "a signature has a position and no unit",
        "notice.signer.unit": "a signature has a position and no unit",
        "letter.signer.unit": "a signature has a position and no unit",
    },
    "several days": {
        "part 1 title": "a part is named by its name",
        "part 2 title": "a part is named by its name",
        **dict.fromkeys(
            ("venue", "heading", "sx", "question", "p1", "p2", "r1.condition", "consensus"),
            "taken out of this workshop",
        ),
    },
}
"""What no document prints, and why."""


def every_day(text: Text) -> dict[str, Any]:
    """A workshop on one draft, with everything that fits in one."""
    workshop = full(text)
    workshop["news"] = {key: text(f"news.{key}") for key in ("headline", "sapo", "author")}
    workshop["draft"]["bases"] = [text("draft.basis")]
    workshop["draft"]["sections"][0]["text"] = text("section.text")
    workshop["papers"]["listed"].append({"title": text("paper2"), "unit": text("paper.unit")})
    for key in ("report", "notice", "letter"):
        signer = workshop[key]["signer"]
        signer["unit"] = text(f"{key}.signer.unit")
    workshop["letter"]["signer"] |= {"capacity": "TUQ", "authority": [text("letter.authority")]}
    return workshop


def of_several_days(text: Text) -> dict[str, Any]:
    """A workshop in sessions on a draft in parts, whose remarks were answered."""
    workshop = full(text)
    meeting = workshop["workshop"]
    for key in ("date", "start", "end", "venue"):
        del meeting[key]
    meeting["sessions"] = [
        {"date": f"1{day}/3/2026", "title": text(f"session {day}"), "venue": text(f"venue {day}")} for day in (2, 3)
    ]
    draft = workshop["draft"]
    del draft["sections"]
    draft["parts"] = [
        {
            "id": f"p{at}",
            "name": text(f"part {at}"),
            "title": text(f"part {at} title"),
            "sections": [{"ref": "Điều 1"}, {"id": f"s{at}", "heading": text(f"section {at}")}],
        }
        for at in (1, 2)
    ]
    del workshop["issues"]
    workshop["conclusion"]["consensus"] = [{"text": text("consensus")}]
    for at, remark in enumerate(workshop["remarks"]):
        for key in ("issue", "option", "fallback", "condition"):
            remark.pop(key, None)
        if "targets" in remark:
            remark["targets"] = [f"s{at % 2 + 1}"]
        remark["response"] = {"status": "partly", "text": text("response"), "by": text("response.by")}
    workshop["report"]["annex"] = {"profile": "luat-2025"}
    return workshop


FORMS = {"one day": every_day, "several days": of_several_days}


def as_file(workshop: dict[str, Any]) -> Input:
    return Input("x.yaml", json.dumps(workshop, ensure_ascii=False).encode())


def documents(workshop: dict[str, Any]) -> list[Output]:
    made: list[Output] = []
    for kind in WORD_KINDS:
        result = render(as_file(workshop), only=kind)
        stopped = [one for one in result.diagnostics if one.severity is Severity.ERROR]
        assert stopped == [], [(one.code, one.path, message(one)) for one in stopped[:5]]
        made += result.outputs
    return made


@cache
def _names(form: str) -> list[str]:
    names: list[str] = []

    def text(name: str) -> str:
        names.append(name)
        return f"Q{len(names)}Z"

    FORMS[form](text)
    return names


def test_there_are_enough_texts_and_none_is_refused_by_its_characters() -> None:
    assert len(NASTY) >= 500
    assert not [one for one in NASTY if FORBIDDEN.search(one)]
    assert not set(NASTY) & set(REFUSED)


def test_every_field_of_text_is_filled() -> None:
    """A new field of the model has to be put into one of the workshops here, or be said to take no free text."""
    covered: set[Field] = set()
    for form in FORMS.values():
        workshop = Workshop.model_validate(form(lambda name: f"§{name}"))
        covered |= set(filled(workshop, "§"))
    assert text_fields() - covered == set(NO_FREE_TEXT)


def _batches(count: int) -> list[tuple[str, ...]]:
    return [NASTY[at::count] for at in range(count)]


BATCHES = 5
FOLDED = re.compile(r"[ \t\n]*[\t\n][ \t\n]*")
"""What a sentence that retells a text makes one blank of; blanks without a line end or a tab stay."""


BY_HAND = os.environ.get("HYPOTHESIS_PROFILE") == "long"
ROUNDS = [(form, batch) for form in FORMS for batch in range(BATCHES) if BY_HAND or form == "one day" or batch == 0]
"""Every text through every field of one workshop; by hand also all of them through the other one."""


@pytest.mark.parametrize(("form", "batch"), ROUNDS)
def test_every_text_comes_back_from_every_field(form: str, batch: int) -> None:
    texts = _batches(BATCHES)[batch]
    typed = "¦".join(texts)
    count = 0

    def text(_: str) -> str:
        nonlocal count
        count += 1
        return f"Q{count}Z{typed}Z{count}Q"

    made = documents(FORMS[form](text))
    assert {output.kind for output in made} == set(WORD_KINDS)
    wanted = unicodedata.normalize("NFC", typed)
    capitals = unicodedata.normalize("NFC", wanted.upper())
    forms = {wanted, wanted.upper(), capitals, *(FOLDED.sub(" ", one) for one in (wanted, capitals))}
    printed: set[int] = set()
    for output in made:
        valid_and_inert(output.data)
        for found in re.finditer(r"Q(\d+)Z(.*?)Z\1Q", document_text(output.data), re.DOTALL | re.IGNORECASE):
            printed.add(int(found[1]))
            assert found[2] in forms, _difference(found[2], wanted)
    names = _names(form)
    unprinted = {name for at, name in enumerate(names, start=1) if at not in printed}
    assert unprinted == set(UNPRINTED[form])


def _difference(found: str, wanted: str) -> str:
    at = next(
        (at for at, (a, b) in enumerate(zip(found, wanted, strict=False)) if a != b), min(len(found), len(wanted))
    )
    return f"at {at}: {found[at - 20 : at + 20]!r} for {wanted[at - 20 : at + 20]!r}"


def valid_and_inert(data: bytes) -> None:
    """The package is well-formed, refers to nothing outside, and has no field but that of the page number."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert package.testzip() is None
        names = package.namelist()
        parts = {name: etree.fromstring(package.read(name)) for name in names}
    for name, part in parts.items():
        for node in part.iter():
            tag = etree.QName(node).localname
            assert tag not in ("hyperlink", "object", "pict", "altChunk", "subDoc", "control", "fldSimple", "script")
            if tag == "instrText":
                assert (node.text or "").strip() == "PAGE"
            if tag == "Relationship":
                assert node.get("TargetMode") is None
                assert "://" not in node.get("Target", "")
        assert not name.lower().endswith((".bin", ".exe", ".vbs", ".js"))
    assert not [name for name in names if not name.endswith((".xml", ".rels"))]


@pytest.mark.parametrize("kind", ["plain", "JSON escapes", "single quotes", "block"])
def test_a_remark_is_word_for_word_in_the_annex_however_it_is_typed(kind: str) -> None:
    """Blanks at both ends too: nothing stands around them to hold them."""
    from reading import annex_rows

    texts = [one for one in NASTY if one.strip() and re.search(r"\S", one)]
    rows = []
    kept = []
    for at, one in enumerate(texts):
        typed = {
            "plain": json.dumps(one, ensure_ascii=False),
            "JSON escapes": json.dumps(one, ensure_ascii=all(ord(char) < 0x10000 for char in one)),
            "single quotes": "'" + one.replace("'", "''") + "'",
            "block": "|-\n" + "".join(f"      {line}\n" for line in one.split("\n")),
        }[kind]
        if kind in ("single quotes", "block") and (set("\n\t") & set(one) or one != one.strip(" ")):
            continue  # YAML itself folds or strips these
        kept.append(one)
        rows.append(
            f"  - id: R{at}\n    by: {{units: u}}\n    targets: general\n    stance: amend\n    text: {typed}\n"
        )
    head = (
        "schema: 1\norganizers: {name: Sở Tư pháp, symbol: STP}\nworkshop: {title: x}\ndraft: {type: Luật, title: x}\n"
    )
    data = (head + "units: [{id: u, name: Sở Nội vụ}]\nremarks:\n" + "".join(rows)).encode()
    result = render(Input("x.yaml", data), only="report")
    assert [one.code for one in result.diagnostics if one.severity is Severity.ERROR] == []
    (output,) = result.outputs
    cells = {row[0].split("\n")[1]: row for row in annex_rows(output.data)}
    assert len(cells) == len(kept) > 400
    numbers = {one: at for at, one in enumerate(texts)}
    for one in kept:
        wanted = unicodedata.normalize("NFC", one)
        row = cells[f"R{numbers[one]}"]
        assert wanted in row, (one, row)


@pytest.mark.parametrize("refused", REFUSED, ids=lambda text: ascii(text))
@pytest.mark.parametrize("escaped", [False, True])
def test_what_may_not_be_in_a_document_is_refused_with_its_field(refused: str, escaped: bool) -> None:
    typed = json.dumps(refused, ensure_ascii=escaped)
    if escaped and re.search(r"\\u[dD][89a-fA-F]", typed):
        typed = '"' + "".join(f"\\U{ord(char):08X}" for char in refused) + '"'
    elif not escaped and "\\" in typed:
        typed = f'"{refused}"'
    text = f"schema: 1\norganizers: {{name: Sở Tư pháp, symbol: STP}}\nworkshop:\n  title: x\n  venue: {typed}\n"
    result = check(Input("x.yaml", text.encode()))
    found = [one for one in result.diagnostics if one.code == REFUSED[refused]]
    assert [one.span.start.line for one in found if one.span] == [5]
    if REFUSED[refused] == "HT112":
        assert found[0].params == {"key": "venue", "char": f"U+{ord(refused[1]):04X}"}
    assert any(one.severity is Severity.ERROR for one in found)


@pytest.mark.parametrize("field", sorted({name for form in FORMS for name in _names(form)})[:: 1 if BY_HAND else 4])
def test_what_changes_how_text_is_read_is_never_silent_in_any_field(field: str) -> None:
    """Direction marks stop the run; what cannot be seen is told; where, is told too."""
    form = next(form for form in FORMS if field in _names(form))
    at = _names(form).index(field)
    for char, code in (("\u202e", "HT612"), ("\u200b", "HT611"), ("\U000e0041", "HT611")):
        count = -1

        def text(name: str, char: str = char) -> str:
            nonlocal count
            count += 1
            return f"{name} a{char}b" if count == at else name

        found = [one for one in check(as_file(FORMS[form](text))).diagnostics if one.code in ("HT611", "HT612")]
        assert [(one.code, one.params["value"]) for one in found] == [(code, f"U+{ord(char):04X}")]
