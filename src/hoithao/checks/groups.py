"""What a group of attendees without names may hold: «Cán bộ pháp chế các sở, ban, ngành», «Các đại biểu».

A group is asked whether people of one body may be among it. The answer is «no» only where the group names
bodies and none of them can be that one; a group that names none, or names them openly, may hold anybody.
"""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct

from hoithao.vn import nfc

_CAPITAL = "(?:[A-ZĐÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĨŨƠƯẠ-Ỹ]|[0-9])"
_SHORT = {
    "UBND": "Ủy ban nhân dân",
    "HĐND": "Hội đồng nhân dân",
    "UBMTTQ": "Ủy ban Mặt trận Tổ quốc",
    "MTTQ": "Mặt trận Tổ quốc",
    "TAND": "Tòa án nhân dân",
    "VKSND": "Viện kiểm sát nhân dân",
    "BHXH": "Bảo hiểm xã hội",
    "LĐLĐ": "Liên đoàn Lao động",
    "Uỷ": "Ủy",
    "uỷ": "ủy",
    "Toà": "Tòa",
    "toà": "tòa",
    "TP": "thành phố",
    "&": "và",
}
_SHORTENED = re.compile("|".join(rf"(?<!\w){re.escape(short)}(?!\w)\.?" for short in _SHORT))

_LEVELS = {
    "xã": ("phường", "xã", "thị trấn", "đặc khu"),
    "huyện": ("quận", "huyện", "thị xã"),
    "tỉnh": ("tỉnh",),
}
"""The kinds of places on each level of local government, past and present."""

_PLACE = r"(?<!\w)(?<!(?i:hợp tác ))(?<!(?i:thị ))(?<!(?i:cấp ))"
"""What a kind of place does not stand behind: «hợp tác xã», «thị xã», «cấp xã»."""

_ANY_KIND = "|".join(["thành phố", *(kind for kinds in _LEVELS.values() for kind in kinds)])
_ANY_PLACE = re.compile(rf"{_PLACE}(?i:{_ANY_KIND})(?!\w)")
_TRAILING_PLACE = re.compile(rf"(?<=\w)\s+(?i:{_ANY_KIND})(?:\s+{_CAPITAL}.*)?$")
_NO_BODY = re.compile(
    r"(?<!\w)(?:cán bộ|nội bộ|toàn bộ|bộ phận|bộ máy|xã hội|ngành nghề|môi trường|thị trường|hội trường|trường hợp"
    r"|hội thảo|hội nghị)(?!\w)",
    re.IGNORECASE,
)
"""Words that look like kinds of bodies or places and are none."""

_OWNER = re.compile(r"(?<!\w)[^,;]*(?<!\w)(?:trực )?thuộc\s+(?=\S)", re.IGNORECASE)
_OWN_SOUGHT = re.compile(r"(?<!\w)(?:thuộc|của)\s+[Ss]ở\s*(?=[.;:(]|$)")
"""«các phòng chuyên môn thuộc Sở», with nothing behind it: the host's own."""

_OPEN = re.compile(
    r"(?<!\w)(?:đại biểu|khách|cá nhân|người dân|cơ quan|đơn vị|tổ chức|địa phương|chuyên gia|nhà khoa học|thành phần)"
    r"(?!\w)",
    re.IGNORECASE,
)
"""Words that stand for anybody, where their part of the list names no kind of body."""


def _general(words: str) -> re.Pattern[str]:
    """A kind of body in general: «các sở»; «Sở Nội vụ» is one body and not meant, «Sở Ban Ngành» is."""
    return re.compile(rf"(?<!\w)(?i:{words})(?!\w)(?!\s+(?!(?i:ban|ngành)(?!\w)){_CAPITAL})")


_KINDS: tuple[tuple[re.Pattern[str], frozenset[str]], ...] = (
    (_general("sở"), frozenset({"department"})),
    (_general("ban, ngành|ban ngành|ngành|cơ quan chuyên môn"), frozenset({"department", "agency", "school"})),
    (_general("bộ|cơ quan ngang bộ|trung ương"), frozenset({"ministry"})),
    (
        _general(r"đoàn thể|mặt trận|(?<!quốc )hội(?! đồng)|hiệp hội|liên đoàn|tổ chức (?:chính trị|xã hội|hội)"),
        frozenset({"association"}),
    ),
    (_general("doanh nghiệp|doanh nhân|công ty|hợp tác xã|ngân hàng"), frozenset({"enterprise"})),
    (_general("trường|đại học|học viện|viện nghiên cứu|giảng viên|sinh viên"), frozenset({"school"})),
    (_general("báo chí|phóng viên|nhà báo|truyền thông"), frozenset({"press"})),
)
"""What a group may say in general, and the kinds of bodies that it then may hold."""

_TOPICS = (
    "luật sư", "luật gia", "công chứng", "thừa phát lại", "đấu giá", "trợ giúp pháp lý", "hòa giải", "giám định",
    "trọng tài", "tòa án", "viện kiểm sát", "thi hành án", "công an", "quân sự", "biên phòng", "hải quan", "thuế",
    "kho bạc", "thanh tra", "kiểm lâm", "quốc hội", "doanh nghiệp", "hợp tác xã", "ngân hàng", "bảo hiểm",
)  # fmt: skip
"""Trades and branches: a group that names one may hold the bodies that have it in their name."""

_NAMED = re.compile(
    r"(?<!\w)(?i:sở|cục|chi cục|tổng cục|vụ|viện|trung tâm|văn phòng|hội|đoàn|liên đoàn|hiệp hội|liên minh|công ty"
    rf"|trường|học viện|bộ|mặt trận|thanh tra|ủy ban|hội đồng|ban|báo|đài)\s+(?={_CAPITAL}|nhân dân)"
)
"""One body by its name, or a council or committee of the people."""

