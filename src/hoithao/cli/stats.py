"""``hoithao stats``: the figures of workshop files, drawn for a person or written for a program."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from hoithao.cli.console import visible
from hoithao.cli.inputs import Run
from hoithao.cli.status import FAILED, MisuseError
from hoithao.cli.writing import WriteError, write_text

if TYPE_CHECKING:
    from hoithao.cli.console import Console
    from hoithao.tallies import CountRow, CountTable, Tallies

SCHEMA_VERSION = 1
"""Raised when a key of the JSON goes or changes its meaning."""

_RISKY = ("=", "+", "-", "@", "\t", "\r")
"""How a cell begins that a spreadsheet may take for a formula."""

_BARS = (("agree", "█"), ("amend", "▓"), ("disagree", "▒"), ("unsorted", "░"))
_COLOURS = {"agree": "green", "amend": "yellow", "disagree": "red", "unsorted": "bright_black"}
WIDTH = 80
"""Columns of the picture, also where the terminal has more."""

_NAME = 20  # the least that names of rows get
_BAR = 16  # the least that bars get where names are short
_GAP = 1  # the box draws it between columns


class Counted(Struct, frozen=True):
    """The figures of one file."""

    file: str
    tallies: Tallies


def stats(run: Run, paths: Sequence[Path], *, output_format: str, output_file: Path | None) -> int:
    """Count the files, print or write the figures of those free of errors and return the exit status."""
    if output_format not in FORMATS:
        choices = ", ".join(FORMATS)
        raise MisuseError("not-a-choice", value=output_format, option="--output-format", choices=choices)
    from hoithao import pipeline

    console, findings = run.console, run.findings
    counted = []
    for _, result in run.over(paths, pipeline.count):
        findings.diagnostics += result.diagnostics
        if result.tallies is not None:
            counted.append(Counted(findings.names[-1], result.tallies))
    run.print_findings()
    if output_format == "csv" and len(findings.names) > 1:
        raise MisuseError("csv-of-one-file", count=str(len(findings.names)))
    if not counted:
        return findings.status
    if output_file is None:
        console.out(FORMATS[output_format](counted, console))
        return findings.status
    # A file is always plain, whatever the terminal can show.
    text = FORMATS[output_format](counted, console.plain()) + "\n"
    try:
        write_text(output_file, text)
    except WriteError as error:
        from hoithao.catalogue import report

        console.failure(report("HT801", str(output_file), name=str(error.path), reason=error.reason))
        return FAILED
    console.out(visible(str(output_file)))
    return findings.status


def as_json(counted: Sequence[Counted], _: Console) -> str:
    """Return the figures as one JSON object; its keys do not depend on the language."""
    import json

    content = {"version": SCHEMA_VERSION, "files": [_record(one) for one in counted]}
    return json.dumps(content, ensure_ascii=False, indent=2)


def _record(counted: Counted) -> dict[str, Any]:
    return {
        "file": counted.file,
        "title": counted.tallies.title,
        "tables": {
            table.name: {
                "columns": list(table.columns),
                "rows": [
                    {
                        "key": row.key,
                        "label": row.label or None,
                        "draft": row.draft or None,
                        "counts": dict(zip(table.columns, row.counts, strict=True)),
                    }
                    for row in table.rows
                ],
                "total": None if table.total is None else dict(zip(table.columns, table.total, strict=True)),
            }
            for table in counted.tallies.tables
        },
        "cells": [
            {"part": cell.part, "kind": cell.kind, "stance": cell.stance, "source": cell.source, "count": cell.count}
            for cell in counted.tallies.cells
        ],
    }


def as_csv(counted: Sequence[Counted], console: Console) -> str:
    """Return one figure a line: table, row, column, count. It begins with the mark by which Excel knows UTF-8."""
    import csv
    from io import StringIO

    stream = StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(("table", "row", "column", "count"))
    for one in counted:
        several = _has_several_drafts(one.tallies)
        for table in one.tallies.tables:
            heading = console.say(f"stats-{table.name}")
            for name, counts in _rows(table, console, several=several):
                for column, count in zip(table.columns, counts, strict=True):
                    writer.writerow((_safe(heading), _safe(name), _safe(_column(column, console)), count))
    return "\ufeff" + stream.getvalue().rstrip("\n")


def _safe(text: str) -> str:
    return f"'{text}" if text.startswith(_RISKY) else text


def _has_several_drafts(tallies: Tallies) -> bool:
    return len({row.draft for table in tallies.tables for row in table.rows if row.draft}) > 1


def _rows(table: CountTable, console: Console, *, several: bool) -> list[tuple[str, tuple[int, ...]]]:
    """Return the rows with their names, the total last."""
    rows = [(_name(row, console, several=several), row.counts) for row in table.rows]
    return rows if table.total is None else [*rows, (console.say("stats-column-total"), table.total)]


def _name(row: CountRow, console: Console, *, several: bool) -> str:
    name = row.label or console.say(f"stats-row-{row.key}")
    return f"{row.draft}: {name}" if several and row.draft else name


def _column(name: str, console: Console) -> str:
    return console.say(f"stats-column-{name}")


def as_text(counted: Sequence[Counted], console: Console) -> str:
    """Return the figures as tables of at most 80 columns with bars; in colour where the console has it."""
    from io import StringIO

    from rich.console import Console as RichConsole
    from rich.text import Text

    pen = console.pen(to_stdout=True)
    stream = StringIO()
    drawing = RichConsole(
        file=stream,
        force_terminal=pen.coloured,
        no_color=not pen.coloured,
        color_system="standard" if pen.coloured else None,
        width=WIDTH,
        legacy_windows=False,
        emoji=False,
        highlight=False,
    )
    for one in counted:
        several = _has_several_drafts(one.tallies)
        drawing.print(Text(visible(f"{one.file}: {one.tallies.title}"), style="bold"))
        for table in one.tallies.tables:
            drawing.print()
            drawing.print(Text(console.say(f"stats-{table.name}"), style="bold"))
            drawing.print(_drawn(table, console, several=several))
            if "agree" in table.columns:
                drawing.print(_legend(table, console))
        drawing.print()
    return "\n".join(line.rstrip() for line in stream.getvalue().rstrip("\n").splitlines())


def _drawn(table: CountTable, console: Console, *, several: bool) -> Any:
    """Draw a table. Every width is fixed here: rich would cut figures to make room."""
    from rich.box import SIMPLE_HEAD
    from rich.table import Table
    from rich.text import Text

    from hoithao.vn import display_width

    named = _rows(table, console, several=several)
    figures = [[_figure(table, column, counts) for column in table.columns] for _, counts in named]
    headings = [_column(column, console) for column in table.columns]
    widths = [max(map(len, [*heading.split(), *(row[at] for row in figures)])) for at, heading in enumerate(headings)]
    taken = sum(widths) + _GAP * (len(widths) + 1)
    names = min(max(_NAME, *(display_width(name) for name, _ in named)), WIDTH - taken)
    barred = "total" in table.columns
    if barred:
        names = min(names, max(_NAME, WIDTH - taken - _BAR))
    bar_width = max(WIDTH - taken - names, 0)
    drawn = Table(box=SIMPLE_HEAD, pad_edge=False, padding=0, show_edge=False)
    drawn.add_column("", width=names, overflow="fold")
    for heading, width in zip(headings, widths, strict=True):
        drawn.add_column(Text(heading), width=width, justify="right")
    if barred:
        drawn.add_column("", width=bar_width, no_wrap=True)
    widest = max((_whole(table, row.counts) for row in table.rows), default=0)
    for at, ((name, counts), shown) in enumerate(zip(named, figures, strict=True)):
        total = at == len(table.rows)
        bar = [_bar(table, counts, widest, bar_width) if not total else Text()] if barred else []
        drawn.add_row(Text(visible(name)), *map(Text, shown), *bar, style="bold" if total else "")
    return drawn


def _figure(table: CountTable, column: str, counts: tuple[int, ...]) -> str:
    """Return a count; of those who kept silent, out of how many."""
    value = counts[table.columns.index(column)]
    if column != "silent":
        return str(value)
    return f"{value}/{counts[table.columns.index('asked')]}"


def _whole(table: CountTable, counts: tuple[int, ...]) -> int:
    return counts[table.columns.index("total")] if "total" in table.columns else 0


def _bar(table: CountTable, counts: tuple[int, ...], widest: int, width: int) -> Any:
    """Return a bar in proportion to the longest, which is ``width`` long.

    Its stretches are the stances, each with a shade of its own.
    """
    from rich.text import Text

    bar = Text()
    total = _whole(table, counts)
    length = max(round(width * total / widest), 1) if total else 0
    if "agree" not in table.columns:
        return bar.append("█" * length)
    begun = done = 0
    for stance, shade in _BARS:
        begun += counts[table.columns.index(stance)]
        end = round(length * begun / total) if total else 0
        bar.append(shade * (end - done), style=_COLOURS[stance])
        done = end
    return bar


def _legend(table: CountTable, console: Console) -> Any:
    from rich.text import Text

    legend = Text()
    for stance, shade in _BARS:
        assert stance in table.columns
        legend.append(shade, style=_COLOURS[stance]).append(f" {_column(stance, console)}   ")
    return legend


FORMATS: dict[str, Callable[[Sequence[Counted], Console], str]] = {"text": as_text, "json": as_json, "csv": as_csv}
"""The forms by the name ``--output-format`` takes."""
