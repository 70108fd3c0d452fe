"""What error answers say beside code and message, whichever of their four shapes they have."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, cast

from memclients._core.response import json_array, json_object

if TYPE_CHECKING:
    from collections.abc import Sequence

    from memclients._core.response import Response

# What a person needs to know of the pages that the server's framework sends.
_OF_PAGES: Final = {
    400: "the server can't read the body as JSON",
    404: "the server has no such route",
    413: "the body is larger than the server accepts",
}


def page_in_words(response: Response) -> str | None:
    """Return what a page that came for an error means, None for anything else."""
    body = response.body
    is_page = isinstance(body, str) and body.lstrip().startswith("<")
    return _OF_PAGES.get(response.status_code) if is_page else None


def detail(body: object, key: str) -> object:
    """Return what stands beside code and message, nested or below `details`."""
    outer = json_object(body) or {}
    inner = json_object(outer.get("error")) or json_object(outer.get("details")) or {}
    return inner.get(key)


def first_issue(body: dict[str, Any]) -> str:
    """Return the first issue and its place, to be added to a message; empty where there is none."""
    issues = json_array(detail(body, "issues"))
    first = json_object(issues[0]) if issues else None
    if first is None or not isinstance(first.get("message"), str):
        return ""
    index = first.get("observation_index")
    path = cast("Sequence[object]", json_array(first.get("path")) or ())
    place = [f"entities[{index}]"] if isinstance(index, int) else [str(part) for part in path]
    return f" {': '.join([*place, first['message']])}"
