"""Located trees into the model: merging the agency file in, and faults of shape with their place."""

from __future__ import annotations

import inspect
import typing
from dataclasses import dataclass, field
from typing import Any

from pydantic import BaseModel, ValidationError

from hoithao.catalogue import report
from hoithao.diagnostics import Diagnostic, Path, Position, Span
from hoithao.model.workshop import AGENCY_KEYS, Workshop
from hoithao.stretch import Stretch, read_stretch
from hoithao.tree import Tree
from hoithao.vn import nearest


@dataclass(frozen=True)
class Layers:
    """The files a workshop is read from, the nearer one first: workshop file, then agency file."""

    trees: tuple[Tree, ...]
    _read: dict[Path, tuple[Stretch, str, list[int]] | None] = field(default_factory=dict, compare=False, repr=False)

    def locate(self, path: Path, *, key: bool = False) -> Span:
        """Return where a value stands, in whichever file gave it.

        A path that no file holds to its end is shown at the deepest place
        that exists, in the workshop file where both go equally deep.
        """
        best: tuple[int, Span] | None = None
        for tree in self.trees:
            depth, span = tree.locate(path, key=key)
            if best is None or depth > best[0]:
                best = (depth, span)
        assert best is not None
        return best[1]

    def span_within(self, path: Path, value: str, start: int, end: int) -> Span:
        """Return where the characters from ``start`` up to ``end`` of a value stand, on their first line.

        Where the file has the value in other characters (escapes, a folded line), the whole value is shown.
        """
        if path not in self._read:
            self._read[path] = next(
                (
                    (stretch := read_stretch(tree.source, node, path), *stretch.composed())
                    for tree in self.trees
                    if (node := tree.scalar(path)) is not None
                ),
                None,
            )
        read = self._read[path]
        if read is None or read[1].rstrip() != value.rstrip() or not 0 <= start < end < len(read[2]):
            return self.locate(path)
        stretch, _, places = read
        span = stretch.span(places[start], places[end])
        width = len(stretch.source.line(span.start.line))
        one_line = span.end.line == span.start.line
        return Span(span.file, span.start, span.end if one_line else Position(span.start.line, width + 1))

    def report(self, code: str, path: Path, *, at_key: bool = False, **params: str) -> Diagnostic:
        """Report a fault at a value, or at the key that names it."""
        span = self.locate(path, key=at_key)
        return report(code, span.file, span, path=path, related=(), severity=None, **params)


def bind(layers: Layers) -> tuple[Workshop | None, list[Diagnostic]]:
    """Build the workshop from its layers, or list every fault of shape.

    Pydantic's errors are mapped by their type, never by their words, and
    never printed: each becomes one diagnostic at the value it is about.
    """
    found = [fault for agency in layers.trees[1:] for fault in _unknown_agency_keys(agency)]
    data = layers.trees[0].data
    for agency in layers.trees[1:]:
        data = _under(data, {name: value for name, value in agency.data.items() if name in AGENCY_KEYS})
    try:
        workshop = Workshop.model_validate(data)
    except ValidationError as error:
        found += _shape(layers, error)
        return None, found
    return (None if found else workshop), found


def bind_agency(tree: Tree) -> list[Diagnostic]:
    """List every fault of shape of an agency file by itself; what only a workshop has to give is not missed."""
    found = _unknown_agency_keys(tree)
    try:
        Workshop.model_validate({name: value for name, value in tree.data.items() if name in AGENCY_KEYS})
    except ValidationError as error:
        found += [one for one in _shape(Layers((tree,)), error) if one.code != "HT201" or len(one.path) > 1]
    return found


def _unknown_agency_keys(agency: Tree) -> list[Diagnostic]:
    return [
        report(
            "HT202",
            agency.source.name,
            agency.locate((name,), key=True)[1],
            path=(name,),
            key=name,
            nearest=nearest(name, AGENCY_KEYS),
        )
        for name in agency.data
        if name not in AGENCY_KEYS
    ]


def _under(near: Any, far: Any) -> Any:
    """Lay the nearer file over the farther one: mappings merge, everything else is replaced whole."""
    if isinstance(near, dict) and isinstance(far, dict):
        merged = dict(far)
        for name, value in near.items():
            if name == "report" and isinstance(value, list) and isinstance(far.get(name), dict):
                merged[name] = [_under(item, far[name]) for item in value]
            elif value is None:
                merged.setdefault(name, None)
            else:
                merged[name] = _under(value, far[name]) if name in far else value
        return merged
    return near


def _shape(layers: Layers, error: ValidationError) -> list[Diagnostic]:
    found = []
    seen: set[tuple[str, Span, str]] = set()
    for item in error.errors(include_url=False, include_input=False):
        kind, path, context = item["type"], tuple(item["loc"]), item.get("ctx", {})
        code, params = _code_of(kind, context)
        at_key = code in ("HT202", "HT217")
        if code == "HT217":
            path = (*path, params["other"])
        if code == "HT201":
            params = {"key": str(path[-1]), "parent": _parent(path)}
        elif code == "HT202":
            params = {"key": str(path[-1]), "nearest": nearest(str(path[-1]), _keys_at(Workshop, path[:-1]))}
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
    return found


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
    for tree in layers.trees:
        value: Any = tree.data
        try:
            for step in path:
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
