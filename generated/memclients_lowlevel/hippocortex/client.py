# Generated from specs/hippocortex.yaml; do not edit.
"""Clients that hold where and how to send; the operations in `api` take one."""

from typing import Final

from attrs import define

from memclients._core.lowlevel import AuthScheme
from memclients._core.lowlevel.client import LowLevelAuthenticatedClient, LowLevelClient

__all__ = ("AUTH", "DEFAULT_BASE_URL", "AuthenticatedClient", "Client")

AUTH: Final = AuthScheme(header="Authorization", prefix="Bearer")
DEFAULT_BASE_URL: Final = "https://api.hippocortex.dev/v1"


@define(eq=False)
class Client(LowLevelClient):
    """A client without a credential, for the operations that need none."""


@define(eq=False)
class AuthenticatedClient(LowLevelAuthenticatedClient):
    """A client that sends a credential where the service expects it."""

    prefix: str = AUTH.prefix
    auth_header_name: str = AUTH.header
