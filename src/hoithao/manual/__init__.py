"""The manual of the codes: what each checks and why, with a wrong and a right example, in Vietnamese.

Only ``hoithao explain`` reads it. Severity, message, hint and legal basis are the catalogue's.
"""

from __future__ import annotations

from hoithao.manual import (
    consolidation,
    decree,
    facts,
    form,
    input_files,
    on_request,
    output,
    own_text,
    persons,
    remarks,
    shape,
    templates,
    wording,
    yaml_text,
)
from hoithao.manual.page import BASE, Page

__all__ = ["BASE", "MANUAL", "Page"]

MANUAL: dict[str, Page] = {
    code: page
    for family in (
        input_files,
        yaml_text,
        shape,
        facts,
        on_request,
        persons,
        remarks,
        consolidation,
        form,
        wording,
        templates,
        own_text,
        output,
        decree,
    )
    for code, page in family.PAGES.items()
}
"""The page of every code of the catalogue."""
