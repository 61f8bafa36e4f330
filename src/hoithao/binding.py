"""Located trees into the model: merging the agency file in, and faults of shape with their place."""

from __future__ import annotations

import inspect
import typing
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from typing import Any

from pydantic import BaseModel, ValidationError

from hoithao.catalogue import report
from hoithao.diagnostics import Diagnostic, Path, Position, Related, Span
from hoithao.model.draft import Draft
from hoithao.model.workshop import AGENCY_KEYS, Workshop
from hoithao.mounting import FILE, KEYS, MountedDraft, with_draft
from hoithao.stretch import Stretch, read_stretch
from hoithao.tree import Tree
from hoithao.vn import nearest


@dataclass(frozen=True)
class Layers:
    """The files a workshop is read from, the nearer one first: workshop file, then agency file; and draft files."""

    trees: tuple[Tree, ...]
    drafts: tuple[MountedDraft, ...] = ()
    _read: dict[Path, tuple[Stretch, str, list[int]] | None] = field(default_factory=dict, compare=False, repr=False)

    def locate(self, path: Path, *, key: bool = False) -> Span:
        """Return where a value stands, in whichever file gave it.

        A path that no file holds to its end is shown at the deepest place
        that exists, in the workshop file where both go equally deep. A key
        missing from a draft is shown in its own file.
        """
        best: tuple[int, Span] | None = None
        for tree in self.trees:
            depth, span = tree.locate(path, key=key)
            if best is None or depth > best[0]:
                best = (depth, span)
        assert best is not None
        for mounted in self.drafts:
            inner = mounted.inner(path)
            if inner is not None:
                depth, span = mounted.tree.locate(inner, key=key)
                if len(mounted.path) + depth >= best[0]:
                    best = (len(mounted.path) + depth, span)
        return best[1]

    def typed(self, path: Path) -> Path:
        """Return the path as it is typed in the file that holds it; one that no file holds stays as it is."""
        for depth in range(len(path), 0, -1):
            for tree in self.trees:
                found = tree.typed(path[:depth])
                if found is not None:
                    return (*found, *path[depth:])
        return path

    def hold(self, path: Path) -> bool:
        """Tell whether one of the files has a value at a path."""
        return any(tree.typed(path) == path for tree in self.trees)

    def text_at(self, path: Path) -> str:
        """Return the source text of a value, as far as the files hold it."""
        return "\n".join(tree.text_at(path) for tree in self.trees)

    def without(self, paths: AbstractSet[Path]) -> Layers:
        """Return the files as if the values at these paths had not been typed."""
        trees = tuple(tree.without(paths) for tree in self.trees)
        # A draft that is left out, or that stands elsewhere now, has no file of its own any more.
        whole = any(path[0] in KEYS and (len(path) == 1 or path[0] != "draft") for path in paths if path)
        return Layers(trees, () if whole else self.drafts)

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
    found += [fault for mounted in layers.drafts for fault in _file_inside(mounted)]
    workshop, error = validated(layers, {})
    if error is not None:
        found += _shape(layers, error)
        return None, found
    return (None if found else workshop), found


def validated(layers: Layers, given: Mapping[Path, Any]) -> tuple[Workshop | None, ValidationError | None]:
    """Build the workshop from its layers, with the values ``given`` put where nothing was typed, or say why not."""
    data = layers.trees[0].data
    for mounted in layers.drafts:
        data = with_draft(data, mounted)
    for agency in layers.trees[1:]:
        data = _under(data, {name: value for name, value in agency.data.items() if name in AGENCY_KEYS})
    try:
        return Workshop.model_validate(_with(data, given)), None
    except ValidationError as error:
        return None, error


@dataclass(frozen=True, slots=True)
class Setting:
    """One value under the keys an agency file may hold, where it was typed, and the place of the one it replaces."""

    path: Path
    value: str | None
    span: Span
    replaced: Span | None = None


def settings(layers: Layers) -> list[Setting]:
    """Return every value under the agency-level keys that holds for the workshop, with the place it came from.

    Follows the rule of :func:`validated`: mappings merge, everything else is replaced whole.
    """
    found: list[Setting] = []
    for name in AGENCY_KEYS:
        _add_settings((name,), [(tree, tree.data[name]) for tree in layers.trees if name in tree.data], found)
    return found


def _add_settings(path: Path, given: list[tuple[Tree, Any]], found: list[Setting]) -> None:
    """Add what holds at a path, out of what the files give there, the nearer one first."""
    given = [one for one in given if one[1] is not None] or given
    if not given:
        return
    tree, near = given[0]
    if isinstance(near, dict):
        given = [one for one in given if isinstance(one[1], dict)]
        for name in dict.fromkeys(name for _, value in given for name in value):
            _add_settings((*path, name), [(one, value[name]) for one, value in given if name in value], found)
        return
    # A list of reports has the agency's report under each of them.
    under = [one for one in given[1:] if isinstance(one[1], dict)] if path == ("report",) else []
    replaced = None if under or len(given) == 1 else given[1][0].locate(path, key=True)[1]
    if isinstance(near, list) and near:
        before = len(found)
        for index, item in enumerate(near):
            _add_settings((*path, index), [(tree, item), *under], found)
        if replaced is not None and len(found) > before:
            found[before] = replace(found[before], replaced=replaced)
        return
    found.append(Setting(path, None if near is None else str(near), tree.locate(path)[1], replaced))


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


def bind_agency(tree: Tree) -> list[Diagnostic]:
    """List every fault of shape of an agency file by itself; what only a workshop has to give is not missed."""
    found = _unknown_agency_keys(tree)
    try:
        Workshop.model_validate({name: value for name, value in tree.data.items() if name in AGENCY_KEYS})
    except ValidationError as error:
        found += [one for one in _shape(Layers((tree,)), error) if one.code != "HT201" or len(one.path) > 1]
    return found


def bind_draft(tree: Tree) -> tuple[Draft | None, list[Diagnostic]]:
    """Build a draft from its own file, or list every fault of shape."""
    layers = Layers((tree,))
    found = _file_inside(MountedDraft((), tree))
    try:
        draft = Draft.model_validate({name: value for name, value in tree.data.items() if name != FILE})
    except ValidationError as error:
        return None, found + _shape(layers, error, Draft)
    return (None if found else draft), found


def _file_inside(mounted: MountedDraft) -> list[Diagnostic]:
    if FILE not in mounted.tree.data:
        return []
    span = mounted.tree.locate((FILE,), key=True)[1]
    return [report("HT202", span.file, span, path=(*mounted.path, FILE), key=FILE, nearest="")]


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


_MOST_FAULTS = 2_000
"""How many faults of shape are told; more have one cause, and telling each would take longer than a reader has."""


def _shape(layers: Layers, error: ValidationError, model: type[BaseModel] = Workshop) -> list[Diagnostic]:
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
            params = {"key": str(path[-1]), "nearest": _key_meant(str(path[-1]), _keys_at(model, path[:-1]))}
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
