"""Many processes for one list of tasks: each holds one task at a time, so that whoever dies, its task is known.

``concurrent.futures`` says only that some worker died, not on which task. Here every worker has a pipe of its own.
Processes are spawned, as on Windows, everywhere: nothing is inherited but what is sent, and a worker whose parent is
gone reads the end of its pipe and leaves.
"""

from __future__ import annotations

import signal
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Generic, TypeVar

from msgspec import Struct

Task = TypeVar("Task")
Answer = TypeVar("Answer")

_READY = "ready"
_PATIENCE = 10.0
"""How many seconds a worker that was asked to leave may still need for its task."""

MOST = 60
"""Windows waits for no more pipes than this at once."""


class Died(Struct, Generic[Task], frozen=True):
    """A task that ended its worker twice, the second time with no other task at work; and the exit code."""

    task: Task
    exit_code: int | None


class _Worker(Struct, Generic[Task], eq=False):
    process: BaseProcess
    pipe: Connection
    ready: bool = False
    task: Task | None = None


def work_all(
    work: Callable[[Task], Answer],
    tasks: Sequence[Task],
    count: int,
    *,
    warm: Callable[[], None] | None = None,
    after_death: Callable[[Task, int], None] = lambda _task, _process: None,
) -> Iterator[Answer | Died[Task]]:
    """Yield the answer to each task, in the order they are ready, from ``count`` processes.

    ``work``, ``warm`` and the tasks have to be picklable; ``work`` is called in this process where no worker can be
    started. Each worker calls ``warm`` once, before its first task. A task whose worker dies is given once more to a
    worker that has the machine to itself. ``after_death`` gets a task and the process that died on it.
    """
    crew = _Crew(work, warm, min(count, len(tasks), MOST), after_death)
    waiting, again = deque(tasks), deque[Task]()
    try:
        yield from _in_turn(crew, waiting, again)
        crew.shrink_to_one()
        while again:
            yield from _alone(crew, again.popleft())
        for task in waiting:
            yield work(task)
    except KeyboardInterrupt:
        # What is at work is finished and has its effect: whoever asked is told of it before the run ends.
        yield from crew.last_answers()
        raise
    finally:
        crew.dismiss()


def _in_turn(crew: _Crew[Task, Answer], waiting: deque[Task], again: deque[Task]) -> Iterator[Answer | Died[Task]]:
    while crew.workers and (waiting or crew.busy):
        for worker in crew.workers:
            if worker.ready and worker.task is None and waiting:
                crew.give(worker, waiting.popleft())
        for worker, answer in crew.next_answers():
            if answer is None:
                task = crew.bury(worker)
                if task is not None:
                    again.append(task)
                if waiting:
                    crew.hire()
            else:
                yield answer[0]


def _alone(crew: _Crew[Task, Answer], task: Task) -> Iterator[Answer | Died[Task]]:
    exit_code: int | None = None
    while True:
        if not crew.workers and not crew.hire():
            yield Died(task, exit_code)
            return
        worker = crew.workers[0]
        if worker.ready and worker.task is None:
            crew.give(worker, task)
        for _, answer in crew.next_answers():
            if answer is not None:
                yield answer[0]
                return
            held = crew.bury(worker)
            if held is not None:
                yield Died(task, worker.process.exitcode)
                return


class _Crew(Generic[Task, Answer]):
    """The processes at work."""

    def __init__(
        self,
        work: Callable[[Task], Answer],
        warm: Callable[[], None] | None,
        count: int,
        after_death: Callable[[Task, int], None],
    ) -> None:
        self._work = work
        self._warm = warm
        self._after_death = after_death
        self._lost_at_start = 0
        self.workers: list[_Worker[Task]] = []
        for _ in range(count):
            self.hire()

    @property
    def busy(self) -> bool:
        return any(worker.task is not None for worker in self.workers)

    def hire(self) -> bool:
        """Start one more process; tell whether that was possible. One that dies before it is ready is not replaced."""
        if self._lost_at_start:
            return False
        context = get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=_serve, args=(theirs, self._work, self._warm), daemon=True)
        try:
            with _interrupts_ignored():
                process.start()
        except OSError:
            ours.close()
            return False
        finally:
            theirs.close()
        self.workers.append(_Worker(process, ours))
        return True

    def give(self, worker: _Worker[Task], task: Task) -> None:
        worker.task = task
        with suppress(OSError):  # a worker that is gone is found so by the next look at its pipe
            worker.pipe.send(task)

    def next_answers(self) -> list[tuple[_Worker[Task], tuple[Answer] | None]]:
        """Wait, and return the workers that answered, each with its answer or, where it died, ``None``."""
        found: list[tuple[_Worker[Task], tuple[Answer] | None]] = []
        ready = wait([worker.pipe for worker in self.workers])
        for worker in [worker for worker in self.workers if worker.pipe in ready]:
            try:
                answer = worker.pipe.recv()
            except (EOFError, OSError):
                found.append((worker, None))
                continue
            if answer == _READY:
                worker.ready = True
            else:
                worker.task = None
                found.append((worker, (answer,)))
        return found

    def last_answers(self) -> list[Answer]:
        """Return what the workers at work still answer, as long as there is patience."""
        found: list[Answer] = []
        end = time.monotonic() + _PATIENCE
        with _interrupts_ignored():
            while (busy := [one.pipe for one in self.workers if one.task is not None]) and time.monotonic() < end:
                if not wait(busy, timeout=max(end - time.monotonic(), 0.0)):
                    break
                for worker, answer in self.next_answers():
                    if answer is None:
                        self.bury(worker)
                    else:
                        found.append(answer[0])
        return found

    def bury(self, worker: _Worker[Task]) -> Task | None:
        """Take a dead process out and return the task it held."""
        worker.process.join(_PATIENCE)
        worker.pipe.close()
        self.workers.remove(worker)
        if not worker.ready:
            self._lost_at_start += 1
        if worker.task is not None and worker.process.pid is not None:
            self._after_death(worker.task, worker.process.pid)
        return worker.task

    def shrink_to_one(self) -> None:
        for worker in self.workers[1:]:
            self._let_go(worker)
        del self.workers[1:]

    def dismiss(self) -> None:
        """Let every process finish what it holds and leave; end those that do not."""
        with _interrupts_ignored():
            for worker in self.workers:
                worker.pipe.close()
            end = time.monotonic() + _PATIENCE
            for worker in self.workers:
                self._let_go(worker, end - time.monotonic())
            self.workers.clear()

    def _let_go(self, worker: _Worker[Task], patience: float = _PATIENCE) -> None:
        worker.pipe.close()
        worker.process.join(max(patience, 0.0))
        if worker.process.exitcode is None:
            worker.process.kill()
            worker.process.join()
            if worker.task is not None and worker.process.pid is not None:
                self._after_death(worker.task, worker.process.pid)


@contextmanager
def _interrupts_ignored() -> Iterator[None]:
    """Let Ctrl-C pass: a process started meanwhile ignores it for good, on POSIX, before it can be told to."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _serve(pipe: Connection, work: Callable[[Task], Answer], warm: Callable[[], None] | None) -> None:
    """Be a worker: answer tasks until the pipe ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides when to stop
    if warm is not None:
        warm()
    with suppress(EOFError, OSError):
        pipe.send(_READY)
        while True:
            task = pipe.recv()
            pipe.send(work(task))
