"""Many workshop files in one run: as many processes as there are cores, one line a file, the worst exit status."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from hoithao.catalogue import report
from hoithao.cli.console import at_line_start, visible
from hoithao.cli.files import ReadError
from hoithao.cli.inputs import Run, tell_of_passed_over, unreadable
from hoithao.cli.making import Document, Made, Recipe, fingerprint, hash_of, input_now, make, warm
from hoithao.cli.manifest import Manifest, ManifestError, alone_in, manifest_path, new_manifest, read_manifest
from hoithao.cli.old_pdfs import is_pdf_due
from hoithao.cli.placing import Placed, Plan
from hoithao.cli.progress import shown
from hoithao.cli.refusals import refusals
from hoithao.cli.shards import FIXED, Shard, weight_of
from hoithao.cli.status import FAILED, FOUND_ERRORS, INTERRUPTED, PASSED
from hoithao.cli.writing import WriteError, Writing, remove_left_behind, remove_temporaries, write_together

if TYPE_CHECKING:
    from hoithao.cli.console import Console

FEW = 2
"""Up to so many files are no batch: each finding is shown in full."""

_WORTH_A_POOL = 600_000
"""How much text, with the fixed cost of each file, has to be there before processes are started unasked.

About twice what one process can make in the time that another needs to load: see docs/hang-loat.md.
"""


class Manner(Struct, frozen=True):
    """How a batch goes about its work, besides what it makes."""

    jobs: int | None = None
    shard: Shard | None = None
    check: bool = False
    lock: bool = False
    pdf: bool = False
    """Whether the PDF beside each document is looked at too."""


def render_batch(run: Run, plan: Plan, recipe: Recipe, manner: Manner, output: Path | None) -> int:
    """Make the documents of every file and return the exit status: the worst of all."""
    console, folder = run.console, output or Path()
    if recipe.agency.named is not None:
        for file in plan.files:
            recipe.agency.of(file.workshop)  # refuses a workshop file as its own agency file
    try:
        known = _known(folder, console)
    except _UnknownManifestError:
        return FAILED
    if refused := refusals(plan, recipe, output, known):
        for found in refused:
            console.failure(found)
        return FAILED
    files = list(plan.files) if manner.shard is None else manner.shard.of_list(plan.files)
    made: dict[Path, Made] = {}
    status = PASSED
    if recipe.write:
        remove_left_behind({file.folder for file in files})
    try:
        for one in shown(_made_or_known(files, known, recipe, manner.jobs), len(files), console):
            made[one.workshop] = one
    except KeyboardInterrupt:
        status = INTERRUPTED
    results = [_unread(one, console) for one in plan.failures]
    results += [made[file.workshop] for file in files if file.workshop in made]
    if not manner.check and (manner.lock or known is not None):
        # Before anything is printed: whoever reads the output may stop reading.
        status = max(status, _record(results, plan, files, recipe, manner, console, folder))
    due = [path for one in results if one.status == PASSED for path in _pdfs_due(one)]
    if recipe.write:
        run.written.extend(path for path in due)
    _print(results, manner, console, left=len(files) - len(made))
    tell_of_passed_over(plan.passed_over, console)
    if manner.check and (any(one.differs for one in results) or (manner.pdf and due)):
        status = max(status, FOUND_ERRORS)
    return max([status, *(one.status for one in results)])


def _pdfs_due(made: Made) -> list[Path]:
    """Return the documents whose PDF is not there or is older than they are."""
    return [document.path for document in made.documents if document.differs or is_pdf_due(document.path)]


def _known(folder: Path, console: Console) -> Manifest | None:
    """Return the manifest of a folder, or ``None`` where it has none.

    Raises :class:`_UnknownManifestError` where there is one that cannot be read: a run that wrote its own in its place
    would drop all that other runs have entered.
    """
    path = manifest_path(folder, None)
    try:
        return read_manifest(path) if path.exists() else None
    except ReadError as error:
        console.failure(unreadable(error, console))
    except ManifestError as error:
        console.failure(report(error.code, str(path)))
    raise _UnknownManifestError


class _UnknownManifestError(Exception):
    """There is a manifest that cannot be read; it was said."""


def _made_or_known(files: Sequence[Placed], known: Manifest | None, recipe: Recipe, jobs: int | None) -> Iterator[Made]:
    left = []
    for file in files:
        skipped = None if known is None else _as_recorded(file, known, recipe)
        if skipped is None:
            left.append(file)
        else:
            yield skipped
    yield from all_made(left, recipe, jobs)


def all_made(files: Sequence[Placed], recipe: Recipe, jobs: int | None) -> Iterator[Made]:
    """Yield what becomes of each file, in the order they are ready, from as many processes as it is worth."""
    count = _processes(files, jobs)
    if count <= 1:
        for file in files:
            yield make(recipe, file)
        return
    from hoithao.cli.workers import Died, work_all

    for answer in work_all(partial(make, recipe), files, count, warm=warm, after_death=_clean_up):
        if isinstance(answer, Died):
            workshop = answer.task.workshop
            fault = report("HT803", str(workshop), about=str(answer.exit_code))
            yield Made(workshop, first=fault, errors=1, status=FAILED)
        else:
            yield answer


def _clean_up(file: Placed, process: int) -> None:
    remove_temporaries(file.folder, process)


def _as_recorded(file: Placed, known: Manifest, recipe: Recipe) -> Made | None:
    """Return what is known of a file of which nothing changed: its inputs, what was asked, its documents."""
    entry = known.find(file.workshop, recipe.wish)
    if entry is None or not known.is_made_by(entry, recipe):
        return None
    item = input_now(recipe, file.workshop, entry.drafts)
    if item is None or fingerprint(item) != entry.inputs:
        return None
    documents = []
    for name, sha in entry.outputs.items():
        path = known.path(name)
        if sha is None or path.parent.resolve() != file.folder.resolve() or hash_of(path) != sha:
            return None
        documents.append(Document(path, sha, differs=False))
    return Made(file.workshop, tuple(documents), dict(entry.inputs), skipped=True)


def _processes(files: Sequence[Placed], wanted: int | None) -> int:
    if wanted is not None:
        return min(wanted, len(files))
    work = sum(FIXED + _size(file.workshop) for file in files)
    return 1 if work < _WORTH_A_POOL else min(cores(), len(files))


def cores() -> int:
    """Return how many cores this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not on Windows and macOS
        return os.cpu_count() or 1


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _unread(error: ReadError, console: Console) -> Made:
    return Made(error.path, first=unreadable(error, console), errors=1, status=FAILED)


