"""A form and the values of a view → the bytes of a Word file; the one module that knows docxtpl.

docxtpl works on the XML as text and reads the result leniently. So the text of the result is compared with what the
same tags give when they are rendered as plain text: nothing may be lost or changed on the way.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from typing import Any

from hoithao.catalogue import report
from hoithao.diagnostics import Diagnostic, Position, Span
from hoithao.templating.environment import form_environment
from hoithao.templating.rendering import render_text
from hoithao.word_form.checking import template_of
from hoithao.word_form.package import WordForm, open_form
from hoithao.word_form.paragraphs import FormParagraph, paragraphs_of

_NO_TIME = (1980, 1, 1, 0, 0, 0)
_BLANKS = re.compile(r"\s+")


def is_installed() -> bool:
    """Tell whether docxtpl is there; it is an optional dependency."""
    from importlib.util import find_spec

    return find_spec("docxtpl") is not None


def load() -> None:
    """Import docxtpl, where it is there."""
    if is_installed():
        import docxtpl  # type: ignore[import-untyped]  # noqa: F401


def fill_form(form: WordForm, view: Mapping[str, Any]) -> tuple[bytes | None, list[Diagnostic]]:
    """Fill a form that :func:`hoithao.word_form.checking.check_form` found to be right.

    Returns the bytes, or ``None`` with what is wrong; the line of a finding is the number of its paragraph.
    """
    paragraphs = paragraphs_of(form)
    text, found = render_text(form.name, template_of(paragraphs), view)
    if text is None:
        return None, found
    data = _docxtpl(form, view)
    filled = None if data is None else open_form(form.name, data)[0]
    if data is None or filled is None:
        return None, [report("HT727", form.name, _line(form.name, 1), text="")]
    got = _BLANKS.sub("", "".join(one.text for one in paragraphs_of(filled)))
    lost = _first_difference(_BLANKS.sub("", text), got, paragraphs)
    if lost is not None:
        line, words = lost
        return None, [report("HT727", form.name, _line(form.name, line), text=words)]
    remarks = list(_remarks(view))
    told = sum(_BLANKS.sub("", one) in got for one in remarks)
    if 0 < told < len(remarks):
        told_of = report("HT728", form.name, told=str(told), count=str(len(remarks)))
        return None, [told_of]
    return data, []


def _remarks(value: Any) -> Iterator[str]:
    """Yield the lines of a view that tell a remark each: those that have an id."""
    if isinstance(value, Mapping):
        if set(value) == {"id", "text"}:
            yield str(value["text"])
        for inner in value.values():
            yield from _remarks(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _remarks(inner)


def _docxtpl(form: WordForm, view: Mapping[str, Any]) -> bytes | None:
    from docxtpl import DocxTemplate
    from lxml import etree

    class Template(DocxTemplate):  # type: ignore[misc]
        """docxtpl without lenience, and without touching the properties of the file, which hold the clock."""

        def fix_tables(self, xml: str) -> Any:
            etree.fromstring(xml.encode("utf-8"), etree.XMLParser(resolve_entities=False, no_network=True))
            return super().fix_tables(xml)

        def render_properties(self, context: Any, jinja_env: Any = None) -> None:
            """Leave the properties as they are."""

    template = Template(io.BytesIO(form.data))
    out = io.BytesIO()
    try:
        template.render(dict(view), form_environment(), autoescape=True)
        template.save(out)
    except (etree.XMLSyntaxError, ValueError, KeyError, AttributeError, TypeError, zipfile.BadZipFile):
        return None  # a form whose tags do not come out as whole elements
    return _without_times(out.getvalue())


def _without_times(data: bytes) -> bytes:
    """Return the package with no time in it: the same form and values give the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as given, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name in given.namelist():
            member = zipfile.ZipInfo(name, _NO_TIME)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.create_system = 0
            package.writestr(member, given.read(name))
    return out.getvalue()


def _first_difference(wanted: str, got: str, form: list[FormParagraph]) -> tuple[int, str] | None:
    """Return the paragraph of the form near which the filled text is not what its tags give, and those words."""
    if wanted == got:
        return None
    at = next((n for n, (a, b) in enumerate(zip(wanted, got, strict=False)) if a != b), min(len(wanted), len(got)))
    # The last paragraph whose first fixed words come before the difference.
    line = 1
    for number, one in enumerate(form, start=1):
        fixed = _BLANKS.sub("", re.split(r"\{[{%#]", one.text)[0])
        if fixed and 0 <= wanted.find(fixed) <= at:
            line = number
    return line, wanted[max(at - 10, 0) : at + 30]


def _line(name: str, line: int) -> Span:
    return Span(name, Position(line, 1), Position(line, 2))
