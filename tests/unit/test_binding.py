"""Faults of shape: each once, with its code, in the file and on the line that is wrong."""

from __future__ import annotations

import pytest

from hoithao.binding import bind
from hoithao.diagnostics import Diagnostic
from hoithao.layers import Layers
from hoithao.model.workshop import Workshop
from hoithao.source import Source
from hoithao.tree import parse_tree

BASE = """\
schema: 1
organizers:
  - {name: Sở Tư pháp, symbol: STP}
workshop:
  title: Hội thảo góp ý
  date: 24/9/2024
draft:
  type: Nghị định
  title: về việc này
remarks:
  - id: YK-01
    by: {speakers: Nguyễn Văn B}
    targets: [general]
    text: Đề nghị xem lại.
"""
END = BASE.count("\n") + 1


def layers(*texts: str) -> Layers:
    trees = []
    for name, text in zip(("w.yaml", "hoithao.yaml"), texts, strict=False):
        tree, found = parse_tree(Source(name, text))
        assert tree is not None
        assert found == []
        trees.append(tree)
    return Layers(tuple(trees))


def bound(*texts: str) -> Workshop:
    workshop, found = bind(layers(*texts))
    assert found == []
    assert workshop is not None
    return workshop


def faults(*texts: str) -> list[Diagnostic]:
    workshop, found = bind(layers(*texts))
    assert workshop is None
    return found


def placed(*texts: str) -> list[tuple[str, str, int]]:
    found = []
    for one in faults(*texts):
        assert one.span is not None
        assert one.span.file == one.file
        found.append((one.code, one.file, one.span.start.line))
    return sorted(found, key=lambda one: (one[1], one[2], one[0]))


def changed(old: str, new: str) -> str:
    assert old in BASE
    return BASE.replace(old, new)


