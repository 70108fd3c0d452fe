"""Switches of the Neotoma mock."""

from dataclasses import dataclass
from typing import Literal, get_args

from memclients.mock._options import Options, check_choice

Mode = Literal["development", "production"]

DOCUMENTED = "dev-local"


@dataclass(frozen=True, kw_only=True)
class NeotomaOptions(Options):
    """Switches of the Neotoma mock.

    Args:
        token: The bearer token that the server is configured with, the one of the documentation's examples unless another
            is given; None for a server without one, which refuses every token.
        mode: `"development"`, where a local caller needs no token, or `"production"`.
        rate_limit: Enforce the limit of 120 stores a minute and user, by the server's clock.
    """

    token: str | None = DOCUMENTED
    mode: Mode = "development"
    rate_limit: bool = True

    def __post_init__(self) -> None:
        check_choice("mode", self.mode, get_args(Mode))
        if self.token is not None and not self.token.strip():
            raise ValueError("token is blank; leave it out for a server without one")
