"""Policies: their rules, and the documents they make."""

from typing import Any

import pytest

from memclients.mock.memoturn.addresses import Profile
from memclients.mock.memoturn.governance.policies import MAX_OVERRIDES, Policies
from memclients.mock.memoturn.governance.policy_rules import FIELDS
from tests.support.memoturn_state import ALICE, Node, refusal

DEFAULTS = {
    "pitr_secs": 86_400,
    "pitr_snapshot_secs": 2_592_000,
    "task_ttl_max_secs": None,
    "event_max_age_secs": None,
    "superseded_max_age_secs": None,
    "superseded_max_count": None,
    "audit_retention_secs": None,
    "purge_on_forget": False,
    "audit_enabled": False,
    "audit_include_reads": False,
    "erasure_grace_secs": 86_400,
    "extract": "allow",
    "ask": "allow",
    "embed": "allow",
}


@pytest.fixture
def policies() -> Policies:
    return Node().state.policies


def test_there_is_no_policy_to_begin_with(policies: Policies) -> None:
    assert policies.namespace("acme") is None
    assert policies.profile(ALICE) == {
        "namespace": "acme",
        "profile": "alice",
        "override": None,
        "effective": DEFAULTS,
        "revision": 0,
    }


def test_a_namespace_policy_is_replaced_as_a_whole() -> None:
    node = Node()
    policies = node.state.policies
    first = policies.set_namespace("acme", {"audit": {"enabled": True}, "erasure": {"grace_secs": 60}})
    start = node.now
    assert first == {
        "namespace": "acme",
        "revision": 1,
        "updated_at": start,
        "policy": {"audit": {"enabled": True}, "erasure": {"grace_secs": 60}},
    }
    node.clock.advance(2)
    policies.set_profile(ALICE, {"memory": {"superseded_max_count": 1}})
    second = policies.set_namespace("acme", {"ai_egress": {"ask": "deny"}})
    assert second["policy"] == {"ai_egress": {"ask": "deny"}}
    assert policies.namespace("acme") == {
        "namespace": "acme",
        "revision": 3,
        "updated_at": start + 2000,
        "policy": {"ai_egress": {"ask": "deny"}},
        "profiles": {"alice": {"memory": {"superseded_max_count": 1}}},
    }
    assert policies.namespace("globex") is None


def test_an_override_makes_the_namespace_document(policies: Policies) -> None:
    answer = policies.set_profile(ALICE, {"erasure": {"purge_on_forget": True}})
    assert answer["revision"] == 1
    assert answer["effective"] == {**DEFAULTS, "purge_on_forget": True}
    document = policies.namespace("acme")
    assert document is not None
    assert document["policy"] == {}
    assert document["profiles"] == {"alice": answer["override"]}


def test_null_clears_an_override(policies: Policies) -> None:
    policies.set_profile(ALICE, {"audit": {"enabled": True}})
    cleared = policies.set_profile(ALICE, None)
    assert cleared == {
        "namespace": "acme",
        "profile": "alice",
        "override": None,
        "effective": DEFAULTS,
        "revision": 2,
    }
    document = policies.namespace("acme")
    assert document is not None
    assert document["profiles"] == {}


def test_null_is_no_namespace_policy(policies: Policies) -> None:
    problem = refusal(lambda: policies.set_namespace("acme", None))
    assert (problem.status, problem.code) == (400, "invalid_request")
    assert policies.set_namespace("acme", {})["policy"] == {}


def test_unknown_keys_are_kept_and_null_fields_are_not(policies: Policies) -> None:
    sent = {"x": [1], "memory": {"y": None, "task_ttl_max_secs": None}, "audit": None, "retention": {"pitr_secs": 60}}
    kept = {"x": [1], "memory": {"y": None}, "retention": {"pitr_secs": 60}}
    assert policies.set_namespace("acme", sent)["policy"] == kept
    assert policies.set_profile(ALICE, {"z": {"a": 1}})["override"] == {"z": {"a": 1}}


