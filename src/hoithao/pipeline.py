"""The road from bytes to documents, its phases in order and by name.

Nothing here touches a file, the clock or the environment: bytes come in,
bytes and diagnostics go out, and the same input always gives the same output.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from hoithao.binding import Layers, bind, bind_agency, bind_draft
from hoithao.catalogue import report
from hoithao.checks import run_checks
from hoithao.checks.on_request import obstacles
from hoithao.checks.subject import Subject
from hoithao.checks.targets import tree_faults
from hoithao.consolidate import consolidate
from hoithao.diagnostics import Diagnostic, Path, Severity, has_errors, in_order
from hoithao.missing import missing_facts
from hoithao.model.workshop import AGENCY_KEYS, Workshop
from hoithao.mounting import MountedDraft, draft_place, mount_draft, named_draft_files
from hoithao.outline import Outline
from hoithao.output import DEFAULT_KINDS, Output
from hoithao.registry import Registry
from hoithao.salvage import LeftOut, bind_around, parse_around
from hoithao.source import MAX_BYTES, Source, decode
from hoithao.tree import Tree
from hoithao.waivers import settle
from hoithao.wording import check_wording

MISSING_FACT = "HT301"


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


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one input. ``sources`` are the texts behind the diagnostics, by file name."""

    diagnostics: list[Diagnostic]
    outputs: tuple[Output, ...]
    sources: dict[str, Source]
    wanted: tuple[str, ...] = ()
    """Draft files that the workshop file names and the input did not hold; without them nothing else was checked."""


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

    def settled(self, *, final: bool = False) -> list[Diagnostic]:
        """The diagnostics after what the agency and the officer decided about them."""
        found = [_weighed(one, final=final) for one in self.diagnostics]
        trees = (*self.parsed.trees, *(mounted.tree for mounted in self.parsed.drafts))
        return settle(found, trees, complete=self.subject is not None)


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


def render(item: Input, *, only: str | None = None, final: bool = False) -> Result:
    """Render the documents of one workshop file.

    ``only`` is one of ``output.KINDS``; without it the documents every workshop gets are made. With ``final``,
    a missing fact of a wanted document is an error. Where there is an error there is no output.
    """
    checked = _check(item)
    found = [one for one in checked.settled(final=final) if _wanted(one, only)]
    if checked.subject is not None and only is not None:
        # What the document cannot be made without is an error now, whatever the agency or a comment lets pass.
        stopped = [replace(one, severity=Severity.ERROR) for one in obstacles(checked.subject, only)]
        codes = {one.code for one in stopped}
        found = [*(one for one in found if one.code not in codes), *stopped]
    if checked.subject is None or has_errors(found):
        return Result(in_order(found), (), checked.parsed.sources, checked.parsed.wanted)
    from hoithao.reconciliation import reconcile
    from hoithao.rendering import render_documents

    outputs, faults = render_documents(checked.subject.registry, checked.subject.consolidation, only)
    if not has_errors(faults):
        faults += reconcile(checked.subject.registry, outputs)
    return Result(in_order([*found, *faults]), () if has_errors(faults) else outputs, checked.parsed.sources)


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
    return _Checked(found, parsed, subject)


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
