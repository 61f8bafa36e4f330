"""Legal references: «điểm a1 khoản 2 Điều 5a», read, printed and put in order."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hoithao.vn import collation_key, nfc

LEVELS = ("phụ lục", "phần", "chương", "mục", "tiểu mục", "điều", "khoản", "điểm")
"""The levels of a legal document, outermost first. An annex stands beside the body, outside its parts."""

ORDINALS = {
    f"thứ {word}": number
    for number, word in enumerate(
        ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai", "mười ba",
         "mười bốn", "mười lăm"),
        start=1,
    )
}  # fmt: skip
"""How parts and chapters are numbered in words («Phần thứ nhất»), with the number each stands for."""

_LOWER_IN_PRINT = {"khoản", "điểm"}  # PL II-V.7: the other levels are capitalised
_COMPONENT = re.compile(
    r"(?P<level>tiểu mục|phụ lục|phần|chương|mục|điều|khoản|điểm)\s+"
    r"(?P<number>\d+[a-zđ]*|[IVXLC]+(?![a-zđ])|[a-zđ]{1,2}\d*"
    rf"|(?:(?<=phần )|(?<=chương ))(?:{'|'.join(sorted(ORDINALS, reverse=True))}))(?!\w)",
    re.IGNORECASE,
)
_ROMAN_VALUE = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_ROMAN = re.compile(r"[IVXLC]+$")


@dataclass(frozen=True, slots=True)
class Component:
    """One step of a reference: the level («điều») and the number as typed («5a»)."""

    level: str
    number: str

    @property
    def label(self) -> str:
        """The step as it is printed, in the capitals of PL II-V.7: ``Điều 5a``, ``khoản 2``."""
        name = self.level if self.level in _LOWER_IN_PRINT else self.level[0].upper() + self.level[1:]
        return f"{name} {self.number}"

    @property
    def sort_key(self) -> tuple[int, object]:
        """Order among steps: by level, then 5 < 5a < 5b < 6, d < đ < e, II < IX."""
        if self.number in ORDINALS:
            return (LEVELS.index(self.level), ((1, ORDINALS[self.number]), ()))
        if _ROMAN.match(self.number) and self.level not in ("khoản", "điểm"):
            return (LEVELS.index(self.level), ((1, roman_value(self.number)), ()))
        return (LEVELS.index(self.level), collation_key(self.number.lower()))


@dataclass(frozen=True, slots=True)
class Reference:
    """A place in a legal text, its steps outermost first; ``rest`` is what was typed beside them."""

    components: tuple[Component, ...]
    rest: str = ""

    def __str__(self) -> str:
        """Return the reference as Vietnamese cites it, innermost first: ``điểm a khoản 2 Điều 5``."""
        return " ".join(step.label for step in reversed(self.components))


def roman_value(text: str) -> int:
    """Return the value of a Roman numeral in capitals."""
    values = [_ROMAN_VALUE[char] for char in text]
    return sum(-now if after > now else now for now, after in zip(values, [*values[1:], 0], strict=True))


def parse_reference(text: str) -> Reference | None:
    """Read a reference typed in either order, or return ``None`` where there is none.

    Levels may be in any case; numbers keep their letters («5a», «a1», «đ»).
    A level that occurs twice is no single reference and gives ``None``.
    """
    text = nfc(text).strip()
    found = list(_COMPONENT.finditer(text))
    if not found:
        return None
    steps = [Component(match["level"].lower(), _number(match["level"], match["number"])) for match in found]
    if len({step.level for step in steps}) < len(steps):
        return None
    rest = " ".join(_COMPONENT.sub(" ", text).replace(",", " ").split())
    return Reference(tuple(sorted(steps, key=lambda step: LEVELS.index(step.level))), rest)


def _number(level: str, number: str) -> str:
    roman = level.lower() not in ("khoản", "điểm") and _ROMAN.match(number.upper())
    return number.upper() if roman else number.lower()