def test_the_base_is_a_workshop() -> None:
    assert bound(BASE).remarks[0].by.speakers[0].name == "Nguyễn Văn B"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Required, unknown.
        pytest.param(changed("schema: 1\n", ""), [("HT201", 1)], id="schema-missing"),
        pytest.param(changed("schema: 1", "schema: 2"), [("HT206", 1)], id="schema-of-another-kind"),
        pytest.param(changed("  title: Hội thảo góp ý\n", ""), [("HT201", 4)], id="title-missing"),
        pytest.param(changed("title: Hội thảo góp ý", "title:"), [("HT201", 5)], id="title-empty"),
        pytest.param(changed("    text: Đề nghị xem lại.\n", ""), [("HT201", 11)], id="text-missing"),
        pytest.param(changed("id: YK-01", "id:"), [("HT201", 11)], id="id-empty"),
        pytest.param(BASE + "  - {id: YK-02, by: {units: x}}\n", [("HT201", END)], id="second-remark"),
        pytest.param(BASE + "headcount: {about: trên}\n", [("HT201", END)], id="total-missing"),
        pytest.param(BASE + "remark: x\n", [("HT202", END)], id="unknown-at-the-top"),
        pytest.param(BASE + "remark:\n", [("HT202", END)], id="unknown-and-empty"),
        pytest.param(changed("  date:", "  dat: 1\n  date:"), [("HT202", 6)], id="unknown-in-a-mapping"),
        pytest.param(
            changed("{speakers: N", "{speakers: {nam: x, name: N").replace("B}", "B}}"),
            [("HT202", 12)],
            id="unknown-in-a-single-item",
        ),
        # Kinds.
        pytest.param(changed("Hội thảo góp ý", "[a, b]"), [("HT203", 5)], id="list-for-text"),
        pytest.param(changed("Hội thảo góp ý", "{a: b}"), [("HT203", 5)], id="mapping-for-text"),
        pytest.param(changed("Hội thảo góp ý", "\n    a: b"), [("HT203", 6)], id="block-mapping-for-text"),
        pytest.param(changed("[general]", "[[general]]"), [("HT203", 13)], id="list-in-a-list-of-texts"),
        pytest.param(changed("[general]", "\n      - general\n      -"), [("HT203", 15)], id="empty-item"),
        pytest.param(changed("[general]", "{a: b}"), [("HT203", 13)], id="mapping-for-a-list-of-texts"),
        pytest.param(changed("id: YK-01", "id: [a]"), [("HT203", 11)], id="list-for-id"),
        pytest.param(BASE + "units: {id: a, name: b}\n", [("HT204", END)], id="mapping-for-a-list"),
        pytest.param(BASE + "units: x\n", [("HT204", END)], id="text-for-a-list"),
        pytest.param(BASE + "conclusion: [a]\n", [("HT205", END)], id="list-for-a-mapping"),
        pytest.param(BASE + "conclusion: a\n", [("HT205", END)], id="text-for-a-mapping"),
        pytest.param(BASE + "  - chữ\n", [("HT205", END)], id="text-for-a-remark"),
        pytest.param(BASE + "  -\n", [("HT205", END)], id="nothing-for-a-remark"),
        pytest.param(BASE + "chair: Trần A\n", [("HT205", END)], id="text-for-a-person"),
        pytest.param(BASE + "report: x\n", [("HT205", END)], id="text-for-a-report"),
        pytest.param(
            changed("  - {name: Sở Tư pháp, symbol: STP}", "  - Sở Tư pháp"), [("HT205", 3)], id="text-for-organizer"
        ),
        pytest.param(changed("{speakers: Nguyễn Văn B}", "Nguyễn Văn B"), [("HT205", 12)], id="text-for-by"),
        # Values.
        pytest.param(BASE + "    stance: ammend\n", [("HT206", END)], id="unknown-choice"),
        pytest.param(BASE + "    stance: [amend]\n", [("HT206", END)], id="list-for-a-choice"),
        pytest.param(changed("24/9/2024", "31/9/2024"), [("HT207", 6)], id="no-such-day"),
        pytest.param(changed("24/9/2024", "tháng 9"), [("HT207", 6)], id="no-date"),
        pytest.param(changed("24/9/2024", "[24/9/2024]"), [("HT207", 6)], id="list-for-a-date"),
        pytest.param(changed("24/9/2024", '""'), [("HT207", 6)], id="quoted-nothing-for-a-date"),
        pytest.param(changed("  date:", "  start: 25:00\n  date:"), [("HT208", 6)], id="no-such-time"),
        pytest.param(changed("  date:", "  start: {a: b}\n  date:"), [("HT208", 6)], id="mapping-for-a-time"),
        pytest.param(BASE + "headcount: {total: bảy mươi}\n", [("HT209", END)], id="words-for-a-count"),
        pytest.param(BASE + "headcount: {total: -1}\n", [("HT209", END)], id="below-zero"),
        pytest.param(BASE + "headcount: {total: 1_000}\n", [("HT209", END)], id="underscore"),
        pytest.param(BASE + "headcount: {total: 1.5}\n", [("HT209", END)], id="fraction"),
        pytest.param(BASE + f"headcount: {{total: {'9' * 5000}}}\n", [("HT209", END)], id="far-too-large"),
        pytest.param(BASE + "headcount: {total: [1]}\n", [("HT209", END)], id="list-for-a-count"),
        pytest.param(BASE + "votes:\n  - {question: a, for: x}\n", [("HT209", END + 1)], id="count-under-an-alias"),
        pytest.param(BASE + "units:\n  - {id: a, name: b, invited: maybe}\n", [("HT209", END + 1)], id="flag"),
        pytest.param(BASE + "look: {line_spacing: rộng}\n", [("HT209", END)], id="measure"),
        pytest.param(changed("Hội thảo góp ý", '"  "'), [("HT210", 5)], id="blank"),
        pytest.param(changed("Hội thảo góp ý", '""'), [("HT210", 5)], id="quoted-nothing"),
        pytest.param(changed("id: YK-01", "id: Y K"), [("HT211", 11)], id="blank-in-id"),
        pytest.param(changed("id: YK-01", f"id: {'a' * 65}"), [("HT211", 11)], id="id-too-long"),
        pytest.param(BASE + "look: {margin_left: 29}\n", [("HT213", END)], id="margin"),
        pytest.param(BASE + "look: {body_size: 15}\n", [("HT220", END)], id="size"),
        pytest.param(
            BASE + "attendees:\n  - {name: A}\n  - {name: A, group: B}\n  - {count: 3}\n",
            [("HT215", END + 2), ("HT215", END + 3)],
            id="person-or-group",
        ),
        pytest.param(
            changed("  title: về việc này\n", "  title: x\n  sections:\n    - {ref: Điều 1}\n    - {heading: x}\n"),
            [("HT216", 12)],
            id="section-without-name",
        ),
        pytest.param(
            changed("organizers:\n  - {name: Sở Tư pháp, symbol: STP}", "organizers: []"),
            [("HT218", 2)],
            id="no-organizer",
        ),
        # Several faults at once, each where it is.
        pytest.param(
            changed("24/9/2024", "x").replace("general", "general, {a: b}") + "    stanse: amend\nunits: x\n",
            [("HT207", 6), ("HT203", 13), ("HT202", END), ("HT204", END + 1)],
            id="several",
        ),
        pytest.param(
            BASE + "chair:\n  - {name Nguyễn Văn A, unit: stp}\n", [("HT202", END + 1)], id="no-colon-in-brackets"
        ),
        pytest.param(
            BASE + "units:\n  - {id: a, ten: A}\n  - {id: b, ten: B}\n  - {id: c, name: C, ten: C}\n  - {id: d}\n",
            [("HT201", END + 1), ("HT202", END + 1), ("HT201", END + 4)],
            id="one-wrong-key-in-many-items",
        ),
        pytest.param(
            BASE + "votes:\n  - id: mot\n    base: cast\n      Thông qua phương án một.\n",
            [("HT206", END + 2)],
            id="the-line-of-a-key-is-lost",
        ),
        pytest.param(
            BASE + "report:\n  - {id: a, numbr: 1}\n  - {id: b, date: x}\n",
            [("HT202", END + 1), ("HT207", END + 2)],
            id="list-of-reports",
        ),
        pytest.param(
            BASE + "chair:\n  - {name: A}\n  - {name: B, x: 1}\n  - {nam: C}\n",
            [("HT202", END + 2), ("HT202", END + 3)],  # not that «name» is missing besides
            id="third-chair",
        ),
        pytest.param(
            BASE + "conclusion:\n  consensus:\n    - a\n    - {text: b, isues: c}\n    - [a]\n",
            [("HT202", END + 3), ("HT205", END + 4)],
            id="text-or-mapping",
        ),
    ],
)
def test_every_fault_once_on_its_line(text: str, expected: list[tuple[str, int]]) -> None:
    assert placed(text) == [(code, "w.yaml", line) for code, line in sorted(expected, key=lambda one: one[::-1])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (BASE + "drafts:\n  - {id: a, type: b, title: c}\n", [("HT217", END)]),
        (
            changed(
                "  title: về việc này\n",
                "  title: x\n  sections:\n    - {ref: Điều 1}\n  parts:\n    - {id: a, name: b}\n",
            ),
            [("HT217", 12)],
        ),
    ],
)
def test_keys_that_exclude_each_other_are_shown(text: str, expected: list[tuple[str, int]]) -> None:
    assert placed(text) == [(code, "w.yaml", line) for code, line in expected]


