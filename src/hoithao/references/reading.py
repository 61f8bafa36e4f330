"""Lists and ranges of references read: who shares which outer steps with whom.

Vietnamese cites from the inside out, so that what is outside is said once, at
the end: in «điểm a, b khoản 1 và khoản 3 Điều 5» all is of Điều 5. Officers
also type from the outside in («Điều 5 khoản 1, 2»). Both readings are tried;
a text that gives none, or two different ones, is unclear.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from msgspec import Struct

from hoithao.references.printing import cite
from hoithao.references.steps import LEVELS, STANDING, Component, Range, Reference, number_of
from hoithao.references.words import PART, Segment, Step, Unreadable, cut
from hoithao.vn import nfc

_DEPTH = {PART: -1, **{level: at for at, level in enumerate(LEVELS)}}
_DEPENDENT = frozenset(LEVELS) - STANDING


class Read(Struct, frozen=True):
    """One reference where it stands in the text; ``steps`` are the spans of its steps, outermost first.

    The steps it shares with a neighbour have the spans they have there.
    """

    reference: Reference
    start: int
    end: int
    steps: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Citation:
    """The places a text names, in the order typed.

    ``read`` holds for each member the reference, or the two ends of a range, with their spans.
    """

    members: tuple[Reference | Range, ...]
    read: tuple[tuple[Read, ...], ...] = field(default=(), compare=False, repr=False)

    def __str__(self) -> str:
        """Return the citation in the form of the law: «các điểm a và b khoản 2 Điều 5»."""
        return cite(self.members)


class Unclear(Struct, frozen=True):
    """A text that names places, yet not in one certain way; from ``start`` to ``end`` it stops being clear."""

    start: int
    end: int


def parse_citation(text: str, names: Iterable[str] = ()) -> Citation | Unclear | None:
    """Read one reference, or a list of references and ranges; ``names`` are the parts that number their own articles.

    Returns ``None`` where the text names no numbered place at all. Offsets are those of the text in NFC.
    """
    text = nfc(text)
    known = tuple(names)
    try:
        segments = cut(text, known)
        if not any(step.level != PART for segment in segments for step in segment.steps):
            return None
        return _one(segments) or _several(segments)
    except Unreadable as error:
        return Unclear(error.start, error.end)


def _one(segments: list[Segment]) -> Citation | None:
    """Read what can only be a single reference: no level twice, joined by nothing but commas."""
    steps = [step for segment in segments for step in segment.steps]
    levels = [step.level for step in steps]
    if len(segments) == 1 and len(set(levels)) < len(levels):
        raise Unreadable(segments[0].start, segments[0].end)
    if any(segment.joint not in ("", ",") or segment.since or segment.bare for segment in segments):
        if len(segments) == 1:
            raise Unreadable(segments[0].start, segments[0].end)
        return None
    if len(segments) > 1 and (
        len(set(levels)) < len(levels)
        or any(segment.words or segment.many_at is not None for segment in segments)
        or ("phụ lục" in levels and STANDING & set(levels) - {"phụ lục"})
    ):
        return None
    if len(segments) > 1 and PART in levels and len(segments[0].steps) + len(segments[-1].steps) < 2:
        return None
    words = " ".join(segment.words for segment in segments if segment.words)
    read = _read(steps, segments[0].start, segments[-1].end, words)
    return Citation((read.reference,), ((read,),))


def _several(segments: list[Segment]) -> Citation:
    whose, segments = _heading(segments)
    found: list[Citation] = []
    faults: list[Unreadable] = []
    for backwards in (False, True):
        try:
            found.append(_gathered(segments, whose, backwards=backwards))
        except Unreadable as error:
            faults.append(error)
    if not found:
        # The reading that fits the text, or came further, knows better what is wrong.
        raise max(faults, key=lambda fault: (not fault.turned, fault.start))
    if len(found) == 2 and found[0] != found[1]:
        raise Unreadable(segments[0].start, segments[-1].end)
    return found[0]


def _heading(segments: list[Segment]) -> tuple[Step | None, list[Segment]]:
    """Take off a part's name that heads the list, «Quy chế: Điều 1, 2», where no other part is named."""
    first = segments[0]
    alone = len(first.steps) == 1 and first.steps[0].level == PART and not first.words
    others = any(step.level == PART for segment in segments[1:] for step in segment.steps)
    if not alone or others or len(segments) < 2 or segments[1].joint != ",":
        return None, segments
    rest = segments[1:]
    rest[0].joint = ""
    return first.steps[0], rest


