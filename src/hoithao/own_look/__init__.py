"""The look of an agency as a Word file: its styles read, compared with the decree, and taken where they may differ."""

from hoithao.own_look.comparing import read_look

__all__ = ["read_look"]
