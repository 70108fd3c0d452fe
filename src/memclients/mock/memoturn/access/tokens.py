"""Tokens: JSON web tokens that say what they are good for.

The real server signs with Ed25519; these are signed too, so that a token that was made up is refused.
"""

import base64
import hashlib
import hmac
from typing import Literal

import msgspec

Scope = Literal["read", "write", "admin"]

SCOPES: tuple[Scope, ...] = ("read", "write", "admin")

LEEWAY_SECONDS = 5

# One for all servers, so that a token outlives a restart and a reset; there is nothing to protect.
_SECRET = b"memclients mock of memoturn"
_HEADER = {"alg": "HS256", "typ": "JWT"}


class Claims(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What a token says.

    Args:
        db: The database that it is for; empty for a namespace token.
        ns: The namespace that it is for.
        scope: What it allows.
        iat: When it was made, in unix seconds.
        exp: When it expires, in unix seconds.
    """

    db: str
    scope: Scope
    iat: int
    exp: int
    ns: str | None = None

    def allows(self, scope: Scope) -> bool:
        """Tell whether the scope suffices."""
        return SCOPES.index(self.scope) >= SCOPES.index(scope)


def mint(claims: Claims) -> str:
    """Make a token."""
    signed = b".".join((_encode(msgspec.json.encode(_HEADER)), _encode(msgspec.json.encode(claims))))
    return b".".join((signed, _encode(_signature(signed)))).decode()


def read(token: str) -> Claims | None:
    """Return the claims of a token that this kind of server made, expired or not; None for any other text."""
    signed, _, signature = token.encode().rpartition(b".")
    if not hmac.compare_digest(signature, _encode(_signature(signed))):
        return None
    payload = signed.partition(b".")[2]
    return msgspec.json.decode(base64.urlsafe_b64decode(payload + b"=" * (-len(payload) % 4)), type=Claims)


def fingerprint(token: str) -> str:
    """Return the hash by which the audit stream names a token."""
    return hashlib.sha256(token.encode()).hexdigest()[:16]


def _signature(signed: bytes) -> bytes:
    return hmac.digest(_SECRET, signed, "sha256")


def _encode(data: bytes) -> bytes:
    return base64.urlsafe_b64encode(data).rstrip(b"=")
