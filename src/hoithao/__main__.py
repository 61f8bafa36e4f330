"""The entry of the command ``hoithao`` and of ``python -m hoithao``."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress

from hoithao import __version__


def main(argv: list[str] | None = None) -> None:
    """Run the command line and leave with its exit status; never returns."""
    # Before the first letter is written: on a Windows code page Vietnamese
    # text would raise UnicodeEncodeError.
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
    arguments = sys.argv[1:] if argv is None else argv
    if arguments[:1] in (["-V"], ["--version"]):
        # Where this cannot be printed, the long way round says so.
        with suppress(OSError, AttributeError):
            sys.stdout.write(f"hoithao {__version__}\n")
            sys.stdout.flush()
            sys.exit(0)
    # Of pydantic's plugins none is wanted: documents do not depend on what else is installed, and looking for them
    # reads every installed package.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    # A short run makes little garbage: look for it rarely.
    gc.set_threshold(100_000)
    try:
        _stop_when_asked_to()
        from hoithao.cli.command_line import run
    except KeyboardInterrupt:
        sys.exit(130)
    status = run(argv)
    # Nothing is left to be done: the collector need not walk every object once more on the way out, which
    # takes a fifth of a small run.
    gc.freeze()
    sys.exit(status)


def _stop_when_asked_to() -> None:
    """Let the requests to end, as a CI system sends one to a job it cancels, stop the run as Ctrl-C does.

    Without it the process would be gone at once, with an office program of its own left running.
    """
    import signal

    # A closed terminal asks in another way; under nohup that is ignored, and stays so.
    for name in ("SIGTERM", "SIGHUP"):
        asked = getattr(signal, name, None)
        with suppress(ValueError):  # not the main thread: whoever calls from there has handlers of its own
            if asked is not None and signal.getsignal(asked) is signal.SIG_DFL:
                signal.signal(asked, signal.default_int_handler)


if __name__ == "__main__":
    main()
