"""Who led the workshop and its sittings, and who concluded it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from hoithao.model.meeting import Session
from hoithao.model.people import Person
from hoithao.registry import Registry
from hoithao.view.phrases import apart, chairs_inside, name_of, part_of_sitting, person
from hoithao.vn import capitalised, enumerated, long_date


def led(registry: Registry) -> str:
    """Return who led the workshop: «đồng chí A, Phó Giám đốc Sở Tư pháp, chủ trì»; nothing where nobody is given.

    Where nobody led it as a whole, those who led its sittings are named; they did not do so together.
    """
    who = apart(enumerated([person(registry, one) for one in registry.chairs]))
    return f"{who} {leading(registry)}" if who else ""


def leading(registry: Registry) -> str:
    """Return what the chairs did: «chủ trì», «đồng chủ trì», and of several who led no more than sittings that."""
    if registry.workshop.chair or len(registry.chairs) < 2 or len(registry.workshop.workshop.sessions) < 2:
        return f"{_together(registry.chairs)}chủ trì"
    return "chủ trì các phiên"


def sittings_led(registry: Registry) -> Iterator[str]:
    """Yield a sentence for each sitting that others led than those who led the workshop."""
    meeting, leaders = registry.workshop.workshop, {one.name for one in registry.workshop.chair}
    told = set(leaders)
    if not leaders:
        return  # they are named as those who led
    by_chair: dict[tuple[str, ...], list[Session]] = {}
    for session in meeting.sessions:
        names = tuple(one.name for one in session.chair)
        if not leaders.issuperset(names):
            by_chair.setdefault(names, []).append(session)
    for sessions in by_chair.values():
        which = enumerated([_sitting(session) for session in sessions])
        yield f"{capitalised(which)} do {session_led(registry, sessions[0], told)}."
        told.update(one.name for one in sessions[0].chair)


def session_led(registry: Registry, session: Session, told: Collection[str]) -> str:
    """Return who led one sitting, with posts unless they were told before: «bà B, Phó Giám đốc Sở Nội vụ, chủ trì»."""
    known = {one.name: one for one in registry.workshop.chair}
    named = []
    for one in session.chair:
        who = known.get(one.name, one)
        # A post that only the sitting gives is told here.
        posted = bool(one.position or one.unit) and not (who.position or who.unit)
        named.append(name_of(who) if one.name in told and not posted else person(registry, registry.person(one)))
    return f"{apart(enumerated(named))} {_together(session.chair)}chủ trì" if named else ""


def concluded(registry: Registry) -> str:
    """Return who concluded, to begin a sentence: the one the file names, or else all who led."""
    return capitalised(concluded_inside(registry))


def concluded_inside(registry: Registry) -> str:
    """Return who concluded, inside a sentence."""
    conclusion = registry.workshop.conclusion
    if conclusion is None or conclusion.by is None:
        return chairs_inside(registry.chairs)
    named = conclusion.by
    chair = next((one for one in registry.chairs if one.name == named.name), None)
    return name_of(chair) if chair is not None else apart(person(registry, registry.person(named)))


def _together(people: Sequence[Person]) -> str:
    return "đồng " if len(people) > 1 else ""


def _sitting(session: Session) -> str:
    title = session.title or ""
    if title.casefold().startswith("phiên"):
        return title[0].lower() + title[1:]
    return f"phiên “{title}”" if title else f"phiên họp {part_of_sitting(session.part)}{long_date(session.date)}"
