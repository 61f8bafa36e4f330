"""Mutation testing by hand: change the program in one place at a time and see whether its tests notice.

    python tools/mutate.py                            the rooms, their modules and tests
    python tools/mutate.py loader                     every mutant of one room
    python tools/mutate.py writer --sample 250        so many of them, picked by a fixed seed
    python tools/mutate.py loader --at tree/parsing.py:123    those of one line, to see a new test kill them

A mutant is made in memory and tried in a fork of one process that has the libraries loaded already; nothing is written.
It is killed by a test that fails or by the time limit. What survives is printed with its line before and after;
what became of the survivors so far stands in CONTRIBUTING.md. Not part of the tests. Needs Linux or macOS.
"""

from __future__ import annotations

import argparse
import ast
import importlib
import importlib.abc
import importlib.machinery
import importlib.util
import os
import random
import resource
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[1]
PROGRAM = ROOT / "src" / "hoithao"
SECONDS = 60
BYTES = 4 * 2**30
LIBRARIES = ("hypothesis", "pydantic", "yaml", "jinja2", "lxml.etree", "docx", "typer", "rich")

# Modules under src/hoithao, and the files of tests that are to notice, the quickest killers first.
ROOMS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "loader": (
        ("source.py", "scalars.py", *(f"tree/{name}.py" for name in ("composing", "located", "parsing", "refusing")),
         *(f"slips/{name}.py" for name in (
            "findings", "indentation", "judging", "reading", "rows", "signs", "silent"))),
        ("unit/test_slips.py", "unit/test_tree.py", "unit/test_scalars.py", "unit/test_gate.py", "unit/test_binding.py",
         "test_loader_properties.py", "test_cases.py"),
    ),
    "gate": (
        ("gate.py",),
        ("unit/test_gate.py", "unit/test_tree.py", "test_loader_properties.py"),
    ),
    "consolidation": (
        ("consolidate.py", "sameness.py", "tallies.py"),
        ("unit/test_consolidate.py", "unit/test_tallies.py", "unit/test_groups.py", "unit/test_registry.py"),
    ),
    "writer": (
        ("document/writer.py", "document/ooxml.py", "document/package.py", "document/skeleton.py"),
        ("unit/test_writer.py", "unit/test_packing.py", "test_annex_widths.py"),
    ),
}  # fmt: skip

_OPERATORS: dict[type, type] = {
    ast.Eq: ast.NotEq, ast.NotEq: ast.Eq, ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt,
    ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In, ast.And: ast.Or, ast.Or: ast.And,
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.FloorDiv, ast.FloorDiv: ast.Mult, ast.Div: ast.Mult,
    ast.Mod: ast.Mult, ast.BitOr: ast.BitAnd, ast.BitAnd: ast.BitOr, ast.Break: ast.Continue, ast.Continue: ast.Break,
}  # fmt: skip
_TYPES_ONLY = ("annotation", "returns", "decorator_list", "type_params", "type_comment")


def changes(node: ast.AST) -> Iterator[tuple[ast.AST, str, Any]]:
    """Yield each single change below a node: whose field it is, which one, and the other value."""
    for name, value in ast.iter_fields(node):
        if name in _TYPES_ONLY or (isinstance(node, ast.AnnAssign) and node.value is None):
            continue
        for at, one in enumerate(value if isinstance(value, list) else [value]):
            if not isinstance(one, ast.AST) or _is_docstring(one):
                continue
            for other in _others(node, name, one):
                yield node, name, [*value[:at], *other, *value[at + 1 :]] if isinstance(value, list) else other[0]
            yield from changes(one)
    if isinstance(node, ast.BoolOp | ast.Tuple | ast.List | ast.Set):
        field = "values" if isinstance(node, ast.BoolOp) else "elts"
        parts = getattr(node, field)
        if len(parts) > 1 and not isinstance(getattr(node, "ctx", None), ast.Store):
            yield from ((node, field, [*parts[:at], *parts[at + 1 :]]) for at in range(len(parts)))
    if isinstance(node, ast.Call) and node.args:
        yield from ((node, "keywords", [k for k in node.keywords if k is not one]) for one in node.keywords)


def _others(parent: ast.AST, field: str, node: ast.AST) -> Iterator[list[ast.AST]]:
    """Yield what may stand in a node's place; an empty list takes it away."""
    if type(node) in _OPERATORS:
        yield [_OPERATORS[type(node)]()]
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield [node.operand]
    if isinstance(node, ast.Constant) and isinstance(node.value, str | bytes | int | float):
        yield [ast.Constant(_changed(node.value))]
    if (field == "test" and isinstance(parent, ast.If | ast.IfExp | ast.Assert)) or field == "ifs":
        yield [ast.Constant(True)]
    if (field == "test" and isinstance(parent, ast.If | ast.IfExp | ast.While)) or field == "ifs":
        yield [ast.Constant(False)]
    if isinstance(node, ast.Return) and node.value is not None and not _is_none(node.value):
        yield [ast.Return(ast.Constant(None))]
    if isinstance(node, ast.Expr | ast.AugAssign | ast.Raise | ast.Return | ast.Continue | ast.Break):
        yield [ast.Pass()]
    if isinstance(node, ast.Assign) and isinstance(parent, ast.If | ast.For | ast.While):
        yield [ast.Pass()]


