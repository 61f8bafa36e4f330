"""The base of every model: frozen, closed, with empty keys read as not given."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, model_validator

from hoithao.scalars import Withheld


class Record(BaseModel):
    """One mapping of the workshop file. Unknown keys are refused; nothing changes after reading."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

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
