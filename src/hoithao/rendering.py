"""Documents out of a checked workshop: view, template, blocks, parts, bytes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from hoithao.blocks import parse_blocks
from hoithao.consolidate import Consolidation
from hoithao.diagnostics import Diagnostic, has_errors
from hoithao.document.layout import make_layout
from hoithao.document.package import pack
from hoithao.document.skeleton import skeleton_of
from hoithao.document.writer import Writer
from hoithao.output import Output
from hoithao.registry import Registry
from hoithao.templating import render_template
from hoithao.view.minutes import minutes_view
from hoithao.view.page import View
from hoithao.view.report import report_view


@dataclass(frozen=True)
class _Wanted:
    kind: str
    suffix: str
    template: str
    view: View


def render_documents(
    registry: Registry, consolidation: Consolidation, only: str | None
) -> tuple[tuple[Output, ...], list[Diagnostic]]:
    """Render the minutes and every report, or those of one kind; faults of templates come back as diagnostics."""
    layout = make_layout(registry.workshop.look)
    skeleton = skeleton_of(layout)
    outputs: list[Output] = []
    found: list[Diagnostic] = []
    for wanted in _wanted(registry, consolidation):
        if only is not None and wanted.kind != only:
            continue
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
        outputs.append(Output(wanted.kind, wanted.suffix, data, view.remarks, view.units, view.places))
    return tuple(outputs), found


def _wanted(registry: Registry, consolidation: Consolidation) -> Iterator[_Wanted]:
    yield _Wanted("minutes", "bien-ban", "minutes.xml.j2", minutes_view(registry, consolidation))
    reports = registry.workshop.report
    for report in reports:
        suffix = f"bao-cao-{report.id}" if len(reports) > 1 else "bao-cao"
        yield _Wanted("report", suffix, "report.xml.j2", report_view(registry, consolidation, report))
