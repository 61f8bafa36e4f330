"""A citation cut at its joints: which steps, numbers and names stand between which commas."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct, field

from hoithao.references.steps import LEVEL, NUMBER, STEP, number_of

PART = ""
"""The level of a name: outside all others, whatever it names."""

_SKIPPED = re.compile(r"(?:[\s()]|(?<!\w)(?i:của|thuộc|tại|dự\s+thảo)(?!\w))+")
_JOINT = re.compile(r"[,;:](?:\s*(?i:và)(?!\w))?|(?i:và)(?!\w)")
_DASH = "-‐‑‒–—−"
_UP_TO = re.compile(rf"(?i:đến(?:\s+hết)?)(?!\w)|[{_DASH}]")
_OPENING = re.compile(rf"(?i:(?P<since>(?:các\s+{LEVEL}\s+)?từ)|(?P<all>các))(?!\w)")
_BARE = re.compile(NUMBER)
_WORD = re.compile(r"[^\s,;:()]+")


class Unreadable(Exception):  # noqa: N818 - it never leaves this package
    """The characters from ``start`` up to ``end`` leave open what a citation means.

    ``turned`` says that they run the other way: that the text cannot be read from this end at all.
    """

    def __init__(self, start: int, end: int, *, turned: bool = False) -> None:
        super().__init__(start, end)
        self.start, self.end, self.turned = start, end, turned


class Step(Struct):
    """One step as typed. A bare number has no level of its own; a name has the level :data:`PART`."""

    level: str | None
    number: str
    start: int
    end: int


class Segment(Struct):
    """What stands between two joints."""

    joint: str
    """What joins it to the one before: ``,`` ``;`` ``và``, ``đến`` for a range, nothing for the first."""
    joint_start: int
    start: int = 0
    end: int = 0
    steps: list[Step] = field(default_factory=list)
    words: str = ""
    """Words that are neither step nor name."""
    many_at: int | None = None
    """Before which step «các» stands."""
    since: bool = False
    """Whether «từ» says that a range begins here."""

    @property
    def bare(self) -> bool:
        """Tell whether it begins with a number alone."""
        return bool(self.steps) and self.steps[0].level is None


def cut(text: str, names: tuple[str, ...]) -> list[Segment]:
    """Cut a text at its joints.

    Raises :class:`Unreadable` where a joint joins nothing. A text without any step gives segments of words and names.
    """
    segments = [Segment("", 0)]
    opening: re.Match[str] | None = None
    for kind, found in _tokens(text, names):
        now = segments[-1]
        if kind in ("joint", "up to"):
            if not now.steps and not now.words:
                raise Unreadable(found.start(), found.end())
            joint = "đến" if kind == "up to" else ";" if ";" in found[0] else "và" if len(found[0]) > 1 else ","
            segments.append(Segment(joint, found.start()))
        elif kind == "opening":
            opening = found
        else:
            start = found.start() if opening is None else opening.start()
            if not now.steps and not now.words:
                now.start = start
            if opening is not None:
                now.since = now.since or bool(opening["since"])
                now.many_at = len(now.steps) if opening["all"] else now.many_at
                opening = None
            _take(now, kind, found, text)
            now.end = found.end()
    last = segments[-1]
    if last.joint and not last.steps and not last.words:
        raise Unreadable(last.joint_start, len(text.rstrip()))
    return segments


def _take(segment: Segment, kind: str, found: re.Match[str], text: str) -> None:
    if kind == "word":
        between = text[segment.end : found.start()] if segment.words else ""
        segment.words += between + found[0]
    elif kind == "step":
        level = " ".join(found["level"].lower().split())
        number = number_of(level, found["number"])
        assert number is not None
        segment.steps.append(Step(level, number, found.start(), found.end()))
    elif kind == "name":
        segment.steps.append(Step(PART, found[0], found.start(), found.end()))
    else:
        if segment.steps or segment.words:
            raise Unreadable(found.start(), found.end())
        segment.steps.append(Step(None, found[0], found.start(), found.end()))


def _tokens(text: str, names: tuple[str, ...]) -> Iterator[tuple[str, re.Match[str]]]:
    """Yield kind and match of each token; «các» and «từ» are tokens only where a step or number follows."""
    known = _names(names)
    at, before, stepped = 0, "", False
    while at < len(text):
        if skipped := _SKIPPED.match(text, at):
            at = skipped.end()
            continue
        kind, found = "word", _WORD.match(text, at)
        if known and (name := known.match(text, at)):
            kind, found = "name", name
        elif step := _step(text, at):
            kind, found = "step", step
        elif joint := _JOINT.match(text, at):
            kind, found = "joint", joint
        elif (upto := _UP_TO.match(text, at)) and (
            upto[0] not in _DASH or (before in ("step", "number") and _goes_on(text, upto.end()))
        ):
            kind, found = "up to", upto
        elif (opening := _OPENING.match(text, at)) and _begins(text, opening.end(), stepped):
            kind, found = "opening", opening
        elif stepped and before in ("joint", "up to", "opening") and (bare := _number(text, at)):
            kind, found = "number", bare
        assert found is not None
        yield kind, found
        at, before, stepped = found.end(), kind, stepped or kind == "step"


def _step(text: str, at: int) -> re.Match[str] | None:
    found = STEP.match(text, at)
    return found if found and number_of(" ".join(found["level"].lower().split()), found["number"]) else None


def _number(text: str, at: int) -> re.Match[str] | None:
    """Read a number without its level: Arabic, Roman, or the letter of a point."""
    found = _BARE.match(text, at)
    return found if found and (number_of("điểm", found[0]) or number_of("chương", found[0])) else None


def _begins(text: str, at: int, stepped: bool) -> bool:
    if skipped := _SKIPPED.match(text, at):
        at = skipped.end()
    return _step(text, at) is not None or (stepped and _number(text, at) is not None)


def _goes_on(text: str, at: int) -> bool:
    """Tell whether a dash is the sign of a range: a step or number follows, or nothing at all does."""
    if skipped := _SKIPPED.match(text, at):
        at = skipped.end()
    return at == len(text) or _step(text, at) is not None or _number(text, at) is not None


@lru_cache(maxsize=64)
def _names(names: tuple[str, ...]) -> re.Pattern[str] | None:
    spelled = sorted(
        {r"\s+".join(re.escape(word) for word in name.split()) for name in names if name.strip()},
        key=lambda one: (-len(one), one),
    )
    return re.compile(rf"(?<!\w)(?i:{'|'.join(spelled)})(?!\w)") if spelled else None
