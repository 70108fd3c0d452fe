"""Switches of the Memoturn mock."""

from dataclasses import dataclass

from memclients.mock._options import Options
from memclients.mock.memoturn.addresses import is_name


@dataclass(frozen=True, kw_only=True)
class MemoturnOptions(Options):
    """Switches of the Memoturn mock.

    Args:
        auth: Ask for credentials; a node on a developer's machine does not.
        namespace: The namespace that the ready-made token is for, with all its profiles.
        rate_limit: Enforce the limit of 10 requests a second (20 in a burst, by the server's clock) on the control
            plane and on audit reads.
        lazy_maintenance: Do the background work by itself, on the first request after 30 s of the server's clock.
        ask: Have a language model that answers questions, a fake that echoes the best memory.
        extract: Have a language model that extracts memories, a fake that makes an event of each turn.
        auto_embed: Have an embedding model, a fake.
        audit_delay: Seconds, by the server's clock, until an audit event can be read.
    """

    auth: bool = False
    namespace: str = "acme"
    rate_limit: bool = False
    lazy_maintenance: bool = True
    ask: bool = False
    extract: bool = False
    auto_embed: bool = False
    audit_delay: float = 0.0

    def __post_init__(self) -> None:
        if not is_name(self.namespace):
            raise ValueError(f"namespace is {self.namespace!r}, which Memoturn does not take for a name")
