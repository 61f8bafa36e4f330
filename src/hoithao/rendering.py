"""Documents out of a checked workshop: view, template, blocks, parts, bytes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from hoithao.blocks import parse_blocks
from hoithao.consolidate import Consolidation
from hoithao.diagnostics import Diagnostic, has_errors
from hoithao.document.layout import Layout
from hoithao.document.package import pack
from hoithao.document.skeleton import skeleton_of
from hoithao.document.writer import Writer
from hoithao.output import DEFAULT_KINDS, Output
from hoithao.registry import Registry
from hoithao.view.letter import letter_view
from hoithao.view.minutes import minutes_view
from hoithao.view.news import news_view
from hoithao.view.notice import notice_view
from hoithao.view.page import View
from hoithao.view.report import report_view


@dataclass(frozen=True)
class _Words:
    """A Word document to be made: its view poured into a template."""

    suffix: str
    template: str
    view: View


Pour = Callable[[str, Mapping[str, Any]], tuple[str | None, list[Diagnostic]]]
"""From the name of a template and the values of a view to the XML text of the blocks."""


def render_documents(
    registry: Registry, consolidation: Consolidation, only: str | None, pour: Pour, layout: Layout
) -> tuple[tuple[Output, ...], list[Diagnostic]]:
    """Render the documents every workshop gets, or those of one kind; faults of templates come back as diagnostics.

    ``pour`` renders one template: those of the program here, those of an agency confined elsewhere.
    """
    skeleton = skeleton_of(layout)
    outputs: list[Output] = []
    found: list[Diagnostic] = []
    for kind in DEFAULT_KINDS if only is None else (only,):
        for wanted in _MAKERS[kind](registry, consolidation):
            view = wanted.view
            xml, faults = pour(wanted.template, view.values)
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


Fill = Callable[[str, Mapping[str, Any]], tuple[bytes | None, list[Diagnostic]]]
"""From a kind of document and the values of its view to a finished file."""


def fill_documents(
    registry: Registry, consolidation: Consolidation, kind: str, suffix: str, fill: Fill
) -> tuple[tuple[Output, ...], list[Diagnostic]]:
    """Fill an agency's own form with the values of the documents of one kind; ``suffix`` names the files."""
    outputs: list[Output] = []
    found: list[Diagnostic] = []
    every = list(_MAKERS[kind](registry, consolidation))
    for wanted in every:
        view = wanted.view
        data, faults = fill(kind, view.values)
        found += faults
        if data is not None:
            name = suffix if len(every) == 1 else f"{suffix}-{wanted.suffix}"
            outputs.append(Output(kind, name, data, view.remarks, view.units, view.places))
    return tuple(outputs), found


def _minutes(registry: Registry, consolidation: Consolidation) -> Iterator[_Words]:
    yield _Words("bien-ban", "minutes.xml.j2", minutes_view(registry, consolidation))


def _reports(registry: Registry, consolidation: Consolidation) -> Iterator[_Words]:
    reports = registry.workshop.report
    for report in reports:
        suffix = f"bao-cao-{report.id}" if len(reports) > 1 else "bao-cao"
        yield _Words(suffix, "report.xml.j2", report_view(registry, consolidation, report))


def _news(registry: Registry, consolidation: Consolidation) -> Iterator[_Words]:
    yield _Words("tin-bai", "news.xml.j2", news_view(registry, consolidation))


def _notice(registry: Registry, consolidation: Consolidation) -> Iterator[_Words]:  # noqa: ARG001
    yield _Words("thong-bao", "notice.xml.j2", notice_view(registry))


def _letter(registry: Registry, consolidation: Consolidation) -> Iterator[_Words]:
    yield _Words("cong-van", "letter.xml.j2", letter_view(registry, consolidation))


_MAKERS: dict[str, Callable[[Registry, Consolidation], Iterator[_Words]]] = {
    "minutes": _minutes,
    "report": _reports,
    "news": _news,
    "notice": _notice,
    "letter": _letter,
}
"""How each kind of document is made; the keys are ``KINDS``."""
