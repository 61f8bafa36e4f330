"""The road from bytes to documents, its phases in order and by name.

Nothing here touches a file, the clock or the environment: bytes come in,
bytes and diagnostics go out, and the same input always gives the same output.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from hoithao.binding import bind, bind_agency, bind_draft
from hoithao.catalogue import report
from hoithao.checks import run_checks
from hoithao.checks.on_request import obstacles
from hoithao.checks.subject import Subject
from hoithao.checks.targets import tree_faults
from hoithao.consolidate import consolidate
from hoithao.diagnostics import Diagnostic, Path, Related, Severity, Span, has_errors, in_order
from hoithao.editions import Withheld, in_the_open, withheld_in
from hoithao.layers import Layers, Setting, settings
from hoithao.missing import missing_facts
from hoithao.model.workshop import AGENCY_KEYS, Workshop
from hoithao.mounting import MountedDraft, draft_place, mount_draft, named_draft_files
from hoithao.outline import Outline
from hoithao.output import DEFAULT_EDITION, DEFAULT_KINDS, EDITION_SUFFIXES, INTERNAL, Output
from hoithao.registry import Registry
from hoithao.salvage import LeftOut, bind_around, parse_around
from hoithao.source import MAX_BYTES, Source, decode
from hoithao.tallies import Tallies, tallies
from hoithao.tree import Tree
from hoithao.waivers import settle
from hoithao.wording import check_wording

if TYPE_CHECKING:
    from hoithao.document.layout import HouseLook, Layout
    from hoithao.rendering import Fill, Pour

MISSING_FACT = "HT301"
INTERNAL_CIRCULATION = "LƯU HÀNH NỘI BỘ"
"""What an internal edition says above the letterhead (PL I-III.2c)."""

_OF_EDITIONS = frozenset({"HT351", "HT352"})
"""What keeps documents from being sent out, but not those that stay inside."""

NOT_INSTALLED = "HT349"
"""A library that is an extra and not there: no fault of the file."""


@dataclass(frozen=True, slots=True)
class DraftFile:
    """A draft file that a workshop file names: by ``reference`` there, by ``name`` in messages.

    Without ``data``, ``reason`` is the word of the catalogue that says why it could not be read.
    """

    reference: str
    name: str
    data: bytes | None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Input:
    """One workshop file, read, and what lies under it: the agency file and the draft files it names."""

    name: str
    data: bytes
    agency_name: str | None = None
    agency_data: bytes | None = None
    drafts: tuple[DraftFile, ...] = ()
    max_bytes: int = MAX_BYTES
    """The size above which a file is refused."""


OwnText = Callable[[str, Span, dict[str, Source]], "tuple[Pour | None, list[Diagnostic]]"]
"""Opens the folder of templates that a file names at a span: gives what renders them, or what is wrong.

