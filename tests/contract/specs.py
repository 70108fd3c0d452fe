"""What the contract tests read out of a spec."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlsplit

from codegen import spec
from codegen.schemas import resolved

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

SERVICES = sorted(spec.services())


@dataclass(frozen=True, eq=False)
class Operation:
    """One operation of a spec.

    Args:
        service: Its service.
        id: The `operationId`.
        method: HTTP method, upper case.
        path: Path template.
        parameters: Its parameters and those of its path, references resolved.
        media_type: Content type of its body; None when it takes no body.
        body: The media type object of its body; None when it takes no body.
        responses: Response objects by status, references resolved.
        schemes: The security schemes of which it takes any, the first choice first; empty when it needs no credential.
    """

    service: str
    id: str
    method: str
    path: str
    parameters: tuple[Mapping[str, Any], ...]
    media_type: str | None
    body: Mapping[str, Any] | None
    responses: Mapping[str, Mapping[str, Any]]
    schemes: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.service}.{self.id}"

    @property
    def label(self) -> str:
        """Its name in schemathesis."""
        return f"{self.method} {self.path}"

    def is_at(self, path: str) -> bool:
        """Tell whether a path, as it is sent, is one of the operation's."""
        whole = re.escape(root(self.service) + self.path)
        return re.fullmatch(re.sub(r"\\{\w+\\}", "[^/]+", whole), path) is not None

    @property
    def authenticated(self) -> bool:
        """Whether it needs a credential."""
        return bool(self.schemes)

    @property
    def takes_json(self) -> bool:
        """Whether it takes a JSON body."""
        return self.media_type == "application/json"

    @property
    def bodies(self) -> dict[str, Any]:
        """The examples of its body by name."""
        return {name: example["value"] for name, example in (self.body or {}).get("examples", {}).items()}

    @property
    def query_examples(self) -> dict[str, Any]:
        """The examples of its query parameters by name."""
        query = (one for one in self.parameters if one["in"] == "query" and {"example", "examples"} & one.keys())
        return {one["name"]: _example(one) for one in query}

    def answers(self) -> Iterator[tuple[str, str, Any]]:
        """Yield the examples of its answers: status, name and value."""
        for status, response in self.responses.items():
            for content in response.get("content", {}).values():
                for name, example in content.get("examples", {}).items():
                    yield status, name, example["value"]

    def path_with(self, **values: Any) -> str:
        """Fill in the path, with the parameters' examples where no value is given; other values are ignored."""
        segments = {
            one["name"]: quote(values.get(one["name"], _example(one)), safe=one.get("x-segment", {}).get("keep", ""))
            for one in self.parameters
            if one["in"] == "path"
        }
        return self.path.format_map(segments)


@cache
def document(service: str) -> dict[str, Any]:
    return spec.load(spec.services()[service])


@cache
def root(service: str) -> str:
    """Return the path of a service's base URL; the paths of its spec are below it."""
    url: str = document(service)["servers"][0]["url"]
    return urlsplit(url).path.rstrip("/")


@cache
def operations(service: str) -> tuple[Operation, ...]:
    return tuple(_operations(service))


def all_operations() -> list[Operation]:
    return [operation for service in SERVICES for operation in operations(service)]


def links(service: str) -> dict[str, tuple[str, str]]:
    """Return the links of a spec by operation and name, each with the ids of the operations at its ends."""
    return {
        f"{operation.id} {name}": (operation.id, link["operationId"])
        for operation in operations(service)
        for response in operation.responses.values()
        for name, link in response.get("links", {}).items()
    }


def schemes(service: str) -> list[str]:
    """Return the names of the security schemes of a spec."""
    return list(document(service)["components"]["securitySchemes"])


def header_of(service: str, scheme: str, secret: str) -> dict[str, str]:
    """Return the header that carries a secret, by a security scheme of the spec."""
    stated = document(service)["components"]["securitySchemes"][scheme]
    if stated["type"] == "apiKey":
        assert stated["in"] == "header"
        return {stated["name"]: secret}
    assert (stated["type"], stated["scheme"]) == ("http", "bearer")
    return {"Authorization": f"Bearer {secret}"}


def _example(parameter: Mapping[str, Any]) -> Any:
    if "example" in parameter:
        return parameter["example"]
    return next(iter(parameter["examples"].values()))["value"]


def _operations(service: str) -> Iterator[Operation]:
    whole = document(service)
    for method, path, name, stated in spec.operations(whole):
        shared = whole["paths"][path].get("parameters", [])
        body = resolved(whole, stated["requestBody"])["content"] if "requestBody" in stated else {}
        yield Operation(
            service=service,
            id=name,
            method=method.upper(),
            path=path,
            parameters=tuple(resolved(whole, one) for one in [*shared, *stated.get("parameters", [])]),
            media_type=next(iter(body), None),
            body=next(iter(body.values()), None),
            responses={status: resolved(whole, answer) for status, answer in stated["responses"].items()},
            schemes=tuple(scheme for alternative in stated["security"] for scheme in alternative),
        )
