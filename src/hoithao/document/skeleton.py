"""The package a document is poured into: its parts, named styles, headers and page settings.

Built with python-docx from the layout. The package for the default look is
kept beside this file as text that a reviewer can read (``skeleton/``), so
that a render with the default look does not import python-docx at all;
``tools/make_skeleton.py`` writes it and a test holds it equal to the builder.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

from msgspec import Struct

from hoithao.document.layout import Changes, Layout, make_layout
from hoithao.document.parts import PARTS
from hoithao.model.look import Look

_BODY = "<w:body>"


class Skeleton(Struct, frozen=True):
    """The parts as bytes, and the pieces of the main part between which the text goes."""

    parts: Mapping[str, bytes]
    opening: str
    upright_section: str
    crosswise_section: str

    @property
    def closing(self) -> str:
        """What ends the main part."""
        return "</w:body></w:document>"


def skeleton_of(layout: Layout) -> Skeleton:
    """Return the package for a layout: the kept one for the default look, a newly built one for any other."""
    if layout.look == Look() and not layout.changes:
        return _kept()
    return _built(layout.look, layout.changes)


@lru_cache(maxsize=1)
def _kept() -> Skeleton:
    folder = files("hoithao.document") / "skeleton"
    return split({name: (folder / file).read_bytes() for name, file in PARTS.items()})


@lru_cache(maxsize=16)
def _built(look: Look, changes: Changes) -> Skeleton:
    """A batch has the same look many times, and building one costs more than all the rest of a document."""
    from hoithao.document.build_skeleton import build_parts

    return split(build_parts(make_layout(look, dict(changes))))


def split(parts: Mapping[str, bytes]) -> Skeleton:
    """Take the main part apart: its opening, and the properties of its two sections."""
    text = parts["word/document.xml"].decode("utf-8")
    opening, _, body = text.partition(_BODY)
    sections = [piece.partition("</w:sectPr>")[0] for piece in body.split("<w:sectPr")[1:]]
    upright, crosswise = (f"<w:sectPr{piece}</w:sectPr>" for piece in sections)
    return Skeleton(parts, opening + _BODY, upright, crosswise)


def default_layout() -> Layout:
    """Return the layout of the default look."""
    return make_layout(Look())
