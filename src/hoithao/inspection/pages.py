"""What stands on the pages of a Word file: paragraphs, tables with their cells, sections with headers and footers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

from msgspec import Struct, field

from hoithao.inspection.names import attr, flag, length, w
from hoithao.inspection.text import Paragraph

BODY = "document"
"""What the part is called that holds the text, beside «header» and «footer»."""


class Cell(Struct, eq=False):
    """A cell of a table, with the inner width that is left for text."""

    row: Row
    width: float
    outer: float = 0
    blocks: list[Paragraph | Table] = field(default_factory=list)
    valign: str = "top"
    column: int = 0
    bordered: bool = False

    @property
    def paragraphs(self) -> list[Paragraph]:
        """All paragraphs in it, those of inner tables too."""
        return list(flat(self.blocks))


class Row(Struct, eq=False):
    """A row of a table."""

    table: Table
    cells: list[Cell] = field(default_factory=list)
    cant_split: bool = False
    header: bool = False


class Table(Struct, eq=False):
    """A table: its rows, the width its columns take, and whether lines are drawn around them."""

    style: str | None
    available: float
    width: float = 0
    indent: float = 0
    centred: bool = False
    bordered: bool = False
    rows: list[Row] = field(default_factory=list)

    @property
    def paragraphs(self) -> list[Paragraph]:
        """All paragraphs in it."""
        return [one for row in self.rows for cell in row.cells for one in cell.paragraphs]


Block = Paragraph | Table


def flat(blocks: Iterable[Block]) -> Iterator[Paragraph]:
    """Yield the paragraphs of blocks, those of tables and text boxes too, in the order of the file."""
    for block in blocks:
        if isinstance(block, Table):
            yield from block.paragraphs
        else:
            yield block
            for box in block.boxes:
                yield from box.paragraphs


def height_of(block: Block) -> float:
    """Return the height a block takes on the page, gaps included: of each row of a table, that of its highest cell."""
    if not isinstance(block, Table):
        return block.height
    return sum(max((sum(p.height for p in cell.paragraphs) for cell in row.cells), default=0) for row in block.rows)


class Section:
    """Pages of one setting, with what stands on them."""

    def __init__(self, element: Element, number: int, previous: Section | None) -> None:
        self.element = element
        self.number = number
        self.previous = previous
        self.blocks: list[Block] = []
        self.stories: dict[tuple[str, str], list[Paragraph]] = {}
        """Headers and footers by kind and page, those taken over from the section before too."""

    def measure(self, child: str, name: str) -> float | None:
        """Return a measure of the page, where the file gives it."""
        return length(attr(self.element.find(w(child)), name))

    @property
    def width(self) -> float:
        """The width of the page; that of Letter where the file says nothing, as in Word."""
        return self.measure("pgSz", "w") or 12240

    @property
    def height(self) -> float:
        """The height of the page."""
        return self.measure("pgSz", "h") or 15840

    @property
    def is_portrait(self) -> bool:
        """Tell whether the page stands upright."""
        return self.width < self.height

    @property
    def text_width(self) -> float:
        """The width between the margins."""
        return max(self.width - sum(self.measure("pgMar", one) or 0 for one in ("left", "right", "gutter")), 720)

    @property
    def text_height(self) -> float:
        """The height between the margins."""
        return self.height - sum(abs(self.measure("pgMar", one) or 0) for one in ("top", "bottom"))

    @property
    def first_page_differs(self) -> bool:
        """Tell whether the first page has a header of its own."""
        return flag(self.element, "titlePg")

    def story(self, kind: str, page: str) -> list[Paragraph]:
        """Return the paragraphs of a header or footer."""
        return self.stories.get((kind, page), [])

    @property
    def paragraphs(self) -> Iterator[Paragraph]:
        """All paragraphs on its pages."""
        return flat(self.blocks)
