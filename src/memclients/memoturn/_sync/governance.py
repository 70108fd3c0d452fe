# Derived from src/memclients/memoturn/_async/governance.py by `make generate`; edit that file, not this one.
"""Policies, and the stream of what happened."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, overload

from memclients.memoturn._sync.calls import MemoturnCalls
from memclients.memoturn._wire import answers
from memclients.memoturn._wire import control as wire
from memclients.memoturn._wire.audit import AuditWalk

if TYPE_CHECKING:
    from collections.abc import Mapping

    from memclients._core._sync.pager import Pager
    from memclients_lowlevel.memoturn.results import AuditEvent, NamespacePolicy, Policy, ProfilePolicy


class Governance(MemoturnCalls):
    """Methods on policies and the audit stream."""

    @overload
    def set_policy(
        self, namespace: str, policy: Policy | Mapping[str, Any], *, profile: None = None
    ) -> NamespacePolicy: ...

    @overload
    def set_policy(
        self, namespace: str, policy: Policy | Mapping[str, Any] | None, *, profile: str
    ) -> ProfilePolicy: ...

    def set_policy(
        self, namespace: str, policy: Policy | Mapping[str, Any] | None, *, profile: str | None = None
    ) -> NamespacePolicy | ProfilePolicy:
        """Set the policy of a namespace as a whole, or what one profile tightens of it.

        A namespace's policy takes the platform key, a profile's a token with scope `admin`.

        Args:
            namespace: The namespace.
            policy: Sections `retention`, `memory`, `erasure`, `audit`, `ai_egress`; all of them and their fields are
                optional. None clears what a profile tightens; a namespace's policy can only be set to `{}`.
            profile: The profile, None for the namespace itself, whose profiles keep what they tighten.

        Returns:
            The policy as it is now, with its revision; for a profile also the effective one.

        Raises:
            InvalidRequestError: If the policy can't be right; nothing was sent.
            ConflictError: If a profile's policy would loosen the namespace's.
            MemoturnError: For any other failure.

        Source: Memoturn's documentation, "Python SDK: Governance and audit".
        """
        if profile is None:
            return self._call(answers.NAMESPACE_POLICY, wire.put_namespace_policy, namespace, policy)
        return self._call(answers.PROFILE_POLICY, wire.put_profile_policy, namespace, profile, policy)

    @overload
    def get_policy(self, namespace: str, *, profile: None = None) -> NamespacePolicy | None: ...

    @overload
    def get_policy(self, namespace: str, *, profile: str) -> ProfilePolicy: ...

    def get_policy(self, namespace: str, *, profile: str | None = None) -> NamespacePolicy | ProfilePolicy | None:
        """Read the policy of a namespace, or a profile's with what is effective for it.

        Args:
            namespace: The namespace.
            profile: The profile, None for the namespace itself; it need not exist.

        Returns:
            The policy; None for a namespace that has none.

        Raises:
            MemoturnError: If the call fails.

        Source: Memoturn's documentation, "Python SDK: Governance and audit".
        """
        if profile is not None:
            return self._call(answers.PROFILE_POLICY, wire.profile_policy, namespace, profile)
        with self._lookup():
            return self._call(answers.NAMESPACE_POLICY, wire.namespace_policy, namespace)
        return None

    def audit_events(
        self,
        namespace: str,
        *,
        from_ms: int | None = None,
        to_ms: int | None = None,
        action: str | None = None,
        profile: str | None = None,
        outcome: str | None = None,
        limit: int = 100,
        cursor: str | None = None,
    ) -> Pager[AuditEvent]:
        """Iterate over what happened in a namespace, oldest first; metadata only.

        The window stays as it is at the first page, however long the iteration takes. Takes the platform key or, without
        one, the namespace's token with scope `admin`. Pages count against the control plane's ten requests a second.

        Args:
            namespace: The namespace; without auditing in its policy there are no events.
            from_ms: Unix milliseconds, inclusive; a day before `to_ms` unless given.
            to_ms: Unix milliseconds, inclusive; the present unless given.
            action: Such as `memory.forget`, or all that start with `ai.`.
            profile: Only this profile's events.
            outcome: `ok`, `denied` or `error`.
            limit: Events a page, 1 to 1000.
            cursor: A page's `next_cursor`, to resume there with the same arguments, in another process too.

        Returns:
            A lazy iterator over events; its `pages()` iterates over pages.

        Raises:
            InvalidRequestError: If an argument can't be right; nothing was sent.
            UnexpectedResponseError: While iterating, if the server's pages run in a circle.
            MemoturnError: While iterating, if a call fails.

        Source: Memoturn's documentation, "Python SDK: Governance and audit".
        """
        filters = {"action": action, "profile": profile, "outcome": outcome, "limit": limit}
        return self._pager(lambda: AuditWalk(namespace, filters, {"from_": from_ms, "to": to_ms}), cursor)
