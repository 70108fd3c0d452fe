"""Policies and the audit stream over HTTP."""

from collections.abc import Mapping
from typing import Any

import msgspec
from starlette.responses import Response

from memclients.mock._call import Call, Handler
from memclients.mock.memoturn.addresses import namespace_of, profile_of
from memclients.mock.memoturn.answers import answer
from memclients.mock.memoturn.bodies import strict_number, typed
from memclients.mock.memoturn.errors import Refusal
from memclients.mock.memoturn.governance.audit import DEFAULT_LIMIT, AuditQuery
from memclients.mock.memoturn.route_group import RouteGroup


class PolicyBody(msgspec.Struct):
    """Body of a new policy."""

    policy: Any


class GovernanceRoutes(RouteGroup):
    """Handlers of policies and audit."""

    def handlers(self) -> Mapping[str, Handler]:
        return {
            "getNamespacePolicy": self.namespace_policy,
            "setNamespacePolicy": self.set_namespace_policy,
            "getProfilePolicy": self.profile_policy,
            "setProfilePolicy": self.set_profile_policy,
            "listAuditEvents": self.audit_events,
        }

    def namespace_policy(self, call: Call) -> Response:
        """Return the policy of a namespace with all overrides."""
        ns = namespace_of(call)
        found = self._state.policies.namespace(ns)
        if found is None:
            raise Refusal.not_found(f"no policy for namespace {ns}")
        return answer(found)

    def set_namespace_policy(self, call: Call) -> Response:
        """Replace the policy of a namespace."""
        policy = typed(call, PolicyBody).policy
        ns = namespace_of(call)
        document = self._state.policies.set_namespace(ns, policy)
        revision = document["revision"]
        self._state.audit.record("policy.update", ns=ns, call=call, resource=f"policy:{ns}", count=revision)
        return answer(document)

    def profile_policy(self, call: Call) -> Response:
        """Return the override of a profile and what it comes to."""
        return answer(self._state.policies.profile(profile_of(call)))

    def set_profile_policy(self, call: Call) -> Response:
        """Replace or clear the override of a profile."""
        policy = typed(call, PolicyBody).policy
        profile = profile_of(call)
        document = self._state.policies.set_profile(profile, policy)
        resource = f"policy:{profile.ns}/{profile.name}"
        self._state.audit.record(
            "policy.update", profile=profile, call=call, resource=resource, count=document["revision"]
        )
        return answer(document)

    def audit_events(self, call: Call) -> Response:
        """Return a page of the audit stream."""
        query = AuditQuery(
            since=strict_number(call, "from"),
            until=strict_number(call, "to"),
            action=call.query.get("action"),
            profile=call.query.get("profile"),
            outcome=call.query.get("outcome"),
            limit=_limit(call),
            cursor=call.query.get("cursor"),
        )
        ns = namespace_of(call)
        try:
            return answer(self._state.audit.page(ns, query))
        except ValueError as error:
            raise Refusal.invalid(str(error)) from error


def _limit(call: Call) -> int:
    sent = strict_number(call, "limit")
    return DEFAULT_LIMIT if sent is None else sent
