"""Findings for the programs that collect them: GitHub, GitLab, SARIF and JUnit."""

from __future__ import annotations

import hashlib
from collections import Counter
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from hoithao.cli.console import json_text, passage_of, shortened, visible

if TYPE_CHECKING:
    from hoithao.cli.console import Console
    from hoithao.cli.inputs import Findings
    from hoithao.diagnostics import Diagnostic, Span

_GITHUB_LEVELS = {"error": "error", "warning": "warning", "note": "notice"}
_GITHUB_ANNOTATIONS = 10
"""GitHub shows no more than this many of each level for one step, and drops the rest without a word."""

_QUOTED = 60
_GITLAB_LEVELS = {"error": "major", "warning": "minor", "note": "info"}
_SARIF_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def github(findings: Findings, console: Console) -> str:
    """Return the findings as workflow commands: ten of each level as annotations, the rest as lines."""
    pen = console.plain().pen(to_stdout=True)
    given: Counter[str] = Counter()
    commands, lines = [], []
    for found in _every(findings):
        level = _GITHUB_LEVELS[found.severity]
        given[level] += 1
        if given[level] > _GITHUB_ANNOTATIONS:
            # A line that starts with the dash is never read as a command.
            lines.append("- " + pen.concise(found).replace("##[", "## ["))
            continue
        properties = {"file": _file(found), **_github_place(found.span), "title": f"hoithao {found.code}"}
        head = ",".join(f"{name}={_escaped(value, inside=True)}" for name, value in properties.items())
        text = _with_advice(found, console)
        commands.append(f"::{level} {head}::{_escaped(text, inside=False)}")
    return "\n".join([*commands, *lines])


def _github_place(span: Span | None) -> dict[str, str]:
    if span is None:
        return {}
    if span.end.line != span.start.line:
        return {"line": str(span.start.line), "endLine": str(span.end.line)}
    line = str(span.start.line)
    return {"line": line, "endLine": line, "col": str(span.start.column), "endColumn": str(span.end.column)}


def _escaped(text: str, *, inside: bool) -> str:
    for char in "%\r\n" + (":," if inside else ""):
        text = text.replace(char, f"%{ord(char):02X}")
    return visible(text)


def gitlab(findings: Findings, console: Console) -> str:
    """Return the findings as a Code Quality report."""
    entries = []
    for found, fingerprint in _with_fingerprints(findings):
        place = found.span
        entries.append(
            {
                "description": _message(found, console),
                "check_name": found.code,
                "fingerprint": fingerprint,
                "severity": _GITLAB_LEVELS[found.severity],
                "location": {"path": _file(found), "lines": {"begin": place.start.line if place else 1}},
            }
        )
    return json_text(entries)


def sarif(findings: Findings, console: Console) -> str:
    """Return the findings as a SARIF 2.1.0 log, with the rules that fired."""
    from hoithao import __version__

    codes = sorted({found.code for found in _every(findings)})
    run = {
        "tool": {
            "driver": {
                "name": "hoithao",
                "version": __version__,
                "semanticVersion": __version__,
                "rules": [_sarif_rule(code, console) for code in codes],
            }
        },
        "language": console.language,
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": not (findings.failed or findings.failures)}],
        "results": [
            _sarif_result(found, fingerprint, codes.index(found.code), console)
            for found, fingerprint in _with_fingerprints(findings)
        ],
    }
    return json_text({"$schema": _SARIF_SCHEMA, "version": "2.1.0", "runs": [run]})


def _sarif_rule(code: str, console: Console) -> dict[str, Any]:
    from hoithao.catalogue import CATALOGUE, hint, message, report

    entry = CATALOGUE[code]
    # Without values the texts are about the rule, not about one finding.
    bare = report(code, "")
    short, advice = message(bare, console.language), hint(bare, console.language)
    basis = console.say("basis", basis=entry.basis) if entry.basis else ""
    return {
        "id": code,
        "name": "".join(part.capitalize() for part in entry.slug.split("-")),
        "shortDescription": {"text": short},
        "fullDescription": {"text": f"{short} {basis}".strip()},
        "help": {"text": f"{advice} {basis}".strip()},
        "defaultConfiguration": {"level": entry.severity.value},
        "properties": {"slug": entry.slug, "since": entry.since, "tags": [code[:3]]},
    }


