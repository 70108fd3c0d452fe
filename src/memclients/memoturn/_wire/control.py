"""Databases, tokens, branches, policies and the audit stream."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from memclients._core.arguments import given
from memclients.errors import InvalidRequestError
from memclients.memoturn._places import MAIN, checked_branch
from memclients_lowlevel.memoturn.api.branches import (
    checkpoint_branch,
    create_branch,
    delete_branch,
    list_branches,
    rewind_branch,
)
from memclients_lowlevel.memoturn.api.databases import (
    create_database,
    create_database_token,
    create_namespace_token,
    delete_database,
    list_databases,
)
from memclients_lowlevel.memoturn.api.governance import (
    get_namespace_policy,
    get_profile_policy,
    set_namespace_policy,
    set_profile_policy,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from memclients._core.operation import Request
    from memclients.memoturn._places import Place


def new_database(name: str) -> Request:
    return create_database.build_request(body={"name": name})


def databases() -> Request:
    return list_databases.build_request()


def drop_database(name: str) -> Request:
    return delete_database.build_request(name)


def database_token(db: str, scope: str, expires_in: int | None) -> Request:
    return create_database_token.build_request(db, body=given(scope=scope, expires_in=expires_in))


def namespace_token(namespace: str, scope: str, expires_in: int | None) -> Request:
    return create_namespace_token.build_request(namespace, body=given(scope=scope, expires_in=expires_in))


# The server ignores a branch in the database spec of these routes, so the database is named alone.


def new_branch(at: Place, parent: str, ttl: int | None) -> Request:
    body = {"name": at.branch, **({} if checked_branch(parent) == MAIN else {"from": parent}), **given(ttl=ttl)}
    return create_branch.build_request(at.database, body=body)


def branches(place: Place) -> Request:
    return list_branches.build_request(place.database)


def drop_branch(at: Place) -> Request:
    return delete_branch.build_request(at.database, at.branch)


def checkpoint(at: Place, name: str) -> Request:
    return checkpoint_branch.build_request(at.database, at.branch, body={"name": name})


def rewind(at: Place, to: object) -> Request:
    if isinstance(to, bool) or not isinstance(to, int | str):
        raise InvalidRequestError(f"to must be a checkpoint's name or a transaction number, not {type(to).__name__}")
    return rewind_branch.build_request(at.database, at.branch, body={"to": str(to)})


def put_namespace_policy(namespace: str, policy: Mapping[str, Any] | None) -> Request:
    if policy is None:
        raise InvalidRequestError("a namespace's policy can't be cleared: set an empty one, {}")
    return set_namespace_policy.build_request(namespace, body={"policy": policy})


def put_profile_policy(namespace: str, profile: str, policy: Mapping[str, Any] | None) -> Request:
    return set_profile_policy.build_request(namespace, profile, body={"policy": policy})


def namespace_policy(namespace: str) -> Request:
    return get_namespace_policy.build_request(namespace)


def profile_policy(namespace: str, profile: str) -> Request:
    return get_profile_policy.build_request(namespace, profile)