@pytest.mark.parametrize(
    ("text", "nearest"),
    [
        (BASE + "remark: x\n", "remarks"),
        (BASE + "qz: x\n", ""),
        (changed("  date:", "  Date: 1\n  date:"), "date"),
        (BASE + "    stanse: x\n", "stance"),
        (BASE + "votes:\n  - {question: a, fo: 3}\n", "for"),
        (BASE + "report:\n  - {id: a}\n  - {annex: {colums: [text]}}\n", "columns"),
        (BASE + "    response: {status: noted, txt: x}\n", "text"),
        (
            changed("  title: về việc này\n", "  title: x\n  sections:\n    - {ref: a, sections: [{re: b, ref: c}]}\n"),
            "ref",
        ),
    ],
)
def test_an_unknown_key_is_answered_with_the_nearest(text: str, nearest: str) -> None:
    (found,) = faults(text)
    assert found.code == "HT202"
    assert found.params["nearest"] == nearest


def test_an_unknown_choice_is_answered_with_the_nearest() -> None:
    (found,) = faults(changed("  date:", "  kind: Hoi thao\n  date:"))
    assert found.params["nearest"] == "hội thảo"
    assert found.params["options"] == "hội thảo, hội nghị, tọa đàm, cuộc họp"


def test_values_of_messages_are_what_was_typed() -> None:
    (found,) = faults(changed("24/9/2024", "31/9/2024"))
    assert (found.params["key"], found.params["value"]) == ("date", "31/9/2024")
    assert found.path == ("workshop", "date")
    assert found.span is not None
    assert (found.span.start.column, found.span.end.column) == (9, 18)


