"""Signers and recipients agree with the body that issues the document."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hoithao.catalogue import report
from hoithao.checks.people import body_key, same_body
from hoithao.checks.subject import Subject
from hoithao.diagnostics import Diagnostic, Path, Related
from hoithao.model.outcome import Letter, Notice, Report
from hoithao.model.people import Signer
from hoithao.vn import folded

_HEADS = {
    "so": ("giam doc",),
    "cuc": ("cuc truong",),
    "chi": ("chi cuc truong",),
    "phong": ("truong phong",),
    "vien": ("vien truong",),
    "ubnd": ("chu tich",),
    "hoi": ("chu tich",),
    "hdnd": ("chu tich",),
    "bo": ("bo truong", "thu truong"),
}
"""What the head of a body is called, by the first word of its name."""

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
    if signer.capacity in ("TL", "TUQ") and signer.position and _leads(subject, signer.position[0]):
        yield subject.report("HT322", (*path, "capacity"), capacity=f"{signer.capacity}.", post=signer.position[0])
    if signer.unit is None or signer.capacity in ("TL", "TUQ") or signer.authority:
        return
    unit = body_key(subject.registry.body_name(signer.unit))
    names = (issuer.name, issuer.full_name or issuer.name, subject.registry.issuer_full_name)
    if not any(same_body(unit, body_key(name)) for name in names):
        name = subject.registry.body_name(signer.unit)
        yield subject.report("HT323", (*path, "unit"), name=name, issuer=issuer.name)


def _leads(subject: Subject, post: str) -> bool:
    """Tell whether a post is that of the issuer's own head or deputy head: «Phó Giám đốc», «Giám đốc Sở»."""
    issuer = subject.registry.issuer
    kind = body_key(issuer.name).split(" ", maxsplit=1)[0]
    bare = folded(post).removeprefix("pho ")
    own = ("", kind, folded(issuer.name), folded(subject.registry.issuer_full_name))
    return any(bare.startswith(head) and bare.removeprefix(head).strip() in own for head in _HEADS.get(kind, ()))


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
