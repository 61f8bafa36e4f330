"""Checks across the facts of one workshop: each takes the same view and yields diagnostics."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from hoithao.checks.bodies import check_bodies
from hoithao.checks.cited import check_cited
from hoithao.checks.coverage import check_coverage
from hoithao.checks.doubles import check_doubles
from hoithao.checks.figures import check_figures
from hoithao.checks.form import check_form
from hoithao.checks.letters import check_letters
from hoithao.checks.likeness import check_likeness
from hoithao.checks.names import check_names
from hoithao.checks.namesakes import check_namesakes
from hoithao.checks.news import check_news
from hoithao.checks.numbering import check_extent
from hoithao.checks.on_request import check_on_request
from hoithao.checks.people import check_people
from hoithao.checks.responses import check_responses
from hoithao.checks.sameness import check_sameness
from hoithao.checks.schedule import check_schedule
from hoithao.checks.signing import check_signing
from hoithao.checks.stances import check_stances
from hoithao.checks.subject import Subject
from hoithao.checks.targets import check_targets
from hoithao.diagnostics import Diagnostic

CHECKS: tuple[Callable[[Subject], Iterator[Diagnostic]], ...] = (
    check_names,
    check_targets,
    check_cited,
    check_extent,
    check_letters,
    check_stances,
    check_schedule,
    check_figures,
    check_form,
    check_people,
    check_namesakes,
    check_coverage,
    check_likeness,
    check_sameness,
    check_responses,
    check_doubles,
    check_signing,
    check_bodies,
    check_news,
    check_on_request,
)
"""Every check, in the order they run."""


def run_checks(subject: Subject) -> list[Diagnostic]:
    """Return what is wrong across the facts of one workshop."""
    return [found for check in CHECKS for found in check(subject)]
