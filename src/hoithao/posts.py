"""Posts of leadership: what the head of a body is called, and whose deputy or acting head somebody is (Điều 13)."""

from __future__ import annotations

import re

from msgspec import Struct

from hoithao.vn import folded, upper

_HEADS = {
    "Sở": "GIÁM ĐỐC", "Trung tâm": "GIÁM ĐỐC", "Học viện": "GIÁM ĐỐC", "Công an": "GIÁM ĐỐC",
    "Chi cục": "CHI CỤC TRƯỞNG", "Cục": "CỤC TRƯỞNG", "Tổng cục": "TỔNG CỤC TRƯỞNG", "Vụ": "VỤ TRƯỞNG",
    "Bộ": "BỘ TRƯỞNG", "Phòng": "TRƯỞNG PHÒNG", "Ban": "TRƯỞNG BAN", "Ủy ban": "CHỦ TỊCH", "Uỷ ban": "CHỦ TỊCH",
    "UBND": "CHỦ TỊCH", "Hội đồng": "CHỦ TỊCH", "HĐND": "CHỦ TỊCH", "Văn phòng": "CHÁNH VĂN PHÒNG",
    "Thanh tra": "CHÁNH THANH TRA", "Viện": "VIỆN TRƯỞNG",
}  # fmt: skip
"""The head of a body, by the kind that its name begins with."""

_CERTAIN = ("Sở", "Cục", "Chi cục", "Tổng cục", "Vụ", "Bộ", "Ủy ban nhân dân", "Uỷ ban nhân dân", "UBND", "HĐND",
            "Hội đồng nhân dân")  # fmt: skip
"""Kinds of bodies whose head is never called anything else."""

_UNIT_HEADS = (
    "TRƯỞNG PHÒNG", "CHÁNH VĂN PHÒNG", "CHÁNH THANH TRA", "CHI CỤC TRƯỞNG", "CỤC TRƯỞNG", "VỤ TRƯỞNG",
)  # fmt: skip
"""Heads of what is a unit of most bodies: they sign by order (Đ13.4) unless the body that issues is theirs."""

_ACTING = re.compile(r"^(?:QUYỀN |Q\. ?)")
_DEPUTY = re.compile(r"^PHÓ ")
_KINDS = "SỞ|PHÒNG|CỤC|CHI CỤC|TỔNG CỤC|VỤ|BAN|BỘ|VĂN PHÒNG|THANH TRA|TRUNG TÂM|VIỆN|CƠ QUAN|ĐƠN VỊ|UBND|ỦY BAN|UỶ BAN"
_DUTY = re.compile(
    r",? (?:PHỤ TRÁCH|ĐIỀU HÀNH|THƯỜNG TRỰC|CHUYÊN TRÁCH)(?:(?:,| VÀ)? (?:PHỤ TRÁCH|ĐIỀU HÀNH))*"
    rf"(?: (?:{_KINDS}|HĐND|HỘI ĐỒNG|ĐOÀN)(?: .*)?)?$"
)
"""What a deputy is charged with, no post of its own: «phụ trách», «thường trực», «điều hành Sở»."""

_LEADS = re.compile(
    r"\b(?:GIÁM ĐỐC|CHỦ TỊCH|TRƯỞNG|CHÁNH|CHỦ NHIỆM|BÍ THƯ|TỔNG|THỦ TƯỚNG|THỦ TRƯỞNG|CHỈ HUY|THỐNG ĐỐC|HIỆU TRƯỞNG)\b"
)


_HEADING = (
    "giam doc", "tong giam doc", "chu tich", "truong ban", "bo truong", "cuc truong", "chi cuc truong",
    "tong cuc truong", "vu truong", "vien truong", "hieu truong", "truong doan", "chanh van phong", "chanh thanh tra",
    "chanh an", "tong thanh tra", "bi thu", "chu nhiem",
)  # fmt: skip
_BARE = frozenset((
    *_HEADING, *(f"pho {post}" for post in _HEADING), "thu truong", "tong thu ky", "pho tong thu ky", "chuyen vien",
    "chuyen vien chinh", "cong chuc", "vien chuc", "lanh dao", "dai dien", "dai dien lanh dao", "tham phan",
    "kiem sat vien", "thanh vien", "hoi vien", "uy vien", "uy vien thuong truc", "dai bieu", "giang vien",
))  # fmt: skip
"""Posts that say nothing of where they are held, so that the name of the body follows: «Phó Giám đốc Sở Nội vụ»."""

_OF_A_BAN = re.compile(r"(?:pho )?truong ban \w|uy vien ban \w")
_BAN_OR_ROOM = frozenset({"ban", "phong"})


class Post(Struct, frozen=True):
    """One post in capitals as somebody signs under it, seen from the body that issues.

    ``name`` is the official post: without «phụ trách» behind a deputy, without
    the name of the issuer behind its own post. ``head`` is the post it stands
    in for, itself where it is no deputy.
    """

    name: str
    head: str
    rank: str
    """``head``, ``deputy`` or ``acting``."""
    where: str
    """``own``: of the issuer itself; ``unit``: of a unit below it; ``other``: cannot be told."""


