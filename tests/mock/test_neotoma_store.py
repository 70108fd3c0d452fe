"""What stores write, once, and what they answer."""

from typing import Any

import httpx
import pytest

ACME = "ent_af939bedafbd1838b259772a"
CONVERSATION = {"entity_type": "conversation", "conversation_id": "conv-123"}
MESSAGE = {"entity_type": "conversation_message", "role": "user", "content": "Hello", "turn_key": "conv-123:t1"}
FILE = {"file_content": "aGVsbG8gZmlsZQo=", "mime_type": "text/plain", "original_filename": "hello.txt"}
PART_OF = {"relationship_type": "PART_OF", "source_index": 1, "target_index": 0}


def gadget(**fields: Any) -> dict[str, Any]:
    return {"entity_type": "gadget", "name": "One", **fields}


def store(client: httpx.Client, *entities: dict[str, Any], key: str = "k", **more: Any) -> dict[str, Any]:
    answer = client.post("/store", json={"entities": entities, "idempotency_key": key, **more})
    assert answer.status_code == 200, answer.text
    body: dict[str, Any] = answer.json()
    return body


def refused(client: httpx.Client, *entities: dict[str, Any], key: str = "k", **more: Any) -> dict[str, Any]:
    answer = client.post("/store", json={"entities": entities, "idempotency_key": key, **more})
    assert answer.status_code == 400, answer.text
    error: dict[str, Any] = answer.json()["error"]
    return error


def snapshots(answer: dict[str, Any]) -> list[Any]:
    return [entity["entity_snapshot_after"] for entity in answer["entities"]]


def test_tells_what_became_of_each_entity(neotoma: httpx.Client) -> None:
    answer = store(neotoma, CONVERSATION, MESSAGE, {**MESSAGE, "turn_number": 1}, relationships=[PART_OF])
    assert [entity["action"] for entity in answer["entities"]] == ["created", "created", "matched_existing"]
    assert [entity["observation_index"] for entity in answer["entities"]] == [0, 1, 2]
    assert (answer["entities_created"], answer["observations_created"]) == (2, 3)
    assert len({entity["observation_id"] for entity in answer["entities"]}) == 3
    assert answer["conversation_message_count"] == 1
    conversation, message, _ = (entity["entity_id"] for entity in answer["entities"])
    edge = {"relationship_type": "PART_OF", "source_entity_id": message, "target_entity_id": conversation}
    assert answer["relationships_created"] == [edge]


def test_extends_the_entity_that_a_record_names(neotoma: httpx.Client) -> None:
    known = store(neotoma, gadget(), key="1")["entities"][0]
    answer = store(neotoma, {"entity_type": "gadget", "target_id": known["entity_id"], "color": "red"}, key="2")
    assert (answer["entities"][0]["action"], answer["entities_created"]) == ("extended", 1)
    assert snapshots(answer) == [{"name": "One", "color": "red"}]


def test_skips_relationships_that_it_does_not_understand(neotoma: httpx.Client) -> None:
    good = {"relationship_type": "owns", "source_index": 0, "target_entity_id": ACME, "metadata": {"since": 2020}}
    skipped = [
        {**good, "relationship_type": "OWNS"},
        {"relationship_type": "owns", "source_index": 0, "target_index": 1},
    ]
    answer = store(neotoma, gadget(), relationships=[*skipped, good])
    assert [edge["target_entity_id"] for edge in answer["relationships_created"]] == [ACME]


