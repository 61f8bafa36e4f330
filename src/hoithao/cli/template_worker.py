"""The process in which the templates of an agency run, with little memory and little time.

Started by :mod:`hoithao.cli.confinement`, never by hand. It takes one request a line on its standard input and
answers each with a line: JSON both ways, so that nothing but text, numbers, lists and dicts comes in or goes out.
"""

from __future__ import annotations

import json
import sys
import threading
import time
from _thread import interrupt_main
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

from hoithao.diagnostics import Diagnostic


def main(seconds: float, megabytes: int) -> int:
    """Answer requests until there are no more."""
    from hoithao.templating import render_template
    from hoithao.templating.checking import check_templates
    from hoithao.view.values import VALUES

    _limit_memory(megabytes)
    requests, answers = sys.stdin.buffer, sys.stdout.buffer
    answers.write(b"ready\n")
    answers.flush()
    for line in requests:
        request = json.loads(line)
        xml: str | None = None
        found: list[Diagnostic] = []
        with suppress(KeyboardInterrupt), _limited_time(seconds):
            if request["work"] == "render":
                xml, found = render_template(request["name"], request["view"], request["texts"])
            else:
                found = check_templates(request["texts"], VALUES)
        answer = {"xml": xml, "found": [as_data(one) for one in found]}
        answers.write(json.dumps(answer).encode("ascii") + b"\n")
        answers.flush()
    return 0


def as_data(found: Diagnostic) -> dict[str, Any]:
    """Return a diagnostic as JSON has it."""
    span = found.span
    place = [span.start.line, span.start.column, span.end.line, span.end.column] if span else None
    return {"code": found.code, "file": found.file, "params": dict(found.params), "place": place}


def _limit_memory(megabytes: int) -> None:
    try:
        import resource
    except ImportError:  # Windows has no such limit; the time limit still holds there
        return
    size = megabytes * 1024 * 1024
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (size, size))
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


@contextmanager
def _limited_time(seconds: float) -> Iterator[None]:
    """Interrupt the template when it has taken its time of the processor, and end the process if that is no help."""
    _limit_processor_time(seconds + 1)
    done = threading.Event()
    started = time.process_time()

    def watch() -> None:
        while not done.wait(0.02):
            if time.process_time() - started > seconds:
                interrupt_main()
                return

    threading.Thread(target=watch, daemon=True).start()
    try:
        yield
    finally:
        done.set()


def _limit_processor_time(more: float) -> None:
    try:
        import resource
    except ImportError:
        return
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CPU, (int(time.process_time() + more) + 1, hard))


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1]), int(sys.argv[2])))