@pytest.mark.parametrize(
    ("policy", "named"),
    [
        ({"retention": {"pitr_secs": 59}}, ["retention.pitr_secs"]),
        ({"retention": {"pitr_snapshot_secs": 0}}, ["retention.pitr_snapshot_secs"]),
        ({"retention": {"pitr_secs": 600, "pitr_snapshot_secs": 599}}, ["retention.pitr_snapshot_secs"]),
        (
            {"retention": {"pitr_secs": 600, "pitr_snapshot_secs": 60}, "audit": {"enabled": []}},
            ["audit.enabled", "retention.pitr_snapshot_secs"],
        ),
        ({"memory": {"task_ttl_max_secs": 60.0}}, ["memory.task_ttl_max_secs"]),
        ({"memory": {"event_max_age_secs": True}}, ["memory.event_max_age_secs"]),
        ({"memory": {"superseded_max_age_secs": "60"}}, ["memory.superseded_max_age_secs"]),
        ({"memory": {"superseded_max_count": 0}}, ["memory.superseded_max_count"]),
        ({"erasure": {"purge_on_forget": 1, "grace_secs": 2**64}}, ["erasure.purge_on_forget", "erasure.grace_secs"]),
        ({"audit": {"enabled": "yes", "include_reads": 0}}, ["audit.enabled", "audit.include_reads"]),
        ({"audit": {"retention_secs": 59}}, ["audit.retention_secs"]),
        ({"ai_egress": {"extract": "self_hosted_only"}}, ["ai_egress.extract"]),
        ({"ai_egress": {"ask": "self_hosted_only", "embed": "maybe"}}, ["ai_egress.ask", "ai_egress.embed"]),
        ({"ai_egress": {"embed": ["deny"]}}, ["ai_egress.embed"]),
        ({"memory": [], "audit": 1}, ["memory", "audit"]),
    ],
)
def test_a_bad_policy_is_refused_naming_all_that_is_wrong(
    policy: dict[str, Any], named: list[str], policies: Policies
) -> None:
    for problem in (
        refusal(lambda: policies.set_namespace("acme", policy)),
        refusal(lambda: policies.set_profile(ALICE, policy)),
    ):
        assert (problem.status, problem.code) == (400, "invalid_request")
        wrong = [part.split()[0] for part in problem.message.removeprefix("invalid policy: ").split("; ")]
        assert wrong == named
    assert policies.namespace("acme") is None


def test_the_least_values_are_good(policies: Policies) -> None:
    least: dict[str, dict[str, Any]] = {
        "retention": {"pitr_secs": 60, "pitr_snapshot_secs": 60},
        "memory": {
            "task_ttl_max_secs": 60,
            "event_max_age_secs": 60,
            "superseded_max_age_secs": 60,
            "superseded_max_count": 1,
        },
        "erasure": {"purge_on_forget": False, "grace_secs": 60},
        "audit": {"enabled": False, "include_reads": False, "retention_secs": 60},
        "ai_egress": {"extract": "deny", "ask": "allow", "embed": "self_hosted_only"},
    }
    assert policies.set_namespace("acme", least)["policy"] == least
    assert sum(len(section) for section in least.values()) == len(FIELDS)


def test_audit_retention_is_for_namespaces_only(policies: Policies) -> None:
    policies.set_namespace("acme", {"audit": {"retention_secs": 3600}})
    problem = refusal(lambda: policies.set_profile(ALICE, {"audit": {"retention_secs": 3600}}))
    assert (problem.status, problem.code) == (400, "invalid_request")
    assert "audit.retention_secs" in problem.message
    assert policies.profile(ALICE)["effective"]["audit_retention_secs"] == 3600


