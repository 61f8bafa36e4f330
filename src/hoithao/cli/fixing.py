"""``--fix`` and ``--diff``: safe corrections, made until there are none left and checked before they are kept."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from hoithao.cli.console import visible
from hoithao.diagnostics import Diagnostic, Severity, in_order
from hoithao.fixes import fixed, places

if TYPE_CHECKING:
    from hoithao.pipeline import Input, Result

_MOST_PASSES = 10


class Change(Struct, frozen=True):
    """What was corrected in one file."""

    path: Path
    before: bytes
    after: bytes
    count: int

    def diff(self) -> str:
        """Return the change as a unified diff."""
        before, after = (_lines(data) for data in (self.before, self.after))
        name = visible(str(self.path))
        if " " in name:
            name += "\t"  # where a name with blanks ends, as `patch` and `git apply` read it
        lines = difflib.unified_diff(before, after, name, name)
        marked = (line if line.endswith("\n") else line + "\n\\ No newline at end of file\n" for line in lines)
        return "".join(marked).removesuffix("\n")


def fix(
    item: Input, check: Callable[[Input], Result], keeps: Callable[[Diagnostic], bool]
) -> tuple[Result, Change | None, str]:
    """Correct one file as far as that is safe.

    Returns what is still to be said about it, the change, and the code of an
    error that a correction would have caused.
    """
    first = result = check(item)
    data, refused = item.data, ""
    for _ in range(_MOST_PASSES):
        new, settled = fixed(data, item.name, filter(keeps, result.diagnostics))
        if not settled:
            break
        after = check(replace(item, data=new))
        if caused := _errors(after) - _errors(result):
            refused = min(caused)
            break
        data, result = new, after
    if data == item.data:
        return result, None, refused
    # What a check without --fix says can be corrected, less what is left of it: both figures are of one kind.
    count = max(1, _fixable(item, first, keeps) - _fixable(item, result, keeps))
    return result, Change(Path(item.name), item.data, data, count), refused


def _fixable(item: Input, result: Result, keeps: Callable[[Diagnostic], bool]) -> int:
    own = (one for one in in_order(result.diagnostics) if one.span is not None and one.span.file == item.name)
    return sum(map(places, filter(keeps, own)))


def _errors(result: Result) -> Counter[str]:
    return Counter(found.code for found in result.diagnostics if found.severity is Severity.ERROR)


def _lines(data: bytes) -> list[str]:
    lines = data.decode("utf-8").split("\n")
    return [line + "\n" for line in lines[:-1]] + [line for line in lines[-1:] if line]
