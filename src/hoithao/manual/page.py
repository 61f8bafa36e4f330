"""What the manual says about one code, and the file its examples are laid over."""

from __future__ import annotations

from msgspec import Struct


class Page(Struct, frozen=True):
    """One code for an officer to read: what is checked, why, and the same few lines wrong and right.

    An example in YAML replaces the same top-level keys of :data:`BASE`, unless it is a ``whole`` file.
    """

    what: str
    why: str
    wrong: str
    right: str
    form: str = "yaml"
    whole: bool = False


BASE = """\
schema: 1
organizers:
  - {name: Sở Tư pháp, parent: UBND thành phố Hải Phòng, symbol: STP}
locality: Hải Phòng
workshop:
  title: Hội thảo góp ý dự thảo Nghị định
  date: 24/9/2024
draft:
  type: Nghị định
  title: quy định về theo dõi tình hình thi hành pháp luật
  sections:
    - {ref: Điều 5, heading: Tiêu chí đánh giá}
units:
  - {id: so-noi-vu, name: Sở Nội vụ}
  - {id: so-tai-chinh, name: Sở Tài chính}
agenda:
  - {id: gop-y, title: Góp ý dự thảo Nghị định, about: draft}
"""
"""A small workshop file; every example shows only what it changes here."""
