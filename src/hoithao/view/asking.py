"""Who asked for comments on a draft, and what the issuer says of it where it asked itself or makes the draft."""

from __future__ import annotations

from collections.abc import Sequence

from hoithao.consolidate import DraftBlock
from hoithao.model.draft import Draft
from hoithao.registry import Registry
from hoithao.view.page import BLANK


def sender_of(draft: Draft) -> str:
    """Return who sent the letter that asked for comments on a draft: its sender, or else who makes the draft."""
    return (draft.request.sender if draft.request else None) or draft.drafter or BLANK


def asked_itself(registry: Registry, draft: Draft) -> bool:
    """Tell whether the issuer sent that letter itself: it does not carry out its own letter."""
    return registry.is_issuer(sender_of(draft))


def of_others(registry: Registry, blocks: Sequence[DraftBlock]) -> list[DraftBlock]:
    """Return the drafts that the issuer does not make, as far as known."""
    return [block for block in blocks if not registry.is_issuer(block.draft.drafter)]


def wished(registry: Registry, blocks: Sequence[DraftBlock]) -> str:
    """Return what the addressees are to do: who makes a draft gathers the opinions on it, nobody above it."""
    return "xem xét, cho ý kiến" if blocks and not of_others(registry, blocks) else "xem xét, tổng hợp"
