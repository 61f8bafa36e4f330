"""Write the files that are made from the source; with --check, only say whether they are up to date."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

from hoithao.manual.markdown import all_markdown
from hoithao.manual.rules import rules_markdown
from make_keys import keys_markdown
from make_schema import agency_schema, draft_schema, workshop_schema
from make_values import values_markdown

ROOT = Path(__file__).parents[1]
_PACKAGE = Path("src") / "hoithao"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)


def _example(name: str) -> str:
    """An example without its modeline, which leads nowhere outside this folder."""
    text = (ROOT / "examples" / name).read_text(encoding="utf-8")
    lines = text.split("\n")
    return "\n".join(line for line in lines if not line.startswith("# yaml-language-server:"))


FILES: dict[Path, Callable[[], str]] = {
    Path("docs") / "ma-loi.md": all_markdown,
    Path("docs") / "cac-khoa.md": keys_markdown,
    Path("docs") / "gia-tri-cua-mau.md": values_markdown,
    Path("docs") / "the-thuc.md": rules_markdown,
    _PACKAGE / "hoithao.schema.json": lambda: _json(workshop_schema()),
    _PACKAGE / "hoithao.agency.schema.json": lambda: _json(agency_schema()),
    _PACKAGE / "hoithao.draft.schema.json": lambda: _json(draft_schema()),
    _PACKAGE / "cli" / "new-example.yaml": lambda: _example("hai-phong-2024.yaml"),
    _PACKAGE / "cli" / "full-example.yaml": lambda: _example("minh-hoa-2026.yaml"),
}


def main(*, check: bool) -> int:
    """Write or compare every file."""
    stale = 0
    for name, make in FILES.items():
        path, text = ROOT / name, make().rstrip("\n") + "\n"
        if not path.exists() or path.read_bytes() != text.encode("utf-8"):
            stale += 1
            if check:
                print(f"stale: {name.as_posix()}; run tools/make_docs.py", file=sys.stderr)
            else:
                path.write_bytes(text.encode("utf-8"))
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main(check="--check" in sys.argv[1:]))
