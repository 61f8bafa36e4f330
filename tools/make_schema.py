"""The JSON Schema of a workshop file and of an agency file, built from the models.

Titles and descriptions are the Vietnamese docstrings below the fields, which
only the source holds; the schema is therefore made here, kept in the package
and printed by ``hoithao schema``.

It describes what an editor sees, YAML 1.2 values: free text may look like a
number there, and a key with nothing behind it is null. It refuses no file
that hoithao takes; what it lets through, hoithao still checks.
"""

from __future__ import annotations

import ast
import inspect
import re
import textwrap
import types
import typing
from collections.abc import Callable, Iterator
from typing import Any

from pydantic import AfterValidator, BaseModel, BeforeValidator
from pydantic.fields import FieldInfo

from hoithao.model.draft import Draft
from hoithao.model.workshop import AGENCY_KEYS, Workshop
from hoithao.scalars import (
    as_list,
    filed,
    from_word_file,
    named,
    parse_count,
    parse_date,
    parse_flag,
    parse_measure,
    parse_time,
    parse_withheld,
    texted,
)

Json = dict[str, Any]

TITLES = {
    "Agency": "Tệp cơ quan", "AgendaItem": "Nội dung chương trình", "Annex": "Phụ lục", "Answer": "Giải đáp",
    "Attendee": "Thành phần tham dự", "By": "Chủ thể góp ý", "Checks": "Các mã kiểm tra", "Conclusion": "Kết luận",
    "Consensus": "Nội dung thống nhất",
    "Declared": "Số liệu khai báo", "Draft": "Dự thảo", "DraftFile": "Tệp dự thảo", "Extent": "Quy mô dự thảo",
    "Focus": "Vấn đề gợi ý thảo luận", "Headcount": "Tổng số đại biểu",
    "Issue": "Vấn đề", "Look": "Trình bày", "Meeting": "Hội thảo", "Minutes": "Biên bản", "News": "Tin bài",
    "Letter": "Công văn gửi báo cáo", "Notice": "Thông báo kết luận",
    "Option": "Phương án",
    "Organizer": "Cơ quan tổ chức", "OtherMeeting": "Hội thảo khác", "Event": "Hội thảo được tổng hợp",
    "Paper": "Tham luận", "Papers": "Các tham luận",
    "Part": "Phần của dự thảo", "Person": "Người", "Remark": "Ý kiến", "Reply": "Văn bản góp ý", "Report": "Báo cáo",
    "Request": "Văn bản đề nghị góp ý", "Response": "Tiếp thu, giải trình", "Section": "Mục của dự thảo",
    "Session": "Phiên", "Signer": "Người ký", "Site": "Điểm cầu", "Task": "Nhiệm vụ", "Unit": "Cơ quan, đơn vị",
    "Vote": "Biểu quyết", "Workshop": "Tệp hội thảo",
}  # fmt: skip

RULES: dict[str, list[Json]] = {
    "Attendee": [
        {"anyOf": [{"required": ["name"]}, {"required": ["group"]}]},
        {"not": {"required": ["name", "group"]}},
    ],
    "Section": [{"anyOf": [{"required": ["ref"]}, {"required": ["id", "heading"]}]}],
    "Draft": [
        {"anyOf": [{"required": ["file"]}, {"required": ["type", "title"]}]},
        {"not": {"type": "object", "required": ["sections", "parts"]}},
    ],
    "DraftFile": [{"not": {"type": "object", "required": ["sections", "parts"]}}],
    "Workshop": [{"not": {"type": "object", "required": ["draft", "drafts"]}}],
}
"""What the model validators ask across keys."""

FROM_OWN_FILE = {"Draft": "file"}
"""Models whose required keys may come from another file, with the key that names it."""

