"""Documents out of a checked workshop: view, then template, blocks and parts or a sheet, then bytes."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from msgspec.structs import replace

from hoithao.blocks import parse_blocks
from hoithao.catalogue import report as report_finding
from hoithao.checks.subject import Subject
from hoithao.diagnostics import Diagnostic, Path, has_errors
from hoithao.document.layout import Layout
from hoithao.document.package import pack
from hoithao.document.skeleton import skeleton_of
from hoithao.document.writer import Writer
from hoithao.model.outcome import Report
from hoithao.output import DEFAULT_KINDS, Output
from hoithao.spreadsheet import MAX_CELL, NotInstalledError, too_long, write_sheet
from hoithao.tables import Sheet
from hoithao.view.letter import letter_view
from hoithao.view.matrix import matrix_view
from hoithao.view.minutes import minutes_view
from hoithao.view.news import news_view
from hoithao.view.notice import notice_view
from hoithao.view.page import View
from hoithao.view.report import report_view

Pour = Callable[[str, Mapping[str, Any]], tuple[str | None, list[Diagnostic]]]
"""From the name of a template and the values of a view to the XML text of the blocks."""

Fill = Callable[[str, Mapping[str, Any]], tuple[bytes | None, list[Diagnostic]]]
"""From a kind of document and the values of its view to a finished file."""


def render_documents(
    subject: Subject, only: str | None, pour: Pour, layout: Layout
) -> tuple[tuple[Output, ...], list[Diagnostic]]:
    """Render the documents every workshop gets, or those of one kind; faults come back as diagnostics.

    ``pour`` renders one template: those of the program here, those of an agency confined elsewhere.
    """
    return _made(_TemplatePress(subject, pour, layout), DEFAULT_KINDS if only is None else (only,))


def fill_documents(subject: Subject, kind: str, suffix: str, fill: Fill) -> tuple[tuple[Output, ...], list[Diagnostic]]:
    """Fill an agency's own form with the values of the documents of one kind; ``suffix`` names the files."""
    outputs, found = _made(_FormPress(subject, fill), (kind,))
    names = [suffix] if len(outputs) == 1 else [f"{suffix}-{one.suffix}" for one in outputs]
    return tuple(replace(one, suffix=name) for one, name in zip(outputs, names, strict=True)), found


def _made(press: _Press, kinds: Iterable[str]) -> tuple[tuple[Output, ...], list[Diagnostic]]:
    outputs: list[Output] = []
    found: list[Diagnostic] = []
    for kind in kinds:
        for made, faults in _MAKERS[kind](press):
            found += faults
            if made is not None:
                outputs.append(made)
    return tuple(outputs), found


Made = tuple[Output | None, list[Diagnostic]]
"""One document, or none, and what is to be said about it."""


class _Press(ABC):
    """What makes all documents of one workshop."""

    def __init__(self, subject: Subject) -> None:
        self.subject = subject

    @abstractmethod
    def poured(self, kind: str, suffix: str, template: str, view: View) -> Made:
        """Make a Word document of a kind out of a view."""

    def reports(self, stem: str) -> Iterator[tuple[Report, str]]:
        """Yield each report and how the file of a document that belongs to it ends."""
        reports = self.subject.workshop.report
        for report in reports:
            yield report, f"{stem}-{report.id}" if len(reports) > 1 else stem


class _TemplatePress(_Press):
    """Pours views into templates and writes the result in a layout."""

    def __init__(self, subject: Subject, pour: Pour, layout: Layout) -> None:
        super().__init__(subject)
        self._pour, self._layout = pour, layout
        self._skeleton = skeleton_of(layout)

    def poured(self, kind: str, suffix: str, template: str, view: View) -> Made:
        xml, found = self._pour(template, view.values)
        if xml is None:
            return None, found
        tree, faults = parse_blocks(template, xml, frozenset(view.tables))
        found = [*found, *faults]
        if tree is None or has_errors(faults):
            return None, found
        main = Writer(self._layout, self._skeleton, view.tables).write(tree)
        creator = self.subject.registry.issuer_full_name
        data = pack(self._skeleton.parts, main, title=view.title, creator=creator)
        return Output(kind, suffix, data, view.remarks, view.units, view.places), found


class _FormPress(_Press):
    """Fills a form of an agency, which has its own text and look."""

    def __init__(self, subject: Subject, fill: Fill) -> None:
        super().__init__(subject)
        self._fill = fill

    def poured(self, kind: str, suffix: str, template: str, view: View) -> Made:  # noqa: ARG002
        data, found = self._fill(kind, view.values)
        if data is None:
            return None, found
        return Output(kind, suffix, data, view.remarks, view.units, view.places), found


def _minutes(press: _Press) -> Iterator[Made]:
    subject = press.subject
    if subject.workshop.events:
        return  # several workshops together have no minutes of their own
    yield press.poured("minutes", "bien-ban", "minutes.xml.j2", minutes_view(subject.registry, subject.consolidation))


def _reports(press: _Press) -> Iterator[Made]:
    subject = press.subject
    for report, suffix in press.reports("bao-cao"):
        view = report_view(subject.registry, subject.consolidation, report)
        yield press.poured("report", suffix, "report.xml.j2", view)


def _matrices(press: _Press) -> Iterator[Made]:
    subject = press.subject
    for report, suffix in press.reports("bang-tong-hop"):
        matrix = matrix_view(subject.registry, subject.consolidation, report)
        faults = list(_overflows(subject, matrix.sheet))
        if faults:
            yield None, faults
            continue
        try:
            data = write_sheet(matrix.sheet, creator=subject.registry.issuer_full_name)
        except NotInstalledError:
            yield None, [report_finding("HT349", subject.layers.trees[0].source.name)]
            return
        yield Output("matrix", suffix, data, matrix.remarks, matrix.units, matrix.places, ".xlsx"), []


def _news(press: _Press) -> Iterator[Made]:
    if press.subject.workshop.events:
        return  # an article tells of one workshop
    view = news_view(press.subject.registry, press.subject.consolidation)
    yield press.poured("news", "tin-bai", "news.xml.j2", view)


def _notice(press: _Press) -> Iterator[Made]:
    yield press.poured("notice", "thong-bao", "notice.xml.j2", notice_view(press.subject.registry))


def _letter(press: _Press) -> Iterator[Made]:
    view = letter_view(press.subject.registry, press.subject.consolidation)
    yield press.poured("letter", "cong-van", "letter.xml.j2", view)


_MAKERS: dict[str, Callable[[_Press], Iterator[Made]]] = {
    "minutes": _minutes,
    "report": _reports,
    "news": _news,
    "notice": _notice,
    "letter": _letter,
    "matrix": _matrices,
}
"""How each kind of document is made; the keys are ``KINDS``."""


def _overflows(subject: Subject, sheet: Sheet) -> Iterator[Diagnostic]:
    """Yield a fault for every remark with a text that no cell can hold, at that text; the title is one too."""
    places = {remark.id: at for at, remark in enumerate(subject.workshop.remarks)}
    told: set[str] = set()
    for cell in too_long(sheet):
        if cell.remark in told:
            continue
        told.add(cell.remark)
        path: Path = ("remarks", places[cell.remark], cell.key) if cell.remark else _title_path(subject)
        yield subject.report(
            "HT348", path, heading=cell.heading, id=cell.remark, length=str(cell.length), limit=str(MAX_CELL)
        )


def _title_path(subject: Subject) -> Path:
    drafts = subject.registry.drafts
    return (*subject.draft_path(drafts[0]), "title") if drafts else ("workshop", "title")
