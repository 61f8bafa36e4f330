"""Templates of an agency run in a process of their own, since a sandbox limits neither time nor memory.

The process is started when the first such template is met and kept for the next ones; one that hangs or grows
is ended, whatever system it runs on. Limits of memory need ``resource``, which Windows lacks.
"""

from __future__ import annotations

import atexit
import json
import os
import queue
import subprocess
import sys
import threading
from base64 import b64decode, b64encode
from collections.abc import Mapping
from contextlib import suppress
from typing import IO, Any

from msgspec import Struct
from msgspec.structs import astuple

from hoithao.catalogue import report
from hoithao.cli.template_worker import more_seconds
from hoithao.diagnostics import Diagnostic, Position, Span


class Limits(Struct, frozen=True):
    """What one template may take: processor time, time on the clock, memory of its process.

    The process interrupts itself, which gives the line; one that does not even do that is ended a little later.
    """

    seconds: float = 3.0
    wall_seconds: float = 5.0
    megabytes: int = 400
    start_seconds: float = 30.0
    """How long the process may take to start and to load what it needs, on a slow machine too."""

    @property
    def patience(self) -> float:
        """After how many seconds without an answer the process is ended."""
        return self.wall_seconds + 2


class Confinement:
    """A process for templates, started when it is needed."""

    def __init__(self, limits: Limits | None = None) -> None:
        self.limits = limits or Limits()
        self._process: subprocess.Popen[bytes] | None = None
        self._answers: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        self._owner = 0

    def render(
        self, name: str, view: Mapping[str, Any], texts: Mapping[str, str]
    ) -> tuple[str | None, list[Diagnostic]]:
        """Render a template as :func:`hoithao.templating.render_template` does."""
        return self._ask({"work": "render", "name": name, "view": view, "texts": dict(texts)})

    def check(self, texts: Mapping[str, str]) -> list[Diagnostic]:
        """Look the templates through as :func:`hoithao.templating.checking.check_templates` does."""
        return self._ask({"work": "check", "name": next(iter(texts)), "texts": dict(texts)})[1]

    def check_form(self, name: str, data: bytes, kind: str) -> list[Diagnostic]:
        """Look a Word form through as :func:`hoithao.word_form.checking.check_form` does."""
        return self._ask({"work": "check-form", "name": name, "form": b64encode(data).decode("ascii"), "kind": kind})[1]

    def fill_form(self, name: str, data: bytes, view: Mapping[str, Any]) -> tuple[bytes | None, list[Diagnostic]]:
        """Fill a Word form as :func:`hoithao.word_form.filling.fill_form` does."""
        request = {"work": "fill-form", "name": name, "form": b64encode(data).decode("ascii"), "view": view}
        given, found = self._ask(request)
        return None if given is None else b64decode(given), found

    def close(self) -> None:
        """End the process."""
        process, self._process = self._process, None
        if process is None or self._owner != os.getpid():
            return
        with suppress(OSError):
            process.kill()
        process.wait()
        for stream in (process.stdin, process.stdout):
            if stream is not None:
                with suppress(OSError):
                    stream.close()

    def _ask(self, request: dict[str, Any]) -> tuple[str | None, list[Diagnostic]]:
        name = request["name"]
        process = self._running()
        assert process.stdin is not None
        try:
            data = json.dumps(request).encode("ascii") + b"\n"
            process.stdin.write(data)
            process.stdin.flush()
            line = self._answers.get(timeout=self.limits.start_seconds)  # that it has begun
            if line:
                line = self._answers.get(timeout=self.limits.patience + more_seconds(len(data)))
        except queue.Empty:
            self.close()
            return None, [report("HT715", name, _first_line(name))]
        except OSError:
            line = b""
        if not line:
            status = process.wait()
            self.close()
            # What the system ends for its time of the processor it ends by this signal.
            slow = status == -_CPU_SIGNAL
            return None, [report("HT715" if slow else "HT716", name, _first_line(name))]
        answer: dict[str, Any] = json.loads(line)
        return answer["given"], [_from_data(one) for one in answer["found"]]

    def _running(self) -> subprocess.Popen[bytes]:
        # After a fork the process belongs to the parent; two owners would read each other's answers.
        if self._process is not None and self._owner == os.getpid() and self._process.poll() is None:
            return self._process
        self.close()
        limits = self.limits
        self._process = subprocess.Popen(
            # -P: what lies in the current folder is not imported.
            [sys.executable, "-P", "-m", "hoithao.cli.template_worker", *map(str, astuple(limits)[:3])],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "MALLOC_ARENA_MAX": "1"},
        )
        self._owner = os.getpid()
        self._answers = queue.SimpleQueue()
        assert self._process.stdout is not None
        threading.Thread(target=_pass_on, args=(self._process.stdout, self._answers), daemon=True).start()
        with suppress(queue.Empty):
            self._answers.get(timeout=limits.start_seconds)  # the line that says it is ready
        return self._process


_CPU_SIGNAL = 24  # SIGXCPU, on every system that has it
_SHARED = Confinement()
atexit.register(_SHARED.close)


def shared() -> Confinement:
    """Return the confinement of this process."""
    return _SHARED


def _pass_on(stream: IO[bytes], answers: queue.SimpleQueue[bytes]) -> None:
    with suppress(OSError, ValueError):
        for line in stream:
            answers.put(line)
    answers.put(b"")


def _from_data(data: dict[str, Any]) -> Diagnostic:
    place = data["place"]
    span = Span(data["file"], Position(*place[:2]), Position(*place[2:])) if place else None
    return report(data["code"], data["file"], span, path=(), related=(), severity=None, **data["params"])


def _first_line(name: str) -> Span:
    return Span(name, Position(1, 1), Position(1, 2))