_NATURES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"sở(?!\w)"), "department"),
    (re.compile(r"(?:bộ|văn phòng chính phủ)(?!\w)(?! chỉ huy| tư lệnh| đội)"), "ministry"),
    (
        re.compile(
            r"(?:hội|đoàn|liên đoàn|hiệp hội|liên hiệp|liên minh|mặt trận|ủy ban mặt trận|công đoàn|câu lạc bộ)(?!\w)"
            r"(?! đồng nhân dân| đại biểu quốc hội)"
        ),
        "association",
    ),
    (
        re.compile(
            r"(?:tổng )?(?:công ty|tập đoàn|doanh nghiệp|hợp tác xã|ngân hàng|văn phòng (?:luật sư|công chứng))"
        ),
        "enterprise",
    ),
    (re.compile(r"(?:trường|đại học|học viện|viện)(?!\w)(?! kiểm sát)"), "school"),
    (re.compile(r"(?:báo|đài|tạp chí|thông tấn xã)(?!\w)"), "press"),
)
"""What a body is, by how its name begins; anything else is an agency of the state."""


class Crowd:
    """A group of attendees without names, and what it may hold. ``host`` is the name of the organizer."""

    def __init__(self, text: str, host: str) -> None:
        written = _OWN_SOUGHT.sub(lambda _: f"của {host}", _written_out(text))
        head = written.split(":", maxsplit=1)[0]
        said = _OWNER.sub("", head if _tells(head) else written)
        self._words = _words(written)
        self._kinds = _kinds_in(said)
        self._levels = _levels_in(said)
        self._has_place = bool(_ANY_PLACE.search(_NO_BODY.sub(" ", said)))
        self._topics = _topics_in(said)
        self._open = not _tells(said) or any(
            _OPEN.search(part) and not _tells(part) for part in re.split(r"[,;]|(?<!\w)và(?!\w)", said)
        )

    def may_hold(self, body: str, family: str | None) -> bool:
        """Tell whether people of a body, given by its name and the group of units it belongs to, may be among it."""
        if self._open:
            return True
        asked = _body(body, family or "")
        if any(name in self._words for name in asked.names) or (asked.family and asked.family in self._words):
            return True
        if asked.topics & self._topics:
            return True
        # «Ủy ban nhân dân» alone is the one of any phường, «Ủy ban nhân dân các xã» is not.
        by_name = asked.core in self._words and not (asked.levels and self._has_place)
        return by_name or bool(asked.levels & self._levels) or bool(asked.kinds & self._kinds)


class _Body(Struct, frozen=True):
    """A body as a group is asked about it; every text in small letters with a blank at either end."""

    names: tuple[str, ...]
    core: str
    family: str
    kinds: frozenset[str]
    topics: frozenset[str]
    levels: frozenset[str]


@lru_cache(maxsize=1024)
def _body(name: str, family: str) -> _Body:
    full, family = _written_out(name), _written_out(family)
    # «Văn phòng Sở Nội vụ» is also Sở Nội vụ.
    names = dict.fromkeys([full, *(full[found.start() :] for found in _NAMED.finditer(full))])
    natures = {kind for one in names for pattern, kind in _NATURES if pattern.match(one.lower())}
    levels = _levels_of_name(full) or _levels_in(family)
    return _Body(
        names=tuple(map(_words, names)),
        core=_words(_TRAILING_PLACE.sub("", full)),
        family=_words(family) if family else "",
        kinds=frozenset(natures or _kinds_in(family) or ({"agency"} if not levels else ())),
        topics=_topics_in(f"{full} {family}"),
        levels=levels,
    )


def _written_out(text: str) -> str:
    """The text with the usual abbreviations of bodies written out."""
    return " ".join(_SHORTENED.sub(lambda found: f"{_SHORT[found[0].rstrip('.')]} ", nfc(text)).split())


def _words(text: str) -> str:
    return " ".join(["", *re.findall(r"\w+", text.lower()), ""])


def _tells(text: str) -> bool:
    """Tell whether a text names any body, kind of body or level."""
    named = _NAMED.search(_NO_BODY.sub(" ", text))
    return bool(named or _kinds_in(text) or _levels_in(text) or _topics_in(text))


def _kinds_in(text: str) -> frozenset[str]:
    bare = _NO_BODY.sub(" ", text.lower() if text.isupper() else text)
    return frozenset(kind for pattern, kinds in _KINDS if pattern.search(bare) for kind in kinds)


def _topics_in(text: str) -> frozenset[str]:
    words = _words(text)
    return frozenset(topic for topic in _TOPICS if f" {topic} " in words)


def _levels_in(text: str) -> frozenset[str]:
    """The kinds of places that a text names in general: «các phường, xã» means all of their level."""
    bare = _NO_BODY.sub(" ", text.lower() if text.isupper() else text)
    found: set[str] = set()
    for level, kinds in _LEVELS.items():
        named = [kind for kind in kinds if re.search(rf"{_PLACE}(?i:{kind})(?!\w)(?!\s+{_CAPITAL})", bare)]
        found |= set(kinds) if len(named) > 1 or re.search(rf"(?<!\w)(?i:cấp {level})(?!\w)", bare) else set(named)
    return frozenset(found)


def _levels_of_name(name: str) -> frozenset[str]:
    """The kind of place a body belongs to, by its name: «Công an phường Hồng An» is of a phường."""
    kinds = [kind for kinds in _LEVELS.values() for kind in kinds]
    return frozenset(kind for kind in kinds if re.search(rf"{_PLACE}(?i:{kind})\s+{_CAPITAL}", name))
