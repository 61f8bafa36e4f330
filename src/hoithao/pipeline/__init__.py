"""The road from bytes to documents, its phases in order and by name.

Nothing here touches a file, the clock or the environment: bytes come in,
bytes and diagnostics go out, and the same input always gives the same output.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from hoithao.binding import bind_agency, bind_draft
from hoithao.catalogue import report
from hoithao.checks.on_request import obstacles
from hoithao.checks.targets import tree_faults
from hoithao.diagnostics import Severity, has_errors, in_order
from hoithao.layers import Layers, Setting, settings
from hoithao.outline import Outline
from hoithao.output import DEFAULT_EDITION, DEFAULT_KINDS, EDITION_SUFFIXES, INTERNAL
from hoithao.pipeline.checking import MISSING_FACT, check_through, is_wanted
from hoithao.pipeline.handed import DraftFile, Form, Input, Own, OwnLook, OwnText, Result
from hoithao.pipeline.reading import read_in
from hoithao.registry import Registry
from hoithao.salvage import parse_around
from hoithao.source import decode
from hoithao.waivers import settle
from hoithao.wording import check_wording

__all__ = [
    "MISSING_FACT", "NOT_INSTALLED", "DraftFile", "Form", "Input", "Own", "OwnLook", "OwnText", "Result",
    "agency_settings", "check", "check_agency", "check_draft", "count", "load", "render", "roll_up",
]  # fmt: skip

INTERNAL_CIRCULATION = "LƯU HÀNH NỘI BỘ"
"""What an internal edition says above the letterhead (PL I-III.2c)."""

_OF_EDITIONS = frozenset({"HT351", "HT352"})
"""What keeps documents from being sent out, but not those that stay inside."""

NOT_INSTALLED = "HT349"
"""A library that is an extra and not there: no fault of the file."""


def check(item: Input) -> Result:
    """Say everything that is wrong with one workshop file, without rendering it.

    Of missing facts, those that the documents every workshop gets want.
    """
    checked = check_through(item)
    found = [one for one in checked.settled() if is_wanted(one, None)]
    return Result(in_order(found), (), checked.parsed.sources, checked.parsed.wanted)


def check_agency(item: Input) -> Result:
    """Say what is wrong with an agency file by itself."""
    parsed = read_in(item)
    found = parsed.found
    if parsed.trees and not has_errors(found):
        found += bind_agency(parsed.trees[0])
    return Result(in_order(settle(found, parsed.trees, complete=False)), (), parsed.sources)


def check_draft(item: Input) -> Result:
    """Say what is wrong with a draft file by itself."""
    source, found = decode(item.name, item.data, max_bytes=item.max_bytes)
    tree = None
    if source is not None:
        tree, faults, _ = parse_around(source)
        found += faults
    if tree is not None and not has_errors(found):
        found += check_wording((), (tree,))
        draft, faults = bind_draft(tree)
        found += faults
        if draft is not None:
            found += tree_faults(Outline(draft), (), Layers((tree,)))
    settled = settle(found, (tree,) if tree else (), complete=False)
    return Result(in_order(settled), (), {item.name: source} if source else {})


def render(
    item: Input,
    *,
    only: str | None = None,
    final: bool = False,
    edition: str = DEFAULT_EDITION,
    own: Own | None = None,
) -> Result:
    """Render the documents of one workshop file.

    ``only`` is one of ``output.KINDS``; without it the documents every workshop gets are made. With ``final``,
    a missing fact of a wanted document is an error. ``edition`` is one of ``output.EDITIONS``: all but ``internal``
    go without what is marked so. ``own`` is what the agency has of its own; a form is filled in place of the
    document that ``only`` names, the minutes without it. Where there is an error there is no output.
    """
    from hoithao.pipeline.making import make

    own = own or Own()
    form = own.form
    only = only or (DEFAULT_KINDS[0] if form is not None else None)
    checked = check_through(item)
    found = [one for one in checked.settled(final=final) if is_wanted(one, only)]
    withheld = None if edition == INTERNAL else checked.withheld
    if edition == INTERNAL:
        found = [one for one in found if one.code not in _OF_EDITIONS]
    subject = checked.subject if withheld is None else checked.outward
    if subject is not None and only is not None:
        # What the document cannot be made without is an error now, whatever the agency or a comment lets pass.
        stopped = [replace(one, severity=Severity.ERROR) for one in obstacles(subject, only)]
        codes = {one.code for one in stopped}
        found = [*(one for one in found if one.code not in codes), *stopped]
    if subject is None or has_errors(found):
        return Result(in_order(found), (), checked.parsed.sources, checked.parsed.wanted)
    if edition == INTERNAL and checked.withheld is not None:
        subject = replace(subject, registry=Registry(subject.workshop, circulation=INTERNAL_CIRCULATION))
    outputs, faults, beyond_input = make(subject, checked, only, own)
    if not outputs and not has_errors(faults):
        faults = [report("HT353", item.name)]
    if withheld is not None:
        from hoithao.reconciliation import leaks

        faults += leaks(withheld, outputs)
    named = tuple(replace(one, suffix=one.suffix + EDITION_SUFFIXES[edition]) for one in outputs)
    return Result(
        in_order([*found, *faults]),
        () if has_errors(faults) else named,
        checked.parsed.sources,
        withheld=withheld.count if withheld is not None else 0,
        beyond_input=beyond_input,
    )


def count(item: Input) -> Result:
    """Count one workshop file. Where there is an error there are no figures."""
    from hoithao.tallies import tallies

    checked = check_through(item)
    found = [one for one in checked.settled() if one.code != MISSING_FACT]
    if checked.subject is None or has_errors(found):
        return Result(in_order(found), (), checked.parsed.sources, checked.parsed.wanted)
    figures = tallies(checked.subject.registry, checked.subject.consolidation)
    return Result(in_order(found), (), checked.parsed.sources, tallies=figures)


def load(item: Input) -> Result:
    """Only read one workshop file: which draft files it names, and what is wrong with its form."""
    parsed = read_in(item)
    return Result(in_order(parsed.found), (), parsed.sources, parsed.wanted)


def agency_settings(item: Input) -> tuple[list[Setting], Result]:
    """Say which value of the agency-level keys came from which file, and what keeps either file from being read."""
    parsed = read_in(item)
    return settings(Layers(parsed.trees)), Result(in_order(parsed.found), (), parsed.sources, parsed.wanted)


def roll_up(items: Sequence[Input], name: str) -> tuple[bytes | None, Result]:
    """Put workshops on one draft together into the text of one workshop file, which is called ``name``.

    What the files themselves get wrong is said where it is an error; a text is returned only if it loads without one.
    """
    from hoithao.rollup import roll_up
    from hoithao.tree_text import dump

    checked = [check_through(item) for item in items]
    sources = {file: source for one in checked for file, source in one.parsed.sources.items()}
    found = [fault for one in checked for fault in one.settled() if fault.severity is Severity.ERROR]
    subjects = [one.subject for one in checked if one.subject is not None]
    if found or len(subjects) < len(items):
        return None, Result(in_order(found), (), sources)
    parts = [(item.name, subject.registry) for item, subject in zip(items, subjects, strict=True)]
    data, found = roll_up(parts)
    if data is None:
        return None, Result(in_order(found), (), sources)
    text = dump(data).encode("utf-8")
    result = check(Input(name, text, max_bytes=max(item.max_bytes for item in items)))
    told = [one for one in result.diagnostics if one.severity is Severity.ERROR or one.code in _ROLLED_UP]
    found += told
    return None if has_errors(told) else text, Result(in_order(found), (), sources | result.sources)


_ROLLED_UP = ("HT428", "HT429")
"""What only shows when several files are together."""
