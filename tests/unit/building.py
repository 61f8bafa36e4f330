"""Small workshops for unit tests, with only what a test says about them."""

from __future__ import annotations

from typing import Any

from hoithao.model.draft import Draft
from hoithao.model.workshop import Workshop
from hoithao.registry import Registry

STP = {"name": "Sở Tư pháp", "parent": "UBND thành phố Hải Phòng", "symbol": "STP"}


def workshop(**said: Any) -> Workshop:
    """Return a workshop of Sở Tư pháp that says what is given and nothing else."""
    base: dict[str, Any] = {"schema": "1", "organizers": [STP], "workshop": {"title": "Hội thảo"}}
    return Workshop.model_validate({**base, **said})


def registry(**said: Any) -> Registry:
    """Return the registry over such a workshop."""
    return Registry(workshop(**said))


def draft(**said: Any) -> Draft:
    """Return a draft decree with the sections or parts given."""
    return Draft.model_validate({"type": "Nghị định", "title": "quy định về theo dõi", **said})


def remark(name: str, **said: Any) -> dict[str, Any]:
    """Return a remark as a file gives it; its author is ``snv`` unless said otherwise."""
    return {"id": name, "by": {"units": "snv"}, "text": "Đề nghị làm rõ.", **said}


UNITS = [
    {"id": "snv", "name": "Sở Nội vụ", "group": "Sở, ban, ngành"},
    {"id": "stc", "name": "Sở Tài chính", "group": "Sở, ban, ngành"},
    {"id": "hong-an", "name": "Ủy ban nhân dân phường Hồng An", "group": "Ủy ban nhân dân cấp xã"},
    {"id": "hoi-lg", "name": "Hội Luật gia thành phố", "group": "Đoàn thể", "invited": "không"},
]
