"""What tests ask a server of Neotoma."""

from itertools import count
from typing import Any

import httpx

_numbers = count()

NOWHERE = "ent_ffffffffffffffffffffffff"


def gadget(name: str = "One", **fields: Any) -> dict[str, Any]:
    """Return a record of a type that is not registered."""
    return {"entity_type": "gadget", "name": name, **fields}


def task(title: str = "Plan", **fields: Any) -> dict[str, Any]:
    """Return a task."""
    return {"entity_type": "task", "title": title, "status": "open", **fields}


def turn(conversation: str = "c1", key: str = "t1", content: str = "Hello", role: str = "user") -> list[dict[str, Any]]:
    """Return a conversation and a message."""
    ending = "" if role == "user" else f":{role}"
    message = {"role": role, "content": content, "turn_key": f"{conversation}:{key}{ending}"}
    return [
        {"entity_type": "conversation", "conversation_id": conversation},
        {"entity_type": "conversation_message", **message},
    ]


PART_OF = {"relationship_type": "PART_OF", "source_index": 1, "target_index": 0}


def store(client: httpx.Client, *entities: dict[str, Any], **more: Any) -> list[str]:
    """Store entities under a key of their own, and return their ids."""
    answer = post(client, "/store", **{"entities": entities, "idempotency_key": f"key-{next(_numbers)}", **more})
    return [entity["entity_id"] for entity in answer["entities"]]


def relate(client: httpx.Client, source: str, target: str, kind: str = "owns", **more: Any) -> dict[str, Any]:
    """Create a relationship."""
    body = {"relationship_type": kind, "source_entity_id": source, "target_entity_id": target, **more}
    created: dict[str, Any] = post(client, "/create_relationship", **body)
    return created


def post(client: httpx.Client, path: str, /, **body: Any) -> Any:
    """Ask for something that there is."""
    answer = client.post(path, json=body)
    assert answer.status_code == 200, answer.text
    return answer.json()


def get(client: httpx.Client, path: str, /, **parameters: Any) -> Any:
    """Ask for something that there is."""
    answer = client.get(path, params=parameters)
    assert answer.status_code == 200, answer.text
    return answer.json()


def refused(answer: httpx.Response) -> tuple[int, str]:
    """Return status and code of a flat refusal."""
    return answer.status_code, answer.json()["error_code"]
