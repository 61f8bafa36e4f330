"""The union of the facts of several workshops, the same whatever their order and grouping."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from msgspec import Struct, field

from hoithao.body_names import body_key, fullest
from hoithao.references import parse_reference
from hoithao.rollup.facts import REPORT_KEYS, BodyId, Data, Facts, stem
from hoithao.scalars import parse_date
from hoithao.vn import collation_key


class Difference(Struct, frozen=True):
    """Two things said of one fact; ``value`` is the one that was kept."""

    key: str
    value: str
    other: str


class Merged(Struct):
    """The data of the consolidated file and what the files said differently."""

    data: Data = field(default_factory=dict)
    differences: list[Difference] = field(default_factory=list)

    def one_of(self, key: str, values: Iterable[Any]) -> Any:
        """Return the one value there is of a fact, the same choice whatever the order; ``None`` where there is none."""
        known = sorted({_text(value): value for value in values if value is not None}.items())
        for text, _ in known[1:]:
            self.differences.append(Difference(key, known[0][0], text))
        return known[0][1] if known else None

    def only(self, key: str, values: Sequence[Any], shown: Callable[[Any], str] = str) -> Any:
        """Return the value all files share; ``None`` as soon as one has another or none, and for good."""
        texts = {shown(value) for value in values if value is not None}
        if len(texts) > 1:
            first, second, *_ = sorted(texts)
            self.differences.append(Difference(key, first, second))
        return values[0] if len(texts) == 1 and None not in values else None

    def agreed(self, key: str, values: Sequence[Any]) -> Any:
        """Return what every file says; ``None`` where one says something else or nothing, which is a difference."""
        texts = {_text(value): value for value in values if value is not None}
        if len(texts) == 1 and None not in values:
            return values[0]
        if texts:
            first, second = [*sorted(texts), "—"][:2]
            self.differences.append(Difference(key, first, second))
        return None

    def record(self, key: str, records: Sequence[Data]) -> Data:
        """Return mappings as one, key by key; an unknown value gives way to a known one."""
        names = sorted({name for one in records for name in one}, key=lambda name: (_rank(name), name))
        return {name: self.one_of(f"{key}.{name}", (one.get(name) for one in records)) for name in names}


def _rank(name: str) -> int:
    return _FIRST.index(name) if name in _FIRST else len(_FIRST)


_FIRST = ("id", "ref", "name", "type", "title", "heading", "version", "drafter", "authority", "request")
"""Keys an officer looks for first."""


def _text(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, sort_keys=True)


def merged(parts: Sequence[Facts]) -> Merged:
    """Return the union of facts about one draft from different events."""
    out = Merged()
    events = sorted((event for part in parts for event in part.events), key=_event_order)
    order = {event["id"]: at for at, event in enumerate(events)}
    draft = _draft(out, [part.draft for part in parts])
    units, unit_ids = _units(out, [one for part in parts for one in part.units])
    organizers, organizer_ids = _organizers(out, [body for part in parts for body in part.organizers])
    named = {body["id"]: ", ".join(filter(None, (body["name"], body.get("parent")))) for body in organizers}
    issuer = out.only("issuer", [part.issuer for part in parts], lambda body: named[organizer_ids[body]])
    issues, issue_ids, option_ids = _issues(out, [issue for part in parts for issue in part.issues])
    following = [part.next_draft for part in parts if part.next_draft is not None]

    def by_event(row: Data) -> tuple[int, str]:
        # Rows of one event come from one file, in its order, which the sort keeps; rows of none are put in order.
        return (order[row["event"]], "") if row.get("event") in order else (len(order), row["id"])

    def placed(rows: Iterable[Data], name: Callable[[Data], Data]) -> list[Data]:
        return [_headed(name(row)) for row in sorted(rows, key=by_event)]

    def of(body: BodyId | str) -> str:
        return unit_ids.get(body, "") if isinstance(body, tuple) else body

    def remark(row: Data) -> Data:
        named = dict(row)
        if "issue" in row:
            named["issue"] = issue_ids.get(body_key(row["issue"]), row["issue"])
            for key in ("option", "fallback"):
                if key in row:
                    named[key] = option_ids[(body_key(row["issue"]), body_key(row[key]))]
        if "by" in row:
            by = dict(row["by"])
            if "units" in by:
                by["units"] = list(dict.fromkeys(of(body) for body in by["units"]))
            if "speakers" in by:
                by["speakers"] = [who | ({"unit": of(who["unit"])} if "unit" in who else {}) for who in by["speakers"]]
            named["by"] = by
        return named

    kind = f"dự thảo {draft['type']} {draft['title']}"
    values: Data = {
        "schema": "1",
        "illustration": min((part.illustration for part in parts if part.illustration), default=None),
        "organizers": organizers,
        "issuer": organizer_ids[issuer] if issuer else None,
        "locality": out.only("locality", [part.locality for part in parts]),
        "workshop": {"title": f"Hội thảo góp ý {kind}"},
        "events": events,
        "draft": draft,
        "next_draft": out.one_of("next_draft", following),
        "units": units,
        "agenda": sorted((item for part in parts for item in part.agenda), key=lambda item: item["id"]),
        "issues": issues,
        "remarks": placed((row for part in parts for row in part.remarks), remark),
        "replies": placed((row for part in parts for row in part.replies), lambda row: row | {"unit": of(row["unit"])}),
        "other_meetings": _distinct([one for part in parts for one in part.other_meetings]),
        "report": _report(out, parts, same_issuer=issuer is not None),
    }
    out.data = {key: value for key, value in values.items() if value not in (None, [], {})}
    return out


def _report(out: Merged, parts: Sequence[Facts], *, same_issuer: bool) -> Data:
    """What the report on all workshops says; a signer and a drafting unit are those of one issuer."""
    keys = [key for key in REPORT_KEYS if same_issuer or key not in ("signer", "drafting_unit")]
    kept = {key: out.agreed(f"report.{key}", [part.report.get(key) for part in parts]) for key in keys}
    known = {key: value for key, value in kept.items() if value is not None}
    return known | ({"annex": {"profile": "luat-2025"}} if all(part.statutory for part in parts) else {})


def _headed(row: Data) -> Data:
    """A row with its keys in one order, where it comes from first."""
    first = ("id", "event", "source", "unit", "by", "agenda", "targets", "stance", "text")
    return {key: row[key] for key in (*(key for key in first if key in row), *sorted(set(row) - set(first)))}


def _event_order(event: Data) -> tuple[Any, ...]:
    held = parse_date(event["date"]) if "date" in event else None
    return (held is None, held.toordinal() if held else 0, event["id"])


def _distinct(rows: Iterable[Data]) -> list[Data]:
    return [row for _, row in sorted({_text(row): row for row in rows}.items())]


def _ids(names: Iterable[tuple[Any, str]]) -> dict[Any, str]:
    """Return an id for each key from its stem; keys that would share one are told apart by a number, in their order."""
    by_stem: dict[str, list[Any]] = {}
    for key, name in sorted(names):
        by_stem.setdefault(name, []).append(key)
    return {
        key: name if len(keys) == 1 else f"{name}.{at}"
        for name, keys in by_stem.items()
        for at, key in enumerate(keys, start=1)
    }


def _units(out: Merged, listed: Iterable[tuple[BodyId, Data]]) -> tuple[list[Data], dict[BodyId, str]]:
    known: dict[BodyId, list[Data]] = {}
    for key, data in listed:
        known.setdefault(key, []).append(data)
    names = {key: fullest(one["name"] for one in same) for key, same in known.items()}
    several = {name for name, _ in known if sum(other == name for other, _ in known) > 1}
    ids = _ids((key, stem(names[key]) + (f"-{stem(key[1])}" if key[0] in several and key[1] else "")) for key in known)
    units = []
    for key in sorted(known, key=lambda key: (collation_key(names[key]), key)):
        same = known[key]
        unit = {"id": ids[key], "name": names[key]}
        group = out.one_of(f"units.{ids[key]}.group", (one.get("group") for one in same))
        places = [one["of"] for one in same if "of" in one]
        unit |= {"group": group} if group else {}
        unit |= {"of": fullest(places)} if places else {}
        unit |= {"invited": "không"} if all(one.get("invited") == "không" for one in same) else {}
        units.append(unit)
    return units, ids


def _organizers(out: Merged, listed: Iterable[Data]) -> tuple[list[Data], dict[BodyId, str]]:
    """The bodies that held the workshops; their ids stay clear of those of units."""
    known: dict[BodyId, list[Data]] = {}
    for body in listed:
        known.setdefault((body_key(body["name"]), body_key(body.get("parent", ""))), []).append(body)
    ids = _ids((key, f"to-chuc.{stem(fullest(one['name'] for one in same))}") for key, same in known.items())
    organizers = []
    names = {key: fullest(one["name"] for one in same) for key, same in known.items()}
    for key in sorted(known, key=lambda key: (collation_key(names[key]), key)):
        same = [{name: value for name, value in one.items() if name not in ("name", "parent")} for one in known[key]]
        body = {"id": ids[key], "name": names[key]}
        parents = [one["parent"] for one in known[key] if "parent" in one]
        body |= {"parent": fullest(parents)} if parents else {}
        # The part a body plays is left out where it leads, so the first value known is never the weaker one.
        roles = {one.pop("role", None) for one in same}
        if None not in roles:
            body["role"] = min(role for role in roles if role)
        organizers.append(body | out.record(f"organizers.{ids[key]}", same))
    return organizers, ids


def _issues(out: Merged, listed: Iterable[Data]) -> tuple[list[Data], dict[str, str], dict[tuple[str, str], str]]:
    """Issues are one by their question, options by their text."""
    known: dict[str, list[Data]] = {}
    for issue in listed:
        known.setdefault(body_key(issue["question"]), []).append(issue)
    ids = _ids((key, stem(key)) for key in known)
    option_ids: dict[tuple[str, str], str] = {}
    issues = []
    for key in sorted(known, key=lambda key: ids[key]):
        same = known[key]
        options = _united([one["options"] for one in same], body_key)
        names = _ids((body_key(text), stem(text)) for text in options)
        option_ids |= {(key, text): name for text, name in names.items()}
        targets = _united([one["targets"] for one in same], str)
        outcome = out.one_of(f"issues.{ids[key]}.outcome", [one["outcome"] for one in same])
        row: Data = {"id": ids[key], "question": fullest(one["question"] for one in same)}
        row |= {"targets": targets} if targets else {}
        row["options"] = [{"id": names[body_key(text)], "text": text} for text in options]
        row |= {"outcome": names[body_key(outcome)]} if outcome else {}
        issues.append(row)
    return issues, ids, option_ids


def _united(lists: Sequence[Sequence[str]], key: Callable[[str], str]) -> list[str]:
    """Return lists as one: in their own order where all are the same, else in the order of their keys."""
    filled = [one for one in lists if one]
    spelt: dict[str, list[str]] = {}
    for text in (text for listed in filled for text in listed):
        spelt.setdefault(key(text), []).append(text)
    orders = {tuple(key(text) for text in listed) for listed in filled}
    return [fullest(spelt[name]) for name in (next(iter(orders)) if len(orders) == 1 else sorted(spelt))]


def _draft(out: Merged, drafts: Sequence[Data]) -> Data:
    names = {key: fullest(one[key] for one in drafts) for key in ("type", "title")}
    rest = [{key: value for key, value in one.items() if key not in (*names, "sections", "parts")} for one in drafts]
    draft = names | out.record("draft", rest)
    sections = _sections(out, _in_chapters([one.get("sections", []) for one in drafts]))
    parts = _sections(out, [one.get("parts", []) for one in drafts])
    if sections and parts:  # one file numbers its parts apart, another does not
        out.one_of("draft.parts", ["sections", "parts"])
        sections = []
    return draft | ({"parts": parts} if parts else {}) | ({"sections": sections} if sections else {})


Above = tuple[tuple[str, tuple[Any, ...]], ...]
"""The chapters and sections an article stands in: the text and the key of each, outermost first."""


def _in_chapters(lists: Sequence[Sequence[Data]]) -> list[list[Data]]:
    """Put articles that one file lists by themselves in the chapter where another has them.

    An article is one in the whole draft, so its number tells which it is. Where files disagree it stays where it is.
    """
    above: dict[tuple[Any, ...], set[Above]] = {}
    for listed in lists:
        for path, section in _walk(listed):
            if _is_article(section):
                above.setdefault(_place(section), set()).add(path)
    homes = {key: max(paths, key=len) for key, paths in above.items()}
    return [_moved(listed, homes, ()) for listed in lists]


def _walk(listed: Iterable[Data], above: Above = ()) -> Iterator[tuple[Above, Data]]:
    for section in listed:
        yield above, section
        if not _is_article(section):
            yield from _walk(section.get("sections", []), (*above, (section.get("ref", ""), _place(section))))


def _moved(listed: Iterable[Data], homes: dict[tuple[Any, ...], Above], above: Above) -> list[Data]:
    keys = tuple(key for _, key in above)
    made: list[Data] = []
    for section in listed:
        if not _is_article(section):
            step = (section.get("ref", ""), _place(section))
            below = _moved(section.get("sections", []), homes, (*above, step))
            made.append({**section, "sections": below} if below else section)
            continue
        home = homes.get(_place(section), ())
        inner = home[len(above) :] if tuple(key for _, key in home[: len(above)]) == keys else ()
        for ref, _ in reversed(inner if all(ref for ref, _ in inner) else ()):
            section = {"ref": ref, "sections": [section]}
        made.append(section)
    return made


def _is_article(section: Data) -> bool:
    reference = parse_reference(section["ref"]) if "ref" in section else None
    return reference is not None and reference.components[-1].level == "điều"


def _sections(out: Merged, lists: Sequence[Sequence[Data]]) -> list[Data]:
    """Return trees as one: places are one by their number, or by their id where they have none."""
    by_key: dict[tuple[Any, ...], list[Data]] = {}
    filled = [listed for listed in lists if listed]
    for one in (one for listed in filled for one in listed):
        by_key.setdefault(_place(one), []).append(one)
    orders = {tuple(_place(one) for one in listed) for listed in filled}
    order = next(iter(orders)) if len(orders) == 1 else sorted(by_key)
    united = []
    for key in order:
        same = by_key[key]
        name = str(same[0].get("ref") or same[0].get("id"))
        own = [{word: value for word, value in one.items() if word != "sections"} for one in same]
        if any("ref" in one for one in own):
            for one in own:
                one["ref"] = min(str(other["ref"]) for other in own if "ref" in other)
        section = out.record(f"sections.{name}", own)
        below = _sections(out, [one.get("sections", []) for one in same])
        united.append(section | ({"sections": below} if below else {}))
    return united


def _place(section: Data) -> tuple[Any, ...]:
    reference = parse_reference(section["ref"]) if "ref" in section else None
    if reference is not None:
        return (0, reference.components[-1].sort_key, "")
    return (1, (), section.get("ref") or section["id"])
