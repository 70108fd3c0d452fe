"""Bugs for Memoturn's mock server: in its shapes, its manners and its credentials."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.contract.mutations.mutation import bugs_of, example, fuzzed, generated
from tests.contract.tampering import (
    answers,
    check,
    edited,
    handler,
    inside,
    media_type,
    refusal,
    status,
    success,
    with_headers,
)
from tests.contract.test_memoturn_access import SPELLINGS, node_at
from tests.contract.test_memoturn_access import test_a_credential_is_good_for_what_it_says as is_good_for
from tests.contract.test_memoturn_access import test_a_deletion_revokes_the_tokens_for_writing as revokes
from tests.contract.test_memoturn_access import test_a_token_lives_five_seconds_longer_than_it_says as expires
from tests.contract.test_memoturn_access import test_authorization_looks_at_the_path_as_it_was_sent as looks_at_path
from tests.contract.test_refusals import test_a_body_is_declared_as_json as declares
from tests.contract.test_refusals import test_a_path_says_which_methods_it_has as says_methods
from tests.contract.test_strangers import test_strangers_see_nothing as keeps_from_strangers

if TYPE_CHECKING:
    from collections.abc import Callable

    import httpx

    from tests.contract.mutations.mutation import Test
    from tests.contract.tampering import Answer
    from tests.contract.targets import Tamper

PROFILE = "/v1/memory/acme/*"


def access(test: Callable[..., None], **given: Any) -> Test:
    """Test with credentials of all kinds."""

    def run_access(serve: Callable[..., Any], http: httpx.Client) -> None:
        test(node=node_at(serve("memoturn"), http), http=http, **given)

    return run_access


def without(header: str) -> Callable[[Answer], object]:
    """Leave a header out."""
    return lambda answer: answer.headers.pop(header, None)


def enveloped(answer: Answer) -> None:
    answer.body = b'{"error": "name is missing", "code": "invalid_request"}'
    answer.headers["content-type"] = "application/json"


def auth(**replacements: Callable[..., Any]) -> Tamper:
    """Replace methods of the service's authentication."""
    return inside(lambda service: vars(service._state.auth).update(replacements))


bug = bugs_of("memoturn")

# Shared, because each is also run on a server without a bug.
READS, WRITES = (access(is_good_for, case=case) for case in ("recallMemories", "ingestMemories"))

MUTATIONS = [
    bug(
        "a success has another status",
        success("POST", f"{PROFILE}/memories", status(200)),
        fuzzed("memoturn", "strict", "ingestMemories"),
        "status_code_conformance",
    ),
    bug(
        "a success has no transaction number in its head",
        success("POST", f"{PROFILE}/recall", without("memoturn-txid")),
        fuzzed("memoturn", "faithful", "recallMemories"),
        "response_headers_conformance",
    ),
    bug(
        "an answer lacks a field",
        success("GET", f"{PROFILE}/sessions", edited(lambda body: body.pop("txid"))),
        fuzzed("memoturn", "faithful", "listSessions"),
        "response_schema_conformance",
    ),
    bug(
        "a refusal has no code",
        refusal(404, edited(lambda body: body.pop("code"))),
        fuzzed("memoturn", "faithful", "getMemory"),
        "response_schema_conformance",
    ),
    bug(
        "a value is declared as text",
        success("GET", "/v1/db/*/kv/*/*", media_type("text/plain")),
        fuzzed("memoturn", "faithful", "getValue"),
        "content_type_conformance",
    ),
    bug(
        "a wrong shape is refused with an envelope",
        refusal(422, enveloped),
        example("memoturn.createDatabase 422 field"),
        "invalid_request",
    ),
    bug(
        "a wrong method is refused without saying which are right",
        answers(without("allow")),
        generated(says_methods, "memoturn.listProfiles"),
        "{''}",
    ),
    bug(
        "bad values are taken",
        check("check_strictly", lambda _: None),
        fuzzed("memoturn", "strict", "getTurns"),
        "negative_data_rejection",
    ),
    bug(
        "a body needs no declaration",
        handler("recallMemories", with_headers(**{"content-type": "application/json"})),
        generated(declares, "memoturn.recallMemories"),
        "== 415",
    ),
    bug(
        "the floor of a read is overlooked",
        handler("recallMemories", with_headers(**{"memoturn-min-txid": "0"})),
        example("memoturn.recallMemories 404 profile"),
        "'404'",
    ),
    bug(
        "no token is needed",
        auth(_check_profile=lambda *_: None),
        fuzzed("memoturn", "strict", "listSessions"),
        "ignored_auth",
    ),
    bug("a platform key is good for everything", auth(_check_profile=lambda *_: None), READS, "'platform key'"),
    bug("to read is enough to write", auth(require=lambda *_: None), WRITES, "'namespace, read'"),
    bug("a token is good for any database", auth(_check_covered=lambda *_: None), READS, "'other database, read'"),
    bug(
        "a stranger recalls",
        auth(_check_covered=lambda *_: None),
        generated(keeps_from_strangers, "memoturn.recallMemories"),
        "a stranger sees",
    ),
    bug(
        "a token outlives its database",
        inside(lambda service: setattr(service._state.databases, "deleted_at", lambda _: None)),
        access(revokes),
        "== 403",
    ),
    bug("no token expires", auth(_seconds=lambda: 0), access(expires), "[200, 200]"),
    bug(
        "authorization looks at the decoded path",
        auth(_check_covered=lambda *_: None),
        access(looks_at_path, **dict(zip(("path", "locked", "unlocked"), SPELLINGS[1], strict=True))),
        "403",
    ),
]
