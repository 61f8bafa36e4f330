"""Pydantic's error types as diagnostics: what the shape of a file gets wrong, with line and column."""

from __future__ import annotations

import inspect
import typing
from typing import Any

from msgspec.structs import replace
from pydantic import BaseModel, ValidationError

from hoithao.catalogue import report
from hoithao.diagnostics import Diagnostic, Path, Related, Span
from hoithao.layers import Layers
from hoithao.vn import nearest

_MOST_FAULTS = 2_000
"""How many faults of shape are told; more have one cause, and telling each would take longer than a reader has."""

_MOST_KEYS = 15
"""How many keys a place has at most for a hint to name them all."""

_LIKEST_KEYS = 9
_LONGEST_KEY = 64


def shape_faults(layers: Layers, error: ValidationError, model: type[BaseModel]) -> list[Diagnostic]:
    """Say every fault of shape that a model found in the data of some files, each once, at the value it is about.

    Pydantic's errors are mapped by their type, never by their words, and never printed.
    """
    found = []
    seen: set[tuple[str, Span, str]] = set()
    faults = error.errors(include_url=False, include_input=False)
    for item in faults[:_MOST_FAULTS]:
        kind, path, context = item["type"], tuple(item["loc"]), item.get("ctx", {})
        code, params = _code_of(kind, context)
        at_key = code in ("HT202", "HT217")
        if code == "HT217":
            path = (*path, params["other"])
        if code == "HT201":
            params = {"key": str(path[-1]), "parent": _parent(path)}
        elif code == "HT202":
            params = _keys_meant(str(path[-1]), _keys_at(model, path[:-1]))
        if code in {"HT203", "HT206", "HT207", "HT208", "HT209", "HT210", "HT211", "HT213", "HT219", "HT220"}:
            params = {"key": _name_of(path), "value": _shown(_value_at(layers, path)), **params}
        if "key" not in params:
            params = {"key": _name_of(path), **params}
        if code == "HT206":
            options = _options(context)
            params |= {"options": ", ".join(options), "nearest": nearest(params["value"], options)}
        # A key of the agency file that lies under several reports is one fault.
        key = (code, layers.locate(path, key=at_key), params["key"])
        if key not in seen:
            seen.add(key)
            found.append(layers.report(code, path, at_key=at_key, **params))
    misspelt = {(one.path[:-1], one.params["nearest"]) for one in found if one.code == "HT202"}
    swallowed = {one.path[:-1] for one in found if any(tree.runs_on(one.path) for tree in layers.trees)}
    told = _gathered([one for one in found if not _follows(one, misspelt, swallowed)])
    if len(faults) > _MOST_FAULTS:
        file = layers.trees[0].source.name
        told.append(report("HT129", file, count=f"{len(faults) - _MOST_FAULTS:,}".replace(",", ".")))
    return told


def _key_meant(key: str, known: list[str]) -> str:
    """Return the key that was most likely meant: the nearest, or the first word where the colon is missing."""
    first = key.split(maxsplit=1)[0] if key.strip() else ""
    return first if first in known and first != key else nearest(key, known)


def _keys_meant(key: str, known: list[str]) -> dict[str, str]:
    """Return what is said of an unknown key: the one meant, or those of its place, the most alike of many."""
    meant = _key_meant(key, known)
    shown = known
    if len(known) > _MOST_KEYS:
        own = _pairs(key[:_LONGEST_KEY])
        near = sorted(known, key=lambda one: -len(_pairs(one) & own))[:_LIKEST_KEYS]
        shown = [one for one in known if one in near]
    rest = str(len(known) - len(shown)) if meant or shown != known else ""
    return {"key": key, "nearest": meant, "options": ", ".join(shown), "rest": rest}


def _pairs(key: str) -> set[str]:
    return {key[at : at + 2] for at in range(len(key) - 1)}


def _follows(found: Diagnostic, misspelt: set[tuple[Path, str]], swallowed: set[Path]) -> bool:
    """Tell whether a key only seems to be missing.

    It is misspelt beside («titel» for «title»), or its line is lost and its text taken for more of the
    value above, which is then at fault.
    """
    above = found.path[:-1]
    return found.code == "HT201" and ((above, found.params["key"]) in misspelt or above in swallowed)


