"""A process that reads heavy files one by one, each in a child of its own with limits, and prints what became of each.

Used by ``test_hostile_inputs.py``; a child that goes over a limit ends by a signal, and that is printed too.
"""

from __future__ import annotations

import json
import os
import resource
import sys

from hoithao.diagnostics import Severity
from hoithao.pipeline import Input, render
from hostile_inputs import HEAVY

SECONDS = int(os.environ.get("HOITHAO_TEST_SECONDS", "10"))
"""Of the processor, for one file: five times what is promised, since test machines are slow and shared; only a stop."""

ADDRESS_SPACE = 1024 * 1024 * 1024
"""In bytes: only a stop; what is asserted is the memory really used."""


def _read(name: str) -> dict[str, object]:
    made = HEAVY[name][0]().encode()
    resource.setrlimit(resource.RLIMIT_AS, (ADDRESS_SPACE, ADDRESS_SPACE))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    result = render(Input("x.yaml", made))
    errors = [
        (one.code, one.span.start.line if one.span else 0)
        for one in result.diagnostics
        if one.severity is Severity.ERROR
    ]
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return {"errors": errors, "outputs": len(result.outputs), "peak": peak}


def main() -> None:
    # Loaded before the first child, whose limits are for the file.
    render(Input("x.yaml", b"schema: 1\norganizers: {name: x}\nworkshop: {title: x}\n"))
    for name in sys.argv[1:]:
        reader, writer = os.pipe()
        child = os.fork()
        if not child:
            try:
                os.write(writer, json.dumps(_read(name))[:60_000_000].encode())
            except BaseException as error:  # told to the parent, which is all there is to be done here
                os.write(writer, json.dumps({"raised": repr(error)[:500]}).encode())
            os._exit(0)
        os.close(writer)
        with os.fdopen(reader, "rb") as stream:
            said = stream.read()
        _, status = os.waitpid(child, 0)
        report = json.loads(said) if said else {}
        print(json.dumps({"name": name, "signal": os.WTERMSIG(status), **report}), flush=True)


if __name__ == "__main__":
    sys.exit(main())
