"""What a start loads and builds, told by lists of modules and by counts; nothing here is timed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLE = Path(__file__).parents[1] / "examples" / "hai-phong-2024.yaml"
NETWORK = {"urllib.request", "http.client", "ssl"}
"""What a program without a network need not load; xml.sax.saxutils does."""

RENDERING = {"jinja2", "hoithao.rendering", "hoithao.document.writer", "hoithao.reconciliation"}
MACHINES = {"hoithao.cli.machines", "xml.etree.ElementTree", "hoithao.cli.summary", "hoithao.cli.statistics"}
HEAVY = {"docx", "lxml", "rich", "xlsxwriter", "hoithao.manual", "hoithao.cli.doctor", "hoithao.cli.office"}


def loaded(arguments: list[str], wanted: set[str]) -> set[str]:
    """Return which of the modules a run loads."""
    code = (
        "import sys, atexit\n"
        f"atexit.register(lambda: sys.stderr.write('\\nloaded ' + ' '.join({wanted!r} & sys.modules.keys())))\n"
        "from hoithao.__main__ import main\n"
        "main()\n"
    )
    done = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, encoding="utf-8", check=True)
    return set(done.stderr.rpartition("\nloaded ")[2].split())


def test_validate_loads_only_what_it_needs() -> None:
    wanted = RENDERING | MACHINES | HEAVY | NETWORK
    assert loaded(["validate", str(EXAMPLE)], wanted) == set()
    # The list is of names that exist: other commands do load them.
    assert loaded(["validate", str(EXAMPLE), "--output-format", "junit"], MACHINES) >= {"hoithao.cli.machines"}


def test_render_loads_no_network_and_no_other_command(tmp_path: Path) -> None:
    assert loaded(["render", str(EXAMPLE), "-o", str(tmp_path)], HEAVY | NETWORK) == set()
    assert loaded(["render", str(EXAMPLE), "-o", str(tmp_path)], RENDERING) == RENDERING


def test_no_record_is_built_before_it_is_needed() -> None:
    """Each record that were built by itself would be built once more inside the workshop."""
    code = (
        "import hoithao.pipeline\n"
        "from hoithao.model.record import Record\n"
        "every = [Record]\n"
        "for one in every: every += one.__subclasses__()\n"
        "print(len(every), [one.__name__ for one in every if one.__pydantic_complete__])\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    count, _, built = done.stdout.strip().partition(" ")
    assert int(count) > 30
    assert built == "[]"


def test_only_the_whole_is_built_for_a_file() -> None:
    code = (
        "import pathlib, sys\n"
        "from hoithao.pipeline import Input, check\n"
        "from hoithao.model.record import Record\n"
        f"file = pathlib.Path({str(EXAMPLE)!r})\n"
        "check(Input(file.name, file.read_bytes()))\n"
        "every = [Record]\n"
        "for one in every: every += one.__subclasses__()\n"
        "print([one.__name__ for one in every if one.__pydantic_complete__])\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.strip() == "['Workshop']"


@pytest.mark.parametrize(("argument", "built"), [("validate", ["validate"]), ("--help", None), ("vlidate", None)])
def test_typer_builds_the_named_command_alone(argument: str, built: list[str] | None) -> None:
    from hoithao.cli.app import app
    from hoithao.cli.command_line import _needed

    names = [one.name for one in _needed([argument, "x.yaml"]).registered_commands]
    assert names == (built or [one.name for one in app.registered_commands])


def test_no_plugin_of_pydantic_is_looked_for() -> None:
    code = (
        "import os, sys\n"
        "from hoithao.__main__ import main\n"
        "try: main(['schema'])\n"
        "finally: sys.stderr.write(os.environ['PYDANTIC_DISABLE_PLUGINS'])\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    assert done.stderr == "__all__"
