"""A corrected copy of a Word file: margins, sizes, weight, alignment, spacing, page numbers, rules. Never a word.

What was mended is found out by reading the copy again, not by what was tried. A change that brings a new breach, or
after which a word would differ, is not kept.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from msgspec import Struct

from hoithao.diagnostics import Diagnostic
from hoithao.inspection import Inspection, inspect
from hoithao.inspection.faults import Fault
from hoithao.mending.looks import (
    centre,
    keep_with_next,
    set_align,
    set_color,
    set_font,
    set_gap,
    set_indents,
    set_lines,
    set_size,
    set_usual_size,
    switched,
)
from hoithao.mending.ruling import add_rule, set_rule
from hoithao.mending.sheets import (
    add_number,
    hide_first_number,
    mark_turned,
    set_arabic,
    set_margin,
    set_paper,
    start_numbers,
)
from hoithao.mending.work import Work

_PASSES = 4

Change = Callable[[Work, Fault, str], bool]
"""Changes the file about one measure of a breach; tells whether it did."""


class Mended(Struct, frozen=True):
    """A copy: its bytes, what is no longer found in it, and what is left for a person."""

    data: bytes
    done: tuple[Diagnostic, ...]
    left: tuple[Diagnostic, ...]


def mended(data: bytes, inspection: Inspection, *, name: str = "") -> Mended:
    """Mend what can be mended without touching words. A file with nothing to mend comes back as the same bytes."""
    copy, now = data, inspection
    for _ in range(_PASSES):
        # A rule is measured against its text, so it comes last.
        step = _tried(copy, now, name, _others) or _tried(copy, now, name, _rules) or _one_by_one(copy, now, name)
        if step is None:
            break
        copy, now = step
    remaining = _tally(now.diagnostics)
    done = []
    for one in inspection.diagnostics:
        if remaining[_key(one)]:
            remaining[_key(one)] -= 1
        else:
            done.append(one)
    return Mended(copy, tuple(done), now.diagnostics)


Step = tuple[bytes, Inspection]


def _rules(_: Fault, change: Change) -> bool:
    return change in _RULES


def _others(_: Fault, change: Change) -> bool:
    return change not in _RULES


def _one_by_one(copy: bytes, now: Inspection, name: str) -> Step | None:
    """Try the breaches of each code alone: one that makes things worse does not keep the others from being mended."""
    best: Step | None = None
    for code in dict.fromkeys(fault.code for fault, _ in now.breaches):

        def of_this(fault: Fault, _: Change, code: str = code) -> bool:
            return fault.code == code

        data, seen = best or (copy, now)
        best = _tried(data, seen, name, of_this) or best
    return best


def _tried(copy: bytes, now: Inspection, name: str, wanted: Callable[[Fault, Change], bool]) -> Step | None:
    """Make the wanted changes; return the copy and what is found in it, or ``None`` where it is no better."""
    if now.anatomy is None:
        return None
    work = Work(copy, now)
    changed = False
    for fault in work.faults:
        for token in fault.found:
            measure, _, value = token.partition("=")
            change = _CHANGES.get(measure)
            if change is not None and wanted(fault, change):
                changed |= change(work, fault, value)
    if not changed:
        return None
    data = work.parcel.save()
    again = inspect(data, now.kind if now.kind != "other" else None, name=name)
    if again.anatomy is None or _words(again) != _words(now):
        return None
    return (data, again) if _tally(again.diagnostics) < _tally(now.diagnostics) else None


def _key(one: Diagnostic) -> tuple[str, str]:
    return one.code, one.passage.text if one.passage is not None else ""


def _tally(found: Iterable[Diagnostic]) -> Counter[tuple[str, str]]:
    return Counter(map(_key, found))


def _words(inspection: Inspection) -> list[str]:
    assert inspection.anatomy is not None
    return [one.text for one in inspection.anatomy.document.paragraphs if one.text]


_CHANGES: dict[str, Change] = {
    "page": set_paper,
    "not-marked-landscape": mark_turned,
    "mm": set_margin,
    "font": set_font,
    "no-font": set_font,
    "color": set_color,
    "size": set_size,
    "another-size": set_usual_size,
    "bold": switched("b", on=False),
    "not-bold": switched("b", on=True),
    "italic": switched("i", on=False),
    "upright": switched("i", on=True),
    "align": set_align,
    "off-centre": centre,
    "set-in": set_indents,
    "first-line": set_indents,
    "first-line-also": set_indents,
    "lines": set_lines,
    "gap": set_gap,
    "not-kept": keep_with_next,
    "starts-at": start_numbers,
    "numbers-go-on": start_numbers,
    "not-arabic": set_arabic,
    "number-on-first-page": hide_first_number,
    "no-page-number": add_number,
    "rule-share": set_rule,
    "rule-off": set_rule,
    "no-rule": add_rule,
}
"""What is done about each measure; what is not here takes a person."""

_RULES = frozenset({set_rule, add_rule})
