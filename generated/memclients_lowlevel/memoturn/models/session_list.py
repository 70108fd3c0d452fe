# Generated from specs/memoturn.yaml; do not edit.
"""The schema `SessionList`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record, list_of, to_json

from .session import Session

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class SessionList(Record):
    """The sessions of a profile.

    Attributes:
        sessions: The sessions, latest activity first.
        txid: The transaction whose state was read. 0 for an unknown profile.
    """

    sessions: list[Session]
    txid: int
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            sessions=_read_sessions(data.pop("sessions")),
            txid=data.pop("txid"),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["sessions"] = to_json(self.sessions)
        data["txid"] = self.txid
        return data


_read_sessions = list_of(Session.from_dict)
