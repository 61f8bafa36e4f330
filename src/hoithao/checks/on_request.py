"""What a document that is made on request cannot be made without."""

from __future__ import annotations

from collections.abc import Iterator

from hoithao.checks.subject import Subject
from hoithao.diagnostics import Diagnostic
from hoithao.vn import is_abbreviation


def check_on_request(subject: Subject) -> Iterator[Diagnostic]:
    """Check the documents on request that the workshop file itself names; the agency file is for every workshop."""
    for kind in ("notice", "letter"):
        if subject.layers.trees[0].data.get(kind) is not None:
            yield from obstacles(subject, kind)
    unit = subject.workshop.letter.drafting_unit
    if unit is not None and not is_abbreviation(unit.strip()):
        yield subject.report("HT342", ("letter", "drafting_unit"), value=unit)


def obstacles(subject: Subject, kind: str) -> Iterator[Diagnostic]:
    """Report what keeps a document of one kind from being made: a notice says a conclusion, a letter sends a report."""
    workshop = subject.workshop
    conclusion = workshop.conclusion
    if kind == "notice" and (
        conclusion is None
        or not (conclusion.summary or conclusion.consensus or conclusion.requests or conclusion.tasks)
    ):
        yield subject.layers.report("HT340", ("notice",), at_key=True)
    if kind == "letter" and ("report" not in workshop.model_fields_set or not workshop.report):
        yield subject.layers.report("HT341", ("letter",), at_key=True)
