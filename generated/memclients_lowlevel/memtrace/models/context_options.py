# Generated from specs/memtrace.yaml; do not edit.
"""The schema `ContextOptions`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class ContextOptions(Record):
    """Which memories to render.

    Attributes:
        since: A number and m, h or d, such as 24h; up to 8760m, 8760h or 365d.
        include_types: Any of these types. All when empty or absent.
        max_tokens: 1 or more. Accepted and ignored by the server.
    """

    since: str | Unset = UNSET
    include_types: list[str] | Unset = UNSET
    max_tokens: int | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            since=data.pop("since", UNSET),
            include_types=data.pop("include_types", UNSET),
            max_tokens=data.pop("max_tokens", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        if self.since is not UNSET:
            data["since"] = self.since
        if self.include_types is not UNSET:
            data["include_types"] = self.include_types
        if self.max_tokens is not UNSET:
            data["max_tokens"] = self.max_tokens
        return data
