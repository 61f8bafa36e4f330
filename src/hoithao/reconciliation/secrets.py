"""Finished documents searched for what is internal: texts, names of places, metadata, whatever the package holds."""

from __future__ import annotations

import html
import io
import re
import zipfile
from collections.abc import Iterator, Sequence

from hoithao.catalogue import report
from hoithao.diagnostics import Diagnostic
from hoithao.document.ooxml import bookmark_name
from hoithao.editions import Withheld, words_of
from hoithao.output import Output

_TAG = re.compile(r"<[^>]*>")
_VALUE = re.compile(r'="([^"]*)"')
_SHOWN = 60


def leaks(withheld: Withheld, outputs: Sequence[Output]) -> list[Diagnostic]:
    """Return a fault for each document that holds words or ids of what is internal; normally none."""
    return [
        report("HT906", output.suffix + output.extension, text=text[:_SHOWN])
        for output in outputs
        for text in _found(withheld, output)
    ]


def _found(withheld: Withheld, output: Output) -> Iterator[str]:
    texts, values = _contents(output)
    for secret in withheld.secrets:
        if any(secret.words in text for text in texts):
            yield secret.typed
    marks = set(re.findall(r"[^\s;]+", values))
    for name in sorted(withheld.ids):
        telling = len(name) > 1 and any(map(str.isdigit, name))
        if bookmark_name(name) in marks or (telling and any(words_of(name) in text for text in texts)):
            yield name


def _contents(output: Output) -> tuple[list[str], str]:
    """Return the words of a package and the values of its attributes.

    The words come in three readings: with the pieces of a paragraph joined, with them apart, and with all there is
    between and inside the tags, comments too.
    """
    texts, values = [], []
    with zipfile.ZipFile(io.BytesIO(output.data)) as package:
        for name in package.namelist():
            xml = package.read(name).decode("utf-8")
            texts.append(words_of(html.unescape(xml)))
            for between in ("", " "):
                whole = re.sub(r"</w:p>|</w:tc>|</si>|<w:br/>|<w:tab/>", " ", xml)
                texts.append(words_of(html.unescape(_TAG.sub(between, whole))))
            values += [html.unescape(one) for one in _VALUE.findall(xml)]
    return texts, " ".join(values)