def _print(results: Sequence[Made], manner: Manner, console: Console, *, left: int) -> None:
    tally: Counter[str] = Counter()
    pen = console.pen(to_stdout=True)
    for one in results:
        path = at_line_start(str(one.workshop))
        if one.trace:
            console.err(one.trace)
        changed = [document.path for document in one.documents if document.differs]
        if manner.check and manner.pdf:
            changed += [path.with_suffix(".pdf") for path in _pdfs_due(one)]
        if one.status != PASSED:
            tally["failed"] += 1
            finding = pen.concise(one.first) if one.first else console.say("unknown-fault")
            more = console.say("more-errors", count=one.errors - 1) if one.errors > 1 else ""
            console.out(console.say("batch-failed", path=path, finding=finding) + more)
        elif not changed:
            tally["unchanged"] += 1
            console.out(console.say("batch-unchanged", path=path))
        else:
            tally["written"] += 1
            if manner.check:
                names = ", ".join(visible(str(one)) for one in changed)
                console.out(console.say("batch-would-write", path=path, names=names))
            else:
                blanks = console.say("batch-blanks", count=one.blanks) if one.blanks else ""
                blanks += console.say("batch-doubts", count=one.doubts) if one.doubts else ""
                blanks += console.say("batch-withheld", count=one.withheld) if one.withheld else ""
                console.out(console.say("batch-written", path=path, count=len(changed)) + blanks)
    key = "check-totals" if manner.check else "batch-totals"
    numbers = {name: tally[name] for name in ("written", "unchanged", "failed")}
    not_begun = console.say("batch-left", count=left) if left else ""
    console.out(console.say(key, files=len(results), **numbers) + not_begun)


def _record(
    results: Sequence[Made],
    plan: Plan,
    files: Sequence[Placed],
    recipe: Recipe,
    manner: Manner,
    console: Console,
    folder: Path,
) -> int:
    path = manifest_path(folder, manner.shard)
    try:
        with alone_in(folder):
            # Read once more: another run on this folder may have ended meanwhile.
            known = _known(folder, console) or new_manifest(folder)
            manifest = known if manner.shard is None else _of_shard(known, manner.shard, plan, files, recipe)
            for one in results:
                if one.documents and one.status == PASSED and not one.skipped:
                    manifest.record(recipe, one)
            manifest.forget_what_is_gone()
            write_together([Writing(path, manifest.to_bytes())])
    except _UnknownManifestError:
        return FAILED
    except WriteError as error:
        console.failure(report("HT801", str(path), name=str(error.path), reason=error.reason))
        return FAILED
    return PASSED


def _of_shard(known: Manifest, shard: Shard, plan: Plan, files: Sequence[Placed], recipe: Recipe) -> Manifest:
    """Return the manifest of one shard: its files, and the first one's also what the list does not have."""
    manifest = new_manifest(known.folder)
    manifest.plan = known.plan_name(recipe, [(file.key, weight_of(file)) for file in plan.files])
    if shard.number == 1:
        manifest.copy_all_but(known, [file.workshop for file in plan.files])
    for file in files:
        manifest.copy_from(known, file.workshop)
    return manifest
