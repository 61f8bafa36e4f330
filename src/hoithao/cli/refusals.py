"""Why nothing of a batch may be written: documents that would lie in each other's place, or out of the folder."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from msgspec.structs import replace

from hoithao.catalogue import report
from hoithao.cli.files import output_stem, same_place
from hoithao.cli.making import Recipe, make
from hoithao.cli.manifest import Manifest
from hoithao.cli.placing import Placed, Plan, clashes, strays
from hoithao.cli.writing import WriteError, try_folder
from hoithao.diagnostics import Diagnostic


def refusals(plan: Plan, recipe: Recipe, output: Path | None, known: Manifest | None) -> list[Diagnostic]:
    """Return why nothing may be written at all; nothing is written to find out, save a file to try the folder."""
    found = _in_one_run(plan, recipe)
    if not found and known is not None:
        found = list(_against_the_manifest(plan, known))
    if found or output is None:
        return found
    found = outside(plan, output)
    if found or not recipe.write:
        return found
    try:
        try_folder(output)
    except WriteError as error:
        return [report("HT006", str(output), name=str(error.path), reason=error.reason)]
    return []


def outside(plan: Plan, output: Path) -> list[Diagnostic]:
    """Return the folders below the output folder that are links to somewhere else."""
    return [
        report("HT801", str(file.workshop), name=str(file.folder), reason="leads-outside")
        for file in strays(plan.files, output)
    ]


def _in_one_run(plan: Plan, recipe: Recipe) -> list[Diagnostic]:
    same = [
        report("HT007", str(file.workshop), name=str(file.folder / f"{output_stem(file.workshop)}-….docx"))
        for file in clashes(plan.files)
    ]
    if same:
        return same
    taken: set[str] = set()
    for file in plan.files:
        if file.exact:
            continue
        for document in make(replace(recipe, write=False), file).documents:
            place = same_place(document.path)
            if place in taken:
                same.append(report("HT007", str(file.workshop), name=str(document.path)))
            taken.add(place)
    return same


def _against_the_manifest(plan: Plan, known: Manifest) -> Iterator[Diagnostic]:
    """Yield a fault for each file whose documents would replace those that an earlier run made of another file."""
    owners = {_place(path.parent, workshop): (path, workshop) for path, workshop in known.owners()}
    for file in plan.files:
        path, workshop = owners.get(_place(file.folder, file.workshop), (None, None))
        if path is not None and workshop is not None and not _is_one(workshop, file):
            yield report("HT813", str(file.workshop), name=str(path), about=str(workshop))


def _place(folder: Path, workshop: Path) -> str:
    """Return a key that is equal for two files whose documents bear the same names."""
    return same_place(folder / output_stem(workshop))


def _is_one(workshop: Path, file: Placed) -> bool:
    return os.path.realpath(workshop) == os.path.realpath(file.workshop)
