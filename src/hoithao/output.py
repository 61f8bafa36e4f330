"""A finished document as a value, and the kinds there are."""

from __future__ import annotations

from msgspec import Struct

DEFAULT_KINDS = ("minutes", "report")
"""The documents every workshop gets; the others are made when they are asked for."""

WORD_KINDS = (*DEFAULT_KINDS, "news", "notice", "letter")
"""The documents for Word: each has a template."""

KINDS = (*WORD_KINDS, "matrix")
"""Every kind of document that can be made, in the order they are listed."""

INTERNAL, MINISTRY, PUBLIC = EDITIONS = ("internal", "ministry", "public")
"""The editions of a document; all but the first go without what is marked internal."""

DEFAULT_EDITION = MINISTRY
EDITION_SUFFIXES = {INTERNAL: "-noi-bo", MINISTRY: "", PUBLIC: "-cong-khai"}
"""What an edition adds to the name of a file."""

EXTENSIONS = (".docx", ".xlsx")
"""How the files of documents end; a path given for output that ends so names one document."""


class Output(Struct, frozen=True):
    """One finished document and what is in it."""

    kind: str
    """One of ``KINDS``."""
    suffix: str
    """How its file name ends, before the extension: ``bien-ban``, ``bao-cao``, ``bao-cao-<id>``, ``tin-bai``,
    ``thong-bao``, ``cong-van``, ``bang-tong-hop``."""
    data: bytes
    remarks: int
    units: int
    places: int
    extension: str = ".docx"