def _gathered(found: list[Diagnostic]) -> list[Diagnostic]:
    """Report a wrong key that all items of a list have once; what those items lack for it is not told again."""
    first: dict[tuple[Path, str], int] = {}
    kept: list[Diagnostic] = []
    gone: set[Path] = set()
    for one in found:
        key = (tuple(step for step in one.path if isinstance(step, str)), one.params["key"])
        if one.code == "HT202" and key in first and one.span is not None:
            at = first[key]
            kept[at] = replace(kept[at], related=(*kept[at].related, Related("also-here", one.span)))
            gone.add(one.path[:-1])
            continue
        if one.code == "HT202":
            first[key] = len(kept)
        kept.append(one)
    return [one for one in kept if one.code != "HT201" or one.path[:-1] not in gone]


_CODES = {
    "missing": "HT201",
    "extra_forbidden": "HT202",
    "string_type": "HT203",
    "tuple_type": "HT204",
    "list_type": "HT204",
    "model_type": "HT205",
    "dict_type": "HT205",
    "model_attributes_type": "HT205",
    "literal_error": "HT206",
    "enum": "HT206",
    "vn_date_form": "HT207",
    "vn_date_value": "HT207",
    "date_type": "HT207",
    "vn_time_form": "HT208",
    "vn_time_value": "HT208",
    "time_type": "HT208",
    "vn_count": "HT209",
    "vn_measure": "HT209",
    "vn_flag": "HT209",
    "int_type": "HT209",
    "float_type": "HT209",
    "bool_type": "HT209",
    "string_pattern_mismatch": "HT211",
    "decree_range": "HT213",
    "decree_choice": "HT220",
    "attendee_kind": "HT215",
    "section_name": "HT216",
    "draft_tree": "HT217",
    "draft_and_drafts": "HT217",
    "too_short": "HT218",
}
"""The diagnostic of every error type the models can raise; a test keeps the table whole."""


def _code_of(kind: str, context: dict[str, Any]) -> tuple[str, dict[str, str]]:
    code = _CODES.get(kind, "HT219")
    if kind == "string_pattern_mismatch" and context.get("pattern") == r"\S":
        return "HT210", {}
    if code in ("HT213", "HT220"):
        return code, {name: str(context[name]) for name in ("low", "high", "clause")}
    if code == "HT217":
        pair = ("sections", "parts") if kind == "draft_tree" else ("draft", "drafts")
        return code, {"one": pair[0], "other": pair[1]}
    if code in ("HT207", "HT208"):
        return code, {"cause": str(context.get("cause", ""))}
    return code, {"type": kind} if code == "HT219" else {}


def _options(context: dict[str, Any]) -> list[str]:
    """Take the allowed values out of pydantic's context: ``'a', 'b' or 'c'``."""
    parts = str(context.get("expected", "")).replace(" or ", ", ").split(", ")
    return [part.strip("'") for part in parts]


def _name_of(path: Path) -> str:
    """The last key on a path; a list item is named after its list."""
    return next((step for step in reversed(path) if isinstance(step, str)), "")


def _parent(path: Path) -> str:
    return _name_of(path[:-1])


def _value_at(layers: Layers, path: Path) -> Any:
    inner = [(mounted.tree, found) for mounted in layers.drafts if (found := mounted.inner(path)) is not None]
    for tree, own in (*inner, *((tree, path) for tree in layers.trees)):
        value: Any = tree.data
        try:
            for step in own:
                if step == 0 and not isinstance(value, list):
                    continue
                value = value[step]
        except (KeyError, IndexError, TypeError):
            continue
        return value
    return None


def _shown(value: Any) -> str:
    if isinstance(value, dict):
        return "{…}"
    if isinstance(value, list):
        return "[…]"
    return "" if value is None else str(value)


def _keys_at(model: Any, path: Path) -> list[str]:
    """Return the keys the model knows at a path, aliases as they are typed."""
    current = model
    for step in path:
        if isinstance(step, int):
            continue
        fields = {field.alias or name: field.annotation for name, field in current.model_fields.items()}
        inner = _model_in(fields.get(step))
        if inner is None:
            return []
        current = inner
    return [field.alias or name for name, field in current.model_fields.items()]


def _model_in(annotation: Any) -> type[BaseModel] | None:
    """Find the one model inside an annotation: ``tuple[Remark, ...]``, ``Annotated[…]``, ``Draft | None``."""
    if inspect.isclass(annotation) and issubclass(annotation, BaseModel):
        return annotation
    for argument in typing.get_args(annotation):
        inner = _model_in(argument)
        if inner is not None:
            return inner
    return None
