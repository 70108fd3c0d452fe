# Generated from specs/memoturn.yaml; do not edit.
"""The schema `AskRequest`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class AskRequest(Record):
    """A question, and which memories count.

    Attributes:
        question: The question, not blank.
        types: fact, event, instruction or task. An empty list matches nothing.
        session_id: Only memories of this session.
        source: Only memories that this agent wrote.
        k: 1 to 1000. The server silently takes 0 for 1, and more for 1000.
        include_superseded: Whether superseded memories count too.
    """

    question: str
    types: list[str] | Unset = UNSET
    session_id: str | Unset = UNSET
    source: str | Unset = UNSET
    k: int | Unset = UNSET
    include_superseded: bool | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            question=data.pop("question"),
            types=data.pop("types", UNSET),
            session_id=data.pop("session_id", UNSET),
            source=data.pop("source", UNSET),
            k=data.pop("k", UNSET),
            include_superseded=data.pop("include_superseded", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["question"] = self.question
        if self.types is not UNSET:
            data["types"] = self.types
        if self.session_id is not UNSET:
            data["session_id"] = self.session_id
        if self.source is not UNSET:
            data["source"] = self.source
        if self.k is not UNSET:
            data["k"] = self.k
        if self.include_superseded is not UNSET:
            data["include_superseded"] = self.include_superseded
        return data
