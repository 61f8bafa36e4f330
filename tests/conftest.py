import os
from functools import cache
from pathlib import Path
from typing import Protocol

import pytest
from hypothesis import settings

# The same examples at every run; `HYPOTHESIS_PROFILE=long` looks for new ones, by hand.
settings.register_profile("ci", derandomize=True, deadline=None, max_examples=25, print_blob=True)
settings.register_profile("long", deadline=None, max_examples=20_000, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))

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
