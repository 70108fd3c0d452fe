# Generated from specs/hippocortex.yaml; do not edit.
"""The schema `VaultRevealAnswer`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record, optional, to_json

from ..types import UNSET, Unset
from .answer_meta import AnswerMeta
from .vault_reveal_result import VaultRevealResult

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class VaultRevealAnswer(Record):
    """The value of a secret, in the envelope.

    Attributes:
        ok: Whether the request succeeded.
        data: The value of a secret.
        meta: About the answer; some documented answers have none.
    """

    ok: bool
    data: VaultRevealResult
    meta: AnswerMeta | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            ok=data.pop("ok"),
            data=VaultRevealResult.from_dict(data.pop("data")),
            meta=optional(AnswerMeta.from_dict, data.pop("meta", UNSET)),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["ok"] = self.ok
        data["data"] = self.data.to_dict()
        if self.meta is not UNSET:
            data["meta"] = to_json(self.meta)
        return data
