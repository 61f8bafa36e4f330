"""Letters: their numbers, and whose letter a written remark came in."""

from __future__ import annotations

from collections.abc import Iterator

from hoithao.checks.persons import body_key, same_body
from hoithao.checks.subject import Subject
from hoithao.diagnostics import Diagnostic, Path
from hoithao.model.remarks import Remark


def check_letters(subject: Subject) -> Iterator[Diagnostic]:
    """Check the numbers of letters, and that a written remark comes from who sent its letter.

    That is told once for each letter and whom the remarks are given to.
    """
    yield from _numbers(subject)
    registry = subject.registry
    astray: dict[tuple[str, tuple[str, ...]], list[int]] = {}
    for at, remark in enumerate(subject.workshop.remarks):
        if in_letter_of_another(subject, remark):
            astray.setdefault((remark.source, registry.units_of(remark)), []).append(at)
    for (source, units), places in astray.items():
        paths: list[Path] = [("remarks", at, "source") for at in places]
        values = {
            "id": subject.workshop.remarks[places[0]].id,
            "name": "; ".join(registry.named_bodies(units)),
            "reply": source,
            "sender": registry.body_name(registry.replies[source].unit),
        }
        yield subject.report_at_all("HT434", paths, **values)


def _numbers(subject: Subject) -> Iterator[Diagnostic]:
    """A letter is cited by number and symbol; the bare numbers of one file are told once."""
    numbers: list[tuple[Path, str | None]] = [
        ((*subject.draft_path(draft), "request", "number"), draft.request.number)
        for draft in subject.registry.drafts
        if draft.request is not None
    ]
    numbers += [(("replies", at, "number"), reply.number) for at, reply in enumerate(subject.workshop.replies)]
    bare = [(path, number) for path, number in numbers if number is not None and number.strip().isdecimal()]
    if bare:
        yield subject.report_at_all("HT339", [path for path, _ in bare], value=bare[0][1].strip())


def in_letter_of_another(subject: Subject, remark: Remark) -> bool:
    """Tell whether a remark is recorded under a letter that none of its bodies sent.

    A part of the sender, as «Phòng Pháp chế, Sở Nội vụ», is the sender. An id that stands for nothing may be anybody's.
    """
    registry = subject.registry
    reply = registry.replies.get(remark.source)
    units = registry.units_of(remark)
    if reply is None or not units or not all(" " in one or registry.knows_body(one) for one in (*units, reply.unit)):
        return False
    sender = body_key(registry.body_name(reply.unit))
    return reply.unit not in units and not any(same_body(body_key(registry.body_name(one)), sender) for one in units)
