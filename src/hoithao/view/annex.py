"""The annexed table: rows of remarks, in the draft's order, each exactly once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from hoithao.annex import COLUMNS, MAX_ROWS_PER_TABLE, STATUTORY, Column
from hoithao.consolidate import Consolidation, DraftBlock, Entry, grouped, rowed
from hoithao.model.outcome import Annex
from hoithao.model.remarks import Remark, Response
from hoithao.outline import labels
from hoithao.registry import Registry
from hoithao.tables import Row, Table, TableColumn
from hoithao.view.phrases import bodies, draft_kind, event_named, voice_at
from hoithao.view.proposals import proposal_lead
from hoithao.vn import capitalised, inside, long_date, sentence, unclosed

STATUS = {
    "accepted": "Tiếp thu",
    "partly": "Tiếp thu một phần",
    "noted": "Ghi nhận",
    "declined": "Không tiếp thu",
    "conditional": "Tiếp thu có điều kiện",
    "later": "Sẽ trả lời sau",
}
"""What became of a remark, in words."""


class AnnexPart(Struct, frozen=True):
    """The tables under one heading of the annex."""

    name: str
    heading: str
    tables: Sequence[Table]


class Family(Struct, frozen=True):
    """Remarks under one heading; ``legal`` where they are on articles, ``placed`` where they are on a draft at all."""

    heading: str
    entries: Sequence[Entry]
    legal: bool = False
    placed: bool = True


def annex_parts(
    registry: Registry,
    consolidation: Consolidation,
    blocks: Sequence[DraftBlock],
    annex: Annex,
    *,
    beyond: bool,
) -> list[AnnexPart]:
    """Return the tables of an annex: one part per draft or part of a draft, then what lies beyond them.

    Rows are numbered through all parts.
    """
    families = families_of(blocks, consolidation.beyond if beyond else ())
    every = [entry for family in families for entry in family.entries]
    columns = columns_of(annex, every)
    numbers = iter(range(1, len(every) + 1))
    return [
        AnnexPart(f"remarks-{at}", family.heading, list(_tables(registry, columns, annex.widths, family, numbers)))
        for at, family in enumerate(families, start=1)
    ]


def families_of(blocks: Sequence[DraftBlock], beyond: Sequence[Entry]) -> list[Family]:
    """Return the rows of an annex in their order: by draft or part of a draft, then what lies beyond them.

    Remarks declared the same share a row: the first of them with the ``others``.
    """
    several = len(blocks) > 1
    families = [
        Family(heading, entries, legal=block.outline.has_articles or not block.outline.places)
        for block in blocks
        for heading, entries in _by_part(block, several=several)
    ]
    if beyond:
        families.append(Family("Ý kiến về nội dung khác, ngoài dự thảo", list(beyond), placed=False))
    return [replace(family, entries=rowed(family.entries)) for family in families]


def _by_part(block: DraftBlock, *, several: bool) -> Iterator[tuple[str, list[Entry]]]:
    if not block.entries:
        return
    name = f"Ý kiến đối với {draft_kind(block.draft)}" + (f" {block.draft.title}" if several else "")
    if not block.draft.parts:
        yield name, _ordered(block.entries)
        return
    for part in (None, *block.draft.parts):
        held = [entry for entry in block.entries if (entry.targets[0].part if entry.targets else None) is part]
        if held:
            yield (
                (f"Ý kiến đối với dự thảo {part.name}" if part else f"{name} (ý kiến chung)"),
                _ordered(held),
            )


def _ordered(entries: Iterable[Entry]) -> list[Entry]:
    return [entry for group in grouped(tuple(entries)) for entry in group.entries]


def columns_of(annex: Annex, entries: Sequence[Entry]) -> list[Column]:
    """Return the columns to print: those chosen, or the profile's without the optional ones that would stay empty."""
    if annex.profile == "luat-2025":
        return list(STATUTORY)
    if annex.columns:
        return [COLUMNS[name] for name in annex.columns]
    return [column for column in COLUMNS.values() if not column.optional or any(map(_fills(column), entries))]


def _tables(
    registry: Registry,
    columns: Sequence[Column],
    widths: Mapping[str, float],
    family: Family,
    numbers: Iterator[int],
) -> Iterator[Table]:
    shown = [column for column in columns if family.placed or column in STATUTORY or _serves(column, family)]
    heads = [
        TableColumn(
            heading_of(column, legal=family.legal),
            widths.get(column.key, column.weight),
            column.key == "number",
        )
        for column in shown
    ]
    rows = []
    for entry in family.entries:
        number = next(numbers)
        cells = (cell_text(registry, column, entry, number) for column in shown)
        rows.append(Row(tuple(cells), tuple(one.remark.id for one in (entry, *entry.others))))
    merged = frozenset(at for at, column in enumerate(shown) if column.key == "target")
    for start in range(0, len(rows), MAX_ROWS_PER_TABLE):
        yield Table(tuple(heads), rows[start : start + MAX_ROWS_PER_TABLE], merged)


def heading_of(column: Column, *, legal: bool) -> str:
    """Return what is printed over a column; places that are no articles are not called so."""
    return "Nội dung" if column == COLUMNS["target"] and not legal else column.heading


def _serves(column: Column, family: Family) -> bool:
    """Tell whether a column holds anything for remarks beyond the draft."""
    if column.key == "target":
        return False
    return not column.optional or any(map(_fills(column), family.entries))


