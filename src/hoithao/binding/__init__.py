"""Located trees into the model: a workshop, an agency file or a draft file, or every fault of its shape."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from hoithao.binding.faults import shape_faults
from hoithao.catalogue import report
from hoithao.diagnostics import Diagnostic, Path
from hoithao.layers import Layers
from hoithao.model.draft import Draft
from hoithao.model.workshop import AGENCY_KEYS, Workshop
from hoithao.mounting import FILE, MountedDraft
from hoithao.tree import Tree
from hoithao.vn import nearest


def bind(layers: Layers) -> tuple[Workshop | None, list[Diagnostic]]:
    """Build the workshop from its layers, or list every fault of shape."""
    found = [fault for agency in layers.trees[1:] for fault in _unknown_agency_keys(agency)]
    found += [fault for mounted in layers.drafts for fault in _file_inside(mounted)]
    workshop, error = validated(layers, {})
    if error is not None:
        found += shape_faults(layers, error, Workshop)
        return None, found
    return (None if found else workshop), found


def validated(layers: Layers, given: Mapping[Path, Any]) -> tuple[Workshop | None, ValidationError | None]:
    """Build the workshop from its layers, with the values ``given`` put where nothing was typed, or say why not."""
    try:
        return Workshop.model_validate(_with(layers.data, given)), None
    except ValidationError as error:
        return None, error


def bind_agency(tree: Tree) -> list[Diagnostic]:
    """List every fault of shape of an agency file by itself; what only a workshop has to give is not missed."""
    found = _unknown_agency_keys(tree)
    try:
        Workshop.model_validate({name: value for name, value in tree.data.items() if name in AGENCY_KEYS})
    except ValidationError as error:
        found += [
            one for one in shape_faults(Layers((tree,)), error, Workshop) if one.code != "HT201" or len(one.path) > 1
        ]
    return found


def bind_draft(tree: Tree) -> tuple[Draft | None, list[Diagnostic]]:
    """Build a draft from its own file, or list every fault of shape."""
    layers = Layers((tree,))
    found = _file_inside(MountedDraft((), tree))
    try:
        draft = Draft.model_validate({name: value for name, value in tree.data.items() if name != FILE})
    except ValidationError as error:
        return None, found + shape_faults(layers, error, Draft)
    return (None if found else draft), found


def shape_errors(error: ValidationError | None) -> list[tuple[str, Path]]:
    """Return the type and the place of every fault of shape."""
    found = [] if error is None else error.errors(include_url=False, include_input=False)
    return [(item["type"], tuple(item["loc"])) for item in found]


def _with(data: Any, given: Mapping[Path, Any]) -> Any:
    """Return the data with values put at paths; every list and mapping is copied once, however many are put in it."""
    if not given:
        return data
    if () in given:
        return given[()]
    inside: dict[str | int, dict[Path, Any]] = {}
    for (step, *rest), value in given.items():
        inside.setdefault(step, {})[tuple(rest)] = value
    if isinstance(data, list):
        kept = list(data)
        for step, values in inside.items():
            if isinstance(step, int) and step < len(kept):
                kept[step] = _with(kept[step], values)
        return kept
    if isinstance(data, dict):
        return data | {step: _with(data.get(step), values) for step, values in inside.items() if isinstance(step, str)}
    return data


def _file_inside(mounted: MountedDraft) -> list[Diagnostic]:
    if FILE not in mounted.tree.data:
        return []
    span = mounted.tree.locate((FILE,), key=True)[1]
    return [report("HT202", span.file, span, path=(*mounted.path, FILE), key=FILE, nearest="", options="", rest="")]


def _unknown_agency_keys(agency: Tree) -> list[Diagnostic]:
    return [
        report(
            "HT202",
            agency.source.name,
            agency.locate((name,), key=True)[1],
            path=(name,),
            key=name,
            nearest=nearest(name, AGENCY_KEYS),
            options=", ".join(AGENCY_KEYS),
            rest="",
        )
        for name in agency.data
        if name not in AGENCY_KEYS
    ]
