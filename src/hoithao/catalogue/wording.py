"""Wording and typography (HT6xx)."""

from __future__ import annotations

from hoithao.catalogue.entry import Entry

ENTRIES: dict[str, Entry] = {}
