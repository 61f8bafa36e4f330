"""By what right somebody signs: the lines above a signer's name (Điều 13; PL I-II.7)."""

from __future__ import annotations

from hoithao.model.people import Organizer, Signer
from hoithao.view.page import BLANK
from hoithao.vn import upper

_DUTIES = (" PHỤ TRÁCH", " THƯỜNG TRỰC", " ĐIỀU HÀNH")
_HEADS = {
    "Sở": "GIÁM ĐỐC", "Trung tâm": "GIÁM ĐỐC", "Công an": "GIÁM ĐỐC", "Chi cục": "CHI CỤC TRƯỞNG", "Cục": "CỤC TRƯỞNG",
    "Tổng cục": "TỔNG CỤC TRƯỞNG", "Vụ": "VỤ TRƯỞNG", "Bộ": "BỘ TRƯỞNG", "Phòng": "TRƯỞNG PHÒNG", "Ban": "TRƯỞNG BAN",
    "Ủy ban": "CHỦ TỊCH", "Uỷ ban": "CHỦ TỊCH", "UBND": "CHỦ TỊCH", "Hội đồng": "CHỦ TỊCH", "HĐND": "CHỦ TỊCH",
    "Văn phòng": "CHÁNH VĂN PHÒNG", "Thanh tra": "CHÁNH THANH TRA",
}  # fmt: skip
_UNIT_HEADS = ("TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG", "CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG", "CHÁNH THANH TRA")
_COLLECTIVE = ("Ủy ban", "Uỷ ban", "UBND", "Hội đồng", "HĐND", "Ban Chấp hành", "Ban Chỉ đạo")


def authority_lines(signer: Signer | None, issuer: Organizer) -> list[str]:
    """Return the lines in capitals, from the signer's post: ``KT. GIÁM ĐỐC``, ``PHÓ GIÁM ĐỐC``.

    The first post is the one signed under. What the file gives in
    ``authority`` is printed as it stands, before the post.
    """
    if signer is None:
        return [BLANK]
    own = [upper(signer.position[0])] if signer.position else []
    if signer.authority:
        return [*(upper(line) for line in signer.authority), *own]
    if not own:
        return [BLANK]
    post, capacity = own[0], signer.capacity
    collective = issuer.name.startswith(_COLLECTIVE)
    lines = [f"TM. {_collective(issuer)}"] if collective or capacity == "TM" else []
    acting = post.removeprefix("QUYỀN ").removeprefix("Q. ")
    if capacity == "Q" or acting != post:
        return [*lines, f"Q. {acting}"]
    if capacity is None and post.startswith(_UNIT_HEADS) and not post.startswith(_head(issuer)):
        capacity = "TL"  # the head of a unit signs by order, never for the body by itself: Đ13.4
    if capacity in ("TL", "TUQ"):
        return [f"{capacity}. {_head(issuer)}", post]
    if post.startswith("PHÓ ") and capacity in (None, "KT", "TM"):
        lines.append(f"KT. {_without_duty(post.removeprefix('PHÓ '))}")
    return [*lines, post]


def _without_duty(post: str) -> str:
    """The post a deputy stands in for: a deputy in charge of the agency is still the deputy of its head."""
    return next((post.removesuffix(tail) for tail in _DUTIES if post.endswith(tail)), post)


def _head(issuer: Organizer) -> str:
    """The post of the head of the issuer, for whom somebody signs; a blank where its kind is not known."""
    return next((post for kind, post in _HEADS.items() if issuer.name.startswith(kind)), BLANK)


def _collective(issuer: Organizer) -> str:
    """A collective body by its kind alone: «ỦY BAN NHÂN DÂN»."""
    name = upper(issuer.name).replace("UỶ BAN", "ỦY BAN")
    for kind in ("ỦY BAN NHÂN DÂN", "HỘI ĐỒNG NHÂN DÂN"):
        if name.startswith(kind):
            return kind
    return {"UBND": "ỦY BAN NHÂN DÂN", "HĐND": "HỘI ĐỒNG NHÂN DÂN"}.get(name.split(" ", maxsplit=1)[0], name)
