"""Names of bodies (PL II-IV.1): a capital for the kind of body and for its field, not for every syllable."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hoithao.diagnostics import Diagnostic
from hoithao.stretch import Stretch
from hoithao.wording.branch import Branch, say

FIELDS = (
    "Văn hóa, Thể thao và Du lịch", "Văn hóa và Thể thao", "Giáo dục và Đào tạo", "Khoa học và Công nghệ",
    "Nông nghiệp và Phát triển nông thôn", "Nông nghiệp và Môi trường", "Tài nguyên và Môi trường",
    "Dân tộc và Tôn giáo", "Kế hoạch và Đầu tư", "Thông tin và Truyền thông", "Giao thông vận tải",
    "Lao động - Thương binh và Xã hội", "Quy hoạch - Kiến trúc", "An toàn thực phẩm", "Tài chính - Kế hoạch",
    "Tư pháp", "Tài chính", "Nội vụ", "Y tế", "Xây dựng", "Ngoại giao", "Ngoại vụ", "Quốc phòng", "Công an", "Du lịch",
)  # fmt: skip
"""The fields of ministries, departments and district offices, as their names write them."""

_VERBS = frozenset({"xây dựng"})
"""Fields that are also what a body does."""

_BY_LOWER = {field.lower(): field for field in FIELDS}
_LONGEST = max(map(len, FIELDS)) + 1
_COUNCILS = "[UỦ][ỷy] [Bb]an|Hội [Đđ]ồng|T(?:òa|oà) [Áá]n|Viện [Kk]iểm [Ss]át|Công [Aa]n(?= [Nn]hân [Dd]ân)"


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
    yield from say(stretch, "HT601", found.start(), f"{head} {field}", f"{head} {right}")


def _council(stretch: Stretch, found: re.Match[str]) -> Iterator[Diagnostic]:
    words = found["council"].split(" ")
    # «Viện Kiểm sát», with the function in capitals, is in use beside «Viện kiểm sát».
    keep = 2 if words[:3] == ["Viện", "Kiểm", "sát"] else 1
    right = " ".join(words[:keep] + [word[0].lower() + word[1:] for word in words[keep:]])
    yield from say(stretch, "HT601", found.start(), found[0], right)


def _front(stretch: Stretch, found: re.Match[str]) -> Iterator[Diagnostic]:
    yield from say(stretch, "HT601", found.start(), found[0], "Mặt trận Tổ quốc")


def _office(stretch: Stretch, found: re.Match[str]) -> Iterator[Diagnostic]:
    yield from say(stretch, "HT601", found.start(), found[0], found[0].capitalize())


def _va(stretch: Stretch, found: re.Match[str]) -> Iterator[Diagnostic]:
    # «xã Lao Và Chải»: the name of a place.
    before = stretch.text[: found.start()].split()
    if before[-2:-1] and before[-2].lower() in ("xã", "bản", "thôn", "phường"):
        return
    yield from say(stretch, "HT601", found.start(), found[0], "và")


BRANCHES = (
    Branch("body", r"(?P<body>Bộ|Sở|Phòng)(?= [^\W\d_])", _body),
    Branch("council", rf"(?P<council>(?:{_COUNCILS})(?: [Nn]hân [Dd]ân)?)\b", _council),
    Branch("front", r"(?P<front>Mặt [Tt]rận [Tt]ổ [Qq]uốc)\b", _front),
    Branch("office", r"(?P<office>Chính Phủ|Quốc Hội)\b", _office),
    Branch("va", r"(?P<va>(?<=\w )Và(?= \w))", _va),
)