_TYPES = ("string", "number", "boolean", "array", "object")
_TEXT = {"type": ["string", "number", "boolean"], "pattern": r"\S", "errorMessage": "Ghi một đoạn chữ."}
# Letters and digits of any script, without \p: no ASCII punctuation, later on all but «-», «.» and «_».
_ID = {
    "type": ["string", "number"],
    "pattern": r"^[^\s!-/:-@\[-`{-~][^\s!-,/:-@\[-^`{-~]{0,63}$",
    "patternErrorMessage": "Tên ngắn gồm chữ, số, dấu chấm, gạch dưới, gạch ngang, không có dấu cách.",
}
_FILE = {
    "type": "string",
    "pattern": r"\.([Yy][Aa]?[Mm][Ll]|[Dd][Oo][Cc][Xx]?)\s*$",
    "patternErrorMessage": "Ghi tên tệp .yaml của dự thảo, hoặc các khóa của dự thảo.",
}
_WORD_FILE = {
    "type": "string",
    "pattern": r"\.[Dd][Oo][Cc][Xx]\s*$",
    "patternErrorMessage": "Ghi tên tệp .docx của cơ quan, hoặc các khóa trình bày.",
}
_DATE = {
    "type": "string",
    "pattern": r"^\s*(([Nn]gày\s+)?\d{1,2}(\s*[/.-]\s*\d{1,2}\s*[/.-]\s*|\s+[Tt]háng\s+\d{1,2}\s+[Nn]ăm\s+)\d{4}"
    r"|\d{4}-\d{1,2}-\d{1,2})\s*$",
    "patternErrorMessage": "Viết ngày theo ngày/tháng/năm, ví dụ 24/9/2024.",
    "examples": ["24/9/2024"],
}
_TIME = {
    "type": "string",
    "pattern": r"^\s*([01]?\d|2[0-3])\s*(:|[Hh]|[Gg]|[Gg]iờ)\s*([0-5]?\d\s*([Pp]hút|[Pp]h|[Pp])?)?\s*$",
    "patternErrorMessage": "Viết giờ từ 0 đến 23, ví dụ 14:00 hoặc 8 giờ 30.",
    "examples": ["14:00"],
}
_COUNT = {
    "type": ["integer", "number", "string"],
    "minimum": 0,
    "maximum": 999_999_999,
    "pattern": r"^\s*(\d{1,3}(\.\d{3})+|\d{1,9})\s*$",
    "patternErrorMessage": "Viết số bằng chữ số, không kèm đơn vị, ví dụ 27.",
}
_FLAG = {
    "type": ["boolean", "string"],
    "pattern": r"^\s*([Tt]rue|TRUE|[Ff]alse|FALSE|[Cc]ó|[Kk]hông|[Yy]es|YES|[Nn]o|NO)\s*$",
    "patternErrorMessage": "Viết có hoặc không.",
    "examples": ["có", "không"],
}
_WITHHELD: Json = {
    "anyOf": [
        dict(_FLAG),
        {"type": "array", "items": {"type": "string"}},
        {"type": "string", "pattern": r"^\s*[a-z_]+\s*$"},
    ],
    "errorMessage": "Viết có, hoặc danh sách tên khóa, ví dụ [reason].",
}
_MEASURE = {
    "type": ["number", "string"],
    "pattern": r"^\s*\d{1,4}([.,]\d{1,3})?\s*$",
    "patternErrorMessage": "Viết một số, ví dụ 12,7.",
}
_BY_PARSER: dict[Any, Json] = {
    parse_date: _DATE,
    parse_time: _TIME,
    parse_count: _COUNT,
    parse_flag: _FLAG,
    parse_measure: _MEASURE,
    parse_withheld: _WITHHELD,
}

# A comma ends a title only where an aside begins: «Lý do, căn cứ» stays whole.
_FIRST_PHRASE = re.compile(
    r"[.;:(]|, (?=ví dụ|khi |nhiều |ghi |không |giữ |theo |trong |hoặc |mm|pt|bỏ )|\Z",
)
_EXAMPLE = re.compile(r"ví dụ:? ([^;]+?)\.?$")


def workshop_schema() -> Json:
    """Return the schema of a workshop file."""
    return _Builder(relaxed=False).document("Workshop", Workshop.model_fields)


def agency_schema() -> Json:
    """Return the schema of an agency file: fewer keys, none of them required."""
    fields = {name: field for name, field in Workshop.model_fields.items() if (field.alias or name) in AGENCY_KEYS}
    return _Builder(relaxed=True).document("Agency", fields)


