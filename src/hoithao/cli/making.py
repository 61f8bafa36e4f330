"""One workshop file made into documents on the disk, in whichever process: what a batch does with each of its files."""

from __future__ import annotations

import gc
import hashlib
import traceback
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct, field

from hoithao.catalogue import is_own_fault, report
from hoithao.cli.blanks import is_blank
from hoithao.cli.console import Console
from hoithao.cli.files import ReadError, output_name, same_place
from hoithao.cli.inputs import AgencyChoice, Run
from hoithao.cli.placing import Placed
from hoithao.cli.status import FAILED, FOUND_ERRORS, PASSED, was_interrupted
from hoithao.cli.words import Language
from hoithao.cli.writing import WriteError, Writing, write_together
from hoithao.diagnostics import Diagnostic, Severity, in_order
from hoithao.output import DEFAULT_EDITION
from hoithao.waivers import OF_DOCUMENTS

if TYPE_CHECKING:
    from hoithao.output import Output
    from hoithao.pipeline import Input, Result

Fingerprint = dict[str, object]
"""The hashes of everything a document was made from, by what it is."""


class Wish(Struct, frozen=True):
    """Which documents a run asks for."""

    only: str | None = None
    final: bool = False
    edition: str = DEFAULT_EDITION

    @property
    def name(self) -> str:
        """What tells the documents of one wish from those of another: they bear other names."""
        kind = self.only or _DEFAULT
        return kind if self.edition == DEFAULT_EDITION else f"{kind}{_BETWEEN}{self.edition}"

    @classmethod
    def of(cls, name: str, *, final: bool) -> Wish:
        """Return the wish that has a name."""
        kind, _, edition = name.partition(_BETWEEN)
        return cls(None if kind == _DEFAULT else kind, final, edition or DEFAULT_EDITION)


_DEFAULT, _BETWEEN = "default", "/"


class Recipe(Struct, frozen=True):
    """What a run asks for, the same for every file."""

    wish: Wish
    agency: AgencyChoice
    write: bool = True
    """Whether documents are written; if not, they are only compared."""
    debug: bool = False
    max_megabytes: int = 2
    """How large an input file may be."""
    language: Language = "vi"


class Document(Struct, frozen=True):
    """A finished document: its path, the hash of its bytes, and whether the file there is another or none."""

    path: Path
    sha256: str
    differs: bool


class Made(Struct, frozen=True):
    """What became of one workshop file. Without documents, ``first`` says why."""

    workshop: Path
    documents: tuple[Document, ...] = ()
    inputs: Fingerprint = field(default_factory=dict)
    first: Diagnostic | None = None
    """The first error, where there is one."""
    errors: int = 0
    blanks: int = 0
    """How many facts are missing, printed as blanks."""
    doubts: int = 0
    """How many places in the documents someone should look at for their form."""
    withheld: int = 0
    """How many internal parts the documents go without."""
    status: int = PASSED
    trace: str = ""
    """Where a fault of the program arose, for developers who asked for it."""
    skipped: bool = False
    """Whether the manifest said that nothing had changed, so that nothing was rendered."""

    @property
    def differs(self) -> bool:
        """Whether a document was written, or would be."""
        return any(document.differs for document in self.documents)


class _Listener(Console):
    """A console that keeps what is said about a fault of the program, for whoever asked for the work."""

    def __init__(self) -> None:
        super().__init__({}, None, None)
        self.fault: Diagnostic | None = None
        self.trace = ""

    def defect(self, file: str, error: BaseException, *, debug: bool) -> None:
        self.fault = report("HT901", file, error=f"{type(error).__name__}: {error}")
        if debug:
            self.trace = "".join(traceback.format_exception(error)).rstrip("\n")


def warm() -> None:
    """Load what making a document needs, in a process that will make many."""
    import hoithao.pipeline
    import hoithao.rendering  # noqa: F401 - the pipeline loads it with the first document

    gc.set_threshold(100_000)  # as in a run of one: documents leave little garbage


def make(recipe: Recipe, placed: Placed) -> Made:
    """Render one workshop file; write its documents, all or none, unless they are there already with the same bytes."""
    listener = _Listener()
    listener.language = recipe.language
    try:
        made = _make(recipe, placed, listener)
    except Exception as error:
        if was_interrupted(error):
            raise KeyboardInterrupt from error
        listener.defect(str(placed.workshop), error, debug=recipe.debug)
        made = None
    if made is None:
        return _failed(placed.workshop, [listener.fault] if listener.fault else [], FAILED, listener.trace)
    return made


