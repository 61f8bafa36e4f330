"""Names of people that differ in a tone or a letter, where nothing says that they are two people."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from msgspec import Struct, field

from hoithao.checks.persons import active_people, body_key, plain_name, same_body
from hoithao.checks.subject import Subject
from hoithao.diagnostics import Diagnostic, Path
from hoithao.posts import read_post
from hoithao.vn import folded

_LISTS = ("chair", "secretary", "attendees")
"""Where people are listed: two names in one list are two people."""

_LONGEST = 60
"""How many letters a name has that is compared: what is longer is none of a person."""

_MOST = 50
"""How many names that are nearly one are compared with each other."""


class _Named(Struct):
    """All that the file says under one name."""

    name: str
    path: Path
    lists: set[str] = field(default_factory=set)
    units: set[str] = field(default_factory=set)
    posts: set[str] = field(default_factory=set)


def check_namesakes(subject: Subject) -> Iterator[Diagnostic]:
    """Check that no person goes by two names: «Hoàng Văn Minh» who chairs, «Hoàng Văn Mình» who signs."""
    for one, other in nearly_alike(subject):
        yield subject.report_beside("HT356", one.path, "see-here", other.path, person=one.name, name=other.name)


def misspelt(subject: Subject) -> set[str]:
    """Return the names, as they are compared, that seem to be those of somebody else."""
    return {plain_name(one.name) for one, _ in nearly_alike(subject)}


def nearly_alike(subject: Subject) -> list[tuple[_Named, _Named]]:
    """Return each name that may be another one misspelt, with that one: who is listed is taken to be right."""
    known = _everybody(subject)
    found: list[tuple[_Named, _Named]] = []
    seen: set[frozenset[str]] = set()
    for alike in _alike(list(known)):
        people = [known[name] for name in alike[:_MOST]]
        for at, one in enumerate(people):
            for other in people[:at]:
                pair_of_names = frozenset((one.name, other.name))
                if pair_of_names in seen:
                    continue
                seen.add(pair_of_names)
                if _differ_by_a_slip(plain_name(one.name), plain_name(other.name)) and _may_be_one(one, other):
                    found.append((other, one) if one.lists and not other.lists else (one, other))
    return found


def _everybody(subject: Subject) -> dict[str, _Named]:
    """All people of the file by name, in the order of :data:`_LISTS`, then as they appear."""
    workshop, registry = subject.workshop, subject.registry
    known: dict[str, _Named] = {}

    def add(path: Path, name: str | None, units: Sequence[str | None], posts: Sequence[str]) -> None:
        if name is None:
            return
        one = known.setdefault(plain_name(name), _Named(name, path))
        if path[0] in _LISTS:
            one.lists.add(str(path[0]))
        one.units.update(body_key(registry.body_name(unit)) for unit in units if unit)
        one.posts.update(folded(read_post(post, registry.issuer.name).name) for post in posts)

    for at, who in enumerate(workshop.attendees):
        add(("attendees", at, "name"), who.name, [who.unit], who.position)
        if who.delegate is not None:
            unit = who.delegate.unit or who.unit
            add(("attendees", at, "delegate", "name"), who.delegate.name, [unit], who.delegate.position)
    for path, person, units in active_people(subject):
        add(path, person.name, units, person.position)
    for at, answer in enumerate(workshop.answers):
        if answer.by is not None:
            add(("answers", at, "by"), answer.by.name, [answer.by.unit], answer.by.position)
    for place, issued in subject.issued():
        if issued.signer is not None:
            signer = issued.signer
            home = None if signer.capacity in ("TL", "TUQ") else registry.issuer.name
            add((*place, "signer", "name"), signer.name, [signer.unit or home], signer.position)
    return known


def _alike(names: Sequence[str]) -> Iterator[list[str]]:
    """Yield the names that share all letters but one, without their marks; each has as many keys as it has letters."""
    by_key: dict[str, list[str]] = defaultdict(list)
    for name in (one for one in names if len(one) <= _LONGEST):
        letters = folded(name)
        for key in {letters, *(letters[:at] + letters[at + 1 :] for at in range(len(letters)))}:
            by_key[key].append(name)
    yield from (some for some in by_key.values() if len(some) > 1)


def _differ_by_a_slip(one: str, other: str) -> bool:
    """Tell whether two names differ in marks alone, or in one letter of one syllable that is more than an initial."""
    words, others = one.split(), other.split()
    if one == other or len(words) != len(others) or len(words) < 2:
        return False
    differ = [(a, b) for a, b in zip(words, others, strict=True) if a != b]
    if any(len(word) < 2 for pair in differ for word in pair):
        return False
    return folded(one) == folded(other) or (len(differ) == 1 and _one_letter_apart(*map(folded, differ[0])))


def _one_letter_apart(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    at = next((at for at, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return short[at + (len(short) == len(long)) :] == long[at + 1 :] and len(long) - len(short) < 2


def _may_be_one(one: _Named, other: _Named) -> bool:
    """Tell whether nothing the file says makes two people of two names."""
    if one.lists & other.lists:
        return False
    if one.posts and other.posts and not one.posts & other.posts:
        return False
    return not (one.units and other.units) or any(same_body(a, b) for a in one.units for b in other.units)