def draft_schema() -> Json:
    """Return the schema of a draft file: a draft of a workshop file that stands by itself."""
    fields = {name: field for name, field in Draft.model_fields.items() if name != FROM_OWN_FILE["Draft"]}
    return _Builder(relaxed=False).document("DraftFile", fields, Draft)


class _Builder:
    def __init__(self, *, relaxed: bool) -> None:
        self._relaxed = relaxed
        self._defs: dict[str, Json] = {}

    def document(self, name: str, fields: dict[str, FieldInfo], model: type[BaseModel] = Workshop) -> Json:
        body = self._object(name, model, fields)
        return {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            **body,
            "$defs": dict(sorted(self._defs.items())),
        }

    def _object(self, name: str, model: type[BaseModel], fields: dict[str, FieldInfo]) -> Json:
        texts = _docstrings(model)
        hints = typing.get_type_hints(model, include_extras=True)
        properties = {
            field.alias or key: self._property(field, hints[key], texts[key], f"{model.__name__}.{key}")
            for key, field in sorted(fields.items(), key=lambda item: item[0] == "internal")
        }
        required = [field.alias or key for key, field in fields.items() if field.is_required()]
        if name in FROM_OWN_FILE:
            required = []
        body: Json = {"title": TITLES[name], "type": "object", "properties": properties, "additionalProperties": False}
        known = ", ".join(properties)
        body["errorMessage"] = f"Ở đây chỉ nhận các khóa: {known}."
        if self._relaxed:
            return body
        if required:
            body["required"] = required
            body["errorMessage"] = f"Ở đây phải có {', '.join(required)}, và chỉ nhận các khóa: {known}."
        if name in RULES:
            body["allOf"] = RULES[name]
        return body

    def _property(self, field: FieldInfo, hint: Any, text: str, where: str) -> Json:
        said: Json = {"title": _title(text), "description": text}
        value = self._value(hint, text, where)
        if not field.is_required():
            value = self._or_nothing(value)
        if isinstance(field.default, str | bool | float):
            whole = isinstance(field.default, float) and field.default.is_integer()
            said["default"] = int(field.default) if whole else field.default
        if "enum" not in value and (found := _EXAMPLE.search(text)):
            value = {**value, "examples": [found[1]]}
        return said | value

    def _value(self, hint: Any, text: str, where: str) -> Json:
        hint, extras = _bare(hint)
        before = {extra.func for extra in extras if isinstance(extra, BeforeValidator)}
        for parser, schema in _BY_PARSER.items():
            if parser in before:
                return {**schema, **_range(extras)}
        if typing.get_origin(hint) is tuple:
            item = self._value(typing.get_args(hint)[0], text, where)
            least = next((extra.min_length for extra in _flat(extras) if hasattr(extra, "min_length")), None)
            many: Json = {"type": "array", "items": item} | ({"minItems": least} if least else {})
            return {"anyOf": [item, many]} if as_list in before else many
        if typing.get_origin(hint) is dict:
            inner = self._value(typing.get_args(hint)[1], text, where)
            return {"type": "object", "additionalProperties": inner}
        if typing.get_origin(hint) is typing.Literal:
            return _choice(typing.get_args(hint), text)
        if inspect.isclass(hint) and issubclass(hint, BaseModel):
            link = self._link(hint)
            if filed in before:
                return {"anyOf": [dict(_FILE), link]}
            if from_word_file in before:
                return {"anyOf": [dict(_WORD_FILE), link]}
            return {"anyOf": [dict(_TEXT), link]} if before & {named, texted} else link
        if hint is str:
            patterns = {getattr(extra, "pattern", None) for extra in extras}
            return dict(_ID) if any(pattern and r"\p{L}" in pattern for pattern in patterns) else dict(_TEXT)
        raise TypeError(f"{where}: no schema for {hint!r}")

    def _or_nothing(self, value: Json) -> Json:
        """Let a key stand with nothing behind it."""
        if "$ref" in value:
            name = value["$ref"].rpartition("/")[2]
            self._defs[name] = _but_null(self._defs[name])
            return value
        if "anyOf" in value and "type" not in value:
            *others, last = value["anyOf"]
            return {**value, "anyOf": [*others, self._or_nothing(last)]}
        return _but_null(value)

    def _link(self, model: type[BaseModel]) -> Json:
        name = model.__name__
        if name not in self._defs:
            self._defs[name] = {}  # a section holds sections
            self._defs[name] = self._object(name, model, model.model_fields)
        return {"$ref": f"#/$defs/{name}"}


