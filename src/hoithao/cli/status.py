"""Exit statuses, and the two ways a command stops before its end."""

from __future__ import annotations

PASSED = 0
FOUND_ERRORS = 1
FAILED = 2
INTERRUPTED = 130

STATUSES = (PASSED, FOUND_ERRORS, FAILED, INTERRUPTED)
"""Every exit status, in the order the help lists them; what each means is the word ``status-N``."""


def was_interrupted(error: BaseException) -> bool:
    """Tell whether an error came up while Ctrl-C was already on its way: closing an archive then fails, say."""
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, KeyboardInterrupt):
            return True
        cause = cause.__context__
    return False


class MisuseError(Exception):
    """The command line asks for something that cannot be. ``key`` and ``values`` make the sentence."""

    def __init__(self, key: str, **values: str) -> None:
        super().__init__(key)
        self.key = key
        self.values = values