@pytest.mark.parametrize(
    ("base", "override", "named"),
    [
        ({"memory": {"task_ttl_max_secs": 600}}, {"memory": {"task_ttl_max_secs": 601}}, "memory.task_ttl_max_secs"),
        (
            {"memory": {"superseded_max_count": 2}},
            {"memory": {"superseded_max_count": 3}},
            "memory.superseded_max_count",
        ),
        ({"audit": {"enabled": True}}, {"audit": {"enabled": False}}, "audit.enabled"),
        ({"ai_egress": {"extract": "deny"}}, {"ai_egress": {"extract": "allow"}}, "ai_egress.extract"),
        ({"ai_egress": {"embed": "deny"}}, {"ai_egress": {"embed": "self_hosted_only"}}, "ai_egress.embed"),
        ({"ai_egress": {"embed": "self_hosted_only"}}, {"ai_egress": {"embed": "allow"}}, "ai_egress.embed"),
        (
            {"erasure": {"purge_on_forget": True, "grace_secs": 60}, "retention": {"pitr_secs": 60}},
            {"erasure": {"purge_on_forget": False, "grace_secs": 61}, "retention": {"pitr_secs": 60}},
            "erasure.purge_on_forget, erasure.grace_secs",
        ),
    ],
)
def test_an_override_that_loosens_is_refused_naming_all_fields(
    base: dict[str, Any], override: dict[str, Any], named: str, policies: Policies
) -> None:
    policies.set_namespace("acme", base)
    problem = refusal(lambda: policies.set_profile(ALICE, override))
    assert (problem.status, problem.code) == (409, "conflict")
    assert problem.message.endswith(f": {named}")
    assert policies.profile(ALICE)["revision"] == 1
    # What only one of them sets can't be loosened, and the other way round is tightening.
    policies.set_namespace("acme", {})
    policies.set_profile(ALICE, override)
    policies.set_namespace("globex", override)
    policies.set_profile(Profile("globex", "alice"), base)


def test_a_namespace_may_tighten_below_its_overrides(policies: Policies) -> None:
    policies.set_profile(
        ALICE,
        {
            "memory": {"task_ttl_max_secs": 600, "event_max_age_secs": 60},
            "audit": {"include_reads": True},
            "ai_egress": {"embed": "self_hosted_only"},
        },
    )
    policies.set_namespace(
        "acme",
        {
            "memory": {"task_ttl_max_secs": 300, "event_max_age_secs": 600},
            "audit": {"enabled": True, "retention_secs": 60},
            "ai_egress": {"embed": "deny", "ask": "deny"},
        },
    )
    strictest = {
        **DEFAULTS,
        "task_ttl_max_secs": 300,
        "event_max_age_secs": 60,
        "audit_enabled": True,
        "audit_include_reads": True,
        "audit_retention_secs": 60,
        "embed": "deny",
        "ask": "deny",
    }
    assert policies.profile(ALICE)["effective"] == strictest
    assert policies.effective("acme", None) == {
        **strictest,
        "event_max_age_secs": 600,
        "audit_include_reads": False,
    }


def test_the_node_keeps_no_more_history_than_it_can(policies: Policies) -> None:
    policies.set_namespace("acme", {"retention": {"pitr_secs": 90_000, "pitr_snapshot_secs": 10**9}})
    assert policies.profile(ALICE)["effective"] == DEFAULTS
    policies.set_profile(ALICE, {"retention": {"pitr_secs": 600}})
    assert policies.profile(ALICE)["effective"] == {**DEFAULTS, "pitr_secs": 600}
    policies.set_namespace("acme", {"erasure": {"grace_secs": 200_000}})
    assert policies.effective("acme", None)["erasure_grace_secs"] == 200_000


def test_the_largest_age_is_still_a_time(policies: Policies) -> None:
    policies.set_namespace("acme", {"memory": {"event_max_age_secs": 2**64 - 1}})
    age = policies.effective("acme", None)["event_max_age_secs"]
    assert age * 1000 < 2**63


def test_overrides_are_limited(policies: Policies) -> None:
    for number in range(MAX_OVERRIDES):
        policies.set_profile(Profile("acme", f"p{number}"), {})
    problem = refusal(lambda: policies.set_profile(ALICE, {}))
    assert (problem.status, problem.code) == (400, "invalid_request")
    assert policies.profile(ALICE)["revision"] == MAX_OVERRIDES
    policies.set_profile(Profile("acme", "p7"), {"audit": {"enabled": True}})
    policies.set_profile(Profile("acme", "p7"), None)
    assert policies.set_profile(ALICE, {})["revision"] == MAX_OVERRIDES + 3
