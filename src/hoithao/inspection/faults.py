"""What an assertion found, and the measures that assertions share."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from msgspec import Struct

from hoithao.inspection.anatomy import Anatomy
from hoithao.inspection.names import MM
from hoithao.inspection.text import Line, Paragraph

Kinds = frozenset[str]
MINUTES = frozenset({"minutes"})
REPORT = frozenset({"report"})
LETTER = frozenset({"letter"})
TITLED = frozenset({"minutes", "report", "invitation", "notice", "other"})
ISSUED = frozenset({"report", "letter", "invitation", "notice", "other"})
"""What is issued with a place and a date and signed by one post: all but minutes."""
ALL = TITLED | LETTER

_OFF_CENTRE = 2 * MM


class Fault(Struct, frozen=True):
    """One breach. ``found`` are measures of :mod:`hoithao.catalogue.measures`; ``mild`` makes it practice, not law."""

    code: str
    found: tuple[str, ...]
    at: Line | Paragraph | None = None
    mild: bool = False


Rule = Callable[[Anatomy], Iterable[Fault]]
RULES: list[tuple[str, Kinds, Rule]] = []
"""Every assertion: its code, the kinds of document it speaks of, and what looks for breaches."""


def rule(code: str, kinds: Kinds = ALL) -> Callable[[Rule], Rule]:
    """Enter an assertion into the table."""

    def enter(function: Rule) -> Rule:
        RULES.append((code, kinds, function))
        return function

    return enter


def measure(name: str, value: object = "") -> str:
    """Write one measure; a bar parts measures, so none may hold one."""
    text = f"{value:g}" if isinstance(value, float) else str(value)
    return f"{name}={text.replace('|', '¦')}" if text else name


def look(
    line: Line,
    *,
    size: tuple[float, float] | None = None,
    bold: bool | None = None,
    italic: bool | None = None,
    centred: bool = False,
    upper: bool | None = None,
) -> list[str]:
    """Measure a line against a look; sizes in points, all visible characters must comply."""
    found: list[str] = []
    visible = [piece for piece in line.visible if not piece.face.raised]
    if upper is not None and not line.is_blank and line.is_upper is not upper:
        found.append("lower" if upper else "upper")
    if size is not None:
        outside = sorted({p.face.size / 2 for p in visible if not size[0] <= p.face.size / 2 <= size[1]})
        found += [measure("size", one) for one in outside]
    if bold is not None and any(piece.face.bold is not bold for piece in visible):
        found.append("not-bold" if bold else "bold")
    if italic is not None and any(piece.face.italic is not italic for piece in visible):
        found.append("upright" if italic else "italic")
    return found + (off_centre(line) if centred else [])


def off_centre(line: Line) -> list[str]:
    """Tell whether a line is not centred; at a tab only another kind of tab than a centred one is not."""
    if line.stop is not None:
        return []
    layout = line.paragraph.layout
    if layout.align != "center":
        return [measure("align", layout.align)]
    first = layout.first if line.is_first else 0
    return ["off-centre"] if abs(layout.left + first - layout.right) > _OFF_CENTRE else []


def faults(code: str, line: Line | Paragraph | None, found: Iterable[str], *, mild: bool = False) -> Iterator[Fault]:
    """Yield one fault of all that was found about a line, or none."""
    tokens = tuple(found)
    if tokens:
        yield Fault(code, tokens, line, mild)
