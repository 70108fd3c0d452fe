"""Bugs for Hippocortex's mock server: in what it remembers."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from memclients.mock._call import json_answer
from tests.contract import test_hippocortex_captures as captures
from tests.contract import test_hippocortex_knowledge as knowledge
from tests.contract.mutations.mutation import bugs_of, scenario
from tests.contract.tampering import answering, edited, handler, success, with_body, with_query
from tests.scenarios._sync import test_hippocortex_capture as user_captures
from tests.scenarios._sync import test_hippocortex_knowledge as user_knowledge

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.responses import Response

    from memclients import mock
    from memclients.mock._call import Call, Handler
    from tests.contract.mutations.mutation import Test


def listing(test: Callable[..., None]) -> Test:
    """Test with the artifacts that the tests of lists have."""
    return lambda serve, http: test(knowledge.library(serve, http))


def with_an_id_of_its_own(body: dict[str, Any]) -> None:
    if body["data"]["status"] == "duplicate":
        body["data"]["eventId"] = "evt_of_a_duplicate"


def with_the_duplicates(body: dict[str, Any]) -> None:
    data = body["data"]
    data["quota"]["eventsUsed"] += data["usage"]["events"]["duplicates"]


def forget_the_filters(call: Call, true: Handler) -> Response:
    """Give out the cursor of the list of everything."""
    page, whole = (json.loads(bytes(answer.body)) for answer in (true(call), with_query(drop_the_type)(call, true)))
    if page["ok"]:
        page["data"]["pagination"] = whole["data"]["pagination"]
    return json_answer(page, 200 if page["ok"] else 400)


def drop_the_type(query: dict[str, str]) -> None:
    query.pop("type", None)


def any_list_will_do(call: Call, true: Handler) -> Response:
    """Overlook filters beside a cursor."""
    if "cursor" in call.query:
        return with_query(lambda query: [query.pop(name) for name in [*query] if name not in ("cursor", "limit")])(
            call, true
        )
    return true(call)


def spend_more(call: Call, true: Handler) -> Response:
    """Pack as if there were more to spend, and say that there was not."""
    asked = json.loads(call.body).get("options", {}).get("maxTokens", 4000)
    packed = answering(lambda body: body["data"]["budget"].update(limit=asked))
    more = with_body(lambda body: body["options"].update(maxTokens=asked + 10))
    return packed(call, lambda same: more(same, true)) if asked < 4000 else true(call)


def revived(app: mock.MockApp) -> mock.MockApp:
    """Make context of what is deprecated, as if it were not."""
    service: Any = app.service
    true = service.handlers["synthesize"]

    def replacement(call: Call) -> Response:
        service._state.db.run("UPDATE artifacts SET status = 'active' WHERE status = 'deprecated'")
        answer: Response = true(call)
        return answer

    service.handlers = {**service.handlers, "synthesize": replacement}
    return app


bug = bugs_of("hippocortex")

MUTATIONS = [
    bug(
        "a duplicate has an id of its own",
        handler("captureEvent", answering(with_an_id_of_its_own)),
        captures.test_a_key_finds_the_first_event_whatever_comes_with_it,
        "evt_of_a_duplicate",
    ),
    bug(
        "a repeated key is a new event",
        handler("captureEvent", with_body(lambda body: body.pop("idempotencyKey", None))),
        captures.test_a_key_finds_the_first_event_whatever_comes_with_it,
        "'duplicate'",
    ),
    bug(
        "the last event of a batch is lost",
        handler("captureBatch", with_body(lambda body: body["events"].pop())),
        captures.test_a_batch_tells_of_each_of_its_events_in_their_order,
        "'ingested'",
    ),
    bug(
        "the results of a batch are sorted",
        handler("captureBatch", answering(lambda body: body["data"]["results"].sort(key=lambda one: one["status"]))),
        captures.test_a_batch_tells_of_each_of_its_events_in_their_order,
        "'duplicate' != 'ingested'",
    ),
    bug(
        "the sum of a batch leaves out its errors",
        success("POST", "/v1/capture/batch", edited(lambda body: body["data"]["summary"].update(total=4))),
        captures.test_a_batch_tells_of_each_of_its_events_in_their_order,
        "{'total': 4}",
    ),
    bug(
        "duplicates are billed",
        handler("getUsageMetrics", answering(with_the_duplicates)),
        captures.test_only_new_events_are_billed,
        "4 == 2",
    ),
    bug(
        "there is more, but no cursor",
        success("GET", "/v1/artifacts", edited(lambda body: body["data"]["pagination"].pop("cursor", None))),
        listing(knowledge.test_a_cursor_is_there_where_there_is_more),
        "{'hasMore': True",
    ),
    bug(
        "a cursor forgets what was asked for",
        handler("listArtifacts", forget_the_filters),
        listing(knowledge.test_a_cursor_remembers_what_was_asked_for),
        "art-05",
    ),
    bug(
        "a cursor is good for any list",
        handler("listArtifacts", any_list_will_do),
        listing(knowledge.test_a_cursor_is_for_one_list_of_one_tenant),
        "causal_pattern",
    ),
    bug(
        "a context spends more than it was given",
        handler("synthesize", spend_more),
        listing(knowledge.test_a_context_keeps_to_its_budget_and_counts_right),
        "<= 1",
    ),
    bug(
        "what is deprecated is context",
        revived,
        listing(knowledge.test_a_context_is_made_of_what_holds),
        "art-01",
    ),
    bug(
        "the confidence that was asked for is overlooked",
        handler("synthesize", with_body(lambda body: body.get("options", {}).pop("minConfidence", None))),
        listing(knowledge.test_a_context_has_what_was_asked_for),
        "causal",
    ),
    bug(
        "every run begins at the beginning",
        handler("learn", with_body(lambda body: body.update(scope="full"))),
        knowledge.test_a_second_run_finds_nothing_new,
        "[12, 12, 12]",
    ),
    bug(
        "a capture whose answer was lost is there twice",
        handler("captureEvent", with_body(lambda body: body.pop("idempotencyKey"))),
        scenario(user_captures.test_a_capture_whose_answer_is_lost_is_there_once, "hippocortex"),
        "2 == 1",
    ),
    bug(
        "a key twice in a batch is two events",
        handler("captureBatch", with_body(lambda body: [event.pop("idempotencyKey") for event in body["events"]])),
        scenario(user_captures.test_a_key_twice_in_a_batch_is_one_event, "hippocortex"),
        "'duplicate'",
    ),
    bug(
        "new evidence changes nothing",
        handler("getArtifact", answering(lambda body: body["data"].update(evidenceCount=2))),
        scenario(user_knowledge.test_new_evidence_strengthens_what_is_known, "hippocortex"),
        "2 > 2",
    ),
]
