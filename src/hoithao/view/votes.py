"""The result of a vote in one sentence."""

from __future__ import annotations

from hoithao.model.meeting import Vote
from hoithao.vn import count, percent


def vote_sentence(vote: Vote) -> str:
    """Return what was voted on and how; figures not known are left out, shares stand on the named base."""
    cast = [
        (vote.in_favour, "tán thành"),
        (vote.against, "không tán thành"),
        (vote.other, "có ý kiến khác"),
        (vote.invalid, "không hợp lệ"),
    ]
    total = sum(number or 0 for number, _ in cast)
    whole = None if None in (vote.in_favour, vote.against) else total  # what was cast is not known from one side
    base = {"eligible": vote.eligible, "present": vote.present, "cast": whole}.get(vote.base or "")
    shown = [
        f"{count(number)} phiếu {word}" + (f" ({percent(number, base)})" if base else "")
        for number, word in cast
        if number is not None
    ]
    who = ""
    if vote.present is not None and vote.eligible is not None:
        who = f", có mặt {count(vote.present)}/{count(vote.eligible)} người có quyền biểu quyết"
    elif vote.eligible is not None:
        who = f", {count(vote.eligible)} người có quyền biểu quyết"
    elif vote.present is not None:
        who = f", có mặt {count(vote.present)} người có quyền biểu quyết"
    named = {
        "eligible": "số người có quyền biểu quyết",
        "present": "số người có mặt",
        "cast": "số đã biểu quyết",
    }
    basis = f" Tỷ lệ tính trên {named[vote.base]}." if vote.base and base else ""
    result = "; ".join(shown) if shown else "chưa có số liệu"
    return f"Biểu quyết về “{vote.question}”{who}: {result}.{basis}"
