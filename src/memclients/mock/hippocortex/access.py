"""Who may call, and what they may do."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

import msgspec

from memclients.mock._call import Call
from memclients.mock._store import Store
from memclients.mock.hippocortex.errors import Refusal
from memclients.mock.hippocortex.plans import Plan, PlanName

Permission = Literal["read", "write", "reveal"]

DEFAULT_KEY = "hx_test_mock_key_for_tests"
DEFAULT_TENANT = "tenant_default"

_PERMISSIONS: tuple[Permission, ...] = get_args(Permission)

_NEEDED: dict[str, Permission] = {
    "captureEvent": "write",
    "captureBatch": "write",
    "learn": "write",
    "revealVaultItem": "reveal",
}
_VAULT = frozenset({"queryVault", "revealVaultItem"})


class KeySettings(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """Settings of a key; what is absent stays as it is.

    Args:
        tenant: Whose key it is; one of its own for each key when absent.
        permissions: What it may do; everything when absent.
        plan: The plan of its tenant; that of the server when absent.
    """

    tenant: str | None = None
    permissions: list[Permission] | None = None
    plan: PlanName | None = None


@dataclass(frozen=True, slots=True)
class Caller:
    """Whoever a key stands for.

    Args:
        tenant: Owner of the key.
        permissions: What the key may do.
        plan: What the tenant pays for.
    """

    tenant: str
    permissions: frozenset[str]
    plan: Plan

    def require(self, operation: str) -> None:
        """Insist that the caller may use an operation.

        Raises:
            Refusal: The key lacks the permission, or the plan lacks the feature.
        """
        needed = _NEEDED.get(operation, "read")
        if needed not in self.permissions:
            raise Refusal.forbidden(f"API key lacks the '{needed}' permission")
        if operation in _VAULT and not self.plan.vault:
            raise Refusal.forbidden(f"The {self.plan.name} plan does not include the vault")


class Access:
    """The keys of a server and their tenants.

    Args:
        db: The database.
        plans: The plans by name.
        default: The plan of tenants that have no other.
    """

    def __init__(self, db: Store, plans: Mapping[str, Plan], default: PlanName) -> None:
        self._db = db
        self._plans = plans
        self._default = default

    def open(self, key: str, settings: KeySettings) -> None:
        """Make sure that a key exists, and apply settings to it."""
        known = self._db.row("SELECT tenant, permissions FROM keys WHERE key = ?", (key,))
        tenant = settings.tenant or (known["tenant"] if known else f"tenant_{fingerprint(key)}")
        granted = " ".join(_PERMISSIONS) if known is None else known["permissions"]
        if settings.permissions is not None:
            granted = " ".join(settings.permissions)
        self._db.run("INSERT OR REPLACE INTO keys VALUES (?, ?, ?)", (key, tenant, granted))
        self._db.run("INSERT OR IGNORE INTO tenants VALUES (?, NULL)", (tenant,))
        if settings.plan is not None:
            self._db.run("UPDATE tenants SET plan = ? WHERE id = ?", (settings.plan, tenant))

    def plan_of(self, tenant: str) -> Plan:
        """Return the plan of a tenant."""
        return self._plans[self._db.value("SELECT plan FROM tenants WHERE id = ?", (tenant,)) or self._default]

    def caller(self, key: str) -> Caller:
        """Find out whom a key stands for.

        Raises:
            Refusal: Nobody knows it.
        """
        row = self._db.row("SELECT tenant, permissions FROM keys WHERE key = ?", (key,))
        if row is None:
            raise Refusal.unauthorized("Invalid or expired API key")
        return Caller(row["tenant"], frozenset(row["permissions"].split()), self.plan_of(row["tenant"]))


def key_of(call: Call) -> str:
    """Read the key that a request carries.

    Raises:
        Refusal: It carries none.
    """
    scheme, _, key = call.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not key.strip():
        raise Refusal.unauthorized("Missing API key: send 'Authorization: Bearer <key>'")
    return key.strip()


def fingerprint(key: str) -> str:
    """Return what tells a key from others without telling the key."""
    return hashlib.sha256(key.encode()).hexdigest()[:12]