def test_empty_keys_are_facts_not_known_yet() -> None:
    workshop = bound(changed("24/9/2024", "") + "    stance:\nunits:\nconclusion:\nreport:\n")
    assert workshop.workshop.date is None
    assert workshop.remarks[0].stance is None
    assert workshop.units == ()
    assert workshop.conclusion is None
    assert len(workshop.report) == 1


def test_one_may_stand_for_a_list_of_one() -> None:
    text = BASE.replace("  - {name: Sở Tư pháp, symbol: STP}", "  name: Sở Tư pháp").replace("[general]", "general")
    workshop = bound(text + "chair: {name: A, position: Giám đốc}\nreport: {to: B}\n")
    assert workshop.organizers[0].name == "Sở Tư pháp"
    assert workshop.remarks[0].targets == ("general",)
    assert workshop.chair[0].position == ("Giám đốc",)
    assert workshop.report[0].to == ("B",)


def test_free_text_is_never_a_number() -> None:
    workshop = bound(
        changed("Đề nghị xem lại.", "1.10").replace("Hội thảo góp ý", "2024-09-24").replace("Nguyễn Văn B", "02")
        + "    reason: yes\n    current: ~\n    proposed: 1_000\n"
    )
    remark = workshop.remarks[0]
    assert (remark.text, remark.reason, remark.current, remark.proposed) == ("1.10", "yes", "~", "1_000")
    assert (workshop.workshop.title, remark.by.speakers[0].name) == ("2024-09-24", "02")


# The agency file.

AGENCY = """\
schema: 1
organizers:
  - {name: Sở Tư pháp, symbol: STP}
locality: Hải Phòng
minutes:
  archive: VT, XD
report:
  to: Bộ Tư pháp
  signer:
    name: Trần A
    position: Giám đốc
look: {body_size: 13}
"""
WORKSHOP = "workshop:\n  title: Hội thảo\n"


def test_the_agency_file_gives_what_the_workshop_file_does_not() -> None:
    workshop = bound(WORKSHOP, AGENCY)
    assert workshop.locality == "Hải Phòng"
    assert workshop.report[0].to == ("Bộ Tư pháp",)
    assert workshop.look.body_size == 13


def test_the_workshop_file_goes_before_the_agency_file() -> None:
    workshop = bound(
        WORKSHOP + "locality: Huế\nlook: {margin_left: 35}\nreport: {to: [Bộ A], signer: {name: Lê B}}\n"
        "organizers: {name: Sở B}\n",
        AGENCY,
    )
    assert workshop.locality == "Huế"
    assert (workshop.look.body_size, workshop.look.margin_left) == (13, 35)
    assert workshop.report[0].to == ("Bộ A",)
    assert workshop.report[0].signer is not None
    assert (workshop.report[0].signer.name, workshop.report[0].signer.position) == ("Lê B", ("Giám đốc",))
    assert [body.name for body in workshop.organizers] == ["Sở B"]


