"""Relationships: made, merged, followed, deleted."""

from typing import Any

import httpx
import pytest

from tests.support.neotoma_http import NOWHERE, PART_OF, gadget, get, post, refused, relate, store, task, turn

INVALID = (400, "VALIDATION_INVALID_FORMAT")


def keys(answer: dict[str, Any], name: str = "relationships") -> list[str]:
    return [edge["relationship_key"] for edge in answer[name]]


@pytest.fixture
def chain(neotoma: httpx.Client) -> list[str]:
    """Three gadgets, each of which owns the next."""
    ids = store(neotoma, gadget("a"), gadget("b"), gadget("c"))
    relate(neotoma, ids[0], ids[1])
    relate(neotoma, ids[1], ids[2])
    return ids


class TestCreation:
    def test_merges_what_is_said_anew(self, neotoma: httpx.Client) -> None:
        first = relate(neotoma, "a", "b", metadata={"since": 2020, "share": 1})
        assert relate(neotoma, "a", "b", metadata={"since": 2020, "share": 1}) == first
        second = relate(neotoma, "a", "b", metadata={"share": 2})
        assert second["snapshot"] == {"since": 2020, "share": 2}
        assert second["provenance"]["since"] == first["provenance"]["since"]
        assert second["provenance"]["share"] != first["provenance"]["share"]
        assert (first["observation_count"], second["observation_count"]) == (1, 2)
        assert get(neotoma, "/relationships")["total"] == 1

    def test_asks_nobody_whether_the_ends_exist(self, neotoma: httpx.Client) -> None:
        assert relate(neotoma, NOWHERE, NOWHERE)["relationship_key"] == f"owns:{NOWHERE}:{NOWHERE}"
        assert relate(neotoma, "no id", "x", kind="PART_OF")["is_live"] == 1

    def test_refuses_unknown_types_and_fields(self, neotoma: httpx.Client) -> None:
        body = {"relationship_type": "OWNS", "source_entity_id": "a", "target_entity_id": "b"}
        assert refused(neotoma.post("/create_relationship", json=body)) == INVALID
        assert refused(neotoma.post("/create_relationship", json={"relationship_type": "owns"})) == INVALID
        body |= {"relationship_type": "owns", "idempotency_key": "k"}
        assert refused(neotoma.post("/create_relationship", json=body)) == (400, "ERR_UNKNOWN_FIELD")
        body = {**body, "user_id": "somebody"}
        del body["idempotency_key"]
        assert refused(neotoma.post("/create_relationship", json=body)) == (500, "DB_QUERY_FAILED")

    def test_may_be_of_several(self, neotoma: httpx.Client) -> None:
        edge = {"relationship_type": "owns", "source_entity_id": "a", "target_entity_id": "b"}
        answer = post(neotoma, "/create_relationships", relationships=[edge, {**edge, "target_entity_id": "c"}])
        assert keys(answer) == ["owns:a:b", "owns:a:c"]
        assert [one["index"] for one in answer["relationships"]] == [0, 1]
        assert [answer[name] for name in ("requested", "created_count", "error_count", "errors")] == [2, 2, 0, []]
        for bad in ([], [{**edge, "relationship_type": "x"}], [1]):
            assert refused(neotoma.post("/create_relationships", json={"relationships": bad})) == INVALID


class TestLists:
    def test_filter_by_type_and_ends_and_name_them(self, neotoma: httpx.Client, chain: list[str]) -> None:
        a, b, c = chain
        relate(neotoma, a, b, kind="related_to")
        assert keys(get(neotoma, "/relationships", source_entity_id=a)) == [f"related_to:{a}:{b}", f"owns:{a}:{b}"]
        page = get(neotoma, "/relationships", relationship_type="owns", limit=1, offset=1)
        assert (keys(page), page["total"], page["limit"], page["offset"]) == ([f"owns:{a}:{b}"], 2, 1, 1)
        (edge,) = get(neotoma, "/relationships", target_entity_id=c)["relationships"]
        assert (edge["source_canonical_name"], edge["target_entity_type"]) == ("b", "gadget")
        assert edge["id"] == edge["relationship_key"]

    @pytest.mark.parametrize(
        ("direction", "found"),
        [("inbound", [0]), ("incoming", [0]), ("outbound", [1]), ("outgoing", [1]), ("both", [1, 0])],
    )
    def test_know_directions(self, neotoma: httpx.Client, chain: list[str], direction: str, found: list[int]) -> None:
        a, b, c = chain
        edges = (f"owns:{a}:{b}", f"owns:{b}:{c}")
        answer = post(neotoma, "/list_relationships", entity_id=b, direction=direction)
        assert keys(answer) == [edges[index] for index in found]
        assert answer["total"] == answer["total_count"] == len(found)

    def test_by_a_query_need_a_filter(self, neotoma: httpx.Client, chain: list[str]) -> None:
        assert refused(neotoma.post("/list_relationships", json={"limit": 1})) == INVALID
        assert refused(neotoma.post("/list_relationships", json={"entity_id": "a", "direction": "up"})) == INVALID
        assert post(neotoma, "/list_relationships", relationship_type="owns", limit=1, offset=1)["total"] == 2
        assert post(neotoma, "/list_relationships", source_entity_id=chain[0], target_entity_id=chain[2])["total"] == 0

    def test_of_an_entity_go_by_direction(self, neotoma: httpx.Client, chain: list[str]) -> None:
        a, b, c = chain
        answer = get(neotoma, f"/entities/{b}/relationships")
        assert (keys(answer, "outgoing"), keys(answer, "incoming")) == ([f"owns:{b}:{c}"], [f"owns:{a}:{b}"])
        assert answer["relationships"] == [*answer["outgoing"], *answer["incoming"]]
        assert "related_entities" not in answer
        answer = get(neotoma, f"/entities/{b}/relationships", expand_entities="true")
        assert {entity["id"] for entity in answer["related_entities"]} == {a, c}
        assert answer["outgoing"][0]["target_canonical_name"] == "c"

    def test_include_what_came_with_a_store(self, neotoma: httpx.Client) -> None:
        conversation, message = store(neotoma, *turn(), relationships=[PART_OF])
        assert keys(get(neotoma, "/relationships")) == [f"PART_OF:{message}:{conversation}"]


