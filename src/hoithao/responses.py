"""How remarks were answered: the figures, and whether the next draft holds the words that were accepted.

A remark is answered or open, never both. «conditional» is told with «partly»: part of what was asked is taken, on a
condition. «later» promises an answer and gives none, so the remark stays open.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from hoithao.consolidate import Entry
from hoithao.model.draft import Section
from hoithao.model.remarks import Response
from hoithao.outline import Outline, Target


class Answered(Struct, frozen=True):
    """Counts over some remarks. ``accepted + partly + noted + declined + open == total``."""

    total: int
    accepted: int
    partly: int
    noted: int
    declined: int
    open: int

    @property
    def any(self) -> bool:
        """Tell whether there is an answer at all."""
        return self.open < self.total


_COUNTED_AS = {
    "accepted": "accepted",
    "partly": "partly",
    "conditional": "partly",
    "noted": "noted",
    "declined": "declined",
    "later": "open",
}


def is_open(response: Response | None) -> bool:
    """Tell whether a remark still waits for its answer."""
    return response is None or _COUNTED_AS[response.status] == "open"


def answered(entries: Iterable[Entry]) -> Answered:
    """Count the answers to some remarks, each remark once; one that shares a row has the answer of that row."""
    kinds = ["open" if one.response is None else _COUNTED_AS[one.response.status] for one in entries]
    return Answered(
        total=len(kinds),
        accepted=kinds.count("accepted"),
        partly=kinds.count("partly"),
        noted=kinds.count("noted"),
        declined=kinds.count("declined"),
        open=kinds.count("open"),
    )


def has_texts(outline: Outline) -> bool:
    """Tell whether any place of a draft is recorded with its words."""
    return any(place.section.text for place in outline.places)


def holds(outline: Outline, targets: Iterable[Target], wording: str) -> bool:
    """Tell whether a wording stands in one of the places of a draft; a target that is no place means the whole of it.

    Case, blanks, quotation marks and the closing mark do not count; words do.
    """
    wanted = _bare(wording)
    for target in targets:
        if target.place is not None:
            sections: tuple[Section, ...] = (target.place.section,)
        elif target.part is not None:
            sections = target.part.sections
        else:
            sections = outline.draft.sections + tuple(one for part in outline.draft.parts for one in part.sections)
        # A wording may run over several clauses, with or without their numbers, so it is looked for in both.
        for told in (_told(sections, numbered=False), _told(sections, numbered=True)):
            if f" {wanted} " in f" {_bare(told)} ":
                return True
    return False


def _told(sections: Iterable[Section], *, numbered: bool) -> str:
    parts = []
    for section in sections:
        if numbered and section.ref:
            parts.append(section.ref.split()[-1])
        parts += [text for text in (section.heading, section.text) if text]
        parts.append(_told(section.sections, numbered=numbered))
    return " ".join(part for part in parts if part)


def _bare(text: str) -> str:
    """The words of a text in small letters, without marks around them."""
    words = (word.strip("“”\"'‘’.,;:()") for word in text.casefold().split())
    return " ".join(word for word in words if word)
