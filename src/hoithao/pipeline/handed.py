"""What the pipeline is handed, and what it hands back: bytes and diagnostics, no files."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from msgspec import Struct

from hoithao.diagnostics import Diagnostic, Span
from hoithao.source import MAX_BYTES, Source

if TYPE_CHECKING:
    from hoithao.document.layout import HouseLook
    from hoithao.output import Output
    from hoithao.rendering import Fill, Pour
    from hoithao.tallies import Tallies


class DraftFile(Struct, frozen=True):
    """A draft file that a workshop file names: by ``reference`` there, by ``name`` in messages.

    Without ``data``, ``reason`` is the word of the catalogue that says why it could not be read.
    """

    reference: str
    name: str
    data: bytes | None
    reason: str = ""


class Input(Struct, frozen=True):
    """One workshop file, read, and what lies under it: the agency file and the draft files it names."""

    name: str
    data: bytes
    agency_name: str | None = None
    agency_data: bytes | None = None
    drafts: tuple[DraftFile, ...] = ()
    max_bytes: int = MAX_BYTES
    """The size above which a file is refused."""


OwnText = Callable[[str, Span, dict[str, Source]], "tuple[Pour | None, list[Diagnostic]]"]
"""Opens the folder of templates that a file names at a span: gives what renders them, or what is wrong.

The texts of the templates are put beside the other sources, for messages.
"""


class Form(Struct, frozen=True):
    """A Word form of an agency: how its files are named, and what fills it."""

    suffix: str
    fill: Fill


OwnLook = Callable[[str, Span], "tuple[HouseLook | None, list[Diagnostic]]"]
"""Reads the Word file that a file names at a span as the look of the agency, or says what is wrong with it."""


class Own(Struct, frozen=True):
    """What an agency has of its own beside its files; the command line reads it where it is named."""

    text: OwnText | None = None
    look: OwnLook | None = None
    form: Form | None = None


class Result(Struct, frozen=True):
    """What became of one input. ``sources`` are the texts behind the diagnostics, by file name."""

    diagnostics: list[Diagnostic]
    outputs: tuple[Output, ...]
    sources: dict[str, Source]
    wanted: tuple[str, ...] = ()
    """Draft files that the workshop file names and the input did not hold; without them nothing else was checked."""
    tallies: Tallies | None = None
    """The figures, where they were asked for."""
    withheld: int = 0
    """How many internal parts the documents go without."""
    beyond_input: bool = False
    """Whether files went into the documents that the input does not hold: templates or a form of an agency."""
