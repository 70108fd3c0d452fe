"""One store: what is sent, and what its answer says beside 200."""

from __future__ import annotations

import base64
import hashlib
import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, TypeAlias, cast

from memclients._core.arguments import objects
from memclients._core.error_map import failure_of
from memclients._core.exchange import AnswerRejectedError
from memclients._core.json_body import encode_json
from memclients._core.response import json_object
from memclients.errors import Failure, InvalidRequestError
from memclients.neotoma._results import CombinedStoreResult, StoreResult
from memclients.neotoma._wire.answers import of
from memclients.neotoma._wire.applied import NO_FIELDS
from memclients.neotoma._wire.arguments import merged
from memclients.neotoma.errors import ConsumedKeyError, LostRelationshipsError
from memclients_lowlevel.neotoma.api.store import store
from memclients_lowlevel.neotoma.results import FileStored

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from memclients._core.operation import Request
    from memclients._core.redaction import Redact
    from memclients._core.response import Response

AnyStoreResult: TypeAlias = "StoreResult | FileStored | CombinedStoreResult"
_Edge: TypeAlias = tuple[str, str, str]

_ENTITIES: Final = of(StoreResult)
_FILE: Final = of(FileStored)
_COMBINED: Final = of(CombinedStoreResult)


@dataclass(frozen=True, slots=True)
class StorePlan:
    """A store that is ready to be sent.

    Attributes:
        body: The body, not to be changed.
        made_key: The idempotency key of the entities that the caller did not give, None if there was no need of one.
        request: The request.
    """

    body: Mapping[str, Any]
    made_key: str | None
    request: Request

    @classmethod
    def of(cls, given: object, fields: Mapping[str, Any]) -> StorePlan:
        """Plan a store from the documented dict, or keywords, or both.

        Raises:
            InvalidRequestError: For what the server would refuse, or drop without a word.
        """
        body = merged(given, fields)
        for name in ("entities", "relationships"):
            if name in body:
                body[name] = objects(name, body[name])
        _prepare_file(body)
        if not body.get("entities") or "idempotency_key" in body:
            return cls._planned(body, None)
        return cls._planned(body, _new_key())

    @classmethod
    def _planned(cls, body: dict[str, Any], made_key: str | None) -> StorePlan:
        if made_key is not None:
            body["idempotency_key"] = made_key
        request = store.build_request(body=body)
        _check_indexes(body)
        return cls(body, made_key, request)

    def renewed(self) -> StorePlan:
        """Return the same store under another key."""
        return self._planned(dict(self.body), _new_key())

    @property
    def entities(self) -> list[dict[str, Any]]:
        return cast("list[dict[str, Any]]", self.body.get("entities", []))

    def read(self, response: Response, redact: Redact) -> AnyStoreResult:
        """Return the answer, if all that was asked for was done.

        Args:
            response: The answer.
            redact: Takes the credential out of a text.

        Raises:
            ConsumedKeyError: If the key is spent, but the entities are not there.
            ValueError: If it is not what the server documents.
        """
        if not self.entities:
            return _FILE(response)
        result: StoreResult | CombinedStoreResult
        if "structured" in (json_object(response.json()) or {}):
            result = combined = _COMBINED(response)
            part = cast("StoreResult", combined["structured"])
        else:
            result = part = _ENTITIES(response)
        if not part["success"]:
            raise AnswerRejectedError("the server says that it did not store the entities")
        if part["replayed"] and len(part["entities"]) < _least_observations(self.entities):
            raise self._consumed(len(part["entities"]), response, redact)
        if self.made_key is not None:
            result["idempotency_key"] = self.made_key
        return result

    def _consumed(self, found: int, response: Response, redact: Redact) -> ConsumedKeyError:
        message = (
            f"the idempotency key is spent, but {'none' if not found else f'only {found}'} of the {len(self.entities)} "
            "entities are stored under it: an attempt with it failed or was a dry run, or is still under way; "
            "store them under a fresh key, which writes nothing twice"
        )
        failure = failure_of(response, message, operation=store.OPERATION.id, redact=redact)
        error = ConsumedKeyError.from_failure(failure)
        error.idempotency_key = self.body["idempotency_key"]
        return error

    def left_out(self, result: AnyStoreResult) -> list[dict[str, Any]]:
        """Return the relationships that the answer to a first store does not list, with ids for indexes."""
        part = cast("Mapping[str, Any]", result.get("structured") or result)
        if part.get("replayed") is not False or part.get("commit") is False:
            return []
        ids = {_place(entity, place): entity["entity_id"] for place, entity in enumerate(part["entities"])}
        listed = cast("list[Mapping[str, Any]]", part.get("relationships_created") or [])
        made = {_edge(one) for one in listed}
        asked = [_resolved(one, ids) for one in self.body.get("relationships", [])]
        return [one for one in asked if _edge(one) not in made]


