"""Which memories are the same one."""

from hashlib import sha256
from typing import Any

import pytest

from memclients.mock.memoturn.memory.identity import canonical, memory_id


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (None, "null"),
        ({"b": [1, {"z": 1, "a": 2}], "a": "x"}, '{"a":"x","b":[1,{"a":2,"z":1}]}'),
        ("Zürich 東京", '"Zürich 東京"'),
        ([1, 1.0, True], "[1,1.0,true]"),
    ],
)
def test_writes_content_in_one_way(content: Any, text: str) -> None:
    assert canonical(content) == text


def test_is_a_hash_of_type_topic_and_content() -> None:
    digest = sha256(b'fact\0user.diet\0{"diet":"vegetarian"}').hexdigest()
    assert memory_id("fact", "user.diet", {"diet": "vegetarian"}) == "mem_" + digest[:32]
    assert memory_id("event", None, {}) == "mem_" + sha256(b"event\0\0{}").hexdigest()[:32]


def test_tells_apart_type_topic_and_content() -> None:
    ids = [
        memory_id("fact", "topic", 1),
        memory_id("instruction", "topic", 1),
        memory_id("fact", "topics", 1),
        memory_id("fact", None, 1),
        memory_id("fact", "topic", 1.0),
    ]
    assert len(set(ids)) == len(ids)
