"""What the running text of a document says of the whole: figures that add up, and whose document it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from hoithao.consolidate import Consolidation
from hoithao.diagnostics import Diagnostic
from hoithao.output import Output
from hoithao.reconciliation.reading import body_of, lost, paragraphs_of
from hoithao.registry import Registry

_TOTAL = re.compile(r"^tổng hợp được ([\d.]+) ý kiến")
_STANCE = re.compile(r"([\d.]+) ý kiến (?:nhất trí|đề nghị sửa đổi, bổ sung|không nhất trí|khác)(?=[;., ])")
_ORIGIN = re.compile(r"gồm ([\d.]+) ý kiến phát biểu tại .*? và ([\d.]+) ý kiến bằng văn bản\.")
_ANSWERS = re.compile(r"^trong tổng số ([\d.]+) ý kiến đối với .*?, có (.*)\.$")
_ANSWER = re.compile(r"([\d.]+) ý kiến (?:không )?(?:được|chưa)")


def prose_faults(registry: Registry, consolidation: Consolidation, outputs: Sequence[Output]) -> list[Diagnostic]:
    """Return a fault for each figure that does not add up and each name that a document should give."""
    found: list[Diagnostic] = []
    workshop = registry.workshop
    reports = iter(workshop.report)
    for output in outputs:
        if output.kind == "minutes":
            people = [who.name for who in (*workshop.chair, *workshop.secretary)]
            found += _unnamed(output, _told(output), [registry.issuer.name, workshop.workshop.title, *people])
        elif output.kind == "report":
            drafts = registry.drafts_of_report(next(reports))
            blocks = [block for block in consolidation.blocks if any(block.draft is draft for draft in drafts)]
            told = _told(output)
            found += _figures(output, told, [len(block.entries) for block in blocks])
            found += _unnamed(output, told, [registry.issuer.name, *(draft.title for draft in drafts)])
    return found


def _told(output: Output) -> list[str]:
    return [text.casefold() for text in paragraphs_of(body_of(output))]


def _figures(output: Output, told: Sequence[str], counted: Sequence[int]) -> Iterator[Diagnostic]:
    """Each whole of the prose is the sum of its parts, and what is said of each draft is what was typed on it.

    A draft with one remark or none has a sentence without a total.
    """
    totals = []
    for line in told:
        if found := _TOTAL.match(line):
            totals.append(_number(found[1]))
            origin, stances = _ORIGIN.search(line), [_number(one) for one in _STANCE.findall(line)]
            wrong = origin is not None and _number(origin[1]) + _number(origin[2]) != totals[-1]
            if wrong or (stances and sum(stances) != totals[-1]):
                yield lost(output, line)
        elif answers := _ANSWERS.match(line):
            total = _number(answers[1])
            if sum(map(_number, _ANSWER.findall(answers[2]))) != total or total not in counted:
                yield lost(output, line)
    if totals and totals != [number for number in counted if number > 1]:
        yield lost(output, " + ".join(map(str, totals)))


def _number(text: str) -> int:
    return int(text.replace(".", ""))


def _unnamed(output: Output, told: Sequence[str], names: Iterable[str]) -> Iterator[Diagnostic]:
    text = "\n".join(told)
    yield from (lost(output, name) for name in names if " ".join(name.casefold().split()) not in text)