def _changed(value: Any) -> Any:
    if isinstance(value, bool):
        return not value
    return value + ("x" if isinstance(value, str) else b"x" if isinstance(value, bytes) else 1)


def _is_docstring(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _is_none(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


class _Mutated(importlib.abc.MetaPathFinder):
    """Loads one module from its tree instead of its file."""

    def __init__(self, file: Path, tree: ast.Module) -> None:
        self.file, self.tree = file, tree
        self.name = ".".join(file.relative_to(PROGRAM.parent).with_suffix("").parts)

    def find_spec(self, fullname: str, path: object, target: object = None) -> importlib.machinery.ModuleSpec | None:  # noqa: ARG002
        if fullname != self.name:
            return None
        loader = importlib.machinery.SourceFileLoader(fullname, str(self.file))
        loader.get_code = lambda _: compile(ast.fix_missing_locations(self.tree), str(self.file), "exec")  # type: ignore[method-assign]
        return importlib.util.spec_from_file_location(fullname, self.file, loader=loader)


def passes(tests: list[str], mutated: _Mutated | None = None) -> bool:
    """Run the tests in a fork, with one module replaced; tell whether they pass in time."""
    child = os.fork()
    if not child:
        status = 1
        try:
            os.setsid()
            resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
            for stream in (1, 2):
                os.dup2(os.open(os.devnull, os.O_WRONLY), stream)
            if mutated:
                sys.meta_path.insert(0, mutated)
            # The warning is about libraries loaded before pytest could rewrite their assertions.
            quiet = ("-W", "ignore::pytest.PytestAssertRewriteWarning", "-p", "no:cacheprovider", "-m", "not office")
            # File by file: what the first one kills need not wait for the others to be collected.
            status = int(any(pytest.main(["-x", "-q", *quiet, file]) for file in tests))
        finally:
            os._exit(status)
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return status == 0
        time.sleep(0.01)
    os.killpg(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return False


def main() -> int:
    """Try the mutants of one room and print those that survive; 1 if any does."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("room", nargs="?", choices=ROOMS)
    parser.add_argument("--sample", type=int, metavar="N", help="try only N of the mutants")
    parser.add_argument("--seed", type=int, default=30)
    parser.add_argument("--at", metavar="FILE[:LINE]", help="try only the mutants of one file or line")
    wanted = parser.parse_args()
    if wanted.room is None:
        for room, (modules, tests) in ROOMS.items():
            print(f"{room}: {', '.join(modules)}\n    {', '.join(tests)}")
        return 0
    os.chdir(ROOT)
    sys.path.insert(0, str(PROGRAM.parent))
    sys.dont_write_bytecode = True
    for library in LIBRARIES:
        importlib.import_module(library)
    modules, files = ROOMS[wanted.room]
    tests = [f"tests/{file}" for file in files]
    if not passes(tests):
        raise SystemExit("the tests of this room do not pass, or not in time, even without a change")
    trees = {module: ast.parse((PROGRAM / module).read_text(encoding="utf-8")) for module in modules}
    every = [(module, *change) for module, tree in trees.items() for change in changes(tree)]
    print(f"{wanted.room}: {len(every)} mutants", flush=True)
    if wanted.at:
        every = [one for one in every if wanted.at in (one[0], f"{one[0]}:{_line(one[1])}")]
    if wanted.sample and wanted.sample < len(every):
        chosen = sorted(random.Random(wanted.seed).sample(range(len(every)), wanted.sample))
        every = [every[at] for at in chosen]
    survivors = 0
    for module, node, field, other in every:
        statement = _statement(trees[module], node)
        before, value = ast.unparse(statement), getattr(node, field)
        setattr(node, field, other)
        if passes(tests, _Mutated(PROGRAM / module, trees[module])):
            survivors += 1
            print(f"{module}:{_line(node)}", *_differing(before, ast.unparse(statement)), sep="\n    ", flush=True)
        setattr(node, field, value)
    print(f"{len(every)} tried, {len(every) - survivors} killed, {survivors} survived")
    return 1 if survivors else 0


def _line(node: ast.AST) -> int:
    return next((one.lineno for one in ast.walk(node) if hasattr(one, "lineno")), 0)


def _statement(tree: ast.Module, node: ast.AST) -> ast.stmt:
    """Return the innermost statement around a node."""
    around = [
        one for one in ast.walk(tree) if isinstance(one, ast.stmt) and any(inner is node for inner in ast.walk(one))
    ]
    return min(around, key=lambda one: sum(1 for _ in ast.walk(one)))


def _differing(before: str, after: str) -> list[str]:
    """Return what a change concerns, as it was and as it became, with what stands around it in its line."""
    same = next((at for at, (one, other) in enumerate(zip(before, after, strict=False)) if one != other), len(before))
    start = max(before.rfind("\n", 0, same) + 1, same - 60)
    return [sign + text[start : same + 60].partition("\n")[0].strip() for sign, text in (("- ", before), ("+ ", after))]


if __name__ == "__main__":
    sys.exit(main())
