"""The documents of one workshop made, read back, and held against the decree before anybody gets them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from hoithao.catalogue import report
from hoithao.checks.subject import Subject
from hoithao.diagnostics import Diagnostic, Path, Span, has_errors
from hoithao.output import Output
from hoithao.pipeline.checking import Checked
from hoithao.pipeline.handed import Own, OwnLook, OwnText
from hoithao.source import Source

if TYPE_CHECKING:
    from hoithao.document.layout import Layout
    from hoithao.rendering import Pour


def make(
    subject: Subject, checked: Checked, only: str | None, own: Own
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


def _breaches(outputs: Iterable[Output], checked: Checked, place: Span | None = None, *, own: bool) -> list[Diagnostic]:
    from hoithao.tracing import told_of_documents

    return told_of_documents(outputs, checked.trees, checked.diagnostics, place=place, own=own)


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
