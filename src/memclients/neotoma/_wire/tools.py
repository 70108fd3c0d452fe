"""Where the tools of Neotoma are on HTTP: their names and its routes differ more often than not."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from memclients._core.suggestion import did_you_mean
from memclients.errors import InvalidRequestError
from memclients.neotoma._wire import answers, entities, records, relationships
from memclients.neotoma._wire.arguments import merged
from memclients.neotoma._wire.store import StorePlan
from memclients_lowlevel.neotoma.api.corrections import correct
from memclients_lowlevel.neotoma.api.entities import delete_entity, get_entity_snapshot
from memclients_lowlevel.neotoma.api.relationships import create_relationships, delete_relationship
from memclients_lowlevel.neotoma.api.schemas import get_schema
from memclients_lowlevel.neotoma.api.turns import turn_summary
from memclients_lowlevel.neotoma.known_routes import KNOWN_ROUTES

if TYPE_CHECKING:
    from memclients._core.exchange import Decoder
    from memclients._core.operation import Request
    from memclients._core.redaction import Redact

_Arguments: TypeAlias = Mapping[str, Any]
_Build: TypeAlias = "Callable[[_Arguments], Request]"

_NAME: Final = re.compile(r"[a-z0-9_]+")


def tool(name: object, args: object, redact: Redact) -> tuple[Decoder[Any], Request]:
    """Return the request that a tool stands for, and what reads its answer.

    Raises:
        InvalidRequestError: If no route is known for it, or an argument is not worth sending.
    """
    if not isinstance(name, str) or not _NAME.fullmatch(name):
        raise InvalidRequestError(f"a tool's name is made of a-z, 0-9 and _, not {name!r}")
    arguments = merged(args, {})
    if name == "store":
        plan = StorePlan.of(arguments, {})
        return lambda response: plan.read(response, redact), plan.request
    if name == "retrieve_related_entities":
        return relationships.related(arguments, {})
    if name in _DOCUMENTED:
        build, decode = _DOCUMENTED[name]
        return decode, build(arguments)
    if name in KNOWN_ROUTES:
        operation = KNOWN_ROUTES[name]
        by_query = operation.method == "GET"
        return answers.ANYTHING, operation.request(query=arguments) if by_query else operation.request(body=arguments)
    raise InvalidRequestError(f"no route is known for the tool {name!r}{did_you_mean(name, _names())}")


def _names() -> list[str]:
    return [*_DOCUMENTED, *KNOWN_ROUTES, "store", "retrieve_related_entities"]


def _type(args: _Arguments) -> Request:
    others = sorted(args.keys() - {"entity_type"})
    if others or "entity_type" not in args:
        wrong = f"has no {others[0]}" if others else "needs it"
        raise InvalidRequestError(f"describe_entity_type takes entity_type: it {wrong}")
    return get_schema.build_request(args["entity_type"])


_DOCUMENTED: Final[Mapping[str, tuple[_Build, Decoder[Any]]]] = {
    "correct": (lambda args: correct.build_request(body=args), answers.CORRECTED),
    "create_relationship": (lambda args: relationships.creation(args, {}), relationships.created),
    "create_relationships": (lambda args: create_relationships.build_request(body=args), answers.ANYTHING),
    "delete_entity": (lambda args: delete_entity.build_request(body=args), answers.ANYTHING),
    "delete_relationship": (lambda args: delete_relationship.build_request(body=args), answers.ANYTHING),
    "describe_entity_type": (_type, answers.ANYTHING),
    "list_entity_types": (lambda args: records.entity_types(args, {}), answers.ANYTHING),
    "list_observations": (lambda args: entities.observations(args, {}), answers.ANYTHING),
    "list_relationships": (lambda args: relationships.query(args, {}), answers.ANYTHING),
    "list_timeline_events": (lambda args: records.timeline(args, {}), answers.ANYTHING),
    "neotoma_turn_summary": (lambda args: turn_summary.build_request(body=args), answers.ANYTHING),
    "retrieve_entities": (lambda args: entities.query(args, {}), answers.ANYTHING),
    "retrieve_entity_by_identifier": (lambda args: entities.lookup(args, {}), entities.identified(live_only=True)),
    "retrieve_entity_snapshot": (lambda args: get_entity_snapshot.build_request(body=args), answers.ANYTHING),
}