class TestAKey:
    def test_replays_the_same_entities_newest_first(self, neotoma: httpx.Client) -> None:
        first = store(neotoma, CONVERSATION, MESSAGE)
        again = store(neotoma, CONVERSATION, MESSAGE, relationships=[PART_OF], source_priority=7, commit=False)
        assert again["replayed"] is True
        assert (again["source_id"], again["entities_created"]) == (first["source_id"], 0)
        assert again.keys().isdisjoint({"commit", "relationships_created"})
        told = [
            {name: entity[name] for name in ("entity_id", "entity_type", "observation_id", "entity_snapshot_after")}
            for entity in first["entities"]
        ]
        assert again["entities"] == [{**entity, "deduplicated": True} for entity in reversed(told)]

    def test_refuses_other_entities_and_another_order_of_fields(self, neotoma: httpx.Client) -> None:
        store(neotoma, gadget(color="red", size=3))
        assert store(neotoma, gadget(color="red", size=3.0))["replayed"]
        for other in (gadget(color="blue", size=3), gadget(size=3, color="red")):
            error = refused(neotoma, other)
            assert error["code"] == "ERR_IDEMPOTENCY_MISMATCH"
            assert "hint" in error

    def test_belongs_to_a_user(self, neotoma: httpx.Client, neotoma_server: Any) -> None:
        neotoma_server.control.seed(entities=[gadget(color="red")], user_id="somebody")
        assert not store(neotoma, gadget(color="red"))["replayed"]

    def test_is_spent_by_a_dry_run(self, neotoma: httpx.Client) -> None:
        plan = store(neotoma, gadget(), commit=False)
        assert (plan["source_id"], plan["observations_created"], snapshots(plan)) == (None, 0, [None])
        assert [entity["action"] for entity in plan["entities"]] == ["would_create"]
        again = store(neotoma, gadget())
        assert (again["replayed"], again["entities"]) == (True, [])
        assert store(neotoma, gadget(), key="fresh")["entities"][0]["action"] == "created"
        plan = store(neotoma, gadget(color="red"), key="another", commit=False)
        assert plan["entities"][0]["action"] == "would_match_existing"

    def test_is_spent_by_a_failed_resolution(self, neotoma: httpx.Client) -> None:
        nameless = {"entity_type": "gadget", "size": 3}
        error = refused(neotoma, gadget(), nameless)
        assert error["code"] == "ERR_STORE_RESOLUTION_FAILED"
        (issue,) = error["issues"]
        assert (issue["code"], issue["observation_index"]) == ("ERR_CANONICAL_NAME_UNRESOLVED", 1)
        again = store(neotoma, gadget(), nameless)
        assert (again["replayed"], again["entities"], again["observations_created"]) == (True, [], 0)
        assert store(neotoma, gadget(), key="fresh")["entities"][0]["action"] == "created"

    def test_is_spent_by_a_missing_type(self, neotoma: httpx.Client) -> None:
        body = {"entities": [gadget(), {"name": "Two"}], "idempotency_key": "k"}
        answer = neotoma.post("/store", json=body)
        assert (answer.status_code, answer.json()["error_code"]) == (500, "DB_QUERY_FAILED")
        assert neotoma.post("/store", json=body).json()["entities"] == []

    def test_survives_what_is_refused_before(self, neotoma: httpx.Client) -> None:
        rows = {f"item_{number}_name": "x" for number in (1, 2, 3)}
        packed = refused(neotoma, gadget(**rows))
        assert (packed["code"], packed["prefix"], packed["row_count"]) == ("ERR_FLAT_PACKED_ROWS", "item", 3)
        bad = {"relationship_type": "owns", "source_index": 0, "target_entity_id": "ent_1"}
        (issue,) = refused(neotoma, gadget(), relationships=[bad])["issues"]
        assert issue["code"] == "ERR_RELATIONSHIP_ENTITY_ID_FORMAT"
        assert issue["details"]["path"] == "relationships[0].target_entity_id"
        assert "observation_index" not in issue
        assert not store(neotoma, gadget())["replayed"]

    def test_is_not_remembered_for_entities_that_were_there(self, neotoma: httpx.Client) -> None:
        first = store(neotoma, gadget(), key="1")
        second = store(neotoma, gadget(), key="2")
        assert (second["replayed"], second["source_id"]) == (False, first["source_id"])
        assert second["entities"][0]["observation_id"] == first["entities"][0]["observation_id"]
        assert second["observations_created"] == 1
        assert not store(neotoma, gadget(color="red"), key="2")["replayed"]


def test_an_earlier_state_stored_again_changes_nothing(neotoma: httpx.Client) -> None:
    colors = ["red", "blue", "red"]
    answers = [store(neotoma, gadget(color=color), key=str(number)) for number, color in enumerate(colors)]
    assert [answer["replayed"] for answer in answers] == [False] * 3
    after = [snapshot["color"] for answer in answers for snapshot in snapshots(answer)]
    assert after == ["red", "blue", "blue"]


class TestChats:
    def test_refuse_another_role_under_the_same_turn_key(self, neotoma: httpx.Client) -> None:
        store(neotoma, MESSAGE, key="1")
        (issue,) = refused(neotoma, {**MESSAGE, "role": "assistant"}, key="2")["issues"]
        assert issue["code"] == "ERR_CONVERSATION_MESSAGE_ROLE_CONFLICT"
        other = {**MESSAGE, "turn_key": "conv-123:t2"}
        assert len(refused(neotoma, other, {**other, "role": "assistant"}, key="3")["issues"]) == 1
        store(neotoma, {**MESSAGE, "content": "Hello again"}, key="4")

    def test_do_not_tell_conversations_by_case(self, neotoma: httpx.Client) -> None:
        first = store(neotoma, CONVERSATION, key="1")
        again = store(
            neotoma, {**CONVERSATION, "entity_type": "Conversations", "conversation_id": " CONV-123"}, key="2"
        )
        assert again["entities"][0]["entity_id"] == first["entities"][0]["entity_id"]
        assert again["entities"][0]["entity_type"] == "conversation"

    def test_refuse_to_guess_strictly_for_one_record(self, neotoma: httpx.Client) -> None:
        store(neotoma, gadget(), key="1")
        (issue,) = refused(neotoma, gadget(intent="create_new"), key="2")["issues"]
        assert issue["code"] == "ERR_MERGE_REFUSED"
        assert len(refused(neotoma, gadget(color="red"), key="3", strict=True)["issues"]) == 1


