# Generated from specs/memoturn.yaml; do not edit.
"""The schema `AuditActor`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class AuditActor(Record):
    """Who did it.

    Attributes:
        kind: token, platform, internal or anonymous. Documented: `token`, `platform`, `internal`, `anonymous`.
        token_hash: 16 hexadecimal digits that tell tokens apart.
        scope: The scope of the token.
        claim_db: The database of the token.
        claim_ns: The namespace of the token.
        iat: When the token was minted, in unix seconds.
    """

    kind: str
    token_hash: str | None | Unset = UNSET
    scope: str | None | Unset = UNSET
    claim_db: str | None | Unset = UNSET
    claim_ns: str | None | Unset = UNSET
    iat: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            kind=data.pop("kind"),
            token_hash=data.pop("token_hash", UNSET),
            scope=data.pop("scope", UNSET),
            claim_db=data.pop("claim_db", UNSET),
            claim_ns=data.pop("claim_ns", UNSET),
            iat=data.pop("iat", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["kind"] = self.kind
        if self.token_hash is not UNSET:
            data["token_hash"] = self.token_hash
        if self.scope is not UNSET:
            data["scope"] = self.scope
        if self.claim_db is not UNSET:
            data["claim_db"] = self.claim_db
        if self.claim_ns is not UNSET:
            data["claim_ns"] = self.claim_ns
        if self.iat is not UNSET:
            data["iat"] = self.iat
        return data
