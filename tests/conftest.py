import os
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Protocol

import pytest
from hypothesis import settings

# The same examples at every run; `HYPOTHESIS_PROFILE=long` looks for new ones, by hand.
settings.register_profile("ci", derandomize=True, deadline=None, max_examples=25, print_blob=True)
settings.register_profile("long", deadline=None, max_examples=20_000, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))

EVERYTHING = os.environ.get("HOITHAO_TESTS") == "all"
"""Whether large tables are tried whole, as before a release; each run in CI tries a part of the slow ones."""


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "thinned(step): every so manieth case; all with HOITHAO_TESTS=all or by name")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if EVERYTHING or config.option.keyword or any("::" in one for one in config.args):
        return
    seen: Counter[str] = Counter()
    kept, left = [], []
    for item in items:
        mark = item.get_closest_marker("thinned")
        name = item.nodeid.partition("[")[0]
        (left if mark is not None and seen[name] % mark.args[0] else kept).append(item)
        seen[name] += 1
    config.hook.pytest_deselected(items=left)
    items[:] = kept


EXAMPLES = Path(__file__).resolve().parents[1] / "examples"


class Rendered(Protocol):
    """Renders an example by its name; gives the documents by suffix."""

    def __call__(self, name: str, kind: str | None = None) -> dict[str, bytes]:
        """Give the documents every workshop gets, or, for a kind made on request, that one."""
        ...


@pytest.fixture(scope="session")
def rendered() -> Rendered:
    from hoithao.output import DEFAULT_KINDS
    from hoithao.pipeline import Input, render

    @cache
    def made(name: str, only: str | None) -> dict[str, bytes]:
        path = EXAMPLES / f"{name}.yaml"
        result = render(Input(path.name, path.read_bytes()), only=only)
        assert result.outputs, [str(d) for d in result.diagnostics]
        return {o.suffix: o.data for o in result.outputs}

    def of(name: str, kind: str | None = None) -> dict[str, bytes]:
        return made(name, None if kind in DEFAULT_KINDS else kind)

    return of
