"""Who calls a server, and with which credentials."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.contract.specs import header_of, schemes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.contract.specs import Operation


@dataclass(frozen=True)
class Caller:
    """Somebody with credentials.

    Args:
        service: The service that is called.
        secrets: What the caller has, by the security schemes of the spec.
    """

    service: str
    secrets: Mapping[str, str]

    def secret(self, operation: Operation) -> str:
        """Return what the caller shows to an operation: the first of its schemes for which there is something."""
        return next((self.secrets[scheme] for scheme in operation.schemes if scheme in self.secrets), "")

    def headers(self, operation: Operation) -> dict[str, str]:
        """Return the header with the secret; none where the operation needs none or the caller has none."""
        for scheme in operation.schemes:
            if scheme in self.secrets:
                return header_of(self.service, scheme, self.secrets[scheme])
        return {}


def anyone_with(service: str, secret: str) -> Caller:
    """Return a caller who shows the same secret everywhere."""
    return Caller(service, dict.fromkeys(schemes(service), secret))
