"""Tables of counts over a consolidation. Every remark is in one row of each table, so the rows add up to the total.

Rows and columns are named by keys; only what the file itself says (a place of
the draft, a group of bodies) comes as text. Counting is left to
:mod:`hoithao.consolidate`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from msgspec import Struct

from hoithao.consolidate import Consolidation, DraftBlock, Entry, Participation, Tally, tally
from hoithao.model.remarks import Declared
from hoithao.registry import Registry

STANCES = ("agree", "amend", "disagree", "unsorted")
SOURCES = ("spoken", "written")
OPINIONS = (*STANCES, *SOURCES, "total")
"""The columns of a table of remarks: ``agree + amend + disagree + unsorted == total == spoken + written``."""

ATTENDANCE = ("asked", "replied", "spoke", "heard", "agreed", "silent")
"""The columns of the table of bodies; ``heard`` replied or spoke, ``asked == heard + silent`` for those invited."""

DECLARED = ("asked", "replied", "spoken", "written", "papers")


class CountRow(Struct, frozen=True):
    """One row: its key, what the file calls it where the key does not say it, and a count for every column."""

    key: str
    counts: tuple[int, ...]
    label: str = ""
    draft: str = ""
    """The draft a part belongs to: type and title."""


class CountTable(Struct, frozen=True):
    """A table of counts. The total is counted by itself, not added up; declared figures have none."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[CountRow, ...]
    total: tuple[int, ...] | None


class Cell(Struct, frozen=True):
    """How many remarks share part of the draft, kind of body, stance and source, each by its key."""

    part: str
    kind: str
    stance: str
    source: str
    count: int


class Tallies(Struct, frozen=True):
    """All tables of one workshop, and the finest count they all come from; no cell is nought."""

    title: str
    tables: tuple[CountTable, ...]
    cells: tuple[Cell, ...]


def tallies(registry: Registry, consolidation: Consolidation) -> Tallies:
    """Count a whole workshop: by part of the draft, kind of body, stance and source, and who took part."""
    parts = _parts(consolidation.blocks, consolidation.beyond)
    kinds = _kinds(registry, parts)
    every = [entry for part in parts for entry in part.entries]
    tables = [
        parts_table(consolidation.blocks, consolidation.beyond),
        CountTable("kinds", OPINIONS, tuple(_row(kind) for kind in kinds), _opinions(tally(every))),
        _split("stances", STANCES, (*SOURCES, "total"), every, _stance),
        _split("sources", SOURCES, (*STANCES, "total"), every, _source),
        _attendance(registry, consolidation.participation),
    ]
    if registry.workshop.declared is not None:
        tables.append(_declared(registry.workshop.declared))
    kind_of = {id(entry): kind.key for kind in kinds for entry in kind.entries}
    cells = Counter(
        (part.key, kind_of[id(entry)], _stance(entry), _source(entry)) for part in parts for entry in part.entries
    )
    return Tallies(
        registry.workshop.workshop.title, tuple(tables), tuple(Cell(*keys, count) for keys, count in cells.items())
    )


def parts_table(blocks: Sequence[DraftBlock], beyond: Sequence[Entry]) -> CountTable:
    """Count remarks along the drafts: a row for each article or part remarks are on, the last for those beyond."""
    parts = _parts(blocks, beyond)
    every = [*(entry for block in blocks for entry in block.entries), *beyond]
    return CountTable("parts", OPINIONS, tuple(_row(part) for part in parts), _opinions(tally(every)))


class _Bundle(Struct, frozen=True):
    """Remarks that make one row."""

    key: str
    entries: tuple[Entry, ...]
    label: str = ""
    draft: str = ""


def _parts(blocks: Sequence[DraftBlock], beyond: Sequence[Entry]) -> list[_Bundle]:
    groups = [(block, group) for block in blocks for group in block.groups]
    parts = [
        _Bundle(f"part-{number}", group.entries, group.target.label, f"{block.draft.type} {block.draft.title}")
        for number, (block, group) in enumerate(groups, start=1)
    ]
    if beyond:
        parts.append(_Bundle("beyond", tuple(beyond)))
    return parts


