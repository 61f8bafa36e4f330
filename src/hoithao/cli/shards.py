"""``--shard K/N``: which part of a list one of several machines takes, the same part on every machine."""

from __future__ import annotations

import heapq
import re
from collections.abc import Sequence

from msgspec import Struct

from hoithao.cli.files import ReadError, read
from hoithao.cli.placing import Placed
from hoithao.cli.status import MisuseError

_SHARD = re.compile(r"([0-9]{1,5})/([0-9]{1,5})")
FIXED = 5000
"""What a file costs whatever its size, in bytes of its text: measured, see docs/hang-loat.md."""


class Shard(Struct, frozen=True):
    """Part ``number`` of ``count``, counted from 1."""

    number: int
    count: int

    @classmethod
    def of(cls, value: str | None) -> Shard | None:
        """Read the value of the option."""
        if value is None:
            return None
        found = _SHARD.fullmatch(value)
        if found is None or not 1 <= int(found[1]) <= int(found[2]):
            raise MisuseError("bad-shard", value=value)
        return cls(int(found[1]), int(found[2]))

    def of_list(self, files: Sequence[Placed]) -> list[Placed]:
        """Return this part of the files, in their order.

        The largest file goes first, each to the part that has least so far; the first of equals. Only sizes and
        paths below the command line's folders count, so every machine that has the same files cuts them alike.
        """
        weighed = sorted((-weight_of(file), file.key, index) for index, file in enumerate(files))
        parts = [(0, number) for number in range(1, self.count + 1)]
        ours: set[int] = set()
        for weight, _, index in weighed:
            load, number = parts[0]
            heapq.heapreplace(parts, (load - weight, number))
            if number == self.number:
                ours.add(index)
        return [file for index, file in enumerate(files) if index in ours]


def weight_of(file: Placed) -> int:
    """Return what a file costs, in bytes of its text: the same on every machine that has it."""
    try:
        data = read(file.workshop)
    except ReadError:
        return FIXED
    # A checkout on Windows may have two characters at the end of a line.
    return FIXED + len(data) - data.count(b"\r\n")
