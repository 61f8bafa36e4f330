"""This program's own phases, one by one, and without the limit on the size of a file.

The command line refuses a workshop file above two megabytes, some 5,000 remarks; what happens beyond is measured here.
Run as a program it makes the report of a file: ``python benchmarks/ours.py FILE.yaml OUT.docx``.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from pathlib import Path

from hoithao.binding import bind
from hoithao.checks.subject import Subject
from hoithao.consolidate import consolidate
from hoithao.document.layout import make_layout
from hoithao.layers import Layers
from hoithao.output import DEFAULT_KINDS
from hoithao.registry import Registry
from hoithao.rendering import _TemplatePress, render_documents
from hoithao.source import decode
from hoithao.templating import render_template
from hoithao.tree import Tree, parse_tree
from hoithao.view.report import report_view

_NO_LIMIT = 2**40


def tree_of(data: bytes) -> Tree:
    """Read a file into located data."""
    source, found = decode("hoi-thao.yaml", data, max_bytes=_NO_LIMIT)
    assert source is not None, found
    tree, found = parse_tree(source)
    assert tree is not None, found[:3]
    return tree


def subject_of(text: str) -> Subject:
    """Return a workshop, ready to be rendered."""
    layers = Layers((tree_of(text.encode("utf-8")),))
    workshop, found = bind(layers)
    assert workshop is not None, found[:3]
    registry = Registry(workshop)
    return Subject(registry, consolidate(registry), layers)


def pouring(subject: Subject) -> Callable[[], bytes]:
    """Return the work of making the report out of a view that is ready: what other programs do with ready rows."""
    view = report_view(subject.registry, subject.consolidation, subject.workshop.report[0])
    press = _TemplatePress(subject, render_template, make_layout(subject.workshop.look))

    def poured() -> bytes:
        output, found = press.poured("report", "bao-cao", "report.xml.j2", view)
        assert output is not None, found[:3]
        return output.data

    return poured


def report_of(subject: Subject) -> bytes:
    """Make the report, annex and all."""
    outputs, found = render_documents(subject, "report", render_template, make_layout(subject.workshop.look))
    assert outputs, found[:3]
    return outputs[0].data


def documents_of(subject: Subject) -> list[bytes]:
    """Make the minutes and the report of a checked workshop, neither read back nor held against the decree."""
    outputs, found = render_documents(subject, None, render_template, make_layout(subject.workshop.look))
    assert len(outputs) == len(DEFAULT_KINDS), found[:3]
    return [one.data for one in outputs]


if __name__ == "__main__":
    gc.set_threshold(100_000)  # as the command line has it
    subject = subject_of(Path(sys.argv[1]).read_text(encoding="utf-8"))
    Path(sys.argv[2]).write_bytes(report_of(subject))