class _Chain(Struct):
    """The steps of one segment from the inside out, and what stands beside them."""

    steps: list[Step]
    words: str
    start: int
    end: int

    @property
    def outer(self) -> str:
        """The outermost level named here; only a chain with steps has one."""
        return str(self.steps[-1].level)


class _Joint(Struct):
    sign: str
    chains: bool
    """Whether a comma may stand inside one reference here: «khoản 2, Điều 5»."""


def _gathered(segments: Sequence[Segment], whose: Step | None, *, backwards: bool) -> Citation:
    """Read a list from the inside out, or ``backwards``; the same rules hold, seen from the other end."""
    for segment, after in zip(segments, [*segments[1:], None], strict=True):
        if segment.since and (after is None or after.joint != "đến"):
            raise Unreadable(segment.start, segment.end)
    for before, segment in pairwise(segments):
        # «Điều 1 Quyết định và Quy chế» may be about Điều 1 of both.
        alone = [step.level for step in segment.steps] == [PART] and segment.joint != ";"
        if alone and len(before.steps) > 1 and any(step.level == PART for step in before.steps):
            raise Unreadable(segment.start, segment.end)
    chains = _levelled(segments, backwards=backwards)
    joints = [
        _Joint(
            later.joint,
            not (later.bare or later.since or later.many_at is not None or (backwards and earlier.bare)),
        )
        for earlier, later in pairwise(segments)
    ]
    if backwards:
        chains.reverse()
        joints.reverse()
    members, signs = _members(*_chained(chains, joints))
    _share(members, signs)
    if whose is not None:
        for chain in (chain for member in members for chain in member if chain.steps):
            chain.steps.append(whose)
    _stand_alone(members)
    if backwards:
        members = [member[::-1] for member in reversed(members)]
    read = tuple(
        tuple(_read(chain.steps, chain.start, chain.end, chain.words) for chain in member) for member in members
    )
    return Citation(tuple(_member(ends) for ends in read), read)


def _member(ends: tuple[Read, ...]) -> Reference | Range:
    return ends[0].reference if len(ends) == 1 else Range(ends[0].reference, ends[1].reference)


def _levelled(segments: Sequence[Segment], *, backwards: bool) -> list[_Chain]:
    """Turn segments into chains from the inside out, each bare number with the level it goes on with."""
    chains: list[_Chain] = []
    for at, segment in enumerate(segments):
        steps = list(segment.steps)
        many = None if not backwards else len(steps) - 1
        if segment.many_at not in (None, many if backwards else 0):
            raise Unreadable(segment.start, segment.end)
        if segment.bare:
            before = chains[at - 1]
            # «khoản 2 Điều 5, 7» may go on with khoản or with Điều; «Điều 5, 6 khoản 2» may be of both.
            if not before.steps or before.words or (len(steps) > 1 if backwards else len(before.steps) > 1):
                raise Unreadable(segment.start, segment.end)
            level = str(before.steps[0].level)
            number = number_of(level, steps[0].number) if level != PART else None
            if number is None:
                raise Unreadable(segment.start, segment.end)
            steps[0] = Step(level, number, steps[0].start, steps[0].end)
        if backwards:
            steps.reverse()
        if any(not _inside(one, other) for one, other in pairwise(steps)):
            raise Unreadable(segment.start, segment.end, turned=True)
        chains.append(_Chain(steps, segment.words, segment.start, segment.end))
    return chains


def _inside(one: Step, other: Step) -> bool:
    return _DEPTH[str(one.level)] > _DEPTH[str(other.level)]


