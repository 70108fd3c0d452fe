# Generated from specs/neotoma.yaml; do not edit.
"""The schema `Health`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class Health(Record):
    """A sign of life.

    Attributes:
        ok: true.
        version: The server's version.
    """

    ok: bool
    version: str
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            ok=data.pop("ok"),
            version=data.pop("version"),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["ok"] = self.ok
        data["version"] = self.version
        return data
