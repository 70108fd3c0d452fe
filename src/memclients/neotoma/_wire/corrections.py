"""Corrections of several fields: one request each, under keys that a retry finds again."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final, NamedTuple, cast

from memclients._core.json_body import encode_json
from memclients.errors import InvalidRequestError
from memclients.neotoma.errors import NeotomaClientError, PartialCorrectionError
from memclients_lowlevel.neotoma.api.corrections import correct

if TYPE_CHECKING:
    from collections.abc import Sequence

    from memclients._core.operation import Request
    from memclients.neotoma._results import CorrectionsResult
    from memclients_lowlevel.neotoma.results import CorrectionResult, EntitySnapshot, Observation

# Length of the list of observations that tells when a field was last observed.
RECENT: Final = 100


class Correction(NamedTuple):
    """A field and the request that corrects it."""

    field: str
    request: Request


def checked(entity_id: str, corrections: object, key: str | None) -> dict[str, Any]:
    """Return the corrections in the order in which they are sent.

    Raises:
        InvalidRequestError: If one of them can't be sent.
    """
    if not isinstance(corrections, Mapping) or not corrections:
        raise InvalidRequestError("corrections must be a dict of fields and values, at least one")
    fields = cast("Mapping[object, Any]", corrections)
    names = [field for field in fields if isinstance(field, str)]
    if len(names) < len(fields):
        raise InvalidRequestError("corrections must have names of fields as keys")
    ordered = {field: fields[field] for field in sorted(names)}
    for field, value in ordered.items():
        # The type is known only when the entity has been read; all else is refused before that.
        _request(entity_id, "unknown", field, value, "key" if key is None else key)
    return ordered


def check_type(entity_id: str, given: str | None, snapshot: EntitySnapshot) -> None:
    """Refuse a type that is not the entity's, which the server would accept.

    Raises:
        InvalidRequestError: If it is not.
    """
    if given is not None and given != snapshot["entity_type"]:
        raise InvalidRequestError(f"{entity_id} is a {snapshot['entity_type']}, not a {given}: leave out entity_type")


def needs_observations(corrections: Mapping[str, Any], snapshot: EntitySnapshot, key: str | None) -> bool:
    """Tell whether the snapshot does not suffice to know what a field was last set by."""
    fields, provenance = snapshot["snapshot"], snapshot["provenance"] or {}
    return key is None and any(
        field not in provenance or fields.get(field) == value for field, value in corrections.items()
    )


def requests(
    corrections: Mapping[str, Any], snapshot: EntitySnapshot, observations: Sequence[Observation], key: str | None
) -> list[Correction]:
    """Return one request for each field.

    Without a key of the caller's, a field's key is made of its value and of what the field was last set by: a repeated
    call finds its own correction there and is replayed, while A after B after A is new.

    Args:
        corrections: The fields with their values.
        snapshot: The entity before.
        observations: Its newest observations, if `needs_observations`.
        key: The caller's key for the whole call.
    """
    entity_id, entity_type = snapshot["entity_id"], snapshot["entity_type"]
    provenance = snapshot["provenance"] or {}
    planned: list[Correction] = []
    for field, value in corrections.items():
        if key is not None:
            field_key = f"{key}-{field}"
        else:
            newest = next((one for one in observations if field in one["fields"]), None)
            field_key = _own_key(newest, field, value) or _derived_key(
                entity_id, field, value, _setter(newest, provenance.get(field), observations)
            )
        planned.append(Correction(field, _request(entity_id, entity_type, field, value, field_key)))
    return planned


def _own_key(newest: Observation | None, field: str, value: object) -> str | None:
    """Return the key of a correction that has already said the same and still has the last word."""
    if newest is None or encode_json(newest["fields"][field]) != encode_json(value):
        return None
    return newest.get("idempotency_key")


def _setter(newest: Observation | None, provenance: object, observations: Sequence[Observation]) -> str:
    if newest is not None:
        return newest["id"]
    if isinstance(provenance, str):
        return provenance
    # Set before the oldest of so many, if at all: then the newest of all makes the key one that was never used.
    return observations[0]["id"] if len(observations) >= RECENT else ""


def _derived_key(entity_id: str, field: str, value: object, setter: str) -> str:
    return f"correct-{hashlib.sha256(encode_json([entity_id, field, value, setter])).hexdigest()[:40]}"


def _request(entity_id: str, entity_type: str, field: str, value: Any, key: str) -> Request:
    return correct.build_request(
        body={
            "entity_id": entity_id,
            "entity_type": entity_type,
            "field": field,
            "value": value,
            "idempotency_key": key,
        }
    )


def result(before: EntitySnapshot, done: list[CorrectionResult], after: Mapping[str, Any]) -> CorrectionsResult:
    hidden = [one["field"] for one in done if after.get(one["field"]) != one["value"]]
    return {
        "success": True,
        "entity_id": before["entity_id"],
        "entity_type": before["entity_type"],
        "snapshot": dict(after),
        "corrections": done,
        "unapplied": hidden,
    }


def stopped(cause: NeotomaClientError, planned: Sequence[Correction], count: int) -> PartialCorrectionError:
    """Return the error for a call that failed after so many corrections."""
    fields = [one.field for one in planned]
    applied, failed, pending = tuple(fields[:count]), next(iter(fields[count:]), None), tuple(fields[count + 1 :])
    where = f"stopped at {failed}" if failed else "the result can't be read"
    message = f"corrected {', '.join(applied)}, then {where}: {cause.message}"
    error = PartialCorrectionError.from_error(cause, message)
    error.applied, error.failed, error.pending = applied, failed, pending
    error.method, error.path = cause.method, cause.path
    return error
