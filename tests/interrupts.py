"""Ctrl-C for a process that the tests start."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable


def _heed() -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)


HEED: Callable[[], None] | None = None if os.name == "nt" else _heed
"""For ``preexec_fn``: where the tests run in the background, Ctrl-C is ignored by all that they start."""