def _kinds(registry: Registry, parts: Iterable[_Bundle]) -> list[_Bundle]:
    """Gather remarks by the group of the bodies they come from; what comes from no one group has rows of its own."""
    names = _group_names(registry)
    gathered: dict[str, list[Entry]] = {}
    for part in parts:
        for entry in part.entries:
            gathered.setdefault(_kind(registry, entry, names), []).append(entry)
    order = [*(f"kind-{number}" for number in range(1, len(names) + 1)), *_NO_ONE_KIND]
    labels = {f"kind-{number}": name for number, name in enumerate(names, start=1)}
    return [_Bundle(key, tuple(gathered[key]), labels.get(key, "")) for key in order if key in gathered]


def _group_names(registry: Registry) -> list[str]:
    """Return the groups of bodies in the order typed; ``kind-1`` is the first of them in every table."""
    return list(dict.fromkeys(unit.group for unit in registry.workshop.units if unit.group))


_NO_ONE_KIND = ("several-kinds", "no-kind", "individuals", "voices")


def _kind(registry: Registry, entry: Entry, names: Sequence[str]) -> str:
    if entry.remark.by.voice is not None:
        return "voices"
    if not entry.units:
        return "individuals"
    groups = {registry.units[unit].group if unit in registry.units else None for unit in entry.units}
    if len(groups) > 1:
        return "several-kinds"
    group = groups.pop()
    return f"kind-{names.index(group) + 1}" if group else "no-kind"


def _stance(entry: Entry) -> str:
    return entry.remark.counted_as


def _source(entry: Entry) -> str:
    return "written" if entry.written else "spoken"


def _opinions(counted: Tally) -> tuple[int, ...]:
    return tuple(getattr(counted, name) for name in OPINIONS)


def _row(bundle: _Bundle) -> CountRow:
    return CountRow(bundle.key, _opinions(tally(bundle.entries)), bundle.label, bundle.draft)


def _split(
    name: str, keys: Sequence[str], columns: tuple[str, ...], every: Sequence[Entry], key_of: Callable[[Entry], str]
) -> CountTable:
    """Return a row for each of the keys, also where no remark has it."""

    def counts(entries: Iterable[Entry]) -> tuple[int, ...]:
        counted = tally(entries)
        return tuple(getattr(counted, column) for column in columns)

    rows = (CountRow(key, counts(entry for entry in every if key_of(entry) == key)) for key in keys)
    return CountTable(name, columns, tuple(rows), counts(every))


def _attendance(registry: Registry, took_part: Participation) -> CountTable:
    """Return who was asked and what became of it, by group; bodies that came unasked are a row of their own."""
    asked = set(took_part.asked)
    heard = set(took_part.replied) | set(took_part.spoke)
    groups: dict[str, list[str]] = {}
    for unit in registry.workshop.units:
        if unit.id in asked:
            groups.setdefault(unit.group or "", []).append(unit.id)
    loose = groups.pop("", [])

    def counts(units: Iterable[str]) -> tuple[int, ...]:
        members = set(units)
        held = (asked, took_part.replied, took_part.spoke, heard, took_part.agreed, took_part.silent)
        return tuple(len(members.intersection(one)) for one in held)

    rows = [
        CountRow(f"kind-{number}", counts(groups[name]), name)
        for number, name in enumerate(_group_names(registry), start=1)
        if name in groups
    ]
    for key, units in (("no-kind", loose), ("not-asked", sorted(heard - asked))):
        if units:
            rows.append(CountRow(key, counts(units)))
    total = (asked, took_part.replied, took_part.spoke, heard, took_part.agreed, took_part.silent)
    return CountTable("participation", ATTENDANCE, tuple(rows), tuple(len(one) for one in total))


def _declared(declared: Declared) -> CountTable:
    stated = ((key, getattr(declared, key)) for key in DECLARED)
    return CountTable(
        "declared", ("stated",), tuple(CountRow(key, (number,)) for key, number in stated if number is not None), None
    )
