"""The process in which the templates of an agency run, with little memory and little time.

Started by :mod:`hoithao.cli.confinement`, never by hand. It takes one request a line on its standard input and
answers each with a line: JSON both ways, so that nothing but text, numbers, lists and dicts comes in or goes out.
"""

from __future__ import annotations

import json
import signal
import sys
import threading
import time
from _thread import interrupt_main
from base64 import b64decode, b64encode
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

from hoithao.catalogue import report
from hoithao.diagnostics import Diagnostic, Position, Span


def main(seconds: float, wall_seconds: float, megabytes: int) -> int:
    """Answer requests until there are no more."""
    from hoithao.templating import render_template
    from hoithao.templating.checking import check_templates
    from hoithao.view.values import VALUES

    # Under «nohup» and in the background the signal is ignored, and with it the interruption of a template.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    _limit_memory(megabytes)
    requests, answers = sys.stdin.buffer, sys.stdout.buffer
    answers.write(b"ready\n")
    answers.flush()
    for line in requests:
        request = json.loads(line)
        given: str | None = None
        found: list[Diagnostic] = []
        if request["work"].endswith("form"):
            from hoithao.word_form.filling import load

            load()  # takes longer than many a form
        answers.write(b"begun\n")
        answers.flush()
        more = more_seconds(len(line))
        with _limited_time(seconds + more, wall_seconds + more):
            try:
                if request["work"] == "render":
                    given, found = render_template(request["name"], request["view"], request["texts"])
                elif request["work"] == "check":
                    found = check_templates(request["texts"], VALUES)
                else:
                    given, found = _form(request)
            except KeyboardInterrupt:
                found = [report("HT715", request["name"], _first_line(request["name"]))]
            except MemoryError:
                found = [report("HT716", request["name"], _first_line(request["name"]))]
        answer = {"given": given, "found": [as_data(one) for one in found]}
        answers.write(json.dumps(answer).encode("ascii") + b"\n")
        answers.flush()
    return 0


def more_seconds(length: int) -> float:
    """Return the time a request may take for its own length, in bytes: large workshops are no attack."""
    return length / 1_000_000


def _form(request: dict[str, Any]) -> tuple[str | None, list[Diagnostic]]:
    """Look a Word form through, or fill it."""
    from hoithao.view.values import VALUES
    from hoithao.word_form.checking import check_form
    from hoithao.word_form.package import open_form
    from hoithao.word_form.paragraphs import paragraphs_of

    form, found = open_form(request["name"], b64decode(request["form"]))
    if form is None:
        return None, found
    if request["work"] == "check-form":
        return None, check_form(form.name, paragraphs_of(form), VALUES[request["kind"]], VALUES)
    from hoithao.word_form.filling import fill_form

    data, found = fill_form(form, request["view"])
    return None if data is None else b64encode(data).decode("ascii"), found


def _first_line(name: str) -> Span:
    return Span(name, Position(1, 1), Position(1, 2))


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
def _limited_time(seconds: float, wall_seconds: float) -> Iterator[None]:
    """Interrupt the template when it has taken its time of the processor, and end the process if that is no help."""
    _limit_processor_time(seconds + 1)
    done = threading.Event()
    started, started_wall = time.process_time(), time.monotonic()

    def watch() -> None:
        while not done.wait(0.02):
            if time.process_time() - started > seconds or time.monotonic() - started_wall > wall_seconds:
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
    sys.exit(main(float(sys.argv[1]), float(sys.argv[2]), int(sys.argv[3])))