def read_post(post: str, body: str, full_name: str = "") -> Post:
    """Return a post as the body of that name prints it; ``full_name`` is what prose calls the body."""
    name = upper(post)
    acting = _ACTING.sub("", name)
    rank = "acting" if acting != name else "deputy" if _DEPUTY.match(name) or name.startswith("THỨ TRƯỞNG") else "head"
    if rank == "deputy":
        name = _DUTY.sub("", name)
    elif rank == "acting":
        name = acting
    top = head_of(body)
    for own in (top, f"PHÓ {top}", *(("THỨ TRƯỞNG",) if top == "BỘ TRƯỞNG" else ())) if top else ():
        tail = name.removeprefix(own)
        if tail != name and _is_of(tail, body, full_name):
            return Post(own, top, rank, "own")
    head = "BỘ TRƯỞNG" if name.startswith("THỨ TRƯỞNG") else _DEPUTY.sub("", name)
    # The same post may be that of the body itself, where the kind of the body is not known.
    return Post(name, head, rank, "unit" if head.startswith(_UNIT_HEADS) else "other")


def head_of(body: str) -> str:
    """Return the post of the head of a body; nothing where its kind is not known."""
    if body.startswith(("Bộ Chỉ huy", "Bộ Tư lệnh")):
        return ""
    return next((post for kind, post in _HEADS.items() if body.startswith(kind)), "")


def is_leading(post: str) -> bool:
    """Tell whether a post is one of leadership, written out: «Chuyên viên» and «PGĐ» are none."""
    return _LEADS.search(upper(post)) is not None


def has_certain_head(body: str) -> bool:
    """Tell whether the head of a body can only have the post of :func:`head_of`."""
    return body.startswith(_CERTAIN) and head_of(body) != ""


def without_duty(post: str) -> str:
    """Return a deputy's post without what the deputy is charged with: «Phó Giám đốc phụ trách» is «Phó Giám đốc»."""
    found = _DUTY.search(upper(post)) if _DEPUTY.match(upper(post)) else None
    return post[: found.start()] if found else post


def held_in(post: str, body: str) -> str:
    """Return a post with the body it is held in: «Phó Giám đốc phụ trách Sở Tư pháp», «Trưởng phòng Pháp chế, Sở Y tế».

    A post that names a unit of its own closes it with a comma, since the name of a phòng («Phổ biến, giáo dục pháp
    luật») would run into that of the body. The name of a ban takes that of its body: «Trưởng Ban Pháp chế Hội đồng
    nhân dân tỉnh». What both say is said once: «Giám đốc Sở» of «Sở Tư pháp», «Trưởng ban» of «Ban Pháp chế».
    """
    once = _said_once(post, body)
    if once is not None:
        return once
    reads_on = _is_bare(post) or (_OF_A_BAN.match(folded(post)) is not None and "," not in post)
    return f"{post} {body}" if reads_on else f"{post}, {body}"


def _is_bare(post: str) -> bool:
    return re.sub(r"^(?:quyen|q|nguyen) ", "", folded(without_duty(post))) in _BARE


def _said_once(post: str, body: str) -> str | None:
    """Return a leader's post with a body whose name begins as the post ends; ``None`` where it does not."""
    words, following = post.split(" "), body.split(" ")
    for count in range(min(len(words) - 1, len(following) - 1), 0, -1):
        before, shared = " ".join(words[:-count]), folded(" ".join(words[-count:]))
        if shared != folded(" ".join(following[:count])):
            continue
        if shared in _BAN_OR_ROOM and folded(before) in ("truong", "pho truong"):
            return " ".join([*words, *following[count:]])
        if _is_bare(before) or _is_bare(post):
            return f"{before} {body}"
    return None


def _is_of(tail: str, body: str, full_name: str) -> bool:
    """Tell whether what follows the head's post is only the body again, whole or shortened: «Giám đốc Sở»."""
    rest = _key(tail.partition(" KIÊM ")[0])
    if not rest:
        return tail == "" or tail.startswith(" KIÊM ")
    if not tail.startswith(" "):
        return False
    # «Trưởng phòng Tư pháp» has the kind of the body in the post, «Cục trưởng Cục …» has it again.
    names = [_key(one) for one in (body, full_name) if one]
    kinds = [kind for kind in _HEADS if body.startswith(kind)]
    names += [name.removeprefix(_key(kind)).strip() for name in names for kind in kinds]
    return any(f"{name} ".startswith(f"{rest} ") or f"{rest} ".startswith(f"{name} ") for name in names if name)


def _key(name: str) -> str:
    """Return the name of a body as posts name it, its usual abbreviations alike."""
    return folded(name).replace("uy ban nhan dan", "ubnd").replace("hoi dong nhan dan", "hdnd").strip()
