"""By what right somebody signs: the lines above a signer's name (Điều 13; PL I-II.7)."""

from __future__ import annotations

from hoithao.model.people import Organizer, Signer
from hoithao.view.page import BLANK
from hoithao.vn import upper

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
    capacity = signer.capacity
    collective = issuer.name.startswith(_COLLECTIVE)
    head = _head(own[0], issuer)
    if capacity is None and own[0].startswith("PHÓ "):
        capacity = "KT"
    if capacity is None and own[0].startswith(("QUYỀN ", "Q. ")):
        return [f"Q. {own[0].removeprefix('QUYỀN ').removeprefix('Q. ')}"]
    if capacity == "Q":
        return [f"Q. {own[0]}"]
    if capacity in ("TL", "TUQ"):
        return [f"{capacity}. {head}", *own]
    lines = [f"TM. {_collective(issuer)}"] if collective or capacity == "TM" else []
    if own[0].startswith("PHÓ ") and capacity in ("KT", "TM"):
        lines.append(f"KT. {own[0].removeprefix('PHÓ ')}")
    return [*lines, *own]


def _head(own: str, issuer: Organizer) -> str:
    """The post of the head of the issuer, for whom somebody signs."""
    if issuer.name.startswith(("Cục",)):
        return "CỤC TRƯỞNG"
    if issuer.name.startswith(_COLLECTIVE):
        return "CHỦ TỊCH"
    if issuer.name.startswith("Phòng"):
        return "TRƯỞNG PHÒNG"
    return "GIÁM ĐỐC" if not own.startswith("PHÓ ") else own.removeprefix("PHÓ ")


def _collective(issuer: Organizer) -> str:
    """A collective body by its kind alone: «ỦY BAN NHÂN DÂN»."""
    name = upper(issuer.name)
    for kind in ("ỦY BAN NHÂN DÂN", "HỘI ĐỒNG NHÂN DÂN"):
        if name.startswith(kind):
            return kind
    return {"UBND": "ỦY BAN NHÂN DÂN", "HĐND": "HỘI ĐỒNG NHÂN DÂN"}.get(name.split(" ", maxsplit=1)[0], name)
