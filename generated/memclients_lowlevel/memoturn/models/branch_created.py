# Generated from specs/memoturn.yaml; do not edit.
"""The schema `BranchCreated`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class BranchCreated(Record):
    """A branch that was forked.

    Attributes:
        branch: Its name.
        parent: The branch that it was forked from.
        fork_txid: The transaction that it starts from.
        ttl_at: When it expires, in unix milliseconds.
        spec: Its address, name@branch.
    """

    branch: str
    parent: str
    fork_txid: int
    ttl_at: int | None
    spec: str
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            branch=data.pop("branch"),
            parent=data.pop("parent"),
            fork_txid=data.pop("fork_txid"),
            ttl_at=data.pop("ttl_at"),
            spec=data.pop("spec"),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["branch"] = self.branch
        data["parent"] = self.parent
        data["fork_txid"] = self.fork_txid
        data["ttl_at"] = self.ttl_at
        data["spec"] = self.spec
        return data
