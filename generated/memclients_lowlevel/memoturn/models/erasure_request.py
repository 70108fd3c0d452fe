# Generated from specs/memoturn.yaml; do not edit.
"""The schema `ErasureRequest`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class ErasureRequest(Record):
    """What to erase, exactly one of a memory, a topic with its type, and a session.

    Attributes:
        memory_id: Id of a memory.
        topic_key: A topic, together with a type.
        type_: fact, event, instruction or task. Documented: `fact`, `event`, `instruction`, `task`.
        session_id: A session.
        turns: Whether to erase the transcript of the session too.
    """

    memory_id: str | Unset = UNSET
    topic_key: str | Unset = UNSET
    type_: str | Unset = UNSET
    session_id: str | Unset = UNSET
    turns: bool | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            memory_id=data.pop("memory_id", UNSET),
            topic_key=data.pop("topic_key", UNSET),
            type_=data.pop("type", UNSET),
            session_id=data.pop("session_id", UNSET),
            turns=data.pop("turns", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        if self.memory_id is not UNSET:
            data["memory_id"] = self.memory_id
        if self.topic_key is not UNSET:
            data["topic_key"] = self.topic_key
        if self.type_ is not UNSET:
            data["type"] = self.type_
        if self.session_id is not UNSET:
            data["session_id"] = self.session_id
        if self.turns is not UNSET:
            data["turns"] = self.turns
        return data
