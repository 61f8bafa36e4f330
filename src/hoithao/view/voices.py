"""Voices that name nobody: «đa số», «một số ý kiến», «có ý kiến», as a sentence and as a table need them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from hoithao.model.remarks import By
from hoithao.vn import capitalised, enumerated, folded

_WHOLE = frozenset({"tat ca", "toan the"})
_OF_ALL = _WHOLE | {"100", "hau het", "dai da so", "da so", "phan lon"}
_OF_SOME = frozenset({"nhieu", "mot so", "vai"})
"""Quantities that need a noun behind them, as :func:`hoithao.vn.folded` gives them."""

_PEOPLE = (
    "các ", "đại diện", "đại biểu", "thành viên", "hội viên", "hòa giải viên", "hoà giải viên", "cán bộ", "công chức",
    "viên chức", "chuyên gia", "luật sư", "lãnh đạo", "người ",
)  # fmt: skip
"""How those a quantity can count begin: «đa số đại diện các phường», «đa số các sở»; not «đa số Sở Nội vụ»."""


def voice(by: By) -> str:
    """Return a voice to be the subject of a sentence: «Đa số ý kiến», «Nhiều ý kiến của đại diện các địa phương».

    A bare quantity gets the noun it needs; everything else is as typed.
    """
    assert by.voice is not None
    kind = folded(by.voice)
    rare = " có ý kiến" if kind == "ca biet" else ""
    if by.of is None:
        noun = " đại biểu" if kind in _WHOLE else " ý kiến" if kind in _OF_ALL | _OF_SOME else rare
        return capitalised(by.voice + noun)
    of = by.of.lower()
    if of.startswith(_PEOPLE) and (kind in _OF_ALL or (kind in _OF_SOME and not of.startswith("các "))):
        return capitalised(f"{by.voice} {by.of}")
    if kind == "dai dien":
        return capitalised(by.of if of.startswith("đại diện ") else f"{by.voice} {by.of}")
    noun = " ý kiến" if kind in _OF_ALL | _OF_SOME else rare
    return capitalised(f"{by.voice}{noun} của {by.of}")


def voice_alone(by: By) -> str:
    """Return a voice to stand by itself in a cell: «Đa số đại biểu», «Ý kiến của đại biểu» for «có ý kiến»."""
    assert by.voice is not None
    kind = folded(by.voice)
    if kind == "co dai bieu" and by.of is None:
        return "Đại biểu"
    if kind in ("co y kien", "co dai bieu", "ca biet", "ca biet co y kien"):
        return f"Ý kiến của {by.of or 'đại biểu'}"
    if kind in _OF_ALL | _OF_SOME and by.of is None:
        return capitalised(f"{by.voice} đại biểu")
    return voice(by)


def opinions_of(names: Iterable[str], listed: Callable[[Sequence[str]], str] = enumerated) -> str:
    """Return whose opinions an answer is to, each once: «ý kiến của Sở Nội vụ và một số ý kiến».

    A voice that speaks of opinions is not said to have one. ``listed`` makes one phrase of the others.
    """
    told = list(dict.fromkeys(names))
    others = [name for name in told if "ý kiến" not in name]
    voices = [name for name in told if "ý kiến" in name]
    return enumerated([*([f"ý kiến của {listed(others)}"] if others else []), *voices])
