"""The closing table: how often each code was reported."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from hoithao.cli.console import visible

if TYPE_CHECKING:
    from hoithao.cli.console import Console
    from hoithao.cli.inputs import Findings

Row = tuple[str, str, str, str]


def statistics(findings: Findings, console: Console, *, to_stdout: bool) -> str:
    """Return the table, the most frequent code first; drawn for a terminal, in plain columns for anything else."""
    rows = count_codes(findings, console)
    if not rows:
        return ""
    if console.is_terminal(to_stdout=to_stdout):
        pen = console.pen(to_stdout=to_stdout)
        return _drawn(rows, console, coloured=pen.coloured, width=pen.width)
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    return "\n".join(
        f"{count:>{widths[0]}}  {code:{widths[1]}}  {severity:{widths[2]}}  {text}"
        for count, code, severity, text in rows
    )


def count_codes(findings: Findings, console: Console) -> list[Row]:
    """Return count, code, severity and text of each code that was found, the most frequent first."""
    from hoithao.catalogue import message, report, severity_name
    from hoithao.diagnostics import in_order

    tally = Counter((one.code, one.severity) for one in in_order([*findings.failures, *findings.diagnostics]))
    return [
        (
            str(count),
            code,
            severity_name(severity, console.language),
            # Without values the text is about the code, not about one finding.
            visible(message(report(code, ""), console.language)),
        )
        for (code, severity), count in sorted(tally.items(), key=lambda item: (-item[1], item[0]))
    ]


def _drawn(rows: list[Row], console: Console, *, coloured: bool, width: int) -> str:
    from io import StringIO

    from rich.box import SIMPLE
    from rich.console import Console as RichConsole
    from rich.table import Table
    from rich.text import Text

    table = Table(box=SIMPLE, pad_edge=False)
    for word, justify in (("column-count", "right"), ("column-code", "left"), ("column-severity", "left")):
        table.add_column(Text(console.say(word)), justify="right" if justify == "right" else "left", no_wrap=True)
    table.add_column(Text(console.say("column-text")))
    for row in rows:
        table.add_row(*map(Text, row))
    stream = StringIO()
    drawing = RichConsole(
        file=stream, force_terminal=coloured, no_color=not coloured, width=width, legacy_windows=False
    )
    drawing.print(table)
    return "\n".join(line.rstrip() for line in stream.getvalue().strip("\n").splitlines())