The texts of the templates are put beside the other sources, for messages.
"""


@dataclass(frozen=True, slots=True)
class Form:
    """A Word form of an agency: how its files are named, and what fills it."""

    suffix: str
    fill: Fill


OwnLook = Callable[[str, Span], "tuple[HouseLook | None, list[Diagnostic]]"]
"""Reads the Word file that a file names at a span as the look of the agency, or says what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Own:
    """What an agency has of its own beside its files; the command line reads it where it is named."""

    text: OwnText | None = None
    look: OwnLook | None = None
    form: Form | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one input. ``sources`` are the texts behind the diagnostics, by file name."""

    diagnostics: list[Diagnostic]
    outputs: tuple[Output, ...]
    sources: dict[str, Source]
    wanted: tuple[str, ...] = ()
    """Draft files that the workshop file names and the input did not hold; without them nothing else was checked."""
    tallies: Tallies | None = None
    """The figures, where they were asked for."""
    withheld: int = 0
    """How many internal parts the documents go without."""
    beyond_input: bool = False
    """Whether files went into the documents that the input does not hold: templates or a form of an agency."""


@dataclass(frozen=True, slots=True)
class _Parsed:
    trees: tuple[Tree, ...]
    drafts: tuple[MountedDraft, ...]
    sources: dict[str, Source]
    found: list[Diagnostic]
    wanted: tuple[str, ...]
    left_out: LeftOut


@dataclass(frozen=True, slots=True)
class _Checked:
    diagnostics: list[Diagnostic]
    parsed: _Parsed
    subject: Subject | None
    withheld: Withheld | None = None
    """What is internal, if anything is."""
    outward: Subject | None = None
    """The workshop without what is internal, where there is anything internal and the rest can stand by itself."""

    def settled(self, *, final: bool = False) -> list[Diagnostic]:
        """The diagnostics after what the agency and the officer decided about them."""
        found = [_weighed(one, final=final) for one in self.diagnostics]
        return settle(found, self.trees, complete=self.subject is not None)

    @property
    def trees(self) -> tuple[Tree, ...]:
        """The workshop file, the agency file and the draft files, as far as they could be read."""
        return (*self.parsed.trees, *(mounted.tree for mounted in self.parsed.drafts))


def check(item: Input) -> Result:
    """Say everything that is wrong with one workshop file, without rendering it.

    Of missing facts, those that the documents every workshop gets want.
    """
    checked = _check(item)
    found = [one for one in checked.settled() if _wanted(one, None)]
    return Result(in_order(found), (), checked.parsed.sources, checked.parsed.wanted)


def check_agency(item: Input) -> Result:
    """Say what is wrong with an agency file by itself."""
    parsed = _parse(item)
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
    own = own or Own()
    form = own.form
    only = only or (DEFAULT_KINDS[0] if form is not None else None)
    checked = _check(item)
    found = [one for one in checked.settled(final=final) if _wanted(one, only)]
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
    outputs, faults, beyond_input = _made(subject, checked, only, own)
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


def _made(
    subject: Subject, checked: _Checked, only: str | None, own: Own
) -> tuple[tuple[Output, ...], list[Diagnostic], bool]:
    """Make the documents and read them back; tell also whether a file went into them that the input does not hold."""
    from hoithao.reconciliation import reconcile
    from hoithao.rendering import fill_documents, render_documents

    form = own.form
    if form is not None and only is not None:
        outputs, faults = fill_documents(subject, only, form.suffix, form.fill)
        return outputs, faults + _breaches(outputs, checked, own=True), True
    worded_by_agency = subject.workshop.templates is not None
    pour, faults = _pour(subject, checked.parsed.sources, own.text)
    layout, unfit = _layout(subject, own.look)
    faults += unfit
    if pour is None or layout is None:
        return (), faults, True
    outputs, found = render_documents(subject, only, pour, layout)
    faults += found
    if not has_errors(faults):
        faults += reconcile(subject.registry, subject.consolidation, outputs)
    if not has_errors(faults):
        place = subject.layers.locate(("templates",)) if worded_by_agency else None
        faults += _breaches(outputs, checked, place, own=worded_by_agency)
    return outputs, faults, worded_by_agency or subject.workshop.look.file is not None


def _breaches(
    outputs: Iterable[Output], checked: _Checked, place: Span | None = None, *, own: bool
) -> list[Diagnostic]:
    from hoithao.tracing import told_of_documents

    return told_of_documents(outputs, checked.trees, checked.diagnostics, place=place, own=own)


def count(item: Input) -> Result:
    """Count one workshop file. Where there is an error there are no figures."""
    checked = _check(item)
    found = [one for one in checked.settled() if one.code != MISSING_FACT]
    if checked.subject is None or has_errors(found):
        return Result(in_order(found), (), checked.parsed.sources, checked.parsed.wanted)
    figures = tallies(checked.subject.registry, checked.subject.consolidation)
    return Result(in_order(found), (), checked.parsed.sources, tallies=figures)


def load(item: Input) -> Result:
    """Only read one workshop file: which draft files it names, and what is wrong with its form."""
    parsed = _parse(item)
    return Result(in_order(parsed.found), (), parsed.sources, parsed.wanted)


def agency_settings(item: Input) -> tuple[list[Setting], Result]:
    """Say which value of the agency-level keys came from which file, and what keeps either file from being read."""
    parsed = _parse(item)
    return settings(Layers(parsed.trees)), Result(in_order(parsed.found), (), parsed.sources, parsed.wanted)


def roll_up(items: Sequence[Input], name: str) -> tuple[bytes | None, Result]:
    """Put workshops on one draft together into the text of one workshop file, which is called ``name``.

    What the files themselves get wrong is said where it is an error; a text is returned only if it loads without one.
    """
    from hoithao.rollup import roll_up
    from hoithao.tree_text import dump

    checked = [_check(item) for item in items]
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


def _pour(
    subject: Subject, sources: dict[str, Source], own_text: OwnText | None
) -> tuple[Pour | None, list[Diagnostic]]:
    """Return what renders a template: where the files name a folder of templates, what opens it says."""
    from hoithao.templating import render_template

    folder = subject.workshop.templates
    if folder is None:
        return render_template, []
    span = subject.layers.locate(("templates",))
    if own_text is None:
        return None, [report("HT722", span.file, span, path=("templates",), name=folder, reason="not-read")]
    return own_text(folder, span, sources)


def _layout(subject: Subject, own_look: OwnLook | None) -> tuple[Layout | None, list[Diagnostic]]:
    """Return the layout of the look, with what the agency's Word file changes; keys typed beside it win."""
    from hoithao.document.layout import make_layout

    look = subject.workshop.look
    if look.file is None:
        return make_layout(look), []
    path: Path = ("look", "file") if subject.layers.hold(("look", "file")) else ("look",)
    span = subject.layers.locate(path)
    if own_look is None:
        return None, [report("HT731", span.file, span, path=path, name=look.file, reason="not-read")]
    house, found = own_look(look.file, span)
    if house is None:
        return None, found
    typed = {name: getattr(look, name) for name in look.model_fields_set - {"file"}}
    return make_layout(house.look.model_copy(update=typed), house.changes), found