def _sarif_result(found: Diagnostic, fingerprint: str, index: int, console: Console) -> dict[str, Any]:
    from hoithao.catalogue import label
    from hoithao.fixes import FIX, fixable

    text = _with_advice(found, console)
    place: dict[str, Any] = {"physicalLocation": _sarif_place(_file(found), found.span)}
    if (passage := found.passage) is not None:
        # A Word file has no lines: the place is a logical one.
        name = passage_of(passage, console.language)
        full = f"{passage.part}/{passage.paragraph}"
        place["logicalLocations"] = [{"name": name, "fullyQualifiedName": full, "kind": "element"}]
    result: dict[str, Any] = {
        "ruleId": found.code,
        "ruleIndex": index,
        "level": found.severity.value,
        "message": {"text": text},
        "locations": [place],
        "partialFingerprints": {"hoithao/v1": fingerprint},
    }
    if found.related:
        result["relatedLocations"] = [
            {
                "id": number,
                "message": {"text": label(other.label, console.language)},
                "physicalLocation": _sarif_place(_from_here(other.span.file), other.span),
            }
            for number, other in enumerate(found.related)
        ]
    if fixable(found):
        place = _sarif_place(_file(found), found.span)
        replacement = {"deletedRegion": place["region"], "insertedContent": {"text": found.params[FIX]}}
        change = {"artifactLocation": place["artifactLocation"], "replacements": [replacement]}
        result["fixes"] = [{"artifactChanges": [change]}]
    return result


def _message(found: Diagnostic, console: Console) -> str:
    """Return the message; for a Word file, where no line leads there, with the place and what stands in it."""
    from hoithao.catalogue import message

    text = message(found, console.language)
    passage = found.passage
    if passage is None:
        return text
    quoted = f" «{shortened(passage.text, _QUOTED)}»" if passage.text else ""
    return f"{passage_of(passage, console.language)}{quoted}: {text}"


def _with_advice(found: Diagnostic, console: Console) -> str:
    from hoithao.catalogue import hint

    return f"{_message(found, console)} {hint(found, console.language)}".strip()


def _sarif_place(file: str, span: Span | None) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": _sarif_file(file)}
    if span is not None:
        place["region"] = {
            "startLine": span.start.line,
            "startColumn": span.start.column,
            "endLine": span.end.line,
            "endColumn": span.end.column,
        }
    return place


def _sarif_file(file: str) -> dict[str, str]:
    if PureWindowsPath(file).drive:
        return {"uri": "file:///" + quote(file, safe="/:", errors="surrogateescape")}
    if file.startswith("/"):
        return {"uri": "file://" + quote(file, errors="surrogateescape")}
    return {"uri": quote(file, errors="surrogateescape"), "uriBaseId": "%SRCROOT%"}


def junit(findings: Findings, console: Console) -> str:
    """Return the findings as JUnit XML: every file is a test case."""
    from xml.etree import ElementTree

    from hoithao.catalogue import message

    pen = console.plain().pen(to_stdout=True)
    by_file: dict[str, list[Diagnostic]] = {_from_here(name): [] for name in findings.names}
    for found in _every(findings):
        by_file.setdefault(_file(found), []).append(found)
    failures = set(map(id, findings.failures))
    root = ElementTree.Element("testsuites", name="hoithao")
    suite = ElementTree.SubElement(root, "testsuite", name="hoithao")
    totals = Counter(tests=len(by_file), failures=0, errors=0, skipped=0)
    for file in sorted(by_file):
        case = ElementTree.SubElement(suite, "testcase", classname="hoithao", name=visible(file), time="0")
        beside = []
        for element, tally in (("error", "errors"), ("failure", "failures")):
            stopping = [
                one for one in by_file[file] if (id(one) in failures) is (element == "error") and findings.stops(one)
            ]
            if stopping:
                totals[tally] += 1
                first = message(stopping[0], console.language)
                codes = " ".join(sorted({one.code for one in stopping}))
                child = ElementTree.SubElement(case, element, message=visible(first), type=codes)
                child.text = "\n".join(pen.concise(one) for one in stopping)
        beside = [pen.concise(one) for one in by_file[file] if not findings.stops(one)]
        if beside:
            ElementTree.SubElement(case, "system-out").text = "\n".join(beside)
    for name, total in totals.items():
        suite.set(name, str(total))
        if name != "skipped":
            root.set(name, str(total))
    ElementTree.indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ElementTree.tostring(root, encoding="unicode")


def _every(findings: Findings) -> list[Diagnostic]:
    from hoithao.diagnostics import in_order

    return in_order([*findings.failures, *findings.diagnostics])


def _file(found: Diagnostic) -> str:
    return _from_here(found.span.file if found.span else found.file)


def _from_here(file: str) -> str:
    """Return the path of a file with slashes, from the current folder where it is below it."""
    path = Path(file)
    if path.is_absolute() and path.is_relative_to(Path.cwd()):
        path = path.relative_to(Path.cwd())
    return str(PurePosixPath(*path.parts)) if path.drive == "" else path.as_posix()


def _with_fingerprints(findings: Findings) -> list[tuple[Diagnostic, str]]:
    """Return the findings with a mark that stays when lines are added above them."""
    seen: Counter[str] = Counter()
    marked = []
    for found in _every(findings):
        parts = [found.code, _file(found), *map(str, found.path), *map("=".join, sorted(found.params.items()))]
        if found.passage is not None:
            parts += [found.passage.part, found.passage.text]
        key = "\0".join(parts)
        seen[key] += 1
        data = f"{key}\0{seen[key]}".encode("utf-8", "surrogateescape")
        marked.append((found, hashlib.sha256(data).hexdigest()))
    return marked
