"""Fuzz target: a finished Word file edited at random never raises in the checker, whatever it is taken for.

Arbitrary bytes are hardly ever well-formed, so here they spell edits: elements taken away, doubled, moved and renamed,
attributes copied, values that are too large, negative, empty or no number.
"""

from __future__ import annotations

import io
import sys
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import atheris

with atheris.instrument_imports(include=["hoithao.inspection", "hoithao.archive"]):
    from hoithao.inspection import KINDS, inspect

from hoithao.pipeline import Input, render

_EXAMPLE = Path(__file__).parents[1] / "examples" / "hai-phong-2024.yaml"
_ODD = (
    *("", "0", "-1", "1.5", "9" * 20, "-" + "9" * 20, "1e999", "nan", "x", "²", "\u0661", "50%", "12mm", "\t", "\n"),
    *("auto", "none", "single", "both", "right", "center", "upperRoman", "%1%9", "true", "off", "PAGE", "continuous"),
    *("Số: 1/BC-X", "BÁO CÁO", "Độc lập", "I. ", "a) ", "Kính gửi:", "Nơi nhận:", "PHỤ LỤC", "TM. ", "\u2028"),
)
_EDIT = 6  # bytes


def _finished() -> list[dict[str, bytes]]:
    """Return the parts of the documents of an example."""
    packages = [zipfile.ZipFile(io.BytesIO(one.data)) for one in render(Input("a.yaml", _EXAMPLE.read_bytes())).outputs]
    return [{name: package.read(name) for name in package.namelist()} for package in packages]


_FINISHED = _finished()


def edited(data: bytes) -> bytes:
    """Return the document that the first byte names, with the edits that the rest spells."""
    parts = _FINISHED[data[0] % len(_FINISHED)]
    trees = {name: ElementTree.fromstring(part) for name, part in parts.items() if name.startswith("word/")}
    for at in range(1, len(data) - _EDIT + 1, _EDIT):
        what, *place, where, which = data[at : at + _EDIT]
        tree = trees[sorted(trees)[where % len(trees)]]
        elements = list(tree.iter())
        node = elements[(place[0] << 8 | place[1]) % len(elements)]
        other = elements[(place[2] << 8 | which) % len(elements)]
        match what % 7:
            case 0 if len(node):
                del node[which % len(node)]
            case 1 if len(node):
                node.insert(which % len(node), node[-1])
            case 2 if other not in list(node.iter()):
                other.append(node)
            case 3:
                node.tag = other.tag
            case 4:
                node.attrib.update(other.attrib)
            case 5 if node.attrib:
                node.set(sorted(node.attrib)[place[2] % len(node.attrib)], _ODD[which % len(_ODD)])
            case _:
                node.text = _ODD[which % len(_ODD)]
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, part in parts.items():
            package.writestr(name, ElementTree.tostring(trees[name]) if name in trees else part)
    return out.getvalue()


def one(data: bytes) -> None:
    """Check the edited document, as a document of the kind that the last byte names; an exception is a finding."""
    if len(data) <= _EDIT:
        return
    kinds = (None, *KINDS)
    found = inspect(edited(data), kinds[data[-1] % len(kinds)], name="fuzz.docx")
    assert found.kind is not None or found.diagnostics


if __name__ == "__main__":
    atheris.Setup(sys.argv, one)
    atheris.Fuzz()
