"""Count what the wording checks say about texts, to read every finding and tell the right from the wrong.

    python tools/measure_wording.py TEXT.txt …              figures
    python tools/measure_wording.py --list TEXT.txt …       every finding with the words around it

A text is UTF-8, one paragraph a line; each paragraph is judged as a remark of its own. The figures of
`docs/kiem-tra-cau-chu.md` are made with this; what is right and what is wrong is judged by a reader.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from pathlib import Path

from hoithao.diagnostics import Severity
from hoithao.source import Source
from hoithao.tree import parse_tree
from hoithao.wording import check_wording

_SENTENCE_END = re.compile(r"[.?!…;:](?:\s|$)|$")


def measure(paragraphs: list[str]) -> tuple[int, list[tuple[str, str]]]:
    """Return the number of sentences, and every warning and error with the words around it."""
    rows = [json.dumps(paragraph, ensure_ascii=False) for paragraph in paragraphs]
    source = Source("text", "requests:\n" + "".join(f"  - {row}\n" for row in rows))
    tree, faults = parse_tree(source)
    if tree is None:
        raise SystemExit(f"not readable: {faults}")
    found = []
    for one in check_wording([tree]):
        if one.severity is Severity.NOTE or one.span is None:
            continue
        line = source.line(one.span.start.line)
        first, last = one.span.start.column - 1, one.span.end.column - 1
        around = f"{line[max(first - 50, 0) : first]}⟦{line[first:last]}⟧{line[last : last + 40]}"
        found.append((one.code, around))
    sentences = sum(len([part for part in _SENTENCE_END.split(text) if part.strip()]) for text in paragraphs)
    return sentences, found


def main(arguments: list[str]) -> int:
    """Print the figures of each text, or all findings."""
    wanted = [one for one in arguments if one != "--list"]
    for name in wanted:
        text = Path(name).read_text(encoding="utf-8")
        sentences, found = measure([line.strip() for line in text.split("\n") if line.strip()])
        codes = Counter(code for code, _ in found)
        listed = ", ".join(f"{code} {count}" for code, count in sorted(codes.items()))
        print(f"{name}: {sentences} sentences, {len(found)} findings, {1000 * len(found) / sentences:.2f} per 1000")
        print(f"  {listed or 'none'}")
        if "--list" in arguments:
            for code, around in sorted(found):
                print(f"  {code} {around}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
