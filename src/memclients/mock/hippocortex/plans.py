"""What the plans allow."""

from dataclasses import dataclass
from typing import Literal, get_args

PlanName = Literal["free", "developer", "pro", "enterprise"]


@dataclass(frozen=True, slots=True)
class Plan:
    """One plan.

    Args:
        name: Its name.
        requests: Requests a minute; None for no limit.
        burst: How many more may come at once.
        events: Events a calendar month.
        vault: Whether it has the vault.
    """

    name: PlanName
    requests: int | None
    burst: int
    events: int
    vault: bool = True


# Unlimited is no number, and the quota has to be one.
_PRACTICALLY_UNLIMITED = 1_000_000_000

PLANS: dict[str, Plan] = {
    plan.name: plan
    for plan in (
        Plan("free", 60, 10, 1_000, vault=False),
        Plan("developer", 600, 100, 50_000),
        Plan("pro", 3_000, 500, 500_000),
        Plan("enterprise", None, 0, _PRACTICALLY_UNLIMITED),
    )
}

PLAN_NAMES: tuple[str, ...] = get_args(PlanName)
