"""Finished documents read back and held against the workshop: no remark lost, doubled or given to somebody else.

What is compared is what stands in the files with the facts of the workshop; the views and templates that made the
documents are not asked. A difference is a fault of the program.
"""

from __future__ import annotations

from collections.abc import Sequence

from hoithao.consolidate import Consolidation
from hoithao.diagnostics import Diagnostic
from hoithao.output import Output
from hoithao.reconciliation.prose import prose_faults
from hoithao.reconciliation.remarks import remark_faults
from hoithao.reconciliation.secrets import leaks
from hoithao.registry import Registry

__all__ = ["leaks", "reconcile"]


def reconcile(registry: Registry, consolidation: Consolidation, outputs: Sequence[Output]) -> list[Diagnostic]:
    """Return every difference between finished documents and the facts; normally none."""
    return [*remark_faults(registry, outputs), *prose_faults(registry, consolidation, outputs)]