def _make(recipe: Recipe, placed: Placed, console: Console) -> Made | None:
    from hoithao.cli import own_text

    handed: list[Input] = []
    wish = recipe.wish

    def work(item: Input) -> Result:
        handed.append(item)
        return own_text.render(item, only=wish.only, final=wish.final, edition=wish.edition)

    run = Run(console, recipe.agency, recipe.debug, max_megabytes=recipe.max_megabytes)
    result = next((result for _, result in run.over([placed.workshop], work)), None)
    if result is None:
        return _failed(placed.workshop, run.findings.failures, FAILED) if run.findings.failures else None
    faults = [found for found in result.diagnostics if found.severity is Severity.ERROR]
    if faults:
        ours = any(map(is_own_fault, faults))
        return _failed(placed.workshop, faults, FAILED if ours else FOUND_ERRORS)
    return _written(recipe, placed, handed[-1], result)


def _written(recipe: Recipe, placed: Placed, item: Input, result: Result) -> Made:
    writings = [Writing(path, output.data) for path, output in paths_of(placed, result.outputs)]
    if twice := _one_place_twice(writings):
        return _failed(placed.workshop, [report("HT007", str(placed.workshop), name=str(twice))], FAILED)
    documents = tuple(Document(one.path, sha256(one.data), differs=_bytes_of(one.path) != one.data) for one in writings)
    if recipe.write:
        try:
            write_together(one for one, made in zip(writings, documents, strict=True) if made.differs)
        except WriteError as error:
            fault = report("HT801", str(placed.workshop), name=str(error.path), reason=error.reason)
            return _failed(placed.workshop, [fault], FAILED)
    blanks = sum(map(is_blank, result.diagnostics))
    doubts = sum(found.code in OF_DOCUMENTS for found in result.diagnostics)
    inputs = fingerprint(item)
    if result.beyond_input:
        inputs["more"] = "templates"  # never what is found again, so that nothing of it is skipped
    return Made(placed.workshop, documents, inputs, blanks=blanks, doubts=doubts, withheld=result.withheld)


def _failed(workshop: Path, faults: list[Diagnostic], status: int, trace: str = "") -> Made:
    ordered = in_order(faults)
    return Made(workshop, first=ordered[0] if ordered else None, errors=len(ordered), status=status, trace=trace)


def paths_of(placed: Placed, outputs: Iterable[Output]) -> list[tuple[Path, Output]]:
    """Return each document with the path it goes to."""
    return [(placed.folder / output_name(placed.workshop, one.suffix, one.extension), one) for one in outputs]


def _one_place_twice(writings: list[Writing]) -> Path | None:
    taken: set[str] = set()
    for one in writings:
        place = same_place(one.path)
        if place in taken:
            return one.path
        taken.add(place)
    return None


def _bytes_of(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None


def hash_of(path: Path) -> str | None:
    """Return the hash of a file, or ``None`` where it cannot be read."""
    data = _bytes_of(path)
    return None if data is None else sha256(data)


def sha256(data: bytes) -> str:
    """Return the hash of some bytes as it stands in a manifest."""
    return hashlib.sha256(data).hexdigest()


def fingerprint(item: Input) -> Fingerprint:
    """Return the hashes of all that an input holds; the names of its files are no part of them."""
    found: Fingerprint = {
        "workshop": sha256(item.data),
        "agency": None if item.agency_data is None else sha256(item.agency_data),
        "drafts": {one.reference: None if one.data is None else sha256(one.data) for one in item.drafts},
    }
    for name in item.__struct_fields__:
        if name not in ("name", "data", "agency_name", "agency_data", "drafts", "max_bytes"):
            found[name] = sha256(repr(getattr(item, name)).encode())
    return found


def input_now(recipe: Recipe, workshop: Path, drafts: Iterable[str]) -> Input | None:
    """Return the input that a render would start from, given the draft files it named when its bytes were these.

    ``None`` where something of it cannot be read.
    """
    console = Console({}, None, None)
    try:
        return Run(console, recipe.agency, debug=False, max_megabytes=recipe.max_megabytes).input_with(workshop, drafts)
    except ReadError:
        return None
