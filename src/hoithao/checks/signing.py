"""Signers and recipients agree with the body that issues the document."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hoithao.catalogue import report
from hoithao.checks.persons import body_key, same_body
from hoithao.checks.subject import Subject
from hoithao.diagnostics import Diagnostic, Path, Related
from hoithao.model.outcome import Letter, Notice, Report
from hoithao.model.people import Signer
from hoithao.posts import has_certain_head, is_leading, read_post

_NOTE = re.compile(r"\s*\((?:để|b/c|phối hợp)[^()]*\)\s*$")


def check_signing(subject: Subject) -> Iterator[Diagnostic]:
    """Check who signs, and to whom copies go."""
    yield from _twice(subject, ("minutes", "recipients"), subject.workshop.minutes.recipients)
    for place, one in subject.issued():
        if one.signer is not None:
            yield from _signer(subject, (*place, "signer"), one.signer)
        yield from _twice(subject, (*place, "recipients"), one.recipients)
        if isinstance(one, Notice):
            continue
        yield from _twice(subject, (*place, "to"), one.to)
        addressed = _addressed(subject, place, one)
        for number, line in enumerate(one.recipients):
            if _bare(line) in addressed:
                path = (*place, "recipients", number)
                yield _doubled(subject, "HT325", path, addressed[_bare(line)], line)


def _addressed(subject: Subject, place: Path, one: Report | Letter) -> dict[str, Path]:
    """Where each addressee was named; a letter without its own goes to those of the reports it sends."""
    found = {_bare(name): (*place, "to", number) for number, name in enumerate(one.to)}
    if found or not isinstance(one, Letter):
        return found
    sent = subject.registry.reports_of(one)
    for at, candidate in enumerate(subject.workshop.report):
        if any(candidate is other for other in sent):
            path = subject.report_path(at)
            found |= {_bare(name): (*path, "to", number) for number, name in enumerate(candidate.to)}
    return found


def _signer(subject: Subject, path: Path, signer: Signer) -> Iterator[Diagnostic]:
    issuer = subject.registry.issuer
    if signer.position and not signer.authority:
        yield from _post(subject, path, signer, signer.position[0])
    if signer.unit is None or signer.capacity in ("TL", "TUQ") or signer.authority:
        return
    unit = body_key(subject.registry.body_name(signer.unit))
    names = (issuer.name, issuer.full_name or issuer.name, subject.registry.issuer_full_name)
    if not any(same_body(unit, body_key(name)) for name in names):
        name = subject.registry.body_name(signer.unit)
        yield subject.report("HT323", (*path, "unit"), name=name, issuer=issuer.name)


def _post(subject: Subject, path: Path, signer: Signer, typed: str) -> Iterator[Diagnostic]:
    """A post that does not say by what right somebody signs for the issuer, or says another than the file."""
    issuer, full_name = subject.registry.issuer, subject.registry.issuer_full_name
    read = read_post(typed, issuer.name, full_name)
    by_order = signer.capacity in ("TL", "TUQ")
    if by_order and read.where == "own":
        yield subject.report("HT322", (*path, "capacity"), capacity=f"{signer.capacity}.", post=typed)
    elif not is_leading(typed) or (read.where == "other" and not by_order and has_certain_head(issuer.name)):
        yield subject.report("HT354", (*path, "position"), post=typed, issuer=issuer.name)


def _twice(subject: Subject, path: Path, lines: tuple[str, ...]) -> Iterator[Diagnostic]:
    first: dict[str, int] = {}
    for number, line in enumerate(lines):
        if _bare(line) in first:
            yield _doubled(subject, "HT324", (*path, number), (*path, first[_bare(line)]), line)
        first.setdefault(_bare(line), number)


def _doubled(subject: Subject, code: str, path: Path, first: Path, line: str) -> Diagnostic:
    span = subject.layers.locate(path)
    related = (Related("see-here", subject.layers.locate(first)),)
    return report(code, span.file, span, path=path, related=related, severity=None, value=line)


def _bare(line: str) -> str:
    """A recipient without a note such as «(để b/c)», with the usual abbreviations written out."""
    words = " ".join(line.casefold().strip(" -;.,").split())
    words = _NOTE.sub("", words).replace("uỷ", "ủy").replace("ubnd", "ủy ban nhân dân").replace("tp.", "thành phố ")
    return " ".join(words.replace("hđnd", "hội đồng nhân dân").strip(" -;.,").split())