def _check(item: Input) -> _Checked:
    parsed = _parse(item)
    found = parsed.found
    if not parsed.trees or parsed.trees[0].source.name != item.name:
        return _Checked(found, parsed, None)
    layers = Layers(parsed.trees, parsed.drafts)
    # A warning on the line explains no error there.
    slips = [one for one in found if one.severity is Severity.ERROR]
    # Looks at texts alone, whatever shape they are in.
    found += check_wording(layers.trees, [mounted.tree for mounted in layers.drafts])
    workshop, faults = bind(layers)
    faults = [one for one in faults if one.code != "HT201" or not parsed.left_out.covers(one.path)]
    if workshop is None or slips:
        faults += _in_what_is_left(layers, parsed.left_out)
        found += [one for one in faults if not _is_of_a_slip(one, layers, slips)]
        assert has_errors(found)  # nothing will be rendered, so something has to say why
        return _Checked(found, parsed, None)
    subject = _subject(workshop, layers)
    found += run_checks(subject)
    # An unknown id of a body may be that of the organizer, whose id is its symbol.
    lost_body = any(one.code == "HT303" and one.params["kind"] == "units" for one in found)
    for fact in missing_facts(subject.registry, subject.consolidation):
        if fact.label == "symbol" and lost_body:
            continue
        span = layers.locate(fact.path, key=True)
        parent = next((step for step in reversed(fact.path[:-1]) if isinstance(step, str)), "")
        params = {
            "fact": fact.label,
            "key": str(fact.path[-1]),
            "parent": parent,
            "documents": " ".join(fact.documents),
        }
        found.append(report(MISSING_FACT, span.file, span, path=fact.path, related=(), severity=None, **params))
    withheld = withheld_in(layers)
    if withheld is None:
        return _Checked(found, parsed, subject)
    found += [report("HT350", one.span.file, one.span, key=one.key) for one in withheld.unknown]
    outward = None
    if not has_errors(found):
        outward, faults = _outward(withheld)
        found += faults
    return _Checked(found, parsed, subject, withheld, outward)


