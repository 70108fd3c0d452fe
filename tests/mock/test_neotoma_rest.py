"""Types, statistics, sources and turns."""

from collections.abc import Sequence
from typing import Any

import httpx

from tests.support.neotoma_http import PART_OF, gadget, get, post, refused, relate, store, task, turn

ABSENT = (404, "RESOURCE_NOT_FOUND")


class TestTypes:
    def types(self, client: httpx.Client, **parameters: Any) -> list[str]:
        return [kind["entity_type"] for kind in get(client, "/schemas", **parameters)["schemas"]]

    def test_are_listed_by_name_and_used_ones_are_not_among_them(self, neotoma: httpx.Client) -> None:
        store(neotoma, gadget())
        page = get(neotoma, "/schemas", search="note")
        names = [kind["entity_type"] for kind in page["schemas"]]
        assert names == sorted(names)
        assert {"conversation", "conversation_message", "task", "note", "person", "company"} <= set(names)
        assert "gadget" not in names
        assert page["total"] == len(names)

    def test_are_found_by_their_names_and_aliases(self, neotoma: httpx.Client) -> None:
        assert self.types(neotoma, keyword="CONVERSATION") == ["conversation", "conversation_message"]
        assert self.types(neotoma, keyword="todo") == ["task"]
        assert self.types(neotoma, keyword="nothing") == []
        assert self.types(neotoma, entity_type="note") == ["note"]
        exact, part = get(neotoma, "/schemas", keyword="conversation")["schemas"]
        assert exact["similarity_score"] > part["similarity_score"]

    def test_come_in_pages_which_may_be_empty(self, neotoma: httpx.Client) -> None:
        assert self.types(neotoma, limit=1, offset=1) == ["conversation"]
        page = get(neotoma, "/schemas", limit=0)
        assert (page["schemas"], page["limit"], page["total"] > 0) == ([], 0, True)

    def test_are_read_with_their_rules(self, neotoma: httpx.Client) -> None:
        task_type = get(neotoma, "/schemas/task")
        definition = task_type["schema_definition"]
        assert definition["canonical_name_fields"] == [
            {"composite": ["project_id", "title"]},
            {"composite": ["title", "due_date"]},
            "title",
        ]
        assert definition["fields"]["due_date"] == {"type": "date", "required": False}
        policies = get(neotoma, "/schemas/conversation")["reducer_config"]["merge_policies"]
        assert policies["topics"] == {"strategy": "merge_array"}
        assert policies["title"] == {"strategy": "highest_priority", "tie_breaker": "source_priority"}
        assert refused(neotoma.get("/schemas/gadget")) == ABSENT


def test_statistics_count_what_is_there(neotoma: httpx.Client, neotoma_server: Any) -> None:
    neotoma_server.control.seed(entities=[gadget(made_on="2026-04-15")], user_id="somebody")
    one, two = store(neotoma, gadget(), gadget("Two", made_on="2026-04-15"))
    store(neotoma, gadget(color="red"), task())
    relate(neotoma, one, two)
    correction = {"entity_type": "task", "field": "status", "value": 1, "idempotency_key": "k"}
    post(neotoma, "/correct", entity_id=one, **correction)
    statistics = get(neotoma, "/stats")
    assert statistics["entities_by_type"] == {"gadget": 2, "task": 1}
    assert statistics["observations_by_identity_basis"] == {"heuristic_name": 3, "schema_rule": 1}
    assert statistics["observations_by_identity_basis_by_type"]["gadget"] == {"heuristic_name": 3}
    totals = ("sources_count", "total_entities", "total_relationships", "total_events", "total_observations")
    assert [statistics[name] for name in totals] == [2, 3, 1, 1, 5]


