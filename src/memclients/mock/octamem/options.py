"""Switches of the OctaMem mock."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, get_args

from memclients.mock._options import Options, check_choice, check_keys

Envelope = Literal["enveloped", "flat"]
QuotaStatus = Literal[402, 403, 429]


@dataclass(frozen=True, kw_only=True)
class OctaMemOptions(Options):
    """Switches of the OctaMem mock.

    Args:
        keys: Further keys, each with an empty store of its own.
        stores: Settings by key: `read_only`, `limit`.
        any_key: Give an empty store to every key that comes.
        envelope: `"enveloped"` (`{"success": true, "data": {...}}`) or `"flat"`.
        limit: Bytes that a store holds.
        quota_status: Status of an add to a full store.
        lag: Seconds, by the server's clock, until an added text is found.
    """

    keys: Sequence[str] = ()
    stores: Mapping[str, Mapping[str, Any]] = field(default_factory=dict[str, Mapping[str, Any]])
    any_key: bool = False
    envelope: Envelope = "enveloped"
    limit: int = 2 * 2**30
    quota_status: QuotaStatus = 402
    lag: float = 0.0

    def __post_init__(self) -> None:
        check_keys(self.keys)
        check_choice("envelope", self.envelope, get_args(Envelope))
        check_choice("quota_status", self.quota_status, get_args(QuotaStatus))
