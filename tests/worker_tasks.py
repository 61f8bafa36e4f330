"""Work for the processes of ``test_batch``, in a module of its own that loads at once."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path


def answer(task: str) -> str:
    """Return the task in capitals; «die» ends the process, «die-once FILE» only while there is no such file,
    and «sleep N» takes N seconds."""
    kind, _, rest = task.partition(" ")
    if kind == "die":
        os.kill(os.getpid(), signal.SIGKILL)
    if kind == "die-once":
        mark = Path(rest)
        if not mark.exists():
            mark.touch()
            os.kill(os.getpid(), signal.SIGKILL)
    if kind == "sleep":
        time.sleep(float(rest))
    return task.upper()
