"""The road from bytes to documents, its phases in order and by name.

Nothing here touches a file, the clock or the environment: bytes come in,
bytes and diagnostics go out, and the same input always gives the same output.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from hoithao.binding import Layers, bind, bind_agency
from hoithao.catalogue import report
from hoithao.checks import run_checks
from hoithao.checks.subject import Subject
from hoithao.consolidate import consolidate
from hoithao.diagnostics import Diagnostic, Path, Severity, has_errors, in_order
from hoithao.missing import missing_facts
from hoithao.output import DEFAULT_KINDS, Output
from hoithao.registry import Registry
from hoithao.source import Source, decode
from hoithao.tree import Tree, parse_tree
from hoithao.waivers import settle
from hoithao.wording import check_wording

if TYPE_CHECKING:
    from hoithao.reconciliation import Difference

MISSING_FACT = "HT301"
CONTENT_LOST = "HT902"


@dataclass(frozen=True, slots=True)
class Input:
    """One workshop file, read, and the agency file that lies over it, if there is one."""

    name: str
    data: bytes
    agency_name: str | None = None
    agency_data: bytes | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one input. ``sources`` are the texts behind the diagnostics, by file name."""

    diagnostics: list[Diagnostic]
    outputs: tuple[Output, ...]
    sources: dict[str, Source]


@dataclass(frozen=True, slots=True)
class _Checked:
    diagnostics: list[Diagnostic]
    sources: dict[str, Source]
    subject: Subject | None
    trees: tuple[Tree, ...]

    def settled(self, *, final: bool = False) -> list[Diagnostic]:
        """The diagnostics after what the agency and the officer decided about them."""
        found = [_weighed(one, final=final) for one in self.diagnostics]
        return settle(found, self.trees, complete=self.subject is not None)


def check(item: Input) -> Result:
    """Say everything that is wrong with one workshop file, without rendering it."""
    checked = _check(item)
    return Result(in_order(checked.settled()), (), checked.sources)


def check_agency(item: Input) -> Result:
    """Say what is wrong with an agency file by itself."""
    trees, sources, found = _parse(item)
    if trees and not has_errors(found):
        found += bind_agency(trees[0])
    return Result(in_order(settle(found, trees, complete=False)), (), sources)


def render(item: Input, *, only: str | None = None, final: bool = False) -> Result:
    """Render the documents of one workshop file.

    ``only`` is one of ``output.KINDS``; without it the documents every workshop gets
    are made. With ``final``, a missing fact of a
    wanted document is an error. Where there is an error there is no output; a finished
    document that does not say what the file says is an error of the program.
    """
    checked = _check(item)
    found = [one for one in checked.settled(final=final) if _wanted(one, only)]
    if checked.subject is None or has_errors(found):
        return Result(in_order(found), (), checked.sources)
    from hoithao.rendering import render_documents

    outputs, faults = render_documents(checked.subject.registry, checked.subject.consolidation, only)
    faults += [_broken(checked.subject, difference) for difference in _differences(checked.subject, outputs, faults)]
    found += faults
    return Result(in_order(found), () if has_errors(faults) else outputs, checked.sources)


def roll_up(items: Sequence[Input], name: str) -> tuple[bytes | None, Result]:
    """Put workshops on one draft together into the text of one workshop file, which is called ``name``.

    What the files themselves get wrong is said where it is an error; a text is returned only if it loads without one.
    """
    from hoithao.rollup import roll_up
    from hoithao.tree_text import dump

    checked = [_check(item) for item in items]
    sources = {file: source for one in checked for file, source in one.sources.items()}
    found = [fault for one in checked for fault in one.settled() if fault.severity is Severity.ERROR]
    subjects = [one.subject for one in checked if one.subject is not None]
    if found or len(subjects) < len(items):
        return None, Result(in_order(found), (), sources)
    parts = [(item.name, subject.registry) for item, subject in zip(items, subjects, strict=True)]
    data, found = roll_up(parts)
    if data is None:
        return None, Result(in_order(found), (), sources)
    text = dump(data).encode("utf-8")
    result = check(Input(name, text))
    told = [one for one in result.diagnostics if one.severity is Severity.ERROR or one.code in _ROLLED_UP]
    found += told
    return None if has_errors(told) else text, Result(in_order(found), (), sources | result.sources)


_ROLLED_UP = ("HT428", "HT429")
"""What only shows when several files are together."""


def _differences(subject: Subject, outputs: tuple[Output, ...], faults: list[Diagnostic]) -> list[Difference]:
    """Read finished documents back; one that a template left unfinished says so itself."""
    if has_errors(faults):
        return []
    from hoithao.reconciliation import reconcile

    return reconcile(subject.registry, subject.consolidation, outputs)


def _broken(subject: Subject, difference: Difference) -> Diagnostic:
    at = next((at for at, one in enumerate(subject.workshop.remarks) if one.id == difference.remark), None)
    path: Path = ("workshop",) if at is None else ("remarks", at)
    return subject.report(CONTENT_LOST, path, text=difference.text, document=difference.document)


def _check(item: Input) -> _Checked:
    trees, sources, found = _parse(item)
    if not trees or trees[0].source.name != item.name or has_errors(found):
        return _Checked(found, sources, None, tuple(trees))
    layers = Layers(tuple(trees))
    found += check_wording(layers.trees)  # looks at texts alone, whatever shape they are in
    workshop, faults = bind(layers)
    found += faults
    if workshop is None:
        return _Checked(found, sources, None, tuple(trees))
    registry = Registry(workshop)
    consolidation = consolidate(registry)
    subject = Subject(registry, consolidation, layers)
    found += run_checks(subject)
    for fact in missing_facts(registry, consolidation):
        span = layers.locate(fact.path, key=True)
        parent = next((step for step in reversed(fact.path[:-1]) if isinstance(step, str)), "")
        params = {
            "fact": fact.label,
            "key": str(fact.path[-1]),
            "parent": parent,
            "documents": " ".join(fact.documents),
        }
        found.append(report(MISSING_FACT, span.file, span, path=fact.path, related=(), severity=None, **params))
    return _Checked(found, sources, subject, tuple(trees))


def _parse(item: Input) -> tuple[list[Tree], dict[str, Source], list[Diagnostic]]:
    trees: list[Tree] = []
    sources: dict[str, Source] = {}
    found: list[Diagnostic] = []
    files = [(item.name, item.data)]
    if item.agency_name is not None and item.agency_data is not None:
        files.append((item.agency_name, item.agency_data))
    for name, data in files:
        source, faults = decode(name, data)
        found += faults
        if source is None:
            continue
        sources[name] = source
        tree, faults = parse_tree(source)
        found += faults
        if tree is not None:
            trees.append(tree)
    return trees, sources, found


def _wanted(found: Diagnostic, only: str | None) -> bool:
    kinds = DEFAULT_KINDS if only is None else (only,)
    return found.code != MISSING_FACT or any(kind in found.params["documents"].split() for kind in kinds)


def _weighed(found: Diagnostic, *, final: bool) -> Diagnostic:
    if final and found.code == MISSING_FACT:
        return replace(found, severity=Severity.ERROR)
    return found
