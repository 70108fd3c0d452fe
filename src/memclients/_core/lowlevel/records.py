"""The base of generated attrs models."""

from __future__ import annotations

from typing import Any


class Record:
    """A JSON object whose documented keys are attributes; others are items, as `record["key"]`.

    Attributes:
        additional_properties: Keys that the spec does not know; they are kept, and written back.
    """

    __slots__ = ()

    additional_properties: dict[str, Any]

    @property
    def additional_keys(self) -> list[str]:
        """The keys that the spec does not know."""
        return list(self.additional_properties)

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
