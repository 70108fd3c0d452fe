"""Hold requests and answers against the service's OpenAPI document."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import jsonschema_rs
from starlette.responses import Response

from memclients.mock._call import Call, decode_json, media_type
from memclients.mock._spec import Node, Operation, Spec, resolve

_VIA = {"query": "query parameter", "header": "header", "path": "path parameter"}

# Always the same object: compiled schemas are remembered by identity.
_ANYTHING: Node = {}


class Contract:
    """Compiled checks of one document, made when first needed."""

    def __init__(self, spec: Spec) -> None:
        self._document = spec.document
        self._validators: dict[int, jsonschema_rs.Draft202012Validator] = {}

    def request_problems(self, operation: Operation, call: Call) -> list[str]:
        """Say what in a request the document does not allow."""
        problems = [problem for node in operation.parameters for problem in self._parameter(node, call)]
        if operation.request is not None:
            problems += self._body(operation.request, call)
        return problems

    def violation(self, operation: Operation, answer: Response) -> str | None:
        """Say what in an answer the document does not promise, if anything."""
        status = str(answer.status_code)
        responses = operation.responses
        key = next((key for key in (status, f"{status[0]}XX", "default") if key in responses), None)
        if key is None:
            return f"{operation.id} has no status {status}"
        documented = responses[key]
        body = bytes(answer.body)
        contents: Mapping[str, Node] = documented.get("content", {})
        if not contents:
            return f"{operation.id} {status} has no body by the document" if body else None
        # Starlette's response headers are mutable but otherwise the same as a request's.
        kind = media_type(answer.headers)
        if kind not in contents:
            return f"{operation.id} {status} is {kind or 'without content type'}, documented: {', '.join(contents)}"
        return self._mismatch(f"{operation.id} {status}", contents[kind], kind, body)

    def _mismatch(self, where: str, content: Node, kind: str, body: bytes) -> str | None:
        if "schema" not in content:
            return None
        try:
            value = _decode(kind, body)
        except ValueError as error:
            return f"{where} is no JSON: {error}"
        return next((f"{where} {problem}" for problem in self._errors(content["schema"], value)), None)

    def _parameter(self, node: Node, call: Call) -> Iterator[str]:
        label = f"{_VIA[node['in']]} '{node['name']}'"
        values = _sent(node, call)
        schema = resolve(self._document, node.get("schema", _ANYTHING))
        is_list = "array" in _types(schema)
        if not values:
            if node.get("required"):
                yield f"{label} is missing"
        elif len(values) > 1 and not is_list and "schema" in node:
            yield f"{label} is given {len(values)} times"
        else:
            if is_list:
                parts = values if node.get("explode", True) else values[0].split(",")
                item = resolve(self._document, schema.get("items", _ANYTHING))
                value: Any = [_coerce(item, part) for part in parts]
            else:
                value = _coerce(schema, values[0])
            for problem in self._errors(node.get("schema", _ANYTHING), value):
                yield f"{label} {problem}"

    def _body(self, node: Node, call: Call) -> Iterator[str]:
        contents: Mapping[str, Node] = node.get("content", {})
        # Bytes and text may be empty.
        if not call.body and (call.media_type not in contents or _is_json(call.media_type)):
            if node.get("required"):
                yield "body is missing"
            return
        content = contents.get(call.media_type)
        if content is None:
            yield f"body is {call.media_type or 'without content type'}"
        elif "schema" in content:
            try:
                value = _decode(call.media_type, call.body)
            except ValueError as error:
                yield f"body is no JSON: {error}"
                return
            yield from (f"body {problem}" for problem in self._errors(content["schema"], value))

    def _errors(self, schema: Node, value: Any) -> Iterator[str]:
        validator = self._validators.get(id(schema))
        if validator is None:
            # The whole document is the root, so that references inside the schema resolve.
            root: dict[str, Any] = {"allOf": [schema], "components": self._document.get("components", {})}
            validator = self._validators[id(schema)] = jsonschema_rs.Draft202012Validator(root, validate_formats=True)
        for error in validator.iter_errors(value):
            place = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in error.instance_path)
            yield f"at {place.removeprefix('.')}: {error.message}" if place else f"is wrong: {error.message}"


def _sent(node: Node, call: Call) -> list[str]:
    name, via = node["name"], node["in"]
    if via == "query":
        return call.query.getlist(name)
    if via == "header":
        return call.headers.getlist(name)
    return [call.match.parameters[name]] if name in call.match.parameters else []


def _is_json(kind: str) -> bool:
    return kind == "application/json" or kind.endswith("+json")


def _decode(kind: str, body: bytes) -> Any:
    if _is_json(kind):
        return decode_json(body)
    return body.decode("utf-8", "replace")


def _types(schema: Node) -> list[str]:
    kinds = schema.get("type", [])
    return [kinds] if isinstance(kinds, str) else list(kinds)


_COERCE: dict[str, Callable[[str], Any]] = {"integer": int, "number": float}


def _coerce(schema: Node, text: str) -> Any:
    """Read a parameter as the type that its schema wants; text that does not fit stays text and fails there."""
    for kind in _types(schema):
        if kind == "boolean" and text in ("true", "false"):
            return text == "true"
        if kind in _COERCE:
            try:
                return _COERCE[kind](text)
            except ValueError:
                continue
    return text
