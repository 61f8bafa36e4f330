"""How far a batch is: a bar with the time left on a terminal, now and then a plain line anywhere else."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from hoithao.cli.console import Console

_EVERY = 10.0
"""Seconds between two plain lines."""

Item = TypeVar("Item")


def shown(
    items: Iterable[Item], total: int, console: Console, clock: Callable[[], float] = time.monotonic
) -> Iterator[Item]:
    """Yield the items, showing on the stream of messages how many of ``total`` are done."""
    if console.is_terminal(to_stdout=False) and console.pen(to_stdout=False).coloured:
        yield from _with_bar(items, total, console)
        return
    said = clock()
    for done, item in enumerate(items, start=1):
        yield item
        now = clock()
        if now - said >= _EVERY and done < total:
            console.err(console.say("progress", done=done, total=total))
            said = now


def _with_bar(items: Iterable[Item], total: int, console: Console) -> Iterator[Item]:
    from rich.console import Console as RichConsole
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=RichConsole(stderr=True), transient=True) as progress:
        task = progress.add_task(console.say("progress-bar"), total=total)
        for item in items:
            yield item
            progress.advance(task)