class TestSources:
    def test_are_listed_newest_first(self, neotoma: httpx.Client) -> None:
        store(neotoma, gadget(), idempotency_key="a")
        file = {"file_content": "aGVsbG8=", "mime_type": "text/plain", "original_filename": "Hello.txt"}
        stored = post(neotoma, "/store", **file, file_idempotency_key="b")
        page = get(neotoma, "/sources")
        assert [source["idempotency_key"] for source in page["sources"]] == ["b", "a"]
        assert (page["total"], page["limit"], page["offset"]) == (2, 100, 0)
        for found in ({"search": "HELLO"}, {"mime_type": "text/plain"}, {"source_type": "file"}):
            (source,) = get(neotoma, "/sources", **found)["sources"]
            assert source["id"] == stored["source_id"]
        assert get(neotoma, "/sources", search="nothing")["total"] == 0
        assert get(neotoma, "/sources", offset=1)["sources"][0]["idempotency_key"] == "a"

    def test_are_read_alone(self, neotoma: httpx.Client, neotoma_server: Any) -> None:
        store(neotoma, gadget())
        (source,) = get(neotoma, "/sources")["sources"]
        assert get(neotoma, f"/sources/{source['id']}") == source
        assert refused(neotoma.get("/sources/nothing")) == ABSENT
        neotoma_server.control.seed(entities=[gadget("Two")], user_id="somebody")
        assert get(neotoma, "/sources")["total"] == 1


class TestTurns:
    def tell(self, client: httpx.Client, key: str, *more: dict[str, Any], refers_to: Sequence[str] = ()) -> None:
        mentions: list[dict[str, Any]] = [
            {"relationship_type": "REFERS_TO", "source_index": 1, "target_entity_id": entity_id}
            for entity_id in refers_to
        ]
        store(client, *turn(key=key, content=key), *more, relationships=[PART_OF, *mentions])
        store(client, *turn(key=key, content=key, role="assistant"), relationships=[PART_OF])

    def test_are_summed_up(self, neotoma: httpx.Client) -> None:
        (known,) = store(neotoma, gadget("Known"))
        self.tell(neotoma, "t1")
        self.tell(neotoma, "t2", gadget("New"), refers_to=[known])
        summary = post(neotoma, "/turn_summary", conversation_id="c1", turn_key="c1:t2")
        assert (summary["turn_number"], summary["conversation_message_count"]) == (2, 4)
        assert [entity["canonical_name"] for entity in summary["stored"]] == ["New"]
        assert [entity["entity_id"] for entity in summary["retrieved"]] == [known]
        assert summary["issues"] == []
        assert post(neotoma, "/turn_summary", conversation_id="c1", turn_key="c1:t2:assistant") == summary

    def test_that_were_not_stored_are_an_issue(self, neotoma: httpx.Client) -> None:
        self.tell(neotoma, "t1")
        summary = post(neotoma, "/turn_summary", conversation_id="c1", turn_key="c1:t9")
        assert (summary["turn_number"], summary["stored"], len(summary["issues"])) == (None, [], 1)
        body = {"conversation_id": "c9", "turn_key": "c9:t1"}
        assert refused(neotoma.post("/turn_summary", json=body)) == ABSENT
        assert refused(neotoma.post("/turn_summary", json={**body, "x": 1})) == (400, "ERR_UNKNOWN_FIELD")

    def test_are_listed_by_either_id_of_their_conversation(self, neotoma: httpx.Client) -> None:
        self.tell(neotoma, "t1")
        self.tell(neotoma, "t2")
        index = get(neotoma, "/conversations/C1/turn-index")
        assert [turn["turn_key"] for turn in index["turns"]] == ["c1:t1", "c1:t2"]
        roles = [[message["role"] for message in turn["messages"]] for turn in index["turns"]]
        assert roles == [["user", "assistant"]] * 2
        (conversation,) = get(neotoma, "/entities", entity_type="conversation")["entities"]
        assert get(neotoma, f"/conversations/{conversation['entity_id']}/turn-index") == index
        assert refused(neotoma.get("/conversations/c9/turn-index")) == ABSENT
