"""Names of bodies as different hands type them, made comparable."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from hoithao.vn import folded, nfc

_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_SHORT = (
    ("ubnd", "ủy ban nhân dân"),
    ("hđnd", "hội đồng nhân dân"),
    ("ubmttqvn", "ủy ban mặt trận tổ quốc việt nam"),
    ("ubmttq", "ủy ban mặt trận tổ quốc"),
    ("mttq", "mặt trận tổ quốc"),
    ("tand", "tòa án nhân dân"),
    ("vksnd", "viện kiểm sát nhân dân"),
    ("tp", "thành phố"),
    ("&", "và"),
)
_CENTRAL = re.compile(r"bộ (?!chỉ huy|tư lệnh).+|.+ (?:quốc hội|chính phủ|tối cao|trung ương)")
_KINDS = ("thành phố", "tỉnh")
_PLACE = re.compile(r" (?:thanh pho|tinh)(?: .+)?$")


def _tone_last(word: str) -> str:
    """Write the tone of a syllable behind it, so that «hoà» and «hòa» are one."""
    marks = unicodedata.normalize("NFD", word)
    bare = "".join(char for char in marks if char not in _TONES)
    return unicodedata.normalize("NFC", bare) + "".join(char for char in marks if char in _TONES)


_EXPANDED = {short: [_tone_last(word) for word in full.split()] for short, full in _SHORT}


@lru_cache(maxsize=4096)
def body_key(name: str) -> str:
    """Return a key that two spellings of one name share: case, NFC or NFD, place of the tone, usual abbreviations.

    Nothing that could be another body is taken for the same: a letter or a tone that differs makes another key.
    """
    words: list[str] = []
    for word in re.findall(r"\w+|&", nfc(name).casefold()):
        words += _EXPANDED.get(word, [_tone_last(word)])
    return " ".join(words)


@lru_cache(maxsize=4096)
def loose_key(name: str) -> str:
    """Return a key that names share which may be one: without marks, and without the province they end in."""
    return _PLACE.sub("", folded(body_key(name)))


def is_central(name: str) -> bool:
    """Tell whether a body is surely one for the whole country: a ministry, one of the Government, of the Assembly…"""
    return _CENTRAL.fullmatch(" ".join(nfc(name).casefold().split())) is not None


def placed(name: str, place: str) -> str:
    """Return a name with its place: «Sở Nội vụ tỉnh Quảng Ninh», «Công an thành phố Hải Phòng».

    A name that ends in the kind of the place gets its proper name alone.
    """
    kind = next((one for one in _KINDS if place.casefold().startswith(f"{one} ")), None)
    if kind is not None and name.casefold().endswith(f" {kind}"):
        return name + place[len(kind) :]
    return f"{name} {place}"


def fullest(names: Iterable[str]) -> str:
    """Return the spelling to keep of one name: the longest, which has no abbreviation, then the first in order."""
    return min((nfc(name) for name in names), key=lambda name: (-len(name), name))