def _outward(withheld: Withheld) -> tuple[Subject | None, list[Diagnostic]]:
    """Return the workshop without what is internal, or what keeps it from standing by itself."""
    found = []
    for secret, span in in_the_open(withheld):
        related = (Related("see-here", secret.span),)
        found.append(report("HT351", span.file, span, related=related, text=secret.typed))
    workshop, faults = bind(withheld.rest)
    subject = None
    if workshop is not None:
        subject = _subject(workshop, withheld.rest)
        faults = [one for one in run_checks(subject) if one.severity is Severity.ERROR]
    for fault in faults:
        span = fault.span or withheld.first
        related = (Related("see-here", withheld.first),)
        found.append(report("HT352", span.file, span, related=related, fault=fault.code))
    return (None if faults else subject), found


def _is_of_a_slip(found: Diagnostic, layers: Layers, slips: Sequence[Diagnostic]) -> bool:
    """Tell whether a fault is that of a value in which a slip of the pen was told already."""
    if found.span is None:
        return False
    lines = {(one.span.file, one.span.start.line) for one in slips if one.span is not None}
    if (found.span.file, found.span.start.line) in lines:
        return True
    return bool(slips) and any(tree.runs_on(found.path) for tree in layers.trees)


def _subject(workshop: Workshop, layers: Layers) -> Subject:
    registry = Registry(workshop)
    return Subject(registry, consolidate(registry), layers)


def _in_what_is_left(layers: Layers, left_out: LeftOut) -> list[Diagnostic]:
    """Check facts against facts as far as that can be done in a file with faults of form."""
    salvage = bind_around(layers, left_out)
    if salvage is None:
        return []
    return salvage.still_said(run_checks(_subject(salvage.workshop, salvage.layers)))


def _parse(item: Input) -> _Parsed:
    sources: dict[str, Source] = {}
    found: list[Diagnostic] = []
    left_out = LeftOut()

    def parse(name: str, data: bytes, at: Path, keys: Iterable[str]) -> Tree | None:
        source, faults = decode(name, data, max_bytes=item.max_bytes)
        found.extend(faults)
        tree = None
        if source is not None:
            sources[name] = source
            tree, faults, missed = parse_around(source)
            found.extend(faults)
            left_out.add(missed, at)
        if tree is None:
            left_out.paths.update((*at, key) for key in keys)
        return tree

    trees = []
    first = parse(item.name, item.data, (), ())
    if first is not None:
        trees.append(first)
    if item.agency_name is not None and item.agency_data is not None:
        agency = parse(item.agency_name, item.agency_data, (), AGENCY_KEYS)
        trees += [agency] if agency is not None else []
    drafts: list[MountedDraft] = []
    wanted: list[str] = []
    handed = {draft.reference: draft for draft in item.drafts}
    for path, reference in named_draft_files(first.data) if first else ():
        assert first is not None
        draft = handed.get(reference)
        if draft is None:
            wanted.append(reference)
        span = first.locate(path)[1]
        if _is_word_file(reference, draft):
            found.append(report("HT029", item.name, span, path=path, name=reference))
        elif draft is None or draft.data is None:
            reason = draft.reason if draft else "not-read"
            found.append(report("HT028", item.name, span, path=path, name=reference, reason=reason))
        elif (tree := parse(draft.name, draft.data, draft_place(path), ())) is not None:
            drafts.append(mount_draft(first, path, tree))
            continue
        left_out.paths.add(path[:1])
    return _Parsed(tuple(trees), tuple(drafts), sources, found, tuple(wanted), left_out)


def _is_word_file(reference: str, draft: DraftFile | None) -> bool:
    return reference.lower().endswith((".docx", ".doc")) or bool(
        draft and draft.data and draft.data.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0"))
    )


def _wanted(found: Diagnostic, only: str | None) -> bool:
    kinds = DEFAULT_KINDS if only is None else (only,)
    return found.code != MISSING_FACT or any(kind in found.params["documents"].split() for kind in kinds)


def _weighed(found: Diagnostic, *, final: bool) -> Diagnostic:
    if final and found.code == MISSING_FACT:
        return replace(found, severity=Severity.ERROR)
    return found
