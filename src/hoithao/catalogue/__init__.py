"""Every diagnostic code: its severity, its texts in two languages and its legal basis.

A code is a promise: its number is never given to another fault, and a text may
be made better but not be made to mean something else. Call sites pass values
only; the words stand here. The first digit is the phase that speaks: 0 files,
1 YAML, 2 shape, 3 facts, 4 remarks, 5 the decree's form, 7 templates,
8 output, 9 the program itself, A the assertions on a finished Word file.

«PL I» in a basis is Phụ lục I of Nghị định 30/2020/NĐ-CP, «Điều» an article of
its body.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

from hoithao.catalogue import (
    consolidation,
    decree,
    facts,
    form,
    input_files,
    on_request,
    output,
    own_text,
    persons,
    remarks,
    shape,
    templates,
    wording,
    yaml_text,
)
from hoithao.catalogue.entry import Entry
from hoithao.catalogue.measures import said
from hoithao.catalogue.words import CAUSES, FACTS, FORMATS, KINDS, PAGE_PARTS, PARTS, REASONS, RULES
from hoithao.diagnostics import Diagnostic, Path, Related, Severity, Span

SHORT = 40
"""How many characters of a value a message shows."""

LONG = 200
"""The same for values that are no use when cut: lists of choices, paths, reasons."""

_LONG_VALUES = frozenset({"error", "options", "name", "parts", "problem", "question", "reason", "required"})
_DECIMALS = frozenset({"low", "high"})
_MEASURES = "found"
_LIST = "options"
_HIDDEN = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"})


def report(
    code: str,
    file: str,
    span: Span | None = None,
    *,
    path: Path = (),
    related: tuple[Related, ...] = (),
    severity: Severity | None = None,
    **params: str,
) -> Diagnostic:
    """Build a diagnostic, with the severity of its code unless another is given."""
    weight = CATALOGUE[code].severity if severity is None else severity
    return Diagnostic(code, weight, file, params, span, path, related)


def is_own_fault(diagnostic: Diagnostic) -> bool:
    """Tell whether a finding is a fault of the program itself, whatever the file is like."""
    return diagnostic.code.startswith("HT9") and CATALOGUE[diagnostic.code].severity is Severity.ERROR


def message(diagnostic: Diagnostic, language: str = "vi") -> str:
    """Return the sentence that says what is wrong."""
    entry = CATALOGUE[diagnostic.code]
    texts = [(one.param, one.vi, one.en) for one in entry.without]
    return _filled(diagnostic.params, (entry.vi, entry.en), texts, language)


def hint(diagnostic: Diagnostic, language: str = "vi") -> str:
    """Return the sentence that says what to do next, or an empty text."""
    entry = CATALOGUE[diagnostic.code]
    texts = [(one.param, one.hint_vi, one.hint_en) for one in entry.without]
    return _filled(diagnostic.params, (entry.hint_vi, entry.hint_en), texts, language)


def severity_name(severity: Severity, language: str = "vi") -> str:
    """Return what a severity is called."""
    return _pick(_SEVERITIES[severity], language)


def label(key: str, language: str = "vi") -> str:
    """Return the words beside a related place."""
    return _pick(_LABELS[key], language)


def page_part(part: str, language: str = "vi") -> str:
    """Return what a part of a document is called, as a passage names it."""
    return _pick(PAGE_PARTS[part], language)


def fact_name(label: str, language: str = "vi") -> str:
    """Return what a missing fact is called inside a sentence."""
    return _pick(FACTS[label], language)


class _Values(dict[str, str]):
    """Values for a template; one that was not given is shown as a gap, never as a crash."""

    def __missing__(self, key: str) -> str:
        return "…"


def _pick(texts: tuple[str, str], language: str) -> str:
    return texts[1] if language == "en" else texts[0]


def _filled(
    params: Mapping[str, str], usual: tuple[str, str], without: list[tuple[str, str, str]], language: str
) -> str:
    fitting = ((vi, en) for param, vi, en in without if vi and not params.get(param, "").strip())
    template = _pick(next(fitting, usual), language)
    text = template.format_map(_Values({key: _shown(key, value, language) for key, value in params.items()}))
    return text.replace("….", "…")


def _shown(key: str, value: str, language: str) -> str:
    """Return a value as a message prints it: a known word translated, anything else short and visible."""
    words = _WORDS.get(key, {})
    if key == _MEASURES:
        value = said(value, language)
    if value in words:
        return _pick(words[value], language)
    if key in _DECIMALS and language != "en":
        value = value.replace(".", ",")
    limit = 2 * LONG if key == _MEASURES else LONG if key in _LONG_VALUES else SHORT
    if len(value) > limit:
        whole = value[: limit - 2].rpartition(", ")[0] if key == _LIST else ""
        value = f"{whole}, …" if whole else value[: limit - 1].rstrip() + "…"
    if value.isprintable():
        return value
    return "".join(f"U+{ord(char):04X}" if unicodedata.category(char) in _HIDDEN else char for char in value)


_SEVERITIES: dict[Severity, tuple[str, str]] = {
    Severity.ERROR: ("lỗi", "error"),
    Severity.WARNING: ("cảnh báo", "warning"),
    Severity.NOTE: ("ghi chú", "note"),
}

_LABELS: dict[str, tuple[str, str]] = {
    "first-here": ("khai báo lần đầu ở đây", "first given here"),
    "see-here": ("đối chiếu với chỗ này", "compare this place"),
    "also-here": ("cũng như vậy ở chỗ này", "the same here"),
}

_WORDS: dict[str, dict[str, tuple[str, str]]] = {
    "cause": CAUSES,
    "fact": FACTS,
    "format": FORMATS,
    "kind": KINDS,
    "part": PARTS,
    "reason": REASONS,
    "rule": RULES,
    "shape": own_text.SHAPES,
    "property": own_text.PROPERTIES,
    "found": own_text.CHOICES,
    "required": {code: decree.required(code) for code in decree.ENTRIES},
    "allowed": own_text.CHOICES,
}

CATALOGUE: dict[str, Entry] = {
    code: entry
    for family in (
        input_files,
        yaml_text,
        shape,
        facts,
        on_request,
        persons,
        remarks,
        consolidation,
        form,
        wording,
        templates,
        own_text,
        output,
        decree,
    )
    for code, entry in family.ENTRIES.items()
}
"""Every code the tool can report, with what is said about it."""
