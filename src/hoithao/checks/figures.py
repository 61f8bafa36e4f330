"""Figures add up: headcounts, declared totals, votes, papers."""

from __future__ import annotations

from collections.abc import Iterator

from hoithao.checks.subject import Subject
from hoithao.diagnostics import Diagnostic, Path
from hoithao.model.meeting import Vote


def check_figures(subject: Subject) -> Iterator[Diagnostic]:
    """Check every stated figure against what is recorded."""
    yield from _headcount(subject)
    yield from _declared(subject)
    yield from _papers(subject)
    for at, vote in enumerate(subject.workshop.votes):
        yield from _vote(subject, ("votes", at), vote)


def _headcount(subject: Subject) -> Iterator[Diagnostic]:
    workshop = subject.workshop
    if workshop.headcount is None:
        return
    listed = sum(
        (person.count or 0) if person.group else int(person.status in ("present", "delegated"))
        for person in workshop.attendees
    )
    if workshop.headcount.total < listed and workshop.headcount.about not in ("gần", "khoảng"):
        yield subject.report(
            "HT315", ("headcount", "total"), stated=str(workshop.headcount.total), recorded=str(listed)
        )


def _declared(subject: Subject) -> Iterator[Diagnostic]:
    declared = subject.workshop.declared
    if declared is None:
        return
    tally, participation = subject.consolidation.tally, subject.consolidation.participation
    papers = subject.workshop.papers
    recorded = {
        "asked": len(participation.asked),
        "replied": len(participation.replied),
        "spoken": tally.spoken,
        "written": tally.written,
        "papers": len(papers.listed) if papers else 0,
    }
    for key, known in recorded.items():
        stated = getattr(declared, key)
        if stated is None:
            continue
        if stated < known:
            yield subject.report("HT311", ("declared", key), key=key, stated=str(stated), recorded=str(known))
        elif stated > known:
            yield subject.report("HT312", ("declared", key), key=key, stated=str(stated), recorded=str(known))
    if declared.asked is not None and declared.replied is not None and declared.replied > declared.asked:
        yield subject.report("HT310", ("declared", "replied"), part=str(declared.replied), whole=str(declared.asked))


def _papers(subject: Subject) -> Iterator[Diagnostic]:
    papers = subject.workshop.papers
    if papers is None:
        return
    if papers.received is not None:
        for key, value in (("presented", papers.presented or 0), ("listed", len(papers.listed))):
            if value > papers.received:
                yield subject.report("HT310", ("papers", key), part=str(value), whole=str(papers.received))


def _vote(subject: Subject, path: Path, vote: Vote) -> Iterator[Diagnostic]:
    cast = [vote.in_favour, vote.against, vote.other, vote.invalid]
    total = sum(value or 0 for value in cast)
    if vote.present is not None and vote.eligible is not None and vote.present > vote.eligible:
        yield subject.report("HT310", (*path, "present"), part=str(vote.present), whole=str(vote.eligible))
    voters = vote.present if vote.present is not None else vote.eligible
    if voters is not None and (total > voters or (total < voters and None not in cast)):
        yield subject.report("HT313", path, total=str(total), voters=str(voters))
    if vote.base is not None:
        base = {"eligible": vote.eligible, "present": vote.present, "cast": total}[vote.base]
        if not base:
            yield subject.report("HT314", (*path, "base"), base=vote.base)
