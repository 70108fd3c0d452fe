"""Where a service expects its credential, and where it is."""

from __future__ import annotations

from dataclasses import dataclass

from codegen.formatting import CodegenError
from codegen.schemas import Document, resolved


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
    schemes = document.get("components", {}).get("securitySchemes", {})
    operations = (
        operation
        for item in document.get("paths", {}).values()
        for operation in item.values()
        if isinstance(operation, dict)
    )
    stated = [document.get("security", ()), *(operation.get("security", ()) for operation in operations)]
    names = [name for requirements in stated for requirement in requirements for name in requirement]
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
    servers = document.get("servers") or []
    if not servers or "{" in servers[0].get("url", "{"):
        raise CodegenError("the spec names no server without variables: its first one is the default base URL")
    return str(servers[0]["url"]).rstrip("/")
