"""Times taken in turn, and what is said of them."""

from __future__ import annotations

import gc
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

Work = Callable[[], object]


@dataclass(frozen=True)
class Clock:
    """What a second is: one on the wall, or one of a processor's work."""

    name: str

    def now(self) -> float:
        """Return this process's time."""
        return time.perf_counter() if self.name == "wall" else time.process_time()

    def of_children(self) -> float:
        """Return the time that ended child processes took."""
        if self.name == "wall":
            return time.perf_counter()
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        return used.ru_utime + used.ru_stime


def in_turn(works: dict[str, Work], rounds: int, clock: Clock) -> dict[str, float]:
    """Return the median time of each piece of work, in seconds. They take turns; a first round is dropped."""
    times: dict[str, list[float]] = {name: [] for name in works}
    for number in range(rounds + (rounds > 1)):
        for name, work in works.items():
            gc.collect()
            start = clock.now()
            work()
            if number or rounds == 1:
                times[name].append(clock.now() - start)
    return {name: statistics.median(values) for name, values in times.items()}


def processes_in_turn(commands: dict[str, Sequence[str]], rounds: int, clock: Clock, folder: Path) -> dict[str, float]:
    """Return the median time of each command, from start to exit, in seconds."""
    times: dict[str, list[float]] = {name: [] for name in commands}
    for number in range(rounds + (rounds > 1)):
        for name, command in commands.items():
            start = clock.of_children()
            done = subprocess.run(command, cwd=folder, capture_output=True, check=False)
            if done.returncode:
                raise SystemExit(f"{name}: {done.stderr.decode('utf-8', 'replace')[-600:]}")
            if number or rounds == 1:
                times[name].append(clock.of_children() - start)
    return {name: statistics.median(values) for name, values in times.items()}


_LAUNCHER = (
    "import resource, subprocess, sys; subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL); "
    "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
)


def peak_of(command: Sequence[str], folder: Path) -> float:
    """Return the largest memory a command had, in MiB, as the kernel counts it.

    A small process starts it: the kernel's count begins with what the one that starts a command has itself.
    """
    launch = [sys.executable, "-c", _LAUNCHER, *command]
    done = subprocess.run(launch, cwd=folder, capture_output=True, encoding="utf-8", check=True)
    return int(done.stdout) / 1024
