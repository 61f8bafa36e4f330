"""What a check found, as Markdown for the page a CI system shows of a job."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from hoithao.cli.console import visible

if TYPE_CHECKING:
    from hoithao.cli.console import Console
    from hoithao.cli.inputs import Findings

MOST_FILES = 100
"""How many files the table lists; GitHub shows a summary of at most one megabyte."""

_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~&])")


def summary(findings: Findings, console: Console) -> str:
    """Return the counts, a table of the files with findings, worst first, and one of the codes."""
    from hoithao.cli.reporters import closing_line
    from hoithao.cli.statistics import count_codes
    from hoithao.diagnostics import Severity, in_order

    every = in_order([*findings.failures, *findings.diagnostics])
    lines = [f"## hoithao: {_escaped(closing_line(findings, console))}"]
    files: dict[str, Counter[Severity]] = {}
    for found in every:
        files.setdefault(found.span.file if found.span else found.file, Counter())[found.severity] += 1
    worst_first = sorted(files.items(), key=lambda one: ([-one[1][severity] for severity in Severity], one[0]))
    if worst_first:
        counts = [console.say(f"summary-{severity.value}") for severity in Severity]
        lines += ["", *_head([console.say("summary-file"), *counts], numbers=3)]
        lines += [
            _row([_escaped(visible(file)), *(str(tally[severity]) for severity in Severity)])
            for file, tally in worst_first[:MOST_FILES]
        ]
        if len(worst_first) > MOST_FILES:
            lines += ["", console.say("summary-more-files", count=len(worst_first) - MOST_FILES)]
        head = [console.say(f"column-{name}") for name in ("code", "severity", "text", "count")]
        lines += ["", *_head(head, numbers=1)]
        lines += [
            _row([code, severity, _escaped(text), count])
            for count, code, severity, text in count_codes(findings, console)
        ]
    return "\n".join(lines) + "\n"


def _head(names: list[str], *, numbers: int) -> list[str]:
    rules = ["---"] * (len(names) - numbers) + ["--:"] * numbers
    return [_row(names), _row(rules)]


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _escaped(text: str) -> str:
    return _MARKUP.sub(r"\\\1", text)
