"""The service's OpenAPI document, as the mock reads it."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any
from urllib.parse import urlsplit

Node = Mapping[str, Any]

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")


@dataclass(frozen=True, slots=True, eq=False)
class Operation:
    """One operation of the document.

    Args:
        id: The `operationId`.
        method: Upper-case HTTP method.
        path: Path template from the root of the server, such as `/api/v1/agents/{agent_id}`.
        parameters: Its parameter objects and those of its path item, references resolved.
        request: The request body object, reference resolved; None when it takes no body.
        responses: Response objects by status (`"200"`, `"4XX"`, `"default"`), references resolved.
    """

    id: str
    method: str
    path: str
    parameters: tuple[Node, ...]
    request: Node | None
    responses: Mapping[str, Node]


@dataclass(frozen=True, slots=True, eq=False)
class Spec:
    """A parsed document and its operations."""

    document: Node
    operations: tuple[Operation, ...]


@cache
def load(service: str) -> Spec:
    """Read the document of a service from the installed package."""
    text = (files("memclients_lowlevel") / service / "openapi.json").read_text(encoding="utf-8")
    return parse(json.loads(text))


def parse(document: Node) -> Spec:
    """Find the operations of a document."""
    return Spec(document, tuple(_operations(document)))


def resolve(document: Node, node: Node) -> Node:
    """Follow a reference inside the document, if the node is one."""
    while "$ref" in node:
        target: Any = document
        for key in str(node["$ref"]).removeprefix("#/").split("/"):
            target = target[key.replace("~1", "/").replace("~0", "~")]
        node = target
    return node


def _operations(document: Node) -> Iterator[Operation]:
    # The paths of a document begin where the URL of its first server ends.
    root = next((urlsplit(str(server["url"])).path.rstrip("/") for server in document.get("servers", ())), "")
    for path, item in document["paths"].items():
        for method in METHODS:
            if method not in item:
                continue
            node = item[method]
            parameters = [*item.get("parameters", ()), *node.get("parameters", ())]
            yield Operation(
                id=node["operationId"],
                method=method.upper(),
                path=root + path,
                parameters=tuple(resolve(document, parameter) for parameter in parameters),
                request=resolve(document, node["requestBody"]) if "requestBody" in node else None,
                responses={status: resolve(document, answer) for status, answer in node["responses"].items()},
            )