def _chained(chains: Sequence[_Chain], joints: Sequence[_Joint]) -> tuple[list[_Chain], list[str]]:
    """Put together what only a comma parts: «điểm a, khoản 2, Điều 5» is one reference."""
    done, signs = [chains[0]], []
    for chain, joint in zip(chains[1:], joints, strict=True):
        last = done[-1]
        one = (
            joint.sign == ","
            and joint.chains
            and bool(last.steps and chain.steps)
            and not last.words
            and _inside(last.steps[-1], chain.steps[0])
            # An annex stands beside the articles: «Điều 5, Phụ lục II» are two.
            and not (chain.steps[0].level == "phụ lục" and last.outer in STANDING)
        )
        if one:
            start, end = min(last.start, chain.start), max(last.end, chain.end)
            done[-1] = _Chain([*last.steps, *chain.steps], chain.words, start, end)
        else:
            done.append(chain)
            signs.append(joint.sign)
    return done, signs


def _members(chains: Sequence[_Chain], signs: Sequence[str]) -> tuple[list[list[_Chain]], list[str]]:
    """Put the two ends of each range together; return the members and what joins them."""
    members, between = [[chains[0]]], []
    for chain, sign in zip(chains[1:], signs, strict=True):
        if sign != "đến":
            members.append([chain])
            between.append(sign)
            continue
        first = members[-1][-1]
        same = first.steps and chain.steps and first.steps[0].level == chain.steps[0].level != PART
        if len(members[-1]) == 2 or not same or first.words or chain.words:
            start, end = sorted([(first.start, first.end), (chain.start, chain.end)])
            raise Unreadable(start[0], end[1])
        members[-1].append(chain)
    return members, between


def _share(members: Sequence[Sequence[_Chain]], signs: Sequence[str]) -> None:
    """Give each member the outer steps that its neighbour names for both."""
    after: _Chain | None = None
    sign = ""
    for member, joint in zip(reversed(members), [*reversed(signs), ""], strict=True):
        if after is not None:
            _take_over(member[-1], after, sign)
        if len(member) == 2:
            first, last = member
            _take_over(first, last, "đến")
            ends = [[_key(step) for step in chain.steps] for chain in member]
            if ends[0][1:] != ends[1][1:] or ends[0] == ends[1]:
                start, end = sorted([(first.start, first.end), (last.start, last.end)])
                raise Unreadable(start[0], end[1])
        after, sign = member[0], joint


def _take_over(chain: _Chain, after: _Chain, sign: str) -> None:
    if not chain.steps or chain.outer not in {step.level for step in after.steps}:
        return
    # A semicolon ends a citation that can stand alone; «khoản 1; khoản 3 Điều 5» cannot.
    if sign == ";" and chain.outer not in _DEPENDENT:
        return
    outermost = chain.steps[-1]
    chain.steps += [step for step in after.steps if _inside(outermost, step)]


def _key(step: Step) -> tuple[str | None, str]:
    return step.level, step.number


def _stand_alone(members: Sequence[Sequence[_Chain]]) -> None:
    """Refuse «khoản 3» beside «khoản 1 Điều 5»: which article it is of would be a guess."""
    chains = [chain for member in members for chain in member if chain.steps]
    levels = {str(step.level) for chain in chains for step in chain.steps}
    widest = min((depth for level in levels if (depth := _DEPTH[level]) > 0), default=len(LEVELS))
    held = {step.level for chain in chains for step in chain.steps[:-1]}
    for chain in chains:
        # An annex and a part do not count: beside «Phụ lục II», «khoản 2» may well stand alone.
        if chain.outer in _DEPENDENT and (widest < _DEPTH[chain.outer] or chain.outer in held):
            raise Unreadable(chain.start, chain.end)


def _read(steps: Sequence[Step], start: int, end: int, words: str) -> Read:
    numbered = sorted((step for step in steps if step.level), key=lambda step: _DEPTH[str(step.level)])
    names = [step.number for step in steps if step.level == PART]
    components = tuple(Component(str(step.level), step.number) for step in numbered)
    reference = Reference(components, " ".join([*names, words] if words else names))
    return Read(reference, start, end, tuple((step.start, step.end) for step in numbered))
