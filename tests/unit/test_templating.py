"""Templates: what the data holds stays text, what a template does wrong is said with its line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hoithao.blocks import Paragraph, parse_blocks
from hoithao.catalogue import message
from hoithao.diagnostics import Diagnostic
from hoithao.templating import environment, render_template, rendering


@pytest.fixture
def template(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """Put templates in place of those of the program."""
    monkeypatch.setattr(environment, "files", lambda _: tmp_path)
    rendering._package_environment.cache_clear()

    def write(text: str, name: str = "x.xml.j2") -> None:
        (tmp_path / name).write_text(text, encoding="utf-8")

    yield write
    rendering._package_environment.cache_clear()


def fault(name: str = "x.xml.j2", **view: Any) -> tuple[str, str, int]:
    xml, found = render_template(name, view)
    assert xml is None
    (one,) = found
    assert message(one) != ""
    return one.code, one.file, one.span.start.line if one.span else 0


def paragraph(value: str) -> str:
    xml, found = render_template("x.xml.j2", {"value": value})
    assert xml is not None, found
    tree, faults = parse_blocks("x.xml.j2", xml, frozenset())
    assert tree is not None, faults
    (block,) = tree.blocks
    assert isinstance(block, Paragraph)
    return block.text


PLAIN = "<document>\n  <p>\n    {{ value }}\n  </p>\n</document>\n"


@pytest.mark.parametrize(
    "value",
    [
        "<b>&\"'{{ 7*7 }}{% raw %}</p>",
        "]]>",
        "<![CDATA[x]]>",
        "<!-- x -->",
        "<?pi?>",
        "&amp;&#65;&nbsp;",
        "{# x #}",
        "{{ value }}",
        "{% include 'minutes.xml.j2' %}",
        "<br/>",
        '<blanks n="3"/>',
        "</p><p>",
        "<!DOCTYPE x>",
        "một\nhai",
        "một\n\n\nhai",
        "\nmột\n",
        "một\thai",
        "\tmột\t",
        "  một",
        "một  ",
        "một   hai",
        " \n \t ",
        " ",
        "một \n hai",
        "một\n  hai",
        "\u00a0một\u00a0\u00a0hai\u00a0",
        "\u2003một\u2003",
        "\u200bmột",
        "một;",
        "./.",
        "=1+1",
        "😀👩‍👩‍👧",
        "\u202eשלום",
        "a" * 5000,
        "$1 \\1 \\n %s {0}",
        "một\u2028hai",
        "một\x85hai",
    ],
)
def test_data_comes_through_verbatim(template: Any, value: str) -> None:
    template(PLAIN)
    assert paragraph(value) == value


@pytest.mark.parametrize("value", ["một\rhai", "một\r\nhai"])
def test_carriage_returns_of_the_data_are_line_ends(template: Any, value: str) -> None:
    template(PLAIN)
    assert paragraph(value) == "một\nhai"


@settings(deadline=None, max_examples=100)
@given(
    st.text(
        st.characters(
            exclude_categories=("Cs",),
            exclude_characters=[chr(at) for at in range(32) if at not in (9, 10)] + ["\ufffe", "\uffff"],
        )
    )
)
def test_any_text_comes_through_verbatim(value: str) -> None:
    marked = environment.finalize(value)
    xml = f"<document><p>\n   {marked if hasattr(marked, '__html__') else environment.escape(marked)}\n </p></document>"
    tree, faults = parse_blocks("x", xml, frozenset())
    assert tree is not None, faults
    assert tree.blocks == (Paragraph(value),)


def test_numbers_and_markup_of_macros_stay_what_they_are(template: Any) -> None:
    template("{% macro m(x) %}<p>{{ x }}</p>{% endmacro %}<document>{{ m('<a>') }}{{ m(3) }}</document>")
    xml, found = render_template("x.xml.j2", {})
    assert found == []
    assert xml is not None
    tree, _ = parse_blocks("x", xml, frozenset())
    assert tree is not None
    assert tree.blocks == (Paragraph("<a>"), Paragraph("3"))


def test_elements_carry_their_place(template: Any) -> None:
    template('<document>\n  {# <p> #}{{ "<p>" }}\n {% if true %}<p\n role="body">x<br/></p>{% endif %}\n</document>')
    xml, _ = render_template("x.xml.j2", {})
    assert xml is not None
    assert '<document at="x.xml.j2:1:1"' in xml
    assert '<p at="x.xml.j2:3:15"' in xml
    assert '<br at="x.xml.j2:4:15"' in xml
    assert "&lt;p&gt;" in xml


# Faults.


@pytest.mark.parametrize(
    "expression",
    [
        "{{ nope }}",
        "{{ value.nope }}",
        "{{ value['nope'] }}",
        "{{ values[7] }}",
        "{% for x in nope %}{% endfor %}",
        "{% if nope %}{% endif %}",
        "{{ nope.deeper.still }}",
        "{{ mapping.nope }}",
    ],
)
def test_what_is_not_there_is_said_with_its_line(template: Any, expression: str) -> None:
    template(f"<document>\n  <p>x</p>\n  <p>{expression}</p>\n</document>\n")
    assert fault(value="x", values=[1], mapping={"a": 1}) == ("HT701", "x.xml.j2", 3)


def test_a_fault_of_an_included_template_is_in_that_template(template: Any) -> None:
    template("<document>\n{% include 'y.xml.j2' %}\n</document>")
    template("<p>\n\n{{ nope }}</p>", "y.xml.j2")
    assert fault() == ("HT701", "y.xml.j2", 3)


@pytest.mark.parametrize(
    "expression",
    [
        "{{ value.__class__ }}",
        "{{ value.__class__.__mro__ }}",
        "{{ ''.__class__ }}",
        "{{ value['__class__'] }}",
        "{{ value|attr('__class__') }}",
        "{{ values.append(1) }}",
        "{{ mapping.update({}) }}",
        "{{ mapping.clear() }}",
        "{{ value.format.__globals__ }}",
        "{{ '{0.__class__}'.format(value) }}",
        "{{ self.__init__ }}",
        "{{ (value.upper).__self__ }}",
        "{{ cycler.__init__ }}",
        "{{ lipsum() }}",
        "{{ range(9) }}",
        "{{ config }}",
        "{{ namespace.__init__ }}",
        "{{ values.pop() }}",
        "{{ values.__len__() }}",
    ],
)
def test_the_sandbox_refuses(template: Any, expression: str) -> None:
    template(f"<document>\n<p>{expression}</p></document>")
    values = [1]
    code, file, line = fault(value="x", values=values, mapping={"a": 1})
    assert code in ("HT701", "HT719")
    assert (file, line) == ("x.xml.j2", 2)
    assert values == [1]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("<p>\n{{ x </p>", 2),
        ("<p>\n{% if x %}\n</p>", 2),
        ("\n\n{% nope %}", 3),
        ("{{ x|nope }}", 1),
        ("{% endif %}", 1),
    ],
)
def test_syntax_errors_are_said_with_their_line(template: Any, text: str, line: int) -> None:
    template(text)
    code, file, found = fault(x="y")
    assert (code, file) in (("HT702", "x.xml.j2"), ("HT719", "x.xml.j2"))
    assert found >= line


@pytest.mark.parametrize(
    "name", ["none.xml.j2", "../x.xml.j2", "/etc/passwd", "x.xml", "C:\\x.xml.j2", "x/y.xml.j2", ""]
)
def test_only_templates_by_name_are_found(template: Any, name: str) -> None:
    template(PLAIN)
    assert fault(name)[0] == "HT711"


def test_an_include_of_nothing_is_said(template: Any) -> None:
    template("<document>{% include '../../secret' %}</document>")
    assert fault()[0] == "HT711"


@pytest.mark.parametrize(
    "expression", ["{{ 1 // 0 }}", "{{ 'a' + 1 }}", "{{ [1, 'a']|sort }}", "{% include 'x.xml.j2' %}"]
)
def test_any_other_error_of_a_template_is_a_finding(template: Any, expression: str) -> None:
    template(f"<document>\n<p>{expression}</p></document>")
    assert fault()[0].startswith("HT7")


def test_templates_of_the_program_use_only_what_their_view_holds() -> None:
    found: list[Diagnostic]
    for name in ("minutes.xml.j2", "report.xml.j2"):
        xml, found = render_template(name, {})
        assert xml is None
        assert [one.code for one in found] == ["HT701"]
        assert found[0].span is not None
        assert found[0].span.start.line > 0
