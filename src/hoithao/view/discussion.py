"""What was said, chosen and told for an article."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import cycle

from hoithao.consolidate import (
    Consolidation,
    DraftBlock,
    Entry,
    IssueBlock,
    OptionTally,
    grouped,
    rowed,
    tally,
    voice_rank,
)
from hoithao.model.remarks import Answer
from hoithao.registry import Registry
from hoithao.view.phrases import (
    apart,
    bodies,
    draft_kind,
    draft_name,
    is_outlined,
    person,
    places,
    said,
    units_counted,
)
from hoithao.view.voices import opinions_of, voice_alone
from hoithao.vn import capitalised, count, enumerated, inside, lowered, one_line, sentence, unclosed

TOLD_AT_MOST = 8
"""How many remarks on one draft, and how many beyond the drafts, an article tells one by one."""

_IN_ONE_PARAGRAPH = 3
_BODIES_NAMED = 4
_PLACES_NAMED = 6
_ASKING = "đề nghị "


def choose(entries: Sequence[Entry], wanted: Collection[str]) -> list[Entry]:
    """Return the remarks an article tells, in the order they came in; those declared the same are one entry.

    ``wanted`` are the ids the officer picked, where any were picked; one id of a joint opinion stands for it. Without
    them few remarks are all told; of many, first those of a voice, the widest
    first, then those of several bodies, then those that disagree, then one remark
    on each article, the article with most remarks first, and so on round after
    round.
    """
    if wanted:
        return [entry for entry in entries if any(one.remark.id in wanted for one in _behind([entry]))]
    if len(entries) <= TOLD_AT_MOST:
        return list(entries)
    rounds: dict[str, tuple[int, int]] = {}
    for group in grouped(entries):
        for turn, entry in enumerate(group.entries):
            rounds[entry.remark.id] = (turn, -len(group.entries))

    def rank(entry: Entry) -> tuple[int, ...]:
        voice = entry.remark.by.voice
        if voice is not None:
            return 0, voice_rank(voice)
        units = tally(_behind([entry])).units
        if len(units) > 1:
            return 1, -len(units)
        if entry.remark.stance == "disagree":
            return 2, 0
        return 3, *rounds[entry.remark.id]

    first = {entry.remark.id for entry in sorted(entries, key=rank)[:TOLD_AT_MOST]}
    return [entry for entry in entries if entry.remark.id in first]


class Discussion:
    """Tells the remarks of one workshop in sentences that do not all begin alike."""

    def __init__(self, registry: Registry, consolidation: Consolidation) -> None:
        self.registry = registry
        self.consolidation = consolidation
        self.told: list[Entry] = []
        """The remarks told so far."""
        self._openers = cycle(("Về", "Đối với", "Liên quan đến", "Góp ý vào"))
        self._last = ""

    def on_draft(self, block: DraftBlock) -> Iterator[str]:
        """Yield the paragraphs on one draft: what is agreed to, what is asked for, what is left open."""
        self._last = ""
        spoken = [entry for entry in block.entries if not entry.written]
        issues = [(issue, options) for issue in block.issues if (options := _spoken_options(issue))]
        settled = {entry.remark.id for _, options in issues for option in options for entry in option.entries}
        plain = [entry for entry in spoken if entry.remark.id not in settled]
        rows = rowed(plain)
        told = choose(rows, self.registry.workshop.news.remarks)
        ordered = sorted(told, key=lambda one: voice_rank(one.remark.by.voice) if one.remark.by.voice else 99)
        agreed = [entry for entry in ordered if entry.remark.stance == "agree"]
        voices = [entry for entry in ordered if entry.remark.stance != "agree" and entry.remark.by.voice]
        others = [entry for entry in ordered if entry.remark.stance != "agree" and not entry.remark.by.voice]
        paragraphs = [*self._paragraphs(agreed), *self._paragraphs(voices), *self._paragraphs(others)]
        if paragraphs:
            named = len(self.registry.drafts) > 1
            lead = f"Thảo luận về {draft_name(block.draft)}" if named else "Qua thảo luận"
            paragraphs[0] = _led(lead, paragraphs[0], always=named)
        yield from paragraphs
        for issue, options in issues:
            yield self._issue(issue, options)
        self.told += [*_behind(told), *(entry for entry in spoken if entry.remark.id in settled)]
        yield from self._answers(spoken)
        yield from self._left(block, _behind(row for row in rows if row not in told))

    def beyond(self, entries: Sequence[Entry], *, answered: Sequence[Entry]) -> list[str]:
        """Return one paragraph on remarks beyond the drafts, if there are any, and the answers to them."""
        told = choose(rowed(entries), self.registry.workshop.news.remarks)
        self.told += _behind(told)
        left = len(entries) - len(_behind(told))
        lines = self._sentences(told)
        if left:
            lines.append(f"Ngoài ra, còn có {count(left)} ý kiến phát biểu khác.")
        return [*([" ".join(lines)] if lines else []), *self._answers(answered)]

    def _paragraphs(self, entries: Sequence[Entry]) -> list[str]:
        lines = self._sentences(entries)
        return [" ".join(lines[at : at + _IN_ONE_PARAGRAPH]) for at in range(0, len(lines), _IN_ONE_PARAGRAPH)]

    def _sentences(self, entries: Sequence[Entry]) -> list[str]:
        """Tell remarks one by one; what the same speakers ask for of the whole draft becomes one sentence."""
        lines: list[str] = []
        waiting: list[Entry] = []
        for entry in entries:
            if waiting and not (self._joins(entry) and self._who(entry) == self._who(waiting[0])):
                lines.append(self._asked_together(waiting))
                waiting = []
            if self._joins(entry):
                waiting.append(entry)
            else:
                lines.append(self._sentence(entry))
        return [*lines, self._asked_together(waiting)] if waiting else lines

    def _joins(self, entry: Entry) -> bool:
        text = _text(entry)
        plain = not any(mark in unclosed(text) for mark in ";.:?!\n")
        return text.lower().startswith(_ASKING) and plain and not _about(entry) and not is_outlined(entry)

    def _asked_together(self, entries: Sequence[Entry]) -> str:
        self._last = ""
        wishes = [unclosed(_text(entry))[len(_ASKING) :].lstrip() for entry in entries]
        together = ", đồng thời ".join(wishes) if len(wishes) < 3 else "; ".join(wishes)
        return sentence(f"{capitalised(self._who(entries[0]))} {_ASKING}{together}")

    def _sentence(self, entry: Entry) -> str:
        who, text = self._who(entry), _text(entry)
        about = _about(entry)
        opener = "Cũng về" if about and about == self._last else next(self._openers) if about else ""
        start = f"{opener} {about}, {who}" if about else capitalised(who)
        self._last = about
        if is_outlined(entry):
            headings = [inside(unclosed(target.label)) for target in entry.targets]
            text = f"{unclosed(text)}, gồm {count(len(headings))} nội dung: {'; '.join(headings)}"
        return said(start, text, "cho rằng" if entry.targets else "cho biết")

    def _who(self, entry: Entry) -> str:
        every = [one.remark.by for one in _behind([entry])]
        names = bodies(self.registry, entry)
        if any(by.voice is not None for by in every):
            return inside(names)
        alone = any(self.registry.person(speaker).unit is None for by in every for speaker in by.speakers)
        return names if alone or not entry.units else f"đại diện {names}"

    def _asker(self, entry: Entry) -> str:
        by = entry.remark.by
        return inside(voice_alone(by)) if by.voice else self._who(entry).rstrip(",")

    def _issue(self, issue: IssueBlock, options: Sequence[OptionTally]) -> str:
        question = inside(unclosed(issue.issue.question))
        views = []
        for option in options:
            conditional = sum(
                entry.remark.condition is not None or entry.remark.fallback is not None for entry in option.entries
            )
            proviso = f" ({count(conditional)} ý kiến kèm điều kiện)" if conditional else ""
            views.append(f"{self._choosers(option.entries)} chọn phương án “{unclosed(option.option.text)}”{proviso}")
        settled = next((one.text for one in issue.issue.options if one.id == issue.issue.outcome), "")
        outcome = f" Phương án được chốt là “{unclosed(settled)}”." if settled else ""
        if len(views) == 1:
            return sentence(f"Riêng về {question}, {views[0]}") + outcome
        return sentence(f"Riêng về {question}, các ý kiến còn khác nhau: {'; '.join(views)}") + outcome

    def _choosers(self, entries: Sequence[Entry]) -> str:
        """Name the few, count the many; a voice is never made a number."""
        voices = [self._who(entry) for entry in entries if entry.remark.by.voice]
        named = [entry for entry in entries if not entry.remark.by.voice]
        units = tally(named).units
        if len(units) > _BODIES_NAMED and not any(not entry.units for entry in named):
            return enumerated([*voices, units_counted(len(units))])
        return enumerated([*voices, *dict.fromkeys(self._who(entry).rstrip(",") for entry in named)])

    def _left(self, block: DraftBlock, left: Sequence[Entry]) -> Iterator[str]:
        if not left:
            return
        units = tally(left).units
        whose = f" của {units_counted(len(units))}" if units else ""
        named = [group.target.label for group in grouped(left) if _is_article(group.entries[0])]
        about = f", trong đó có ý kiến về {enumerated(named)}" if 0 < len(named) <= _PLACES_NAMED else ""
        if len(named) > _PLACES_NAMED:
            about = f", liên quan đến {count(len(named))} điều của dự thảo"
        kind = self.registry.workshop.workshop.kind
        yield sentence(
            f"Ngoài các nội dung nêu trên, {kind} còn ghi nhận {count(len(left))} ý kiến phát biểu{whose} "
            f"đối với {draft_kind(block.draft)}{about}"
        )

    def _answers(self, entries: Sequence[Entry]) -> Iterator[str]:
        """Tell what was answered at the meeting to remarks that are told, where the first of them stands."""
        here = {entry.remark.id: entry for entry in entries}
        told = {entry.remark.id for entry in self.told}
        for answer in self.registry.workshop.answers:
            if answer.when == "meeting" and answer.remarks[0] in here and told.issuperset(answer.remarks):
                yield self._answer(answer, [here[name] for name in answer.remarks if name in here])

    def _answer(self, answer: Answer, entries: Sequence[Entry]) -> str:
        asked = opinions_of(self._asker(entry) for entry in entries)
        by = apart(person(self.registry, self.registry.person(answer.by))) if answer.by else "người chủ trì"
        return said(f"Giải đáp {asked}, {by}", one_line(answer.text), "cho biết")


def _spoken_options(block: IssueBlock) -> list[OptionTally]:
    spoken = [
        OptionTally(one.option, tuple(entry for entry in one.entries if not entry.written)) for one in block.options
    ]
    return [one for one in spoken if one.entries]


def _behind(rows: Iterable[Entry]) -> list[Entry]:
    """Return every remark behind some entries: their own, and those declared the same."""
    return [one for row in rows for one in (row, *row.others)]


def _text(entry: Entry) -> str:
    """The remark as prose takes it: its gist where there is one, in one line."""
    return one_line(entry.remark.gist or entry.remark.text)


def _about(entry: Entry) -> str:
    """What a remark is on, as a phrase; with the part where a draft has several that number their own articles."""
    if is_outlined(entry):
        return ""
    about = places(entry)
    parts = {target.part.name for target in entry.targets if target.part is not None and target.word != "whole"}
    return f"{about} của {enumerated(sorted(parts))}" if about and parts else about


def _is_article(entry: Entry) -> bool:
    target = entry.targets[0].group if entry.targets else None
    if target is None:
        return False
    component = target.place.component if target.place else target.below[0] if target.below else None
    return component is not None and component.level == "điều"


def _led(lead: str, paragraph: str, *, always: bool) -> str:
    """Put a phrase before a paragraph that does not open with a phrase of its own."""
    if paragraph.startswith(("Về ", "Đối với ", "Liên quan đến ", "Góp ý vào ")):
        return f"{lead}: {lowered(paragraph)}" if always else paragraph
    return f"{lead}, {inside(paragraph)}"
