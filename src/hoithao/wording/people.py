"""Titles and names of persons (PL II-II, II-V.3)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from hoithao.diagnostics import Diagnostic
from hoithao.stretch import Stretch
from hoithao.wording.branch import UPPER, Branch, mid_sentence, say

_POSTS = (
    "tổng giám đốc", "giám đốc", "chủ tịch", "thủ tướng", "bí thư", "tổng cục trưởng", "chi cục trưởng", "cục trưởng",
    "vụ trưởng", "viện trưởng", "hiệu trưởng", "trưởng phòng", "trưởng ban", "trưởng đoàn", "chánh văn phòng",
    "chánh thanh tra", "chánh án", "chủ nhiệm", "đội trưởng",
)  # fmt: skip
"""Posts that have a deputy, in small letters, the longer before the shorter they end with."""

_ALONE = ("bộ trưởng", "thứ trưởng")
_SURNAMES = (
    "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Ngô|Dương|Đinh|Lương|Trương|Đoàn|Đào|Trịnh|Lưu|Phùng|Tạ|Hồ"
)
_POST_BEFORE = re.compile(rf"(?P<post>(?:[Pp]hó )?(?:{'|'.join((*_POSTS, *_ALONE))})) $")
_OF_THE_STATE = re.compile(r" (?:nước|Quốc hội)\b")
_SMALL_MIDDLE = "thị|văn|hữu|đình"


@cache
def _person() -> re.Pattern[str]:
    """The name of a person, as far as it is certain: three syllables, or a middle name only people have."""
    return re.compile(rf"(?:{_SURNAMES}) (?:[{UPPER}]\w+ [{UPPER}]\w+|(?:Văn|Thị) [{UPPER}])")


def capital_post(post: str) -> str:
    """Return a post as it is written beside a name: «Phó Giám đốc», «Phó Trưởng Phòng» stays «Phó Trưởng phòng»."""
    deputy, _, rest = post.lower().partition("phó ")
    main = rest or deputy
    right = main[0].upper() + main[1:]
    return f"Phó {right}" if rest else right


def _title(stretch: Stretch, found: re.Match[str]) -> Iterator[Diagnostic]:
    words = found[0].split(" ")
    right = " ".join(word.capitalize() if at % 2 == 0 else word.lower() for at, word in enumerate(words))
    yield from say(stretch, "HT604", found.start(), found[0], right)


def _deputy(stretch: Stretch, found: re.Match[str]) -> Iterator[Diagnostic]:
    """At the start of a sentence the capital says nothing, unless the name of the person follows."""
    start, end = found.span()
    known = found[0].startswith(("phó", "Phó thủ tướng")) or mid_sentence(stretch, start)
    if known or _person().match(stretch.text, end + 1) or _OF_THE_STATE.match(stretch.text, end):
        yield from say(stretch, "HT604", start, found[0], capital_post(found[0]))


def _held(stretch: Stretch, found: re.Match[str]) -> Iterator[Diagnostic]:
    """A post in small letters right before the name of the person who holds it."""
    start = found.start()
    post = _POST_BEFORE.search(stretch.text[max(start - 40, 0) : start])
    # What opens with a capital «Phó» is judged as a deputy.
    if post and not post["post"].startswith("Phó") and _person().match(stretch.text, start):
        written = post["post"]
        yield from say(stretch, "HT604", start - 1 - len(written), written, capital_post(written))


def _lowered(stretch: Stretch, found: re.Match[str]) -> Iterator[Diagnostic]:
    right = found[0].title()
    yield from say(stretch, "HT619", found.start(), found[0], right, rule="person")


def check_post(stretch: Stretch) -> Iterator[Diagnostic]:
    """Judge the post of a named person: it stands beside the name, so it takes a capital."""
    found = re.match(rf"(?:[Pp]hó )?(?:{'|'.join((*_POSTS, *_ALONE))})\b", stretch.text)
    if found:
        yield from say(stretch, "HT604", 0, found[0], capital_post(found[0]))


def check_name(stretch: Stretch) -> Iterator[Diagnostic]:
    """Judge the name of a person: every syllable takes a capital."""
    words = stretch.text.split(" ")
    if not 2 <= len(words) <= 5 or not all(word.isalpha() for word in words) or not words[0][:1].isupper():
        return
    right = " ".join(word[0].upper() + word[1:] for word in words)
    yield from say(stretch, "HT619", 0, stretch.text, right, rule="person")


BRANCHES = (
    Branch(
        "title",
        r"(?P<title>Thủ Tướng(?: Chính [Pp]hủ)?|Chủ Tịch|Giám Đốc|Bí Thư|Chủ Nhiệm|Thủ Trưởng"
        r"|(?:Bộ|Thứ|Cục|Vụ|Viện|Hiệu) Trưởng)\b",
        _title,
    ),
    Branch(
        "deputy",
        rf"(?P<deputy>Phó (?:{'|'.join(_POSTS)}|trưởng)\b"
        rf"|phó (?:{'|'.join(post[0].upper() + post[1:] for post in _POSTS)})\b)",
        _deputy,
    ),
    Branch("lowered", rf"(?P<lowered>(?:{_SURNAMES}) (?:{_SMALL_MIDDLE}) (?=[{UPPER}]\w)\w+)", _lowered),
    Branch("held", rf"(?P<held>(?<=[chgưnam] )(?:{_SURNAMES})(?= ))", _held),
)
