"""By what right somebody signs: the lines above a signer's name (Điều 13; PL I-II.7)."""

from __future__ import annotations

from hoithao.model.people import Organizer, Signer
from hoithao.posts import Post, head_of, read_post
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
    if signer.authority:
        return [*map(upper, signer.authority), *(upper(post) for post in signer.position[:1])]
    if not signer.position:
        return [BLANK]
    post = read_post(signer.position[0], issuer.name, issuer.full_name or "")
    capacity = signer.capacity
    if capacity == "TUQ":
        return [f"TUQ. {_head(issuer)}", post.name]
    if (post.where == "unit" and capacity != "TM") or (capacity == "TL" and post.where == "other"):
        return [f"TL. {_head(issuer)}", *_standing_in(post, acting=capacity == "Q")]  # Đ13.4
    if capacity == "TL":
        return [f"TL. {_head(issuer)}", post.name]
    collective = issuer.name.startswith(_COLLECTIVE) or capacity == "TM"
    return [*([f"TM. {_collective(issuer)}"] if collective else []), *_standing_in(post, acting=capacity == "Q")]


def _standing_in(post: Post, *, acting: bool) -> list[str]:
    """The lines of a post itself: a deputy names whom they stand in for, an acting head that they act."""
    if acting or post.rank == "acting":
        return [f"Q. {post.head}"]
    return [f"KT. {post.head}", post.name] if post.rank == "deputy" else [post.name]


def _head(issuer: Organizer) -> str:
    """The post of the head of the issuer, for whom somebody signs; a blank where its kind is not known."""
    return head_of(issuer.name) or BLANK


def _collective(issuer: Organizer) -> str:
    """A collective body by its kind alone: «ỦY BAN NHÂN DÂN»."""
    name = upper(issuer.name).replace("UỶ BAN", "ỦY BAN")
    for kind in ("ỦY BAN NHÂN DÂN", "HỘI ĐỒNG NHÂN DÂN"):
        if name.startswith(kind):
            return kind
    return {"UBND": "ỦY BAN NHÂN DÂN", "HĐND": "HỘI ĐỒNG NHÂN DÂN"}.get(name.split(" ", maxsplit=1)[0], name)
