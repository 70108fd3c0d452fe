"""Turns, documents, keys, vectors and SQL of a database."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, cast

from memclients._core.arguments import given, objects
from memclients.errors import InvalidRequestError
from memclients.memoturn._wire.arguments import durability
from memclients_lowlevel.memoturn.api.documents import (
    create_index,
    delete_documents,
    find_documents,
    insert_documents,
    update_documents,
)
from memclients_lowlevel.memoturn.api.kv import delete_value, get_value, list_keys, put_value
from memclients_lowlevel.memoturn.api.sql import run_sql, sync_database
from memclients_lowlevel.memoturn.api.transcript import append_turn, get_turns, search_turns
from memclients_lowlevel.memoturn.api.vectors import search_vectors, upsert_vector

if TYPE_CHECKING:
    from memclients._core.operation import Request
    from memclients.memoturn._places import Place


def append(place: Place, session_id: str, role: str, content: Any, embedding: Sequence[float] | None) -> Request:
    # Without the key the server refuses the turn, so null is sent as null.
    body = {"role": role, "content": content, **given(embedding=embedding)}
    return append_turn.build_request(str(place), session_id, body=body)


def window(floor: int | None, /, place: Place, session_id: str, last: int) -> Request:
    return get_turns.build_request(str(place), session_id, last=last, memoturn_min_txid=floor)


def similar_turns(floor: int | None, /, place: Place, session_id: str, vector: Sequence[float], k: int) -> Request:
    body = {"vector": vector, "k": k}
    return search_turns.build_request(str(place), session_id, body=body, memoturn_min_txid=floor)


def insert(place: Place, collection: str, docs: object) -> Request:
    return insert_documents.build_request(str(place), collection, body={"docs": objects("docs", docs)})


def find(floor: int | None, /, place: Place, collection: str, **query: Any) -> Request:
    return find_documents.build_request(str(place), collection, body=given(**query), memoturn_min_txid=floor)


def update(place: Place, collection: str, **change: Any) -> Request:
    return update_documents.build_request(str(place), collection, body=change)


def delete(place: Place, collection: str, **choice: Any) -> Request:
    return delete_documents.build_request(str(place), collection, body=choice)


def index(place: Place, collection: str, path: str) -> Request:
    return create_index.build_request(str(place), collection, body={"path": path})


def put(place: Place, ns: str, key: str, value: str | bytes, ttl: int | None) -> Request:
    return put_value.build_request(str(place), ns, key, body=_bytes(value), ttl=ttl)


def _bytes(value: object) -> bytes:
    if isinstance(value, bytes | bytearray):
        return bytes(value)
    if not isinstance(value, str):
        raise InvalidRequestError(
            f"value must be str or bytes, not {type(value).__name__}: encode it, as with json.dumps"
        )
    try:
        return value.encode()
    except UnicodeEncodeError:
        raise InvalidRequestError("value has a lone surrogate, which is not text: pass bytes") from None


def value_of(floor: int | None, /, place: Place, ns: str, key: str) -> Request:
    return get_value.build_request(str(place), ns, key, memoturn_min_txid=floor)


def drop(place: Place, ns: str, key: str) -> Request:
    return delete_value.build_request(str(place), ns, key)


def keys(floor: int | None, /, place: Place, ns: str, prefix: str, limit: int) -> Request:
    return list_keys.build_request(str(place), ns, limit=limit, prefix=prefix or None, memoturn_min_txid=floor)


def upsert(place: Place, collection: str, vector_id: str, embedding: Sequence[float]) -> Request:
    return upsert_vector.build_request(str(place), collection, body={"id": vector_id, "embedding": embedding})


def nearest(floor: int | None, /, place: Place, collection: str, vector: Sequence[float], k: int) -> Request:
    return search_vectors.build_request(
        str(place), collection, body={"vector": vector, "k": k}, memoturn_min_txid=floor
    )


def sql(place: Place, statements: Iterable[object], *, durable: bool) -> Request:
    if isinstance(statements, str | Mapping):
        raise InvalidRequestError("statements must be a list of SQL texts or of (text, params); for one there is sql")
    body = {"stmts": [_statement(index, statement) for index, statement in enumerate(statements)]}
    return run_sql.build_request(str(place), body=body, memoturn_durability=durability(durable=durable))


def _statement(index: int, statement: object) -> dict[str, Any]:
    parts = cast("Sequence[object]", statement) if isinstance(statement, list | tuple) else [statement]
    match parts:
        case [str(text)] | [str(text), None]:
            return {"q": text}
        case [str(text), params] if isinstance(params, list | tuple):
            return {"q": text, "params": [_parameter(value) for value in cast("Sequence[object]", params)]}
        case _:
            raise InvalidRequestError(f"statements[{index}] must be a SQL text, or a pair of it and a list of params")


def _parameter(value: object) -> object:
    # The wire's form of a BLOB.
    return {"$base64": base64.b64encode(value).decode()} if isinstance(value, bytes) else value


def sync(place: Place) -> Request:
    return sync_database.build_request(str(place))
