"""What the decree's form asks of the people and bodies in the file."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hoithao.annex import COLUMNS, STATUTORY, WIDTH_RANGE
from hoithao.checks.subject import Subject
from hoithao.diagnostics import Diagnostic, Path
from hoithao.model.outcome import Annex
from hoithao.model.people import Signer

_DEGREE = re.compile(r"^(?:GS|PGS|TS|ThS|Th\.S|LS|CN|NGƯT|NGND|BS|KS)\b[.\s]", re.IGNORECASE)
_DIGITS = re.compile(r"\d{1,5}[a-zđ]?$")


def check_form(subject: Subject) -> Iterator[Diagnostic]:
    """Check organizers, signers, numbers and the annex."""
    workshop = subject.workshop
    issuer = subject.registry.issuer
    if issuer.nature != "state":
        at = workshop.organizers.index(issuer)
        yield subject.report("HT501", ("organizers", at, "nature"), name=issuer.name)
    yield from _number(subject, ("minutes", "number"), workshop.minutes.number)
    yield from _recipients(subject, ("minutes", "recipients"), workshop.minutes.recipients)
    for place, one in subject.issued():
        yield from _number(subject, (*place, "number"), one.number)
        yield from _recipients(subject, (*place, "recipients"), one.recipients)
        if one.signer is not None:
            yield from _signer(subject, (*place, "signer"), one.signer)
    for at, report in enumerate(workshop.report):
        place = subject.report_path(at)
        yield from _annex(subject, (*place, "annex", "columns"), report.annex)
        if len(workshop.report) > 1 and report.id is None:
            yield subject.report("HT506", place)


def _signer(subject: Subject, place: Path, signer: Signer) -> Iterator[Diagnostic]:
    if signer.degree or _DEGREE.match(signer.name):
        key = "degree" if signer.degree else "name"
        yield subject.report("HT502", (*place, key), name=signer.name)
    post = " ".join(signer.position).lower()
    if signer.capacity == "KT" and post and not post.startswith(("phó", "thứ trưởng")):
        yield subject.report("HT503", (*place, "position"), post=", ".join(signer.position))
    if signer.capacity == "TM" and subject.registry.issuer.name.startswith(("Sở", "Cục", "Phòng", "Chi cục")):
        yield subject.report("HT504", (*place, "capacity"), name=subject.registry.issuer.name)


def _annex(subject: Subject, place: Path, annex: Annex) -> Iterator[Diagnostic]:
    for number, name in enumerate(annex.columns):
        if name not in COLUMNS:
            yield subject.report("HT505", (*place, "columns", number), value=name, options=", ".join(COLUMNS))
    known = COLUMNS if annex.profile == "so-gui-bo" else {column.key: column for column in STATUTORY}
    low, high = WIDTH_RANGE
    for name, width in annex.widths.items():
        path = (*place, "widths", name)
        if name not in known:
            yield subject.layers.report("HT505", path, at_key=True, value=name, options=", ".join(known))
        elif not low <= width <= high:
            yield subject.report("HT510", path, value=_plain(width), low=_plain(low), high=_plain(high))
    if annex.columns and "text" not in annex.columns:
        yield subject.report("HT508", (*place, "columns"))


def _plain(width: float) -> str:
    return f"{width:g}".replace(".", ",")


def _number(subject: Subject, path: Path, number: str | None) -> Iterator[Diagnostic]:
    if number is not None and not _DIGITS.match(number.strip()):
        yield subject.report("HT507", path, value=number)


def _recipients(subject: Subject, path: Path, recipients: tuple[str, ...]) -> Iterator[Diagnostic]:
    for number, line in enumerate(recipients):
        if line.strip().lower().startswith(("lưu:", "- lưu", "lưu :", "như trên")):
            yield subject.report("HT509", (*path, number), value=line)
