"""Which codes a run reports: ``--select`` and ``--ignore``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from hoithao.cli.status import MisuseError
from hoithao.diagnostics import FAMILY

if TYPE_CHECKING:
    from hoithao.diagnostics import Diagnostic

_BEGINNING = rf"HT(?:{FAMILY}\d{{0,2}})?"


class Selection(Struct, frozen=True):
    """Codes or beginnings of codes. What says that a file could not be checked in full is always reported."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    @classmethod
    def of(cls, select: list[str] | None, ignore: list[str] | None) -> Selection:
        """Read the values of the two options."""
        return cls(_codes(select, "--select"), _codes(ignore, "--ignore"))

    def keeps(self, found: Diagnostic) -> bool:
        """Tell whether a finding is reported. Of two beginnings that fit, the longer decides."""
        from hoithao.diagnostics import Severity
        from hoithao.waivers import FIRM_FAMILIES

        if found.severity is Severity.ERROR and found.code[2] in FIRM_FAMILIES:
            return True
        wanted = _longest(found.code, self.select) if self.select else 0
        return wanted > _longest(found.code, self.ignore)


def _longest(code: str, beginnings: tuple[str, ...]) -> int:
    return max((len(one) for one in beginnings if code.startswith(one)), default=-1)


def _codes(values: list[str] | None, option: str) -> tuple[str, ...]:
    if not values:
        return ()
    from hoithao.catalogue import CATALOGUE

    found = []
    for code in re.findall(r"[^,\s]+", ",".join(values).upper()):
        if not re.fullmatch(_BEGINNING, code) or not any(known.startswith(code) for known in CATALOGUE):
            raise MisuseError("no-code-for-option", code=code, option=option)
        found.append(code)
    return tuple(found)
