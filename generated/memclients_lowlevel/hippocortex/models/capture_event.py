# Generated from specs/hippocortex.yaml; do not edit.
"""The schema `CaptureEvent`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class CaptureEvent(Record):
    """Something that an agent said, did or saw.

    The payload is shaped by the type. A message has `role` and `content`; a tool call `tool` and `args`, or
    `tool_name` and `input`; its result `tool` and `result`, or `tool_name` and `output`, and sometimes `success`
    and `callId`. A file edit has `path`, `diff` and `action`, or `before` and `after`; a test run `suite`, `passed`
    and `failed`; a command `command`, `exitCode` and `output`; a browser action `url`, `action` and `selector`; the
    result of an API `url`, `method`, `status` and `body`.

    Attributes:
        type_: A word for what kind of event it is, not empty. Types that are not listed are allowed.
        session_id: The session that it belongs to, not empty.
        payload: An object with what happened, shaped by the type.
        metadata: An object with anything else. The service knows `agentId`, `correlationId`, `source`, `tags`, and
            `extractedMemories`, texts that the caller has extracted already.
        idempotency_key: A name for this event, not empty, by which it is recognized when it is sent again.
        namespace_id: The namespace that it belongs to, not empty. For enterprise plans; snake_case on the wire.
    """

    type_: str
    session_id: str
    payload: dict[str, Any]
    metadata: dict[str, Any] | Unset = UNSET
    idempotency_key: str | Unset = UNSET
    namespace_id: str | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            type_=data.pop("type"),
            session_id=data.pop("sessionId"),
            payload=data.pop("payload"),
            metadata=data.pop("metadata", UNSET),
            idempotency_key=data.pop("idempotencyKey", UNSET),
            namespace_id=data.pop("namespace_id", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["type"] = self.type_
        data["sessionId"] = self.session_id
        data["payload"] = self.payload
        if self.metadata is not UNSET:
            data["metadata"] = self.metadata
        if self.idempotency_key is not UNSET:
            data["idempotencyKey"] = self.idempotency_key
        if self.namespace_id is not UNSET:
            data["namespace_id"] = self.namespace_id
        return data
