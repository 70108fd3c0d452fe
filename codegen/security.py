"""Where a service expects its credentials, which of them an operation takes, and where the service is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from codegen.formatting import CodegenError
from codegen.operations import known_routes, operations
from codegen.schemas import Document, resolved

if TYPE_CHECKING:
    from collections.abc import Mapping

    from codegen.operations import Operation


@dataclass(frozen=True)
class Auth:
    """The header of the credential, and what stands before it there."""

    header: str
    prefix: str


def auth_scheme(document: Document) -> Auth:
    """Return where the operations of a spec take their credentials: one header, whichever scheme it is.

    Raises:
        CodegenError: If a scheme is one that no header of one credential expresses, or two of them disagree.
    """
    stated = dict.fromkeys(
        name for one in (*operations(document), *known_routes(document)) for name in credentials(one)
    )
    places = {name: _place(document, name) for name in stated} or {"": Auth("Authorization", "Bearer")}
    first, *others = places.items()
    for name, place in others:
        if place != first[1]:
            raise CodegenError(
                f"the security schemes {first[0]!r} and {name!r} differ in header or prefix: only the credential may differ"
            )
    return first[1]


def credentials(operation: Operation) -> tuple[str, ...]:
    """Return the names of the security schemes of which an operation takes one, in the order of the spec.

    Raises:
        CodegenError: If it takes several at once.
    """
    for requirement in operation.security:
        if len(requirement) > 1:
            raise CodegenError(
                f"security: {' and '.join(requirement)} at once are not supported: state them one by one"
            )
    return tuple(dict.fromkeys(name for requirement in operation.security for name in requirement))


def _place(document: Document, name: str) -> Auth:
    schemes: Mapping[str, Any] = document.get("components", {}).get("securitySchemes", {})
    if name not in schemes:
        raise CodegenError(f"the security scheme {name!r} is not in components.securitySchemes")
    scheme = resolved(document, schemes[name])
    if scheme.get("type") == "http" and str(scheme.get("scheme")).lower() == "bearer":
        return Auth("Authorization", "Bearer")
    if scheme.get("type") == "apiKey" and scheme.get("in") == "header":
        return Auth(scheme["name"], "")
    raise CodegenError(f"the security scheme {name!r} is not supported: only bearer and apiKey in a header are")


def default_base_url(document: Document) -> str:
    """Return the URL of the spec's first server."""
    servers: list[Mapping[str, str]] = document.get("servers", [])
    if not servers or "{" in servers[0]["url"]:
        raise CodegenError("the spec names no server without variables: its first one is the default base URL")
    return servers[0]["url"].rstrip("/")
