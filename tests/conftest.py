from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"

Rendered = Callable[[str], dict[str, bytes]]


@pytest.fixture(scope="session")
def rendered() -> Rendered:
    """Render an example by its name; gives the documents by suffix."""
    from hoithao.pipeline import Input, render

    @cache
    def of(name: str) -> dict[str, bytes]:
        path = EXAMPLES / f"{name}.yaml"
        result = render(Input(path.name, path.read_bytes()))
        assert result.outputs, [str(d) for d in result.diagnostics]
        return {o.suffix: o.data for o in result.outputs}

    return of
