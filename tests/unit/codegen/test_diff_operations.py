"""What a changed operation does to those who call it, on either layer."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import pytest

from tests.support.sample import operation
from tests.unit.codegen.diff_specs import content, lines, marks, spec

TEXT = {"type": "string"}
BEARER = {
    "securitySchemes": {"user": {"type": "http", "scheme": "bearer"}, "admin": {"type": "http", "scheme": "bearer"}}
}
SAFE = {"safety": "safe", "statuses": [502, 503]}
UNSAFE = {"safety": "unsafe", "statuses": [503]}
KEYED = {"safety": "with-key", "statuses": [503], "key": {"in": "body", "name": "k"}}
PAGED = {
    "style": "offset",
    "items": "rows",
    "offset": "offset",
    "limit": {"parameter": "limit", "default": 10, "maximum": 100},
}
REFUSAL = operation()["responses"]["400"]
DONE = {"description": "Done."}


def parameter(name: str = "a", place: str = "query", **changes: Any) -> dict[str, Any]:
    return {"name": name, "in": place, "required": place == "path", "schema": TEXT, **changes}


def described(schema: Any, kind: str = "application/json") -> dict[str, Any]:
    return {"description": "It.", **content(schema, kind)}


@dataclass(frozen=True)
class Row:
    """A change of an operation that the ergonomic layer uses.

    Args:
        before: What differs from the plain operation before.
        after: And after.
        expected: The lines, without the title.
        reversible: Whether the opposite change breaks nothing either.
    """

    before: dict[str, Any]
    after: dict[str, Any]
    expected: list[str]
    reversible: bool = field(default=False)


NEW_OPTIONAL = "query parameter `b` is new, optional; the ergonomic layer has it when its methods take it"
ROWS = {
    # Names and places.
    "id": Row({}, {"operationId": "doThat"}, ["breaking low-level: it is imported from `api.small.do_that` now, was `api.small.do_it`"]),
    "id that makes the same module": Row(
        {}, {"operationId": "do_it"}, ["compatible both: errors and logs call it do_it now, was doIt"], reversible=True
    ),
    "tag": Row({}, {"tags": ["large"]}, ["breaking low-level: it is imported from `api.large.do_it` now, was `api.small.do_it`"]),
    "path": Row({}, {"path": "/that"}, ["breaking both: POST /that is sent now, was POST /it: a server of before does not know it"]),
    "method": Row({}, {"method": "put"}, ["breaking both: PUT /it is sent now, was POST /it: a server of before does not know it"]),
    # Parameters.
    "optional parameter": Row({}, {"parameters": [parameter("b")]}, [f"compatible low-level: {NEW_OPTIONAL}"]),
    "required parameter": Row(
        {}, {"parameters": [parameter("b", required=True)]}, ["breaking both: query parameter `b` is new, and must be given"]
    ),
    "parameter renamed": Row(
        {"parameters": [parameter("a")]}, {"parameters": [parameter("b")]}, ["breaking both: query parameter `a` is called `b` now"]
    ),
    "parameter of another type in its place": Row(
        {"parameters": [parameter("a")]},
        {"parameters": [parameter("b", schema={"type": "integer"})]},
        ["breaking both: query parameter `a` is gone", f"compatible low-level: {NEW_OPTIONAL}"],
    ),
    "path parameter renamed": Row(
        {"path": "/it/{a}", "parameters": [parameter("a", "path")]},
        {"path": "/it/{b}", "parameters": [parameter("b", "path")]},
        ["breaking low-level: path parameter `a` is called `b` now"],
    ),
    "parameters in another order": Row(
        {"path": "/it/{a}/{b}", "parameters": [parameter("a", "path"), parameter("b", "path")]},
        {"path": "/it/{a}/{b}", "parameters": [parameter("b", "path"), parameter("a", "path")]},
        ["compatible both: written otherwise, with the same meaning"],
        reversible=True,
    ),
    "path parameters in another order": Row(
        {"path": "/it/{a}/{b}", "parameters": [parameter("a", "path"), parameter("b", "path")]},
        {"path": "/it/{b}/{a}", "parameters": [parameter("a", "path"), parameter("b", "path")]},
        ["breaking low-level: its positional arguments are b, a now, was a, b"],
    ),
    "parameter moved": Row(
        {"parameters": [parameter("a")]},
        {"parameters": [parameter("a", "header")]},
        ["breaking both: `a` is sent in the header now, was in the query"],
    ),
    "parameter required": Row(
        {"parameters": [parameter()]},
        {"parameters": [parameter(required=True)]},
        ["breaking both: query parameter `a` must be given now, was optional"],
    ),
    "parameter narrowed": Row(
        {"parameters": [parameter()]},
        {"parameters": [parameter(schema={**TEXT, "minLength": 1})]},
        ["breaking both: query parameter `a`: the value: minLength is 1 now, was none"],
    ),
    "list written otherwise": Row(
        {"parameters": [parameter(schema={"type": "array", "items": TEXT})]},
        {"parameters": [parameter(schema={"type": "array", "items": TEXT}, explode=False)]},
        ["breaking both: query parameter `a`: lists and objects are written otherwise, form with explode False"],
    ),
    "dots refused": Row(
        {"path": "/it/{a}", "parameters": [parameter("a", "path", **{"x-segment": {"dots": "encoded"}})]},
        {"path": "/it/{a}", "parameters": [parameter("a", "path")]},
        ["breaking both: path parameter `a`: `.` and `..` are refused now, were sent"],
    ),
    "characters kept": Row(
        {"path": "/it/{a}", "parameters": [parameter("a", "path")]},
        {"path": "/it/{a}", "parameters": [parameter("a", "path", **{"x-segment": {"keep": "@"}})]},
        ["breaking both: path parameter `a`: sent as they are: @ now, was nothing"],
    ),
    # Bodies.
    "optional body": Row({}, {"requestBody": content(TEXT)}, ["compatible low-level: it takes a body now"]),
    "required body": Row(
        {}, {"requestBody": {"required": True, **content(TEXT)}}, ["breaking both: it takes a body now, which must be given"]
    ),
    "body required": Row(
        {"requestBody": content(TEXT)},
        {"requestBody": {"required": True, **content(TEXT)}},
        ["breaking both: the body must be given now, was optional"],
    ),
    "another media type": Row(
        {"requestBody": content(TEXT)},
        {"requestBody": {"content": {**content(TEXT)["content"], **content(TEXT, "text/plain")["content"]}}},
        ["compatible low-level: the body may be text/plain too"],
    ),
    # Answers.
    "success of the same type": Row(
        {"responses": {"200": described(TEXT)}},
        {"responses": {"200": described(TEXT), "201": described(TEXT)}},
        ["compatible both: 201 is a success too, with the body of another"],
    ),
    "success of another type": Row(
        {"responses": {"200": described(TEXT)}},
        {"responses": {"200": described(TEXT), "202": described({"type": "integer"})}},
        ["breaking both: 202 is a success too, with a body of another type"],
    ),
    "success with a body": Row(
        {"responses": {"200": DONE}}, {"responses": {"200": described(TEXT)}}, ["breaking both: success 200 has a body now"]
    ),
    "error documented": Row(
        {"responses": {"200": DONE}},
        {"responses": {"200": DONE, "400": REFUSAL}},
        ["compatible low-level: 400 is a documented error now: its body is typed, and `sync_detailed` returns it"],
    ),
    "error of a range": Row(
        {"responses": {"200": DONE, "4XX": REFUSAL}},
        {"responses": {"200": DONE, "4XX": REFUSAL, "404": REFUSAL}},
        ["compatible both: 404 is told apart from its range, with the same body"],
        reversible=True,
    ),
    "error body": Row(
        {"responses": {"200": DONE, "400": described({"type": "object", "properties": {"error": TEXT}})}},
        {"responses": {"200": DONE, "400": described({"type": "object", "properties": {"message": TEXT}})}},
        ["breaking both: error 400: `error` is called `message` now"],
    ),
    "error as text too": Row(
        {"responses": {"200": DONE, "400": described(TEXT), "500": described(TEXT, "text/plain")}},
        {
            "responses": {
                "200": DONE,
                "400": {"description": "No.", "content": {**content(TEXT)["content"], **content(TEXT, "text/html")["content"]}},
                "500": described(TEXT, "text/plain"),
            }
        },
        ["compatible both: error 400 may be text/html too"],
    ),
    "success as bytes instead": Row(
        {"responses": {"200": described(TEXT)}},
        {"responses": {"200": described({}, "application/octet-stream")}},
        [
            "breaking both: success 200 is not read as application/json any more",
            "breaking both: success 200 may be application/octet-stream too",
        ],
    ),
    "header": Row(
        {"responses": {"200": DONE}},
        {"responses": {"200": {**DONE, "headers": {"X-Id": {"schema": TEXT}}}}},
        ["compatible both: 200: the header X-Id is documented now; it is passed on as it comes"],
        reversible=True,
    ),
    # Credentials.
    "credential needed": Row(
        {}, {"security": [{"user": []}]}, ["breaking both: it needs credentials now: a `Client` will not do"]
    ),
    "another credential will do": Row(
        {"security": [{"user": []}]},
        {"security": [{"user": []}, {"admin": []}]},
        ["compatible both: it takes the credentials user, admin now, was user"],
    ),
    "another credential": Row(
        {"security": [{"user": []}]},
        {"security": [{"admin": []}]},
        ["breaking both: it takes the credentials admin now, was user"],
    ),
    # What is repeated.
    "safe": Row(
        {"x-retry": UNSAFE},
        {"x-retry": {**UNSAFE, "safety": "safe"}},
        ["breaking ergonomic: repeated now though it may have been executed: safe, was unsafe"],
    ),
    "repeated with a key": Row(
        {"x-retry": UNSAFE},
        {"x-retry": KEYED},
        ["breaking ergonomic: repeated now though it may have been executed, if it carries a key: with-key, was unsafe"],
    ),
    "another key": Row(
        {"x-retry": KEYED},
        {"x-retry": {**KEYED, "key": {"in": "header", "name": ["k", "l"]}}},
        ["breaking ergonomic: the idempotency key is `k` or `l` in the header now, was `k` in the body"],
    ),
    "one more status of a safe one": Row(
        {"x-retry": SAFE},
        {"x-retry": {"safety": "safe", "statuses": [429, 502, 503]}},
        ["compatible ergonomic: repeated after 429 too"],
        reversible=True,
    ),
    "one more status of an unsafe one": Row(
        {"x-retry": UNSAFE},
        {"x-retry": {"safety": "unsafe", "statuses": [502, 503]}},
        ["breaking ergonomic: repeated after 502 too, for those who opt in"],
    ),
    "a range": Row(
        {"x-retry": {"safety": "safe", "statuses": [503]}},
        {"x-retry": {"safety": "safe", "statuses": ["5XX"], "never": [501]}},
        ["compatible ergonomic: repeated after 5XX too"],
        reversible=True,
    ),
    "shed": Row(
        {"x-retry": UNSAFE},
        {"x-retry": {**UNSAFE, "shed": [429]}},
        ["breaking ergonomic: repeated after 429, taken as not executed"],
    ),
    "safe by what it holds": Row(
        {"x-retry": UNSAFE},
        {"x-retry": {**UNSAFE, "safe-if": {"required": ["upsert"]}}},
        ["breaking ergonomic: other requests count as safe, and are repeated"],
    ),
    "final": Row(
        {"x-retry": UNSAFE},
        {"x-retry": {**UNSAFE, "final": [{"status": 503, "field": "error", "contains": "gone"}]}},
        ["compatible ergonomic: answers that repeating can't mend are known by other words"],
    ),
    # What a 404 means, and pages.
    "not found": Row({}, {"x-not-found": "none"}, ["breaking ergonomic: a 404 is `None` now, was an exception"]),
    "paged": Row({}, {"x-pagination": PAGED}, ["compatible ergonomic: its pages can be walked"]),
    "pages walked otherwise": Row(
        {"x-pagination": PAGED},
        {"x-pagination": {**PAGED, "more": "has_more"}},
        ["breaking ergonomic: pages are walked otherwise: `more` is has_more now, was nothing"],
    ),
    "page length": Row(
        {"x-pagination": PAGED},
        {"x-pagination": {**PAGED, "limit": {"parameter": "limit", "default": 20, "maximum": 50}}},
        [
            "breaking ergonomic: a page has at most 50 items, was 100",
            "compatible ergonomic: a page has 20 items when not told otherwise, was 10; the same are walked",
        ],
    ),
    # Words.
    "summary": Row(
        {}, {"summary": "Do that."}, ["compatible both: only descriptions, examples or evidence changed"], reversible=True
    ),
    "unknown": Row({}, {"callbacks": {"x": {}}}, ["breaking both: `callbacks` changed in a way that this report can't judge"]),
}  # fmt: skip


def small(**parts: Any) -> dict[str, Any]:
    return spec(document={"components": {"schemas": {}, **BEARER}}, **parts)


@pytest.mark.parametrize("name", ROWS)
def test_a_change_is_told_with_its_mark_and_whom_it_meets(name: str) -> None:
    row = ROWS[name]
    before, after = small(**row.before), small(**row.after)

    found = [line.partition(": ")[2] for line in lines(before, after)]

    assert found == row.expected
    assert "breaking" in " ".join(found) or row.reversible or "breaking" in marks(after, before)


def test_operations_come_and_go() -> None:
    two = spec()
    two["paths"]["/other"] = {"get": operation("other")}

    assert lines(spec(), two) == ["other: compatible low-level: the operation is new: `api.small.other`"]
    assert lines(two, spec()) == ["other: breaking low-level: the operation is gone, and `api.small.other` with it"]
    gone = {**two, "paths": {"/other": two["paths"]["/other"]}}
    assert lines(two, gone) == ["doIt: breaking both: the operation is gone, and `api.small.do_it` with it"]


def test_what_the_ergonomic_layer_does_not_use_meets_the_low_level_client_alone() -> None:
    before, after = (
        spec(body=TEXT),
        spec(body={"type": "integer"}, **{"x-retry": {"safety": "safe", "statuses": [500]}}),
    )

    assert lines(before, after, sources=[]) == [
        "doIt: breaking low-level: body: the value is an integer now, was a string",
        "doIt: compatible low-level: repeated after 500 too; only the ergonomic layer heeds it, and has no use for it",
        "doIt: compatible low-level: not repeated after 503 any more; only the ergonomic layer heeds it, and has no use for it",
    ]


@pytest.mark.parametrize(
    "imported",
    [
        "from memclients_lowlevel.small.api.small import do_it",
        "from memclients_lowlevel.small.api.small.do_it import build_request",
        "from memclients_lowlevel.small.api import small",
        "import memclients_lowlevel.small.api.small.do_it",
        "if True:\n    from memclients_lowlevel.small.api.small import (\n        do_it as it,\n    )",
    ],
)
def test_any_import_counts_as_use(imported: str) -> None:
    before, after = spec(), spec(**{"x-not-found": "none"})
    assert lines(before, after, sources=["this is no Python", imported])[0].startswith("doIt: breaking ergonomic")
    other = imported.replace(".small.api", ".large.api")
    assert lines(before, after, sources=[other])[0].startswith("doIt: compatible low-level")


def test_what_all_operations_share() -> None:
    key = {"securitySchemes": {"key": {"type": "apiKey", "in": "header", "name": "x-key"}}}
    bearer = {"securitySchemes": {"key": {"type": "http", "scheme": "bearer"}}}
    secured = {"security": [{"key": []}]}
    assert lines(spec(document={"components": key}, **secured), spec(document={"components": bearer}, **secured)) == [
        "the service: breaking both: the credential is sent as `Authorization: Bearer …` now, was `x-key: …`"
    ]
    assert lines(spec(), spec(document={"servers": [{"url": "https://new.example"}]})) == [
        "the service: breaking both: the default base URL is https://new.example now, was https://small.example"
    ]
    assert lines(spec(), spec(document={"info": {"title": "Small", "version": "2"}})) == [
        "the service: compatible both: its title, version or description changed"
    ]
    assert lines(spec(), spec(document={"tags": [{"name": "small", "description": "Tiny."}]})) == [
        "the service: compatible both: only descriptions changed"
    ]
    assert lines(spec(), None) == [
        "the service: breaking both: the service is gone, and `memclients_lowlevel.small` with it"
    ]
    assert lines(None, spec()) == ["the service: compatible low-level: the service is new: `memclients_lowlevel.small`"]
