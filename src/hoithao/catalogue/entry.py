"""What the catalogue says about one code."""

from __future__ import annotations

from msgspec import Struct

from hoithao.diagnostics import Severity


class Without(Struct, frozen=True):
    """The texts that stand in where the value of ``param`` is empty; an empty text changes nothing."""

    param: str
    vi: str = ""
    en: str = ""
    hint_vi: str = ""
    hint_en: str = ""


class Entry(Struct, frozen=True):
    """One code. The texts are ``str.format`` templates over the values of the diagnostic."""

    slug: str
    severity: Severity
    vi: str
    en: str
    hint_vi: str
    hint_en: str
    basis: str = ""
    since: str = "0.1.0"
    level: str = ""
    """Of an assertion on a Word file: «decree», «form» (the official form, may be allowed otherwise), «practice»."""
    effective: str = ""
    """The first day a document must be dated for it to count, as 2025-07-01; empty for every day of the decree."""
    without: tuple[Without, ...] = ()


ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

BLANK_VALUE = Without("value", vi="Khóa «{key}» chưa có nội dung.", en="The key «{key}» has no content.")