def _fills(column: Column) -> Callable[[Entry], bool]:
    """Return what tells whether a row has something for an optional column."""
    return lambda entry: any(getattr(one.remark, column.key) for one in (entry, *entry.others))


def _number(_: Registry, entry: Entry, number: int) -> str:
    return "\n".join([str(number), *(_id_within_event(one.remark) for one in (entry, *entry.others))])


def _id_within_event(remark: Remark) -> str:
    """Return the id a remark had in the file of its workshop, which the column of who said it names."""
    return remark.id.removeprefix(f"{remark.event}.") if remark.event is not None else remark.id


def _target(_: Registry, entry: Entry, __: int) -> str:
    if not entry.targets:
        return ""
    return ";\n".join(labels(entry.targets))


def _text(registry: Registry, entry: Entry, _: int) -> str:
    remark = entry.remark
    parts = [remark.text, *_in_other_words(registry, entry)]
    issue = registry.issues.get(remark.issue or "")
    if issue is not None:
        texts = {option.id: option.text for option in issue.options}
        if remark.option in texts:
            parts.append(f"Phương án lựa chọn: {sentence(texts[remark.option])}")
        if remark.fallback in texts:
            parts.append(f"Phương án dự phòng: {sentence(texts[remark.fallback])}")
    if remark.condition:
        parts.append(f"Điều kiện: {sentence(remark.condition)}")
    if remark.proposed:
        parts.append(f"{proposal_lead(entry)}: {remark.proposed}")
    return "\n".join(parts)


def _words(text: str) -> str:
    """A text without its blanks, case and closing mark: what makes two remarks one line and not two."""
    return " ".join(text.casefold().split()).rstrip(".;,: ")


def _in_other_words(registry: Registry, entry: Entry) -> list[str]:
    """The words of those who said the same in their own way: the annex is word for word."""
    told = {_words(entry.remark.text)}
    lines = []
    for other in entry.others:
        words = _words(other.remark.text)
        if words not in told:
            told.add(words)
            lines.append(f"{_who(registry, other)}: {other.remark.text}")
    return lines


def _whole_text(registry: Registry, entry: Entry, number: int) -> str:
    """The remark of the statutory table, which has no column for the draft's wording and the reason."""
    cited = _current(registry, entry, number)
    current = [f"Nội dung dự thảo: {cited}"] if cited else []
    reasons = _reason(registry, entry, number)
    reason = [f"Lý do: {reasons}"] if reasons else []
    return "\n".join([*current, _text(registry, entry, number), *reason])


def _by(registry: Registry, entry: Entry, _: int) -> str:
    alone = [replace(entry, others=()), *entry.others]
    return "\n".join(dict.fromkeys(_author(registry, one) for one in alone))


def _who(registry: Registry, entry: Entry) -> str:
    return (
        voice_at(registry, entry.remark) if entry.remark.by.voice else capitalised(bodies(registry, entry)).rstrip(",")
    )


def _author(registry: Registry, entry: Entry) -> str:
    """Whose remark it is, with the letter it came in."""
    remark, who = entry.remark, _who(registry, entry)
    if remark.by.voice:
        return who
    reply = registry.replies.get(remark.source)
    if reply is None:
        event = registry.events.get(remark.event or "")
        return f"{who}\n({event_named(event)})" if event else who
    number = f"Văn bản số {reply.number}" if reply.number else "Văn bản"
    dated = f" {long_date(reply.date)}" if reply.date else ""
    return f"{who}\n({number}{dated})"


def _response(registry: Registry, entry: Entry, _: int) -> str:
    if entry.response is None:
        return ""
    draft = registry.draft_of(entry.remark)
    following = registry.next_draft_of(draft) if draft is not None else None
    return response_text(entry.response, following[1].version if following else None)


def response_text(response: Response, version: str | None = None) -> str:
    """Return status, text and place of an answer: «Tiếp thu một phần. … Thể hiện tại Điều 5 của dự thảo lần 3.»

    ``version`` is what the next draft is called, where that is known.
    """
    source = ", ".join(part for part in (response.by, long_date(response.date) if response.date else "") if part)
    parts = [sentence(STATUS[response.status] + (f" ({source})" if source else ""))]
    if response.text:
        parts.append(sentence(response.text))
    if response.article:
        following = inside(version) if version else "dự thảo tiếp theo"
        parts.append(f"Thể hiện tại {inside(unclosed(response.article))} của {following}.")
    if response.due:
        parts.append(f"Thời hạn: {long_date(response.due)}.")
    return " ".join(parts)


def cell_text(registry: Registry, column: Column, entry: Entry, number: int) -> str:
    """Return what one cell of the annex says; ``number`` is that of its row."""
    whole = column in STATUTORY and column.key == "text"
    return (_whole_text if whole else _CELLS[column.key])(registry, entry, number)


def _current(_: Registry, entry: Entry, __: int) -> str:
    """The draft's words as those behind a row cite them, equal ones once."""
    every = [entry.remark.current, *(other.remark.current for other in entry.others)]
    return "\n".join(dict.fromkeys(text for text in every if text))


def _reason(_: Registry, entry: Entry, __: int) -> str:
    """The reasons of all behind a row, equal ones once."""
    every = [entry.remark.reason, *(other.remark.reason for other in entry.others)]
    return "\n".join(dict.fromkeys(reason for reason in every if reason))


_CELLS: dict[str, Callable[[Registry, Entry, int], str]] = {
    "number": _number,
    "target": _target,
    "current": _current,
    "text": _text,
    "reason": _reason,
    "by": _by,
    "response": _response,
}
