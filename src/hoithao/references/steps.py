"""The steps of a legal reference and their numbers: «khoản 2đ», «Điều 5a», «Chương IVa»."""

from __future__ import annotations

import re

from msgspec import Struct

from hoithao.vn import collation_key, nfc

LEVELS = ("phụ lục", "phần", "chương", "mục", "tiểu mục", "điều", "khoản", "điểm")
"""The levels of a legal document, outermost first. An annex stands beside the body, outside its parts."""

STANDING = frozenset({"phụ lục", "phần", "chương", "điều"})
"""Levels whose numbers run through the whole text; the others begin anew in each place above them."""

ORDINALS = {
    f"thứ {word}": number
    for number, word in enumerate(
        ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai", "mười ba",
         "mười bốn", "mười lăm"),
        start=1,
    )
}  # fmt: skip
"""How parts and chapters are numbered in words («Phần thứ nhất»), with the number each stands for."""

_LOWER_IN_PRINT = frozenset({"khoản", "điểm"})  # PL II-V.7: the other levels are capitalised
LEVEL = r"(?i:tiểu\s+mục|phụ\s+lục|phần|chương|mục|điều|khoản|điểm)"
NUMBER = r"(?:[0-9]{1,5}[A-Za-zĐđ]{0,3}|[A-Za-zĐđ]{1,8}[0-9]{0,3})(?!\w)"
"""What may be a number, before :func:`number_of` has its say."""

_ORDINAL = rf"(?:(?<=phần )|(?<=chương ))(?:{'|'.join(sorted(ORDINALS, reverse=True))})(?!\w)"
STEP = re.compile(rf"(?<!\w)(?P<level>{LEVEL})\s+(?P<number>(?i:{_ORDINAL})|{NUMBER})")
_ROMAN_VALUE = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_ROMAN = re.compile(r"(?=.)C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_ROMAN_LETTERED = re.compile(r"([IVXLC]+)([a-zđ]{0,2})")


class Component(Struct, frozen=True):
    """One step of a reference: the level («điều») and the number as it is printed («5a»)."""

    level: str
    number: str

    @property
    def label(self) -> str:
        """The step as it is printed, in the capitals of PL II-V.7: ``Điều 5a``, ``khoản 2``."""
        name = self.level if self.level in _LOWER_IN_PRINT else self.level[0].upper() + self.level[1:]
        return f"{name} {self.number}"

    @property
    def sort_key(self) -> tuple[int, object]:
        """Order among steps: by level, then 5 < 5a < 5b < 6, d < đ < e, II < IV < IVa < IX."""
        if self.number in ORDINALS:
            return (LEVELS.index(self.level), ((1, ORDINALS[self.number]), ()))
        found = _ROMAN_LETTERED.fullmatch(self.number) if self.level not in _LOWER_IN_PRINT else None
        if found:
            return (LEVELS.index(self.level), ((1, roman_value(found[1]), *collation_key(found[2])[0]), ()))
        return (LEVELS.index(self.level), collation_key(self.number.lower()))


class Reference(Struct, frozen=True):
    """A place in a legal text, its steps outermost first; ``rest`` is what was typed beside them.

    Without any step it is a name and nothing else: that of a part of the text.
    """

    components: tuple[Component, ...]
    rest: str = ""

    def __str__(self) -> str:
        """Return the reference as Vietnamese cites it, innermost first: ``điểm a khoản 2 Điều 5``."""
        return " ".join(step.label for step in reversed(self.components))

    @property
    def sort_key(self) -> tuple[object, ...]:
        """Order among references of one text: the body before its annexes, a place before what is in it."""
        annexed = any(step.level == "phụ lục" for step in self.components)
        return (self.rest, annexed, tuple(step.sort_key for step in self.components))


class Range(Struct, frozen=True):
    """All places of one level from the first to the last, both included: «từ Điều 5 đến Điều 8».

    The two differ in their innermost step alone. Which places lie between is known to the draft's tree only.
    """

    first: Reference
    last: Reference

    def __str__(self) -> str:
        """Return the range as a sentence has it: ``từ khoản 1 đến khoản 3 Điều 5``."""
        return f"từ {self.first.components[-1].label} đến {self.last}"

    @property
    def sort_key(self) -> tuple[object, ...]:
        """A range stands where its first place does, behind that place alone."""
        return (*self.first.sort_key, self.last.sort_key)


def roman_value(text: str) -> int:
    """Return the value of a Roman numeral in capitals."""
    values = [_ROMAN_VALUE[char] for char in text]
    return sum(-now if after > now else now for now, after in zip(values, [*values[1:], 0], strict=True))


def number_of(level: str, typed: str) -> str | None:
    """Return a number as it is printed at a level, or ``None`` where it can be none there.

    «5A» is 5a and «iv» is IV, «05» is 5; a lone letter is small for khoản and điểm and a capital elsewhere.
    """
    if typed.lower() in ORDINALS:
        return typed.lower()
    digits = re.fullmatch(r"0*([0-9]+)([A-Za-zĐđ]*)", typed)
    if digits:
        return digits[1] + digits[2].lower()
    if level in _LOWER_IN_PRINT:
        return typed.lower() if re.fullmatch(r"[A-Za-zĐđ]{1,2}[0-9]*", typed) else None
    lettered = _ROMAN_LETTERED.fullmatch(typed)
    if lettered and _ROMAN.fullmatch(lettered[1]):
        return typed
    capitals = typed.upper()
    if _ROMAN.fullmatch(capitals):
        return capitals
    if _ROMAN.fullmatch(capitals[:-1]) and typed[-1].isalpha():
        return capitals[:-1] + typed[-1].lower()
    return capitals if re.fullmatch(r"[A-ZĐ][0-9]*", capitals) else None


def parse_reference(text: str) -> Reference | None:
    """Read a reference typed in either order, or return ``None`` where there is none.

    Levels may be in any case; numbers keep their letters («5a», «a1», «đ»).
    A level that occurs twice is no single reference and gives ``None``.
    """
    text = nfc(text).strip()
    found = [(match, step) for match in STEP.finditer(text) if (step := component(match))]
    if not found:
        return None
    steps = [step for _, step in found]
    if len({step.level for step in steps}) < len(steps):
        return None
    for match, _ in reversed(found):
        text = f"{text[: match.start()]} {text[match.end() :]}"
    return Reference(outermost_first(steps), " ".join(text.replace(",", " ").split()))


def component(match: re.Match[str]) -> Component | None:
    """Return the step that a match of :data:`STEP` stands for."""
    level = " ".join(match["level"].lower().split())
    number = number_of(level, match["number"])
    return None if number is None else Component(level, number)


def outermost_first(steps: list[Component]) -> tuple[Component, ...]:
    """Return steps in the order of their levels."""
    return tuple(sorted(steps, key=lambda step: LEVELS.index(step.level)))
