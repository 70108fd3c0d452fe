# Generated from specs/memtrace.yaml; do not edit.
"""The schema `SessionContext`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class SessionContext(Record):
    """A session's memories for a prompt.

    Attributes:
        session_id: The session.
        context: Markdown with a heading and a group for each kind of memory.
        memory_count: How many memories were rendered, at most 100.
    """

    session_id: str
    context: str
    memory_count: int
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            session_id=data.pop("session_id"),
            context=data.pop("context"),
            memory_count=data.pop("memory_count"),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["session_id"] = self.session_id
        data["context"] = self.context
        data["memory_count"] = self.memory_count
        return data
