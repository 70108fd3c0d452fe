"""From path to operation."""

from memclients.mock._routing import Router
from memclients.mock._spec import parse

SPEC = parse(
    {
        "paths": {
            path: {method: {"operationId": f"{method} {path}", "responses": {}} for method in methods}
            for path, methods in {
                "/things/{id}": ["get", "delete"],
                "/things/latest": ["get"],
                "/things": ["get", "post"],
                "/db/{db}@{branch}/rows": ["get"],
                "/a.b": ["get"],
            }.items()
        }
    }
)


def router(*, decode: bool = True, trailing_slash: bool = False, head: bool = False) -> Router:
    return Router(SPEC.operations, decode=decode, trailing_slash=trailing_slash, head=head)


def test_finds_operation_and_parameters() -> None:
    match = router().match("DELETE", "/things/7")
    assert match.operation is not None
    assert match.operation.id == "delete /things/{id}"
    assert match.parameters == {"id": "7"}


def test_a_literal_segment_beats_a_parameter() -> None:
    match = router().match("GET", "/things/latest")
    assert match.operation is not None
    assert match.operation.id == "get /things/latest"


def test_several_parameters_in_one_segment() -> None:
    assert router().match("GET", "/db/app@main/rows").parameters == {"db": "app", "branch": "main"}


def test_an_unknown_method_still_knows_the_path() -> None:
    match = router().match("TRACE", "/things")
    assert match.operation is None
    assert match.allow == ("GET", "POST")


def test_an_unknown_path_knows_nothing() -> None:
    for path in ("/nothing", "/things/7/more", "/thing", "/aXb", "/things/", "", "//things"):
        match = router().match("GET", path)
        assert (match.operation, match.allow) == (None, ()), path


def test_decodes_parameters_when_the_service_does() -> None:
    assert router().match("GET", "/things/a%2Fb").parameters == {"id": "a/b"}
    assert router(decode=False).match("GET", "/things/a%2Fb").parameters == {"id": "a%2Fb"}


def test_a_trailing_slash_is_nothing_when_the_service_says_so() -> None:
    match = router(trailing_slash=True).match("GET", "/things/")
    assert match.operation is not None
    assert match.operation.id == "get /things"


def test_a_get_answers_head_when_the_service_says_so() -> None:
    assert router().match("HEAD", "/things").operation is None
    assert router(head=True).match("HEAD", "/things").operation is router().match("GET", "/things").operation
    assert router(head=True).match("TRACE", "/things/7").allow == ("DELETE", "GET", "HEAD")


def test_paths_begin_where_the_url_of_the_first_server_ends() -> None:
    paths = {"/things": {"get": {"operationId": "list", "responses": {}}}}
    for url, root in (("https://example.org/v1/", "/v1"), ("https://example.org", ""), ("/under/v2", "/under/v2")):
        (operation,) = parse(
            {"servers": [{"url": url}, {"url": "https://elsewhere.org/v9"}], "paths": paths}
        ).operations
        assert operation.path == f"{root}/things"
