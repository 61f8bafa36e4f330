"""``template check``: every fault of the templates of an agency at once, each at its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from hoithao.catalogue import hint, message
from hoithao.templating.checking import check_templates
from hoithao.view.values import VALUES

ROOT = Path(__file__).parents[1]
PACKAGE = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "templates").glob("*.j2")}
OPENING = "<document>\n"


def found(text: str, name: str = "minutes.xml.j2", /, **others: str) -> list[tuple[str, int, int]]:
    """Code, line and column of what is wrong, unused values left out; the text begins on line 2."""
    texts = {name: f"{OPENING}{text}\n</document>", **{f"{one}.xml.j2": text for one, text in others.items()}}
    return [
        (one.code, one.span.start.line, one.span.start.column)
        for one in check_templates(texts, VALUES)
        if one.code not in ("HT714", "HT724") and one.span is not None
    ]


def test_there_are_templates() -> None:
    assert len(PACKAGE) >= 7


def test_the_templates_of_the_program_have_no_fault_and_use_every_value() -> None:
    assert check_templates(PACKAGE, VALUES) == []


@pytest.mark.parametrize(
    "text",
    [
        "<p>{{ chair }}</p>",
        "{% for section in sections %}{% for line in section.spoken %}{{ line.text }}{% endfor %}{% endfor %}",
        "{% for section in sections %}{{ loop.index }}{{ section['heading'] }}{% endfor %}",
        "{% for section in sections if section.votes %}{{ section.votes[0] }}{% else %}{{ venue }}{% endfor %}",
        "{% set first = sections[0] %}{{ first.heading }}{{ (sections|first).heading }}{{ sections[-1].heading }}",
        "{% set ns = namespace(n=0) %}{% set ns.n = ns.n + 1 %}{{ ns.n }}",
        "{% set ns = namespace() %}{% set ns.last = sections[0] %}{{ ns.last.heading }}",
        "{% set text %}{{ venue }}{% endset %}{{ text }}",
        "{% with a = sections[0] %}{{ a.heading }}{% endwith %}",
        "{% macro line(one, mark='-') %}{{ mark }}{{ one.text }}{% endmacro %}{{ line(sections[0].spoken[0]) }}",
        "{% macro box() %}{{ caller() }}{% endmacro %}{% call box() %}{{ venue }}{% endcall %}",
        "{{ attendees|join('; ') }}{{ sections|map(attribute='heading')|join }}{{ sections|length }}",
        "{% for kind, some in sections|groupby('titled') %}{% for a in some %}{{ a.heading }}{% endfor %}{% endfor %}",
        "{% for one in sections|sort(attribute='heading')|selectattr('titled') %}{{ one.heading }}{% endfor %}",
        "{% for g in sections|groupby('titled') %}{% for a in g.list %}{{ a.heading }}{% endfor %}{% endfor %}",
        "{{ venue.upper() }}{{ venue|replace('a', 'b') }}{{ venue.split(',')[0] }}{{ venue[:3] }}",
        "{{ venue if venue else blank }}{{ venue or blank }}",
        "{% if subject is defined %}{{ subject }}{% endif %}{{ place_date if place_date is defined else '' }}",
        "{{ place_date|default('') }}",
        "{% for a in [1, 2] %}{{ a }}{% endfor %}{{ {'a': venue}.a }}{{ (venue, chair)|join }}",
        "{% raw %}{{ nope }}{% endraw %}{# {{ nope }} <pp> #}<!-- x -->",
        "{{ '}}' }}{{ '{% if %}' }}",
        "{% if sections[0].conclusion %}{{ sections[0].conclusion.summary }}{% endif %}",
        "{% for name, value in sections[0].items() %}{{ name }}{% endfor %}",
        "{{ sections[0].get('heading') }}",
    ],
)
def test_what_is_right_is_let_pass(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("<p>{{ chiar }}</p>", [("HT712", 2, 7)]),
        ("<p>{{ chair.name }}</p>", [("HT713", 2, 7)]),
        ("{{ nope }} {{ nope }}", [("HT712", 2, 4), ("HT712", 2, 15)]),
        ("{% for section in sections %}\n{{ section.haeding }}{% endfor %}", [("HT712", 3, 4)]),
        ("{% for s in sections %}{% for l in s.spoken %}\n{{ l.txet }}{% endfor %}{% endfor %}", [("HT712", 3, 4)]),
        ("{{ sections[0].conclusion.sumary }}", [("HT712", 2, 27)]),
        ("{{ sections[0]['nope'] }}", [("HT712", 2, 17)]),
        ("{% for x in sektions %}{{ x.anything }}{% endfor %}", [("HT712", 2, 13)]),
        ("{% for x in sections %}{% endfor %}{{ x.heading }}", [("HT712", 2, 39)]),
        ("{% set a = sections[0] %}{{ a.nope }}", [("HT712", 2, 29)]),
        ("{% set ns = namespace(n=0) %}{{ ns.m }}", [("HT712", 2, 33)]),
        ("{% macro line(one) %}{{ one.txet }}{% endmacro %}\n{{ line(sections[0].spoken[0]) }}", [("HT712", 2, 25)]),
        ("{% macro never() %}{{ nope }}{% endmacro %}", [("HT712", 2, 23)]),
        ("{% macro m(a) %}{% endmacro %}{% call m(1) %}{{ nope }}{% endcall %}", [("HT712", 2, 49)]),
        ("{{ sections|map(attribute='headline')|join }}", [("HT712", 2, 28)]),
        ("{{ sections|sum(attribute='nope') }}", [("HT712", 2, 28)]),
        ("{% for one in sections|selectattr('nope') %}{% endfor %}", [("HT712", 2, 36)]),
        ("{% for one in sections|groupby('nope') %}{% endfor %}", [("HT712", 2, 33)]),
        ("{% for one in sections|groupby('titled') %}{{ one.nope }}{% endfor %}", [("HT712", 2, 47)]),
        ("{% if chiar is defined %}{% endif %}", [("HT712", 2, 7)]),
        ("{{ nope|default('') }}", [("HT712", 2, 4)]),
        ("{% if subject is defined %}x{% endif %}{{ subject }}", [("HT712", 2, 43)]),
        ("{{ attendees }}", [("HT713", 2, 4)]),
        ("{{ sections[0] }}", [("HT713", 2, 4)]),
        ("{{ sections[0].titled }}", [("HT713", 2, 16)]),
        ("{{ sections.heading }}", [("HT713", 2, 4)]),
        ("{{ attendees ~ 'x' }}", [("HT713", 2, 4)]),
        ("{{ none }}", [("HT713", 2, 4)]),
        ("{% for x in venue %}{% endfor %}", [("HT713", 2, 13)]),
        ("{{ venue|safe }}", [("HT719", 2, 10)]),
        ("{{ venue|nope }}{% if venue is nope %}{% endif %}", [("HT719", 2, 10), ("HT719", 2, 32)]),
        ("{{ attendees|map('safe')|join }}", [("HT719", 2, 19)]),
        ("{% autoescape false %}{% endautoescape %}", [("HT719", 2, 4)]),
        ("{% include venue %}", [("HT719", 2, 4)]),
        ("{% include 'nope.xml.j2' %}", [("HT711", 2, 13)]),
        ("{% import 'nope.xml.j2' as m %}", [("HT711", 2, 12)]),
        ("<pp>x</pp>", [("HT703", 2, 1)]),
        ("<P>x</P>", [("HT703", 2, 1)]),
        ('<p colour="x" role="{{ venue }}">x</p>', [("HT704", 2, 4)]),
        ('<heading level="4">x</heading>', [("HT708", 2, 17)]),
        ("<!DOCTYPE x>", [("HT707", 2, 1)]),
        ("{% if venue %}", [("HT720", 2, 1)]),
        ("{% for x in attendees %}\n{% if x %}\n{% endfor %}", [("HT720", 3, 1)]),
        ("{% if venue %}\n{% for x in attendees %}", [("HT720", 2, 1), ("HT720", 3, 1)]),
        ("{% endif %}", [("HT721", 2, 1)]),
        ("{% else %}", [("HT721", 2, 1)]),
        ("{{ venue", [("HT720", 2, 1)]),
        ("{# venue", [("HT720", 2, 1)]),
        ("{{ (venue }}", [("HT702", 2, 1)]),
        ("{% nope %}", [("HT719", 2, 4)]),
        ("{% for s in sections %}{% set s.heading = 'x' %}{% endfor %}", [("HT719", 2, 31)]),
    ],
)
def test_what_is_wrong_is_found_at_its_place(text: str, faults: list[tuple[str, int, int]]) -> None:
    assert found(text) == faults


def test_everything_is_said_at_once() -> None:
    text = "\n".join(
        (
            "{{ chiar }}",
            "{% if venue %}",
            "{{ foo( }}",
            "{% for section in sections %}",
            "<pp>{{ section.haeding }}</pp>",
            "{% endfor %}",
            "{% endmacro %}",
            "{{ venue|safe }}",
        )
    )
    codes = [(code, line) for code, line, _ in found(text)]
    assert codes == [
        ("HT712", 2), ("HT720", 3), ("HT702", 4), ("HT703", 6), ("HT712", 6), ("HT721", 8), ("HT719", 9),
    ]  # fmt: skip


def test_included_templates_are_followed_with_the_names_around_them() -> None:
    part = "<p>{{ section.heading }}{{ section.nope }}</p>"
    text = "{% for section in sections %}{% include 'part.xml.j2' %}{% endfor %}"
    (one,) = [
        one for one in check_templates({"minutes.xml.j2": text, "part.xml.j2": part}, VALUES) if one.code == "HT712"
    ]
    assert (one.file, one.span and one.span.start.column) == ("part.xml.j2", 28)


def test_a_shared_part_is_looked_through_in_every_document_of_the_program() -> None:
    texts = {"letterhead.xml.j2": "<letterhead><number>{{ number_line }}{{ type }}</number></letterhead>"}
    (one,) = [one for one in check_templates(texts, VALUES) if one.code != "HT714"]
    assert (one.code, one.params["name"]) == ("HT712", "type")  # the letter has no type


def test_imported_macros_are_known_by_name_and_looked_through() -> None:
    macros = "{% macro line(a) %}<p>{{ a }}{{ nope }}</p>{% endmacro %}"
    text = "{% from 'm.xml.j2' import line, lime %}{{ line(venue) }}{% import 'm.xml.j2' as m %}{{ m.lin(1) }}"
    texts = {"minutes.xml.j2": text, "m.xml.j2": macros}
    names = {(one.file, one.params["name"]) for one in check_templates(texts, VALUES) if one.code == "HT712"}
    assert names == {("m.xml.j2", "nope"), ("minutes.xml.j2", "lime"), ("minutes.xml.j2", "m.lin")}


def test_a_template_that_extends_another_has_its_blocks_looked_through() -> None:
    base = "<document>{% block text %}<p>{{ venue }}</p>{% endblock %}</document>"
    text = "{% extends 'base.xml.j2' %}{% block text %}{{ super() }}<p>{{ nope }}</p>{% endblock %}"
    texts = {"minutes.xml.j2": text, "base.xml.j2": base}
    assert [one.params["name"] for one in check_templates(texts, VALUES) if one.code == "HT712"] == ["nope"]


def test_templates_that_call_each_other_end() -> None:
    texts = {"minutes.xml.j2": "{% include 'a.xml.j2' %}", "a.xml.j2": "{% include 'minutes.xml.j2' %}"}
    assert {one.code for one in check_templates(texts, VALUES)} == {"HT717"}


def test_values_that_are_not_used_are_a_note() -> None:
    text = PACKAGE["minutes.xml.j2"].replace("{{ venue }}", "").replace("section.votes", "section.answers")
    (note,) = check_templates({"minutes.xml.j2": text}, VALUES)
    assert (note.code, note.params["options"]) == ("HT714", "venue, sections.votes")


def test_a_file_no_document_uses_is_a_note() -> None:
    (one,) = check_templates({"minute.xml.j2": "<document/>"}, VALUES)
    assert one.code == "HT724"


def test_the_nearest_name_is_the_hint_with_what_stands_before_it() -> None:
    texts = {"minutes.xml.j2": "{% for section in sections %}{{ section.haeding }}{% endfor %}"}
    (one,) = [one for one in check_templates(texts, VALUES) if one.code == "HT712"]
    assert message(one) == "Văn bản này không có giá trị nào tên «section.haeding»."
    assert hint(one) == "Ý bạn là «section.heading»?"
