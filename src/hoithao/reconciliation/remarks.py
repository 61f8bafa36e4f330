"""Every remark due in a document is there once, at a place of its own, with its words and its bodies.

A place is found by the bookmark of the remark, in a sheet by the cell with its id. Remarks declared the same share a
row, which has the bookmark of each.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from msgspec import Struct

from hoithao.diagnostics import Diagnostic
from hoithao.document.ooxml import bookmark_name
from hoithao.model.draft import Draft
from hoithao.model.remarks import Remark
from hoithao.output import Output
from hoithao.reconciliation.reading import body_of, lost, rows_of, unescape
from hoithao.registry import Registry

_BOOKMARK = re.compile(r'<w:bookmarkStart w:id="\d+" w:name="([^"]+)"/>')
_TEXT = re.compile(r"<w:t(?: [^>]*)?>([^<]*)</w:t>")
_ENDS = {"minutes": "</w:p>", "report": "</w:tr>"}
"""What ends the place of one remark: its paragraph, or its row of the annexed table."""

_HEADINGS = ("Mã ý kiến", "Kết quả tiếp thu")  # of a sheet: that of the ids, and one that tells its head row
_NAME_LENGTH = 32  # of a bookmark's name that is left where two ids would share one
_NUMBERED = re.compile(r"_\d+$")  # what then tells them apart


class Place(Struct, frozen=True):
    """Where a document tells one remark: the name of its bookmark, and the text that stands there."""

    name: str
    text: str


def places_in(output: Output) -> list[Place]:
    """Read the places of the remarks out of a finished document, in its order."""
    if output.kind == "matrix":
        return _places_in_sheet(rows_of(output))
    end = _ENDS[output.kind]
    xml = body_of(output)
    found = []
    for mark in _BOOKMARK.finditer(xml):
        stretch = xml[mark.end() : xml.index(end, mark.end())]
        found.append(Place(unescape(mark[1]), unescape("".join(_TEXT.findall(stretch)))))
    return found


def _places_in_sheet(rows: Sequence[Mapping[str, str]]) -> list[Place]:
    """A row has no bookmark: it is known by the ids in its own column."""
    at = next(at for at, row in enumerate(rows) if set(_HEADINGS) <= set(row.values()))
    column = next(letters for letters, text in rows[at].items() if text == _HEADINGS[0])
    return [
        Place(bookmark_name(one), "\n".join(row.values()))
        for row in rows[at + 1 :]
        if column in row
        for one in row[column].split("; ")
    ]


def remark_faults(registry: Registry, outputs: Sequence[Output]) -> list[Diagnostic]:
    """Return a fault for each remark that the documents lose, double or give to others."""
    found: list[Diagnostic] = []
    drafts_of = {
        kind: iter([registry.drafts_of_report(one) for one in registry.workshop.report])
        for kind in ("report", "matrix")
    }
    reported: set[str] = set()
    for output in outputs:
        if output.kind == "minutes":
            due = [one for one in registry.workshop.remarks if registry.known_at_close(one)]
            faults, _ = _compared(registry, output, due, [])
            found += faults
        elif output.kind in drafts_of:
            drafts = next(drafts_of[output.kind])
            due = [one for one in registry.workshop.remarks if _is_on(registry, one, drafts)]
            beyond = [one for one in registry.workshop.remarks if registry.draft_of(one) is None]
            faults, told = _compared(registry, output, due, beyond)
            found += faults
            reported |= told
    first = next((one for one in outputs if one.kind in drafts_of), None)
    if first is not None:
        found += [
            lost(first, one.text)
            for one in registry.workshop.remarks
            if registry.draft_of(one) is None and one.id not in reported
        ]
    return found


def _is_on(registry: Registry, remark: Remark, drafts: Sequence[Draft]) -> bool:
    draft = registry.draft_of(remark)
    return draft is not None and any(draft is one for one in drafts)


def _compared(
    registry: Registry, output: Output, due: Sequence[Remark], welcome: Sequence[Remark]
) -> tuple[list[Diagnostic], set[str]]:
    """Hold one document against the remarks that are due in it and those that may be there.

    Returns what is wrong, and the ids of the remarks that were found, each at a place of its own.
    """
    places = places_in(output)
    by_name: dict[str, list[Place]] = {}
    for place in places:
        name = place.name.casefold()
        for one in {name, _NUMBERED.sub("", name)}:
            by_name.setdefault(one, []).append(place)
    needed = {remark.id for remark in due}
    taken: set[int] = set()
    found, told = [], set()
    for remark in (*due, *welcome):
        name = bookmark_name(remark.id).casefold()
        named = [*by_name.get(name, []), *by_name.get(name[:_NAME_LENGTH], [])]
        left = (one for one in named if id(one) not in taken)
        own = next((one for one in left if _tells(registry, output.kind, one, remark)), None)
        if own is not None:
            taken.add(id(own))
            told.add(remark.id)
        elif remark.id in needed:
            found.append(lost(output, remark.text))
    found += [lost(output, place.text) for place in places if id(place) not in taken]
    if not found and len(told) != output.remarks:
        found.append(lost(output, f"{len(told)} ≠ {output.remarks}"))
    return found, told


def _tells(registry: Registry, kind: str, place: Place, remark: Remark) -> bool:
    """Tell whether a place gives the words of a remark and the names of the bodies it comes from."""
    text = _letters(place.text)
    names: list[str] = []
    if not remark.by.voice:
        # Minutes name a speaker by post, which may say the body in other words.
        spoken_for = {registry.person(one).unit for one in remark.by.speakers} if kind == "minutes" else set()
        names = [registry.body_name(unit) for unit in registry.units_of(remark) if unit not in spoken_for]
    return _letters(remark.text) in text and all(_letters(name) in text for name in names)


def _letters(text: str) -> str:
    """What of a text a document may not change: its letters and digits, whatever their case."""
    # Folded first: folding can split a letter from its mark.
    return "".join(filter(str.isalnum, text.casefold()))
