"""Ctrl-C, and a terminal that is closed, for a process that the tests start."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable


def _heed() -> None:
    for name in ("SIGINT", "SIGHUP"):
        signal.signal(getattr(signal, name), signal.SIG_DFL)


HEED: Callable[[], None] | None = None if os.name == "nt" else _heed
"""For ``preexec_fn``: where the tests run in the background, such signals are ignored by all that they start."""
