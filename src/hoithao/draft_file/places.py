"""A draft as it was read: its head, its tree of places, and what is to be said about it."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct, field

from hoithao.diagnostics import Diagnostic
from hoithao.draft_file.lines import Aside, Block, Line, Table
from hoithao.references import Component, parse_reference


class Place(Struct):
    """One place of the tree while it is built. ``rest`` is what follows the number on its line."""

    level: str
    number: str
    line: int
    """The paragraph it begins at."""
    rest: str = ""
    rank: float = 0.0
    """How deep it lies among the levels of its document, the outermost the lowest."""
    rest_is_heading: bool | None = None
    """Whether the type says that the rest is a heading, or that it is not; ``None`` where the type tells nothing."""
    id: str = ""
    heading: str = ""
    lines: list[str] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)

    @property
    def ref(self) -> str:
        """The place as references name it, ``Điều 5a``, or an empty text where they have no name for it."""
        step = Component(self.level, self.number) if self.number else None
        reference = parse_reference(step.label) if step else None
        # Only what is read again as the same place may stand as its name.
        return step.label if step and reference and reference.components == (step,) and not reference.rest else ""

    @property
    def text(self) -> str:
        """The text of the place without its number and heading, a paragraph a line."""
        return "\n".join(self.lines)

    def below(self) -> Iterator[Place]:
        """Yield every place below this one, in order."""
        for place in self.places:
            yield place
            yield from place.below()


class Document(Struct, frozen=True):
    """One document of the file: the draft itself, or a regulation issued with it."""

    id: str
    name: str
    """What tells it from the others of one file: Quyết định, Quy chế."""
    type: str
    title: str
    version: str
    bases: tuple[str, ...]
    places: tuple[Place, ...]

    def all_places(self) -> Iterator[Place]:
        """Yield every place of the tree, in order."""
        for place in self.places:
            yield place
            yield from place.below()


class LeftOver(Struct, frozen=True):
    """Blocks that have no place in the tree, and why: a word of the catalogue."""

    block: Block
    reason: str

    @property
    def number(self) -> int:
        """The paragraph where it begins."""
        return self.block.number

    @property
    def text(self) -> str:
        """What it says, a paragraph or a row of a table a line."""
        return self.block.shown if isinstance(self.block, Line) else "\n".join(self.block.text)


class KeptTable(Struct, frozen=True):
    """A table whose text stays in the tree: where it begins, its size, and the place it belongs to."""

    table: Table
    place: str


class ReadDraft(Struct, frozen=True):
    """All that came out of one file."""

    documents: tuple[Document, ...]
    left_over: tuple[LeftOver, ...]
    tables: tuple[KeptTable, ...]
    aside: Aside
    diagnostics: tuple[Diagnostic, ...]

    @property
    def is_whole(self) -> bool:
        """Tell whether everything found its place and the draft could be named."""
        return not any(found.code in ("HT024", "HT025") for found in self.diagnostics)
