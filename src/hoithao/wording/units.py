"""Administrative units and places (PL II-III): the common noun is small, unless it is part of the name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hoithao.diagnostics import Diagnostic
from hoithao.stretch import Stretch
from hoithao.wording.branch import MIDDLE, UPPER, Branch, mid_sentence, say

NAMED_UNITS = {
    "Phường": ("Lê Chân", "Ngô Quyền", "Trần Hưng Đạo", "Chu Văn An", "Nguyễn Trãi", "Lê Thanh Nghị", "Điện Biên Phủ"),
    "Xã": ("Nguyễn Bỉnh Khiêm", "Tuệ Tĩnh", "Nguyễn Lương Bằng"),
    "Thành phố": ("Hồ Chí Minh",),
    "Thủ đô": ("Hà Nội",),
}
"""Units named after a person or an event, and the two special ones: the common noun is part of the name."""

_SURNAMES = frozenset((
    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô",
     "Dương", "Lý", "Đinh", "Lương", "Mạc", "Hai", "Bà", "Quang", "Tôn", "Trương", "Chu", "Tô", "Cao", "Thái", "Tạ",
     "Điện", "Yết", "Kim", "Phùng", "Trịnh", "Đào", "Tuệ", "Lạc", "Hùng", "Mai", "Nguyên", "Hàm", "Âu", "Cách",
     "Tháng", "Thống", "Quyết", "Tăng", "Thủ", "Đốc",
    "Trưng", "Triệu", "Cô", "Ông", "Nơ", "Bạch", "Doãn", "Khúc", "Sư", "Hàn", "Giáp",
))  # fmt: skip
"""What the name of a person or an event may open with: such a unit may be one that C4 writes in capitals."""

_MIDDLE_NAMES = frozenset({"Văn", "Thị", "Huy", "Trí", "Hữu", "Đình", "Công", "Bội", "Khắc"})
_NOT_PLACES = frozenset({"Đoàn", "Ủy", "Uỷ", "Đội", "Hội", "Bộ"})
_SEVERAL = re.compile(
    r"\b(?:[Cc]ác|[Nn]hững|[Nn]hiều|[Mm]ấy|[Tt]ừng|[Mm]ỗi|[Hh]ai|[Bb]a|[Bb]ốn|[Nn]ăm|[Ss]áu|[Bb]ảy|[Tt]ám|\d+)"
    r"(?: (?:xã|phường|thị trấn|đặc khu|quận|huyện|thị xã|thành phố|tỉnh)(?:,| và| hoặc))* $"
)
"""Before the noun of several units at once: «các phường Lê Chân, Hồng An», «các xã, phường …»."""

_PLACES = (
    "Vịnh Hạ Long", "Vịnh Bắc Bộ", "Vịnh Lan Hạ", "Sông Hồng", "Sông Cửu Long", "Sông Bạch Đằng", "Sông Lạch Tray",
    "Sông Cấm", "Đảo Cát Bà", "Đảo Cát Hải", "Đảo Bạch Long Vĩ", "Quần đảo Hoàng Sa", "Quần đảo Trường Sa",
)  # fmt: skip
"""Waters and islands whose common noun is no part of the name (PL II-III); «Biển Đông», «Sông Công» are names."""
_BEFORE_A_PLACE = frozenset({"tại", "trên", "ở", "của", "qua", "ven", "vực", "vùng", "bằng", "đến", "ra", "giữa", "và"})


def _unit(stretch: Stretch, found: re.Match[str]) -> Iterator[Diagnostic]:
    noun = found["unit"]
    after = re.findall(r"\w+", stretch.text[found.end() : found.end() + 40])[:3]
    if not after[0][:1].isupper() or after[0].isupper() or after[0] in _NOT_PLACES:
        return
    name = " ".join(after)
    if any(name.startswith(one) for one in NAMED_UNITS.get(noun, ())):
        return
    second = after[1] if len(after) > 1 and after[1][:1].isupper() else ""
    if noun not in ("Thành phố", "Tỉnh") and second and (after[0] in _SURNAMES or second in _MIDDLE_NAMES):
        return
    right = noun[0].lower() + noun[1:]
    start = found.start()
    # «phường Phường Đúc»: there the noun is the name.
    if stretch.text[:start].endswith(f" {right} "):
        return
    yield from _shown(stretch, start, noun, right, after[0])


def _doubled(stretch: Stretch, found: re.Match[str]) -> Iterator[Diagnostic]:
    noun = found["doubled"]
    right = noun.capitalize()
    after = re.findall(r"\w+", stretch.text[found.end() : found.end() + 40])[:3]
    name = " ".join(after)
    special = any(name.startswith(one) for one in NAMED_UNITS.get(right, ()))
    if after and after[0][:1].isupper() and not special and mid_sentence(stretch, found.start()):
        right = right.lower()
    yield from _shown(stretch, found.start(), noun, right, after[0] if after and after[0][:1].isupper() else "")


def _shown(stretch: Stretch, start: int, noun: str, right: str, first: str) -> Iterator[Diagnostic]:
    """Report the noun alone, and show it with the first word of the name."""
    if noun != right and not stretch.quoted(start):
        shown, better = f"{noun} {first}".strip(), f"{right} {first}".strip()
        yield stretch.report("HT602", start, start + len(noun), fix=right, value=shown, right=better)


def _named(stretch: Stretch, found: re.Match[str]) -> Iterator[Diagnostic]:
    noun = found["named"].capitalize()
    after = stretch.text[found.end() + 1 : found.end() + 25]
    name = next((one for one in NAMED_UNITS[noun] if re.match(one + r"\b", after)), "")
    if name and not _SEVERAL.search(stretch.text[max(found.start() - 60, 0) : found.start()]):
        yield from say(stretch, "HT603", found.start(), f"{found[0]} {name}", f"{noun} {name}")


def _numbered(stretch: Stretch, found: re.Match[str]) -> Iterator[Diagnostic]:
    before = stretch.text[max(found.start() - 60, 0) : found.start()]
    if not _SEVERAL.search(before):
        yield from say(stretch, "HT603", found.start(), found[0], found[0].capitalize())


def _place(stretch: Stretch, found: re.Match[str]) -> Iterator[Diagnostic]:
    before = stretch.text[max(found.start() - 30, 0) : found.start()].split()
    # «khu đô thị Bắc Sông Cấm», «Công ty Đóng tàu Sông Cấm», «Ban Quản lý Vịnh Hạ Long»: part of a longer name.
    if before[-1] in _BEFORE_A_PLACE:
        right = found[0][0].lower() + found[0][1:]
        yield from say(stretch, "HT619", found.start(), found[0], right, rule="place")


BRANCHES = (
    Branch("doubled", r"(?P<doubled>Thành Phố|Thị Xã|Thị Trấn|Đặc Khu|Thủ Đô)\b", _doubled),
    Branch(
        "unit",
        r"(?P<unit>(?<=[\w,)] )(?:Thành phố|Tỉnh|Huyện|Quận|Phường|Xã|Thị xã|Thị trấn|Đặc khu)(?= [^\W\d_]))",
        _unit,
    ),
    Branch("named", rf"(?P<named>phường|xã|thành phố|thủ đô)(?= [{UPPER}])", _named),
    Branch(
        "numbered",
        r"(?P<numbered>(?:(?<=tại )|(?<=của )|(?<=dân )|(?<=từ ))(?:quận|phường) [1-9]\d?)"
        r"(?=[,.;)]|$| [Tt]hành phố| và)",
        _numbered,
    ),
    Branch("place", rf"(?P<place>{MIDDLE}(?:{'|'.join(_PLACES)}))\b", _place),
)
