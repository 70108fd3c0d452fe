# Generated from specs/neotoma.yaml; do not edit.
"""Routes of which nothing is known but that they are there, by the name that the service's documentation gives them."""

from collections.abc import Mapping
from typing import Final

from memclients._core.lowlevel import Operation, RetryRules

__all__ = ("KNOWN_ROUTES",)

KNOWN_ROUTES: Final[Mapping[str, Operation]] = {
    "create_interpretation": Operation(
        id="create_interpretation",
        method="POST",
        path="/interpretations/create",
        credentials=("token",),
        retry=RetryRules.of("unsafe", statuses=[429, 502, 503, 504]),
    ),
    "get_authenticated_user": Operation(
        id="get_authenticated_user",
        method="POST",
        path="/get_authenticated_user",
        credentials=("token",),
        retry=RetryRules.of("safe", statuses=[408, 429, 502, 503, 504]),
    ),
    "get_relationship_snapshot": Operation(
        id="get_relationship_snapshot",
        method="POST",
        path="/relationships/snapshot",
        credentials=("token",),
        retry=RetryRules.of("safe", statuses=[408, 429, 502, 503, 504]),
    ),
    "get_session_identity": Operation(
        id="get_session_identity",
        method="GET",
        path="/session",
        credentials=("token",),
        retry=RetryRules.of("safe", statuses=[408, 429, 502, 503, 504]),
    ),
    "list_interpretations": Operation(
        id="list_interpretations",
        method="GET",
        path="/interpretations",
        credentials=("token",),
        retry=RetryRules.of("safe", statuses=[408, 429, 502, 503, 504]),
    ),
    "list_recent_changes": Operation(
        id="list_recent_changes",
        method="GET",
        path="/record_activity",
        credentials=("token",),
        retry=RetryRules.of("safe", statuses=[408, 429, 502, 503, 504]),
    ),
    "list_subscriptions": Operation(
        id="list_subscriptions",
        method="POST",
        path="/list_subscriptions",
        credentials=("token",),
        retry=RetryRules.of("safe", statuses=[408, 429, 502, 503, 504]),
    ),
    "merge_entities": Operation(
        id="merge_entities",
        method="POST",
        path="/entities/merge",
        credentials=("token",),
        retry=RetryRules.of("unsafe", statuses=[429, 502, 503, 504]),
    ),
    "register_schema": Operation(
        id="register_schema",
        method="POST",
        path="/register_schema",
        credentials=("token",),
        retry=RetryRules.of("unsafe", statuses=[429, 502, 503, 504]),
    ),
    "restore_entity": Operation(
        id="restore_entity",
        method="POST",
        path="/restore_entity",
        credentials=("token",),
        retry=RetryRules.of("unsafe", statuses=[429, 502, 503, 504]),
    ),
    "restore_relationship": Operation(
        id="restore_relationship",
        method="POST",
        path="/restore_relationship",
        credentials=("token",),
        retry=RetryRules.of("unsafe", statuses=[429, 502, 503, 504]),
    ),
    "retrieve_field_provenance": Operation(
        id="retrieve_field_provenance",
        method="POST",
        path="/get_field_provenance",
        credentials=("token",),
        retry=RetryRules.of("safe", statuses=[408, 429, 502, 503, 504]),
    ),
    "retrieve_file_url": Operation(
        id="retrieve_file_url",
        method="GET",
        path="/get_file_url",
        credentials=("token",),
        retry=RetryRules.of("safe", statuses=[408, 429, 502, 503, 504]),
    ),
    "retrieve_graph_neighborhood": Operation(
        id="retrieve_graph_neighborhood",
        method="POST",
        path="/retrieve_graph_neighborhood",
        credentials=("token",),
        retry=RetryRules.of("safe", statuses=[408, 429, 502, 503, 504]),
    ),
    "split_entity": Operation(
        id="split_entity",
        method="POST",
        path="/entities/split",
        credentials=("token",),
        retry=RetryRules.of("unsafe", statuses=[429, 502, 503, 504]),
    ),
    "subscribe": Operation(
        id="subscribe",
        method="POST",
        path="/subscribe",
        credentials=("token",),
        retry=RetryRules.of("unsafe", statuses=[429, 502, 503, 504]),
    ),
    "unsubscribe": Operation(
        id="unsubscribe",
        method="POST",
        path="/unsubscribe",
        credentials=("token",),
        retry=RetryRules.of("unsafe", statuses=[429, 502, 503, 504]),
    ),
    "update_schema_incremental": Operation(
        id="update_schema_incremental",
        method="POST",
        path="/update_schema_incremental",
        credentials=("token",),
        retry=RetryRules.of("unsafe", statuses=[429, 502, 503, 504]),
    ),
}
