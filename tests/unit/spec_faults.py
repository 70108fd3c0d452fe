"""Faults to plant in the good spec, and what the lint has to say about each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from codegen.spec import operations

if TYPE_CHECKING:
    from collections.abc import Callable

CLOSED = {"type": "string", "enum": ["a", "b"], "description": "One of two."}


def operation(spec: dict[str, Any], name: str = "createNote") -> Any:
    return next(stated.operation for stated in operations(spec) if stated.id == name)


def schema(spec: dict[str, Any], name: str) -> Any:
    return spec["components"]["schemas"][name]


def remove(tree: Any, *path: Any) -> None:
    for step in path[:-1]:
        tree = tree[step]
    del tree[path[-1]]


def put(tree: Any, *path_and_value: Any) -> None:
    *path, last, value = path_and_value
    for step in path:
        tree = tree[step]
    tree[last] = value


def media(spec: dict[str, Any], name: str, status: str) -> Any:
    return operation(spec, name)["responses"][status]["content"]["application/json"]


def notes_at_once(spec: dict[str, Any]) -> Any:
    """Let the operation take a list of notes."""
    put(
        operation(spec),
        "requestBody",
        "content",
        "application/json",
        "schema",
        {"$ref": "#/components/schemas/NoteList"},
    )
    return operation(spec)


def known_route(spec: dict[str, Any], name: str = "purge", **changes: Any) -> dict[str, Any]:
    """Name a route of which nothing else is known."""
    route = {"method": "POST", "path": "/purge", "retry": {"safety": "unsafe", "statuses": []}, **changes}
    spec |= {"security": [{"apiKey": []}], "x-known-routes": {name: route}}
    return spec


def wrapped(spec: dict[str, Any]) -> Any:
    """Let the list be one of two kinds within an envelope."""
    kinds = [{"$ref": "#/components/schemas/NoteList"}, {"$ref": "#/components/schemas/ErrorBody"}]
    data = {"description": "The page.", "anyOf": kinds}
    put(
        media(spec, "listNotes", "200"),
        "schema",
        {"type": "object", "required": ["data"], "properties": {"data": data}},
    )
    put(media(spec, "listNotes", "200"), "examples", {"empty": {"value": {"data": {"notes": [], "more": False}}}})
    put(operation(spec, "listNotes"), "x-pagination", "items", "data.notes")
    put(operation(spec, "listNotes"), "x-pagination", "more", "data.more")
    return operation(spec, "listNotes")


# What is done to the good spec; where the fault is then found; words of what is said about it.
FAULTS: dict[str, tuple[Callable[[dict[str, Any]], object], str, str]] = {
    # OpenAPI itself
    "version": (lambda s: put(s, "openapi", "3.0.3"), "the document", "write `openapi: 3.1.0`"),
    "no title": (lambda s: remove(s, "info", "title"), "info", '"title" is a required property'),
    "no responses": (lambda s: put(operation(s), "responses", {}), "createNote.responses", "not valid OpenAPI"),
    "dangling reference": (lambda s: put(media(s, "createNote", "201"), "schema", {"$ref": "#/components/schemas/Nope"}),
        "the document", "Nope"),
    "undeclared path parameter": (lambda s: remove(operation(s, "getNote"), "parameters"), "the document", "note_id"),
    "repeated operationId": (lambda s: put(operation(s, "getNote"), "operationId", "createNote"), "createNote",
        "is used 2 times"),
    # names
    "no operationId": (lambda s: remove(operation(s, "getNote"), "operationId"), "GET /notes/{note_id}", "no operationId"),
    "code in an operationId": (lambda s: put(operation(s), "operationId", "x(): import os #"), "x(): import os #",
        "not safe in generated code"),
    "code in a schema name": (lambda s: put(s, "components", "schemas", "A.B-c", schema(s, "Note")), "components.schemas",
        "'A.B-c' is not safe"),
    "code in a property": (lambda s: put(schema(s, "Note"), "properties", "a'b", {"description": "Odd."}),
        "components.schemas.Note", "is not safe"),
    "code in a parameter": (lambda s: put(operation(s, "listNotes"), "parameters", 1, "name", "x y"),
        "listNotes.parameters.1", "the parameter 'x y' is not safe"),
    "code in a value": (lambda s: put(schema(s, "Note"), "properties", "kind", "anyOf", 0, "enum", 0, 'a"\nb'),
        "components.schemas.Note.properties.kind.anyOf.0", "text without quotes"),
    "code in a path": (lambda s: put(s, "paths", "/no tes", s["paths"].pop("/notes")), "paths./no tes", "is not safe"),
    "code in a tag": (lambda s: put(operation(s), "tags", ["../x"]), "createNote", "the tag '../x' is not safe"),
    # words
    "no summary": (lambda s: remove(operation(s), "summary"), "createNote", "has no summary"),
    "blank description": (lambda s: put(operation(s), "description", " "), "createNote", "has no description"),
    "undescribed schema": (lambda s: remove(schema(s, "Note"), "description"), "components.schemas.Note",
        "has no description"),
    "undescribed property": (lambda s: remove(schema(s, "NewNote"), "properties", "text", "description"),
        "components.schemas.NewNote", "'text' has no description"),
    "undescribed parameter": (lambda s: remove(operation(s, "listNotes"), "parameters", 0, "description"),
        "listNotes.parameters.0", "'limit' has no description"),
    # schemas
    "boolean property": (lambda s: put(schema(s, "Note"), "properties", "any", True), "components.schemas.Note",
        "properties.any is a boolean schema"),
    "boolean items": (lambda s: put(schema(s, "NoteList"), "properties", "notes", "items", False),
        "components.schemas.NoteList.properties.notes", "items is a boolean schema"),
    # operations
    "no tag": (lambda s: put(operation(s), "tags", []), "createNote", "has 0 tags"),
    "two tags": (lambda s: put(operation(s), "tags", ["notes", "notes"]), "createNote", "has 2 tags"),
    "unknown tag": (lambda s: put(operation(s), "tags", ["others"]), "createNote", "'others' is not among"),
    "security unstated": (lambda s: remove(operation(s), "security"), "createNote", "does not state its security"),
    "unknown security": (lambda s: put(operation(s), "security", [{"magic": []}]), "createNote", "'magic' does not exist"),
    "no error response": (lambda s: remove(operation(s), "responses", "401"), "createNote", "has no error response"),
    # links
    "link to nowhere": (lambda s: put(operation(s), "responses", "201", "links", "GetNote", "operationId", "findNote"),
        "createNote.responses.201.links.GetNote", "'findNote', which is no operationId"),
    "link by a wrong name": (lambda s: put(operation(s), "responses", "201", "links", "GetNote", "parameters", {"id": "x"}),
        "createNote.responses.201.links.GetNote", "getNote has no parameter 'id'"),
    # extensions
    "no retry": (lambda s: remove(operation(s), "x-retry"), "createNote", '"x-retry" is a required property'),
    "no meaning of 404": (lambda s: remove(operation(s), "x-not-found"), "createNote", '"x-not-found" is a required'),
    "no evidence": (lambda s: remove(operation(s), "x-evidence"), "createNote", '"x-evidence" is a required property'),
    "no style of results": (lambda s: remove(s, "x-python"), "the document", '"x-python" is a required property'),
    "unknown evidence": (lambda s: put(media(s, "createNote", "201"), "x-evidence", "hearsay"),
        "createNote.responses.201.content.application/json", '"hearsay" is not one of'),
    "misspelt extension": (lambda s: put(operation(s), "x-retries", 3), "createNote", "x-retries"),
    "extension in a wrong place": (lambda s: put(schema(s, "Note"), "x-not-found", "none"), "components.schemas.Note",
        "x-not-found"),
    "unknown safety": (lambda s: put(operation(s), "x-retry", "safety", "mostly"), "createNote", '"mostly" is not one of'),
    "key without a place": (lambda s: remove(operation(s), "x-retry", "key"), "createNote", '"key" is a required'),
    "key in a header that it does not take": (lambda s: remove(operation(s), "parameters"), "createNote",
        "x-retry.key: it takes no 'Idempotency-Key' there"),
    "key that is no key of the body": (lambda s: put(operation(s), "x-retry", "key", {"in": "body", "name": ["text", "id"]}),
        "createNote", "x-retry.key: it takes no 'id' there"),
    "key under no name": (lambda s: put(operation(s), "x-retry", "key", "name", []), "createNote", "x-retry.key.name"),
    "key of each in a header": (lambda s: put(operation(s), "x-retry", "key", "each", "notes"), "createNote",
        'x-retry.key.in: "body" was expected'),
    "key of each member of nothing": (lambda s: put(operation(s), "x-retry", "key", {"in": "body", "each": "notes",
        "name": "id"}), "createNote", "x-retry.key.each: it takes no 'notes'"),
    "key that no member has": (lambda s: put(notes_at_once(s), "x-retry", "key", {"in": "body", "each": "notes",
        "name": "key"}), "createNote", "it takes no 'key' there: name a key of the members of notes"),
    "odd status": (lambda s: put(operation(s), "x-retry", "statuses", ["6XX"]), "createNote", "6XX"),
    "exception to nothing": (lambda s: put(operation(s), "x-retry", "never", [501]), "createNote", "501 is in no range"),
    "shed and safe": (lambda s: put(operation(s, "getNote"), "x-retry", {"safety": "safe", "statuses": [], "shed": [429]}),
        "getNote", "says nothing of a safe operation"),
    "final without text": (lambda s: put(operation(s), "x-retry", "final", [{"status": 503, "field": "error"}]),
        "createNote", '"contains" is a required property'),
    "safe on a condition and anyway": (lambda s: put(operation(s), "x-retry", {"safety": "safe", "statuses": [],
        "safe-if": {"required": ["id"]}}), "createNote", 'x-retry.safety: "unsafe" was expected'),
    "safe if there is a body": (lambda s: put(operation(s, "getNote"), "x-retry", {"safety": "unsafe", "statuses": [],
        "safe-if": {"required": ["id"]}}), "getNote", "safe-if: it takes no body"),
    "condition that is no schema": (lambda s: put(operation(s), "x-retry", {"safety": "unsafe", "statuses": [],
        "safe-if": {"required": "id"}}), "createNote", "x-retry.safe-if.required"),
    "condition that refers": (lambda s: put(operation(s), "x-retry", {"safety": "unsafe", "statuses": [],
        "safe-if": {"$ref": "#/components/schemas/Note"}}), "createNote", "refers to another schema"),
    "segment that keeps a slash": (lambda s: put(operation(s, "getNote"), "parameters", 0, "x-segment", {"keep": "/"}),
        "getNote.parameters.0", "x-segment.keep"),
    "segment without a word": (lambda s: put(operation(s, "getNote"), "parameters", 0, "x-segment", {}),
        "getNote.parameters.0", "x-segment: {} has less than 1 property"),
    "segment of the query": (lambda s: put(operation(s, "listNotes"), "parameters", 0, "x-segment", {"dots": "encoded"}),
        "listNotes.parameters.0", "which this is not"),
    "segment in a wrong place": (lambda s: put(schema(s, "Note"), "x-segment", {"dots": "encoded"}),
        "components.schemas.Note", "x-segment"),
    "unused policy": (lambda s: put(s, "x-retry-policies", "spare", {"safety": "safe", "statuses": []}),
        "x-retry-policies.spare", "is not used"),
    "paging by nothing": (lambda s: remove(operation(s, "listNotes"), "x-pagination", "offset"), "listNotes",
        '"offset" is a required property'),
    "paging by an unknown parameter": (lambda s: put(operation(s, "listNotes"), "x-pagination", "offset", "skip"),
        "listNotes", "x-pagination.offset: it takes no 'skip'"),
    "paging by an unknown limit": (lambda s: put(operation(s, "listNotes"), "x-pagination", "limit", "parameter", "size"),
        "listNotes", "x-pagination.limit.parameter: it takes no 'size'"),
    "paging an unknown list": (lambda s: put(operation(s, "listNotes"), "x-pagination", "items", "rows"), "listNotes",
        "x-pagination.items: its answer has no 'rows'"),
    "paging an unknown list within": (lambda s: put(wrapped(s), "x-pagination", "items", "data.rows"), "listNotes",
        "x-pagination.items: its answer has no 'data.rows'"),
    "paging a list within by an unknown time": (lambda s: put(wrapped(s), "x-pagination", "time", "at"), "listNotes",
        "x-pagination.time: its rows have no 'at'"),
    "paging by an unknown time": (lambda s: put(operation(s, "listNotes"), "x-pagination", "time", "at"), "listNotes",
        "x-pagination.time: its rows have no 'at'"),
    # known routes
    "known route that is an operation": (lambda s: known_route(s, path="/notes"), "x-known-routes.purge",
        "is the operation createNote"),
    "known routes without a credential": (lambda s: remove(known_route(s), "security"), "x-known-routes",
        "nothing says which credential they take"),
    "known routes of an unknown credential": (lambda s: put(known_route(s), "security", [{"magic": []}]), "security",
        "'magic' does not exist"),
    "code in a known route": (lambda s: known_route(s, "x():"), "the document", '"x():" does not match'),
    "known route with a parameter": (lambda s: known_route(s, path="/notes/{id}"), "the document",
        "x-known-routes.purge.path"),
    "known route by no method": (lambda s: known_route(s, method="get"), "the document", "x-known-routes.purge.method"),
    "known route with a key": (lambda s: known_route(s, retry={"safety": "with-key", "statuses": [],
        "key": {"in": "body", "name": "key"}}), "the document", "x-known-routes.purge.retry.safety"),
    "known route with a condition": (lambda s: known_route(s, retry={"safety": "unsafe", "statuses": [], "safe-if": {}}),
        "the document", "x-known-routes.purge.retry.safe-if"),
    # answers
    "closed object": (lambda s: put(schema(s, "Note"), "additionalProperties", False), "components.schemas.Note",
        "forbids unknown keys"),
    "closed enum": (lambda s: put(schema(s, "Note"), "properties", "kind", {**CLOSED, "type": ["string", "null"]}),
        "components.schemas.Note.properties.kind", "is closed"),
    "absent but not null": (lambda s: put(schema(s, "Note"), "required", ["id", "text"]), "components.schemas.Note",
        "'time' may be absent but not null"),
    # examples
    "request without example": (lambda s: remove(operation(s), "requestBody", "content", "application/json", "examples"),
        "createNote", "request body has no example"),
    "answer without example": (lambda s: remove(media(s, "createNote", "201"), "examples"), "createNote",
        "the 201 application/json answer has no example"),
    "no example of an error": (lambda s: remove(operation(s, "getNote"), "responses", "404", "content", "text/plain",
        "examples"), "getNote", "has no example of an error"),
    "required parameter without example": (lambda s: remove(operation(s, "getNote"), "parameters", 0, "example"),
        "getNote", "'note_id' is required but has no example"),
    "false request": (lambda s: put(operation(s), "requestBody", "content", "application/json", "examples", "short",
        "value", {"text": " "}), "createNote", "the example 'short' (request body, application/json)"),
    "false answer": (lambda s: put(media(s, "createNote", "201"), "examples", "short", "value", "time", "yesterday"),
        "createNote", "the example 'short' (answer 201, application/json)"),
    "false shared answer": (lambda s: put(s, "components", "responses", "Unauthorized", "content", "application/json",
        "examples", "missing", "value", {}), "components.responses.Unauthorized", '"error" is a required property'),
    "false parameter": (lambda s: put(operation(s, "listNotes"), "parameters", 0, "example", 1000), "listNotes",
        "1000 is greater than the maximum of 100"),
    # components
    "unused schema": (lambda s: put(s, "components", "schemas", "Spare", CLOSED), "components.schemas.Spare",
        "is not used"),
    "schema used by itself alone": (lambda s: put(s, "components", "schemas", "Spare", {"type": "object",
        "description": "Itself.", "properties": {"next": {"$ref": "#/components/schemas/Spare"}}}),
        "components.schemas.Spare", "is not used"),
    "unused security scheme": (lambda s: put(s, "components", "securitySchemes", "basic", {"type": "http", "scheme": "basic"}),
        "components.securitySchemes.basic", "is not used"),
    "bag of no operation": (lambda s: put(schema(s, "ListOptions"), "x-parameters-of", "findNotes"),
        "components.schemas.ListOptions", "there is no operation 'findNotes'"),
    "bag that lacks a parameter": (lambda s: remove(schema(s, "ListOptions"), "properties", "limit"),
        "components.schemas.ListOptions", "'limit' is not the query parameter"),
}  # fmt: skip
