"""``hoithao verify`` and ``hoithao lock merge``: manifests read back.

A document is compared with what its workshop file gives now, rendered anew: that a hash still fits its manifest says
only that neither was touched.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from hoithao.catalogue import report
from hoithao.cli.batch import all_made
from hoithao.cli.console import at_line_start, visible
from hoithao.cli.files import ReadError
from hoithao.cli.inputs import AgencyChoice, unreadable
from hoithao.cli.making import Made, Recipe, Wish, hash_of
from hoithao.cli.manifest import MANIFEST, Entry, Manifest, ManifestError, manifest_path, merge, parts_in, read_manifest
from hoithao.cli.placing import Placed
from hoithao.cli.progress import shown
from hoithao.cli.status import FAILED, FOUND_ERRORS, INTERRUPTED, PASSED
from hoithao.cli.writing import WriteError, Writing, write_together

if TYPE_CHECKING:
    from hoithao.cli.console import Console
    from hoithao.diagnostics import Diagnostic

_STATES = {"HT808": "edited", "HT809": "stale", "HT810": "absent", "HT811": "stale", "HT812": "edited"}

_LARGEST = 64
"""Megabytes an input file may have: whatever could be rendered is rendered again."""


class _Listed(Struct, frozen=True):
    """A document as a manifest lists it."""

    path: Path
    sha256: str
    workshop: Path
    entry: Entry


def verify(console: Console, place: Path, jobs: int | None) -> int:
    """Say of each document whether it is what its sources give; return 0 if all are, else 1."""
    path = place if place.is_file() else manifest_path(place)
    try:
        manifest = read_manifest(path)
    except ReadError as error:
        console.failure(unreadable(error, console))
        return FAILED
    except ManifestError as error:
        console.failure(report(error.code, str(path)))
        return FAILED
    found: dict[Path, Diagnostic | None] = {
        path: report("HT811", str(path), name=str(path)) for path in map(manifest.path, manifest.left) if path.exists()
    }
    status = PASSED
    try:
        for document, fault, made in _judged(manifest, jobs, console):
            found[document.path] = fault
            if made.status == FAILED and fault is made.first:
                status = FAILED
    except KeyboardInterrupt:
        status = INTERRUPTED
    pen, tally = console.pen(to_stdout=True), Counter[str]()
    for document_path, fault in sorted(found.items()):
        tally["exact" if fault is None else _STATES.get(fault.code, "failed")] += 1
        console.out(
            console.say("verify-exact", path=at_line_start(str(document_path))) if fault is None else pen.concise(fault)
        )
    counts = {name: tally[name] for name in ("exact", "edited", "stale", "absent", "failed")}
    console.out(console.say("verify-totals", files=len(found), **counts))
    return max(status, FOUND_ERRORS if any(found.values()) else PASSED)


def _judged(
    manifest: Manifest, jobs: int | None, console: Console
) -> Iterator[tuple[_Listed, Diagnostic | None, Made]]:
    rounds = list(_rounds(manifest))
    total = sum(len(files) for _, files in rounds)

    def made() -> Iterator[tuple[Made, list[_Listed]]]:
        for recipe, files in rounds:
            by_workshop = {file.workshop: listed for file, listed in files}
            for one in all_made([file for file, _ in files], recipe, jobs):
                yield one, by_workshop[one.workshop]

    for one, listed in shown(made(), total, console):
        expected = {document.path: document.sha256 for document in one.documents}
        for document in listed:
            yield document, _fault(document, one, expected.get(document.path)), one


def _rounds(manifest: Manifest) -> Iterator[tuple[Recipe, list[tuple[Placed, list[_Listed]]]]]:
    """Yield what has to be rendered anew, together as far as the same was asked for."""
    rounds: dict[Recipe, list[tuple[Placed, list[_Listed]]]] = {}
    for name, kinds in sorted(manifest.entries.items()):
        workshop = manifest.path(name)
        for kind, entry in sorted(kinds.items()):
            listed = [
                _Listed(manifest.path(output), sha, workshop, entry)
                for output, sha in sorted(entry.outputs.items())
                if sha is not None
            ]
            if listed:
                placed = Placed(workshop, listed[0].path.parent, name)
                rounds.setdefault(_recipe(manifest, kind, entry), []).append((placed, listed))
    yield from rounds.items()


def _recipe(manifest: Manifest, kind: str, entry: Entry) -> Recipe:
    named = entry.options.get("agency")
    agency = AgencyChoice(
        manifest.path(named) if isinstance(named, str) else None, isolated=bool(entry.options.get("isolated"))
    )
    return Recipe(Wish.of(kind, final=bool(entry.options.get("final"))), agency, write=False, max_megabytes=_LARGEST)


def _fault(document: _Listed, made: Made, expected: str | None) -> Diagnostic | None:
    """Return what is wrong with a document, or ``None`` where it is exactly what its sources give."""
    file, actual = str(document.workshop), hash_of(document.path)
    name = str(document.path)
    if actual is None:
        there = document.path.exists()
        return report("HT001", name, reason="no-permission") if there else report("HT810", file, name=name)
    if actual == expected:
        return None
    if actual != document.sha256:
        # Whoever edited it should know that the sources went on as well: to render again would mix the two.
        aged = expected is not None and expected != document.sha256
        return report("HT812" if aged else "HT808", file, name=name)
    if expected is None and made.status != PASSED and document.workshop.exists():
        return made.first
    return report("HT811", file, name=name) if expected is None else report("HT809", file, name=name)


def merge_manifests(console: Console, folder: Path) -> int:
    """Merge the manifests of shards that a folder holds into one; return the exit status."""
    path = folder / MANIFEST
    try:
        parts = parts_in(folder)
        if not parts:
            raise ReadError(folder, "no-manifest")
        manifest = merge(parts, folder)
        write_together([Writing(path, manifest.to_bytes())])
    except ReadError as error:
        console.failure(unreadable(error, console))
    except ManifestError as error:
        console.failure(report(error.code, str(error.path), parts=error.parts))
    except WriteError as error:
        console.failure(report("HT801", str(path), name=str(error.path), reason=error.reason))
    else:
        files = len(manifest.entries)
        console.out(console.say("merged", path=visible(str(path)), parts=len(parts), files=files))
        return PASSED
    return FAILED
