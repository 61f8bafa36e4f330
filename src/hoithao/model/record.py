"""The base of every model: frozen, closed, with empty keys read as not given."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, Field, model_validator

from hoithao.scalars import Withheld

EMPTY: Any = Field(default={}, validate_default=True)
"""The default of a field that holds a record: one in which nothing is given.

It is made where it is wanted; an instance for a default would be built while the program starts.
"""


class Record(BaseModel):
    """One mapping of the workshop file. Unknown keys are refused; nothing changes after reading."""

    # Deferred: the workshop's validator holds those of all records, and building each by itself costs half a start.
    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True, defer_build=True)

    internal: Withheld = ()
    """Chỉ in trong bản nội bộ. có: cả phần này; hoặc tên các khóa, ví dụ: [reason]."""

    @model_validator(mode="before")
    @classmethod
    def _drop_empty(cls, data: Any) -> Any:
        # `venue:` with nothing behind it is a fact not known yet. An unknown
        # key stays, so that it is refused even when it holds nothing.
        if isinstance(data, dict) and None in data.values():
            return {key: value for key, value in data.items() if value is not None or key not in cls.model_fields}
        return data