def test_an_empty_key_leaves_the_agency_its_say() -> None:
    workshop = bound(WORKSHOP + "locality:\nlook:\nreport: {to: , number: 5}\n", AGENCY)
    assert workshop.locality == "Hải Phòng"
    assert workshop.look.body_size == 13
    assert (workshop.report[0].to, workshop.report[0].number) == (("Bộ Tư pháp",), "5")


def test_every_report_of_a_list_gets_what_the_agency_gives() -> None:
    workshop = bound(WORKSHOP + "report:\n  - {id: a}\n  - {id: b, to: Bộ B}\n", AGENCY)
    assert [one.to for one in workshop.report] == [("Bộ Tư pháp",), ("Bộ B",)]
    assert all(one.signer for one in workshop.report)


@pytest.mark.parametrize(
    ("workshop", "agency", "expected"),
    [
        (WORKSHOP, AGENCY.replace("13", "15"), [("HT220", "hoithao.yaml", 12)]),
        (WORKSHOP, AGENCY.replace("schema: 1", "schema: 2"), [("HT206", "hoithao.yaml", 1)]),
        (WORKSHOP, AGENCY + "workshop: {title: x}\n", [("HT202", "hoithao.yaml", 13)]),
        (WORKSHOP, AGENCY + "localty: x\n", [("HT202", "hoithao.yaml", 13)]),
        (WORKSHOP, AGENCY.replace("  to:", "  too:"), [("HT202", "hoithao.yaml", 8)]),
        (WORKSHOP, AGENCY.replace("    name: Trần A\n", ""), [("HT201", "hoithao.yaml", 9)]),
        (WORKSHOP, AGENCY.replace("name: Trần A", "name: [a]"), [("HT203", "hoithao.yaml", 10)]),
        (WORKSHOP, AGENCY.replace("\n  archive: VT, XD", " x"), [("HT205", "hoithao.yaml", 5)]),
        (WORKSHOP + "look: {body_size: 15}\n", AGENCY, [("HT220", "w.yaml", 3)]),
        (WORKSHOP + "look: {body_size: 14}\n", AGENCY.replace("13", "15"), []),
        (WORKSHOP + "foo: 1\n", AGENCY + "bar: 1\n", [("HT202", "hoithao.yaml", 13), ("HT202", "w.yaml", 3)]),
        (WORKSHOP + "report: {signer: {capacty: KT}}\n", AGENCY, [("HT202", "w.yaml", 3)]),
        (WORKSHOP + "report:\n  - {id: a}\n  - {id: b, datee: x}\n", AGENCY, [("HT202", "w.yaml", 5)]),
        ("schema: 1\n", AGENCY, [("HT201", "w.yaml", 1)]),
    ],
)
def test_a_fault_is_in_the_file_that_gives_the_value(
    workshop: str, agency: str, expected: list[tuple[str, str, int]]
) -> None:
    if expected:
        assert placed(workshop, agency) == expected
    else:
        bound(workshop, agency)


def test_a_fault_of_the_agency_is_said_once_for_all_reports() -> None:
    workshop = WORKSHOP + "report:\n  - {id: a}\n  - {id: b}\n"
    assert placed(workshop, AGENCY.replace("  to:", "  too:")) == [("HT202", "hoithao.yaml", 8)]


def test_no_file_holds_a_path_to_its_end() -> None:
    both = layers(WORKSHOP, AGENCY)
    assert both.locate(("report", "signer", "unit")).file == "hoithao.yaml"
    assert both.locate(("workshop", "venue")).file == "w.yaml"
    assert both.locate(("chair",)).file == "w.yaml"


def test_an_unknown_key_comes_with_those_of_its_place() -> None:
    found = faults(BASE + "units:\n  - {id: a, name: B, zzzz: 1}\nxyzzy: 1\n")
    few, many = sorted(found, key=lambda one: len(one.path), reverse=True)
    assert few.params["options"] == "internal, id, name, group, of, invited"
    assert few.params["rest"] == ""
    assert many.params["nearest"] == ""
    assert len(many.params["options"].split(", ")) + int(many.params["rest"]) == len(Workshop.model_fields)
