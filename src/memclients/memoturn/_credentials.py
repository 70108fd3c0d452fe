"""The two kinds of credential, and what to say when the server refuses one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from memclients._core.settings import optional_secret
from memclients.memoturn.errors import ERRORS

if TYPE_CHECKING:
    from memclients._core.credentials import Credentials
    from memclients._core.secret import Secret

_DATA_PLANE: Final = "token"
_CONTROL_PLANE: Final = "platformKey"

# How users know the security schemes of the spec.
_WORDS: Final = {
    _DATA_PLANE: "a per-database or namespace token, the argument token",
    _CONTROL_PLANE: "the platform key, the argument platform_key",
}


def secrets(*, token: str | None, platform_key: str | None) -> dict[str, Secret | None]:
    """Return the credentials of a client by their security scheme.

    Raises:
        InvalidRequestError: If one can't be sent.
    """
    return {
        _DATA_PLANE: optional_secret("token", token, None, ERRORS),
        _CONTROL_PLANE: optional_secret("platform_key", platform_key, None, ERRORS),
    }


def advice(schemes: tuple[str, ...], held: Credentials) -> str:
    """Say which credential a route takes, and whether this client sent one."""
    wanted = ", or ".join(_WORDS.get(scheme, scheme) for scheme in schemes)
    sent = "the one that was sent is not accepted" if held.first(schemes) else "this client has none"
    return f"this route takes {wanted}; {sent}"
