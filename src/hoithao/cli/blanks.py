"""The facts still missing, as one short list: what it is, and where it belongs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from hoithao.cli.console import place_of

if TYPE_CHECKING:
    from hoithao.cli.console import Console
    from hoithao.diagnostics import Diagnostic


def is_blank(found: Diagnostic) -> bool:
    """Tell whether a finding is a fact that a draft prints as a blank."""
    from hoithao.diagnostics import Severity
    from hoithao.pipeline import MISSING_FACT

    return found.code == MISSING_FACT and found.severity is Severity.NOTE


def list_blanks(missing: Sequence[Diagnostic], console: Console, *, article: bool = False) -> str:
    """Return the list with its heading, a line a fact; an empty text where nothing is missing.

    An article has no blanks: what is not known is left out, and the heading says so.
    """
    from hoithao.catalogue import fact_name

    if not missing:
        return ""
    places = [place_of(found.file, found.span, column=False) for found in missing]
    width = max(map(len, places))
    lines = [console.say("facts-left-out" if article else "missing-facts", count=len(missing))]
    for place, found in zip(places, missing, strict=True):
        parent = found.params.get("parent", "")
        fact = fact_name(found.params["fact"], console.language)
        key = "missing-fact-in" if parent else "missing-fact"
        lines.append(f"  {place:{width}}  {console.say(key, fact=fact, key=found.params['key'], parent=parent)}")
    return "\n".join(lines)
