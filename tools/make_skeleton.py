"""Write src/hoithao/document/skeleton/ from the layout; with --check, only say whether it is up to date."""

from __future__ import annotations

import sys
from pathlib import Path

from hoithao.document.build_skeleton import build_parts
from hoithao.document.parts import PARTS
from hoithao.document.skeleton import default_layout

FOLDER = Path(__file__).parents[1] / "src" / "hoithao" / "document" / "skeleton"


def main(*, check: bool) -> int:
    """Write or compare the kept parts."""
    FOLDER.mkdir(exist_ok=True)
    stale = 0
    for name, data in build_parts(default_layout()).items():
        kept = FOLDER / PARTS[name]
        if not kept.exists() or kept.read_bytes() != data:
            stale += 1
            if check:
                print(f"stale: {kept.name}", file=sys.stderr)
            else:
                kept.write_bytes(data)
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main(check="--check" in sys.argv[1:]))
