"""Part II of the report: what all agree, what is asked for along the draft, what stays open, what lies beyond."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from hoithao.consolidate import DraftBlock, Entry, IssueBlock, grouped, rowed, speaks_for_all
from hoithao.outline import Region, Target, about
from hoithao.registry import Registry
from hoithao.responses import Answered, answered
from hoithao.view.gathering import letter
from hoithao.view.phrases import bodies, draft_kind, is_outlined, names_places, provisos, said, units_counted
from hoithao.vn import (
    POINT_LETTERS,
    capitalised,
    closed_list,
    count,
    inside,
    joined,
    lettered,
    point_letter,
    sentence,
)

Finding = dict[str, Any]
"""A heading, paragraphs under it, and points with a title and lines of their own."""


def block_values(registry: Registry, block: DraftBlock, *, named: bool) -> list[Finding]:
    """Return the findings on one draft; remarks on an issue are told under the issue alone."""
    about = f" đối với {draft_kind(block.draft)} {block.draft.title}" if named else ""
    told = {entry.remark.id for issue in block.issues for entry in issue.entries}
    free = rowed([entry for entry in block.entries if entry.remark.id not in told])
    by_stance = {
        stance: [entry for entry in free if entry.remark.counted_as == stance]
        for stance in ("agree", "amend", "disagree", "unsorted")
    }
    found = []
    agreed = _agreed(registry, block, by_stance["agree"])
    if agreed["paragraphs"] or agreed["points"]:
        found.append({**agreed, "heading": f"Nội dung nhất trí{about}"})
    headed = (
        ("amend", "Nội dung đề nghị sửa đổi, bổ sung"),
        ("disagree", "Nội dung không nhất trí"),
        ("unsorted", "Ý kiến khác"),
    )
    for stance, heading in headed:
        entries = by_stance[stance]
        if entries:
            found.append({"heading": heading + about, "paragraphs": [], "points": _along(registry, block, entries)})
    return [*found, *(_issue(registry, issue, about) for issue in block.issues)]


def beyond_values(registry: Registry, entries: Sequence[Entry], difficulties: Sequence[str]) -> list[Finding]:
    """Return what was said beyond the drafts and the difficulties named in the file."""
    if not entries and not difficulties:
        return []
    lines = _by_agenda(registry, entries)
    lines += _dashed([capitalised(sentence(text)) for text in difficulties])
    opinions = "Ý kiến ngoài dự thảo" if registry.drafts else "Ý kiến của đại biểu"
    named = (["Khó khăn, vướng mắc"] if difficulties else []) + ([opinions] if entries else [])
    return [{"heading": " và ".join([*named[:1], *map(inside, named[1:])]), "paragraphs": lines, "points": []}]


def answers_values(blocks: Sequence[DraftBlock], *, has_annex: bool) -> list[Finding]:
    """Return how the remarks on the drafts were answered; nothing where none was."""
    lines = []
    for block in blocks:
        figures = answered(block.entries)
        if figures.any:
            name = draft_kind(block.draft) + (f" {block.draft.title}" if len(blocks) > 1 else "")
            lines.append(_answered(block, figures, name))
    if not lines:
        return []
    if has_annex:
        lines.append("Nội dung tiếp thu, giải trình đối với từng ý kiến được nêu tại Phụ lục kèm theo.")
    return [{"heading": "Kết quả tiếp thu, giải trình", "paragraphs": lines, "points": []}]


def _answered(block: DraftBlock, figures: Answered, name: str) -> str:
    conditional = any(one.response is not None and one.response.status == "conditional" for one in block.entries)
    partly = "được tiếp thu một phần hoặc có điều kiện" if conditional else "được tiếp thu một phần"
    parts = [
        f"{count(number)} ý kiến {word}"
        for number, word in (
            (figures.accepted, "được tiếp thu"),
            (figures.partly, partly),
            (figures.noted, "được ghi nhận"),
            (figures.declined, "không được tiếp thu"),
            (figures.open, "chưa được trả lời"),
        )
        if number
    ]
    return f"Trong tổng số {count(figures.total)} ý kiến đối với {name}, có {'; '.join(parts)}."


def _by_agenda(registry: Registry, entries: Sequence[Entry]) -> list[str]:
    """Tell remarks under the agenda item they were made on, since no draft says what they are about."""
    items: dict[str | None, list[str]] = {}
    for entry in rowed(entries):
        text = entry.remark.gist or entry.remark.text
        told = said(capitalised(bodies(registry, entry)), text, "cho biết")
        items.setdefault(entry.remark.agenda, []).append(told)
    lines: list[str] = []
    for name, lines_told in items.items():
        item = registry.agenda.get(name or "")
        if item is not None and registry.drafts:
            lines.append(f"Về nội dung “{item.title}”:")
        lines += _dashed(lines_told)
    return lines


def _said(registry: Registry, entry: Entry) -> str:
    return said(capitalised(bodies(registry, entry)), _text(entry))


def _text(entry: Entry) -> str:
    """The remark as the report tells it."""
    return entry.remark.gist or entry.remark.text


def _dashed(lines: Sequence[str]) -> list[str]:
    return [f"- {line}" for line in lines]


def _agreed(registry: Registry, block: DraftBlock, entries: Sequence[Entry]) -> Finding:
    """What is agreed: all delegates first, then who agrees in full by letter, then single voices and bodies."""
    paragraphs: list[str] = []
    for entry in sorted(entries, key=lambda one: not speaks_for_all(one.remark)):
        line = _said(registry, entry)
        headings = [target.label for target in entry.targets if target.place is not None]
        if is_outlined(entry):
            paragraphs.append(f"{line.rstrip('.')}, gồm các nội dung:")
            paragraphs += lettered(closed_list([capitalised(heading) for heading in headings]))
        elif (
            entry.targets
            and entry.targets[0].region is not Region.GENERAL
            and not speaks_for_all(entry.remark)
            and not names_places(entry, _text(entry))
        ):
            paragraphs.append(f"- Về {about(entry.targets)}: {line}")
        else:
            paragraphs.append(f"- {line}")
    if block.agreed:
        listed = joined(letter(registry, reply) for reply in block.agreed)
        paragraphs.append(
            f"- {units_counted(len(block.agreed))} nhất trí hoàn toàn với {draft_kind(block.draft)}: {listed}."
        )
    return {"paragraphs": paragraphs, "points": []}


def _along(registry: Registry, block: DraftBlock, entries: Sequence[Entry]) -> list[dict[str, Any]]:
    """Gather remarks by chapter or part of the draft, in its order, each line with its article."""
    chapters: dict[str, list[Entry]] = {}
    for group in grouped(entries):
        chapters.setdefault(_chapter(block, group.target), []).extend(group.entries)
    if len(chapters) == 1 or len(chapters) > len(POINT_LETTERS):
        title = "" if len(chapters) == 1 else None
        return [
            {
                "title": title if title is not None else f"- {name}",
                "lines": _lines(registry, listed, _is_plain(listed)),
            }
            for name, listed in chapters.items()
        ]
    return [
        {"title": f"{point_letter(at)}) {name}", "lines": _lines(registry, listed, _is_plain(listed))}
        for at, (name, listed) in enumerate(chapters.items())
    ]


def _is_plain(entries: Iterable[Entry]) -> bool:
    """Tell whether the heading above already says all there is to say about where the remarks belong."""
    return all(
        not entry.targets or (len(entry.targets) == 1 and _speaks_for_itself(entry.targets[0])) for entry in entries
    )


def _speaks_for_itself(target: Target) -> bool:
    return target.region in (Region.GENERAL, Region.UNKNOWN) or (
        target.place is not None and target.place.component is None and not target.below
    )


def _chapter(block: DraftBlock, target: Target) -> str:
    """The heading a target is told under: its outermost place in the tree, or the region it is in."""
    part = f" ({target.part.name})" if target.part else ""
    if target.word or target.place is None:
        if target.region is Region.GENERAL:
            return f"Ý kiến chung{part}"
        if target.region is Region.FRONT:
            return f"Tên gọi, căn cứ ban hành{part}"
        if target.region in (Region.BACK, Region.DOSSIER):
            return f"Phụ lục, biểu mẫu và hồ sơ dự thảo{part}"
        if target.region is Region.UNKNOWN:
            return capitalised(about([target]))
        return target.label if target.word else f"Các điều của {draft_kind(block.draft)}{part}"
    top = target.place
    while top.parent is not None:
        top = top.parent
    heading = top.section.heading or ""
    if top.component is None:
        return heading + part
    if top.component.level == "điều":
        return f"Các điều của {draft_kind(block.draft)}{part}"
    return f"{top.label}{f': {heading}' if heading else ''}{part}"


def _lines(registry: Registry, entries: Sequence[Entry], plain: bool) -> list[str]:
    out = []
    for entry in entries:
        line = _said(registry, entry)
        if not plain and entry.targets and not names_places(entry, _text(entry)):
            line = f"Về {about(entry.targets)}: {line}"
        out.append(f"- {line}")
    return out


def _issue(registry: Registry, block: IssueBlock, about: str) -> Finding:
    """An issue with its options: who is for which, on what condition, with what fallback."""
    texts = {option.option.id: option.option.text for option in block.options}
    points = []
    for at, option in enumerate(block.options):
        units = list(dict.fromkeys(unit for entry in option.entries for unit in entry.units))
        who = (
            f" ({count(len(option.entries))} ý kiến của {units_counted(len(units))})"
            if option.entries
            else " (không có ý kiến lựa chọn)"
        )
        lines = [f"- {_choice(registry, entry, texts)}" for entry in rowed(option.entries)]
        points.append(
            {
                "title": f"{point_letter(at)}) {capitalised(option.option.text.rstrip('.'))}{who}",
                "lines": lines,
            }
        )
    undecided = rowed([entry for entry in block.entries if entry.remark.option is None])
    if undecided:
        lines = [f"- {_choice(registry, entry, texts)}" for entry in undecided]
        points.append({"title": f"{point_letter(len(points))}) Ý kiến không chọn phương án", "lines": lines})
    state = (
        f"Phương án được thống nhất: {sentence(texts[block.issue.outcome])}"
        if block.issue.outcome in texts
        else "Vấn đề này còn ý kiến khác nhau, chưa thống nhất."
    )
    return {
        "heading": f"Vấn đề có nhiều phương án{about}: {inside(block.issue.question.rstrip('.'))}",
        "paragraphs": [state],
        "points": points,
    }


def _choice(registry: Registry, entry: Entry, texts: dict[str, str]) -> str:
    return _said(registry, entry) + provisos(entry.remark, texts)