class TestDeletion:
    def test_leaves_an_edge_that_is_not_live(self, neotoma: httpx.Client, chain: list[str]) -> None:
        a, b, _ = chain
        ends = {"relationship_type": "owns", "source_entity_id": a, "target_entity_id": b}
        deleted = post(neotoma, "/delete_relationship", **ends)
        assert len(deleted["observation_id"]) == 64
        key = f"owns:{a}:{b}"
        assert key not in keys(get(neotoma, "/relationships"))
        assert keys(post(neotoma, "/list_relationships", entity_id=a)) == []
        assert keys(post(neotoma, "/list_relationships", entity_id=a, include_deleted=True)) == [key]
        (edge,) = post(neotoma, "/retrieve_related_entities", entity_id=a)["relationships"]
        assert (edge["is_live"], edge["snapshot"]["_deleted"]) == (0, True)
        assert relate(neotoma, a, b, metadata={"again": True})["is_live"] == 0

    def test_needs_a_relationship(self, neotoma: httpx.Client) -> None:
        ends = {"relationship_type": "owns", "source_entity_id": "a", "target_entity_id": "b"}
        assert refused(neotoma.post("/delete_relationship", json=ends)) == (404, "RESOURCE_NOT_FOUND")
        assert refused(neotoma.get("/relationships/owns:a:b")) == (404, "RESOURCE_NOT_FOUND")


class TestRelated:
    def related(self, client: httpx.Client, entity_id: str, **more: Any) -> tuple[list[str], set[str]]:
        answer = post(client, "/retrieve_related_entities", entity_id=entity_id, **more)
        return keys(answer), {entity["canonical_name"] for entity in answer["entities"]}

    def test_follows_directions_and_types(self, neotoma: httpx.Client, chain: list[str]) -> None:
        _, b, _ = chain
        assert self.related(neotoma, b)[1] == {"a", "c"}
        assert self.related(neotoma, b, direction="inbound")[1] == {"a"}
        assert self.related(neotoma, b, direction="outbound")[1] == {"c"}
        assert self.related(neotoma, b, relationship_types=["related_to"]) == ([], set())
        assert len(self.related(neotoma, b, relationship_types=[])[0]) == 2
        assert self.related(neotoma, b, include_entities=False)[1] == set()

    def test_ignores_what_clients_would_like(self, neotoma: httpx.Client, chain: list[str]) -> None:
        assert len(self.related(neotoma, chain[1], limit=1, relationship_type="related_to")[0]) == 2
        for bad in ({"direction": "outgoing"}, {"relationship_types": ["OWNS"]}, {"max_hops": 0}):
            body = {"entity_id": chain[1], **bad}
            assert refused(neotoma.post("/retrieve_related_entities", json=body)) == INVALID

    def test_goes_far_and_repeats_itself(self, neotoma: httpx.Client, chain: list[str]) -> None:
        a, b, c = chain
        edges, names = self.related(neotoma, a, max_hops=2)
        assert names == {"b", "c"}
        assert sorted(edges) == sorted([f"owns:{a}:{b}", f"owns:{a}:{b}", f"owns:{b}:{c}"])
        assert self.related(neotoma, a, max_hops=10**9)[1] == {"b", "c"}
        assert self.related(neotoma, a, max_hops=2, direction="outbound")[0] == [f"owns:{a}:{b}", f"owns:{b}:{c}"]

    def test_of_an_unknown_entity_are_those_who_mention_it(self, neotoma: httpx.Client) -> None:
        assert self.related(neotoma, NOWHERE) == ([], set())
        (known,) = store(neotoma, task())
        relate(neotoma, known, NOWHERE)
        assert self.related(neotoma, NOWHERE) == ([f"owns:{known}:{NOWHERE}"], {"task:Plan"})
        assert self.related(neotoma, known)[1] == set()
