"""Switches of the Hippocortex mock."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, get_args

from memclients.mock._options import Options, check_choice, check_keys
from memclients.mock.hippocortex.plans import PLAN_NAMES, PlanName

Wire = Literal["sdk", "queued"]
Spelling = Literal["camel", "snake"]
ValidationStatus = Literal[400, 422]


@dataclass(frozen=True, kw_only=True)
class HippocortexOptions(Options):
    """Switches of the Hippocortex mock.

    Args:
        keys: Further keys, each a tenant of its own; as a mapping with settings: `tenant`, `permissions`, `plan`.
        plan: The plan of every key that has no other.
        plans: What is other than documented of a plan, by its name: `requests` a minute, `burst`, `events` a month, `vault`.
        rate_limit: Enforce the plan's limit of requests, by the server's clock.
        wire: `"sdk"`, where answers hold what the official clients read, or `"queued"`, where they are those of the
            older API reference: jobs in a queue, artifacts by offset.
        vault_spelling: Spelling of keys in answers of the vault.
        validation_status: Status of a request that is not valid; the documentation has both.
        dedupe_content: Recognize an event without idempotency key by its session, type and payload.
        known_types_only: Refuse event types that no documentation lists.
        compile_every: Learn by itself after so many events of a tenant; 0 for never.
        latest_sdk: The version that answers tell as the latest of the official Python client; None for no word of it.
    """

    keys: Sequence[str] | Mapping[str, Mapping[str, Any]] = ()
    plan: PlanName = "developer"
    plans: Mapping[str, Mapping[str, Any]] = field(default_factory=dict[str, Mapping[str, Any]])
    rate_limit: bool = True
    wire: Wire = "sdk"
    vault_spelling: Spelling = "camel"
    validation_status: ValidationStatus = 400
    dedupe_content: bool = False
    known_types_only: bool = False
    compile_every: int = 0
    latest_sdk: str | None = None

    def __post_init__(self) -> None:
        check_keys(self.keys)
        check_choice("plan", self.plan, PLAN_NAMES)
        check_choice("wire", self.wire, get_args(Wire))
        check_choice("vault_spelling", self.vault_spelling, get_args(Spelling))
        check_choice("validation_status", self.validation_status, get_args(ValidationStatus))
        if self.compile_every < 0:
            raise ValueError(f"compile_every is {self.compile_every}; it is 0 or more")
        _check_version(self.latest_sdk)


def _check_version(value: object) -> None:
    # On a command line 1.3 is a number, which no header can carry.
    if value is not None and not (isinstance(value, str) and value.isascii() and value.isprintable()):
        raise ValueError(f"latest_sdk is {value!r}; it is a version as text, such as '1.3.0'")
