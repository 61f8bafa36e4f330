"""Whose letter a written remark came in."""

from __future__ import annotations

from collections.abc import Iterator

from hoithao.checks.persons import body_key, same_body
from hoithao.checks.subject import Subject
from hoithao.diagnostics import Diagnostic, Path
from hoithao.model.remarks import Remark


def check_letters(subject: Subject) -> Iterator[Diagnostic]:
    """Check that a written remark comes from who sent its letter; told once for each letter and whom it is given to."""
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
