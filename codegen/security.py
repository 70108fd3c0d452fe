"""Where a service expects its credential, and where it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from codegen.formatting import CodegenError
from codegen.operations import operations
from codegen.schemas import Document, resolved

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True)
class Auth:
    """The header of the credential, and what stands before it there."""

    header: str
    prefix: str


def auth_scheme(document: Document) -> Auth:
    """Return the scheme of the spec's first security requirement.

    Raises:
        CodegenError: If it is one that no header of one credential expresses.
    """
    schemes: Mapping[str, Any] = document.get("components", {}).get("securitySchemes", {})
    stated = [requirement for operation in operations(document) for requirement in operation.security]
    names = [name for requirement in stated for name in requirement]
    if not names:
        return Auth("Authorization", "Bearer")
    if names[0] not in schemes:
        raise CodegenError(f"the security scheme {names[0]!r} is not in components.securitySchemes")
    scheme = resolved(document, schemes[names[0]])
    if scheme.get("type") == "http" and str(scheme.get("scheme")).lower() == "bearer":
        return Auth("Authorization", "Bearer")
    if scheme.get("type") == "apiKey" and scheme.get("in") == "header":
        return Auth(scheme["name"], "")
    raise CodegenError(f"the security scheme {names[0]!r} is not supported: only bearer and apiKey in a header are")


def default_base_url(document: Document) -> str:
    """Return the URL of the spec's first server."""
    servers: list[Mapping[str, str]] = document.get("servers", [])
    if not servers or "{" in servers[0]["url"]:
        raise CodegenError("the spec names no server without variables: its first one is the default base URL")
    return servers[0]["url"].rstrip("/")