class TestWarnings:
    def test_tell_of_fields_that_no_schema_declares(self, neotoma: httpx.Client) -> None:
        answer = store(neotoma, {**CONVERSATION, "platform": "p"}, {**MESSAGE, "platform": "p", "model": "m"})
        assert [warning["code"] for warning in answer["store_warnings"]] == ["UNKNOWN_FIELD"] * 3
        assert [warning["observation_index"] for warning in answer["store_warnings"]] == [0, 1, 1]
        assert (answer["unknown_fields"], answer["unknown_fields_count"]) == (["platform", "model"], 2)
        assert "platform" not in snapshots(answer)[0]

    def test_tell_of_fields_that_are_missing(self, neotoma: httpx.Client) -> None:
        answer = store(neotoma, {"entity_type": "note", "title": "Empty"})
        codes = [warning["code"] for warning in answer["store_warnings"]]
        assert codes == ["MISSING_REQUIRED_FIELD", "MISSING_CONTENT_FIELD"]
        missing = {"entity_type": "note", "field": "content", "observation_index": 0}
        assert answer["required_fields_missing"] == [missing]

    def test_tell_of_a_priority_that_nobody_chose(self, neotoma: httpx.Client) -> None:
        talk = {**CONVERSATION, "title": "T"}
        (warning,) = store(neotoma, talk, key="1")["store_warnings"]
        assert warning["code"] == "SOURCE_PRIORITY_ESCALATION"
        assert "store_warnings" not in store(neotoma, {**talk, "topics": ["t"]}, key="2", source_priority=50)

    def test_are_not_made_of_types_that_nobody_registered(self, neotoma: httpx.Client) -> None:
        assert store(neotoma, gadget()).keys().isdisjoint({"store_warnings", "unknown_fields", "hint"})


class TestAFile:
    def put(self, neotoma: httpx.Client, **more: Any) -> httpx.Response:
        return neotoma.post("/store", json={**FILE, **more})

    @pytest.mark.parametrize("key", ["idempotency_key", "file_idempotency_key"])
    def test_is_stored_once(self, neotoma: httpx.Client, key: str) -> None:
        first, again = (self.put(neotoma, **{key: "f"}).json() for _ in range(2))
        assert again == {**first, "deduplicated": True}
        assert (first["deduplicated"], first["file_size"]) == (False, 11)
        other = self.put(neotoma, **{key: "f", "file_content": "b3RoZXI="})
        assert (other.status_code, other.json()["error_code"]) == (500, "DB_QUERY_FAILED")

    def test_needs_no_key(self, neotoma: httpx.Client) -> None:
        assert [self.put(neotoma).json()["deduplicated"] for _ in range(2)] == [False, True]

    def test_may_be_written_sloppily(self, neotoma: httpx.Client) -> None:
        sizes = [self.put(neotoma, file_content=text).json()["file_size"] for text in ("aGVs bG8", "-_8=", "a", "")]
        assert sizes == [5, 2, 0, 0]

    def test_comes_with_entities(self, neotoma: httpx.Client) -> None:
        body = {**FILE, "entities": [gadget()], "idempotency_key": "k"}
        first, again = (neotoma.post("/store", json=body).json() for _ in range(2))
        assert first.keys() == again.keys() == {"structured", "unstructured"}
        assert (first["structured"]["replayed"], first["unstructured"]["deduplicated"]) == (False, False)
        assert (again["structured"]["replayed"], again["unstructured"]["deduplicated"]) == (True, True)
        assert first["structured"]["source_id"] != first["unstructured"]["source_id"]

    def test_may_lie_on_the_disk_of_the_server(self, neotoma: httpx.Client, tmp_path: Any) -> None:
        path = tmp_path / "hello.txt"
        path.write_bytes(b"hello file\n")
        here = neotoma.post("/store", json={"file_path": str(path)}).json()
        assert here["content_hash"] == self.put(neotoma).json()["content_hash"]
        kept = neotoma.post("/store", json={"file_path": str(path), "source_storage": "reference"}).json()
        assert (kept["storage_mode"], kept["reference_path"], kept["mime_type"]) == (
            "reference",
            str(path),
            "text/plain",
        )
        missing = neotoma.post("/store", json={"file_path": str(tmp_path / "none")})
        assert (missing.status_code, missing.json()["error_code"]) == (500, "DB_QUERY_FAILED")
