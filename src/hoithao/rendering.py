"""Documents out of a checked workshop: view, template, blocks, parts, bytes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from hoithao.blocks import parse_blocks
from hoithao.consolidate import Consolidation
from hoithao.diagnostics import Diagnostic, has_errors
from hoithao.document.layout import make_layout
from hoithao.document.package import pack
from hoithao.document.skeleton import skeleton_of
from hoithao.document.writer import Writer
from hoithao.output import DEFAULT_KINDS, Output
from hoithao.registry import Registry
from hoithao.templating import render_template
from hoithao.view.minutes import minutes_view
from hoithao.view.page import View
from hoithao.view.report import report_view


@dataclass(frozen=True)
class _Words:
    """A Word document to be made: its view poured into a template."""

    suffix: str
    template: str
    view: View


def render_documents(
    registry: Registry, consolidation: Consolidation, only: str | None
) -> tuple[tuple[Output, ...], list[Diagnostic]]:
    """Render the documents every workshop gets, or those of one kind; faults of templates come back as diagnostics."""
    layout = make_layout(registry.workshop.look)
    skeleton = skeleton_of(layout)
    outputs: list[Output] = []
    found: list[Diagnostic] = []
    for kind in DEFAULT_KINDS if only is None else (only,):
        for wanted in _MAKERS[kind](registry, consolidation):
            view = wanted.view
            xml, faults = render_template(wanted.template, view.values)
            found += faults
            if xml is None:
                continue
            tree, faults = parse_blocks(wanted.template, xml, frozenset(view.tables))
            found += faults
            if tree is None or has_errors(faults):
                continue
            main = Writer(layout, skeleton, view.tables).write(tree)
            data = pack(skeleton.parts, main, title=view.title, creator=registry.issuer_full_name)
            outputs.append(Output(kind, wanted.suffix, data, view.remarks, view.units, view.places))
    return tuple(outputs), found


def _minutes(registry: Registry, consolidation: Consolidation) -> Iterator[_Words]:
    if registry.workshop.events:
        return  # several workshops together have no minutes of their own
    yield _Words("bien-ban", "minutes.xml.j2", minutes_view(registry, consolidation))


def _reports(registry: Registry, consolidation: Consolidation) -> Iterator[_Words]:
    reports = registry.workshop.report
    for report in reports:
        suffix = f"bao-cao-{report.id}" if len(reports) > 1 else "bao-cao"
        yield _Words(suffix, "report.xml.j2", report_view(registry, consolidation, report))


_MAKERS: dict[str, Callable[[Registry, Consolidation], Iterator[_Words]]] = {
    "minutes": _minutes,
    "report": _reports,
}
"""How each kind of document is made; the keys are ``KINDS``."""
