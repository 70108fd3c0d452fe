# Generated from specs/hippocortex.yaml; do not edit.
"""The schema `ErrorAnswer`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record, optional, to_json

from ..types import UNSET, Unset
from .answer_meta import AnswerMeta
from .error_info import ErrorInfo

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class ErrorAnswer(Record):
    """The envelope of an error.

    Attributes:
        ok: Whether the request succeeded.
        error: What went wrong.
        meta: About the answer; some documented answers have none.
    """

    ok: bool
    error: ErrorInfo
    meta: AnswerMeta | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            ok=data.pop("ok"),
            error=ErrorInfo.from_dict(data.pop("error")),
            meta=optional(AnswerMeta.from_dict, data.pop("meta", UNSET)),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["ok"] = self.ok
        data["error"] = self.error.to_dict()
        if self.meta is not UNSET:
            data["meta"] = to_json(self.meta)
        return data