def _bare(hint: Any) -> tuple[Any, list[Any]]:
    """Take ``Annotated`` and ``| None`` off a type; return what was in the annotations."""
    extras: list[Any] = []
    while True:
        if typing.get_origin(hint) is typing.Annotated:
            hint, *more = typing.get_args(hint)
            extras += more
        elif typing.get_origin(hint) in (typing.Union, types.UnionType):
            (hint,) = (one for one in typing.get_args(hint) if one is not type(None))
        else:
            return hint, extras


def _but_null(value: Json) -> Json:
    """Take null too, by naming the types that are not taken.

    With "null" among the types, or as a branch, editors offer the word
    ``null``, which hoithao would print as text.
    """
    if "not" in value and "type" not in value:
        return value
    if "enum" in value:
        return {"anyOf": [value, {"not": {"type": [*_TYPES]}}]}
    rest = dict(value)
    kinds = rest.pop("type")
    taken = set(kinds if isinstance(kinds, list) else [kinds]) - {"integer"}
    return {"not": {"type": [kind for kind in _TYPES if kind not in taken]}} | rest


def _flat(extras: list[Any]) -> Iterator[Any]:
    for extra in extras:
        yield from extra.metadata if isinstance(extra, FieldInfo) else (extra,)


def _choice(values: tuple[Any, ...], text: str) -> Json:
    told = dict(re.findall(r"([\w-]+): ([^;.]+)", text))
    if values == ("1",):
        return {"enum": [1, "1"], "enumDescriptions": ["Phiên bản 1."] * 2}
    descriptions = [_sentence(told.get(value, value)) for value in values]
    return {
        "enum": list(values),
        "enumDescriptions": descriptions,
        "markdownEnumDescriptions": descriptions,
        "errorMessage": f"Chọn một trong các giá trị: {', '.join(values)}.",
    }


def _range(extras: list[Any]) -> Json:
    """The bounds that the look's validators hold, as their closures give them."""
    for extra in extras:
        if isinstance(extra, AfterValidator):
            held = inspect.getclosurevars(typing.cast(Callable[..., Any], extra.func)).nonlocals
            low, high = held["known"] if "known" in held else (held["low"], held["high"])
            bounds: Json = {"minimum": low, "maximum": high}
            if "known" in held:
                # Compared with whole numbers as they are typed; text such as «12,7» is hoithao's to check.
                bounds["anyOf"] = [{"not": {"type": "number"}}, {"enum": list(held["known"])}]
            return bounds
    return {}


def _docstrings(model: type[BaseModel]) -> dict[str, str]:
    """The text below each field, those of a parent first."""
    texts: dict[str, str] = {}
    for base in reversed(model.__mro__):
        if not (inspect.isclass(base) and issubclass(base, BaseModel)) or base is BaseModel:
            continue
        (body,) = ast.parse(textwrap.dedent(inspect.getsource(base))).body
        assert isinstance(body, ast.ClassDef)
        for before, after in zip(body.body, body.body[1:], strict=False):
            if (
                isinstance(before, ast.AnnAssign)
                and isinstance(before.target, ast.Name)
                and isinstance(after, ast.Expr)
                and isinstance(after.value, ast.Constant)
            ):
                texts[before.target.id] = " ".join(str(after.value.value).split())
    return texts


def _title(text: str) -> str:
    end = _FIRST_PHRASE.search(text)
    assert end is not None
    return text[: end.start()].strip()


def _sentence(text: str) -> str:
    text = text.strip()
    return text[0].upper() + text[1:] + "."
