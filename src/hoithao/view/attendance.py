"""Who took part: as the minutes list them, with substitutes and those who did not come, and inside a sentence."""

from __future__ import annotations

from hoithao.body_names import body_key
from hoithao.model.people import Attendee, Headcount
from hoithao.registry import Registry
from hoithao.view.phrases import number_of_people, person, units_counted
from hoithao.vn import capitalised, count, inside, joined, unclosed


def attendees(registry: Registry) -> list[str]:
    """Return who took part, a line a group, in the order typed; those who did not come stand apart."""
    shown: list[str] = []
    gathered: dict[str, tuple[int, list[str]]] = {}
    excused: list[str] = []
    absent: list[str] = []
    for who in registry.workshop.attendees:
        if who.status not in ("present", "delegated"):
            reason = f" ({inside(who.reason)})" if who.reason else ""
            missing = inside(_group(who)) if who.group else person(registry, who)
            (excused if who.status == "excused" else absent).append(missing + reason)
        elif who.group:
            shown.append(capitalised(_group(who)))
        else:
            group = _group_of_unit(registry, who.unit)
            if group not in gathered:
                gathered[group] = (len(shown), [])
                shown.append("")
            gathered[group][1].append(
                _delegated(registry, who) if who.delegate or who.status == "delegated" else person(registry, who)
            )
    for group, (at, listed) in gathered.items():
        shown[at] = _gathered(group, listed)
    if excused:
        shown.append("Vắng có lý do: " + "; ".join(excused))
    if absent:
        shown.append("Vắng mặt: " + "; ".join(absent))
    for site in registry.workshop.workshop.sites:
        place = f", tại {site.venue}" if site.venue else ""
        shown.append(f"Điểm cầu {site.name}{place}" + (f": {count(site.count)} đại biểu" if site.count else ""))
    total = headcount(registry.workshop.headcount)
    return [*shown, capitalised(total)] if total else shown


def _gathered(group: str, who: list[str]) -> str:
    listed = "; ".join(who)
    return f"{group}: {listed}" if group else capitalised(listed)


def _group(who: Attendee) -> str:
    assert who.group is not None
    return f"{who.group} ({number_of_people(who.count, who.about)})" if who.count else who.group


def _group_of_unit(registry: Registry, unit: str | None) -> str:
    known = registry.units.get(unit or "")
    return known.group if known and known.group else ""


def _delegated(registry: Registry, who: Attendee) -> str:
    reason = f", {inside(unclosed(who.reason))}" if who.reason else ""
    if who.delegate is None:
        return f"người được {person(registry, who)} cử dự thay{f' ({reason[2:]})' if reason else ''}"
    return f"{person(registry, who.delegate)} (dự thay {person(registry, who)}{reason})"


def headcount(stated: Headcount | None) -> str:
    """Return the stated total: «tổng số hơn 120 đại biểu»."""
    return f"tổng số {number_of_people(stated.total, stated.about)}" if stated else ""


def took_part(registry: Registry, *, most: int | None = None) -> list[str]:
    """Return who took part beside those who led: bodies, then people of no body, then groups.

    Whoever stayed away is left out. Up to ``most`` bodies are named, more are counted; numbers of people are those of
    the groups, so nobody is in two of them.
    """
    workshop = registry.workshop
    came = [who for who in workshop.attendees if who.status in ("present", "delegated")]
    units: dict[str, str] = {}
    alone: list[str] = []
    for who in came:
        if who.group or any(who.name == one.name and who.unit in (None, one.unit) for one in workshop.chair):
            continue
        unit = (who.delegate.unit if who.delegate else None) or who.unit
        if unit:
            units.setdefault(body_key(registry.body_name(unit)), registry.body_name(unit))
        elif who.delegate:
            alone.append(person(registry, who.delegate))
        else:
            told = person(registry, who)
            alone.append(told if who.status == "present" else f"người được {told} cử dự thay")
    bodies = units_counted(len(units)) if most is not None and len(units) > most else joined(units.values())
    groups = [inside(_group(who)) for who in came if who.group]
    return [*([f"đại diện {bodies}"] if units else []), *alone, *groups]
