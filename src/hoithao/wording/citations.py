"""Places of a document and names of documents (PL II-V)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hoithao.diagnostics import Diagnostic
from hoithao.stretch import Stretch
from hoithao.vn import nfc
from hoithao.wording.branch import UPPER, Branch, say

_BEFORE_A_COUNT = frozenset({"mỗi", "từng", "một", "hai", "ba", "vài", "nhiều", "mấy", "các", "những"})
_LISTS = frozenset({"danh", "hạng", "đề", "khoản", "chuyên", "thư", "chương", "tiểu"})
_CAPITALS = frozenset({"điều", "mục", "chương", "phần", "tiểu mục"})

_UNIT = (
    r"(?:[Đđ]iểm [a-zđ]{1,2}\d{0,2}|[Kk]hoản [1-9]\d*[a-zđ]?|[Đđ]iều [1-9]\d*[a-zđ]?"
    r"|(?:[Tt]iểu )?[Mm]ục (?:[1-9]\d*|[IVX]+)|(?:[Cc]hương|[Pp]hần) [IVXLC]+)\b"
)
_UNITS = re.compile(_UNIT)

_TYPES = (
    "nghị định", "nghị quyết", "quyết định", "thông tư liên tịch", "thông tư", "chỉ thị", "pháp lệnh", "bộ luật",
    "luật", "công văn", "tờ trình", "báo cáo", "biên bản", "thông báo", "kế hoạch", "hướng dẫn", "công điện",
    "kết luận", "giấy mời",
)  # fmt: skip
_DOUBLED = (
    "Nghị Định|Nghị Quyết|Quyết Định|Thông Tư(?: [Ll]iên [Tt]ịch)?|Chỉ Thị|Pháp Lệnh|Hiến Pháp|Công Văn|Tờ Trình"
    "|Báo Cáo|Biên Bản|Thông Báo|Công Điện"
)
_TYPE_BEFORE = re.compile(rf"(?:^|[\s(“])(?<!pháp )(?P<type>{'|'.join(_TYPES)}) $")
_SEVERAL = re.compile(r"\b(?:các|những|nhiều|một số|hai|ba) (?:\w+ ){1,3}$", re.IGNORECASE)

LAWS = (
    "Ban hành văn bản quy phạm pháp luật", "Tổ chức chính quyền địa phương", "Tổ chức Chính phủ", "Tổ chức Quốc hội",
    "Tổ chức Tòa án nhân dân", "Tổ chức Viện kiểm sát nhân dân", "Hoạt động giám sát của Quốc hội",
    "Xử lý vi phạm hành chính", "Cán bộ, công chức", "Viên chức", "Khiếu nại", "Tố cáo", "Tiếp công dân",
    "Tố tụng hành chính", "Đất đai", "Nhà ở", "Kinh doanh bất động sản", "Đầu tư công", "Đầu tư", "Đấu thầu",
    "Doanh nghiệp", "Hợp tác xã", "Ngân sách nhà nước", "Quản lý thuế", "Bảo hiểm xã hội", "Bảo hiểm y tế", "Việc làm",
    "Giáo dục", "Trẻ em", "Hộ tịch", "Quốc tịch Việt Nam", "Công chứng", "Trợ giúp pháp lý", "Giám định tư pháp",
    "Lý lịch tư pháp", "Phổ biến, giáo dục pháp luật", "Hòa giải ở cơ sở", "Đấu giá tài sản", "Thi hành án dân sự",
    "Thi hành án hình sự", "Trách nhiệm bồi thường của Nhà nước", "Lưu trữ", "Giao dịch điện tử", "An ninh mạng",
    "Bảo vệ môi trường", "Tài nguyên nước", "Quy hoạch", "Cư trú", "Căn cước", "Phòng, chống tham nhũng",
    "Tiếp cận thông tin", "Thực hiện dân chủ ở cơ sở", "Bình đẳng giới", "Hôn nhân và gia đình", "Sở hữu trí tuệ",
    "Thanh tra", "Thủ đô", "Mặt trận Tổ quốc Việt Nam",
)  # fmt: skip
"""Laws by their names, the longer before the shorter they begin with."""

CODES = ("Tố tụng dân sự", "Tố tụng hình sự", "Dân sự", "Hình sự", "Lao động", "Hàng hải Việt Nam")
_LAWS, _CODES = ({name.lower(): name for name in names} for names in (LAWS, CODES))
_LONGEST = max(map(len, LAWS)) + 1


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
    yield from say(stretch, "HT605", start, written, right)


def _type(stretch: Stretch, found: re.Match[str]) -> Iterator[Diagnostic]:
    """Both syllables of a kind of document in capitals: whether the first one is right is left to the writer."""
    yield from say(stretch, "HT617", found.start(), found[0], found[0].capitalize())


def _number(stretch: Stretch, found: re.Match[str]) -> Iterator[Diagnostic]:
    """A document with its number is a certain one: its kind takes a capital."""
    start = found.start()
    before = stretch.text[max(start - 60, 0) : start]
    kind = _TYPE_BEFORE.search(before)
    if kind and not _SEVERAL.search(before):
        written = kind["type"]
        right = written[0].upper() + written[1:]
        yield from say(stretch, "HT617", start - 1 - len(written), written, right)


def _law(stretch: Stretch, found: re.Match[str]) -> Iterator[Diagnostic]:
    yield from _titled(stretch, found, "Luật", _LAWS)


def _code(stretch: Stretch, found: re.Match[str]) -> Iterator[Diagnostic]:
    yield from _titled(stretch, found, "Bộ luật", _CODES)


def _titled(stretch: Stretch, found: re.Match[str], kind: str, names: dict[str, str]) -> Iterator[Diagnostic]:
    after = stretch.text[found.end() + 1 : found.end() + 1 + _LONGEST]
    small = after.lower().replace("toà", "tòa").replace("hoà", "hòa")
    name = next((one for one in names if small.startswith(one) and not small[len(one) : len(one) + 1].isalnum()), "")
    written = f"{found[0]} {after[: len(name)]}"
    if not name:
        if found[0] != kind:
            yield from say(stretch, "HT617", found.start(), found[0], kind)
        return
    if after[: len(name)].isupper():
        return
    right = "".join(
        one.upper() if other.isupper() else one.lower()
        for one, other in zip(after[: len(name)], names[name], strict=True)
    )
    yield from say(stretch, "HT617", found.start(), written, f"{kind} {right}")


BRANCHES = (
    Branch("cite", rf"(?P<cite>{_UNIT}(?:,? {_UNIT})*)", _cite),
    Branch("type", rf"(?P<type>{_DOUBLED})\b", _type),
    Branch("number", rf"(?P<number>(?<=[^\W\d_] )số (?=\d+[/-](?:\d|[{UPPER}])))", _number),
    Branch("code", r"(?P<code>Bộ [Ll]uật)(?= [^\W\d_])", _code),
    Branch("law", r"(?P<law>(?<!Bộ )Luật)(?= [^\W\d_])", _law),
)