def relationship_key(relationship: Mapping[str, Any]) -> str:
    return ":".join(_edge(relationship))


def lost_error(lost: list[dict[str, Any]], result: AnyStoreResult) -> LostRelationshipsError:
    """Return the error for relationships that were asked for and are not there."""
    edges = ", ".join(map(relationship_key, lost))
    message = f"the entities are stored, but the server left out relationships: {edges}"
    error = LostRelationshipsError.from_failure(Failure(message=message, status_code=200, operation=store.OPERATION.id))
    error.result, error.missing = cast("Mapping[str, Any]", result), lost
    error.method, error.path = store.OPERATION.method, store.OPERATION.path
    return error


def _place(entity: Mapping[str, Any], place: int) -> int:
    index = entity.get("observation_index")
    return place if index is None else index


def _resolved(relationship: Mapping[str, Any], ids: Mapping[int, str]) -> dict[str, Any]:
    """Return a relationship of a request with the ids of the entities that it names by index."""
    ends = {
        f"{end}_entity_id": relationship.get(f"{end}_entity_id") or ids.get(relationship.get(f"{end}_index", -1), "")
        for end in ("source", "target")
    }
    kept = {name: relationship[name] for name in ("relationship_type", "metadata") if name in relationship}
    return kept | ends


def _edge(relationship: Mapping[str, Any]) -> _Edge:
    return relationship["relationship_type"], relationship["source_entity_id"], relationship["target_entity_id"]


def _new_key() -> str:
    # A key made of the content would stay spent after a failure, and let no later store of the same content through.
    return f"memclients-{uuid.uuid4().hex}"


def _prepare_file(body: dict[str, Any]) -> None:
    """Encode a file's bytes, and give a file that comes alone a key, without which nobody may repeat its request."""
    content = body.get("file_content")
    if isinstance(content, bytes | bytearray):
        body["file_content"] = base64.b64encode(content).decode()
    alone = not body.get("entities") and not {"idempotency_key", "file_idempotency_key"} & body.keys()
    if alone and isinstance(body.get("file_content"), str):
        # What the server itself tells files apart by.
        body["file_idempotency_key"] = f"sha256-{hashlib.sha256(body['file_content'].encode()).hexdigest()}"
    elif alone and "file_path" in body:
        body["file_idempotency_key"] = _new_key()


def _check_indexes(body: Mapping[str, Any]) -> None:
    """Refuse a relationship with an index out of range, which the server would leave out."""
    count = len(body.get("entities", []))
    for place, relationship in enumerate(body.get("relationships", [])):
        for end in ("source_index", "target_index"):
            index = relationship.get(end)
            if index is not None and index >= count:
                raise InvalidRequestError(
                    f"store: relationships[{place}].{end} is {index}, but there are {count} entities"
                )


def _least_observations(entities: Iterable[Mapping[str, Any]]) -> int:
    """Return how many observations the entities make at least."""
    # The same fields make the same observation, and a type may be spelled in several ways.
    return len({encode_json({name: one[name] for name in sorted(one) if name not in NO_FIELDS}) for one in entities})
