"""Every past finding of the fuzzer, and its seeds, are read without an exception."""

from __future__ import annotations

from pathlib import Path

import pytest

from hoithao.pipeline import Input, render

CORPUS = sorted((Path(__file__).parents[1] / "fuzz" / "corpus").iterdir())


def test_there_is_a_corpus() -> None:
    assert len(CORPUS) >= 5


@pytest.mark.parametrize("file", CORPUS, ids=lambda file: file.name)
def test_bytes_never_raise(file: Path) -> None:
    data = file.read_bytes()
    result = render(Input(file.name, data, "hoithao.yaml", data[len(data) // 2 :]))
    assert result.diagnostics
