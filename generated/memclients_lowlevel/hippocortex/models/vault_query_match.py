# Generated from specs/hippocortex.yaml; do not edit.
"""The schema `VaultQueryMatch`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class VaultQueryMatch(Record):
    """A secret without its value. The service may spell its keys in snake_case, as `vault_id`.

    Attributes:
        id: Its id.
        title: What it is called.
        relevance: How well it fits.
        tags: Its tags.
        vault_id: The id of its vault; or `vault_id`.
        vault_name: The name of its vault; or `vault_name`.
        item_type: What kind of secret it is, such as api_key; or `item_type`.
        service_name: The service that it is for; or `service_name`.
        sensitivity: low, medium, high or critical; the official client takes medium where there is none.
            Documented: `low`, `medium`, `high`, `critical`.
        description: What it is for.
        created_at: When it was stored, as ISO 8601; or `created_at`.
    """

    id: str
    title: str
    relevance: float
    tags: list[str]
    vault_id: str | None | Unset = UNSET
    vault_name: str | None | Unset = UNSET
    item_type: str | None | Unset = UNSET
    service_name: str | None | Unset = UNSET
    sensitivity: str | None | Unset = UNSET
    description: str | None | Unset = UNSET
    created_at: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            id=data.pop("id"),
            title=data.pop("title"),
            relevance=data.pop("relevance"),
            tags=data.pop("tags"),
            vault_id=data.pop("vaultId", UNSET),
            vault_name=data.pop("vaultName", UNSET),
            item_type=data.pop("itemType", UNSET),
            service_name=data.pop("serviceName", UNSET),
            sensitivity=data.pop("sensitivity", UNSET),
            description=data.pop("description", UNSET),
            created_at=data.pop("createdAt", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["id"] = self.id
        data["title"] = self.title
        data["relevance"] = self.relevance
        data["tags"] = self.tags
        if self.vault_id is not UNSET:
            data["vaultId"] = self.vault_id
        if self.vault_name is not UNSET:
            data["vaultName"] = self.vault_name
        if self.item_type is not UNSET:
            data["itemType"] = self.item_type
        if self.service_name is not UNSET:
            data["serviceName"] = self.service_name
        if self.sensitivity is not UNSET:
            data["sensitivity"] = self.sensitivity
        if self.description is not UNSET:
            data["description"] = self.description
        if self.created_at is not UNSET:
            data["createdAt"] = self.created_at
        return data
