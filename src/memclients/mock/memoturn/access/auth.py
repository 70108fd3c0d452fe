"""Who is calling, and what they may do."""

import hmac
from typing import Any

from memclients.mock._call import Call
from memclients.mock._clock import Clock
from memclients.mock.memoturn.access import tokens
from memclients.mock.memoturn.access.tokens import Claims, Scope
from memclients.mock.memoturn.addresses import Profile, is_name, split_spec
from memclients.mock.memoturn.errors import Refusal
from memclients.mock.memoturn.storage.databases import Databases

PLATFORM_KEY = "mtp_mock_platform_key_for_tests"

_PLATFORM = "platform"

_READS = frozenset(
    (
        "recallMemories",
        "askMemories",
        "getMemory",
        "listSessions",
        "listErasures",
        "getErasure",
        "getProfilePolicy",
        "getValue",
        "listKeys",
        "findDocuments",
        "searchVectors",
        "getTurns",
        "searchTurns",
        # What a statement does is known once the body is read.
        "runSql",
    )
)
_WRITES = frozenset(
    (
        "ingestMemories",
        "extractMemories",
        "forgetMemory",
        "endSession",
        "requestErasure",
        "putValue",
        "deleteValue",
        "insertDocuments",
        "updateDocuments",
        "deleteDocuments",
        "createIndex",
        "upsertVector",
        "appendTurn",
        "syncDatabase",
    )
)


class Auth:
    """Checks of credentials.

    Args:
        databases: The registered databases.
        clock: The server's clock.
        on: Ask for credentials at all.
    """

    def __init__(self, databases: Databases, clock: Clock, *, on: bool) -> None:
        self._databases = databases
        self._clock = clock
        self.on = on

    def check(self, call: Call) -> None:
        """Turn away whoever may not do this; what a path means is decided before percent-decoding.

        Raises:
            Refusal: The credential is missing, wrong (401) or not good enough (403).
        """
        match call.path.split("/")[1:]:
            case ["v1", "namespaces", ns, "audit"] if self.on:
                self._check_audit(call, ns)
            case _ if is_control(call.path):
                self._check_platform(call)
            case ["v1", "memory", ns] if self.on:
                self._check_namespace(call, ns)
            case ["v1", "memory", ns, profile, *_] if self.on:
                self._check_profile(call, Profile(ns, profile))
            case ["v1", "db", spec, *_] if self.on:
                self._check_database(call, split_spec(spec)[0])
            case _:
                return

    def require(self, call: Call, database: str, scope: Scope) -> None:
        """Insist on a scope, for a database that the caller's token is known to cover.

        Args:
            call: The request.
            database: Name of the database.
            scope: What the request needs.

        Raises:
            Refusal: The token allows less, or its rights ended when a database of this name was deleted.
        """
        if not self.on:
            return
        claims = tokens.read(call.caller)
        if claims is None or not claims.allows(scope):
            raise Refusal.forbidden(f"token lacks {scope} scope")
        deleted_at = self._databases.deleted_at(database)
        if scope != "read" and deleted_at is not None and claims.iat * 1000 <= deleted_at:
            raise Refusal.forbidden("token was revoked when the database was deleted")

    def token(self, scope: Scope, expires_in: int, *, database: str = "", ns: str | None = None) -> str:
        """Make a token for a database or a namespace.

        Args:
            scope: What it allows.
            expires_in: Seconds until it expires.
            database: Name of the database.
            ns: The namespace.
        """
        now = self._seconds()
        return tokens.mint(Claims(db=database, ns=ns, scope=scope, iat=now, exp=now + expires_in))

    def _seconds(self) -> int:
        return self._clock.milliseconds() // 1000

    def _check_platform(self, call: Call) -> None:
        if self.on and not _is_platform_key(_credential(call)):
            raise Refusal.unauthorized("platform key required")
        call.caller = _PLATFORM

    def _check_audit(self, call: Call, ns: str) -> None:
        credential = _credential(call)
        if _is_platform_key(credential):
            call.caller = _PLATFORM
            return
        claims = self._valid(credential)
        if claims is None or claims.ns != ns or not claims.allows("admin"):
            raise Refusal.unauthorized("platform key or an admin token of the namespace required")
        call.caller = credential

    def _check_namespace(self, call: Call, ns: str) -> None:
        claims = self._claims(call)
        if claims.ns != ns:
            raise Refusal.forbidden("token does not cover this namespace")

    def _check_profile(self, call: Call, profile: Profile) -> None:
        claims = self._claims(call)
        self._check_covered(claims, profile.database, profile.ns, profile.name)
        self.require(call, profile.database, _needed(call))

    def _check_database(self, call: Call, name: str) -> None:
        claims = self._claims(call)
        ns, _, profile = name.partition("--")
        self._check_covered(claims, name, ns, profile)
        self.require(call, name, _needed(call))

    def _check_covered(self, claims: Claims, database: str, ns: str, profile: str) -> None:
        # An encoded letter breaks the grammar, also where it would stand for a good one.
        if not (claims.db == database if claims.db else claims.ns == ns and is_name(profile)):
            raise Refusal.forbidden("token does not cover this database")

    def _claims(self, call: Call) -> Claims:
        credential = _credential(call)
        claims = self._valid(credential)
        if claims is None:
            raise Refusal.unauthorized("missing, invalid or expired token")
        call.caller = credential
        return claims

    def _valid(self, credential: str) -> Claims | None:
        claims = tokens.read(credential)
        in_time = claims is not None and self._seconds() <= claims.exp + tokens.LEEWAY_SECONDS
        return claims if in_time else None


def is_control(path: str) -> bool:
    """Tell whether a path belongs to the control plane."""
    return path.split("/")[1:3] in (["v1", "databases"], ["v1", "namespaces"])


def actor(call: Call) -> dict[str, Any] | None:
    """Describe the caller for the audit stream; None for whoever needs no credential."""
    if call.caller == _PLATFORM:
        return {"kind": "platform"}
    claims = tokens.read(call.caller)
    if claims is None:
        return None
    described = {
        "kind": "token",
        "token_hash": tokens.fingerprint(call.caller),
        "scope": claims.scope,
        "claim_db": claims.db or None,
        "claim_ns": claims.ns,
        "iat": claims.iat,
    }
    return {name: value for name, value in described.items() if value is not None}


def _credential(call: Call) -> str:
    """Return what comes after `Bearer `, spelled like this."""
    header = call.headers.get("authorization", "")
    return header.removeprefix("Bearer ") if header.startswith("Bearer ") else ""


def _is_platform_key(credential: str) -> bool:
    return hmac.compare_digest(credential.encode(), PLATFORM_KEY.encode())


def _needed(call: Call) -> Scope:
    operation = call.match.operation
    name = "" if operation is None else operation.id
    if name in _READS:
        return "read"
    return "write" if name in _WRITES else "admin"
