"""Run everything that must pass: format, lint, types, generated files, tests.

    python tools/check.py            all of it
    python tools/check.py tests      one step

The same command here, on Windows and in CI.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
STEPS: dict[str, list[list[str]]] = {
    "format": [["ruff", "format", "--check", "."]],
    "lint": [["ruff", "check", "."]],
    "types": [["mypy"]],
    "generated": [
        [str(Path("tools") / "make_skeleton.py"), "--check"],
        [str(Path("tools") / "make_docs.py"), "--check"],
    ],
    "tests": [["pytest", "-q", "-n", "auto", "--dist", "worksteal"]],
}


def main(wanted: list[str]) -> int:
    """Run the wanted steps, or all; stop at the first that fails and say which."""
    unknown = [name for name in wanted if name not in STEPS]
    if unknown:
        print(f"no such step: {', '.join(unknown)}; steps: {', '.join(STEPS)}", file=sys.stderr)
        return 2
    for name in wanted or STEPS:
        for command in STEPS[name]:
            run = [sys.executable, *command] if command[0].endswith(".py") else [sys.executable, "-m", *command]
            print(f"== {name}: {' '.join(command)}", flush=True)
            if subprocess.run(run, cwd=ROOT, check=False).returncode:
                print(f"failed: {name}", file=sys.stderr)
                return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
