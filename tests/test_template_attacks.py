"""Templates that try to get out, to read files, to hang or to eat all memory: none succeeds, each is told its line.

A row is what the template does, its text, the line that has to be named and the codes that may say so. Where the
text lets the document come into being, the attack has succeeded. All rows share one process; it has to live on
after the ones that end it.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from typing import Any

import pytest

from hoithao.blocks import parse_blocks
from hoithao.catalogue import hint, message
from hoithao.cli.confinement import Confinement, Limits
from hoithao.diagnostics import Diagnostic

VIEW: dict[str, Any] = {
    "value": "x </p><p>{{ 7 * 7 }}{% include 'secret' %}&lt;",
    "values": ["a", "b"],
    "mapping": {"a": "b", "inner": {"c": "d"}},
    "rows": [{"name": "a"}, {"name": "b"}],
    "many": ["y"] * 200,
}
LOOP, END = "{% for y in many %}", "{% endfor %}"
NS = "{% set n = namespace(t='yyyyyyyy', l=many, i=2) %}\n"
NOT_THERE, NOT_ALLOWED, NO_TEXT, FAILS = {"HT701"}, {"HT719", "HT701"}, {"HT713"}, {"HT718"}
SLOW, BIG, DEEP, NO_FILE, SYNTAX = {"HT715"}, {"HT716"}, {"HT717"}, {"HT711"}, {"HT702"}
XML = {"HT703", "HT704", "HT705", "HT706", "HT707", "HT708", "HT709", "HT710"}

Row = tuple[str, str, int, set[str]]


def one(name: str, expression: str, codes: set[str]) -> Row:
    """An expression on line 3 of a document that is right otherwise."""
    return name, f"<document>\n<p>x</p>\n<p>{{{{ {expression} }}}}</p>\n</document>", 3, codes


def statement(name: str, text: str, codes: set[str], line: int = 2) -> Row:
    """Statements from line 2 on."""
    return name, f"<document>\n{text}\n</document>", line, codes


ESCAPES: tuple[Row, ...] = (
    one("class of a text", "value.__class__", NOT_ALLOWED),
    one("class by item", "value['__class__']", NOT_ALLOWED),
    one("class by a name put together", "value['__cl' ~ 'ass__']", NOT_ALLOWED),
    one("class in escapes", "value['\\x5f\\x5fclass\\x5f\\x5f']", NOT_ALLOWED),
    one("base classes", "''.__class__.__mro__[1].__subclasses__()", NOT_ALLOWED),
    one("subclasses of a number", "(1).__class__.__base__.__subclasses__()", NOT_ALLOWED),
    one("class of a list", "values.__class__", NOT_ALLOWED),
    one("class of a dict", "mapping.__class__.__base__", NOT_ALLOWED),
    one("class of nothing", "none.__class__", NOT_ALLOWED),
    one("dict of a value", "mapping.__dict__", NOT_ALLOWED),
    one("by the filter attr", "value|attr('__class__')", NOT_ALLOWED),
    one("by map attr", "values|map('attr', '__class__')|list|join", {"HT719", "HT718"}),
    one("by map of an attribute", "values|map(attribute='__class__')|join", NOT_ALLOWED),
    one("by a nested attribute", "rows|map(attribute='name.__class__')|join", NOT_ALLOWED),
    one("by groupby", "values|groupby('__class__')|length", NOT_ALLOWED),
    one("by selectattr", "rows|selectattr('__class__')|list|length", NOT_ALLOWED),
    one("by rejectattr", "rows|rejectattr('nope')|list|length", NOT_THERE),
    one("by sort", "rows|sort(attribute='__class__')|length", NOT_ALLOWED),
    one("by sum", "rows|sum(attribute='__class__')", NOT_ALLOWED),
    one("by unique", "rows|unique(attribute='__class__')|list|length", NOT_ALLOWED),
    one("by join", "rows|join(attribute='__class__')", NOT_ALLOWED),
    one("by max", "(rows|max(attribute='__class__')).name", NOT_ALLOWED),
    one("what map did not find", "rows|map(attribute='nope')|list|length", NOT_THERE),
    one("what groupby did not find", "rows|groupby('nope')|length", NOT_THERE),
    one("format of attributes", "'{0.__class__}'.format(value)", NOT_ALLOWED),
    one("format_map", "'{a.__class__}'.format_map(mapping)", NOT_ALLOWED),
    one("the filter format", "'%s'|format(value)", NOT_ALLOWED),
    one("format by percent", "'%s' % value", NOT_ALLOWED),
    one("a format method taken along", "(value.format)", {"HT713", "HT719"}),
    one("self of a method", "value.upper.__self__", NOT_ALLOWED),
    one("code of a macro", "m.__code__", NOT_THERE),
    one("translate", "value.translate({})", NOT_ALLOWED),
    one("encode", "value.encode('utf-16')", NOT_ALLOWED),
    one("globals of cycler", "cycler.__init__.__globals__", NOT_ALLOWED),
    one("globals of joiner", "joiner.__init__.__globals__", NOT_ALLOWED),
    one("globals of namespace", "namespace.__init__.__globals__", NOT_ALLOWED),
    one("globals of lipsum", "lipsum.__globals__", NOT_THERE),
    one("config", "config.items()", NOT_THERE),
    one("request", "request.application", NOT_THERE),
    one("self", "self.__init__.__globals__", NOT_ALLOWED),
    one("self by item", "self._TemplateReference__context", NOT_ALLOWED),
    one("import", "__import__('os').system('id')", NOT_THERE),
    one("open", "open('/etc/passwd').read()", NOT_THERE),
    one("eval", "eval('1')", NOT_THERE),
    one("dict as a class", "dict.__base__", NOT_THERE),
    one("range", "range(10)|join", NOT_THERE),
    one("a call of a text", "value()", NOT_ALLOWED),
    one("a call of a dict", "mapping()", NOT_ALLOWED),
    one("a frame of a generator", "(values|map('upper')).gi_frame", NOT_ALLOWED),
    one("unescape of markup", "('<'|escape).unescape()", NOT_ALLOWED),
    statement("context of a loop", "{% for a in values %}{{ loop._iterator }}{% endfor %}", NOT_ALLOWED),
    statement("class of a loop", "{% for a in values %}{{ loop.__class__ }}{% endfor %}", NOT_ALLOWED),
    statement("function of a macro", "{% macro m() %}{% endmacro %}{{ m._func.__globals__ }}", NOT_ALLOWED),
    statement("name of a macro", "{% macro m() %}{% endmacro %}{{ m._environment }}", NOT_ALLOWED),
    statement("module of an import", "{% import 'y.xml.j2' as y %}{{ y.__dict__ }}", NOT_ALLOWED),
    statement("body of an import", "{% import 'y.xml.j2' as y %}{{ y._body_stream }}", NOT_ALLOWED),
    statement("caller of a call", "{% macro m() %}{{ caller.__class__ }}{% endmacro %}{% call m() %}{% endcall %}", NOT_ALLOWED),
    statement("a namespace of a class", "{% set n = namespace(a=1) %}{{ n.__class__ }}", NOT_ALLOWED),
)  # fmt: skip

MARKUP: tuple[Row, ...] = (
    one("data as markup", "value|safe", NOT_ALLOWED),
    one("markup by xmlattr", "mapping|xmlattr", NOT_ALLOWED),
    one("markup by tojson", "value|tojson", NOT_ALLOWED),
    one("markup by urlize", "value|urlize", NOT_ALLOWED),
    one("forced escape", "value|forceescape", NOT_ALLOWED),
    one("a list in the document", "values", NO_TEXT),
    one("a dict in the document", "mapping", NO_TEXT),
    one("a method in the document", "value.upper", NO_TEXT),
    one("nothing in the document", "mapping.get('nope')", NO_TEXT),
    one("a generator in the document", "values|map('upper')", NO_TEXT),
    statement("escaping off", "{% autoescape false %}<p>{{ value }}</p>{% endautoescape %}", NOT_ALLOWED),
    statement("escaping off inside", "{% if values %}\n{% autoescape 0 %}{{ value }}{% endautoescape %}{% endif %}", NOT_ALLOWED, 3),
    statement("an unknown element", "<script>x</script>", XML),
    statement("an element of Word", '<w:p xmlns:w="x"/>', XML),
    statement("an element put together", "{% set a = 'w' %}<{{ a }}:p/>", XML, 1),
    statement("an unknown attribute", '<p onload="x">x</p>', XML),
    statement("a place of another file", '<p at="/etc/passwd:1:1">x</p>', XML, 1),
    statement("a place that is none", '<P at="zz">x</P>', XML, 1),
    statement("a place put together", '<{{ "p" }} at="/etc/passwd:99999999999:1">x</p>', XML, 1),
    statement("a document type", "</document><!DOCTYPE d [<!ENTITY a 'b'>]><document>", XML, 1),
    statement("an entity", "<p>&nope;</p>", XML),
    statement("an instruction", "<p>x</p>\n<?xml version='1.0'?>", XML, 1),
    statement("a document in a document", "<document><p>x</p></document>", XML),
    statement("two documents", "</document>\n<document>", XML, 1),
    statement("an element that stays open", "<p>x", XML),
    statement("half a character", "<p>{{ '\\ud800' }}</p>", XML),
    statement("a control character", "<p>{{ '\\x01' }}</p>", XML),
    statement("blanks without end", '<p>x<blanks n="999999999999"/>y</p>', XML),
    statement("many blanks", "<p>{% for a in many %}<blanks n=\"900000\"/>{% endfor %}</p>", XML),
    statement("a table that is not there", '<table name="../x"/>', XML),
)  # fmt: skip

FILES: tuple[Row, ...] = (
    statement("an absolute path", "{% include '/etc/passwd' %}", NO_FILE),
    statement("a path upward", "{% include '../secret.xml.j2' %}", NO_FILE),
    statement("a path of Windows", "{% include 'C:\\\\secret.xml.j2' %}", NO_FILE),
    statement("a path of a share", "{% include '\\\\\\\\host\\\\x.xml.j2' %}", NO_FILE),
    statement("a path with a zero", "{% include 'x\\x00.xml.j2' %}", NO_FILE),
    statement("a file of the package", "{% include '__init__.py' %}", NO_FILE),
    statement("an import upward", "{% import '../secret.xml.j2' as s %}", NO_FILE),
    statement("a parent upward", "{% extends '../secret.xml.j2' %}", NO_FILE),
    statement("a name out of the data", "{% include value %}", NOT_ALLOWED),
    statement("a name put together", "{% include 'y' ~ '.xml.j2' %}", NOT_ALLOWED),
    statement("a list of names", "{% include ['nope', value] %}", NOT_ALLOWED),
    statement("a macro of a name out of the data", "{% from value import m %}", NOT_ALLOWED),
)

CHANGES: tuple[Row, ...] = (
    one("a list made longer", "values.append('c')", NOT_ALLOWED),
    one("a list emptied", "values.clear()", NOT_ALLOWED),
    one("a list in another order", "values.sort()", NOT_ALLOWED),
    one("a dict changed", "mapping.update({'a': 'c'})", NOT_ALLOWED),
    one("a dict emptied", "mapping.pop('a')", NOT_ALLOWED),
    one("a dict with a default", "mapping.setdefault('z', 1)", NOT_ALLOWED),
    # Jinja2 keeps no line for this one; ``template check`` says it.
    statement("a field set", "{% set mapping.a = 'c' %}", FAILS, 0),
    statement("chance", "{{ many|random }}", NOT_ALLOWED),
    statement("a statement of an extension", "{% do values.append(1) %}", NOT_ALLOWED),
    statement("a look at everything", "{% debug %}", NOT_ALLOWED),
)

HUGE: tuple[Row, ...] = (
    one("a text times a number", "'y' * 1000000000", NOT_ALLOWED),
    one("a number times a text", "1000000000 * 'y'", NOT_ALLOWED),
    one("a list times a number", "(values * 1000000000)|length", NOT_ALLOWED),
    one("padding by center", "'y'|center(1000000000)", NOT_ALLOWED),
    one("padding by a method", "'y'.ljust(1000000000)", NOT_ALLOWED),
    one("padding by zeros", "'y'.zfill(1000000000)", NOT_ALLOWED),
    one("padding by format", "'{:>1000000000}'.format('y')", NOT_ALLOWED),
    one("padding by percent", "'%1000000000d' % 1", NOT_ALLOWED),
    one("indentation", "value|indent(1000000000)", NOT_ALLOWED),
    one("tabs", "'\\t'.expandtabs(1000000000)", NOT_ALLOWED),
    one("batches", "values|batch(1000000000, 'y')|list|length", NOT_ALLOWED),
    one("slices", "values|slice(1000000000)|list|length", NOT_ALLOWED),
    one("a power", "10 ** 1000000000", NOT_ALLOWED),
    one("a power of a power", "9 ** 9 ** 9 ** 9", NOT_ALLOWED),
    one("digits", "1|round(1000000000, 'ceil')", NOT_ALLOWED),
    one("words", "lipsum(n=1000000)", NOT_THERE),
    statement("a text doubled", f"{NS}{LOOP}{{% set n.t = n.t ~ n.t %}}{END}", BIG, 3),
    statement("a text added to itself", f"{NS}{LOOP}{{% set n.t = n.t + n.t %}}{END}", BIG, 3),
    statement("a text replaced by itself", f"{NS}{LOOP}{{% set n.t = n.t|replace('y', n.t) %}}{END}", BIG, 3),
    statement("a text joined by itself", f"{NS}{LOOP}{{% set n.t = many|join(n.t) %}}{END}", BIG, 3),
    statement("a list doubled", f"{NS}{LOOP}{{% set n.l = n.l + n.l %}}{END}", BIG, 3),
    statement("a number squared", f"{NS}{LOOP}{{% set n.i = n.i * n.i %}}{END}", NOT_ALLOWED, 3),
    statement("a set block grown", f"{NS}{LOOP}{{% set t %}}{{{{ n.t }}}}{{{{ n.t }}}}{{% endset %}}{{% set n.t = t %}}{END}", BIG | SLOW, 3),
    statement("a document without end", f"<p>x</p>\n{LOOP * 4}<p>yyyyyyyyyyyyyyyyyyyy</p>{END * 4}", BIG, 3),
)  # fmt: skip

DEEP_ONES: tuple[Row, ...] = (
    statement("a macro of itself", "{% macro m() %}\n{{ m() }}{% endmacro %}{{ m() }}", DEEP, 3),
    statement("two macros of each other", "{% macro a() %}\n{{ b() }}{% endmacro %}{% macro b() %}{{ a() }}{% endmacro %}{{ a() }}", DEEP, 0),
    statement("a template of itself", "{% include 'x.xml.j2' %}", DEEP),
    statement("two templates of each other", "{% include 'z.xml.j2' %}", DEEP, 0),
    statement("a parent of itself", "{% extends 'x.xml.j2' %}", DEEP, 0),
    statement("a loop of itself", "{% for a in values recursive %}{{ loop(values) }}{% endfor %}", DEEP),
    statement("brackets without end", "{{ " + "(" * 20000 + " }}", DEEP | SYNTAX, 0),
    statement("lists without end", "{{ " + "[" * 20000 + "]" * 20000 + " }}", DEEP | SYNTAX, 0),
    statement("nots without end", "{{ " + "not " * 20000 + "1 }}", DEEP, 0),
    statement("filters without end", "{{ 'a'" + "|upper" * 20000 + " }}", DEEP, 0),
    statement("ifs without end", "{% if 1 %}" * 5000 + "{% endif %}" * 5000, DEEP | FAILS | SYNTAX, 0),
    statement("braces only", "{{" * 60000, DEEP | SYNTAX, 0),
    statement("statements only", "{%" * 60000, SYNTAX, 0),
    statement("comments only", "{#" * 60000, SYNTAX, 0),
)  # fmt: skip

ENDLESS: tuple[Row, ...] = (
    statement("a loop in a loop in a loop", f"<p>x</p>\n{LOOP * 6}{END * 6}", SLOW, 3),
    statement("a loop over sorted lists", f"{LOOP * 4}{{% set a = many|sort %}}{END * 4}", SLOW),
    statement("a macro in loops", f"{{% macro m() %}}\n{LOOP * 4}{END * 4}{{% endmacro %}}{{{{ m() }}}}", SLOW, 3),
    statement("an included loop", "{% include 'loop.xml.j2' %}", SLOW, 0),
)

ROWS = (*ESCAPES, *MARKUP, *FILES, *CHANGES, *HUGE, *DEEP_ONES, *ENDLESS)
OTHERS = {
    "y.xml.j2": "{% macro m() %}{% endmacro %}",
    "z.xml.j2": "{% include 'x.xml.j2' %}",
    "loop.xml.j2": f"\n{LOOP * 6}{END * 6}",
}
LIMITS = Limits(seconds=1.5, wall_seconds=6.0)
SECRET = "root:x:0:0"


@pytest.fixture(scope="module")
def confinement() -> Iterator[Confinement]:
    one = Confinement(LIMITS)
    yield one
    one.close()


def outcome(confinement: Confinement, text: str) -> list[Diagnostic]:
    xml, found = confinement.render("x.xml.j2", VIEW, {"x.xml.j2": text, **OTHERS})
    if xml is None:
        assert found
        return found
    return parse_blocks("x.xml.j2", xml, frozenset())[1]


def test_there_are_enough_attacks() -> None:
    assert len(ROWS) >= 140
    assert len({row[0] for row in ROWS}) == len(ROWS)


def test_what_is_no_attack_comes_through(confinement: Confinement) -> None:
    assert outcome(confinement, "<document>\n<p>{{ value }}</p>\n</document>") == []


@pytest.mark.parametrize(("text", "line", "codes"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_no_attack_succeeds(confinement: Confinement, text: str, line: int, codes: set[str]) -> None:
    started = time.monotonic()
    found = outcome(confinement, text)
    assert time.monotonic() - started < 10
    (only,) = found
    assert only.code in codes, message(only)
    assert only.span is not None
    assert only.span.file in {"x.xml.j2", "y.xml.j2", "z.xml.j2", "loop.xml.j2"}
    if line:
        assert only.span.start.line == line
    assert SECRET not in message(only) + hint(only)
    # The process is there for the next template, and knows nothing of this one.
    assert outcome(confinement, "<document><p>{{ value }}</p></document>") == []


@pytest.mark.skipif(sys.platform == "win32", reason="no limit of memory there")
def test_no_process_took_more_memory_than_it_may() -> None:
    import resource

    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss < 500 * 1024
