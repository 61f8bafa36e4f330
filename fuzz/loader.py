"""Fuzz target: arbitrary bytes as a workshop file never raise; they yield diagnostics."""

from __future__ import annotations

import sys

import atheris

with atheris.instrument_imports(include=["hoithao"]):
    from hoithao.pipeline import Input, render


def one(data: bytes) -> None:
    """Render what the fuzzer made up; an exception is a finding."""
    render(Input("fuzz.yaml", data, "hoithao.yaml", data[len(data) // 2 :]))


if __name__ == "__main__":
    atheris.Setup(sys.argv, one)
    atheris.Fuzz()
