"""The case files: one for every code that a workshop file can bring up, with what is to be found in it.

``NAME.yaml`` says at the end of a line which codes are found there: ``# HT304``. Where a comment would change what
is being tested, or cannot be written (another encoding, an open quotation), ``NAME.expect`` stands beside it with
lines such as ``8 HT105``; line 0 is the file as a whole. ``NAME.agency.yaml`` is the agency file laid under it.
What is too large to keep is made here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from hoithao.gate import BYTES_PER_VALUE, MAX_KEYS, MAX_TEXT
from hoithao.pipeline import Input
from hoithao.source import MAX_BYTES

FOLDER = Path(__file__).parent / "cases"
Finding = tuple[str, int, str]
"""A file, a line and a code."""

_TRAILING = re.compile(r"\s# ((?:HT\d{3}\b\s*)+)$")
_BESIDE = re.compile(r"(\d+) ((?:HT\d{3}\b\s*)+)$")


@dataclass(frozen=True)
class Case:
    """One workshop file with its agency file, and the full set of what is found in them."""

    name: str
    item: Input
    expected: frozenset[Finding]

    @property
    def fires(self) -> bool:
        """Whether the case is one that fires, not a near miss."""
        return not self.name.startswith("near-")


def _expected(path: Path) -> set[Finding]:
    beside = path.with_name(path.name.removesuffix(".yaml") + ".expect")
    if not beside.exists():
        lines = enumerate(path.read_bytes().decode("utf-8").split("\n"), start=1)
        said = [(number, found[1]) for number, line in lines if (found := _TRAILING.search(line))]
    else:
        said = []
        for line in beside.read_text(encoding="utf-8").splitlines():
            found = _BESIDE.match(line)
            assert found, f"{beside.name}: {line}"
            said.append((int(found[1]), found[2]))
    return {(path.name, number, code) for number, codes in said for code in codes.split()}


def _of_file(path: Path) -> Case:
    agency = path.with_name(path.name.removesuffix(".yaml") + ".agency.yaml")
    expected = _expected(path)
    if not agency.exists():
        return Case(path.stem, Input(path.name, path.read_bytes()), frozenset(expected))
    item = Input(path.name, path.read_bytes(), agency.name, agency.read_bytes())
    return Case(path.stem, item, frozenset(expected | _expected(agency)))


def _made(name: str, data: bytes, *expected: tuple[int, str]) -> Case:
    file = f"{name}.yaml"
    return Case(name, Input(file, data), frozenset((file, line, code) for line, code in expected))


def _keys(count: int) -> bytes:
    return ("schema: 1\n" + "".join(f"k{number}: x\n" for number in range(1, count))).encode()


MAX_VALUES = MAX_BYTES // BYTES_PER_VALUE
FILES = sorted(path for path in FOLDER.glob("*.yaml") if not path.name.endswith(".agency.yaml"))
CASES = sorted(
    [
        *map(_of_file, FILES),
        _made("HT004-file-too-large", b"#" * (MAX_BYTES + 1), (0, "HT004")),
        _made("HT125-value-too-long", f"schema: 1\nlocality: {'x' * (MAX_TEXT + 1)}\n".encode(), (2, "HT125")),
        _made("near-HT125", f"schema: 1\nlocality: {'x' * MAX_TEXT}\n".encode(), (1, "HT201")),
        _made("HT126-too-many-values", ("- x\n" * (MAX_VALUES + 1)).encode(), (MAX_VALUES, "HT126")),
        _made("HT127-too-many-keys", _keys(MAX_KEYS + 1), (1, "HT127")),
        _made(
            "HT129-more-faults",
            ("schema: 1\nreplies:\n" + "- {id: v, view: x}\n" * 3_000).encode(),
            (0, "HT129"),
            (1, "HT201"),
            *((line, code) for line in range(3, 1_002) for code in ("HT201", "HT206")),
        ),
        _made("near-HT127", _keys(MAX_KEYS), (1, "HT201"), *((line, "HT202") for line in range(2, MAX_KEYS + 1))),
        _made("near-HT004", b"schema: 1\n".ljust(MAX_BYTES, b"#"), (1, "HT201")),
    ],
    key=lambda case: case.name,
)
