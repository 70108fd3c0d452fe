# Generated from specs/neotoma.yaml; do not edit.
"""The schema `Me`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record, optional, to_json

from ..types import UNSET, Unset
from .storage import Storage

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class Me(Record):
    """The user that the server takes the caller for.

    Attributes:
        user_id: Its id. Only zeros for the configured token.
        email: Its address.
        storage: Where the data lives.
        sandbox_mode: Whether the server is a sandbox.
    """

    user_id: str
    email: str | None | Unset = UNSET
    storage: Storage | None | Unset = UNSET
    sandbox_mode: Any | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            user_id=data.pop("user_id"),
            email=data.pop("email", UNSET),
            storage=optional(Storage.from_dict, data.pop("storage", UNSET)),
            sandbox_mode=data.pop("sandbox_mode", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["user_id"] = self.user_id
        if self.email is not UNSET:
            data["email"] = self.email
        if self.storage is not UNSET:
            data["storage"] = to_json(self.storage)
        if self.sandbox_mode is not UNSET:
            data["sandbox_mode"] = self.sandbox_mode
        return data
