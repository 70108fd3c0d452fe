"""What the plans allow."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Annotated, Any, Literal, get_args

import msgspec

from memclients.mock._options import check_choice
from memclients.mock._seed import read

PlanName = Literal["free", "developer", "pro", "enterprise"]

_Count = Annotated[int, msgspec.Meta(ge=0)]


class PlanSettings(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """Settings of a plan; what is absent is as documented, and None is no limit."""

    requests: Annotated[int, msgspec.Meta(ge=1)] | msgspec.UnsetType | None = msgspec.UNSET
    burst: _Count | msgspec.UnsetType = msgspec.UNSET
    events: _Count | msgspec.UnsetType = msgspec.UNSET
    vault: bool | msgspec.UnsetType = msgspec.UNSET


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

_DOCUMENTED: dict[str, Plan] = {
    plan.name: plan
    for plan in (
        Plan("free", 60, 10, 1_000, vault=False),
        Plan("developer", 600, 100, 50_000),
        Plan("pro", 3_000, 500, 500_000),
        Plan("enterprise", None, 0, _PRACTICALLY_UNLIMITED),
    )
}

PLAN_NAMES: tuple[str, ...] = get_args(PlanName)


def plans(settings: Mapping[str, Mapping[str, Any]]) -> dict[str, Plan]:
    """Return all plans by name.

    Args:
        settings: What is other than documented, by plan; see `PlanSettings`.

    Raises:
        ValueError: There is no such plan, or no such setting.
    """
    found = dict(_DOCUMENTED)
    for name, setting in settings.items():
        check_choice("plan", name, PLAN_NAMES)
        found[name] = replace(found[name], **msgspec.to_builtins(read(setting, PlanSettings)))
    return found
