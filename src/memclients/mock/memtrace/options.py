"""Switches of the Memtrace mock."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from memclients.mock._options import Options, check_keys


@dataclass(frozen=True, kw_only=True)
class MemtraceOptions(Options):
    """Switches of the Memtrace mock.

    Args:
        keys: Further keys of the default organization, or a mapping of keys to organizations.
        orgs: Settings of the organization by key: `org_id`, `arc`, `healthy`.
        any_key: Give every key that comes an organization of its own.
        arc: Whether the default organization has an Arc instance.
        dedup_window: Seconds for which a memory is recognized; None turns deduplication off.
        write_lag: Seconds, by the server's clock, that a write stays in a buffer which deduplication and stats do not
            see; lists, searches, contexts and batches empty it first.
        exact_tags: Match whole tags; the real server also finds `build` when asked for `ui`.
        bad_filter_status: Status of an ill-formed filter; the real server takes it for its own fault.
        local_offset: Hours from UTC in which agents and sessions are read back.
    """

    keys: Sequence[str] | Mapping[str, str] = ()
    orgs: Mapping[str, Mapping[str, Any]] = field(default_factory=dict[str, Mapping[str, Any]])
    any_key: bool = False
    arc: bool = True
    dedup_window: float | None = 24 * 3600.0
    write_lag: float = 0.0
    exact_tags: bool = False
    bad_filter_status: int = 500
    local_offset: float = 0.0

    def __post_init__(self) -> None:
        check_keys(self.keys)
