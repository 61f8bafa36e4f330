"""The assertions on a finished Word file (HTA01 to HTA80), by the parts of a document.

What a file cannot decide is in :data:`hoithao.catalogue.decree.by_eye.BY_EYE`.
"""

from __future__ import annotations

from hoithao.catalogue.decree import annexes, closing, contents, heading, sheet
from hoithao.catalogue.entry import Entry

ENTRIES: dict[str, Entry] = {
    code: entry for part in (sheet, heading, contents, closing, annexes) for code, entry in part.ENTRIES.items()
}


def required(code: str) -> tuple[str, str]:
    """Return what an assertion asks for, without a full stop, in Vietnamese and in English."""
    (whole,) = ENTRIES[code].without
    return whole.vi.rstrip("."), whole.en.rstrip(".")
