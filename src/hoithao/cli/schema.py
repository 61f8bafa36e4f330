"""``hoithao schema``: the JSON Schema that came with the program, printed or written to a file."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from hoithao.cli.console import Console, visible
from hoithao.cli.status import FAILED, PASSED, MisuseError
from hoithao.cli.writing import WriteError, Writing, write_together

WORKSHOP_SCHEMA = "hoithao.schema.json"
AGENCY_SCHEMA = "hoithao.agency.schema.json"
DRAFT_SCHEMA = "hoithao.draft.schema.json"


def schema(console: Console, target: Path | None, *, agency: bool, draft: bool) -> int:
    """Print the schema of a workshop, agency or draft file, or write it to ``target``."""
    if agency and draft:
        raise MisuseError("two-schemas")
    # Made by tools/make_docs.py from the models, whose docstrings a running program does not have.
    name = AGENCY_SCHEMA if agency else DRAFT_SCHEMA if draft else WORKSHOP_SCHEMA
    text = files("hoithao").joinpath(name).read_text(encoding="utf-8")
    if target is None:
        console.out(text.rstrip("\n"))
        return PASSED
    if target.suffix.lower() != ".json":
        raise MisuseError("not-json", path=str(target))
    try:
        write_together([Writing(target, text.encode("utf-8"))])
    except WriteError as error:
        from hoithao.catalogue import report

        console.failure(report("HT801", str(target), name=str(error.path), reason=error.reason))
        return FAILED
    console.out(visible(str(target)))
    return PASSED
