"""Findings as a report, in one of several forms. A new form is one function and one line of the table."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import asdict

from hoithao.cli.blanks import is_blank, list_blanks
from hoithao.cli.console import json_text

if TYPE_CHECKING:
    from hoithao.cli.console import Console
    from hoithao.cli.inputs import Findings
    from hoithao.diagnostics import Diagnostic, Span


class Reporter(Struct, frozen=True):
    """One form. ``whole`` tells that failures are part of the report, not lines beside it."""

    write: Callable[[Findings, Console], str]
    whole: bool


def full(findings: Findings, console: Console) -> str:
    """Return every finding with its excerpt and hint, then the blanks as one short list, and the closing line."""
    pen = console.pen(to_stdout=True)
    every = _in_order(findings.diagnostics)
    blanks = [found for found in every if is_blank(found)]
    blocks = [pen.full(found, _source(found, findings)) for found in every if found not in blanks]
    return "\n\n".join(filter(None, [*blocks, list_blanks(blanks, console), closing_line(findings, console)]))


def concise(findings: Findings, console: Console) -> str:
    """Return one line for every finding, and the closing line."""
    pen = console.pen(to_stdout=True)
    lines = [pen.concise(found) for found in _in_order(findings.diagnostics)]
    return "\n".join([*lines, closing_line(findings, console)])


def as_json(findings: Findings, console: Console) -> str:
    """Return the findings as one JSON object; keys stay, texts are in the console's language.

    ``version`` is raised when a key goes or changes its meaning.
    """
    every = _in_order([*findings.failures, *findings.diagnostics])
    content = {
        "version": 1,
        "files": findings.files,
        "counts": _counts(every),
        "diagnostics": [_record(found, console) for found in every],
    }
    return json_text(content)


def _followed_by_count(write: Callable[[Findings, Console], str]) -> Callable[[Findings, Console], str]:
    def followed(findings: Findings, console: Console) -> str:
        return "\n".join(filter(None, [write(findings, console), closing_line(findings, console)]))

    return followed


def _of_machines(name: str) -> Callable[[Findings, Console], str]:
    def written(findings: Findings, console: Console) -> str:
        # What these forms need (hashes, JSON, XML, URLs) is not loaded for the others.
        from hoithao.cli import machines

        write: Callable[[Findings, Console], str] = getattr(machines, name)
        return write(findings, console)

    return written


REPORTERS = {
    "full": Reporter(full, whole=False),
    "concise": Reporter(concise, whole=False),
    "json": Reporter(as_json, whole=True),
    "github": Reporter(_followed_by_count(_of_machines("github")), whole=True),
    "gitlab": Reporter(_of_machines("gitlab"), whole=True),
    "sarif": Reporter(_of_machines("sarif"), whole=True),
    "junit": Reporter(_of_machines("junit"), whole=True),
}
"""The forms by the name ``--output-format`` takes."""


def closing_line(findings: Findings, console: Console) -> str:
    """Return the line that counts the findings."""
    if not findings.diagnostics and not findings.status:
        return console.say("nothing-found" if findings.files else "nothing-checked", files=findings.files)
    counts = _counts([*findings.failures, *findings.diagnostics])
    numbers = {"errors": counts["error"], "warnings": counts["warning"], "notes": counts["note"]}
    line = console.say("counts", **numbers, files=findings.files)
    from hoithao.fixes import places

    # The agency file of a workshop is left as it is, unless it is one of the files to check.
    own = (one for one in _in_order(findings.diagnostics) if one.span is not None and one.span.file in findings.names)
    can_be_fixed = sum(map(places, own))
    return line + (console.say("fixable", count=can_be_fixed) if can_be_fixed else "")


def _in_order(diagnostics: list[Diagnostic]) -> list[Diagnostic]:
    from hoithao.diagnostics import in_order

    return in_order(diagnostics)


def _source(found: Diagnostic, findings: Findings) -> Any:
    return findings.sources.get(found.span.file) if found.span else None


def _counts(diagnostics: list[Diagnostic]) -> dict[str, int]:
    from hoithao.diagnostics import Severity, in_order

    weights = [found.severity for found in in_order(diagnostics)]
    return {severity.value: weights.count(severity) for severity in Severity}


def _record(found: Diagnostic, console: Console) -> dict[str, Any]:
    from hoithao.catalogue import CATALOGUE, hint, label, message
    from hoithao.fixes import fixable

    passage = found.passage
    return {
        "code": found.code,
        "severity": found.severity.value,
        "message": message(found, console.language),
        "hint": hint(found, console.language) or None,
        **_place(found.file, found.span),
        "path": list(found.path),
        "params": dict(found.params),
        "fix": found.params["fix"] if fixable(found) else None,
        "related": [
            {"label": label(other.label, console.language), **_place(other.span.file, other.span)}
            for other in found.related
        ],
        "passage": None if passage is None else asdict(passage),
        "basis": CATALOGUE[found.code].basis or None,
    }


def _place(file: str, span: Span | None) -> dict[str, Any]:
    if span is None:
        return {"file": file, "line": None, "column": None, "end_line": None, "end_column": None}
    return {
        "file": span.file,
        "line": span.start.line,
        "column": span.start.column,
        "end_line": span.end.line,
        "end_column": span.end.column,
    }
