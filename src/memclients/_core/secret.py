"""Credentials: kept out of every representation, and checked before they can reach a header."""

from __future__ import annotations

from typing import Final, NoReturn, final

from memclients._core.encoding import header_value
from memclients.errors import InvalidRequestError

_SHORTEST_TELLING: Final = 6


@final
class Secret:
    """Hold a credential that no repr, log, pickle or error may show."""

    __slots__ = ("_value",)

    def __init__(self, value: str) -> None:
        self._value = value

    @classmethod
    def parse(cls, value: object, *, name: str) -> Secret:
        """Take a credential as the user gave it.

        Args:
            value: The credential; white space around it is dropped.
            name: What to call it in a message.

        Raises:
            InvalidRequestError: If it is not text, is empty, or has a character that no header may carry.
        """
        if not isinstance(value, str):
            raise InvalidRequestError(f"{name} must be a str, not {type(value).__name__}")
        text = value.strip()
        if not text:
            raise InvalidRequestError(f"{name} is empty: pass the credential that the service gave you")
        if not text.isascii() or any(character.isspace() for character in text):
            raise InvalidRequestError(f"{name} has white space or a non-ASCII character inside: copy it again")
        return cls(header_value(name, text))

    def reveal(self) -> str:
        """Return the credential itself, for the one header that carries it."""
        return self._value

    def redact(self, text: str) -> str:
        """Return `text` without the credential, should a server echo it."""
        # A shorter one can't be told from ordinary text: a key "a" would blot out every word of a message.
        return text.replace(self._value, "***") if len(self._value) >= _SHORTEST_TELLING else text

    def __repr__(self) -> str:
        return "Secret('***')"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and other._value == self._value

    def __hash__(self) -> int:
        return hash(self._value)

    def __reduce__(self) -> NoReturn:
        raise TypeError("a credential can't be pickled")
