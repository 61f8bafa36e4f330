"""The files of one workshop, read into located trees: the workshop file, the agency file, the draft files it names."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from hoithao.catalogue import report
from hoithao.diagnostics import Diagnostic, Path
from hoithao.model.workshop import AGENCY_KEYS
from hoithao.mounting import MountedDraft, draft_place, mount_draft, named_draft_files
from hoithao.pipeline.handed import DraftFile, Input
from hoithao.salvage import LeftOut, parse_around
from hoithao.source import Source, decode
from hoithao.tree import Tree


class Parsed(Struct, frozen=True):
    """What could be read, what is wrong with it, and what had to be left out of it."""

    trees: tuple[Tree, ...]
    drafts: tuple[MountedDraft, ...]
    sources: dict[str, Source]
    found: list[Diagnostic]
    wanted: tuple[str, ...]
    left_out: LeftOut


def read_in(item: Input) -> Parsed:
    """Read the files of one workshop, as far as they can be read."""
    sources: dict[str, Source] = {}
    found: list[Diagnostic] = []
    left_out = LeftOut()

    def parse(name: str, data: bytes, at: Path, keys: Iterable[str]) -> Tree | None:
        source, faults = decode(name, data, max_bytes=item.max_bytes)
        found.extend(faults)
        tree = None
        if source is not None:
            sources[name] = source
            tree, faults, missed = parse_around(source)
            found.extend(faults)
            left_out.add(missed, at)
        if tree is None:
            left_out.paths.update((*at, key) for key in keys)
        return tree

    trees = []
    first = parse(item.name, item.data, (), ())
    if first is not None:
        trees.append(first)
    if item.agency_name is not None and item.agency_data is not None:
        agency = parse(item.agency_name, item.agency_data, (), AGENCY_KEYS)
        trees += [agency] if agency is not None else []
    drafts: list[MountedDraft] = []
    wanted: list[str] = []
    handed = {draft.reference: draft for draft in item.drafts}
    for path, reference in named_draft_files(first.data) if first else ():
        assert first is not None
        draft = handed.get(reference)
        if draft is None:
            wanted.append(reference)
        span = first.locate(path)[1]
        if _is_word_file(reference, draft):
            found.append(report("HT029", item.name, span, path=path, name=reference))
        elif draft is None or draft.data is None:
            reason = draft.reason if draft else "not-read"
            found.append(report("HT028", item.name, span, path=path, name=reference, reason=reason))
        elif (tree := parse(draft.name, draft.data, draft_place(path), ())) is not None:
            drafts.append(mount_draft(first, path, tree))
            continue
        left_out.paths.add(path[:1])
    return Parsed(tuple(trees), tuple(drafts), sources, found, tuple(wanted), left_out)


def _is_word_file(reference: str, draft: DraftFile | None) -> bool:
    return reference.lower().endswith((".docx", ".doc")) or bool(
        draft and draft.data and draft.data.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0"))
    )
