"""What a client proves itself with: one credential, or one for each kind of access that a service tells apart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Self, TypeAlias

if TYPE_CHECKING:
    from memclients._core.secret import Secret

Secrets: TypeAlias = "Secret | Mapping[str, Secret | None] | None"


@dataclass(frozen=True, slots=True)
class Credentials:
    """The secrets of a client; its repr shows none.

    Args:
        shared: The one that serves every security scheme, None if they have their own.
        by_scheme: Secrets by the name of their security scheme in the spec.
    """

    shared: Secret | None = None
    by_scheme: Mapping[str, Secret] = field(default_factory=dict[str, "Secret"])

    @classmethod
    def of(cls, secrets: Secrets) -> Self:
        """Take one secret for all schemes, or a mapping of schemes to secrets; None where there is none."""
        if not isinstance(secrets, Mapping):
            return cls(shared=secrets)
        return cls(by_scheme={name: secret for name, secret in secrets.items() if secret is not None})

    def first(self, schemes: tuple[str, ...]) -> Secret | None:
        """Return the secret of the first of these schemes that has one; None if none has, or if there are none."""
        if self.shared is not None and schemes:
            return self.shared
        return next((self.by_scheme[name] for name in schemes if name in self.by_scheme), None)

    def redact(self, text: str) -> str:
        """Return `text` without any of the secrets, whichever of them the server echoes."""
        held = [*self.by_scheme.values(), *([self.shared] if self.shared else [])]
        # A secret may be part of another one, which would then be left in pieces.
        for secret in sorted(held, key=lambda one: -len(one.reveal())):
            text = secret.redact(text)
        return text
