"""The elements of a template as they are typed: names and attributes that are none, all at once."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hoithao.blocks import ATTRIBUTES, ELEMENTS
from hoithao.catalogue import report
from hoithao.diagnostics import Diagnostic
from hoithao.templating.environment import end_of_tag
from hoithao.templating.statements import span_at

_TAG = re.compile(r"\{[{%#]|<(/?)([^\s/>{]*)|<!")
_ATTRIBUTE = re.compile(r"""\s*([^\s=/>{"']+)\s*=\s*("[^"]*"|'[^']*')""")
_CLOSERS = {"{{": "}}", "{%": "%}", "{#": "#}"}


def check_elements(file: str, source: str) -> list[Diagnostic]:
    """Return a diagnostic for each element and attribute that a template cannot use."""
    return list(_faults(file, source))


def _faults(file: str, source: str) -> Iterator[Diagnostic]:
    at = 0
    while (found := _TAG.search(source, at)) is not None:
        at = found.end()
        if found[0] in _CLOSERS:
            at = end_of_tag(source, at, _CLOSERS[found[0]])
            continue
        if found[0].startswith("<!"):
            if source.startswith("<!--", found.start()):
                end = source.find("-->", at)
                at = len(source) if end < 0 else end
            else:
                yield report("HT707", file, span_at(file, source, found.start(), 2), problem="<!")
            continue
        closing, name = found[1], found[2]
        if not name or name.startswith("?"):
            continue
        span = span_at(file, source, found.start(), len(found[0]))
        if name not in ELEMENTS:
            if not closing:
                yield report("HT703", file, span, element=name, parent="")
            continue
        while (one := _ATTRIBUTE.match(source, at)) is not None:
            yield from _attribute(file, source, name, one)
            at = one.end()


def _attribute(file: str, source: str, element: str, found: re.Match[str]) -> Iterator[Diagnostic]:
    key, value = found[1], found[2][1:-1]
    span = span_at(file, source, found.start(1), len(key))
    known = ATTRIBUTES.get(element, {})
    if key not in known and (element, key) != ("blanks", "n"):
        yield report("HT704", file, span, attribute=key, element=element)
    elif known.get(key) and "{" not in value and value not in known[key]:
        place = span_at(file, source, found.start(2) + 1, len(value))
        yield report("HT708", file, place, attribute=key, value=value, options=", ".join(known[key]))
