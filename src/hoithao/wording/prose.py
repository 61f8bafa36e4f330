"""Capitals, citations, dates and blanks, in one pass over the prose.

Only what is wrong for certain is said: names of bodies come from a closed
list, and a word that may open a sentence, a quotation or a name is let be.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from hoithao.diagnostics import Diagnostic
from hoithao.stretch import Stretch
from hoithao.vn import nfc

FIELDS = (
    "Văn hóa, Thể thao và Du lịch", "Văn hóa và Thể thao", "Giáo dục và Đào tạo", "Khoa học và Công nghệ",
    "Nông nghiệp và Phát triển nông thôn", "Nông nghiệp và Môi trường", "Tài nguyên và Môi trường",
    "Dân tộc và Tôn giáo", "Kế hoạch và Đầu tư", "Thông tin và Truyền thông", "Giao thông vận tải",
    "Lao động - Thương binh và Xã hội", "Quy hoạch - Kiến trúc", "An toàn thực phẩm", "Tài chính - Kế hoạch",
    "Tư pháp", "Tài chính", "Nội vụ", "Y tế", "Xây dựng", "Ngoại giao", "Ngoại vụ", "Quốc phòng", "Công an", "Du lịch",
)  # fmt: skip
"""The fields of ministries, departments and district offices, as their names write them (PL II-IV.1)."""

_VERBS = frozenset({"xây dựng"})
"""Fields that are also what a body does."""

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
_BEFORE_A_COUNT = frozenset({"mỗi", "từng", "một", "hai", "ba", "vài", "nhiều", "mấy", "các", "những"})
_LISTS = frozenset({"danh", "hạng", "đề", "khoản", "chuyên", "thư", "chương", "tiểu"})
_CAPITALS = frozenset({"điều", "mục", "chương", "phần", "tiểu mục"})


_UNIT = (
    r"(?:[Đđ]iểm [a-zđ]{1,2}\d{0,2}|[Kk]hoản [1-9]\d*[a-zđ]?|[Đđ]iều [1-9]\d*[a-zđ]?"
    r"|(?:[Tt]iểu )?[Mm]ục (?:[1-9]\d*|[IVX]+)|(?:[Cc]hương|[Pp]hần) [IVXLC]+)\b"
)
_UNITS = re.compile(_UNIT)
_COUNCILS = "[UỦ][ỷy] [Bb]an|Hội [Đđ]ồng|T(?:òa|oà) [Áá]n|Viện [Kk]iểm [Ss]át|Công [Aa]n(?= [Nn]hân [Dd]ân)"
_AT_A_WORD = (
    r"(?P<title>Thủ Tướng(?: Chính [Pp]hủ)?|Chủ Tịch|Giám Đốc|(?:Bộ|Thứ|Cục|Vụ) Trưởng)\b",
    r"(?P<body>Bộ|Sở|Phòng)(?= [^\W\d_])",
    rf"(?P<council>(?:{_COUNCILS})(?: [Nn]hân [Dd]ân)?)\b",
    r"(?P<front>Mặt [Tt]rận [Tt]ổ [Qq]uốc)\b",
    r"(?P<office>Chính Phủ|Quốc Hội)\b",
    r"(?P<va>(?<=\w )Và(?= \w))",
    r"(?P<unit>(?<=[\w,)] )(?:Thành phố|Tỉnh|Huyện|Quận|Phường|Xã|Thị xã|Thị trấn|Đặc khu)(?= [^\W\d_]))",
    r"(?P<named>phường|xã|thành phố|thủ đô)(?= [A-ZĐ])",
    rf"(?P<cite>{_UNIT}(?:,? {_UNIT})*)",
    r"(?P<date>(?:ngày (?P<day>\d{1,2}) )?tháng (?P<month>\d{1,2}) năm(?= (?:1|2)\d{3}\b))",
)
_AT_A_BLANK = (
    r"(?P<mark>(?<=[^\s.…])[ \u00a0]+(?P<point>[;,.:])(?=\s|$))",
    r"(?P<gap>(?<=[^\s:])  +(?=[^\s/.…]))",
)
# The sets of first letters spare most places the trial of every branch.
_PATTERN = re.compile(
    rf"(?=[BCGHKMPQSTUVXĐỦckmnptxđ])\b(?:{'|'.join(_AT_A_WORD)})|(?=[ \u00a0][ \u00a0;,.:])(?:{'|'.join(_AT_A_BLANK)})"
)


def check_prose(stretch: Stretch) -> Iterator[Diagnostic]:
    """Yield what is wrong with the wording of one text."""
    for found in _PATTERN.finditer(stretch.text):
        kind = found.lastgroup
        # lastgroup is the last group closed, which is always the outermost one that matched.
        yield from _JUDGES[str(kind)](stretch, found)


def _name(
    stretch: Stretch, found: re.Match[str], right: str, code: str = "HT601", written: str = ""
) -> Iterator[Diagnostic]:
    start, written = found.start(), written or found[0]
    if written != right and not stretch.quoted(start):
        yield stretch.report(code, start, start + len(written), fix=right, value=written, right=right)


_BY_LOWER = {field.lower(): field for field in FIELDS}
_LONGEST = max(map(len, FIELDS)) + 1


def _body(stretch: Stretch, found: re.Match[str]) -> Iterator[Diagnostic]:
    head, start = found["body"], found.end() + 1
    after = stretch.text[start : start + _LONGEST]
    small = after.lower().replace("oá", "óa")
    # The list has longer names before the shorter ones they begin with.
    name = next(
        (one for one in _BY_LOWER if small.startswith(one) and not small[len(one) : len(one) + 1].isalnum()), ""
    )
    field = after[: len(name)]
    if not name or field.isupper():
        return
    capitals = [word[0].isupper() for word in field.split(" ") if word not in ("và", "-")]
    # «Sở xây dựng kế hoạch» is no name, and «Phòng» in small letters is any office.
    if not any(capitals) and (name in _VERBS or head == "Phòng"):
        return
    if head == "Phòng" and not all(capitals):
        return
    right = "".join(
        one.upper() if other.isupper() else one.lower() for one, other in zip(field, _BY_LOWER[name], strict=True)
    )
    yield from _name(stretch, found, f"{head} {right}", written=f"{head} {field}")


def _council(stretch: Stretch, found: re.Match[str]) -> Iterator[Diagnostic]:
    words = found["council"].split(" ")
    # «Viện Kiểm sát», with the function in capitals, is in use beside «Viện kiểm sát».
    keep = 2 if words[:3] == ["Viện", "Kiểm", "sát"] else 1
    yield from _name(stretch, found, " ".join(words[:keep] + [word[0].lower() + word[1:] for word in words[keep:]]))


def _front(stretch: Stretch, found: re.Match[str]) -> Iterator[Diagnostic]:
    yield from _name(stretch, found, "Mặt trận Tổ quốc")


def _office(stretch: Stretch, found: re.Match[str]) -> Iterator[Diagnostic]:
    yield from _name(stretch, found, found[0].capitalize())


def _title(stretch: Stretch, found: re.Match[str]) -> Iterator[Diagnostic]:
    words = found[0].split(" ")
    right = " ".join(word.capitalize() if at % 2 == 0 else word.lower() for at, word in enumerate(words))
    yield from _name(stretch, found, right, "HT604")


def _va(stretch: Stretch, found: re.Match[str]) -> Iterator[Diagnostic]:
    # «xã Lao Và Chải»: the name of a place.
    before = stretch.text[: found.start()].split()
    if before[-2:-1] and before[-2].lower() in ("xã", "bản", "thôn", "phường"):
        return
    yield from _name(stretch, found, "và")


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
    start, end = found.span()
    # «phường Phường Đúc»: there the noun is the name.
    if stretch.quoted(start) or stretch.text[:start].endswith(f" {right} "):
        return
    first = after[0]
    yield stretch.report("HT602", start, end, fix=right, value=f"{noun} {first}", right=f"{right} {first}")


def _named(stretch: Stretch, found: re.Match[str]) -> Iterator[Diagnostic]:
    noun = found[0][0].upper() + found[0][1:]
    after = stretch.text[found.end() + 1 : found.end() + 25]
    name = next((one for one in NAMED_UNITS[noun] if re.match(one + r"\b", after)), "")
    if name:
        yield from _name(stretch, found, f"{noun} {name}", "HT603", f"{found[0]} {name}")


def _cite(stretch: Stretch, found: re.Match[str]) -> Iterator[Diagnostic]:
    start, written = found.start(), found[0]
    before = stretch.text[max(start - 12, 0) : start]
    middle = before.endswith(" ") and (before[-2:-1].isalnum() or before[-2:-1] in ",)%”»")
    previous = nfc(before.split()[-1].lower()) if before.split() else ""
    # «22 điều 5 chương» counts; «các điều 22, 23» is how the codes themselves write a list.
    counted = previous.isdigit() or previous in _BEFORE_A_COUNT or previous in _LISTS
    parts = _UNITS.findall(written)
    right = written
    for at, part in enumerate(parts):
        noun, _, number = part.rpartition(" ")
        small = noun[0].lower() + noun[1:]
        if noun.lower() in _CAPITALS:
            # «xem mục 2» alone may be a place of any paper.
            judged = not (at == 0 and counted) and not (small == "mục" and len(parts) == 1)
            better = noun[0].upper() + noun[1:] if judged else noun
        else:
            better = small if at or middle else noun
        right = right.replace(part, f"{better} {number}", 1)
    if right != written and not stretch.quoted(start):
        yield stretch.report("HT605", start, found.end(), fix=right, value=written, right=right)


def _date(stretch: Stretch, found: re.Match[str]) -> Iterator[Diagnostic]:
    day, month = found["day"], int(found["month"])
    if not 1 <= month <= 12:
        return
    shown = f"{month:02d}" if month < 3 else str(month)
    if day is None:
        # Only the issue date has a rule of its own: a month without a day is judged for a needless zero alone.
        right = f"tháng {found['month'] if month < 3 else shown} năm"
    else:
        if not 1 <= int(day) <= 31:
            return
        right = f"ngày {int(day):02d} tháng {shown} năm"
    if right != found[0] and not stretch.quoted(found.start()):
        value, better = found[0].removesuffix(" năm"), right.removesuffix(" năm")
        end = found.end() - len(" năm")
        yield stretch.report("HT606", found.start(), end, fix=better, value=value, right=better)


def _mark(stretch: Stretch, found: re.Match[str]) -> Iterator[Diagnostic]:
    point = found["point"]
    # A colon or stop that would then touch what follows is read by YAML as it was: a blank stands after it.
    safe = None if stretch.plain and point == ":" else point
    yield stretch.report("HT614", found.start(), found.end(), fix=safe, value=point)


def _gap(stretch: Stretch, found: re.Match[str]) -> Iterator[Diagnostic]:
    if stretch.in_one_piece(found.start(), found.end()):
        yield stretch.report("HT613", found.start(), found.end(), fix=" ")


_JUDGES: dict[str, Callable[[Stretch, re.Match[str]], Iterator[Diagnostic]]] = {
    "body": _body,
    "council": _council,
    "front": _front,
    "office": _office,
    "title": _title,
    "va": _va,
    "unit": _unit,
    "named": _named,
    "cite": _cite,
    "date": _date,
    "mark": _mark,
    "gap": _gap,
}
