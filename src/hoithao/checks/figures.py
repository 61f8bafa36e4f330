"""Figures add up: headcounts, declared totals, votes, papers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hoithao.checks.people import listed_twice, officers_listed
from hoithao.checks.subject import Subject
from hoithao.consolidate import Tally, tally
from hoithao.diagnostics import Diagnostic, Path
from hoithao.model.meeting import Vote

_TYPED = re.compile(
    r"(?:(?<!\w)(?P<about>hơn|trên|gần|khoảng|ngoài|trong|ít nhất|tối thiểu)\s+)?"
    r"(?<![\w/.,])(?P<figure>\d{1,3}(?:\.\d{3})+|\d+)\s+(?:lượt\s+)?ý kiến"
    r"(?=\s*(?:[.;:,]|$|\s(?P<kind>phát biểu|bằng văn bản|góp ý|tham gia|đã|được|của)(?!\w)))",
    re.IGNORECASE,
)
"""A total of remarks written into prose. «02 ý kiến khác nhau về Điều 6» is about some of them and is let be."""


def check_figures(subject: Subject) -> Iterator[Diagnostic]:
    """Check every stated figure against what is recorded."""
    yield from _headcount(subject)
    yield from _declared(subject)
    yield from _papers(subject)
    yield from _typed(subject)
    for at, vote in enumerate(subject.workshop.votes):
        yield from _vote(subject, ("votes", at), vote)


def _headcount(subject: Subject) -> Iterator[Diagnostic]:
    workshop = subject.workshop
    if workshop.headcount is None:
        return
    twice = {path[1] for path, _, _ in listed_twice(subject) if path[0] == "attendees"}
    # Chairs and secretaries have a line of their own; some announce a total without them.
    twice |= {path[1] for path, _, _ in officers_listed(subject)}
    listed = sum(
        (person.count or 0) if person.group else int(person.status in ("present", "delegated"))
        for at, person in enumerate(workshop.attendees)
        if at not in twice
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
    stated = {key: getattr(declared, key) for key in recorded if getattr(declared, key) is not None}
    below = {key for key in stated if stated[key] < recorded[key]}
    # A figure that is too low by the record is what another one seems to exceed.
    exceeds = "asked" in stated and "replied" in stated and stated["replied"] > stated["asked"] and "asked" not in below
    for key, figure in stated.items():
        values = {"key": key, "stated": str(figure), "recorded": str(recorded[key])}
        if exceeds and key == "replied":
            yield subject.report("HT310", ("declared", key), part=str(figure), whole=str(stated["asked"]))
        elif key in below:
            yield subject.report("HT311", ("declared", key), **values)
        elif figure > recorded[key]:
            yield subject.report("HT312", ("declared", key), **values)


def _papers(subject: Subject) -> Iterator[Diagnostic]:
    papers = subject.workshop.papers
    if papers is None:
        return
    if papers.received is not None:
        for key, value in (("presented", papers.presented or 0), ("listed", len(papers.listed))):
            if value > papers.received:
                yield subject.report("HT310", ("papers", key), part=str(value), whole=str(papers.received))
                break  # one total that is too low


def _vote(subject: Subject, path: Path, vote: Vote) -> Iterator[Diagnostic]:
    cast = [vote.in_favour, vote.against, vote.other, vote.invalid]
    total = sum(value or 0 for value in cast)
    if vote.present is not None and vote.eligible is not None and vote.present > vote.eligible:
        yield subject.report("HT310", (*path, "present"), part=str(vote.present), whole=str(vote.eligible))
        return  # one of these two is wrong, so neither says how many votes there should be
    voters = vote.present if vote.present is not None else vote.eligible
    if voters is not None and (total > voters or (total < voters and None not in cast)):
        yield subject.report("HT313", path, total=str(total), voters=str(voters))
    if vote.base is not None:
        base = {"eligible": vote.eligible, "present": vote.present, "cast": total}[vote.base]
        if not base:
            yield subject.report("HT314", (*path, "base"), base=vote.base)


def _typed(subject: Subject) -> Iterator[Diagnostic]:
    """Totals that somebody wrote into a sentence: each has to be a figure the file knows."""
    workshop = subject.workshop
    texts: list[tuple[Path, str]] = []
    if workshop.conclusion is not None and workshop.conclusion.summary:
        texts.append((("conclusion", "summary"), workshop.conclusion.summary))
    for at, one in enumerate(workshop.report):
        texts += [((*subject.report_path(at), "proposals", no), text) for no, text in enumerate(one.proposals)]
    found = [(path, match) for path, text in texts for match in _TYPED.finditer(text) if not match["about"]]
    if not found:
        return
    known = _known_figures(subject)
    for path, match in found:
        kind = (match["kind"] or "").lower()
        figures = known.get(kind, known["any"])
        if int(match["figure"].replace(".", "")) not in figures:
            recorded = figures[0] if kind in known else subject.consolidation.tally.total
            yield subject.report("HT327", path, stated=match["figure"], recorded=str(recorded))


def _known_figures(subject: Subject) -> dict[str, list[int]]:
    """Every figure a sentence may mean, by the words behind it; the likeliest comes first."""
    consolidation, declared = subject.consolidation, subject.workshop.declared
    beyond = tally(consolidation.beyond)
    whole = consolidation.tally
    tallies: list[Tally] = [whole, *(block.tally for block in consolidation.blocks), beyond]
    spoken = [one.spoken for one in tallies] + [whole.spoken + beyond.spoken]
    written = [one.written for one in tallies] + [whole.written + beyond.written]
    if declared is not None:
        spoken += [declared.spoken] if declared.spoken is not None else []
        written += [declared.written] if declared.written is not None else []
    parts = [figure for one in tallies for figure in (one.total, one.agree, one.amend, one.disagree, one.voices)]
    totals = [whole.total + beyond.total, *(first + second for first in spoken for second in written)]
    for block in consolidation.blocks:
        parts += [len(group.entries) for group in block.groups]
        parts += [len(option.entries) for issue in block.issues for option in issue.options]
    return {"phát biểu": spoken, "bằng văn bản": written, "any": [*totals, *parts, *spoken, *written]}
