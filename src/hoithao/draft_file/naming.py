"""Ids for the places that references have no name for: ``II.1.a`` from the numbers above, or words of the heading."""

from __future__ import annotations

from collections.abc import Iterable

from hoithao.draft_file.places import Place
from hoithao.draft_file.sequence import value_of
from hoithao.vn import folded

_MOST_LETTERS = 60
_MOST_LETTERS_OF_WORDS = 30


def name_places(places: Iterable[Place], taken: dict[str, int], above: str = "") -> None:
    """Give every place without a reference an id that no other place of the file has.

    ``taken`` holds how often each id was wanted so far, and grows.
    """
    for place in places:
        wanted = _own_id(place, above)
        if not place.ref:
            place.id = wanted
            while place.id in taken:
                taken[wanted] += 1
                place.id = f"{wanted}-{taken[wanted]}"
            taken[place.id] = 1
            place.heading = place.heading or place.number
        name_places(place.places, taken, wanted)


def _own_id(place: Place, above: str) -> str:
    if place.level == "phụ lục":
        own = f"phu-luc-{slug(place.number)}".rstrip("-")
    elif not place.number:
        own = slug(place.heading) or "muc"
    elif place.level in ("roman", "capital", "decimal", "decimals", "letter"):
        own = place.number.rpartition(".")[2]
    else:
        value = value_of(place.number)
        number = f"{value[0]}{value[1]}" if value else slug(place.number)
        own = f"{''.join(word[0] for word in place.level.split()).upper()}{number}"
    wanted = f"{above}.{own}" if above else own
    return wanted[-_MOST_LETTERS:].lstrip(".-_")


def slug(text: str) -> str:
    """Return the first words of a text as a name: small Latin letters, digits and ``-``."""
    return "-".join(folded(text).split())[:_MOST_LETTERS_OF_WORDS].strip("-")
