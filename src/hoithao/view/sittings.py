"""The sittings of a workshop in its minutes: which was when, and what was on in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hoithao.model.meeting import Session
from hoithao.registry import Registry
from hoithao.view.chairing import session_led
from hoithao.view.phrases import part_at
from hoithao.vn import clock_time, folded, inside, joined, long_date, unclosed

_PART_ALONE = re.compile(r"(?:phien )?(?:hop )?(?:buoi )?(?:sang|chieu|toi)")
"""A title, folded, that only says which part of the day it was."""

_ORDINALS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")


def sittings(registry: Registry) -> Iterator[str]:
    """Return a line for each sitting, of what was typed alone; none for a single one without a title that tells more.

    «Buổi sáng ngày 12 tháng 3 năm 2026 (từ 08 giờ 00 phút đến 11 giờ 30 phút): góp ý dự thảo Nghị định.» The day is
    told where there are several.
    """
    listed = registry.workshop.workshop.sessions
    days = {session.date for session in listed}
    told = {who.name for who in registry.chairs}
    for at, session in enumerate(listed):
        title = "" if _is_part_alone(session.title or "") else inside(unclosed(session.title or ""))
        if len(listed) == 1 and not title:
            continue
        items = [unclosed(registry.agenda[name].title) for name in session.agenda if name in registry.agenda]
        about = joined(inside(item) for item in items if folded(item) != folded(title)) or title
        named = _named(session, at, dated=len(days) > 1)
        where = []
        if title not in ("", about):
            where.append(title if title.startswith("phiên") else f"phiên “{unclosed(session.title or '')}”")
        if session.venue:
            where.append(f"tại {unclosed(session.venue)}")
        if session.chair:
            where.append(f"do {session_led(registry, session, told)}")
            told.update(who.name for who in session.chair)
        hours = _hours(session)
        if about:
            yield f"{', '.join([f'{named} ({hours})' if hours else named, *where])}: {about}."
        else:
            facts = ", ".join([*([hours] if hours else []), *where])
            yield f"{named}: {facts}." if facts else f"{named}."


def _named(session: Session, at: int, *, dated: bool) -> str:
    day = f" {long_date(session.date)}" if dated else ""
    if session.part == "cả ngày":
        return f"Cả{day or ' ngày'}"
    title = unclosed(session.title or "")
    part = session.part or (title.split()[-1].lower() if _is_part_alone(title) else None)
    part = part or (part_at(session.start) if session.start else None)
    if part is not None:
        return f"Buổi {part}{day}"
    return f"Phiên thứ {_ORDINALS[at] if at < len(_ORDINALS) else at + 1}{day}"


def _is_part_alone(title: str) -> bool:
    return _PART_ALONE.fullmatch(folded(title)) is not None


def _hours(session: Session) -> str:
    start = f"từ {clock_time(session.start)}" if session.start else ""
    end = f"đến {clock_time(session.end)}" if session.end else ""
    return f"{start} {end}".strip()
