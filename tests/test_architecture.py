"""The house rules: imports point one way, one room per library, no world below the command line."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "hoithao"
MODULES = sorted(path for path in SOURCE.rglob("*.py"))

ORDER = (
    "diagnostics", "catalogue", "manual", "vn", "body_names", "references", "gate", "source", "stretch", "slips",
    "tree", "scalars", "model", "mounting", "layers", "binding", "editions", "registry", "naming", "outline",
    "sameness",
    "consolidate", "tallies", "responses", "missing", "waivers", "fixes", "annex", "checks", "salvage", "wording",
    "tables", "blocks", "view", "templating", "document", "spreadsheet", "output", "rendering", "reconciliation",
    "archive", "inspection", "mending", "tracing", "tree_text", "rollup", "pipeline", "draft_file", "word_form",
    "own_look", "cli", "__main__",
)  # fmt: skip
"""Rooms from the ground up: a room may use those before it, never one after."""

HOMES = {
    "yaml": {"tree", "tree_text"},
    "jinja2": {"templating"},
    "docx": {"document"},
    "docxtpl": {"word_form"},
    "lxml": {"document", "mending", "word_form"},
    "xlsxwriter": {"spreadsheet"},
    "typer": {"cli"},
    "rich": {"cli"},
    "pydantic": {"scalars", "model", "binding"},
}
WORLD = re.compile(r"(?<!package\.)\b(open\(|os\.environ|os\.getenv|datetime\.now|date\.today|print\(|sys\.exit|time\.time)")
RESOURCES = {"environment.py", "skeleton.py"}  # read what comes with the package, nothing else


def room(path: Path) -> str:
    first = path.relative_to(SOURCE).parts[0]
    return first.removesuffix(".py")


def imports(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
        elif isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
    return found


def test_there_are_modules() -> None:
    assert len(MODULES) > 30
    assert {room(path) for path in MODULES} - {"__init__"} == set(ORDER)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_imports_point_one_way(path: Path) -> None:
    here = room(path)
    if here == "__init__":
        return
    for name in imports(path):
        if name.startswith("hoithao.") and not name.startswith("hoithao.templates"):
            other = name.split(".")[1]
            # The layout's choices are the model's: the one step from document down to model.
            assert other == here or ORDER.index(other) < ORDER.index(here), f"{here} imports {other}"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_every_library_has_one_home(path: Path) -> None:
    for name in imports(path):
        top = name.split(".")[0]
        if top in HOMES:
            assert room(path) in HOMES[top], f"{path.name} imports {top}"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_only_the_command_line_sees_the_world(path: Path) -> None:
    if room(path) in ("cli", "__main__") or path.name in RESOURCES:
        return
    code = re.sub(r'"""[\s\S]*?"""|#.*', "", path.read_text(encoding="utf-8"))
    assert WORLD.findall(code) == []


def test_every_module_says_what_is_in_it() -> None:
    for path in MODULES:
        assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))), path


def test_a_render_with_the_default_look_needs_no_python_docx() -> None:
    code = (
        "import sys, pathlib; from hoithao.pipeline import Input, render;"
        "file = pathlib.Path('examples/hai-phong-2024.yaml');"
        "assert len(render(Input(file.name, file.read_bytes())).outputs) == 2;"
        "print([name for name in ('docx', 'lxml', 'rich', 'typer') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_architecture_names_every_room() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    for name in ORDER:
        assert f"`{name}`" in text, name


def test_every_package_is_in_the_wheel() -> None:
    listed = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["setuptools"]["packages"]
    folders = {path.parent.relative_to(SOURCE.parent) for path in MODULES if path.name == "__init__.py"}
    assert sorted(listed) == sorted([*(".".join(folder.parts) for folder in folders), "hoithao.templates"])
